"""What is typed and not saved: a strip above the details leads back to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.widgets import QuietButton, Text, button


class Drafts(QFrame):
    """The open edit panels of a page, and the strip that names those with changes that are not in front.

    Signals:
        wanted: the user wants to go on with a panel; carries it.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panels: dict[str, EditPanel] = {}
        theme.mark(self, "tint", "warning")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(theme.M, theme.XS, theme.XS, theme.XS)
        self._lines.setSpacing(0)
        self.hide()

    def add(self, key: str, panel: EditPanel) -> None:
        """Keep a panel under a key."""
        self._panels[key] = panel

    def get(self, key: str) -> EditPanel | None:
        """The panel under a key; None when there is none."""
        return self._panels.get(key)

    def remove(self, key: str) -> None:
        """Forget a panel: it is saved or not wanted."""
        self._panels.pop(key, None)

    def changed(self) -> list[EditPanel]:
        """The panels in which something is typed and not saved."""
        return [panel for panel in self._panels.values() if panel.is_changed]

    def drop_untouched(self, apart_from: EditPanel | None) -> list[EditPanel]:
        """Forget the panels in which nothing was typed; they are returned."""
        untouched = {
            key: panel for key, panel in self._panels.items() if panel is not apart_from and not panel.is_changed
        }
        for key in untouched:
            del self._panels[key]
        return list(untouched.values())

    def show_apart_from(self, front: EditPanel | None) -> None:
        """Name every panel with changes but the one in front."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        hidden = [panel for panel in self.changed() if panel is not front]
        for panel in hidden:
            self._lines.addWidget(self._line(panel))
        self.setVisible(bool(hidden))

    def _line(self, panel: EditPanel) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(IconLabel("state-draft", "warning"))
        row.addWidget(Text(self.tr("Not saved: {title}").format(title=panel.title)), 1)
        row.addWidget(
            button(self.tr("Go on"), "", lambda: self.wanted.emit(panel), QuietButton),
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        return line
