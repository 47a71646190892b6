"""The lines of a request as a table: who, what, and how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy

from valtuusapp.core.columns import Column
from valtuusapp.core.requests import RequestLine
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.ui import icons, theme
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.requests import words
from valtuusapp.ui.states import Look
from valtuusapp.ui.table_delegate import TwoRowDelegate, two_row_height
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.window_state import WindowState

MOST_ROWS = 8
"""So many lines are seen at once; the rest scrolls."""

_COLUMNS = (
    Column(key="position", heading=LocalText("Nro", "Nr", "No."), width=5, shown=False),
    Column(key="assignee", heading=LocalText("Valtuutettu", "Fullmaktstagare", "Assignee"), width=22),
    Column(key="theme", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Mandate theme"), width=34),
    Column(key="progress", heading=LocalText("Tila", "Status", "State"), width=22),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """A line as it is shown: two rows of words in each cell, the second one smaller."""

    id: int
    position: str
    assignee: str
    theme: str
    progress: str
    look: Look
    mandate_id: int | None


class LinesModel(PagedTableModel):
    """The lines of one request, in memory."""

    def __init__(self, language: Language) -> None:
        self._by_id: dict[int, LineRow] = {}
        super().__init__(_COLUMNS, self._lines_in_order, self._lines_with, language, ("position", False))

    def show(self, lines: Sequence[RequestLine]) -> None:
        """Show other lines."""
        self._by_id = {line.id: _row(line, self.language) for line in lines}
        self.refresh()

    def cell(self, number: int, column: int) -> Cell:
        """The words of both rows, and the look of the state."""
        row = self.row(number)
        if row is None:
            return Cell("")
        key = self.columns[column].key
        return Cell(getattr(row, key), row.look if key == "progress" else None)

    def _lines_in_order(self, key: str, descending: bool) -> list[int]:
        order = list(self._by_id)
        if key != "position":
            order.sort(key=lambda one: sort_key(getattr(self._by_id[one], key)))
        return order[::-1] if descending else order

    def _lines_with(self, ids: Sequence[int]) -> list[LineRow]:
        return [self._by_id[one] for one in ids]


class LinesTable(TableView):
    """The table, as high as its rows up to a few.

    Enter and a double click open the mandate that came of a line or that it means.

    Signals:
        mandate_wanted: the user wants to see a mandate in the registry; carries its key.
    """

    mandate_wanted = Signal(int)

    def __init__(self, language: Language, state: WindowState) -> None:
        self._lines = LinesModel(language)
        super().__init__(self._lines, "request_lines", state)
        self._lines.setParent(self)
        self.setAccessibleName(self.tr("Lines of the request"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(TwoRowDelegate(self))
        self.open_mandate = QAction(self.tr("Show in the registry"), self)
        icons.set_icon(self.open_mandate, "registry")
        self.open_mandate.triggered.connect(self._open_current)
        self.addAction(self.open_mandate)
        self.opened.connect(self._open_current)
        self.current_changed.connect(self._update)
        theme.changes.changed.connect(self._set_height)

    def show_lines(self, lines: Sequence[RequestLine]) -> None:
        """Show the lines of a request."""
        self._lines.show(lines)
        self._set_height()
        self._update()

    def current_mandate(self) -> int | None:
        """The mandate that came of the current line, else the one that it changes, extends or ends."""
        row = self._lines.row(self.currentIndex().row())
        return row.mandate_id if row else None

    def sizeHint(self) -> QSize:
        """All rows, up to a few."""
        rows = max(1, min(MOST_ROWS, self._lines.rowCount()))
        height = self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 2
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Never lower than those rows."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _set_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(two_row_height())
        self.updateGeometry()

    def _update(self) -> None:
        self.open_mandate.setEnabled(self.current_mandate() is not None)

    def _open_current(self) -> None:
        if (mandate_id := self.current_mandate()) is not None:
            self.mandate_wanted.emit(mandate_id)


def _row(line: RequestLine, language: Language) -> LineRow:
    look, word, note = words.progress(line, language)
    return LineRow(
        id=line.id,
        position=str(line.position),
        assignee=f"{words.assignee(line)}\n{words.where(line, language)}",
        theme=f"{words.about(line, language)}\n{words.terms(line, language)}",
        progress=f"{word}\n{note}",
        look=look,
        mandate_id=line.mandate_id or (line.target.mandate_id if line.target else None),
    )
