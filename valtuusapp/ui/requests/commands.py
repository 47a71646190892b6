"""What can be done with requests: each entry of the menus, and what is said afterwards."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.requests import NextStep, Request
from valtuusapp.services.attachments import AttachedFile
from valtuusapp.services.opening import Services
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.beginning import Beginning
from valtuusapp.ui.requests.carrying_out import CarryingOut
from valtuusapp.ui.requests.decide import DecidePage
from valtuusapp.ui.requests.form_page import FormPage
from valtuusapp.ui.requests.opened_files import OpenedFiles
from valtuusapp.ui.requests.print_preview import PreviewPage
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.undo import say_done, undo_latest
from valtuusapp.ui.widgets import FieldRow, InlineConfirm, LongText

if TYPE_CHECKING:
    from valtuusapp.ui.requests.page import RequestsPage


class RequestCommands(QObject):
    """Does what the user asks, on the chosen request or on the one whose page is in front.

    Attributes:
        beginning: begins requests.
        carrying_out: does what follows a decision.
    """

    def __init__(self, page: "RequestsPage", window: MainWindow, services: Services) -> None:
        super().__init__(page)
        self._page = page
        self._window = window
        self._services = services
        self._files = OpenedFiles(self)
        self._undo = QAction(self.tr("Undo"), self)
        self._undo.triggered.connect(lambda: undo_latest(services, window))
        page.list.table.opened.connect(self._open_row)
        page.list.file_wanted.connect(self._open_file)
        self.beginning = Beginning(page, window, services, self.open_form)
        self.carrying_out = CarryingOut(page, window, services, self._undo)
        window.actions_by_id.connect_all(
            {
                "requests.next": self.take_next_step,
                "requests.check": self.check,
                "requests.check_row": self._mark_checked,
                "requests.open": lambda: self.open_form(self._chosen.id),
                "requests.preview": self._preview,
                "requests.attach": self._choose_signed_copy,
                "requests.decide": self._decide,
                "requests.redecide": lambda: self._decide(again=True),
                "requests.receive": self._receive,
                "requests.withdraw": self._ask_withdrawal,
                "requests.delete": self._delete_draft,
            }
        )

    @property
    def _chosen(self) -> Request:
        """The chosen request. The actions are enabled only when there is one."""
        request = self._page.list.request
        assert request is not None
        return request

    def open_form(self, request_id: int, *, with_problems: bool = False) -> FormPage:
        """Open the form of a request that is not decided yet."""

        def make() -> FormPage:
            made = FormPage(self._window, self._services, request_id)
            made.print_wanted.connect(lambda: self.print_for_signature(request_id))
            made.preview_wanted.connect(lambda: self.show_preview(request_id))
            made.saved.connect(lambda: self._say_revised(request_id))
            return made

        page = self._page.open_page(FormPage, request_id, make)
        if with_problems:
            page.show_all_problems()
        return page

    def _say_revised(self, request_id: int) -> None:
        printed = self._services.requests.request(request_id).print_number
        again = self.tr("The changes are saved. Print the request again.")
        self._say_done(again if printed else self.tr("The changes are saved."))

    def take_next_step(self) -> None:
        """Do what comes next with the chosen request."""
        match self._chosen.next_step:
            case NextStep.CHECK:
                self.check()
            case NextStep.PRINT:
                self.print_for_signature(self._chosen.id)
            case NextStep.APPROVE:
                self._decide()
            case NextStep.GRANT:
                self.carrying_out.grant(self._chosen)
            case NextStep.APPLY:
                self.carrying_out.apply(self._chosen)
            case NextStep.REGISTER:
                self.carrying_out.show_application(self._chosen)
            case NextStep.TELL:
                self.carrying_out.tell(self._chosen)

    def print_for_signature(self, request_id: int) -> None:
        """Make the paper that is signed; what is missing is shown in the form."""
        try:
            pdf = self._services.requests.print_for_signature(request_id)
        except UserError as error:
            if error.problems:
                self.open_form(request_id, with_problems=True)
            else:
                self._window.say_error(error)
            return
        number = self._services.requests.request(request_id).number
        self._show_pages(request_id, pdf, is_print=True)
        text = self.tr("The request has the number {number}. Print it and have it signed.").format(number=number)
        self._window.say(text, Tone.SUCCESS)

    def show_preview(self, request_id: int) -> None:
        """Show how the form would be printed now."""
        try:
            pdf = self._services.requests.preview(request_id)
        except UserError as error:
            self._window.say_error(error)
            return
        request = self._services.requests.request(request_id)
        self._show_pages(request_id, pdf, is_print=request.print_is_current)

    def attach_signed_copy(self, request_id: int, path: Path) -> None:
        """Keep a signed copy with a request."""
        self._do(
            lambda: self._services.attachments.attach_signed_copy(request_id, path),
            self.tr("{name} is kept with the request.").format(name=path.name),
        )

    def _open_row(self) -> None:
        if self._window.actions_by_id["requests.open"].isEnabled():
            self.open_form(self._chosen.id)
        else:
            self._page.list.detail.setFocus()

    def _preview(self) -> None:
        self.show_preview(self._chosen.id)

    def _show_pages(self, request_id: int, pdf: bytes, *, is_print: bool) -> None:
        request = self._services.requests.request(request_id)

        def make() -> PreviewPage:
            made = PreviewPage(self._window, request, self._files)
            made.print_wanted.connect(lambda: self.print_for_signature(request_id))
            return made

        page = self._page.open_page(PreviewPage, request_id, make)
        page.show_pdf(request, pdf, is_print=is_print, may_print=not self._services.register.read_only)

    def _receive(self) -> None:
        request_id = self._chosen.id
        try:
            number = self._services.requests.receive(request_id)
        except UserError as error:
            if error.problems:
                self.open_form(request_id, with_problems=True)
            else:
                self._window.say_error(error)
            return
        self._page.list.refresh()
        self._window.say(self.tr("The request has the number {number}.").format(number=number), Tone.SUCCESS)

    def _delete_draft(self) -> None:
        self._do(lambda: self._services.requests.delete_draft(self._chosen.id), self.tr("The draft is deleted."))

    def _ask_withdrawal(self) -> None:
        request_id = self._chosen.id
        reason = FieldRow(
            self.tr("Reason"), LongText(), self._window.language, self.tr("It stays in the history."), required=True
        )
        question = InlineConfirm(
            self.tr("Withdraw the request"),
            [("reason", reason)],
            self.tr("Withdraw"),
            self.tr("The number is not used again. The request stays in the list of closed ones."),
        )

        def withdraw() -> None:
            try:
                self._services.requests.withdraw(request_id, str(question.value("reason")))
            except UserError as error:
                problem = Problem(error.code, "reason" if error.code == "reason_missing" else "", values=error.values)
                question.set_problems([problem], self._window.language)
                return
            question.close_it()
            self._say_done(self.tr("The request is withdrawn."))

        question.confirmed.connect(withdraw)
        self._page.list.detail.ask(question)

    def _decide(self, *, again: bool = False) -> None:
        request, lines = self._chosen, self._page.list.chosen_lines()

        def make() -> DecidePage:
            made = DecidePage(self._window, self._services, request, lines, again=again)
            made.done.connect(lambda: self._say_done(self.tr("The decision is recorded.")))
            return made

        self._page.open_page(DecidePage, request.id, make)

    def check(self) -> None:
        """Look at the lines one by one."""
        from valtuusapp.ui.requests.check_page import CheckPage

        request_id = self._chosen.id

        def make() -> CheckPage:
            made = CheckPage(self._window, self._services, request_id)
            made.done.connect(lambda: self._say_done(self.tr("The lines are checked.")))
            made.form_wanted.connect(lambda: self.open_form(request_id))
            return made

        self._page.open_page(CheckPage, request_id, make)

    def _mark_checked(self) -> None:
        """Mark the mandate that is being looked at; enabled only while its page is in front."""
        mark = getattr(self._page.front, "mark_current", None)
        if mark is not None:
            mark()

    def _choose_signed_copy(self) -> None:
        request_id = self._chosen.id
        name, _kind = QFileDialog.getOpenFileName(
            self._page,
            self.tr("Attach a signed copy"),
            str(first_folder()),
            self.tr("Signed copies (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)"),
        )
        if name:
            self.attach_signed_copy(request_id, Path(name))

    def _open_file(self, file: AttachedFile) -> None:
        try:
            self._files.open(*self._services.attachments.content(file.id))
        except UserError as error:
            self._window.say_error(error)

    def _do(self, change: Callable[[], object], done: str) -> None:
        """Make one change, and say that it is made or why not."""
        try:
            change()
        except UserError as error:
            self._window.say_error(error)
            return
        self._say_done(done)

    def _say_done(self, text: str) -> None:
        self._page.refresh()
        say_done(self._services, self._window, text, self._undo)
