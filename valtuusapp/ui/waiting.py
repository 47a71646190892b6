"""What stands in the window's place while something is made that takes a few seconds."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.tasks import Tasks
from valtuusapp.ui.widgets import Heading, Text


class Waiting(QWidget):
    """A sentence and how far it is.

    Attributes:
        tasks: runs the work.
    """

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.tasks = Tasks(self)
        self.setWindowTitle(title)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL * 2, theme.XL * 2, theme.XL * 2, theme.XL * 2)
        column.setSpacing(theme.L)
        column.addStretch()
        column.addWidget(Heading(title, 1))
        column.addWidget(Text(text, quiet=True))
        column.addWidget(self._bar)
        column.addStretch()
        self.tasks.progressed.connect(self._show, Qt.ConnectionType.UniqueConnection)
        self.resize(theme.characters(80), theme.row_height() * 9)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Who does not wait does not want it: the work is stopped first."""
        self.tasks.close()
        super().closeEvent(event)

    def _show(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
