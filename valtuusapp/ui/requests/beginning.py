"""Beginning requests: empty, for a person, filled in already, as a copy of another."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from valtuusapp.core.forms import FormValues, Reference
from valtuusapp.core.problems import UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.sources import assignee_row
from valtuusapp.ui.theme import Tone

if TYPE_CHECKING:
    from valtuusapp.ui.requests.page import RequestsPage


class Beginning(QObject):
    """Begins drafts; a single one is opened."""

    def __init__(
        self, page: "RequestsPage", window: MainWindow, services: Services, open_form: Callable[[int], object]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._window = window
        self._services = services
        self._open_form = open_form
        window.actions_by_id.connect_all(
            {
                "requests.new": self.new_request,
                "requests.new_form": lambda: self.new_request("new"),
                "requests.copy": self._copy,
            }
        )

    def new_request(self, form_id: str = "existing") -> None:
        """Begin a new draft on a form and open it."""
        self._begin(lambda: self._services.requests.start(form_id=form_id))

    def new_for_person(self, person_id: int) -> None:
        """Begin a new draft for a person, with an end that the engagement allows, and open its form."""
        requests, proposals = self._services.requests, self._services.request_proposals
        name = self._services.people.person(person_id).listed_name
        row = assignee_row(self._services, person_id, name, self._window.language)
        engagement = row.get("engagement")
        ids = [engagement.id] if isinstance(engagement, Reference) and engagement.id is not None else []
        end = proposals.end(self._services.register.today(), None, ids)
        wanted = {**proposals.blank_wanted(), "valid_to": end}
        self._begin(lambda: requests.start({**proposals.blank(), "assignees": (row,), "wanted": (wanted,)}))

    def new_from_values(self, values: Sequence[FormValues]) -> None:
        """Begin a draft for each; a single one is opened, several stand in the list."""
        requests, page = self._services.requests, self._page
        if len(values) == 1:
            self._begin(lambda: requests.start(values[0]))
            return
        try:
            begun = [requests.start(one) for one in values]
        except UserError as error:
            self._window.say_error(error)
            return
        page.show_list()
        page.list.refresh()
        page.list.filters.set_values({"state": "draft"})
        page.list.table.select_ids(begun)
        self._window.say(self.tr("%n draft(s) begun: look through them and print them.", "", len(begun)), Tone.SUCCESS)

    def _copy(self) -> None:
        request = self._page.list.request
        assert request is not None  # the action is enabled only when there is one
        self._begin(lambda: self._services.requests.copy_as_new(request.id))

    def _begin(self, start: Callable[[], int]) -> None:
        try:
            request_id = start()
        except UserError as error:
            self._window.say_error(error)
            return
        self._open_form(request_id)
