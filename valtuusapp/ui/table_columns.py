"""The columns of a table: chosen, moved and drawn wider by the user, remembered, and at first shared by need."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.ui import theme
from valtuusapp.ui.window_state import TableLayout, WindowState

if TYPE_CHECKING:
    from valtuusapp.ui.table_view import TableView

_LEAST_WIDTH = 48
_SHORT = 12
"""Columns of so few letters, such as numbers, keep their width."""
_STATE = 16
"""The longest word for a state is about so long; it is never cut."""
_ENOUGH = 18
"""A long text can be told from others by so many letters: with less room the table is scrolled sideways instead."""
_MOST_STRETCH = 1.3


class TableColumns(QObject):
    """Looks after the heading of a table."""

    def __init__(self, view: "TableView", key: str, state: WindowState) -> None:
        """Lays the columns as they were left.

        Args:
            view: the table; it has its model already.
            key: under which the columns are remembered.
            state: where they are remembered.
        """
        super().__init__(view)
        self._view = view
        self._model = view.table_model
        self._key = key
        self._state = state
        self._restoring = False
        self._by_hand = False
        self._header = header = view.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(_LEAST_WIDTH)
        # Headings are never shown as selected; asking each of 100,000 rows whether it is would take seconds.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        layout = self._state.table(self._key)
        keys = [column.key for column in self._model.columns]
        if layout.sort and layout.sort[0] in keys:
            self._model.sorting = layout.sort
        key, descending = self._model.sorting
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(keys.index(key), order)
        self._lay(layout)
        header.sortIndicatorChanged.connect(self._model.sort)
        header.sortIndicatorChanged.connect(self._keep)
        header.sectionMoved.connect(self._keep)
        header.sectionResized.connect(self._note_width)
        header.customContextMenuRequested.connect(self._show_menu)
        self._letters = theme.characters(100)
        theme.changes.changed.connect(self._follow_text)

    def shown(self) -> list[int]:
        """The columns that are shown, from left to right."""
        visual = (self._header.logicalIndex(place) for place in range(self._header.count()))
        return [column for column in visual if not self._header.isSectionHidden(column)]

    def menu(self, parent: QWidget) -> QMenu:
        """A menu of all columns, the shown ones ticked."""
        menu = QMenu(self.tr("Columns"), parent)
        shown = self.shown()
        for number, column in enumerate(self._model.columns):
            action = menu.addAction(column.heading.get(self._model.language))
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.setEnabled(shown != [number])  # one stays
            action.toggled.connect(partial(self._show_column, number))
        menu.addSeparator()
        menu.addAction(self.tr("Columns as at first")).triggered.connect(self.reset)
        return menu

    def reset(self) -> None:
        """The columns as they are at first."""
        self._lay(TableLayout())
        self.fit()
        self._keep()

    def fit(self) -> None:
        """Shares the room among the columns of text, until somebody has set the widths by hand."""
        if self._by_hand:
            return
        header = self._header
        columns = {section: self._model.columns[section] for section in self.shown()}
        widths = {section: _first_width(column) for section, column in columns.items()}
        texts = [n for n, column in columns.items() if column.kind is not ColumnKind.DATE and column.width > _SHORT]
        least = {section: self._least_width(section) for section in texts}
        names = [section for section in texts if columns[section].kind is ColumnKind.TEXT]
        if names:  # the first one tells the rows from one another
            least[names[0]] = max(least[names[0]], theme.characters(min(columns[names[0]].width, _ENOUGH)))
        room = self._view.viewport().width() - sum(width for section, width in widths.items() if section not in texts)
        self._restoring = True
        shared = _shared(room, {section: widths[section] for section in texts}, least)
        for section, width in (widths | shared).items():
            header.resizeSection(section, width)
        self._restoring = False

    def _lay(self, layout: TableLayout) -> None:
        header = self._header
        columns = self._model.columns
        keys = [column.key for column in columns]
        self._restoring = True
        order = [keys.index(key) for key in layout.order if key in keys] or list(range(len(columns)))
        for place, section in enumerate(order):
            header.moveSection(header.visualIndex(section), place)
        for section, column in enumerate(columns):
            known = column.key in layout.order
            header.setSectionHidden(section, column.key in layout.hidden if known else not column.shown)
            width = layout.widths.get(column.key) or _first_width(column)
            header.resizeSection(section, max(_LEAST_WIDTH, width))
        self._by_hand = bool(layout.widths)
        self._restoring = False

    def _least_width(self, section: int) -> int:
        """Room for the heading and the beginning of a text; the column that is sorted by also has its arrow."""
        header = self._header
        if section == header.sortIndicatorSection():
            return header.sectionSizeHint(section)
        heading = self._model.columns[section].heading.get(self._model.language)
        least = QFontMetrics(theme.font(bold=True)).horizontalAdvance(heading) + 22
        least = max(least, theme.characters(min(self._model.columns[section].width / 2, _ENOUGH)))
        is_state = self._model.columns[section].kind is ColumnKind.STATE
        return max(least, theme.characters(_STATE) + _symbol_room()) if is_state else least

    def _keep(self) -> None:
        if self._restoring:
            return
        header = self._header
        columns = self._model.columns
        layout = TableLayout(
            order=tuple(columns[header.logicalIndex(place)].key for place in range(header.count())),
            hidden=frozenset(column.key for n, column in enumerate(columns) if header.isSectionHidden(n)),
            widths=self._widths() if self._by_hand else {},
            sort=self._model.sorting,
        )
        self._state.keep_table(self._key, layout)

    def _widths(self) -> dict[str, int]:
        header = self._header
        columns = self._model.columns
        return {column.key: size for n, column in enumerate(columns) if (size := header.sectionSize(n))}

    def _note_width(self) -> None:
        """A heading was drawn wider or narrower with the mouse; the last one also stretches by itself."""
        header = self._header
        # A heading tells so once more while its table goes.
        if isValid(header) and header.underMouse() and QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._by_hand = True
            self._keep()

    def _follow_text(self) -> None:
        """The text has grown or shrunk: so do the columns."""
        before, self._letters = self._letters, theme.characters(100)
        if self._by_hand and before != self._letters:
            for section in self.shown():
                self._header.resizeSection(section, round(self._header.sectionSize(section) * self._letters / before))
            self._keep()
        self.fit()

    def _show_column(self, section: int, shown: bool) -> None:
        self._header.setSectionHidden(section, not shown)
        self.fit()
        self._keep()

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._header.mapToGlobal(at))


def _first_width(column: Column) -> int:
    """The width of a column in pixels when nobody has set it."""
    symbol = _symbol_room() if column.kind is ColumnKind.STATE else 0
    return theme.characters(column.width) + 20 + symbol


def _symbol_room() -> int:
    """The room of a state's symbol and what stands around it, in pixels."""
    return theme.current().pixels(40)


def _shared(room: int, wanted: dict[int, int], least: dict[int, int]) -> dict[int, int]:
    """Widths in proportion to the wanted ones that fill the room; none under its least, none much over the wanted."""
    widths: dict[int, int] = {}
    while wanted:
        share = min(_MOST_STRETCH, room / sum(wanted.values()))
        narrow = [section for section, width in wanted.items() if width * share < least[section]]
        if not narrow:
            return widths | {section: int(width * share) for section, width in wanted.items()}
        for section in narrow:
            widths[section] = least[section]
            room = max(0, room - least[section])
            del wanted[section]
    return widths
