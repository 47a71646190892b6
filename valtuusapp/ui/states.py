"""States on screen: always a symbol, a word and a colour together, never a colour alone."""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from valtuusapp.core import messages
from valtuusapp.core.dvv import ApplicationState
from valtuusapp.core.mandates import MandateState
from valtuusapp.core.problems import Severity
from valtuusapp.core.receiving import ArrivalState
from valtuusapp.core.requests import LineOutcome, RequestState
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Look:
    """How a state looks.

    Attributes:
        icon: the name of its symbol.
        tone: its colour.
    """

    icon: str
    tone: Tone


ENDS_SOON: Final = Look("state-ending", Tone.WARNING)

LOOKS: Final[dict[Enum, Look]] = {
    MandateState.UPCOMING: Look("state-upcoming", Tone.INFO),
    MandateState.VALID: Look("state-valid", Tone.SUCCESS),
    MandateState.EXPIRED: Look("state-ended", Tone.NEUTRAL),
    MandateState.INVALIDATED: Look("state-ended", Tone.NEUTRAL),
    MandateState.VOID: Look("state-void", Tone.NEUTRAL),
    RequestState.DRAFT: Look("state-draft", Tone.NEUTRAL),
    RequestState.RECEIVED: Look("state-upcoming", Tone.INFO),
    RequestState.OUT_FOR_SIGNATURE: Look("state-waiting", Tone.INFO),
    RequestState.APPROVED: Look("state-valid", Tone.SUCCESS),
    RequestState.PARTLY_APPROVED: Look("state-valid", Tone.WARNING),
    RequestState.NOT_APPROVED: Look("state-refused", Tone.ERROR),
    RequestState.BEING_GRANTED: Look("state-waiting", Tone.WARNING),
    RequestState.GRANTED: Look("state-valid", Tone.SUCCESS),
    RequestState.CLOSED: Look("state-ended", Tone.NEUTRAL),
    RequestState.WITHDRAWN: Look("state-void", Tone.NEUTRAL),
    ApplicationState.PREPARED: Look("state-draft", Tone.NEUTRAL),
    ApplicationState.WAITING_FOR_SIGNATORIES: Look("state-waiting", Tone.INFO),
    ApplicationState.SENT: Look("state-upcoming", Tone.INFO),
    ApplicationState.SUPPLEMENT_ASKED: Look("state-ending", Tone.WARNING),
    ApplicationState.REGISTERED: Look("state-valid", Tone.SUCCESS),
    ApplicationState.REJECTED: Look("state-refused", Tone.ERROR),
    ApplicationState.WITHDRAWN: Look("state-void", Tone.NEUTRAL),
    ArrivalState.READY: Look("state-upcoming", Tone.INFO),
    ArrivalState.TO_ASK: Look("help", Tone.WARNING),
    ArrivalState.BEFORE: Look("history", Tone.NEUTRAL),
    ArrivalState.REFUSED: Look("state-refused", Tone.ERROR),
    ArrivalState.TAKEN: Look("state-valid", Tone.SUCCESS),
    LineOutcome.PENDING: Look("state-waiting", Tone.INFO),
    LineOutcome.APPROVED: Look("state-valid", Tone.SUCCESS),
    LineOutcome.REFUSED: Look("state-refused", Tone.ERROR),
}

SEVERITIES: Final[dict[Severity, Look]] = {
    Severity.ERROR: Look("error", Tone.ERROR),
    Severity.WARNING: Look("warning", Tone.WARNING),
    Severity.NOTE: Look("info", Tone.INFO),
}


def look_of(state: Enum, *, ends_soon: bool = False) -> Look:
    """How a state looks; a mandate in force that ends soon has a look of its own."""
    return ENDS_SOON if ends_soon else LOOKS[state]


def word_of(state: Enum, language: Language, *, ends_soon: bool = False) -> str:
    """The word of a state."""
    if ends_soon:
        return messages.word("mandate_state", "ending_soon", language)
    return messages.term(state, language)


def ends_soon(row: Any) -> bool:
    """Whether a row of a list is a mandate that ends soon."""
    return bool(getattr(row, "ends_soon", False))


class StateBadge(QFrame):
    """A state in a panel: symbol and word on a tint."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._icon = IconLabel(side=18)
        self._word = QLabel()
        theme.mark(self._word, "strong", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 10, 3)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._word)

    def show_state(self, state: Enum | None, *, ends_soon: bool = False) -> None:
        """Show a state; None hides the badge."""
        self._show(state is not None)
        if state is not None:
            self.show_look(look_of(state, ends_soon=ends_soon), word_of(state, self._language, ends_soon=ends_soon))

    def _show(self, shown: bool) -> None:
        """Without a place yet it would be a window of its own for a moment and take the keyboard."""
        if self.parentWidget() is not None or not shown:
            self.setVisible(shown)

    def show_look(self, look: Look, word: str) -> None:
        """Show any look with any word, such as "read-only"."""
        self._show(True)
        theme.mark(self, "badge", look.tone.value)
        self._icon.look(look.icon, look.tone.value)
        self._word.setText(word)
        theme.mark(self._word, "tone", look.tone.value)
        self.setAccessibleName(word)
