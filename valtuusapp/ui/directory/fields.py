"""What can be edited of a value: descriptions of fields, and the way between a value and what stands in a field."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from valtuusapp.core import messages
from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import Reference
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language


class Kind(Enum):
    """What stands in a field."""

    TEXT = auto()
    LONG_TEXT = auto()
    DAY = auto()
    NUMBER = auto()
    CHOICE = auto()
    YES_NO = auto()
    PICK = auto()
    TICK_MANY = auto()
    PICK_MANY = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of an edit panel.

    Attributes:
        name: an attribute of the value, or a language of one: ``name_sv``. Problems know the field by it.
        label: its words; empty for those of the vocabulary.
        required: marked as one that must be filled in; whether it is, the service says.
        wide: has a line to itself.
        section: a heading above this field.
        choices: values with their words, for CHOICE and TICK_MANY.
        suggest: rows for typed words, for PICK and PICK_MANY.
        named: the words of a row that is picked already.
        least, most: bounds of a NUMBER.
        shown: whether the field has a meaning for a value; when it has none, it is emptied.
    """

    name: str
    kind: Kind = Kind.TEXT
    label: str = ""
    help: str = ""
    required: bool = False
    wide: bool = False
    section: str = ""
    choices: Sequence[tuple[Any, str]] = ()
    suggest: Callable[[str], Sequence[Choice]] = lambda _text: ()
    named: Callable[[int], str] = str
    least: int = 0
    most: int = 9999
    shown: Callable[[Any], bool] | None = None


def of_enum(kind: type[Enum], language: Language) -> list[tuple[Any, str]]:
    """The members of an enumeration of the domain with their words, as choices."""
    return [(member, messages.term(member, language)) for member in kind]


def label_of(field: Field, language: Language) -> str:
    """The words of a field."""
    return field.label or messages.word("field", field.name, language)


def read(value: Any, name: str) -> Any:
    """What a value has under a field's name."""
    if isinstance(value, Mapping):
        return value[name]
    if hasattr(value, name):
        return getattr(value, name)
    whole, part = name.rsplit("_", 1)
    return getattr(getattr(value, whole), part)


def put(value: Any, name: str, content: Any) -> Any:
    """The value with something else under a field's name."""
    if isinstance(value, Mapping):
        return {**value, name: content}
    if hasattr(value, name):
        return replace(value, **{name: content})
    whole, part = name.rsplit("_", 1)
    return replace(value, **{whole: replace(getattr(value, whole), **{part: content})})


def to_editor(field: Field, content: Any) -> Any:
    """What is put into the editor for a value's content."""
    match field.kind:
        case Kind.PICK:
            return Reference(field.named(content), content) if content else None
        case Kind.PICK_MANY:
            return [Choice(key, field.named(key)) for key in content]
        case Kind.CHOICE:
            return key_of(content)
        case Kind.TICK_MANY:
            return [key_of(one) for one in content]
        case Kind.NUMBER:
            return "" if content is None else str(content)
    return content


def from_editor(field: Field, shown: Any, language: Language) -> tuple[Any, Problem | None]:
    """What a value gets from what stands in the editor, and what is wrong with it."""
    match field.kind:
        case Kind.PICK if shown is None:
            return 0 if field.required else None, None
        case Kind.PICK:
            return shown.id or 0, None if shown.id else not_in_register(field, shown.text, language)
        case Kind.CHOICE:
            return _chosen(field, [shown])[0], None
        case Kind.TICK_MANY:
            return tuple(_chosen(field, shown)), None
        case Kind.PICK_MANY:
            return tuple(choice.id for choice in shown), None
        case Kind.NUMBER:
            return _number(field, shown)
    return shown, None


def not_in_register(field: Field, words: str, language: Language) -> Problem:
    """Words stand in a field where a row must be picked."""
    return Problem("form_not_in_register", field.name, values={"field": label_of(field, language), "text": words})


def key_of(content: Any) -> str:
    """The key under which a choice stands in a drop-down."""
    return str(content.value if isinstance(content, Enum) else content or "")


def _chosen(field: Field, keys: Iterable[str]) -> list[Any]:
    by_key = {key_of(content): content for content, _word in field.choices}
    return [by_key[key] for key in keys]


def _number(field: Field, text: str) -> tuple[int | None, Problem | None]:
    if not text:
        return None, None
    if text.isdecimal() and field.least <= int(text) <= field.most:
        return int(text), None
    values = {"text": text, "least": field.least, "most": field.most}
    return None, Problem("setting_not_a_number", field.name, values=values)
