"""The sectors or titles of a map as a list: name, people, rows, findings."""

from collections.abc import Mapping, Sequence

from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.dates import format_date
from valtuusapp.core.maps import MapColumn, MapKind
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.table_delegate import TwoRowDelegate, two_row_height
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.window_state import WindowState

_HEADINGS = {
    MapKind.SECTOR: LocalText("Toimiala", "Sektor", "Sector"),
    MapKind.TITLE: LocalText("Tehtävänimike", "Beteckning", "Job title"),
}


class ColumnsModel(PagedTableModel):
    """Sectors or titles, in memory."""

    def __init__(self, kind: MapKind, language: Language) -> None:
        self._by_id: dict[int, MapColumn] = {}
        self._found: Mapping[int, tuple[int, Severity]] = {}
        columns = (
            Column(key="name", heading=_HEADINGS[kind], width=24),
            Column(
                key="found",
                heading=LocalText("Poikkeamia", "Avvikelser", "Findings"),
                kind=ColumnKind.STATE,
                width=12,
            ),
        )
        super().__init__(columns, self._in_order, self._with, language, ("name", False))

    def show(self, columns: Sequence[MapColumn], found: Mapping[int, tuple[int, Severity]]) -> None:
        """Show columns, with how many themes of each have findings and the gravest of those."""
        self._by_id = {column.id: column for column in columns}
        self._found = found
        self.refresh()

    def column(self, column_id: int | None) -> MapColumn | None:
        """A column; None when it is not here."""
        return self._by_id.get(column_id) if column_id is not None else None

    def cell(self, number: int, column: int) -> Cell:
        """The name above people and rows; the number of findings below their sign."""
        row = self.row(number)
        if row is None:
            return Cell("")
        if self.columns[column].key == "name":
            return Cell(f"{row.name.get(self.language)}\n{column_words(row)}")
        if row.id not in self._found:
            return Cell("")
        count, worst = self._found[row.id]
        return Cell(str(count), SEVERITIES[worst])

    def _in_order(self, key: str, descending: bool) -> list[int]:
        order = list(self._by_id)
        if key == "found":
            order.sort(key=lambda one: self._found.get(one, (0, None))[0])
        else:
            order.sort(key=lambda one: sort_key(self._by_id[one].name.get(self.language)))
        return order[::-1] if descending else order

    def _with(self, ids: Sequence[int]) -> list[MapColumn]:
        return [self._by_id[one] for one in ids if one in self._by_id]


class ColumnsTable(TableView):
    """A table over a ``ColumnsModel``."""

    def __init__(self, model: ColumnsModel, key: str, state: WindowState) -> None:
        super().__init__(model, key, state)
        self.setItemDelegate(TwoRowDelegate(self))
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(two_row_height())


def column_words(column: MapColumn) -> str:
    """How many people and rows there are, and when it was approved."""
    words = [Maps.tr("%n person(s)", "", column.people)]
    words.append(Maps.tr("%n row(s)", "", column.rows) if column.rows else Maps.tr("no map"))
    if column.approved_on is not None:
        words.append(Maps.tr("approved {day}").format(day=format_date(column.approved_on)))
    return " · ".join(words)
