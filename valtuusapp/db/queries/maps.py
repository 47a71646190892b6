"""The maps: their rows, who holds what by column, and everything that the findings of a day follow from."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Integer, Select, cast, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from valtuusapp.core.coverage import Entry, Holding, Work, World
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel, MapRow
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import LocalText
from valtuusapp.db import states
from valtuusapp.db.tables import (
    Engagement,
    EService,
    JobTitle,
    Mandate,
    Organisation,
    Person,
    SectorMapEntry,
    Theme,
    ThemeEService,
    TitleMapEntry,
    Unit,
)

Received = aliased(Mandate, name="received")

#: The table, its column and the name of its columns.
_MAPS: dict[MapKind, tuple[Any, Any, Any]] = {
    MapKind.SECTOR: (SectorMapEntry, SectorMapEntry.sector_id, Unit),
    MapKind.TITLE: (TitleMapEntry, TitleMapEntry.job_title_id, JobTitle),
}

_TYPES = {kind.value: kind for kind in MandateType}


def table_of(kind: MapKind) -> tuple[Any, Any]:
    """The table of a map and the attribute that names its column."""
    table, column, _names = _MAPS[kind]
    return table, column


def map_rows(session: Session, kind: MapKind, today: date, column_id: int | None = None) -> list[MapRow]:
    """The rows of a map, or of one column of it, in Finnish order of column and theme."""
    table, column, names = _MAPS[kind]
    query = (
        select(table, names.name_fi, names.name_sv, Theme, Person.last_name, Person.first_names)
        .join(names, names.id == column)
        .join(Theme, Theme.id == table.theme_id)
        .outerjoin(Person, Person.id == table.responsible_id)
        .order_by(names.sort_key, Theme.sort_key, table.type)
    )
    if column_id is not None:
        query = query.where(column == column_id)
    found = session.execute(query).all()
    services = _services_of(session, {row[0].theme_id for row in found})
    counts = holder_counts(session, kind, today)
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
            holders=counts.get((getattr(entry, column.key), entry.theme_id, entry.type), 0),
        )
        for entry, name_fi, name_sv, theme, last_name, first_names in found
    ]


def _services_of(session: Session, themes: Iterable[int]) -> dict[int, tuple[tuple[LocalText, LocalText], ...]]:
    query = (
        select(ThemeEService.theme_id, EService.name_fi, EService.name_sv, EService.owner_fi, EService.owner_sv)
        .join(EService, EService.id == ThemeEService.e_service_id)
        .where(ThemeEService.theme_id.in_(list(themes)))
        .order_by(EService.sort_key)
    )
    found: dict[int, tuple[tuple[LocalText, LocalText], ...]] = {}
    for theme_id, name_fi, name_sv, owner_fi, owner_sv in session.execute(query):
        pair = (LocalText(name_fi, name_sv), LocalText(owner_fi, owner_sv))
        found[theme_id] = (*found.get(theme_id, ()), pair)
    return found


def holder_counts(session: Session, kind: MapKind, today: date) -> dict[tuple[int, int, MandateType], int]:
    """How many persons who are present hold what, by column, theme and type: one grouped query."""
    column = Unit.sector_id if kind is MapKind.SECTOR else Engagement.job_title_id
    query: Select[Any] = (
        select(column, Mandate.theme_id, Mandate.type, func.count(Mandate.assignee_person_id.distinct()))
        .join(Engagement, Engagement.person_id == Mandate.assignee_person_id)
        .where(states.in_force(today), _current(today), _present(today))
        .group_by(column, Mandate.theme_id, Mandate.type)
    )
    if kind is MapKind.SECTOR:
        query = query.join(Unit, Unit.id == Engagement.unit_id).where(Unit.sector_id.is_not(None))
    return {(key, theme_id, type_): count for key, theme_id, type_, count in session.execute(query)}


def _current(today: date) -> Any:
    return or_(Engagement.valid_from.is_(None), Engagement.valid_from <= today) & or_(
        Engagement.valid_to.is_(None), Engagement.valid_to >= today
    )


def _present(today: date) -> Any:
    return (
        Engagement.leave_from.is_(None)
        | (Engagement.leave_from > today)
        | (Engagement.leave_to.is_not(None) & (Engagement.leave_to < today))
    )


def world(session: Session, today: date, settings: Settings, entries: tuple[Entry, ...] | None = None) -> World:
    """Everything that the findings of a day follow from.

    Args:
        session: to read with.
        today: the day.
        settings: for how long before a received mandate ends it is told of.
        entries: other rows of the maps than those that stand, to see what a change would bring.
    """
    return World(
        today=today,
        work=tuple(_work(session, today)),
        holdings=tuple(_holdings(session, today)),
        entries=entries if entries is not None else tuple(map_entries(session)),
        outside=frozenset(session.scalars(select(Person.id).where(Person.organisation_id.is_not(None)))),
        in_use=frozenset(session.scalars(select(Theme.id).where(Theme.in_use))),
        watched_until=today + timedelta(days=settings.number("warn_days_rights")),
    )


def map_entries(session: Session) -> Iterator[Entry]:
    """All rows of both maps."""
    for kind, (table, column, _names) in _MAPS.items():
        for row in session.scalars(select(table).order_by(table.id)):
            yield Entry(
                entry_id=row.id,
                map=kind,
                column_id=getattr(row, column.key),
                theme_id=row.theme_id,
                type=row.type,
                level=MapLevel(row.level),
                least=row.least,
                months=row.months,
                limited=row.limited,
                responsible=row.responsible_id is not None,
            )


def _work(session: Session, today: date) -> Iterator[Work]:
    assignors, sectors = _assignors(session)
    query = select(
        Engagement.person_id, Engagement.job_title_id, Engagement.unit_id, cast(_present(today), Integer)
    ).where(_current(today))
    for person_id, title_id, unit_id, present in session.connection().execute(query):
        assignor = assignors.get(unit_id)
        if assignor is not None:
            yield Work(person_id, title_id, sectors.get(unit_id), assignor, bool(present))


def _assignors(session: Session) -> tuple[dict[int, int | None], dict[int, int | None]]:
    """By unit the organisation that gives its people's mandates, and its sector."""
    municipality = session.scalar(
        select(Organisation.id).where(Organisation.own).order_by(Organisation.kind != "municipality", Organisation.id)
    )
    units = {
        row.id: row for row in session.execute(select(Unit.id, Unit.parent_id, Unit.organisation_id, Unit.sector_id))
    }

    def assignor(unit_id: int | None) -> int | None:
        while unit_id is not None:
            if units[unit_id].organisation_id is not None:
                return int(units[unit_id].organisation_id)
            unit_id = units[unit_id].parent_id
        return municipality

    return {key: assignor(key) for key in units}, {key: row.sector_id for key, row in units.items()}


def _holdings(session: Session, today: date) -> Iterator[Holding]:
    """Straight from the driver: a hundred thousand rows in one go."""
    alive = (Received.valid_to >= today) & (Received.ended_on.is_(None) | (Received.ended_on > today))
    query = (
        select(
            Mandate.id,
            Mandate.assignee_person_id,
            Mandate.assignor_id,
            Mandate.theme_id,
            Mandate.type,
            Mandate.specifier_key != literal(""),
            Mandate.valid_from,
            Mandate.valid_to,
            Received.valid_to,
        )
        .outerjoin(Received, (Received.id == Mandate.rests_on_id) & alive & (Received.void_reason == ""))
        .where(Mandate.assignee_person_id.is_not(None), states.in_force(today))
    )
    with session.connection().execute(query) as result:
        days: dict[str, date] = {}

        def day(text: str) -> date:
            found = days.get(text)
            if found is None:
                found = days[text] = date.fromisoformat(text)
            return found

        for key, person, assignor, theme, kind, limited, start, end, received in result.cursor.fetchall():
            last = day(end)
            yield Holding(
                key,
                person,
                assignor,
                theme,
                _TYPES[kind],
                bool(limited),
                _months(day(start), last),
                last,
                day(received) if received else None,
            )


def _months(start: date, end: date) -> int:
    """The length in months, begun months counted as whole: 1.1.-31.12. is twelve."""
    after = end + timedelta(days=1)
    months = (after.year - start.year) * 12 + after.month - start.month
    return months + (after.day > start.day)
