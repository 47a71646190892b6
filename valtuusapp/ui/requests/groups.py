"""The states of requests in groups, as the officer asks for them: what is open, and what waits for which step."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from valtuusapp.core.requests import RequestState
from valtuusapp.ui import theme

_CLOSED = frozenset({RequestState.CLOSED, RequestState.NOT_APPROVED, RequestState.WITHDRAWN})
GROUPS: Final[Mapping[str, frozenset[RequestState]]] = {
    "": frozenset(RequestState) - _CLOSED,
    "draft": frozenset({RequestState.DRAFT}),
    "signature": frozenset({RequestState.RECEIVED, RequestState.OUT_FOR_SIGNATURE}),
    "grant": frozenset({RequestState.APPROVED, RequestState.PARTLY_APPROVED, RequestState.BEING_GRANTED}),
    "tell": frozenset({RequestState.GRANTED}),
    "closed": _CLOSED,
    "all": frozenset(RequestState),
}
"""The states of each group; the first, what is open, is what is seen when nothing is chosen."""


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
            "draft": self.tr("Drafts"),
            "signature": self.tr("Waiting for signature"),
            "grant": self.tr("To be granted"),
            "tell": self.tr("To be told"),
            "closed": self.tr("Closed ones"),
            "all": self.tr("All"),
        }
        self._buttons = {key: QPushButton(word) for key, word in self._words.items()}
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

    def states(self) -> frozenset[RequestState]:
        """The states of the chosen group; empty for all."""
        return GROUPS[self.value()] if self.value() != "all" else frozenset()

    def show_counts(self, counts: Mapping[RequestState, int]) -> None:
        """Say how many requests each group has."""
        for key, one in self._buttons.items():
            count = sum(counts.get(state, 0) for state in GROUPS[key])
            one.setText(f"{self._words[key]} {count}" if count else self._words[key])
            one.setAccessibleName(f"{self._words[key]}: {count}")
