"""The states of applications in groups: what is open, and what waits for whom."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from valtuusapp.core.dvv import OPEN, ApplicationState
from valtuusapp.ui import theme
from valtuusapp.ui.widgets.flow import FlowLayout

GROUPS: Final[Mapping[str, frozenset[ApplicationState]]] = {
    "": OPEN,
    "prepared": frozenset({ApplicationState.PREPARED}),
    "waiting": frozenset({ApplicationState.WAITING_FOR_SIGNATORIES}),
    "sent": frozenset({ApplicationState.SENT, ApplicationState.SUPPLEMENT_ASKED}),
    "supplement": frozenset({ApplicationState.SUPPLEMENT_ASKED}),
    "closed": frozenset(ApplicationState) - OPEN,
    "all": frozenset(ApplicationState),
}
"""The states of each group; the first, what is open, is what is seen when nothing is chosen."""


class ApplicationGroups(QWidget):
    """A row of buttons with counts, one of them pressed. Left and right go from one to the next.

    Signals:
        edited: another group is chosen.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = {
            "": self.tr("Open ones"),
            "prepared": self.tr("Being prepared"),
            "waiting": self.tr("Waiting for signatories"),
            "sent": self.tr("At DVV"),
            "supplement": self.tr("To be supplemented"),
            "closed": self.tr("Closed ones"),
            "all": self.tr("All"),
        }
        self._buttons = {key: QPushButton(word) for key, word in self._words.items()}
        self._group = QButtonGroup(self)
        row = FlowLayout(self, 0)
        for one in self._buttons.values():
            one.setCheckable(True)
            one.setAutoDefault(False)
            theme.mark(one, "segment", "next" if row.count() else "first")
            self._group.addButton(one)
            row.addWidget(one)
        self._buttons[""].setChecked(True)
        self._group.buttonToggled.connect(lambda _button, on: self.edited.emit() if on else None)
        self.setAccessibleName(self.tr("State"))

    def value(self) -> str:
        """The key of the group; empty for what is open."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose a group; what there is not leaves the open ones chosen."""
        self._buttons.get(key, self._buttons[""]).setChecked(True)

    def currentText(self) -> str:
        """The group in words."""
        return self._words[self.value()]

    def states(self) -> frozenset[ApplicationState]:
        """The states of the chosen group; empty for all."""
        return GROUPS[self.value()] if self.value() != "all" else frozenset()

    def show_counts(self, counts: Mapping[ApplicationState, int]) -> None:
        """Say how many applications each group has."""
        for key, one in self._buttons.items():
            count = sum(counts.get(state, 0) for state in GROUPS[key])
            one.setText(f"{self._words[key]} {count}" if count else self._words[key])
            one.setAccessibleName(f"{self._words[key]}: {count}")
