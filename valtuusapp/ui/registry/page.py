"""The tab of the mandate registry: every mandate, what is known of it, and what is done with it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from valtuusapp.core import columns
from valtuusapp.core.dvv import ApplicationKind
from valtuusapp.core.filters import CURRENT, MandateFilter, Sort
from valtuusapp.core.mandates import MandateRow, MandateState
from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.problems import UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.paged_table import PagedTableModel
from valtuusapp.ui.registry import detail, filters
from valtuusapp.ui.registry.actions import buttons, possible_actions
from valtuusapp.ui.registry.choices import Choices
from valtuusapp.ui.registry.editing import Editing
from valtuusapp.ui.registry.ending import Ending
from valtuusapp.ui.registry.export import Export
from valtuusapp.ui.registry.filter_boxes import AssigneeFilter, PickedFilter
from valtuusapp.ui.split_page import SplitPage
from valtuusapp.ui.undo import undo_latest
from valtuusapp.ui.widgets import EmptyText

_KEY = "registry"
_MOST_LOOKED_AT = 2_000
"""So many selected mandates are counted by state; of more only how many they are is said."""
_PAGE = 500


class RegistryPage(SplitPage):
    """All mandates.

    Attributes:
        editing: writes mandates down and corrects them.
        export: writes the workbook.

    Signals:
        open_request: the user wants to see a request; carries its key.
        open_person: the user wants to see a person; carries the key.
        open_application: the user wants to see an application to DVV; carries its key.
        apply_to_dvv: apply for rights that go on from these, or for their invalidation; carries keys and kind.
    """

    depends_on = frozenset(
        {"mandate", "request", "request_line", "person", "organisation", "org_unit", "engagement", "job_title"}
        | {"mandate_theme", "setting"}
    )
    open_request = Signal(int)
    open_person = Signal(int)
    open_application = Signal(int)
    apply_to_dvv = Signal(object, object)

    def __init__(self, window: MainWindow, services: Services) -> None:
        self._services = services
        self._window = window
        self._language = window.language
        self._staying: tuple[MandateFilter, frozenset[int]] = (MandateFilter(), frozenset())
        self._seen: tuple[tuple[int, ...], int | None] = ((), None)
        self._request_id: int | None = None
        model = PagedTableModel(
            columns.REGISTRY, self._ids, services.mandates.rows, window.language, sorting=("valid_to", False)
        )
        super().__init__(model, _KEY, window.state)
        actions = window.actions_by_id
        self._actions = {
            spec.id.removeprefix(f"{_KEY}."): actions[spec.id] for spec in actions.specs if spec.tab == _KEY
        }
        self.export = Export(services, window, self)
        undo = QAction(self.tr("Undo"), self)
        undo.triggered.connect(lambda: undo_latest(services, window))
        self.editing = Editing(services, window, self.detail, undo)
        self._ending = Ending(services, window, self.detail, undo)
        links = (self.open_request.emit, self.open_person.emit, self.open_row, self.open_application.emit)
        self._links = detail.Links(*links)
        self._all_states = QAction(self.tr("Search the ended ones too"), self)
        self._dress()
        self._connect()
        self._offer_actions([])

    # --- what is shown ---

    def which(self) -> MandateFilter:
        """What is searched and filtered now."""
        return filters.as_filter(self.filters.values(), self.words)

    def show_filter(self, which: MandateFilter) -> None:
        """Shows what a filter leaves, such as the mandates of one person."""
        self.search.setText(which.query)
        self.filters.set_values(filters.as_values(which))
        self.model.refresh()
        self.table.setFocus()

    def ask_end(self, ids: Sequence[int]) -> None:
        """Selects mandates that are in force, and asks when and why they end."""
        self.show_filter(CURRENT)
        if self.table.select_ids(ids):
            self.show_row(self.table.current_id())
            self._ending.end(self._selected())

    def refresh(self) -> None:
        """Reads everything anew: the choices of the filters, the rows, and the details."""
        sectors = self._services.organisation.unit_ids(kind=UnitKind.SECTOR)
        rows = self._services.organisation.unit_rows(sectors)
        self.filters.set_choices("sector", [(str(row.id), row.name.get(self._language)) for row in rows])
        super().refresh()

    def open_row(self, row_id: int) -> bool:
        """Goes to a mandate, showing ended ones too if it has ended; False when there is no such mandate."""
        if self.table.select_id(row_id):
            return True
        self.show_filter(MandateFilter())
        return self.table.select_id(row_id)

    def show_row(self, row_id: int | None) -> None:
        """Fills the details for a mandate, or for all that are selected."""
        selected = self.table.selected_ids()
        if len(selected) > 1:
            rows = self._rows(selected) if len(selected) <= _MOST_LOOKED_AT else []
            self._show_many(len(selected), rows)
            return
        if selected:
            row_id = selected[0]
        self._request_id = None
        known = None
        if row_id is not None:
            try:
                known = detail.read(self._services, row_id)
            except UserError:  # gone meanwhile; the list is about to say so
                known = None
        if known is None:
            self.detail.clear()
            self._offer_actions([])
            return
        self._request_id = known.shown.request_id
        today = self._services.register.today()
        self._offer_actions([known.shown.row])
        self.detail.show_detail(detail.detail_of(self._services, known, self._language, today, self._links))

    def next_pane(self, backwards: bool = False) -> None:
        """Goes on to the next of search, table, and details or fields."""
        if self.editing.panel is None:
            super().next_pane(backwards)
        elif self.editing.panel.isAncestorOf(QApplication.focusWidget() or self):
            (self.table if backwards else self.search).setFocus()
        elif self.table.hasFocus() is not backwards:
            self.editing.panel.begin()
        else:
            (self.search if backwards else self.table).setFocus()

    # --- inside: making ---

    def _dress(self) -> None:
        act = self._actions
        self.set_texts(self.tr("Mandate registry"), self.tr("Search everything: name, theme, unit, request …"))
        self.set_filters(filters.offered(self._language))
        choices = Choices(self._services, self._language)
        everything = self.tr("Mandate theme: all")
        themes = PickedFilter(self.tr("Mandate theme"), everything, choices.themes, choices.theme_name)
        self.filters.add("theme", themes, remembered=False)
        titles = PickedFilter(self.tr("Job title"), self.tr("Job title: all"), choices.titles, choices.title_name)
        self.filters.add("title", titles, remembered=False)
        self.filters.add("assignee", AssigneeFilter(self.tr("Assignee"), choices.assignee_name), remembered=False)
        self.count_text = self._count_text
        self.set_actions(act["add"], [act["export"]])
        menu = ("change", "end", "tell", "void", "apply", "apply_end", "request", "same_assignee")
        self.table.addActions([act[name] for name in menu])
        sentence = self.tr("Add the first mandate, or make a request: its mandates come here when they are granted.")
        self.table.when_empty = EmptyText("registry", self.tr("No mandates yet"), sentence, act["add"])
        self.table.is_filtered = self._hides_rows

    def _connect(self) -> None:
        window, act = self._window, self._actions
        handlers = {
            "export": self._start_export,
            "add": self.editing.add,
            "change": self._change,
            "save": self.editing.save,
            "end": lambda: self._ending.end(self._selected()),
            "tell": lambda: self._ending.tell(self._selected()),
            "void": lambda: self._ending.void(self._selected()[0]),
            "apply": lambda: self._apply(ApplicationKind.GRANT),
            "apply_end": lambda: self._apply(ApplicationKind.INVALIDATE),
            "copy": self.table.copy_selected,
            "request": self._show_request,
            "same_assignee": self._show_same_assignee,
            "columns": self._show_columns,
        }
        window.actions_by_id.connect_all({f"{_KEY}.{name}": handler for name, handler in handlers.items()})
        self._all_states.triggered.connect(lambda: self.show_filter(replace(self.which(), states=frozenset())))
        self.table.opened.connect(lambda _row_id: act["change"].trigger())
        self.table.selection_changed.connect(self._show_current)
        self.editing.opened.connect(lambda: self._offer_actions(self._selected()))
        self.editing.closed.connect(self._return_to_table)
        self.editing.saved.connect(self._show_saved)
        self._ending.writing.connect(self._stay)
        self._ending.written.connect(self.refresh)
        self._ending.closed.connect(self._return_to_table)

    # --- inside: reading ---

    def _ids(self, key: str, descending: bool) -> Sequence[int]:
        which = self.which()
        sort = Sort(key, descending, self._language)
        ids = self._services.mandates.ids(which, sort)
        staying = self._staying[1] - set(ids) if self._staying[0] == which else frozenset()
        rows = self._rows(sorted(staying))
        seen = {row.id for row in rows if row.state is not MandateState.VOID}.union(ids)
        if len(seen) == len(ids):
            return ids
        return [one for one in self._services.mandates.ids(MandateFilter(), sort) if one in seen]

    def _rows(self, ids: Sequence[int]) -> list[MandateRow]:
        read = self._services.mandates.rows
        return [row for first in range(0, len(ids), _PAGE) for row in read(ids[first : first + _PAGE])]

    def _selected(self) -> list[MandateRow]:
        """The rows that an action concerns: the selected ones, else the one with the focus."""
        ids = self.table.selected_ids()
        current = self.table.current_id()
        return self._rows(ids or ([current] if current is not None else []))

    def _count_text(self, count: int) -> str:
        words = self.tr("%n mandate(s)", "", count)
        which, days = self.which(), self._services.settings.all().number("warn_days")
        if which.ending_within is None and count:
            ending = self._number_of(replace(which, ending_within=days))
            if ending:
                soon = self.tr("%n end(s) within {days} days", "", ending).format(days=days)
                words = f"{words}, {soon}"
        return words

    # --- inside: acting ---

    def _show_current(self) -> None:
        """Both the current row and the selection tell of a change: one of them is enough."""
        seen = (self.table.selected_ids(), self.table.current_id())
        if seen != self._seen:
            self._seen = seen
            self.detail.close_question()  # two rows may look alike
            self.editing.leave_unless_changed()
            self.show_row(seen[1])

    def _show_many(self, count: int, rows: Sequence[MandateRow]) -> None:
        self._request_id = None
        self._offer_actions(rows, many=True)
        self.detail.show_detail(detail.detail_of_many(count, rows, self._language))

    def _offer_actions(self, rows: Sequence[MandateRow], *, many: bool = False) -> None:
        """Says which actions can be done with the rows, and puts those that come into question on the panel."""
        possible = possible_actions(
            rows,
            many=many,
            can_write=not self._services.register.read_only,
            editing=self.editing.panel is not None,
            has_request=self._request_id is not None,
        )
        for name, action in self._actions.items():
            action.setEnabled(name in possible)
        common = buttons(rows, many=many)
        rare = ("void", *({"apply"} - set(common)), "apply_end", "request", "same_assignee")
        self.detail.set_actions(
            None,
            [self._actions[name] for name in common if name in possible],
            [self._actions[name] for name in rare if name in possible],
        )

    def _change(self) -> None:
        rows = self._selected()
        if len(rows) == 1 and self._actions["change"].isEnabled():
            self.editing.change(rows[0].id)

    def _apply(self, kind: ApplicationKind) -> None:
        """Go on to an application to DVV for the selected rights."""
        self.apply_to_dvv.emit([row.id for row in self._selected()], kind)

    def _show_saved(self, mandate_id: int) -> None:
        self._stay([mandate_id])
        self.refresh()
        self.table.select_id(mandate_id)

    def _stay(self, ids: Sequence[int]) -> None:
        """These rows stay in sight until something else is searched, though the filter would now hide them."""
        which = self.which()
        before = self._staying[1] if self._staying[0] == which else frozenset()
        self._staying = (which, before.union(ids))

    def _start_export(self) -> None:
        key, descending = self.model.sorting
        words = filters.in_words(self.filters.described(), self.words)
        self.export.start(self.which(), Sort(key, descending, self._language), words)

    def _show_columns(self) -> None:
        menu = self.table.column_menu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.mapToGlobal(self.table.rect().topLeft()))

    def _show_request(self) -> None:
        if self._request_id is not None:
            self.open_request.emit(self._request_id)

    def _show_same_assignee(self) -> None:
        (row,) = self._selected()
        mandate = self._services.mandates.mandate(row.id)
        self.show_filter(
            MandateFilter(
                assignee_person_id=mandate.assignee_person_id,
                assignee_organisation_id=mandate.assignee_organisation_id,
            )
        )

    def _return_to_table(self) -> None:
        self._offer_actions(self._selected())
        focus = QApplication.focusWidget()
        if focus is None or not (self.search.isAncestorOf(focus) or self.filters.isAncestorOf(focus)):
            self.table.setFocus()

    def _hides_rows(self) -> bool:
        """Whether the register has mandates though none is seen. When only their state hides them, a button helps."""
        which = self.which()
        if not self._number_of(MandateFilter()):
            return False
        hidden = self._number_of(replace(which, states=frozenset())) if which.states else 0
        if hidden:
            sentence = self.tr("%n mandate(s) in other states match.", "", hidden)
            text = EmptyText("search", self.tr("Nothing matches in this state"), sentence, self._all_states)
        else:
            text = EmptyText("search", self.tr("Nothing matches the search"), "", self._clear)
        self.table.when_no_hit = text
        return True

    def _number_of(self, which: MandateFilter) -> int:
        return sum(self._services.mandates.counts(which).values())
