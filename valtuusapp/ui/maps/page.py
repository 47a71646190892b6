"""The tab of a mandate map: as a table, as a matrix, and what differs from it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from valtuusapp.core.maps import MapKind
from valtuusapp.core.problems import UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.side import Side
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.maps.actions import TABS
from valtuusapp.ui.maps.chosen import Chosen
from valtuusapp.ui.maps.entry_work import EntryWork
from valtuusapp.ui.maps.finding_work import FindingWork
from valtuusapp.ui.maps.frame import MapFrame
from valtuusapp.ui.maps.many_rows import ManyRows
from valtuusapp.ui.maps.map_papers import MapPapers
from valtuusapp.ui.maps.panel import MapPanel
from valtuusapp.ui.maps.possible import buttons_for, possible_actions
from valtuusapp.ui.maps.views import FINDINGS, MATRIX, TABLE, MapViews
from valtuusapp.ui.requests.sub_page import SubPage
from valtuusapp.ui.widgets import DetailPanel, EmptyText, InlineConfirm

_PAUSE_MS = 60
"""While an arrow key is held down the panel waits."""


class MapPage(QWidget):
    """A map.

    Attributes:
        kind: by sector or by title.
        desk: services, language, messages.
        views: its three views; ``table``, ``matrix`` and ``findings`` are they, ``switch`` chooses the one in front.
        detail: the panel beside them; ``side`` has it and the fields of a row.
        panel: fills it.
        work, many, finding_work, papers: what the menus do.

    Signals:
        open_person, open_mandate, open_request: the user wants to see one; carries its key.
        show_mandates: look at mandates in the registry; carries the ``MandateFilter``.
        new_requests: begin requests; carries their values.
        apply_to_dvv: apply for the rights that findings lack; carries the findings.
        end_mandates: end mandates in the registry; carries their keys.
    """

    open_person = Signal(int)
    open_mandate = Signal(int)
    open_request = Signal(int)
    show_mandates = Signal(object)
    new_requests = Signal(object)
    apply_to_dvv = Signal(object)
    end_mandates = Signal(object)
    depends_on = frozenset(
        {"sector_map_entry", "title_map_entry", "map_exception", "map_approval", "mandate", "person", "engagement"}
        | {"org_unit", "job_title", "organisation", "mandate_theme", "theme_type", "theme_e_service", "e_service"}
        | {"request", "request_line", "setting"}
    )

    def __init__(self, window: MainWindow, services: Services, kind: MapKind) -> None:
        super().__init__()
        self.kind = kind
        self.tab = TABS[kind]
        self.desk = Desk(window, services, self)
        self._front: SubPage | None = None
        self._shown: Chosen | None = None
        self.views = MapViews(self.desk, kind, self.tab, self)
        self.table, self.matrix, self.findings = self.views.table, self.views.matrix, self.views.findings
        self.switch = self.views.switch
        self.detail = DetailPanel(window.language)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.show_chosen)
        self._actions = {
            spec.id.removeprefix(f"{self.tab}."): window.actions_by_id[spec.id]
            for spec in window.actions_by_id.specs
            if spec.tab == self.tab
        }
        self._stack = QStackedLayout(self)
        self._main = MapFrame(self.desk, kind, self._actions, self.switch, self.views.by_name, self.detail)
        self._stack.addWidget(self._main)
        self.side = Side(self.detail)
        self.panel = MapPanel(self)
        self.work = EntryWork(self)
        self.many = ManyRows(self)
        self.finding_work = FindingWork(self)
        self.papers = MapPapers(self)
        self._offer_menus()
        self._connect()

    @property
    def view(self) -> str:
        """Which view is in front."""
        return self.views.view

    @property
    def chosen(self) -> Chosen:
        """What is chosen in the view in front."""
        return self.views.chosen

    # --- what the window asks ---

    def refresh(self) -> None:
        """Read everything anew that is seen; the rest when it comes to the front."""
        self.views.forget()
        if self._front is not None:
            self._front.refresh()
        else:
            self._read()

    def start_search(self) -> None:
        """Put the cursor into the search box of the view."""
        self.show_map()
        self.views.front.search.focus()

    def next_pane(self, backwards: bool = False) -> None:
        """Go on to the next pane of what is in front."""
        if self._front is not None:
            self._front.next_pane(backwards)
        else:
            self.views.next_pane(backwards, self.side.panel or self.detail)

    def unsaved(self) -> list[str]:
        """The headings of what is typed and not saved."""
        return [panel.title for panel in self.side.drafts.changed()]

    def open_cell(self, column_id: int, theme_id: int) -> bool:
        """Go to a cell in the matrix; False when there is none."""
        self.show_map()
        self.switch.set_value(MATRIX)
        return self.matrix.go_to(column_id, theme_id)

    def open_column(self, column_id: int) -> bool:
        """Go to a sector or title in the table; False when there is none."""
        self.show_map()
        self.switch.set_value(TABLE)
        return self.table.go_to(column_id)

    def choose_view(self, view: str) -> None:
        """Look at the map in another way, at the same place."""
        self.show_map()
        self.switch.set_value(view)

    def go_to(self, column_id: int, theme_id: int) -> None:
        """Go to a place in the view that is in front."""
        self.views.go_to(column_id, theme_id)
        self.show_chosen()
        self.views.focus()

    # --- pages in front of the map ---

    def open_sub(self, page: SubPage) -> None:
        """Bring a page to the front; it goes when it is left or done."""
        self.show_map()
        self._front = page
        page.left.connect(self.show_map)
        page.done.connect(self.show_map)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._offer_actions()
        page.begin()

    def show_map(self) -> None:
        """Go back to the map from a page in front of it."""
        page, self._front = self._front, None
        if page is None:
            return
        self._stack.setCurrentWidget(self._main)
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        self._read()
        self.show_chosen()
        self.views.focus()

    # --- the panel ---

    def ask(self, question: InlineConfirm) -> None:
        """Put a question above the details."""
        self.side.show_details()
        self.detail.ask(question)

    def show_chosen(self) -> None:
        """Fill the panel with what is chosen."""
        self._pause.stop()
        chosen = self.chosen
        if self._shown is not None and _key(self._shown) != _key(chosen):
            self.detail.close_question()
            self.side.show_details()
        self._shown = chosen
        self._offer_actions()
        try:
            self.panel.fill(chosen)
        except UserError as error:  # gone meanwhile; the map is about to be read anew
            self.detail.clear()
            if error.code != "row_gone":
                self.desk.say_error(error)

    # --- inside: making ---

    def _offer_menus(self) -> None:
        """What the views offer to do: in their menus, and when there is nothing to see."""
        act = self._actions
        self.table.set_empty(act["propose"] if self.desk.can_write else None)
        sentence = self.tr("Propose rows from what people hold now, or add them one by one.")
        self.matrix.when_empty = EmptyText("matrix", self.tr("No map yet"), sentence, act["add"])
        menu = [act[name] for name in ("change", "level", "bundle", "registry", "order", "delete")]
        self.table.sheet.addActions(menu)
        self.table.columns.addActions([act[name] for name in ("propose", "bundle", "approve")])
        self.matrix.view.addActions(menu)
        self.findings.table.addActions([act[name] for name in ("order", "except", "unexcept", "end", "registry")])

    def _connect(self) -> None:
        for view in self.views.by_name.values():
            view.chosen.connect(self._pause.start)
        self.table.opened.connect(self.work.change)
        self.matrix.opened.connect(self.work.change)
        self.findings.opened.connect(self._open_finding)
        self.switch.chosen.connect(self._turn)
        self.views.turned.connect(self.show_chosen)
        self.side.drafts.wanted.connect(self.work.take_up)
        self.side.turned.connect(self._offer_actions)
        handlers: dict[str, Callable[[], object]] = {
            "table": partial(self.choose_view, TABLE),
            "matrix": self._turn_matrix,
            "findings": partial(self.choose_view, FINDINGS),
            "open_groups": lambda: self.matrix.close_groups(False),
            "close_groups": lambda: self.matrix.close_groups(True),
            "registry": self.panel.show_in_registry,
            "copy": self.views.copy,
            **self.work.handlers(),
            **self.many.handlers(),
            **self.finding_work.handlers(),
            **self.papers.handlers(),
        }
        self.desk.window.actions_by_id.connect_all({f"{self.tab}.{name}": does for name, does in handlers.items()})
        self._turn()

    # --- inside: acting ---

    def _read(self) -> None:
        if self.views.read():
            self.show_chosen()

    def _turn(self) -> None:
        self._main.show_view(self.view)
        self.views.turn()

    def _turn_matrix(self) -> None:
        self.choose_view(TABLE if self.view == MATRIX else MATRIX)
        self.views.focus()

    def _offer_actions(self) -> None:
        """Say which actions can be done with what is chosen, and put the common ones on the panel."""
        chosen = self.chosen
        possible = possible_actions(
            chosen,
            view=self.view,
            kind=self.kind,
            can_write=self.desk.can_write,
            editing=self.side.panel is not None,
            in_front=self._front is not None,
            has_map=self.views.has_rows,
        )
        for name, action in self._actions.items():
            action.setEnabled(name in possible)
        buttons, rare = buttons_for(chosen, self.view)
        self.detail.set_actions(
            None,
            [self._actions[name] for name in buttons if name in possible],
            [self._actions[name] for name in rare if name in possible],
        )

    def _open_finding(self) -> None:
        rows = self.findings.chosen_rows()
        if len(rows) == 1 and rows[0].finding.map is self.kind and rows[0].finding.column_id is not None:
            self.open_cell(rows[0].finding.column_id, rows[0].finding.theme_id)


def _key(chosen: Chosen) -> tuple[object, ...]:
    return chosen.column_id, chosen.theme_id, chosen.cells, tuple(row.finding.subject for row in chosen.findings)
