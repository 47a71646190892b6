"""Telling the assignees that their mandates stand in Suomi.fi: when, and a message ready to be sent."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from valtuusapp.core import messages
from valtuusapp.core.dates import format_period
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.requests import NextStep, Request, RequestLine, paper_languages
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldRow, InlineConfirm, LongText, QuietButton, button

_LINES = 8
"""So many lines of the message are seen at once."""


class Telling(QObject):
    """Asks for the day, and offers a message for each assignee in the language that the form asks for.

    Attributes:
        question: what is shown; it is kept alive by whoever shows it.
        day: the field for the day.

    Signals:
        told: it is written down.
    """

    told = Signal()

    def __init__(self, services: Services, language: Language, request: Request, chosen: Sequence[int]) -> None:
        """Asks about those of the chosen lines, or of all when none is chosen, that are granted and not told yet."""
        super().__init__()
        self._services = services
        self._language = language
        self._request = request
        waiting = [line for line in request.lines if line.granted_on and line.told_on is None]
        self._lines = [line for line in waiting if line.id in chosen] or waiting
        self._speech = Language(str(request.values.get("message_language") or paper_languages(request.language)[0]))
        self.day = DateField(services.register.today)
        self.day.set_value(services.register.today())
        self._who = ChoiceBox([(name, name) for name in dict.fromkeys(line.assignee for line in self._lines)])
        self._message = LongText()
        self._message.setReadOnly(True)
        self._message.setMaximumHeight(self._message.fontMetrics().lineSpacing() * _LINES + 2 * theme.S)
        self._who.edited.connect(self._show_message)
        self._show_message()
        self.question = self._make_question()
        self.setParent(self.question)

    @property
    def message(self) -> str:
        """The message as it stands."""
        return self._message.toPlainText()

    def _make_question(self) -> InlineConfirm:
        rows = [("told_on", FieldRow(self.tr("Told on"), self.day, self._language, required=True))]
        who = FieldRow(self.tr("Message to"), self._who, self._language)
        rows.append(("who", who))
        message = FieldRow(self.tr("Message"), self._message, self._language)
        copy = button(self.tr("Copy the message"), "copy", self._copy, QuietButton)
        layout = message.layout()
        assert layout is not None
        layout.addWidget(copy)
        layout.setAlignment(copy, Qt.AlignmentFlag.AlignLeft)
        rows.append(("message", message))
        question = InlineConfirm(
            messages.term(NextStep.TELL, self._language),
            rows,
            messages.term(NextStep.TELL, self._language),
            self.tr("Send the message yourself, then write down the day."),
        )
        who.setVisible(self._who.count() > 1)
        question.confirmed.connect(self._tell)
        return question

    def _show_message(self) -> None:
        lines = [line for line in self._lines if line.assignee == self._who.value()]
        self._message.set_value(
            messages.sentence(
                "message_mandates_granted",
                {"number": self._request.number, "mandates": "\n".join(self._mandate(line) for line in lines)},
                self._speech,
            )
        )

    def _mandate(self, line: RequestLine) -> str:
        kind = messages.term(line.type, self._speech) if line.type else ""
        parts = [kind, ", ".join(line.specifiers), format_period(line.valid_from, line.valid_to)]
        return f"– {line.theme.get(self._speech)}: {', '.join(part for part in parts if part)}"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.message)

    def _tell(self) -> None:
        day = self.day.value()
        if day is None:
            typed = self.day.text().strip()
            problem = Problem("not_a_date", "told_on", values={"text": typed})
            self.question.set_problems([problem], self._language)
            return
        try:
            self._services.granting.tell(self._request.id, [line.id for line in self._lines], day)
        except UserError as error:
            self.question.set_problems([Problem(error.code, "told_on", values=error.values)], self._language)
            return
        self.question.close_it()
        self.told.emit()
