"""Records of requests from outside: read back as text, kept as given, anew when facts change, many at once."""

import io
import os
import re
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from sqlalchemy import select, update

from tests.services.test_request_path import approval, grants_of, values_for
from valtuusapp.core.dates import clock_at
from valtuusapp.core.forms import Reference
from valtuusapp.core.problems import UserError
from valtuusapp.db import tables
from valtuusapp.services import attachments
from valtuusapp.services.checking import check_register
from valtuusapp.services.opening import Services

TODAY = date(2026, 11, 23)


def opened(pdf: bytes) -> Any:
    return pypdf.PdfReader(io.BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    """The text of each page, on one line."""
    return [" ".join(page.extract_text().split()) for page in opened(pdf).pages]


def text(pdf: bytes) -> str:
    return " ".join(pages(pdf))


@pytest.fixture
def settled(services: Services, town) -> int:
    """Four lines: one refused, one granted for a shorter time than asked, two told."""
    request_id = services.requests.start(values_for(town))
    services.requests.print_for_signature(request_id)
    lines = services.requests.request(request_id).lines
    decisions: dict[int, str | None] = {line.id: None for line in lines}
    decisions[lines[3].id] = "Palkkatiedot hoitaa toinen."
    decided = approval(town, as_deputy=True, reference="§ 12", case_number="LUM/17/2026")
    services.granting.decide(request_id, decided, decisions)
    approved = [line.id for line in lines[:3]]
    first, *others = grants_of(services, request_id, approved, town.grantor)
    services.granting.grant(request_id, [replace(first, valid_to=date(2027, 5, 31), specifiers=("Talous",)), *others])
    services.granting.tell(request_id, approved[:2], TODAY)
    return request_id


def test_everything_that_was_done_stands_on_it(services: Services, settled: int):
    given = services.request_records.give(settled)
    found = text(given.pdf)
    for said in (
        "Asiakirja valtuustilauksesta",
        "Numero 2026-0001",
        "Asianumero LUM/17/2026",
        "Päättäjä Erik Ødegård, talousjohtaja, sijaisena",
        "Päätetty 23.11.2026",
        "Viite § 12",
        "Šemeikka, Maija",
        "Ŋuorra, Áile",
        "Veroasioiden hoito",
        "Tarkistettu 23.11.2026 Hyväksytty",
        "Ei hyväksytty",
        "Perustelu Palkkatiedot hoitaa toinen.",
        "Aho, Liisa",
        "Tarkenne: Talous (tilattu –); Voimassa 23.11.2026–31.5.2027 (tilattu 23.11.2026–31.3.2028)",
        "kuten tilattiin",
        "Ilmoitettu 23.11.2026",
        "Ei ilmoitettu",
        "Kaupungin veroasiat ja palkkailmoitukset hoidetaan talousyksikössä.",
        "päätös kirjattu",
        "valtuus annettu",
        "Tuloste: 2026-0001-1.pdf",
    ):
        assert said in found, said
    (file,) = (file for file in services.attachments.of_request(settled) if file.role == "print")
    assert file.sha256 in found


def test_every_page_has_number_and_page_and_the_hash_of_the_log(services: Services, settled: int):
    head = hash_of_log(services)
    found = pages(services.request_records.give(settled).pdf)
    for number, page in enumerate(found, 1):
        assert f"{number} ({len(found)})" in page
        assert "2026-0001" in page
        assert head[:16] in page
    assert head in " ".join(found)


def test_it_is_flat_and_tells_its_language_and_title(services: Services, settled: int):
    reader = opened(services.request_records.give(settled, "sv").pdf)
    root = reader.trailer["/Root"]
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(root)
    assert root["/Lang"] == "sv"
    assert reader.metadata.title == "Handling om fullmaktsbeställning 2026-0001"
    assert [intent["/S"] for intent in root["/OutputIntents"]] == ["/GTS_PDFA1"]


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        ("sv", "Handling om fullmaktsbeställning"),
        ("sv", "Godkänd"),
        ("fi+sv", "Päätös / Beslut"),
        ("fi+sv", "Veroasioiden hoito / Skatteärenden"),
    ],
)
def test_languages(services: Services, settled: int, languages: str, said: str):
    assert said in text(services.request_records.look(settled, languages).pdf)


def test_what_was_given_out_is_given_out_again_to_the_byte(services: Services, settled: int):
    first = services.request_records.give(settled)
    assert first.name == "valtuustilaus-asiakirja-2026-0001.pdf"
    services.register.database.clock = clock_at(date(2034, 5, 2))
    later = services.request_records.give(settled)
    assert (later.pdf, later.made_at, later.replaces) == (first.pdf, first.made_at, None)
    assert [file.role for file in services.attachments.of_request(settled)].count("record") == 1


def test_a_new_one_is_made_when_facts_have_changed(services: Services, settled: int):
    first = services.request_records.give(settled)
    lines = [line.id for line in services.requests.request(settled).lines]
    services.granting.tell(settled, lines[2:3], TODAY)
    seen = services.request_records.look(settled)
    assert (seen.is_kept, seen.replaces) == (False, first.made_at)
    assert "Korvaa asiakirjan 23.11.2026 9.00" in text(seen.pdf)
    second = services.request_records.give(settled)
    assert second.pdf != first.pdf
    assert services.request_records.give(settled).pdf == second.pdf
    kept = [file for file in services.attachments.of_request(settled) if file.role == "record"]
    assert [services.attachments.content(file.id)[1] for file in kept] == [second.pdf, first.pdf]


def test_another_language_is_another_record_and_replaces_none(services: Services, settled: int):
    services.request_records.give(settled, "fi")
    swedish = services.request_records.give(settled, "sv")
    assert swedish.replaces is None
    assert services.request_records.look(settled, "fi").is_kept
    assert services.request_records.look(settled, "sv").is_kept


def test_looking_writes_nothing(services: Services, settled: int):
    head = hash_of_log(services)
    services.request_records.look(settled)
    assert hash_of_log(services) == head


def test_a_change_of_the_logo_makes_no_new_record(services: Services, settled: int):
    services.request_records.give(settled)
    services.settings.set({"form_contact_fi": "Valtuusvastaava, kaupungintalo"})
    assert services.request_records.look(settled).is_kept


def test_a_draft_has_no_record(services: Services, town):
    request_id = services.requests.start(values_for(town))
    with pytest.raises(UserError, match="record_of_draft"):
        services.request_records.give(request_id)


def test_steps_say_why(services: Services, settled: int, town):
    other = services.requests.start(values_for(town))
    services.requests.receive(other)
    services.requests.withdraw(other, "Tehtävä siirtyi toiselle.")
    found = text(services.request_records.give(other).pdf)
    assert "Peruttu 23.11.2026: Tehtävä siirtyi toiselle." in found
    assert "tilaus peruttu" in found
    assert "Päätös Ei päätetty" in found


class TestMany:
    @pytest.fixture
    def several(self, services: Services, settled: int, town) -> list[int]:
        """The settled one, one that was received, a draft."""
        received = services.requests.start(values_for(town))
        services.requests.receive(received)
        return [settled, received, services.requests.start(values_for(town))]

    def test_one_file_has_an_outline_and_counts_each_by_itself(self, services: Services, several, tmp_path: Path):
        target = tmp_path / "kaikki.pdf"
        assert services.request_records.write_one_file(target, several) == 2
        reader = opened(target.read_bytes())
        titles = ["Asiakirja valtuustilauksesta 2026-0001", "Asiakirja valtuustilauksesta 2026-0002"]
        assert [entry.title for entry in reader.outline] == titles
        starts = [reader.get_destination_page_number(entry) for entry in reader.outline]
        found = pages(target.read_bytes())
        assert [number for number, page in enumerate(found) if re.search(r"\b1 \(\d\)", page)] == starts
        assert "2026-0002" in found[starts[1]]
        assert "2026-0001" not in " ".join(found[starts[1] :])
        assert latest_action(services) == "records_exported"

    def test_files_are_named_by_number(self, services: Services, several, tmp_path: Path):
        assert services.request_records.write_files(tmp_path, several) == 2
        names = ["valtuustilaus-asiakirja-2026-0001.pdf", "valtuustilaus-asiakirja-2026-0002.pdf"]
        assert sorted(path.name for path in tmp_path.glob("*.pdf")) == names
        assert "Numero 2026-0002" in text((tmp_path / names[1]).read_bytes())
        assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]

    def test_existing_files_are_not_replaced_unasked(self, services: Services, several, tmp_path: Path):
        there = tmp_path / "valtuustilaus-asiakirja-2026-0002.pdf"
        there.write_text("mine")
        with pytest.raises(UserError, match="records_exist"):
            services.request_records.write_files(tmp_path, several)
        assert [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf"] == [there.name]
        assert there.read_text() == "mine"
        services.request_records.write_files(tmp_path, several, overwrite=True)
        assert there.read_bytes().startswith(b"%PDF")

    @pytest.mark.parametrize("as_files", [True, False])
    def test_cancelling_leaves_nothing(self, services: Services, several, tmp_path: Path, as_files: bool):
        folder = tmp_path / "target"
        folder.mkdir()

        class StopError(Exception):
            pass

        def stop(done: int, _total: int) -> None:
            if done == 1:
                raise StopError

        with pytest.raises(StopError):
            if as_files:
                services.request_records.write_files(folder, several, progress=stop)
            else:
                services.request_records.write_one_file(folder / "kaikki.pdf", several, progress=stop)
        assert list(folder.iterdir()) == []

    def test_a_full_disk_is_said_and_leaves_nothing(self, services: Services, several, tmp_path: Path, monkeypatch):
        folder = tmp_path / "target"
        folder.mkdir()

        def full(*_arguments: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(Path, "write_bytes", full)
            with pytest.raises(UserError, match="file_disk_full"):
                services.request_records.write_files(folder, several)
        assert list(folder.iterdir()) == []

    def test_a_folder_that_is_not_there_is_said(self, services: Services, several, tmp_path: Path):
        with pytest.raises(UserError, match="file_folder_missing"):
            services.request_records.write_files(tmp_path / "nowhere", several)

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
    def test_a_read_only_folder_is_said(self, services: Services, several, tmp_path: Path):
        folder = tmp_path / "target"
        folder.mkdir(mode=0o555)
        with pytest.raises(UserError, match="file_not_writable"):
            services.request_records.write_files(folder, several)

    def test_drafts_only_is_said(self, services: Services, town, tmp_path: Path):
        request_id = services.requests.start(values_for(town))
        with pytest.raises(UserError, match="records_none"):
            services.request_records.write_files(tmp_path, [request_id])

    def test_contact_details_of_protected_persons_are_left_out(self, services: Services, town, tmp_path: Path):
        with services.register.database.write("person_saved") as written:
            for key in (town.orderer, town.maija):
                written.session.get_one(tables.Person, key).restricted = True
        engagement = Reference("kirjanpitäjä, Talous", town.maija_engagement)
        people = ({"person": Reference("Maija Šemeikka", town.maija), "engagement": engagement},)
        contact = {"orderer_email": "erik@lumijarvi.example", "orderer_phone": "019 000 111"}
        request_id = services.requests.start(values_for(town, assignees=people, **contact))
        services.requests.receive(request_id)
        services.request_records.write_one_file(tmp_path / "kaikki.pdf", [request_id])
        found = text((tmp_path / "kaikki.pdf").read_bytes())
        assert "Šemeikka" in found
        alone = text(services.request_records.give(request_id).pdf)
        for detail in (*contact.values(), "Talous", "Konsernipalvelut"):
            assert detail not in found
            assert detail in alone


class TestCheck:
    def test_kept_records_stand_on_the_log(self, services: Services, settled: int):
        services.request_records.give(settled)
        path = services.register.database.path
        services.close()
        assert check_register(path) == []

    def test_a_record_of_another_log_is_found(self, services: Services, settled: int):
        file = io.BytesIO()
        with pikepdf.open(io.BytesIO(services.request_records.give(settled).pdf)) as document:
            document.docinfo["/LogHead"] = "f" * 64
            document.save(file)
        with services.register.database.write("file_attached") as written:
            now = services.register.database.clock.now()
            attachments.add(written.session, now, settled, "record", "toinen.pdf", file.getvalue())
        path = services.register.database.path
        services.close()
        assert [problem.code for problem in check_register(path)] == ["check_record_foreign"]

    def test_a_file_that_was_altered_is_found(self, services: Services, settled: int):
        database = services.register.database
        with database.write_draft() as session:
            session.execute(update(tables.AttachmentContent).values(content=b"%PDF-1.4 another"))
        path = database.path
        services.close()
        assert "check_file_changed" in [problem.code for problem in check_register(path)]


def hash_of_log(services: Services) -> str:
    with services.register.database.read() as session:
        return session.scalars(select(tables.AuditEvent.hash).order_by(tables.AuditEvent.id.desc())).first() or ""


def latest_action(services: Services) -> str:
    return services.history.latest(1)[0].action


def test_read_only_gives_out_without_keeping(services: Services, settled: int):
    with closing(services):
        services.register.database.read_only = True
        given = services.request_records.give(settled)
        assert not given.is_kept
        assert "2026-0001" in text(given.pdf)
