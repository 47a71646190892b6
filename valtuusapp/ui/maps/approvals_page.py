"""The approved states of a map: each as it was, and compared with today or with another one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.dates import format_date
from valtuusapp.core.maps import MapApprovalRow, MapColumn, MapComparison, MapKind
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import LocalText, sort_key
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.maps.differences import DifferencesModel, rows_of, with_whole_words
from valtuusapp.ui.maps.map_sub_page import MapSubPage
from valtuusapp.ui.maps.sheet_model import SheetModel
from valtuusapp.ui.maps.sheet_table import SheetTable
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.widgets import Card, ChoiceBox, EmptyText, Heading, Text

_COLUMNS = (
    Column(key="number", heading=LocalText("Numero", "Nummer", "Number"), width=12),
    Column(
        key="approved_on", heading=LocalText("Hyväksytty", "Godkänd", "Approved on"), kind=ColumnKind.DATE, width=12
    ),
    Column(key="column", heading=LocalText("Mitä hyväksyttiin", "Vad godkändes", "What was approved"), width=24),
    Column(key="approver", heading=LocalText("Hyväksyjä", "Godkännare", "Approver"), width=20),
    Column(key="case_number", heading=LocalText("Asianumero", "Ärendenummer", "Case number"), width=16, shown=False),
    Column(key="rows", heading=LocalText("Rivejä", "Rader", "Rows"), width=8, shown=False),
)
_NOTHING, _TODAY = "", "today"


class ApprovalsModel(PagedTableModel):
    """Approvals, in memory."""

    def __init__(self, desk: Desk, kind: MapKind, column_id: int | None) -> None:
        self._desk, self._kind, self._column_id = desk, kind, column_id
        self.by_id: dict[int, MapApprovalRow] = {}
        super().__init__(_COLUMNS, self._in_order, self._with, desk.language, ("approved_on", True))

    def cell(self, number: int, column: int) -> Cell:
        """An approval of everything says so."""
        row = self.row(number)
        if row is not None and self.columns[column].key == "column" and row.column_id is None:
            return Cell(Maps.tr("the whole map"))
        return super().cell(number, column)

    def _in_order(self, key: str, descending: bool) -> list[int]:
        self.by_id = {row.id: row for row in self._desk.services.map_approvals.approvals(self._kind, self._column_id)}
        order = list(self.by_id)[::-1]
        if key == "column":
            order.sort(key=lambda one: sort_key(self.by_id[one].column.get(self.language)))
        elif key == "approver":
            order.sort(key=lambda one: sort_key(self.by_id[one].approver))
        else:
            order.sort(key=lambda one: getattr(self.by_id[one], key))
        return order[::-1] if descending else order

    def _with(self, ids: Sequence[int]) -> list[MapApprovalRow]:
        return [self.by_id[one] for one in ids if one in self.by_id]


class ApprovalsPage(MapSubPage):
    """The page.

    Attributes:
        table: the approvals.
        sheet: the rows of the chosen one, as they were.
        against: with what it is compared.
        differences: what differs.

    Signals:
        print_wanted: print an approved state; carries the approval.
    """

    print_wanted = Signal(object)

    def __init__(self, desk: Desk, kind: MapKind, column: MapColumn | None) -> None:
        """Shows the approvals of a map, or only those of a sector or title and of the whole map."""
        super().__init__(desk, Maps.tr("Print…"), "print")
        self.set_texts(Maps.tr("Approved states"), column.name.get(desk.language) if column else "")
        state = desk.window.state
        self._model = ApprovalsModel(desk, kind, column.id if column else None)
        self.table = TableView(self._model, "map_approvals", state)
        self.table.setAccessibleName(Maps.tr("Approved states"))
        self.table.when_empty = EmptyText(
            "check",
            Maps.tr("Not approved yet"),
            Maps.tr("Approve the map, or a sector's or title's part of it: it is kept as it stood."),
        )
        self.sheet = SheetTable(SheetModel(desk.language, with_column=True), "map_approved_rows", state)
        self.sheet.setAccessibleName(Maps.tr("The map as it was approved"))
        self._differences = DifferencesModel(desk.language)
        self.differences = TableView(self._differences, "map_differences", state)
        self.differences.setAccessibleName(Maps.tr("What differs"))
        self.differences.when_empty = EmptyText("check", Maps.tr("Nothing differs"))
        self._differing = with_whole_words(self.differences, self._differences)
        self.panes = (self.table,)
        for view in (self.table, self.sheet, self.differences):
            view.table_model.setParent(view)
        self.against = ChoiceBox(prefix=Maps.tr("Compared with: "))
        self.against.setAccessibleName(Maps.tr("Compared with"))
        self._name, self._facts = Heading("", 2), Text(quiet=True)
        self._stack = QStackedWidget()
        self._lay_content()
        self.table.current_changed.connect(self._show)
        self.against.edited.connect(self._compare)
        self.refresh()

    def refresh(self) -> None:
        """Read the approvals anew."""
        self._model.refresh()
        if self.table.current_id() is None and self._model.ids:
            self.table.select_id(self._model.ids[0])
        self._show()

    def confirm(self) -> None:
        """Print the chosen state."""
        if self.approval is not None:
            self.print_wanted.emit(self.approval)

    @property
    def approval(self) -> MapApprovalRow | None:
        """The chosen approval."""
        return self._model.by_id.get(self.table.current_id() or 0)

    def _lay_content(self) -> None:
        left = _card(self.table)
        right = Card()
        inside = QVBoxLayout(right)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._facts)
        head.addSpacing(theme.XS)
        head.addWidget(self.against, alignment=Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(head)
        inside.addWidget(self._stack, 1)
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self._differing)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.S)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([theme.characters(60), theme.characters(112)])
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.L, 0, theme.L, 0)
        column.addWidget(splitter)
        self.set_content(content)

    def _show(self, _key: int | None = None) -> None:
        approval = self.approval
        self.primary.setEnabled(approval is not None)
        self.against.setEnabled(approval is not None)
        if approval is None:
            self._name.setText("")
            self._facts.setText("")
            self.sheet.sheet.show([], {})
            return
        self._name.setText(f"{approval.number}: {self._what(approval)}")
        facts = [approval.approver, format_date(approval.approved_on), approval.case_number]
        facts.append(Maps.tr("%n row(s)", "", approval.rows))
        self._facts.setText(" · ".join(part for part in facts if part))
        others = [
            (str(one.id), f"{one.number}, {self._what(one)}, {format_date(one.approved_on)}")
            for one in self._model.by_id.values()
            if one.id != approval.id
            and (None in (one.column_id, approval.column_id) or one.column_id == approval.column_id)
        ]
        self.against.set_choices([(_NOTHING, Maps.tr("nothing")), (_TODAY, Maps.tr("the map today")), *others])
        self._compare()

    def _compare(self) -> None:
        approval, against = self.approval, self.against.value()
        if approval is None:
            return
        approvals = self._desk.services.map_approvals
        try:
            if against == _NOTHING:
                self.sheet.sheet.show(approvals.approval(approval.id).rows, {})
            else:
                other = None if against == _TODAY else int(against)
                self._differences.show(rows_of(self._between(approval, other), self.language))
        except UserError as error:
            self._desk.say_error(error)
        shown = self.sheet if against == _NOTHING else self.differences
        self._stack.setCurrentWidget(self.sheet if against == _NOTHING else self._differing)
        self.panes = (self.table, self.against, shown)

    def _between(self, approval: MapApprovalRow, other_id: int | None) -> MapComparison:
        """From the older to the newer state."""
        approvals = self._desk.services.map_approvals
        other = self._model.by_id.get(other_id or 0)
        if other is not None and (other.approved_on, other.id) < (approval.approved_on, approval.id):
            return approvals.compare(other.id, approval.id)
        return approvals.compare(approval.id, other_id)

    def _what(self, approval: MapApprovalRow) -> str:
        return approval.column.get(self.language) or Maps.tr("the whole map")


def _card(widget: QWidget) -> Card:
    card = Card()
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(widget)
    return card
