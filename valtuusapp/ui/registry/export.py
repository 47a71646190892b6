"""The registry as it is filtered, to a workbook: asked where, written away from the window's thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.services.opening import Services
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.tasks import Progress, Task
from valtuusapp.ui.theme import Tone

_FOLDER = "registry/export_folder"


class Export(QObject):
    """Exports the registry.

    Attributes:
        ask_path: asks for the file, proposing one; None when the user does not go on.
        open_url: shows a file or a folder with the program of the desktop.
    """

    def __init__(self, services: Services, window: MainWindow, parent: QWidget) -> None:
        super().__init__(parent)
        self.ask_path: Callable[[Path], Path | None] = self._ask_path
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl
        self._services = services
        self._window = window
        self._parent = parent
        self._path = Path()
        self._open = QAction(self.tr("Open"), self)
        self._open.triggered.connect(lambda: self.open_url(QUrl.fromLocalFile(str(self._path))))
        self._show = QAction(self.tr("Show in folder"), self)
        self._show.triggered.connect(lambda: self.open_url(QUrl.fromLocalFile(str(self._path.parent))))

    def start(self, which: MandateFilter, sort: Sort, filter_words: str) -> None:
        """Asks for the file and writes it."""
        path = self.ask_path(self._proposed())
        if path is None:
            return
        path = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
        self._window.state.set_text(_FOLDER, str(path.parent))
        exports, language = self._services.exports, self._window.language

        def work(progress: Progress) -> int:
            return exports.registry(path, which, sort, language, filter_words=filter_words, progress=progress)

        self._window.tasks.run(
            Task(
                self.tr("Writing {name}").format(name=path.name),
                work,
                done=lambda count: self._done(path, count),
                failed=self._window.say_error,
                cancelled=lambda: self._window.say(
                    self.tr("The export was cancelled. No file was written."), Tone.INFO
                ),
            )
        )

    def _done(self, path: Path, count: int) -> None:
        self._path = path
        text = self.tr("%n mandate(s) written to {name}.", "", count).format(name=path.name)
        self._window.messages.say(text, Tone.SUCCESS, self._open, self._show)

    def _proposed(self) -> Path:
        folder = Path(self._window.state.text(_FOLDER) or first_folder())
        return folder / f"valtuusrekisteri-{self._services.register.today().isoformat()}.xlsx"

    def _ask_path(self, proposed: Path) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(
            self._parent, self.tr("Export to Excel"), str(proposed), self.tr("Excel workbook (*.xlsx)")
        )
        return Path(name) if name else None
