"""The model of the long lists: it knows the ids of all rows and holds the few pages that are looked at.

Sorting and filtering is done by whoever gives the ids; a hundred thousand rows cost a hundred thousand numbers.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from valtuusapp.core import messages
from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.ui import states

Ids = Callable[[str, bool], Sequence[int]]
"""Gives the ids of all rows that are to be seen, sorted by a column's key, descending if asked."""
Page = Callable[[Sequence[int]], Sequence[Any]]
"""Gives rows for ids; each has ``id`` and the columns' keys as attributes. Rows that are gone may be missing."""

PAGE_ROWS: Final = 100
_PAGES_HELD: Final = 32
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What is painted in a cell: the text, and the look of a state."""

    text: str
    look: states.Look | None = None


class PagedTableModel(QAbstractTableModel):
    """A table of values.

    Attributes:
        columns: the columns, hidden ones too; a column's key is an attribute of the rows.
        sorting: the key by which it is sorted, and whether descending.
        failure: why the rows could not be read; None when they could.

    Signals:
        refreshed: the ids were read anew; carries how many they are.
        failed: the rows could not be read; carries the ``UserError``.
    """

    refreshed = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column],
        ids: Ids,
        page: Page,
        language: Language,
        sorting: tuple[str, bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Makes an empty table; ``refresh`` fills it."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.sorting = sorting or (self.columns[0].key, False)
        self.failure: UserError | None = None
        self.language = language
        self._read_ids = ids
        self._read_page = page
        self._ids: tuple[int, ...] = ()
        self._rows_by_id: dict[int, int] | None = None
        self._pages: OrderedDict[int, dict[int, Any]] = OrderedDict()

    # --- what a view asks ---

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, or the row itself as ``UserRole``."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.UserRole:
            return self.row(index.row())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | Qt.AlignmentFlag | None:
        """The heading of a column."""
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[section].heading.get(self.language)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column: the ids are read anew."""
        sorting = (self.columns[column].key, order is Qt.SortOrder.DescendingOrder)
        if sorting != self.sorting:
            self.sorting = sorting
            self.refresh()

    # --- what a page asks ---

    def refresh(self) -> None:
        """Read the ids anew and forget the rows."""
        self.failure = None
        try:
            ids = tuple(self._read_ids(*self.sorting))
        except UserError as error:
            ids = ()
            self._fail(error)
        if ids == self._ids:
            self._pages.clear()
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))
        else:
            self.beginResetModel()
            self._pages.clear()
            self._ids = ids
            self._rows_by_id = None
            self.endResetModel()
        self.refreshed.emit(len(ids))

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of all rows, in order."""
        return self._ids

    def row_of(self, row_id: int) -> int | None:
        """Where a row stands; None when it is not in the table."""
        if self._rows_by_id is None:
            self._rows_by_id = {one: number for number, one in enumerate(self._ids)}
        return self._rows_by_id.get(row_id)

    def row(self, number: int) -> Any | None:
        """The row with the number, reading its page if need be; None when it is gone or cannot be read."""
        if not 0 <= number < len(self._ids):
            return None
        return self._page(number // PAGE_ROWS).get(self._ids[number])

    def cell(self, number: int, column: int) -> Cell:
        """What stands in a cell."""
        row = self.row(number)
        if row is None:
            return Cell("")
        spec = self.columns[column]
        value = getattr(row, spec.key)
        if spec.kind is ColumnKind.STATE and value is not None:
            soon = states.ends_soon(row)
            word = states.word_of(value, self.language, ends_soon=soon)
            return Cell(word, states.look_of(value, ends_soon=soon))
        if isinstance(value, tuple | list):
            return Cell(", ".join(messages.shown(part, self.language) for part in value))
        return Cell(messages.shown(value, self.language))

    def _page(self, number: int) -> dict[int, Any]:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        page: dict[int, Any] = {}
        self._pages[number] = page  # stands even if reading fails: a page is asked once, not once per cell
        if len(self._pages) > _PAGES_HELD:
            self._pages.popitem(last=False)
        start = number * PAGE_ROWS
        try:
            page.update((row.id, row) for row in self._read_page(self._ids[start : start + PAGE_ROWS]))
        except UserError as error:
            self._fail(error)
        return page

    def _fail(self, error: UserError) -> None:
        self.failure = error
        self.failed.emit(error)
