"""What differs from the maps as a list: the worst first, filtered, each explaining itself beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.findings import FindingFilter, FindingRow, Searched
from valtuusapp.core.maps import MapKind
from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.maps.looks import EXCEPTED
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.registry.choices import Choices
from valtuusapp.ui.registry.filter_boxes import PickedFilter
from valtuusapp.ui.states import SEVERITIES
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.widgets import Card, EmptyText, Filter, FilterBar, SearchBox, Text
from valtuusapp.ui.widgets.widths import keep_at_least

_COLUMNS = (
    Column(key="severity", heading=LocalText("Vakavuus", "Allvar", "Severity"), kind=ColumnKind.STATE, width=14),
    Column(key="kind", heading=LocalText("Poikkeama", "Avvikelse", "Finding"), width=26),
    Column(key="theme", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Mandate theme"), width=38),
    Column(key="holder", heading=LocalText("Henkilö", "Person", "Person"), width=24),
    Column(
        key="column", heading=LocalText("Toimiala tai nimike", "Sektor eller beteckning", "Sector or title"), width=24
    ),
    Column(key="type", heading=LocalText("Valtuustyyppi", "Fullmaktstyp", "Type"), width=22, shown=False),
    Column(key="ordered", heading=LocalText("Tilattu", "Beställd", "Requested"), width=12, shown=False),
    Column(
        key="until",
        heading=LocalText("Hyväksytty asti", "Godkänd till", "Exception until"),
        kind=ColumnKind.DATE,
        width=14,
        shown=False,
    ),
)
_GRAVITY = tuple(Severity)
_OPEN, _EXCEPTED = "", "excepted"
_ALL = "all"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding under a number that stays the same while the program runs."""

    id: int
    row: FindingRow


class FindingsModel(PagedTableModel):
    """Findings, in memory."""

    def __init__(self, language: Language) -> None:
        self._by_id: dict[int, Numbered] = {}
        self._numbers: dict[object, int] = {}
        super().__init__(_COLUMNS, self._in_order, self._with, language, ("severity", False))

    def show(self, rows: Sequence[FindingRow]) -> None:
        """Show findings in the order in which they are given."""
        self._by_id = {}
        for row in rows:
            key = (row.finding.subject, row.finding.mandate_id)
            number = self._numbers.setdefault(key, len(self._numbers))
            self._by_id[number] = Numbered(number, row)
        self.refresh()

    def finding(self, row_id: int) -> FindingRow | None:
        """A finding by its number."""
        found = self._by_id.get(row_id)
        return found.row if found else None

    def cell(self, number: int, column: int) -> Cell:
        """The words of a finding."""
        numbered = self.row(number)
        if numbered is None:
            return Cell("")
        row: FindingRow = numbered.row
        key = self.columns[column].key
        if key == "severity":
            if row.exception is not None:
                return Cell(Maps.tr("exception"), EXCEPTED)
            return Cell(messages.term(row.severity, self.language), SEVERITIES[row.severity])
        return Cell(self._words(row, key))

    def _words(self, row: FindingRow, key: str) -> str:
        value = getattr(row, key)
        if key == "kind":
            word = messages.term(row.kind, self.language)
            return word[:1].upper() + word[1:]
        if key == "theme":
            return row.theme.marked(self.language)
        if key == "column" and not row.column:
            where = row.titles if row.finding.map is MapKind.TITLE else row.sectors
            return where.get(self.language)
        return messages.shown(value, self.language)

    def _in_order(self, key: str, descending: bool) -> list[int]:
        order = list(self._by_id)
        if key == "severity":
            order.sort(key=lambda one: _GRAVITY.index(self._by_id[one].row.severity))
        elif key == "until":
            order.sort(key=lambda one: self._by_id[one].row.until or date.max)
        else:
            order.sort(key=lambda one: sort_key(self._words(self._by_id[one].row, key)))
        return order[::-1] if descending else order

    def _with(self, ids: Sequence[int]) -> list[Numbered]:
        return [self._by_id[one] for one in ids if one in self._by_id]


class FindingsPane(QWidget):
    """The list with search and filters.

    Attributes:
        search, filters, table: its parts.
        tools: what stands beside the choice of views.

    Signals:
        chosen: others are selected.
        opened: one was opened with Enter or a double click.
    """

    chosen = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, kind: MapKind, key: str) -> None:
        super().__init__()
        self._desk, self._kind = desk, kind
        language, state = desk.language, desk.window.state
        self.search = SearchBox()
        keep_at_least(self.search, 40)
        self.search.set_prompt(self.tr("Search everything: name, theme, title …"))
        self._known = Searched()
        self._count = Text(quiet=True, wrap=False)
        self.tools: tuple[QWidget, ...] = (self.search, self._count)
        self.filters = FilterBar(key, state)
        self._model = FindingsModel(language)
        self.table = TableView(self._model, key, state)
        self._model.setParent(self.table)
        self.table.setAccessibleName(self.tr("Findings"))
        self.table.when_empty = EmptyText(
            "check", self.tr("No findings"), self.tr("What people hold is as the maps say.")
        )
        self.table.is_filtered = lambda: bool(self.search.text().strip() or self.filters.values())
        self.panes: tuple[QWidget, ...] = (self.search, self.table)
        self._lay()
        self.filters.set_filters(self._offered())
        choices = Choices(desk.services, language)
        titles = PickedFilter(self.tr("Job title"), self.tr("Job title: all"), choices.titles, choices.title_name)
        self.filters.add("title", titles, remembered=False)
        self.search.searched.connect(self._narrow)
        self.search.left_down.connect(self.table.setFocus)
        self.filters.changed.connect(self.refresh)
        self.table.current_changed.connect(self.chosen)
        self.table.selection_changed.connect(self.chosen)
        self.table.opened.connect(self.opened)

    def chosen_rows(self) -> list[FindingRow]:
        """The selected findings; the current one when none is selected."""
        ids = self.table.selected_ids()
        if not ids and (current := self.table.current_id()) is not None:
            ids = (current,)
        return [row for one in ids if (row := self._model.finding(one)) is not None]

    def which(self) -> FindingFilter:
        """What is searched and filtered now."""
        values = self.filters.values()
        shown = values.get("shown", _OPEN)
        return FindingFilter(
            query=self.search.text().strip(),
            kinds=frozenset({FindingKind(values["kind"])}) if "kind" in values else frozenset(),
            severities=frozenset({Severity(values["severity"])}) if "severity" in values else frozenset(),
            sector_id=int(values["sector"]) if "sector" in values else None,
            title_id=int(values["title"]) if "title" in values else None,
            excepted={_OPEN: False, _EXCEPTED: True}.get(shown),
        )

    def refresh(self) -> None:
        """Read the findings anew: those of this map, and those that belong to no map."""
        self.filters.set_choices("sector", self._sectors())
        rows = self._desk.services.findings.rows(replace(self.which(), query=""), self._desk.language)
        self._known = Searched([row for row in rows if row.finding.map in (None, self._kind)])
        self._narrow()

    def _narrow(self) -> None:
        """Show what the search leaves of what was read."""
        rows = self._known.found(self.search.text())
        self._model.show(rows)
        self._count.setText(self.tr("%n finding(s)", "", len(rows)))
        self.chosen.emit()

    def _offered(self) -> list[Filter]:
        language = self._desk.language
        return [
            Filter("severity", self.tr("Severity"), [(one.value, messages.term(one, language)) for one in Severity]),
            Filter("kind", self.tr("Finding"), [(one.value, messages.term(one, language)) for one in FindingKind]),
            Filter(
                "shown",
                self.tr("Exceptions"),
                [(_EXCEPTED, self.tr("only exceptions")), (_ALL, self.tr("all, exceptions too"))],
                self.tr("left out"),
            ),
            Filter("sector", self.tr("Sector"), self._sectors()),
        ]

    def _sectors(self) -> list[tuple[str, str]]:
        organisation = self._desk.services.organisation
        rows = organisation.unit_rows(organisation.unit_ids(kind=UnitKind.SECTOR))
        return [(str(row.id), row.name.get(self._desk.language)) for row in rows]

    def _lay(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.filters)
        column.addWidget(card, 1)
