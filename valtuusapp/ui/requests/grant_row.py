"""One approved line while it is marked as granted: as asked, or as it really was."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date
from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import GrantingWay, MandateType, normal_specifiers
from valtuusapp.core.problems import Problem, errors
from valtuusapp.core.requests import LineKind, RequestLine
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.requests import words
from valtuusapp.ui.requests.decision_row import LineText
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, QuietButton, TextField, YesNo, button


class GrantRow(QFrame):
    """The line with a box to tick; what was granted otherwise than asked opens below it.

    Attributes:
        line: what was asked and approved.
        ticked: whether it is marked now.
        rows: the fields by the names that problems have for them.

    Signals:
        changed: another value, or ticked or not.
    """

    changed = Signal()

    def __init__(self, line: RequestLine, proposed: Grant, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("group", True)
        self.line = line
        self._proposed = proposed
        self._language = language
        self.ticked = YesNo()
        self.ticked.set_value(True)
        self.ticked.setAccessibleName(f"{line.assignee}, {words.about(line, language)}")
        kind, start, end = ChoiceBox(words.type_choices(language)), DateField(today), DateField(today)
        self.rows = {
            "type": FieldRow(self.tr("Type"), kind, language),
            "specifiers": FieldRow(self.tr("Specifier"), TextField(), language),
            "valid_from": FieldRow(self.tr("Valid from"), start, language, required=True),
            "valid_to": FieldRow(self.tr("Valid to"), end, language, required=True),
        }
        kind.set_value(proposed.type.value)
        self.rows["specifiers"].editor.set_value(", ".join(proposed.specifiers))
        start.set_value(proposed.valid_from)
        end.set_value(proposed.valid_to)
        self._grid = FieldGrid()
        for row in self.rows.values():
            self._grid.add(row)
        self._problems = ProblemList(language)
        self._told: tuple[Problem, ...] = ()
        self._turn = button(self.tr("Change"), "edit", None, QuietButton)
        self._turn.setCheckable(True)
        self._turn.setAccessibleName(f"{self.tr('Change')}: {self.ticked.accessibleName()}")
        self._lay(language)
        self._show_differences()
        self._turn.setChecked(bool(self._differences()))
        self._grid.setVisible(self._turn.isChecked())
        if line.kind is LineKind.END:  # type and dates are those of the mandate that ends
            self._turn.hide()
            self._grid.hide()
        self.setFocusProxy(self.ticked)
        self._turn.toggled.connect(self._open)
        self.ticked.edited.connect(self._tick)
        for row in self.rows.values():
            row.editor.edited.connect(self._show_differences)
            row.editor.edited.connect(self.changed)

    def grant(self, granted_on: date, granted_by_id: int | None, how: GrantingWay) -> Grant | None:
        """What is written down; None while a day is missing or is no day."""
        start, end = self.rows["valid_from"].editor.value(), self.rows["valid_to"].editor.value()
        if start is None or end is None:
            return None
        return replace(
            self._proposed,
            type=MandateType(self.rows["type"].editor.value()),
            specifiers=normal_specifiers(self.rows["specifiers"].editor.value()),
            valid_from=start,
            valid_to=end,
            granted_on=granted_on,
            granted_by_id=granted_by_id,
            how=how,
        )

    def own_problems(self) -> list[Problem]:
        """Days that are none."""
        found = []
        for name, code in (("valid_from", "r2_no_start"), ("valid_to", "r2_no_end")):
            day = self.rows[name].editor
            if day.value() is None:
                found.append((day.problem() or Problem(code)).at(f"{self.line.id}.{name}"))
        return found

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say problems at their fields when they are seen, the rest below the line."""
        self._told = tuple(problems)
        if any(one.field.partition(".")[2] in self.rows for one in errors(problems)):
            self._turn.setChecked(True)
        opened = self._turn.isChecked()
        by_name: dict[str, Problem] = {}
        rest = []
        for one in problems:
            name = one.field.partition(".")[2]
            if opened and name in self.rows and name not in by_name:
                by_name[name] = one
            else:
                rest.append(one)
        for name, row in self.rows.items():
            row.set_problem(by_name.get(name))
        self._problems.show_problems(rest)

    def _lay(self, language: Language) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.S)
        top.addWidget(self.ticked)
        top.addWidget(LineText(self.line, language), 1)
        top.addWidget(self._turn)
        below = QVBoxLayout()
        below.setContentsMargins(theme.XL + theme.S, 0, 0, 0)
        below.setSpacing(theme.XS)
        below.addWidget(self._grid)
        below.addWidget(self._problems)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.XS)
        column.addLayout(top)
        column.addLayout(below)

    def _open(self, opened: bool) -> None:
        self._grid.setVisible(opened)
        self.show_problems(self._told)
        if opened and self._turn.hasFocus():
            self.rows["type"].editor.setFocus()

    def _tick(self) -> None:
        on = self.ticked.value()
        self._turn.setEnabled(on)
        self._grid.setVisible(on and self._turn.isChecked())
        if not on:
            self.show_problems(())
        self.changed.emit()

    def _differences(self) -> dict[str, str]:
        """What was asked where it is granted otherwise, in words."""
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
        differences = self._differences()
        for name, row in self.rows.items():
            asked = differences.get(name)
            words_for = self.tr("Asked: {value}").format(value=asked or self.tr("nothing"))
            row.set_help("" if asked is None else words_for)
