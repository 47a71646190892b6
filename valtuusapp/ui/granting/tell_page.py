"""Telling of what was granted or ended: a ready message to everybody, and the day on which they were told (R6)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from valtuusapp.core import messages
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.requests import NextStep, Request
from valtuusapp.core.telling import Letter
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.granting.letters import Letters
from valtuusapp.ui.granting.mail import Mail
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.sub_page import Cards, SubPage
from valtuusapp.ui.requests.unchanged import is_unchanged
from valtuusapp.ui.widgets import DateField, FieldGrid, FieldRow, button


class TellPage(SubPage):
    """The messages of one request.

    Attributes:
        letters: the messages, the orderer's last.
        day: the row of the day.
        mail: opens and copies them.

    Signals:
        told: it is written down.
    """

    told = Signal()

    def __init__(self, window: MainWindow, services: Services, request: Request, chosen: Sequence[int]) -> None:
        """Begins with those of the chosen lines, or of all when none is chosen, that are done and not told yet."""
        super().__init__(request.id, window.language, "", "check")
        self._services, self._request = services, request
        waiting = [line.id for line in request.lines if line.granted_on and line.told_on is None]
        self._line_ids = [line_id for line_id in waiting if line_id in chosen] or waiting
        self.mail = Mail(self)
        self.mail.said.connect(window.say)
        day = DateField(services.register.today)
        day.set_value(services.register.today())
        self.day = FieldRow(self.tr("Told on"), day, self.language, required=True)
        self.letters = Letters(self._write, self.mail, self.language)
        self._lay_cards(request)
        self.letters.changed.connect(self._count)
        self._count()

    def begin(self) -> None:
        """The first message is opened or copied first."""
        (self.letters.rows[0].open if self.letters.rows else self.day.editor).setFocus()

    def still_fits(self) -> bool:
        """The request has not been changed since."""
        return is_unchanged(self._services, self._request)

    def confirm(self) -> None:
        """Write down that the ticked were told."""
        day = self.day.editor.value()
        if day is None:
            typed = self.day.editor.text().strip()
            self.day.set_problem(Problem("not_a_date", "told_on", values={"text": typed}))
            self.day.editor.setFocus()
            return
        try:
            self._services.granting.tell(self.request_id, self._told_lines(), day)
        except UserError as error:
            self.day.set_problem(Problem(error.code, "told_on", values=error.values))
            self.day.editor.setFocus()
            return
        self.keep_nothing()
        self.done.emit()
        self.told.emit()

    # --- inside ---

    def _told_lines(self) -> list[int]:
        return [key for letter in self.letters.told() for key in letter.line_ids]

    def _write(self, language: Language | None) -> list[Letter]:
        return self._services.telling.letters(self.request_id, self._line_ids, language)

    def _count(self) -> None:
        count = len(self._told_lines())
        self.primary.setText(self.tr("Mark %n mandate(s) as told", "", count))
        self.primary.setEnabled(count > 0 and not self._services.register.read_only)

    def _lay_cards(self, request: Request) -> None:
        title = messages.term(NextStep.TELL, self.language)
        self.set_texts(title, request.number)
        self.badge.show_state(request.state)
        grid = FieldGrid(2)
        grid.add(self.day)
        grid.add(self.letters.language_row)
        cards = Cards(title)
        cards.add(
            self.tr("Messages"),
            self.letters,
            sentence=self.tr(
                "The program sends nothing by itself. Suomi.fi does not tell of an end: the officer does."
            ),
        )
        cards.add(self.tr("Written down in the register"), grid)
        self.set_content(cards)
        self.add_button(button(self.tr("Cancel"), "", self.left.emit))
