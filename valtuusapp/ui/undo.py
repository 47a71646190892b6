"""Undo as every view offers it: the latest event is taken back, and it is said what that was."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from valtuusapp.core import messages
from valtuusapp.core.problems import UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.theme import Tone

#: Events that say something of Suomi.fi, where undoing in the register changes nothing.
_ABOUT_SUOMIFI = frozenset(
    {"mandates_added", "mandate_changed", "mandates_ended", "mandate_voided", "request_granted", "request_decided"}
    | {"grant_corrected"}
    | {"application_registered", "application_settled"}
)


def undo_latest(services: Services, window: MainWindow) -> bool:
    """Takes back the latest event of this session, and says what it was or why not."""
    event = services.history.undoable()
    if event is None:
        window.say(QCoreApplication.translate("Undo", "There is nothing to undo."), Tone.INFO)
        return False
    try:
        services.history.undo(event.event_id)
    except UserError as error:
        window.say_error(error)
        return False
    words = QCoreApplication.translate("Undo", "Undone: {what}.")
    words = words.format(what=messages.word("action", event.action, window.language))
    if event.action in _ABOUT_SUOMIFI:
        words = f"{words} {no_change_in_suomifi()}"
    window.say(words)
    return True


def say_done(services: Services, window: MainWindow, text: str, undo: QAction) -> None:
    """Says that something was done, with a button that undoes it when it can be undone."""
    window.say(text, Tone.SUCCESS, undo if services.history.undoable() is not None else None)


def no_change_in_suomifi() -> str:
    """The sentence that the register and Suomi.fi are two things."""
    return QCoreApplication.translate("Undo", "This does not change Suomi.fi.")
