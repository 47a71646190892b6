"""The maps against reality: who lacks what the map says, who holds what it does not say, and whether it can be granted.

What a finding means is settled here, in plain Python, and nowhere else:

- *Work* is an engagement that goes on that day. Persons from outside have no work of ours, whatever is written down of
  them, and organisations have none: no map says what they may hold or lack.
- Somebody *present* has work from which there is no long leave. Who is away lacks nothing and does not count as one who
  can act; what they hold they may go on holding. Persons from outside count as present.
- A row of a map is theme and type: a right to grant does not cover acting, nor the other way round (R1).
- Somebody *holds a row* in a work when they have the mandate from the organisation that gives the mandates of that
  work's unit, the assignor. With two engagements, each needs what its own title needs, from its own assignor.
- What somebody *may* hold is what any of their titles has in the title map, and any of their sectors in the sector map,
  whoever gives it. Each map is asked by itself. A person whose work is in no sector is asked of in the title map only;
  who has no work any more may hold nothing, and that is said once, as not being in the title map.
- A mandate is *wider* than a map that has its theme and type but only with a specifier, or only for a shorter time; or
  that has the theme only in the type that a right to grant gives out. Whatever else a map does not have is *not in* it.
- A mandate counts as *given* by an organisation of ours, to whomever. What others give us is theirs to grant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

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


#: What somebody holds without the map allowing it.
DEVIATING = frozenset({FindingKind.NOT_IN_TITLE_MAP, FindingKind.NOT_IN_SECTOR_MAP, FindingKind.WIDER})


class Width(StrEnum):
    """In which way a mandate is wider than the map."""

    NO_SPECIFIER = "no_specifier"
    LONGER = "longer"
    STRONGER_TYPE = "stronger_type"


class Work(NamedTuple):
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

    def column(self, kind: MapKind) -> int | None:
        """The column of a map to which it belongs."""
        return self.job_title_id if kind is MapKind.TITLE else self.sector_id


class Holding(NamedTuple):
    """A mandate in force. A hundred thousand of them are looked at, so it is a tuple.

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


@dataclass(frozen=True, slots=True)
class Entry:
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


@dataclass(frozen=True, slots=True)
class World:
    """Everything that the findings of a day follow from.

    Attributes:
        outside: persons who are not ours: no map speaks of them.
        own: our organisations, whose mandates are given.
        in_use: the themes that the municipality uses.
        watched_until: received mandates that end by this day are told of, months ahead (R18).
    """

    today: date
    work: tuple[Work, ...]
    holdings: tuple[Holding, ...]
    entries: tuple[Entry, ...]
    outside: frozenset[int]
    own: frozenset[int]
    in_use: frozenset[int]
    watched_until: date


#: What a finding is about, whichever mandate or row it is seen in: an exception is made for this.
Subject = tuple[FindingKind, int, MandateType | None, MapKind | None, int | None, int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be. What is not concerned is None.

    Attributes:
        column_id: the sector or the title of the row from which it follows, of the map ``map``.
        mandate_id: the mandate that is too much or cannot stay.
        entry_id: the row of the map from which it follows.
        count, needed: how many there are and should be.
        widths: in which ways it is wider than the map.
        until: the last day of the received mandate; None when there is none.
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

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return (
            self.kind,
            self.theme_id,
            self.type,
            self.map,
            self.column_id,
            self.person_id,
            self.assignor_id,
        )


_Matter = tuple[int, MandateType]  # theme and type

#: What a right to grant gives out: who may grant should at least be known to act or to represent there.
_GIVES = {
    MandateType.RIGHT_TO_GRANT: MandateType.TRANSACTIONS,
    MandateType.RIGHT_TO_GRANT_REPRESENTATION: MandateType.REPRESENT,
}

_NOT_IN = (
    (MapKind.TITLE, FindingKind.NOT_IN_TITLE_MAP),
    (MapKind.SECTOR, FindingKind.NOT_IN_SECTOR_MAP),
)


def find(world: World) -> list[Finding]:
    """All findings of the day."""
    sight = _Sight(world)
    lacking = list(_lacking(sight))
    return [
        *lacking,
        *_too_few(sight),
        *_too_much(sight),
        *_of_entries(sight),
        *_of_themes(sight),
        *_grantors(sight, lacking),
        *_received(sight),
    ]


def holders(world: World, kind: MapKind) -> dict[tuple[int, int, MandateType], set[int]]:
    """Who is present and holds a row, by column, theme and type."""
    places: dict[int | None, list[tuple[int, int]]] = defaultdict(list)
    for work in world.work:
        column_id = work.column(kind)
        if work.present and column_id is not None and work.person_id not in world.outside:
            places[work.person_id].append((work.assignor_id, column_id))
    found: dict[tuple[int, int, MandateType], set[int]] = defaultdict(set)
    for held in world.holdings:
        for assignor_id, column_id in places.get(held.person_id, ()):
            if assignor_id == held.assignor_id and held.person_id is not None:
                found[column_id, held.theme_id, held.type].add(held.person_id)
    return dict(found)


def impact(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """What a change of the map would bring and what it would take away.

    A finding stays when the same is said of the same mandate, by whichever row of the map.
    """
    old = {(finding.subject, finding.mandate_id): finding for finding in before}
    new = {(finding.subject, finding.mandate_id): finding for finding in after}
    return [new[key] for key in new if key not in old], [old[key] for key in old if key not in new]


class _Sight:
    """The world arranged for looking things up.

    Attributes:
        work: without what is written down of persons from outside.
        present: who is present in a column of a map, by assignor.
        acting: everybody who is present, also from outside.
        holders: who holds a theme and type, by assignor; None among them stands for an organisation.
        rows: the rows of a map by column, theme and type.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.work = [work for work in world.work if work.person_id not in world.outside]
        self.acting = {work.person_id for work in self.work if work.present} | world.outside
        self.present: dict[tuple[MapKind, int], dict[int, set[int | None]]] = defaultdict(lambda: defaultdict(set))
        for work in self.work:
            for kind in MapKind:
                if work.present and (column_id := work.column(kind)) is not None:
                    self.present[kind, column_id][work.assignor_id].add(work.person_id)
        self.holders: dict[tuple[int, int, MandateType], set[int | None]] = defaultdict(set)
        for held in world.holdings:
            self.holders[held.assignor_id, held.theme_id, held.type].add(held.person_id)
        self.rows: dict[tuple[MapKind, int], dict[_Matter, Entry]] = defaultdict(dict)
        for entry in world.entries:
            self.rows[entry.map, entry.column_id][entry.theme_id, entry.type] = entry

    def allowed(self, kind: MapKind) -> dict[int, dict[_Matter, list[Entry]]]:
        """By person what the map has for their work; somebody of whom the map does not speak is not there."""
        columns: dict[int, set[int]] = defaultdict(set)
        for work in self.work:
            if (column_id := work.column(kind)) is not None:
                columns[work.person_id].add(column_id)
        together: dict[frozenset[int], dict[_Matter, list[Entry]]] = {}
        found = {}
        for person_id, ids in columns.items():
            key = frozenset(ids)
            if key not in together:
                together[key] = self._together(kind, key)
            found[person_id] = together[key]
        return found

    def _together(self, kind: MapKind, columns: frozenset[int]) -> dict[_Matter, list[Entry]]:
        rows: dict[_Matter, list[Entry]] = defaultdict(list)
        for column_id in sorted(columns):
            for matter, entry in self.rows.get((kind, column_id), {}).items():
                rows[matter].append(entry)
        return dict(rows)


def _lacking(sight: _Sight) -> Iterator[Finding]:
    """What every holder of a title should have and somebody present does not."""
    needed: dict[int, list[Entry]] = defaultdict(list)
    for entry in sight.world.entries:
        if entry.map is MapKind.TITLE and entry.level is MapLevel.ALL:
            needed[entry.column_id].append(entry)
    # Two engagements under one title and assignor need it once.
    once = dict.fromkeys((work.person_id, work.job_title_id, work.assignor_id) for work in sight.work if work.present)
    for person_id, job_title_id, assignor_id in once:
        for entry in needed.get(job_title_id, ()):
            if person_id not in sight.holders.get((assignor_id, entry.theme_id, entry.type), ()):
                yield _of_entry(FindingKind.LACKS, entry, person_id=person_id, assignor_id=assignor_id)


def _too_few(sight: _Sight) -> Iterator[Finding]:
    """Rows that want so many named holders and have fewer who are present."""
    for entry in sight.world.entries:
        if entry.level is not MapLevel.NAMED:
            continue
        holding: set[int | None] = set()
        for assignor_id, people in sight.present.get((entry.map, entry.column_id), {}).items():
            holding |= people & sight.holders.get((assignor_id, entry.theme_id, entry.type), set())
        if len(holding) < entry.least:
            yield _of_entry(FindingKind.TOO_FEW, entry, count=len(holding), needed=entry.least)


def _too_much(sight: _Sight) -> Iterator[Finding]:
    """What is held of a theme not in use, and mandates that a map does not have or has only narrower."""
    world = sight.world
    allowed = {kind: sight.allowed(kind) for kind, _name in _NOT_IN}
    nothing: Mapping[_Matter, list[Entry]] = {}
    for held in world.holdings:
        if held.theme_id not in world.in_use:
            yield _of_holding(FindingKind.NOT_IN_USE, held)
        person_id = held.person_id
        if person_id is None or person_id in world.outside:
            continue
        for kind, name in _NOT_IN:
            rows = allowed[kind].get(person_id, nothing)
            if rows is nothing and kind is MapKind.SECTOR:
                continue  # no sector, no sector map
            if covering := rows.get((held.theme_id, held.type)):
                if widths := _widths(held, covering):
                    yield _of_holding(FindingKind.WIDER, held, map=kind, entry_id=covering[0].entry_id, widths=widths)
            elif held.type in _GIVES and (weaker := rows.get((held.theme_id, _GIVES[held.type]))):
                stronger = (Width.STRONGER_TYPE,)
                yield _of_holding(FindingKind.WIDER, held, map=kind, entry_id=weaker[0].entry_id, widths=stronger)
            else:
                yield _of_holding(name, held, map=kind)


def _widths(held: Holding, covering: list[Entry]) -> tuple[Width, ...]:
    """In which ways a mandate is wider than every row that covers it."""
    found = []
    if not held.limited and all(entry.limited for entry in covering):
        found.append(Width.NO_SPECIFIER)
    lengths = [entry.months for entry in covering if entry.months is not None]
    if len(lengths) == len(covering) and held.months > max(lengths):
        found.append(Width.LONGER)
    return tuple(found)


def _of_entries(sight: _Sight) -> Iterator[Finding]:
    """Rows for which nobody of ours answers any more, and matters of a map that nobody at all holds."""
    answering = {work.person_id for work in sight.work} | sight.world.outside
    held = {(theme_id, kind) for _assignor_id, theme_id, kind in sight.holders}
    for entry in sight.world.entries:
        if entry.responsible_id not in answering:
            yield _of_entry(FindingKind.NOBODY_RESPONSIBLE, entry, severity=Severity.NOTE)
        if (entry.theme_id, entry.type) not in held:
            yield _of_entry(FindingKind.HELD_BY_NOBODY, entry, severity=Severity.NOTE)


def _of_themes(sight: _Sight) -> Iterator[Finding]:
    """Themes in use that no map has."""
    mapped = {entry.theme_id for entry in sight.world.entries}
    for theme_id in sorted(sight.world.in_use - mapped):
        yield Finding(kind=FindingKind.THEME_IN_NO_MAP, theme_id=theme_id)


def _grantors(sight: _Sight, lacking: list[Finding]) -> Iterator[Finding]:
    """Per assignor, what is given or lacked and has fewer than two persons who can grant and invalidate it (R13)."""
    given = [matter for matter in sight.holders if matter[0] in sight.world.own]
    wanted = [(finding.assignor_id, finding.theme_id, finding.type) for finding in lacking]
    rights = {
        (assignor_id, theme_id, right)
        for assignor_id, theme_id, kind in (*given, *wanted)
        if assignor_id is not None and kind is not None and (right := kind.granted_with) is not None
    }
    for assignor_id, theme_id, right in sorted(rights):
        count = len(sight.acting & sight.holders.get((assignor_id, theme_id, right), set()))
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
    kind: FindingKind,
    entry: Entry,
    *,
    severity: Severity = Severity.WARNING,
    person_id: int | None = None,
    assignor_id: int | None = None,
    count: int = 0,
    needed: int = 0,
) -> Finding:
    return Finding(
        kind=kind,
        severity=severity,
        theme_id=entry.theme_id,
        type=entry.type,
        map=entry.map,
        column_id=entry.column_id,
        person_id=person_id,
        assignor_id=assignor_id,
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
    entry_id: int | None = None,
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
        entry_id=entry_id,
        widths=widths,
        until=until,
    )
