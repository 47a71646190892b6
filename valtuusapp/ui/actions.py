"""Actions and menus as data: menus, buttons, shortcuts and tests share one list.

A view adds its own ``ActionSpec``s to ``ACTIONS`` and connects them when it is made. An action that belongs to a tab is
seen, and its shortcut works, only while that tab is in front.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.language import QT_TRANSLATE_NOOP

_CONTEXT = "Actions"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One action.

    Attributes:
        id: ``tab.verb`` or ``menu.verb``.
        text: its English text, marked with ``QT_TRANSLATE_NOOP("Actions", ...)``.
        menu: the id of the menu in which it stands.
        shortcut: keys as Qt writes them, such as ``Ctrl+N``; empty for none.
        icon: the name of a file in resources/icons; empty for none.
        tab: the id of the tab to which it belongs; empty when it is always there.
        view: the view of the tab to which it belongs; empty for all of them.
        group: actions of one group exclude each other and are ticked.
        apart: a line stands above it in the menu.
    """

    id: str
    text: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    tab: str = ""
    view: str = ""
    group: str = ""
    apart: bool = False


MENUS: Final = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("registers", QT_TRANSLATE_NOOP("Actions", "&Registers")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)
"""The menus from left to right: id and English text."""

ACTIONS: Final = (
    ActionSpec(id="file.quit", text=QT_TRANSLATE_NOOP("Actions", "&Quit"), menu="file", shortcut="Ctrl+Q", apart=True),
    ActionSpec(
        id="edit.find", text=QT_TRANSLATE_NOOP("Actions", "&Search"), menu="edit", shortcut="Ctrl+F", icon="search"
    ),
    ActionSpec(
        id="view.refresh", text=QT_TRANSLATE_NOOP("Actions", "&Refresh"), menu="view", shortcut="F5", icon="refresh"
    ),
    ActionSpec(id="view.next_pane", text=QT_TRANSLATE_NOOP("Actions", "&Next pane"), menu="view", shortcut="F6"),
    ActionSpec(
        id="view.previous_pane",
        text=QT_TRANSLATE_NOOP("Actions", "&Previous pane"),
        menu="view",
        shortcut="Shift+F6",
    ),
    ActionSpec(
        id="view.scheme_light",
        text=QT_TRANSLATE_NOOP("Actions", "&Light colours"),
        menu="view",
        group="scheme",
        apart=True,
    ),
    ActionSpec(
        id="view.scheme_dark",
        text=QT_TRANSLATE_NOOP("Actions", "&Dark colours"),
        menu="view",
        group="scheme",
    ),
    ActionSpec(
        id="view.scheme_system",
        text=QT_TRANSLATE_NOOP("Actions", "Colours of the &system"),
        menu="view",
        group="scheme",
    ),
    ActionSpec(
        id="view.larger",
        text=QT_TRANSLATE_NOOP("Actions", "Larger &text"),
        menu="view",
        shortcut="Ctrl++",
        apart=True,
    ),
    ActionSpec(id="view.smaller", text=QT_TRANSLATE_NOOP("Actions", "S&maller text"), menu="view", shortcut="Ctrl+-"),
    ActionSpec(
        id="view.usual_size", text=QT_TRANSLATE_NOOP("Actions", "Text at &100 %"), menu="view", shortcut="Ctrl+0"
    ),
)
"""The window's own actions; those of the views come after them."""


class Actions(QObject):
    """The actions of a window, made from their specifications."""

    def __init__(self, specs: Sequence[ActionSpec], parent: QObject) -> None:
        super().__init__(parent)
        self.specs = tuple(specs)
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for spec in specs:
            action = QAction(QCoreApplication.translate(_CONTEXT, spec.text), self)
            action.setObjectName(spec.id)
            if spec.shortcut:
                action.setShortcut(QKeySequence(spec.shortcut))
            if spec.icon:
                set_icon(action, spec.icon, "secondary")
            if spec.group:
                action.setCheckable(True)
                group = groups.setdefault(spec.group, QActionGroup(self))
                group.addAction(action)
            self._actions[spec.id] = action

    def __getitem__(self, action_id: str) -> QAction:
        """The action with the id."""
        return self._actions[action_id]

    def connect_all(self, handlers: dict[str, Callable[[], object]]) -> None:
        """Say what the actions do, by id."""
        for action_id, handler in handlers.items():
            self._actions[action_id].triggered.connect(lambda _checked=False, do=handler: do())

    def fill(self, bar: QMenuBar) -> None:
        """Put the actions into menus; a menu without actions is left out."""
        for menu_id, text in MENUS:
            specs = [spec for spec in self.specs if spec.menu == menu_id]
            specs.sort(key=lambda spec: spec.id == "file.quit")  # the views' own come before it
            if specs:
                self._fill_menu(bar.addMenu(QCoreApplication.translate(_CONTEXT, text)), menu_id, specs)

    def show_tab(self, tab: str) -> None:
        """Show the actions of a tab, and hide those of the others together with their shortcuts."""
        for spec in self.specs:
            if spec.tab:
                self._actions[spec.id].setVisible(spec.tab == tab)

    def show_view(self, tab: str, view: str) -> None:
        """Show the actions of one of a tab's views, and hide those of its others together with their shortcuts."""
        for spec in self.specs:
            if spec.tab == tab and spec.view:
                self._actions[spec.id].setVisible(spec.view == view)

    def _fill_menu(self, menu: QMenu, menu_id: str, specs: Iterable[ActionSpec]) -> None:
        menu.setObjectName(menu_id)
        for spec in specs:
            if spec.apart and menu.actions():
                menu.addSeparator()
            menu.addAction(self._actions[spec.id])


def doubled_shortcuts(specs: Sequence[ActionSpec]) -> list[tuple[str, str, str]]:
    """Shortcuts that two actions have which can be seen at the same time, with both ids."""
    found = []
    for number, one in enumerate(specs):
        for other in specs[:number]:
            same_view = not one.view or not other.view or one.view == other.view
            together = not one.tab or not other.tab or (one.tab == other.tab and same_view)
            if one.shortcut and together and QKeySequence(one.shortcut) == QKeySequence(other.shortcut):
                found.append((one.shortcut, other.id, one.id))
    return found
