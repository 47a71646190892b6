"""The mandate maps: how strongly a mandate belongs to a sector or a job title."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import LocalText


class MapLevel(StrEnum):
    """The level of a map entry.

    Attributes:
        ALL: every holder of the title has it (title map only).
        NAMED: at least so many named holders have it.
        POSSIBLE: it can be given.
    """

    ALL = "all"
    NAMED = "named"
    POSSIBLE = "possible"

    @property
    def strength(self) -> int:
        """The larger, the more firmly the work needs it."""
        return _STRENGTH[self]


_STRENGTH = {MapLevel.POSSIBLE: 0, MapLevel.NAMED: 1, MapLevel.ALL: 2}


class MapKind(StrEnum):
    """By sector for directors, by job title for supervisors and employees."""

    SECTOR = "sector"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapEntry:
    """A row of a map: a theme in one type, for a sector or a job title.

    Attributes:
        column_id: the sector or the title.
        least: how many holders there should be at the level ``named``.
        months: the longest length in months; None when the map does not say.
        limited: it is to be given with a specifier only (R3).
        why: why the work needs it.
        responsible_id: the person who answers for the row.
    """

    id: int | None = None
    version: int = 0
    map: MapKind
    column_id: int
    theme_id: int
    type: MandateType
    level: MapLevel
    least: int = 1
    months: int | None = None
    limited: bool = False
    why: LocalText = LocalText()
    responsible_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """A row of a map as it is read and printed: names instead of keys.

    Attributes:
        e_services: those that ask for the theme, with their owner.
        responsible_id: who answers for it; None also in what earlier versions have kept.
        holders: how many of the column's people hold it.
    """

    id: int
    column_id: int
    column: LocalText
    theme_id: int
    theme: LocalText
    type: MandateType
    level: MapLevel
    least: int
    months: int | None
    limited: bool
    e_services: tuple[tuple[LocalText, LocalText], ...]
    why: LocalText
    responsible: str
    responsible_id: int | None = None
    holders: int

    @property
    def place(self) -> tuple[int, int, MandateType]:
        """What there is one row for: column, theme and type."""
        return self.column_id, self.theme_id, self.type


@dataclass(frozen=True, slots=True, kw_only=True)
class MapColumn:
    """A sector or a title as a column of its map.

    Attributes:
        people: how many persons work there now.
        rows: how many rows the map has for it.
        responsible: the director of the sector; of a title, those who answer for its rows.
        approved_on: the day of the approval that stands, of this column or of the whole map, else of the latest.
        changed_since: its rows are others than were approved then.
    """

    id: int
    name: LocalText
    people: int
    rows: int
    responsible: str
    approved_on: date | None = None
    changed_since: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MapTheme:
    """A theme as a row of the matrix.

    Attributes:
        owner: of the e-services that ask for it, one after another.
        worst: of the findings that concern the theme as a whole, such as too few who can grant it.
    """

    id: int
    name: LocalText
    category: LocalText
    owner: LocalText
    in_use: bool
    worst: Severity | None = None


class MapCell(NamedTuple):
    """Where a theme meets a column: all types together. A tuple, as there are ten thousands of them.

    Attributes:
        level: the strongest of its types; None when the map has no row here but somebody holds it.
        least: how many holders there should be at the level ``named``.
        types: the types that the map has.
        holders: how many persons of the column hold it in any type.
        worst: of the findings here that no exception covers.
    """

    level: MapLevel | None
    least: int
    types: tuple[MandateType, ...]
    holders: int
    worst: Severity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapMatrix:
    """A whole map: themes x columns.

    Attributes:
        columns: those with people or rows, in order.
        themes: those in use, in the map or held, in order.
        cells: by column and theme; where there is nothing there is no cell.
    """

    map: MapKind
    columns: tuple[MapColumn, ...]
    themes: tuple[MapTheme, ...]
    cells: Mapping[tuple[int, int], MapCell]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellHolder:
    """Somebody of a column who holds a mandate.

    Attributes:
        present: not on long leave: counts as a holder.
        assignor: who gave it; counts as a holder only if that is whose mandates are given in the person's unit.
        counted: counts as a holder of the row.
    """

    person_id: int
    name: str
    mandate_id: int
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date
    assignor: LocalText
    present: bool
    counted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CellType:
    """One type in a cell.

    Attributes:
        entry: the row of the map; None when the map has none and somebody holds it.
        row: the same with names.
        holders: those of the column who hold it, by name.
        lacking: those who should and do not, by key and name.
    """

    type: MandateType
    entry: MapEntry | None
    row: MapRow | None
    holders: tuple[CellHolder, ...]
    lacking: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellDetail:
    """A cell with everything that stands beside the map when it is chosen.

    Attributes:
        can_be: the types in which the theme can be given.
        people: how many persons work in the column now.
    """

    map: MapKind
    column_id: int
    column: LocalText
    theme_id: int
    theme: LocalText
    can_be: tuple[MandateType, ...]
    people: int
    types: tuple[CellType, ...]


@dataclass(frozen=True, slots=True)
class MapChange:
    """What is to be done to the maps at once.

    Attributes:
        saved: rows as they shall be; without a key they are new.
        deleted: rows that shall go, by map and key.
    """

    saved: tuple[MapEntry, ...] = ()
    deleted: tuple[tuple[MapKind, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.saved or self.deleted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A row that is proposed for a map because so many of the column's people hold it.

    Attributes:
        entry: the row as it would be saved.
        people: how many persons work in the column now.
        before: the level that the map has now; None when it has no row.
    """

    entry: MapEntry
    theme: LocalText
    holders: int
    people: int
    before: MapLevel | None

    @property
    def share(self) -> int:
        """How many of a hundred hold it."""
        return round(100 * self.holders / self.people) if self.people else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MapApprovalRow:
    """An approval as a row of the list.

    Attributes:
        column: the sector or the title; empty for the whole map.
    """

    id: int
    map: MapKind
    column_id: int | None
    column: LocalText
    number: str
    case_number: str
    approver: str
    approved_on: date
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedMap:
    """A map as it was approved, whatever has been renamed, merged or deleted since."""

    approval: MapApprovalRow
    rows: tuple[MapRow, ...]


@dataclass(frozen=True, slots=True)
class MapComparison:
    """What differs between two states of a map.

    Attributes:
        changed: each row before and after.
    """

    added: tuple[MapRow, ...]
    removed: tuple[MapRow, ...]
    changed: tuple[tuple[MapRow, MapRow], ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def compare(before: tuple[MapRow, ...], after: tuple[MapRow, ...]) -> MapComparison:
    """What has been added, removed and changed. New names of themes, columns and persons are no change of the map."""
    old = {row.place: row for row in before}
    new = {row.place: row for row in after}
    return MapComparison(
        added=tuple(row for row in after if row.place not in old),
        removed=tuple(row for row in before if row.place not in new),
        changed=tuple(
            (old[place], row) for place, row in new.items() if place in old and _decided_anew(old[place], row)
        ),
    )


def _decided_anew(before: MapRow, after: MapRow) -> bool:
    """Whether somebody has decided otherwise about a row."""
    same_person = before.responsible_id is not None and before.responsible_id == after.responsible_id
    return _decided(before) != _decided(after) or not (same_person or before.responsible == after.responsible)


def _decided(row: MapRow) -> tuple[object, ...]:
    """What somebody decides about a row, who answers for it apart."""
    least = row.least if row.level is MapLevel.NAMED else None
    return row.level, least, row.months, row.limited, row.why
