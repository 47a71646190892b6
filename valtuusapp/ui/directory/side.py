"""What stands beside a list: the details of a row, or in their place the panel in which something is edited."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.directory.drafts import Drafts
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.widgets import DetailPanel

_DETAIL_WIDTH = 56
"""The width of the details in letters, until somebody moves the splitter."""
_EDIT_WIDTH = 68
"""The width of the fields in letters, so that two stand side by side."""


class Side(QWidget):
    """Takes the place of the details in their splitter, and makes room for them or for the fields.

    Attributes:
        drafts: what is typed and not saved, with the strip that leads back to it.

    Signals:
        turned: something else is in front.
    """

    turned = Signal()

    def __init__(self, detail: DetailPanel) -> None:
        """Takes the details over from their splitter."""
        super().__init__()
        self.drafts = Drafts()
        self._detail = detail
        self._stack = QStackedWidget()
        self._sizes: list[int] = []
        splitter = detail.parentWidget()
        assert isinstance(splitter, QSplitter)
        self._splitter = splitter
        splitter.replaceWidget(splitter.indexOf(detail), self)
        self._stack.addWidget(detail)
        detail.show()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.drafts)
        column.addWidget(self._stack, 1)

    @property
    def splitter(self) -> QSplitter:
        """Where it stands."""
        return self._splitter

    @property
    def panel(self) -> EditPanel | None:
        """The edit panel in front; None when the details are."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, EditPanel) else None

    def add(self, key: str, panel: EditPanel) -> None:
        """Keep a panel under a key; one that was there goes."""
        if (other := self.drafts.get(key)) is not None and other is not panel:
            self.drop(key, other)
        self.drafts.add(key, panel)
        if self._stack.indexOf(panel) < 0:
            self._stack.addWidget(panel)

    def bring(self, panel: EditPanel) -> None:
        """Put a panel in front, with room for two fields side by side."""
        self._stack.setCurrentWidget(panel)
        sizes = self._splitter.sizes()
        wanted = min(theme.characters(_EDIT_WIDTH), sum(sizes) // 2)
        if sizes[1] < wanted:
            self._sizes = self._sizes or sizes
            self._splitter.setSizes([sum(sizes) - wanted, wanted])
        panel.begin()
        self._after_turn()

    def show_details(self) -> None:
        """Put the details in front; what is typed and not saved stays."""
        self._stack.setCurrentWidget(self._detail)
        self._after_turn()

    def forget(self, key: str) -> None:
        """Put the details in front and count a panel as not wanted any more; it can still be added again."""
        self.drafts.remove(key)
        self.show_details()

    def drop(self, key: str, panel: EditPanel) -> None:
        """Let a panel go for good."""
        self.drafts.remove(key)
        self._stack.setCurrentWidget(self._detail)
        self._remove(panel)

    def first_width(self, room: int) -> None:
        """Share the room between list and details."""
        side = min(theme.characters(_DETAIL_WIDTH), room * 2 // 5)
        self._splitter.setSizes([room - side, side])

    def follow(self) -> None:
        """Let panels in which nothing was typed go, and name those with changes that are not in front."""
        for panel in self.drafts.drop_untouched(apart_from=self.panel):
            self._remove(panel)
        self.drafts.show_apart_from(self.panel)

    def _after_turn(self) -> None:
        if self.panel is None and self._sizes:
            self._splitter.setSizes(self._sizes)
            self._sizes = []
        self.follow()
        self.turned.emit()

    def _remove(self, panel: EditPanel) -> None:
        self._stack.removeWidget(panel)
        panel.deleteLater()
