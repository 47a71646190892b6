"""The rights to grant, what the city has received from others and what rests on it, what it has given to companies."""

from datetime import date, timedelta

from valtuusapp.core.dates import add_months
from valtuusapp.core.mandates import EndKind, GrantingWay, MandateType
from valtuusapp.core.maps import MapLevel
from valtuusapp.services.demonstration.city import city_data
from valtuusapp.services.demonstration.people import Worker
from valtuusapp.services.demonstration.plan import Plan
from valtuusapp.services.demonstration.planned import Need, Planned, day_before, needs

#: The themes that only one of the officers can grant (R13 asks for two).
_ONE_HOLDER = 5

_SHORTEST = 200  # days that a director's right has been held at least

_PERMITS = "lupa_ja_valvonta_kokonaisuuksien_viranomaiskasittely"
_WAGES = "palkkatietojen_ilmoittaminen"
_BENEFITS = "palvelussuhteeseen_liittyvien_etuuksien_hakeminen"
_LABOUR = "tyomarkkinatukiaineistojen_tarkastelu"

#: Who gives to whom which theme, how many days ago, for how many months, with which specifiers.
_GIVEN = (
    ("city", "payroll", "palkkatietojen_katselu", 500, 36, ()),
    ("city", "payroll", _BENEFITS, 500, 36, ()),
    ("water", "payroll", _WAGES, 640, 24, ("VESI",)),
    ("water", "payroll", "palvelussuhde_ja_ansiotietojen_yllapito", 640, 24, ()),
    ("water", "accountant", "veroasioiden_hoito", 400, 24, ()),
    ("water", "accountant", "veroilmoittaminen", 400, 24, ()),
    ("city", "accountant", "veroilmoittaminen", 1_300, 24, ()),
    ("city", "joint_authority", "kuntatalouden_tietojen_raportointi", 900, 24, ()),
)


def plan_rights(plan: Plan, most: int) -> list[tuple[Worker, Need]]:
    """Plans who may grant what, registered by DVV in batches.

    Args:
        plan: to plan in.
        most: of how many themes each officer has the right at most.

    Returns:
        Rights that somebody's title suggests and nobody has applied for yet.
    """
    first, second = plan.staff.officers
    rng = plan.timeline.rng
    of_first = [need for need in needs()[first.title] if need.type is MandateType.RIGHT_TO_GRANT][:most]
    later = set(rng.sample(range(len(of_first)), len(of_first) // 3))
    for number, need in enumerate(of_first):
        _right(plan, first, "city", need.theme, days_ago=600 if number in later else 1_400, months=60)
    single = set(rng.sample(range(len(of_first)), min(_ONE_HOLDER, len(of_first) // 4)))
    for number, need in enumerate(of_first):
        if number not in single:  # every fifth was given for a shorter time and ends in a few months
            soon = number % 5 == 0
            _right(plan, second, "city", need.theme, days_ago=1_000 if soon else 900, months=36 if soon else 60)
    for officer in (first, second):
        _right(plan, officer, "city", _PERMITS, days_ago=850, months=60, represent=True)
    for theme in (_WAGES, _LABOUR):
        _right(plan, first, "city", theme, days_ago=850, months=60, represent=True)
    _former_rights(plan, [need.theme for need in of_first[:8]])
    _rights_of_the_enterprise(plan)
    return _rights_of_directors(plan)


def _right(
    plan: Plan, holder: Worker, assignor: str, theme: str, *, days_ago: int, months: int, represent: bool = False
) -> Planned:
    day = plan.timeline.back(days_ago)
    return plan.add(
        assignor=assignor,
        theme=theme,
        type=MandateType.RIGHT_TO_GRANT_REPRESENTATION if represent else MandateType.RIGHT_TO_GRANT,
        granted_on=day,
        valid_from=day,
        valid_to=day_before(add_months(day, months)),
        holder=holder,
        why=plan.reasons.for_right(_role(plan, holder), holder.place.language),
    )


def _role(plan: Plan, holder: Worker) -> int:
    first, second = plan.staff.officers
    return 0 if holder in (first, plan.staff.former_officer) else 1 if holder is second else 2


def _former_rights(plan: Plan, themes: list[str]) -> None:
    """What a predecessor could grant; ended by an application, as only DVV changes a right (R10)."""
    former = plan.staff.former_officer
    assert former.ends_on is not None
    reason = "Palvelussuhde päättyi."
    for theme in themes:
        right = _right(plan, former, "city", theme, days_ago=1_350, months=60)
        right.by_application = plan.end(
            right, former.ends_on + timedelta(days=12), EndKind.INVALIDATION_APPLICATION, reason, told=True
        )


def _rights_of_the_enterprise(plan: Plan) -> None:
    """The enterprise is an assignor of its own: its director and the officer can grant what its people need."""
    workers = [worker for worker in plan.staff.workers if worker.place.organisation == "water"]
    wanted = dict.fromkeys(
        need.theme
        for worker in workers
        for need in needs().get(worker.title, ())
        if need.type is MandateType.TRANSACTIONS and need.level is MapLevel.ALL
    )
    wanted |= dict.fromkeys(theme for assignor, _who, theme, *_rest in _GIVEN if assignor == "water")
    director = next((worker for worker in workers if worker.title == "vesihuoltojohtaja"), None)
    for number, theme in enumerate(wanted):
        _right(plan, plan.staff.officers[0], "water", theme, days_ago=1_250, months=60)
        if director is not None and number % 3 < 2:
            _right(plan, director, "water", theme, days_ago=700, months=60)


def _rights_of_directors(plan: Plan) -> list[tuple[Worker, Need]]:
    """Some of those who lead can grant their own people's mandates too; the others may still apply."""
    rng = plan.timeline.rng
    left = []
    for worker in plan.staff.workers:
        if worker.title in {officer.title for officer in plan.staff.officers} or worker.last_day is not None:
            continue
        for need in needs().get(worker.title, ()):
            if need.type is not MandateType.RIGHT_TO_GRANT or worker.place.organisation != "city":
                continue
            longest = min(900, (plan.today - worker.valid_from).days - 30)
            if longest >= _SHORTEST and rng.random() < 0.6:
                _right(plan, worker, "city", need.theme, days_ago=rng.randint(_SHORTEST, longest), months=36)
            elif worker.main:
                left.append((worker, need))
    return left


def plan_received(plan: Plan) -> None:
    """Plans what others have given to the city, and *represent* on it (R11, R18)."""
    permits = _received(plan, "state_office", _PERMITS, days_ago=1_200, months=60)
    wages = _received(plan, "joint_authority", _WAGES, days_ago=975, months=36)
    benefits = _received(plan, "joint_authority", _BENEFITS, days_ago=975, months=36)
    labour = _received(plan, "neighbour", _LABOUR, days_ago=700, months=24)
    _received(plan, "neighbour", "palkkatietojen_katselu", days_ago=1_050, months=24)
    for worker in _present(plan):
        for need in needs().get(worker.title, ()):
            if need.type is MandateType.REPRESENT and need.theme == _PERMITS:
                _represent(plan, worker, permits)
    clerks = [worker for worker in _present(plan) if worker.title == "palkkasihteeri"][:4]
    managers = [worker for worker in _present(plan) if worker.title == "palkkapäällikkö"][:1]
    for worker in (*managers, *clerks):
        _represent(plan, worker, wages)
    for worker in clerks[:2]:
        _represent(plan, worker, benefits)
    for worker in [worker for worker in _present(plan) if worker.title == "työllisyyspäällikkö"][:1]:
        _represent(plan, worker, labour)
    resting = [planned for planned in plan.mandates if planned.rests_on is permits]
    for planned in resting[-2:-1]:
        language = plan.language(planned)
        reason = plan.reasons.of("given_up_reason", language)
        plan.end(planned, plan.timeline.back(40), EndKind.INVALIDATED_BY_ASSIGNEE, reason, told=True)


def _present(plan: Plan) -> list[Worker]:
    return [worker for worker in plan.staff.workers if worker.ends_on is None and worker.main]


def _received(plan: Plan, giver: str, theme: str, *, days_ago: int, months: int) -> Planned:
    day = plan.timeline.back(days_ago)
    return plan.add(
        assignor=giver,
        organisation="city",
        theme=theme,
        type=MandateType.TRANSACTIONS,
        granted_on=day,
        valid_from=day,
        valid_to=day_before(add_months(day, months)),
    )


def _represent(plan: Plan, worker: Worker, received: Planned) -> None:
    rng = plan.timeline.rng
    earliest = max(received.valid_from, worker.valid_from)
    latest = plan.timeline.back(10)
    day = plan.timeline.workday(earliest + timedelta(days=rng.randrange(max(1, (latest - earliest).days))))
    # The first one was given without looking how long the received mandate runs.
    careless = all(planned.rests_on is not received for planned in plan.mandates)
    end = day_before(add_months(day, 36))
    planned = plan.add(
        assignor="city",
        theme=received.theme,
        type=MandateType.REPRESENT,
        granted_on=day,
        valid_from=day,
        valid_to=end if careless else min(end, received.valid_to),
        holder=worker,
        specifiers=() if received.theme == _PERMITS else (city_data()[received.assignor]["business_id"],),
        rests_on=received,
        why=plan.reasons.why(received.theme, worker.place.language),
    )
    planned.granted_by = plan.grantor(planned)


def plan_organisations(plan: Plan) -> None:
    """Plans what the city and its enterprise have given to those that work for them."""
    for assignor, organisation, theme, days_ago, months, specifiers in _GIVEN:
        day: date = plan.timeline.back(days_ago)
        planned = plan.add(
            assignor=assignor,
            organisation=organisation,
            theme=theme,
            type=MandateType.TRANSACTIONS,
            granted_on=day,
            valid_from=day,
            valid_to=day_before(add_months(day, months)),
            specifiers=specifiers,
            how=GrantingWay.GRANTED,
        )
        planned.granted_by = plan.grantor(planned)
