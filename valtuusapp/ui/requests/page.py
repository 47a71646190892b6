"""The tab of requests: three views, and the pages on which a request is filled in, printed, decided and granted."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from valtuusapp.core.forms import FormValues
from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.receiving.way import ReceivingWay
from valtuusapp.ui.records.way import RecordsWay
from valtuusapp.ui.requests.actions import DVV, LIST, REQUEST_ACTIONS
from valtuusapp.ui.requests.blank_form import BlankFormWay
from valtuusapp.ui.requests.commands import RequestCommands
from valtuusapp.ui.requests.kept_pages import KeptPages
from valtuusapp.ui.requests.listing import RequestList
from valtuusapp.ui.requests.sub_page import SubPage
from valtuusapp.ui.requests.views import RequestViews

__all__ = ["REQUEST_ACTIONS", "RequestsPage"]

P = TypeVar("P", bound=SubPage)


class RequestsPage(QWidget):
    """The tab.

    Attributes:
        list: the list of requests with details.
        views: the list and the other views, in front unless a piece of work is.
        commands: what the menus and buttons do.
        receiving: takes the files that are dropped or chosen.
        blank_forms: opens the page on which blank forms are made.
        records: opens the records of requests.

    Signals:
        open_mandate: the user wants to see a mandate in the registry; carries its key.
    """

    open_mandate = Signal(int)
    depends_on = frozenset(
        {"request", "request_line", "attachment", "mandate", "person", "engagement", "org_unit", "job_title"}
        | {"organisation", "mandate_theme", "e_service", "theme_e_service", "theme_type", "setting"}
        | {"dvv_application", "dvv_application_person", "dvv_application_theme", "dvv_signatory"}
        | {"sector_map_entry", "title_map_entry"}
    )

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__()
        self._services = services
        self.list = RequestList(window, services)
        self.list.lines.mandate_wanted.connect(self.open_mandate)
        self.list.application_wanted.connect(self.open_application)
        self.views = RequestViews(window, services, self.list)
        self.views.made.connect(self._connect_view)
        self.views.turned.connect(self._offer_actions)
        self._pages = KeptPages(self, self.views)
        self._pages.opened.connect(self._offer_actions)
        self._pages.returned.connect(self._note_return)
        self.commands = RequestCommands(self, window, services)
        self.receiving = ReceivingWay(self, window, services)
        self.blank_forms = BlankFormWay(self, window, services)
        self.records = RecordsWay(self, window, services)
        self.views.restore()

    @property
    def front(self) -> SubPage | None:
        """The page that is in front of the list; None when the list is."""
        return self._pages.front

    # --- what the window asks ---

    def refresh(self) -> None:
        """Read everything anew; the views only when they are seen: a draft is saved at every pause in typing."""
        self.views.mark_stale()
        (self.front or self.views).refresh()

    def start_search(self) -> None:
        """Search the view that was in front."""
        self.show_list()
        self.views.start_search()

    def next_pane(self, backwards: bool = False) -> None:
        """Go on to the next pane of the view, or of the page in front of it."""
        (self.front or self.views).next_pane(backwards)

    def unsaved(self) -> list[str]:
        """The headings of what is typed and not saved. Drafts are saved at once."""
        self._pages.leave()
        return [*self._pages.unsaved(), *self.views.unsaved()]

    def open_request(self, request_id: int) -> bool:
        """Show a request in the list; False when there is no such request."""
        self.show_list()
        self.views.choose(LIST)
        return self.list.open_row(request_id)

    def open_view(self, view: str) -> Any:
        """Bring a view to the front; its widget, None when there is no such view."""
        self.show_list()
        return self.views.choose(view)

    def open_application(self, application_id: int) -> bool:
        """Show an application to DVV; False when there is no such application."""
        view = self.open_view(DVV)
        return view is not None and view.open_row(application_id)

    def new_request(self, form_id: str = "existing") -> None:
        """Begin a new request on one of the forms."""
        self.commands.beginning.new_request(form_id)

    def new_for_person(self, person_id: int) -> None:
        """Begin a new request with the assignee filled in."""
        self.commands.beginning.new_for_person(person_id)

    def new_from_values(self, values: Sequence[FormValues]) -> None:
        """Begin requests that are filled in already; a single one is opened."""
        self.commands.beginning.new_from_values(values)

    # --- pages ---

    def open_page(self, kind: type[P], request_id: int, make: Callable[[], P]) -> P:
        """Bring a page to the front: the one that was left with something typed in it, else a new one."""
        return self._pages.open(kind, request_id, make)

    def show_list(self) -> None:
        """Go back to the view that was in front; in the list with the request that was worked on chosen."""
        self._pages.go_back()

    def finish(self, page: SubPage) -> None:
        """Throw a page away whose work is done."""
        self._pages.finish(page)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another tab comes to the front, or the window closes: nothing typed is lost."""
        self._pages.leave()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The menus belong to the page in front."""
        super().showEvent(event)
        self._offer_actions()

    def _offer_actions(self) -> None:
        """The menus are those of what is in front."""
        self.views.offer_actions(in_front=self.front is None)

    def _connect_view(self, view: Any) -> None:
        """What the other views lead to."""
        if hasattr(view, "open_mandate"):
            view.open_mandate.connect(self.open_mandate)
        if hasattr(view, "open_request"):
            view.open_request.connect(self.open_request)
        if hasattr(view, "right_wanted"):
            view.right_wanted.connect(lambda content: self.open_view(DVV).commands.open_new(content))

    def _note_return(self, page: SubPage) -> None:
        """The view is in front again; the list with the request that was worked on."""
        self.views.refresh()
        if self.views.current == LIST and page.shown_id:
            self.list.open_row(page.shown_id)
        self._offer_actions()
        self.views.begin()
