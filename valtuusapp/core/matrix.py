"""The matrix of a map: what stands in each cell, from the rows, the holders and the findings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from valtuusapp.core.coverage import Finding
from valtuusapp.core.holders import count_in_cells
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapCell, MapKind, MapLevel
from valtuusapp.core.problems import Severity
from valtuusapp.core.sight import Sight
from valtuusapp.core.world import Entry

Place = tuple[int, int]  # column and theme

_WORST_FIRST = tuple(Severity)
_TYPES = {kind: place for place, kind in enumerate(MandateType)}


def cells(sight: Sight, kind: MapKind, findings: Sequence[Finding]) -> dict[Place, MapCell]:
    """The cells of a map where there is a row, a holder or a finding.

    Args:
        sight: the day.
        kind: which map.
        findings: those of the day that no exception covers.
    """
    rows: dict[Place, list[Entry]] = defaultdict(list)
    for entry in sight.world.entries:
        if entry.map is kind:
            rows[entry.column_id, entry.theme_id].append(entry)
    people = count_in_cells(sight, kind)
    worst = _worst_by_place(sight, kind, findings)
    return {
        place: _cell(rows.get(place, ()), people.get(place, 0), worst.get(place))
        for place in rows.keys() | people.keys() | worst.keys()
    }


def _cell(rows: Sequence[Entry], count: int, worst: Severity | None) -> MapCell:
    if not rows:
        return MapCell(level=None, least=0, types=(), holders=count, worst=worst)
    strongest = max(rows, key=_strength) if len(rows) > 1 else rows[0]
    return MapCell(
        level=strongest.level,
        least=strongest.least if strongest.level is MapLevel.NAMED else 0,
        types=tuple(
            sorted([entry.type for entry in rows], key=_TYPES.__getitem__) if len(rows) > 1 else (rows[0].type,)
        ),
        holders=count,
        worst=worst,
    )


def _strength(entry: Entry) -> tuple[int, int]:
    return entry.level.strength, entry.least


def worst_by_theme(findings: Iterable[Finding]) -> dict[int, Severity]:
    """By theme the worst of the findings that concern no column and nobody."""
    worst: dict[int, Severity] = {}
    for finding in findings:
        if finding.person_id is None and finding.column_id is None:
            worst[finding.theme_id] = _worse(worst.get(finding.theme_id), finding.severity)
    return worst


def _worst_by_place(sight: Sight, kind: MapKind, findings: Sequence[Finding]) -> Mapping[Place, Severity]:
    """By cell the worst of its findings: of its rows, and of what the column's people hold."""
    columns = sight.places[kind].of_person
    worst: dict[Place, Severity] = {}
    for finding in findings:
        if finding.map not in (None, kind):
            continue
        own = (finding.column_id,) if finding.column_id is not None else columns.get(finding.person_id or 0, ())
        for column_id in own:
            place = column_id, finding.theme_id
            worst[place] = _worse(worst.get(place), finding.severity)
    return worst


def _worse(one: Severity | None, other: Severity) -> Severity:
    return other if one is None else min(one, other, key=_WORST_FIRST.index)
