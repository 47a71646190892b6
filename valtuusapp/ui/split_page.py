"""The page that most tabs are: heading and buttons, search and filters, the table, and beside it the details."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from valtuusapp.ui import theme
from valtuusapp.ui.paged_table import PagedTableModel
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.widgets.basic import Card, Heading, PrimaryButton, Text, action_button, tool_button
from valtuusapp.ui.widgets.detail_panel import DetailPanel
from valtuusapp.ui.widgets.empty_state import EmptyText
from valtuusapp.ui.widgets.filter_bar import Filter, FilterBar
from valtuusapp.ui.widgets.search_box import SearchBox
from valtuusapp.ui.window_state import WindowState


class SplitPage(QWidget):
    """A list with details. A view subclasses it and says what its rows are.

    Attributes:
        depends_on: the tables of the database that it shows: it is refreshed when one of them changes.
        search, filters, table, detail: its parts.
        count_text: renders how many rows there are.
    """

    depends_on: frozenset[str] = frozenset()

    def __init__(self, model: PagedTableModel, key: str, state: WindowState, parent: QWidget | None = None) -> None:
        """Makes the page; ``set_texts`` names it, ``refresh`` fills it.

        Args:
            model: the rows; it is the page's from now on.
            key: under which columns, filters and the splitter are remembered.
            state: where they are remembered.
            parent: the widget that it stands in.
        """
        super().__init__(parent)
        model.setParent(self)
        self.model = model
        self.count_text: Callable[[int], str] = lambda count: self.tr("%n row(s)", "", count)
        self._key, self._state = key, state
        self.search = SearchBox()
        self.filters = FilterBar(key, state)
        self.table = TableView(model, key, state)
        self.detail = DetailPanel(model.language)
        self._title = Heading("", 1, wrap=False)
        self._count = Text(quiet=True, wrap=False)
        self._count.setContentsMargins(0, 0, 0, 2)
        self._head = QHBoxLayout()
        self._clear = QAction(self.tr("Clear search and filters"), self)
        self._clear.triggered.connect(self.clear_filters)
        self._lay()
        self.table.is_filtered = lambda: bool(self.words or self.filters.values())
        self.table.when_no_hit = EmptyText("search", self.tr("Nothing matches the search"), "", self._clear)
        self.search.searched.connect(self.model.refresh)
        self.search.left_down.connect(self.table.setFocus)
        self.filters.changed.connect(self.model.refresh)
        self.model.refreshed.connect(self._show_count)
        self.table.current_changed.connect(self._show_current)

    def set_texts(self, title: str, search: str) -> None:
        """Name the page and its table, and say what the search box searches."""
        self._title.setText(title)
        self.table.setAccessibleName(title)
        self.search.set_prompt(search)

    def set_filters(self, filters: Sequence[Filter]) -> None:
        """Offer filters beside the search box. Called once."""
        self.filters.set_filters(filters)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def set_actions(self, primary: QAction | None, others: Sequence[QAction] = ()) -> None:
        """Put buttons beside the heading: the one for what is done most is filled."""
        for action in others:
            self._head.addWidget(action_button(action))
        if primary is not None:
            self._head.addWidget(action_button(primary, "add", PrimaryButton))

    def refresh(self) -> None:
        """Read everything anew: the rows, and the details of the current one."""
        self.model.refresh()
        self.show_row(self.table.current_id())

    def show_row(self, row_id: int | None) -> None:
        """Fill the details for a row, or clear them. Views say how."""
        self.detail.clear()

    def open_row(self, row_id: int) -> bool:
        """Go to a row, clearing search and filters if they hide it; False when there is no such row."""
        if self.table.select_id(row_id):
            return True
        self.clear_filters()
        self.model.refresh()
        return self.table.select_id(row_id)

    def clear_filters(self) -> None:
        """Search nothing, filter nothing."""
        self.filters.clear()
        self.search.search_nothing()

    def start_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.focus()

    def next_pane(self, backwards: bool = False) -> None:
        """Go on to the next of search, table and details."""
        panes: list[QWidget] = [self.search, self.table, self.detail]
        inside = [n for n, pane in enumerate(panes) if pane.hasFocus() or pane.isAncestorOf(self.focusWidget() or self)]
        step = -1 if backwards else 1
        target = panes[(inside[0] + step) % len(panes)] if inside else panes[0]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay(self) -> None:
        self._head.setSpacing(theme.S)
        self._head.addWidget(self._title)
        self._head.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignBottom)
        self._head.addStretch()
        line = QHBoxLayout()
        line.setSpacing(theme.S)
        line.addWidget(self.search, 2, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.filters, 5)
        columns = tool_button("columns", self.tr("Choose columns"))
        columns.clicked.connect(lambda: self._choose_columns(columns))
        line.addWidget(columns, alignment=Qt.AlignmentFlag.AlignTop)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.S)
        splitter.addWidget(card)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 1)
        if not self._state.restore_splitter(self._key, splitter):
            splitter.setSizes([900, 420])
        splitter.splitterMoved.connect(lambda: self._state.keep_splitter(self._key, splitter))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addLayout(self._head)
        column.addLayout(line)
        column.addWidget(splitter, 1)

    def _choose_columns(self, button: QWidget) -> None:
        menu = self.table.column_menu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _show_count(self, count: int) -> None:
        self._count.setText(self.count_text(count))

    def _show_current(self) -> None:
        self.detail.close_question()  # two rows may look alike
        self.show_row(self.table.current_id())
