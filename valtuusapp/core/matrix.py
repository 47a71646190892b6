"""The matrix of a map: what stands in each cell, from the rows, the holders and the findings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from valtuusapp.core.coverage import Entry, Finding, World, holders
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapCell, MapKind, MapLevel
from valtuusapp.core.problems import Severity

Place = tuple[int, int]  # column and theme

_WORST_FIRST = tuple(Severity)
_TYPES = tuple(MandateType)


def cells(world: World, kind: MapKind, findings: Iterable[Finding]) -> dict[Place, MapCell]:
    """The cells of a map where there is a row, a holder or a finding.

    Args:
        world: the day.
        kind: which map.
        findings: those of the day that no exception covers.
    """
    rows: dict[Place, list[Entry]] = defaultdict(list)
    for entry in world.entries:
        if entry.map is kind:
            rows[entry.column_id, entry.theme_id].append(entry)
    people: dict[Place, set[int]] = {}
    for (column_id, theme_id, _type), persons in holders(world, kind).items():
        place = column_id, theme_id
        people[place] = people[place] | persons if place in people else persons
    worst = _worst_by_place(world, kind, findings)
    return {
        place: _cell(rows.get(place, ()), len(people.get(place, ())), worst.get(place))
        for place in rows.keys() | people.keys() | worst.keys()
    }


def _cell(rows: Iterable[Entry], count: int, worst: Severity | None) -> MapCell:
    strongest = max(rows, key=lambda entry: (entry.level.strength, entry.least), default=None)
    return MapCell(
        level=strongest.level if strongest else None,
        least=strongest.least if strongest and strongest.level is MapLevel.NAMED else 0,
        types=tuple(sorted((entry.type for entry in rows), key=_TYPES.index)),
        holders=count,
        worst=worst,
    )


def worst_by_theme(findings: Iterable[Finding]) -> dict[int, Severity]:
    """By theme the worst of the findings that concern no column and nobody."""
    worst: dict[int, Severity] = {}
    for finding in findings:
        if finding.person_id is None and finding.column_id is None:
            worst[finding.theme_id] = _worse(worst.get(finding.theme_id), finding.severity)
    return worst


def _worst_by_place(world: World, kind: MapKind, findings: Iterable[Finding]) -> Mapping[Place, Severity]:
    """By cell the worst of its findings: of its rows, and of what the column's people hold."""
    columns: dict[int | None, set[int]] = defaultdict(set)
    for work in world.work:
        if (column_id := work.column(kind)) is not None:
            columns[work.person_id].add(column_id)
    worst: dict[Place, Severity] = {}
    for finding in findings:
        if finding.map not in (None, kind):
            continue
        own = (finding.column_id,) if finding.column_id is not None else columns.get(finding.person_id, ())
        for column_id in own:
            place = column_id, finding.theme_id
            worst[place] = _worse(worst.get(place), finding.severity)
    return worst


def _worse(one: Severity | None, other: Severity) -> Severity:
    return other if one is None else min(one, other, key=_WORST_FIRST.index)
