"""Which requests are looked at, in the few ways in which the officer asks: what is open, and for whom it waits."""

from collections.abc import Mapping
from typing import Final

from valtuusapp.core.requests import RequestState, Standing
from valtuusapp.ui.widgets.group_switch import GroupSwitch

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


class StateGroups(GroupSwitch):
    """The groups, each with how many requests it has."""

    def __init__(self) -> None:
        super().__init__()
        words = {
            "": self.tr("Open ones"),
            "mine": self.tr("Waiting for me"),
            "signature": self.tr("Out for signature"),
            "closed": self.tr("Closed ones"),
            "all": self.tr("All"),
        }
        self.offer(words, self.tr("Which requests"))

    def states(self) -> frozenset[RequestState]:
        """The states of the chosen group; empty for all."""
        return GROUPS[self.value()] if self.value() != "all" else frozenset()

    def show_counts(self, counts: Mapping[RequestState, Standing]) -> None:
        """Say how many requests each group has."""
        self.show_numbers({key: sum(counts_of(key, counts).values()) for key in GROUPS})


def counts_of(key: str, counts: Mapping[RequestState, Standing]) -> dict[RequestState, int]:
    """How many requests of a group are in each of its states."""
    standings = {state: counts.get(state, Standing()) for state in RequestState if state in GROUPS[key]}
    return {state: one.waiting if key == MINE else one.count for state, one in standings.items()}
