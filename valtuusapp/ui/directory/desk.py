"""What every page of the directory has at hand: the services, the window, and one way to say how it went."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from valtuusapp.core.problems import Problem, UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.undo import say_done, undo_latest


class Desk(QObject):
    """Services, language and messages for one tab.

    Attributes:
        window: shows the messages and has the menus' actions.
        services: all that can be done with the register.
        language: of everything on screen.
    """

    def __init__(self, window: MainWindow, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window = window
        self.services = services
        self.language = window.language
        self._undo = QAction(self.tr("Undo"), self)
        self._undo.triggered.connect(lambda: undo_latest(services, window))

    @property
    def can_write(self) -> bool:
        """Whether the register is open for writing."""
        return not self.services.register.read_only

    def has_room(self, letters: int) -> bool:
        """Whether so many letters stand beside each other in the window: then lists show more columns at first."""
        return self.window.width() >= theme.characters(letters)

    def action(self, action_id: str) -> QAction:
        """An action of the menus."""
        return self.window.actions_by_id[action_id]

    def attempt(self, do: Callable[[], Any]) -> bool:
        """Do something; say why when it cannot be done. Whether it was done."""
        try:
            do()
        except UserError as error:
            self.say_error(error)
            return False
        return True

    def done(self, text: str) -> None:
        """Say that something was saved, and offer to take it back."""
        say_done(self.services, self.window, text, self._undo)

    def say_error(self, error: UserError) -> None:
        """Show why something could not be done: the problem behind it if there is one."""
        self.window.say_error(error.problems[0] if error.problems else error)


def as_problems(error: UserError) -> list[Problem]:
    """What an error says, as problems: those behind it, or itself as one that belongs to no field."""
    return list(error.problems) or [Problem(error.code, values=error.values)]
