"""Sectors, service areas and units, as the tree that they are."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from valtuusapp.core import columns, messages
from valtuusapp.core.dates import format_period
from valtuusapp.core.filters import Sort
from valtuusapp.core.organisation import Unit, UnitKind
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import LocalText
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.fields import Field, Kind, of_enum
from valtuusapp.ui.directory.page import DirectoryPage
from valtuusapp.ui.directory.parts import history_section, names
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection, Filter

_STEP = "      "
_BETWEEN = " / "


class UnitModel(PagedTableModel):
    """Names stand the further in, the lower the unit is, while they are in the order of the tree."""

    def cell(self, number: int, column: int) -> Cell:
        """What stands in a cell."""
        cell = super().cell(number, column)
        row = self.row(number)
        if row is None or self.columns[column].key != "name" or self.sorting[0] != "name":
            return cell
        path = row.path.get(self.language)
        return Cell(_STEP * (path.count(_BETWEEN) + 1 if path else 0) + cell.text)


class UnitsPage(DirectoryPage):
    """The units.

    Signals:
        show_persons: look at persons in their tab; carries what to search for.
        show_person: go to a person; carries the key.
    """

    key = "units"
    icon = "unit"
    depends_on = frozenset({"org_unit", "person", "engagement", "organisation"})
    model_class = UnitModel
    show_persons = Signal(str)
    show_person = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, unit_columns())
        self.set_texts(self.tr("Units"), self.tr("Search by name or sector"))
        self.set_filters(
            [
                Filter("kind", self.tr("Level"), [(k.value, messages.term(k, desk.language)) for k in UnitKind]),
                Filter("sector", self.tr("Sector"), sectors(desk)),
                Filter("ended", self.tr("Ended"), [("yes", self.tr("shown too"))], self.tr("not shown")),
            ]
        )
        self.count_text = lambda count: self.tr("%n unit(s)", "", count)

    def new_words(self) -> str:
        """The words for adding one."""
        return self.tr("New unit")

    def empty_words(self) -> tuple[str, str]:
        """What to do first."""
        return self.tr("No units yet"), self.tr("Begin with the sectors; service areas and units come below them.")

    def refresh(self) -> None:
        """The filter of sectors too."""
        self.filters.set_choices("sector", sectors(self.desk))
        super().refresh()

    def read_ids(self, sort: Sort) -> Sequence[int]:
        """By words and filters; the order of names is that of the tree."""
        chosen = self.filters.values()
        return self.desk.services.organisation.unit_ids(
            self.words,
            kind=UnitKind(chosen["kind"]) if "kind" in chosen else None,
            sector_id=int(chosen["sector"]) if "sector" in chosen else None,
            with_ended="ended" in chosen,
            sort=Sort("path", sort.descending, sort.language) if sort.key == "name" else sort,
        )

    def read_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """With path, director and people."""
        return self.desk.services.organisation.unit_rows(ids)

    def blank(self) -> Unit:
        """One below the current one: that is where the next one is usually added."""
        row_id = self.table.current_id()
        if row_id is None:
            return Unit(name=LocalText(), kind=UnitKind.SECTOR)
        current = self.load(row_id)
        if current.kind is UnitKind.SECTOR:
            return Unit(name=LocalText(), kind=UnitKind.SERVICE_AREA, parent_id=row_id)
        parent = row_id if current.kind is UnitKind.SERVICE_AREA else current.parent_id
        return Unit(name=LocalText(), kind=UnitKind.UNIT, parent_id=parent)

    def load(self, row_id: int) -> Unit:
        """The unit."""
        return self.desk.services.organisation.unit(row_id)

    def fields(self, value: Any) -> Sequence[Field]:
        """Names, place, who leads it, and when it was."""
        service, people, language = self.desk.services.organisation, self.desk.services.people, self.desk.language

        def unit_name(key: int) -> str:
            return service.unit(key).name.get(language)

        return [
            Field(name="name_fi"),
            Field(name="name_sv"),
            Field(name="kind", kind=Kind.CHOICE, label=self.tr("Level"), choices=of_enum(UnitKind, language)),
            Field(
                name="parent_id",
                kind=Kind.PICK,
                suggest=lambda text: service.suggest_units(text, language=language),
                named=unit_name,
                shown=lambda unit: unit.kind is not UnitKind.SECTOR,
            ),
            Field(
                name="director_id",
                kind=Kind.PICK,
                suggest=lambda text: people.suggest_persons(text, language=language),
                named=lambda key: people.person(key).listed_name,
            ),
            Field(
                name="organisation_id",
                kind=Kind.PICK,
                label=self.tr("Assignor"),
                help=self.tr("The organisation that gives the mandates of the people here, if not the municipality."),
                suggest=lambda text: service.suggest_organisations(text, own=True, language=language),
                named=lambda key: service.organisation(key).name.get(language),
            ),
            Field(name="valid_from", kind=Kind.DAY, section=self.tr("When it has been in operation")),
            Field(name="valid_to", kind=Kind.DAY),
            Field(
                name="successor_id",
                kind=Kind.PICK,
                wide=True,
                help=self.tr("The unit that continues its work."),
                suggest=lambda text: service.suggest_units(text, language=language),
                named=unit_name,
            ),
        ]

    def check(self, value: Any) -> Sequence[Problem]:
        """As the service says."""
        return self.desk.services.organisation.check_unit(value)

    def save(self, value: Any) -> int:
        """Into the register."""
        return self.desk.services.organisation.save_unit(value)

    def delete(self, row_id: int) -> None:
        """Only one that nothing refers to."""
        self.desk.services.organisation.delete_unit(row_id)

    def describe(self, value: Unit) -> Detail:
        """Where it belongs, who leads it, who works there."""
        assert value.id is not None
        service, language = self.desk.services.organisation, self.desk.language
        (row,) = service.unit_rows([value.id])
        name = value.name.get(language)
        director, assignor, successor = value.director_id, value.organisation_id, value.successor_id
        rows = [
            DetailRow(self.tr("Belongs to"), row.path.get(language), self._to_row(value.parent_id)),
            *names(value.name, language),
            DetailRow(
                messages.word("field", "director_id", language),
                row.director or self.tr("not recorded"),
                (lambda: self.show_person.emit(director)) if director is not None else None,
            ),
            DetailRow(
                self.tr("Persons"),
                self.tr("%n person(s)", "", row.people),
                (lambda: self.show_persons.emit(name)) if row.people else None,
            ),
            DetailRow(
                self.tr("Assignor"),
                service.organisation(assignor).name.get(language) if assignor is not None else "",
            ),
            DetailRow(self.tr("In operation"), format_period(value.valid_from, value.valid_to)),
            DetailRow(
                self.tr("Continued by"),
                service.unit(successor).name.get(language) if successor is not None else "",
                self._to_row(successor),
            ),
        ]
        return Detail(
            title=name,
            subtitle=messages.term(value.kind, language),
            sections=[
                DetailSection("place", "", rows),
                history_section(self.desk, [("org_unit", value.id)]),
            ],
        )

    def _to_row(self, row_id: int | None) -> Any:
        return (lambda: self.open_row(row_id)) if row_id is not None else None


def unit_columns() -> list[columns.Column]:
    """The columns; the tree says already what a unit belongs to."""
    return [replace(column, shown=False) if column.key == "path" else column for column in columns.UNITS]


def sectors(desk: Desk) -> list[tuple[str, str]]:
    """The sectors, as choices of a filter."""
    service = desk.services.organisation
    ids = service.unit_ids(kind=UnitKind.SECTOR, sort=Sort("name", False, desk.language))
    return [(str(row.id), row.name.get(desk.language)) for row in service.unit_rows(ids)]
