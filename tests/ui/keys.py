"""Finding widgets, and sending them keys and text. ``QTest.keyClicks`` ends the process on ä and ö."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

KIND = TypeVar("KIND", bound=QObject)


def child(page: QObject, kind: type[KIND]) -> KIND:
    """The first widget of a kind inside another."""
    found = page.findChild(kind)
    assert found is not None
    return found


def press(widget: QWidget | None, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and release a key on a widget."""
    assert widget is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers))


def type_text(widget: QWidget, text: str) -> None:
    """Type a text letter by letter."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
