"""What can be done with applications to DVV: each entry of the menu, and what is said afterwards."""

from collections.abc import Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from valtuusapp.core.dvv import Application, ApplicationContent, ApplicationState, ApplicationStep
from valtuusapp.core.problems import Severity, UserError, errors
from valtuusapp.services.attachments import AttachedFile
from valtuusapp.services.opening import Services
from valtuusapp.ui.dvv.detail import no_identity_papers
from valtuusapp.ui.dvv.edit_page import EditPage
from valtuusapp.ui.dvv.questions import Questions
from valtuusapp.ui.dvv.register_page import RegisterPage
from valtuusapp.ui.dvv.summary_page import SummaryPage
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.opened_files import OpenedFiles
from valtuusapp.ui.undo import say_done, undo_latest
from valtuusapp.ui.widgets import InlineConfirm

if TYPE_CHECKING:
    from valtuusapp.ui.dvv.pane import ApplicationsPane


class ApplicationCommands(QObject):
    """Does what the user asks, on the chosen application."""

    def __init__(self, pane: "ApplicationsPane", window: MainWindow, services: Services) -> None:
        super().__init__(pane)
        self._pane = pane
        self._window = window
        self._services = services
        self._files = OpenedFiles(self)
        self._questions = Questions(services, window.language, self)
        self._questions.done.connect(self._say_done)
        self._filled_in = count(1)
        self._undo = QAction(self.tr("Undo"), self)
        self._undo.triggered.connect(lambda: undo_latest(services, window))
        pane.list.table.opened.connect(self._open_row)
        pane.list.file_wanted.connect(self._open_file)
        window.actions_by_id.connect_all(
            {
                "dvv.new": self.new_application,
                "dvv.next": self.take_next_step,
                "dvv.edit": lambda: self.edit(self._chosen.id),
                "dvv.summary": self._show_summary,
                "dvv.attach": self._ask_attachment,
                "dvv.detach": lambda: self._ask(self._questions.detach(self._chosen)),
                "dvv.sign": lambda: self._ask(self._questions.sign(self._chosen)),
                "dvv.send": self._ask_sending,
                "dvv.register": self._register,
                "dvv.supplement": lambda: self._ask(self._questions.ask_supplement(self._chosen)),
                "dvv.settle": lambda: self._ask(self._questions.settle(self._chosen)),
                "dvv.reject": lambda: self._ask(self._questions.reject(self._chosen)),
                "dvv.take_back": self._take_back,
                "dvv.withdraw": lambda: self._ask(self._questions.withdraw(self._chosen)),
            }
        )

    @property
    def _chosen(self) -> Application:
        """The chosen application. The actions are enabled only when there is one."""
        application = self._pane.list.application
        assert application is not None
        return application

    def new_application(self) -> None:
        """Begin an application from nothing."""
        try:
            self._open_new(self._services.dvv.blank(), 0)
        except UserError as error:
            self._window.say_error(error)

    def open_new(self, content: ApplicationContent) -> EditPage:
        """Open a new application that says this; it has its number when it is saved."""

        return self._open_new(content, -next(self._filled_in))

    def begin_all(self, contents: Sequence[ApplicationContent]) -> None:
        """Open the only one that is to be begun; several begin as they are and stand in the list."""
        if len(contents) == 1:
            self.open_new(contents[0])
            return
        try:
            begun = self._services.dvv.begin_many(contents)
        except UserError as error:
            self._window.say_error(error)
            return
        self._pane.show_list()
        self._pane.list.filters.set_values({"group": "prepared"})
        self._pane.list.refresh()
        self._pane.list.table.select_ids(begun)
        self._say_done(self.tr("%n application(s) begun: look through them before they are signed.", "", len(begun)))

    def edit(self, application_id: int, *, with_problems: bool = False) -> EditPage:
        """Open an application that is being prepared."""

        def make() -> EditPage:
            content = self._services.dvv.application(application_id).content
            return self._made(EditPage(self._window, self._services, content, application_id))

        page = self._pane.open_page(EditPage, application_id, make)
        if with_problems:
            page.show_all_problems()
        return page

    def take_next_step(self) -> None:
        """Do what comes next with the chosen application."""
        match self._chosen.next_step:
            case ApplicationStep.GIVE:
                self._give()
            case ApplicationStep.SIGN:
                self._ask(self._questions.sign(self._chosen))
            case ApplicationStep.SEND:
                self._ask_sending()
            case ApplicationStep.SUPPLEMENT:
                self._ask(self._questions.send_supplement(self._chosen))
            case ApplicationStep.REGISTER:
                self._register()
            case ApplicationStep.WITHDRAW:
                self._ask(self._questions.withdraw(self._chosen))

    def attach(self, application_id: int, path: Path) -> None:
        """Keep the document that shows the authority."""
        try:
            self._services.dvv.attach_authority(application_id, path)
        except UserError as error:
            self._window.say_error(error)
            return
        self._say_done(self.tr("{name} is kept with the application.").format(name=path.name))

    # --- inside ---

    def _open_new(self, content: ApplicationContent, key: int) -> EditPage:
        make = partial(EditPage, self._window, self._services, content)
        return self._pane.open_page(EditPage, key, lambda: self._made(make()))

    def _made(self, page: EditPage) -> EditPage:
        page.saved.connect(self._say_saved)
        return page

    def _give(self) -> None:
        """What is missing is shown in the form."""
        found = self._services.dvv.check_giving(self._chosen.id)
        if errors(found):
            self.edit(self._chosen.id, with_problems=True)
            return
        warnings = [one for one in found if one.severity is Severity.WARNING]
        self._ask(self._questions.give(self._chosen, warnings))

    def _ask_sending(self) -> None:
        self._ask(self._questions.send(self._chosen, self._services.dvv.check_sending(self._chosen.id)))

    def _register(self) -> None:
        application = self._chosen

        def make() -> RegisterPage:
            made = RegisterPage(self._window, self._services, application)
            made.registered.connect(self._say_registered)
            return made

        self._pane.open_page(RegisterPage, application.id, make)

    def _show_summary(self) -> None:
        application = self._chosen
        self._pane.open_page(
            SummaryPage,
            application.id,
            lambda: SummaryPage(self._window, self._services, application, self._files),
        )

    def _take_back(self) -> None:
        try:
            self._services.dvv.take_back(self._chosen.id)
        except UserError as error:
            self._window.say_error(error)
            return
        self._say_done(self.tr("The application can be changed again. It must be signed anew."))

    def _ask_attachment(self) -> None:
        """The sentence first, then the file."""
        application_id = self._chosen.id
        question = InlineConfirm(
            self.tr("Attach the document that shows the authority"), [], self.tr("Choose a file…"), no_identity_papers()
        )

        def choose() -> None:
            question.close_it()
            name, _kind = QFileDialog.getOpenFileName(
                self._pane,
                self.tr("Attach the document that shows the authority"),
                str(first_folder()),
                self.tr("Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.docx)"),
            )
            if name:
                self.attach(application_id, Path(name))

        question.confirmed.connect(choose)
        self._ask(question)

    def _open_row(self) -> None:
        if self._chosen.state is ApplicationState.PREPARED and not self._services.register.read_only:
            self.edit(self._chosen.id)
        else:
            self._pane.list.detail.setFocus()

    def _open_file(self, file: AttachedFile) -> None:
        try:
            self._files.open(*self._services.attachments.content(file.id))
        except UserError as error:
            self._window.say_error(error)

    def _ask(self, question: InlineConfirm) -> None:
        self._pane.list.detail.ask(question)

    def _say_saved(self, application_id: int) -> None:
        self._pane.open_row(application_id)
        self._say_done(self.tr("The application is saved."))

    def _say_registered(self, count: int) -> None:
        self._say_done(self.tr("%n right(s) recorded in the registry.", "", count))

    def _say_done(self, text: str) -> None:
        self._pane.refresh()
        say_done(self._services, self._window, text, self._undo)
