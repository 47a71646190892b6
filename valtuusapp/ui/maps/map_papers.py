"""A map on paper and in Excel, and its approvals."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog

from valtuusapp.core import messages
from valtuusapp.core.maps import MapApprovalRow, MapColumn
from valtuusapp.core.problems import UserError
from valtuusapp.ui.directory.desk import as_problems
from valtuusapp.ui.maps.approvals_page import ApprovalsPage
from valtuusapp.ui.maps.import_page import ImportPage
from valtuusapp.ui.maps.print_page import Paper, PrintPage
from valtuusapp.ui.tasks import Progress, Task
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldRow, InlineConfirm, TextField

if TYPE_CHECKING:
    from valtuusapp.ui.maps.page import MapPage

_FOLDER = "maps/export_folder"
_WHOLE = ""


class MapPapers(QObject):
    """Does what the menus say about papers, workbooks and approvals.

    Attributes:
        ask_target, ask_source: ask for a file to write or to read; None when the user does not go on.
        open_url: shows a file or a folder with the program of the desktop.
    """

    def __init__(self, page: "MapPage") -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._kind = page.kind
        self.ask_target: Callable[[Path], Path | None] = self._ask_target
        self.ask_source: Callable[[], Path | None] = self._ask_source
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl
        self._path = Path()
        self._open = QAction(self.tr("Open"), self)
        self._open.triggered.connect(lambda: self.open_url(QUrl.fromLocalFile(str(self._path))))
        self._show = QAction(self.tr("Show in folder"), self)
        self._show.triggered.connect(lambda: self.open_url(QUrl.fromLocalFile(str(self._path.parent))))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions do, by their names."""
        return {
            "print": self.show_print,
            "export": self.export,
            "import": self.read_in,
            "approve": self.ask_approval,
            "approvals": self.show_approvals,
        }

    # --- paper ---

    def show_print(self) -> None:
        """Show the pages of the map, or of the chosen sector or title."""
        documents, kind = self._desk.services.map_documents, self._kind
        column = self._page.views.column(self._page.chosen.column_id)
        paper = Paper(
            messages.term(kind, self._desk.language),
            lambda column_id, language: documents.pdf(kind, column_id, language),
            lambda path, column_id, language: documents.write_pdf(path, kind, column_id, language),
        )
        self._page.open_sub(PrintPage(self._desk, paper, column))

    def print_approved(self, approval: MapApprovalRow, column: MapColumn | None = None) -> None:
        """Show the pages of an approved state; from there back to the approved states, of the column if it is one."""
        documents = self._desk.services.map_documents

        paper = Paper(
            f"{messages.term(self._kind, self._desk.language)} {approval.number}",
            lambda _column_id, language: documents.approved_pdf(approval.id, language),
            lambda path, _column_id, language: documents.write_approved_pdf(path, approval.id, language),
        )
        page = PrintPage(self._desk, paper, None, back=self.tr("Approved states"))
        self._page.open_sub(page)
        page.left.connect(lambda: self._open_approvals(column).table.select_id(approval.id))

    # --- Excel ---

    def export(self) -> None:
        """Ask for a file and write the map into it."""
        path = self.ask_target(self._proposed())
        if path is None:
            return
        path = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
        window = self._desk.window
        window.state.set_text(_FOLDER, str(path.parent))
        documents, kind, language = self._desk.services.map_documents, self._kind, self._desk.language

        def work(progress: Progress) -> int:
            return documents.export_excel(path, kind, language)

        window.tasks.run(
            Task(
                self.tr("Writing {name}").format(name=path.name),
                work,
                done=lambda count: self._exported(path, count),
                failed=window.say_error,
                cancelled=lambda: window.say(self.tr("The export was cancelled. No file was written."), Tone.INFO),
            )
        )

    def read_in(self) -> None:
        """Ask for a file and show what it would change."""
        path = self.ask_source()
        if path is None:
            return
        self._desk.window.state.set_text(_FOLDER, str(path.parent))
        documents = self._desk.services.map_documents
        self._desk.window.tasks.run(
            Task(
                self.tr("Reading {name}").format(name=path.name),
                lambda _progress: documents.import_preview(path, self._kind),
                done=lambda found: self._page.open_sub(ImportPage(self._desk, self._kind, path, found)),
                failed=self._desk.window.say_error,
            )
        )

    # --- approvals ---

    def ask_approval(self) -> None:
        """Ask who has approved the map, or a sector's or title's part of it, and when."""
        language, services = self._desk.language, self._desk.services
        column = self._page.views.column(self._page.chosen.column_id)
        own = [(str(column.id), column.name.get(language))] if column is not None else []
        what = ChoiceBox([*own, (_WHOLE, self.tr("the whole map"))])
        what.set_value(own[0][0] if own else _WHOLE)
        approver, day, case = TextField(), DateField(services.register.today), TextField()
        approver.set_value(self._usual_approver(column.responsible if column else ""))
        day.set_value(services.register.today())
        fields = [
            ("column_id", FieldRow(self.tr("What is approved"), what, language, required=True)),
            ("approver", FieldRow(messages.word("field", "approver", language), approver, language, required=True)),
            ("approved_on", FieldRow(messages.word("field", "approved_on", language), day, language, required=True)),
            ("case_number", FieldRow(messages.word("field", "case_number", language), case, language)),
        ]
        question = InlineConfirm(
            self.tr("Approve the map"),
            fields,
            self.tr("Approve"),
            self.tr("The map gets a number and is kept as it stands now."),
        )
        question.confirmed.connect(lambda: self._approve(question))
        self._page.ask(question)

    def show_approvals(self) -> None:
        """Show the approved states of the map."""
        self._open_approvals(self._page.views.column(self._page.chosen.column_id))

    def open_approval(self, approval_id: int) -> None:
        """Show one approved state."""
        self._open_approvals(None).table.select_id(approval_id)

    def _open_approvals(self, column: MapColumn | None) -> ApprovalsPage:
        page = ApprovalsPage(self._desk, self._kind, column)
        page.print_wanted.connect(lambda approval: self.print_approved(approval, column))
        self._page.open_sub(page)
        return page

    def _approve(self, question: InlineConfirm) -> None:
        language, approvals = self._desk.language, self._desk.services.map_approvals
        day = question.rows["approved_on"].editor
        if (problem := day.problem()) is not None:
            question.set_problems([problem.at("approved_on")], language)
            return
        chosen = str(question.value("column_id"))
        try:
            key = approvals.approve(
                self._kind,
                int(chosen) if chosen else None,
                str(question.value("approver")),
                day.value(),
                str(question.value("case_number")),
            )
            number = approvals.approval(key).approval.number
        except UserError as error:
            question.set_problems(as_problems(error), language)
            return
        question.close_it()
        self._page.refresh()
        self._desk.done(self.tr("The map was approved with the number {number}.").format(number=number))

    def _usual_approver(self, responsible: str) -> str:
        """The director of the sector; of titles the officer."""
        if responsible and self._page.tab == "sector_map":
            return responsible
        return self._desk.services.settings.recognise_officer().name if self._page.tab == "title_map" else ""

    # --- files ---

    def _exported(self, path: Path, count: int) -> None:
        self._path = path
        text = self.tr("%n row(s) written to {name}.", "", count).format(name=path.name)
        self._desk.window.messages.say(text, Tone.SUCCESS, self._open, self._show)

    def _folder(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(self._desk.window.state.text(_FOLDER) or documents or ".")

    def _proposed(self) -> Path:
        name = messages.term(self._kind, self._desk.language).replace(" ", "-")
        return self._folder() / f"{name}-{self._desk.services.register.today().isoformat()}.xlsx"

    def _ask_target(self, proposed: Path) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(
            self._page, self.tr("Export to Excel"), str(proposed), self.tr("Excel workbook (*.xlsx)")
        )
        return Path(name) if name else None

    def _ask_source(self) -> Path | None:
        name, _kind = QFileDialog.getOpenFileName(
            self._page, self.tr("Import from Excel"), str(self._folder()), self.tr("Excel workbook (*.xlsx)")
        )
        return Path(name) if name else None
