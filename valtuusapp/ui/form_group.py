"""A part of a form that is filled in once for each person or each mandate."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core.forms import FieldValue, Group, Section
from valtuusapp.ui import theme
from valtuusapp.ui.form_fields import FieldSet, Spare
from valtuusapp.ui.widgets import FieldGrid, FieldRow, QuietButton, Text, button, tool_button

_Values = Mapping[str, FieldValue]


class GroupSection(QWidget):
    """The rows of a group, at least one. A removed row can be put back.

    Ctrl+Enter adds a row, Ctrl+D copies the one with the cursor, Ctrl+Shift+Delete removes it.

    Signals:
        changed: a value has changed, or rows came or went.
        picked: a row of the register was picked; carries the place and the ``Suggestion``.
        begun: the cursor is in a row that was added; carries its first field.
    """

    changed = Signal()
    picked = Signal(str, object)
    begun = Signal(object)

    def __init__(
        self, section: Section, make: Callable[[], FieldSet], spare: Spare, parent: QWidget | None = None
    ) -> None:
        """Shows one empty row.

        Args:
            section: its specification.
            make: makes the fields of a row.
            spare: says which fields of a row are not needed.
            parent: the widget that it stands in.
        """
        super().__init__(parent)
        assert section.screen_max is not None
        self._section = section
        self._most = section.screen_max
        self._make = make
        self._spare = spare
        self._rows: list[_GroupRow] = []
        self._removed: tuple[int, _Values] | None = None
        self._read_only = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.S)
        self._add = button(self.tr("Add a row"), "add", lambda: self.add_row())
        self._put_back = button(self.tr("Put the removed row back"), "undo", self.put_back, QuietButton)
        self._put_back.hide()
        line = QHBoxLayout()
        line.setSpacing(theme.S)
        line.addWidget(self._add)
        line.addWidget(self._put_back)
        line.addStretch()
        self._column.addLayout(line)
        self._insert(0, {})

    def rows(self) -> list[FieldSet]:
        """The fields of each row, from top to bottom."""
        return [row.fields for row in self._rows]

    def values(self) -> Group:
        """What stands in the rows."""
        return tuple(row.fields.values() for row in self._rows)

    def set_values(self, rows: Sequence[_Values]) -> None:
        """Show these rows; one empty row when there are none."""
        rows = rows or ({},)
        while len(self._rows) > len(rows):
            self._take(len(self._rows) - 1)
        while len(self._rows) < len(rows):
            self._insert(len(self._rows), {})
        for row, values in zip(self._rows, rows, strict=True):
            row.set_values(values)
        self._removed = None
        self._number()

    def add_row(self, after: int | None = None, values: _Values | None = None) -> None:
        """Add a row, at the end or after another one, and go there."""
        if len(self._rows) >= self._most or self._read_only:
            return
        place = len(self._rows) if after is None else after + 1
        self._insert(place, values or {})
        self._rows[place].begin()
        self.begun.emit(self._rows[place].first_field())
        self.changed.emit()

    def remove_row(self, place: int) -> None:
        """Take a row away; it can be put back."""
        if self._read_only:
            return
        self._removed = (place, self._rows[place].fields.values())
        self._take(place)
        if not self._rows:
            self._insert(0, {})
        self._number()
        self._rows[min(place, len(self._rows) - 1)].begin()
        self.changed.emit()

    def put_back(self) -> None:
        """Put the row that was removed last where it was."""
        if self._removed is None:
            return
        place, values = self._removed
        self._removed = None
        self.add_row(min(place, len(self._rows)) - 1, values)

    def set_read_only(self, read_only: bool) -> None:
        """Let no rows come or go."""
        self._read_only = read_only
        self._number()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows by keyboard."""
        focus = self.focusWidget()
        place = next((n for n, row in enumerate(self._rows) if focus and row.isAncestorOf(focus)), None)
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        keypad = Qt.KeyboardModifier.KeypadModifier
        if place is None:
            super().keyPressEvent(event)
            return
        match event.key(), event.modifiers() & ~keypad:
            case ((Qt.Key.Key_Return | Qt.Key.Key_Enter), modifiers) if modifiers == control:
                self.add_row(place)
            case Qt.Key.Key_D, modifiers if modifiers == control:
                self.add_row(place, self._rows[place].fields.values())
            case Qt.Key.Key_Delete, modifiers if modifiers == control | shift:
                self.remove_row(place)
            case _:
                super().keyPressEvent(event)

    def _insert(self, place: int, values: _Values) -> None:
        row = _GroupRow(self._make(), partial(self._spare, self._section.id))
        row.set_values(values)
        row.changed.connect(self.changed)
        row.picked.connect(lambda field_id, picked: self._tell_picked(row, field_id, picked))
        row.copied.connect(lambda: self.add_row(self._rows.index(row), row.fields.values()))
        row.removed.connect(lambda: self.remove_row(self._rows.index(row)))
        self._rows.insert(place, row)
        self._column.insertWidget(place, row)
        self._number()
        self._order()

    def _take(self, place: int) -> None:
        row = self._rows.pop(place)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        alone = len(self._rows) == 1
        full = len(self._rows) >= self._most
        for number, row in enumerate(self._rows):
            row.show_as(number + 1, alone=alone, full=full, read_only=self._read_only)
        self._add.setVisible(not self._read_only)
        self._add.setEnabled(not full)
        self._put_back.setVisible(self._removed is not None and not full and not self._read_only)

    def _order(self) -> None:
        """Let Tab go through the rows from top to bottom and then to the buttons.

        Qt puts what comes later last in the window. The rows go after the button first: it alone stands at its place.
        """
        stops = [stop for row in self._rows for stop in row.stops()]
        for before, after in pairwise((self._add, *stops, self._add, self._put_back)):
            QWidget.setTabOrder(before, after)

    def _tell_picked(self, row: "_GroupRow", field_id: str, picked: object) -> None:
        self.picked.emit(f"{self._section.id}.{self._rows.index(row)}.{field_id}", picked)


class _GroupRow(QFrame):
    """One row with its number and the buttons that copy and remove it."""

    changed = Signal()
    copied = Signal()
    removed = Signal()
    picked = Signal(str, object)

    def __init__(self, fields: FieldSet, spare: Callable[[_Values], Collection[str]]) -> None:
        super().__init__()
        self.setProperty("group", True)
        self.fields = fields
        self._spare = spare
        self._filling = False
        self._number = Text(wrap=False)
        theme.mark(self._number, "strong", True)
        self._number.setMinimumWidth(theme.characters(2.5))
        self._copy = tool_button("copy", self.tr("Copy the row"), self.copied.emit)
        self._remove = tool_button("delete", self.tr("Remove the row"), self.removed.emit)
        self._grid = FieldGrid()
        for field_id, row in fields.rows.items():
            self._grid.add(row, wide=fields.is_wide(field_id))
            row.editor.edited.connect(self._note_change)
            if hasattr(row.editor, "picked"):
                row.editor.picked.connect(lambda picked, name=field_id: self.picked.emit(name, picked))
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.M, theme.M, theme.S, theme.M)
        line.setSpacing(theme.XS)
        line.addWidget(self._number, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._grid, 1)
        for tool in (self._copy, self._remove):
            line.addWidget(tool, alignment=Qt.AlignmentFlag.AlignTop)

    def set_values(self, values: _Values) -> None:
        """Fill in the row."""
        self._filling = True
        for field_id in self.fields.rows:
            self.fields.set_value(field_id, values.get(field_id))
        self._filling = False
        self._show_parts()

    def show_as(self, number: int, *, alone: bool, full: bool, read_only: bool) -> None:
        """Show the number; help only on the first row, so that the others stay short."""
        self._number.setText(f"{number}.")
        self._copy.setVisible(not read_only)
        self._copy.setEnabled(not full)
        self._remove.setVisible(not read_only and not alone)
        for row in self.fields.rows.values():
            row.show_help(number == 1)

    def stops(self) -> list[QWidget]:
        """What Tab comes to, in the order of reading."""
        return [*(row.editor for row in self.fields.rows.values()), self._copy, self._remove]

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.first_field().editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> FieldRow:
        """What is filled in first."""
        return next(iter(self.fields.rows.values()))

    def _note_change(self) -> None:
        if not self._filling:
            self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        """Shows the fields that are needed as the row stands."""
        values = self.fields.values()
        for row, seen in self.fields.seen(values, self._spare(values)):
            self._grid.show_row(row, seen)
