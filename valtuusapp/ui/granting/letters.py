"""Ready messages: each is opened in the mail program, copied, or read here."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.telling import Letter
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.granting.mail import Mail
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.widgets import ChoiceBox, FieldRow, LongText, QuietButton, Text, YesNo, button
from valtuusapp.ui.widgets.flow import FlowLayout

_LINES = 14
"""So many lines of a message are seen at once."""
_SPOKEN = (Language.FI, Language.SV)


class LetterRow(QFrame):
    """A message with its receiver.

    Attributes:
        letter: the message.
        ticked: whether its receiver is told; of the orderer's, whether it is sent. Hidden where nothing is chosen.
        text: the message, seen when it is opened.

    Signals:
        changed: ticked, or not any more.
    """

    changed = Signal()

    def __init__(self, letter: Letter, mail: Mail, language: Language, *, asks: bool = True) -> None:
        super().__init__()
        self.setProperty("group", True)
        self.letter = letter
        self.ticked = YesNo(letter.name)
        self.ticked.set_value(True)
        self.ticked.edited.connect(self.changed)
        self.text = LongText()
        self.text.setReadOnly(True)
        self.text.setPlainText(f"{letter.subject}\n\n{letter.body}")
        self.text.setAccessibleName(self.tr("Message to {name}").format(name=letter.name))
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        self.text.hide()
        self.turn = button(self.tr("Show the message"), "chevron-right", None, QuietButton)
        self.turn.setCheckable(True)
        self.turn.toggled.connect(self._turn)
        self.open = button(self.tr("Open in the mail program"), "forward", lambda: mail.open(letter))
        self.copy = button(self.tr("Copy the message"), "copy", lambda: mail.copy(letter))
        for one in (self.turn, self.open, self.copy):
            one.setAccessibleName(f"{one.text()}: {letter.name}")
        self._lay(language, asks=asks)

    def _turn(self, opened: bool) -> None:
        self.text.setVisible(opened)
        set_icon(self.turn, "chevron-down" if opened else "chevron-right", "accent")

    def _lay(self, language: Language, *, asks: bool) -> None:
        letter = self.letter
        count = len(letter.line_ids or letter.mandate_ids)
        role = self.tr("the orderer") if letter.to_orderer else self.tr("%n mandate(s)", "", count)
        where = letter.email or self.tr("no e-mail address in the register")
        words = " · ".join((role, where, messages.word("language", letter.language.value, language)))
        top = QHBoxLayout()
        top.setSpacing(theme.M)
        top.addWidget(self.ticked if asks else _strong(letter.name))
        top.addWidget(Text(words, quiet=True), 1)
        buttons = QWidget()
        row = FlowLayout(buttons, theme.S)
        for one in (self.open, self.copy, self.turn):
            row.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.S)
        column.addLayout(top)
        column.addWidget(buttons)
        column.addWidget(self.text)


class Letters(QWidget):
    """The messages below each other, in the receivers' languages or in one.

    Attributes:
        rows: the messages.
        language_row: the field for their language; it is placed by who uses this.

    Signals:
        changed: other messages, or another one ticked.
    """

    changed = Signal()

    def __init__(
        self,
        letters: Callable[[Language | None], Sequence[Letter]],
        mail: Mail,
        language: Language,
        *,
        asks: bool = True,
    ) -> None:
        """Makes the messages.

        Args:
            letters: writes them, in a language or each in its own.
            mail: opens and copies them.
            language: of the window.
            asks: whether it can be chosen who was told.
        """
        super().__init__()
        self.rows: list[LetterRow] = []
        self._letters, self._mail, self._language, self._asks = letters, mail, language, asks
        choices = [("", self.tr("Each in their own"))]
        choices += [(one.value, messages.word("language", one.value, language)) for one in _SPOKEN]
        self.language_row = FieldRow(self.tr("Language of the messages"), ChoiceBox(choices), language)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.S)
        self.language_row.editor.edited.connect(self._write)
        self._write()

    def told(self) -> list[Letter]:
        """The messages to those who are told of their own mandates."""
        return [row.letter for row in self.rows if row.ticked.value() and not row.letter.to_orderer]

    def _write(self) -> None:
        """The messages in the chosen language; what was ticked stays so."""
        chosen = self.language_row.editor.value()
        ticked = [row.ticked.value() for row in self.rows]
        letters = self._letters(Language(chosen) if chosen else None)
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [LetterRow(letter, self._mail, self._language, asks=self._asks) for letter in letters]
        for place, row in enumerate(self.rows):
            if place < len(ticked):
                row.ticked.set_value(ticked[place])
            row.changed.connect(self.changed)
            self._column.addWidget(row)
        if len(self.rows) == 1 and self._asks:
            self.rows[0].turn.setChecked(True)
        self.changed.emit()


def _strong(words: str) -> Text:
    text = Text(words, wrap=False)
    theme.mark(text, "strong", True)
    return text
