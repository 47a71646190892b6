"""What is written down of a group that is done: the day, and what is otherwise than it was approved."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core.dates import format_date
from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import GrantingWay, MandateType, normal_specifiers
from valtuusapp.core.messages import term
from valtuusapp.core.problems import Problem, errors
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language
from valtuusapp.core.work_list import WorkGroup
from valtuusapp.ui import theme
from valtuusapp.ui.requests import words
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, QuietButton, TextField, button


class DoneFields(QWidget):
    """The day, and behind a button the values as they really became.

    Attributes:
        rows: the fields by the names that problems have for them.

    Signals:
        changed: another value.
    """

    changed = Signal()

    def __init__(self, group: WorkGroup, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._group, self._language = group, language
        ends = group.content.kind is LineKind.END
        day, kind, start, end = DateField(today), ChoiceBox(words.type_choices(language)), DateField(), DateField()
        day.set_value(today())
        words_for_day = self.tr("Invalidated on") if ends else self.tr("Granted on")
        self.rows = {"granted_on": FieldRow(words_for_day, day, language, required=True)}
        self._grid = FieldGrid(2)
        self._otherwise = {
            "type": FieldRow(self.tr("Type"), kind, language),
            "specifiers": FieldRow(self.tr("Specifier"), TextField(), language),
            "valid_from": FieldRow(self.tr("From"), start, language, required=True),
            "valid_to": FieldRow(self.tr("To"), end, language, required=True),
        }
        self.rows |= self._otherwise
        self._problems = ProblemList(language)
        self._turn = button(self.tr("Became otherwise than approved…"), "edit", self._open, QuietButton)
        self._turn.setCheckable(True)
        self._set_values()
        self._lay(ends=ends)
        for row in self.rows.values():
            row.editor.edited.connect(self._note)

    @property
    def day(self) -> date | None:
        """The day in Suomi.fi."""
        return self.rows["granted_on"].editor.value()

    def grants(self, proposed: Sequence[Grant], grantor_id: int, how: GrantingWay) -> list[Grant]:
        """What is proposed with what is written here; as proposed where a field is not a day."""
        said = {name: row.editor.value() for name, row in self.rows.items()}
        made = [
            replace(one, granted_on=self.day or one.granted_on, granted_by_id=grantor_id, how=how) for one in proposed
        ]
        if not self._turn.isChecked():
            return made
        return [
            replace(
                one,
                type=MandateType(said["type"]),
                specifiers=normal_specifiers(said["specifiers"]),
                valid_from=said["valid_from"] or one.valid_from,
                valid_to=said["valid_to"] or one.valid_to,
            )
            for one in made
        ]

    def own_problems(self) -> list[Problem]:
        """Days that are none."""
        seen = self.rows if self._turn.isChecked() else {"granted_on": self.rows["granted_on"]}
        found = []
        for name, row in seen.items():
            if isinstance(row.editor, DateField) and row.editor.value() is None:
                found.append(Problem("not_a_date", name, values={"text": row.editor.text().strip()}))
        return found

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say them at their fields; the others below. A wrong value opens the fields."""
        if any(one.field in self._otherwise for one in errors(problems)) and not self._turn.isChecked():
            self._turn.setChecked(True)
            self._open()
        seen = self.rows if self._turn.isChecked() else {"granted_on": self.rows["granted_on"]}
        rest = []
        taken: dict[str, Problem] = {}
        for one in problems:
            if one.field not in seen or taken.setdefault(one.field, one) is not one:
                rest.append(one)
        for name, row in self.rows.items():
            row.set_problem(taken.get(name))
        self._problems.show_problems(rest)

    def _set_values(self) -> None:
        terms = self._group.content.terms
        for name, value in (
            ("type", terms.type.value),
            ("specifiers", ", ".join(terms.specifiers)),
            ("valid_from", terms.valid_from),
            ("valid_to", terms.valid_to),
        ):
            self.rows[name].editor.set_value(value)

    def _open(self) -> None:
        opened = self._turn.isChecked()
        for row in self._otherwise.values():
            self._grid.show_row(row, opened)
        if not opened:
            self._set_values()
        self._note()

    def _note(self) -> None:
        terms = self._group.content.terms
        approved = {
            "type": (terms.type.value, term(terms.type, self._language)),
            "valid_from": (terms.valid_from, format_date(terms.valid_from)),
            "valid_to": (terms.valid_to, format_date(terms.valid_to)),
        }
        for name, (value, shown) in approved.items():
            same = self.rows[name].editor.value() == value
            self.rows[name].set_help("" if same else self.tr("Approved: {value}").format(value=shown))
        same = normal_specifiers(self.rows["specifiers"].editor.value()) == terms.specifiers
        shown = ", ".join(terms.specifiers) or self.tr("nothing")
        self.rows["specifiers"].set_help("" if same else self.tr("Approved: {value}").format(value=shown))
        self.changed.emit()

    def _lay(self, *, ends: bool) -> None:
        for row in self.rows.values():
            self._grid.add(row)
        for row in self._otherwise.values():
            self._grid.show_row(row, False)
        if ends:
            self._turn.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self._grid)
        column.addWidget(self._turn, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._problems)
