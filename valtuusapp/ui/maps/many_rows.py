"""The same for many rows of a map: one level for all, the rows of one title for another."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from valtuusapp.core import messages
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.map_sheet import MOST_HOLDERS
from valtuusapp.core.maps import MapChange, MapKind, MapLevel
from valtuusapp.core.problems import Problem
from valtuusapp.ui.maps.change_question import ask_change
from valtuusapp.ui.maps.chosen import Chosen
from valtuusapp.ui.widgets import ChoiceBox, FieldRow, InlineConfirm, Picker, Suggestion, TextField

if TYPE_CHECKING:
    from valtuusapp.ui.maps.page import MapPage


class ManyRows(QObject):
    """Does what the menus say about several rows of a map."""

    def __init__(self, page: "MapPage") -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._kind = page.kind

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions do, by their names."""
        return {"level": self.ask_level, "bundle": self.ask_bundle}

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
        if set(chosen.cells) - {(row.column_id, row.theme_id) for row in chosen.rows}:
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
        ask_change(
            self._page,
            self.tr("Set the level of %n row(s)?", "", len(change.saved)),
            self.tr("Set the level"),
            change,
            partial(changes.apply, change, action="map_level_set"),
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
        column = self._page.views.column(from_id)
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

        ask_change(
            self._page,
            self.tr("Copy %n row(s) to {name}?", "", len(change.saved)).format(name=name),
            self.tr("Copy"),
            change,
            copied,
            self.tr("%n row(s) copied to {name}.", "", len(change.saved)).format(name=name),
        )


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
