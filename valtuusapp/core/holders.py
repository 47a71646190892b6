"""Who holds the rows of a map: everybody who is present and has it from the assignor of that work."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind
from valtuusapp.core.sight import Sight
from valtuusapp.core.world import Given, Matter

_Key = TypeVar("_Key")


def everybody(sight: Sight, kind: MapKind) -> dict[int, set[int]]:
    """Our people by column, those on long leave too."""
    found: dict[int, set[int]] = defaultdict(set)
    for alike, people in sight.alike.items():
        if (column_id := alike.column(kind)) is not None:
            found[column_id] |= people
    return found


def holders_in(sight: Sight, kind: MapKind, column_id: int) -> dict[Matter, set[int]]:
    """Who of a column holds what, by theme and type; what nobody of them holds is not there."""
    present = sight.present.get((kind, column_id), {})
    found: dict[Matter, set[int]] = defaultdict(set)
    for (assignor_id, theme_id, type), holding in sight.world.holders.items():
        if here := present.get(assignor_id, set()) & holding:
            found[theme_id, type] |= here
    return dict(found)


def count_holders(sight: Sight, kind: MapKind) -> dict[tuple[int, int, MandateType], int]:
    """How many hold a row, by column, theme and type."""
    groups: dict[Matter, list[Given]] = defaultdict(list)
    for given in sight.world.holders:
        groups[given[1:]].append(given)
    return {(column_id, *matter): count for (column_id, matter), count in _counted(sight, kind, groups)}


def count_in_cells(sight: Sight, kind: MapKind) -> dict[tuple[int, int], int]:
    """How many hold a theme in any type, by column and theme."""
    groups: dict[int, list[Given]] = defaultdict(list)
    for given in sight.world.holders:
        groups[given[1]].append(given)
    return dict(_counted(sight, kind, groups))


def _counted(
    sight: Sight, kind: MapKind, groups: Mapping[_Key, Sequence[Given]]
) -> Iterator[tuple[tuple[int, _Key], int]]:
    """How many persons of each column hold anything of a group; somebody with several works counts once in each."""
    present = {alike: people for alike, people in sight.alike.items() if alike.present}
    # By assignor the column of those with one work: they are counted without a look at each.
    column_of: dict[int, dict[int, int | None]] = defaultdict(dict)
    seen: set[int] = set()
    several: set[int] = set()
    for alike, people in present.items():
        several |= people & seen
        seen |= people
        column_of[alike.assignor_id].update(dict.fromkeys(people, alike.column(kind)))
    works = {person_id: [alike for alike in present if person_id in present[alike]] for person_id in several}
    for columns in column_of.values():
        columns.update(dict.fromkeys(columns.keys() & several))
    for key, givens in groups.items():
        holding: dict[int, set[int]] = defaultdict(set)
        for given in givens:
            holding[given[0]] |= sight.world.holders[given]
        counts: Counter[int | None] = Counter()
        for assignor_id, people in holding.items():
            counts.update(map(column_of[assignor_id].get, people))
        for person_id in several & set().union(*holding.values()):
            counts.update({alike.column(kind) for alike in works[person_id] if person_id in holding[alike.assignor_id]})
        for column_id, count in counts.items():
            if column_id is not None:
                yield (column_id, key), count
