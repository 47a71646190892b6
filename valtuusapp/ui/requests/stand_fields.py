"""The sector director's stand on a mandate that is new to the municipality, as fields of the decision."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.requests import Endorsement, Stand
from valtuusapp.core.text import Language
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, TextField


class StandFields(QWidget):
    """Whether the director endorses it, who, and when.

    Attributes:
        rows: the fields by the names that problems have for them.

    Signals:
        edited: something else stands in a field.
    """

    edited = Signal()

    def __init__(self, language: Language, today: Callable[[], date], stand: Stand | None, director: str) -> None:
        """Shows a stand that is known, else the director who is expected to take one."""
        super().__init__()
        self._today = today
        choices = [("", "–"), *((one.value, messages.term(one, language)) for one in Endorsement)]
        self.rows = {
            "endorsement": FieldRow(self.tr("Stand"), ChoiceBox(choices), language),
            "endorser": FieldRow(self.tr("Sector director"), TextField(), language),
            "endorsed_on": FieldRow(self.tr("Day"), DateField(today), language),
        }
        grid = FieldGrid(3)
        for row in self.rows.values():
            grid.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)
        self.rows["endorsement"].editor.set_value(stand.endorsement.value if stand else "")
        self.rows["endorser"].editor.set_value(stand.endorser if stand else director)
        self.rows["endorsed_on"].editor.set_value(stand.endorsed_on if stand else today())
        for row in self.rows.values():
            row.editor.edited.connect(self.edited)

    def stand(self) -> Stand | None:
        """What stands there; None while it is not said whether the director endorses it."""
        endorsement = self.rows["endorsement"].editor.value()
        if not endorsement:
            return None
        return Stand(
            endorsement=Endorsement(endorsement),
            endorser=self.rows["endorser"].editor.value(),
            endorsed_on=self.rows["endorsed_on"].editor.value() or self._today(),
        )
