"""The pages of a map as they are printed: to be looked at, printed, saved as PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from valtuusapp.core import messages
from valtuusapp.core.maps import MapColumn
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.services import previews
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.maps.map_sub_page import MapSubPage
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.pdf_pages import PRINTER_DPI, PdfPages, print_pdf
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import ChoiceBox, Text, button


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed.

    Attributes:
        name: for the heading and the file.
        make: makes the pages of a sector or title, or of everything, in a language.
        save: writes them to a file.
    """

    name: str
    make: Callable[[int | None, Language], bytes]
    save: Callable[[Path, int | None, Language], object]


class PrintPage(MapSubPage):
    """Shows the pages.

    Attributes:
        what: the whole map, or one sector or title.
        speech: the language of the paper.
        ask_path: asks for the file to save; None when the user does not go on.
    """

    def __init__(self, desk: Desk, paper: Paper, column: MapColumn | None, back: str = "") -> None:
        """Makes the page.

        Args:
            desk: for services and language.
            paper: what is printed.
            column: the sector or title that can be printed by itself; None when only the whole can be.
            back: the word for the way back; empty for the map.
        """
        super().__init__(desk, Maps.tr("Print…"), "print", back)
        self._paper = paper
        self._pdf = b""
        self.ask_path: Callable[[Path], Path | None] = self._ask_path
        self._title_words = paper.name[:1].upper() + paper.name[1:]
        whole = ("", Maps.tr("the whole map"))
        own = [(str(column.id), column.name.get(desk.language))] if column is not None else []
        self.what = ChoiceBox([*own, whole], prefix=Maps.tr("Printed: "))
        self.what.setAccessibleName(Maps.tr("What is printed"))
        if column is not None:
            self.what.set_value(str(column.id))
        languages = (Language.FI, Language.SV)
        self.speech = ChoiceBox(
            [(one.value, messages.word("language", one.value, desk.language)) for one in languages],
            prefix=Maps.tr("Language: "),
        )
        self.speech.setAccessibleName(Maps.tr("Language of the paper"))
        self.speech.set_value((desk.language if desk.language in languages else Language.FI).value)
        self._count = Text(quiet=True, wrap=False)
        self.add_status(self._count)
        if own:
            self.add_to_head(self.what)
        self.add_to_head(self.speech)
        self.add_button(button(Maps.tr("Save as PDF…"), "down", self._save))
        self._pages = PdfPages()
        self.panes = (self._pages,)  # whose keys scroll
        self.set_content(self._pages)
        self.what.edited.connect(self.refresh)
        self.speech.edited.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Make the pages anew."""
        chosen = self.what.value()
        try:
            self._pdf = self._paper.make(*self._wanted)
        except UserError as error:
            self._pdf = b""
            self._desk.say_error(error)
        self.set_texts(self._title_words, self.what.currentText() if chosen else "")
        count = previews.page_count(self._pdf) if self._pdf else 0
        self.primary.setEnabled(bool(self._pdf))
        self._count.setText(Maps.tr("%n page(s)", "", count))
        self._pages.show_pdf(self._pdf, count, across=True)

    def confirm(self) -> None:
        """Print on paper."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINTER_DPI)
        printer.setDocName(self._name())
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, previews.page_count(self._pdf))
        if dialog.exec() == QDialog.DialogCode.Accepted and not print_pdf(self._pdf, printer, across=True):
            self._desk.window.say(Maps.tr("The printer did not take the pages. Choose another printer."), Tone.ERROR)

    @property
    def _wanted(self) -> tuple[int | None, Language]:
        chosen = self.what.value()
        return int(chosen) if chosen else None, Language(self.speech.value())

    def _save(self) -> None:
        path = self.ask_path(Path(self._name()))
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        try:
            self._paper.save(path, *self._wanted)
        except UserError as error:
            self._desk.say_error(error)
            return
        self._desk.window.say(Maps.tr("Saved as {name}.").format(name=path.name), Tone.SUCCESS)

    def _name(self) -> str:
        parts = [self._title_words, *([self.what.currentText()] if self.what.value() else [])]
        return "-".join(" ".join(parts).replace("/", " ").split()) + ".pdf"

    def _ask_path(self, proposed: Path) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(self, Maps.tr("Save as PDF"), str(proposed), Maps.tr("PDF (*.pdf)"))
        return Path(name) if name else None
