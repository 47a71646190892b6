"""What differs between two states of a map, as a table: added, removed, changed, and how."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.maps import MapComparison, MapRow
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.ui import theme
from valtuusapp.ui.maps.looks import level_words
from valtuusapp.ui.maps.sheet_model import validity_words
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.states import Look
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Text

_COLUMNS: Final = (
    Column(key="change", heading=LocalText("Muutos", "Ändring", "Change"), kind=ColumnKind.STATE, width=13),
    Column(
        key="column", heading=LocalText("Toimiala tai nimike", "Sektor eller beteckning", "Sector or title"), width=24
    ),
    Column(key="theme", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Mandate theme"), width=36),
    Column(key="type", heading=LocalText("Valtuustyyppi", "Fullmaktstyp", "Type"), width=22),
    Column(key="what", heading=LocalText("Mikä muuttuu", "Vad ändras", "What changes"), width=44),
)


class Change(StrEnum):
    """What has become of a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


_LOOKS: Final = {
    Change.ADDED: Look("add", Tone.SUCCESS),
    Change.REMOVED: Look("delete", Tone.ERROR),
    Change.CHANGED: Look("edit", Tone.WARNING),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """One row that differs."""

    id: int
    change: Change
    column: str
    theme: str
    type: str
    what: str


def rows_of(comparison: MapComparison, language: Language) -> list[DifferenceRow]:
    """The rows of a comparison in words."""
    found = [
        *((Change.ADDED, row, _described(row, language)) for row in comparison.added),
        *((Change.REMOVED, row, _described(row, language)) for row in comparison.removed),
        *((Change.CHANGED, after, changes_between(before, after, language)) for before, after in comparison.changed),
    ]
    return [
        DifferenceRow(
            id=number,
            change=change,
            column=row.column.get(language),
            theme=row.theme.marked(language),
            type=messages.term(row.type, language),
            what=what,
        )
        for number, (change, row, what) in enumerate(found)
    ]


def changes_between(before: MapRow, after: MapRow, language: Language) -> str:
    """What somebody decided otherwise: each as before and after."""
    pairs = [
        ("level", *(level_words(row.level, row.least, language) for row in (before, after))),
        ("months", *(validity_words(row.months, limited=row.limited) for row in (before, after))),
        ("why_fi", before.why.fi, after.why.fi),
        ("why_sv", before.why.sv, after.why.sv),
        ("responsible_id", before.responsible, after.responsible),
    ]
    return "; ".join(
        f"{messages.word('field', field, language)}: {old or '–'} → {new or '–'}"
        for field, old, new in pairs
        if old != new
    )


def _described(row: MapRow, language: Language) -> str:
    parts = (level_words(row.level, row.least, language), validity_words(row.months, limited=row.limited))
    return ", ".join(part for part in (*parts, row.responsible) if part)


class DifferencesModel(PagedTableModel):
    """Rows that differ, in memory."""

    def __init__(self, language: Language) -> None:
        self._by_id: dict[int, DifferenceRow] = {}
        super().__init__(_COLUMNS, self._in_order, self._with, language, ("column", False))

    def show(self, rows: Iterable[DifferenceRow]) -> None:
        """Show rows."""
        self._by_id = {row.id: row for row in rows}
        self.refresh()

    def words(self, row_id: int | None) -> str:
        """All that there is to say of a row; empty when there is none."""
        row = self._by_id.get(row_id) if row_id is not None else None
        return f"{row.theme}, {row.type} ({row.column}): {row.what}" if row is not None else ""

    def cell(self, number: int, column: int) -> Cell:
        """The words; a sign for the kind of change."""
        row = self.row(number)
        if row is None:
            return Cell("")
        key = self.columns[column].key
        return Cell(change_word(row.change), _LOOKS[row.change]) if key == "change" else Cell(getattr(row, key))

    def _in_order(self, key: str, descending: bool) -> list[int]:
        order = sorted(self._by_id, key=lambda one: sort_key(self._by_id[one].theme))
        order.sort(key=lambda one: sort_key(str(getattr(self._by_id[one], key))))
        return order[::-1] if descending else order

    def _with(self, ids: Sequence[int]) -> list[DifferenceRow]:
        return [self._by_id[one] for one in ids if one in self._by_id]


def change_word(change: Change) -> str:
    """The word of a change."""
    words = {
        Change.ADDED: Maps.tr("added"),
        Change.REMOVED: Maps.tr("removed"),
        Change.CHANGED: Maps.tr("changed"),
    }
    return words[change]


def with_whole_words(table: TableView, model: DifferencesModel) -> QWidget:
    """The table, and below it the current row in whole: a reason that has changed is longer than a cell."""
    words = Text(quiet=True)
    words.setContentsMargins(theme.M, theme.XS, theme.M, theme.S)

    def tell(row_id: int | None = None) -> None:
        words.setText(model.words(row_id))
        words.setVisible(bool(words.text()))

    tell()
    table.current_changed.connect(tell)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(table, 1)
    column.addWidget(words)
    return whole
