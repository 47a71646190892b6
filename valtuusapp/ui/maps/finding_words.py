"""A finding in words: what is wrong, and from what it follows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from valtuusapp.core import messages
from valtuusapp.core.findings import FindingRow, Impact
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.widgets import Text

_NAMES = 8
"""So many names stand in a sentence about a change."""


class FindingBox(QFrame):
    """The sentence on its tint with the sign of its severity, and below it the reasons."""

    def __init__(self, row: FindingRow, language: Language) -> None:
        super().__init__()
        look = SEVERITIES[row.severity]
        tone = look.tone.value if row.exception is None else "neutral"
        theme.mark(self, "badge", tone)
        said = messages.say(row.says(), language)
        sentence = Text(said)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(sentence)
        reasons = [messages.say(problem, language) for problem in row.because()]
        for reason in reasons:
            words.addWidget(Text(reason, quiet=True, small=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.S, theme.XS + 1, theme.S, theme.XS + 1)
        line.setSpacing(theme.S)
        line.addWidget(IconLabel(look.icon, tone, 16), alignment=Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.setAccessibleName(" ".join([messages.term(row.severity, language), said, *reasons]))


def needs_a_word(impact: Impact) -> bool:
    """Whether somebody should know before a change is saved: something begins that is more than worth noting."""
    return any(row.severity is not Severity.NOTE for row in impact.begin)


def impact_words(impact: Impact, language: Language) -> list[str]:
    """What a change would do, a sentence for each kind, with the first few names."""
    return [messages.say(_shortened(problem), language) for problem in impact.says()]


def _shortened(problem: Problem) -> Problem:
    names = str(problem.values.get("names", "")).split("; ")
    if len(names) <= _NAMES:
        return problem
    more = Maps.tr("and %n more", "", len(names) - _NAMES)
    values = {**problem.values, "names": f"{'; '.join(names[:_NAMES])} {more}"}
    return Problem(problem.code, problem.field, problem.severity, values)
