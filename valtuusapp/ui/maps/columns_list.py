"""The sectors or titles of a map as a list: name, people, rows, and how many themes have findings."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from valtuusapp.core import messages
from valtuusapp.core.columns import Column
from valtuusapp.core.dates import format_date
from valtuusapp.core.maps import MapColumn, MapKind
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.ui import icons, theme
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.table_delegate import RowDelegate, two_row_height
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.window_state import WindowState

Found = Mapping[int, tuple[int, Severity]]
"""By sector or title how many themes have findings, and the gravest of those."""
_HEADINGS = {
    MapKind.SECTOR: LocalText("Toimiala", "Sektor", "Sector"),
    MapKind.TITLE: LocalText("Tehtävänimike", "Beteckning", "Job title"),
}


class Order(StrEnum):
    """By what the list is sorted."""

    NAME = "name"
    FINDINGS = "findings"
    ROWS = "rows"
    PEOPLE = "people"


class ColumnsModel(PagedTableModel):
    """Sectors or titles, in memory."""

    def __init__(self, kind: MapKind, language: Language) -> None:
        self._by_id: dict[int, MapColumn] = {}
        self._found: Found = {}
        self._order = Order.NAME
        super().__init__((Column(key="name", heading=_HEADINGS[kind], width=30),), self._in_order, self._with, language)

    def show(self, columns: Sequence[MapColumn], found: Found) -> None:
        """Show columns."""
        self._by_id = {column.id: column for column in columns}
        self._found = found
        self.refresh()

    def sort_by(self, order: Order) -> None:
        """Sort by something else: by name from the first, by numbers from the most."""
        self._order = order
        self.refresh()

    def column(self, column_id: int | None) -> MapColumn | None:
        """A column; None when it is not here."""
        return self._by_id.get(column_id) if column_id is not None else None

    def found(self, number: int) -> tuple[int, Severity] | None:
        """How many themes of a row have findings, and the gravest; None when none has."""
        return self._found.get(self._ids[number])

    def cell(self, number: int, column: int) -> Cell:
        """The name above people and rows; what is found stands beside them."""
        row = self.row(number)
        return Cell("" if row is None else f"{row.name.get(self.language)}\n{column_words(row)}")

    def data(self, index, role: int = Qt.ItemDataRole.DisplayRole):
        """For assistive technology with the findings."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            words = self.cell(index.row(), 0).text.split("\n")
            if (found := self.found(index.row())) is not None:
                words.append(Maps.tr("%n theme(s) with findings", "", found[0]))
                words.append(messages.term(found[1], self.language))
            return ", ".join(words)
        return super().data(index, role)

    def _in_order(self, key: str, descending: bool) -> list[int]:
        order = sorted(self._by_id, key=lambda one: sort_key(self._by_id[one].name.get(self.language)))
        match self._order:
            case Order.FINDINGS:
                order.sort(key=lambda one: -self._found[one][0] if one in self._found else 0)
            case Order.ROWS:
                order.sort(key=lambda one: -self._by_id[one].rows)
            case Order.PEOPLE:
                order.sort(key=lambda one: -self._by_id[one].people)
        return order

    def _with(self, ids: Sequence[int]) -> list[MapColumn]:
        return [self._by_id[one] for one in ids if one in self._by_id]


class ColumnsTable(TableView):
    """A list over a ``ColumnsModel``."""

    def __init__(self, model: ColumnsModel, key: str, state: WindowState) -> None:
        super().__init__(model, key, state)
        self.setItemDelegate(_Delegate(self, model))
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(two_row_height())


class _Delegate(RowDelegate):
    """Paints two rows of words, and at their right how many themes have findings."""

    def __init__(self, view: TableView, model: ColumnsModel) -> None:
        super().__init__(view)
        self._columns = model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, sign and number, words."""
        colours = theme.current().colours
        self._paint_ground(painter, option, index, colours)
        room = option.rect.adjusted(10, 6, -10, -6)
        found = self._columns.found(index.row())
        if found is not None:
            count, worst = found
            look, side = SEVERITIES[worst], theme.current().pixels(15)
            painter.setFont(option.font)
            width = painter.fontMetrics().horizontalAdvance(str(count))
            painter.setPen(QColor(colours.tone(look.tone)))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(count))
            picture = icons.pixmap(look.icon, colours.tone(look.tone), side, painter.device().devicePixelRatioF())
            left = room.right() - width - side - 4
            painter.drawPixmap(left, room.top() + 2, picture)
            room.setRight(left - 6)
        first, _break, second = self._columns.cell(index.row(), 0).text.partition("\n")
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        shown = painter.fontMetrics().elidedText(first, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
        room.setRight(option.rect.right() - 10)
        painter.setFont(theme.font(theme.SMALL_POINTS))
        painter.setPen(QColor(colours.secondary))
        shown = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The room that the words take, for the tool tip of what is cut."""
        lines = self._columns.cell(index.row(), 0).text.split("\n")
        width = max(option.fontMetrics.horizontalAdvance(line) for line in lines)
        return QSize(width + 20 + theme.current().pixels(40), two_row_height())


def column_words(column: MapColumn) -> str:
    """How many people and rows there are, and when it was approved, if it has not changed since."""
    words = [Maps.tr("%n person(s)", "", column.people)]
    words.append(Maps.tr("%n row(s)", "", column.rows) if column.rows else Maps.tr("no map"))
    if column.changed_since:
        words.append(Maps.tr("changed"))
    elif column.approved_on is not None:
        words.append(format_date(column.approved_on))
    return " · ".join(words)
