"""The world arranged for looking things up: where persons work, who is present, which rows a map has."""

from collections import defaultdict
from collections.abc import Iterable, Set
from itertools import compress
from operator import not_
from typing import Any

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind
from valtuusapp.core.world import Alike, Entry, Matter, World

Columns = frozenset[int]

NOWHERE: Columns = frozenset()


class Places:
    """The columns of one map in which persons work. The combinations are few, however many the persons are.

    Attributes:
        of_person: the columns of each person who works in any.
        with_column: the combinations of which a column is one.
    """

    def __init__(self, people_of_columns: Iterable[tuple[int, Set[int]]]) -> None:
        self.of_person: dict[int, Columns] = {}
        for column_id, people in people_of_columns:
            alone: Columns = frozenset((column_id,))
            elsewhere = {person_id: self.of_person[person_id] | alone for person_id in people & self.of_person.keys()}
            self.of_person.update(dict.fromkeys(people, alone))
            self.of_person.update(elsewhere)
        self.with_column: dict[int, set[Columns]] = defaultdict(set)
        for columns in set(self.of_person.values()):
            for column_id in columns:
                self.with_column[column_id].add(columns)

    def elsewhere(self, people: Set[int], combinations: Set[Columns]) -> list[int]:
        """Those of the people who work in other columns than these, or in none."""
        fitting = map(combinations.__contains__, map(self.of_person.get, people))
        return list(compress(people, map(not_, fitting)))


class Sight:
    """The world arranged for looking things up.

    Attributes:
        alike: our people by what their work is alike in; somebody with several works is in several sets.
        working: everybody of ours who has work.
        present: who is present in a column of a map, by assignor.
        acting: everybody who is present, also from outside.
        rows: the rows of the maps by map, theme and type, and by column.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.present: dict[tuple[MapKind, int], dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        self.working: set[int] = set()
        self.acting: set[int] = set(world.outside)
        people_of: dict[MapKind, list[tuple[int, Set[int]]]] = {kind: [] for kind in MapKind}
        self.alike = _together(world)
        for alike, people in self.alike.items():
            self.working |= people
            if alike.present:
                self.acting |= people
            for kind in MapKind:
                if (column_id := alike.column(kind)) is not None:
                    people_of[kind].append((column_id, people))
                    if alike.present:
                        self.present[kind, column_id][alike.assignor_id] |= people
        self.places = {kind: Places(people_of[kind]) for kind in MapKind}
        self.rows: dict[tuple[MapKind, int, MandateType], dict[int, Entry]] = defaultdict(dict)
        for entry in world.entries:
            self.rows[entry.map, entry.theme_id, entry.type][entry.column_id] = entry

    def holders(self, assignor_id: int, entry: Entry) -> Set[int]:
        """Who has what a row is about from the assignor."""
        return self.world.holders.get((assignor_id, entry.theme_id, entry.type), frozenset())

    def covering(self, kind: MapKind, person_id: int, matter: Matter) -> list[Entry]:
        """The rows of a map for a person's work, that of the first column first."""
        columns = self.places[kind].of_person.get(person_id, NOWHERE)
        rows = self.rows.get((kind, *matter), {})
        return [rows[column_id] for column_id in sorted(columns) if column_id in rows]

    def allowed(self, kind: MapKind, matter: Matter) -> Set[Columns]:
        """The combinations of columns whose people may hold something by a map."""
        found: set[Columns] = set()
        for column_id in self.rows.get((kind, *matter), ()):
            found |= self.places[kind].with_column.get(column_id, set())
        return found


def _together(world: World) -> dict[Alike, set[int]]:
    found: dict[tuple[Any, ...], set[int]] = defaultdict(set)
    for work in world.work:
        found[work[1:]].add(work.person_id)
    ours = {Alike(*what): people - world.outside for what, people in found.items()}
    return {alike: people for alike, people in ours.items() if people}
