"""Ending mandates, telling their assignees, taking back what was entered in error: questions in the detail panel."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from valtuusapp.core import messages
from valtuusapp.core.mandates import EndKind, MandateRow
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui.granting.letters import Letters
from valtuusapp.ui.granting.mail import Mail
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.registry.actions import ENDED, IN_FORCE
from valtuusapp.ui.undo import no_change_in_suomifi, say_done
from valtuusapp.ui.widgets import ChoiceBox, DateField, DetailPanel, FieldRow, InlineConfirm, LongText

_MOST_LETTERS = 50
"""Of so many mandates at once messages are made; more are told of in other ways."""


class Ending(QObject):
    """Asks in the detail panel, writes, and says what was done.

    Attributes:
        mail: opens and copies the messages.

    Signals:
        writing: the mandates with these keys are about to change: they stay in sight whatever the filter says.
        written: they have changed.
        closed: a question has gone away.
    """

    writing = Signal(object)
    written = Signal()
    closed = Signal()

    def __init__(self, services: Services, window: MainWindow, panel: DetailPanel, undo: QAction) -> None:
        super().__init__(panel)
        self._services = services
        self._window = window
        self._panel = panel
        self._undo = undo
        self._question: InlineConfirm | None = None
        self.mail = Mail(self)
        self.mail.said.connect(window.say)

    def end(self, rows: Sequence[MandateRow]) -> None:
        """Asks when, how and why; afterwards offers to record that the assignees were told (R5, R6)."""
        concerned = [row for row in rows if row.state in IN_FORCE]
        language = self._window.language
        kinds = [(kind.value, messages.term(kind, language)) for kind in EndKind]
        day, kind, reason = DateField(self._services.register.today), ChoiceBox(kinds), LongText()
        day.set_value(self._services.register.today())
        kind.set_value(_usual_kind(concerned).value)
        question = InlineConfirm(
            self.tr("End %n mandate(s)", "", len(concerned)),
            [
                ("ended_on", FieldRow(self.tr("Invalidated on"), day, language, required=True)),
                ("end_kind", FieldRow(self.tr("How"), kind, language, required=True)),
                ("end_reason", FieldRow(self.tr("Reason"), reason, language, required=True)),
            ],
            self.tr("End"),
            self._sentences(len(rows) - len(concerned), no_change_in_suomifi()),
        )
        ids = [row.id for row in concerned]

        def write() -> None:
            chosen = EndKind(kind.value()) if kind.value() else None
            self._services.mandates.end(ids, day.value(), chosen, reason.value())

        def after() -> None:
            said = self.tr("%n mandate(s) ended.", "", len(ids))
            self._say(f"{said} {no_change_in_suomifi()}")
            self._offer_telling(ids)

        self._ask(question, ids, write, after)

    def tell(self, rows: Sequence[MandateRow]) -> None:
        """Asks on which day the assignees were told of the end."""
        concerned = [row for row in rows if row.state in ENDED]
        self._ask_telling([row.id for row in concerned], len(rows) - len(concerned))

    def void(self, row: MandateRow) -> None:
        """Asks why the entry is an error."""
        reason = LongText()
        question = InlineConfirm(
            self.tr("Mark as entered in error"),
            [("reason", FieldRow(self.tr("Reason"), reason, self._window.language, required=True))],
            self.tr("Mark as an error"),
            self.tr("The mandate never was: it stays in the history only. {suomifi}").format(
                suomifi=no_change_in_suomifi()
            ),
        )
        self._ask(
            question,
            [row.id],
            lambda: self._services.mandates.void(row.id, reason.value()),
            lambda: self._say(self.tr("The mandate is marked as entered in error.")),
        )

    def _offer_telling(self, ids: Sequence[int]) -> None:
        """R6: Suomi.fi tells nobody, so the officer does; this comes by itself after an end."""
        self._ask_telling(ids, 0)

    def _ask_telling(self, ids: Sequence[int], others: int) -> None:
        day = DateField(self._services.register.today)
        day.set_value(self._services.register.today())
        label, language = self.tr("Told on"), self._window.language
        rows = [("told_on", FieldRow(label, day, language, required=True))]
        letters = None
        if len(ids) <= _MOST_LETTERS:
            letters = Letters(partial(self._services.telling.of_ends, ids), self.mail, language, asks=False)
            rows.append(("language", letters.language_row))
        question = InlineConfirm(
            self.tr("Was the assignee told of the end?", "", len(ids)),
            rows,
            self.tr("Record as told"),
            self._sentences(others, self.tr("Suomi.fi tells nobody of an invalidation.")),
            letters,
        )

        def write() -> None:
            on = day.value()
            if on is None:
                raise UserError("not_saved", [Problem("form_required", "told_on", values={"field": label})])
            self._services.mandates.tell(list(ids), on)

        self._ask(
            question, ids, write, lambda: self._window.say(self.tr("%n mandate(s) recorded as told.", "", len(ids)))
        )

    def _ask(
        self, question: InlineConfirm, ids: Sequence[int], write: Callable[[], None], after: Callable[[], None]
    ) -> None:
        if self._question is not None:
            self._question.begin()  # one at a time, and nothing typed is thrown away
            return
        question.confirmed.connect(partial(self._confirm, question, ids, write, after))
        question.closed.connect(self._forget)
        self._question = question
        self._panel.ask(question)

    def _forget(self) -> None:
        self._question = None
        self.closed.emit()

    def _confirm(
        self, question: InlineConfirm, ids: Sequence[int], write: Callable[[], None], after: Callable[[], None]
    ) -> None:
        problems = _unreadable(question)
        if not problems:
            try:
                self.writing.emit(ids)
                write()
            except UserError as error:
                problems = list(error.problems) or [_at_its_field(error)]
        if problems:
            question.set_problems(problems, self._window.language)
            return
        question.close_it()
        self.written.emit()
        after()

    def _say(self, text: str) -> None:
        say_done(self._services, self._window, text, self._undo)

    def _sentences(self, others: int, sentence: str) -> str:
        if not others:
            return sentence
        left_out = self.tr("%n of the selected is left out: its state does not allow this.", "", others)
        return f"{left_out} {sentence}"


def _usual_kind(rows: Sequence[MandateRow]) -> EndKind:
    """The officer ends what is given, DVV the rights to grant (R10)."""
    if rows and all(row.type.is_right_to_grant for row in rows):
        return EndKind.INVALIDATION_APPLICATION
    return EndKind.INVALIDATED_BY_ASSIGNOR


def _unreadable(question: InlineConfirm) -> list[Problem]:
    """The fields that hold something else than a day."""
    return [
        problem.at(name)
        for name, row in question.rows.items()
        if isinstance(row.editor, DateField) and (problem := row.editor.problem()) is not None
    ]


def _at_its_field(error: UserError) -> Problem:
    """A refusal as a problem, beside its field where it has one."""
    fields = {"reason_missing": "reason", "told_in_future": "told_on"}
    return Problem(error.code, fields.get(error.code, ""), values=error.values)
