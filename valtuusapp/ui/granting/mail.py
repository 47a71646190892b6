"""Messages on their way out: into the mail program, or onto the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from valtuusapp.core.telling import Letter


class Mail(QObject):
    """Opens and copies messages. It sends nothing itself.

    Attributes:
        show: has the desktop open an address; tests put their own in its place.

    Signals:
        said: what happened, in a sentence.
    """

    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.show: Callable[[str], bool] = lambda address: QDesktopServices.openUrl(QUrl(address))

    def open(self, letter: Letter) -> None:
        """Open a message in the mail program; what is too long for that is copied, to be pasted there."""
        address = letter.mailto()
        if address is None:
            QGuiApplication.clipboard().setText(letter.body)
            opened = self.show(letter.mailto_without_body())
            if opened:
                self.said.emit(self.tr("The text is long: it is copied. Paste it into the message that opened."))
        else:
            opened = self.show(address)
        if not opened:
            QGuiApplication.clipboard().setText(letter.body)
            self.said.emit(self.tr("No mail program opened. The message is copied: paste it where you write it."))

    def copy(self, letter: Letter) -> None:
        """Copy the text of a message."""
        QGuiApplication.clipboard().setText(letter.body)
        self.said.emit(self.tr("The message to {name} is copied.").format(name=letter.name))
