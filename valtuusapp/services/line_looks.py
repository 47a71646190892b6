"""A line of a request as the rules, the maps and other requests look at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from valtuusapp.core.coverage import Finding
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.requests import LineKind
from valtuusapp.core.rules import Asked
from valtuusapp.core.sight import Sight
from valtuusapp.core.world import Holding
from valtuusapp.db.queries.line_checks import AskedLine


@dataclass(frozen=True, slots=True)
class Line:
    """A line with everything by which it is looked at.

    Attributes:
        number: of the wanted row.
        day: the first day on which it could hold.
    """

    number: int
    asked: Asked
    line: AskedLine
    work: str
    day: date
    engagement_id: int | None


@dataclass(frozen=True, slots=True)
class Seen:
    """How the maps see a line."""

    findings: tuple[Finding, ...] = ()
    levels: Mapping[MapKind, MapLevel] = field(default_factory=dict)


def holding(position: int, line: Line) -> Holding | None:
    """The line as if it were held; None while theme, type or person are not known."""
    asked = line.asked
    if asked.theme is None or asked.theme.id is None or asked.type is None or asked.assignor_id is None:
        return None
    if asked.assignee_id is None:
        return None
    start = asked.valid_from or line.day
    end = max(asked.valid_to or start, start)
    limited = bool(asked.specifiers)
    return Holding(position, asked.assignee_id, asked.assignor_id, asked.theme.id, asked.type, limited, start, end)


def levels(sight: Sight, held: Holding, differing: Sequence[Finding]) -> dict[MapKind, MapLevel]:
    """The strongest level at which each map has the line as it is."""
    found = {}
    for kind in MapKind:
        rows = sight.covering(kind, held.person_id or 0, (held.theme_id, held.type))
        if rows and not any(one.map is kind for one in differing):
            found[kind] = max((row.level for row in rows), key=lambda level: level.strength)
    return found


def concerns(finding: Finding, held: Holding) -> bool:
    """Whether a finding is of this line: of the mandate, or of all that the person would have in the matter."""
    of = (finding.person_id, finding.theme_id, finding.type)
    return of == (held.person_id, held.theme_id, held.type) and finding.mandate_id in (None, held.mandate_id)


def is_same(one: AskedLine, other: AskedLine) -> bool:
    """Whether two lines ask for the same at the same time, or both to end it."""
    if (one.assignor_id, one.assignee, one.theme_id) != (other.assignor_id, other.assignee, other.theme_id):
        return False
    if one.theme_id is None or one.assignee == (None, None):
        return False
    if (one.kind is LineKind.END) is not (other.kind is LineKind.END):
        return False
    if None not in (one.type, other.type) and one.type is not other.type:
        return False
    if one.specifiers and other.specifiers and not set(one.specifiers) & set(other.specifiers):
        return False
    if one.kind is LineKind.END:
        return True
    begins = max(one.valid_from or date.min, other.valid_from or date.min)
    return begins <= min(one.valid_to or date.max, other.valid_to or date.max)
