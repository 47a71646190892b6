"""The filters of a list: drop-downs that stay as they were left, and one button that clears them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
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
    """

    key: str
    label: str
    choices: Sequence[tuple[str, str]]


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
        self._boxes: dict[str, ChoiceBox] = {}
        self._row = FlowLayout(self, theme.S)
        self._clear = button(self.tr("Clear filters"), "close", self.clear, QuietButton)
        self._row.addWidget(self._clear)
        self._show()

    def set_filters(self, filters: Sequence[Filter]) -> None:
        """Offer these filters, each with the value that it had last time. Called once."""
        self._row.removeWidget(self._clear)
        for one in filters:
            box = ChoiceBox(prefix=f"{one.label}: ")
            box.setAccessibleName(one.label)
            self._boxes[one.key] = box
            self.set_choices(one.key, one.choices)
            box.set_value(self._state.text(f"{self._key}/{one.key}"))
            if box.currentIndex() < 0:
                box.set_value("")
            box.edited.connect(self._tell)
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
            box.blockSignals(True)
            box.set_value(values.get(key, ""))
            if box.currentIndex() < 0:
                box.set_value("")
            box.blockSignals(False)
        if self.values() != before:
            self._tell()

    def set_choices(self, key: str, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices in a filter."""
        self._boxes[key].set_choices([("", self.tr("all")), *choices])

    def clear(self) -> None:
        """Choose nothing anywhere."""
        self.set_values({})

    def _tell(self) -> None:
        for key, box in self._boxes.items():
            self._state.set_text(f"{self._key}/{key}", box.value())
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for box in self._boxes.values():
            theme.mark(box, "chosen", bool(box.value()))
        self._clear.setVisible(bool(self.values()))
