"""A drop-down over keys and their words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyleOptionComboBox, QWidget

from valtuusapp.ui import icons, theme

_AROUND = 48
"""Room for edges and arrow beside the words, in device-independent pixels."""


class ChoiceBox(QComboBox):
    """A drop-down; its value is a stable key, never the word on screen.

    Signals:
        edited: another value is chosen, by the user or by the program.
    """

    edited = Signal()

    def __init__(
        self, choices: Sequence[tuple[str, str]] = (), prefix: str = "", parent: QWidget | None = None
    ) -> None:
        """Offers choices.

        Args:
            choices: pairs of key and word; an empty key stands for nothing chosen.
            prefix: stands before the chosen word, such as "State: ".
            parent: the widget that it stands in.
        """
        super().__init__(parent)
        self._prefix = prefix
        self.setView(QListView(self))  # the plain view obeys the style sheet
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_choices(choices)
        self.currentIndexChanged.connect(self._tell)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the value stays if it is among them."""
        value = self.value()
        was_blocked = self.blockSignals(True)
        self.clear()
        for key, word in choices:
            self.addItem(word, key)
        self.setCurrentIndex(max(0, self.findData(value)) if choices else -1)
        self.blockSignals(was_blocked)  # who blocked them sets the value still and is not to be told
        self.updateGeometry()
        if self.value() != value:
            self.edited.emit()

    def value(self) -> str:
        """The key of what is chosen; empty for nothing."""
        return str(self.currentData() or "")

    def set_value(self, key: str) -> None:
        """Choose by key. A key that is not offered leaves nothing chosen."""
        self.setCurrentIndex(self.findData(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys with Ctrl are the page's: taken as letters to search for they would be lost."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page: it never changes a value by accident."""
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """The prefix stands before the chosen word, not in the list."""
        super().initStyleOption(option)
        option.currentText = self._prefix + option.currentText

    def sizeHint(self) -> QSize:
        """Room for the longest word; one with a prefix is only as wide as what it says now."""
        hint = super().sizeHint()
        if not self._prefix:
            return hint
        said = self.fontMetrics().horizontalAdvance(self._prefix + self.currentText())
        return QSize(said + _AROUND, hint.height())

    def showPopup(self) -> None:
        """The list is as wide as its longest word."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + _AROUND)
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        """Long words may be cut when there is little room."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme.characters(14)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the style draws it, with our own arrow."""
        super().paintEvent(event)
        look = theme.current()
        side = look.pixels(18)
        colour = look.colours.secondary if self.isEnabled() else look.colours.disabled
        painter = QPainter(self)
        picture = icons.pixmap("chevron-down", colour, side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side - 8, (self.height() - side) // 2, picture)
        painter.end()

    def _tell(self) -> None:
        self.updateGeometry()
        self.edited.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Drawn anew when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
