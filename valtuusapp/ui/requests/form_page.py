"""The form of a request on the whole page. A draft saves itself; a numbered request is changed with a reason."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.forms import load_form
from valtuusapp.core.problems import Problem, UserError, errors
from valtuusapp.core.requests import NextStep
from valtuusapp.core.settings import BY_KEY
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.form_view import FormView
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.as_typed import AsTyped
from valtuusapp.ui.requests.form_help import FormHelp
from valtuusapp.ui.requests.form_problems import FormProblems
from valtuusapp.ui.requests.line_kinds import spare_fields
from valtuusapp.ui.requests.revise import Revising
from valtuusapp.ui.requests.saved_note import Saved, SavedNote
from valtuusapp.ui.requests.sources import form_sources
from valtuusapp.ui.requests.sub_page import CONTENT_LETTERS, SubPage, bring_to_sight
from valtuusapp.ui.states import Look, StateBadge
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import ChoiceBox, InlineConfirm, button

_TYPED_SHOWN = "requests/as_typed"
PAUSE_MS = 400
"""How long typing must pause before a draft is saved and looked at."""


class FormPage(SubPage):
    """Fills in a request.

    Attributes:
        form: the form itself.
        typed: what was typed on a received one; None of others.

    Signals:
        print_wanted: everything is as it must be and the user prints for signature.
        preview_wanted: the user wants to see the paper as it would be.
        saved: the changes of a numbered request are saved.
    """

    print_wanted = Signal()
    preview_wanted = Signal()
    saved = Signal()

    def __init__(self, window: MainWindow, services: Services, request_id: int) -> None:
        super().__init__(request_id, window.language, "")
        self._window, self._services = window, services
        self._request = services.requests.request(request_id)
        self._is_draft = not self._request.number
        self._dirty = self._saved_by_us = False
        self._question: InlineConfirm | None = None
        self.typed: AsTyped | None = None
        self._of_form = (self._request.form_id, self._request.form_version)
        spec = services.form_settings.form(*self._of_form)
        sources = form_sources(services, self.language, lambda: self.form.values())
        self.form = FormView(spec, self.language, sources, services.register.today, spare=spare_fields)
        self.form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.form.set_values(self._request.values)
        self._help = FormHelp(self.form, services, self.language)
        self._help.names_left_over.connect(self._say_left_over)
        self.paper = ChoiceBox(_paper_choices(self.language), prefix=self.tr("Language of the paper: "))
        self.paper.setAccessibleName(self.tr("Language of the paper"))
        self.paper.set_value(self._request.language)
        self._state = SavedNote()
        self._problems = FormProblems(self.form)
        self._lay()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._settle)
        self._help.settle()
        self._state.say(Saved.NOT_YET)
        self._look()
        self.form.changed.connect(self._note_change)
        self.paper.edited.connect(self._note_change)
        self._problems.field_left.connect(self._timer.start)
        self._problems.count.wanted.connect(self._go_to)

    # --- what the tab asks ---

    def begin(self) -> None:
        """Begin with the first field that is empty, else with the first."""
        seen = [(place, row) for place, row in self.form.places() if row.isVisibleTo(self.form)]
        empty = next((place for place, row in seen if row.editor.value() in ("", None)), "orderer")
        self._begin_at(empty)

    def refresh(self) -> None:
        """The register has changed, and not by our own saving: rules may say something else."""
        if self._saved_by_us:
            self._saved_by_us = False
            return
        self._help.forget()
        self._help.settle()
        self._look()

    def leave(self) -> None:
        """A draft is saved at once."""
        self._timer.stop()
        if self._is_draft:
            self._save()

    def has_unfinished_work(self) -> bool:
        """A draft that could not be saved, or changes of a numbered request that wait for their reason."""
        return self._dirty

    def keep_nothing(self) -> None:
        """What is typed is saved, or not wanted."""
        self._timer.stop()
        self._dirty = False

    def still_fits(self) -> bool:
        """Still a draft, or still a numbered request that is not decided."""
        try:
            return self._services.requests.request(self.request_id).number == self._request.number
        except UserError:
            return False

    def confirm(self) -> None:
        """Print for signature, or save the changes, if nothing is left to put right."""
        if self._is_draft and not self._save():
            return
        self._problems.asked = True
        wrong = errors(self._look())
        if wrong:
            self._go_to(wrong[0])
        elif self._is_draft:
            self.print_wanted.emit()
        else:
            self._ask_reason()

    def show_all_problems(self) -> None:
        """Say what is missing too, and go to the first thing to put right."""
        self._problems.asked = True
        wrong = errors(self._look())
        if wrong:
            self._go_to(wrong[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+P prints. Ctrl+S keeps the draft now, or saves the changes."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_P and self._is_draft:
            self.confirm()
        elif control and event.key() == Qt.Key.Key_S and self._is_draft:
            self._save()
        else:
            super().keyPressEvent(event)

    # --- inside ---

    def _lay(self) -> None:
        title = self.form.form.title.get(self.language)
        number = self._request.number
        self.set_texts(number or title, title if number else "")
        self.badge.show_state(self._request.state)
        self.add_to_head(self.paper)
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(theme.L, 0, 0, 0)
        self._content.setSpacing(theme.S)
        if not self._is_draft:
            notice = StateBadge(self.language)
            printed = self.tr("The request has a number. After changes it is printed and signed anew.")
            numbered = self.tr("The request has a number. Say why you change it.")
            text = printed if self._request.print_number else numbered
            self._content.addWidget(notice, alignment=Qt.AlignmentFlag.AlignHCenter)
            notice.show_look(Look("info", Tone.INFO), text)
        self._content.addWidget(self._beside_what_was_typed(), 1)
        self.set_content(content)
        self.add_status(self._state)
        self.add_status(self._problems.count)
        self.add_button(button(self.tr("Preview"), "request", self._preview))
        to_print = messages.term(NextStep.PRINT, self.language)
        self.primary.setText(to_print if self._is_draft else self.tr("Save the changes…"))
        set_icon(self.primary, "print" if self._is_draft else "check", "on_brand")

    def _beside_what_was_typed(self) -> QWidget:
        """The form; of a received one with what was typed beside it."""
        if not self._request.received_values:
            return self.form
        self.typed = AsTyped(
            load_form(*self._of_form),
            self._request.received_values,
            self._request.received_name,
            self._services,
            self.language,
        )
        show = button(self.tr("As typed"))
        show.setCheckable(True)
        show.setChecked(self._window.state.text(_TYPED_SHOWN, "yes") == "yes")
        show.toggled.connect(self.typed.setVisible)
        show.toggled.connect(lambda on: self._window.state.set_text(_TYPED_SHOWN, "yes" if on else "no"))
        self.add_button(show)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(theme.S)
        both.addWidget(self.form)
        both.addWidget(self.typed)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 1)
        both.setSizes([900, 400])
        self.typed.setVisible(show.isChecked())
        return both

    def _note_change(self) -> None:
        self._dirty = True
        self._state.say(Saved.SAVING if self._is_draft else Saved.CHANGED)
        self._timer.start()

    def _settle(self) -> None:
        """Typing has paused."""
        if self._window.tasks.running:
            self._timer.start()  # a long task writes: the draft waits
            return
        self._help.settle()
        if self._is_draft:
            self._save()
        self._timer.stop()  # what the help filled in is saved already
        self._look()

    def _save(self) -> bool:
        """Keeps the draft as it stands; False when the register does not take it."""
        if not self._dirty:
            return True
        try:
            self._saved_by_us = True
            self._services.requests.save_draft(self.request_id, self.form.values(), self.paper.value())
        except UserError as error:
            self._saved_by_us = False
            self._state.say(Saved.FAILED)
            self._window.say_error(error)
            return False
        self._dirty = False
        self._state.say(Saved.SAVED)
        return True

    def _preview(self) -> None:
        if self._is_draft and not self._save():
            return
        self.preview_wanted.emit()

    # --- problems ---

    def _look(self) -> list[Problem]:
        """Looks at the whole form. What is only missing is said where the user has been, or when it is asked for."""
        values = self.form.values()
        found = self._services.requests.problems(values, self._of_form)
        if self.typed is not None:
            self.typed.compare(values)
        self._problems.show_problems(found)
        return found

    def _go_to(self, problem: Problem) -> None:
        places = [place for place, _row in self.form.places()]
        inside = [place for place in places if place == problem.field or place.startswith(f"{problem.field}.")]
        self._begin_at(inside[0] if inside else places[0])

    def _begin_at(self, place: str) -> None:
        self.form.go_to(place)
        bring_to_sight(self.form, dict(self.form.places())[place])

    def _say_left_over(self, count: int) -> None:
        self._window.say(self.tr("%n name(s) did not fit in the form: make another request.", "", count), Tone.WARNING)

    # --- changes of a numbered request ---

    def _ask_reason(self) -> None:
        revising = Revising(self.language, self._revise, printed=bool(self._request.print_number))
        revising.saved.connect(self._end_revising)
        revising.refused.connect(self.show_all_problems)
        question = revising.question
        question.closed.connect(self._forget_question)
        question.setMaximumWidth(theme.characters(CONTENT_LETTERS))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(question, 100)
        middle.addStretch(1)
        self._content.addLayout(middle)
        self._question = question
        self.primary.setEnabled(False)
        question.begin()

    def _forget_question(self) -> None:
        self._question = None
        self.primary.setEnabled(True)

    def _revise(self, reason: str) -> None:
        self._services.requests.revise(self.request_id, self.form.values(), reason, self.paper.value())

    def _end_revising(self) -> None:
        self.keep_nothing()
        self.done.emit()
        self.saved.emit()


def _paper_choices(language) -> Sequence[tuple[str, str]]:
    """The languages in which the paper can be printed."""
    return [(key, messages.shown(words, language)) for key, words in BY_KEY["form_languages"].choices]
