"""Fields to fill in. Each has ``value()``, ``set_value()`` and the signal ``edited``."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget


class TextField(QLineEdit):
    """A line of text.

    Signals:
        edited: the text is another one, typed or set.
    """

    edited = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.textChanged.connect(lambda: self.edited.emit())

    def value(self) -> str:
        """The text without blanks around it."""
        return self.text().strip()

    def set_value(self, text: str) -> None:
        """Put a text in and show its beginning; nothing happens when it is the same."""
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)


class YesNo(QCheckBox):
    """A box to tick.

    Signals:
        edited: ticked or not ticked any more.
    """

    edited = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.toggled.connect(lambda: self.edited.emit())

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, on: bool) -> None:
        """Tick it or not."""
        self.setChecked(bool(on))
