"""Everything that the findings of the maps follow from, read as ``core.coverage`` looks at it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Integer, and_, cast, literal, or_, select
from sqlalchemy.orm import Session, aliased

from valtuusapp.core.coverage import Entry, Holding, Work, World
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind
from valtuusapp.core.settings import Settings
from valtuusapp.db import states
from valtuusapp.db.queries import lists
from valtuusapp.db.queries.maps import table_of
from valtuusapp.db.tables import Engagement, Mandate, Organisation, Person, Theme, Unit

Received = aliased(Mandate, name="received")

_TYPES = {kind.value: kind for kind in MandateType}


def world(session: Session, today: date, settings: Settings, theme_id: int | None = None) -> World:
    """Everything that the findings of a day follow from.

    Args:
        session: to read with.
        today: the day.
        settings: for how long before a received mandate ends it is told of.
        theme_id: only what is held of one theme, for looking at a part; the findings need all.
    """
    own = frozenset(session.scalars(select(Organisation.id).where(Organisation.own)))
    return World(
        today=today,
        work=tuple(_work(session, today)),
        holdings=tuple(_holdings(session, today, own, theme_id)),
        entries=tuple(map_entries(session)),
        outside=frozenset(session.scalars(select(Person.id).where(Person.organisation_id.is_not(None)))),
        own=own,
        in_use=frozenset(session.scalars(select(Theme.id).where(Theme.in_use))),
        watched_until=today + timedelta(days=settings.number("warn_days_rights")),
    )


def map_entries(session: Session) -> Iterator[Entry]:
    """All rows of both maps."""
    for kind in MapKind:
        table, column = table_of(kind)
        query = select(
            table.id,
            column,
            table.theme_id,
            table.type,
            table.level,
            table.least,
            table.months,
            table.limited,
            table.responsible_id,
        )
        for entry_id, *rest in session.execute(query.order_by(table.id)):
            yield Entry(entry_id, kind, *rest)


def present(today: date) -> Any:
    """Whether somebody is not on long leave from an engagement that day."""
    return or_(
        Engagement.leave_from.is_(None),
        Engagement.leave_from > today,
        and_(Engagement.leave_to.is_not(None), Engagement.leave_to < today),
    )


def _work(session: Session, today: date) -> Iterator[Work]:
    assignors, sectors = assignors_and_sectors(session)
    query = (
        select(Engagement.person_id, Engagement.job_title_id, Engagement.unit_id, cast(present(today), Integer))
        .where(lists.engaged_on(today))
        .order_by(Engagement.id)
    )
    for person_id, title_id, unit_id, is_present in session.connection().execute(query):
        assignor = assignors.get(unit_id)
        if assignor is not None:
            yield Work(person_id, title_id, sectors.get(unit_id), assignor, bool(is_present))


def assignors_and_sectors(session: Session) -> tuple[dict[int, int | None], dict[int, int | None]]:
    """By unit the organisation that gives its people's mandates, and its sector."""
    municipality = session.scalar(
        select(Organisation.id).where(Organisation.own).order_by(Organisation.kind != "municipality", Organisation.id)
    )
    query = select(Unit.id, Unit.parent_id, Unit.organisation_id, Unit.sector_id)
    units = {row.id: row for row in session.execute(query)}

    def assignor(unit_id: int | None) -> int | None:
        while unit_id is not None:
            if units[unit_id].organisation_id is not None:
                return int(units[unit_id].organisation_id)
            unit_id = units[unit_id].parent_id
        return municipality

    return {key: assignor(key) for key in units}, {key: row.sector_id for key, row in units.items()}


class _Days(dict[str, date]):
    """Days by how the file writes them: there are far fewer than mandates."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


def _holdings(session: Session, today: date, own: frozenset[int], theme_id: int | None) -> Iterator[Holding]:
    """What persons hold, and what we have given to organisations. Straight from the driver: there may be very many."""
    alive = and_(
        Received.valid_from <= today,
        Received.valid_to >= today,
        or_(Received.ended_on.is_(None), Received.ended_on > today),
        Received.void_reason == "",
    )
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
        .outerjoin(Received, and_(Received.id == Mandate.rests_on_id, alive))
        .where(or_(Mandate.assignee_person_id.is_not(None), Mandate.assignor_id.in_(own)), states.in_force(today))
    )
    if theme_id is not None:
        query = query.where(Mandate.theme_id == theme_id)
    days = _Days()
    with session.connection().execute(query) as result:
        for key, person, assignor, theme, kind, limited, start, end, received in result.cursor.fetchall():
            yield Holding(
                key,
                person,
                assignor,
                theme,
                _TYPES[kind],
                bool(limited),
                days[start],
                days[end],
                days[received] if received else None,
            )
