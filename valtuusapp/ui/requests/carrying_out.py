"""What follows a decision: granting, applications to DVV, telling, correcting, rows for the maps."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from valtuusapp.core.maps import Proposal
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import Request
from valtuusapp.services.opening import Services
from valtuusapp.ui.granting.tell_page import TellPage
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.correct import CorrectPage
from valtuusapp.ui.requests.grant import GrantPage
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.undo import no_change_in_suomifi, say_done

_PASSED_OVER = "requests/maps_passed_over"
_MOST_PASSED_OVER = 100

if TYPE_CHECKING:
    from valtuusapp.ui.requests.page import RequestsPage


class CarryingOut(QObject):
    """Opens the page for each step after a decision, and says what was written down."""

    def __init__(self, page: "RequestsPage", window: MainWindow, services: Services, undo: QAction) -> None:
        super().__init__(page)
        self._page = page
        self._window = window
        self._services = services
        self._undo = undo
        self._granted: list[int] = []
        self._show_granted = QAction(self.tr("Show"), self)
        self._show_granted.triggered.connect(lambda: page.open_mandate.emit(self._granted[0]))
        told = page.list.told
        told.map_rows_accepted.connect(self._take_to_maps)
        told.map_rows_passed_over.connect(self._pass_maps_over)
        passed = window.state.text(_PASSED_OVER).split()
        told.maps_passed_over.update(int(one) for one in passed if one.isdecimal())
        window.actions_by_id.connect_all({"requests.correct": self._correct})

    def apply(self, request: Request) -> None:
        """Begin the applications that the request's rights to grant need, and go to the first."""
        try:
            begun = self._services.dvv.begin_from_request(request.id)
        except UserError as error:
            self._window.say_error(error)
            return
        self._say_done(self.tr("%n application(s) to DVV begun.", "", len(begun)))
        self._page.open_application(begun[0])

    def show_application(self, request: Request) -> None:
        """Go to the application that the request waits for."""
        waiting = [line for line in request.lines if line.application_id and line.granted_on is None]
        if waiting:
            self._page.open_application(waiting[0].application_id or 0)
        else:
            self.grant(request)

    def grant(self, request: Request) -> None:
        """Write down what was granted of the chosen lines."""
        lines = self._page.list.chosen_lines()

        def make() -> GrantPage:
            made = GrantPage(self._window, self._services, request, lines)
            made.granted.connect(self._say_granted)
            return made

        self._page.open_page(GrantPage, request.id, make)

    def tell(self, request: Request) -> None:
        """Tell of the chosen lines."""
        lines = self._page.list.chosen_lines()

        def make() -> TellPage:
            made = TellPage(self._window, self._services, request, lines)
            made.told.connect(lambda: self._say_done(self.tr("It is recorded that the assignees were told.")))
            return made

        self._page.open_page(TellPage, request.id, make)

    def _correct(self) -> None:
        """Correct what was recorded of the one granted line that is chosen."""
        request, chosen = self._page.list.request, self._page.list.chosen_lines()
        assert request is not None  # the action is enabled only when there is one
        concerned = [line for line in request.lines if line.granted_on and (line.id in chosen or not chosen)]
        recorded = self._services.granting.recorded(request.id, [line.id for line in concerned])
        if len(recorded) != 1:
            self._window.say(self.tr("Select the one granted line that is to be corrected."), Tone.INFO)
            self._page.list.lines.setFocus()
            return

        def make() -> CorrectPage:
            made = CorrectPage(self._window, self._services, request, concerned[0], recorded[0])
            made.corrected.connect(self._say_corrected)
            return made

        page = self._page.open_page(CorrectPage, request.id, make)
        if page.line.id != concerned[0].id:
            self._window.say(self.tr("Another correction is not finished: save or cancel it first."), Tone.INFO)

    def _take_to_maps(self, proposals: Sequence[Proposal]) -> None:
        try:
            self._services.map_changes.accept(proposals)
        except UserError as error:
            self._window.say_error(error)
            return
        self._say_done(self.tr("%n row(s) added to the maps.", "", len(proposals)))

    def _pass_maps_over(self, request_id: int) -> None:
        passed = self._page.list.told.maps_passed_over
        passed.add(request_id)
        latest = sorted(passed)[-_MOST_PASSED_OVER:]
        self._window.state.set_text(_PASSED_OVER, " ".join(map(str, latest)))
        self._page.list.refresh()

    def _say_granted(self, mandate_ids: list[int]) -> None:
        self._granted = mandate_ids
        text = self.tr("%n mandate(s) added to the registry.", "", len(mandate_ids))
        self._window.messages.say(text, Tone.SUCCESS, self._show_granted, self._undo)

    def _say_corrected(self) -> None:
        done = self.tr("The record is corrected.")
        self._say_done(f"{done} {no_change_in_suomifi()}")

    def _say_done(self, text: str) -> None:
        self._page.refresh()
        say_done(self._services, self._window, text, self._undo)
