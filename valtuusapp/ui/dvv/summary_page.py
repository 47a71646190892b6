"""What must be entered at DVV, as pages: to be typed from, printed, saved or opened elsewhere."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from valtuusapp.core import messages
from valtuusapp.core.dvv import Application
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.services import previews
from valtuusapp.services.opening import Services
from valtuusapp.ui.dvv import words
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.pdf_pages import PRINTER_DPI, PdfPages, print_pdf
from valtuusapp.ui.requests.opened_files import OpenedFiles
from valtuusapp.ui.requests.sub_page import SubPage
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import ChoiceBox, Text, button

_LANGUAGES = (Language.FI, Language.SV)


class SummaryPage(SubPage):
    """Shows the summary of an application in Finnish or Swedish.

    Attributes:
        paper: the choice of its language.
        pdf: the file that is shown.
    """

    def __init__(self, window: MainWindow, services: Services, application: Application, files: OpenedFiles) -> None:
        super().__init__(application.id, window.language, "", "print", words.applications())
        self._window, self._services = window, services
        self._application = application
        self._files = files
        self.pdf = b""
        self.primary.setText(self.tr("Print…"))
        self.set_texts(self.tr("Summary to enter at DVV"), application.number)
        self.badge.show_state(application.state)
        choices = [(one.value, messages.word("language", one.value, self.language)) for one in _LANGUAGES]
        self.paper = ChoiceBox(choices, prefix=self.tr("Language of the summary: "))
        self.paper.setAccessibleName(self.tr("Language of the summary"))
        self.paper.set_value((self.language if self.language in _LANGUAGES else Language.FI).value)
        self.paper.edited.connect(self.refresh)
        self.add_to_head(self.paper)
        self._count = Text(quiet=True, wrap=False)
        self.add_status(self._count)
        self.add_button(button(self.tr("Open in the PDF viewer"), "link", self._open))
        self.add_button(button(self.tr("Save as PDF…"), "down", self._choose_file))
        self._pages = PdfPages()
        self.set_content(self._pages)
        self.refresh()

    def refresh(self) -> None:
        """Make the pages anew."""
        try:
            self.pdf = self._services.dvv.summary(self.request_id, Language(self.paper.value()))
        except UserError as error:
            self._window.say_error(error)
            return
        count = previews.page_count(self.pdf)
        self._count.setText(self.tr("%n page(s)", "", count))
        self._pages.show_pdf(self.pdf, count)

    def begin(self) -> None:
        """Let the keys scroll the pages."""
        self._pages.setFocus()

    def confirm(self) -> None:
        """Print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINTER_DPI)
        printer.setDocName(self._application.number)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, previews.page_count(self.pdf))
        if dialog.exec() == QDialog.DialogCode.Accepted and not print_pdf(self.pdf, printer):
            self._window.say(self.tr("The printer did not take the pages. Choose another printer."), Tone.ERROR)

    def save(self, path: Path) -> None:
        """Save the file."""
        try:
            previews.save(self.pdf, path)
        except UserError as error:
            self._window.say_error(error)
            return
        self._window.say(self.tr("Saved as {name}.").format(name=path.name), Tone.SUCCESS)

    def _choose_file(self) -> None:
        proposed = str(first_folder() / f"{self._application.number}.pdf")
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), proposed, self.tr("PDF (*.pdf)"))
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_suffix(".pdf"))

    def _open(self) -> None:
        self._files.open(f"{self._application.number}.pdf", self.pdf)
