"""A message that stands in the way of nothing: under the tabs, with what to do about it."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from valtuusapp.core.problems import Severity
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets.basic import QuietButton, Text, button, tool_button, words_of

STAYS_MS = 8000
"""How long a success stays; one that can be undone stays twice as long. Everything else stays until closed."""

_ICONS = {Tone.INFO: "info", Tone.SUCCESS: "check", Tone.WARNING: "warning", Tone.ERROR: "error", Tone.NEUTRAL: "info"}
TONES = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.NOTE: Tone.INFO}
"""The tone in which a problem is shown."""


class MessageBar(QFrame):
    """Shows one message at a time, the newest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: tuple[QAction | None, ...] = (None, None)
        self._icon = IconLabel(side=20)
        self._text = Text()
        self._buttons = tuple(button("", "", partial(self._act, place), QuietButton) for place in (0, 1))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.XS + 1, theme.XS, theme.XS + 1)
        row.setSpacing(theme.S)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        for one in self._buttons:
            row.addWidget(one)
        row.addWidget(tool_button("close", self.tr("Close the message"), self.hide))
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when hidden."""
        return self._text.text() if not self.isHidden() else ""

    def say(
        self, text: str, tone: Tone = Tone.INFO, action: QAction | None = None, other: QAction | None = None
    ) -> None:
        """Show a message.

        Args:
            text: a whole sentence.
            tone: a success hides by itself.
            action: what its button does, such as undo.
            other: what its second button does.
        """
        self._actions = (action, other)
        theme.mark(self, "tint", tone.value)
        self._icon.look(_ICONS[tone], tone.value)
        self._text.setText(text)
        for one, does in zip(self._buttons, self._actions, strict=True):
            one.setVisible(does is not None)
            one.setText(words_of(does) if does else "")
        self.setAccessibleName(text)
        self.show()
        self._timer.stop()
        if tone is Tone.SUCCESS:
            self._timer.start(2 * STAYS_MS if action else STAYS_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def hideEvent(self, event) -> None:
        """Nothing is left to wait for."""
        super().hideEvent(event)
        if self.isHidden():
            self._timer.stop()

    def _act(self, place: int) -> None:
        self.hide()
        action = self._actions[place]
        if action is not None:
            action.trigger()
