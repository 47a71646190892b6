"""Buttons that choose how something is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from valtuusapp.ui import theme


class ViewSwitch(QWidget):
    """Buttons side by side, one of them pressed. Left and right go from one to the next.

    Signals:
        chosen: another view; carries its key.
    """

    chosen = Signal(str)

    def __init__(self, views: Sequence[tuple[str, str]], name: str) -> None:
        """Offers views, pairs of key and word."""
        super().__init__()
        self._buttons = {key: QPushButton(word) for key, word in views}
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
