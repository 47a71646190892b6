"""A letter that is ready: read it, copy it, or open it in the mail program."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from valtuusapp.core.telling import Letter
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.widgets import FieldRow, LongText, QuietButton, Text, button


class LetterPanel(QFrame):
    """Hidden until a letter is shown. Nothing is sent by the program itself.

    Signals:
        closed: it is needed no more.
    """

    closed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("group", True)
        self.letter: Letter | None = None
        self._to = Text(wrap=True)
        self._note = Text(small=True)
        theme.mark(self._note, "tone", "success")
        self._text = LongText()
        self._text.setReadOnly(True)
        self.copy = button(self.tr("Copy the message"), "copy", self._copy)
        self.open = button(self.tr("Open in the mail program"), "forward", self._open)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        for one in (self.copy, self.open, button(self.tr("Close"), "", self._close, QuietButton)):
            buttons.addWidget(one)
        buttons.addWidget(self._note, 1)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.S)
        column.addWidget(self._to)
        column.addWidget(FieldRow(self.tr("Message"), self._text, language))
        column.addLayout(buttons)
        self.hide()

    def show_letter(self, letter: Letter) -> None:
        """Show a letter; the keyboard goes to what is done with it."""
        self.letter = letter
        self._note.setText("")
        address = f"{letter.name} <{letter.email}>" if letter.email else letter.name
        unknown = self.tr("The register does not know to whom: choose the receiver yourself.")
        missing = self.tr("{name}: no e-mail address in the register.").format(name=letter.name)
        to = self.tr("To: {address}").format(address=address)
        self._to.setText(unknown if not letter.name else to if letter.email else missing)
        self._text.set_value(letter.body)
        self.show()
        self.copy.setFocus()

    def _copy(self) -> None:
        assert self.letter is not None
        QGuiApplication.clipboard().setText(self.letter.body)
        self._note.setText(self.tr("The message is on the clipboard."))

    def _open(self) -> None:
        """A message too long for the mail program's address is pasted there."""
        assert self.letter is not None
        address = self.letter.mailto()
        if address is None:
            self._copy()
            self._note.setText(self.tr("The message is on the clipboard: paste it in the mail program."))
            address = self.letter.mailto_without_body()
        QDesktopServices.openUrl(QUrl(address))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
