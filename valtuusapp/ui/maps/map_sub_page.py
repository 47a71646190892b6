"""A page in front of a map: what all of them have."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.maps.panes import go_on
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.requests.sub_page import SubPage
from valtuusapp.ui.widgets import InlineConfirm


class MapSubPage(SubPage):
    """The page.

    Attributes:
        panes: between which F6 goes.
        question: what is asked at the foot of the content; None when nothing is.
    """

    def __init__(self, desk: Desk, confirm: str, icon: str, back: str = "") -> None:
        """Makes an empty page.

        Args:
            desk: for services, language and messages.
            confirm: the word on the primary button, and
            icon: its symbol.
            back: the word for the way back; empty for the map.
        """
        super().__init__(0, desk.language, confirm, icon, back=back or Maps.tr("Map"))
        self.badge.hide()  # a map has no state
        self._desk = desk
        self._content = QVBoxLayout()
        self.panes: Sequence[QWidget] = ()
        self.question: InlineConfirm | None = None

    def begin(self) -> None:
        """The keyboard begins in the first pane."""
        if self.panes:
            self.panes[0].setFocus()

    def next_pane(self, backwards: bool = False) -> None:
        """Go on to the next pane."""
        if self.panes:
            go_on(self.panes, backwards)

    def ask(self, question: InlineConfirm) -> None:
        """Ask below the content, instead of what is asked already."""
        self.close_question()
        question.closed.connect(self._forget_question)
        self.question = question
        self._content.addWidget(question)
        question.show()
        question.begin()

    def close_question(self) -> None:
        """Ask no more."""
        if self.question is not None:
            self.question.close_it()

    def lay_column(self) -> QVBoxLayout:
        """The content as parts below each other."""
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(theme.L, 0, theme.L, 0)
        self._content.setSpacing(theme.S)
        self.set_content(content)
        return self._content

    def _forget_question(self) -> None:
        self.question = None
