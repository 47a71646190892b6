"""Changing a map: adding, editing and deleting rows, the same level for many, the rows of one title for another.

Whatever changes is looked at first: what it would do to people is said with their names before it is saved.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from valtuusapp.core import messages
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapChange, MapEntry, MapKind, MapLevel
from valtuusapp.core.text import LocalText
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.maps.change_question import ask_change
from valtuusapp.ui.maps.entry_panel import EntryPanel
from valtuusapp.ui.maps.proposals_page import ProposalsPage

if TYPE_CHECKING:
    from valtuusapp.ui.maps.page import MapPage

_NEW = "new"


class EntryWork(QObject):
    """Does what the menus say about the rows of a map."""

    def __init__(self, page: "MapPage") -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._kind = page.kind

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions do, by their names."""
        return {
            "add": self.add,
            "change": self.change,
            "save": self._save,
            "delete": self.ask_delete,
            "propose": self.propose,
        }

    # --- one row ---

    def add(self) -> None:
        """Open the fields of a new row where one is."""
        chosen = self._page.chosen
        column_id = chosen.column_id
        if column_id is None and chosen.cells:
            column_id = chosen.cells[0][0]
        if column_id is None:
            self._desk.window.say(self.tr("Choose a sector or a title first."))
            return
        in_matrix = self._page.view == "matrix" and chosen.theme_id is not None and not chosen.rows
        self._open_new(column_id, chosen.theme_id if in_matrix else None, None)

    def add_at(self, column_id: int, theme_id: int, kind: MandateType) -> None:
        """Open the fields of a new row of a theme and type."""
        self._open_new(column_id, theme_id, kind)

    def change(self) -> None:
        """Edit the chosen row; in an empty cell begin a new one."""
        chosen = self._page.chosen
        if not self._desk.can_write:
            return
        if chosen.rows:
            self.change_row(chosen.rows[0].id)
        elif chosen.column_id is not None and chosen.theme_id is not None:
            self._open_new(chosen.column_id, chosen.theme_id, None)

    def change_row(self, entry_id: int) -> None:
        """Edit a row."""
        if (open_one := self._page.side.drafts.get(f"row {entry_id}")) is not None:
            self.take_up(open_one)
            return

        def begin() -> None:
            entry = self._desk.services.maps.entry(self._kind, entry_id)
            title = self.tr("Edit: {name}").format(name=self._name_of(entry))
            self._open(f"row {entry_id}", EntryPanel(self._desk, title, entry, with_theme=False))

        self._desk.attempt(begin)

    def take_up(self, panel: EditPanel) -> None:
        """Bring fields that are open to the front."""
        self._page.side.bring(panel)

    def _open_new(self, column_id: int, theme_id: int | None, kind: MandateType | None) -> None:
        if (open_one := self._page.side.drafts.get(_NEW)) is not None:
            if open_one.is_changed:
                self.take_up(open_one)
                return
            self._page.side.drop(_NEW, open_one)
        themes = self._desk.services.themes
        if kind is None:
            types = themes.theme(theme_id).types if theme_id is not None else ()
            kind = types[0] if types else MandateType.TRANSACTIONS
        column = self._page.views.column(column_id)
        entry = MapEntry(
            map=self._kind,
            column_id=column_id,
            theme_id=theme_id or 0,
            type=kind,
            level=MapLevel.NAMED,
            least=2,
            responsible_id=self._director(column_id),
        )
        name = column.name.get(self._desk.language) if column else ""
        if theme_id is not None:
            name = f"{themes.theme(theme_id).name.marked(self._desk.language)}, {name}"
        title = self.tr("New row: {name}").format(name=name)
        self._open(_NEW, EntryPanel(self._desk, title, entry, with_theme=theme_id is None))

    def _director(self, column_id: int) -> int | None:
        if self._kind is MapKind.TITLE:
            return None
        return self._desk.services.organisation.unit(column_id).director_id

    def _open(self, key: str, panel: EntryPanel) -> None:
        panel.saved.connect(lambda entry_id: self._after_save(key, panel, entry_id))
        panel.cancelled.connect(lambda: self._leave(key, panel))
        panel.put_aside.connect(self._put_aside)
        self._page.side.add(key, panel)
        self._page.side.bring(panel)

    def _save(self) -> None:
        if (panel := self._page.side.panel) is not None:
            panel.save()

    def _after_save(self, key: str, panel: EntryPanel, entry_id: int) -> None:
        self._page.side.drop(key, panel)
        self._page.side.show_details()
        entry = self._desk.services.maps.entry(self._kind, entry_id)
        self._page.refresh()
        self._page.go_to(entry.column_id, entry.theme_id)
        self._desk.done(self.tr("The row was saved: {name}.").format(name=self._name_of(entry)))

    def _leave(self, key: str, panel: EntryPanel) -> None:
        self._page.side.drop(key, panel)
        self._page.side.show_details()
        self._page.views.focus()

    def _put_aside(self) -> None:
        self._page.side.show_details()
        self._page.views.focus()

    def _name_of(self, entry: MapEntry) -> str:
        name = self._desk.services.themes.theme(entry.theme_id).name
        column = self._page.views.column(entry.column_id)
        parts = [name.marked(self._desk.language), column.name.get(self._desk.language) if column else ""]
        return ", ".join(part for part in parts if part)

    # --- many rows ---

    def ask_delete(self) -> None:
        """Ask whether the chosen rows shall be deleted."""
        rows = self._page.chosen.rows
        ids = [row.id for row in rows]
        change = MapChange(deleted=tuple((self._kind, key) for key in ids))
        ask_change(
            self._page,
            self.tr("Delete %n row(s) of the map?", "", len(ids)),
            self.tr("Delete"),
            change,
            lambda: self._desk.services.map_changes.delete_entries(self._kind, ids),
            self.tr("%n row(s) deleted.", "", len(ids)),
            [self._row_words(row.theme, row.type, row.column) for row in rows],
        )

    def propose(self) -> None:
        """Show what could be taken into the map of the sector or title from what its people hold."""
        column_id = self._page.chosen.column_id
        column = self._page.views.column(column_id)
        if column is not None:
            self._page.open_sub(ProposalsPage(self._desk, self._kind, column))

    def _row_words(self, theme: LocalText, kind: MandateType, column: LocalText) -> str:
        language = self._desk.language
        return f"{theme.marked(language)}, {messages.term(kind, language)} ({column.get(language)})"
