"""The work list of granting: what a grantor can do in Suomi.fi now, and beside it the checklist of what is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.granting import Grant
from valtuusapp.core.problems import UserError
from valtuusapp.core.work_list import WorkGroup, WorkLine, WorkList
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.granting.checklist import Checklist
from valtuusapp.ui.granting.groups import GroupsModel
from valtuusapp.ui.granting.secret_clipboard import SecretClipboard
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.table_delegate import TwoRowDelegate, two_row_height
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.undo import undo_latest
from valtuusapp.ui.widgets import Card, ChoiceBox, EmptyState, EmptyText, Heading, SearchBox, Text

_KEY = "work_list"
_GRANTOR = "work_list/grantor"
_NOBODY = "nobody"


class WorkListPane(QWidget):
    """The work list.

    Attributes:
        grantor: whose work list it is; or what nobody can grant.
        search, table: the list.
        checklist: of the chosen group; None when none is chosen, or nobody can do it.

    Signals:
        open_mandate: the user wants to see a mandate in the registry; carries its key.
        open_request: the user wants to see a request; carries its key.
        right_wanted: a right to grant is applied for; carries what the application says.
    """

    open_mandate = Signal(int)
    open_request = Signal(int)
    right_wanted = Signal(object)
    depends_on = frozenset({"request", "request_line", "mandate", "person", "organisation", "mandate_theme", "setting"})

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__()
        self._window, self._services = window, services
        self._work = WorkList(lines=(), grantors=(), reach={})
        self._groups: dict[int, WorkGroup] = {}
        self._ticks: dict[int, frozenset[str]] = {}
        self._marked: list[int] = []
        self._requests: list[int] = []
        self._chosen_once = False
        self._secret = SecretClipboard(self)
        self._secret.cleared.connect(lambda: window.say(self.tr("The identity code is off the clipboard."), Tone.INFO))
        self.checklist: Checklist | None = None
        self.grantor = ChoiceBox(prefix=self.tr("Grantor: "))
        self.grantor.setAccessibleName(self.tr("Grantor"))
        self.search = SearchBox()
        self.search.set_prompt(self.tr("Search everything: name, theme, number …"))
        self.model = GroupsModel(window.language, lambda count: self.tr("%n assignee(s)", "", count))
        self.table = TableView(self.model, _KEY, window.state)
        self.model.setParent(self.table)
        self._make_actions()
        self._lay()
        self.grantor.edited.connect(self._choose_grantor)
        self.search.searched.connect(self._show_groups)
        self.search.left_down.connect(self.table.setFocus)
        self.table.current_changed.connect(self._show_current)
        self.table.opened.connect(self._begin)
        theme.changes.changed.connect(self._dress)
        self._dress()

    # --- what the tab asks ---

    def refresh(self) -> None:
        """Read what waits anew."""
        try:
            self._work = self._services.work_list.read()
        except UserError as error:
            self._window.say_error(error)
            return
        self._offer_grantors()
        self._show_groups()
        self._show_current()

    def start_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.focus()

    def next_pane(self, backwards: bool = False) -> None:
        """Go on to the next of grantor, search, table and checklist."""
        panes: list[QWidget] = [self.grantor, self.search, self.table]
        if self.checklist is not None:
            panes.append(self.checklist)
        focus = self.window().focusWidget() or self
        inside = [n for n, pane in enumerate(panes) if pane is focus or pane.isAncestorOf(focus)]
        target = panes[(inside[0] + (-1 if backwards else 1)) % len(panes)] if inside else panes[0]
        if target is self.checklist:
            self.checklist.begin()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def grantor_id(self) -> int | None:
        """Whose work list it is; None for what nobody can grant."""
        value = self.grantor.value()
        return int(value) if value.isdecimal() else None

    # --- grantors ---

    def _offer_grantors(self) -> None:
        """Those who can do something first; the officer, or who was chosen last, is proposed."""
        nobody = len(self._work.groups_of_nobody())
        offered = sorted(self._work.grantors, key=lambda one: one.waiting == 0)
        choices = [
            (str(one.id), self.tr("{name} ({count})").format(name=one.name, count=one.waiting)) for one in offered
        ]
        if nobody or not choices:
            words = self.tr("Nobody can grant ({count})").format(count=nobody)
            choices.append((_NOBODY, words))
        before = self.grantor.value()
        self.grantor.blockSignals(True)
        self.grantor.set_choices(choices)
        keys = [key for key, _words in choices]
        if not self._chosen_once:
            officer = self._services.work_list.officer_among(self._work)
            wanted = [self._window.state.text(_GRANTOR), str(officer or "")]
            self.grantor.set_value(next((key for key in wanted if key in keys), keys[0]))
            self._chosen_once = True
        elif before not in keys:
            self.grantor.set_value(keys[0])
        self.grantor.blockSignals(False)
        if self.grantor.value() != before:  # not remembered: nobody chose it
            self._ticks.clear()
            self._drop_checklist()

    def _choose_grantor(self) -> None:
        self._window.state.set_text(_GRANTOR, self.grantor.value())
        self._ticks.clear()
        self._drop_checklist()
        self._show_groups()
        self._show_current()

    # --- groups ---

    def _show_groups(self) -> None:
        grantor_id = self.grantor_id
        work = self._work
        groups = work.groups_of(grantor_id) if grantor_id is not None else work.groups_of_nobody()
        self._groups = {group.id: group for group in groups}
        self.table.when_empty = self._empty_words()
        self.model.show(groups, self.search.text().strip())
        lines = sum(len(group.lines) for group in groups)
        self._count.setText(self.tr("%n mandate(s) to do", "", lines))
        if self.table.current_id() is None and self.model.ids:
            self.table.select_id(self.model.ids[0])

    def _empty_words(self) -> EmptyText:
        if not self._work.grantors:
            return EmptyText(
                "officer",
                self.tr("Nobody holds a right to grant today"),
                self.tr("Add the rights to the registry, or apply for them from DVV."),
            )
        return EmptyText(
            "check",
            self.tr("Nothing waits to be granted"),
            self.tr("Approved lines come here when a holder of the right can grant them."),
        )

    def _show_current(self) -> None:
        """The checklist of the chosen group; the one that stands stays while nothing of it has changed."""
        row_id = self.table.current_id()
        group = self._groups.get(row_id) if row_id is not None else None
        if self.checklist is not None and group == self.checklist.group:
            self.checklist.look_again()
            return
        self._drop_checklist()
        grantor_id = self.grantor_id
        if group is None:
            self._empty.show_text(EmptyText("check", self.tr("Choose what is done to see it step by step")))
        elif grantor_id is None:
            self._empty.show_text(
                EmptyText(
                    "warning",
                    self.tr("Nobody holds the right to grant this today"),
                    self.tr(
                        "A right to grant is applied for from DVV. When it is registered, this moves to its holder."
                    ),
                    None if self._services.register.read_only else self._apply,
                )
            )
        else:
            self._make_checklist(group, grantor_id)

    def _make_checklist(self, group: WorkGroup, grantor_id: int) -> None:
        made = Checklist(self._window, self._services, self._secret, group, grantor_id)
        made.set_ticks(self._ticks.get(group.id, frozenset()))
        made.done_wanted.connect(self._mark)
        made.request_wanted.connect(self.open_request)
        self.checklist = made
        self._side.addWidget(made)
        self._side.setCurrentWidget(made)

    def _drop_checklist(self) -> None:
        made, self.checklist = self.checklist, None
        self._side.setCurrentWidget(self._empty)
        if made is not None:
            self._ticks[made.group.id] = made.ticks()
            made.forget_codes()
            self._side.removeWidget(made)
            made.hide()
            made.deleteLater()

    def _begin(self) -> None:
        if self.checklist is not None:
            self.checklist.begin()

    # --- marking ---

    def _mark(self, lines: Sequence[WorkLine], grants: Sequence[Grant]) -> None:
        try:
            marked = self._services.work_list.mark_done(lines, grants)
        except UserError as error:
            self._window.say_error(error.problems[0] if error.problems else error)
            self.refresh()
            return
        self._drop_checklist()
        self._ticks.clear()
        self._marked = list(marked.mandate_ids)
        self._requests = list(dict.fromkeys(line.request_id for line in lines))
        self.refresh()
        self.table.setFocus()  # with the checklist the keyboard went: Enter begins the next one
        self._say(marked.done, marked.failed)

    def _say(self, done: int, failed: Sequence[tuple[str, UserError]]) -> None:
        if failed:
            number, error = failed[0]
            words = self.tr("Marked as done: {done}. Request {number} was left as it was: {why}")
            why = messages.say(error, self._window.language)
            self._window.say(words.format(done=done, number=number, why=why), Tone.ERROR)
            return
        # the latest change is that of the last request: it alone could be undone of several
        actions = (self._tell, self._undo if len(self._requests) == 1 else self._show)
        text = self.tr("%n mandate(s) marked as done. Tell the assignees too.", "", done)
        self._window.messages.say(text, Tone.SUCCESS, *actions)

    def _make_actions(self) -> None:
        self._show = QAction(self.tr("Show"), self)
        self._show.triggered.connect(lambda: self.open_mandate.emit(self._marked[0]))
        self._tell = QAction(self.tr("Go to the request"), self)
        self._tell.triggered.connect(lambda: self.open_request.emit(self._requests[0]))
        self._undo = QAction(self.tr("Undo"), self)
        self._undo.triggered.connect(lambda: undo_latest(self._services, self._window))
        self._apply = QAction(self.tr("Apply to D&VV for the right…"), self)
        self._apply.triggered.connect(self._want_right)

    def _want_right(self) -> None:
        row_id = self.table.current_id()
        if row_id is None or row_id not in self._groups:
            return
        content = self._groups[row_id].content
        right = content.terms.type.granted_with
        if right is not None:
            wanted = self._services.dvv.from_themes(content.assignor_id, [content.theme_id], right)
            self.right_wanted.emit(wanted)

    # --- looks ---

    def _lay(self) -> None:
        self._count = Text(quiet=True, wrap=False)
        self._count.setContentsMargins(0, 0, 0, 2)
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(Heading(self.tr("Work list"), 1, wrap=False))
        head.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        head.addWidget(self.search, 1)
        head.addWidget(self.grantor)
        self.table.setAccessibleName(self.tr("Work list"))
        self.table.setItemDelegate(TwoRowDelegate(self.table))
        self.table.is_filtered = lambda: bool(self.search.text().strip())
        left = Card()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        right = Card()
        self._empty = EmptyState()
        self._empty.setMinimumWidth(theme.characters(56))  # not the card's: a checklist may need more
        self._side = QStackedLayout(right)
        self._side.setContentsMargins(1, 1, 1, 1)
        self._side.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.S)
        splitter.addWidget(left)
        splitter.addWidget(right)
        if not self._window.state.restore_splitter(_KEY, splitter):
            splitter.setSizes([680, 640])
        splitter.splitterMoved.connect(lambda: self._window.state.keep_splitter(_KEY, splitter))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addLayout(head)
        column.addWidget(splitter, 1)

    def _dress(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(two_row_height())
