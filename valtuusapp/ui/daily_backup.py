"""The day's backup, made after the window shows, away from its thread."""

from PySide6.QtCore import QCoreApplication

from valtuusapp.core import messages
from valtuusapp.core.problems import Severity
from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.tasks import Task
from valtuusapp.ui.theme import Tone


def make_daily_backup(window: MainWindow, services: Services | None) -> None:
    """Back the register up if something has changed since the last time, and say what the officer should mend."""
    if services is None or window.tasks.running:
        return

    def say_status(_made: object = None) -> None:
        problem = services.backups.status().problem
        if problem is not None and problem.severity is Severity.WARNING:
            window.say(messages.say(problem, window.language), Tone.WARNING)

    window.tasks.run(
        Task(
            QCoreApplication.translate("Backups", "Making the day's backup"),
            services.backups.make_daily,
            done=say_status,
        )
    )
