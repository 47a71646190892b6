"""The record of one request: looked at, printed, saved. What goes out is kept as it went out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from valtuusapp.core.dates import format_moment
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import Request
from valtuusapp.services import previews
from valtuusapp.services.opening import Services
from valtuusapp.services.request_records import GivenRecord
from valtuusapp.ui import theme
from valtuusapp.ui.directory.parts import column_of
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.pdf_pages import PRINTER_DPI, PdfPages, print_pdf
from valtuusapp.ui.records.choices import languages_box
from valtuusapp.ui.requests.opened_files import OpenedFiles
from valtuusapp.ui.requests.sub_page import SubPage
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Text, button


class RecordPage(SubPage):
    """Shows the pages as they would go out now.

    Attributes:
        languages: of the record.
        ask_path: asks for the file to save; None when the user does not go on.
        ask_printer: asks for a printer; None when the user does not go on.
    """

    def __init__(self, window: MainWindow, services: Services, request: Request, files: OpenedFiles) -> None:
        super().__init__(request.id, window.language, self.tr("Print…"), "print")
        self._window, self._services, self._files = window, services, files
        self._request = request
        self._given: GivenRecord | None = None
        self._saved: Path | None = None
        self.ask_path: Callable[[Path], Path | None] = self._ask_path
        self.ask_printer: Callable[[int], QPrinter | None] = self._ask_printer
        self.languages = languages_box(window.language, request.language, self.tr("Language: "))
        self.languages.edited.connect(self.refresh)
        self.add_to_head(self.languages)
        self._count = Text(quiet=True, wrap=False)
        self.add_status(self._count)
        self._told = Text(quiet=True)
        self._show_folder = button(self.tr("Show in folder"), "", self._open_folder)
        self._show_folder.hide()
        self.add_button(self._show_folder)
        self.add_button(button(self.tr("Open in the PDF viewer"), "link", self._open))
        self.add_button(button(self.tr("Save as PDF…"), "down", self._save))
        self._pages = PdfPages()
        told = column_of([self._told])
        told.setContentsMargins(theme.L, 0, theme.L, 0)
        self.set_content(column_of([told, self._pages], theme.S))
        self.refresh()

    def refresh(self) -> None:
        """Make the pages anew, or show those that were given out."""
        try:
            self._request = self._services.requests.request(self.request_id)
            given = self._services.request_records.look(self.request_id, self.languages.value())
        except UserError as error:
            self._window.say_error(error)
            self._given = None
            self.primary.setEnabled(False)
            return
        changed = self._given is None or given.pdf != self._given.pdf
        self._given = given
        self.primary.setEnabled(True)
        self.set_texts(self.tr("Record {number}").format(number=self._request.number))
        self.badge.show_state(self._request.state)
        count = previews.page_count(given.pdf)
        self._count.setText(self.tr("%n page(s)", "", count))
        self._told.setText(self._how_it_stands(given))
        if changed:
            self._pages.show_pdf(given.pdf, count)

    def begin(self) -> None:
        """Let the keys scroll the pages."""
        self._pages.setFocus()

    def confirm(self) -> None:
        """Print on paper."""
        if self._given is None:
            return
        printer = self.ask_printer(previews.page_count(self._given.pdf))
        given = self._give_out() if printer is not None else None
        if printer is None or given is None:
            return
        printer.setDocName(given.name)
        if not print_pdf(given.pdf, printer):
            self._window.say(self.tr("The printer did not take the pages. Choose another printer."), Tone.ERROR)

    def _how_it_stands(self, given: GivenRecord) -> str:
        if given.is_kept:
            return self.tr("Given out {moment}, kept as it was.").format(moment=format_moment(given.made_at))
        if self._services.register.read_only:
            return self.tr("It is not kept: the register is open for reading only.")
        if given.replaces is not None:
            words = self.tr("A new one: the facts have changed since the record of {moment}.")
            return words.format(moment=format_moment(given.replaces))
        return self.tr("It is kept in the register once it is printed, saved or opened.")

    def _give_out(self) -> GivenRecord | None:
        """The record as it goes out, kept; None when that failed."""
        try:
            self._given = self._services.request_records.give(self.request_id, self.languages.value())
        except UserError as error:
            self._window.say_error(error)
            return None
        self.refresh()
        return self._given

    def _save(self) -> None:
        if self._given is None:
            return
        folder = self._saved.parent if self._saved else first_folder()
        path = self.ask_path(folder / self._given.name)
        given = self._give_out() if path is not None else None
        if path is None or given is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        try:
            previews.save(given.pdf, path)
        except UserError as error:
            self._window.say_error(error)
            return
        self._saved = path
        self._show_folder.show()
        self._window.say(self.tr("Saved as {name}.").format(name=path.name), Tone.SUCCESS)

    def _open(self) -> None:
        if (given := self._give_out()) is not None:
            self._files.open(given.name, given.pdf)

    def _open_folder(self) -> None:
        if self._saved is not None:
            self._files.open_folder(self._saved)

    def _ask_path(self, proposed: Path) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), str(proposed), self.tr("PDF (*.pdf)"))
        return Path(name) if name else None

    def _ask_printer(self, pages: int) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINTER_DPI)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, pages)
        return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
