"""A mark beside a theme whose name is not sure, with links to where it can be checked."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from valtuusapp.core import messages
from valtuusapp.core.text import Language
from valtuusapp.core.themes import OFFICIAL_LIST, Theme
from valtuusapp.ui import theme as look
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.widgets import QuietButton, Text, button


class ThemeNote(QWidget):
    """Hidden while there is no theme or its name is sure."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._source = ""
        self._words = Text(small=True, wrap=False)
        look.mark(self._words, "tone", "warning")
        self._official = self._link(self.tr("Official list"), lambda: _open(OFFICIAL_LIST))
        self._page = self._link(self.tr("Source"), lambda: _open(self._source))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("warning", "warning", 16))
        row.addWidget(self._words)
        row.addWidget(self._official)
        row.addWidget(self._page)
        row.addStretch()
        self.hide()

    def show_theme(self, theme: Theme | None) -> None:
        """Say of the chosen theme whether its name is to be checked."""
        self.setVisible(theme is not None and theme.to_be_checked)
        if theme is not None:
            self._source = theme.source
            words = messages.word("term", "to_be_checked", self._language)
            self._words.setText(words[:1].upper() + words[1:])
            self._words.setToolTip(messages.term(theme.name_basis, self._language))
            self._page.setVisible(theme.source.startswith("http"))
            self.setAccessibleName(self._words.text())

    def _link(self, text: str, on_click) -> QPushButton:
        link = button(text, "", on_click, QuietButton)
        link.setProperty("link", True)
        return link


def _open(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
