"""Files that come back: what they are, what is asked of them, and what the officer says to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import FieldKind, Form, FormValues, load_form
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import LocalText


class ArrivalKind(StrEnum):
    """What a file is."""

    FORM = "form"
    COPY = "copy"


class ArrivalState(StrEnum):
    """How far a file is."""

    READY = "ready"
    TO_ASK = "to_ask"
    BEFORE = "before"
    REFUSED = "refused"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """A person whom the register does not know, as the form tells of them.

    Attributes:
        job_title_id, unit_id: of the work, when the register knows both; then the engagement is made too.
        valid_to: the last day of a fixed term.
    """

    last_name: str
    first_names: str
    employee_number: str = ""
    email: str = ""
    phone: str = ""
    job_title_id: int | None = None
    unit_id: int | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Words on the form that mean a row of the register.

    Attributes:
        place: the field of the form, as in the places of problems: ``orderer``, ``assignees.0.person``.
        label: what it is called on the form.
        words: as typed.
        details: what else was typed of it: title and unit, employee number, e-mail.
        match: the row that is surely meant; None when somebody must say.
        candidates: rows that may be meant, the likeliest first; a sure one too.
        proposal: what would be written down when it is somebody new.
    """

    place: str
    kind: FieldKind
    label: LocalText
    words: str
    details: str = ""
    match: int | None
    candidates: tuple[Choice, ...] = ()
    proposal: NewPerson | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A file that came back, as it was read; nothing is written yet.

    Attributes:
        name: of the file.
        kind: None when it is refused.
        raw: by PDF field what was typed, without identity codes.
        values: the same as the values of the form; references have the rows that are sure.
        questions: what the words of the form mean, in the order of the form.
        problems: what is wrong or worth knowing in the form, each at its field; the request will have them.
        notes: what is worth knowing of the file; of a refused one the reason.
        keeps_original: the file may be kept; not when an identity code stands in it.
        request: of a copy the request that it surely belongs to; of what came before the request that it became.
        candidates: of a copy the requests that may be meant.
        same_as: of a form the received request with the same values: it may be the signed copy of that one. Then
            ``kind`` is what is proposed: the copy where the file has a digital signature.
    """

    name: str
    content: bytes = field(repr=False)
    sha256: str
    state: ArrivalState
    kind: ArrivalKind | None = None
    form_id: str = ""
    form_version: int = 0
    language: str = ""
    raw: Mapping[str, str] = field(default_factory=dict, repr=False)
    values: FormValues = field(default_factory=dict, repr=False)
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    keeps_original: bool = True
    request: Choice | None = None
    candidates: tuple[Choice, ...] = ()
    same_as: Choice | None = None

    @property
    def form(self) -> Form:
        """The form that it is, in its own version."""
        return load_form(self.form_id, self.form_version)

    @property
    def can_be_taken(self) -> bool:
        """Whether it can become a request or the copy of one."""
        return self.state in (ArrivalState.READY, ArrivalState.TO_ASK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the officer says to the questions of an arrival; a sure match is taken where nothing is said.

    Attributes:
        chosen: by place the row that is meant.
        new: by place who is to be written down as a new person.
        left_open: places where the sure match is not wanted.
        request_id: the request whose copy it is.
        kind: what a form is taken as that has the values of a received request; None for what is proposed.
    """

    chosen: Mapping[str, int] = field(default_factory=dict)
    new: Mapping[str, NewPerson] = field(default_factory=dict)
    left_open: frozenset[str] = frozenset()
    request_id: int | None = None
    kind: ArrivalKind | None = None
