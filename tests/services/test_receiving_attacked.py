"""Files made to mislead, and identity codes in the corners of a file: nothing hangs, is mixed up or kept."""

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from pypdf import PdfReader, PdfWriter

from tests.documents import fillable
from tests.services.arriving import CODE, FILLED, form_pdf, put, scan, stamp
from tests.services.test_receiving import Post, noted
from tests.services.town import Town
from tests.ui.requesting import filled
from valtuusapp.core.problems import UserError
from valtuusapp.core.receiving import Answers, Arrival, ArrivalState
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services


@pytest.fixture
def post(services: Services, town: Town, tmp_path: Path) -> Post:
    """The small town gets post."""
    return Post(services, tmp_path / "post")


def made(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """A filled form after somebody has changed its inside."""
    with pikepdf.open(io.BytesIO(form_pdf(FILLED))) as document:
        change(document)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()


def written(database: Database) -> str:
    """All that the register says in letters, its log included, and the files that it keeps."""
    with database.read() as session:
        tables_of = tables.Base.metadata.sorted_tables
        return str([session.execute(table.select()).all() for table in tables_of])


class TestIdentityCodes:
    @pytest.mark.parametrize("code", [CODE, "010101 - 900r", "hetu010101-900R", CODE + CODE, "010101\u00a0–900R"])
    def test_in_every_field(self, post: Post, database: Database, code: str):
        fields = PdfReader(io.BytesIO(fillable.blank())).get_fields() or {}
        arrival = post.form(**{name: code for name in fields if name != "valtuusapp"})
        assert not arrival.keeps_original
        post.take(arrival)
        said = written(database)
        assert code not in said
        assert "900R" not in said.upper()

    def test_in_the_name_of_a_field(self, post: Post, database: Database):
        post.take(post.form(**{CODE: "x"}))
        assert CODE not in written(database)

    def test_in_a_comment_that_no_field_holds(self, post: Post, database: Database):
        def comment(document: pikepdf.Pdf) -> None:
            said = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Contents=String(CODE), Rect=Array([0, 0, 9, 9]))
            document.pages[0].Annots = Array([document.make_indirect(said)])

        (arrival,) = post.look(made(comment))
        assert noted(arrival) == ["received_original_not_kept"]
        post.take(arrival)
        assert CODE not in written(database)

    def test_typed_over_and_saved_again(self, post: Post):
        first = fillable.filled(fillable.blank(stamp="0001001-4"), {"why": f"Maija {CODE}"})
        writer = PdfWriter(io.BytesIO(first), incremental=True)
        for page in writer.pages:
            writer.update_page_form_field_values(page, {"why": "Maija"}, auto_regenerate=False)
        file = io.BytesIO()
        writer.write(file)
        (arrival,) = post.look(file.getvalue())
        assert arrival.raw["why"] == "Maija"
        assert noted(arrival) == ["received_original_not_kept"]
        assert post.services.attachments.of_request(post.take(arrival).id) == []

    @pytest.mark.parametrize("letters", ["ascii", "utf-16-le"])
    def test_in_a_signed_copy_it_is_said(self, post: Post, letters: str):
        with pikepdf.open(io.BytesIO(scan())) as document:
            document.Root.PieceInfo = document.make_stream(b"x" + f"hetu {CODE}.".encode(letters))
            file = io.BytesIO()
            document.save(file)
        (arrival,) = post.look(file.getvalue())
        assert noted(arrival) == ["received_code_in_copy"]


class TestWhatAFileClaims:
    def test_two_forms_in_one_file_are_not_mixed(self, post: Post):
        def again(document: pikepdf.Pdf) -> None:
            other = Dictionary(FT=Name.Tx, T=String("assignees_1_person"), V=String("Áile Ŋuorra"))
            document.Root.AcroForm.Fields.append(document.make_indirect(other))

        (arrival,) = post.look(made(again))
        assert (arrival.state, noted(arrival)) == (ArrivalState.REFUSED, ["pdf_fields_twice"])

    def test_one_field_drawn_in_two_places_is_one(self, post: Post):
        def again(document: pikepdf.Pdf) -> None:
            other = Dictionary(FT=Name.Tx, T=String("why"), V=String(FILLED["why"]))
            document.Root.AcroForm.Fields.append(document.make_indirect(other))

        assert post.look(made(again))[0].state is ArrivalState.READY

    @pytest.mark.parametrize("version", [2.9, True, "2", None, float("inf")])
    def test_a_version_is_a_whole_number(self, post: Post, version: Any):
        assert noted(post.form({**stamp(), "version": version})) == ["pdf_damaged"]

    def test_there_is_no_english_form(self, post: Post):
        assert noted(post.form(stamp(language="en"))) == ["pdf_damaged"]

    def test_another_municipality_is_named_in_plain_letters(self, post: Post):
        (note,) = post.form(stamp(municipality="\x1b[31mToinen " + "x" * 5000)).notes
        assert note.code == "received_other_municipality"
        named = str(note.values["municipality"])
        assert named.startswith("[31mToinen")
        assert len(named) == 100

    def test_a_stamp_that_is_no_stamp(self, post: Post):
        for text in (
            "[]",
            "5",
            "null",
            "[" * 100_000,
            json.dumps(stamp())[:-1],
            '{"form":"existing","version":' + "9" * 5000,
        ):

            def change(document: pikepdf.Pdf, text: str = text) -> None:
                document.Root.AcroForm.Fields[-1].V = String(text)

            assert noted(post.look(made(change))[0]) == ["pdf_damaged"]


class TestWhatIsNoFile:
    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders on this system")
    @pytest.mark.timeout(20)
    def test_a_pipe_that_nobody_writes_into_does_not_hang(self, post: Post, tmp_path: Path):
        pipe = tmp_path / "putki.pdf"
        os.mkfifo(pipe)
        assert noted(post.services.receiving.look([pipe])[0]) == ["file_not_readable"]
        with pytest.raises(UserError, match="file_not_readable"):
            post.services.attachments.attach_signed_copy(1, pipe)

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device on this system")
    @pytest.mark.timeout(20)
    def test_a_device_without_an_end_is_not_read(self, post: Post):
        assert noted(post.services.receiving.look([Path("/dev/zero")])[0]) == ["file_not_readable"]

    def test_a_folder(self, post: Post, tmp_path: Path):
        assert noted(post.services.receiving.look([tmp_path])[0]) == ["file_not_readable"]


def test_a_draft_has_no_signed_copy(post: Post, town: Town):
    draft = post.services.requests.start(filled(town))
    (arrival,) = post.look(scan())
    with pytest.raises(UserError, match="received_whose_copy"):
        post.services.receiving.take(arrival, Answers(request_id=draft))
    post.services.requests.delete_draft(draft)


def test_the_same_file_looked_at_twice_is_taken_once(post: Post, tmp_path: Path):
    content = form_pdf(FILLED)
    looked: list[Arrival] = []
    for folder in ("a", "b"):
        looked += post.services.receiving.look([put(tmp_path / folder, "tilaus.pdf", content)])
    assert post.take(looked[0]).number == "2026-0001"
    with pytest.raises(UserError, match="received_before"):
        post.take(looked[1])
    assert post.take(post.form(why="Muu.")).number == "2026-0002"
