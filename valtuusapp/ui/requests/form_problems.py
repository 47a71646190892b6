"""What is said of a form while it is filled in: what is only missing, not before the user has been there."""

from collections.abc import Sequence
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from valtuusapp.core.problems import Problem, errors
from valtuusapp.ui.form_view import FormView
from valtuusapp.ui.requests.problem_count import ProblemCount
from valtuusapp.ui.widgets import FieldRow

_ONLY_MISSING = frozenset(
    {"form_required", "form_group_empty", "theme_missing", "r2_no_start", "r2_no_end", "r3_specifier_required"}
    | {"line_target_missing"}
)


class FormProblems(QObject):
    """Shows problems at the fields of a form, and counts them.

    Attributes:
        asked: the user wants to go on: what is missing is said everywhere.
        count: how many there are, for the foot of the page.

    Signals:
        field_left: a field was left for the first time: it may say now that it is empty.
    """

    field_left = Signal()

    def __init__(self, form: FormView) -> None:
        super().__init__(form)
        self.asked = False
        self.count = ProblemCount()
        self._form = form
        self._left: WeakSet[FieldRow] = WeakSet()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._note_focus)

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Say what may be said by now."""
        rows = dict(self._form.places())
        seen = [one for one in found if self.asked or not self._is_quiet(one, rows.get(one.field))]
        self._form.set_problems(seen)
        self.count.show_problems(seen, [one for one in errors(found) if one not in seen])

    def _is_quiet(self, problem: Problem, row: FieldRow | None) -> bool:
        if problem.code == "change_of_nothing":
            return True  # what shall be changed is filled in after it
        return problem.code in _ONLY_MISSING and (row is None or row not in self._left)

    def _note_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """A field that was left empty may say so from now on."""
        if old is None or new is None or not self._form.isAncestorOf(old):
            return
        row = next((row for _place, row in self._form.places() if row.isAncestorOf(old)), None)
        if row is not None and not row.isAncestorOf(new) and row not in self._left:
            self._left.add(row)
            self.field_left.emit()
