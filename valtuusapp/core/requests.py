"""A request for mandates: its lines, its decision, its state and the next step (R10)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from valtuusapp.core.forms import FormValues
from valtuusapp.core.mandates import GrantingWay, MandateType
from valtuusapp.core.text import Language, LocalText


class LineKind(StrEnum):
    """What a line asks for."""

    ADD = "add"
    CHANGE = "change"
    EXTEND = "extend"
    END = "end"


class LineOutcome(StrEnum):
    """What was decided of a line."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"


class ApprovalKind(StrEnum):
    """The form in which the decision was given."""

    PAPER = "paper"
    ELECTRONIC_ELSEWHERE = "electronic_elsewhere"
    E_MAIL = "e_mail"
    OFFICE_HOLDER_DECISION = "office_holder_decision"


class Endorsement(StrEnum):
    """The sector director's stand on a mandate that is new to the municipality."""

    ENDORSED = "endorsed"
    NOT_ENDORSED = "not_endorsed"


class RequestState(StrEnum):
    """Where a request is. Never stored: it follows from its dates and the facts of its lines."""

    DRAFT = "draft"
    RECEIVED = "received"
    OUT_FOR_SIGNATURE = "out_for_signature"
    APPROVED = "approved"
    PARTLY_APPROVED = "partly_approved"
    NOT_APPROVED = "not_approved"
    BEING_GRANTED = "being_granted"
    GRANTED = "granted"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class NextStep(StrEnum):
    """What the officer does next with a request: the one primary button."""

    CHECK = "check"
    PRINT = "print"
    APPROVE = "approve"
    GRANT = "grant"
    APPLY = "apply"
    REGISTER = "register"
    TELL = "tell"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFacts:
    """What a request's state follows from.

    Attributes:
        numbered: it has a number: printed for signature or received.
        sent: out for signature.
        withdrawn: taken back before granting.
        lines, decided, approved, granted, told: how many lines are so far.
    """

    numbered: bool = False
    sent: bool = False
    withdrawn: bool = False
    lines: int = 0
    decided: int = 0
    approved: int = 0
    granted: int = 0
    told: int = 0


def state_of(facts: RequestFacts) -> RequestState:
    """The state that follows from the facts. ``db.states.request_state`` says the same in SQL."""
    if facts.withdrawn:
        return RequestState.WITHDRAWN
    if not facts.numbered:
        return RequestState.DRAFT
    if facts.decided < facts.lines or facts.lines == 0:
        return RequestState.OUT_FOR_SIGNATURE if facts.sent else RequestState.RECEIVED
    if facts.approved == 0:
        return RequestState.NOT_APPROVED
    if facts.granted == 0:
        return RequestState.APPROVED if facts.approved == facts.lines else RequestState.PARTLY_APPROVED
    if facts.granted < facts.approved:
        return RequestState.BEING_GRANTED
    if facts.told < facts.granted:
        return RequestState.GRANTED
    return RequestState.CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """One asked mandate of one assignee: check, decision, granting and telling belong here.

    Attributes:
        assignee: the name as listed; ``title`` and ``unit`` are of the engagement.
        theme_id: None while it is not known; then ``work`` has the orderer's words.
        granted_on, granted_by, granted_how: as told by the one who granted it.
        told_on: the day when the assignee was told.
        mandate_id: the mandate that came of it.
    """

    id: int
    version: int
    position: int
    kind: LineKind
    assignee_person_id: int | None
    assignee_organisation_id: int | None
    engagement_id: int | None
    assignee: str
    title: LocalText
    unit: LocalText
    e_service: LocalText
    theme_id: int | None
    theme: LocalText
    work: str
    type: MandateType | None
    specifiers: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    outcome: LineOutcome
    refusal_reason: str
    granted_on: date | None
    granted_by: str
    granted_how: GrantingWay | None
    told_on: date | None
    mandate_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who decided, how and when.

    Attributes:
        approver_id: the person, when known to the register; ``approver`` is the name in any case.
        as_deputy: decided in the place of the one who has the power.
        reference: where the original is: decision §, message, archive.
        case_number: the number given by the registry office.
    """

    kind: ApprovalKind
    approver_id: int | None
    approver: str
    title: str
    as_deputy: bool
    decided_on: date
    reference: str = ""
    case_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request with everything that its page shows.

    Attributes:
        values: the form as filled: the truth of a draft, the frozen paper afterwards.
        print_number: how many times printed for signature; 0 before the first.
        print_is_current: the last print still says what the lines say.
    """

    id: int
    version: int
    number: str
    form_id: str
    form_version: int
    language: str
    assignor_id: int
    values: FormValues
    created_on: date
    received_on: date | None
    sent_for_signature_on: date | None
    withdrawn_on: date | None
    print_number: int
    print_code: str
    print_is_current: bool
    approval: Approval | None
    lines: tuple[RequestLine, ...]
    state: RequestState
    next_step: NextStep


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """A request as a row of the list."""

    id: int
    number: str
    orderer: str
    unit: LocalText
    assignees: str
    themes: LocalText
    state: RequestState
    changed_on: date
    case_number: str


def next_step(state: RequestState, *, print_is_current: bool, rights_left: bool, mandates_left: bool) -> NextStep:
    """What comes next in ``state``.

    Args:
        state: where the request is.
        print_is_current: the last print still says what the lines say.
        rights_left: approved lines that ask for a right to grant and are not registered by DVV yet (R10).
        mandates_left: other approved lines that are not granted yet.
    """
    match state:
        case RequestState.DRAFT | RequestState.RECEIVED:
            return NextStep.PRINT
        case RequestState.OUT_FOR_SIGNATURE:
            return NextStep.APPROVE if print_is_current else NextStep.PRINT
        case RequestState.APPROVED | RequestState.PARTLY_APPROVED | RequestState.BEING_GRANTED:
            if mandates_left or not rights_left:
                return NextStep.GRANT
            return NextStep.REGISTER
        case RequestState.GRANTED:
            return NextStep.TELL
        case _:
            return NextStep.NONE


def paper_languages(setting: str) -> tuple[Language, ...]:
    """``fi``, ``sv`` or ``fi+sv`` as the languages of a paper's labels."""
    return tuple(Language(part) for part in setting.split("+"))
