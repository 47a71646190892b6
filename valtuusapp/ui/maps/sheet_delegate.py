"""Paints the rows of a map as they are read: words that wrap, with the lesser ones below."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from valtuusapp.ui import icons, theme
from valtuusapp.ui.maps.lines import lines_of
from valtuusapp.ui.maps.sheet_model import Line, SheetModel
from valtuusapp.ui.table_delegate import RowDelegate

if TYPE_CHECKING:
    from valtuusapp.ui.table_view import TableView

_SIDE: Final = 10
_ABOVE: Final = 8
_ICON: Final = 14
_MOST_LINES: Final = 200


class SheetDelegate(RowDelegate):
    """Paints the lines of a cell of a ``SheetModel`` below each other."""

    def __init__(self, view: "TableView", model: SheetModel) -> None:
        super().__init__(view)
        self._sheet = model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, then line by line: symbol and words."""
        colours = theme.current().colours
        rect: QRect = option.rect
        self._paint_ground(painter, option, index, colours)
        room = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        for line in self._sheet.lines(index.row(), index.column()):
            font = _font(line)
            left = self._indent(line)
            width = max(1, room.width() - left)
            height = _height(line.text, font, width)
            if line.icon:
                side = theme.current().pixels(_ICON)
                colour = getattr(colours, line.role)
                picture = icons.pixmap(line.icon, colour, side, painter.device().devicePixelRatioF())
                first = QFontMetrics(font).height()
                painter.drawPixmap(room.left(), room.top() + (first - side) // 2 + 1, picture)
            painter.setFont(font)
            painter.setPen(QColor(getattr(colours, line.role if line.coloured else _role(line))))
            words = "\n".join(lines_of(line.text, font, width, _MOST_LINES))
            painter.drawText(QRect(room.left() + left, room.top(), width, height), Qt.AlignmentFlag.AlignLeft, words)
            room.setTop(room.top() + height + line.gap)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the words are in the width of the column."""
        width = self._view.columnWidth(index.column())
        return QSize(width, self.height(index.row(), index.column(), width))

    def height(self, row: int, column: int, width: int) -> int:
        """The height of a cell in device-independent pixels, in a width."""
        room = width - 2 * _SIDE
        lines = self._sheet.lines(row, column)
        total = sum(_height(line.text, _font(line), max(1, room - self._indent(line))) + line.gap for line in lines)
        return total + 2 * _ABOVE + 1

    def _indent(self, line: Line) -> int:
        return theme.current().pixels(_ICON) + 6 if line.icon or line.indented else 0


def _font(line: Line) -> QFont:
    return theme.font(theme.SMALL_POINTS if line.small else theme.BODY_POINTS, bold=line.bold)


def _role(line: Line) -> str:
    return "secondary" if line.small else "text"


def _height(text: str, font: QFont, width: int) -> int:
    return len(lines_of(text, font, width, _MOST_LINES)) * QFontMetrics(font).lineSpacing()
