"""An assignee in a checklist: ticked when done, with the identity code on its way or what to request."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from valtuusapp.core.problems import Problem
from valtuusapp.core.telling import Letter
from valtuusapp.core.text import Language
from valtuusapp.core.work_list import WorkLine
from valtuusapp.ui import theme
from valtuusapp.ui.granting.check_row import CheckRow
from valtuusapp.ui.granting.code_field import CodeField
from valtuusapp.ui.granting.mail import Mail
from valtuusapp.ui.granting.secret_clipboard import SecretClipboard
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.widgets import QuietButton, button
from valtuusapp.ui.widgets.flow import FlowLayout


class PersonRow(CheckRow):
    """The row of one line of a request.

    Attributes:
        line: the line.
        code: the field for the identity code; None where none is needed.

    """

    def __init__(self, line: WorkLine, language: Language) -> None:
        """Makes the row of an assignee: the name is copied, of an organisation the business ID."""
        where = ", ".join(part for part in (line.title.get(language), line.unit.get(language)) if part)
        told = " · ".join(part for part in (line.business_id or where, line.request_number) if part)
        super().__init__(
            f"line.{line.id}",
            line.called if line.person_id is not None else line.name,
            line.business_id or line.called,
            shown=told,
            stacked=True,
        )
        theme.mark(self._shown, "strong", False)
        self.line = line
        self.code: CodeField | None = None
        self._problems = ProblemList(language)
        self.add_below(self._problems)

    def ask_code(self, clipboard: SecretClipboard, language: Language, today: Callable[[], date]) -> CodeField:
        """Give the row a field for the identity code (R4)."""
        self.code = CodeField(self.line.called, clipboard, language, today)
        self._below.insertWidget(0, self.code)
        return self.code

    def offer_letter(self, letter: Letter, mail: Mail) -> None:
        """Give the row buttons for the message that says what to request (R16)."""
        foot = QWidget()
        buttons = FlowLayout(foot, theme.XS)
        for words, icon, does in (
            (self.tr("Open in the mail program"), "forward", lambda: mail.open(letter)),
            (self.tr("Copy the message"), "copy", lambda: mail.copy(letter)),
        ):
            made = button(words, icon, does, QuietButton)
            made.setAccessibleName(f"{words}: {self.line.called}")
            buttons.addWidget(made)
        self._below.insertWidget(0, foot)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong or worth knowing of this line."""
        self._problems.show_problems(problems)

    def forget(self) -> None:
        """Forget the identity code."""
        if self.code is not None:
            self.code.forget()
