"""One approved line while it is marked as granted: as asked, or as it really was."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import GrantingWay
from valtuusapp.core.problems import Problem, errors
from valtuusapp.core.requests import LineKind, RequestLine
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.requests import words
from valtuusapp.ui.requests.decision_row import LineText
from valtuusapp.ui.requests.grant_fields import GrantFields
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.widgets import QuietButton, YesNo, button


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
        self.ticked = YesNo()
        self.ticked.set_value(True)
        self.ticked.setAccessibleName(f"{line.assignee}, {words.about(line, language)}")
        self._fields = GrantFields(line, proposed, language, today)
        self.rows = self._fields.rows
        self._problems = ProblemList(language)
        self._told: tuple[Problem, ...] = ()
        self._turn = button(self.tr("Change"), "edit", None, QuietButton)
        self._turn.setCheckable(True)
        self._turn.setAccessibleName(f"{self.tr('Change')}: {self.ticked.accessibleName()}")
        self._lay(language)
        self._turn.setChecked(bool(self._fields.differences()))
        self._fields.setVisible(self._turn.isChecked())
        if line.kind is LineKind.END:  # type and dates are those of the mandate that ends
            self._turn.hide()
            self._fields.hide()
        self.setFocusProxy(self.ticked)
        self._turn.toggled.connect(self._open)
        self.ticked.edited.connect(self._tick)
        self._fields.changed.connect(self.changed)

    def grant(self, granted_on: date, granted_by_id: int | None, how: GrantingWay) -> Grant | None:
        """What is written down; None while a day is missing or is no day."""
        grant = self._fields.grant()
        return grant and replace(grant, granted_on=granted_on, granted_by_id=granted_by_id, how=how)

    def own_problems(self) -> list[Problem]:
        """Days that are none."""
        return self._fields.problems()

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
        below.addWidget(self._fields)
        below.addWidget(self._problems)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.XS)
        column.addLayout(top)
        column.addLayout(below)

    def _open(self, opened: bool) -> None:
        self._fields.setVisible(opened)
        self.show_problems(self._told)
        if opened and self._turn.hasFocus():
            self.rows["type"].editor.setFocus()

    def _tick(self) -> None:
        on = self.ticked.value()
        self._turn.setEnabled(on)
        self._fields.setVisible(on and self._turn.isChecked())
        if not on:
            self.show_problems(())
        self.changed.emit()
