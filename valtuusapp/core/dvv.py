"""Applications to DVV: the only way to a right to grant, and to its end (R10) [S4 S29 S34]."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from valtuusapp.core.mandates import MandateState, MandateType
from valtuusapp.core.messages import words
from valtuusapp.core.text import LocalText


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


#: The states in which something still comes of an application.
OPEN = frozenset(
    {
        ApplicationState.PREPARED,
        ApplicationState.WAITING_FOR_SIGNATORIES,
        ApplicationState.SENT,
        ApplicationState.SUPPLEMENT_ASKED,
    }
)


class ApplicationStep(StrEnum):
    """What the officer does next with an application: the one primary button."""

    GIVE = "give"
    SIGN = "sign"
    SEND = "send"
    SUPPLEMENT = "supplement"
    REGISTER = "register"
    WITHDRAW = "withdraw"
    NONE = "none"


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


def next_step(state: ApplicationState, *, unsigned: bool, settled: bool) -> ApplicationStep:
    """What comes next in ``state``.

    Args:
        state: where the application is.
        unsigned: somebody has not signed yet.
        settled: an invalidation of which nothing is left, as the holders invalidated their rights themselves (R10).
    """
    if state not in OPEN:
        return ApplicationStep.NONE
    if settled:
        return ApplicationStep.WITHDRAW
    match state:
        case ApplicationState.PREPARED:
            return ApplicationStep.GIVE
        case ApplicationState.WAITING_FOR_SIGNATORIES:
            return ApplicationStep.SIGN if unsigned else ApplicationStep.SEND
        case ApplicationState.SUPPLEMENT_ASKED:
            return ApplicationStep.SUPPLEMENT
        case _:
            return ApplicationStep.REGISTER


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationPerson:
    """A person for whom rights are applied, or whose rights are to be invalidated.

    Attributes:
        engagement_id: the work for which it is; ``title`` and ``unit`` are of it.
        restricted: contact details are protected: what leaves the house says no unit.
    """

    person_id: int
    engagement_id: int | None = None
    name: str = ""
    title: LocalText = LocalText()
    unit: LocalText = LocalText()
    restricted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationTheme:
    """A theme for which rights are applied."""

    theme_id: int
    name: LocalText = LocalText()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Somebody who signs for the municipality.

    Attributes:
        person_id: None for one who is not in the register.
        way, signed_on: how and when; None until then.
    """

    id: int | None = None
    person_id: int | None = None
    name: str
    title: str = ""
    way: SignatureWay | None = None
    signed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationContent:
    """What an application says; what the officer edits. Every right is for every person and every theme.

    Attributes:
        type: one of the two rights: one application is of one type [S20].
        valid_from: the first day; None for as soon as DVV has registered it.
        valid_to: the last day; None while it is not settled, and of an invalidation.
        why: for what it is needed, in the officer's words.
    """

    kind: ApplicationKind = ApplicationKind.GRANT
    type: MandateType = MandateType.RIGHT_TO_GRANT
    assignor_id: int
    persons: tuple[ApplicationPerson, ...] = ()
    themes: tuple[ApplicationTheme, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    specifiers: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationRight:
    """A mandate that came of an application, or that it asks to be invalidated.

    Attributes:
        state: of the mandate today.
    """

    mandate_id: int
    person_id: int
    theme_id: int
    person: str
    theme: LocalText
    valid_from: date
    valid_to: date
    ended_on: date | None
    state: MandateState

    @property
    def lasts(self) -> bool:
        """Whether it is in force or comes into force."""
        return self.state in (MandateState.VALID, MandateState.UPCOMING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """An application with everything that its page shows.

    Attributes:
        request_id, request_number: the request whose approved lines it applies for; None and empty when there is none.
        expected_on: about when DVV has handled it, by the municipality's setting; None before it is sent.
        supplement_by: the day by which DVV wants the supplement.
        rights: what stands in the registry: what came of it, or what it invalidates.
        lines: how many lines of the request wait for it.
    """

    id: int
    version: int
    number: str
    content: ApplicationContent
    assignor: LocalText
    request_id: int | None
    request_number: str
    lines: int
    prepared_on: date
    waiting_since: date | None
    sent_on: date | None
    expected_on: date | None
    supplement_asked_on: date | None
    supplement_by: date | None
    supplement_sent_on: date | None
    supplement_what: str
    outcome: ApplicationOutcome
    outcome_on: date | None
    outcome_reason: str
    reference: str
    withdrawn_on: date | None
    withdrawn_reason: str
    rights: tuple[ApplicationRight, ...]
    state: ApplicationState
    next_step: ApplicationStep

    @property
    def kind(self) -> ApplicationKind:
        """What is applied for."""
        return self.content.kind

    @property
    def unsigned(self) -> tuple[Signatory, ...]:
        """Those who have not signed yet."""
        return tuple(one for one in self.content.signatories if one.signed_on is None)

    @property
    def lasting_persons(self) -> tuple[ApplicationPerson, ...]:
        """Of an invalidation, those who still hold something of it."""
        holding = {right.person_id for right in self.rights if right.lasts}
        return tuple(person for person in self.content.persons if person.person_id in holding)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationRow:
    """An application as a row of the list.

    Attributes:
        due: the day by which DVV wants a supplement, while it is asked for.
    """

    id: int
    number: str
    kind: ApplicationKind
    type: MandateType
    persons: str
    themes: LocalText
    state: ApplicationState
    prepared_on: date
    sent_on: date | None
    due: date | None
    request_number: str

    @property
    def what(self) -> LocalText:
        """The kind in few words."""
        return words("application_kind_short", self.kind.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredRight:
    """A person's right to a theme as DVV registered it; of an invalidation without days."""

    person_id: int
    theme_id: int
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """What DVV registered of an application.

    Attributes:
        on: the day of the registration; of an invalidation the day from which the rights are invalid.
        reference: DVV's number of the matter.
        rights: what was registered; what is not named was not.
    """

    on: date
    reference: str = ""
    rights: tuple[RegisteredRight, ...] = ()
