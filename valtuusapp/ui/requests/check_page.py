"""Checking the lines of a request: the orderer's words become themes, and everything is seen before deciding."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from valtuusapp.core import messages
from valtuusapp.core.checked_lines import CheckedRow
from valtuusapp.core.forms import Form, FormValues, Reference, load_form, shown_value
from valtuusapp.core.problems import Problem, Severity, UserError, errors
from valtuusapp.core.requests import LineOutcome, NextStep, Request
from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests import words
from valtuusapp.ui.requests.check_row import CheckRow, Said
from valtuusapp.ui.requests.line_kinds import target_source
from valtuusapp.ui.requests.problem_count import ProblemCount
from valtuusapp.ui.requests.sub_page import Cards, SubPage, bring_to_sight
from valtuusapp.ui.widgets import Suggestion, Text, button
from valtuusapp.ui.widgets.picker import Suggest

PAUSE_MS = 250
_TOLD = ("matter", "reason", "endorsement", "message")
"""The sections in which the orderer tells more."""


class CheckPage(SubPage):
    """The wanted mandates, each with its lines; the primary button marks all of them as checked.

    Attributes:
        rows: the wanted mandates by their numbers.

    Signals:
        form_wanted: the user puts right in the form what cannot be put right here.
    """

    form_wanted = Signal()

    def __init__(self, window: MainWindow, services: Services, request_id: int) -> None:
        request = services.requests.request(request_id)
        super().__init__(request_id, window.language, "", "check")
        self._window, self._services, self._request = window, services, request
        self._told_of_errors = False
        self._saving = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._look_again)
        self._count = ProblemCount()
        self._count.wanted.connect(self._go_to)
        self.add_status(self._count)
        self.add_button(button(self.tr("Open the form"), "edit", self.form_wanted.emit))
        self.rows: dict[int, CheckRow] = {}
        self._cards = Cards(self.tr("Check"))
        self._lay()

    # --- what the tab asks ---

    def begin(self) -> None:
        """The first mandate that is to be checked."""
        row = next((row for row in self.rows.values() if not row.is_done), None)
        if row is not None:
            row.begin()

    def has_unfinished_work(self) -> bool:
        """What has been typed is kept while the request is as it was."""
        return any(row.is_edited for row in self.rows.values())

    def keep_nothing(self) -> None:
        """What was typed is not needed any more."""
        for row in self.rows.values():
            row.written(row.row)

    def still_fits(self) -> bool:
        """The request has not been changed since."""
        try:
            return self._services.requests.request(self.request_id).version == self._request.version
        except UserError:
            return False

    def refresh(self) -> None:
        """Another view of the register: what is being typed stays."""
        if not self._saving:
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """The menu's entry belongs to this page while it is seen."""
        super().showEvent(event)
        self._window.actions_by_id["requests.check_row"].setEnabled(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is in front."""
        self._window.actions_by_id["requests.check_row"].setEnabled(False)
        super().hideEvent(event)

    def mark_current(self) -> None:
        """Mark the mandate in which the keyboard is, and go on to the next one that is to be checked."""
        focus = QApplication.focusWidget()
        row = next((row for row in self.rows.values() if focus is not None and row.isAncestorOf(focus)), None)
        row = row or next((row for row in self.rows.values() if not row.is_done), None)
        if row is not None and (row.is_done or self._mark(row)):
            self._go_on(row)

    def confirm(self) -> None:
        """Mark everything as checked. What is wrong is said once; then it may stay: the decision can refuse it."""
        if not all(self._write(row) for row in self.rows.values()):
            return
        found = self._look_again()
        wrong = errors(found)
        if wrong and not self._told_of_errors:
            self._told_of_errors = True
            self.primary.setText(self.tr("Checked all the same"))
            self._go_to(wrong[0])
            return
        try:
            waiting = self._waiting_ids()
            if waiting:
                self._services.requests.mark_checked(self.request_id, waiting, self._services.register.today())
        except UserError as error:
            self._window.say_error(error)
            return
        self.done.emit()

    # --- inside ---

    def _lay(self) -> None:
        request, language = self._request, self.language
        self.set_texts(messages.term(NextStep.CHECK, language), request.number)
        self.badge.show_state(request.state)
        self.primary.setText(self.tr("Checked"))
        form = load_form(request.form_id, request.form_version)
        found = self._services.line_checks.rows(self.request_id)
        self._cards.add(self.tr("Order"), *self._order(request, form))
        for one in found:
            row = CheckRow(form, one, self._sources(one.number), language, self._services.register.today)
            row.changed.connect(self._timer.start)
            row.mark_wanted.connect(lambda row=row: self._turn(row))
            if "theme" in row.fields:
                row.fields["theme"].editor.picked.connect(lambda picked, row=row: self._propose(row, picked))
            self.rows[one.number] = row
            self._cards.add("", row)
        self.set_content(self._cards)
        self._show(found)

    def _order(self, request: Request, form: Form) -> list[QWidget]:
        """Who orders, and what is told besides the mandates: why, and of a new one what it is for."""
        values = request.values
        who = [values.get(name) for name in ("orderer", "orderer_title", "orderer_unit", "orderer_email")]
        texts = [one.text if isinstance(one, Reference) else str(one or "") for one in who]
        parts: list[QWidget] = [Text(words.joined(texts))]
        told = [field for section in form.sections if section.id in _TOLD for field in section.fields]
        for field in told:
            value = values.get(field.id)
            if value and not isinstance(value, tuple) and field.id != "message_language":
                parts.append(Said(field.label.get(self.language), shown_value(field, value, self.language)))
        return parts

    def _sources(self, number: int) -> dict[str, Suggest]:
        def themes(text: str) -> Sequence[Suggestion]:
            service = self.rows[number].values().get("e_service") if number in self.rows else None
            found = self._services.line_checks.suggest_themes(
                self._values(),
                text,
                e_service_id=service.id if isinstance(service, Reference) else None,
                language=self.language,
            )
            return [Suggestion(one.id, one.text, one.detail) for one in found]

        return {"theme": themes, "target": target_source(self._services, self._values, self.language)}

    def _values(self) -> FormValues:
        """The form as it would be with what is typed."""
        wanted = self._request.values.get("wanted")
        rows = list(wanted) if isinstance(wanted, tuple) else []
        for number, row in self.rows.items():
            if number < len(rows):
                rows[number] = {**rows[number], **row.edits()}
        return {**self._request.values, "wanted": tuple(rows)}

    def _propose(self, row: CheckRow, picked: Suggestion) -> None:
        """The type that the theme most often has, where none is chosen yet."""
        kind = row.fields.get("type")
        if kind is not None and not kind.editor.value():
            types = self._services.themes.theme(picked.id).types
            if types:
                kind.editor.set_value(types[0].value)

    def _look_again(self) -> list[Problem]:
        """Looks at everything anew, with what is typed and not written down yet."""
        self._timer.stop()
        try:
            self._request = self._services.requests.request(self.request_id) if not self._saving else self._request
            found = self._services.line_checks.rows(self.request_id, self._values())
        except UserError as error:
            self._window.say_error(error)
            return []
        return self._show(found)

    def _show(self, found: Sequence[CheckedRow]) -> list[Problem]:
        questions = self._services.line_checks.questions(self.request_id, found)
        problems = []
        for one in found:
            if one.number in self.rows:
                self.rows[one.number].show_row(one, questions)
            seen = {(check.problem.code, check.problem.field): check.problem for check in one.checks if not check.fine}
            problems += [problem.at(f"wanted.{one.number}") for problem in seen.values()]
        self._count.show_problems([one for one in problems if one.severity is not Severity.NOTE])
        if not errors(problems):
            self._told_of_errors = False
            self.primary.setText(self.tr("Checked"))
        return problems

    def _write(self, row: CheckRow) -> bool:
        """Writes down what was typed; says why not."""
        edits = row.edits()
        if not edits:
            return True
        self._saving = True
        try:
            self._services.requests.amend(self.request_id, row.number, edits)
        except UserError as error:
            row.show_problems(error.problems)
            if not error.problems:
                self._window.say_error(error)
            else:
                row.begin(error.problems[0].field.rpartition(".")[2])
            return False
        finally:
            self._saving = False
        self._request = self._services.requests.request(self.request_id)
        found = self._services.line_checks.rows(self.request_id, self._values())
        row.written(found[row.number])
        return True

    def _turn(self, row: CheckRow) -> None:
        """Marks a mandate, or takes the mark back."""
        if not row.is_done:
            self._mark(row)
            return
        ids = [line.line_id for line in row.row.lines if line.line_id is not None]
        self._do(lambda: self._services.requests.unmark_checked(self.request_id, ids))

    def _mark(self, row: CheckRow) -> bool:
        if not self._write(row):
            return False
        self._look_again()
        mine = {line.line_id for line in row.row.lines}
        ids = [line_id for line_id in self._waiting_ids() if line_id in mine]
        today = self._services.register.today()
        return not ids or self._do(lambda: self._services.requests.mark_checked(self.request_id, ids, today))

    def _do(self, change) -> bool:
        try:
            change()
        except UserError as error:
            self._window.say_error(error)
            return False
        self._look_again()
        return True

    def _waiting_ids(self) -> list[int]:
        """The lines that are neither checked nor decided."""
        lines = self._services.requests.request(self.request_id).lines
        return [line.id for line in lines if line.checked_on is None and line.outcome is LineOutcome.PENDING]

    def _go_on(self, row: CheckRow) -> None:
        """The next one that is to be checked, else the primary button."""
        after = [other for number, other in self.rows.items() if number > row.number]
        following = next((other for other in (*after, *self.rows.values()) if not other.is_done), None)
        if following is None:
            self.primary.setFocus()
        else:
            following.begin()
            bring_to_sight(self._cards, following)

    def _go_to(self, problem: Problem) -> None:
        """Puts the keyboard to where a problem is."""
        parts = problem.field.split(".")
        row = self.rows.get(int(parts[1])) if len(parts) > 1 and parts[1].isdecimal() else None
        if row is not None:
            row.begin(parts[2] if len(parts) > 2 else "")
            bring_to_sight(self._cards, row)
