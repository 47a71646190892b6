"""One box to search everything."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from valtuusapp.ui.widgets.edge import Edge
from valtuusapp.ui.widgets.widths import keep_at_least

PAUSE_MS = 150
"""How long typing must pause before the search is made."""
_NOT_OURS = (Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_U)


class SearchBox(QLineEdit):
    """A search box: waits for a pause in typing, Esc empties it, Enter and arrow down go on to the hits.

    Signals:
        searched: the words to search for have changed; carries them.
        left_down: the user goes on to the hits.
    """

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        edge = Edge(self)
        edge.symbol("search")
        self._clear = edge.button("close", self.tr("Clear the search"), self.search_nothing)
        self._clear.hide()
        keep_at_least(self, 28)
        self.textChanged.connect(self._wait)

    def set_prompt(self, text: str) -> None:
        """Say what is searched."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def search_nothing(self) -> None:
        """Empty the box at once."""
        self.clear()
        self._tell()

    def focus(self) -> None:
        """Take the keyboard and select what was searched."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Leave the window its shortcuts that edit a line on Linux only, such as Ctrl+E."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            and event.key() in _NOT_OURS
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties, Enter searches at once and goes to the hits."""
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.search_nothing()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self._tell()
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)

    def _wait(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        words = self.text().strip()
        if words != self._told:
            self._told = words
            self.searched.emit(words)
