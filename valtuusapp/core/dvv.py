"""Applications to DVV: the only way to a right to grant, and to its end (R10) [S4 S29 S34]."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ApplicationKind(StrEnum):
    """What is applied for: new rights, or that rights are invalidated (valtuushakemus, mitätöintihakemus)."""

    GRANT = "grant"
    INVALIDATE = "invalidate"


class ApplicationOutcome(StrEnum):
    """What DVV decided."""

    PENDING = "pending"
    REGISTERED = "registered"
    REJECTED = "rejected"


class SignatureWay(StrEnum):
    """How a signatory signs: approving in Suomi.fi, or by hand on paper [S34]."""

    SUOMI_FI = "suomi_fi"
    PAPER = "paper"


class ApplicationState(StrEnum):
    """Where an application is. Never stored: it follows from its dated facts."""

    PREPARED = "prepared"
    WAITING_FOR_SIGNATORIES = "waiting_for_signatories"
    SENT = "sent"
    SUPPLEMENT_ASKED = "supplement_asked"
    REGISTERED = "registered"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationFacts:
    """What an application's state follows from.

    Attributes:
        waiting_since: given to the signatories.
        sent_on: sent to DVV.
        supplement_asked_on, supplement_sent_on: the last supplement that DVV asked for, and when it was sent.
    """

    waiting_since: date | None = None
    sent_on: date | None = None
    supplement_asked_on: date | None = None
    supplement_sent_on: date | None = None
    outcome: ApplicationOutcome = ApplicationOutcome.PENDING
    withdrawn_on: date | None = None


def state_of(facts: ApplicationFacts) -> ApplicationState:
    """The state that follows from the facts. ``db.states.application_state`` says the same in SQL."""
    if facts.outcome is ApplicationOutcome.REGISTERED:
        return ApplicationState.REGISTERED
    if facts.outcome is ApplicationOutcome.REJECTED:
        return ApplicationState.REJECTED
    if facts.withdrawn_on is not None:
        return ApplicationState.WITHDRAWN
    if facts.sent_on is None:
        return ApplicationState.PREPARED if facts.waiting_since is None else ApplicationState.WAITING_FOR_SIGNATORIES
    if facts.supplement_asked_on is not None and facts.supplement_sent_on is None:
        return ApplicationState.SUPPLEMENT_ASKED
    return ApplicationState.SENT
