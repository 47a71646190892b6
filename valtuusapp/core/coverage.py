"""The maps against reality: who lacks what the map says, who holds what it does not say, and whether it can be granted.

What a finding means is settled here, in plain Python, and nowhere else:

- *Work* is an engagement that goes on that day. Somebody on long leave still has the work, so what they hold is not a
  deviation, but they lack nothing and do not count as a holder who can act.
- A person with several engagements may hold what *any* of them needs, and lacks what *each* of them needs. What is
  needed must come from the organisation that gives the mandates of that engagement's unit (the assignor).
- An entry of a map is theme and type: a right to grant does not cover acting, nor the other way round (R1).
- A stronger type of a theme that the map has only in its weaker type is *wider* than the map; a theme that the map does
  not have at all is *not in the map*. A right to grant is stronger than acting with it.
- Persons from outside and organisations have no title and no sector: no map says what they may hold.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.problems import Severity

#: So many persons should hold the matching right for every theme that is granted (R13) [S64].
GRANTORS = 2


class FindingKind(StrEnum):
    """What is not as the map says, or cannot stay as it is."""

    LACKS = "lacks"
    TOO_FEW = "too_few"
    NOT_IN_TITLE_MAP = "not_in_title_map"
    NOT_IN_SECTOR_MAP = "not_in_sector_map"
    WIDER = "wider"
    NOBODY_RESPONSIBLE = "nobody_responsible"
    THEME_IN_NO_MAP = "theme_in_no_map"
    HELD_BY_NOBODY = "held_by_nobody"
    NOT_IN_USE = "not_in_use"
    FEW_GRANTORS = "few_grantors"
    RECEIVED_ENDS = "received_ends"


class Width(StrEnum):
    """In which way a mandate is wider than the map."""

    NO_SPECIFIER = "no_specifier"
    LONGER = "longer"
    STRONGER_TYPE = "stronger_type"


@dataclass(frozen=True, slots=True)
class Work:
    """An engagement that goes on.

    Attributes:
        assignor_id: the organisation that gives the mandates of its unit.
        present: not on long leave.
    """

    person_id: int
    job_title_id: int
    sector_id: int | None
    assignor_id: int
    present: bool = True


@dataclass(frozen=True, slots=True)
class Holding:
    """A mandate of a person in force.

    Attributes:
        limited: it has a specifier (R3).
        months: its whole length, begun months counted as whole ones.
        received_until: for represent, the last day of the received mandate on which it lives (R18); None when there is
            none in force.
    """

    mandate_id: int
    person_id: int
    assignor_id: int
    theme_id: int
    type: MandateType
    limited: bool
    months: int
    valid_to: date
    received_until: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a map.

    Attributes:
        column_id: the sector or the title.
        least: how many holders there should be at the level ``named``.
        months: the longest length; None when the map does not say.
        limited: it is to be given with a specifier only.
        responsible: somebody answers for the row.
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
    responsible: bool = True


@dataclass(frozen=True, slots=True)
class World:
    """Everything that the findings of a day follow from.

    Attributes:
        outside: persons who are not ours: no map speaks of them.
        in_use: the themes that the municipality uses.
        watched_until: received mandates that end by this day are told of, months ahead (R18).
    """

    today: date
    work: tuple[Work, ...]
    holdings: tuple[Holding, ...]
    entries: tuple[Entry, ...]
    outside: frozenset[int]
    in_use: frozenset[int]
    watched_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be. What is not concerned is None.

    Attributes:
        column_id: the sector or the title, of the map ``map``.
        mandate_id: the mandate that is too much.
        entry_id: the row of the map from which it follows.
        count, needed: how many there are and should be.
        widths: in which ways it is wider than the map.
    """

    kind: FindingKind
    severity: Severity = Severity.WARNING
    theme_id: int
    type: MandateType | None = None
    map: MapKind | None = None
    column_id: int | None = None
    person_id: int | None = None
    assignor_id: int | None = None
    mandate_id: int | None = None
    entry_id: int | None = None
    count: int = 0
    needed: int = 0
    widths: tuple[Width, ...] = ()
    until: date | None = None


_Matter = tuple[int, MandateType]  # theme and type

#: What a stronger type contains for the map: who may grant should at least be known to act or to represent there.
_WEAKER = {
    MandateType.RIGHT_TO_GRANT: MandateType.TRANSACTIONS,
    MandateType.RIGHT_TO_GRANT_REPRESENTATION: MandateType.REPRESENT,
}


def find(world: World) -> list[Finding]:
    """All findings of the day."""
    sight = _Sight(world)
    return [
        *_lacking(sight),
        *_too_few(sight),
        *_too_much(sight),
        *_of_entries(sight),
        *_of_themes(sight),
        *_grantors(sight),
        *_received(sight),
    ]


class _Sight:
    """The world arranged for looking things up."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.work_of: dict[int, list[Work]] = defaultdict(list)
        self.present: dict[tuple[MapKind, int], set[int]] = defaultdict(set)
        for work in world.work:
            self.work_of[work.person_id].append(work)
            if work.present:
                self.present[MapKind.TITLE, work.job_title_id].add(work.person_id)
                if work.sector_id is not None:
                    self.present[MapKind.SECTOR, work.sector_id].add(work.person_id)
        self.held: set[tuple[int, int, int, MandateType]] = {
            (held.person_id, held.assignor_id, held.theme_id, held.type) for held in world.holdings
        }
        self.holders: dict[_Matter, set[int]] = defaultdict(set)
        for held in world.holdings:
            self.holders[held.theme_id, held.type].add(held.person_id)
        self.entries: dict[tuple[MapKind, int], dict[_Matter, Entry]] = defaultdict(dict)
        for entry in world.entries:
            self.entries[entry.map, entry.column_id][entry.theme_id, entry.type] = entry

    def columns_of(self, person_id: int, kind: MapKind) -> set[int]:
        """The titles or sectors of a person's work."""
        if kind is MapKind.TITLE:
            return {work.job_title_id for work in self.work_of[person_id]}
        return {work.sector_id for work in self.work_of[person_id] if work.sector_id is not None}


def _lacking(sight: _Sight) -> Iterator[Finding]:
    """What every holder of a title should have and somebody present does not."""
    told = set()
    for work in sight.world.work:
        if not work.present or work.person_id in sight.world.outside:
            continue
        for (theme_id, kind), entry in sight.entries[MapKind.TITLE, work.job_title_id].items():
            key = (work.person_id, work.assignor_id, theme_id, kind)
            if entry.level is not MapLevel.ALL or key in sight.held or key in told:
                continue
            told.add(key)
            yield Finding(
                kind=FindingKind.LACKS,
                theme_id=theme_id,
                type=kind,
                map=MapKind.TITLE,
                column_id=work.job_title_id,
                person_id=work.person_id,
                assignor_id=work.assignor_id,
                entry_id=entry.entry_id,
            )


def _too_few(sight: _Sight) -> Iterator[Finding]:
    """Rows that want so many named holders and have fewer who are present."""
    for entry in sight.world.entries:
        if entry.level is not MapLevel.NAMED:
            continue
        count = len(sight.present[entry.map, entry.column_id] & sight.holders[entry.theme_id, entry.type])
        if count < entry.least:
            yield _of_entry(FindingKind.TOO_FEW, entry, count=count, needed=entry.least)


def _too_much(sight: _Sight) -> Iterator[Finding]:
    """Mandates that no map of the person's work has, or has only narrower."""
    for held in sight.world.holdings:
        if held.theme_id not in sight.world.in_use:
            yield _of_holding(FindingKind.NOT_IN_USE, held)
        if held.person_id in sight.world.outside:
            continue
        covering: list[Entry] = []
        narrower = False
        for kind, name in (
            (MapKind.TITLE, FindingKind.NOT_IN_TITLE_MAP),
            (MapKind.SECTOR, FindingKind.NOT_IN_SECTOR_MAP),
        ):
            rows = [sight.entries[kind, column] for column in sight.columns_of(held.person_id, kind)]
            same = [row[held.theme_id, held.type] for row in rows if (held.theme_id, held.type) in row]
            weaker = held.type in _WEAKER and any((held.theme_id, _WEAKER[held.type]) in row for row in rows)
            if same:
                covering += same
            elif weaker:
                narrower = True
            else:
                yield _of_holding(name, held, map=kind)
        if widths := _widths(held, covering, narrower=narrower):
            yield _of_holding(FindingKind.WIDER, held, widths=widths)


def _widths(held: Holding, covering: list[Entry], *, narrower: bool) -> tuple[Width, ...]:
    """In which ways a mandate is wider than every row that covers it."""
    found = []
    if covering and not held.limited and all(entry.limited for entry in covering):
        found.append(Width.NO_SPECIFIER)
    lengths = [entry.months for entry in covering]
    if lengths and all(months is not None and held.months > months for months in lengths):
        found.append(Width.LONGER)
    if narrower:
        found.append(Width.STRONGER_TYPE)
    return tuple(found)


def _of_entries(sight: _Sight) -> Iterator[Finding]:
    """Rows for which nobody answers, and matters of a map that nobody at all holds."""
    for entry in sight.world.entries:
        if not entry.responsible:
            yield _of_entry(FindingKind.NOBODY_RESPONSIBLE, entry, severity=Severity.NOTE)
        if not sight.holders[entry.theme_id, entry.type]:
            yield _of_entry(FindingKind.HELD_BY_NOBODY, entry, severity=Severity.NOTE)


def _of_themes(sight: _Sight) -> Iterator[Finding]:
    """Themes in use that no map has."""
    mapped = {entry.theme_id for entry in sight.world.entries}
    for theme_id in sorted(sight.world.in_use - mapped):
        yield Finding(kind=FindingKind.THEME_IN_NO_MAP, theme_id=theme_id)


def _grantors(sight: _Sight) -> Iterator[Finding]:
    """Per assignor, what is granted and has fewer than two persons who can grant and invalidate it (R13)."""
    rights: dict[tuple[int, int, MandateType], set[int]] = defaultdict(set)
    granted = set()
    for held in sight.world.holdings:
        if held.type.is_right_to_grant:
            rights[held.assignor_id, held.theme_id, held.type].add(held.person_id)
        elif held.type.granted_with is not None:
            granted.add((held.assignor_id, held.theme_id, held.type.granted_with))
    for assignor_id, theme_id, right in sorted(granted):
        count = len(rights.get((assignor_id, theme_id, right), ()))
        if count < GRANTORS:
            yield Finding(
                kind=FindingKind.FEW_GRANTORS,
                severity=Severity.WARNING if count else Severity.ERROR,
                theme_id=theme_id,
                type=right,
                assignor_id=assignor_id,
                count=count,
                needed=GRANTORS,
            )


def _received(sight: _Sight) -> Iterator[Finding]:
    """Mandates to represent whose received mandate is not there or ends before long (R18)."""
    for held in sight.world.holdings:
        if held.type is not MandateType.REPRESENT:
            continue
        if held.received_until is None:
            yield _of_holding(FindingKind.RECEIVED_ENDS, held, severity=Severity.ERROR)
        elif held.received_until <= min(held.valid_to, sight.world.watched_until):
            yield _of_holding(FindingKind.RECEIVED_ENDS, held, until=held.received_until)


def _of_entry(
    kind: FindingKind, entry: Entry, *, severity: Severity = Severity.WARNING, count: int = 0, needed: int = 0
) -> Finding:
    return Finding(
        kind=kind,
        severity=severity,
        theme_id=entry.theme_id,
        type=entry.type,
        map=entry.map,
        column_id=entry.column_id,
        entry_id=entry.entry_id,
        count=count,
        needed=needed,
    )


def _of_holding(
    kind: FindingKind,
    held: Holding,
    *,
    severity: Severity = Severity.WARNING,
    map: MapKind | None = None,
    widths: tuple[Width, ...] = (),
    until: date | None = None,
) -> Finding:
    return Finding(
        kind=kind,
        severity=severity,
        theme_id=held.theme_id,
        type=held.type,
        map=map,
        person_id=held.person_id,
        assignor_id=held.assignor_id,
        mandate_id=held.mandate_id,
        widths=widths,
        until=until,
    )


def impact(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """What a change of the map would bring and what it would take away."""
    old, new = set(before), set(after)
    return [finding for finding in after if finding not in old], [finding for finding in before if finding not in new]
