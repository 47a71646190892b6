"""Changing a map: adding, editing and deleting rows, the same level for many, the rows of one title for another.

Whatever changes is looked at first: what it would do to people is said with their names before it is saved.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from valtuusapp.core import messages
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.map_sheet import MOST_HOLDERS
from valtuusapp.core.maps import MapChange, MapEntry, MapKind, MapLevel
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.text import LocalText
from valtuusapp.ui.directory.desk import as_problems
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.maps.chosen import Chosen
from valtuusapp.ui.maps.entry_panel import EntryPanel
from valtuusapp.ui.maps.finding_words import impact_words
from valtuusapp.ui.maps.proposals_page import ProposalsPage
from valtuusapp.ui.widgets import ChoiceBox, FieldRow, InlineConfirm, Picker, Suggestion, TextField

if TYPE_CHECKING:
    from valtuusapp.ui.maps.page import MapPage

_NEW = "new"
_MOST_LINES = 12


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
            "level": self.ask_level,
            "bundle": self.ask_bundle,
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
        column = self._page.column(column_id)
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
        self._page.focus_view()

    def _put_aside(self) -> None:
        self._page.side.show_details()
        self._page.focus_view()

    def _name_of(self, entry: MapEntry) -> str:
        name = self._desk.services.themes.theme(entry.theme_id).name
        column = self._page.column(entry.column_id)
        parts = [name.marked(self._desk.language), column.name.get(self._desk.language) if column else ""]
        return ", ".join(part for part in parts if part)

    # --- many rows ---

    def ask_delete(self) -> None:
        """Ask whether the chosen rows shall be deleted."""
        rows = self._page.chosen.rows
        ids = [row.id for row in rows]
        change = MapChange(deleted=tuple((self._kind, key) for key in ids))
        self.ask_change(
            self.tr("Delete %n row(s) of the map?", "", len(ids)),
            self.tr("Delete"),
            change,
            lambda: self._desk.services.map_changes.delete_entries(self._kind, ids),
            self.tr("%n row(s) deleted.", "", len(ids)),
            [self._row_words(row.theme, row.type, row.column) for row in rows],
        )

    def ask_level(self) -> None:
        """Ask which level the chosen rows and cells shall have."""
        chosen, language = self._page.chosen, self._desk.language
        levels = [level for level in MapLevel if self._kind is MapKind.TITLE or level is not MapLevel.ALL]
        level = ChoiceBox(
            [(one.value, _capital(messages.word("map_level_short", one.value, language))) for one in levels]
        )
        least = TextField("2")
        of_type = ChoiceBox([(one.value, _capital(messages.term(one, language))) for one in MandateType])
        fields = [
            ("level", FieldRow(messages.word("field", "level", language), level, language, required=True)),
            ("least", FieldRow(messages.word("field", "least", language), least, language)),
        ]
        with_type = len(chosen.types) != 1 or len(chosen.rows) < len(chosen.cells)
        if with_type and len(chosen.rows) < len(chosen.cells):
            help_ = self.tr("Places without a row of this type get one.")
            fields.append(("type", FieldRow(messages.word("field", "type", language), of_type, language, help_)))
        question = InlineConfirm(self.tr("Set the level"), fields, self.tr("Continue"))
        level.edited.connect(lambda: fields[1][1].setVisible(level.value() == MapLevel.NAMED.value))
        fields[1][1].setVisible(level.value() == MapLevel.NAMED.value)
        question.confirmed.connect(partial(self._set_level, question, chosen))
        self._page.ask(question)

    def _set_level(self, question: InlineConfirm, chosen: Chosen) -> None:
        level = MapLevel(str(question.value("level")))
        text = str(question.value("least"))
        if level is MapLevel.NAMED and not (text.isdecimal() and 1 <= int(text) <= MOST_HOLDERS):
            problem = Problem("map_least_impossible", "least", values={"most": MOST_HOLDERS})
            question.set_problems([problem], self._desk.language)
            return
        least = int(text) if level is MapLevel.NAMED else 1
        changes = self._desk.services.map_changes
        if "type" in question.rows:
            kind = MandateType(str(question.value("type")))
            change = changes.level_change(self._kind, chosen.cells, kind, level, least)
        else:
            change = self._level_of_rows(chosen, level, least)
        question.close_it()
        if not change:
            self._desk.window.say(self.tr("Nothing changes: the level is the same already."))
            return
        if "type" in question.rows or len(chosen.types) == 1:
            of_type = next(iter({entry.type for entry in change.saved}))
            does = partial(changes.set_level, self._kind, chosen.cells, of_type, level, least)
        else:
            does = partial(changes.apply, change)
        self.ask_change(
            self.tr("Set the level of %n row(s)?", "", len(change.saved)),
            self.tr("Set the level"),
            change,
            does,
            self.tr("The level of %n row(s) was set.", "", len(change.saved)),
        )

    def _level_of_rows(self, chosen: Chosen, level: MapLevel, least: int) -> MapChange:
        wanted = {row.id for row in chosen.rows}
        saved = []
        for column_id in {row.column_id for row in chosen.rows}:
            for entry in self._desk.services.maps.entries(self._kind, column_id):
                after = replace(entry, level=level, least=least)
                if entry.id in wanted and after != entry:
                    saved.append(after)
        return MapChange(tuple(saved))

    def ask_bundle(self) -> None:
        """Ask to which title the rows of this one shall be copied."""
        from_id = self._page.chosen.column_id
        column = self._page.column(from_id) if from_id is not None else None
        if column is None:
            return
        language, organisation = self._desk.language, self._desk.services.organisation
        picker = Picker(
            lambda text: [
                Suggestion(one.id, one.text, one.detail)
                for one in organisation.suggest_titles(text, language=language)
                if one.id != from_id
            ]
        )
        label = messages.word("field", "job_title_id", language)
        question = InlineConfirm(
            self.tr("Copy the rows of {name} to another title").format(name=column.name.get(language)),
            [("to", FieldRow(label, picker, language, required=True))],
            self.tr("Continue"),
            self.tr("Rows that the other title has already stay as they are."),
        )
        question.confirmed.connect(lambda: self._copy_bundle(question, column.id, label))
        self._page.ask(question)

    def _copy_bundle(self, question: InlineConfirm, from_id: int, label: str) -> None:
        picked = question.rows["to"].editor.value()
        if picked is None or picked.id is None:
            text = picked.text if picked else ""
            code = "form_not_in_register" if picked else "form_required"
            problem = Problem(code, "to", values={"field": label, "text": text})
            question.set_problems([problem], self._desk.language)
            return
        changes, to_id, name = self._desk.services.map_changes, picked.id, picked.text
        change = changes.bundle_change(from_id, to_id)
        question.close_it()
        if not change:
            self._desk.window.say(self.tr("{name} has all of these rows already.").format(name=name))
            return

        def copied() -> None:
            changes.copy_bundle(from_id, to_id)
            self._page.open_column(to_id)

        self.ask_change(
            self.tr("Copy %n row(s) to {name}?", "", len(change.saved)).format(name=name),
            self.tr("Copy"),
            change,
            copied,
            self.tr("%n row(s) copied to {name}.", "", len(change.saved)).format(name=name),
        )

    def propose(self) -> None:
        """Show what could be taken into the map of the sector or title from what its people hold."""
        column_id = self._page.chosen.column_id
        column = self._page.column(column_id) if column_id is not None else None
        if column is not None:
            self._page.open_sub(ProposalsPage(self._desk, self._kind, column))

    # --- what every change goes through ---

    def ask_change(
        self,
        title: str,
        confirm: str,
        change: MapChange,
        does: Callable[[], object],
        done: str,
        lines: Sequence[str] = (),
    ) -> None:
        """Say what a change would do to people, and ask.

        Args:
            title: the question.
            confirm: the word on its button.
            change: what would change.
            does: makes it so.
            done: what is said afterwards.
            lines: what is concerned, one line each.
        """
        try:
            impact = self._desk.services.map_changes.preview(change)
        except UserError as error:
            self._desk.say_error(error)
            return
        shown = list(lines[:_MOST_LINES])
        if len(lines) > _MOST_LINES:
            shown.append(self.tr("and %n more", "", len(lines) - _MOST_LINES))
        sentences = impact_words(impact, self._desk.language) or [self.tr("Nothing changes for anybody.")]
        question = InlineConfirm(title, [], confirm, "\n".join([*shown, *sentences]))
        question.confirmed.connect(lambda: self._do(question, does, done))
        self._page.ask(question)

    def _do(self, question: InlineConfirm, does: Callable[[], object], done: str) -> None:
        try:
            does()
        except UserError as error:
            question.set_problems(as_problems(error), self._desk.language)
            return
        question.close_it()
        self._page.refresh()
        self._desk.done(done)
        self._page.focus_view()

    def _row_words(self, theme: LocalText, kind: MandateType, column: LocalText) -> str:
        language = self._desk.language
        return f"{theme.marked(language)}, {messages.term(kind, language)} ({column.get(language)})"


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
