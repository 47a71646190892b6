"""One go through Suomi.fi: every value in the order of the steps with tick and copy button; then marked as done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core import messages, work_steps
from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import GrantingWay
from valtuusapp.core.problems import Problem, Severity, UserError, errors
from valtuusapp.core.requests import LineKind
from valtuusapp.core.work_list import WorkGroup, WorkLine
from valtuusapp.core.work_steps import Step
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.granting.check_row import CheckRow
from valtuusapp.ui.granting.checklist_frame import ChecklistFrame
from valtuusapp.ui.granting.gathering import gathered
from valtuusapp.ui.granting.mail import Mail
from valtuusapp.ui.granting.person_row import PersonRow
from valtuusapp.ui.granting.secret_clipboard import SecretClipboard
from valtuusapp.ui.granting.steps import StepRows
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.sub_page import bring_to_sight
from valtuusapp.ui.requests.theme_note import ThemeNote
from valtuusapp.ui.widgets import Heading, QuietButton, button

_PAUSE_MS = 150


class Checklist(ChecklistFrame):
    """The checklist of a group.

    Space ticks, Ctrl+C copies the value of the row, the arrows go on; Ctrl+Enter marks as done.

    Attributes:
        group: what is done; ``rows`` everything that is ticked, ``people`` the rows of the assignees.
        switch: whether it is granted here or requested by the employees (R16).
        fields: what is written down.
        primary: marks the ticked assignees as done.
        mail: opens and copies messages.

    Signals:
        done_wanted: the ticked are to be marked; carries their lines and what is written down.
        request_wanted: the user wants to see a request; carries its key.
    """

    done_wanted = Signal(object, object)

    def __init__(
        self, window: MainWindow, services: Services, clipboard: SecretClipboard, group: WorkGroup, grantor_id: int
    ) -> None:
        super().__init__(window, services, group)
        self._services, self._clipboard, self._grantor_id = services, clipboard, grantor_id
        self._settings = services.settings.all()
        self.rows: list[CheckRow] = []
        self.people: list[PersonRow] = []
        self._asked: frozenset[str] = frozenset()
        self.mail = Mail(self)
        self.mail.said.connect(window.say)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.look_again)
        self.primary.clicked.connect(self.confirm)
        self._make_steps()
        self.switch.chosen.connect(self._make_steps)
        self.fields.changed.connect(self._note)
        self.look_again()

    def _how_many(self) -> str:
        return self.tr("%n assignee(s)", "", len(self.group.lines))

    # --- what the pane asks ---

    def begin(self) -> None:
        """Put the keyboard on the first row."""
        self.rows[0].box.setFocus()

    def forget_codes(self) -> None:
        """Nothing is left of the identity codes."""
        for row in self.people:
            row.forget()

    def ticks(self) -> frozenset[str]:
        """The keys of the ticked rows."""
        return frozenset(row.key for row in self.rows if row.is_ticked)

    def set_ticks(self, keys: frozenset[str]) -> None:
        """Tick rows as they were before."""
        for row in self.rows:
            row.box.setChecked(row.key in keys)

    @property
    def how(self) -> GrantingWay:
        """The chosen way."""
        return GrantingWay(self.switch.value())

    def confirm(self) -> None:
        """Mark the ticked assignees as done. Steps that are not ticked are said once; then they may stay so."""
        problems = self.look_again()
        if not self.primary.isEnabled() or errors(problems):
            return
        open_steps = self._open_steps()
        warnings = {one.code for one in problems if one.severity is Severity.WARNING}
        questions = frozenset({*open_steps, *warnings})
        if questions - self._asked:
            self._asked = questions
            self._say_open(open_steps)
            return
        lines = [row.line for row in self.people if row.is_ticked]
        self.done_wanted.emit(lines, self._grants(lines))

    def look_again(self) -> list[Problem]:
        """Say how far it is and what is wrong."""
        self._timer.stop()
        lines = [row.line for row in self.people if row.is_ticked]
        problems = self.fields.own_problems()
        if lines and not problems:
            problems = self._services.work_list.check(lines, self._grants(lines))
        problems = [one for one in problems if one.severity is not Severity.NOTE]
        self._show_problems(problems, lines)
        self.primary.setEnabled(bool(lines) and not self._services.register.read_only)
        self.primary.setText(self._confirm_words(len(lines)))
        ticked = len([row for row in self.rows if row.is_ticked])
        said = self.tr("{ticked} of {count} ticked").format(ticked=ticked, count=len(self.rows))
        self._status.setText(said if lines else self.tr("{said}. Tick the assignees who are done.").format(said=said))
        return problems

    # --- events ---

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, nothing is left of the identity codes."""
        self.forget_codes()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter marks as done."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirm()
        else:
            super().keyPressEvent(event)

    # --- inside ---

    def _grants(self, lines: Sequence[WorkLine]) -> list[Grant]:
        try:
            proposed = self._services.work_list.proposed(lines)
        except UserError:
            return []  # gone meanwhile: the list is read anew
        return self.fields.grants(proposed, self._grantor_id, self.how)

    def _confirm_words(self, count: int) -> str:
        if self.group.content.kind is LineKind.END:
            return self.tr("Mark %n mandate(s) as invalidated", "", count)
        return self.tr("Mark %n mandate(s) as granted", "", count)

    def _open_steps(self) -> list[str]:
        """What is not ticked, without the assignees: they are marked only when they are."""
        return [row.box.text() for row in self.rows if not row.is_ticked and not isinstance(row, PersonRow)]

    def _say_open(self, open_steps: Sequence[str]) -> None:
        names = "; ".join(open_steps)
        words = self.tr("Not ticked: {names}. Press again to mark as done all the same.").format(names=names)
        again = self.tr("Look at the warnings. Press again to mark as done all the same.")
        self._warning.setText(words if open_steps else again)
        self._warning.show()

    def _show_problems(self, problems: Sequence[Problem], lines: Sequence[WorkLine]) -> None:
        """What is wrong with every line alike stands once, at the fields; the rest at its assignee."""
        common, by_line = gathered(problems, len(lines))
        self.fields.show_problems(common)
        for row in self.people:
            row.show_problems(by_line.get(row.line.id, []))

    def _note(self) -> None:
        self._warning.hide()
        self._asked = frozenset()
        self._timer.start()

    def _move(self, row: CheckRow, step: int) -> None:
        """The next row, or the last one."""
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].box.setFocus()
            bring_to_sight(self._scroll, self.rows[place])

    def _look_for_same_codes(self) -> None:
        """Two persons with one code: one of them got the other's."""
        seen: dict[str, str] = {}
        for row in self.people:
            code = row.code.code if row.code is not None else None
            if row.code is None or code is None:
                continue
            other = seen.get(code.text)
            had = row.code.problem
            if other is not None and other != row.line.called:
                row.code.set_problem(Problem("identity_code_twice", values={"other": other}))
            elif had is not None and had.code == "identity_code_twice":
                row.code.set_problem(None)
            seen.setdefault(code.text, row.line.called)

    # --- making ---

    def _make_steps(self) -> None:
        """The rows for the chosen way."""
        ticked = self.ticks()
        self.forget_codes()
        before, self._steps = self._steps, QWidget()
        column = QVBoxLayout(self._steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.rows, self.people = [], []
        requested = self.how is GrantingWay.REQUEST_CONFIRMED
        maker = StepRows(self.group, self._language, requested=requested)
        for number, step in enumerate(work_steps.steps(self.group.content.kind, self._settings), 1):
            heading = Heading(f"{number}  {messages.term(step, self._language)}", 3)
            heading.setContentsMargins(0, theme.S if number > 1 else 0, 0, 0)
            column.addWidget(heading)
            self._add(column, maker.rows(step))
            if step is Step.PARTIES:
                self._add_people(column, requested=requested)
            if step is Step.THEMES and self.group.subject.to_be_checked:
                note = ThemeNote(self._language)
                column.addWidget(note)
                note.show_theme(self._services.themes.theme(self.group.content.theme_id))
        column.addSpacing(theme.S)
        self._inside.replaceWidget(before, self._steps)
        before.hide()
        before.deleteLater()
        for row in self.rows:
            row.box.setChecked(row.key in ticked)
            row.ticked.connect(self._note)
            row.box.moved.connect(lambda step, made=row: self._move(made, step))
        self._note()

    def _add(self, column: QVBoxLayout, rows: Sequence[CheckRow]) -> None:
        for row in rows:
            column.addWidget(row)
        self.rows += rows

    def _add_people(self, column: QVBoxLayout, *, requested: bool) -> None:
        made = [PersonRow(line, self._language) for line in self.group.lines]
        needs_code = self.group.for_persons and self.group.content.kind is not LineKind.END
        letters = self._services.telling.requests_to_make(self.group.lines) if requested else []
        for place, row in enumerate(made):
            if requested:
                row.offer_letter(letters[place], self.mail)
            elif needs_code:
                field = row.ask_code(self._clipboard, self._language, self._today)
                field.changed.connect(self._look_for_same_codes)
                field.moved.connect(lambda step, made=row: self._move(made, step))
        if len(made) > 1:
            everybody = button(self.tr("Tick everybody"), "check", lambda: self._tick_all(made), QuietButton)
            column.addWidget(everybody, alignment=Qt.AlignmentFlag.AlignLeft)
        self._add(column, made)
        self.people = made

    def _tick_all(self, rows: Sequence[PersonRow]) -> None:
        ticked = not all(row.is_ticked for row in rows)
        for row in rows:
            row.box.setChecked(ticked)

    def _today(self) -> date:
        return self._services.register.today()
