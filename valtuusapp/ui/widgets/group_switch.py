"""Buttons that choose one group of rows, each with how many rows it has."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.widgets.flow import FlowLayout
from valtuusapp.ui.widgets.view_switch import Segment


class GroupSwitch(QWidget):
    """A row of buttons with counts, one of them pressed. Left and right go from one to the next.

    It can stand in a filter bar.

    Signals:
        edited: another group is chosen.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words: dict[str, str] = {}
        self._buttons: dict[str, Segment] = {}
        self._group = QButtonGroup(self)

    def offer(self, words: Mapping[str, str], name: str) -> None:
        """Make a button for each group.

        Args:
            words: by key; the empty key is the group that is chosen at first.
            name: of the whole, for assistive technology.
        """
        self._words = dict(words)
        self._buttons = {key: Segment(word) for key, word in words.items()}
        row = FlowLayout(self, 0)
        for one in self._buttons.values():
            one.setCheckable(True)
            one.setAutoDefault(False)
            theme.mark(one, "segment", "next" if row.count() else "first")
            self._group.addButton(one)
            row.addWidget(one)
        self._buttons[""].setChecked(True)
        self._group.buttonToggled.connect(lambda _button, on: self.edited.emit() if on else None)
        self.setAccessibleName(name)

    def value(self) -> str:
        """The key of the group; empty for the one that is chosen at first."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose a group; what there is not chooses the first one."""
        self._buttons.get(key, self._buttons[""]).setChecked(True)

    def currentText(self) -> str:
        """The group in words."""
        return self._words[self.value()]

    def show_numbers(self, numbers: Mapping[str, int]) -> None:
        """Say how many rows each group has."""
        for key, one in self._buttons.items():
            count = numbers.get(key, 0)
            one.setText(f"{self._words[key]} {count}" if count else self._words[key])
            one.setAccessibleName(f"{self._words[key]}: {count}")
