"""The states of applications in groups: what is open, and what waits for whom."""

from collections.abc import Mapping
from typing import Final

from valtuusapp.core.dvv import OPEN, ApplicationState
from valtuusapp.ui.widgets.group_switch import GroupSwitch

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


class ApplicationGroups(GroupSwitch):
    """The groups, each with how many applications it has."""

    def __init__(self) -> None:
        super().__init__()
        words = {
            "": self.tr("Open ones"),
            "prepared": self.tr("Being prepared"),
            "waiting": self.tr("Waiting for signatories"),
            "sent": self.tr("At DVV"),
            "supplement": self.tr("To be supplemented"),
            "closed": self.tr("Closed ones"),
            "all": self.tr("All"),
        }
        self.offer(words, self.tr("State"))

    def states(self) -> frozenset[ApplicationState]:
        """The states of the chosen group; empty for all."""
        return GROUPS[self.value()] if self.value() != "all" else frozenset()

    def show_counts(self, counts: Mapping[ApplicationState, int]) -> None:
        """Say how many applications each group has."""
        self.show_numbers({key: sum(counts.get(state, 0) for state in states) for key, states in GROUPS.items()})
