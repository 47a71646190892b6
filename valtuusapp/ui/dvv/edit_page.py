"""Preparing an application to DVV on the whole page: what, for whom, for which themes, until when, who signs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core.dvv import ApplicationContent, ApplicationState
from valtuusapp.core.problems import Problem, Severity, UserError, errors
from valtuusapp.services.dvv import is_missing
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.dvv import words
from valtuusapp.ui.dvv.form import ApplicationForm, content_of, places_of_rows, typed_problems, values_of
from valtuusapp.ui.form_view import FormView
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.problem_count import ProblemCount
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.requests.sources import form_sources, title_of
from valtuusapp.ui.requests.sub_page import SubPage, bring_to_sight
from valtuusapp.ui.widgets import Suggestion, button

PAUSE_MS = 400
"""How long typing must pause before the application is looked at."""

_GROUPS = ("persons", "themes", "signatories")


class EditPage(SubPage):
    """Prepares an application; one that is new has no number until it is saved.

    Attributes:
        form: its fields.

    Signals:
        saved: it is in the register; carries its key.
    """

    saved = Signal(int)

    def __init__(
        self, window: MainWindow, services: Services, content: ApplicationContent, application_id: int = 0
    ) -> None:
        """Shows what an application says.

        Args:
            window: for messages.
            services: to check and save with.
            content: what it says now.
            application_id: 0 for a new one.
        """
        super().__init__(application_id, window.language, "", "check", words.applications())
        self.primary.setText(self.tr("Save"))
        self._window, self._services = window, services
        self._content = content
        self._dirty = False
        self._asked = False
        self.form = FormView(
            ApplicationForm(self).form(services.dvv.assignors(self.language)),
            self.language,
            form_sources(services, self.language, dict),
            services.register.today,
        )
        self.form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.form.set_values(values_of(content, self.language))
        self._general = ProblemList(self.language)
        self._count = ProblemCount()
        self._count.wanted.connect(self._go_to)
        self._lay()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self._look()
        self.form.changed.connect(self._note_change)
        self.form.picked.connect(self._fill_title)

    @property
    def content(self) -> ApplicationContent:
        """What the form says."""
        return content_of(self.form.values(), self._content)

    def begin(self) -> None:
        """Begin with the person or the theme that is missing, else with the first field."""
        if not self._content.persons:
            self.form.go_to("persons.0.person")
        else:
            self.form.go_to("themes.0.theme" if not self._content.themes else "kind")

    def refresh(self) -> None:
        """The register has changed: rules may say something else."""
        self._look()

    def has_unfinished_work(self) -> bool:
        """Something is typed and not saved."""
        return self._dirty

    def keep_nothing(self) -> None:
        """It is saved, or not wanted."""
        self._timer.stop()
        self._dirty = False

    def still_fits(self) -> bool:
        """A new one, or one that is still being prepared."""
        if not self.request_id:
            return True
        try:
            return self._services.dvv.application(self.request_id).state is ApplicationState.PREPARED
        except UserError:
            return False

    def show_all_problems(self) -> None:
        """Say what is missing too, and go to the first thing to put right."""
        self._asked = True
        wrong = errors(self._look())
        if wrong:
            self._go_to(wrong[0])

    def confirm(self) -> None:
        """Save what is not wrong; what is only missing can wait."""
        wrong = [problem for problem in errors(self._look()) if not is_missing(problem) and not _only_empty(problem)]
        if wrong:
            self._go_to(wrong[0])
            return
        try:
            key = self.request_id
            if key:
                self._services.dvv.change(key, self.content)
            else:
                key = self._services.dvv.begin(self.content)
        except UserError as error:
            self._show(error.problems or [Problem(error.code, values=error.values)])
            return
        self.keep_nothing()
        self.done.emit()
        self.saved.emit(key)

    # --- inside ---

    def _lay(self) -> None:
        if self.request_id:
            application = self._services.dvv.application(self.request_id)
            self.set_texts(self.tr("DVV application"), application.number)
            self.badge.show_state(application.state)
        else:
            self.set_texts(self.tr("New DVV application"), self.tr("The number is given when it is saved."))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.L, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self._general)
        column.addWidget(self.form, 1)
        self.set_content(content)
        self.add_status(self._count)
        self.add_button(button(self.tr("Cancel"), "", self._cancel))

    def _note_change(self) -> None:
        self._dirty = True
        self._timer.start()

    def _look(self) -> list[Problem]:
        """Looks at everything. What is only missing is said when it is asked for."""
        values = self.form.values()
        found = typed_problems(self.form.form, values)
        content = content_of(values, self._content)
        found += places_of_rows(values, self._services.dvv.check(content, self.request_id or None))
        known = {(one.code, one.field): one for one in reversed(found)}
        found = list(known.values())[::-1]
        self._show([one for one in found if self._asked or not (is_missing(one) or _only_empty(one))])
        return found

    def _show(self, problems: Sequence[Problem]) -> None:
        of_groups = [one for one in problems if one.field in _GROUPS and one.severity is not Severity.ERROR]
        rest = self.form.set_problems([one for one in problems if one not in of_groups])
        self._general.show_problems([*of_groups, *rest])
        self._count.show_problems(problems)

    def _go_to(self, problem: Problem) -> None:
        places = [place for place, _row in self.form.places()]
        inside = [place for place in places if place == problem.field or place.startswith(f"{problem.field}.")]
        place = inside[0] if inside else places[0]
        self.form.go_to(place)
        bring_to_sight(self.form, dict(self.form.places())[place])

    def _fill_title(self, place: str, person: Suggestion) -> None:
        """Who signs brings the title along."""
        section, _dot, rest = place.partition(".")
        if section == "signatories":
            title = title_of(self._services, person.id, self.language)
            self.form.set_value(f"signatories.{rest.partition('.')[0]}.title", title)

    def _cancel(self) -> None:
        """Goes back, and what was typed is gone."""
        self.keep_nothing()
        self.done.emit()


def _only_empty(problem: Problem) -> bool:
    return problem.code == "form_required"
