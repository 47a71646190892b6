"""Copying what nobody shall remember: kept out of clipboard histories where the system allows it, and taken back."""

import secrets
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

STAYS_SECONDS: Final = 45
"""So long it stays on the clipboard unless something else is copied."""

_MARK: Final = "application/x-valtuusapp-secret"
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
_NO: Final = b"\0\0\0\0"  # a DWORD of 0
_KEEP_OUT: Final = {
    # Windows 10 and 11: neither the history of Win+V nor the other computers of the account
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    # KDE's Klipper and those that follow it
    "x-kde-passwordManagerHint": b"secret",
    # macOS's convention
    "application/x-nspasteboard-concealed-type": b"1",
}


class SecretClipboard(QObject):
    """Puts a secret on the clipboard and takes it back after a while, or when the program goes, if it is still there.

    Signals:
        cleared: it was taken back.
    """

    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._token = b""
        self.timer = QTimer(self, singleShot=True, interval=STAYS_SECONDS * 1000)
        self.timer.timeout.connect(self.take_back)
        app = QGuiApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.take_back)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard with every sign there is that it is not to be remembered."""
        self._token = secrets.token_bytes(16)
        mime = QMimeData()
        mime.setText(text)
        for kind, value in _KEEP_OUT.items():
            mime.setData(kind, value)
        mime.setData(_MARK, self._token)
        QGuiApplication.clipboard().setMimeData(mime, QClipboard.Mode.Clipboard)
        self.timer.start()

    def take_back(self) -> None:
        """Empty the clipboard if what was copied here is still on it; what others have copied stays."""
        self.timer.stop()
        token, self._token = self._token, b""
        clipboard = QGuiApplication.clipboard()
        mime = clipboard.mimeData() if token else None
        if mime is not None and bytes(mime.data(_MARK).data()) == token:
            clipboard.clear()
            self.cleared.emit()
