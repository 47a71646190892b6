"""Widths in letters that follow the text when it grows."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from valtuusapp.ui import theme


def keep_at_least(widget: QWidget, letters: float, more: int = 0) -> None:
    """Make a widget at least so many letters of body text wide, and ``more`` pixels, whatever the size of the text."""
    _Follower(widget, letters, more)


class _Follower(QObject):
    """Lives with its widget."""

    def __init__(self, widget: QWidget, letters: float, more: int) -> None:
        super().__init__(widget)
        self._letters, self._more = letters, more
        self._fit()
        theme.changes.changed.connect(self._fit)

    def _fit(self) -> None:
        widget = self.parent()
        assert isinstance(widget, QWidget)
        widget.setMinimumWidth(theme.characters(self._letters) + self._more)
