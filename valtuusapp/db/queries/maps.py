"""The maps: their rows and columns with names."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapColumn, MapKind, MapRow, MapTheme
from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText, search_words
from valtuusapp.db.queries import lists
from valtuusapp.db.search import has_word
from valtuusapp.db.tables import (
    Engagement,
    EService,
    JobTitle,
    Person,
    SectorMapEntry,
    Theme,
    ThemeEService,
    TitleMapEntry,
    Unit,
)

#: The table, its column and what has the names of its columns.
_MAPS: dict[MapKind, tuple[Any, Any, Any]] = {
    MapKind.SECTOR: (SectorMapEntry, SectorMapEntry.sector_id, Unit),
    MapKind.TITLE: (TitleMapEntry, TitleMapEntry.job_title_id, JobTitle),
}

#: The order of types in lists is that of the enumeration.
_BY_TYPE = {kind.value: place for place, kind in enumerate(MandateType)}


def table_of(kind: MapKind) -> tuple[Any, Any]:
    """The table of a map and the attribute that names its column."""
    table, column, _names = _MAPS[kind]
    return table, column


def columns_of(kind: MapKind) -> Any:
    """The table of a map's sectors or titles."""
    return _MAPS[kind][2]


def map_rows(
    session: Session,
    kind: MapKind,
    column_id: int | None = None,
    *,
    theme_id: int | None = None,
    holders: Mapping[tuple[int, int, MandateType], int],
    language: Language = Language.FI,
) -> list[MapRow]:
    """The rows of a map, or of one column of it, in the order of column and theme.

    Args:
        session: to read with.
        kind: which map.
        column_id: a sector or a title; None for all.
        theme_id: only those of one theme.
        holders: how many persons hold what, by column, theme and type.
        language: of the order.
    """
    table, column, names = _MAPS[kind]
    query = (
        select(table, names.name_fi, names.name_sv, Theme, Person.last_name, Person.first_names)
        .join(names, names.id == column)
        .join(Theme, Theme.id == table.theme_id)
        .outerjoin(Person, Person.id == table.responsible_id)
        .order_by(
            lists.name_key(names, language),
            column,
            lists.name_key(Theme, language),
            Theme.id,
            case(_BY_TYPE, value=table.type),
        )
    )
    if column_id is not None:
        query = query.where(column == column_id)
    if theme_id is not None:
        query = query.where(table.theme_id == theme_id)
    found = session.execute(query).all()
    services = e_services_of(session, {row[0].theme_id for row in found})
    return [
        MapRow(
            id=entry.id,
            column_id=getattr(entry, column.key),
            column=LocalText(name_fi, name_sv),
            theme_id=entry.theme_id,
            theme=LocalText(theme.name_fi, theme.name_sv, theme.name_en),
            type=entry.type,
            level=entry.level,
            least=entry.least,
            months=entry.months,
            limited=entry.limited,
            e_services=services.get(entry.theme_id, ()),
            why=LocalText(entry.why_fi, entry.why_sv),
            responsible=f"{last_name}, {first_names}" if last_name else "",
            responsible_id=entry.responsible_id,
            holders=holders.get((getattr(entry, column.key), entry.theme_id, entry.type), 0),
        )
        for entry, name_fi, name_sv, theme, last_name, first_names in found
    ]


def e_services_of(session: Session, themes: Iterable[int]) -> dict[int, tuple[tuple[LocalText, LocalText], ...]]:
    """The e-services that ask for each theme, with their owner."""
    query = (
        select(ThemeEService.theme_id, EService.name_fi, EService.name_sv, EService.owner_fi, EService.owner_sv)
        .join(EService, EService.id == ThemeEService.e_service_id)
        .where(ThemeEService.theme_id.in_(list(themes)))
        .order_by(EService.sort_key, EService.id)
    )
    found: dict[int, tuple[tuple[LocalText, LocalText], ...]] = {}
    for theme_id, name_fi, name_sv, owner_fi, owner_sv in session.execute(query):
        pair = (LocalText(name_fi, name_sv), LocalText(owner_fi, owner_sv))
        found[theme_id] = (*found.get(theme_id, ()), pair)
    return found


def map_columns(
    session: Session,
    kind: MapKind,
    query: str,
    today: date,
    language: Language = Language.FI,
    people: Mapping[int, int] | None = None,
) -> list[MapColumn]:
    """The sectors or titles that have all the words, in the order of the language; gone ones only with rows.

    Args:
        session: to read with.
        kind: which map.
        query: the words.
        today: the day.
        language: of the order.
        people: how many work in each column, when that is known already.
    """
    table, column, names = _MAPS[kind]
    rows = dict(session.execute(select(column, func.count()).group_by(column)).tuples().all())
    people = _people(session, kind, today) if people is None else people
    found = select(names.id, names.name_fi, names.name_sv).order_by(lists.name_key(names, language), names.id)
    for word in search_words(query):
        found = found.where(has_word(names.search_text, word))
    if kind is MapKind.SECTOR:
        goes_on = or_(Unit.valid_to.is_(None), Unit.valid_to >= today)
        found = found.where(Unit.kind == UnitKind.SECTOR, or_(goes_on, Unit.id.in_(select(column))))
        responsible = _directors(session)
    else:
        found = found.where(or_(JobTitle.merged_into_id.is_(None), JobTitle.id.in_(select(column))))
        responsible = _answering(session, table, column)
    return [
        MapColumn(
            id=key,
            name=LocalText(name_fi, name_sv),
            people=people.get(key, 0),
            rows=rows.get(key, 0),
            responsible=responsible.get(key, ""),
        )
        for key, name_fi, name_sv in session.execute(found)
    ]


def _people(session: Session, kind: MapKind, today: date) -> dict[int, int]:
    """How many persons of ours work in each column."""
    column = Unit.sector_id if kind is MapKind.SECTOR else Engagement.job_title_id
    query = (
        select(column, func.count(Engagement.person_id.distinct()))
        .join(Unit, Unit.id == Engagement.unit_id)
        .join(Person, Person.id == Engagement.person_id)
        .where(lists.engaged_on(today), Person.organisation_id.is_(None), column.is_not(None))
        .group_by(column)
    )
    return {key: count for key, count in session.execute(query).tuples() if key is not None}


def _directors(session: Session) -> dict[int, str]:
    query = select(Unit.id, Person.last_name, Person.first_names).join(Person, Person.id == Unit.director_id)
    return {key: f"{last}, {first}" for key, last, first in session.execute(query)}


def _answering(session: Session, table: Any, column: Any) -> dict[int, str]:
    query = (
        select(column, Person.last_name, Person.first_names)
        .join(Person, Person.id == table.responsible_id)
        .distinct()
        .order_by(Person.sort_key, Person.id)
    )
    found: dict[int, list[str]] = {}
    for key, last, first in session.execute(query):
        found.setdefault(key, []).append(f"{last}, {first}")
    return {key: "; ".join(names) for key, names in found.items()}


def map_themes(
    session: Session, ids: Collection[int], worst: Mapping[int, Severity], language: Language = Language.FI
) -> list[MapTheme]:
    """The themes in use and the others with these keys, in the order of the language.

    Args:
        session: to read with.
        ids: themes that are shown also when they are not in use.
        worst: of the findings that concern each theme as a whole.
        language: of the order.
    """
    query = (
        select(
            Theme.id,
            Theme.name_fi,
            Theme.name_sv,
            Theme.name_en,
            Theme.category_fi,
            Theme.category_sv,
            Theme.in_use,
        )
        .where(or_(Theme.in_use, Theme.id.in_(ids)))
        .order_by(lists.name_key(Theme, language), Theme.id)
    )
    found = session.execute(query).all()
    services = e_services_of(session, (row.id for row in found))
    return [
        MapTheme(
            id=row.id,
            name=LocalText(row.name_fi, row.name_sv, row.name_en),
            category=LocalText(row.category_fi, row.category_sv),
            owner=lists.joined(owner for _name, owner in services.get(row.id, ())),
            in_use=row.in_use,
            worst=worst.get(row.id),
        )
        for row in found
    ]
