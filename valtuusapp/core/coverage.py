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
- What is in a map and *held by nobody* at all is said once, however many rows it has.
- A mandate counts as *given* by an organisation of ours, to whomever. What others give us is theirs to grant.

Who holds what is looked at in sets of persons, and single mandates only where it depends on them: a hundred thousand
mandates are looked at in the time in which the database counts them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.problems import Severity
from valtuusapp.core.sight import Sight
from valtuusapp.core.world import Entry, Given, Holding, World

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


#: What a finding is about, whichever mandate or row it is seen in: an exception is made for this.
Subject = tuple[FindingKind, int, MandateType | None, MapKind | None, int | None, int | None, int | None]


class Finding(NamedTuple):
    """One thing that is not as it should be. What is not concerned is None.

    Attributes:
        column_id: the sector or the title of the row from which it follows, of the map ``map``.
        mandate_id: the mandate, where it depends on the single one; else all of the person's in the theme and type.
        entry_id: the row of the map from which it follows.
        there, needed: how many there are and should be; of what nobody holds, how many rows the maps have.
        widths: in which ways it is wider than the map.
        until: the last day of the received mandate; None when there is none.
    """

    kind: FindingKind
    theme_id: int
    severity: Severity = Severity.WARNING
    type: MandateType | None = None
    map: MapKind | None = None
    column_id: int | None = None
    person_id: int | None = None
    assignor_id: int | None = None
    mandate_id: int | None = None
    entry_id: int | None = None
    there: int = 0
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


#: What a right to grant gives out: who may grant should at least be known to act or to represent there.
_GIVES = {
    MandateType.RIGHT_TO_GRANT: MandateType.TRANSACTIONS,
    MandateType.RIGHT_TO_GRANT_REPRESENTATION: MandateType.REPRESENT,
}

_NOT_IN = (
    (MapKind.TITLE, FindingKind.NOT_IN_TITLE_MAP),
    (MapKind.SECTOR, FindingKind.NOT_IN_SECTOR_MAP),
)

_NOBODY: Set[int] = frozenset()


def find(sight: Sight) -> list[Finding]:
    """All findings of the day."""
    lacking = list(_lacking(sight))
    return [
        *lacking,
        *_too_few(sight),
        *_not_in_maps(sight),
        *_single(sight),
        *_of_entries(sight),
        *_of_themes(sight),
        *_grantors(sight, lacking),
    ]


def impact(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """What a change of the map would bring and what it would take away.

    A finding stays when the same is said of the same mandate, by whichever row of the map.
    """
    old = {(finding.subject, finding.mandate_id): finding for finding in before}
    new = {(finding.subject, finding.mandate_id): finding for finding in after}
    return [new[key] for key in new if key not in old], [old[key] for key in old if key not in new]


def _lacking(sight: Sight) -> Iterator[Finding]:
    """What every holder of a title should have and somebody present does not."""
    for entry in sight.world.entries:
        if entry.level is not MapLevel.ALL or entry.map is not MapKind.TITLE:
            continue
        for assignor_id, people in sight.places[entry.map].present.get(entry.column_id, {}).items():
            for person_id in sorted(people - sight.holders(assignor_id, entry)):
                yield _of_entry(FindingKind.LACKS, entry, person_id=person_id, assignor_id=assignor_id)


def _too_few(sight: Sight) -> Iterator[Finding]:
    """Rows that want so many named holders and have fewer who are present."""
    for entry in sight.world.entries:
        if entry.level is not MapLevel.NAMED:
            continue
        holding: set[int] = set()
        for assignor_id, people in sight.places[entry.map].present.get(entry.column_id, {}).items():
            holding |= people & sight.holders(assignor_id, entry)
        if len(holding) < entry.least:
            yield _of_entry(FindingKind.TOO_FEW, entry, there=len(holding), needed=entry.least)


def _not_in_maps(sight: Sight) -> Iterator[Finding]:
    """What a map does not have at all, or only in the type that a right to grant gives out."""
    for kind, name in _NOT_IN:
        places = sight.places[kind]
        for given, people in sight.world.holders.items():
            beside = places.elsewhere(people, sight.allowed(kind, given[1:]))
            if kind is MapKind.TITLE:  # who has no work may hold nothing; who has no sector is not asked of
                beside |= people - sight.working - sight.world.outside
            for person_id in sorted(beside):
                yield _beside(sight, kind, name, person_id, given)


def _beside(sight: Sight, kind: MapKind, name: FindingKind, person_id: int, given: Given) -> Finding:
    """What is held beside a map: wider where the map has what it gives out."""
    assignor_id, theme_id, type = given
    weaker = sight.covering(kind, person_id, (theme_id, _GIVES[type])) if type in _GIVES else []
    return Finding(
        kind=FindingKind.WIDER if weaker else name,
        theme_id=theme_id,
        type=type,
        map=kind,
        person_id=person_id,
        assignor_id=assignor_id,
        entry_id=weaker[0].entry_id if weaker else None,
        widths=(Width.STRONGER_TYPE,) if weaker else (),
    )


def _single(sight: Sight) -> Iterator[Finding]:
    """What depends on the single mandate: themes not in use, length and specifier, what represent rests on."""
    world = sight.world
    for held in world.looked_at:
        if held.theme_id not in world.in_use:
            yield _of_holding(FindingKind.NOT_IN_USE, held)
        if held.type is MandateType.REPRESENT:
            yield from _received(world, held)
        if held.person_id is None:
            continue
        for kind in MapKind:
            covering = sight.covering(kind, held.person_id, (held.theme_id, held.type))
            if covering and (widths := _widths(held, covering)):
                yield _of_holding(FindingKind.WIDER, held, map=kind, entry_id=covering[0].entry_id, widths=widths)


def _received(world: World, held: Holding) -> Iterator[Finding]:
    """A mandate to represent whose received mandate is not there or ends before long (R18)."""
    if held.received_until is None:
        yield _of_holding(FindingKind.RECEIVED_ENDS, held, severity=Severity.ERROR)
    elif held.received_until <= min(held.valid_to, world.watched_until):
        yield _of_holding(FindingKind.RECEIVED_ENDS, held, until=held.received_until)


def _widths(held: Holding, covering: list[Entry]) -> tuple[Width, ...]:
    """In which ways a mandate is wider than every row that covers it."""
    found = []
    if not held.limited and all(entry.limited for entry in covering):
        found.append(Width.NO_SPECIFIER)
    lengths = [entry.months for entry in covering if entry.months is not None]
    if len(lengths) == len(covering) and held.months > max(lengths):
        found.append(Width.LONGER)
    return tuple(found)


def _of_entries(sight: Sight) -> Iterator[Finding]:
    """Rows for which nobody of ours answers any more, and what is in a map and nobody at all holds."""
    world = sight.world
    answering = sight.working | world.outside
    held = {given[1:] for given in (*world.holders, *world.to_organisations)}
    for entry in world.entries:
        if entry.responsible_id not in answering:
            yield _of_entry(FindingKind.NOBODY_RESPONSIBLE, entry, severity=Severity.NOTE)
    rows = Counter((entry.theme_id, entry.type) for entry in world.entries)
    for (theme_id, type), count in rows.items():
        if (theme_id, type) not in held:
            yield Finding(FindingKind.HELD_BY_NOBODY, theme_id, Severity.NOTE, type, there=count)


def _of_themes(sight: Sight) -> Iterator[Finding]:
    """Themes in use that no map has."""
    mapped = {entry.theme_id for entry in sight.world.entries}
    for theme_id in sorted(sight.world.in_use - mapped):
        yield Finding(kind=FindingKind.THEME_IN_NO_MAP, theme_id=theme_id)


def _grantors(sight: Sight, lacking: list[Finding]) -> Iterator[Finding]:
    """Per assignor, what is given or lacked and has fewer than two persons who can grant and invalidate it (R13)."""
    world = sight.world
    given = [each for each in (*world.holders, *world.to_organisations) if each[0] in world.own]
    wanted = {(finding.assignor_id, finding.theme_id, finding.type) for finding in lacking}
    rights = {
        (assignor_id, theme_id, right)
        for assignor_id, theme_id, kind in (*given, *wanted)
        if assignor_id is not None and kind is not None and (right := kind.granted_with) is not None
    }
    for assignor_id, theme_id, right in sorted(rights):
        count = len(grantors(sight, assignor_id, theme_id, right))
        if count < GRANTORS:
            yield Finding(
                kind=FindingKind.FEW_GRANTORS,
                severity=Severity.WARNING if count else Severity.ERROR,
                theme_id=theme_id,
                type=right,
                assignor_id=assignor_id,
                there=count,
                needed=GRANTORS,
            )


def grantors(sight: Sight, assignor_id: int, theme_id: int, right: MandateType) -> Set[int]:
    """Who is present and holds the right to grant a theme for the assignor (R1)."""
    return sight.acting & sight.world.holders.get((assignor_id, theme_id, right), _NOBODY)


def _of_entry(
    kind: FindingKind,
    entry: Entry,
    *,
    severity: Severity = Severity.WARNING,
    person_id: int | None = None,
    assignor_id: int | None = None,
    there: int = 0,
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
        there=there,
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
