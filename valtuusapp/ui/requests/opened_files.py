"""Files that are opened in other programs: copies in a folder of their own, gone when the program ends."""

import shutil
import tempfile
import weakref
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices


class OpenedFiles(QObject):
    """Writes copies and has the desktop open them.

    Attributes:
        show: opens a file or a folder; tests put their own in its place.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.show: Callable[[Path], object] = lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self._folder: Path | None = None

    def open(self, name: str, content: bytes) -> None:
        """Open a copy in the program that the desktop has for it."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="valtuusapp-"))
            weakref.finalize(self, shutil.rmtree, self._folder, True)
        path = self._folder / Path(name).name
        path.write_bytes(content)
        self.show(path)

    def open_folder(self, path: Path) -> None:
        """Show the folder in which a file lies."""
        self.show(path.parent)
