"""A mandate of the demonstration before it is written down, what a job needs, and writing mandates down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from sqlalchemy import select

from valtuusapp import resources
from valtuusapp.core.mandates import EndKind, GrantingWay, Mandate, MandateBasis, MandateType
from valtuusapp.core.maps import MapLevel
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.demonstration.city import City
from valtuusapp.services.demonstration.people import Worker
from valtuusapp.services.mandates import insert


@dataclass(slots=True, eq=False)
class Planned:
    """A mandate as it will have been in the end.

    Attributes:
        assignor, organisation: keys of municipality.toml; ``organisation`` when no worker receives it.
        entered_on: the day when it is written into the register.
        noted_on: the day when its end is written down.
        by_application: DVV ended it on an application, which writes the end down.
        id: the row's key, once written.
    """

    assignor: str
    theme: str
    type: MandateType
    valid_from: date
    valid_to: date
    granted_on: date | None
    entered_on: date
    basis: MandateBasis
    holder: Worker | None = None
    organisation: str = ""
    specifiers: tuple[str, ...] = ()
    rests_on: "Planned | None" = None
    replaces: "Planned | None" = None
    granted_by: Worker | None = None
    how: GrantingWay | None = GrantingWay.GRANTED
    why: str = ""
    ended_on: date | None = None
    end_kind: EndKind | None = None
    end_reason: str = ""
    noted_on: date | None = None
    by_application: bool = False
    told_on: date | None = None
    id: int = 0

    def in_force(self, day: date) -> bool:
        """Whether it is valid on the day."""
        return self.valid_from <= day <= self.valid_to and (self.ended_on is None or day < self.ended_on)


@dataclass(frozen=True, slots=True)
class Need:
    """A mandate that a job title needs (catalogue/title_themes.csv)."""

    theme: str
    type: MandateType
    level: MapLevel


@lru_cache(maxsize=1)
def needs() -> dict[str, tuple[Need, ...]]:
    """What each job title needs, by its Finnish name."""
    found: dict[str, tuple[Need, ...]] = {}
    for row in resources.rows("catalogue", "title_themes.csv"):
        need = Need(row["theme"], MandateType(row["type"]), MapLevel(row["level"]))
        found[row["job_title"]] = (*found.get(row["job_title"], ()), need)
    return found


def shortened(valid_to: date, worker: Worker) -> date:
    """The last day, not past the end of a fixed term."""
    return min(valid_to, worker.valid_to) if worker.valid_to is not None else valid_to


def day_before(day: date) -> date:
    """The last day of what ends when something begins on ``day``."""
    return day - timedelta(days=1)


def write_unchecked(database: Database, planned: Sequence[Planned], city: City, action: str, reason: str = "") -> None:
    """Writes mandates as one audited event without asking the rules about each: they are made by the rules."""
    with database.write(action, reason) as written:
        # Read at once and held on to, so that inserting does not look up each.
        ids = {city.themes[each.theme].id for each in planned}
        themes = written.session.scalars(select(tables.Theme).where(tables.Theme.id.in_(ids))).all()
        assert len(themes) == len(ids)
        rows = [insert(written.session, _value(each, city)) for each in planned]
        written.session.flush()
        for each, row in zip(planned, rows, strict=True):
            each.id = row.id


def _value(planned: Planned, city: City) -> Mandate:
    holder = planned.holder
    return Mandate(
        assignor_id=city.organisations[planned.assignor],
        assignee_person_id=holder.person.id if holder else None,
        assignee_organisation_id=city.organisations[planned.organisation] if holder is None else None,
        rests_on_id=planned.rests_on.id if planned.rests_on else None,
        theme_id=city.themes[planned.theme].id,
        type=planned.type,
        specifiers=planned.specifiers,
        valid_from=planned.valid_from,
        valid_to=planned.valid_to,
        engagement_id=holder.id if holder else None,
        replaces_id=planned.replaces.id or None if planned.replaces else None,
        basis=planned.basis,
        granted_on=planned.granted_on,
        granted_by_id=planned.granted_by.person.id if planned.granted_by else None,
        granted_how=planned.how,
        why=planned.why,
    )
