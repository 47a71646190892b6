"""Which requests are looked at, in the few ways in which the officer asks: what is open, and for whom it waits."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from valtuusapp.core.requests import RequestState, Standing
from valtuusapp.ui import theme
from valtuusapp.ui.widgets.flow import FlowLayout
from valtuusapp.ui.widgets.view_switch import Segment

_CLOSED = frozenset({RequestState.CLOSED, RequestState.NOT_APPROVED, RequestState.WITHDRAWN})
_OPEN = frozenset(RequestState) - _CLOSED
GROUPS: Final[Mapping[str, frozenset[RequestState]]] = {
    "": _OPEN,
    "mine": _OPEN,
    "signature": frozenset({RequestState.OUT_FOR_SIGNATURE}),
    "closed": _CLOSED,
    "all": frozenset(RequestState),
}
"""The states of each group; the first, what is open, is what is seen when nothing is chosen."""

MINE: Final = "mine"
"""The group of those that wait for the officer: of its states only some."""


class StateGroups(QWidget):
    """A row of buttons with counts, one of them pressed. Left and right go from one to the next.

    Signals:
        edited: another group is chosen.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = {
            "": self.tr("Open ones"),
            "mine": self.tr("Waiting for me"),
            "signature": self.tr("Out for signature"),
            "closed": self.tr("Closed ones"),
            "all": self.tr("All"),
        }
        self._buttons = {key: Segment(word) for key, word in self._words.items()}
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
        self.setAccessibleName(self.tr("Which requests"))

    def value(self) -> str:
        """The key of the group; empty for what is open."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose a group; what there is not leaves the open ones chosen."""
        self._buttons.get(key, self._buttons[""]).setChecked(True)

    def currentText(self) -> str:
        """The group in words."""
        return self._words[self.value()]

    def states(self) -> frozenset[RequestState]:
        """The states of the chosen group; empty for all."""
        return GROUPS[self.value()] if self.value() != "all" else frozenset()

    def show_counts(self, counts: Mapping[RequestState, Standing]) -> None:
        """Say how many requests each group has."""
        for key, one in self._buttons.items():
            count = sum(counts_of(key, counts).values())
            one.setText(f"{self._words[key]} {count}" if count else self._words[key])
            one.setAccessibleName(f"{self._words[key]}: {count}")


def counts_of(key: str, counts: Mapping[RequestState, Standing]) -> dict[RequestState, int]:
    """How many requests of a group are in each of its states."""
    standings = {state: counts.get(state, Standing()) for state in RequestState if state in GROUPS[key]}
    return {state: one.waiting if key == MINE else one.count for state, one in standings.items()}
