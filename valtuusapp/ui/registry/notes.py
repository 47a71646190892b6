"""What the officer should see at once of a mandate: sentences above its details."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date
from valtuusapp.core.mandates import MandateState, MandateType
from valtuusapp.core.people import EngagementRow
from valtuusapp.core.text import Language
from valtuusapp.services.mandates import MandateDetail
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.registry.texts import Registry
from valtuusapp.ui.widgets import Text


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence and its tone: ``warning`` or ``info``, which are its symbol too."""

    tone: str
    text: str


class Notes(QWidget):
    """Sentences below each other, each with its symbol."""

    def __init__(self, notes: Sequence[Note]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        for note in notes:
            box = QFrame()
            theme.mark(box, "badge", note.tone)
            row = QHBoxLayout(box)
            row.setContentsMargins(theme.S, theme.XS + 1, theme.S, theme.XS + 1)
            row.setSpacing(theme.S)
            row.addWidget(IconLabel(note.tone, note.tone), alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(note.text), 1)
            box.setAccessibleName(note.text)
            column.addWidget(box)


def notes_on(
    shown: MandateDetail,
    engagement: EngagementRow | None,
    rests_on: MandateDetail | None,
    today: date,
    language: Language,
) -> list[Note]:
    """What is worth a second look, the most urgent first."""
    in_force = shown.row.state in (MandateState.VALID, MandateState.UPCOMING)
    found = []
    if in_force:
        found += _engagement(shown, engagement, today)
        found += _received(shown, rests_on, language)
    if shown.row.state is MandateState.INVALIDATED and shown.mandate.told_on is None:
        found.append(_told())
    return found


def _engagement(shown: MandateDetail, engagement: EngagementRow | None, today: date) -> list[Note]:
    if engagement is None or engagement.valid_to is None or engagement.valid_to >= shown.row.valid_to:
        return []
    if engagement.valid_to < today:
        sentence = Registry.tr("The engagement ended on {day}, but the mandate goes on. End it if it is not needed.")
    else:
        sentence = Registry.tr("The engagement ends on {day}, before the mandate.")
    return [Note("warning", sentence.format(day=format_date(engagement.valid_to)))]


def _received(shown: MandateDetail, rests_on: MandateDetail | None, language: Language) -> list[Note]:
    """R18: a mandate to represent works only while the received one is valid."""
    if shown.row.type is not MandateType.REPRESENT or rests_on is None:
        return []
    received = rests_on.row
    if received.state is not MandateState.VALID:
        sentence = Registry.tr("The received mandate on which this one rests is not in force ({state}).")
        return [Note("warning", sentence.format(state=messages.term(received.state, language)))]
    if received.valid_to < shown.row.valid_to:
        sentence = Registry.tr("The received mandate on which this one rests ends on {day}, before this one.")
        return [Note("warning", sentence.format(day=format_date(received.valid_to)))]
    return []


def _told() -> Note:
    """R6: nobody is told of an invalidation by Suomi.fi."""
    return Note(
        "warning",
        Registry.tr("The assignee has not been told of the end. Suomi.fi does not tell: tell, and record the day."),
    )
