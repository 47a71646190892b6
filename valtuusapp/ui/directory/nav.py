"""A calm list at the left that leads to parts of a page."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.icons import icon


class NavList(QListWidget):
    """Names with symbols, as wide as they are; one is always chosen."""

    def __init__(self, parts: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        """Shows the parts.

        Args:
            parts: pairs of symbol and name.
            name: the accessible name of the list.
            parent: the widget that it stands in.
        """
        super().__init__(parent)
        self._icons = [one for one, _name in parts]
        self.setAccessibleName(name)
        theme.mark(self, "nav", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for _icon, words in parts:
            QListWidgetItem(words, self)
        self.setCurrentRow(0)
        self.currentRowChanged.connect(self._dress)
        theme.changes.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """As wide as the longest name."""
        longest = max(self.fontMetrics().horizontalAdvance(self.item(row).text()) for row in range(self.count()))
        return QSize(longest + theme.current().icon_size + 4 * theme.M, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its names."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def _dress(self) -> None:
        side = theme.current().icon_size
        self.setIconSize(QSize(side, side))
        for row, name in enumerate(self._icons):
            self.item(row).setIcon(icon(name, "brand_text" if row == self.currentRow() else "secondary"))
        self.updateGeometry()
