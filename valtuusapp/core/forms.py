"""The request forms as data: sections, fields, one level of repeating group (resources/forms).

The form on screen, the printed form and the check of what is filled in all read the same specification.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any

from valtuusapp import resources
from valtuusapp.core import messages
from valtuusapp.core.identity import holds_identity_code, without_identity_codes
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language, LocalText


class FieldKind(StrEnum):
    """What is filled into a field."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"
    PERSON = "person"
    ORGANISATION = "organisation"
    E_SERVICE = "e_service"
    THEME = "theme"
    ENGAGEMENT = "engagement"
    UNIT = "unit"
    MANDATE = "mandate"

    @property
    def is_reference(self) -> bool:
        """Whether its value is a ``Reference`` to a row of the register."""
        return self in _REFERENCES


_REFERENCES = frozenset(
    {
        FieldKind.PERSON,
        FieldKind.ORGANISATION,
        FieldKind.E_SERVICE,
        FieldKind.THEME,
        FieldKind.ENGAGEMENT,
        FieldKind.UNIT,
        FieldKind.MANDATE,
    }
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that names a row of the register: the words on the paper, and the row when it is known."""

    text: str
    id: int | None = None


FieldValue = str | date | bool | Reference | None
Group = tuple[Mapping[str, FieldValue], ...]
FormValues = Mapping[str, FieldValue | Group]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the choices of a field: a stable key and its words."""

    key: str
    label: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a form.

    Attributes:
        shown_when: another field, of the same row in a group, and the value that it must have; None when always shown.
        unless: another such field and the value that it must not have.
        paper_only: asked on paper from one who does not have the register; on screen seen only when it is filled.
    """

    id: str
    kind: FieldKind
    label: LocalText
    help: LocalText = LocalText()
    required: bool = False
    max_length: int | None = None
    choices: tuple[Choice, ...] = ()
    shown_when: tuple[str, str] | None = None
    unless: tuple[str, str] | None = None
    paper_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a form under one heading; repeated when ``screen_max`` is given.

    Attributes:
        screen_max: how many times the group can stand on screen; None when the section is not repeated.
        paper_max: how many times it stands on a form that is filled without the program; more on a continuation sheet.
        optional: a group that may be left empty.
    """

    id: str
    title: LocalText
    help: LocalText = LocalText()
    screen_max: int | None = None
    paper_max: int | None = None
    optional: bool = False
    shown_when: tuple[str, str] | None = None
    fields: tuple[Field, ...]

    @property
    def repeats(self) -> bool:
        """Whether its value is a group of rows."""
        return self.screen_max is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form in one version; a released version never changes."""

    id: str
    version: int
    title: LocalText
    intro: LocalText
    sections: tuple[Section, ...]

    def section(self, section_id: str) -> Section:
        """The section with the id."""
        return next(section for section in self.sections if section.id == section_id)


#: The forms in which a new request begins, by id: their newest version. A request keeps the version in which it began.
CURRENT: Mapping[str, int] = {"existing": 2, "new": 1}


def current_form(form_id: str) -> Form:
    """The newest version of a form."""
    return load_form(form_id, CURRENT[form_id])


@lru_cache(maxsize=16)
def load_form(form_id: str, version: int) -> Form:
    """Reads ``resources/forms/<form_id>.<version>.toml``."""
    data = resources.toml("forms", f"{form_id}.{version}.toml")
    return Form(
        id=data["id"],
        version=data["version"],
        title=_text(data["title"]),
        intro=_text(data.get("intro", {})),
        sections=tuple(_section(section) for section in data["section"]),
    )


def _text(data: Mapping[str, str]) -> LocalText:
    return LocalText(data.get("fi", ""), data.get("sv", ""), data.get("en", ""))


def _section(data: Mapping[str, Any]) -> Section:
    return Section(
        id=data["id"],
        title=_text(data["title"]),
        help=_text(data.get("help", {})),
        screen_max=data["repeat"]["screen_max"] if "repeat" in data else None,
        paper_max=data["repeat"]["paper_max"] if "repeat" in data else None,
        optional=data.get("optional", False),
        shown_when=_condition(data, "shown_when"),
        fields=tuple(_field(field) for field in data["field"]),
    )


def _field(data: Mapping[str, Any]) -> Field:
    group = data.get("choices_from", "")
    return Field(
        id=data["id"],
        kind=FieldKind(data["kind"]),
        label=_text(data["label"]),
        help=_text(data.get("help", {})),
        required=data.get("required", False),
        max_length=data.get("max_length"),
        choices=tuple(Choice(key=key, label=messages.words(group, key)) for key in data.get("choices", ())),
        shown_when=_condition(data, "shown_when"),
        unless=_condition(data, "unless"),
        paper_only=data.get("paper_only", False),
    )


def _condition(data: Mapping[str, Any], key: str) -> tuple[str, str] | None:
    condition = data.get(key)
    return (condition["field"], condition["equals"]) if condition else None


def is_shown(part: Section | Field, values: Mapping[str, FieldValue | Group]) -> bool:
    """Whether a section or field is to be filled in, as the values of the form, or of the field's own row, stand."""
    if isinstance(part, Field) and part.unless is not None and values.get(part.unless[0]) == part.unless[1]:
        return False
    return part.shown_when is None or values.get(part.shown_when[0]) == part.shown_when[1]


def filled(form: Form, values: FormValues) -> Iterator[tuple[str, Field, FieldValue]]:
    """Every shown field with its place (``section.row.field`` in a group, else the field's id) and value."""
    for section in form.sections:
        if not is_shown(section, values):
            continue
        if section.repeats:
            rows = values.get(section.id) or ()
            assert isinstance(rows, tuple)
            for number, row in enumerate(rows):
                for field in section.fields:
                    if is_shown(field, row):
                        yield f"{section.id}.{number}.{field.id}", field, row.get(field.id)
        else:
            for field in section.fields:
                if is_shown(field, values):
                    value = values.get(field.id)
                    assert not isinstance(value, tuple)
                    yield field.id, field, value


def check_form(form: Form, values: FormValues) -> list[Problem]:
    """What is missing or cannot be so in the form itself; rules across fields are in ``core.rules``."""
    found = []
    for section in form.sections:
        if section.repeats and not section.optional and is_shown(section, values) and not values.get(section.id):
            found.append(Problem("form_group_empty", section.id, values={"section": section.title}))
    for place, field, value in filled(form, values):
        if problem := _check_value(field, value):
            found.append(problem.at(place))
    return found


def _check_value(field: Field, value: FieldValue) -> Problem | None:
    text = value.text if isinstance(value, Reference) else value
    if field.required and (text is None or (isinstance(text, str) and not text.strip())):
        return Problem("form_required", values={"field": field.label})
    if isinstance(text, str):
        if field.max_length is not None and len(text) > field.max_length:
            return Problem("form_too_long", values={"field": field.label, "length": field.max_length})
        if holds_identity_code(text):
            return Problem("identity_code_in_text", values={"field": field.label})
        if field.kind is FieldKind.DATE and text:
            return Problem("not_a_date", values={"text": text})
        if isinstance(value, Reference) and value.text and value.id is None:
            return Problem("form_not_in_register", values={"field": field.label, "text": value.text})
    return None


def without_codes(values: FormValues) -> FormValues:
    """The same values, with ``***`` in the place of identity codes: not even a draft keeps one (R4)."""
    return {name: _without_codes(value) for name, value in values.items()}


def _without_codes(value: Any) -> Any:
    match value:
        case str():
            return without_identity_codes(value)
        case Reference(text, row_id):
            return Reference(without_identity_codes(text), row_id)
        case tuple():
            return tuple(without_codes(row) for row in value)
        case _:
            return value


def to_json(values: FormValues) -> dict[str, Any]:
    """The values as JSON can hold them."""
    return {name: _encoded(value) for name, value in values.items()}


def _encoded(value: FieldValue | Group) -> Any:
    match value:
        case tuple():
            return [to_json(row) for row in value]
        case Reference(text, row_id):
            return {"text": text, "id": row_id}
        case date():
            return {"date": value.isoformat()}
        case _:
            return value


def from_json(data: Mapping[str, Any]) -> FormValues:
    """The values back from JSON."""
    return {name: _decoded(value) for name, value in data.items()}


def _decoded(value: Any) -> Any:
    match value:
        case list():
            return tuple(from_json(row) for row in value)
        case {"date": text}:
            return date.fromisoformat(text)
        case {"text": text, "id": row_id}:
            return Reference(text, row_id)
        case _:
            return value


def shown_value(field: Field, value: FieldValue, language: Language) -> str:
    """A value as it stands on paper."""
    if isinstance(value, Reference):
        return value.text
    if field.kind is FieldKind.CHOICE and value:
        return next((choice.label.get(language) for choice in field.choices if choice.key == value), str(value))
    return messages.shown(value, language)
