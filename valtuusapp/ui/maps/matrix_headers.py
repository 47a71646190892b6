"""The headings of a matrix, which stay in sight: names of columns across or upright, names of themes at the left."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from valtuusapp.ui import icons, theme
from valtuusapp.ui.maps.lines import lines_of
from valtuusapp.ui.maps.narrowing import Group
from valtuusapp.ui.states import SEVERITIES

if TYPE_CHECKING:
    from valtuusapp.ui.maps.matrix_view import MatrixView

_UPRIGHT_LINES: Final = 2
_ACROSS_LINES: Final = 3
_LONGEST: Final = 21
"""Names that are upright are cut after about so many letters on two lines."""
_EDGE: Final = 6
_NARROW: Final = 14
"""So many letters a column has before the names of themes get more than their share."""


class _Heading(QHeaderView):
    """Paints by itself. Nothing in it is selected with the cells, so nobody asks every row whether it is."""

    def __init__(self, orientation: Qt.Orientation, view: "MatrixView") -> None:
        super().__init__(orientation, view)
        self._view = view
        self.setModel(view.matrix_model)
        self.setSelectionModel(QItemSelectionModel(view.matrix_model, self))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _paint_ground(self, painter: QPainter, rect: QRect, *, marked: bool) -> None:
        colours = theme.current().colours
        painter.fillRect(rect, QColor(colours.selected if marked else colours.sunken))
        painter.setPen(QPen(QColor(colours.border)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(QColor(colours.brand_text if marked else colours.text))


class ColumnHeading(_Heading):
    """The names of sectors or titles: across where columns are wide, else from below upwards.

    Attributes:
        across: the names are written across.
    """

    def __init__(self, view: "MatrixView") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.across = False

    def choose_direction(self) -> None:
        """Across if no word has to be broken, else upright."""
        metrics = QFontMetrics(theme.font(bold=True))
        room = self.defaultSectionSize() - 2 * _EDGE
        self.across = all(metrics.horizontalAdvance(word) <= room for name in self._names() for word in name.split())

    def sizeHint(self) -> QSize:
        """As high as the longest name needs, up to a bound."""
        metrics = QFontMetrics(theme.font(bold=True))
        names = self._names()
        if self.across:
            room = self.defaultSectionSize() - 2 * _EDGE
            most = max((len(lines_of(name, theme.font(bold=True), room, _ACROSS_LINES)) for name in names), default=1)
            return QSize(super().sizeHint().width(), max(2, most) * metrics.height() + 2 * _EDGE + 4)
        bound = theme.characters(_LONGEST)
        longest = max((self._upright_length(name, metrics, bound) for name in names), default=0)
        return QSize(super().sizeHint().width(), min(bound, longest) + 2 * _EDGE + 4)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """The name, marked when the current cell or the pointer is in its column."""
        model = self._view.matrix_model
        if not 0 <= logicalIndex < model.columnCount():
            return
        painter.save()
        marked = logicalIndex in (self._view.currentIndex().column(), self._view.hovered.column())
        self._paint_ground(painter, rect, marked=marked)
        font = theme.font(bold=marked)
        painter.setFont(font)
        name = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal))
        if self.across:
            lines = lines_of(name, font, rect.width() - 2 * _EDGE, _ACROSS_LINES)
            room = rect.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, "\n".join(lines))
        else:
            lines = lines_of(name, font, rect.height() - 2 * _EDGE, _UPRIGHT_LINES)
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            room = QRect(_EDGE, 0, rect.height() - 2 * _EDGE, rect.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))
        painter.restore()

    def _names(self) -> list[str]:
        model = self._view.matrix_model
        return [str(model.headerData(section, Qt.Orientation.Horizontal)) for section in range(model.columnCount())]

    def _upright_length(self, name: str, metrics: QFontMetrics, bound: int) -> int:
        """The shortest length on which a name stands in its two lines."""
        whole = metrics.horizontalAdvance(name)
        longest_word = max((metrics.horizontalAdvance(word) for word in name.split()), default=0)
        length = max(longest_word, whole // _UPRIGHT_LINES)
        step = theme.characters(1)
        while length < min(whole, bound) and not self._fits(name, length):
            length += step
        return min(whole, length) + 2

    def _fits(self, name: str, length: int) -> bool:
        return "…" not in "".join(lines_of(name, theme.font(bold=True), length, _UPRIGHT_LINES))


class ThemeHeading(_Heading):
    """The names of themes and of their groups. A click on a group opens or closes it."""

    def __init__(self, view: "MatrixView") -> None:
        self._longest = 0
        super().__init__(Qt.Orientation.Vertical, view)

    def sizeHint(self) -> QSize:
        """Room for most names, but never so much that few columns are seen."""
        room, columns = self._view.width(), self._view.matrix_model.columnCount()
        most = max(room * 2 // 5, room - (columns + 1) * theme.characters(_NARROW))
        wanted = min(most, max(theme.characters(18), self._longest))
        return QSize(wanted, super().sizeHint().height())

    def measure(self) -> None:
        """Look how long the names are."""
        model, metrics = self._view.matrix_model, QFontMetrics(theme.font(bold=True))
        names = (str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount()))
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        self._longest = longest + theme.current().pixels(52)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """The name; the sign of a finding that concerns the whole theme; the arrow of a group."""
        model = self._view.matrix_model
        if not 0 <= logicalIndex < model.rowCount():
            return
        row = model.rows[logicalIndex]
        painter.save()
        marked = logicalIndex in (self._view.currentIndex().row(), self._view.hovered.row())
        self._paint_ground(painter, rect, marked=marked and not isinstance(row, Group))
        name = str(model.headerData(logicalIndex, Qt.Orientation.Vertical))
        room = rect.adjusted(_EDGE + 4, 0, -_EDGE, 0)
        if isinstance(row, Group):
            closed = model.is_closed(row)
            self._paint_icon(painter, "chevron-right" if closed else "chevron-down", "secondary", room)
            room.setLeft(room.left() + theme.current().pixels(22))
            if closed and row.worst is not None:
                self._paint_severity(painter, row.worst, room)
            name = f"{name}  {len(row.themes)}"
        elif model.rows and isinstance(model.rows[0], Group):
            room.setLeft(room.left() + theme.S)
        if not isinstance(row, Group) and row.worst is not None:
            self._paint_severity(painter, row.worst, room)
        bold = isinstance(row, Group) or marked
        painter.setFont(theme.font(bold=bold))
        if not isinstance(row, Group) and not row.in_use:
            painter.setPen(QColor(theme.current().colours.secondary))
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A group opens or closes; a theme becomes the current row."""
        row = self.logicalIndexAt(event.position().toPoint())
        model = self._view.matrix_model
        if event.button() is Qt.MouseButton.LeftButton and 0 <= row < model.rowCount():
            self._view.choose_row(row)
            if isinstance(model.rows[row], Group):
                self._view.toggle(row)

    def _paint_severity(self, painter: QPainter, severity: object, room: QRect) -> None:
        look = SEVERITIES[severity]  # type: ignore[index]
        side = theme.current().pixels(14)
        place = QRect(QPoint(room.right() - side, room.top()), QSize(side, room.height()))
        self._paint_icon(painter, look.icon, look.tone.value, place, 14)
        room.setRight(room.right() - side - 4)

    def _paint_icon(self, painter: QPainter, name: str, role: str, room: QRect, side_at_100: int = 16) -> None:
        side = theme.current().pixels(side_at_100)
        colour = getattr(theme.current().colours, role)
        picture = icons.pixmap(name, colour, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(room.left(), room.center().y() - side // 2 + 1, picture)
