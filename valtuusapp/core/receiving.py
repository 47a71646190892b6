"""Forms that come back as PDF: what was typed becomes the values of a request, and what is not sure is asked."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from valtuusapp.core.choices import Choice
from valtuusapp.core.dates import parse_date
from valtuusapp.core.forms import (
    Field,
    FieldKind,
    FieldValue,
    Form,
    FormValues,
    Reference,
    Section,
    is_shown,
    load_form,
    shown_value,
)
from valtuusapp.core.identity import without_identity_codes
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language, LocalText, clean

#: The combined choice of e-service and theme on the fillable form, and the key of its last choice.
MATTER, UNKNOWN = "matter", "unknown"

_MATTER = re.compile(r"t(\d{1,9})(?:e(\d{1,9}))?", re.ASCII)
_MOST_ROWS = 200  # a field's name can hold any number


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
    """

    chosen: Mapping[str, int] = field(default_factory=dict)
    new: Mapping[str, NewPerson] = field(default_factory=dict)
    left_open: frozenset[str] = frozenset()
    request_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedForm:
    """What was typed into a form, field by field.

    Attributes:
        raw: by PDF field what was typed, without identity codes.
        matters: by row of what is wanted the key that was chosen; empty when none was.
        held_codes: an identity code stood somewhere.
    """

    raw: Mapping[str, str]
    values: FormValues
    matters: tuple[str, ...]
    problems: tuple[Problem, ...]
    held_codes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedField:
    """A field as it is shown beside what it means.

    Attributes:
        row: its row in a repeating section, from 1; 0 elsewhere.
    """

    section: LocalText
    row: int
    label: LocalText
    place: str
    text: str


def matter_keys(text: str) -> tuple[int, int | None] | None:
    """Theme and e-service of a choice such as ``t5e3``; None for anything else."""
    match = _MATTER.fullmatch(text)
    return (int(match[1]), int(match[2]) if match[2] else None) if match else None


def digest_of(form_id: str, raw: Mapping[str, str]) -> str:
    """A digest of what was typed: equal for two files with the same values."""
    text = json.dumps([form_id, {name: value.strip() for name, value in raw.items()}], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def read_typed(form: Form, typed: Mapping[str, str]) -> TypedForm:
    """Turns the fields of a PDF into the values of the form: days where they are days, everything else as typed."""
    raw = {name: without_identity_codes(clean(text)) for name, text in typed.items()}
    reading = _Reading(form, raw, frozenset(name for name, text in typed.items() if raw[name] != clean(text)))
    return reading.typed()


class _Reading:
    """Reads one form."""

    def __init__(self, form: Form, raw: Mapping[str, str], with_codes: frozenset[str]) -> None:
        self._form = form
        self._raw = raw
        self._with_codes = with_codes
        self._known: set[str] = set()
        self._told: set[str] = set()
        self._problems: list[Problem] = []
        self._matters: list[str] = []

    def typed(self) -> TypedForm:
        values: dict[str, FieldValue | tuple[Mapping[str, FieldValue], ...]] = {}
        for section in self._form.sections:
            if section.repeats:
                values[section.id] = self._group(section)
            else:
                values |= {one.id: value for one in section.fields if (value := self._value(one, one.id, one.id))}
        if "assignee_kind" in self._fields() and not values.get("assignee_kind"):
            values["assignee_kind"] = "organisation" if _is_for_organisation(values) else "persons"
        unknown = sorted(set(self._raw) - self._known)
        if unknown:
            self._problems.append(Problem("received_unknown_fields", "", Severity.WARNING, {"count": len(unknown)}))
        self._problems += [_code_at("", LocalText(name)) for name in sorted(self._with_codes - self._told)]
        return TypedForm(
            raw=self._raw,
            values=values,
            matters=tuple(self._matters),
            problems=tuple(self._problems),
            held_codes=bool(self._with_codes),
        )

    def _fields(self) -> set[str]:
        return {one.id for section in self._form.sections if not section.repeats for one in section.fields}

    def _group(self, section: Section) -> tuple[Mapping[str, FieldValue], ...]:
        """The rows in which something was typed; what stands in a row from the beginning does not count."""
        rows: list[Mapping[str, FieldValue]] = []
        for number in self._row_numbers(section):
            start = f"{section.id}_{number}_"
            matter = self._raw.get(f"{start}{MATTER}", "") if section.id == "wanted" else ""
            if section.id == "wanted":
                self._known.add(f"{start}{MATTER}")
            if not self._is_filled(section, start) and matter in ("", UNKNOWN):
                self._known.update(f"{start}{one.id}" for one in section.fields)
                continue
            place = f"{section.id}.{len(rows)}"
            row = {
                one.id: value
                for one in section.fields
                if (value := self._value(one, f"{start}{one.id}", f"{place}.{one.id}"))
            }
            if any(one.id == "kind" for one in section.fields):
                row.setdefault("kind", LineKind.ADD.value)
            rows.append(row)
            if section.id == "wanted":
                self._matters.append(matter)
        return tuple(rows)

    def _row_numbers(self, section: Section) -> list[int]:
        pattern = re.compile(rf"{section.id}_([1-9]\d{{0,2}})_", re.ASCII)
        found = {int(match[1]) for name in self._raw if (match := pattern.match(name))}
        return sorted(number for number in found if number <= _MOST_ROWS)

    def _is_filled(self, section: Section, start: str) -> bool:
        for one in section.fields:
            text = self._raw.get(f"{start}{one.id}", "").strip()
            if text and (not one.choices or text != one.choices[0].key):
                return True
        return False

    def _value(self, one: Field, name: str, place: str) -> FieldValue:
        self._known.add(name)
        text = self._raw.get(name, "").strip()
        if name in self._with_codes:
            self._told.add(name)
            self._problems.append(_code_at(place, one.label))
        if not text:
            return None
        if one.kind is FieldKind.DATE:
            return parse_date(text) or text
        if one.kind is FieldKind.YES_NO:
            return text == "yes"
        if one.kind is FieldKind.CHOICE and text not in {choice.key for choice in one.choices}:
            values = {"field": one.label, "text": text}
            self._problems.append(Problem("received_choice_unknown", place, Severity.WARNING, values))
            return None
        return Reference(text) if one.kind.is_reference else text


def _is_for_organisation(values: FormValues) -> bool:
    return bool(values.get("organisation")) and not values.get("assignees")


def _code_at(place: str, label: LocalText) -> Problem:
    return Problem("received_identity_code", place, Severity.WARNING, {"field": label})


def typed_fields(form: Form, values: FormValues, language: Language) -> Sequence[TypedField]:
    """The filled fields of a form in its order, for showing."""
    found = []
    for section in form.sections:
        if not is_shown(section, values):
            continue
        rows = values.get(section.id) if section.repeats else (values,)
        assert isinstance(rows, tuple)
        for number, row in enumerate(rows):
            for one in section.fields:
                value = row.get(one.id)
                assert not isinstance(value, tuple)
                if is_shown(one, row) and value not in (None, ""):
                    found.append(
                        TypedField(
                            section=section.title,
                            row=number + 1 if section.repeats else 0,
                            label=one.label,
                            place=f"{section.id}.{number}.{one.id}" if section.repeats else one.id,
                            text=shown_value(one, value, language),
                        )
                    )
    return found
