"""A field that finds a row of the register while one types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from valtuusapp.core.forms import Reference
from valtuusapp.core.text import fold
from valtuusapp.ui import theme
from valtuusapp.ui.widgets.edge import Edge

PAUSE_MS = 100
"""How long typing must pause before rows are looked for."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A row that can be picked.

    Attributes:
        id: of the row.
        text: what comes into the field.
        detail: a second line that tells namesakes apart.
    """

    id: int
    text: str
    detail: str = ""


Suggest = Callable[[str], Sequence[Suggestion]]
"""Gives the rows that fit what is typed, the best first; for an empty text those that are likely."""


class Picker(QLineEdit):
    """Holds a ``Reference``: the words, and the row when one was picked or the words name exactly one.

    Down opens the list, Enter picks, Esc closes it. Words that name no row stay as they are.

    Signals:
        edited: another text or another row.
        picked: the user picked a row; carries the ``Suggestion``.
    """

    edited = Signal()
    picked = Signal(object)

    def __init__(self, suggest: Suggest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggest = suggest
        self._id: int | None = None
        self._rows = _Suggestions(self)
        self._list = SuggestionList()
        self._completer = QCompleter(self._rows, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(8)
        self._completer.setWidget(self)
        self._completer.setPopup(self._list)
        self._list.setItemDelegate(_TwoLines(self._list))
        self._list.installEventFilter(self)
        chosen = self._completer.activated[QModelIndex]  # type: ignore[index]
        chosen.connect(lambda index: self._pick(self._rows.rows[index.row()]))
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._offer)
        Edge(self).button("chevron-down", self.tr("Show the choices"), self.offer_all)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._recognise)

    def value(self) -> Reference | None:
        """The words and the row; None when empty."""
        text = self.text().strip()
        return Reference(text, self._id) if text else None

    def set_value(self, value: Reference | None) -> None:
        """Put in words and a row."""
        if value != self.value():
            self._id = value.id if value else None
            self.setText(value.text if value else "")
            if not self.hasFocus():
                self.setCursorPosition(0)
            self.edited.emit()

    def offer_all(self) -> None:
        """Show what could be picked, whatever stands in the field."""
        self.setFocus()
        self.selectAll()
        self._show(self._suggest("" if self._id is not None else self.text().strip()))

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """What would be offered for a text."""
        return self._suggest(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list; Enter pressed before the list came brings it."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() and self._timer.isActive():
            self._timer.stop()
            self._offer()
        elif event.key() == Qt.Key.Key_Down and not self._list.isVisible() and not self.isReadOnly():
            self.offer_all()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab takes the only row that is offered; among several it takes none and moves on."""
        if watched is self._list and event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                only = self._rows.rows[0] if len(self._rows.rows) == 1 else None
                self._list.hide()
                if only is not None:
                    self._pick(only)
                QApplication.sendEvent(self, event)
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._id = None
        self._timer.start()
        self.edited.emit()

    def _offer(self) -> None:
        text = self.text().strip()
        if self.hasFocus() and text:
            self._show(self._suggest(text))
        else:
            self._list.hide()

    def _show(self, rows: Sequence[Suggestion]) -> None:
        self._rows.show(rows)
        if not rows:
            self._list.hide()
            return
        self._completer.complete(QRect(0, 0, max(self.width(), theme.characters(46)), self.height()))
        self._list.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _pick(self, row: Suggestion) -> None:
        self._timer.stop()
        self._id = row.id
        self.setText(row.text)
        self.setCursorPosition(0)  # a long text is read from its beginning
        self.edited.emit()
        self.picked.emit(row)

    def _recognise(self) -> None:
        """Words that are exactly one row's words are that row."""
        text = self.text().strip()
        if self._id is not None or not text or self._list.isVisible():
            return
        self._timer.stop()
        same = [row for row in self._suggest(text) if fold(row.text) == fold(text)]
        if len(same) == 1:
            self._pick(same[0])


class SuggestionList(QListView):
    """The list below a picker."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)


class _Suggestions(QAbstractListModel):
    """What is offered now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Suggestion, ...] = ()

    def show(self, rows: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.detail}" if row.detail else row.text
        if role == Qt.ItemDataRole.UserRole:
            return row.detail
        return None


class _TwoLines(QStyledItemDelegate):
    """Paints the words, and below them what tells namesakes apart."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = theme.current().colours
        rect: QRect = option.rect
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, QColor(colours.selected))
        detail = index.data(Qt.ItemDataRole.UserRole)
        rect = rect.adjusted(10, 5, -10, -5)
        self._line(painter, option, rect, str(index.data()), colours.text, Qt.AlignmentFlag.AlignTop)
        if detail:
            self._line(painter, option, rect, str(detail), colours.secondary, Qt.AlignmentFlag.AlignBottom)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = 2 if index.data(Qt.ItemDataRole.UserRole) else 1
        return QSize(theme.characters(20), lines * option.fontMetrics.height() + 10)

    def _line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        text: str,
        colour: str,
        where: Qt.AlignmentFlag,
    ) -> None:
        painter.setFont(option.font)
        painter.setPen(QColor(colour))
        painter.drawText(
            rect,
            where | Qt.AlignmentFlag.AlignLeft,
            option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()),
        )
