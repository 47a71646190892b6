"""Many records at once: into one file, into a folder one by one, or to a printer."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from valtuusapp.core import messages
from valtuusapp.core.problems import UserError
from valtuusapp.services import previews
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.pdf_pages import PRINTER_DPI, print_pdf
from valtuusapp.ui.records.choices import languages_box
from valtuusapp.ui.requests.opened_files import OpenedFiles
from valtuusapp.ui.requests.sub_page import Cards, SubPage
from valtuusapp.ui.tasks import Progress, Task
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import ChoiceBox, FieldRow, Text, button

ONE_FILE, FILES, PRINTER = "one_file", "files", "printer"
_FOLDER = "requests/records_folder"


class ManyRecordsPage(SubPage):
    """Asks in which languages and where to; the work itself goes on beside the window.

    Attributes:
        target: one file, a file for each, or the printer.
        languages: of the records.
        ask_path: asks for the file; None when the user does not go on. ``ask_folder`` and ``ask_printer`` likewise.
    """

    def __init__(self, window: MainWindow, services: Services, request_ids: Sequence[int], files: OpenedFiles) -> None:
        super().__init__(0, window.language, "", "print")
        self._window, self._services, self._files = window, services, files
        self._ids = list(request_ids)
        self._written: Path | None = None
        self._folder: Path | None = None
        self.ask_path: Callable[[Path], Path | None] = self._ask_path
        self.ask_folder: Callable[[Path], Path | None] = self._ask_folder
        self.ask_printer: Callable[[], QPrinter | None] = self._ask_printer
        numbered = sum(bool(row.number) for row in services.requests.rows(self._ids))
        self.set_texts(self.tr("Print records"), self.tr("%n request(s)", "", numbered))
        self.target = ChoiceBox(
            [
                (ONE_FILE, self.tr("one PDF file with bookmarks")),
                (FILES, self.tr("a PDF file for each request, into a folder")),
                (PRINTER, self.tr("a printer")),
            ]
        )
        self.languages = languages_box(window.language)
        self._problem = Text()
        theme.mark(self._problem, "tone", Tone.WARNING.value)
        self._problem.hide()
        self._overwrite = button(self.tr("Replace the files"), "", lambda: self._write_files(overwrite=True))
        self._overwrite.hide()
        self._show_folder = button(self.tr("Show in folder"), "", self._open_folder)
        self._show_folder.hide()
        self.add_button(self._show_folder)
        self.add_button(self._overwrite)
        self._lay(window, drafts=len(self._ids) - numbered)
        self.target.edited.connect(self._turn)
        self.primary.setEnabled(numbered > 0)
        self._turn()

    def begin(self) -> None:
        """Ask where to first."""
        self.target.setFocus()

    def confirm(self) -> None:
        """Go on as was chosen."""
        match self.target.value():
            case "one_file":
                self._write_one_file()
            case "files":
                self._choose_folder()
            case _:
                self._print()

    def _lay(self, window: MainWindow, drafts: int) -> None:
        cards = Cards(self.tr("Print records"))
        parts = [
            FieldRow(self.tr("Where to"), self.target, window.language),
            FieldRow(self.tr("Languages"), self.languages, window.language),
            Text(self.tr("The pages of each request are numbered by themselves."), quiet=True),
            Text(
                self.tr("Contact details of persons whose details are protected are left out of many records at once."),
                quiet=True,
            ),
        ]
        if drafts:
            parts.append(Text(self.tr("%n draft(s) left out: a draft has no record.", "", drafts), quiet=True))
        cards.add("", *parts, self._problem)
        self.set_content(cards)

    def _turn(self) -> None:
        words = {ONE_FILE: self.tr("Save as PDF…"), FILES: self.tr("Choose the folder…"), PRINTER: self.tr("Print…")}
        self.primary.setText(words[self.target.value()])
        self._problem.hide()
        self._overwrite.hide()

    def _write_one_file(self) -> None:
        name = f"{messages.word('file_name', 'records', self.language)}.pdf"
        path = self.ask_path(self._last_folder() / name)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        self._keep_folder(path.parent)
        records, ids, languages = self._services.request_records, self._ids, self.languages.value()

        def work(progress: Progress) -> int:
            return records.write_one_file(path, ids, languages, progress)

        self._run(self.tr("Writing {name}").format(name=path.name), work, lambda count: self._say_written(path, count))

    def _choose_folder(self) -> None:
        folder = self.ask_folder(self._last_folder())
        if folder is not None:
            self._folder = folder
            self._keep_folder(folder)
            self._write_files(overwrite=False)

    def _write_files(self, *, overwrite: bool) -> None:
        folder = self._folder
        if folder is None:
            return
        self._turn()
        records, ids, languages, language = (
            self._services.request_records,
            self._ids,
            self.languages.value(),
            self.language,
        )

        def work(progress: Progress) -> int:
            return records.write_files(folder, ids, languages, progress, language=language, overwrite=overwrite)

        self._run(
            self.tr("Writing into {name}").format(name=folder.name),
            work,
            lambda count: self._say_written(folder / "", count),
        )

    def _print(self) -> None:
        printer = self.ask_printer()
        if printer is None:
            return
        records, ids, languages = self._services.request_records, self._ids, self.languages.value()

        def work(progress: Progress) -> bytes:
            return records.one_pdf(ids, languages, progress)

        self._run(self.tr("Making the pages"), work, lambda pdf: self._to_paper(pdf, printer))

    def _to_paper(self, pdf: bytes, printer: QPrinter) -> None:
        printer.setDocName(messages.word("file_name", "records", self.language))
        if not print_pdf(pdf, printer):
            self._window.say(self.tr("The printer did not take the pages. Choose another printer."), Tone.ERROR)
            return
        self._services.request_records.note_given(self._ids, printer.printerName() or "PDF")
        pages = previews.page_count(pdf)
        self._window.say(self.tr("%n page(s) sent to the printer.", "", pages), Tone.SUCCESS)

    def _run(self, title: str, work: Callable[[Progress], object], done: Callable[..., object]) -> None:
        self._window.tasks.run(
            Task(
                title,
                work,
                done=done,
                failed=self._say_failed,
                cancelled=lambda: self._window.say(self.tr("Cancelled. Nothing was written."), Tone.INFO),
            )
        )

    def _say_failed(self, error: UserError) -> None:
        if error.code == "records_exist":
            self._problem.setText(messages.say(error, self.language))
            self._problem.show()
            self._overwrite.show()
            self._overwrite.setFocus()
        else:
            self._window.say_error(error)

    def _say_written(self, path: Path, count: int) -> None:
        self._written = path
        self._show_folder.show()
        self._window.say(self.tr("%n record(s) written.", "", count), Tone.SUCCESS)

    def _open_folder(self) -> None:
        if self._written is not None:
            self._files.show(self._written if self._written.is_dir() else self._written.parent)

    def _last_folder(self) -> Path:
        kept = self._window.state.text(_FOLDER)
        return Path(kept) if kept and Path(kept).is_dir() else first_folder()

    def _keep_folder(self, folder: Path) -> None:
        self._window.state.set_text(_FOLDER, str(folder))

    def _ask_path(self, proposed: Path) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), str(proposed), self.tr("PDF (*.pdf)"))
        return Path(name) if name else None

    def _ask_folder(self, proposed: Path) -> Path | None:
        name = QFileDialog.getExistingDirectory(self, self.tr("A folder for the records"), str(proposed))
        return Path(name) if name else None

    def _ask_printer(self) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINTER_DPI)
        return printer if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted else None
