"""Marking approved lines as granted in Suomi.fi, or rights to grant as registered by DVV (R10)."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal

from valtuusapp.core import messages
from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import GrantingWay, MandateType
from valtuusapp.core.problems import Problem, Severity, UserError, errors
from valtuusapp.core.requests import LineKind, LineOutcome, Request, RequestLine
from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests import words
from valtuusapp.ui.requests.grant_row import GrantRow
from valtuusapp.ui.requests.grantor_row import GrantorRow
from valtuusapp.ui.requests.problem_count import ProblemCount
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.requests.sub_page import Cards, SubPage, bring_to_sight
from valtuusapp.ui.requests.unchanged import is_unchanged
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, button

_PAUSE_MS = 200


class GrantPage(SubPage):
    """Marks lines; the mandates come into the registry at once.

    Attributes:
        rows: the fields for all lines, by the names that problems have for them.
        line_rows: the lines by their keys.

    Signals:
        granted: it is written down; carries the keys of the new mandates.
    """

    granted = Signal(list)

    def __init__(self, window: MainWindow, services: Services, request: Request, chosen: Sequence[int]) -> None:
        """Begins with those of the chosen lines, or of all when none is chosen, that wait for granting."""
        super().__init__(request.id, window.language, "", "check")
        self._services, self._request = services, request
        self._lines, self._by_dvv = _waiting(request, chosen)
        self._changed = self._asked = False
        self._grantor = None if self._by_dvv else GrantorRow(services, request.assignor_id, self.language)
        self.rows = self._make_rows()
        proposed = services.granting.proposed(request.id, [line.id for line in self._lines])
        today = services.register.today
        self.line_rows = {
            line.id: GrantRow(line, grant, self.language, today)
            for line, grant in zip(self._lines, proposed, strict=True)
        }
        self._general = ProblemList(self.language)
        self._count = ProblemCount()
        self._count.wanted.connect(self._go_to)
        self._lay()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look_again)
        self._find_holders()
        if self._grantor is not None:
            self._grantor.take_only_holder()
        self._look_again()
        for row in self.rows.values():
            row.editor.edited.connect(self._note_change)
        for line_row in self.line_rows.values():
            line_row.changed.connect(self._note_change)

    # --- what the tab asks ---

    def begin(self) -> None:
        """Who granted it is asked first."""
        next(iter(self.rows.values())).editor.setFocus()

    def has_unfinished_work(self) -> bool:
        """What has been typed is kept while the request is as it was."""
        return self._changed

    def keep_nothing(self) -> None:
        """It is written down."""
        self._changed = False

    def still_fits(self) -> bool:
        """The request has not been changed since."""
        return is_unchanged(self._services, self._request)

    def confirm(self) -> None:
        """Write it down. A missing grantor is said once; then it may stay missing."""
        told_of_missing, self._asked = self._asked, True
        problems = self._look_again()
        wrong = errors(problems)
        missing = [one for one in problems if one.code == "grantor_missing"]
        if wrong or (missing and not told_of_missing):
            self._go_to((wrong or missing)[0])
            return
        try:
            mandate_ids = self._services.granting.grant(self.request_id, self._grants())
        except UserError as error:
            self._show(error.problems or [Problem(error.code, values=error.values)])
            return
        self.keep_nothing()
        self.done.emit()
        self.granted.emit(mandate_ids)

    # --- inside ---

    def _make_rows(self) -> dict[str, FieldRow]:
        day = DateField(self._services.register.today)
        day.set_value(self._services.register.today())
        if self._grantor is None:
            return {"granted_on": FieldRow(self.tr("Registered by DVV on"), day, self.language, required=True)}
        ways = (GrantingWay.GRANTED, GrantingWay.REQUEST_CONFIRMED)
        how = ChoiceBox([(way.value, messages.term(way, self.language)) for way in ways])
        return {
            "granted_by": self._grantor,
            "granted_on": FieldRow(self.tr("Granted on"), day, self.language, required=True),
            "how": FieldRow(self.tr("How"), how, self.language),
        }

    def _lay(self) -> None:
        request = self._request
        title = self.tr("Registered by DVV") if self._by_dvv else self.tr("Granted in Suomi.fi")
        self.set_texts(title, request.number)
        self.badge.show_state(request.state)
        grid = FieldGrid(3)
        for row in self.rows.values():
            grid.add(row)
        about = self.tr("First grant the mandates in Suomi.fi, then write down here what was granted.")
        if self._by_dvv:
            about = self.tr("DVV registers rights to grant on application. Write them down when DVV has told of it.")
        cards = Cards(title)
        cards.add(title, grid, self._general, sentence=about)
        cards.add(
            self.tr("Mandates ({count})").format(count=len(self._lines)),
            *self.line_rows.values(),
            sentence=self.tr("As asked, unless it was granted otherwise. What differs is kept beside what was asked."),
        )
        self._cards = cards
        self.set_content(cards)
        self.add_status(self._count)
        self.add_button(button(self.tr("Cancel"), "", self._cancel))

    def _ticked(self) -> list[GrantRow]:
        return [row for row in self.line_rows.values() if row.ticked.value()]

    def _grants(self) -> list[Grant]:
        """What is written down, for the ticked lines that have their days."""
        day = self.rows["granted_on"].editor.value() or self._services.register.today()
        if self._grantor is None:
            by, how = None, GrantingWay.REGISTERED_BY_DVV
        else:
            by, how = self._grantor.grantor_id, GrantingWay(self.rows["how"].editor.value())
        made = [row.grant(day, by, how) for row in self._ticked()]
        return [grant for grant in made if grant is not None]

    def _find_holders(self) -> None:
        """Who could grant all that is ticked, on that day."""
        on = self.rows["granted_on"].editor.value() or self._services.register.today()
        if self._grantor is not None:
            self._grantor.look_for(
                ((MandateType(row.rows["type"].editor.value()), row.line.theme_id) for row in self._ticked()), on
            )

    def _note_change(self) -> None:
        self._changed = True
        self._timer.start()

    # --- problems ---

    def _look_again(self) -> list[Problem]:
        ticked = self._ticked()
        self._find_holders()
        found = [problem for row in ticked for problem in row.own_problems()]
        day = self.rows["granted_on"].editor
        if day.value() is None:
            found.append(Problem("not_a_date", "granted_on", values={"text": day.text().strip()}))
        if self._grantor is not None:
            found += self._grantor.own_problems()
        found += self._services.granting.check_grants(self.request_id, self._grants())
        found = self._gathered([one for one in found if one.severity is not Severity.NOTE], len(ticked))
        self._show([one for one in found if self._asked or one.code != "grantor_missing"])
        self.primary.setEnabled(bool(ticked))
        self.primary.setText(self._confirm_words(ticked))
        return found

    def _confirm_words(self, ticked: Sequence[GrantRow]) -> str:
        count = len(ticked)
        if ticked and all(row.line.kind is LineKind.END for row in ticked):
            return self.tr("Mark %n mandate(s) as ended", "", count)
        if self._by_dvv:
            return self.tr("Mark %n right(s) as registered", "", count)
        return self.tr("Mark %n mandate(s) as granted", "", count)

    def _gathered(self, problems: Sequence[Problem], lines: int) -> list[Problem]:
        """What is wrong with every line alike, at the field for all lines."""
        counts: dict[tuple[str, str], int] = {}
        for one in problems:
            place, _dot, name = one.field.partition(".")
            if place.isdecimal() and name in self.rows:
                counts[(one.code, name)] = counts.get((one.code, name), 0) + 1
        gathered: dict[tuple[str, str], Problem] = {}
        for one in problems:
            place, _dot, name = one.field.partition(".")
            common = place.isdecimal() and counts.get((one.code, name)) == lines
            moved = Problem(one.code, name, one.severity, one.values) if common else one
            gathered.setdefault((moved.code, moved.field), moved)
        found = list(gathered.values())
        if any(one.code == "form_not_in_register" for one in found):
            found = [one for one in found if one.code != "grantor_missing"]
        return found

    def _show(self, problems: Sequence[Problem]) -> None:
        for name, row in self.rows.items():
            row.set_problem(next((one for one in problems if one.field == name), None))
        for line_id, line_row in self.line_rows.items():
            line_row.show_problems([one for one in problems if one.field.partition(".")[0] == str(line_id)])
        known = {*self.rows, *map(str, self.line_rows)}
        self._general.show_problems([one for one in problems if one.field.partition(".")[0] not in known])
        self._count.show_problems(problems)

    def _go_to(self, problem: Problem) -> None:
        place, _dot, name = problem.field.partition(".")
        if place.isdecimal() and int(place) in self.line_rows:
            line_row = self.line_rows[int(place)]
            row = line_row.rows.get(name)
            (row.editor if row else line_row).setFocus()
            bring_to_sight(self._cards, row or line_row)
        else:
            row = self.rows.get(place, self.rows["granted_on"])
            row.editor.setFocus()
            bring_to_sight(self._cards, row)

    def _cancel(self) -> None:
        """Goes back, and what was typed is gone."""
        self.keep_nothing()
        self.done.emit()


def _waiting(request: Request, chosen: Sequence[int]) -> tuple[list[RequestLine], bool]:
    """The lines that are marked now, and whether they are those that DVV registers: never both together."""
    approved = [line for line in request.lines if line.outcome is LineOutcome.APPROVED and line.has_assignee]
    waiting = [line for line in approved if line.granted_on is None]
    waiting = [line for line in waiting if line.id in chosen] or waiting
    granted_here = [line for line in waiting if not words.is_right(line)]
    return granted_here or waiting, not granted_here
