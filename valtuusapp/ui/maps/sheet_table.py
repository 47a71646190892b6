"""The table of one sector or title: rows as high as their words."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.maps.sheet_delegate import SheetDelegate
from valtuusapp.ui.maps.sheet_model import SheetModel
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.window_state import WindowState

_MOST_ROWS = 2_000
_SIDE_BY_SIDE = 72
"""So many letters must have room for the columns to stand beside each other."""
_STACKED = ("e_services", "why")


class SheetTable(TableView):
    """A table over a ``SheetModel``."""

    def __init__(self, model: SheetModel, key: str, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(model, key, state, parent)
        self.sheet = model
        self._heights = QTimer(self, singleShot=True, interval=0)
        self._heights.timeout.connect(self.fit_rows)
        self._delegate = SheetDelegate(self, model)
        self.setItemDelegate(self._delegate)
        model.modelReset.connect(self.fit_rows)
        model.dataChanged.connect(self._fit_soon)
        self.horizontalHeader().sectionResized.connect(self._fit_soon)
        theme.changes.changed.connect(self._fit_soon)

    def fit_rows(self) -> None:
        """Give every row the height of its words."""
        self._heights.stop()
        header, columns = self.verticalHeader(), self.shown_columns()
        widths = {column: self.columnWidth(column) for column in columns}
        for row in range(min(self.sheet.rowCount(), _MOST_ROWS)):
            height = max((self._delegate.height(row, column, widths[column]) for column in columns), default=0)
            header.resizeSection(row, max(height, theme.row_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower columns make higher rows; where there is no room for columns all stands below each other."""
        self._stack(self.width() < theme.characters(_SIDE_BY_SIDE))
        super().resizeEvent(event)
        self.fit_rows()

    def _fit_soon(self, *_what: object) -> None:
        self._heights.start()

    def _stack(self, stacked: bool) -> None:
        if stacked is self.sheet.stacked:
            return
        self.sheet.stack(stacked)
        for section, column in enumerate(self.sheet.columns):
            if column.key in _STACKED:
                self.horizontalHeader().setSectionHidden(section, stacked)
