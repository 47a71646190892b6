"""What every list of the directory is: rows, their details, and the panel in which a row is edited in their place."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from valtuusapp.core.columns import Column
from valtuusapp.core.filters import Sort
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.directory.fields import Field
from valtuusapp.ui.directory.questions import ask_delete
from valtuusapp.ui.directory.side import Side
from valtuusapp.ui.paged_table import PagedTableModel
from valtuusapp.ui.split_page import SplitPage
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Detail, EmptyText, InlineConfirm


class DirectoryPage(SplitPage):
    """A list whose rows can be added, changed and deleted. A view says what the rows are by overriding.

    What is being edited stays while the page lives: another row may be looked at meanwhile, and a strip above the
    details leads back to what is not saved yet.

    Attributes:
        key: under which its columns and filters are remembered.
        icon: the symbol of its rows.
        new_action, edit_action, delete_action, save_action: of the menus; see ``use_actions``.
    """

    model_class: type[PagedTableModel] = PagedTableModel
    key = ""
    icon = "registry"

    def __init__(
        self,
        desk: Desk,
        columns: Sequence[Column],
        sorting: tuple[str, bool] | None = None,
    ) -> None:
        self.desk = desk
        model = self.model_class(columns, self._sorted_ids, self.read_rows, desk.language, sorting)
        super().__init__(model, self.key, desk.window.state)
        desk.setParent(desk.parent() or self)
        self.side = Side(self.detail)
        self.drafts = self.side.drafts
        self.drafts.wanted.connect(self.take_up)
        self.side.turned.connect(self.show_what_can_be_done)
        self._has_width = self._state.restore_splitter(self.key, self.side.splitter)
        self._last_row: int | None = None
        self.table.opened.connect(lambda _row_id: self.edit())
        self.table.selection_changed.connect(self.show_what_can_be_done)

    # --- what a view says ---

    def read_ids(self, sort: Sort) -> Sequence[int]:
        """The keys of the rows to show, for ``words`` and the filters."""
        raise NotImplementedError

    def read_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """The rows for keys."""
        raise NotImplementedError

    def blank(self) -> Any:
        """A new value."""
        raise NotImplementedError

    def load(self, row_id: int) -> Any:
        """The value of a row."""
        raise NotImplementedError

    def fields(self, value: Any) -> Sequence[Field]:
        """The fields in which a value is edited."""
        raise NotImplementedError

    def check(self, value: Any) -> Sequence[Problem]:
        """What is wrong with a value."""
        raise NotImplementedError

    def save(self, value: Any) -> int:
        """Save a value; its key."""
        raise NotImplementedError

    def delete(self, row_id: int) -> None:
        """Delete a row."""
        raise NotImplementedError

    def name_of(self, value: Any) -> str:
        """What a value is called in headings and messages."""
        return str(value.name.get(self.desk.language))

    def describe(self, value: Any) -> Detail:
        """The details of a row."""
        raise NotImplementedError

    def show_what_can_be_done(self) -> None:
        """Enable the actions that make sense now. Called when the page comes to the front and on every change."""
        if not self.isVisible():
            return
        row, can = self.table.current_id(), self.desk.can_write
        self.new_action.setText(self.new_words())
        self.new_action.setEnabled(can)
        for action in (self.edit_action, self.delete_action):
            action.setEnabled(can and row is not None)
        self.save_action.setEnabled(self.panel is not None)

    # --- actions ---

    def use_actions(
        self,
        new: QAction,
        edit: QAction,
        delete: QAction,
        save: QAction,
        others: Sequence[QAction] = (),
        rare: Sequence[QAction] = (),
    ) -> None:
        """Take the actions of the menus.

        Args:
            new, edit, delete, save: a row.
            others: beside editing, as buttons in the details.
            rare: in the details behind a menu, before deleting.
        """
        self.new_action, self.edit_action, self.delete_action, self.save_action = new, edit, delete, save
        self.set_actions(new)
        self.detail.set_actions(None, [edit, *others], [*rare, delete])
        self.table.addActions([edit, *others, *rare, delete])
        self.table.when_empty = EmptyText(self.icon, *self.empty_words(), new)

    def new_words(self) -> str:
        """The words for adding a row."""
        return self.tr("New")

    def empty_words(self) -> tuple[str, str]:
        """What an empty list says, and what to do first."""
        return self.tr("Nothing here yet"), ""

    @property
    def panel(self) -> EditPanel | None:
        """The edit panel in front; None when details are."""
        return self.side.panel

    def new(self) -> None:
        """Begin a new row, or go on with one that is not saved yet."""
        if (open_one := self.drafts.get("new")) is not None:
            self.take_up(open_one)
            return
        value = self.blank()
        self.open_panel("new", self.new_title(), value, self.fields(value), self.check, self.save, None)

    def edit(self) -> None:
        """Edit the current row, or go on with what is not saved yet."""
        row_id = self.table.current_id()
        if row_id is None or not self.desk.can_write:
            return
        if (open_one := self.drafts.get(f"row {row_id}")) is not None:
            self.take_up(open_one)
            return

        def begin() -> None:
            value = self.load(row_id)
            title = self.tr("Edit: {name}").format(name=self.name_of(value))
            self.open_panel(f"row {row_id}", title, value, self.fields(value), self.check, self.save, row_id)

        self.desk.attempt(begin)

    def new_title(self) -> str:
        """The heading of the panel for a new row."""
        return self.new_words()

    def save_panel(self) -> None:
        """Save what is being edited."""
        if self.panel is not None:
            self.panel.save()

    def ask_delete(self) -> None:
        """Ask whether the current row shall be deleted; what something refers to is refused then."""
        row_id = self.table.current_id()
        if row_id is not None and self.panel is None and self.desk.can_write:
            self.desk.attempt(lambda: ask_delete(self, row_id, self.name_of(self.load(row_id))))

    def ask(self, question: InlineConfirm) -> None:
        """Put a question above the details."""
        self.side.show_details()
        self.detail.ask(question)

    # --- the edit panel ---

    def open_panel(
        self,
        key: str,
        title: str,
        value: Any,
        fields: Sequence[Field],
        check: Callable[[Any], Sequence[Problem]],
        save: Callable[[Any], int],
        row_id: int | None,
    ) -> EditPanel:
        """Edit something in place of the details.

        Args:
            key: under which the panel is found again while it is not saved.
            title: its heading.
            value, fields, check, save: as of ``EditPanel``.
            row_id: the row beside whose details it belongs.
        """
        panel = EditPanel(self.desk, title, value, fields, check, save, row_id)
        panel.saved.connect(lambda saved_id: self._after_save(key, panel, saved_id))
        panel.cancelled.connect(lambda: self._cancel(key, panel))
        panel.put_aside.connect(self.put_aside)
        self.side.add(key, panel)
        self.take_up(panel)
        return panel

    def take_up(self, panel: EditPanel) -> None:
        """Bring a panel to the front, with its row selected."""
        if panel.row_id is not None and panel.row_id != self.table.current_id():
            self.open_row(panel.row_id)
        self.side.bring(panel)

    def put_aside(self) -> None:
        """Go back to the details; what is typed and not saved stays."""
        self.side.show_details()
        self.table.setFocus()

    def show_row(self, row_id: int | None) -> None:
        """Show the details of a row; an edit panel stays in front while its own row does."""
        shown = None
        if row_id is not None:
            try:
                shown = self.describe(self.load(row_id))
            except UserError as error:
                self.desk.say_error(error)
        if shown is None:
            self.detail.clear()
        else:
            self.detail.show_detail(shown)
        another, self._last_row = row_id != self._last_row, row_id
        if another:
            self.side.show_details()
        else:
            self.show_what_can_be_done()

    def unsaved(self) -> list[str]:
        """The headings of what is typed and not saved."""
        return [panel.title for panel in self.drafts.changed()]

    def next_pane(self, backwards: bool = False) -> None:
        """Go on to the next of search, table and what stands beside it."""
        panes: list[QWidget] = [self.search, self.table, self.panel or self.detail]
        focus = self.focusWidget() or self
        inside = [n for n, pane in enumerate(panes) if pane.hasFocus() or pane.isAncestorOf(focus)]
        target = panes[(inside[0] + (-1 if backwards else 1)) % len(panes)] if inside else panes[0]
        if isinstance(target, EditPanel):
            target.begin()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def saved_words(self, name: str) -> str:
        """What is said when a row is saved."""
        return self.tr("{name} was saved.").format(name=name)

    # --- inside ---

    def _sorted_ids(self, key: str, descending: bool) -> Sequence[int]:
        return self.read_ids(Sort(key, descending, self.desk.language))

    def _after_save(self, key: str, panel: EditPanel, saved_id: int) -> None:
        self.side.drop(key, panel)
        row_id = saved_id if panel.row_id is None else panel.row_id
        self.refresh()
        self.open_row(row_id)
        self.show_row(row_id)
        self.side.show_details()
        self.desk.done(self.saved_words(self.name_of(self.load(row_id))))
        self.table.setFocus()

    def _cancel(self, key: str, panel: EditPanel) -> None:
        changed = panel.is_changed
        if not changed:
            self.side.drop(key, panel)
        self.side.forget(key)
        self.table.setFocus()
        if changed:
            again = QAction(self.tr("Go on editing"), panel)
            again.triggered.connect(lambda: self._bring_back(key, panel))
            self.desk.window.say(self.tr("The changes were not saved."), Tone.SUCCESS, again)

    def _bring_back(self, key: str, panel: EditPanel) -> None:
        self.side.add(key, panel)
        self.take_up(panel)

    def showEvent(self, event) -> None:
        """In front again: the menus are about this page now."""
        super().showEvent(event)
        if not self._has_width:
            self._has_width = True
            self.side.first_width(self.width())
        self.show_what_can_be_done()
