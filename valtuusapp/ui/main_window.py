"""The window: header, menus, tabs, messages, and the views that are made when they are first looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from valtuusapp.core import messages
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.actions import Actions, ActionSpec
from valtuusapp.ui.header_bar import HeaderBar, HeaderText
from valtuusapp.ui.tasks import Tasks, TaskStrip
from valtuusapp.ui.theme import SCALES, Scheme, Tone
from valtuusapp.ui.widgets import MessageBar
from valtuusapp.ui.window_state import WindowState

_LOOK_AT_CLOCK_MS = 60_000


@runtime_checkable
class View(Protocol):
    """What a tab shows: a widget that says what it depends on and can read it anew."""

    depends_on: frozenset[str]

    def refresh(self) -> None:
        """Read everything anew."""


@dataclass(frozen=True, slots=True)
class TabSpec:
    """One tab.

    Attributes:
        id: by which actions name it.
        title: its English text, marked with ``QT_TRANSLATE_NOOP("Tabs", ...)``.
        make: makes its view, a widget that is a ``View``, when the tab is first shown.
    """

    id: str
    title: str
    make: Callable[["MainWindow"], QWidget]


class MainWindow(QMainWindow):
    """The window.

    Attributes:
        language: of everything in it.
        actions_by_id: the menus' actions.
        state: what it remembers of its looks.
        tasks: runs long work.
        messages: the bar for messages.

    Signals:
        tables_changed: these tables of the database have changed; may be sent from any thread.
    """

    tables_changed = Signal(object)

    def __init__(
        self,
        tabs: Sequence[TabSpec],
        actions: Sequence[ActionSpec],
        header: HeaderText,
        language: Language,
        state: WindowState,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.language = language
        self.state = state
        self.tasks = Tasks(self)
        self.messages = MessageBar()
        self.actions_by_id = Actions(actions, self)
        self.header = HeaderBar(header, language)
        self._tabs = tuple(tabs)
        self._views: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self._today = today
        self._day = today()
        self._told_unsaved: list[str] = []
        self.setObjectName("main")
        self.setWindowTitle(f"{header.municipality} – valtuusapp")
        self._bar = QTabBar()
        self._stack = QStackedWidget()
        self._lay()
        self._connect()
        if not state.restore_geometry(self):
            self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        self._show_tab(0)

    @property
    def current_tab(self) -> str:
        """The id of the tab in front."""
        return self._tabs[self._bar.currentIndex()].id

    @property
    def tab_count(self) -> int:
        """How many tabs there are; Ctrl and a number goes to one."""
        return len(self._tabs)

    def view(self, tab: str) -> QWidget:
        """The view of a tab, made if need be."""
        if tab not in self._views:
            spec = next(spec for spec in self._tabs if spec.id == tab)
            view = spec.make(self)
            self._views[tab] = view
            self._stack.addWidget(view)
            self._stale.add(tab)
        return self._views[tab]

    def go_to(self, tab: str) -> QWidget:
        """Bring a tab to the front; its view."""
        self._bar.setCurrentIndex([spec.id for spec in self._tabs].index(tab))
        return self.view(tab)

    def say(self, text: str, tone: Tone = Tone.SUCCESS, action: QAction | None = None) -> None:
        """Show a message under the tabs, with a button such as undo."""
        self.messages.say(text, tone, action)

    def say_error(self, error: UserError | Problem) -> None:
        """Show what went wrong."""
        self.messages.say(messages.say(error, self.language), Tone.ERROR)

    def set_look(self, scheme: Scheme, scale: int) -> None:
        """Change colours and text size, and remember them."""
        self.state.scheme, self.state.scale = scheme, scale
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, scheme, scale)
        self.actions_by_id[f"view.scheme_{scheme.value}"].setChecked(True)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the search of the first tab."""
        super().showEvent(event)
        if self.focusWidget() in (None, self._bar):
            self._ask_view("start_search")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lose nothing silently: drafts are saved already, and what a view holds unsaved is shown first."""
        if not self.may_leave():
            event.ignore()
            return
        self._clock.stop()
        self._soon.stop()
        self.tasks.close()
        self.state.keep_geometry(self)
        self.state.save()
        super().closeEvent(event)

    def may_leave(self) -> bool:
        """Whether nothing typed would be lost; else leads to it and says so, once: asked again, it may be lost."""
        for tab, view in self._views.items():
            unsaved: list[str] = getattr(view, "unsaved", list)()
            if unsaved and unsaved != self._told_unsaved:
                self._told_unsaved = unsaved
                self.go_to(tab)
                words = self.tr("Not saved: {what}. Save it, or do the same again to leave without saving.")
                self.say(words.format(what=", ".join(unsaved)), Tone.WARNING)
                return False
        return True

    def _lay(self) -> None:
        self.actions_by_id.fill(self.menuBar())
        for spec in self._tabs:
            self._bar.addTab(QCoreApplication.translate("Tabs", spec.title))
        self._bar.setAccessibleName(self.tr("Tabs"))
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(True)
        top = QFrame()
        top.setObjectName("tabs")
        row = QHBoxLayout(top)
        row.setContentsMargins(theme.XS, 0, theme.XS, 0)
        row.addWidget(self._bar, 1)
        around = QWidget()
        message = QHBoxLayout(around)
        message.setContentsMargins(theme.L, theme.S, theme.L, 0)
        message.addWidget(self.messages)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, top, around):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(TaskStrip(self.tasks))
        self.setCentralWidget(ground)

    def _connect(self) -> None:
        self._bar.currentChanged.connect(self._show_tab)
        self.tables_changed.connect(self._mark_stale, Qt.ConnectionType.QueuedConnection)
        self.tasks.failed.connect(self.say_error)
        self.tasks.refused.connect(self._say_busy)
        self._clock = QTimer(self, interval=_LOOK_AT_CLOCK_MS)
        self._clock.timeout.connect(self._look_at_clock)  # looks, and never waits for midnight: computers sleep
        self._clock.start()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._refresh_stale)
        for number in range(1, min(9, len(self._tabs)) + 1):
            jump = QAction(self)
            jump.setShortcut(QKeySequence(f"Ctrl+{number}"))
            jump.triggered.connect(lambda _checked=False, index=number - 1: self._bar.setCurrentIndex(index))
            self.addAction(jump)
        self.actions_by_id.connect_all(
            {
                "file.quit": self.close,
                "edit.find": lambda: self._ask_view("start_search"),
                "view.refresh": self._refresh_now,
                "view.next_pane": lambda: self._ask_view("next_pane"),
                "view.previous_pane": lambda: self._ask_view("next_pane", True),
                "view.larger": lambda: self._scale(1),
                "view.smaller": lambda: self._scale(-1),
                "view.usual_size": lambda: self.set_look(self.state.scheme, 100),
                **{f"view.scheme_{scheme.value}": partial(self._scheme, scheme) for scheme in Scheme},
            }
        )
        self.actions_by_id[f"view.scheme_{self.state.scheme.value}"].setChecked(True)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _show_tab(self, index: int) -> None:
        tab = self._tabs[index].id
        view = self.view(tab)
        self.actions_by_id.show_tab(tab)
        self._stack.setCurrentWidget(view)
        if tab in self._stale:
            self._refresh(tab)

    def _refresh(self, tab: str) -> None:
        self._stale.discard(tab)
        view = self._views[tab]
        if isinstance(view, View):
            view.refresh()

    def _mark_stale(self, tables: frozenset[str]) -> None:
        for tab, view in self._views.items():
            if isinstance(view, View) and view.depends_on & tables:
                self._stale.add(tab)
        self._soon.start()  # several changes one after another are shown at once

    def _refresh_stale(self) -> None:
        if self.current_tab in self._stale:
            self._refresh(self.current_tab)

    def _refresh_now(self) -> None:
        self._stale.update(self._views)
        self._refresh(self.current_tab)

    def _look_at_clock(self) -> None:
        if (today := self._today()) != self._day:
            self._day = today
            self._refresh_now()

    def _ask_view(self, method: str, *args: object) -> None:
        ask = getattr(self._views[self.current_tab], method, None)
        if ask is not None:
            ask(*args)

    def _scheme(self, scheme: Scheme) -> None:
        self.set_look(scheme, self.state.scale)

    def _follow_system(self) -> None:
        if self.state.scheme is Scheme.SYSTEM:
            self._scheme(Scheme.SYSTEM)

    def _scale(self, steps: int) -> None:
        place = SCALES.index(self.state.scale) + steps
        self.set_look(self.state.scheme, SCALES[max(0, min(len(SCALES) - 1, place))])

    def _say_busy(self) -> None:
        self.say(self.tr("Wait until the work that is going on is done, or cancel it."), Tone.WARNING)
