"""The smallest pieces: words, cards, buttons."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from valtuusapp.ui.icons import set_icon


class Text(QLabel):
    """Words that wrap. Always plain: what somebody typed is never read as markup."""

    def __init__(self, text: str = "", *, quiet: bool = False, small: bool = False, wrap: bool = True) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        for name, on in (("quiet", quiet), ("small", small)):
            if on:
                self.setProperty(name, True)


class Heading(Text):
    """A heading: 1 of a page, 2 of a panel, 3 of a section."""

    def __init__(self, text: str = "", level: int = 1, *, wrap: bool = True) -> None:
        super().__init__(text, wrap=wrap)
        self.setProperty("level", str(level))


class Card(QFrame):
    """A white panel with a hairline around it."""


class PrimaryButton(QPushButton):
    """The one filled button of a view: what comes next."""


class QuietButton(QPushButton):
    """A button without a border, for lesser things."""


def button(
    text: str, icon: str = "", on_click: Callable[[], object] | None = None, kind: type[QPushButton] = QPushButton
) -> QPushButton:
    """A button with text, and an icon in its colour."""
    made = kind(text)
    made.setAutoDefault(False)
    if icon:
        set_icon(made, icon, "on_brand" if kind is PrimaryButton else "accent")
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def words_of(action: QAction) -> str:
    """The text of a menu's action as it stands on a button: without dots, and without a key of its own."""
    return action.text().removesuffix("…").removesuffix("...").replace("&", "")


def action_button(action: QAction, icon: str = "", kind: type[QPushButton] = QPushButton) -> QPushButton:
    """A button that does what a menu's action does, and follows its text and whether it can be done."""
    made = button("", icon, action.trigger, kind)
    _ActionFollower(made, action).follow()
    return made


class _ActionFollower(QObject):
    """Lives with a button and keeps it like its action; the action, which outlives its buttons, forgets it then."""

    def __init__(self, made: QPushButton, action: QAction) -> None:
        super().__init__(made)
        self._made, self._action = made, action
        action.changed.connect(self.follow)

    def follow(self) -> None:
        made, action = self._made, self._action
        made.setText(words_of(action))
        made.setEnabled(action.isEnabled())
        if made.parentWidget() is not None or not action.isVisible():  # shown without a parent it would be a window
            made.setVisible(action.isVisible())
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{action.toolTip()} ({shortcut})" if shortcut else action.toolTip())


def tool_button(
    icon: str, name: str, on_click: Callable[[], object] | None = None, role: str = "secondary"
) -> QToolButton:
    """A button with an icon only; ``name`` is its tool tip and its name for assistive technology."""
    made = QToolButton()
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_icon(made, icon, role)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def grow(widget: QWidget) -> QWidget:
    """Let a widget take all the width that there is."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, widget.sizePolicy().verticalPolicy())
    return widget
