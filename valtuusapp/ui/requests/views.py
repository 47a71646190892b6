"""The views of the tab of requests: the list, what is to be done in Suomi.fi, and the applications to DVV."""

from importlib import import_module
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.language import QT_TRANSLATE_NOOP
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.actions import DVV, LIST, TAB, WORK
from valtuusapp.ui.requests.listing import RequestList
from valtuusapp.ui.widgets.view_switch import ViewSwitch

_MADE_ELSEWHERE: Final = {
    WORK: ("valtuusapp.ui.granting.work_list", "WorkListPane"),
    DVV: ("valtuusapp.ui.dvv.pane", "ApplicationsPane"),
}
_WORDS: Final = {
    LIST: QT_TRANSLATE_NOOP("RequestViews", "Requests"),
    WORK: QT_TRANSLATE_NOOP("RequestViews", "Work list"),
    DVV: QT_TRANSLATE_NOOP("RequestViews", "DVV applications"),
}
_REMEMBERED: Final = "requests/view"


class RequestViews(QWidget):
    """One of the views in front, chosen by the switch above it. A view is made when it is first chosen.

    Signals:
        made: a view was made; carries it.
        turned: another view is in front.
    """

    made = Signal(object)
    turned = Signal()

    def __init__(self, window: MainWindow, services: Services, first: RequestList) -> None:
        super().__init__()
        self._window, self._services = window, services
        self._panes: dict[str, Any] = {LIST: first}
        self._stale: set[str] = {LIST}
        words = [(key, QCoreApplication.translate("RequestViews", word)) for key, word in _WORDS.items()]
        self.switch = ViewSwitch(words, self.tr("What is looked at"))
        self._stack = QStackedWidget()
        self._stack.addWidget(first)
        self._top = QWidget()
        line = QHBoxLayout(self._top)
        line.setContentsMargins(theme.L, theme.M, theme.L, 0)
        line.addWidget(self.switch)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._stack, 1)
        for key in _WORDS:
            action = window.actions_by_id[f"requests.view_{key}"]
            action.triggered.connect(lambda _checked=False, view=key: self._choose_and_begin(view))
        self.switch.chosen.connect(self._show)

    def restore(self) -> None:
        """Bring the view to the front that was there last time."""
        self.switch.set_value(self._window.state.text(_REMEMBERED, LIST))

    @property
    def current(self) -> str:
        """The key of the view in front."""
        return self.switch.value()

    @property
    def pane(self) -> Any:
        """The view in front."""
        return self._panes[self.current]

    def choose(self, view: str) -> Any:
        """Bring a view to the front; None when there is no such view."""
        self.switch.set_value(view)
        return self.pane if self.current == view else None

    def mark_stale(self) -> None:
        """The register has changed: a view reads anew when it is seen again."""
        self._stale.update(self._panes)

    def refresh(self) -> None:
        """Read what the view in front shows anew."""
        self._stale.discard(self.current)
        self.pane.refresh()

    def start_search(self) -> None:
        """Search the view in front."""
        self.pane.start_search()

    def next_pane(self, backwards: bool = False) -> None:
        """Go on to the next pane of the view in front."""
        self.pane.next_pane(backwards)

    def unsaved(self) -> list[str]:
        """The headings of what is typed in any of the views and not saved."""
        return [title for pane in self._panes.values() for title in getattr(pane, "unsaved", list)()]

    def begin(self) -> None:
        """Put the keyboard into the view in front."""
        table = getattr(self.pane, "table", None)
        (table or self.pane).setFocus()

    def offer_actions(self, *, in_front: bool) -> None:
        """Let the menus be those of the view in front; of none while a page stands in front of the views."""
        # A page in front of the views is one of a request's: its keys are those of the list.
        self._window.actions_by_id.show_view(TAB, self.current if in_front else LIST)
        for key, pane in self._panes.items():
            if hasattr(pane, "update_actions"):
                pane.update_actions(in_front=in_front and key == self.current)

    def _choose_and_begin(self, view: str) -> None:
        if self.choose(view) is not None:
            self.begin()

    def _show(self, view: str) -> None:
        if view not in self._panes:
            module, name = _MADE_ELSEWHERE[view]
            self._panes[view] = getattr(import_module(module), name)(self._window, self._services)
            self._stack.addWidget(self._panes[view])
            self._stale.add(view)
            if hasattr(self._panes[view], "working"):  # its own pages have a way back of their own
                self._panes[view].working.connect(lambda on: self._top.setVisible(not on))
            self.made.emit(self._panes[view])
        self._stack.setCurrentWidget(self._panes[view])
        self._window.state.set_text(_REMEMBERED, view)
        if view in self._stale and self.isVisible():
            self.refresh()
        self.turned.emit()
