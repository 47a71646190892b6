"""The field for a personal identity code on its way to Suomi.fi: checked, hidden, copied, forgotten (R4)."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.identity import IdentityCode, identity_code
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.granting.secret_clipboard import SecretClipboard
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.widgets import Text, TextField, tool_button

FORGOTTEN_SECONDS = 60
"""So long a code is held."""
_LETTERS = 15


class CodeField(QWidget):
    """Typed or pasted; as soon as it is a whole and valid code, only dots are seen.

    The code lives in this widget and nowhere else, for a minute at most.

    Attributes:
        line: the line to type into.
        copy_button, forget_button: beside it, while there is a code.
        problem: what is wrong with what is typed.

    Signals:
        changed: there is a code, or there is none any more.
        moved: the user goes on with an arrow key; carries 1 or -1.
    """

    changed = Signal()
    moved = Signal(int)

    def __init__(self, name: str, clipboard: SecretClipboard, language: Language, today: Callable[[], date]) -> None:
        """Makes an empty field.

        Args:
            name: of the person, for assistive technology.
            clipboard: takes the code along.
            language: in which problems are said.
            today: the day, for the age.
        """
        super().__init__()
        self._clipboard, self._language, self._today = clipboard, language, today
        self._code: IdentityCode | None = None
        self._masking = False
        self.problem: Problem | None = None
        self.line = TextField()
        self.line.setAccessibleName(self.tr("Identity code of {name}").format(name=name))
        self.line.setPlaceholderText(self.tr("Identity code"))
        self.line.setMaxLength(40)
        self.line.setMinimumWidth(theme.characters(_LETTERS))
        self.line.setMaximumWidth(theme.characters(_LETTERS + 6))
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhUppercaseOnly
        )
        self.line.setDragEnabled(False)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.installEventFilter(self)
        self.copy_button = tool_button("copy", self.tr("Copy the identity code of {name}").format(name=name), self.copy)
        self.forget_button = tool_button("close", self.tr("Forget the identity code"), self.forget)
        self._sign = IconLabel(side=16)
        self._words = Text(small=True)
        self._timer = QTimer(self, singleShot=True, interval=FORGOTTEN_SECONDS * 1000)
        self._timer.timeout.connect(self.forget)
        self.line.textChanged.connect(self._read)
        self.line.editingFinished.connect(self._finish)
        self._lay()
        self._show()

    @property
    def code(self) -> IdentityCode | None:
        """The code while it is held."""
        return self._code

    @property
    def timer(self) -> QTimer:
        """Runs while a code is held."""
        return self._timer

    def copy(self) -> None:
        """Put the code on the clipboard, out of its history."""
        if self._code is not None:
            self._clipboard.copy(self._code.text)

    def forget(self) -> None:
        """Nothing is left of what was typed."""
        self._timer.stop()
        had, self._code = self._code is not None, None
        self._set_line("")
        self.problem = None
        self._show()
        if had:
            self.changed.emit()

    def set_problem(self, problem: Problem | None) -> None:
        """Say what is wrong, such as that somebody else has the same code."""
        self.problem = problem
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+C copies the code; the arrows go on; typing over a hidden code begins anew."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
                self.copy()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if self._code is not None and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
                self.forget()
                return True
            pasted = event.matches(QKeySequence.StandardKey.Paste)
            if self._code is not None and (pasted or (event.text() and event.text().isprintable())):
                self.forget()
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        """What stands in the line has changed: is it a code by now?"""
        if self._masking:
            return
        code = identity_code(self.line.text())
        if code is None:
            had, self._code = self._code is not None, None
            self.problem = None  # said when the line is left: while typing it is unfinished
            self._timer.start()  # what is no code yet is forgotten too
            self._show()
            if had:
                self.changed.emit()
            return
        self._code = code
        self._set_line(code.masked)
        young = not code.is_of_age(self._today())
        self.problem = Problem("r4_not_of_age") if young else None
        self._timer.start()
        self._show()
        self.changed.emit()

    def _finish(self) -> None:
        if self._code is None and self.line.text().strip():
            self.problem = Problem("identity_code_wrong")
            self._show()

    def _set_line(self, text: str) -> None:
        """Not ``clear``: with ``setText`` nothing is left to be undone."""
        self._masking = True
        self.line.setText(text)
        self._masking = False

    def _show(self) -> None:
        there = self._code is not None
        self.copy_button.setVisible(there)
        self.forget_button.setVisible(there)
        problem = self.problem
        said = self.tr("Checked. It is kept nowhere and forgotten in a minute.") if there else ""
        look = SEVERITIES[problem.severity] if problem else SEVERITIES[Severity.NOTE]
        self._sign.look(look.icon if problem else "check", look.tone.value if problem else "success")
        self._words.setText(messages.say(problem, self._language) if problem else said)
        theme.mark(self._words, "tone", look.tone.value if problem else "success")
        theme.mark(self.line, "problem", problem.severity.value if problem else "")
        self._sign.setVisible(bool(self._words.text()))
        self._words.setVisible(bool(self._words.text()))
        self.line.setAccessibleDescription(self._words.text())

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.XS)
        top.addWidget(self.line)
        top.addWidget(self.copy_button)
        top.addWidget(self.forget_button)
        top.addStretch()
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(top)
        column.addLayout(below)
