"""Recording the decision: who decided, how and when, and of which lines."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.problems import Problem, UserError, errors
from valtuusapp.core.requests import LineOutcome, NextStep, Request, Stand
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.approval_fields import ApprovalFields
from valtuusapp.ui.requests.decision_row import DecisionRow
from valtuusapp.ui.requests.problem_count import ProblemCount
from valtuusapp.ui.requests.signers import expected_endorser
from valtuusapp.ui.requests.stand_fields import StandFields
from valtuusapp.ui.requests.sub_page import Cards, SubPage, bring_to_sight
from valtuusapp.ui.requests.unchanged import is_unchanged
from valtuusapp.ui.widgets import FieldRow, LongText, Text, button

_PAUSE_MS = 200
_ONLY_MISSING = frozenset({"approver_missing", "refusal_reason_missing", "reason_missing", "endorsement_missing"})


class _Mode(IntEnum):
    """What is decided of the lines."""

    ALL = 0
    SOME = 1
    NONE = 2


class DecidePage(SubPage):
    """Records a decision. Everything is approved unless the user says otherwise.

    Attributes:
        rows: the fields by the names that problems have for them.
        line_rows: the lines by their keys.
    """

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        request: Request,
        chosen: Sequence[int],
        *,
        again: bool = False,
    ) -> None:
        """Begins a decision of the chosen lines.

        Args:
            window: where messages are shown.
            services: what is asked of the register.
            request: the request as it is.
            chosen: the lines that are decided; none means all.
            again: lines that are decided but not granted are decided anew, beginning with what was decided.
        """
        super().__init__(request.id, window.language, "", "check")
        self.primary.setText(messages.term(NextStep.APPROVE, self.language))
        self._window, self._services, self._request = window, services, request
        open_lines = [line for line in request.lines if line.granted_on is None]
        if not again:
            open_lines = [line for line in open_lines if line.outcome is LineOutcome.PENDING]
        self._lines = [line for line in open_lines if line.id in chosen] or open_lines
        self._changed = self._asked = False
        self._again = again
        self._fields = ApprovalFields(services, self.language)
        self.rows = dict(self._fields.rows)
        self.stand = self._make_stand()
        if self.stand is not None:
            self.rows |= self.stand.rows
        self.why = FieldRow(self.tr("Why the decision is changed"), LongText(), self.language, required=True)
        self.reason = FieldRow(self.tr("Why it is not approved"), LongText(), self.language, required=True)
        self.line_rows = {line.id: DecisionRow(line, self.language) for line in self._lines}
        self._modes = self._make_modes()
        self._lay()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._show_problems)
        self._fields.fill(request, again=again)
        if again and any(line.outcome is LineOutcome.REFUSED for line in self._lines):
            self._modes.button(_Mode.SOME).setChecked(True)
        self._connect()
        self._show_mode()
        self._show_problems()

    # --- what the tab asks ---

    def begin(self) -> None:
        """The director's stand while it is not known, else the form of the decision."""
        unknown = self.stand is not None and self.stand.stand() is None
        self.rows["endorsement" if unknown else "kind"].editor.setFocus()

    def has_unfinished_work(self) -> bool:
        """What has been typed is kept while the request is as it was."""
        return self._changed

    def keep_nothing(self) -> None:
        """The decision is recorded."""
        self._changed = False

    def still_fits(self) -> bool:
        """The request has not been changed since."""
        return is_unchanged(self._services, self._request)

    def confirm(self) -> None:
        """Write the decision down."""
        problems = self._show_problems(asked=True)
        if errors(problems):
            self._go_to(errors(problems)[0])
            return
        why = self.why.editor.value() if self._again else ""
        try:
            self._services.granting.decide(
                self.request_id, self._fields.approval(), self._decisions(), self._stand(), why
            )
        except UserError as error:
            self._show(error.problems or [Problem(error.code, values=error.values)])
            return
        self.keep_nothing()
        self.done.emit()

    # --- inside ---

    def _make_modes(self) -> QButtonGroup:
        group = QButtonGroup(self)
        all_lines = self.tr("Everything is approved")
        for number, text in enumerate((all_lines, self.tr("Decide line by line"), self.tr("Nothing is approved"))):
            group.addButton(QRadioButton(text), number)
        group.button(_Mode.ALL).setChecked(True)
        return group

    def _lay(self) -> None:
        request = self._request
        self.set_texts(messages.term(NextStep.APPROVE, self.language), request.number)
        self.badge.show_state(request.state)
        if self._again:
            self._fields.add(self.why)
        self._general = Text()
        theme.mark(self._general, "tone", "error")
        self._general.hide()
        modes = QWidget()
        column = QVBoxLayout(modes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in self._modes.buttons():
            column.addWidget(one)
        cards = Cards(self.tr("Decision"))
        if self.stand is not None:
            cards.add(self.tr("Endorsement of the sector director"), self.stand)
        cards.add(self.tr("Decision"), self._fields, self._general)
        of = self.tr("The decision is of {count} of {all} lines.").format(
            count=len(self._lines), all=len(request.lines)
        )
        sentence = of if len(self._lines) < len(request.lines) else ""
        title = self.tr("Mandates asked for ({count})").format(count=len(self._lines))
        cards.add(title, modes, self.reason, *self.line_rows.values(), sentence=sentence)
        self._cards = cards
        self.set_content(cards)
        self._count = ProblemCount()
        self._count.wanted.connect(self._go_to)
        self.add_status(self._count)
        self.add_button(button(self.tr("Cancel"), "", self._cancel))

    def _connect(self) -> None:
        for row in (*self.rows.values(), self.reason, self.why):
            row.editor.edited.connect(self._note_change)
        for line_row in self.line_rows.values():
            line_row.changed.connect(self._note_change)
        self._modes.idToggled.connect(lambda _id, on: self._show_mode() if on else None)
        self._modes.idToggled.connect(lambda _id, on: self._note_change() if on else None)

    def _note_change(self) -> None:
        self._changed = True
        self._timer.start()

    def _show_mode(self) -> None:
        mode = self._modes.checkedId()
        self.reason.setVisible(mode == _Mode.NONE)
        for row in self.line_rows.values():
            row.ask(mode == _Mode.SOME)

    def _make_stand(self) -> StandFields | None:
        """The director's stand is asked of the form for new mandates only."""
        if self._request.form_id != "new":
            return None
        director = expected_endorser(self._services, self._request)
        return StandFields(self.language, self._services.register.today, self._request.stand, director)

    def _stand(self) -> Stand | None:
        return self.stand.stand() if self.stand is not None else None

    def _decisions(self) -> dict[int, str | None]:
        match self._modes.checkedId():
            case _Mode.ALL:
                return dict.fromkeys(self.line_rows)
            case _Mode.SOME:
                return {line_id: row.decision() for line_id, row in self.line_rows.items()}
            case _:
                return dict.fromkeys(self.line_rows, self.reason.editor.value())

    # --- problems ---

    def _show_problems(self, *, asked: bool = False) -> list[Problem]:
        """Looks at everything anew. What is only missing is not said before the user wants to go on."""
        self._asked = self._asked or asked
        decisions = self._decisions()
        found = self._services.granting.check_decision(
            self.request_id, self._fields.approval(), decisions, self._stand()
        )
        if self._again and not self.why.editor.value().strip():
            found.append(Problem("reason_missing", "why"))
        found += self._fields.own_problems()
        if self._modes.checkedId() == _Mode.NONE:
            lines = {str(line_id) for line_id in self.line_rows}
            missing = [problem for problem in found if problem.code == "refusal_reason_missing"]
            found = [problem for problem in found if problem not in missing and problem.field not in lines]
            found += [Problem(problem.code, "reason") for problem in missing[:1]]
        seen = [one for one in found if self._asked or one.code not in _ONLY_MISSING]
        self._show(seen, [one for one in found if one not in seen])
        return found

    def _show(self, problems: Sequence[Problem], missing: Sequence[Problem] = ()) -> None:
        fields = {**self.rows, "reason": self.reason, "why": self.why}
        for name, row in fields.items():
            row.set_problem(next((one for one in problems if one.field == name), None))
        for line_id, line_row in self.line_rows.items():
            line_row.show_problems([one for one in problems if one.field.partition(".")[0] == str(line_id)])
        known = {*fields, *map(str, self.line_rows)}
        general = [one for one in problems if one.field.partition(".")[0] not in known]
        self._general.setText("\n".join(messages.say(one, self.language) for one in general))
        self._general.setVisible(bool(general))
        self._count.show_problems(problems, missing)

    def _go_to(self, problem: Problem) -> None:
        """Puts the cursor to where a problem is."""
        place = problem.field.partition(".")[0]
        if place.isdecimal() and int(place) in self.line_rows:
            row: QWidget = self.line_rows[int(place)]
        else:
            others = {"reason": self.reason, "why": self.why}
            row = others.get(place) or self.rows.get(place, self.rows["approver"])
        if isinstance(row, DecisionRow):
            row.begin()
        elif isinstance(row, FieldRow):
            row.editor.setFocus()
        bring_to_sight(self._cards, row)

    def _cancel(self) -> None:
        """Goes back, and what was typed is gone."""
        self.keep_nothing()
        self.done.emit()
