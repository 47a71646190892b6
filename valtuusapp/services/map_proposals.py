"""Proposing rows for a map from what people hold: a municipality without a map gets its first one in an hour."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.holders import holders_in
from valtuusapp.core.maps import MapEntry, MapKind, MapLevel, Proposal
from valtuusapp.core.settings import Settings
from valtuusapp.core.sight import Sight
from valtuusapp.core.text import LocalText, sort_key
from valtuusapp.core.world import Matter
from valtuusapp.db import states, tables
from valtuusapp.db.queries import coverage
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import map_entries, records

#: Two holders are enough for the work to go on when one is away.
_LEAST = 2


def propose(session: Session, kind: MapKind, column_id: int, today: date) -> list[Proposal]:
    """What the people who are present hold, as rows; the most common first.

    How large a share makes which level is the municipality's setting. A sector has no level for all: the largest share
    is named there. Where everybody holds it with a specifier, the row asks for one (R3).
    """
    settings = read_settings(session)
    sight = Sight(coverage.world(session, today, settings))
    people = set().union(*sight.places[kind].present.get(column_id, {}).values())
    stand = {(one.theme_id, one.type): one for one in map_entries.read(session, kind, column_id)}
    found = []
    unlimited = _unlimited(session, people, today)
    for (theme_id, type_), persons in holders_in(sight, kind, column_id).items():
        level = _level(settings, kind, 100 * len(persons) / len(people))
        before = stand.get((theme_id, type_))
        if before is not None and before.level.strength >= level.strength:
            continue
        theme = session.get_one(tables.Theme, theme_id)
        entry = before or MapEntry(
            map=kind,
            column_id=column_id,
            theme_id=theme_id,
            type=type_,
            level=level,
            limited=(theme_id, type_) not in unlimited,
            responsible_id=_director(session, kind, column_id),
        )
        found.append(
            Proposal(
                entry=_at_level(entry, level, len(persons)),
                theme=LocalText(theme.name_fi, theme.name_sv, theme.name_en),
                holders=len(persons),
                people=len(people),
                before=before.level if before is not None else None,
            )
        )
    return sorted(found, key=lambda one: (-one.holders, sort_key(one.theme.fi), one.entry.type))


def _level(settings: Settings, kind: MapKind, share: float) -> MapLevel:
    if share < settings.number("map_share_named"):
        return MapLevel.POSSIBLE
    if kind is MapKind.TITLE and share >= settings.number("map_share_all"):
        return MapLevel.ALL
    return MapLevel.NAMED


def _at_level(entry: MapEntry, level: MapLevel, count: int) -> MapEntry:
    least = min(count, _LEAST) if level is MapLevel.NAMED else 1
    return replace(entry, level=level, least=least)


def _unlimited(session: Session, people: Collection[int], today: date) -> set[Matter]:
    """What somebody of the people holds without a specifier."""
    query = (
        select(tables.Mandate.theme_id, tables.Mandate.type)
        .where(
            states.in_force(today),
            tables.Mandate.specifier_key == "",
            tables.Mandate.assignee_person_id.in_(people),
        )
        .distinct()
    )
    return {(theme_id, kind) for theme_id, kind in session.execute(query)}


def _director(session: Session, kind: MapKind, column_id: int) -> int | None:
    """Who answers for a sector's rows; of a title nobody is known to."""
    return records.load(session, tables.Unit, column_id).director_id if kind is MapKind.SECTOR else None
