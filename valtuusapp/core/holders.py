"""Who holds the rows of a map: everybody who is present and has it from the assignor of that work."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TypeVar

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind
from valtuusapp.core.sight import Sight
from valtuusapp.core.world import Given, Matter

_Key = TypeVar("_Key")


def holders_in(sight: Sight, kind: MapKind, column_id: int) -> dict[Matter, set[int]]:
    """Who of a column holds what, by theme and type; what nobody of them holds is not there."""
    present = sight.places[kind].present.get(column_id, {})
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
    # By assignor the column of those with one work: they are counted without a look at each.
    column_of: dict[int, dict[int, int | None]] = defaultdict(dict)
    seen: set[int] = set()
    several: set[int] = set()
    for column_id, by_assignor in sight.places[kind].present.items():
        for assignor_id, people in by_assignor.items():
            several |= people & seen
            seen |= people
            column_of[assignor_id].update(dict.fromkeys(people, column_id))
    works = [
        (column_id, assignor_id, people & several)
        for column_id, by_assignor in sight.places[kind].present.items()
        for assignor_id, people in by_assignor.items()
        if people & several
    ]
    for columns in column_of.values():
        columns.update(dict.fromkeys(columns.keys() & several))
    holding: dict[int, Set[int]]
    for key, givens in groups.items():
        holding = {}
        for given in givens:
            before = holding.get(given[0])
            holding[given[0]] = sight.world.holders[given] if before is None else before | sight.world.holders[given]
        counts: Counter[int | None] = Counter()
        for assignor_id, holders in holding.items():
            counts.update(map(column_of[assignor_id].get, holders))
        found: dict[int, set[int]] = defaultdict(set)
        for column_id, assignor_id, few in works:
            found[column_id] |= few & holding.get(assignor_id, frozenset())
        counts.update({column_id: len(holders) for column_id, holders in found.items() if holders})
        for column, count in counts.items():
            if column is not None:
                yield (column, key), count
