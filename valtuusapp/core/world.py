"""What the findings of the maps follow from: who works where, who holds what, what the maps say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel

#: Theme and type.
Matter = tuple[int, MandateType]

#: Assignor, theme and type.
Given = tuple[int, int, MandateType]


class Work(NamedTuple):
    """What an engagement that goes on is, apart from whose it is: many persons have the same.

    Attributes:
        assignor_id: the organisation that gives the mandates of its unit.
        present: not on long leave.
    """

    job_title_id: int
    sector_id: int | None
    assignor_id: int
    present: bool = True

    def column(self, kind: MapKind) -> int | None:
        """The column of a map to which it belongs."""
        return self.job_title_id if kind is MapKind.TITLE else self.sector_id


class Holding(NamedTuple):
    """A mandate in force.

    Attributes:
        person_id: None when an organisation holds it.
        limited: it has a specifier (R3).
        received_until: for represent, the last day of the received mandate on which it lives (R18); None when none in
            force is known.
    """

    mandate_id: int
    person_id: int | None
    assignor_id: int
    theme_id: int
    type: MandateType
    limited: bool
    valid_from: date
    valid_to: date
    received_until: date | None = None

    @property
    def months(self) -> int:
        """Its whole length in months, begun months counted as whole: 1.1.-31.12. is twelve."""
        after = self.valid_to + timedelta(days=1)
        months = (after.year - self.valid_from.year) * 12 + after.month - self.valid_from.month
        return months + (after.day > self.valid_from.day)


class Entry(NamedTuple):
    """A row of a map.

    Attributes:
        column_id: the sector or the title.
        least: how many holders there should be at the level ``named``.
        months: the longest length; None when the map does not say.
        limited: it is to be given with a specifier only.
        responsible_id: the person who answers for the row.
    """

    entry_id: int
    map: MapKind
    column_id: int
    theme_id: int
    type: MandateType
    level: MapLevel
    least: int = 1
    months: int | None = None
    limited: bool = False
    responsible_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everything that the findings of a day follow from.

    Attributes:
        work: the persons who have each work; somebody with several is in several sets.
        holders: the persons who hold a mandate, by assignor, theme and type.
        to_organisations: what organisations hold of ours.
        looked_at: the mandates in force that are looked at one by one: at least those that ``looks_at`` tells of.
        outside: persons who are not ours: no map speaks of them.
        own: our organisations, whose mandates are given.
        in_use: the themes that the municipality uses.
        watched_until: received mandates that end by this day are told of, months ahead (R18).
    """

    today: date
    work: Mapping[Work, Set[int]]
    holders: Mapping[Given, Set[int]]
    to_organisations: frozenset[Given]
    looked_at: tuple[Holding, ...]
    entries: tuple[Entry, ...]
    outside: frozenset[int]
    own: frozenset[int]
    in_use: frozenset[int]
    watched_until: date


def world_of(holdings: Iterable[Holding], **rest: Any) -> World:
    """A world from single mandates; ``rest`` is what else a ``World`` has."""
    holdings = tuple(holdings)
    holders: dict[Given, set[int]] = defaultdict(set)
    for held in holdings:
        if held.person_id is not None:
            holders[held.assignor_id, held.theme_id, held.type].add(held.person_id)
    organisations = frozenset(
        (held.assignor_id, held.theme_id, held.type) for held in holdings if held.person_id is None
    )
    return World(holders=holders, to_organisations=organisations, looked_at=holdings, **rest)


def looks_at(entries: Iterable[Entry]) -> frozenset[Matter]:
    """The themes and types whose mandates are looked at one by one: a row limits their length or wants a specifier.

    Besides these every mandate to represent, and every mandate of a theme not in use.
    """
    return frozenset((entry.theme_id, entry.type) for entry in entries if entry.limited or entry.months is not None)
