"""One list of actions for menus, buttons and shortcuts."""

import importlib
import pkgutil

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

import valtuusapp.ui
from valtuusapp.ui.actions import ACTIONS, MENUS, Actions, ActionSpec, doubled_shortcuts


def every_spec() -> list[ActionSpec]:
    """The window's actions and those of every view: whatever tuple of specifications a module declares."""
    found = list(ACTIONS)
    for module in pkgutil.walk_packages(valtuusapp.ui.__path__, "valtuusapp.ui."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, tuple) and value and all(isinstance(one, ActionSpec) for one in value):
                found += [one for one in value if one not in found]
    return found


def test_no_shortcut_is_doubled():
    assert doubled_shortcuts(every_spec()) == []


def test_no_shortcut_is_taken_from_the_tabs():
    taken = {QKeySequence(f"Ctrl+{number}") for number in range(1, 10)}
    assert [spec.id for spec in every_spec() if spec.shortcut and QKeySequence(spec.shortcut) in taken] == []


def test_ids_are_one_of_a_kind_and_menus_are_known():
    specs = every_spec()
    assert len({spec.id for spec in specs}) == len(specs)
    assert {spec.menu for spec in specs} <= {menu for menu, _text in MENUS}


def test_every_shortcut_can_be_typed():
    assert [spec.id for spec in every_spec() if spec.shortcut and QKeySequence(spec.shortcut).isEmpty()] == []


@pytest.mark.parametrize(
    ("one", "other", "doubled"),
    [("", "", True), ("a", "", True), ("a", "a", True), ("a", "b", False)],
)
def test_same_shortcut_in_two_tabs_is_fine(one: str, other: str, doubled: bool):
    specs = [
        ActionSpec(id=str(n), text="x", menu="edit", shortcut="Ctrl+N", tab=tab) for n, tab in enumerate((one, other))
    ]
    assert bool(doubled_shortcuts(specs)) is doubled


SPECS = (
    ActionSpec(id="a.new", text="New", menu="edit", shortcut="Ctrl+N", tab="a", icon="add"),
    ActionSpec(id="b.new", text="New", menu="edit", shortcut="Ctrl+N", tab="b"),
    ActionSpec(id="view.light", text="Light", menu="view", group="scheme"),
    ActionSpec(id="view.dark", text="Dark", menu="view", group="scheme", apart=True),
)


def test_menus_are_filled_and_follow_the_tab(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(SPECS, window)
    actions.fill(window.menuBar())
    menus = [window.menuBar().findChild(QMenu, name) for name in ("edit", "view")]
    assert [action.menu() for action in window.menuBar().actions()] == menus
    assert menus[1] is not None
    assert [action.isSeparator() for action in menus[1].actions()] == [False, True, False]
    actions.show_tab("b")
    assert [actions[name].isVisible() for name in ("a.new", "b.new", "view.dark")] == [False, True, True]


def test_actions_do_what_they_are_said_to_do(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(SPECS, window)
    done: list[str] = []
    actions.connect_all({"a.new": lambda: done.append("new")})
    actions["a.new"].trigger()
    assert done == ["new"]
    actions["view.dark"].setChecked(True)
    actions["view.light"].setChecked(True)
    assert not actions["view.dark"].isChecked()
    assert isinstance(actions["a.new"], QAction)


def test_quit_stands_last_in_its_menu(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions((*ACTIONS, ActionSpec(id="a.export", text="Export", menu="file", tab="a")), window)
    actions.fill(window.menuBar())
    menu = window.menuBar().findChild(QMenu, "file")
    assert menu is not None
    assert menu.actions()[-1] is actions["file.quit"]
