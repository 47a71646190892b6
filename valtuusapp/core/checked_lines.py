"""The lines of a request with what was seen of each, and whom to ask about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from valtuusapp.core.forms import FieldValue
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.problems import Problem
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language, LocalText


class AskedOf(StrEnum):
    """Who knows whether a mandate that is not in a map is needed."""

    SUPERVISOR = "supervisor"
    DIRECTOR = "director"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """The one to ask.

    Attributes:
        person_id: None when the register does not know who it is.
        email: empty when not known.
        language: in which they are written to.
    """

    role: AskedOf
    person_id: int | None = None
    name: str = ""
    email: str = ""
    language: Language = Language.FI


@dataclass(frozen=True, slots=True)
class LineCheck:
    """One thing that was looked at.

    Attributes:
        problem: what was seen.
        fine: it is as it should be.
        ask: who knows more; None when nobody is to be asked.
    """

    problem: Problem
    fine: bool = False
    ask: Whom | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedLine:
    """A line with what was seen of it.

    Attributes:
        line_id: None before the request has lines.
        place: the assignee's place on the form.
        restricted: the contact details of the assignee are protected: what leaves the house says no unit.
        checked_on: the day when it was marked as checked.
        checks: what differs from the other lines of its row.
    """

    line_id: int | None
    place: int
    assignee: str
    title: LocalText
    unit: LocalText
    restricted: bool = False
    checked_on: date | None
    checks: tuple[LineCheck, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedRow:
    """A wanted mandate with its lines, one for each assignee.

    Attributes:
        number: its place on the form, from 0.
        values: what the form says of it now.
        typed: what stood in the received form, by the fields' labels.
        theme: None while it is not known.
        common: what is the same in every line.
    """

    number: int
    kind: LineKind
    values: Mapping[str, FieldValue]
    typed: tuple[tuple[LocalText, LocalText], ...]
    theme: LocalText | None
    type: MandateType | None
    common: tuple[LineCheck, ...]
    lines: tuple[CheckedLine, ...]

    @property
    def checks(self) -> tuple[LineCheck, ...]:
        """Everything that was seen."""
        return (*self.common, *(check for line in self.lines for check in line.checks))

    @property
    def is_checked(self) -> bool:
        """Whether every line has been marked."""
        return all(line.checked_on is not None for line in self.lines)


def gathered(lines: Sequence[CheckedLine]) -> tuple[tuple[LineCheck, ...], tuple[CheckedLine, ...]]:
    """What is the same in every line, and the lines with the rest of theirs."""
    if len(lines) < 2:
        return (), tuple(lines)
    common = tuple(check for check in lines[0].checks if all(check in line.checks for line in lines[1:]))
    rest = (replace(line, checks=tuple(one for one in line.checks if one not in common)) for line in lines)
    return common, tuple(rest)
