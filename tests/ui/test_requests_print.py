"""The printed pages in the window: looked at, printed, saved, opened elsewhere."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from tests.ui.keys import press
from tests.ui.requesting import Requests
from valtuusapp.core.requests import RequestState


def text_of(path: Path) -> str:
    """All text of a PDF."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


@pytest.fixture
def seen(requests: Requests) -> Requests:
    """A request that has just been printed for signature."""
    requests.choose(requests.draft())
    requests.do("next")
    return requests


def test_pages_are_drawn_as_on_paper(seen: Requests):
    assert seen.preview._title.text() == "2026-0001"
    picture = seen.preview._pages.grab().toImage()
    dark = sum(
        picture.pixelColor(x, y).lightness() < 100 for x in range(0, picture.width(), 2) for y in range(0, 400, 2)
    )
    assert dark > 200  # letters


def test_preview_of_a_draft_gives_no_number_and_leads_to_the_print(requests: Requests):
    request_id = requests.draft()
    requests.choose(request_id)
    requests.do("preview")
    assert requests.request(request_id).number == ""
    press(requests.preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert requests.request(request_id).state is RequestState.OUT_FOR_SIGNATURE
    assert requests.preview._is_print


def test_looking_at_a_print_again_makes_no_new_print(seen: Requests):
    request_id = seen.preview.request_id
    press(seen.preview, Qt.Key.Key_Escape)
    seen.do("preview")
    assert seen.preview._is_print
    assert seen.request(request_id).print_number == 1


def test_saved_as_pdf(seen: Requests, tmp_path: Path):
    path = tmp_path / "tilaus.pdf"
    shown: list[Path] = []
    seen.preview._files.show = shown.append
    assert not seen.preview._show_folder.isVisible()
    seen.preview.save(path)
    assert "Šemeikka" in text_of(path)
    assert "2026-0001" in text_of(path)
    seen.preview._show_folder.click()
    assert shown == [tmp_path]


def test_folder_that_is_not_there_is_said(seen: Requests, tmp_path: Path):
    seen.preview.save(tmp_path / "ei ole" / "tilaus.pdf")
    assert "ei ole" in seen.said
    assert not seen.preview._show_folder.isVisible()


def test_opened_in_another_program(seen: Requests):
    opened: list[Path] = []
    seen.preview._files.show = opened.append
    seen.preview._open()
    assert opened[0].name == "valtuustilaus-2026-0001.pdf"
    assert "Šemeikka" in text_of(opened[0])


def test_printed_on_paper(seen: Requests, tmp_path: Path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert seen.preview.print_to(printer)
    reader = pypdf.PdfReader(tmp_path / "paper.pdf")
    assert len(reader.pages) == 1
    assert round(float(reader.pages[0].mediabox.width)) == 595
    (image,) = reader.pages[0].images
    assert image.image is not None
    assert image.image.width >= 1654  # 200 dots to an inch
