"""What was granted for a line: type, specifier and validity; where it differs, what was asked stands at the field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date
from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import MandateType, normal_specifiers
from valtuusapp.core.problems import Problem
from valtuusapp.core.requests import LineKind, RequestLine
from valtuusapp.core.text import Language
from valtuusapp.ui.requests import words
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, TextField


class GrantFields(FieldGrid):
    """The fields of one line. Of an end they are those of the mandate that ends, and not to be changed.

    Attributes:
        line: what was asked and approved.
        rows: the fields by the names that problems have for them.

    Signals:
        changed: another value.
    """

    changed = Signal()

    def __init__(self, line: RequestLine, grant: Grant, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self.line = line
        self._grant = grant
        self._language = language
        kind, start, end = ChoiceBox(words.type_choices(language)), DateField(today), DateField(today)
        self.rows = {
            "type": FieldRow(self.tr("Type"), kind, language),
            "specifiers": FieldRow(self.tr("Specifier"), TextField(), language),
            "valid_from": FieldRow(self.tr("Valid from"), start, language, required=True),
            "valid_to": FieldRow(self.tr("Valid to"), end, language, required=True),
        }
        kind.set_value(grant.type.value)
        self.rows["specifiers"].editor.set_value(", ".join(grant.specifiers))
        start.set_value(grant.valid_from)
        end.set_value(grant.valid_to)
        for row in self.rows.values():
            self.add(row)
        self._show_differences()
        for row in self.rows.values():
            row.editor.edited.connect(self._show_differences)
            row.editor.edited.connect(self.changed)

    def grant(self) -> Grant | None:
        """What is written down; None while a day is missing or is no day."""
        start, end = self.rows["valid_from"].editor.value(), self.rows["valid_to"].editor.value()
        if start is None or end is None:
            return None
        return replace(
            self._grant,
            type=MandateType(self.rows["type"].editor.value()),
            specifiers=normal_specifiers(self.rows["specifiers"].editor.value()),
            valid_from=start,
            valid_to=end,
        )

    def problems(self) -> list[Problem]:
        """Days that are none; at ``<line id>.<field>``."""
        found = []
        for name, code in (("valid_from", "r2_no_start"), ("valid_to", "r2_no_end")):
            day = self.rows[name].editor
            if day.value() is None:
                found.append((day.problem() or Problem(code)).at(f"{self.line.id}.{name}"))
        return found

    def differences(self) -> dict[str, str]:
        """What was asked where it is granted otherwise, in words, by field."""
        line = self.line
        if line.kind is LineKind.END:
            return {}
        editors = {name: row.editor.value() for name, row in self.rows.items()}
        asked = {
            "type": (
                line.type.value if line.type else "",
                messages.term(line.type, self._language) if line.type else "",
            ),
            "valid_from": (line.valid_from, format_date(line.valid_from)),
            "valid_to": (line.valid_to, format_date(line.valid_to)),
        }
        if line.kind is LineKind.CHANGE and line.valid_from is None:  # from the day of granting
            del asked["valid_from"]
        found = {name: shown for name, (value, shown) in asked.items() if value != editors[name]}
        if normal_specifiers(editors["specifiers"]) != line.specifiers:
            found["specifiers"] = ", ".join(line.specifiers)
        return found

    def _show_differences(self) -> None:
        differences = self.differences()
        for name, row in self.rows.items():
            asked = differences.get(name)
            words_for = self.tr("Asked: {value}").format(value=asked or self.tr("nothing"))
            row.set_help("" if asked is None else words_for)
