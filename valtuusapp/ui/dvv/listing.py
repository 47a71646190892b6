"""The list of applications to DVV, and beside it everything about the chosen one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter

from valtuusapp.core import messages
from valtuusapp.core.columns import APPLICATIONS
from valtuusapp.core.dvv import OPEN, Application, ApplicationKind, ApplicationState, ApplicationStep
from valtuusapp.core.filters import ApplicationFilter, Sort
from valtuusapp.core.problems import UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui.dvv.detail import ApplicationDetail
from valtuusapp.ui.dvv.groups import ApplicationGroups
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.paged_table import PagedTableModel
from valtuusapp.ui.split_page import SplitPage
from valtuusapp.ui.widgets import EmptyText, Filter

BUTTONS: Final = ("edit", "summary", "sign", "send", "register", "supplement", "settle", "attach")
MORE: Final = ("detach", "reject", "take_back", "withdraw")
_AT_DVV = frozenset({ApplicationState.SENT, ApplicationState.SUPPLEMENT_ASKED})
_DONE_BY_NEXT: Final = {
    ApplicationStep.SIGN: "sign",
    ApplicationStep.SEND: "send",
    ApplicationStep.REGISTER: "register",
    ApplicationStep.WITHDRAW: "withdraw",
}


class ApplicationList(SplitPage):
    """All applications.

    Attributes:
        application: the chosen one; None when there is none.

    Signals:
        file_wanted: the user opens an attached file; carries it.
        open_mandate, open_request: the user goes to a mandate or a request; carry the key.
    """

    file_wanted = Signal(object)
    open_mandate = Signal(int)
    open_request = Signal(int)

    def __init__(self, window: MainWindow, services: Services) -> None:
        self._services = services
        self._actions = window.actions_by_id
        self._groups: ApplicationGroups | None = None  # asked for by the model while it is made
        self.application: Application | None = None
        model = PagedTableModel(APPLICATIONS, self._ids, services.dvv.rows, window.language, sorting=("number", True))
        super().__init__(model, "dvv", window.state)
        self._tell = ApplicationDetail(services, window.language, self)
        self._groups = ApplicationGroups()
        self._set_up(window)

    def refresh(self) -> None:
        """Read the counts, the rows and the chosen application anew."""
        assert self._groups is not None
        self._groups.show_counts(self._services.dvv.counts())
        super().refresh()

    def show_row(self, row_id: int | None) -> None:
        """Tell of the chosen application."""
        try:
            self.application = self._services.dvv.application(row_id) if row_id is not None else None
        except UserError:
            self.application = None  # gone since the list was read
        if self.application is None:
            self.detail.clear()
        else:
            shown = self._tell.detail(
                self.application, self.file_wanted.emit, self.open_mandate.emit, self.open_request.emit
            )
            self.detail.show_detail(shown)
        self.update_actions()

    def open_row(self, row_id: int) -> bool:
        """Go to an application, also a closed one; False when there is no such application."""
        if self.table.select_id(row_id):
            return True
        self.search.search_nothing()
        self.filters.set_values({"group": "all"})
        self.model.refresh()
        return self.table.select_id(row_id)

    def update_actions(self, *, in_front: bool = True) -> None:
        """Let only that be done which fits the chosen application, and nothing while something else is in front."""
        fits = self._what_fits() if in_front else frozenset()
        for name in ("next", *BUTTONS, *MORE):
            self._actions[f"dvv.{name}"].setEnabled(name in fits)
        self._actions["dvv.new"].setEnabled(in_front and not self._services.register.read_only)
        step = self.application.next_step if self.application else ApplicationStep.NONE
        self._actions["dvv.next"].setText(messages.term(step, self.model.language))
        if in_front:
            done = _DONE_BY_NEXT.get(step, "")
            again = self.application is not None and self.application.state is ApplicationState.SUPPLEMENT_ASKED
            rare = {"supplement"} if again else set()
            self.detail.set_actions(
                self._actions["dvv.next"] if "next" in fits else None,
                self._fitting([name for name in BUTTONS if name != done and name not in rare], fits),
                self._fitting([name for name in (*rare, *MORE) if name != done], fits),
            )

    def _fitting(self, names: Sequence[str], fits: frozenset[str]) -> list[QAction]:
        return [self._actions[f"dvv.{name}"] for name in names if name in fits]

    def _what_fits(self) -> frozenset[str]:
        """What can be done with the chosen application, by the actions' names."""
        application = self.application
        if application is None:
            return frozenset()
        fits = {"summary"}
        if self._services.register.read_only:
            return frozenset(fits)
        state = application.state
        if state in OPEN:
            fits |= {"next", "withdraw", "attach"}
            if application.kind is ApplicationKind.INVALIDATE and application.lasting_persons:
                fits.add("settle")
            if self._services.dvv.files(application.id):
                fits.add("detach")
        if state is ApplicationState.PREPARED:
            fits.add("edit")
        if state is ApplicationState.WAITING_FOR_SIGNATORIES:
            fits |= {"take_back", "send"}
        if state in _AT_DVV:
            fits |= {"register", "reject", "supplement"}
        if application.unsigned and state in (ApplicationState.WAITING_FOR_SIGNATORIES, *_AT_DVV):
            fits.add("sign")
        return frozenset(fits)

    def _set_up(self, window: MainWindow) -> None:
        assert self._groups is not None
        language = self.model.language
        self.set_texts(self.tr("DVV applications"), self.tr("Search everything: number, name, theme, reference …"))
        self.filters.add("group", self._groups)
        kinds = [(one.value, messages.term(one, language)) for one in ApplicationKind]
        self.set_filters([Filter("kind", self.tr("Kind"), kinds)])
        self.count_text = lambda count: self.tr("%n application(s)", "", count)
        self.set_actions(self._actions["dvv.new"])
        for name in ("next", *BUTTONS, *MORE):
            self.table.addAction(self._actions[f"dvv.{name}"])
        self.table.when_empty = EmptyText(
            "request",
            self.tr("No applications here"),
            self.tr("A right to grant is applied for from DVV. Begin here, or from an approved request."),
            self._actions["dvv.new"],
        )
        self.detail.when_empty = EmptyText(
            "request", self.tr("Choose an application to see where it is and what comes next")
        )
        self.detail.clear()
        splitter = self.findChild(QSplitter)
        assert isinstance(splitter, QSplitter)
        if not window.state.restore_splitter("dvv", splitter):
            splitter.setSizes([800, 580])

    def _ids(self, key: str, descending: bool) -> Sequence[int]:
        chosen = self.filters.values()
        which = ApplicationFilter(
            query=self.words,
            states=self._groups.states() if self._groups else frozenset(),
            kind=ApplicationKind(chosen["kind"]) if "kind" in chosen else None,
        )
        return self._services.dvv.ids(which, Sort(key, descending, self.model.language))
