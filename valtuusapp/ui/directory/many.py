"""Fields that hold several: boxes to tick, and rows picked one by one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core.choices import Choice
from valtuusapp.ui import theme
from valtuusapp.ui.widgets import Picker, Suggestion, Text, tool_button


class TickMany(QWidget):
    """A box for every choice.

    Signals:
        edited: a box was ticked or not any more.
    """

    edited = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Offers pairs of key and word."""
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for key, word in choices:
            box = QCheckBox(word)
            box.toggled.connect(lambda: self.edited.emit())
            column.addWidget(box)
            self.boxes[key] = box
        self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> list[str]:
        """The keys of what is ticked, in the order in which they are offered."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def set_value(self, keys: Sequence[str]) -> None:
        """Tick these and nothing else."""
        for key, box in self.boxes.items():
            box.setChecked(key in keys)


class PickMany(QWidget):
    """Rows of the register, picked one by one; each can be taken away again.

    Attributes:
        picker: where the next one is searched for.

    Signals:
        edited: one more or one less.
    """

    edited = Signal()

    def __init__(self, suggest: Callable[[str], Sequence[Suggestion]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: list[Choice] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.picker = Picker(lambda text: [one for one in suggest(text) if one.id not in self._ids()])
        self.picker.setPlaceholderText(self.tr("Add one more"))
        self.picker.picked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addLayout(self._rows)
        column.addWidget(self.picker)
        self.setFocusProxy(self.picker)

    def setAccessibleName(self, name: str) -> None:
        """Named as a whole; where one types has the same name."""
        super().setAccessibleName(name)
        self.picker.setAccessibleName(name)

    def value(self) -> list[Choice]:
        """What is chosen, in the order in which it was."""
        return list(self._chosen)

    def set_value(self, chosen: Sequence[Choice]) -> None:
        """Choose these and nothing else."""
        self._chosen = list(chosen)
        self._show()
        self.edited.emit()

    def remove(self, row_id: int) -> None:
        """Take one away."""
        self.set_value([choice for choice in self._chosen if choice.id != row_id])
        self.picker.setFocus()

    def _ids(self) -> set[int]:
        return {choice.id for choice in self._chosen}

    def _add(self, row: Suggestion) -> None:
        self.set_value([*self._chosen, Choice(row.id, row.text)])
        self.picker.set_value(None)

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for choice in self._chosen:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Text(choice.text), 1)
            away = tool_button("close", self.tr("Remove {name}").format(name=choice.text))
            away.clicked.connect(partial(self.remove, choice.id))
            row.addWidget(away, alignment=Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(line)
