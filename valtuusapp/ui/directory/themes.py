"""Mandate themes: which the municipality uses, whose names are sure, what they are about."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from valtuusapp.core import columns, messages
from valtuusapp.core.columns import ColumnKind
from valtuusapp.core.filters import Sort
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import LocalText
from valtuusapp.core.themes import NameBasis, Theme, TypeBasis
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.fields import Field
from valtuusapp.ui.directory.page import DirectoryPage
from valtuusapp.ui.directory.theme_actions import ThemeActions
from valtuusapp.ui.directory.theme_detail import CHECK, HIDDEN, IN_USE, describe
from valtuusapp.ui.directory.theme_fields import theme_fields
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.widgets import Detail, Filter

_WIDE = 200
"""A window of so many letters has room for the owner and the e-services too."""

#: The names of the filter's choices, and what they mean to the service.
_STATES: dict[str, dict[str, bool | None]] = {
    "in_use": {"in_use": True, "hidden": None},
    "not_in_use": {"in_use": False, "hidden": False},
    "to_be_checked": {"to_be_checked": True, "hidden": None},
    "hidden": {"hidden": True},
}


class ThemeModel(PagedTableModel):
    """Marks with symbol, word and colour what is in use, hidden or to be checked."""

    def cell(self, number: int, column: int) -> Cell:
        """What stands in a cell."""
        row, key = self.row(number), self.columns[column].key
        if row is None:
            return Cell("")
        if key == "name":
            return Cell(row.name.marked(self.language))
        if key == "types":
            words = (messages.word("mandate_type_short", one.value, self.language) for one in row.types)
            return Cell(", ".join(words))
        if key == "to_be_checked":
            return Cell(self.tr("to be checked"), CHECK) if row.to_be_checked else Cell("")
        if key == "in_use" and row.hidden:
            return Cell(self.tr("hidden"), HIDDEN)
        if key == "in_use":
            return Cell(self.tr("in use"), IN_USE) if row.in_use else Cell("–")
        return super().cell(number, column)


def theme_columns(desk: Desk) -> list[columns.Column]:
    """The columns: the name has the room, the others come in a wide window; all can be chosen."""
    widths = {"name": 48, "in_use": 8, "to_be_checked": 10, "holders": 10}
    shown = {*widths, "owner", "e_services"} if desk.has_room(_WIDE) else set(widths)
    by_key = {column.key: column for column in columns.THEMES}
    return [
        replace(
            by_key[key],
            kind=ColumnKind.STATE if key in ("in_use", "to_be_checked") else by_key[key].kind,
            width=widths.get(key, by_key[key].width),
            shown=key in shown,
        )
        for key in (*widths, "owner", "e_services", "types", "category")
    ]


class ThemesPage(DirectoryPage):
    """The mandate themes.

    Signals:
        show_mandates: look at mandates in the registry; carries the ``MandateFilter``.
        show_e_service: go to an e-service; carries its key.
    """

    key = "themes"
    icon = "theme"
    depends_on = frozenset(
        {"mandate_theme", "theme_type", "theme_e_service", "e_service", "mandate", "request", "request_line"}
    )
    model_class = ThemeModel
    show_mandates = Signal(object)
    show_e_service = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, theme_columns(desk))
        self.set_texts(self.tr("Mandate themes"), self.tr("Search by name, e-service or description"))
        states = [
            ("in_use", self.tr("in use")),
            ("not_in_use", self.tr("not in use")),
            ("to_be_checked", self.tr("to be checked")),
            ("hidden", self.tr("hidden")),
        ]
        self.set_filters([Filter("state", self.tr("State"), states), Filter("owner", self.tr("Owner"), owners(desk))])
        self.count_text = lambda count: self.tr("%n mandate theme(s)", "", count)
        self.doing = ThemeActions(self)

    def new_words(self) -> str:
        """The words for adding one."""
        return self.tr("New mandate theme")

    def empty_words(self) -> tuple[str, str]:
        """What to do first."""
        return (
            self.tr("No mandate themes yet"),
            self.tr("Add those that the municipality uses, with the names of the official list."),
        )

    def refresh(self) -> None:
        """The filter of owners too."""
        self.filters.set_choices("owner", owners(self.desk))
        super().refresh()

    def read_ids(self, sort: Sort) -> Sequence[int]:
        """By words and filters."""
        chosen = self.filters.values()
        state = _STATES.get(chosen.get("state", ""), {"hidden": None})
        return self.desk.services.themes.theme_ids(
            self.words,
            owner=chosen.get("owner", ""),
            sort=sort,
            **state,
        )

    def read_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """With holders, e-services and owners."""
        return self.desk.services.themes.theme_rows(ids)

    def blank(self) -> Theme:
        """One of the municipality's own knowledge, in use at once."""
        return Theme(
            name=LocalText(), name_basis=NameBasis.MUNICIPALITY, types_basis=TypeBasis.MUNICIPALITY, in_use=True
        )

    def load(self, row_id: int) -> Theme:
        """The theme."""
        return self.desk.services.themes.theme(row_id)

    def fields(self, value: Any) -> Sequence[Field]:
        """Everything that is known of a theme."""
        return theme_fields(self.desk)

    def check(self, value: Any) -> Sequence[Problem]:
        """As the service says."""
        return self.desk.services.themes.check_theme(value)

    def save(self, value: Any) -> int:
        """Into the register."""
        return self.desk.services.themes.save_theme(value)

    def delete(self, row_id: int) -> None:
        """Only one that nobody holds or has asked for."""
        self.desk.services.themes.delete_theme(row_id)

    def name_of(self, value: Any) -> str:
        """An owner's name is never translated by us."""
        return str(value.name.marked(self.desk.language))

    def describe(self, value: Theme) -> Detail:
        """Everything about a theme."""
        return describe(self.desk, value, self.show_mandates.emit, self.show_e_service.emit)

    def show_what_can_be_done(self) -> None:
        """What is in use can go out of use, and so on."""
        super().show_what_can_be_done()
        if self.isVisible():
            self.doing.follow()


def owners(desk: Desk) -> list[tuple[str, str]]:
    """The owners, as choices of a filter."""
    return [(owner.fi, owner.get(desk.language)) for owner in desk.services.themes.owners(desk.language)]
