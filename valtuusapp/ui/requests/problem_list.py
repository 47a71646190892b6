"""Several problems below each other, each with its symbol, word and colour."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.widgets import Text


class ProblemList(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[str, ...] = ()
        self.problems: tuple[Problem, ...] = ()
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say these; the same sentence once."""
        self.problems = tuple(problems)
        looks = {messages.say(one, self._language): SEVERITIES[one.severity] for one in problems}
        if tuple(looks) == self._shown:
            return
        self._shown = tuple(looks)
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for line, (sentence, look) in enumerate(looks.items()):
            words = Text(sentence, small=True)
            theme.mark(words, "tone", look.tone.value)
            self._grid.addWidget(IconLabel(look.icon, look.tone.value, 16), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, line, 1)
        self.setVisible(bool(looks))
        self.setAccessibleName(" ".join(looks))
