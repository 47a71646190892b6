"""The frame of the window: tabs made when looked at, refreshed when they must be, and its keys."""

from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QVBoxLayout, QWidget

from tests.ui.keys import child
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.actions import ACTIONS, ActionSpec
from valtuusapp.ui.header_bar import HeaderText
from valtuusapp.ui.main_window import MainWindow, TabSpec
from valtuusapp.ui.tasks import Task
from valtuusapp.ui.theme import Scheme, Tone
from valtuusapp.ui.window_state import WindowState


class Tab(QWidget):
    """A view that counts what is asked of it."""

    def __init__(self, depends_on: str) -> None:
        super().__init__()
        self.depends_on = frozenset({depends_on})
        self.asked: list[str] = []
        QVBoxLayout(self).addWidget(QLabel(depends_on))

    def refresh(self) -> None:
        self.asked.append("refresh")

    def start_search(self) -> None:
        self.asked.append("search")

    def next_pane(self, backwards: bool = False) -> None:
        self.asked.append("back" if backwards else "next")


@dataclass
class Made:
    """The window under test, and what it made."""

    today: date = date(2026, 3, 10)
    tabs: dict[str, Tab] = field(default_factory=dict)
    window: MainWindow = None  # type: ignore[assignment]

    def make(self, tab: str, table: str) -> Tab:
        self.tabs[tab] = Tab(table)
        return self.tabs[tab]


@pytest.fixture
def made(qtbot, state: WindowState) -> Made:
    this = Made()
    specs = [
        TabSpec("registry", "Registry", lambda _window: this.make("registry", "mandate")),
        TabSpec("requests", "Requests", lambda _window: this.make("requests", "request")),
    ]
    actions = (*ACTIONS, ActionSpec(id="requests.new", text="New", menu="edit", shortcut="Ctrl+N", tab="requests"))
    header = HeaderText(municipality="Kaarniemi", officer="Sirpa Korhonen", read_only=True)
    this.window = MainWindow(specs, actions, header, Language.FI, state, lambda: this.today)
    qtbot.addWidget(this.window)
    this.window.resize(900, 600)
    with qtbot.waitActive(this.window):
        this.window.show()
    return this


def forget(made: Made) -> None:
    """What was asked so far is of no interest."""
    for tab in made.tabs.values():
        tab.asked.clear()


def test_keyboard_begins_in_the_search(made: Made):
    assert made.tabs["registry"].asked == ["refresh", "search"]


def test_tabs_are_made_when_first_looked_at(made: Made):
    assert list(made.tabs) == ["registry"]
    made.window.go_to("requests")
    assert list(made.tabs) == ["registry", "requests"]
    assert made.tabs["requests"].asked == ["refresh"]
    made.window.go_to("registry")
    made.window.go_to("requests")
    assert made.tabs["requests"].asked == ["refresh"], "nothing has changed"


def test_only_what_depends_on_a_change_is_read_again(made: Made, qtbot):
    made.window.go_to("requests")
    forget(made)
    made.window.tables_changed.emit(frozenset({"request"}))
    qtbot.waitUntil(lambda: made.tabs["requests"].asked == ["refresh"])
    assert made.tabs["registry"].asked == []


def test_hidden_tab_waits_until_it_is_shown(made: Made, qtbot):
    made.window.go_to("requests")
    forget(made)
    made.window.tables_changed.emit(frozenset({"mandate"}))
    qtbot.wait(10)
    assert made.tabs["registry"].asked == []
    made.window.go_to("registry")
    assert made.tabs["registry"].asked == ["refresh"]


def test_change_may_be_told_from_another_thread(made: Made, qtbot):
    forget(made)
    with qtbot.waitSignal(made.window.tasks.finished):
        made.window.tasks.run(Task("x", lambda _p: made.window.tables_changed.emit(frozenset({"mandate"}))))
    qtbot.waitUntil(lambda: made.tabs["registry"].asked == ["refresh"])


def test_midnight_reads_everything_again(made: Made):
    forget(made)
    made.window._look_at_clock()
    assert made.tabs["registry"].asked == []
    made.today = date(2026, 3, 11)
    made.window._look_at_clock()
    assert made.tabs["registry"].asked == ["refresh"]
    made.window._look_at_clock()
    assert made.tabs["registry"].asked == ["refresh"]


def test_keys(made: Made, qtbot):
    def keys(key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(made.window, key, modifiers)

    control = Qt.KeyboardModifier.ControlModifier
    keys(Qt.Key.Key_2, control)
    assert made.window.current_tab == "requests"
    keys(Qt.Key.Key_1, control)
    assert made.window.current_tab == "registry"
    made.tabs["registry"].asked.clear()
    keys(Qt.Key.Key_F, control)
    keys(Qt.Key.Key_F6)
    keys(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    keys(Qt.Key.Key_F5)
    assert made.tabs["registry"].asked == ["search", "next", "back", "refresh"]


def test_actions_of_a_tab_are_there_with_the_tab(made: Made, qtbot):
    done: list[str] = []
    made.window.actions_by_id.connect_all({"requests.new": lambda: done.append("new")})
    qtbot.keyClick(made.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    made.window.go_to("requests")
    qtbot.keyClick(made.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == ["new"]


def test_messages_and_errors(made: Made):
    made.window.say("Tallennettu.")
    assert made.window.messages.text == "Tallennettu."
    made.window.say_error(Problem("not_a_date", values={"text": "31.2."}))
    assert "31.2." in made.window.messages.text
    made.window.say_error(UserError("not_saved"))
    assert made.window.messages.property("tint") == Tone.ERROR.value


def test_second_long_work_is_refused_in_words(made: Made, qtbot):
    import threading

    go = threading.Event()
    with qtbot.waitSignal(made.window.tasks.finished):
        made.window.tasks.run(Task("Vienti", lambda _progress: go.wait(5)))
        made.window.tasks.run(Task("Toinen", lambda _progress: None))
        assert "Wait" in made.window.messages.text
        go.set()


def test_look_is_changed_and_remembered(made: Made, dressed: QApplication, state: WindowState):
    actions = made.window.actions_by_id
    actions["view.scheme_dark"].trigger()
    assert theme.current().dark
    assert state.scheme is Scheme.DARK
    for _ in range(9):
        actions["view.larger"].trigger()
    assert (theme.current().scale, state.scale) == (150, 150)
    actions["view.smaller"].trigger()
    assert state.scale == 125
    actions["view.usual_size"].trigger()
    assert theme.current().scale == 100


def test_size_is_remembered(made: Made, qtbot, state: WindowState):
    made.window.resize(760, 560)
    made.window.close()
    header = HeaderText(municipality="Kaarniemi", officer="")
    specs = [TabSpec("registry", "Registry", lambda _window: Tab("mandate"))]
    again = MainWindow(specs, ACTIONS, header, Language.FI, state, lambda: made.today)
    qtbot.addWidget(again)
    assert again.size() == QSize(760, 560)


def test_everything_has_a_name_for_assistive_technology(made: Made):
    assert child(made.window, QTabBar).accessibleName() == "Tabs"
    assert made.window.windowTitle().startswith("Kaarniemi")
