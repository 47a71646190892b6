"""What has been done: the log's events as they are read."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field before and after.

    Attributes:
        field: the column; a key of the vocabulary's ``field``.
        before, after: values as ``core.messages.shown`` writes them; a name where the column is a key.
    """

    table: str
    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One event: who, when, what, why.

    Attributes:
        action: a key of the vocabulary's ``action``.
        undone: a later event has taken it back.
    """

    event_id: int
    at: datetime
    actor: str
    action: str
    reason: str
    changes: tuple[FieldChange, ...] = ()
    undone: bool = False
