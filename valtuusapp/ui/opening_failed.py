"""What stands in the window's place when a register cannot be opened: the reason and the ways on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.dates import Clock
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.services.backups import newest_backup, restore
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.widgets import Heading, PrimaryButton, Text, button

#: With these the file is there and whole: it can be looked at without writing.
_READABLE = frozenset({"in_use", "folder_read_only", "database_read_only", "on_network", "in_synchronised_folder"})
#: With these the file itself is the trouble: a backup helps.
_DAMAGED = frozenset({"database_damaged", "not_a_database", "not_our_database", "upgrade_failed", "database_missing"})


class OpeningFailed(QWidget):
    """The reason why a register cannot be opened, and what can be done.

    Signals:
        open_wanted: open this file, for reading only if so.
        assistant_wanted: make a new register.
    """

    open_wanted = Signal(Path, bool)
    assistant_wanted = Signal()

    def __init__(self, error: UserError, path: Path, language: Language) -> None:
        super().__init__()
        self._path = path
        self._language = language
        self.setWindowTitle(self.tr("The register cannot be opened"))
        self._sentence = Text(messages.say(error, language))
        self._place = Text(str(path), quiet=True, small=True)
        self._buttons = QHBoxLayout()
        self._lay(error)
        self.resize(theme.characters(90), theme.row_height() * 10)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    def _lay(self, error: UserError) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(IconLabel("warning", "warning", 28))
        head.addWidget(Heading(self.tr("The register cannot be opened"), 1), 1)
        self._buttons.setSpacing(theme.S)
        retry = button(self.tr("Try again"), "refresh", lambda: self.open_wanted.emit(self._path, False), PrimaryButton)
        self._buttons.addWidget(retry)
        if error.code in _READABLE:
            self._offer(self.tr("Open for reading only"), lambda: self.open_wanted.emit(self._path, True))
        if error.code in _DAMAGED and newest_backup(self._path) is not None:
            self._offer(self.tr("Restore the newest backup"), self.restore_newest)
        self._offer(self.tr("Open another register…"), self._choose)
        if error.code == "database_missing":
            self._offer(self.tr("Make a new register"), self.assistant_wanted.emit)
        self._buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL * 2, theme.XL * 2, theme.XL * 2, theme.XL * 2)
        column.setSpacing(theme.L)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(self._place)
        column.addStretch()
        column.addLayout(self._buttons)
        retry.setFocus()

    def _offer(self, text: str, on_click: Callable[[], object]) -> None:
        self._buttons.addWidget(button(text, "", on_click))

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Open a register"), str(self._path.parent), self.tr("Registers (*.sqlite)")
        )
        if name:
            self.open_wanted.emit(Path(name), False)

    def restore_newest(self) -> None:
        """Put the newest backup in the place of the register and open it."""
        backup = newest_backup(self._path)
        if backup is None:
            return
        try:
            restore(backup.path, self._path, Clock())
        except UserError as error:
            self._sentence.setText(messages.say(error, self._language))
            return
        self.open_wanted.emit(self._path, False)
