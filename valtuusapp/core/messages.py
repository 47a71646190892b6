"""Sentences for problems and errors, and words of the vocabulary, in the reader's language."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from valtuusapp import resources
from valtuusapp.core.dates import format_date, format_moment
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.text import Language, LocalText


def say(what: Problem | UserError, language: Language) -> str:
    """The sentence for ``what``: what is wrong and what to do."""
    return sentence(what.code, what.values, language)


def sentence(code: str, values: Mapping[str, Any], language: Language) -> str:
    """The sentence ``code`` of messages.toml with ``values`` set in.

    Raises:
        KeyError: if there is no such sentence; a test goes through every code in the program.
    """
    text = resources.toml("messages.toml")[code][language.value]
    return str(text).format(**{name: shown(value, language) for name, value in values.items()}).rstrip()


def shown(value: Any, language: Language) -> str:
    """A value as it stands in a sentence or a cell."""
    match value:
        case None:
            return ""
        case LocalText():
            return value.get(language)
        case datetime():
            return format_moment(value)
        case date():
            return format_date(value)
        case Enum():
            return term(value, language)
        case bool():
            return word("yes_no", "yes" if value else "no", language)
        case _:
            return str(value)


def word(group: str, key: str, language: Language) -> str:
    """A word of the vocabulary, such as ``word("mandate_type", "transactions", language)``."""
    entry = resources.toml("vocabulary.toml")[group][key]
    return str(entry[language.value])


def words(group: str, key: str) -> LocalText:
    """A word of the vocabulary in every language."""
    return LocalText(*(word(group, key, language) for language in Language))


def term(value: Enum, language: Language) -> str:
    """The word for a member of an enumeration of the domain: the group is the class's name in snake case."""
    return word(group_of(type(value)), str(value.value), language)


def group_of(kind: type[Enum]) -> str:
    """``MandateType`` -> ``mandate_type``: the vocabulary's group for an enumeration."""
    name = kind.__name__
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
