"""What people hold for their work: now, before and from next month on; some too much, some too little."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from valtuusapp.core.dates import add_months
from valtuusapp.core.mandates import EndKind, GrantingWay, MandateBasis, MandateType
from valtuusapp.core.maps import MapLevel
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.themes import SpecifierRule
from valtuusapp.services.demonstration.people import Worker
from valtuusapp.services.demonstration.plan import OLDEST, Plan
from valtuusapp.services.demonstration.planned import Planned, day_before, needs, shortened
from valtuusapp.services.demonstration.reasons import themes_by_key

#: What is known of a mandate today, and how often.
_STORIES = {"valid": 68, "ends_soon": 9, "followed": 4, "upcoming": 4, "expired": 5, "ended": 10}
_LENGTHS = (12, 24, 24, 24, 36, 36, 60)  # months
_SUB_ORGANISATIONS = ("HALLINTO", "KASVU", "TEKNINEN", "TYPO")
_END_KINDS = (
    EndKind.INVALIDATED_BY_ASSIGNOR,
    EndKind.INVALIDATED_BY_ASSIGNOR,
    EndKind.INVALIDATED_BY_ASSIGNOR,
    EndKind.INVALIDATED_BY_ASSIGNEE,
    EndKind.DETAILS_CHANGED,
)
_CONTINUED = 0.4  # how often a mandate followed another
_PARTS = 6
_NAMED = 2  # holders of a theme that only named persons of a title have


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """Somebody's work that needs a theme; in a large city for one part of the organisation at a time."""

    worker: Worker
    theme: str
    specifier: str = ""


def plan_holdings(plan: Plan, reserved: set[tuple[int, str]], count: int) -> None:
    """Plans mandates for transactions until there are so many, as far as the people's work needs them.

    Args:
        plan: to plan in.
        reserved: worker (by ``id``) and theme of what requests will bring.
        count: how many mandates there should be in the plan.
    """
    oldest = []
    for holding in _wanted(plan, reserved, count):
        if len(plan.mandates) >= count:
            break
        first = _present_story(plan, holding)
        if first is not None and plan.timeline.rng.random() < _CONTINUED:
            first = _earlier(plan, first, 24) or first
        if first is not None:
            oldest.append(first)
    while oldest and len(plan.mandates) < count:  # a large register is large by its past
        found = [_earlier(plan, each, 12) for each in oldest]
        oldest = [each for each in found if each is not None]
    del plan.mandates[count:]


def _wanted(plan: Plan, reserved: set[tuple[int, str]], count: int) -> Iterator[Holding]:
    """The holdings in the order in which they are given: what all need, then what some have, at last the rest.

    When they are too few by far, the same themes again for parts of the organisation.
    """
    holdings = _needed(plan, reserved)
    yield from holdings
    for part in range(1, _PARTS + 1):
        if len(plan.mandates) > count * 2 // 3:
            return
        for holding in holdings:
            if themes_by_key()[holding.theme].specifier_rule is not SpecifierRule.NONE:
                yield replace(holding, specifier=f"{part * 100}")


def _needed(plan: Plan, reserved: set[tuple[int, str]]) -> list[Holding]:
    rng = plan.timeline.rng
    needed: list[Holding] = []
    possible: list[Holding] = []
    rare: list[Holding] = []
    named: dict[tuple[str, str], int] = {}
    for worker in plan.staff.workers:
        if worker.kind is EngagementKind.ELECTED:
            continue
        for need in needs().get(worker.title, ()):
            taken = (id(worker), need.theme) in reserved
            if need.type is not MandateType.TRANSACTIONS or taken or themes_by_key()[need.theme].municipal_owner:
                continue
            holding = Holding(worker, need.theme)
            can_be_granted = plan.has_right(worker.place.organisation, need.theme)
            key = (worker.title, need.theme)
            if need.level is MapLevel.ALL:
                (needed if rng.random() < 0.92 else rare).append(holding)
            elif not can_be_granted:
                rare.append(holding)
            elif need.level is MapLevel.NAMED and named.get(key, 0) < _NAMED:
                named[key] = named.get(key, 0) + 1
                needed.append(holding)
            else:
                possible.append(holding)
    for group in (needed, possible, rare):
        rng.shuffle(group)
    return needed + possible + rare


def _present_story(plan: Plan, holding: Holding) -> Planned | None:
    """Plans what is known of a holding today. Returns the oldest mandate planned."""
    rng = plan.timeline.rng
    worker = holding.worker
    if worker.ends_on is not None:
        return _of_one_who_left(plan, holding)
    story = rng.choices(list(_STORIES), list(_STORIES.values()))[0]
    months = rng.choice(_LENGTHS)
    today = plan.today
    earliest = max(worker.valid_from, today - timedelta(days=OLDEST))
    if story in ("valid", "ended") or (today - earliest).days < 200:
        oldest_day = max(earliest, add_months(today, -months) + timedelta(days=75))
        start = oldest_day + timedelta(days=rng.randrange(max(1, (today - oldest_day).days - 10)))
        planned = _mandate(plan, holding, start, day_before(add_months(start, months)))
        if story == "ended":
            _end(plan, planned)
        return planned
    if story == "upcoming":
        start = today + timedelta(days=rng.randint(2, 45))
        return _mandate(plan, holding, start, day_before(add_months(start, 24)), granted=_recent(plan))
    if story == "expired":
        end = today - timedelta(days=rng.randint(1, min(480, (today - earliest).days - 60)))
    else:
        end = today + timedelta(days=rng.randint(1, 55))
    start = max(earliest, add_months(end, -months) + timedelta(days=1))
    planned = _mandate(plan, holding, start, end)
    if story == "followed":
        start = planned.valid_to + timedelta(days=1)
        following = _mandate(plan, holding, start, day_before(add_months(start, 24)), granted=_recent(plan))
        following.replaces, following.specifiers = planned, planned.specifiers
    return planned


def _recent(plan: Plan) -> date:
    return plan.timeline.back(plan.timeline.rng.randint(2, 20))


def _of_one_who_left(plan: Plan, holding: Holding) -> Planned | None:
    """Of one who left or changed to another duty: ended in time, or still in force because nobody told the officer."""
    rng = plan.timeline.rng
    worker = holding.worker
    assert worker.ends_on is not None
    if (worker.ends_on - worker.valid_from).days < 120:
        return None
    start = worker.ends_on - timedelta(days=rng.randint(60, min(600, (worker.ends_on - worker.valid_from).days - 30)))
    planned = _mandate(plan, holding, start, day_before(add_months(start, 36)))
    if rng.random() < 0.6:
        moved = any(other.person is worker.person and other is not worker for other in plan.staff.workers)
        reason = "Siirtyi toisiin tehtäviin." if moved else "Palvelussuhde päättyi."
        told = rng.random() < 0.7
        plan.end(planned, worker.ends_on + timedelta(days=1), EndKind.INVALIDATED_BY_ASSIGNOR, reason, told)
    return planned


def _mandate(plan: Plan, holding: Holding, start: date, end: date, granted: date | None = None) -> Planned:
    rng = plan.timeline.rng
    worker = holding.worker
    # Mostly not past the end of a fixed term; some did not look.
    last = shortened(end, worker) if rng.random() < 0.85 else end
    if last < start + timedelta(days=30):
        last = end
    theme = themes_by_key()[holding.theme]
    specifiers: tuple[str, ...] = ()
    if holding.specifier:
        specifiers = (holding.specifier,)
    elif theme.specifier_rule is SpecifierRule.OPTIONAL and rng.random() < 0.3:
        specifiers = (rng.choice(_SUB_ORGANISATIONS),)
    planned = plan.add(
        assignor=worker.place.organisation,
        theme=holding.theme,
        type=MandateType.TRANSACTIONS,
        granted_on=granted or _granted(plan, start),
        valid_from=start,
        valid_to=last,
        holder=worker,
        specifiers=specifiers,
        why=plan.reasons.why(holding.theme, worker.place.language),
    )
    planned.granted_by = plan.grantor(planned)
    if rng.random() < 0.05 and planned.basis is MandateBasis.MANUAL:
        planned.how = GrantingWay.REQUEST_CONFIRMED
    return planned


def _granted(plan: Plan, start: date) -> date:
    """The day of granting: on the first day or some days before it, never in the future."""
    day = start - timedelta(days=plan.timeline.rng.randint(0, 10))
    return min(day - timedelta(days=max(0, day.weekday() - 4)), plan.timeline.back(2))


def _end(plan: Plan, planned: Planned) -> None:
    rng = plan.timeline.rng
    first = planned.entered_on + timedelta(days=8)
    days = (plan.today - first).days - 5
    if days < 5:
        return
    kind = rng.choice(_END_KINDS)
    group = {EndKind.INVALIDATED_BY_ASSIGNEE: "given_up_reason", EndKind.DETAILS_CHANGED: "changed_reason"}
    reason = plan.reasons.of(group.get(kind, "end_reason"), plan.language(planned))
    plan.end(planned, first + timedelta(days=rng.randrange(days)), kind, reason, told=rng.random() < 0.65)


def _earlier(plan: Plan, planned: Planned, months: int) -> Planned | None:
    """Plans the mandate that this one continues, when the work had begun by then."""
    worker = planned.holder
    assert worker is not None
    end = day_before(planned.valid_from)
    start = max(worker.valid_from, add_months(end, -months) + timedelta(days=1))
    if (end - start).days < 90 or end >= plan.today:
        return None
    earlier = _mandate(plan, Holding(worker, planned.theme, *planned.specifiers[:1]), start, end)
    earlier.specifiers = planned.specifiers
    if planned.replaces is None and earlier.entered_on < planned.entered_on:
        planned.replaces = earlier
    return earlier
