"""What is done about findings: requests for what is lacking, exceptions, ends of what is too much."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from valtuusapp.core import messages
from valtuusapp.core.dates import add_months
from valtuusapp.core.findings import FindingRow
from valtuusapp.core.problems import UserError
from valtuusapp.ui.directory.desk import as_problems
from valtuusapp.ui.maps.exceptions_page import ExceptionsPage
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import DateField, FieldRow, InlineConfirm, LongText, TextField

if TYPE_CHECKING:
    from valtuusapp.ui.maps.page import MapPage

_USUAL_MONTHS = 6


class FindingWork(QObject):
    """Does what the menus say about the chosen findings."""

    def __init__(self, page: "MapPage") -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._findings = page.desk.services.findings

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions do, by their names."""
        return {
            "order": lambda: self.order(self._page.chosen.findings),
            "apply": lambda: self._page.apply_to_dvv.emit(self._page.chosen.findings),
            "except": self.ask_exception,
            "unexcept": self.ask_end_of_exception,
            "end": self.end,
            "exceptions": self.show_exceptions,
        }

    def order(self, rows: Sequence[FindingRow]) -> None:
        """Begin requests for those who lack something and have not been asked for yet."""
        values = self._findings.request_values(rows)
        if values:
            self._page.new_requests.emit(values)
        else:
            self._desk.window.say(self.tr("Everything that is lacking has been requested already."), Tone.INFO)

    def ask_exception(self) -> None:
        """Ask why the chosen findings are as they should be, who approves it, and until when."""
        rows = [row for row in self._page.chosen.findings if row.exception is None]
        language, today = self._desk.language, self._desk.services.register.today
        reason, approver, until = LongText(), TextField(), DateField(today)
        until.set_value(add_months(today(), _USUAL_MONTHS))
        question = InlineConfirm(
            self.tr("Record an exception for %n finding(s)", "", len(rows)),
            [
                (name, FieldRow(messages.word("field", name, language), editor, language, required=True))
                for name, editor in (("reason", reason), ("approver", approver), ("until", until))
            ],
            self.tr("Record"),
            self.tr("The findings do not count until the exception ends."),
        )

        def write() -> None:
            subjects = [row.finding.subject for row in rows]
            self._findings.record_exception(subjects, reason.value(), approver.value(), until.value())

        self._ask(question, write, self.tr("%n exception(s) recorded.", "", len(rows)))

    def ask_end_of_exception(self) -> None:
        """Ask why the exceptions end."""
        found = {row.exception.id for row in self._page.chosen.findings if row.exception is not None}
        language, reason = self._desk.language, LongText()
        label = messages.word("field", "reason", language)
        question = InlineConfirm(
            self.tr("End %n exception(s)", "", len(found)),
            [("reason", FieldRow(label, reason, language, required=True))],
            self.tr("End the exception"),
            self.tr("From today on the findings count again."),
        )
        self._ask(
            question,
            lambda: self._findings.end_exception(found, reason.value()),
            self.tr("%n exception(s) ended.", "", len(found)),
        )

    def end(self) -> None:
        """Go to the registry and ask there whether the mandates shall end."""
        ids = self._findings.mandates_to_end(self._page.chosen.findings)
        if ids:
            self._page.end_mandates.emit(ids)

    def show_exceptions(self) -> None:
        """Show all exceptions, those that have ended too."""
        self._page.open_sub(ExceptionsPage(self._desk))

    def _ask(self, question: InlineConfirm, write: Callable[[], object], done: str) -> None:
        question.confirmed.connect(lambda: self._write(question, write, done))
        self._page.ask(question)

    def _write(self, question: InlineConfirm, write: Callable[[], object], done: str) -> None:
        language = self._desk.language
        for name, row in question.rows.items():
            if isinstance(row.editor, DateField) and (problem := row.editor.problem()) is not None:
                question.set_problems([problem.at(name)], language)
                return
        try:
            write()
        except UserError as error:
            problems = as_problems(error)
            question.set_problems([one if one.field else one.at("reason") for one in problems], language)
            return
        question.close_it()
        self._page.refresh()
        self._desk.done(done)
        self._page.views.focus()
