"""The page on which files that came back are looked through and received."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QSplitter, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.problems import UserError
from valtuusapp.core.receiving import Arrival, ArrivalKind, ArrivalState
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.receiving.arrivals import ArrivalRow, ArrivalsModel
from valtuusapp.ui.receiving.detail import ArrivalDetail
from valtuusapp.ui.receiving.taking import Received, choices_for, receive_each, suggestions, take
from valtuusapp.ui.requests.sub_page import SubPage
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.tasks import Progress, Task
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Card, EmptyText, QuietButton, Suggestion, Text, action_button, button


class ReceivingPage(SubPage):
    """The files at the left, the chosen one beside them.

    Attributes:
        model, table: the files.
        detail: the chosen one.
        receive_ready: the button that receives all of which nothing is left to ask.

    Signals:
        request_wanted: the user wants to see a request; carries its key.
    """

    request_wanted = Signal(int)

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(0, window.language, self.tr("Receive"), "check")
        self._window, self._services = window, services
        self._last_request = 0
        self._stale: set[int] = set()
        self.model = ArrivalsModel(window.language)
        self.table = TableView(self.model, "arrivals", window.state)
        self.model.setParent(self)
        self.detail = ArrivalDetail(window.language, choices_for(services, window.language), self._requests)
        self.receive_ready = button("", "", self._receive_all_ready)
        self._more = button(self.tr("Choose files…"), "add", self.choose_files, QuietButton)
        self._leave_out = QAction(self.tr("Take off the list"), self)
        self._leave_out.setShortcut(Qt.Key.Key_Delete)
        self._leave_out.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._leave_out.triggered.connect(self.leave_out)
        self._counts = Text(quiet=True, wrap=False)
        self._lay_content()
        self.table.current_changed.connect(lambda _row_id: self._show_current())
        self.table.opened.connect(lambda _row_id: self.detail.begin())
        self.detail.answered.connect(self._note_answer)
        self.detail.request_wanted.connect(self.request_wanted)
        self.model.refresh()
        self._tell()

    @property
    def shown_id(self) -> int:
        """The request that was received last; 0 for none."""
        return self._last_request

    @property
    def current(self) -> ArrivalRow | None:
        """The chosen file."""
        row_id = self.table.current_id()
        return self.model.arrivals[row_id] if row_id is not None else None

    # --- what the tab asks ---

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read files and show what they are."""
        receiving, language, files = self._services.receiving, self.language, list(paths)
        if not files:
            return

        def look(progress: Progress) -> list[Arrival]:
            return receiving.look(files, language, progress)

        self._window.tasks.run(Task(self.tr("Reading the files"), look, done=self._add))

    def choose_files(self) -> None:
        """Ask for files, and read them."""
        names, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Receive forms"),
            str(first_folder()),
            self.tr("Forms and signed copies (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.eml *.msg *.asice *.docx)"),
        )
        self.add_files([Path(name) for name in names])

    def leave_out(self) -> None:
        """Take the selected files off the list without receiving them; on disk they stay."""
        rows = [self.model.arrivals[row_id] for row_id in self.table.selected_ids()]
        at = self.table.currentIndex().row()
        for row in rows:
            row.left_out = True
        self.model.refresh()
        if ids := self.model.ids:
            self.table.select_id(ids[min(at, len(ids) - 1)])
        self._show_current()

    def confirm(self) -> None:
        """Receive the chosen file and go on to the next; go back when there is nothing left to receive."""
        row = self.current
        if not self.model.shown:
            self.choose_files()
            return
        if not self._left():
            self.done.emit()
            return
        if row is None or not row.waits:
            self._go_on()
            return
        if self._window.tasks.running:
            self._window.tasks.refused.emit()
            return
        try:
            request_id, number = take(self._services, row)
        except UserError as error:
            left = self.detail.show_problems(error.problems)
            if left or not error.problems:
                self._window.say_error(error)
            return
        row.take(request_id, number)
        self._last_request = request_id
        self._window.say(self.tr("Received: request {number}.").format(number=number))
        self._mark_stale()
        self.model.refresh()
        self._go_on()

    def refresh(self) -> None:
        """The register has changed: what is asked may be known by now, or known no more."""
        self._mark_stale()
        self._look_again(self.current)

    def has_unfinished_work(self) -> bool:
        """Files wait to be received."""
        return bool(self._left())

    def begin(self) -> None:
        """The keyboard begins in the list."""
        self.table.setFocus()

    def next_pane(self, backwards: bool = False) -> None:
        """From the list to the chosen file and back."""
        if self.detail.isAncestorOf(self.focusWidget() or self):
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.detail.begin()

    # --- inside ---

    def _lay_content(self) -> None:
        self.set_texts(self.tr("Receive forms"))
        self.table.setAccessibleName(self.tr("Files"))
        self.table.when_empty = EmptyText(
            "down",
            self.tr("No files yet"),
            self.tr("Drop filled forms and signed copies here, or choose them."),
        )
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
        if not self._window.state.restore_splitter("receiving", splitter):
            splitter.setSizes([700, 640])
        splitter.splitterMoved.connect(lambda: self._window.state.keep_splitter("receiving", splitter))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.L, 0, theme.L, 0)
        column.addWidget(splitter)
        self.set_content(content)
        self.table.addAction(self._leave_out)
        self.add_to_head(action_button(self._leave_out, "close", QuietButton))
        self.add_to_head(self._more)
        self.add_status(self._counts)
        self.add_button(self.receive_ready)

    def _add(self, arrivals: list[Arrival]) -> None:
        before = self.current
        rows = self.model.add(arrivals)
        if len(rows) < len(arrivals):
            self._window.say(self.tr("Some of the files are in the list already."), Tone.INFO)
        if rows and (before is None or not before.waits):
            first = next((row for row in self._in_order() if row.arrival.can_be_taken), self._in_order()[0])
            self.table.select_id(first.id)
        self._tell()

    def _receive_all_ready(self) -> None:
        plain = [row for row in self.model.shown if row.is_plain]
        receive = receive_each(self._services, plain)
        self._window.tasks.run(Task(self.tr("Receiving the files"), receive, done=self._note_received))

    def _note_received(self, result: Received) -> None:
        for row, request_id, number in result.taken:
            row.take(request_id, number)
            self._last_request = request_id
        self.model.refresh()
        if result.failed is not None:
            self._window.say_error(result.failed)
        elif result.taken:
            self._window.say(self.tr("%n file(s) received.", "", len(result.taken)))
        self._go_on()

    def _left(self) -> list[ArrivalRow]:
        return [row for row in self.model.shown if row.waits]

    def _mark_stale(self) -> None:
        """Somebody who was added may be meant in other files too, and what was received may have come in two files."""
        self._stale = {row.id for row in self._left() if row.arrival.state is ArrivalState.TO_ASK or not row.is_plain}

    def _in_order(self) -> list[ArrivalRow]:
        return [self.model.arrivals[row_id] for row_id in self.model.ids]

    def _go_on(self) -> None:
        """To the next file that can be received, from the chosen one on."""
        rows = self._in_order()
        at = rows.index(self.current) if self.current in rows else 0
        following = next((row for row in (*rows[at:], *rows[:at]) if row.arrival.can_be_taken), None)
        if following is None or following is self.current:
            self._show_current()
        else:
            self.table.select_id(following.id)
        self._tell()

    def _show_current(self) -> None:
        row = self.current
        if row is not None and row.id in self._stale:
            self._look_again(row, show=False)
        self.detail.show_row(row)
        self._tell()

    def _look_again(self, row: ArrivalRow | None, *, show: bool = True) -> None:
        """What is asked about a file may be known by now."""
        if row is None or row.id not in self._stale:
            return
        self._stale.discard(row.id)
        if not row.waits:
            return
        try:
            again = self._services.receiving.look_again(row.arrival, self.language)
        except UserError as error:
            self._window.say_error(error)
            return
        if again != row.arrival:
            row.arrival = again
            self.model.refresh()
            if show:
                self.detail.show_row(row)
                self._tell()

    def _note_answer(self) -> None:
        self.detail.tell_state()
        self.model.refresh()
        self._tell()

    def _tell(self) -> None:
        """Counts at the foot, and what the buttons do."""
        left, ready = self._left(), sum(row.is_plain for row in self.model.shown)
        counts = Counter(row.state for row in self.model.shown)
        said = [f"{messages.term(one, self.language)}: {counts[one]}" for one in ArrivalState if counts[one]]
        self._counts.setText(" · ".join(said))
        can_write = not self._services.register.read_only
        self.receive_ready.setText(self.tr("Receive all that can be ({count})").format(count=ready))
        self.receive_ready.setVisible(len(left) > 1)
        self.receive_ready.setEnabled(ready > 0 and can_write)
        row = self.current
        self._more.setVisible(bool(self.model.shown))
        self._leave_out.setEnabled(row is not None)
        self._leave_out.setVisible(bool(self.model.shown))
        if not self.model.shown:
            self._set_primary(self.tr("Choose files…"), "add")
        elif left and (row is None or not row.waits):
            self._set_primary(self.tr("Next file"), "forward")
        elif left:
            self._set_primary(self.tr("Receive"), "check")
        else:
            self._set_primary(self.tr("Back to the requests"), "back")
        self.primary.setEnabled((can_write and self._can_take()) or not left)

    def _set_primary(self, words: str, icon: str) -> None:
        self.primary.setText(words)
        set_icon(self.primary, icon, "on_brand")

    def _can_take(self) -> bool:
        row = self.current
        if row is None or not row.waits:
            return bool(self._left())
        return row.kind is ArrivalKind.FORM or row.state is ArrivalState.READY

    def _requests(self, text: str) -> list[Suggestion]:
        return suggestions(self._services.receiving.suggest_requests(text, language=self.language))
