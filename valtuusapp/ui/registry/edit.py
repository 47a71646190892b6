"""Writing a mandate down or correcting it, in place of the details."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout

from valtuusapp.core import messages
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import Mandate
from valtuusapp.core.problems import Problem, Severity, UserError, errors
from valtuusapp.services.mandates import MandateDetail
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.registry.filters import ORGANISATION, PERSON
from valtuusapp.ui.registry.form import MandateForm
from valtuusapp.ui.undo import no_change_in_suomifi
from valtuusapp.ui.widgets import Card, Heading, PrimaryButton, Text, button

PAUSE_MS: Final = 250
"""How long typing must pause before what was typed is checked."""
_GRAVITY: Final = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class EditPanel(Card):
    """The fields of one mandate with their problems, and the buttons below.

    Attributes:
        key: of the mandate that is corrected; None for a new one.
        form: the fields.

    Signals:
        saved: the mandate stands in the register; carries its key.
        left: the panel is left; carries whether what was typed shall be kept for later.
    """

    saved = Signal(int)
    left = Signal(bool)

    def __init__(self, services: Services, window: MainWindow, shown: MandateDetail | None) -> None:
        """Makes the panel.

        Args:
            services: checks and writes.
            window: whose language is spoken.
            shown: the mandate that is corrected; None for a new one.
        """
        super().__init__()
        self._services = services
        self._language = window.language
        base = shown.mandate if shown else None
        self.key = base.id if base else None
        self.form = MandateForm(services, self._language, base)
        self._tried = False
        self._general = Text()
        theme.mark(self._general, "tone", Severity.ERROR.value)
        self._scroll = QScrollArea()
        self._check = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._check.timeout.connect(self._look)
        self._lay(self.tr("Correct the mandate") if shown else self.tr("New mandate"))
        self.form.set_values(_stored(services, shown, self._language) if shown else self._usual())
        self.form.changed.connect(self._check.start)
        self._look()

    @property
    def changed(self) -> bool:
        """Whether the user has typed anything."""
        return bool(self.form.touched)

    def restore(self, values: Mapping[str, Any], touched: set[str]) -> None:
        """Go on with what was typed earlier."""
        self.form.set_values(values)
        self.form.touched |= touched
        self._look()

    def begin(self) -> None:
        """Put the cursor where one begins."""
        name = "person" if self.key is None else "theme"
        self.form.rows[name].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Writes the mandate, or shows what refuses it."""
        self._tried = True
        problems = self._found()
        if not errors(problems):
            try:
                key = self._write(self.form.mandate())
            except UserError as error:
                problems = list(error.problems) or [Problem(error.code, values=error.values)]
            else:
                self._check.stop()
                self.saved.emit(key)
                return
        self._show_problems(problems)
        self._go_to_problem()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves and keeps what was typed, Ctrl+Enter saves."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self._leave(keep=True)
        elif ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def _lay(self, title: str) -> None:
        heading = Heading(title, 2)
        self.setAccessibleName(title)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.setObjectName("ground")
        self._scroll.setWidget(self.form)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(button(self.tr("Save"), "check", self.save, PrimaryButton))
        buttons.addWidget(button(self.tr("Cancel"), "", lambda: self._leave(keep=False)))
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.XS, theme.L)
        column.setSpacing(theme.S)
        column.addWidget(heading)
        column.addWidget(Text(no_change_in_suomifi(), quiet=True))
        column.addWidget(self._scroll, 1)
        column.addWidget(self._general)
        column.addLayout(buttons)

    def _leave(self, *, keep: bool) -> None:
        self._check.stop()
        self.left.emit(keep and self.changed)

    def _write(self, mandate: Mandate) -> int:
        if mandate.id is None:
            return self._services.mandates.add(mandate)
        self._services.mandates.change(mandate, self.form.rows["reason"].editor.value())
        return mandate.id

    def _usual(self) -> dict[str, Any]:
        """What a new mandate begins with."""
        values: dict[str, Any] = {"valid_from": self._services.register.today()}
        try:
            municipality = self._services.settings.municipality()
        except UserError:
            return values
        return values | {"assignor": Reference(municipality.name.get(self._language), municipality.id)}

    def _reason_problems(self) -> list[Problem]:
        reason = self.form.rows.get("reason")
        return [] if reason is None or reason.editor.value() else [Problem("reason_missing", "reason")]

    def _look(self) -> None:
        self._show_problems(self._found())

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        placed: dict[str, Problem] = {}
        general = []
        for problem in sorted(problems, key=lambda problem: _GRAVITY.index(problem.severity)):
            name = self._place(problem)
            if name is None:
                general.append(messages.say(problem, self._language))
            elif self._tried or name in self.form.touched or problem.severity is not Severity.ERROR:
                placed.setdefault(name, problem)
        for name, row in self.form.rows.items():
            row.set_problem(placed.get(name))
        self._general.setText("\n".join(general))
        self._general.setVisible(bool(general))

    def _found(self) -> list[Problem]:
        """What is wrong with what stands there; a missing theme is said once, as an error."""
        try:
            checked = self._services.mandates.check(self.form.mandate())
        except UserError as error:
            return [Problem(error.code, values=error.values)]
        unreadable = self.form.unreadable()
        reason = self._reason_problems() if self._tried else []
        return [*unreadable, *reason, *(one for one in checked if one.code != "theme_missing")]

    def _place(self, problem: Problem) -> str | None:
        """The field beside which a problem stands; None for none that is seen."""
        assignee = PERSON if self.form.mandate().assignee_organisation_id is None else ORGANISATION
        if not self.form.rows[ORGANISATION].isHidden():
            assignee = ORGANISATION
        name = assignee if problem.field == "assignee" else problem.field
        row = self.form.rows.get(name)
        return name if row is not None and not row.isHidden() else None

    def _go_to_problem(self) -> None:
        for row in self.form.rows.values():
            if row.problem is not None and row.problem.severity is Severity.ERROR:
                self._scroll.ensureWidgetVisible(row)
                row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _stored(services: Services, shown: MandateDetail, language: Any) -> dict[str, Any]:
    """The mandate as the fields take it."""
    mandate, row = shown.mandate, shown.row
    to_person = mandate.assignee_person_id is not None
    assignee = Reference(row.assignee, mandate.assignee_person_id or mandate.assignee_organisation_id)
    return {
        "assignor": Reference(row.assignor.get(language), mandate.assignor_id),
        "assignee_kind": PERSON if to_person else ORGANISATION,
        PERSON: assignee if to_person else None,
        ORGANISATION: None if to_person else assignee,
        "engagement": _key(mandate.engagement_id),
        "theme": Reference(row.theme.marked(language), mandate.theme_id),
        "type": mandate.type.value,
        "specifiers": ", ".join(mandate.specifiers),
        "rests_on": _key(mandate.rests_on_id),
        "valid_from": mandate.valid_from,
        "valid_to": mandate.valid_to,
        "granted_on": mandate.granted_on,
        "granted_how": mandate.granted_how.value if mandate.granted_how else "",
        "granted_by": Reference(row.granted_by, mandate.granted_by_id) if mandate.granted_by_id else None,
        "why": mandate.why,
        "ended_on": mandate.ended_on,
        "end_kind": mandate.end_kind.value if mandate.end_kind else "",
        "end_reason": mandate.end_reason,
        "told_on": mandate.told_on,
    }


def _key(number: int | None) -> str:
    return "" if number is None else str(number)
