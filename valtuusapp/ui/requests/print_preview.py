"""The pages of a request as they are printed: to be looked at, printed, saved and opened elsewhere."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from valtuusapp.core import messages
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import NextStep, Request
from valtuusapp.services import previews
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.pdf_pages import PRINTER_DPI, PdfPages, print_pdf
from valtuusapp.ui.requests.opened_files import OpenedFiles
from valtuusapp.ui.requests.sub_page import SubPage
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Text, button


class PreviewPage(SubPage):
    """Shows the pages. What is only looked at leads on to the print for signature; a print to the printer.

    Signals:
        print_wanted: the user wants the request printed for signature.
    """

    print_wanted = Signal()

    def __init__(self, window: MainWindow, request: Request, files: OpenedFiles) -> None:
        super().__init__(request.id, window.language, "", "print")
        self._window = window
        self._files = files
        self._pdf = b""
        self._name = ""
        self._is_print = False
        self._saved: Path | None = None
        self._count = Text(quiet=True, wrap=False)
        self.add_status(self._count)
        self._show_folder = button(self.tr("Show in folder"), "", self._open_folder)
        self.add_button(self._show_folder)
        self.add_button(button(self.tr("Open in the PDF viewer"), "link", self._open))
        self.add_button(button(self.tr("Save as PDF…"), "down", self._choose_file))
        self._print_preview = button(self.tr("Print…"), "print", self._print)
        self.add_button(self._print_preview)
        self._pages = PdfPages()
        self.set_content(self._pages)

    def show_pdf(self, request: Request, pdf: bytes, *, is_print: bool, may_print: bool) -> None:
        """Show a file.

        Args:
            request: the request that it is of.
            pdf: the file.
            is_print: it is the print that is signed; else it is only looked at.
            may_print: a print for signature can be made of what is looked at.
        """
        self._pdf = pdf
        self._is_print = is_print
        self._saved = None
        self._show_folder.hide()
        kind = messages.word("file_name", "form", self.language)
        number = request.number or self.tr("draft")
        self._name = f"{kind}-{number}.pdf"
        undecided = request.approval is None and request.withdrawn_on is None
        self.set_texts(request.number if is_print else self.tr("Preview"), "" if is_print else self._told_of(request))
        self.badge.show_state(request.state)
        self.primary.setText(self.tr("Print…") if is_print else messages.term(NextStep.PRINT, self.language))
        self.primary.setVisible(is_print or (may_print and undecided))
        self._print_preview.setVisible(not is_print and not undecided)
        count = previews.page_count(pdf)
        self._count.setText(self.tr("%n page(s)", "", count))
        self._pages.show_pdf(pdf, count)

    def confirm(self) -> None:
        """Print, or make the print first."""
        if self._is_print:
            self._print()
        else:
            self.print_wanted.emit()

    def begin(self) -> None:
        """Let the keys scroll the pages."""
        self._pages.setFocus()

    def save(self, path: Path) -> None:
        """Save the file."""
        try:
            previews.save(self._pdf, path)
        except UserError as error:
            self._window.say_error(error)
            return
        self._saved = path
        self._show_folder.show()
        self._window.say(self.tr("Saved as {name}.").format(name=path.name), Tone.SUCCESS)

    def print_to(self, printer: QPrinter) -> bool:
        """Draw the pages on a printer's paper; False when it does not take them."""
        return print_pdf(self._pdf, printer)

    def _told_of(self, request: Request) -> str:
        return request.number or self.tr("The number is given when the request is printed for signature.")

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINTER_DPI)
        printer.setDocName(self._name)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, previews.page_count(self._pdf))
        if dialog.exec() == QDialog.DialogCode.Accepted and not self.print_to(printer):
            self._window.say(self.tr("The printer did not take the pages. Choose another printer."), Tone.ERROR)

    def _choose_file(self) -> None:
        proposed = str((self._saved.parent if self._saved else first_folder()) / self._name)
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), proposed, self.tr("PDF (*.pdf)"))
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_suffix(".pdf"))

    def _open(self) -> None:
        self._files.open(self._name, self._pdf)

    def _open_folder(self) -> None:
        if self._saved is not None:
            self._files.open_folder(self._saved)
