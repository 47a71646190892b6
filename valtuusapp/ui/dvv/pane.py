"""The view of applications to DVV: the list, and the pages on which an application is prepared and registered."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from valtuusapp.core.dvv import ApplicationContent, ApplicationKind
from valtuusapp.core.findings import FindingRow
from valtuusapp.core.problems import UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui.dvv.actions import DVV_ACTIONS
from valtuusapp.ui.dvv.commands import ApplicationCommands
from valtuusapp.ui.dvv.listing import ApplicationList
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.kept_pages import KeptPages
from valtuusapp.ui.requests.sub_page import SubPage

__all__ = ["DVV_ACTIONS", "ApplicationsPane"]

P = TypeVar("P", bound=SubPage)


class ApplicationsPane(QWidget):
    """The view.

    Attributes:
        list: the list with details, in front unless a piece of work is.
        commands: what the menu and buttons do.

    Signals:
        open_mandate, open_request: the user goes to a mandate or a request; carry the key.
        working: a page stands in front of the list, or does not any more.
    """

    open_mandate = Signal(int)
    open_request = Signal(int)
    working = Signal(bool)
    depends_on = frozenset(
        {"dvv_application", "dvv_application_person", "dvv_application_theme", "dvv_signatory", "attachment"}
        | {"mandate", "person", "engagement", "mandate_theme", "organisation", "request", "request_line", "setting"}
    )

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__()
        self._window, self._services = window, services
        self._in_front = True
        self.list = ApplicationList(window, services)
        self.list.open_mandate.connect(self.open_mandate)
        self.list.open_request.connect(self.open_request)
        self._pages = KeptPages(self, self.list)
        self._pages.opened.connect(self._note_page)
        self._pages.returned.connect(self._note_return)
        self.commands = ApplicationCommands(self, window, services)
        self.setFocusProxy(self.list.table)

    @property
    def front(self) -> SubPage | None:
        """The page that is in front of the list; None when the list is."""
        return self._pages.front

    # --- what the tab asks ---

    def refresh(self) -> None:
        """Read everything anew."""
        if self.front is None:
            self.list.refresh()
            self._offer_actions()
        else:
            self.front.refresh()

    def start_search(self) -> None:
        """Search the list."""
        self.show_list()
        self.list.start_search()

    def next_pane(self, backwards: bool = False) -> None:
        """Go on to the next pane of the list."""
        if self.front is None:
            self.list.next_pane(backwards)

    def update_actions(self, *, in_front: bool = True) -> None:
        """Offer what can be done while the view is in front."""
        self._in_front = in_front
        self._offer_actions()

    def unsaved(self) -> list[str]:
        """The headings of what is typed and not saved."""
        return self._pages.unsaved()

    def open_row(self, application_id: int) -> bool:
        """Show an application in the list; False when there is no such application."""
        self.show_list()
        self.list.refresh()
        return self.list.open_row(application_id)

    # --- beginning from elsewhere ---

    def begin_from_mandates(self, mandate_ids: Sequence[int], kind: ApplicationKind) -> None:
        """Apply for new rights after rights that end, or for the invalidation of rights."""
        try:
            contents = self._services.dvv.from_mandates(mandate_ids, kind)
        except UserError as error:
            self._window.say_error(error)
            return
        self.commands.begin_all(contents)

    def begin_from_findings(self, findings: Sequence[FindingRow]) -> None:
        """Apply for rights that too few hold, or nobody."""
        self.commands.begin_all(self._services.dvv.from_findings(findings))

    def begin_new(self, content: ApplicationContent) -> None:
        """Open a new application that says this."""
        self.commands.open_new(content)

    # --- pages ---

    def open_page(self, kind: type[P], key: int, make: Callable[[], P]) -> P:
        """Bring a page to the front: the one that was left with something typed in it, else a new one.

        Args:
            kind: of the page.
            key: of the application; 0 for one begun from nothing, another negative one for each that is filled in.
            make: makes the page.
        """
        return self._pages.open(kind, key, make)

    def show_list(self) -> None:
        """Go back to the list, with the application that was worked on chosen."""
        self._pages.go_back()

    def finish(self, page: SubPage) -> None:
        """Throw a page away whose work is done."""
        self._pages.finish(page)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another view comes to the front."""
        self._pages.leave()
        super().hideEvent(event)

    def _offer_actions(self) -> None:
        self.list.update_actions(in_front=self._in_front and self.front is None)

    def _note_page(self) -> None:
        self._offer_actions()
        self.working.emit(True)

    def _note_return(self, page: SubPage) -> None:
        """The list is in front again, with the application that was worked on."""
        self.list.refresh()
        if page.request_id:
            self.list.open_row(page.request_id)
        self._offer_actions()
        self.working.emit(False)
        self.list.table.setFocus()
