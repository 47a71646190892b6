"""Everybody of the demonstration: who works where since when, who has left, who does two jobs."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from valtuusapp import resources
from valtuusapp.core.dates import add_months
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.text import Language
from valtuusapp.services.demonstration.names import Names
from valtuusapp.services.demonstration.people import Place, Somebody, Staff, Worker
from valtuusapp.services.demonstration.posts import ONE, Post, plan_places, plan_posts
from valtuusapp.services.demonstration.timeline import Timeline

T = TypeVar("T")


def plan_staff(timeline: Timeline, start: date, persons: int) -> Staff:
    """Everybody who works, has worked or sits in the city of the demonstration.

    Args:
        timeline: the days and the chance.
        start: the day on which the register was begun.
        persons: about how many work in the city; not fewer than those who lead it.
    """
    rng = timeline.rng
    places = plan_places()
    posts = plan_posts(places, persons, rng)
    names = Names(rng)
    workers = [_worker(timeline, start, post, names.draw(post.place.language)) for post in posts]
    _use_hard_names(workers, names, rng)
    for worker, post in zip(workers, posts, strict=True):
        if post.head:
            worker.place.head = worker
    officers = (_with_title(workers, "valtuusvastaava"), _with_title(workers, "asianhallintapäällikkö"))
    for officer in officers:
        officer.valid_from, officer.entered_on = _first_of_month(timeline.today, 75), timeline.workday(start)
    former_officer = _former(timeline, start, officers[0].place, "valtuusvastaava", names, left=690)
    former_officer.kind = EngagementKind.TEMPORARY
    workers += [former_officer, *_second_engagements(timeline, start, workers, places)]
    workers += _others_who_left(timeline, start, workers, names)
    workers += _former_duties(timeline, start, workers)
    for worker in workers:
        worker.supervisor = _supervisor(worker, workers[0])
    _mark_persons(workers, timeline)
    outsiders = [(key, _outsider(names)) for key in ("payroll", "payroll", "accountant")]
    return Staff(places, workers, outsiders, officers, former_officer)


def _outsider(names: Names) -> Somebody:
    person = names.draw(Language.FI)
    person.number, person.email = "", person.email.partition("@")[0] + "@yhteistyo.example"
    return person


def _some(rng: Random, among: list[T], count: int) -> list[T]:
    return rng.sample(among, min(count, len(among)))


def _first_of_month(today: date, months: int) -> date:
    return add_months(today.replace(day=1), -months)


def _worker(timeline: Timeline, start: date, post: Post, person: Somebody) -> Worker:
    rng, today = timeline.rng, timeline.today
    valid_to = None
    match post.kind:
        case EngagementKind.ELECTED:
            valid_from = date(today.year - (today.year - 1) % 4, 6, 1)
            if valid_from >= today:
                valid_from = valid_from.replace(year=valid_from.year - 4)
            valid_to = valid_from.replace(year=valid_from.year + 4) - timedelta(days=1)
        case EngagementKind.TEMPORARY | EngagementKind.SUBSTITUTE:
            months = rng.randint(2, 14)
            valid_from = _first_of_month(today, months)
            valid_to = add_months(valid_from, months + rng.randint(1, 12)) - timedelta(days=1)
        case _:
            months = int(rng.triangular(2, 240, 40))
            valid_from = _first_of_month(today, months + 48 if post.head else months)
    return Worker(
        person=person,
        title=post.title,
        variant=post.variant,
        place=post.place,
        kind=post.kind,
        valid_from=valid_from,
        valid_to=valid_to,
        entered_on=_entered(timeline, start, valid_from),
    )


def _entered(timeline: Timeline, start: date, valid_from: date) -> date:
    """Those who were there when the register was begun came with it, the others when they came."""
    first = timeline.workday(start)
    return first if valid_from <= first else timeline.workday(valid_from + timedelta(days=2))


def _use_hard_names(workers: list[Worker], names: Names, rng: Random) -> None:
    """Gives somebody each of the names that try letters, case and width; the elected and the leaders keep theirs."""
    hard = resources.toml("demonstration", "names.toml")["hard"]
    usable = [worker for worker in workers if worker.kind is EngagementKind.CONTRACT and worker.title not in ONE]
    for each, worker in zip(hard, rng.sample(usable, min(len(hard), len(usable))), strict=False):
        worker.person = names.complete(Somebody(each["first"], each["last"], Language(each["language"])))


def _with_title(workers: list[Worker], title: str) -> Worker:
    return next(worker for worker in workers if worker.title == title)


def _former(timeline: Timeline, start: date, place: Place, title: str, names: Names, left: int) -> Worker:
    """Somebody who left about so many days ago; that became known only before it happened."""
    end = _first_of_month(timeline.today - timedelta(days=left), 0) - timedelta(days=1)
    valid_from = _first_of_month(end, timeline.rng.randint(40, 150))
    return Worker(
        person=names.draw(place.language),
        title=title,
        place=place,
        kind=EngagementKind.CONTRACT,
        valid_from=valid_from,
        ends_on=end,
        entered_on=_entered(timeline, start, valid_from),
    )


def _others_who_left(timeline: Timeline, start: date, workers: list[Worker], names: Names) -> list[Worker]:
    usual = [worker for worker in workers if worker.kind is EngagementKind.CONTRACT and worker.title not in ONE]
    models = _some(timeline.rng, usual, max(8, len(usual) // 25))
    return [
        _former(timeline, start, model.place, model.title, names, timeline.rng.randint(25, 700)) for model in models
    ]


def _second_engagements(
    timeline: Timeline, start: date, workers: list[Worker], places: list[Place]
) -> Iterator[Worker]:
    for entry in resources.toml("demonstration", "staffing.toml")["second"]:
        first = next((worker for worker in workers if worker.title == entry["from_title"]), None)
        if first is None:
            continue
        kind = EngagementKind(entry["kind"])
        valid_from = max(_first_of_month(timeline.today, timeline.rng.randint(3, 12)), first.valid_from)
        fixed = kind in (EngagementKind.TEMPORARY, EngagementKind.SUBSTITUTE)
        yield Worker(
            person=first.person,
            title=entry["title"],
            place=next(place for place in places if place.key == entry["unit"]),
            kind=kind,
            valid_from=valid_from,
            valid_to=add_months(timeline.today.replace(day=1), 5) - timedelta(days=1) if fixed else None,
            entered_on=_entered(timeline, start, valid_from),
            main=False,
        )


def _former_duties(timeline: Timeline, start: date, workers: list[Worker]) -> list[Worker]:
    """Earlier work of some who changed to another duty since the register was begun; their mandates may be left."""
    rng = timeline.rng
    contract = [worker for worker in workers if worker.kind is EngagementKind.CONTRACT and worker.main]
    movable = [worker for worker in contract if worker.title not in ONE and worker.place.head is not worker]
    movable = [worker for worker in movable if worker.ends_on is None]
    found = []
    for worker in _some(rng, movable, max(6, len(movable) // 40)):
        earlier = rng.choice([other for other in movable if other.title != worker.title])
        moved = _first_of_month(timeline.today, rng.randint(3, 24))
        valid_from = _first_of_month(moved, rng.randint(30, 90))
        worker.valid_from, worker.entered_on = moved, timeline.workday(moved + timedelta(days=2))
        found.append(
            Worker(
                person=worker.person,
                title=earlier.title,
                place=earlier.place,
                kind=EngagementKind.CONTRACT,
                valid_from=valid_from,
                ends_on=moved - timedelta(days=1),
                entered_on=_entered(timeline, start, valid_from),
            )
        )
    return found


def _supervisor(worker: Worker, manager: Worker) -> Worker | None:
    """The head of the place, else of the place above it; the town manager of those who lead the sectors."""
    if worker is manager or worker.kind is EngagementKind.ELECTED:
        return None
    place: Place | None = worker.place
    while place is not None:
        if place.head is not None and place.head.person is not worker.person:
            return place.head
        place = place.parent
    return manager


def _mark_persons(workers: list[Worker], timeline: Timeline) -> None:
    """Most have signed the commitment, some long ago; a few have their contact details protected."""
    rng = timeline.rng
    persons = list({id(worker.person): worker for worker in workers}.values())
    for worker in persons:
        if rng.random() < 0.85:
            worker.person.commitment_on = max(
                worker.valid_from, timeline.today - timedelta(days=rng.randint(200, 1500))
            )
    usual = [worker.person for worker in persons if worker.kind is EngagementKind.CONTRACT and worker.title not in ONE]
    for person in _some(rng, usual, max(3, len(usual) // 120)):
        person.restricted = True
