"""How the program looks on this workstation; every choice is in force at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.theme import SCALES, Scheme
from valtuusapp.ui.widgets import Card, ChoiceBox, FieldGrid, FieldRow, Heading, Text


class AppearanceSection(QWidget):
    """Language, light or dark, text size.

    Attributes:
        title: of the section.
        rows: the rows of the fields by name.

    Signals:
        said: for the dialog; never sent, as one sees what has changed.
        language_wanted: show everything in another language; carries its key.
    """

    said = Signal(str)
    language_wanted = Signal(str)
    panel = None
    is_changed = False

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.title = title
        self._window = desk.window
        languages = [
            (one.value, messages.word("language", one.value, desk.language)) for one in (Language.FI, Language.SV)
        ]
        schemes = [
            (Scheme.SYSTEM.value, self.tr("as the system")),
            (Scheme.LIGHT.value, self.tr("light")),
            (Scheme.DARK.value, self.tr("dark")),
        ]
        sizes = [(str(scale), self.tr("{scale} %").format(scale=scale)) for scale in SCALES]
        self.rows = {
            "language": FieldRow(self.tr("Language"), ChoiceBox(languages), desk.language),
            "scheme": FieldRow(self.tr("Colours"), ChoiceBox(schemes), desk.language),
            "scale": FieldRow(self.tr("Text size"), ChoiceBox(sizes), desk.language),
        }
        self._lay()
        self.show_now()
        self.rows["language"].editor.edited.connect(self._speak)
        for name in ("scheme", "scale"):
            self.rows[name].editor.edited.connect(self._dress)

    def show_now(self) -> None:
        """Show what is in force."""
        state = self._window.state
        for name, value in (
            ("language", self._window.language.value),
            ("scheme", state.scheme.value),
            ("scale", str(state.scale)),
        ):
            editor = self.rows[name].editor
            editor.blockSignals(True)
            editor.set_value(value)
            editor.blockSignals(False)

    def _lay(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        inside.setSpacing(theme.M)
        inside.addWidget(Heading(self.title, 2))
        inside.addWidget(Text(self.tr("On this workstation; in force at once."), quiet=True))
        grid = FieldGrid()
        for row in self.rows.values():
            grid.add(row, wide=True)
        inside.addWidget(grid)
        inside.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _dress(self) -> None:
        scheme, scale = self.rows["scheme"].editor.value(), self.rows["scale"].editor.value()
        self._window.set_look(Scheme(scheme), int(scale))

    def _speak(self) -> None:
        language = self.rows["language"].editor.value()
        if language != self._window.language.value:
            self.language_wanted.emit(language)
