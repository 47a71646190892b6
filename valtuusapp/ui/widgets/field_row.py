"""A field with its label, its help and its problem, and a grid of them."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.widgets.basic import Text, grow
from valtuusapp.ui.widgets.choice_box import ChoiceBox
from valtuusapp.ui.widgets.date_field import DateField
from valtuusapp.ui.widgets.fields import YesNo
from valtuusapp.ui.widgets.long_text import LongText


class FieldRow(QWidget):
    """Label above, field, help and problem below. The field is named and described for assistive technology.

    Attributes:
        editor: the field: a ``TextField``, ``LongText``, ``DateField``, ``ChoiceBox``, ``Picker`` or ``YesNo``.
        problem: what stands below the field now.
    """

    def __init__(
        self,
        label: str,
        editor: Any,
        language: Language,
        help: str = "",
        *,
        required: bool = False,
    ) -> None:
        """Makes a row.

        Args:
            label: the words for the field.
            editor: the field.
            language: in which problems are said.
            help: what to write there.
            required: marks it as one that must be filled in.
        """
        super().__init__()
        self.editor = editor
        self.problem: Problem | None = None
        self._language = language
        self._label = Text(f"{label} *" if required else label)
        self._label.setBuddy(editor)
        theme.mark(self._label, "strong", True)
        self._help = Text(help, quiet=True, small=True)
        if not help:  # never shown here: without a parent it would be a window for a moment
            self._help.hide()
        self._sign = IconLabel(side=16)
        self._words = Text(small=True)
        self._problem = QWidget()
        line = QHBoxLayout(self._problem)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._label)
        column.addWidget(editor)
        column.addWidget(self._problem)
        column.addWidget(self._help)
        editor.setAccessibleName(self.tr("{label} (required)").format(label=label) if required else label)
        self._describe()
        if isinstance(editor, YesNo):
            self._label.hide()
            editor.setText(editor.text() or label)
        if isinstance(editor, ChoiceBox):
            grow(editor)
        if isinstance(editor, DateField):
            editor.left.connect(self._check_date)

    @property
    def is_wide(self) -> bool:
        """Whether it takes a whole line of the grid by itself."""
        return isinstance(self.editor, LongText)

    @property
    def is_left_out(self) -> bool:
        """Whether it was hidden; one whose page has not been seen yet is not."""
        return self.isHidden() and self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)

    def set_help(self, text: str) -> None:
        """Change the help below the field."""
        self._help.setText(text)
        self._help.setVisible(bool(text))
        self._describe()

    def set_note(self, text: str) -> None:
        """Say something between label and field, such as what somebody wrote on a form."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, Text(text, quiet=True, small=True))

    def show_help(self, shown: bool) -> None:
        """Show the help below the field, or keep it for assistive technology and the tool tip."""
        self._help.setVisible(shown and bool(self._help.text()))
        self.editor.setToolTip("" if shown else self._help.text())

    def set_problem(self, problem: Problem | None) -> None:
        """Show what is wrong, in words and with a symbol; None takes it away."""
        self.problem = problem
        self._problem.setVisible(problem is not None)
        if problem is not None:
            look = SEVERITIES[problem.severity]
            self._sign.look(look.icon, look.tone.value)
            self._words.setText(messages.say(problem, self._language))
            theme.mark(self._words, "tone", look.tone.value)
        theme.mark(self.editor, "problem", problem.severity.value if problem else "")
        self._describe()

    def _describe(self) -> None:
        parts = [self._words.text() if self.problem else "", self._help.text()]
        self.editor.setAccessibleDescription(" ".join(part for part in parts if part))

    def _check_date(self, problem: Problem | None) -> None:
        if problem is not None or (self.problem is not None and self.problem.code == "not_a_date"):
            self.set_problem(problem)


class FieldGrid(QWidget):
    """Puts field rows side by side where there is room, below each other where there is not."""

    def __init__(self, columns: int = 2, parent: QWidget | None = None) -> None:
        """Shows at most ``columns`` fields on a line."""
        super().__init__(parent)
        self._most = columns
        self._columns = 0
        self._rows: list[tuple[FieldRow, bool]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.L)
        self._grid.setVerticalSpacing(theme.M)

    def add(self, row: FieldRow, *, wide: bool = False) -> FieldRow:
        """Add a field; a wide one has a line to itself."""
        self._rows.append((row, wide or row.is_wide))
        self._lay()
        return row

    def show_row(self, row: FieldRow, shown: bool) -> None:
        """Show or hide a field; the others close up."""
        if row.is_left_out is shown:
            row.setVisible(shown)
            self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer fields on a line."""
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._lay()

    def minimumSizeHint(self):
        """One field on a line is enough."""
        hint = super().minimumSizeHint()
        hint.setWidth(max((row.minimumSizeHint().width() for row, _wide in self._rows), default=0))
        return hint

    def _fitting(self) -> int:
        least = theme.characters(28)
        return max(1, min(self._most, (self.width() + theme.L) // (least + theme.L)))

    def _lay(self) -> None:
        self._columns = self._fitting()
        for row, _wide in self._rows:
            self._grid.removeWidget(row)  # not takeAt: the item would live on and answer with heights of old
        line = column = 0
        for row, wide in self._rows:
            if row.is_left_out:
                continue
            if wide and column:
                line, column = line + 1, 0
            self._grid.addWidget(row, line, column, 1, self._columns if wide else 1, Qt.AlignmentFlag.AlignTop)
            column += self._columns if wide else 1
            if column >= self._columns:
                line, column = line + 1, 0
        for place in range(self._most):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)
