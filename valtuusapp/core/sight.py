"""The world arranged for looking things up: where persons work, who is present, which rows a map has."""

from collections import defaultdict
from collections.abc import Set
from itertools import compress
from operator import not_

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind
from valtuusapp.core.world import Entry, Matter, World

Columns = frozenset[int]

NOWHERE: Columns = frozenset()


class Places:
    """The columns of one map in which our people work. The combinations are few, however many the persons are.

    Attributes:
        present: who is present in a column, by assignor.
        people: those who work in exactly these columns.
        everybody: all who work in any.
        of_person: the columns of each person who works in any.
        with_column: the combinations of which a column is one.
    """

    def __init__(self, kind: MapKind, world: World) -> None:
        self.present: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        self.of_person: dict[int, Columns] = {}
        for (column_id, assignor_id, is_present), people in _together(kind, world).items():
            if is_present:
                self.present[column_id][assignor_id] |= people
            alone: Columns = frozenset((column_id,))
            elsewhere = {each: self.of_person[each] | alone for each in people if each in self.of_person}
            self.of_person.update(dict.fromkeys(people, alone))
            self.of_person.update(elsewhere)
        self.everybody = set(self.of_person)
        self.people: dict[Columns, set[int]] = defaultdict(set)
        for person_id, columns in self.of_person.items():
            self.people[columns].add(person_id)
        self.with_column: dict[int, set[Columns]] = defaultdict(set)
        for columns in self.people:
            for column_id in columns:
                self.with_column[column_id].add(columns)

    def in_column(self, column_id: int) -> set[int]:
        """Everybody who works in the column."""
        return set().union(*(self.people[columns] for columns in self.with_column.get(column_id, ())))

    def elsewhere(self, people: Set[int], combinations: Set[Columns]) -> Set[int]:
        """Those of the people who work in columns, but in none of these combinations."""
        others = self.people.keys() - combinations
        if len(others) < _FEW:
            return set().union(*(people & self.people[columns] for columns in others))
        fitting = map(combinations.__contains__, map(self.of_person.get, people))
        return self.everybody.intersection(compress(people, map(not_, fitting)))


#: So few sets are looked through sooner than all the people.
_FEW = 10


def _together(kind: MapKind, world: World) -> dict[tuple[int, int, bool], set[int]]:
    """Our people by the column in which they work, the assignor and whether they are present."""
    found: dict[tuple[int, int, bool], set[int]] = defaultdict(set)
    for work, people in world.work.items():
        if (column_id := work.column(kind)) is not None:
            found[column_id, work.assignor_id, work.present] |= people - world.outside
    return found


class Sight:
    """The world arranged for looking things up.

    Attributes:
        places: where our people work, in each map.
        working: everybody of ours who has work.
        acting: everybody who is present, also from outside.
        rows: the rows of the maps by map, theme and type, and by column.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.places = {kind: Places(kind, world) for kind in MapKind}
        self.working = self.places[MapKind.TITLE].everybody
        present = self.places[MapKind.TITLE].present.values()
        self.acting = set(world.outside).union(*(people for each in present for people in each.values()))
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
            found |= self.places[kind].with_column.get(column_id, frozenset())
        return found
