"""Correcting what was written down of a line that is carried out: the register only, never Suomi.fi."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from valtuusapp.core import messages
from valtuusapp.core.forms import Reference
from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import EndKind, GrantingWay, MandateType
from valtuusapp.core.problems import Problem, Severity, UserError, errors
from valtuusapp.core.requests import LineKind, Request, RequestLine
from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.decision_row import LineText
from valtuusapp.ui.requests.grant_fields import GrantFields
from valtuusapp.ui.requests.grantor_row import GrantorRow
from valtuusapp.ui.requests.problem_count import ProblemCount
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.requests.sub_page import Cards, SubPage, bring_to_sight
from valtuusapp.ui.requests.unchanged import is_unchanged
from valtuusapp.ui.undo import no_change_in_suomifi
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, LongText, button

_PAUSE_MS = 200


class CorrectPage(SubPage):
    """What stands in the register of one line, and why it is put right.

    Attributes:
        line: the line.
        rows: all fields by the names that problems have for them.

    Signals:
        corrected: it is written down.
    """

    corrected = Signal()

    def __init__(
        self, window: MainWindow, services: Services, request: Request, line: RequestLine, recorded: Grant
    ) -> None:
        super().__init__(request.id, window.language, self.tr("Correct"), "check")
        self.line = line
        self._services, self._request, self._recorded = services, request, recorded
        self._asked = False
        self._fields = GrantFields(line, recorded, self.language, services.register.today)
        self._grantor = GrantorRow(services, request.assignor_id, self.language)
        self._doing = self._doing_rows()
        self._ending = self._ending_rows()
        self._telling = self._telling_rows()
        self._reason = FieldRow(self.tr("Reason"), LongText(), self.language, required=True)
        mandate = {} if line.kind is LineKind.END else self._fields.rows
        self.rows = {**mandate, **self._doing, **self._ending, **self._telling, "reason": self._reason}
        self._general = ProblemList(self.language)
        self._count = ProblemCount()
        self._count.wanted.connect(self._go_to)
        self._lay()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look_again)
        self._look_again()
        for row in self.rows.values():
            row.editor.edited.connect(self._timer.start)

    # --- what the tab asks ---

    def begin(self) -> None:
        """The first field."""
        next(iter(self.rows.values())).editor.setFocus()

    def has_unfinished_work(self) -> bool:
        """Something is typed that the register does not say."""
        return self._grant() != self._recorded or bool(self._reason.editor.value().strip())

    def still_fits(self) -> bool:
        """The request has not been changed since."""
        return is_unchanged(self._services, self._request)

    def confirm(self) -> None:
        """Write it down."""
        self._asked = True
        wrong = errors(self._look_again())
        grant = self._grant()
        if wrong or grant is None:
            if wrong:
                self._go_to(wrong[0])
            return
        try:
            self._services.granting.correct(self.request_id, grant, self._reason.editor.value())
        except UserError as error:
            self._show(error.problems or [Problem(error.code, values=error.values)])
            return
        self.done.emit()
        self.corrected.emit()

    # --- inside ---

    def _doing_rows(self) -> dict[str, FieldRow]:
        """Who did it, when and how; of an end how is asked with the end."""
        recorded, today = self._recorded, self._services.register.today
        day = DateField(today)
        day.set_value(recorded.granted_on)
        is_end = self.line.kind is LineKind.END
        label = self.tr("Invalidated on") if is_end else self.tr("Granted on")
        how = ChoiceBox([(way.value, messages.term(way, self.language)) for way in GrantingWay])
        how.set_value(recorded.how.value)
        if recorded.granted_by_id is not None:
            name = self._services.people.person(recorded.granted_by_id).listed_name
            self._grantor.editor.set_value(Reference(name, recorded.granted_by_id))
        rows = {"granted_by": self._grantor, "granted_on": FieldRow(label, day, self.language, required=True)}
        return rows if is_end else {**rows, "how": FieldRow(self.tr("How"), how, self.language)}

    def _ending_rows(self) -> dict[str, FieldRow]:
        """How and why the mandate ended that the line ends or replaces (R5)."""
        recorded = self._recorded
        if recorded.end_kind is None:
            return {}
        kind, reason = ChoiceBox([(one.value, messages.term(one, self.language)) for one in EndKind]), LongText()
        kind.set_value(recorded.end_kind.value)
        reason.set_value(recorded.end_reason)
        return {
            "end_kind": FieldRow(self.tr("How it was invalidated"), kind, self.language),
            "end_reason": FieldRow(self.tr("Why it was invalidated"), reason, self.language, required=True),
        }

    def _telling_rows(self) -> dict[str, FieldRow]:
        """The day of telling can be taken away, but is not noted here first."""
        if self._recorded.told_on is None:
            return {}
        day = DateField(self._services.register.today)
        day.set_value(self._recorded.told_on)
        help = self.tr("Empty: the assignee has not been told, and telling waits again.")
        return {"told_on": FieldRow(self.tr("Told on"), day, self.language, help)}

    def _lay(self) -> None:
        title = self.tr("Correct what was recorded")
        self.set_texts(title, self._request.number)
        self.badge.show_state(self._request.state)
        grid = FieldGrid(3)
        for row in (*self._doing.values(), *self._telling.values(), *self._ending.values()):
            grid.add(row)
        cards = Cards(title)
        shown = [] if self.line.kind is LineKind.END else [self._fields]
        sentence = self.tr("Write here what really stands in Suomi.fi. {suomifi}")
        cards.add(
            self.tr("As recorded"),
            LineText(self.line, self.language),
            *shown,
            grid,
            self._general,
            sentence=sentence.format(suomifi=no_change_in_suomifi()),
        )
        cards.add(self.tr("Why it is corrected"), self._reason, sentence=self.tr("The reason stays in the history."))
        self._cards = cards
        self.set_content(cards)
        self.add_status(self._count)
        self.add_button(button(self.tr("Cancel"), "", self.done.emit))

    def _grant(self) -> Grant | None:
        """What is typed; None while a day is missing or is no day."""
        fields, granted_on = self._fields.grant(), self.rows["granted_on"].editor.value()
        told = self._telling.get("told_on")
        if fields is None or granted_on is None or (told is not None and told.editor.problem() is not None):
            return None
        how = GrantingWay(self.rows["how"].editor.value()) if "how" in self.rows else self._recorded.how
        ending = self._ending
        return replace(
            fields,
            granted_on=granted_on,
            granted_by_id=self._grantor.grantor_id,
            how=how,
            end_kind=EndKind(ending["end_kind"].editor.value()) if ending else None,
            end_reason=ending["end_reason"].editor.value() if ending else "",
            told_on=told.editor.value() if told is not None else None,
        )

    def _look_again(self) -> list[Problem]:
        """What is wrong; the missing reason is said when it has been tried."""
        day = self.rows["granted_on"].editor
        kind = MandateType(self._fields.rows["type"].editor.value())
        self._grantor.look_for([(kind, self.line.theme_id)], day.value() or self._services.register.today())
        found = [*self._fields.problems(), *self._grantor.own_problems()]
        for name in ("granted_on", *self._telling):
            editor = self.rows[name].editor
            if (problem := editor.problem()) is not None:
                found.append(problem.at(name))
            elif name == "granted_on" and editor.value() is None:
                found.append(Problem("not_a_date", name, values={"text": ""}))
        grant = self._grant()
        if grant is not None:
            found += self._services.granting.check_correction(self.request_id, grant)
        if self._asked and not self._reason.editor.value().strip():
            found.append(Problem("reason_missing", "reason"))
        found = [_at_the_field(one) for one in found if one.severity is not Severity.NOTE]
        self._show(found)
        self.primary.setEnabled(grant != self._recorded)
        return found

    def _show(self, problems: Sequence[Problem]) -> None:
        for name, row in self.rows.items():
            row.set_problem(next((one for one in problems if one.field == name), None))
        self._general.show_problems([one for one in problems if one.field not in self.rows])
        self._count.show_problems(problems)

    def _go_to(self, problem: Problem) -> None:
        row = self.rows.get(problem.field, self.rows["granted_on"])
        row.editor.setFocus()
        bring_to_sight(self._cards, row)


def _at_the_field(problem: Problem) -> Problem:
    """A problem of the line at the field itself: there is one line only."""
    place, _dot, name = problem.field.partition(".")
    return Problem(problem.code, name, problem.severity, problem.values) if place.isdecimal() else problem
