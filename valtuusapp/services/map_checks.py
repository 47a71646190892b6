"""What is wrong or worth knowing of a row of a map before it is saved."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.map_sheet import MOST_HOLDERS, MOST_MONTHS
from valtuusapp.core.maps import MapEntry, MapKind, MapLevel
from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.themes import SpecifierRule, Theme
from valtuusapp.db import tables
from valtuusapp.db.queries.maps import table_of
from valtuusapp.services import checks
from valtuusapp.services.themes import read_similar, read_theme


def check_entry(session: Session, entry: MapEntry) -> Iterator[Problem]:
    """What is wrong with a row; of a new one also which themes are easily mixed up with its own (R12)."""
    yield from checks.check_texts(entry)
    yield from _check_column(session, entry)
    if session.get(tables.Theme, entry.theme_id) is None:
        yield Problem("map_theme_missing", "theme_id")
        return
    theme = read_theme(session, entry.theme_id)
    if entry.id is None:
        for other, explanation in read_similar(session, entry.theme_id):
            values = {"other": other, "explanation": explanation}
            yield Problem("r12_similar_theme", "theme_id", Severity.WARNING, values)
    if theme.hidden or not theme.in_use:
        yield Problem("theme_not_in_use", "theme_id", Severity.WARNING, {"theme": theme.name})
    if theme.types and entry.type not in theme.types:
        severity = Severity.ERROR if theme.types_basis.refuses else Severity.WARNING
        yield Problem("r1_type_not_of_theme", "type", severity, {"type": entry.type, "theme": theme.name})
    if _stands_already(session, entry):
        yield Problem("map_row_stands_already", "type", values={"theme": theme.name, "type": entry.type})
    yield from _check_level(entry)
    yield from _check_width(entry, theme)
    if entry.responsible_id is None:
        yield Problem("map_nobody_responsible", "responsible_id", Severity.NOTE)


def _check_column(session: Session, entry: MapEntry) -> Iterator[Problem]:
    if entry.map is MapKind.TITLE:
        title = session.get(tables.JobTitle, entry.column_id)
        if title is None or title.merged_into_id is not None:
            yield Problem("map_title_missing", "column_id")
    else:
        sector = session.get(tables.Unit, entry.column_id)
        if sector is None or sector.kind is not UnitKind.SECTOR:
            yield Problem("map_sector_missing", "column_id")


def _stands_already(session: Session, entry: MapEntry) -> bool:
    table, column = table_of(entry.map)
    other = session.scalar(
        select(table.id).where(
            column == entry.column_id,
            table.theme_id == entry.theme_id,
            table.type == entry.type,
            table.id != (entry.id or 0),
        )
    )
    return other is not None


def _check_level(entry: MapEntry) -> Iterator[Problem]:
    if entry.level is MapLevel.ALL and entry.map is MapKind.SECTOR:
        yield Problem("map_all_of_a_sector", "level")
    if entry.level is MapLevel.NAMED and not 1 <= entry.least <= MOST_HOLDERS:
        yield Problem("map_least_impossible", "least", values={"most": MOST_HOLDERS})


def _check_width(entry: MapEntry, theme: Theme) -> Iterator[Problem]:
    if entry.months is not None:
        if not 1 <= entry.months <= MOST_MONTHS:
            yield Problem("r2_months_impossible", "months", values={"most": MOST_MONTHS})
        elif theme.longest_months is not None and entry.months > theme.longest_months:
            yield Problem("map_longer_than_theme", "months", Severity.WARNING, {"months": theme.longest_months})
    if entry.limited and theme.specifier_rule is SpecifierRule.NONE:
        yield Problem("map_limited_without_specifier", "limited", Severity.WARNING)
