"""A page that takes the place of the list for one piece of work, and leads back to it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.states import StateBadge
from valtuusapp.ui.widgets import Card, Heading, PrimaryButton, QuietButton, Text, button

CONTENT_LETTERS = 128
"""The content is at most so many letters wide: longer lines are hard to read."""


class FootBar(QFrame):
    """The line at the foot of a page: how things stand at the left, what comes next at the right."""


class SubPage(QWidget):
    """Heading with a way back, the work, and the foot with the one primary button.

    Esc and Alt+Left lead back, Ctrl+Enter and Ctrl+S do what the primary button does. Leaving loses nothing: the page
    is kept until its work is done.

    Attributes:
        request_id: the request that it is about.
        primary: the primary button; disabled when there is nothing to confirm.

    Signals:
        left: the user goes back to the list.
        done: the work is done and the page can go.
    """

    left = Signal()
    done = Signal()

    def __init__(self, request_id: int, language: Language, confirm: str, icon: str = "", back: str = "") -> None:
        """Makes an empty page.

        Args:
            request_id: the request that it is about; 0 for a page of another tab.
            language: of its words.
            confirm: the word on the primary button, and
            icon: its symbol.
            back: the word for the way back; empty for the list of requests.
        """
        super().__init__()
        self._back = back or self.tr("Requests")
        self.request_id = request_id
        self.language = language
        self.primary = button(confirm, icon, self.confirm, PrimaryButton)
        self.badge = StateBadge(language)
        self._title = Heading("", 1, wrap=False)
        self._subtitle = Text(quiet=True, wrap=False)
        self._subtitle.setContentsMargins(0, 0, 0, 2)
        self._head = QHBoxLayout()
        self._foot = QHBoxLayout()
        self._status = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_page()

    @property
    def title(self) -> str:
        """The heading, with what tells it from others of the same name."""
        return " ".join(part for part in (self._title.text(), self._subtitle.text()) if part)

    @property
    def shown_id(self) -> int:
        """The request that is chosen in the list afterwards; 0 for the one that was chosen before."""
        return self.request_id

    def set_texts(self, title: str, subtitle: str = "") -> None:
        """Name the page."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self.setAccessibleName(title)

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the right of the heading."""
        self._head.addWidget(widget)

    def add_status(self, widget: QWidget) -> None:
        """Put something at the left of the foot."""
        self._status.addWidget(widget)

    def add_button(self, one: QPushButton) -> None:
        """Put a lesser button before the primary one."""
        self._foot.insertWidget(self._foot.count() - 1, one)

    def set_content(self, content: QWidget) -> None:
        """Show the work; it scrolls by itself."""
        self._column.insertWidget(1, content, 1)

    def confirm(self) -> None:
        """What the primary button does."""

    def refresh(self) -> None:
        """The database has changed: read what is not being typed anew."""

    def leave(self) -> None:
        """The page goes out of sight: save what saves itself."""

    def has_unfinished_work(self) -> bool:
        """Whether something is typed that is kept nowhere else: then the page is kept for later."""
        return False

    def keep_nothing(self) -> None:
        """What is typed is needed no more."""

    def still_fits(self) -> bool:
        """Whether a kept page still stands on what the register says."""
        return True

    def begin(self) -> None:
        """Put the cursor to where the work begins."""

    def next_pane(self, backwards: bool = False) -> None:
        """Go on to the next pane, where the page has several."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Back, and on."""
        key, modifiers = event.key(), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Left and modifiers & Qt.KeyboardModifier.AltModifier):
            self.left.emit()
        elif control and (enter or key == Qt.Key.Key_S):
            if self.primary.isEnabled() and self.primary.isVisibleTo(self):
                self.confirm()
        else:
            super().keyPressEvent(event)

    def _lay_page(self) -> None:
        back = button(self._back, "", self.left.emit, QuietButton)
        set_icon(back, "back", "accent")
        back.setToolTip(self.tr("Back to the list (Esc)"))
        self._head.setSpacing(theme.S)
        self._head.setContentsMargins(theme.L, theme.S, theme.L, 0)
        self._head.addWidget(back)
        self._head.addWidget(self._title)
        self._head.addWidget(self.badge)
        self._head.addWidget(self._subtitle, alignment=Qt.AlignmentFlag.AlignBottom)
        self._head.addStretch()
        self._status.setSpacing(theme.M)
        self._foot.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        self._foot.setSpacing(theme.S)
        self._foot.addLayout(self._status)
        self._foot.addStretch()
        self._foot.addWidget(self.primary)
        foot = FootBar()
        foot.setLayout(self._foot)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.M)
        self._column.addLayout(self._head)
        self._column.addWidget(foot)


def bring_to_sight(area: QScrollArea, widget: QWidget) -> None:
    """Scroll to a widget once everything has its place: problems that are shown just now move what is below them."""
    QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget))


class Cards(QScrollArea):
    """Cards below each other, in the middle of the page and not too wide."""

    def __init__(self, name: str) -> None:
        super().__init__()
        ground = QWidget()
        ground.setObjectName("ground")
        ground.setMaximumWidth(theme.characters(CONTENT_LETTERS))
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(theme.L, 0, theme.L, theme.M)
        self._column.setSpacing(theme.M)
        self._column.addStretch()
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)

    def add(self, title: str, *parts: QWidget, sentence: str = "") -> Card:
        """Add a card with a heading and its parts."""
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.XL, theme.L, theme.XL, theme.XL)
        inside.setSpacing(theme.S)
        if title:
            inside.addWidget(Heading(title, 2))
        if sentence:
            inside.addWidget(Text(sentence, quiet=True))
        for part in parts:
            inside.addWidget(part)
        self._column.insertWidget(self._column.count() - 1, card)
        return card
