"""The demonstration: a made-up city whose register looks as if it had been kept for three years.

Everything is drawn from one seed: the same seed and day make the same data. What was done in the past is done again by
the program's own services under a clock that moves, so that every state that is shown is one that the program reaches
and the log tells a plausible past.
"""

from datetime import datetime
from pathlib import Path
from random import Random

from valtuusapp import resources
from valtuusapp.core.dates import HELSINKI, Clock
from valtuusapp.core.people import Officer
from valtuusapp.core.progress import Progress, silent
from valtuusapp.core.text import LocalText
from valtuusapp.db import sqlite, upgrade
from valtuusapp.db.database import Database
from valtuusapp.services.demonstration.applications import REGISTERED, ApplicationMaker
from valtuusapp.services.demonstration.changes import NEW_MANDATES, plan_changes, plan_new
from valtuusapp.services.demonstration.city import City, city_data, plan_people, write_structure
from valtuusapp.services.demonstration.clerk import Clerk
from valtuusapp.services.demonstration.holdings import plan_holdings
from valtuusapp.services.demonstration.maps import MapMaker
from valtuusapp.services.demonstration.orders import plan_orders
from valtuusapp.services.demonstration.people import Staff, Worker
from valtuusapp.services.demonstration.plan import Plan
from valtuusapp.services.demonstration.reasons import Reasons
from valtuusapp.services.demonstration.rights import plan_organisations, plan_received, plan_rights
from valtuusapp.services.demonstration.staff import plan_staff
from valtuusapp.services.demonstration.timeline import Moving, Timeline
from valtuusapp.services.demonstration.writing import Writer
from valtuusapp.services.opening import Services, compose
from valtuusapp.services.register import Register
from valtuusapp.services.starting import Start, whole_file, write_start

#: How many days the register has been kept.
_KEPT = 1_095
_MISTAKES = 2  # mandates that were entered in error, besides the planned ones
_CLOSED_SHARE = 24  # of so many mandates one came by a request that is closed, up to the number of requests planned
_RIGHTS_SHARE = 8  # in a small register rights to grant are at most so large a part of each officer's


def create_demonstration(
    path: Path,
    *,
    persons: int = 400,
    mandates: int = 600,
    seed: int = 1,
    clock: Clock | None = None,
    progress: Progress = silent,
) -> None:
    """Makes the register of the demonstration. The file gets its name when it is whole.

    Args:
        path: the file; it must not exist.
        persons: about how many people work in the city; those who lead it, about seventy, are always there. Every
            state of a request is found in a city of about three hundred or more.
        mandates: how many mandates, about; as far as the people's work needs them.
        seed: another seed makes another city of the same kind.
        clock: the day on which it is looked at; everything happened before it.
        progress: told how far it is; may raise to cancel, and then no file is left.

    Raises:
        UserError: ``file_exists``, and what the disk refuses.
    """
    today = (clock or Clock()).today()
    rng = Random(seed)
    timeline = Timeline(today, rng, ("", ""))
    start = timeline.back(_KEPT)
    staff = plan_staff(timeline, start, persons)
    first, second = (_name(officer) for officer in staff.officers)
    timeline.actors = (first, second)
    moving = Moving(datetime(start.year, start.month, start.day, 8, tzinfo=HELSINKI))
    with whole_file(path) as unfinished:
        upgrade.create(unfinished)
        engine = sqlite.open_engine(unfinished, read_only=False, durable=False)
        database = Database(path, engine, moving.clock)
        try:
            write_start(database, _start(staff))
            services = compose(Register(database, lock=None))
            _plan(services, Plan(timeline, start, staff, Reasons(rng)), mandates)
            timeline.run(database, moving, progress)
        finally:
            database.close()


def _name(worker: Worker) -> str:
    return f"{worker.person.first} {worker.person.last}"


def _start(staff: Staff) -> Start:
    city = city_data()["city"]
    title = resources.toml("demonstration", "municipality.toml")["officer"]["title"]
    return Start(
        municipality=LocalText(city["fi"], city["sv"]),
        business_id=city["business_id"],
        form_languages="fi",
        officer_name=_name(staff.officers[0]),
        officer_title=title,
        with_organisation=False,  # the city has more, and its own
    )


def _plan(services: Services, plan: Plan, mandates: int) -> None:
    """Everything that happened, in the order in which the plans need each other."""
    city = City({}, {}, {})
    timeline, staff = plan.timeline, plan.staff
    timeline.add(plan.start, lambda: write_structure(services.register.database, staff, city))
    timeline.add(plan.start, lambda: services.settings.set({"common_end_day": "31.3."}))
    timeline.add(plan.start, lambda: _write_second_officer(services, staff))
    plan_people(timeline, plan.start, services, staff, city)
    rights_left = plan_rights(plan, most=mandates // _RIGHTS_SHARE)
    plan_received(plan)
    plan_organisations(plan)
    orders = plan_orders(plan, rights_left, most_closed=mandates // _CLOSED_SHARE)
    of_requests = sum(order.mandates for order in orders.found)
    plan_holdings(plan, orders.reserved, max(0, mandates - of_requests - NEW_MANDATES - REGISTERED - _MISTAKES))
    asked = {theme for order in orders.found for theme, _type in order.wanted}
    about_others = [*plan_changes(plan), *plan_new(plan, asked)]  # before some are entered by mistake
    Writer(services, plan, city).plan_all()
    applications = ApplicationMaker(services, plan, city)
    clerk = Clerk(services, plan, city, applications)
    for order in (*orders.found, *about_others):
        clerk.plan_steps(order)
    MapMaker(services, plan, city).plan_all()
    applications.plan_all()


def _write_second_officer(services: Services, staff: Staff) -> None:
    second = staff.officers[1]
    services.settings.save_officer(Officer(name=_name(second), title=second.title))
