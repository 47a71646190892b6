"""The filters of a list: drop-downs that stay as they were left, and one button that clears them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.widgets.basic import QuietButton, button
from valtuusapp.ui.widgets.choice_box import ChoiceBox
from valtuusapp.ui.widgets.flow import FlowLayout
from valtuusapp.ui.window_state import WindowState


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter.

    Attributes:
        key: under which its value is given and remembered.
        label: the word for it; shown while nothing is chosen.
        choices: pairs of key and word, without the empty one.
        nothing: the word for no choice; empty for "all".
    """

    key: str
    label: str
    choices: Sequence[tuple[str, str]]
    nothing: str = ""


class FilterBox(Protocol):
    """What stands in the row: a ``ChoiceBox``, or a widget of a view's own. Its value is a key, empty for nothing."""

    edited: SignalInstance

    def value(self) -> str:
        """The key of what is chosen."""

    def set_value(self, key: str) -> None:
        """Choose by key; what cannot be chosen leaves nothing chosen."""

    def currentText(self) -> str:
        """What is chosen in words."""


class FilterBar(QWidget):
    """A row of filters that wraps when there is little room.

    Signals:
        changed: a filter has another value.
    """

    changed = Signal()

    def __init__(self, key: str, state: WindowState, parent: QWidget | None = None) -> None:
        """Makes an empty row; what is chosen in it is remembered under ``key``."""
        super().__init__(parent)
        self._key, self._state = key, state
        self._boxes: dict[str, ChoiceBox | FilterBox] = {}
        self._nothing: dict[str, str] = {}
        self._passing: set[str] = set()
        self._row = FlowLayout(self, theme.S)
        self._clear = button(self.tr("Clear filters"), "close", self.clear, QuietButton)
        self._row.addWidget(self._clear)
        self._show()

    def set_filters(self, filters: Sequence[Filter]) -> None:
        """Offer these filters, each with the value that it had last time. Called once."""
        for one in filters:
            box = ChoiceBox(prefix=f"{one.label}: ")
            box.setAccessibleName(one.label)
            box.setAccessibleDescription(one.label)  # on Linux a drop-down without a label is named by its value
            self._nothing[one.key] = one.nothing or self.tr("all")
            self._boxes[one.key] = box
            self.set_choices(one.key, one.choices)
            self.add(one.key, box)

    def add(self, key: str, box: ChoiceBox | FilterBox, *, remembered: bool = True) -> None:
        """Put one more filter at the end: one that is no drop-down.

        Args:
            key: under which its value is given.
            box: a widget.
            remembered: it has the value of last time; not for keys of rows, which mean nothing in another register.
        """
        assert isinstance(box, QWidget)
        self._boxes[key] = box
        if remembered:
            _choose(box, self._state.text(f"{self._key}/{key}"))
        else:
            self._passing.add(key)
        box.edited.connect(self._tell)
        self._row.removeWidget(self._clear)
        self._row.addWidget(box)
        self._row.addWidget(self._clear)
        self._show()

    def values(self) -> Mapping[str, str]:
        """The keys of what is chosen, by the filters' keys; filters without a choice are left out."""
        return {key: box.value() for key, box in self._boxes.items() if box.value()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Choose these and nothing else."""
        before = self.values()
        for key, box in self._boxes.items():
            assert isinstance(box, QWidget)
            box.blockSignals(True)
            _choose(box, values.get(key, ""))
            box.blockSignals(False)
        if self.values() != before:
            self._tell()

    def set_choices(self, key: str, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices in a filter."""
        box = self._boxes[key]
        assert isinstance(box, ChoiceBox)
        box.set_choices([("", self._nothing[key]), *choices])

    def described(self) -> list[str]:
        """Every filter in words; of those that are not drop-downs only what is chosen."""
        boxes = [box for box in self._boxes.values() if box.value() or isinstance(box, ChoiceBox)]
        return [f"{box.accessibleName()}: {box.currentText()}" for box in boxes if isinstance(box, QWidget)]

    def clear(self) -> None:
        """Choose nothing anywhere."""
        self.set_values({})

    def _tell(self) -> None:
        for key, box in self._boxes.items():
            if key not in self._passing:
                self._state.set_text(f"{self._key}/{key}", box.value())
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for box in self._boxes.values():
            if isinstance(box, ChoiceBox):
                theme.mark(box, "chosen", bool(box.value()))
        self._clear.setVisible(bool(self.values()))


def _choose(box: ChoiceBox | FilterBox, value: str) -> None:
    box.set_value(value)
    if box.value() != value:
        box.set_value("")
