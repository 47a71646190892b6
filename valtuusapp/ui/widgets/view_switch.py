"""Buttons that choose how something is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from valtuusapp.ui import theme

_AROUND = 24
"""Edges and padding beside the words, in device-independent pixels."""


class Segment(QPushButton):
    """One of the buttons: wide enough for its words also while it is pressed, when they are bold."""

    def sizeHint(self) -> QSize:
        """The room of the bold words."""
        hint = super().sizeHint()
        bold = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.text())
        return hint.expandedTo(QSize(bold + _AROUND, 0))

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return self.sizeHint()


class ViewSwitch(QWidget):
    """Buttons side by side, one of them pressed. Left and right go from one to the next.

    Signals:
        chosen: another view; carries its key.
    """

    chosen = Signal(str)

    def __init__(self, views: Sequence[tuple[str, str]], name: str) -> None:
        """Offers views, pairs of key and word."""
        super().__init__()
        self._buttons = {key: Segment(word) for key, word in views}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for one in self._buttons.values():
            one.setCheckable(True)
            one.setAutoDefault(False)
            theme.mark(one, "segment", True)
            self._group.addButton(one)
            row.addWidget(one)
        next(iter(self._buttons.values())).setChecked(True)
        self.setAccessibleName(name)
        self._group.buttonToggled.connect(lambda _button, on: self.chosen.emit(self.value()) if on else None)

    def value(self) -> str:
        """The key of the view."""
        return next(key for key, one in self._buttons.items() if one.isChecked())

    def set_value(self, key: str) -> None:
        """Choose a view; one that there is not leaves the choice as it is."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
