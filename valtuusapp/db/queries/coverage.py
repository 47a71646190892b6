"""Everything that the findings of the maps follow from, read as ``core.coverage`` looks at it.

Rows come straight from the driver: there may be a hundred thousand mandates and ten thousand persons.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import Session, aliased

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.settings import Settings
from valtuusapp.core.world import Entry, Given, Holding, Matter, Work, World, looks_at
from valtuusapp.db import states
from valtuusapp.db.queries import lists
from valtuusapp.db.queries.maps import table_of
from valtuusapp.db.tables import Engagement, Mandate, Organisation, Person, Theme, Unit

Received = aliased(Mandate, name="received")

_TYPES = {kind.value: kind for kind in MandateType}
_LEVELS = {level.value: level for level in MapLevel}


def world(
    session: Session,
    today: date,
    settings: Settings,
    theme_id: int | None = None,
    entries: Iterable[Entry] | None = None,
) -> World:
    """Everything that the findings of a day follow from.

    Args:
        session: to read with.
        today: the day.
        settings: for how long before a received mandate ends it is told of.
        theme_id: only what is held of one theme, for looking at a part; the findings need all.
        entries: other rows of the maps than those that stand, to see what a change would bring.
    """
    rows = tuple(map_entries(session) if entries is None else entries)
    own = frozenset(session.scalars(select(Organisation.id).where(Organisation.own)))
    in_use = frozenset(session.scalars(select(Theme.id).where(Theme.in_use)))
    holders, by_organisations = _holders(session, today, theme_id)
    to_organisations = frozenset(given for given in by_organisations if given[0] in own)
    limited = looks_at(rows)
    one_by_one = {
        (theme, kind)
        for _assignor, theme, kind in (*holders, *to_organisations)
        if kind is MandateType.REPRESENT or theme not in in_use or (theme, kind) in limited
    }
    return World(
        today=today,
        work=_work(session, today),
        holders=holders,
        to_organisations=to_organisations,
        looked_at=tuple(holdings(session, today, own, one_by_one)),
        entries=rows,
        outside=frozenset(session.scalars(select(Person.id).where(Person.organisation_id.is_not(None)))),
        own=own,
        in_use=in_use,
        watched_until=today + timedelta(days=settings.number("warn_days_rights")),
    )


def map_entries(session: Session) -> list[Entry]:
    """All rows of both maps."""
    found = []
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
        found += [
            Entry(key, kind, place, theme, _TYPES[type], _LEVELS[level], least, months, limited == 1, responsible)
            for key, place, theme, type, level, least, months, limited, responsible in _fetched(session, query)
        ]
    return found


def present(today: date) -> ColumnElement[bool]:
    """Whether somebody is not on long leave from an engagement that day."""
    return or_(
        Engagement.leave_from.is_(None),
        Engagement.leave_from > today,
        and_(Engagement.leave_to.is_not(None), Engagement.leave_to < today),
    )


def _work(session: Session, today: date) -> dict[Work, set[int]]:
    """The persons who have each work on the day."""
    assignors, sectors = assignors_and_sectors(session)
    places = {unit_id: (sectors[unit_id], assignor_id) for unit_id, assignor_id in assignors.items()}
    query = select(
        Engagement.job_title_id, Engagement.unit_id, cast(present(today), Integer), Engagement.person_id
    ).where(lists.engaged_on(today))
    found: dict[tuple[int, tuple[int | None, int | None], int], set[int]] = defaultdict(set)
    for title_id, unit_id, is_present, person_id in _fetched(session, query):
        found[title_id, places[unit_id], is_present].add(person_id)
    return {
        Work(title_id, sector_id, assignor_id, is_present == 1): people
        for (title_id, (sector_id, assignor_id), is_present), people in found.items()
        if assignor_id is not None
    }


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


def _holders(session: Session, today: date, theme_id: int | None) -> tuple[dict[Given, set[int]], set[Given]]:
    """The persons who hold a mandate, by assignor, theme and type; and what organisations hold.

    One grouped query, in the order of the index, that gives the persons of a group in one text: a hundred thousand
    mandates are some hundred rows.
    """
    persons = func.aggregate_strings(cast(Mandate.assignee_person_id, String), ",")
    organisations = func.count() - func.count(Mandate.assignee_person_id)
    query = (
        select(Mandate.theme_id, Mandate.type, Mandate.assignor_id, persons, organisations)
        .where(states.in_force(today))
        .group_by(Mandate.theme_id, Mandate.type, Mandate.assignor_id)
    )
    if theme_id is not None:
        query = query.where(Mandate.theme_id == theme_id)
    holders, by_organisations = {}, set()
    for theme, kind, assignor, text, of_organisations in _fetched(session, query):
        given = assignor, theme, _TYPES[kind]
        if text:
            holders[given] = set(json.loads(f"[{text}]"))  # the quickest way from a text to numbers
        if of_organisations:
            by_organisations.add(given)
    return holders, by_organisations


def holdings(session: Session, today: date, own: Iterable[int], matters: Iterable[Matter]) -> Iterator[Holding]:
    """The mandates in force of persons, and those that we have given to organisations, one by one.

    Args:
        session: to read with.
        today: the day.
        own: our organisations.
        matters: the themes and types.
    """
    wanted = sorted(matters)
    if not wanted:
        return
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
        .where(states.in_force(today), or_(Mandate.assignee_person_id.is_not(None), Mandate.assignor_id.in_(own)))
        .where(tuple_(Mandate.theme_id, Mandate.type).in_(wanted))
        .order_by(Mandate.id)
    )
    day = _Days()
    for key, person, assignor, theme, kind, limited, start, end, received in _fetched(session, query):
        until = day[received] if received else None
        yield Holding(key, person, assignor, theme, _TYPES[kind], bool(limited), day[start], day[end], until)


class _Days(dict[str, date]):
    """Days by how the file writes them: there are far fewer than mandates."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


def _fetched(session: Session, query: Select[Any]) -> Sequence[Any]:
    """The rows as the driver has them: nothing is turned into dates and enumerations."""
    with session.connection().execute(query) as result:
        return result.cursor.fetchall()
