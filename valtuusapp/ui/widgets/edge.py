"""Symbols and buttons inside the edge of a line of text. Qt's own do not grow with the text."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton

from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.widgets.basic import tool_button


class Edge(QObject):
    """The symbols at both ends of a line edit; the text keeps clear of them."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._left = self._right = 0
        self._row = QHBoxLayout(edit)
        self._row.setContentsMargins(9, 0, 6, 0)
        self._row.setSpacing(0)
        self._row.addStretch()
        theme.changes.changed.connect(self._keep_clear)

    def symbol(self, icon: str) -> None:
        """Put a symbol at the beginning."""
        self._row.insertWidget(0, IconLabel(icon, "secondary"))
        self._left += 1
        self._keep_clear()

    def button(self, icon: str, name: str, on_click: Callable[[], object], role: str = "secondary") -> QToolButton:
        """Put a button at the end. It is reached with keys of the field, not with Tab."""
        made = tool_button(icon, name, on_click, role)
        made.setProperty("edge", True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setCursor(Qt.CursorShape.ArrowCursor)
        self._row.addWidget(made)
        self._right += 1
        self._keep_clear()
        return made

    def _keep_clear(self) -> None:
        step = theme.current().icon_size + 6
        self._edit.setTextMargins(self._left * step, 0, self._right * step, 0)
