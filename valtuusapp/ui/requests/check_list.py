"""What was seen of a line, each thing with its symbol, word and colour; what is in order too."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.checked_lines import LineCheck
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.states import SEVERITIES, Look
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Text

FINE = Look("check", Tone.SUCCESS)


class CheckList(QWidget):
    """Hidden while there is nothing to say.

    Attributes:
        checks: what is said now.
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.checks: tuple[LineCheck, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._shown: list[tuple[Look, str]] = []
        self._widgets: list[QWidget] = []
        self.hide()

    def show_checks(self, checks: Sequence[LineCheck]) -> None:
        """Say these."""
        self.checks = tuple(checks)
        looks = [(_look(one), messages.say(one.problem, self._language)) for one in checks]
        if looks == self._shown:
            return
        self._shown = looks
        for old in self._widgets:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._widgets = []
        for line, (look, sentence) in enumerate(looks):
            sign, words = IconLabel(look.icon, look.tone.value, 16), Text(sentence, small=True)
            theme.mark(words, "tone", look.tone.value)
            self._grid.addWidget(sign, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, line, 1)
            self._widgets += [sign, words]
        self.setVisible(bool(looks))
        self.setAccessibleName(" ".join(sentence for _look, sentence in looks))


def _look(check: LineCheck) -> Look:
    return FINE if check.fine else SEVERITIES[check.problem.severity]
