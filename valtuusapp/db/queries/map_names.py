"""The names by which a file can mean a sector or title, a theme and a person."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from valtuusapp.core.map_import import Known
from valtuusapp.core.maps import MapKind
from valtuusapp.core.names import KnownName, Names
from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.text import LocalText
from valtuusapp.db.queries.maps import table_of
from valtuusapp.db.tables import JobTitle, Person, Theme, Unit


def known(session: Session, kind: MapKind, today: date) -> Known:
    """Everything that a file of the map can name."""
    return Known(
        kind=kind,
        columns=_sectors(session, today) if kind is MapKind.SECTOR else _titles(session),
        themes=_themes(session),
        persons=_persons(session),
    )


def _sectors(session: Session, today: date) -> Names:
    column = table_of(MapKind.SECTOR)[1]
    query = select(Unit.id, Unit.name_fi, Unit.name_sv, Unit.valid_to).where(
        or_(Unit.kind == UnitKind.SECTOR, Unit.id.in_(select(column)))
    )
    return Names(
        KnownName(key=key, name=LocalText(fi, sv), current=end is None or end >= today)
        for key, fi, sv, end in session.execute(query)
    )


def _titles(session: Session) -> Names:
    query = select(JobTitle.id, JobTitle.name_fi, JobTitle.name_sv, JobTitle.merged_into_id)
    return Names(
        KnownName(key=key, name=LocalText(fi, sv), current=merged is None)
        for key, fi, sv, merged in session.execute(query)
    )


def _themes(session: Session) -> Names:
    query = select(Theme.id, Theme.name_fi, Theme.name_sv, Theme.name_en, Theme.in_use)
    return Names(
        KnownName(key=key, name=LocalText(fi, sv, en), current=in_use)
        for key, fi, sv, en, in_use in session.execute(query)
    )


def _persons(session: Session) -> Names:
    query = select(Person.id, Person.last_name, Person.first_names, Person.merged_into_id)
    return Names(
        KnownName(
            key=key,
            name=LocalText(*[f"{last}, {first}"] * 3),  # a name is the same in every language
            others=(f"{first} {last}",),
            current=merged is None,
        )
        for key, last, first, merged in session.execute(query)
    )
