"""A map read back from a workbook: checked against the register and compared with the map that stands.

Nothing is repaired or guessed: what is not understood is named with its cell, and then nothing of the file is applied.
"""

import dataclasses
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.map_sheet import MOST_HOLDERS, MOST_MONTHS, MapField, ReadRow, as_in_cell
from valtuusapp.core.maps import MapChange, MapEntry, MapKind, MapLevel, MapRow
from valtuusapp.core.messages import word
from valtuusapp.core.names import Names
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.text import Language, LocalText

Place = tuple[int, int, MandateType]  # column, theme and type


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the register knows, for one map.

    Attributes:
        columns: its sectors or titles.
    """

    kind: MapKind
    columns: Names
    themes: Names
    persons: Names


@dataclass(frozen=True, slots=True)
class MapDifference:
    """How a map differs from the one that stands.

    Attributes:
        changed: each row before and after.
        said_by: by column, theme and type the row of the file that says so.
    """

    added: tuple[MapEntry, ...] = ()
    removed: tuple[MapEntry, ...] = ()
    changed: tuple[tuple[MapEntry, MapEntry], ...] = ()
    said_by: Mapping[Place, ReadRow] = dataclasses.field(default_factory=dict, compare=False)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    @property
    def change(self) -> MapChange:
        """What it takes to make the map so."""
        return MapChange(
            saved=(*self.added, *(after for _before, after in self.changed)),
            deleted=tuple((entry.map, entry.id) for entry in self.removed if entry.id is not None),
        )


def compare(
    rows: Sequence[ReadRow], known: Known, present: Sequence[MapEntry], within: Collection[int] | None = None
) -> tuple[list[Problem], MapDifference]:
    """What is wrong with the rows of a file, and what would change in the map.

    Args:
        rows: as read.
        known: what the register knows.
        present: the rows of the map that stands.
        within: the keys of the rows that the file is about, when it holds a part of the map only: no other is removed.

    Returns:
        The problems, each with the address of its cell as field and value ``cell``; the difference as far as the rows
        are understood, to be applied only if no problem is an error.
    """
    comparison = _Comparison(known, present)
    for row in rows:
        comparison.take(row)
    return comparison.problems, comparison.difference(within)


def labelled(row: MapRow, entry: MapEntry, known: Known, language: Language) -> MapRow:
    """The row with names that mean one row of the register only, as they shall be read back from a cell."""
    column = known.columns.label(entry.column_id, language)
    theme = known.themes.label(entry.theme_id, language)
    person = entry.responsible_id
    return replace(
        row,
        column=LocalText(column, column, column),
        theme=LocalText(theme, theme, theme),
        responsible=known.persons.label(person, language) if person is not None else "",
    )


class _Comparison:
    """The rows of a file one after another against the map that stands."""

    def __init__(self, known: Known, present: Sequence[MapEntry]) -> None:
        self.problems: list[Problem] = []
        self._known = known
        self._column_field = MapField.of_column(known.kind)
        self._present = {(entry.column_id, entry.theme_id, entry.type): entry for entry in present}
        self._seen: dict[Place, ReadRow] = {}
        self._all_understood = True
        self._added: list[MapEntry] = []
        self._changed: list[tuple[MapEntry, MapEntry]] = []

    def take(self, row: ReadRow) -> None:
        """Checks a row and notes what it would change."""
        self._check_computed(row)
        column = self._find(row, self._column_field, self._known.columns)
        theme = self._find(row, MapField.THEME, self._known.themes)
        kind, level = self._type(row), self._level(row)
        self._check_numbers(row)
        if column is None or theme is None or kind is None:
            self._all_understood = False
            return
        if self._is_double(row, (column, theme, kind)):
            return
        before = self._present.get((column, theme, kind))
        after = before or MapEntry(
            map=self._known.kind, column_id=column, theme_id=theme, type=kind, level=level or MapLevel.POSSIBLE
        )
        after = self._filled(row, replace(after, level=level or after.level))
        if before is None:
            self._added.append(after)
        elif after != before:
            self._changed.append((before, after))

    def difference(self, within: Collection[int] | None) -> MapDifference:
        """What the rows change, in their order; what none of them names is removed, if all say what they name."""
        removed = [entry for place, entry in self._present.items() if place not in self._seen and self._all_understood]
        return MapDifference(
            tuple(self._added),
            tuple(entry for entry in removed if within is None or entry.id in within),
            tuple(self._changed),
            self._seen,
        )

    def _filled(self, row: ReadRow, entry: MapEntry) -> MapEntry:
        """The entry with what the row says; fields whose column the sheet lacks stay as they are."""
        if entry.level is not MapLevel.NAMED:
            self._note_unused_number(row)
        elif MapField.LEAST in row.cells:
            entry = replace(entry, least=row.least or 1)
        if MapField.MONTHS in row.cells:
            entry = replace(entry, months=row.months)
        if MapField.LIMITED in row.cells:
            entry = replace(entry, limited=bool(row.limited))
        if MapField.RESPONSIBLE in row.cells:
            text = row.text(MapField.RESPONSIBLE)
            person = self._find(row, MapField.RESPONSIBLE, self._known.persons) if text else None
            entry = replace(entry, responsible_id=person)
        why = LocalText(
            self._why(row, MapField.WHY_FI, entry.why.fi), self._why(row, MapField.WHY_SV, entry.why.sv), entry.why.en
        )
        return replace(entry, why=why)

    def _why(self, row: ReadRow, field: MapField, before: str) -> str:
        """The reason; the present one where the cell says the same as it would."""
        text = row.text(field)
        return before if field not in row.cells or text == as_in_cell(before) else text

    def _find(self, row: ReadRow, field: MapField, names: Names) -> int | None:
        """The row of the register that a cell names."""
        text, address = row.text(field), row.address(field)
        if not text:
            self._say_empty(row, field)
            return None
        found = names.find(text)
        if len(found) == 1:
            return found[0]
        if found:
            example = LocalText(*(names.label(found[0], language) for language in Language))
            values = {"cell": address, "text": text, "count": len(found), "example": example}
            self.problems.append(Problem("map_import_name_ambiguous", address, values=values))
        else:
            self.problems.append(Problem(_UNKNOWN[field], address, values={"cell": address, "text": text}))
        return None

    def _type(self, row: ReadRow) -> MandateType | None:
        text, address = row.text(MapField.TYPE), row.address(MapField.TYPE)
        if not text:
            self._say_empty(row, MapField.TYPE)
        elif row.type is None:
            values = {"cell": address, "text": text, "choices": _listed("mandate_type", MandateType)}
            self.problems.append(Problem("map_import_type_unknown", address, values=values))
        return row.type

    def _level(self, row: ReadRow) -> MapLevel | None:
        text, address = row.text(MapField.LEVEL), row.address(MapField.LEVEL)
        levels = levels_of(self._known.kind)
        if not text:
            self._say_empty(row, MapField.LEVEL)
        elif row.level not in levels:
            values = {"cell": address, "text": text, "choices": _listed("map_level_short", levels)}
            self.problems.append(Problem("map_import_level_unknown", address, values=values))
        return row.level

    def _is_double(self, row: ReadRow, place: Place) -> bool:
        first = self._seen.setdefault(place, row)
        if first is row:
            return False
        address = row.address(self._column_field)
        values = {"cell": address, "first": first.address(self._column_field)}
        self.problems.append(Problem("map_import_row_twice", address, values=values))
        return True

    def _check_computed(self, row: ReadRow) -> None:
        """A formula is refused: what it gives is not known."""
        for field, cell in row.cells.items():
            if cell.computed and field is not MapField.E_SERVICES:
                values = {"cell": cell.address, "text": cell.text}
                self.problems.append(Problem("map_import_computed", cell.address, values=values))

    def _check_numbers(self, row: ReadRow) -> None:
        for field, value, most in (
            (MapField.LEAST, row.least, MOST_HOLDERS),
            (MapField.MONTHS, row.months, MOST_MONTHS),
        ):
            if row.text(field) and value is None:
                values = {"cell": row.address(field), "text": row.text(field), "most": most}
                self.problems.append(Problem("map_import_no_number", row.address(field), values=values))
        if row.limited is None:
            address = row.address(MapField.LIMITED)
            values = {"cell": address, "text": row.text(MapField.LIMITED)}
            self.problems.append(Problem("map_import_no_yes_no", address, values=values))

    def _note_unused_number(self, row: ReadRow) -> None:
        if row.text(MapField.LEAST):
            address = row.address(MapField.LEAST)
            values = {"cell": address, "level": _listed("map_level_short", [MapLevel.NAMED])}
            self.problems.append(Problem("map_import_least_not_used", address, Severity.NOTE, values))

    def _say_empty(self, row: ReadRow, field: MapField) -> None:
        values = {"cell": row.address(field), "heading": field}
        self.problems.append(Problem("map_import_cell_empty", row.address(field), values=values))


_UNKNOWN = {
    MapField.SECTOR: "map_import_sector_unknown",
    MapField.TITLE: "map_import_title_unknown",
    MapField.THEME: "map_import_theme_unknown",
    MapField.RESPONSIBLE: "map_import_person_unknown",
}


def levels_of(kind: MapKind) -> tuple[MapLevel, ...]:
    """The levels of a map: only a title can have a mandate that all its holders need."""
    return tuple(level for level in MapLevel if kind is MapKind.TITLE or level is not MapLevel.ALL)


def _listed(group: str, members: Iterable[Enum]) -> LocalText:
    """The words of the members, one after another, in every language."""
    keys = [str(member.value) for member in members]
    return LocalText(*(", ".join(word(group, key, language) for key in keys) for language in Language))
