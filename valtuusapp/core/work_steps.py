"""The steps of the checklist of granting.

Their order and the note above them are the municipality's to change, and no claim about Suomi.fi. What the program
proposes stands in ``resources/guidance/granting.toml``.
"""

from enum import StrEnum

from valtuusapp import resources
from valtuusapp.core.requests import LineKind
from valtuusapp.core.settings import Settings, step_order
from valtuusapp.core.text import Language


class Step(StrEnum):
    """What Suomi.fi asks for on its way to a mandate."""

    TYPE = "type"
    PARTIES = "parties"
    THEMES = "themes"
    SPECIFIER = "specifier"
    VALIDITY = "validity"
    CONFIRMATION = "confirmation"


class Confirmation(StrEnum):
    """What the last step says."""

    GRANT = "grant"
    REQUEST = "request"
    END = "end"
    OLD = "old"


def steps(kind: LineKind, settings: Settings) -> tuple[Step, ...]:
    """The steps in the order of the setting; those of an end as they are found in the list of mandates."""
    order = resources.toml("guidance", "granting.toml")["order"]
    if kind is LineKind.END:
        return tuple(Step(key) for key in order["end"])
    proposed = [Step(key) for key in order["grant"]]
    numbers = step_order(settings.text("granting_steps")) or range(1, len(proposed) + 1)
    return tuple(proposed[number - 1] for number in numbers)


def note(settings: Settings, language: Language) -> str:
    """The guidance above the steps, as the municipality has written it."""
    if language is Language.EN:
        return str(resources.toml("guidance", "granting.toml")["note"]["en"])
    return settings.text(f"granting_note_{language.value}").strip()
