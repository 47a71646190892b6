"""The three ways to look at a map: as a table, as a matrix, and what differs from it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from valtuusapp.core.maps import MapColumn, MapKind, MapMatrix, MapRow
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.maps.chosen import Chosen
from valtuusapp.ui.maps.findings_pane import FindingsPane
from valtuusapp.ui.maps.matrix_pane import MatrixPane
from valtuusapp.ui.maps.panes import go_on
from valtuusapp.ui.maps.table_pane import TablePane
from valtuusapp.ui.widgets.view_switch import ViewSwitch

Pane = TablePane | MatrixPane | FindingsPane

TABLE: Final = "table"
MATRIX: Final = "matrix"
FINDINGS: Final = "findings"


class MapViews(QObject):
    """What the views show, which of them is in front, and what is chosen there.

    Attributes:
        table, matrix, findings: the views; ``by_name`` has them too.
        switch: chooses the one in front.

    Signals:
        turned: another view has come to the front and has been read.
    """

    turned = Signal()

    def __init__(self, desk: Desk, kind: MapKind, tab: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._kind, self._tab = desk, kind, tab
        self._matrix: MapMatrix | None = None
        self._columns: Sequence[MapColumn] = ()
        self._rows: Sequence[MapRow] = ()
        self._stale: set[str] = set()
        self._map_is_old = True
        self._seen = ""
        self.table = TablePane(desk, kind, tab)
        self.matrix = MatrixPane(desk, kind, tab)
        self.findings = FindingsPane(desk, kind, f"{tab}_findings")
        self.by_name: dict[str, Pane] = {TABLE: self.table, MATRIX: self.matrix, FINDINGS: self.findings}
        self.switch = ViewSwitch(
            [(TABLE, self.tr("Table")), (MATRIX, self.tr("Matrix")), (FINDINGS, self.tr("Findings"))],
            self.tr("How the map is looked at"),
        )
        self.switch.set_value(desk.window.state.text(f"{tab}/view", TABLE))

    # --- what is in front and what is chosen ---

    @property
    def view(self) -> str:
        """Which view is in front."""
        return self.switch.value()

    @property
    def front(self) -> Pane:
        """The view in front."""
        return self.by_name[self.view]

    @property
    def chosen(self) -> Chosen:
        """What is chosen in the view in front."""
        return self._chosen_in(self.view)

    @property
    def has_rows(self) -> bool:
        """Whether the map has rows, or nobody knows yet."""
        return bool(self._rows) or self._map_is_old

    def column(self, column_id: int | None) -> MapColumn | None:
        """A sector or title by its key."""
        return next((column for column in self._columns if column.id == column_id), None)

    def is_found_everywhere(self, theme_id: int) -> bool:
        """Whether something is found of a theme as a whole."""
        themes = self._matrix.themes if self._matrix is not None else ()
        return any(one.id == theme_id and one.worst is not None for one in themes)

    # --- going somewhere ---

    def go_to(self, column_id: int, theme_id: int) -> None:
        """Go to a place in the view that is in front."""
        if self.view == MATRIX:
            self.matrix.go_to(column_id, theme_id)
        elif self.view == TABLE:
            self.table.go_to(column_id, theme_id)

    def focus(self) -> None:
        """Put the keyboard into the view in front."""
        places = {TABLE: self.table.sheet, MATRIX: self.matrix.view, FINDINGS: self.findings.table}
        places[self.view].setFocus()

    def next_pane(self, backwards: bool, beside: QWidget) -> None:
        """Go on to the next pane of the view, or to what stands beside it."""
        go_on([*self.front.panes, beside], backwards)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard."""
        if self.view == TABLE:
            self.table.sheet.copy_selected()
        elif self.view == FINDINGS:
            self.findings.table.copy_selected()

    # --- reading ---

    def forget(self) -> None:
        """Something has changed: what is shown is old."""
        self._stale = set(self.by_name)
        self._map_is_old = True

    def read(self) -> bool:
        """Read what the view in front shows, if something has changed since. Returns whether it has."""
        if self.view not in self._stale:
            return False
        self._stale.discard(self.view)
        if self.view == FINDINGS:
            self.findings.refresh()
            return True
        matrix = self._read_map()
        if self.view == TABLE:
            self.table.show_map(self._columns, matrix, self._rows)
        else:
            self.matrix.show_map(matrix)
        return True

    def turn(self) -> None:
        """Bring the view that the switch names to the front, at the same place."""
        place = self._chosen_in(self._seen) if self._seen else Chosen()
        self._seen = view = self.view
        self._desk.window.state.set_text(f"{self._tab}/view", view)
        if self._matrix is None and not self._stale:
            return  # not refreshed yet
        self.read()
        if place.column_id is not None and view == TABLE:
            self.table.go_to(place.column_id, place.theme_id)
        elif place.column_id is not None and place.theme_id is not None and view == MATRIX:
            self.matrix.go_to(place.column_id, place.theme_id)
        self.turned.emit()

    # --- inside ---

    def _read_map(self) -> MapMatrix:
        if self._matrix is None or self._map_is_old:
            maps, language = self._desk.services.maps, self._desk.language
            self._map_is_old = False
            matrix = maps.matrix(self._kind, language)
            self._columns = maps.columns(self._kind, "", language)
            known = {column.id: column for column in self._columns}  # these know their approvals
            self._matrix = replace(matrix, columns=tuple(known.get(one.id, one) for one in matrix.columns))
            self._rows = maps.rows(self._kind, None, language)
        return self._matrix

    def _chosen_in(self, view: str) -> Chosen:
        if view == FINDINGS:
            return Chosen(findings=tuple(self.findings.chosen_rows()))
        if view == TABLE:
            rows = tuple(self.table.rows)
            column = self.table.column
            return Chosen(
                column.id if column else None,
                rows[0].theme_id if len({row.theme_id for row in rows}) == 1 else None,
                rows,
                tuple(dict.fromkeys((row.column_id, row.theme_id) for row in rows)),
            )
        cells = self.matrix.view.selected_places() or ([self.matrix.place] if self.matrix.place else [])
        rows = tuple(row for row in self._rows if (row.column_id, row.theme_id) in set(cells))
        column_id, theme_id = cells[0] if len(cells) == 1 else (None, None)
        return Chosen(column_id, theme_id, rows, tuple(cells))
