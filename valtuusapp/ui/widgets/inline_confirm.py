"""A question in its place: a few fields and two buttons instead of a dialog."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from valtuusapp.core import messages
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.widgets.basic import Heading, PrimaryButton, Text, button
from valtuusapp.ui.widgets.field_row import FieldGrid, FieldRow


class InlineConfirm(QFrame):
    """Asks for what an action needs, such as a day and a reason.

    Esc closes it only while nothing has been changed: it never throws away.

    Signals:
        confirmed: the user goes on. It stays open until ``close_it`` so that problems can be shown.
        closed: it is gone.
    """

    confirmed = Signal()
    closed = Signal()

    def __init__(
        self,
        title: str,
        rows: Sequence[tuple[str, FieldRow]],
        confirm: str,
        sentence: str = "",
        content: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Asks.

        Args:
            title: what will be done.
            rows: the names of the fields, as problems know them, and their rows.
            confirm: the word on the button that does it.
            sentence: what it means, such as that it does not change Suomi.fi.
            content: what helps to do it, below the buttons.
            parent: the widget that it stands in.
        """
        super().__init__(parent)
        self.rows = dict(rows)
        self._changed = False
        self._before: QWidget | None = None
        theme.mark(self, "tint", "info")
        self._general = Text()
        theme.mark(self._general, "tone", "error")
        self._general.hide()
        self._grid = FieldGrid()
        for _name, row in rows:
            self._grid.add(row)
            row.editor.edited.connect(self._note_change)
        self._confirm = button(confirm, "", self.confirmed.emit, PrimaryButton)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self._confirm)
        buttons.addWidget(button(self.tr("Cancel"), "", self.close_it))
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        column.setSpacing(theme.M)
        column.addWidget(Heading(title, 3))
        if sentence:
            column.addWidget(Text(sentence))
        column.addWidget(self._grid)
        column.addWidget(self._general)
        column.addLayout(buttons)
        if content is not None:
            column.addWidget(content)
        self.setAccessibleName(title)

    def value(self, name: str) -> object:
        """What stands in a field."""
        return self.rows[name].editor.value()

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._before = QApplication.focusWidget()
        first = next(iter(self.rows.values()), None)
        (first.editor if first else self._confirm).setFocus()

    def set_problems(self, problems: Sequence[Problem], language: Language) -> None:
        """Show problems beside their fields, those that belong to none above the buttons."""
        for name, row in self.rows.items():
            row.set_problem(next((problem for problem in problems if problem.field == name), None))
        rest = [messages.say(problem, language) for problem in problems if problem.field not in self.rows]
        self._general.setText("\n".join(rest))
        self._general.setVisible(bool(rest))
        wrong = next((row for row in self.rows.values() if row.problem is not None), None)
        if wrong is not None:
            wrong.editor.setFocus()

    def close_it(self) -> None:
        """Go away; the keyboard goes back to where it was."""
        inside = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if inside and self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self.closed.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes while nothing is changed; Enter does what the button in focus says, in a line it confirms.

        Ctrl+Enter confirms anywhere.
        """
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and not self._changed:
            self.close_it()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirmed.emit()
        elif enter and isinstance(focus, QPushButton) and focus.hasFocus():
            focus.click()
        elif enter and isinstance(focus, QLineEdit):
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def _note_change(self) -> None:
        self._changed = True
