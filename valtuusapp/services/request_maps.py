"""Rows for the maps from a request for a mandate new to the municipality: who will need it stands on the form."""

import re
from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.forms import FormValues, from_json
from valtuusapp.core.holders import holders_in
from valtuusapp.core.maps import MapEntry, MapKind, MapLevel, Proposal
from valtuusapp.core.requests import LineOutcome, paper_languages
from valtuusapp.core.sight import Sight
from valtuusapp.core.text import Language, LocalText, fold
from valtuusapp.db import tables
from valtuusapp.db.queries import coverage
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import map_entries
from valtuusapp.services.request_checks import NEW

#: Two holders are enough for the work to go on when one is away.
_LEAST = 2


def propose(session: Session, row: tables.Request, today: date) -> list[Proposal]:
    """Rows that the maps do not have yet: for each title on the form, and for the orderer's sector.

    A title gets the mandate as possible: how many of its holders need it the form does not say.
    """
    values = from_json(row.form_values)
    known, _unknown = titles(session, row, values)
    unit = session.get(tables.Unit, row.unit_id) if row.unit_id is not None else None
    sector = session.get(tables.Unit, unit.sector_id) if unit is not None and unit.sector_id is not None else None
    sight = Sight(coverage.world(session, today, read_settings(session)))
    found: dict[tuple[MapKind, int, int, str], Proposal] = {}
    for line in row.lines:
        if row.form_id != NEW or line.outcome is not LineOutcome.APPROVED or line.theme_id is None or line.type is None:
            continue
        places: list[MapEntry] = [_entry(row, line, MapKind.TITLE, title.id, MapLevel.POSSIBLE) for title in known]
        if sector is not None:
            places.append(
                _entry(row, line, MapKind.SECTOR, sector.id, MapLevel.NAMED, _least(values), sector.director_id)
            )
        for entry in places:
            if not _is_there(session, entry):
                key = (entry.map, entry.column_id, entry.theme_id, entry.type.value)
                found.setdefault(key, _proposal(session, sight, entry))
    return list(found.values())


def titles(session: Session, row: tables.Request, values: FormValues) -> tuple[list[tables.JobTitle], list[str]]:
    """The job titles on the form that the register knows, with those of the assignees; and the words that it lacks."""
    by_name: dict[str, tables.JobTitle] = {}
    for title in session.scalars(select(tables.JobTitle).where(tables.JobTitle.merged_into_id.is_(None))):
        by_name |= {fold(name): title for name in (title.name_fi, title.name_sv) if name}
    known: dict[int, tables.JobTitle] = {}
    unknown = []
    for word in _words(str(values.get("titles") or "")):
        found = by_name.get(fold(word))
        if found is None:
            unknown.append(word)
        else:
            known[found.id] = found
    for line in row.lines:
        engagement = session.get(tables.Engagement, line.engagement_id) if line.engagement_id is not None else None
        if engagement is not None:
            known.setdefault(engagement.job_title_id, session.get_one(tables.JobTitle, engagement.job_title_id))
    return list(known.values()), unknown


def _words(text: str) -> Iterator[str]:
    for part in re.split(r"[,;\n]|\s+(?:ja|och|sekä|samt)\s+", text):
        if word := " ".join(part.split()).rstrip("."):
            yield word


def _least(values: FormValues) -> int:
    """The first number of how many will need it, two at most."""
    number = re.search(r"\d+", str(values.get("how_many") or ""))
    return max(1, min(int(number[0]), _LEAST)) if number else 1


def _entry(
    row: tables.Request,
    line: tables.RequestLine,
    kind: MapKind,
    column_id: int,
    level: MapLevel,
    least: int = 1,
    responsible_id: int | None = None,
) -> MapEntry:
    assert line.theme_id is not None
    assert line.type is not None
    why = str(row.form_values.get("why") or "").strip()
    is_swedish = paper_languages(row.language)[0] is Language.SV
    return MapEntry(
        map=kind,
        column_id=column_id,
        theme_id=line.theme_id,
        type=line.type,
        level=level,
        least=least,
        limited=bool(line.specifiers),
        why=LocalText("", why) if is_swedish else LocalText(why),
        responsible_id=responsible_id,
    )


def _is_there(session: Session, entry: MapEntry) -> bool:
    stand = map_entries.read(session, entry.map, entry.column_id)
    return any((one.theme_id, one.type) == (entry.theme_id, entry.type) for one in stand)


def _proposal(session: Session, sight: Sight, entry: MapEntry) -> Proposal:
    people: set[int] = set().union(*sight.places[entry.map].present.get(entry.column_id, {}).values())
    holders = holders_in(sight, entry.map, entry.column_id).get((entry.theme_id, entry.type), ())
    theme = session.get_one(tables.Theme, entry.theme_id)
    name = LocalText(theme.name_fi, theme.name_sv, theme.name_en)
    return Proposal(entry=entry, theme=name, holders=len(holders), people=len(people), before=None)
