"""What was typed into a form that came back as PDF: its fields become the values of the form."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
    raw: dict[str, str] = {}
    with_codes = set()
    for field, text in typed.items():
        name = without_identity_codes(clean(field))  # a file may call its fields what it will
        raw[name] = without_identity_codes(clean(text))
        if (name, raw[name]) != (clean(field), clean(text)):
            with_codes.add(name)
    return _Reading(form, raw, frozenset(with_codes)).typed()


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
