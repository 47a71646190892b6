"""Paints the cells of a matrix: the symbol of the level on its ground, how many hold it, and the sign of a finding."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from valtuusapp.core.maps import MapCell
from valtuusapp.ui import icons, theme
from valtuusapp.ui.maps.looks import GROUNDS, SYMBOLS
from valtuusapp.ui.maps.narrowing import Group
from valtuusapp.ui.states import SEVERITIES

if TYPE_CHECKING:
    from valtuusapp.ui.maps.matrix_view import MatrixView

_EDGE = 7
_SYMBOL = 13
_SIGN = 12
_GAP = 4
_VEIL = 0.16
"""How much of the accent lies over selected cells."""


def cell_width() -> int:
    """Room for the symbol, two digits and a sign, in device-independent pixels."""
    look = theme.current()
    return 2 * _EDGE + look.pixels(_SYMBOL) + look.pixels(_SIGN) + 2 * _GAP + theme.characters(2)


class MatrixDelegate(QStyledItemDelegate):
    """Paints a cell of a ``MatrixModel`` in a ``MatrixView``."""

    def __init__(self, view: "MatrixView") -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, symbol, number, sign; around the current cell a frame."""
        model = self._view.matrix_model
        colours = theme.current().colours
        rect: QRect = option.rect
        row = model.rows[index.row()]
        if isinstance(row, Group):
            painter.fillRect(rect, QColor(colours.sunken))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.border))
            if model.is_closed(row):
                self._paint_group(painter, rect, row, model.columns[index.column()].id)
        else:
            self._paint_lines(painter, rect, colours)
            cell = model.matrix.cells.get((model.columns[index.column()].id, row.id))
            if cell is not None:
                self._paint_cell(painter, rect.adjusted(0, 0, -1, -1), cell)
        if option.state & QStyle.StateFlag.State_Selected:
            veil = QColor(colours.accent)
            veil.setAlphaF(_VEIL)
            painter.fillRect(rect, veil)
        current = self._view.currentIndex()
        if current.row() == index.row() and current.column() == index.column():
            self._paint_frame(painter, rect, colours)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All cells are as large."""
        return QSize(cell_width(), theme.row_height() - 4)

    def _paint_lines(self, painter: QPainter, rect: QRect, colours: theme.Colours) -> None:
        line = QColor(colours.border)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: MapCell) -> None:
        look = theme.current()
        colours = look.colours
        ratio = painter.device().devicePixelRatioF()
        painter.fillRect(rect, QColor(getattr(colours, GROUNDS[cell.level])))
        side = look.pixels(_SYMBOL)
        sign = look.pixels(_SIGN)
        number = str(cell.holders) if cell.holders else "–"
        painter.setFont(theme.font())
        width = max(theme.characters(2), painter.fontMetrics().horizontalAdvance(number))
        left = rect.left() + max(2, (rect.width() - side - sign - width - 2 * _GAP) // 2)
        middle = rect.center().y() + 1
        role = "brand_text" if cell.level is not None else "secondary"
        symbol = icons.pixmap(SYMBOLS[cell.level], getattr(colours, role), side, ratio)
        painter.drawPixmap(left, middle - side // 2, symbol)
        left += side + _GAP
        painter.setPen(QColor(colours.text))
        room = QRect(left, rect.top(), width + 1, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
        if cell.worst is not None:
            found = SEVERITIES[cell.worst]
            picture = icons.pixmap(found.icon, colours.tone(found.tone), sign, ratio)
            painter.drawPixmap(left + width + _GAP, middle - sign // 2, picture)

    def _paint_group(self, painter: QPainter, rect: QRect, group: Group, column_id: int) -> None:
        colours = theme.current().colours
        filled = group.filled.get(column_id)
        if not filled:
            return
        painter.setFont(theme.font())
        painter.setPen(QColor(colours.secondary))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(filled))
        worst = group.worst_in.get(column_id)
        if worst is not None:
            side = theme.current().pixels(_SIGN)
            look = SEVERITIES[worst]
            picture = icons.pixmap(look.icon, colours.tone(look.tone), side, painter.device().devicePixelRatioF())
            width = painter.fontMetrics().horizontalAdvance(str(filled))
            painter.drawPixmap(rect.center().x() + width // 2 + _GAP, rect.center().y() - side // 2 + 1, picture)

    def _paint_frame(self, painter: QPainter, rect: QRect, colours: theme.Colours) -> None:
        colour = QColor(colours.accent if self._view.hasFocus() else colours.field_border)
        thick = 2
        for edge in (
            QRect(rect.left(), rect.top(), rect.width() - 1, thick),
            QRect(rect.left(), rect.bottom() - thick, rect.width() - 1, thick),
            QRect(rect.left(), rect.top(), thick, rect.height() - 1),
            QRect(rect.right() - thick, rect.top(), thick, rect.height() - 1),
        ):
            painter.fillRect(edge, colour)
