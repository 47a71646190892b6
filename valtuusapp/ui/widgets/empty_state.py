"""What an empty place says: a symbol, a sentence, and what to do first."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.widgets.basic import Heading, Text, words_of


@dataclass(frozen=True, slots=True)
class EmptyText:
    """The words of an empty place.

    Attributes:
        action: what its button does; its text is the button's. None for no button.
    """

    icon: str
    title: str
    sentence: str = ""
    action: QAction | None = None


class EmptyState(QWidget):
    """Shows an ``EmptyText`` in the middle of its room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action: QAction | None = None
        self._icon = IconLabel(side=40)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = Heading(level=3)
        self._sentence = Text(quiet=True)
        self._button = QPushButton()
        self._button.clicked.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        column.setSpacing(theme.S)
        column.addStretch()
        for label in (self._icon, self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(theme.XS)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch()

    def show_text(self, text: EmptyText) -> None:
        """Show these words."""
        self._action = text.action
        self._icon.look(text.icon, "disabled")
        self._title.setText(text.title)
        self._sentence.setText(text.sentence)
        self._sentence.setVisible(bool(text.sentence))
        self._button.setVisible(text.action is not None)
        self._button.setText(words_of(text.action) if text.action else "")
        self.setAccessibleName(f"{text.title} {text.sentence}".strip())

    def _act(self) -> None:
        if self._action is not None:
            self._action.trigger()
