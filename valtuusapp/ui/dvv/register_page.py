"""Writing down what DVV registered: the day, the reference, and each right with its days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from valtuusapp.core.dvv import Application, ApplicationKind, RegisteredRight, Registration
from valtuusapp.core.problems import Problem, Severity, UserError, errors
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.dvv import words
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.problem_count import ProblemCount
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.requests.sub_page import Cards, SubPage, bring_to_sight
from valtuusapp.ui.widgets import DateField, FieldGrid, FieldRow, QuietButton, Text, TextField, YesNo, button

_PAUSE_MS = 300
_DAYS = ("valid_from", "valid_to")


class RightRow(QFrame):
    """A person's right to a theme with a box to tick; days of its own open below it.

    Attributes:
        right: what was asked.
        ticked: whether DVV registered it.
        rows: its own days.
    """

    def __init__(
        self, right: RegisteredRight, person: str, about: str, language: Language, page: "RegisterPage"
    ) -> None:
        super().__init__()
        self.setProperty("group", True)
        self.right = right
        self.name = f"{person}, {about}"
        self.ticked = YesNo()
        self.ticked.set_value(True)
        self.ticked.setAccessibleName(self.name)
        words = Text(person)
        theme.mark(words, "strong", True)
        self.rows = {
            "valid_from": FieldRow(self.tr("Valid from"), DateField(page.today), language, required=True),
            "valid_to": FieldRow(self.tr("Valid to"), DateField(page.today), language, required=True),
        }
        self._grid = FieldGrid()
        for row in self.rows.values():
            self._grid.add(row)
            row.editor.edited.connect(page.note_change)
        self._grid.hide()
        self.problems = ProblemList(language)
        self.turn = button(self.tr("Other days"), "edit", None, QuietButton)
        self.turn.setCheckable(True)
        self.turn.setAccessibleName(f"{self.tr('Other days')}: {self.name}")
        self.turn.toggled.connect(self._open)
        self.turn.setVisible(right.valid_to is not None)
        self.ticked.edited.connect(page.note_change)
        self.ticked.edited.connect(self._tick)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(words)
        texts.addWidget(Text(about, quiet=True))
        top = QHBoxLayout()
        top.setSpacing(theme.S)
        top.addWidget(self.ticked)
        top.addLayout(texts, 1)
        top.addWidget(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.XS)
        column.addLayout(top)
        column.addWidget(self._grid)
        column.addWidget(self.problems)
        self.setFocusProxy(self.ticked)

    def own_days(self) -> bool:
        """Whether it has days of its own."""
        return self.turn.isChecked()

    def open_with(self, start: date | None, end: date | None) -> None:
        """Give it days of its own."""
        self.rows["valid_from"].editor.set_value(start)
        self.rows["valid_to"].editor.set_value(end)
        self.turn.setChecked(True)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say problems at its days while these are seen, the rest below it."""
        rest = []
        at_days: dict[str, Problem] = {}
        for one in problems:
            name = one.field.rpartition(".")[2]
            if self.own_days() and name in self.rows and name not in at_days:
                at_days[name] = one
            else:
                rest.append(one)
        for name, row in self.rows.items():
            row.set_problem(at_days.get(name))
        self.problems.show_problems(rest)

    def _open(self, opened: bool) -> None:
        self._grid.setVisible(opened)

    def _tick(self) -> None:
        self.turn.setEnabled(self.ticked.value())
        self._grid.setVisible(self.ticked.value() and self.own_days())


class RegisterPage(SubPage):
    """Asks what DVV registered of an application, as asked unless it says otherwise.

    Attributes:
        rows: the fields for all rights.
        rights: one for each right.

    Signals:
        registered: it is written down; carries how many rights.
    """

    registered = Signal(int)

    def __init__(self, window: MainWindow, services: Services, application: Application) -> None:
        super().__init__(application.id, window.language, "", "check", words.applications())
        self._services = services
        self._application = application
        self._granting = application.kind is ApplicationKind.GRANT
        self._changed = False
        self.today = services.register.today
        proposed = services.dvv.proposed(application.id)
        self.rows = self._make_rows(proposed)
        self.rights = [self._make_right(right) for right in proposed]
        self._general = ProblemList(self.language)
        self._count = ProblemCount()
        self._count.wanted.connect(self._go_to)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self._lay()
        self._open_those_that_differ(proposed)
        for row in self.rows.values():
            row.editor.edited.connect(self.note_change)
        self._changed = False
        self._look()

    def begin(self) -> None:
        """The day is asked first."""
        self.rows["on"].editor.setFocus()

    def has_unfinished_work(self) -> bool:
        """What has been typed is kept while the application is as it was."""
        return self._changed

    def keep_nothing(self) -> None:
        """It is written down."""
        self._timer.stop()
        self._changed = False

    def still_fits(self) -> bool:
        """The application has not been changed since."""
        try:
            return self._services.dvv.application(self.request_id).version == self._application.version
        except UserError:
            return False

    def note_change(self) -> None:
        """Something is typed or ticked."""
        self._changed = True
        self._timer.start()

    def confirm(self) -> None:
        """Write it down."""
        wrong = errors(self._look())
        if wrong:
            self._go_to(wrong[0])
            return
        registration = self._registration()
        try:
            self._services.dvv.register(self.request_id, registration)
        except UserError as error:
            self._show(error.problems or [Problem(error.code, values=error.values)])
            return
        self.keep_nothing()
        self.done.emit()
        self.registered.emit(len(registration.rights))

    # --- inside ---

    def _make_rows(self, proposed: Sequence[RegisteredRight]) -> dict[str, FieldRow]:
        language = self.language
        day = DateField(self.today)
        day.set_value(self.today())
        reference = TextField()
        reference.set_value(self._application.reference)
        on = self.tr("Registered on") if self._granting else self.tr("Invalidated on")
        rows = {
            "on": FieldRow(on, day, language, required=True),
            "reference": FieldRow(self.tr("DVV's reference"), reference, language),
        }
        if self._granting:
            start, end = DateField(self.today), DateField(self.today)
            start.set_value(_common([right.valid_from for right in proposed]))
            end.set_value(_common([right.valid_to for right in proposed]))
            rows["valid_from"] = FieldRow(self.tr("Valid from"), start, language, required=True)
            rows["valid_to"] = FieldRow(self.tr("Valid to"), end, language, required=True)
        return rows

    def _make_right(self, right: RegisteredRight) -> RightRow:
        content = self._application.content
        person = next(one.name for one in content.persons if one.person_id == right.person_id)
        theme_name = next(one.name for one in content.themes if one.theme_id == right.theme_id)
        return RightRow(right, person, theme_name.marked(self.language), self.language, self)

    def _open_those_that_differ(self, proposed: Sequence[RegisteredRight]) -> None:
        if not self._granting:
            return
        common = tuple(self.rows[name].editor.value() for name in _DAYS)
        for row, right in zip(self.rights, proposed, strict=True):
            if (right.valid_from, right.valid_to) != common:
                row.open_with(right.valid_from, right.valid_to)

    def _lay(self) -> None:
        title = self.tr("Registered by DVV") if self._granting else self.tr("Invalidated by DVV")
        self.set_texts(title, self._application.number)
        self.badge.show_state(self._application.state)
        grid = FieldGrid()
        for row in self.rows.values():
            grid.add(row)
        about = self.tr("The rights come into the registry at once. What is not ticked can be applied for anew.")
        if not self._granting:
            about = self.tr("The rights end in the registry at once. This does not change Suomi.fi.")
        cards = Cards(title)
        cards.add(title, grid, self._general, sentence=about)
        cards.add(self.tr("Rights ({count})").format(count=len(self.rights)), *self.rights)
        self._cards = cards
        self.set_content(cards)
        self.add_status(self._count)
        self.add_button(button(self.tr("Cancel"), "", self._cancel))

    def _registration(self) -> Registration:
        days: dict[str, date | None] = dict.fromkeys(_DAYS)
        if self._granting:
            days = {name: self.rows[name].editor.value() for name in _DAYS}
        found = []
        for row in self._ticked():
            own = {name: row.rows[name].editor.value() for name in _DAYS} if row.own_days() else days
            found.append(replace(row.right, **own))
        return Registration(
            on=self.rows["on"].editor.value() or self.today(),
            reference=self.rows["reference"].editor.value(),
            rights=tuple(found),
        )

    def _ticked(self) -> list[RightRow]:
        return [row for row in self.rights if row.ticked.value()]

    def _look(self) -> list[Problem]:
        day = self.rows["on"].editor
        found = self._services.dvv.check_registration(self.request_id, self._registration())
        if day.value() is None:
            found.append(Problem("not_a_date", "on", values={"text": day.text().strip()}))
        found = [one for one in self._placed(found) if one.severity is not Severity.NOTE]
        self._show(found)
        count = len(self._ticked())
        self.primary.setEnabled(bool(count))
        self.primary.setText(
            self.tr("Record %n right(s) as registered", "", count)
            if self._granting
            else self.tr("Record %n right(s) as invalidated", "", count)
        )
        return found

    def _placed(self, problems: Sequence[Problem]) -> list[Problem]:
        """Problems of the days that all rights have in common stand once, at these."""
        ticked = self._ticked()
        found: dict[tuple[str, str], Problem] = {}
        for one in problems:
            parts = one.field.split(".")
            where = one.field
            if parts[0] == "rights":
                row = ticked[int(parts[1])]
                shared = parts[-1] in _DAYS and not row.own_days()
                where = parts[-1] if shared else f"rights.{self.rights.index(row)}.{parts[-1]}"
            found.setdefault((one.code, where), Problem(one.code, where, one.severity, one.values))
        return list(found.values())

    def _show(self, problems: Sequence[Problem]) -> None:
        for name, row in self.rows.items():
            row.set_problem(next((one for one in problems if one.field == name), None))
        for number, right in enumerate(self.rights):
            right.show_problems([one for one in problems if one.field.startswith(f"rights.{number}.")])
        known = set(self.rows)
        self._general.show_problems(
            [one for one in problems if one.field not in known and not one.field.startswith("rights.")]
        )
        self._count.show_problems(problems)

    def _go_to(self, problem: Problem) -> None:
        parts = problem.field.split(".")
        if parts[0] == "rights":
            right = self.rights[int(parts[1])]
            row = right.rows.get(parts[-1]) if right.own_days() else None
            (row.editor if row else right).setFocus()
            bring_to_sight(self._cards, row or right)
            return
        field = self.rows.get(parts[0], self.rows["on"])
        field.editor.setFocus()
        bring_to_sight(self._cards, field)

    def _cancel(self) -> None:
        """Goes back, and what was typed is gone."""
        self.keep_nothing()
        self.done.emit()


def _common(days: Sequence[date | None]) -> date | None:
    """The day that most of the rights have."""
    known = [day for day in days if day is not None]
    return max(set(known), key=known.count, default=None)
