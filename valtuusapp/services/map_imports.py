"""Taking a map back from Excel: seen first, then applied at once or not at all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.map_import import Known, MapDifference, compare
from valtuusapp.core.map_sheet import MapField, ReadSheet
from valtuusapp.core.maps import MapComparison, MapEntry, MapRow
from valtuusapp.core.messages import say, term
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.text import Language, LocalText, fold, search_words
from valtuusapp.db import tables
from valtuusapp.db.queries import map_names
from valtuusapp.db.queries import maps as queries
from valtuusapp.services import map_entries
from valtuusapp.services.map_checks import check_entry
from valtuusapp.services.themes import ThemeService

#: Where in the file stands what a check of a row speaks of.
_FIELDS = {
    "theme_id": MapField.THEME,
    "type": MapField.TYPE,
    "level": MapField.LEVEL,
    "least": MapField.LEAST,
    "months": MapField.MONTHS,
    "limited": MapField.LIMITED,
    "why_fi": MapField.WHY_FI,
    "why_sv": MapField.WHY_SV,
    "responsible_id": MapField.RESPONSIBLE,
}


@dataclass(frozen=True, slots=True)
class MapImport:
    """What importing a file would do.

    Attributes:
        problems: each names its cell; with an error among them nothing can be imported.
        difference: what would change, as far as the file is understood.
        comparison: the same with names, to be shown.
    """

    problems: tuple[Problem, ...]
    difference: MapDifference
    comparison: MapComparison


def look_at(session: Session, themes: ThemeService, sheet: ReadSheet, today: date) -> MapImport:
    """Compares a sheet that has been read with the register."""
    known = map_names.known(session, sheet.kind, today)
    rows = queries.map_rows(session, sheet.kind, holders={})
    problems, difference = compare(sheet.rows, known, map_entries.read(session, sheet.kind), _within(sheet.part, rows))
    problems += _checked(session, themes, difference, {problem.field for problem in problems})
    services = queries.e_services_of(session, {entry.theme_id for entry in difference.added})
    names = _Names(known, {row.id: row for row in rows}, services)
    return MapImport(tuple(sorted(problems, key=_place)), difference, names.comparison(difference))


def has_words(row: MapRow, query: str) -> bool:
    """Whether a row of a map has every word of the query somewhere, in any language."""
    words = search_words(query)
    if not words:
        return True
    texts = [row.responsible, *_texts((row.column, row.theme, row.why))]
    texts += [text for service in row.e_services for text in _texts(service)]
    texts += [term(value, language) for value in (row.type, row.level) for language in Language]
    whole = fold(" ".join(texts))
    return all(each in whole for each in words)


def _texts(texts: Iterable[LocalText]) -> list[str]:
    return [part for text in texts for part in (text.fi, text.sv, text.en)]


def _checked(session: Session, themes: ThemeService, difference: MapDifference, told: set[str]) -> Iterator[Problem]:
    """What the register says of rows that would be saved, where nothing has been said of the cell yet."""
    saved = difference.change.saved
    ids = {entry.theme_id for entry in saved}
    # Held on to, so that the session reads each theme once and not for every row.
    held = session.scalars(select(tables.Theme).where(tables.Theme.id.in_(ids))).all()
    for entry in saved:
        row = difference.said_by[entry.column_id, entry.theme_id, entry.type]
        column = row.address(MapField.of_column(entry.map))
        for problem in check_entry(session, entry):
            field = _FIELDS.get(problem.field)
            cell = (row.address(field) if field is not None else "") or column
            if problem.severity is not Severity.NOTE and cell not in told:
                said = LocalText(*(say(problem, language) for language in Language))
                yield Problem("map_import_of_cell", cell, problem.severity, {"cell": cell, "said": said})
    del held


def _place(problem: Problem) -> tuple[int, int, str]:
    """Where the cell stands, row by row: ``B12`` before ``AA12``."""
    column = problem.field.rstrip("0123456789")
    return int(problem.field[len(column) :]), len(column), column


def _within(part: str, rows: Iterable[MapRow]) -> set[int] | None:
    """The keys of the rows that a file with a part of the map is about; None when it is about all."""
    return {row.id for row in rows if has_words(row, part)} if part else None


@dataclass(frozen=True, slots=True)
class _Names:
    """Rows of a map with their names.

    Attributes:
        rows: those that stand.
        services: the e-services of the themes of new rows.
    """

    known: Known
    rows: dict[int, MapRow]
    services: dict[int, tuple[tuple[LocalText, LocalText], ...]]

    def comparison(self, difference: MapDifference) -> MapComparison:
        """The difference with names."""
        return MapComparison(
            added=tuple(self._named(self._new(entry), entry) for entry in difference.added),
            removed=tuple(self._standing(entry) for entry in difference.removed),
            changed=tuple(
                (self._standing(before), self._named(self._standing(before), after))
                for before, after in difference.changed
            ),
        )

    def _standing(self, entry: MapEntry) -> MapRow:
        assert entry.id is not None
        return self.rows[entry.id]

    def _named(self, row: MapRow, entry: MapEntry) -> MapRow:
        person = entry.responsible_id
        return replace(
            row,
            level=entry.level,
            least=entry.least,
            months=entry.months,
            limited=entry.limited,
            why=entry.why,
            responsible=self.known.persons.name(person).fi if person is not None else "",
            responsible_id=person,
        )

    def _new(self, entry: MapEntry) -> MapRow:
        return MapRow(
            id=0,
            column_id=entry.column_id,
            column=self.known.columns.name(entry.column_id),
            theme_id=entry.theme_id,
            theme=self.known.themes.name(entry.theme_id),
            type=entry.type,
            level=entry.level,
            least=entry.least,
            months=entry.months,
            limited=entry.limited,
            e_services=self.services.get(entry.theme_id, ()),
            why=entry.why,
            responsible="",
            holders=0,
        )
