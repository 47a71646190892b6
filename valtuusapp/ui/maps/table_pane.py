"""A map as a table: the list of sectors or titles, and beside it the map of the chosen one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from valtuusapp.core.maps import MapColumn, MapKind, MapMatrix, MapRow
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import fold, search_words
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.maps.columns_list import ColumnsModel, ColumnsTable, Order
from valtuusapp.ui.maps.looks import approval_words
from valtuusapp.ui.maps.narrowing import gravest_of
from valtuusapp.ui.maps.sheet_model import SheetModel
from valtuusapp.ui.maps.sheet_table import SheetTable
from valtuusapp.ui.widgets import Card, ChoiceBox, EmptyText, Heading, SearchBox, Text
from valtuusapp.ui.widgets.widths import keep_at_least


class TablePane(QWidget):
    """The table view.

    Attributes:
        search: narrows the list; among ``tools``, which stand beside the choice of views.
        columns: the list of sectors or titles.
        sheet: the rows of the chosen one.

    Signals:
        chosen: something else is chosen.
        opened: a row was opened with Enter or a double click.
    """

    chosen = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, kind: MapKind, key: str) -> None:
        super().__init__()
        self._desk, self._kind, self._key = desk, kind, key
        self._all: Sequence[MapColumn] = ()
        self._found: Mapping[int, tuple[int, Severity]] = {}
        self._worst: dict[tuple[int, int], Severity] = {}
        self._rows: dict[int, list[MapRow]] = {}
        self._choosing = False
        self.search = SearchBox()
        keep_at_least(self.search, 40)
        self.order = ChoiceBox(
            [
                (Order.NAME.value, self.tr("by name")),
                (Order.FINDINGS.value, self.tr("by findings")),
                (Order.ROWS.value, self.tr("by rows")),
                (Order.PEOPLE.value, self.tr("by people")),
            ],
            prefix=self.tr("Sorted: "),
        )
        self.order.setAccessibleName(self.tr("Sorting"))
        self.tools: tuple[QWidget, ...] = (self.search, self.order)
        sectors = kind is MapKind.SECTOR
        self.search.set_prompt(self.tr("Search sectors") if sectors else self.tr("Search titles"))
        language, state = desk.language, desk.window.state
        self.columns = ColumnsTable(ColumnsModel(kind, language), f"{key}_columns", state)
        self.columns.setAccessibleName(self.tr("Sectors") if sectors else self.tr("Titles"))
        self.sheet = SheetTable(SheetModel(language), f"{key}_rows", state)
        for table in (self.columns, self.sheet):
            table.table_model.setParent(table)
        self._name = Heading("", 2)
        self._facts = Text(quiet=True)
        self.panes: tuple[QWidget, ...] = (self.search, self.columns, self.sheet)
        self._lay()
        self.columns.is_filtered = lambda: bool(self.search.text().strip())
        self.search.searched.connect(self._narrow)
        self.order.edited.connect(lambda: self._columns_model.sort_by(Order(self.order.value())))
        self.search.left_down.connect(self.columns.setFocus)
        self.columns.current_changed.connect(self._show_column)
        self.columns.opened.connect(self.sheet.setFocus)
        self.sheet.current_changed.connect(self._tell)
        self.sheet.selection_changed.connect(self._tell)
        self.sheet.opened.connect(self.opened)

    # --- what the page asks ---

    @property
    def column(self) -> MapColumn | None:
        """The chosen sector or title."""
        return self._columns_model.column(self.columns.current_id())

    @property
    def rows(self) -> list[MapRow]:
        """The selected rows; the current one when none is selected."""
        sheet = self.sheet.sheet
        ids = self.sheet.selected_ids() or tuple(filter(None, (self.sheet.current_id(),)))
        return [row for row_id in ids if (row := sheet.map_row(row_id)) is not None]

    def show_map(self, columns: Sequence[MapColumn], matrix: MapMatrix, rows: Sequence[MapRow]) -> None:
        """Show the sectors or titles of a map, and the rows of the chosen one anew."""
        self._all = columns
        self._rows = {}
        for row in rows:
            self._rows.setdefault(row.column_id, []).append(row)
        found: dict[int, list[Severity]] = {}
        self._worst = {}
        for (column_id, theme_id), cell in matrix.cells.items():
            if cell.worst is not None:
                found.setdefault(column_id, []).append(cell.worst)
                self._worst[column_id, theme_id] = cell.worst
        self._found = {key: (len(all_), worst) for key, all_ in found.items() if (worst := gravest_of(all_))}
        self._narrow()
        if self.columns.current_id() is None and self._columns_model.ids:
            self.columns.select_id(self._first())
        self._show_column()

    def go_to(self, column_id: int, theme_id: int | None = None) -> bool:
        """Choose a sector or title, and the first row of a theme if asked; False when there is none."""
        if not self.columns.select_id(column_id):
            self.search.search_nothing()
            if not self.columns.select_id(column_id):
                return False
        if theme_id is None:
            return True
        sheet = self.sheet.sheet
        rows = (row for key in sheet.ids if (row := sheet.map_row(key)) is not None)
        return any(row.theme_id == theme_id and self.sheet.select_id(row.id) for row in rows)

    def set_empty(self, propose: QAction | None) -> None:
        """What an empty map of a sector or title offers to do."""
        sentence = self.tr("Propose rows from what its people hold now, or add them one by one.")
        self.sheet.when_empty = EmptyText("matrix", self.tr("No map yet"), sentence, propose)

    # --- inside ---

    @property
    def _columns_model(self) -> ColumnsModel:
        model = self.columns.table_model
        assert isinstance(model, ColumnsModel)
        return model

    def _lay(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(_framed(self.columns), 1)
        right = Card()
        inside = QVBoxLayout(right)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._facts)
        inside.addLayout(head)
        inside.addWidget(self.sheet, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.S)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        state, key = self._desk.window.state, f"{self._key}_table"
        if not state.restore_splitter(key, splitter):
            splitter.setSizes([theme.characters(28), theme.characters(94)])
        splitter.splitterMoved.connect(lambda: state.keep_splitter(key, splitter))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)

    def _narrow(self) -> None:
        words = search_words(self.search.text())
        shown = [
            column for column in self._all if all(word in fold(f"{column.name.fi} {column.name.sv}") for word in words)
        ]
        self._columns_model.show(shown, self._found)

    def _first(self) -> int:
        """The first that has a map, else the first."""
        ids = self._columns_model.ids
        return next((key for key in ids if key in self._rows), ids[0])

    def _show_column(self) -> None:
        column = self.column
        self._name.setText(column.name.get(self._desk.language) if column else "")
        self._facts.setText(self._told_of(column) if column else "")
        needed = self.tr("Mandates that are needed: {name}").format(name=self._name.text())
        self.sheet.setAccessibleName(needed)
        rows = self._rows.get(column.id, ()) if column is not None else ()
        worst = {theme_id: one for (key, theme_id), one in self._worst.items() if column and key == column.id}
        self._choosing = True
        self.sheet.sheet.show(rows, worst)
        self._choosing = False
        self.chosen.emit()

    def _told_of(self, column: MapColumn) -> str:
        words = [self.tr("%n person(s)", "", column.people)]
        if column.responsible:
            words.append(self.tr("Responsible: {names}").format(names=column.responsible))
        if column.rows or column.approved_on is not None:
            words.append(approval_words(column))
        return " · ".join(words)

    def _tell(self) -> None:
        if not self._choosing:
            self.chosen.emit()


def _framed(table: QWidget) -> Card:
    card = Card()
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(table)
    return card
