"""One line of a request while it is decided."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from valtuusapp.core.problems import Problem
from valtuusapp.core.requests import LineOutcome, RequestLine
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.requests import words
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.widgets import FieldRow, Text, TextField


class LineText(QWidget):
    """Who and what a line is about, in two columns of two rows."""

    def __init__(self, line: RequestLine, language: Language) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.L)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for column, (first, second) in enumerate(
            (
                (words.assignee(line), words.where(line, language)),
                (words.about(line, language), words.terms(line, language)),
            )
        ):
            head = Text(first)
            theme.mark(head, "strong", True)
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(second, quiet=True, small=True), 1, column, Qt.AlignmentFlag.AlignTop)


class DecisionRow(QFrame):
    """The line, approved or not, with the reason for a refusal.

    Attributes:
        approve, refuse: the two choices.
        reason: why it is refused.

    Signals:
        changed: another choice or another reason.
    """

    changed = Signal()

    def __init__(self, line: RequestLine, language: Language) -> None:
        super().__init__()
        self.setProperty("group", True)
        name = f"{words.assignee(line)}, {words.about(line, language)}"
        self.approve = QRadioButton(self.tr("Approve"))
        self.refuse = QRadioButton(self.tr("Do not approve"))
        self.approve.setAccessibleName(f"{self.approve.text()}: {name}")
        self.refuse.setAccessibleName(f"{self.refuse.text()}: {name}")
        both = QButtonGroup(self)
        both.addButton(self.approve)
        both.addButton(self.refuse)
        self.reason = FieldRow(self.tr("Why it is not approved"), TextField(), language, required=True)
        self._problems = ProblemList(language)
        self._choices = QWidget()
        choices = QHBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.addWidget(self.approve)
        choices.addWidget(self.refuse)
        top = QHBoxLayout()
        top.setSpacing(theme.M)
        top.addWidget(LineText(line, language), 1)
        top.addWidget(self._choices, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.XS)
        column.addLayout(top)
        column.addWidget(self.reason)
        column.addWidget(self._problems)
        refused = line.outcome is LineOutcome.REFUSED
        (self.refuse if refused else self.approve).setChecked(True)
        self.reason.editor.set_value(line.refusal_reason)
        self.ask(False)
        self.approve.toggled.connect(self._choose)
        self.reason.editor.edited.connect(self.changed)

    def begin(self) -> None:
        """Put the cursor to what is asked of the line."""
        (self.reason.editor if self.reason.isVisibleTo(self) else self.approve).setFocus()

    def ask(self, asked: bool) -> None:
        """Let this line be decided by itself, or only show it."""
        self._choices.setVisible(asked)
        self.reason.setVisible(asked and self.refuse.isChecked())

    def decision(self) -> str | None:
        """None when approved, else the reason."""
        return str(self.reason.editor.value()) if self.refuse.isChecked() else None

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong or worth knowing: a missing reason at its field."""
        missing = next((one for one in problems if one.code == "refusal_reason_missing"), None)
        self.reason.set_problem(missing)
        self._problems.show_problems([one for one in problems if one is not missing])

    def _choose(self) -> None:
        refused = self.refuse.isChecked()
        self.reason.setVisible(refused)
        if refused and self.isVisible():
            self.reason.editor.setFocus()
        self.changed.emit()
