"""The requests of the demonstration as they are planned: who asks what for whom, and how far each has come."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.requests import ApprovalKind, LineKind, RequestState
from valtuusapp.services.demonstration.people import Worker
from valtuusapp.services.demonstration.plan import Plan
from valtuusapp.services.demonstration.planned import Need, Planned, needs
from valtuusapp.services.demonstration.reasons import themes_by_key

Wanted = tuple[str, MandateType]


@dataclass(slots=True, eq=False, kw_only=True)
class Order:
    """A request.

    Attributes:
        state: how far it has come.
        orderer: who asks.
        workers: for whom; none when ``organisation`` (a key of municipality.toml) receives the mandates.
        wanted: themes and types.
        created_on: the day of the draft; ``days`` later each of the steps that follow.
        refused: how many of the lines are not approved, from the last.
        on_paper: printed for signature; else the decision comes by e-mail.
        revised: changed after the print, and printed again unless ``left_old``.
        copied: made as a copy of another.
        long: with the longest reason.
        unknown: the orderer does not know the theme of the first mandate.
        confirmed: the employee asked for the mandate in Suomi.fi (R16).
        asks, target: what shall become of which mandate; a new one without.
        form_id: ``new`` for a theme that the city does not use yet; then ``titles`` will need it, and ``endorsed`` is
            the sector director's stand.
        id: the row's key, once written.
    """

    state: RequestState
    orderer: Worker
    workers: list[Worker]
    wanted: list[Wanted]
    created_on: date
    organisation: str = ""
    kind: ApprovalKind = ApprovalKind.PAPER
    refused: int = 0
    as_deputy: bool = False
    on_paper: bool = True
    revised: bool = False
    left_old: bool = False
    copied: bool = False
    long: bool = False
    unknown: bool = False
    confirmed: bool = False
    attached: bool = False
    asks: LineKind = LineKind.ADD
    target: Planned | None = None
    form_id: str = "existing"
    titles: tuple[str, ...] = ()
    endorsed: bool = True
    id: int = 0

    @property
    def lines(self) -> int:
        """How many mandates are asked for."""
        return max(1, len(self.workers)) * len(self.wanted)

    @property
    def mandates(self) -> int:
        """How many mandates come of it."""
        match self.state:
            case RequestState.GRANTED | RequestState.CLOSED:
                return self.lines - self.refused
            case RequestState.BEING_GRANTED:
                return max(1, self.lines // 2)
            case _:
                return 0


@dataclass(slots=True)
class Orders:
    """Draws requests so that each asks for what the work of the people needs and nobody has been asked for yet.

    Attributes:
        reserved: worker (by ``id``) and theme of what has been asked for.
    """

    plan: Plan
    found: list[Order] = field(default_factory=list)
    reserved: set[tuple[int, str]] = field(default_factory=set)
    _groups: list[list[Worker]] = field(default_factory=list)
    _next: int = 0

    def draw(self, state: RequestState, days_ago: int, **details: object) -> None:
        """Plans a request about so many days ago for a group of colleagues; none when there is no such group left."""
        day = self.plan.timeline.back(days_ago)
        for _attempt in range(len(self._groups)):  # none when the city is too small
            group = self._groups[self._next % len(self._groups)]
            self._next += 1
            there = [worker for worker in group if worker.entered_on + timedelta(days=12) <= day]
            workers = there[: self.plan.timeline.rng.choice((1, 1, 2, 3))]
            themes = self._themes(workers)
            if not themes or workers[0].supervisor is None:
                continue
            wanted = [(theme, MandateType.TRANSACTIONS) for theme in themes[: self.plan.timeline.rng.choice((1, 1, 2))]]
            self.add(state, day, workers[0].supervisor, workers, wanted, **details)
            return

    def add(
        self,
        state: RequestState,
        day: date,
        orderer: Worker,
        workers: list[Worker],
        wanted: list[Wanted],
        **details: object,
    ) -> None:
        """Plans a request."""
        order = Order(state=state, orderer=orderer, workers=workers, wanted=wanted, created_on=day)
        for name, value in details.items():
            setattr(order, name, value)
        self.found.append(order)
        self.reserved |= {(id(worker), theme) for worker in workers for theme, _type in wanted}

    def group(self) -> None:
        """Finds the groups of colleagues with the same title."""
        groups: dict[tuple[str, str], list[Worker]] = {}
        for worker in self.plan.staff.workers:
            lasting = worker.last_day is None or worker.last_day > self.plan.today + timedelta(days=120)
            if lasting and worker.kind is not EngagementKind.ELECTED and worker.title in needs():
                groups.setdefault((worker.place.key, worker.title), []).append(worker)
        self._groups = [group for group in groups.values() if self._themes(group[:1])]
        self.plan.timeline.rng.shuffle(self._groups)

    def _themes(self, workers: list[Worker]) -> list[str]:
        """What all of them need, can be granted, and none has been asked for yet."""
        if not workers:
            return []
        return [
            need.theme
            for need in needs()[workers[0].title]
            if need.type is MandateType.TRANSACTIONS
            and not themes_by_key()[need.theme].municipal_owner
            and self.plan.has_right(workers[0].place.organisation, need.theme)
            and not any((id(worker), need.theme) in self.reserved for worker in workers)
        ]


def plan_orders(plan: Plan, rights_left: list[tuple[Worker, Need]], most_closed: int) -> Orders:
    """Plans the requests: the closed ones over the past year and a half, the others of the past weeks."""
    orders = Orders(plan)
    orders.group()
    _special(orders, rights_left)
    _open(orders)
    closed = (
        [{"kind": ApprovalKind.ELECTRONIC_ELSEWHERE}] * 4
        + [{"kind": ApprovalKind.OFFICE_HOLDER_DECISION}, {"kind": ApprovalKind.OFFICE_HOLDER_DECISION}]
        + [{"kind": ApprovalKind.E_MAIL, "on_paper": False}] * 3
        + [{"revised": True}, {"as_deputy": True}, {"confirmed": True}, {"confirmed": True}]
        + [{"attached": True}] * 3
        + [{}] * 9
    )
    for number, details in enumerate(closed[:most_closed]):
        orders.draw(RequestState.CLOSED, 520 - number * 18, **details)
    return orders


def _open(orders: Orders) -> None:
    """Those on which somebody still has to do something, and those that came to nothing."""
    state = RequestState
    for days_ago in (9, 5, 3):
        orders.draw(state.DRAFT, days_ago)
    orders.draw(state.DRAFT, 2, copied=True)
    orders.draw(state.RECEIVED, 6, on_paper=False)
    orders.draw(state.RECEIVED, 4, on_paper=False, unknown=True)
    for days_ago in (38, 24, 13, 7):
        orders.draw(state.OUT_FOR_SIGNATURE, days_ago)
    orders.draw(state.OUT_FOR_SIGNATURE, 11, long=True)
    orders.draw(state.OUT_FOR_SIGNATURE, 16, revised=True, left_old=True)
    for days_ago in (21, 17, 14):
        orders.draw(state.APPROVED, days_ago)
    for days_ago in (200, 75):
        orders.draw(state.NOT_APPROVED, days_ago)
    for days_ago in (29, 23, 19):
        orders.draw(state.GRANTED, days_ago, kind=ApprovalKind.ELECTRONIC_ELSEWHERE)
    orders.draw(state.WITHDRAWN, 140)
    orders.draw(state.WITHDRAWN, 33, on_paper=False)


def _special(orders: Orders, rights_left: list[tuple[Worker, Need]]) -> None:
    """Those that the chance would not bring: for an organisation, with rights to grant, for a whole sector."""
    plan = orders.plan
    state = RequestState
    back = plan.timeline.back
    payroll = _head_of(plan, "palkkapäällikkö")
    transactions = MandateType.TRANSACTIONS
    orders.add(
        state.CLOSED,
        back(330),
        payroll,
        [],
        [("palvelussuhde_ja_ansiotietojen_yllapito", transactions)],
        organisation="payroll",
    )
    orders.add(
        state.APPROVED,
        back(18),
        payroll,
        [],
        [("palkkatietojen_ilmoittaminen", transactions), ("elakemaksutietojen_katselu", transactions)],
        organisation="payroll",
    )
    _rights(orders, rights_left)
    _whole_sector(orders)
    for refused, days_ago in ((1, 25), (2, 31)):
        _several(orders, state.PARTLY_APPROVED, days_ago, refused=refused)
    _several(orders, state.CLOSED, 110, refused=1)
    for days_ago in (26, 34):
        _several(orders, state.BEING_GRANTED, days_ago)


def _rights(orders: Orders, rights_left: list[tuple[Worker, Need]]) -> None:
    """Directors ask for rights to grant, which DVV registers: one is registered, of the others it has been applied."""
    fates = ((RequestState.CLOSED, 150), (RequestState.BEING_GRANTED, 45), (RequestState.APPROVED, 28))
    asked: list[Worker] = []
    for worker, need in rights_left:
        if worker in asked or worker.supervisor is None or len(asked) == len(fates):
            continue
        state, days_ago = fates[len(asked)]
        asked.append(worker)
        right = (need.theme, MandateType.RIGHT_TO_GRANT)
        own = (need.theme, MandateType.TRANSACTIONS)
        wanted = [own, right] if state is RequestState.BEING_GRANTED else [right]
        orders.add(state, orders.plan.timeline.back(days_ago), worker.supervisor, [worker], wanted)


def _several(orders: Orders, state: RequestState, days_ago: int, **details: object) -> None:
    """A request with at least three lines: two colleagues, two themes."""
    rng = orders.plan.timeline.rng
    day = orders.plan.timeline.back(days_ago)
    groups = list(orders._groups)
    rng.shuffle(groups)
    for group in groups:
        workers = [worker for worker in group if worker.entered_on + timedelta(days=12) <= day][:2]
        themes = orders._themes(workers)[:2]
        if len(workers) == 2 and len(themes) == 2 and workers[0].supervisor is not None:
            wanted = [(theme, MandateType.TRANSACTIONS) for theme in themes]
            orders.add(state, day, workers[0].supervisor, workers, wanted, **details)
            return


def _whole_sector(orders: Orders) -> None:
    """Twenty people of the schools and day-care centres, five themes each, at once."""
    workers = [
        worker
        for worker in orders.plan.staff.workers
        if worker.title in ("rehtori", "apulaisrehtori", "koulusihteeri", "päiväkodin johtaja")
        and worker.place.sector.key == "kasvu_ja_oppiminen"
        and worker.last_day is None
        and worker.main
        and worker.entered_on < orders.plan.timeline.back(40)
    ][:20]
    themes = (
        "valtionavustusten_hakemisen_valmistelu",
        "valtionavustusten_hakeminen",
        "valtionavustusten_hakeminen_ja_tietojen_hallinnointi",
        "yritys_ja_yhteisotiedonkeruisiin_vastaaminen",
        "ymparistoterveydenhuollon_ilmoitukset",
    )
    head = workers[0].place.sector.head if workers else None
    if head is not None:
        wanted = [(theme, MandateType.TRANSACTIONS) for theme in themes]
        day = orders.plan.timeline.back(20)
        orders.add(RequestState.OUT_FOR_SIGNATURE, day, head, workers, wanted, long=True)


def _head_of(plan: Plan, title: str) -> Worker:
    return next((worker for worker in plan.staff.workers if worker.title == title), plan.staff.officers[0])
