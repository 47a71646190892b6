"""A request for mandates: its lines, its decision, its state and the next step (R10)."""

from collections.abc import Mapping
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
        nobody: how many of the approved lines name nobody yet: a new mandate whose first assignees are not known.
            Nothing of them is granted.
        checked: how many lines the officer has looked at, or has decided already.
    """

    numbered: bool = False
    sent: bool = False
    withdrawn: bool = False
    lines: int = 0
    decided: int = 0
    approved: int = 0
    nobody: int = 0
    granted: int = 0
    told: int = 0
    checked: int = 0


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
    if facts.granted < facts.approved - facts.nobody:
        if facts.granted > 0:
            return RequestState.BEING_GRANTED
        return RequestState.APPROVED if facts.approved == facts.lines else RequestState.PARTLY_APPROVED
    if facts.told < facts.granted:
        return RequestState.GRANTED
    return RequestState.CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class LineTarget:
    """The mandate that a line changes, extends or ends, as it stands in the register now."""

    mandate_id: int
    theme_id: int
    theme: LocalText
    type: MandateType
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date
    ended_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """One asked mandate of one assignee: check, decision, granting and telling belong here.

    Attributes:
        wanted_row: from which of the form's wanted mandates it comes, counted from 0.
        assignee: the name as listed; ``title`` and ``unit`` are of the engagement. Empty while nobody is known.
        theme_id: None while it is not known; then ``work`` has the orderer's words.
        valid_from: of an end None; of a change None when it is to hold from the day of granting.
        valid_to: of an end the last day on which the mandate is to be valid.
        target_words: the mandate that is meant, as the orderer wrote it.
        target: the mandate that is changed, extended or ended; None while it is not known, and of a new one.
        checked_on: the day when the officer had looked at it.
        granted_on, granted_by, granted_how: as told by the one who granted it; of an end, who invalidated it and when.
        told_on: the day when the assignee was told.
        mandate_id: the mandate that came of it; None of an end.
        application_id: the application to DVV by which it is registered (R10).
    """

    id: int
    version: int
    position: int
    wanted_row: int
    kind: LineKind
    assignee_person_id: int | None
    assignee_organisation_id: int | None
    engagement_id: int | None
    assignee: str
    title: LocalText
    unit: LocalText
    e_service_id: int | None
    e_service: LocalText
    theme_id: int | None
    theme: LocalText
    work: str
    type: MandateType | None
    specifiers: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    target_words: str
    target: LineTarget | None
    checked_on: date | None
    outcome: LineOutcome
    refusal_reason: str
    granted_on: date | None
    granted_by: str
    granted_how: GrantingWay | None
    told_on: date | None
    mandate_id: int | None
    application_id: int | None

    @property
    def is_right_to_grant(self) -> bool:
        """Whether only DVV can carry it out (R10)."""
        return self.type is not None and self.type.is_right_to_grant

    @property
    def has_assignee(self) -> bool:
        """Whether it is known for whom it is asked."""
        return self.assignee_person_id is not None or self.assignee_organisation_id is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """The sector director's stand on a mandate that is new to the municipality: what it is, whose and when."""

    endorsement: Endorsement
    endorser: str
    endorsed_on: date


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
        received_name: the name of the file as which the form came; empty when it was filled in the program.
        received_values: what was typed there, by the fields of the fillable form.
        print_number: how many times printed for signature; 0 before the first.
        print_is_current: the last print still says what the lines say.
        has_signed_copy: a signed copy is kept with it.
        stand: the sector director's stand; of the form for new mandates only.
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
    received_name: str
    received_values: Mapping[str, str]
    sent_for_signature_on: date | None
    withdrawn_on: date | None
    print_number: int
    print_code: str
    print_is_current: bool
    has_signed_copy: bool
    stand: Stand | None
    approval: Approval | None
    lines: tuple[RequestLine, ...]
    state: RequestState
    next_step: NextStep

    @property
    def out_since(self) -> date | None:
        """The day of the last print while it is out for signature, else None."""
        return self.sent_for_signature_on if self.state is RequestState.OUT_FOR_SIGNATURE else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """A request as a row of the list.

    Attributes:
        form: its form in a word or two.
        received_on: None of a draft.
        out_since: the day of the print that is out for signature; None otherwise.
    """

    id: int
    number: str
    form: LocalText
    orderer: str
    unit: LocalText
    assignees: str
    themes: LocalText
    state: RequestState
    received_on: date | None
    out_since: date | None
    changed_on: date
    case_number: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How many requests are in a state, and how many of them wait for the officer."""

    count: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is left to do with a request.

    Attributes:
        unchecked: lines that are neither looked at nor decided.
        unsigned: a signature is asked for and no signed copy is kept.
        print_is_current: the last print still says what the lines say.
        mandates: approved lines that the officer carries out in Suomi.fi.
        rights: approved lines about rights to grant for which no application to DVV is open (R10).
        applied: such lines for which one is open.
        untold: carried out, the assignee not told yet.
    """

    unchecked: bool = False
    unsigned: bool = True
    print_is_current: bool = False
    mandates: bool = False
    rights: bool = False
    applied: bool = False
    untold: bool = False


def next_step(state: RequestState, left: Left) -> NextStep:
    """What comes next in ``state``. Nobody waits for DVV before those who have their mandate are told."""
    match state:
        case RequestState.DRAFT:
            return NextStep.PRINT
        case RequestState.RECEIVED if left.unchecked:
            return NextStep.CHECK
        case RequestState.RECEIVED:
            return NextStep.PRINT if left.unsigned else NextStep.APPROVE
        case RequestState.OUT_FOR_SIGNATURE:
            return NextStep.APPROVE if left.print_is_current else NextStep.PRINT
        case RequestState.APPROVED | RequestState.PARTLY_APPROVED | RequestState.BEING_GRANTED:
            if left.mandates:
                return NextStep.GRANT
            if left.rights:
                return NextStep.APPLY
            return NextStep.TELL if left.untold else NextStep.REGISTER
        case RequestState.GRANTED:
            return NextStep.TELL
        case _:
            return NextStep.NONE


def waits_for_officer(state: RequestState, left: Left) -> bool:
    """Whether the officer can do something now. ``db.states.waits_for_officer`` says the same in SQL.

    Others are waited for while a paper is out for signature and no signed copy has come, and while DVV handles the
    applications.
    """
    match state:
        case RequestState.DRAFT | RequestState.RECEIVED | RequestState.GRANTED:
            return True
        case RequestState.OUT_FOR_SIGNATURE:
            return not left.unsigned
        case RequestState.APPROVED | RequestState.PARTLY_APPROVED | RequestState.BEING_GRANTED:
            return left.mandates or left.rights or left.untold
        case _:
            return False


def paper_languages(setting: str) -> tuple[Language, ...]:
    """``fi``, ``sv`` or ``fi+sv`` as the languages of a paper's labels."""
    return tuple(Language(part) for part in setting.split("+"))
