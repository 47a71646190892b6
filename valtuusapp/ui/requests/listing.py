"""The list of requests, and beside it everything about the chosen one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.columns import REQUESTS
from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.forms import CURRENT, current_form
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import NextStep, Request, RequestRow, RequestState, Standing
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.paged_table import PagedTableModel
from valtuusapp.ui.requests.detail import RequestDetail
from valtuusapp.ui.requests.groups import MINE, StateGroups, counts_of
from valtuusapp.ui.requests.lines import LinesTable
from valtuusapp.ui.split_page import SplitPage
from valtuusapp.ui.widgets import EmptyText, Filter, QuietButton, Text, action_button, tool_button
from valtuusapp.ui.widgets.flow import FlowLayout

_UNDECIDED = frozenset({RequestState.DRAFT, RequestState.RECEIVED, RequestState.OUT_FOR_SIGNATURE})
_BUTTONS = ("decide", "open", "preview", "copy")
_MORE = ("check", "record", "attach", "redecide", "correct", "receive", "withdraw", "delete")


class RequestList(SplitPage):
    """All requests.

    Attributes:
        request: the chosen one; None when there is none.
        lines: the table of its lines.
        told: tells of it in the panel.

    Signals:
        file_wanted: the user opens an attached file; carries it.
        application_wanted: the user goes to an application to DVV; carries its key.
    """

    file_wanted = Signal(object)
    application_wanted = Signal(int)

    def __init__(self, window: MainWindow, services: Services) -> None:
        self._services = services
        self._actions = window.actions_by_id
        self._groups: StateGroups | None = None  # asked for by the model while it is made
        self._standings: dict[RequestState, Standing] = {}
        self.request: Request | None = None
        model = PagedTableModel(REQUESTS, self._ids, self._rows, window.language, sorting=("changed_on", True))
        super().__init__(model, "requests", window.state)
        self.told = RequestDetail(services, window.language, self)
        self.lines = LinesTable(window.language, window.state)
        self._chosen = Text(quiet=True, small=True, wrap=False)
        self._lines_box = self._box_of_lines()
        self._groups = StateGroups()
        self._set_up_list(window)
        self.lines.selection_changed.connect(self._say_chosen)
        self.update_actions()

    def refresh(self) -> None:
        """Read the counts, the units, the rows and the chosen request anew."""
        assert self._groups is not None
        self._standings = self._services.requests.standings()
        self._groups.show_counts(self._standings)
        self._offer_states()
        self.filters.set_choices("unit", self._units())
        super().refresh()

    def show_row(self, row_id: int | None) -> None:
        """Tell of the chosen request."""
        try:
            self.request = self._services.requests.request(row_id) if row_id is not None else None
        except UserError:
            self.request = None  # gone since the list was read
        if self.request is None:
            self.detail.clear()
        else:
            had_focus = self.lines.hasFocus()
            self.lines.show_lines(self.request.lines)
            self._lines_box.setParent(None)  # stays ours when the panel throws its old sections away
            told = self.told.detail(self.request, self._lines_box, self.file_wanted.emit, self.application_wanted.emit)
            self.detail.show_detail(told)
            self._say_chosen()
            if had_focus:
                self.lines.setFocus()
        self.update_actions()

    def open_row(self, row_id: int) -> bool:
        """Go to a request, also a closed one; False when there is no such request."""
        if self.table.select_id(row_id):
            return True
        self.search.search_nothing()
        self.filters.set_values({"group": "all"})
        self.model.refresh()
        return self.table.select_id(row_id)

    def chosen_lines(self) -> tuple[int, ...]:
        """The lines that are selected; none means all."""
        return self.lines.selected_ids()

    def update_actions(self, *, in_front: bool = True) -> None:
        """Let only that be done which fits the chosen request, and nothing while another page is in front."""
        fits = self._what_fits() if in_front else frozenset()
        for name in ("next", *_BUTTONS, *_MORE):
            self._actions[f"requests.{name}"].setEnabled(name in fits)
        for name in ("new", "new_form"):
            self._actions[f"requests.{name}"].setEnabled(not self._services.register.read_only)
        if in_front:
            self._actions["requests.check_row"].setEnabled(False)
        step = self.request.next_step if self.request else NextStep.NONE
        self._actions["requests.next"].setText(messages.term(step, self.model.language))
        if in_front:
            self.detail.set_actions(
                self._actions["requests.next"] if "next" in fits else None,
                self._fitting(_BUTTONS, fits),
                self._fitting(_MORE, fits),
            )

    def _fitting(self, names: Sequence[str], fits: frozenset[str]) -> list[QAction]:
        return [self._actions[f"requests.{name}"] for name in names if name in fits]

    def _what_fits(self) -> frozenset[str]:
        """What can be done with the chosen request, by the actions' names."""
        request = self.request
        if request is None:
            return frozenset()
        # Several chosen ones may have records, whichever of them is shown.
        papers = {"preview"} | ({"record"} if request.number or len(self.table.selected_ids()) > 1 else set())
        if self._services.register.read_only:
            return frozenset(papers)
        fits = {"copy"} | papers
        if request.next_step is not NextStep.NONE:
            fits.add("next")
        if request.state in _UNDECIDED and request.approval is None:
            fits.add("open")
        if request.state is RequestState.DRAFT:
            return frozenset(fits | {"delete", "receive"})
        fits.add("attach")
        if request.state in _UNDECIDED and request.next_step is not NextStep.CHECK:
            fits.add("check")  # once more
        if request.next_step is NextStep.PRINT:
            fits.add("decide")  # by e-mail, without a paper
        if request.state is not RequestState.WITHDRAWN:
            granted = [line for line in request.lines if line.granted_on]
            fits.add("correct" if granted else "withdraw")
            if request.approval is not None and len(granted) < len(request.lines):
                fits.add("redecide")
        return frozenset(fits)

    def _set_up_list(self, window: MainWindow) -> None:
        assert self._groups is not None
        self.set_texts(self.tr("Mandate requests"), self.tr("Search everything: number, name, theme, unit …"))
        self._groups.edited.connect(self._offer_states)  # before the rows are asked for
        self.filters.add("group", self._groups)
        language = self.model.language
        days = {"7": self.tr("over 7 days"), "30": self.tr("over 30 days"), "90": self.tr("over 90 days")}
        self.set_filters(
            [
                Filter("state", self.tr("State"), [(one.value, messages.term(one, language)) for one in RequestState]),
                Filter("age", self.tr("Age"), list(days.items())),
                Filter("unit", self.tr("Unit"), self._units()),
                Filter(
                    "form", self.tr("Form"), [(key, messages.word("request_form", key, language)) for key in CURRENT]
                ),
            ]
        )
        self.table.is_filtered = lambda: bool(self.words or set(self.filters.values()) - {"group"})
        self.count_text = lambda count: self.tr("%n request(s)", "", count)
        new = self._actions["requests.new"]
        self.set_actions(new, [self._actions["requests.receive_forms"], self._actions["requests.blank_form"]])
        self._head.addWidget(self._form_button())
        for name in ("next", *_BUTTONS, *_MORE):
            self.table.addAction(self._actions[f"requests.{name}"])
        self.lines.addAction(self._actions["requests.correct"])
        self.detail.when_empty = EmptyText(
            "request", self.tr("Choose a request to see where it is and what comes next")
        )
        self.detail.clear()
        splitter = self.findChild(QSplitter)
        assert isinstance(splitter, QSplitter)
        if not window.state.restore_splitter("requests", splitter):
            splitter.setSizes([860, 520])

    def _box_of_lines(self) -> QWidget:
        box = QWidget(self)
        box.hide()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.lines)
        foot = QWidget()
        row = FlowLayout(foot, theme.S)
        row.addWidget(action_button(self.lines.open_mandate, "registry", QuietButton))
        row.addWidget(self._chosen)
        column.addWidget(foot)
        return box

    def _form_button(self) -> QWidget:
        """Both forms by their names."""
        forms = tool_button("chevron-down", self.tr("Choose the form"))
        menu = QMenu(forms)
        for form_id, name in (("existing", "requests.new"), ("new", "requests.new_form")):
            entry = menu.addAction(current_form(form_id).title.get(self.model.language))
            entry.setShortcut(self._actions[name].shortcut())
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # said here, heard by the menu bar
            entry.triggered.connect(self._actions[name].trigger)
        forms.setMenu(menu)
        forms.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return forms

    def _say_chosen(self) -> None:
        chosen, count = len(self.chosen_lines()), self.lines.table_model.rowCount()
        self._chosen.setText(
            self.tr("{chosen} of {count} lines selected: the next step is for them.").format(chosen=chosen, count=count)
            if chosen
            else self.tr("Select lines to take the next step with them only.")
        )
        self._chosen.setVisible(count > 1)

    def _ids(self, key: str, descending: bool) -> Sequence[int]:
        if self._groups is None:
            return ()
        chosen = self.filters.values()
        states = self._groups.states()
        if "state" in chosen:
            states = frozenset({RequestState(chosen["state"])})
        which = RequestFilter(
            query=self.words,
            states=states,
            unit_id=int(chosen["unit"]) if "unit" in chosen else None,
            form_id=chosen.get("form", ""),
            older_than=int(chosen["age"]) if "age" in chosen else None,
            waiting=self._groups.value() == MINE,
        )
        self.table.when_empty = self._when_empty()
        return self._services.requests.ids(which, Sort(key, descending, self.model.language))

    def _when_empty(self) -> EmptyText:
        """What is said when nothing is found, by what was looked for."""
        assert self._groups is not None
        new = self._actions["requests.new"]
        match self._groups.value():
            case "mine":
                return EmptyText("check", self.tr("Nothing waits for you"), self.tr("The open ones wait for others."))
            case "signature":
                return EmptyText("request", self.tr("Nothing is out for signature"))
            case "closed":
                return EmptyText("request", self.tr("No request is closed yet"))
            case _:
                text = self.tr("Begin with a new request, or receive forms that were filled in without the program.")
                return EmptyText("request", self.tr("No requests here"), text, new)

    def _offer_states(self) -> None:
        """The states that the chosen group has, with how many there are; a state of another group is not kept."""
        if self._groups is None or not self._standings:
            return
        language = self.model.language
        counts = counts_of(self._groups.value(), self._standings)
        there = [state for state, count in counts.items() if count or self.filters.values().get("state") == state]
        words = [(state.value, f"{messages.term(state, language)} ({counts[state]})") for state in there]
        self.filters.set_choices("state", words)

    def _rows(self, ids: Sequence[int]) -> Sequence[RequestRow]:
        rows = self._services.requests.rows(ids)
        return [row if row.number else replace(row, number=self.tr("Draft")) for row in rows]

    def _units(self) -> list[tuple[str, str]]:
        organisation = self._services.organisation
        rows = organisation.unit_rows(organisation.unit_ids(with_ended=True))
        return [(str(row.id), row.name.get(self.model.language)) for row in rows]
