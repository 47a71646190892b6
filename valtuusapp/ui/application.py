"""The program with a window: what is open, in which language, and what happens when it cannot be opened."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from valtuusapp import crash, resources
from valtuusapp.core.dates import Clock
from valtuusapp.core.problems import UserError
from valtuusapp.core.quick import without_collecting
from valtuusapp.core.text import Language
from valtuusapp.services import last_used
from valtuusapp.services.backups import restore
from valtuusapp.services.opening import Services, open_database
from valtuusapp.ui import language as speech
from valtuusapp.ui import theme
from valtuusapp.ui.daily_backup import make_daily_backup
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.shell import make_main_window
from valtuusapp.ui.window_state import WindowState


class Program(QObject):
    """What is on the screen: the assistant, the reason why a register cannot be opened, or the window on one.

    Attributes:
        window: the top window of the moment.
        services: the open register; None while there is none.
        language: of everything that is made from now on.
    """

    crashed = Signal(object)

    def __init__(self, app: QApplication, language: Language, *, demonstration: bool = False) -> None:
        super().__init__()
        self.window: QWidget | None = None
        self.services: Services | None = None
        self.language = language
        self._app = app
        self._demonstration = demonstration
        self._state = WindowState(last_used.config_folder())
        self._spoken = speech.install(app, language)
        theme.apply(app, self._state.scheme, self._state.scale)
        self.crashed.connect(self._tell_crash, Qt.ConnectionType.QueuedConnection)
        crash.set_notifier(self.crashed.emit)
        app.aboutToQuit.connect(self.close)

    def begin(self, database: Path | None, *, read_only: bool = False) -> None:
        """Show the register, or the assistant when there is none yet."""
        if self._demonstration and database is None:
            self.open_demonstration()
        elif database is None or last_used.is_first_start(database):
            self.show_assistant()
        else:
            self.open(database, read_only=read_only)

    def show_assistant(self) -> None:
        """Ask what a new register needs."""
        from valtuusapp.ui.assistant import Assistant

        assistant = Assistant(self.language, last_used.default_database())
        assistant.made.connect(self.open)
        assistant.demonstration_wanted.connect(self.open_demonstration)
        assistant.language_wanted.connect(self._speak_to_newcomer)
        self._show(assistant)

    def open_demonstration(self) -> None:
        """Show the made-up municipality, apart from the officer's own register."""
        self._demonstration = True
        if (ready := last_used.demonstration_path(Clock())).exists():
            self.open(ready)
            return
        from valtuusapp.ui.tasks import Task
        from valtuusapp.ui.waiting import Waiting

        waiting = Waiting(
            self.tr("Making the demonstration"), self.tr("A made-up city with its people, mandates and requests.")
        )
        self._show(waiting)
        waiting.tasks.run(
            Task(
                waiting.windowTitle(),
                lambda progress: last_used.make_demonstration(Clock(), progress),
                done=self.open,
                failed=lambda error: self._show_failed(error, ready),
            )
        )

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Show a register, or why it cannot be shown."""
        self._let_go()
        try:
            self.services = open_database(path, read_only=read_only)
            window = self._main_window()
        except UserError as error:
            self._let_go()
            self._show_failed(error, path)
            return
        if not self._demonstration and not read_only:
            last_used.remember(database=path)
        self._show(window)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open register and open it."""
        assert self.services is not None
        path = self.services.register.path
        self._let_go()
        try:
            restore(backup, path, Clock())
        except UserError as error:
            self._show_failed(error, path)
            return
        self.open(path)
        if isinstance(self.window, MainWindow):
            self.window.say(self.tr("The register was restored from the backup."))

    def speak(self, language: Language) -> None:
        """Change the language: the window is made anew on the same register."""
        if language is self.language:
            return
        self._change_language(language)
        self._show(self._main_window())

    def close(self) -> None:
        """Let go of the register."""
        crash.set_notifier(None)
        self._let_go()
        speech.remove(self._app, self._spoken)
        self._spoken = []

    def _show_failed(self, error: UserError, path: Path) -> None:
        from valtuusapp.ui.opening_failed import OpeningFailed

        failed = OpeningFailed(error, path, self.language)
        failed.open_wanted.connect(lambda other, reading: self.open(other, read_only=reading))
        failed.assistant_wanted.connect(self.show_assistant)
        self._show(failed)

    def _main_window(self) -> MainWindow:
        assert self.services is not None
        window = make_main_window(self.services, self.language, self._state, demonstration=self._demonstration)
        window.language_wanted.connect(self.speak)
        window.open_wanted.connect(lambda path: self.open(path))
        window.restore_wanted.connect(self.restore)
        self.services.register.listen(window.tables_changed.emit)
        if not self._demonstration and not self.services.register.read_only:
            QTimer.singleShot(1_000, window, lambda: make_daily_backup(window, self.services))
        return window

    def _speak_to_newcomer(self, language: Language) -> None:
        self._change_language(language)
        self.show_assistant()

    def _change_language(self, language: Language) -> None:
        speech.remove(self._app, self._spoken)
        self.language = language
        self._spoken = speech.install(self._app, language)
        last_used.remember(language=language)

    def _show(self, window: QWidget) -> None:
        """Put a window on the screen; the one before goes only then, so that the program does not end between."""
        before, self.window = self.window, window
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _let_go(self) -> None:
        if isinstance(self.window, MainWindow):
            self.window.tasks.close()  # what is at work uses the register
        if self.services is not None:
            self.services.close()
            self.services = None

    def _tell_crash(self, report: crash.CrashReport) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            self.tr("Something went wrong"),
            self.tr("The program met an error of its own. What has been saved is safe."),
            parent=self.window,
        )
        box.setInformativeText(
            self.tr("Start the program anew. If this comes again, send the log to the developers: {path}").format(
                path=report.path
            )
        )
        box.setDetailedText(report.text)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def make_application() -> QApplication:
    """The Qt application with the program's look, still without a window."""
    QApplication.setApplicationName("valtuusapp")
    QApplication.setDesktopFileName("valtuusapp")
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(resources.path("icons", "app-256.png"))))
    return app


def build_window(database: Path, *, read_only: bool, language: Language) -> tuple[QApplication, QWidget]:
    """The application and its shown window on a register, for measuring and for pictures."""
    app = make_application()
    with without_collecting():
        program = Program(app, language)
        program.begin(database, read_only=read_only)
    assert program.window is not None
    app.setProperty("program", program)
    return app, program.window


def run_window(database: Path | None, *, read_only: bool, language: Language, demonstration: bool) -> int:
    """Runs the program until its last window is closed.

    Args:
        database: the register; None when there is none yet, and for the demonstration.
        read_only: nothing is written.
        language: of the window.
        demonstration: the made-up municipality is shown, made first if need be; it is not remembered or backed up.

    Returns:
        The exit status.
    """
    app = make_application()
    with without_collecting():
        program = Program(app, language, demonstration=demonstration)
        program.begin(database, read_only=read_only)
    gc.freeze()  # what was loaded stays: it is not looked through again and again while the window is used
    return app.exec()
