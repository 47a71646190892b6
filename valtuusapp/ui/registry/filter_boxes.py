"""Filters that are not drop-downs: a theme that is found while typing, and the assignee whose mandates are shown."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from valtuusapp.core.forms import Reference
from valtuusapp.core.problems import UserError
from valtuusapp.ui import theme
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.widgets import Picker
from valtuusapp.ui.widgets.picker import Suggest

NameOf = Callable[[str], str]
"""Gives the name behind a value.

Raises:
    UserError: when there is none.
"""


class PickedFilter(QWidget):
    """A row of the register as a filter; its value is the row's key as text, empty while none is picked.

    Signals:
        edited: another row, or none.
    """

    edited = Signal()

    def __init__(self, label: str, prompt: str, suggest: Suggest, name_of: NameOf) -> None:
        super().__init__()
        self._name_of = name_of
        self._value = ""
        self._picker = Picker(suggest)
        self._picker.setPlaceholderText(prompt)
        self._picker.setAccessibleName(label)
        self._picker.setMinimumWidth(theme.characters(26))
        self._picker.edited.connect(self._note)
        self._picker.editingFinished.connect(self._tidy)
        self.setFocusProxy(self._picker)
        self.setAccessibleName(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picker)

    @property
    def picker(self) -> Picker:
        """The field in which one types."""
        return self._picker

    def value(self) -> str:
        """The key; empty for none."""
        return self._value

    def set_value(self, value: str) -> None:
        """Filter by a row; one that is gone leaves nothing chosen."""
        try:
            self._picker.set_value(Reference(self._name_of(value), int(value)) if value else None)
        except UserError:
            self._picker.set_value(None)

    def currentText(self) -> str:
        """The row in words."""
        return self._picker.text() if self._value else ""

    def _note(self) -> None:
        picked = self._picker.value()
        value = str(picked.id) if picked and picked.id is not None else ""
        self._picker.setToolTip(self._picker.text() if value else "")
        theme.mark(self._picker, "chosen", bool(value))
        if value != self._value:
            self._value = value
            self.edited.emit()

    def _tidy(self) -> None:
        """Words that name no row would look like a filter that is in force."""
        if not self._value:
            self._picker.set_value(None)


class AssigneeFilter(QPushButton):
    """Tells whose mandates are shown; a click shows everybody's again. Not seen while it is nobody's in particular.

    Signals:
        edited: another assignee, or everybody.
    """

    edited = Signal()

    def __init__(self, label: str, name_of: NameOf) -> None:
        super().__init__()
        self._label = label
        self._name_of = name_of
        self._name = ""
        self._value = ""
        set_icon(self, "close", "accent")
        self.setAccessibleName(label)
        self.clicked.connect(lambda: self.set_value(""))
        self.hide()

    def value(self) -> str:
        """``person:12`` or ``organisation:3``; empty for everybody."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show the mandates of one; one who is gone is nobody in particular."""
        try:
            name = self._name_of(value) if value else ""
        except UserError:
            value = name = ""
        changed = value != self._value
        self._value, self._name = value, name
        self.setText(f"{self._label}: {name}")
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Show the mandates of everybody"))
        self.setVisible(bool(value))
        if changed:
            self.edited.emit()

    def currentText(self) -> str:
        """The name."""
        return self._name
