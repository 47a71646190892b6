"""What is asked before a step of an application is written down: in its place, in the panel beside the list."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from valtuusapp.core import messages
from valtuusapp.core.dvv import Application, ApplicationStep, SignatureWay
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldRow, InlineConfirm, LongText, TextField

_EVERYBODY = "all"
#: Errors that have no problem of their own, and the field at which they are said.
_AT_FIELD = {"reason_missing": "reason"}

Rows = list[tuple[str, FieldRow]]


class Questions(QObject):
    """Makes the questions about one application at a time.

    Signals:
        done: it is written down; carries the sentence that says so.
    """

    done = Signal(str)

    def __init__(self, services: Services, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._dvv = services.dvv
        self._language = language

    def give(self, application: Application, warnings: Sequence[Problem]) -> InlineConfirm:
        """The application goes to those who sign it."""
        return self._asked(
            self._step(ApplicationStep.GIVE),
            [self._day("on", self.tr("Given on"))],
            self._step(ApplicationStep.GIVE),
            lambda question: self._dvv.give(application.id, _day(question, "on")),
            self.tr("The application waits for its signatories."),
            self._with_warnings("", warnings),
        )

    def sign(self, application: Application) -> InlineConfirm:
        """Somebody has signed."""
        unsigned = application.unsigned
        choices = [(str(one.id), one.name) for one in unsigned]
        if len(unsigned) > 1:
            choices.insert(0, (_EVERYBODY, self.tr("All who have not signed yet")))
        ways = [(one.value, messages.term(one, self._language)) for one in SignatureWay]
        rows = [
            ("who", FieldRow(self.tr("Signatory"), ChoiceBox(choices), self._language)),
            self._day("on", self.tr("Signed on")),
            ("way", FieldRow(self.tr("Way of signing"), ChoiceBox(ways), self._language)),
        ]

        def sign(question: InlineConfirm) -> None:
            who = question.value("who")
            ids = [one.id for one in unsigned if one.id is not None and who in (_EVERYBODY, str(one.id))]
            self._dvv.sign(application.id, ids, _day(question, "on"), SignatureWay(str(question.value("way"))))

        step = self._step(ApplicationStep.SIGN)
        said = self.tr("The signature is recorded.")
        about = self.tr("In Suomi.fi each signatory approves the application. Identity papers are never stored here.")
        return self._asked(step, rows, step, sign, said, about)

    def send(self, application: Application, warnings: Sequence[Problem]) -> InlineConfirm:
        """The application is sent."""
        rows = [self._day("on", self.tr("Sent on")), self._reference(application)]
        step = self._step(ApplicationStep.SEND)
        return self._asked(
            step,
            rows,
            step,
            lambda question: self._dvv.send(application.id, _day(question, "on"), str(question.value("reference"))),
            self.tr("The application is recorded as sent."),
            self._with_warnings("", warnings),
        )

    def ask_supplement(self, application: Application) -> InlineConfirm:
        """DVV wants more."""
        asked = FieldRow(self.tr("What DVV asks for"), LongText(), self._language, required=True)
        due = FieldRow(self.tr("Supplement by"), DateField(self._services.register.today), self._language)

        def ask(question: InlineConfirm) -> None:
            by = question.rows["by"].editor
            if by.value() is None and by.text().strip():
                raise _not_a_date("by", by.text())
            what = str(question.value("what"))
            self._dvv.ask_supplement(application.id, what, _day(question, "on"), by.value())

        return self._asked(
            self.tr("DVV asks for a supplement"),
            [("what", asked), self._day("on", self.tr("Asked on")), ("by", due)],
            self.tr("Write down"),
            ask,
            self.tr("It is recorded what DVV asks for."),
        )

    def send_supplement(self, application: Application) -> InlineConfirm:
        """DVV has what it asked for."""
        step = self._step(ApplicationStep.SUPPLEMENT)
        return self._asked(
            step,
            [self._day("on", self.tr("Sent on"))],
            step,
            lambda question: self._dvv.send_supplement(application.id, _day(question, "on")),
            self.tr("The supplement is recorded as sent."),
            application.supplement_what,
        )

    def reject(self, application: Application) -> InlineConfirm:
        """DVV said no."""
        rows = [self._day("on", self.tr("Rejected on")), self._reference(application), self._reason("")]

        def reject(question: InlineConfirm) -> None:
            reason, reference = str(question.value("reason")), str(question.value("reference"))
            self._dvv.reject(application.id, _day(question, "on"), reason, reference)

        return self._asked(
            self.tr("DVV rejected the application"),
            rows,
            self.tr("Write down"),
            reject,
            self.tr("The application is recorded as rejected."),
            self.tr("What was approved in the request stays approved and can be applied for anew."),
        )

    def settle(self, application: Application) -> InlineConfirm:
        """A holder invalidated the rights in person."""
        choices = [(str(one.person_id), one.name) for one in application.lasting_persons]
        rows = [
            ("who", FieldRow(self.tr("Holder"), ChoiceBox(choices), self._language)),
            self._day("on", self.tr("Invalidated on")),
        ]

        def settle(question: InlineConfirm) -> None:
            self._dvv.settle(application.id, int(str(question.value("who"))), _day(question, "on"))

        return self._asked(
            self.tr("A holder invalidated in person"),
            rows,
            self.tr("Write down"),
            settle,
            self.tr("The rights of the holder are recorded as invalidated."),
            self.tr("The holder has invalidated these rights in Suomi.fi. DVV is not needed for them any more."),
        )

    def detach(self, application: Application) -> InlineConfirm:
        """A file was attached by mistake."""
        choices = [(str(file.id), file.name) for file in self._dvv.files(application.id)]
        rows = [
            ("file", FieldRow(self.tr("File"), ChoiceBox(choices), self._language)),
            self._reason(self.tr("It stays in the history.")),
        ]

        def remove(question: InlineConfirm) -> None:
            self._dvv.remove_authority(int(str(question.value("file"))), str(question.value("reason")))

        return self._asked(
            self.tr("Remove an attached file"),
            rows,
            self.tr("Remove"),
            remove,
            self.tr("The file is removed."),
            self.tr("The file is not kept anywhere in the register any more. This cannot be undone."),
        )

    def withdraw(self, application: Application) -> InlineConfirm:
        """Nothing comes of it."""
        step = self._step(ApplicationStep.WITHDRAW)
        return self._asked(
            step,
            [self._reason(self.tr("It stays in the history."))],
            self.tr("Withdraw the application"),
            lambda question: self._dvv.withdraw(application.id, str(question.value("reason"))),
            self.tr("The application is withdrawn."),
            self.tr("The number is not used again. If the application is at DVV, withdraw it there too."),
        )

    # --- inside ---

    def _asked(
        self,
        title: str,
        rows: Rows,
        confirm: str,
        do: Callable[[InlineConfirm], object],
        said: str,
        sentence: str = "",
    ) -> InlineConfirm:
        question = InlineConfirm(title, rows, confirm, sentence)

        def go_on() -> None:
            try:
                do(question)
            except UserError as error:
                found = error.problems or [Problem(error.code, _AT_FIELD.get(error.code, ""), values=error.values)]
                question.set_problems(found, self._language)
                return
            question.close_it()
            self.done.emit(said)

        question.confirmed.connect(go_on)
        return question

    def _step(self, step: ApplicationStep) -> str:
        return messages.term(step, self._language)

    def _day(self, name: str, label: str) -> tuple[str, FieldRow]:
        today = self._services.register.today
        editor = DateField(today)
        editor.set_value(today())
        return name, FieldRow(label, editor, self._language, required=True)

    def _reference(self, application: Application) -> tuple[str, FieldRow]:
        editor = TextField()
        editor.set_value(application.reference)
        return "reference", FieldRow(self.tr("DVV's reference"), editor, self._language)

    def _reason(self, help: str) -> tuple[str, FieldRow]:
        return "reason", FieldRow(self.tr("Reason"), LongText(), self._language, help, required=True)

    def _with_warnings(self, sentence: str, warnings: Sequence[Problem]) -> str:
        said = dict.fromkeys(messages.say(one, self._language) for one in warnings)
        return "\n".join([sentence, *said] if sentence else said)


def _day(question: InlineConfirm, name: str) -> date:
    """The day in a field.

    Raises:
        UserError: ``not_saved`` when there is none.
    """
    editor = question.rows[name].editor
    day: date | None = editor.value()
    if day is None:
        raise _not_a_date(name, editor.text())
    return day


def _not_a_date(name: str, text: str) -> UserError:
    return UserError("not_saved", [Problem("not_a_date", name, values={"text": text.strip()})])
