"""How many things are to be put right, at the foot of a page; a click leads to the next of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from valtuusapp.core.problems import Problem, Severity
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.widgets import QuietButton

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class ProblemCount(QuietButton):
    """Says how many problems there are of each kind, the worst first.

    Signals:
        wanted: the user wants to see a problem; carries it. Another click goes on to the next.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self._problems: tuple[Problem, ...] = ()
        self._missing: tuple[Problem, ...] = ()
        self._next = 0
        self.setToolTip(self.tr("Go to the next of them"))
        self.clicked.connect(self._go_on)
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem], missing: Sequence[Problem] = ()) -> None:
        """Count these, and the fields that are only to be filled in still."""
        self._missing = tuple({one.field: one for one in missing}.values())
        ordered = tuple(sorted(problems, key=lambda one: _ORDER.index(one.severity)))
        if [(one.code, one.field) for one in ordered] != [(one.code, one.field) for one in self._problems]:
            self._next = 0
        self._problems = ordered
        self.setText(self._words())
        self.setEnabled(bool(ordered or self._missing))
        if ordered:
            look = SEVERITIES[ordered[0].severity]
            set_icon(self, look.icon, look.tone.value)
        elif self._missing:
            set_icon(self, "state-draft", "secondary")
        else:
            set_icon(self, "check", "success")

    def _words(self) -> str:
        counts = {one: sum(problem.severity is one for problem in self._problems) for one in _ORDER}
        parts = []
        if counts[Severity.ERROR]:
            parts.append(self.tr("%n thing(s) to put right", "", counts[Severity.ERROR]))
        if counts[Severity.WARNING]:
            parts.append(self.tr("%n warning(s)", "", counts[Severity.WARNING]))
        if counts[Severity.NOTE]:
            parts.append(self.tr("%n note(s)", "", counts[Severity.NOTE]))
        if self._missing:
            parts.append(self.tr("%n field(s) to fill in", "", len(self._missing)))
        return ", ".join(parts) or self.tr("Nothing to put right")

    def _go_on(self) -> None:
        problems = (*self._problems, *self._missing)
        if problems:
            self.wanted.emit(problems[self._next % len(problems)])
            self._next += 1
