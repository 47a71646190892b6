"""Records set page by page: nothing leaves the margins, headings stand with what they head, all letters are there."""

import io
import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pypdf import PdfReader

from tests.documents.samples import filled, persons, wanted
from valtuusapp.core.forms import load_form
from valtuusapp.core.mandates import GrantingWay, MandateType
from valtuusapp.core.requests import LineKind, LineOutcome, NextStep, Request, RequestLine, RequestState
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents.pdf_finish import read_marks
from valtuusapp.documents.preview import render_pages
from valtuusapp.documents.request_record import Granted, KeptFile, PrintedRecord, Step, record_pdf

AT = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def line(number: int, **changes: Any) -> RequestLine:
    facts: dict[str, Any] = dict.fromkeys(RequestLine.__dataclass_fields__)
    facts |= {
        "id": number,
        "version": 1,
        "position": number,
        "wanted_row": 0,
        "kind": LineKind.ADD,
        "assignee": f"Ŋuorra{number}, Áile",
        "title": LocalText("kirjanpitäjä", "bokförare"),
        "unit": LocalText("Talous"),
        "e_service": LocalText("OmaVero", "MinSkatt"),
        "theme": LocalText("Veroasioiden hoito", "Skatteärenden"),
        "work": "",
        "type": MandateType.TRANSACTIONS,
        "specifiers": (),
        "valid_from": date(2026, 11, 1),
        "valid_to": date(2028, 10, 31),
        "target_words": "",
        "checked_on": date(2026, 11, 2),
        "outcome": LineOutcome.APPROVED,
        "refusal_reason": "",
        "granted_on": date(2026, 11, 3),
        "granted_by": "Aho, Liisa",
        "granted_how": GrantingWay.GRANTED,
    }
    return RequestLine(**(facts | changes))


def record(languages: tuple[Language, ...] = (Language.FI,), values: Any = None, **changes: Any) -> PrintedRecord:
    lines = changes.pop("lines", (line(1), line(2)))
    facts: dict[str, Any] = dict.fromkeys(Request.__dataclass_fields__)
    facts |= {
        "id": 1,
        "version": 1,
        "number": "2026-0017",
        "form_id": "existing",
        "form_version": 2,
        "language": "fi",
        "values": filled() if values is None else values,
        "received_on": date(2026, 11, 1),
        "print_number": 1,
        "print_code": "ABC234",
        "lines": lines,
        "state": RequestState.GRANTED,
        "next_step": NextStep.TELL,
    }
    return PrintedRecord(
        request=Request(**facts),
        form=load_form("existing", 2),
        languages=languages,
        municipality=LocalText("Mansikkalan kaupunki", "Jordgubbsstaden"),
        withdrawn_reason="",
        granted={
            one.id: Granted(
                type=MandateType.TRANSACTIONS,
                specifiers=(),
                valid_from=date(2026, 11, 1),
                valid_to=date(2028, 10, 31),
            )
            for one in lines
        },
        steps=changes.pop("steps", (Step(at=AT, who="Aino Ahola", what=LocalText("päätös kirjattu")),)),
        files=(KeptFile(role="received", name="lomake.pdf", sha256="ab" * 32, added_on=date(2026, 11, 1)),),
        printed_at=AT,
        printed_by="Aino Ahola",
        log_head="cd" * 32,
        facts="ef" * 32,
        **changes,
    )


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_the_received_form_stands_with_its_sha_256():
    found = " ".join(pages(record_pdf(record())))
    assert "Saapunut lomake: lomake.pdf" in found
    assert "SHA-256 " + "ab" * 32 in found


def test_the_file_tells_its_log_and_its_facts():
    marks = read_marks(record_pdf(record((Language.FI, Language.SV))))
    assert (marks["LogHead"], marks["FactsDigest"], marks["RecordLanguages"]) == ("cd" * 32, "ef" * 32, "fi+sv")


def test_names_of_all_kinds_are_written():
    names = ("Kirsi Ŋuorra", "Иван Łukasz-Øberg", "Đorđe Žižek", "Aino ’Ää’ Ŧåström", "O<b>Brien & Co", "Σωκράτης")
    found = " ".join(pages(record_pdf(record(values=filled(assignees=persons(*names))))))
    for name in names:
        assert name in found


def test_an_end_is_told_as_an_end():
    ended = line(1, kind=LineKind.END, valid_from=None)
    found = " ".join(pages(record_pdf(record(lines=(ended,)))))
    assert "mitätöity Suomi.fi:ssä kuten tilattiin" in found
    found = " ".join(pages(record_pdf(record(lines=(line(1, kind=LineKind.END, valid_to=date(2027, 1, 31)),)))))
    assert "Päätetty toisin kuin tilattiin Päättyy 31.10.2028 (tilattu 31.1.2027)" in found


def test_many_lines_flow_on_with_headings_repeated():
    found = pages(record_pdf(record(lines=tuple(line(number) for number in range(1, 60)))))
    assert len(found) > 5
    everything = " ".join(found)
    assert all(f"Ŋuorra{number}, Áile" in everything for number in range(1, 60))
    assert all("Valtuus, kuten tilattiin" in page for page in found if re.search(r"Ŋuorra\d+, Áile", page))


def test_empty_parts_are_left_out():
    found = " ".join(pages(record_pdf(record(values={"why": "Syy."}, lines=(), steps=()))))
    assert "Syy." in found
    for heading in ("Valtuutettavat henkilöt", "Valtuudet", "Vaiheet ja korjaukset"):
        assert heading not in found


@pytest.mark.parametrize("lines", range(1, 40, 6))
def test_a_heading_is_never_alone_at_the_foot(lines: int):
    values = filled(wanted=(wanted(work="rivi\n" * lines),))
    for page in pages(record_pdf(record(values=values))):
        for heading, first in (("Perustelu ", "Miksi työ"), ("Vaiheet ja korjaukset", "Nro"), ("Tiedostot", "Nro")):
            if heading in page:
                assert first in page.split(heading, 1)[1]


def test_texts_of_any_length_stay_inside_the_margins():
    word = "Pitkäsana" * 60
    values = filled(
        orderer_title=word, assignees=persons(word), wanted=(wanted(work=word * 3),), why="kappale " * 900, notes=word
    )
    long = line(1, assignee=word, refusal_reason="syy " * 900, outcome=LineOutcome.REFUSED, granted_on=None)
    steps = (Step(at=AT, who=word, what=LocalText(word), why="koska " * 500),)
    pdf = record_pdf(record((Language.FI, Language.SV), values=values, lines=(long,), steps=steps))
    text = " ".join(pages(pdf))
    assert (text.count("kappale"), text.count("syy"), text.count("koska")) == (900, 900, 500)
    for page in render_pages(pdf, 1.0):
        rows = range(0, len(page.rgb), page.width * 3)
        edges = [page.rgb[row + (page.width - 36) * 3 : row + page.width * 3] for row in rows]
        assert all(set(edge) == {255} for edge in edges)
        assert set(b"".join(page.rgb[row : row + page.width * 3] for row in list(rows)[-16:])) == {255}


def test_the_same_facts_are_the_same_file():
    assert record_pdf(record()) == record_pdf(record())
