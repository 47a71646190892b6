"""A row of a checklist: a box to tick, what it is about, its value, and a button that copies the value."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.widgets import Text, tool_button

_LABEL_LETTERS = 16


class StepBox(QCheckBox):
    """The box: Space ticks, Ctrl+C copies the row's value, the arrows go to the next and the last row.

    Signals:
        copy_wanted: the value is copied.
        moved: the user goes on; carries 1 or -1.
    """

    copy_wanted = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list; the rest as always."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class CheckRow(QFrame):
    """One value that Suomi.fi asks for.

    Attributes:
        key: of the row, such as ``validity.from``.
        value: what is copied; empty when there is nothing to copy.
        box: the box to tick; it has the keyboard.

    Signals:
        ticked: it is ticked, or not any more.
        copied: its value is on the clipboard.
    """

    ticked = Signal()
    copied = Signal()

    def __init__(
        self, key: str, label: str, value: str, *, shown: str = "", note: str = "", stacked: bool = False
    ) -> None:
        """Makes a row.

        Args:
            key: of the row.
            label: what it is about.
            value: what is copied.
            shown: what is shown, where that is another thing.
            note: said below the value.
            stacked: what is added stands below the label, not beside it: labels are long, such as names.
        """
        super().__init__()
        self.key, self.value = key, value
        only_words = not shown and not value  # they wrap, as the words of a box do not
        self.box = StepBox("" if only_words else label)
        self.box.setAccessibleName(f"{label}: {shown or value}" if shown or value else label)
        self.box.setAccessibleDescription(note)
        self.box.toggled.connect(lambda: self.ticked.emit())
        self.box.copy_wanted.connect(self.copy)
        self._shown = Text(shown or value or label)
        if not only_words:
            self._shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            theme.mark(self._shown, "strong", True)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(theme.XS)
        if note:
            self._below.addWidget(Text(note, quiet=True, small=True))
        self.copy_button = tool_button("copy", self.tr("Copy: {value}").format(value=value or label), self.copy)
        self.copy_button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Ctrl+C does the same
        if not value:
            self.copy_button.hide()
        if not only_words and not stacked:
            self.box.setMinimumWidth(theme.characters(_LABEL_LETTERS))
        self._lay(stacked=stacked)

    @property
    def is_ticked(self) -> bool:
        """Whether it is done."""
        return self.box.isChecked()

    def add_below(self, widget: QWidget) -> None:
        """Put something below the value."""
        self._below.addWidget(widget)

    def copy(self) -> None:
        """Put the value on the clipboard."""
        if self.value:
            QGuiApplication.clipboard().setText(self.value)
            self.copied.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words of a row that has nothing to copy ticks it, as one on the words of a box does."""
        if not self.box.text():
            self.box.toggle()
        super().mousePressEvent(event)

    def _lay(self, *, stacked: bool) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(theme.XS)
        beside.addWidget(self._shown)
        top = QHBoxLayout()
        top.setSpacing(theme.S)
        top.addWidget(self.box, alignment=Qt.AlignmentFlag.AlignTop)
        top.addLayout(beside, 1)
        top.addWidget(self.copy_button, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, 3, theme.S, 3)
        column.setSpacing(theme.XS)
        column.addLayout(top)
        if stacked:
            self._below.setContentsMargins(theme.XL, 0, 0, 0)
            column.addLayout(self._below)
        else:
            beside.addLayout(self._below)
