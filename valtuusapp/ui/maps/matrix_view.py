"""The table of the matrix: headings that stay in sight, the keyboard, the frame around the current cell."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from valtuusapp.core.text import fold
from valtuusapp.ui import theme
from valtuusapp.ui.maps.matrix_delegate import MatrixDelegate, cell_width
from valtuusapp.ui.maps.matrix_headers import ColumnHeading, ThemeHeading
from valtuusapp.ui.maps.matrix_model import MatrixModel
from valtuusapp.ui.maps.narrowing import Group
from valtuusapp.ui.widgets.basic import Text
from valtuusapp.ui.widgets.empty_state import EmptyState, EmptyText

_WIDEST = 20
"""The width of a column in letters where there is room."""


class MatrixView(QTableView):
    """A table over a ``MatrixModel``.

    Attributes:
        matrix_model: the model.
        hovered: the index under the pointer.

    Signals:
        chosen: another cell is the current one; carries the keys of column and theme, or None.
        opened: a cell was opened with Enter or a double click; carries the keys.
        selection_changed: other cells are selected.
    """

    chosen = Signal(object)
    opened = Signal(object)
    selection_changed = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix_model = model
        self.hovered = QModelIndex()
        self._place: tuple[int, int] | None = None
        self._corner = Text(quiet=True, small=True)
        self.setModel(model)
        self.setItemDelegate(MatrixDelegate(self))
        self._columns = ColumnHeading(self)
        self.setHorizontalHeader(self._columns)
        self._themes = ThemeHeading(self)
        self.setVerticalHeader(self._themes)
        self.horizontalHeader().show()
        self.verticalHeader().show()
        self._set_up()
        self._corner.setParent(self)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self._corner.setContentsMargins(theme.S, 0, theme.S, theme.XS)
        self._overlay = EmptyState(self)
        self._overlay.hide()
        model.modelReset.connect(self._take_back_place)
        self.selectionModel().currentChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.entered.connect(self._hover)
        theme.changes.changed.connect(self._dress)
        self._dress()

    # --- what a page asks ---

    def current_place(self) -> tuple[int, int] | None:
        """The keys of column and theme of the current cell; None on a group or nowhere."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        row = self.matrix_model.rows[index.row()]
        return None if isinstance(row, Group) else (self.matrix_model.columns[index.column()].id, row.id)

    def selected_places(self) -> list[tuple[int, int]]:
        """The keys of column and theme of the selected cells, from top to bottom."""
        model, found = self.matrix_model, []
        for index in sorted(self.selectedIndexes(), key=lambda one: (one.row(), one.column())):
            row = model.rows[index.row()]
            if not isinstance(row, Group):
                found.append((model.columns[index.column()].id, row.id))
        return found

    def go_to(self, column_id: int, theme_id: int) -> bool:
        """Make a cell the current one; False when it is not seen."""
        index = self.matrix_model.place_of(column_id, theme_id)
        if not index.isValid():
            return False
        self._choose(index)
        self.scrollTo(index)
        return True

    def choose_row(self, row: int) -> None:
        """Make a row the current one, in the column that is."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(self.matrix_model.index(row, max(0, self.currentIndex().column())))

    def toggle(self, row: int) -> None:
        """Open or close the group in a row and stay on it."""
        column, scrolled = max(0, self.currentIndex().column()), self.verticalScrollBar().value()
        group = self.matrix_model.rows[row]
        self.matrix_model.toggle(row)
        for number, one in enumerate(self.matrix_model.rows):
            if isinstance(one, Group) and isinstance(group, Group) and one.key == group.key:
                self._choose(self.matrix_model.index(number, column))
        self.verticalScrollBar().setValue(scrolled)

    def show_empty(self, text: EmptyText | None) -> None:
        """Say why nothing is seen; None when something is."""
        self._overlay.setVisible(text is not None)
        for header in (self.horizontalHeader(), self.verticalHeader(), self._corner):
            header.setVisible(text is None)
        if text is not None:
            self._overlay.show_text(text)
            self._overlay.setGeometry(self.rect())

    def set_corner(self, text: str) -> None:
        """What stands where the headings meet."""
        self._corner.setText(text)

    # --- events ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, also a group; Space opens and closes groups; Tab moves on; the rest as in every table."""
        index = self.currentIndex()
        row = self.matrix_model.rows[index.row()] if index.isValid() else None
        key = event.key()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        elif isinstance(row, Group) and self._turns(row, key):
            self.toggle(index.row())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (place := self.current_place()) is not None:
            self.opened.emit(place)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typed letters go to the next theme with a word that begins so."""
        wanted = fold(search)
        count = self.matrix_model.rowCount()
        start = self.currentIndex().row() + (len(search) == 1)
        for step in range(count):
            row = (start + step) % count
            name = str(self.matrix_model.headerData(row, Qt.Orientation.Vertical))
            if not isinstance(self.matrix_model.rows[row], Group) and f" {wanted}" in f" {fold(name)}":
                index = self.matrix_model.index(row, max(0, self.currentIndex().column()))
                self._choose(index)
                self.scrollTo(index)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        if isinstance(self.matrix_model.rows[index.row()], Group):
            self.toggle(index.row())
        elif (place := self.current_place()) is not None:
            self.opened.emit(place)

    def focusInEvent(self, event) -> None:
        """Arriving by keyboard makes the first cell current."""
        rows = self.matrix_model.rows
        if not self.currentIndex().isValid() and rows and self.matrix_model.columnCount():
            first = next((n for n, row in enumerate(rows) if not isinstance(row, Group)), 0)
            self._choose(self.matrix_model.index(first, 0))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event) -> None:
        """The frame grows pale."""
        super().focusOutEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Few columns share the room."""
        super().resizeEvent(event)
        self._fit()
        self._overlay.setGeometry(self.rect())

    # --- inside ---

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)

    def _choose(self, index: QModelIndex) -> None:
        """Make a cell the only selected one, whichever keys are held: a shortcut's Ctrl would keep the old."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _turns(self, group: Group, key: int) -> bool:
        closed = self.matrix_model.is_closed(group)
        return (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            or (key == Qt.Key.Key_Plus and closed)
            or (key == Qt.Key.Key_Minus and not closed)
        )

    def _tell(self, index: QModelIndex) -> None:
        place = self.current_place()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.viewport().update()
        if place != self._place:
            self._place = place
            self.chosen.emit(place)

    def _tell_selection(self) -> None:
        self.selection_changed.emit()

    def _take_back_place(self) -> None:
        """After the map was read anew the same cell is current, if it is still seen."""
        self.hovered = QModelIndex()
        place, self._place = self._place, None
        self._themes.measure()
        self._fit()
        if place is None or not self.go_to(*place):
            self._place = place
            self._tell(QModelIndex())

    def _hover(self, index: QModelIndex) -> None:
        if index != self.hovered:
            self.hovered = index
            for header in (self.horizontalHeader(), self.verticalHeader()):
                header.viewport().update()

    def _fit(self) -> None:
        columns = self.matrix_model.columnCount()
        if not columns:
            return
        room = self.width() - self.verticalHeader().sizeHint().width() - self.verticalScrollBar().sizeHint().width() - 2
        wanted = max(cell_width(), min(theme.characters(_WIDEST), room // columns))
        header = self._columns
        if header.defaultSectionSize() != wanted:
            header.setDefaultSectionSize(wanted)
        header.choose_direction()
        self.updateGeometries()
        self._corner.setGeometry(
            0, 0, self.verticalHeader().sizeHint().width(), self.horizontalHeader().sizeHint().height()
        )

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height() - 4)
        self._themes.measure()
        self._fit()
        self.viewport().update()
