"""The requests of the demonstration that change, extend or end what somebody holds, and those for what is new."""

from collections import Counter
from datetime import date, timedelta

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.requests import ApprovalKind, LineKind, RequestState
from valtuusapp.core.themes import SpecifierRule
from valtuusapp.services.demonstration.orders import Order
from valtuusapp.services.demonstration.people import Worker
from valtuusapp.services.demonstration.plan import Plan
from valtuusapp.services.demonstration.planned import Planned
from valtuusapp.services.demonstration.reasons import themes_by_key

_State = RequestState

#: What is asked, how far it has come, and how many days ago it began.
_ASKED = (
    (LineKind.EXTEND, _State.CLOSED, 48),
    (LineKind.CHANGE, _State.CLOSED, 70),
    (LineKind.END, _State.CLOSED, 55),
    (LineKind.EXTEND, _State.GRANTED, 16),
    (LineKind.CHANGE, _State.GRANTED, 18),
    (LineKind.END, _State.GRANTED, 15),
    (LineKind.EXTEND, _State.APPROVED, 14),
    (LineKind.CHANGE, _State.APPROVED, 13),
    (LineKind.END, _State.APPROVED, 12),
    (LineKind.EXTEND, _State.OUT_FOR_SIGNATURE, 8),
    (LineKind.CHANGE, _State.OUT_FOR_SIGNATURE, 10),
    (LineKind.EXTEND, _State.RECEIVED, 3),
    (LineKind.END, _State.RECEIVED, 2),
    (LineKind.EXTEND, _State.DRAFT, 2),
    (LineKind.CHANGE, _State.NOT_APPROVED, 90),
    (LineKind.END, _State.WITHDRAWN, 60),
)

#: Of how many of them a mandate comes.
NEW_MANDATES = 4

#: How far the requests for what is new have come, how many days ago they began, for how many people.
_NEW = (
    (_State.CLOSED, 130, 0),
    (_State.NOT_APPROVED, 85, 1),
    (_State.WITHDRAWN, 64, 1),
    (_State.PARTLY_APPROVED, 30, 2),
    (_State.APPROVED, 22, 1),
    (_State.OUT_FOR_SIGNATURE, 12, 2),
    (_State.RECEIVED, 5, 1),
    (_State.DRAFT, 3, 1),
)

#: An extension is asked for so many days before the end at most.
_ENDS_SOON = 200


def plan_changes(plan: Plan) -> list[Order]:
    """Requests about mandates that are held; fewer when the city is too small for them."""
    alone = Counter(_place(each) for each in plan.mandates if each.in_force(plan.today) or each.valid_from > plan.today)
    left = [each for each in plan.mandates if _can_be_asked(plan, each) and alone[_place(each)] == 1]
    plan.timeline.rng.shuffle(left)
    found = []
    for asks, state, days_ago in _ASKED:
        day = plan.timeline.back(days_ago)
        target = next((each for each in left if _fits(each, asks, day, plan.today)), None)
        if target is None or target.holder is None or target.holder.supervisor is None:
            continue
        left.remove(target)
        found.append(
            Order(
                state=state,
                orderer=target.holder.supervisor,
                workers=[target.holder],
                wanted=[(target.theme, target.type)],
                created_on=day,
                kind=ApprovalKind.E_MAIL if asks is LineKind.END else ApprovalKind.PAPER,
                on_paper=asks is not LineKind.END and state is not _State.RECEIVED,
                asks=asks,
                target=target,
            )
        )
    return found


def _place(planned: Planned) -> tuple[object, ...]:
    """What there should be one mandate for, so that it is clear which is meant."""
    return planned.assignor, id(planned.holder.person) if planned.holder else 0, planned.theme, planned.type


def _can_be_asked(plan: Plan, planned: Planned) -> bool:
    holder = planned.holder
    return (
        holder is not None
        and holder.supervisor is not None
        and holder.supervisor.place.organisation == planned.assignor
        and (holder.last_day is None or holder.last_day > plan.today + timedelta(days=60))
        and planned.type is MandateType.TRANSACTIONS
        and planned.ended_on is None
        and planned.in_force(plan.today + timedelta(days=20))
        and plan.has_right(planned.assignor, planned.theme)
    )


def _fits(planned: Planned, asks: LineKind, day: date, today: date) -> bool:
    if planned.entered_on + timedelta(days=30) > day or planned.valid_from > day:
        return False
    if asks is LineKind.EXTEND:
        return planned.valid_to < today + timedelta(days=_ENDS_SOON)
    rule = themes_by_key()[planned.theme].specifier_rule
    if asks is LineKind.CHANGE:
        return not planned.specifiers and rule is not SpecifierRule.NONE
    return True


def plan_new(plan: Plan, asked: set[str]) -> list[Order]:
    """Requests for themes that nobody holds and nobody has asked for."""
    used = asked | {each.theme for each in plan.mandates}
    themes = [
        key
        for key, theme in themes_by_key().items()
        if key not in used
        and not theme.municipal_owner
        and MandateType.TRANSACTIONS in theme.types
        and theme.specifier_rule is not SpecifierRule.REQUIRED
    ]
    plan.timeline.rng.shuffle(themes)
    workers = [worker for worker in plan.staff.workers if _may_ask(plan, worker)]
    plan.timeline.rng.shuffle(workers)
    found = []
    for (state, days_ago, count), theme in zip(_NEW, themes, strict=False):
        if not workers:
            break
        first = workers.pop()
        colleagues = [each for each in workers if each.place is first.place and each.supervisor is first.supervisor]
        people = [first, *colleagues][:count]
        assert first.supervisor is not None
        found.append(
            Order(
                state=state,
                orderer=first.supervisor,
                workers=people,
                wanted=[(theme, MandateType.TRANSACTIONS)],
                created_on=plan.timeline.back(days_ago),
                form_id="new",
                titles=tuple(dict.fromkeys(each.title for each in (first, *colleagues))),
                refused=1 if state is _State.PARTLY_APPROVED else 0,
                on_paper=state is not _State.RECEIVED,
                endorsed=state is not _State.NOT_APPROVED,
            )
        )
    return [order for order in found if order.state is not _State.PARTLY_APPROVED or order.lines > 1]


def _may_ask(plan: Plan, worker: Worker) -> bool:
    lasting = worker.last_day is None or worker.last_day > plan.today + timedelta(days=120)
    return (
        worker.supervisor is not None
        and lasting
        and worker.main
        and worker.kind is not EngagementKind.ELECTED
        and worker.place.organisation == "city"
        and worker.entered_on < plan.timeline.back(150)
    )
