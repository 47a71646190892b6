"""Paints the rows of the tables: calm lines, the current row marked, states with their symbols."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from valtuusapp.ui import icons, theme
from valtuusapp.ui.paged_table import PagedTableModel

if TYPE_CHECKING:
    from valtuusapp.ui.table_view import TableView

_SIDE = 10
_BAR = 3


class RowDelegate(QStyledItemDelegate):
    """Paints a cell of a ``PagedTableModel`` in a ``TableView``."""

    def __init__(self, view: "TableView") -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, line, symbol and text."""
        colours = theme.current().colours
        rect: QRect = option.rect
        self._paint_ground(painter, option, index, colours)
        cell = self._model().cell(index.row(), index.column())
        rect = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        if cell.look is not None:
            side = self._icon_side()
            picture = icons.pixmap(
                cell.look.icon, colours.tone(cell.look.tone), side, painter.device().devicePixelRatioF()
            )
            painter.drawPixmap(rect.left(), rect.center().y() - side // 2 + 1, picture)
            rect.setLeft(rect.left() + side + 7)
            painter.setPen(QColor(colours.tone(cell.look.tone)))
        text = option.fontMetrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The room that the whole text takes."""
        cell = self._model().cell(index.row(), index.column())
        width = option.fontMetrics.horizontalAdvance(cell.text) + 2 * _SIDE
        if cell.look is not None:
            width += self._icon_side() + 7
        return QSize(width, theme.row_height())

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The whole text as a tool tip where it does not fit."""
        if event.type() is QEvent.Type.ToolTip and index.isValid():
            if self.sizeHint(option, index).width() > option.rect.width():
                QToolTip.showText(event.globalPos(), self._model().cell(index.row(), index.column()).text, view)
            else:
                QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        colours: theme.Colours,
    ) -> None:
        rect: QRect = option.rect
        focused = self._view.hasFocus()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selected if focused else colours.selected_away))
        elif index.row() == self._view.hovered_row:
            painter.fillRect(rect, QColor(colours.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.border))
        is_current = index.row() == self._view.currentIndex().row()
        if is_current and (focused or option.state & QStyle.StateFlag.State_Selected):
            header = self._view.horizontalHeader()
            if header.visualIndex(index.column()) == self._view.first_visual_column():
                painter.fillRect(rect.left(), rect.top(), _BAR, rect.height() - 1, QColor(colours.accent))

    def _icon_side(self) -> int:
        return theme.current().pixels(16)

    def _model(self) -> PagedTableModel:
        return self._view.table_model


class TwoRowDelegate(RowDelegate):
    """Paints the words of a cell, and below them the lesser ones."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, symbol, two rows of words."""
        colours = theme.current().colours
        self._paint_ground(painter, option, index, colours)
        cell = self._model().cell(index.row(), index.column())
        first, _break, second = cell.text.partition("\n")
        room = option.rect.adjusted(10, 6, -10, -6)
        colour = colours.text
        if cell.look is not None:
            side = theme.current().pixels(16)
            colour = colours.tone(cell.look.tone)
            picture = icons.pixmap(cell.look.icon, colour, side, painter.device().devicePixelRatioF())
            painter.drawPixmap(room.left(), room.top() + 2, picture)
            room.setLeft(room.left() + side + 7)
        for font, pen, text, where in (
            (option.font, colour, first, Qt.AlignmentFlag.AlignTop),
            (theme.font(theme.SMALL_POINTS), colours.secondary, second, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.setPen(QColor(pen))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | where, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The room that the whole text takes."""
        rows = self._model().cell(index.row(), index.column()).text.split("\n")
        width = max(option.fontMetrics.horizontalAdvance(row) for row in rows)
        return QSize(width + 20 + theme.current().pixels(23), two_row_height())


def two_row_height() -> int:
    """The height of a row with two rows of words."""
    return 2 * theme.row_height() - 18
