"""The table that every list uses: sort, choose columns, copy, select many, open one; it remembers its columns."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from valtuusapp.core import messages
from valtuusapp.ui import theme
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.paged_table import PagedTableModel
from valtuusapp.ui.table_columns import TableColumns
from valtuusapp.ui.table_copy import as_mime
from valtuusapp.ui.table_delegate import RowDelegate
from valtuusapp.ui.widgets.empty_state import EmptyState, EmptyText
from valtuusapp.ui.window_state import WindowState

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class TableView(QTableView):
    """A table over a ``PagedTableModel``.

    Attributes:
        table_model: the model.
        is_filtered: tells whether a search or filter hides rows: then "no hits" is said instead of "empty".
        when_empty, when_no_hit: what is said then.
        hovered_row: the row under the pointer; -1 for none.

    Signals:
        opened: a row was opened with Enter or a double click; carries its id.
        current_changed: another row is the current one; carries its id or None.
        selection_changed: other rows are selected.
    """

    opened = Signal(int)
    current_changed = Signal(object)
    selection_changed = Signal()

    def __init__(self, model: PagedTableModel, key: str, state: WindowState, parent: QWidget | None = None) -> None:
        """Shows ``model``.

        Args:
            model: the rows.
            key: under which the columns are remembered.
            state: where they are remembered.
            parent: the widget that it stands in.
        """
        super().__init__(parent)
        self.table_model = model
        self.is_filtered: Callable[[], bool] = lambda: False
        self.when_empty = EmptyText("registry", self.tr("Nothing here yet"))
        self.when_no_hit = EmptyText("search", self.tr("Nothing matches the search"))
        self.hovered_row = -1
        self._last_current: int | None = None
        self._kept: tuple[frozenset[int], int | None, int] = (frozenset(), None, 0)
        self._again = QAction(self.tr("Try again"), self)
        self._again.triggered.connect(model.refresh)
        self._copy = QAction(self.tr("Copy as a table"), self)
        self._copy.triggered.connect(self.copy_selected)
        set_icon(self._copy, "copy")
        self._set_up_rows()
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self._overlay = EmptyState(self.viewport())
        self._overlay.hide()
        self._columns = TableColumns(self, key, state)
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)
        model.refreshed.connect(self._show_overlay)
        model.failed.connect(self._show_overlay, Qt.ConnectionType.QueuedConnection)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.entered.connect(self._hover)
        theme.changes.changed.connect(self._dress)
        self._dress()

    # --- selection ---

    def selected_ids(self) -> tuple[int, ...]:
        """The ids of the selected rows, from top to bottom."""
        ids = self.table_model.ids
        return tuple(row_id for top, bottom in self._selected_rows() for row_id in ids[top : bottom + 1])

    def current_id(self) -> int | None:
        """The id of the row with the focus; None when there is none."""
        row = self.currentIndex().row()
        return self.table_model.ids[row] if 0 <= row < len(self.table_model.ids) else None

    def select_id(self, row_id: int) -> bool:
        """Make a row the current and only selected one and bring it to sight; False when it is not here."""
        row = self.table_model.row_of(row_id)
        if row is None:
            return False
        index = self.table_model.index(row, self._first_column())
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def select_ids(self, row_ids: Iterable[int]) -> bool:
        """Select rows and nothing else, the first one current; False when none of them is here."""
        places = sorted(place for one in row_ids if (place := self.table_model.row_of(one)) is not None)
        if not places:
            return False
        self.select_id(self.table_model.ids[places[0]])
        self.selectionModel().select(self._selection_of(places), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return True

    def copy_selected(self) -> None:
        """Put the selected rows, with headings, on the clipboard: as text with tabs and as a table.

        As in an export, where somebody works whose contact details are protected is left out.
        """
        rows = [row for top, bottom in self._selected_rows() for row in range(top, bottom + 1)]
        if not rows:
            return
        columns = self.shown_columns()
        headings = [self.table_model.columns[column].heading.get(self.table_model.language) for column in columns]
        lines = [headings, *([self._copied(row, column) for column in columns] for row in rows)]
        QGuiApplication.clipboard().setMimeData(as_mime(lines))

    # --- columns ---

    def shown_columns(self) -> list[int]:
        """The columns that are shown, from left to right."""
        return self._columns.shown()

    def first_visual_column(self) -> int:
        """The place of the leftmost shown column."""
        return self.horizontalHeader().visualIndex(self._first_column())

    def column_menu(self, parent: QWidget) -> QMenu:
        """A menu of all columns, the shown ones ticked."""
        return self._columns.menu(parent)

    def reset_columns(self) -> None:
        """The columns as they are at first."""
        self._columns.reset()

    # --- events ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies, Enter opens; Ctrl+Enter is for the page around; the rest as always."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() in _ENTER and (row_id := self.current_id()) is not None:
            self.opened.emit(row_id)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()  # moves on; cells are reached with the arrows
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event) -> None:
        """A double click opens."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self.table_model.ids[index.row()])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The actions of the view, and copying."""
        if not self.selected_ids():
            return
        menu = QMenu(self)
        menu.addActions(self.actions())
        menu.addSeparator()
        menu.addAction(self._copy)
        at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at if keyboard else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words of an empty table stay in its middle; widths follow the room until somebody has set them."""
        super().resizeEvent(event)
        self._overlay.setGeometry(self.viewport().rect())
        self._columns.fit()

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def focusInEvent(self, event) -> None:
        """Arriving by keyboard on a table where nothing is selected selects the current row, at first the first."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD and self.table_model.rowCount() and not self.selected_ids():
            row = max(0, self.currentIndex().row())
            flags = QItemSelectionModel.SelectionFlag
            at = self.table_model.index(row, self._first_column())
            self.selectionModel().setCurrentIndex(at, flags.ClearAndSelect | flags.Rows)
        self.viewport().update()

    def focusOutEvent(self, event) -> None:
        """The selected rows grow pale."""
        super().focusOutEvent(event)
        self.viewport().update()

    # --- inside ---

    def _set_up_rows(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _copied(self, row: int, column: int) -> str:
        model = self.table_model
        if model.columns[column].protected and getattr(model.row(row), "restricted", False):
            return ""
        return model.cell(row, column).text

    def _first_column(self) -> int:
        shown = self.shown_columns()
        return shown[0] if shown else 0

    def _selected_rows(self) -> list[tuple[int, int]]:
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.size()))
        return sorted({(one.top(), one.bottom()) for one in ranges})

    def _keep_selection(self) -> None:
        self._kept = (frozenset(self.selected_ids()), self.current_id(), self.verticalScrollBar().value())

    def _restore_selection(self) -> None:
        selected, current, scrolled = self._kept
        flags = QItemSelectionModel.SelectionFlag
        rows = sorted(row for row_id in selected if (row := self.table_model.row_of(row_id)) is not None)
        place = self.table_model.row_of(current) if current is not None else None
        if place is not None:
            self.selectionModel().setCurrentIndex(self.table_model.index(place, self._first_column()), flags.NoUpdate)
        self.selectionModel().select(self._selection_of(rows), flags.ClearAndSelect)
        self.verticalScrollBar().setValue(scrolled)
        if place is not None:
            self.scrollTo(self.currentIndex())
        self._tell_current()

    def _selection_of(self, rows: Sequence[int]) -> QItemSelection:
        """Rows in order as a selection."""
        last_column = self.table_model.columnCount() - 1
        index = self.table_model.index
        selection = QItemSelection()
        for top, bottom in _runs(rows):
            selection.append(QItemSelectionRange(index(top, 0), index(bottom, last_column)))
        return selection

    def _tell_current(self) -> None:
        current = self.current_id()
        if current != self._last_current:
            self._last_current = current
            self.current_changed.emit(current)

    def _tell_selection(self) -> None:
        self.selection_changed.emit()

    def _hover(self, index: QModelIndex) -> None:
        for row in {self.hovered_row, index.row()} if index.row() != self.hovered_row else ():
            self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
        self.hovered_row = index.row()

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height())

    def _show_overlay(self) -> None:
        failure = self.table_model.failure
        if failure is not None:
            title = messages.say(failure, self.table_model.language)
            self._overlay.show_text(EmptyText("error", title, "", self._again))
        elif self.table_model.rowCount():
            self._overlay.hide()
            return
        else:
            self._overlay.show_text(self.when_no_hit if self.is_filtered() else self.when_empty)
        self._overlay.setGeometry(self.viewport().rect())
        self._overlay.show()


def _runs(rows: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Numbers in order as runs without gaps, so that a hundred thousand selected rows are one range."""
    if not rows:
        return
    start = rows[0]
    for one, following in pairwise(rows):
        if following != one + 1:
            yield start, one
            start = following
    yield start, rows[-1]
