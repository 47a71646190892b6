"""Finds texts that do not fit where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QToolButton, QWidget

from valtuusapp.ui.widgets import ChoiceBox

_SLACK = 1
"""Device-independent pixels that rounding may take."""


def clipped(page: QWidget) -> list[str]:
    """Describe every visible label, button, drop-down and tab in ``page`` whose text is cut."""
    found = []
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page) and widget.visibleRegion().isEmpty() is False and (why := _cut(widget)):
            found.append(f"{type(widget).__name__} {_text(widget)!r}: {why}")
    return found


def _cut(widget: QWidget) -> str:
    if not isinstance(widget, QLabel | QAbstractButton | ChoiceBox | QTabBar):
        return ""
    parent = widget.parentWidget()
    if parent is not None and not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(widget.geometry()):
        return f"{widget.geometry().getRect()} stands out of {parent.size().toTuple()}"
    wanted = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        words = [] if widget.textFormat() is Qt.TextFormat.RichText else widget.text().split()
        longest = max((widget.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        if longest > widget.width() + _SLACK:
            return f"its longest word needs {longest} of {widget.width()}"
        return f"needs a height of {needed}, has {widget.height()}" if needed > widget.height() + _SLACK else ""
    if isinstance(widget, ChoiceBox):
        text = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return f"needs {text} of {widget.width()}" if text + 40 > widget.width() else ""
    if isinstance(widget, QToolButton) and not widget.text():
        return ""
    if wanted.width() > widget.width() + _SLACK or wanted.height() > widget.height() + _SLACK:
        return f"needs {wanted.toTuple()}, has {widget.size().toTuple()}"
    return ""


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.accessibleName()
