"""The line at the top of the window."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.states import Look, StateBadge
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderText:
    """What the header says: whose register it is and who uses it."""

    municipality: str
    officer: str
    read_only: bool = False


class HeaderBar(QFrame):
    """Whose register this is, whether it can be written, and who uses it."""

    def __init__(self, text: HeaderText, language: Language) -> None:
        super().__init__()
        self._municipality = Text(text.municipality, wrap=False)
        theme.mark(self._municipality, "brand", True)
        self._officer = Text(text.officer, quiet=True, wrap=False)
        badge = StateBadge(language)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.XS, theme.L, theme.XS)
        row.setSpacing(theme.S)
        row.addWidget(self._municipality)
        row.addWidget(badge)
        row.addStretch()
        row.addWidget(IconLabel("officer", "secondary", 18))
        row.addWidget(self._officer)
        if text.read_only:
            badge.show_look(Look("info", Tone.INFO), self.tr("Read-only"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
