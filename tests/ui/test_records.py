"""Records of requests in the window: looked at, given out, many at once."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from tests.ui.clipping import clipped
from tests.ui.requesting import Requests
from valtuusapp.ui.records.many_page import FILES, ONE_FILE, PRINTER, ManyRecordsPage
from valtuusapp.ui.records.record_page import RecordPage


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages)


def to_file(path: Path) -> QPrinter:
    """A printer that draws into a PDF file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(72)
    return printer


@pytest.fixture
def page(requests: Requests) -> RecordPage:
    """The record of a granted request."""
    requests.choose(requests.granted())
    requests.do("record")
    front = requests.page.front
    assert isinstance(front, RecordPage)
    return front


def test_record_is_kept_when_it_goes_out(requests: Requests, page: RecordPage, tmp_path: Path):
    assert page._title.text() == "Record 2026-0001"
    assert page._told.text() == "It is kept in the register once it is printed, saved or opened."
    target = tmp_path / "asiakirja.pdf"
    page.ask_path = lambda _proposed: target
    page._save()
    assert requests.said == "Saved as asiakirja.pdf."
    (kept,) = (one for one in requests.services.attachments.of_request(page.request_id) if one.role == "record")
    assert requests.services.attachments.content(kept.id)[1] == target.read_bytes()
    assert page._told.text() == "Given out 23.11.2026 9.00, kept as it was."


def test_proposed_name_has_the_number(page: RecordPage):
    asked: list[Path] = []
    page.ask_path = lambda proposed: asked.append(proposed)  # type: ignore[func-returns-value]
    page._save()
    assert [path.name for path in asked] == ["valtuustilaus-asiakirja-2026-0001.pdf"]


def test_nothing_is_kept_while_it_is_looked_at(requests: Requests, page: RecordPage):
    page.languages.set_value("sv")
    page.languages.edited.emit()
    page.ask_printer = lambda _pages: None
    page.confirm()
    assert "record" not in [one.role for one in requests.services.attachments.of_request(page.request_id)]


def test_record_is_printed(requests: Requests, page: RecordPage, tmp_path: Path):
    page.ask_printer = lambda _pages: to_file(tmp_path / "paper.pdf")
    page.confirm()
    assert len(pypdf.PdfReader(tmp_path / "paper.pdf").pages) == 2
    assert "record" in [one.role for one in requests.services.attachments.of_request(page.request_id)]


def test_it_says_that_facts_have_changed(requests: Requests, page: RecordPage):
    services, key = requests.services, page.request_id
    services.request_records.give(key)
    services.granting.tell(key, [line.id for line in requests.request(key).lines], requests.services.register.today())
    requests.settle()
    assert page._told.text() == "A new one: the facts have changed since the record of 23.11.2026 9.00."


def test_draft_has_none(requests: Requests):
    requests.choose(requests.draft())
    assert not requests.can("record")


class TestMany:
    @pytest.fixture
    def page(self, requests: Requests) -> ManyRecordsPage:
        """Two printed requests and a draft."""
        ids = [requests.printed(), requests.printed(), requests.draft()]
        requests.page.open_request(ids[0])
        requests.page.list.table.select_ids(ids)
        requests.settle()
        requests.do("record")
        front = requests.page.front
        assert isinstance(front, ManyRecordsPage)
        return front

    def wait(self, requests: Requests, qtbot) -> None:
        qtbot.waitUntil(lambda: not requests.window.tasks.running, timeout=20_000)
        QApplication.processEvents()

    def test_one_file(self, requests: Requests, page: ManyRecordsPage, tmp_path: Path, qtbot):
        page.target.set_value(ONE_FILE)
        page.ask_path = lambda _proposed: tmp_path / "kaikki.pdf"
        page.confirm()
        self.wait(requests, qtbot)
        assert requests.said == "2 record(s) written."
        assert len(pypdf.PdfReader(tmp_path / "kaikki.pdf").outline) == 2
        assert "2026-0002" in text_of(tmp_path / "kaikki.pdf")

    def test_files_are_replaced_only_when_asked(self, requests: Requests, page: ManyRecordsPage, tmp_path: Path, qtbot):
        there = tmp_path / "valtuustilaus-asiakirja-2026-0001.pdf"
        there.write_text("mine")
        page.target.set_value(FILES)
        page.target.edited.emit()
        page.ask_folder = lambda _proposed: tmp_path
        page.confirm()
        self.wait(requests, qtbot)
        assert there.read_text() == "mine"
        assert page._overwrite.isVisibleTo(page)
        assert there.name in page._problem.text()
        page._overwrite.click()
        self.wait(requests, qtbot)
        assert requests.said == "2 record(s) written."
        assert there.read_bytes().startswith(b"%PDF")

    def test_printer(self, requests: Requests, page: ManyRecordsPage, tmp_path: Path, qtbot):
        page.target.set_value(PRINTER)
        page.ask_printer = lambda: to_file(tmp_path / "paper.pdf")
        page.confirm()
        self.wait(requests, qtbot)
        assert requests.said == "4 page(s) sent to the printer."
        assert len(pypdf.PdfReader(tmp_path / "paper.pdf").pages) == 4

    def test_nothing_is_cut(self, requests: Requests, page: ManyRecordsPage):
        assert clipped(requests.window) == []
