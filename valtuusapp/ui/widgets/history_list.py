"""What has happened: who, when, what, why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core.dates import format_moment
from valtuusapp.ui import theme
from valtuusapp.ui.widgets.basic import Text


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One event.

    Attributes:
        what: in words, such as "Mandate granted".
        why: the reason, if one was given.
        lines: what changed, one line each.
        undone: it has been taken back; shown struck through, and ``what`` should say so too.
    """

    when: datetime
    who: str
    what: str
    why: str = ""
    lines: Sequence[str] = ()
    undone: bool = False


class HistoryList(QWidget):
    """Events below each other, as given."""

    def __init__(self, entries: Sequence[HistoryEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        for entry in entries:
            column.addWidget(_event(entry))


def _event(entry: HistoryEntry) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    what = Text(entry.what)
    theme.mark(what, "strong", True)
    theme.mark(what, "struck", entry.undone)
    by = " · ".join(part for part in (format_moment(entry.when), entry.who) if part)
    for label in (what, Text(by, quiet=True, small=True), *map(Text, entry.lines), Text(entry.why)):
        if label.text():
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
    return box
