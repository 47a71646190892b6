"""Doing with the requests of the demonstration what the officers did, through the program's own services."""

import tempfile
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from valtuusapp import resources
from valtuusapp.core.dates import format_date
from valtuusapp.core.forms import FieldValue, FormValues, Reference
from valtuusapp.core.mandates import GrantingWay, MandateType
from valtuusapp.core.requests import (
    Approval,
    ApprovalKind,
    Endorsement,
    LineKind,
    LineOutcome,
    Request,
    RequestLine,
    RequestState,
    Stand,
)
from valtuusapp.core.text import Language, LocalText
from valtuusapp.services.demonstration.applications import ApplicationMaker
from valtuusapp.services.demonstration.city import City, city_data
from valtuusapp.services.demonstration.orders import Order
from valtuusapp.services.demonstration.people import Worker
from valtuusapp.services.demonstration.plan import Plan
from valtuusapp.services.demonstration.planned import Planned
from valtuusapp.services.demonstration.timeline import Timeline
from valtuusapp.services.opening import Services

_DECIDED = frozenset(
    {
        RequestState.APPROVED,
        RequestState.PARTLY_APPROVED,
        RequestState.NOT_APPROVED,
        RequestState.BEING_GRANTED,
        RequestState.GRANTED,
        RequestState.CLOSED,
    }
)
#: What the form for new mandates asks of a mandate.
_OF_NEW = ("theme", "work", "type", "specifiers", "valid_from", "valid_to")

_GRANTED = frozenset({RequestState.BEING_GRANTED, RequestState.GRANTED, RequestState.CLOSED})


@dataclass(slots=True)
class Clerk:
    """Puts the steps of each request on the timeline.

    Attributes:
        applications: applies to DVV for what the requests ask of rights to grant.
        last_closed: the request of which the latest copy is made.
    """

    services: Services
    plan: Plan
    city: City
    applications: ApplicationMaker
    last_closed: int = 0

    @property
    def _timeline(self) -> Timeline:
        return self.plan.timeline

    def plan_steps(self, order: Order) -> None:
        """From the draft as far as the request has come, each step some days after the one before."""
        day = order.created_on
        self._timeline.add(day, lambda: self._draft(order))
        if order.state is RequestState.DRAFT:
            return
        day = self._after(day, 0, 2)
        self._timeline.add(day, lambda: self._take_in(order))
        if order.revised:
            day = self._after(day, 1, 2)
            self._timeline.add(day, lambda: self._revise(order))
            if not order.left_old:
                self._timeline.add(day, lambda: self._print(order))
        if order.state is RequestState.WITHDRAWN:
            self._timeline.add(self._after(day, 3, 7), lambda: self._withdraw(order))
        if order.state not in _DECIDED:
            return
        day = self._after(day, 2, 9)
        self._timeline.add(day, lambda: self._decide(order))
        if order.attached:
            self._timeline.add(day, lambda: self._attach(order))
        if order.state is not RequestState.NOT_APPROVED and any(kind.is_right_to_grant for _t, kind in order.wanted):
            self.applications.orders.append((order, day))
        if order.state not in _GRANTED or not (order.workers or order.organisation):
            return  # also where nobody is named yet: there is nothing to grant
        by_dvv = all(kind.is_right_to_grant for _theme, kind in order.wanted)
        day = self._after(day, 25, 40) if by_dvv else self._after(day, 1, 5)
        grant = self.applications.register_of if by_dvv else self._grant
        self._timeline.add(day, lambda: grant(order))
        if order.state is RequestState.CLOSED:
            self._timeline.add(self._after(day, 0, 3), lambda: self._tell(order))

    def _after(self, day: date, least: int, most: int) -> date:
        return self._timeline.workday(day + timedelta(days=self._timeline.rng.randint(least, most)))

    def _today(self) -> date:
        return self.services.register.today()

    def _draft(self, order: Order) -> None:
        requests = self.services.requests
        if order.copied and self.last_closed:
            order.id = requests.copy_as_new(self.last_closed)
            return
        order.id = requests.start(self._values(order), form_id=order.form_id)
        if order.orderer.place.language is Language.SV:
            requests.save_draft(order.id, requests.request(order.id).values, "sv")

    def _take_in(self, order: Order) -> None:
        if order.on_paper:
            self._print(order)
        else:
            self.services.requests.receive(order.id)

    def _print(self, order: Order) -> None:
        self.services.requests.print_for_signature(order.id)

    def _revise(self, order: Order) -> None:
        language = order.orderer.place.language
        values = self.services.requests.request(order.id).values
        more = self.plan.reasons.why(order.wanted[0][0], language)
        reason = self.plan.reasons.of("revision_reason", language)
        self.services.requests.revise(order.id, {**values, "why": f"{values['why']} {more}"}, reason)

    def _withdraw(self, order: Order) -> None:
        reason = self.plan.reasons.of("withdrawal_reason", order.orderer.place.language)
        self.services.requests.withdraw(order.id, reason)

    def _decide(self, order: Order) -> None:
        language = order.orderer.place.language
        request = self.services.requests.request(order.id)
        lines = request.lines
        refused = len(lines) if order.state is RequestState.NOT_APPROVED else order.refused
        reason = self.plan.reasons.of("refusal", language) if refused else ""
        kept = len(lines) - refused
        decisions = {line.id: None if number < kept else reason for number, line in enumerate(lines)}
        stand = self._stand(order) if order.form_id == "new" else None
        self.services.granting.decide(order.id, self._approval(order, request.number), decisions, stand)

    def _stand(self, order: Order) -> Stand:
        """The sector director's, of the day of the decision."""
        return Stand(
            endorsement=Endorsement.ENDORSED if order.endorsed else Endorsement.NOT_ENDORSED,
            endorser=self._approver(order).person.listed,
            endorsed_on=self._today(),
        )

    def _approval(self, order: Order, number: str) -> Approval:
        approver = self._approver(order)
        return Approval(
            kind=order.kind,
            approver_id=approver.person.id,
            approver=approver.person.listed,
            title=self._title(approver, order.orderer.place.language),
            as_deputy=order.as_deputy,
            decided_on=self._today(),
            reference=f"§ {int(number[-4:]) + 20}/{number[:4]}"
            if order.kind is ApprovalKind.OFFICE_HOLDER_DECISION
            else "",
            case_number=f"MER/{int(number[-4:]) * 7 + 311}/00.01.03/{number[:4]}" if order.on_paper else "",
        )

    def _approver(self, order: Order) -> Worker:
        """Who leads the sector; the one above when that is the orderer."""
        head = order.orderer.place.sector.head
        if head is not None and head.person is not order.orderer.person:
            return head
        return order.orderer.supervisor or self.plan.staff.workers[0]

    def _attach(self, order: Order) -> None:
        """The signed copy came back by e-mail as a file."""
        attachments = self.services.attachments
        printed = attachments.of_request(order.id)[0]
        name, content = attachments.content(printed.id)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"allekirjoitettu-{name}"
            path.write_bytes(content)
            attachments.attach_signed_copy(order.id, path)

    def _grant(self, order: Order) -> None:
        """Everything that was approved; when it is still going on, the first half, rights to grant last."""
        request = self.services.requests.request(order.id)
        lines = [line for line in request.lines if line.outcome is LineOutcome.APPROVED]
        if order.state is RequestState.BEING_GRANTED:
            lines = sorted(lines, key=_is_right)[: order.mandates]
        grants = self.services.granting.proposed(order.id, [line.id for line in lines])
        how = GrantingWay.REQUEST_CONFIRMED if order.confirmed else GrantingWay.GRANTED
        self.services.granting.grant(
            order.id,
            [
                grant
                if grant.type.is_right_to_grant
                else replace(grant, granted_by_id=self._grantor(request, line), how=how)
                for grant, line in zip(grants, lines, strict=True)
            ],
        )
        self.last_closed = order.id

    def _grantor(self, request: Request, line: RequestLine) -> int | None:
        right = line.type.granted_with if line.type is not None else None
        if right is None or line.theme_id is None:
            return None
        holders = self.services.mandates.holders(right, request.assignor_id, [line.theme_id], self._today())
        ids = [holder.id for holder in holders if holder.id != line.assignee_person_id]
        officer = self.plan.staff.officers[0].person.id
        return officer if officer in ids else next(iter(ids), None)

    def _tell(self, order: Order) -> None:
        lines = self.services.requests.request(order.id).lines
        granted = [line.id for line in lines if line.granted_on is not None]
        self.services.granting.tell(order.id, granted, self._today())

    def _values(self, order: Order) -> FormValues:
        orderer = order.orderer
        language = orderer.place.language
        reasons = self.plan.reasons
        why = reasons.why(order.wanted[0][0], language)
        if order.wanted[0][1].is_right_to_grant:
            why = reasons.for_right(2, language)
        if order.asks in (LineKind.CHANGE, LineKind.END):
            why = reasons.of(f"{order.asks}_order", language)
        organisation = city_data().get(order.organisation, {})
        common: dict[str, FieldValue] = {
            "orderer": Reference(orderer.person.listed, orderer.person.id),
            "orderer_title": self._title(orderer, language),
            "orderer_unit": Reference(orderer.place.name.get(language), orderer.place.id),
            "orderer_email": orderer.person.email,
            "orderer_phone": orderer.person.phone,
            "why": reasons.of("long_reason", language) if order.long else why,
            "message_language": language.value,
            "notes": "",
        }
        if order.form_id == "new":
            return {**common, **self._new_values(order, language)}
        return {
            **common,
            "assignee_kind": "organisation" if organisation else "persons",
            "assignees": tuple(self._assignee(worker, language) for worker in order.workers),
            "organisation": Reference(organisation[language.value], self.city.organisations[order.organisation])
            if organisation
            else None,
            "wanted": tuple(self._wanted(order, theme, kind) for theme, kind in order.wanted),
        }

    def _new_values(self, order: Order, language: Language) -> FormValues:
        """What the form for new mandates asks besides."""
        (wanted,) = (self._wanted(order, theme, kind) for theme, kind in order.wanted)
        theme = self.city.themes[order.wanted[0][0]]
        titles = (self._name_of(title).get(language) for title in order.titles)
        return {
            "new_e_service": theme.e_service.get(language) or theme.name.get(language),
            "why_not_present": self.plan.reasons.of("not_present", language),
            "how_many": str(len(order.titles) + len(order.workers)),
            "titles": ", ".join(titles),
            "right_holders": ", ".join(officer.person.listed for officer in self.plan.staff.officers),
            "wanted": ({name: wanted[name] for name in _OF_NEW},),
            "assignees": tuple(self._assignee(worker, language) for worker in order.workers),
        }

    def _assignee(self, worker: Worker, language: Language) -> dict[str, Reference]:
        work = f"{self._title(worker, language)}, {worker.place.name.get(language)}"
        return {
            "person": Reference(worker.person.listed, worker.person.id),
            "engagement": Reference(work, worker.id),
        }

    def _wanted(self, order: Order, theme_key: str, kind: MandateType) -> dict[str, FieldValue]:
        language = order.orderer.place.language
        theme = self.city.themes[theme_key]
        # Some days for the signatures, as orderers leave; what comes later than that is granted for less time.
        start = self._after_today(4, 18)
        if order.target is not None:
            return self._about(order.asks, order.target, language)
        known = not order.unknown
        engagement_ids = [worker.id for worker in order.workers]
        return {
            "e_service": Reference(theme.e_service.marked(language), theme.e_service_id)
            if theme.e_service_id
            else None,
            "kind": LineKind.ADD.value,
            "theme": Reference(theme.name.marked(language), theme.id) if known else None,
            "work": "" if known else self.plan.reasons.of("work", language),
            "type": kind.value,
            "specifiers": "",
            "valid_from": start,
            "valid_to": self.services.request_proposals.end(start, theme.id if known else None, engagement_ids),
        }

    def _about(self, asks: LineKind, target: Planned, language: Language) -> dict[str, FieldValue]:
        """A mandate that is held, and what shall become of it."""
        theme = self.city.themes[target.theme]
        period = f"{format_date(target.valid_from)}–{format_date(target.valid_to)}"
        row: dict[str, FieldValue] = {
            "kind": asks.value,
            "target": Reference(f"{theme.name.marked(language)} {period}", target.id),
            "theme": Reference(theme.name.marked(language), theme.id),
            "type": target.type.value,
        }
        if asks is LineKind.CHANGE:
            return row | {"specifiers": "TALOUS"}
        if asks is LineKind.END:
            return row | {"valid_to": self._after_today(5, 9)}
        start = target.valid_to + timedelta(days=1)
        engagement = [target.holder.id] if target.holder is not None else []
        return row | {"valid_from": start, "valid_to": self.services.request_proposals.end(start, theme.id, engagement)}

    def _after_today(self, least: int, most: int) -> date:
        return self._today() + timedelta(days=self._timeline.rng.randint(least, most))

    def _title(self, worker: Worker, language: Language) -> str:
        return worker.variant.get(language) + self._name_of(worker.title).get(language)

    @staticmethod
    def _name_of(title: str) -> LocalText:
        titles = resources.toml("catalogue", "organisation.toml")["job_titles"]
        return next(LocalText(each["fi"], each["sv"]) for each in titles if each["fi"] == title)


def _is_right(line: RequestLine) -> bool:
    return line.type is not None and line.type.is_right_to_grant
