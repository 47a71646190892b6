"""An assignee in a checklist: ticked when done, with the identity code on its way or what to request."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

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


class PersonRow(CheckRow):
    """The row of one line of a request.

    Attributes:
        line: the line.
        code: the field for the identity code; None where none is needed.

    Signals:
        request_wanted: the user wants to see the request.
    """

    request_wanted = Signal()

    def __init__(self, line: WorkLine, language: Language) -> None:
        """Makes the row of an assignee: the name is copied, of an organisation the business ID."""
        where = ", ".join(part for part in (line.title.get(language), line.unit.get(language)) if part)
        super().__init__(
            f"line.{line.id}",
            line.called if line.person_id is not None else line.name,
            line.business_id or line.called,
            shown=line.business_id or where or line.request_number,
        )
        theme.mark(self._shown, "strong", bool(line.business_id))
        self.line = line
        self.code: CodeField | None = None
        self._problems = ProblemList(language)
        link = button(self.tr("Request {number}").format(number=line.request_number), "", None, QuietButton)
        link.setProperty("link", True)
        link.clicked.connect(lambda: self.request_wanted.emit())
        self._links = QHBoxLayout()
        self._links.setContentsMargins(0, 0, 0, 0)
        self._links.setSpacing(theme.S)
        self._links.addWidget(link)
        self._links.addStretch()
        foot = QWidget()
        foot.setLayout(self._links)
        self.add_below(foot)
        self.add_below(self._problems)

    def ask_code(self, clipboard: SecretClipboard, language: Language, today: Callable[[], date]) -> CodeField:
        """Give the row a field for the identity code (R4)."""
        self.code = CodeField(self.line.called, clipboard, language, today)
        self._below.insertWidget(1, self.code)
        return self.code

    def offer_letter(self, letter: Letter, mail: Mail) -> None:
        """Give the row buttons for the message that says what to request (R16)."""
        name = self.line.called
        for words, icon, does in (
            (self.tr("Open in the mail program"), "forward", lambda: mail.open(letter)),
            (self.tr("Copy the message"), "copy", lambda: mail.copy(letter)),
        ):
            made = button(words, icon, does, QuietButton)
            made.setAccessibleName(f"{words}: {name}")
            self._links.insertWidget(self._links.count() - 2, made)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong or worth knowing of this line."""
        self._problems.show_problems(problems)

    def forget(self) -> None:
        """Forget the identity code."""
        if self.code is not None:
            self.code.forget()
