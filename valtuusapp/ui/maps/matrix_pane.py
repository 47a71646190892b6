"""A map as a matrix, with its search, its groups and the meaning of its symbols."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.maps import MapKind, MapLevel, MapMatrix
from valtuusapp.core.problems import Severity
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.maps.looks import SYMBOLS
from valtuusapp.ui.maps.matrix_model import MatrixModel
from valtuusapp.ui.maps.matrix_view import MatrixView
from valtuusapp.ui.maps.narrowing import Grouping, Shown
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.widgets import Card, ChoiceBox, EmptyText, SearchBox, Text
from valtuusapp.ui.widgets.flow import FlowLayout
from valtuusapp.ui.widgets.widths import keep_at_least


class MatrixPane(QWidget):
    """The matrix view.

    Attributes:
        search: narrows themes and columns.
        grouping, shown: how and how much is shown.
        view: the matrix.
        tools: what stands beside the choice of views.

    Signals:
        chosen: another cell is chosen.
        opened: a cell was opened with Enter or a double click.
    """

    chosen = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, kind: MapKind, key: str) -> None:
        super().__init__()
        self._desk, self._kind, self._key = desk, kind, key
        self.when_empty = EmptyText("matrix", self.tr("No map yet"))
        state = desk.window.state
        self.search = SearchBox()
        keep_at_least(self.search, 40)
        sectors = kind is MapKind.SECTOR
        self.search.set_prompt(
            self.tr("Search themes, owners and sectors") if sectors else self.tr("Search themes, owners and titles")
        )
        self.grouping = ChoiceBox(
            [
                (Grouping.OWNER.value, self.tr("by owner")),
                (Grouping.CATEGORY.value, self.tr("by category")),
                (Grouping.NONE.value, self.tr("no groups")),
            ],
            prefix=self.tr("Grouped: "),
        )
        self.grouping.setAccessibleName(self.tr("Grouping"))
        self.grouping.set_value(state.text(f"{key}/grouping", Grouping.OWNER.value) or Grouping.OWNER.value)
        self.shown = ChoiceBox(
            [
                (Shown.FILLED.value, self.tr("what is in the map or held")),
                (Shown.ALL.value, self.tr("empty ones too")),
                (Shown.FINDINGS.value, self.tr("only with findings")),
            ],
            prefix=self.tr("Shown: "),
        )
        self.shown.setAccessibleName(self.tr("What is shown"))
        self.view = MatrixView(MatrixModel(desk.language, self))
        self.view.setAccessibleName(
            self.tr("Matrix of themes and sectors") if sectors else self.tr("Matrix of themes and titles")
        )
        self.tools: tuple[QWidget, ...] = (self.search, self.shown, self.grouping)
        self.panes: tuple[QWidget, ...] = (self.search, self.view)
        self._lay()
        self.search.searched.connect(self._narrow)
        self.search.left_down.connect(self.view.setFocus)
        self.grouping.edited.connect(self._group)
        self.shown.edited.connect(self._narrow)
        self.view.chosen.connect(self.chosen)
        self.view.selection_changed.connect(self.chosen)
        self.view.opened.connect(self.opened)
        self._group()

    @property
    def model(self) -> MatrixModel:
        """What the view shows."""
        return self.view.matrix_model

    @property
    def place(self) -> tuple[int, int] | None:
        """The keys of column and theme of the current cell."""
        return self.view.current_place()

    def show_map(self, matrix: MapMatrix) -> None:
        """Show a map."""
        self.model.show(matrix)
        self._tell_count()

    def go_to(self, column_id: int, theme_id: int) -> bool:
        """Go to a cell, taking away what hides it; False when there is no such cell."""
        if self.view.go_to(column_id, theme_id):
            return True
        self.search.search_nothing()
        self.model.close_all(False)
        if not self.view.go_to(column_id, theme_id):
            self.shown.set_value(Shown.ALL.value)
        return self.view.go_to(column_id, theme_id)

    def close_groups(self, closed: bool) -> None:
        """Close or open all groups."""
        self.model.close_all(closed)
        self._tell_count()

    def _lay(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.view, 1)
        inside.addWidget(self._legend())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(card, 1)

    def _legend(self) -> QWidget:
        around, legend = QWidget(), QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(theme.S, theme.XS, theme.S, theme.XS)
        column.addWidget(legend)
        flow = FlowLayout(legend, theme.M)
        language = self._desk.language
        for level in MapLevel:
            if level is not MapLevel.ALL or self._kind is MapKind.TITLE:
                word = messages.word("map_level_short", level.value, language)
                flow.addWidget(_sign(SYMBOLS[level], "brand_text", word))
        flow.addWidget(_sign(SYMBOLS[None], "secondary", self.tr("held, not in the map")))
        for severity in Severity:
            look = SEVERITIES[severity]
            flow.addWidget(_sign(look.icon, look.tone.value, messages.term(severity, language)))
        flow.addWidget(Text(self.tr("Number: holders"), quiet=True, small=True, wrap=False))
        return around

    def _narrow(self) -> None:
        self.model.narrow(self.search.text().strip(), Shown(self.shown.value()))
        self._tell_count()

    def _group(self) -> None:
        grouping = Grouping(self.grouping.value())
        self._desk.window.state.set_text(f"{self._key}/grouping", grouping.value)
        self.model.group_by(grouping)

    def _tell_count(self) -> None:
        model = self.model
        themes = self.tr("%n mandate theme(s)", "", model.themes)
        columns = (
            self.tr("%n sector(s)", "", model.columnCount())
            if self._kind is MapKind.SECTOR
            else self.tr("%n title(s)", "", model.columnCount())
        )
        self.view.set_corner(f"{themes}, {columns}")
        nothing = not model.rowCount() or not model.columnCount()
        searched = bool(self.search.text().strip())
        only_findings = self.shown.value() == Shown.FINDINGS.value
        empty = not model.matrix.cells and self.shown.value() != Shown.ALL.value
        if not nothing and not empty:
            self.view.show_empty(None)
        elif only_findings and not searched:
            self.view.show_empty(EmptyText("check", self.tr("No findings")))
        elif searched:
            self.view.show_empty(EmptyText("search", self.tr("Nothing matches the search")))
        else:
            self.view.show_empty(self.when_empty)


def _sign(icon: str, role: str, words: str) -> QWidget:
    sign = QWidget()
    row = QHBoxLayout(sign)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.XS)
    row.addWidget(IconLabel(icon, role, 14))
    row.addWidget(Text(words, quiet=True, small=True, wrap=False))
    return sign
