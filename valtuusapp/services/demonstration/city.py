"""Writing the demonstration's city into the register: organisations, units, titles and people as they came and went."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp import resources
from valtuusapp.core.organisation import OrganisationKind
from valtuusapp.core.people import Engagement
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.demonstration.people import Place, Somebody, Staff, Worker
from valtuusapp.services.demonstration.timeline import Timeline
from valtuusapp.services.opening import Services
from valtuusapp.services.starting import load_job_titles

BATCH = 2_000  # rows of one event, so that none is endless


@dataclass(frozen=True, slots=True)
class CityTheme:
    """A theme as the demonstration needs it, with the first e-service that asks for it, if one is known."""

    id: int
    name: LocalText
    e_service_id: int | None
    e_service: LocalText


@dataclass(slots=True)
class City:
    """The rows that others refer to.

    Attributes:
        organisations: the keys of the rows by the keys of municipality.toml.
        titles: the keys of the job titles by their Finnish names.
        themes: by their keys in the catalogue.
    """

    organisations: dict[str, int]
    titles: dict[str, int]
    themes: dict[str, CityTheme]


def city_data() -> dict[str, dict[str, str]]:
    """The organisations of the demonstration by key, the city first."""
    return {each["key"]: each for each in resources.toml("demonstration", "municipality.toml")["organisation"]}


def write_structure(database: Database, staff: Staff, city: City) -> None:
    """Writes organisations, job titles and units, one event."""
    with database.write("organisation_imported") as written:
        session = written.session
        _write_organisations(session, city)
        load_job_titles(session)
        _write_variants(session, staff)
        city.titles.update({row.name_fi: row.id for row in session.scalars(select(tables.JobTitle))})
        for place in staff.places:
            _write_place(session, place, city)
        _read_themes(session, city)


def _write_organisations(session: Session, city: City) -> None:
    municipality = session.scalars(select(tables.Organisation)).one()
    for key, each in city_data().items():
        if key == "city":
            city.organisations[key] = municipality.id
            continue
        row = tables.Organisation(
            name_fi=each["fi"],
            name_sv=each["sv"],
            kind=OrganisationKind(each["kind"]),
            own=each["own"],
            business_id=each["business_id"],
        )
        session.add(row)
        session.flush()
        city.organisations[key] = row.id


def _write_variants(session: Session, staff: Staff) -> None:
    """The titles that only a large city has."""
    swedish = {row.name_fi: row.name_sv for row in session.scalars(select(tables.JobTitle))}
    names = {
        title_of(worker): worker.variant.sv + swedish[worker.title] for worker in staff.workers if worker.variant.fi
    }
    session.add_all(tables.JobTitle(name_fi=name, name_sv=name_sv) for name, name_sv in names.items())
    session.flush()


def title_of(worker: Worker) -> str:
    """The Finnish title as it stands in the register."""
    return worker.variant.fi + worker.title


def _write_place(session: Session, place: Place, city: City) -> None:
    row = tables.Unit(
        name_fi=place.name.fi,
        name_sv=place.name.sv,
        kind=place.kind,
        parent_id=place.parent.id if place.parent else None,
        organisation_id=city.organisations[place.organisation],
    )
    session.add(row)
    session.flush()
    place.id = row.id
    row.sector_id = place.sector.id


def _read_themes(session: Session, city: City) -> None:
    e_services = {row.id: LocalText(row.name_fi, row.name_sv) for row in session.scalars(select(tables.EService))}
    for row in session.scalars(select(tables.Theme).order_by(tables.Theme.id)):
        first = next((each.e_service_id for each in row.e_services), None)
        city.themes[row.catalogue_key] = CityTheme(
            row.id,
            LocalText(row.name_fi, row.name_sv, row.name_en),
            first,
            e_services[first] if first is not None else LocalText(),
        )


def plan_people(timeline: Timeline, start: date, services: Services, staff: Staff, city: City) -> None:
    """Puts on the timeline when people come, move and leave."""
    first_day = timeline.workday(start)
    database = services.register.database
    newcomers: dict[date, list[Worker]] = {}
    for worker in sorted(staff.workers, key=lambda worker: worker.place.head is not worker):
        newcomers.setdefault(worker.entered_on, []).append(worker)
    for day, workers in sorted(newcomers.items()):
        for first in range(0, len(workers), BATCH):
            batch = workers[first : first + BATCH]
            timeline.add(day, partial(write_people, database, batch, city))
    timeline.add(first_day, lambda: _write_heads(database, staff, city))
    for worker in staff.workers:
        if worker.ends_on is not None:
            day = max(timeline.workday(worker.ends_on - timedelta(days=18)), worker.entered_on)
            timeline.add(day, partial(_note_end, services, worker))


def write_people(database: Database, workers: Iterable[Worker], city: City) -> None:
    """Writes engagements and the persons who are new, one event."""
    with database.write("persons_imported") as written:
        session = written.session
        workers = list(workers)
        new = {id(worker.person): worker.person for worker in workers if not worker.person.id}
        rows = [(person, _person_row(person)) for person in new.values()]
        session.add_all(row for _person, row in rows)
        session.flush()
        for person, row in rows:
            person.id = row.id
        engagements = [(worker, _engagement_row(worker, city)) for worker in workers]
        session.add_all(row for _worker, row in engagements)
        session.flush()
        for worker, engagement in engagements:
            worker.id = engagement.id
            if worker.main and id(worker.person) not in new:
                _no_longer_main(session, worker)


def _no_longer_main(session: Session, worker: Worker) -> None:
    earlier = select(tables.Engagement).where(
        tables.Engagement.person_id == worker.person.id, tables.Engagement.id != worker.id
    )
    for row in session.scalars(earlier):
        row.main = False


def _person_row(person: Somebody, organisation_id: int | None = None) -> tables.Person:
    return tables.Person(
        last_name=person.last,
        first_names=person.first,
        employee_number=person.number or None,
        email=person.email,
        phone=person.phone,
        language=person.language,
        organisation_id=organisation_id,
        restricted=person.restricted,
        commitment_on=person.commitment_on,
    )


def _engagement_row(worker: Worker, city: City) -> tables.Engagement:
    return tables.Engagement(
        person_id=worker.person.id,
        job_title_id=city.titles[title_of(worker)],
        unit_id=worker.place.id,
        supervisor_id=worker.supervisor.person.id if worker.supervisor else None,
        kind=worker.kind,
        valid_from=worker.valid_from,
        valid_to=worker.valid_to,
        main=worker.main,
    )


def _write_heads(database: Database, staff: Staff, city: City) -> None:
    """Who leads what, and the contact persons elsewhere."""
    with database.write("organisation_imported") as written:
        for place in staff.places:
            if place.head is not None:
                written.session.get_one(tables.Unit, place.id).director_id = place.head.person.id
        for key, person in staff.outsiders:
            written.session.add(_person_row(person, city.organisations[key]))


def _note_end(services: Services, worker: Worker) -> None:
    engagement: Engagement = services.people.engagement(worker.id)
    services.people.save_engagement(replace(engagement, valid_to=worker.ends_on))
