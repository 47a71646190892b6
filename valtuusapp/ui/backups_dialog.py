"""Backups: what there is, making one now, putting one back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from valtuusapp.core import messages
from valtuusapp.core.dates import format_moment
from valtuusapp.core.problems import Severity, UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.tasks import Task
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import EmptyState, EmptyText, Heading, MessageBar, PrimaryButton, Text, button

_MEGABYTE = 1_000_000


class BackupsDialog(QDialog):
    """The verified backups of the open register.

    Signals:
        restore_wanted: put this backup in the place of the register.
    """

    restore_wanted = Signal(Path)

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        self._window = window
        self._services = services
        self._gone = False
        self._messages = MessageBar()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Backups"))
        self._empty = EmptyState()
        self._empty.show_text(EmptyText("history", self.tr("No backups yet"), self.tr("Make the first one now.")))
        self._question = Text("")
        self._sure = button(self.tr("Put it back"), "", self._restore, PrimaryButton)
        self._restore_button = button(self.tr("Restore the chosen one…"), "history", self._ask)
        self._lay()
        self.refresh()
        self.resize(theme.characters(80), theme.row_height() * 15)

    def done(self, result: int) -> None:
        """Closed, however: a backup that is being made is told of in the window."""
        self._gone = True
        super().done(result)

    def refresh(self) -> None:
        """Read the folder anew."""
        self._list.clear()
        for backup in self._services.backups.listed():
            words = self.tr("{moment}   {size} MB   verified").format(
                moment=format_moment(backup.made), size=f"{backup.size / _MEGABYTE:.1f}".replace(".", ",")
            )
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, str(backup.path))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        there = self._list.count() > 0
        self._list.setVisible(there)
        self._empty.setVisible(not there)
        self._restore_button.setEnabled(there and not self._services.register.read_only)
        self._close_question()
        problem = self._services.backups.status().problem
        if problem is not None and there:
            tone = Tone.WARNING if problem.severity is Severity.WARNING else Tone.INFO
            self._messages.say(messages.say(problem, self._window.language), tone)

    def _lay(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        make = button(self.tr("Make a backup now"), "add", self._make)
        make.setEnabled(not self._services.register.read_only)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(make)
        row.addWidget(self._restore_button)
        row.addStretch()
        row.addWidget(buttons)
        sure = QHBoxLayout()
        sure.addWidget(self._question, 1)
        sure.addWidget(self._sure)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        column.setSpacing(theme.M)
        column.addWidget(Heading(self.tr("Backups"), 2))
        column.addWidget(Text(str(self._services.backups.folder()), quiet=True, small=True))
        for widget in (self._messages, self._list, self._empty):
            column.addWidget(widget)
        column.addLayout(sure)
        column.addLayout(row)

    def _make(self) -> None:
        words = self.tr("The backup is made and verified.")

        def made(_backup: object) -> None:
            if not self._gone:
                self.refresh()
            self._say(words, Tone.SUCCESS)

        def failed(error: UserError) -> None:
            self._say(messages.say(error, self._window.language), Tone.ERROR)

        self._window.tasks.run(Task(self.tr("Making a backup"), self._services.backups.make, done=made, failed=failed))

    def _say(self, text: str, tone: Tone) -> None:
        """Here, or in the window when the dialog was closed meanwhile."""
        (self._window if self._gone else self._messages).say(text, tone)

    def _ask(self) -> None:
        chosen = self._list.currentItem()
        if chosen is None:
            return
        self._question.setText(
            self.tr("The register goes back to {moment}. What it is now is kept beside it.").format(
                moment=chosen.text().split("   ")[0]
            )
        )
        self._question.show()
        self._sure.show()
        self._sure.setFocus()

    def _close_question(self) -> None:
        self._question.hide()
        self._sure.hide()

    def _restore(self) -> None:
        self.restore_wanted.emit(Path(self._list.currentItem().data(Qt.ItemDataRole.UserRole)))
        self.accept()
