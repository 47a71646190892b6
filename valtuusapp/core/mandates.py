"""A Suomi.fi mandate: its types, its states and what follows from them (R1, R2, R5, R8)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from valtuusapp.core.text import LocalText


class MandateType(StrEnum):
    """The four types (R1) [S5 S7]."""

    TRANSACTIONS = "transactions"
    RIGHT_TO_GRANT = "right_to_grant"
    REPRESENT = "represent"
    RIGHT_TO_GRANT_REPRESENTATION = "right_to_grant_representation"

    @property
    def persons_only(self) -> bool:
        """Whether only a person can receive it (R1)."""
        return self is not MandateType.TRANSACTIONS

    @property
    def is_right_to_grant(self) -> bool:
        """Whether it is a right to grant, which only DVV registers for a municipality (R10)."""
        return self in (MandateType.RIGHT_TO_GRANT, MandateType.RIGHT_TO_GRANT_REPRESENTATION)

    @property
    def granted_with(self) -> "MandateType | None":
        """The right whose holder grants and invalidates it in Suomi.fi; None for the rights themselves (R1, R10)."""
        return {
            MandateType.TRANSACTIONS: MandateType.RIGHT_TO_GRANT,
            MandateType.REPRESENT: MandateType.RIGHT_TO_GRANT_REPRESENTATION,
        }.get(self)


class MandateState(StrEnum):
    """What a mandate is on a day. Never stored: it follows from the dates and the end."""

    UPCOMING = "upcoming"
    VALID = "valid"
    EXPIRED = "expired"
    INVALIDATED = "invalidated"
    VOID = "void"


class Direction(StrEnum):
    """Given by an organisation of ours, or received from somebody else's (R11)."""

    GIVEN = "given"
    RECEIVED = "received"


class EndKind(StrEnum):
    """How a mandate ended before its last day (R5) [S4 S19]."""

    INVALIDATED_BY_ASSIGNOR = "invalidated_by_assignor"
    INVALIDATED_BY_ASSIGNEE = "invalidated_by_assignee"
    INVALIDATION_APPLICATION = "invalidation_application"
    DETAILS_CHANGED = "details_changed"


class MandateBasis(StrEnum):
    """From where a mandate came into the register."""

    REQUEST = "request"
    APPLICATION = "application"
    MANUAL = "manual"
    IMPORT = "import"
    PORTAL = "portal"


class GrantingWay(StrEnum):
    """How a mandate came to be in Suomi.fi (R10, R16)."""

    GRANTED = "granted"
    REQUEST_CONFIRMED = "request_confirmed"
    REGISTERED_BY_DVV = "registered_by_dvv"


def state_of(*, valid_from: date, valid_to: date, ended_on: date | None, void: bool, on: date) -> MandateState:
    """The state on the day ``on``.

    The end date is the last valid day (R5). From the day of its invalidation on, a mandate is not valid.
    ``db.states.mandate_state`` says the same in SQL.
    """
    if void:
        return MandateState.VOID
    if ended_on is not None and ended_on <= on:
        return MandateState.INVALIDATED
    if valid_to < on:
        return MandateState.EXPIRED
    if valid_from > on:
        return MandateState.UPCOMING
    return MandateState.VALID


def ends_soon(state: MandateState, valid_to: date, warn_days: int, on: date) -> bool:
    """Whether a mandate in force ends within ``warn_days`` days."""
    return state is MandateState.VALID and valid_to <= on + timedelta(days=warn_days)


def normal_specifiers(text: str) -> tuple[str, ...]:
    """The specifiers of a mandate from text with commas, semicolons or line breaks: trimmed, once each, in order."""
    parts = text.replace("\n", ",").replace(";", ",").split(",")
    return tuple(sorted({" ".join(part.split()) for part in parts} - {""}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """A mandate as it is written down; what the officer edits.

    Attributes:
        assignor_id: the organisation that gives it.
        assignee_person_id: the person who receives it, or
        assignee_organisation_id: the organisation that receives it (transactions only, R1).
        rests_on_id: for represent, the received mandate that it lives on (R18).
        specifiers: what narrows it; empty means unlimited (R3).
        valid_from, valid_to: first and last valid day in Finland (R2, R5).
        granted_on: the day when it was made in Suomi.fi; None when not known.
        granted_by_id: the person who made it.
        ended_on: the day from which it is invalidated; None when it runs to its last day.
        told_on: the day when the assignee was told of the end (R6).
    """

    id: int | None = None
    version: int = 0
    assignor_id: int
    assignee_person_id: int | None = None
    assignee_organisation_id: int | None = None
    rests_on_id: int | None = None
    theme_id: int
    type: MandateType
    specifiers: tuple[str, ...] = ()
    valid_from: date
    valid_to: date
    engagement_id: int | None = None
    replaces_id: int | None = None
    basis: MandateBasis = MandateBasis.MANUAL
    granted_on: date | None = None
    granted_by_id: int | None = None
    granted_how: GrantingWay | None = None
    why: str = ""
    ended_on: date | None = None
    end_kind: EndKind | None = None
    end_reason: str = ""
    told_on: date | None = None
    void_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateRow:
    """A mandate as a row of the registry: names instead of keys, the state of today.

    Attributes:
        restricted: the contact details of the assignee are protected: what leaves the house says no unit.
    """

    id: int
    assignor: LocalText
    assignee: str
    restricted: bool
    title: LocalText
    unit: LocalText
    sector: LocalText
    theme: LocalText
    type: MandateType
    direction: Direction
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date
    ended_on: date | None
    state: MandateState
    ends_soon: bool
    granted_on: date | None
    granted_by: str
    told_on: date | None
    request_number: str
    basis: MandateBasis
    why: str
