"""The applications to DVV of the demonstration: in every state, by the program's own service (R10)."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.dvv import (
    ApplicationContent,
    ApplicationKind,
    ApplicationPerson,
    ApplicationState,
    ApplicationTheme,
    RegisteredRight,
    Registration,
    Signatory,
    SignatureWay,
)
from valtuusapp.core.filters import ApplicationFilter, MandateFilter, Sort
from valtuusapp.core.findings import FindingFilter
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.requests import RequestState
from valtuusapp.core.rules import default_validity
from valtuusapp.core.text import Language
from valtuusapp.services.demonstration.city import City, city_data
from valtuusapp.services.demonstration.orders import Order
from valtuusapp.services.demonstration.people import Worker
from valtuusapp.services.demonstration.plan import Plan
from valtuusapp.services.demonstration.planned import Planned
from valtuusapp.services.opening import Services

_RIGHT = MandateType.RIGHT_TO_GRANT
_MOST_THEMES = 4

#: How many rights come of applications that no request asked for.
REGISTERED = 1
_PROCESSED = 30  # days
_WAGES = "palkkatietojen_ilmoittaminen"


@dataclass(slots=True)
class ApplicationMaker:
    """Puts the applications on the timeline, the oldest first.

    Attributes:
        orders: the requests that ask rights to grant, with the day of their decision.
    """

    services: Services
    plan: Plan
    city: City
    orders: list[tuple[Order, date]] = field(default_factory=list)
    _begun: dict[int, int] = field(default_factory=dict)

    def plan_all(self) -> None:
        """Everything that the officers have applied for."""
        self._former_rights()
        self._rejected(280)
        self._registered(240)
        self._withdrawn(200)
        for order, day in self.orders:
            if order.state is not RequestState.APPROVED:  # the officer has not begun it yet
                self._of_order(order, day)
        self._supplemented(44)
        self._sent(26)
        self._invalidation(16)
        self._waiting(11)
        self._prepared(5)

    def register_of(self, order: Order) -> None:
        """DVV has registered what the request asked."""
        self._register(self._begun[order.id], f"DVV/{4210 + order.id}/{self._today().year}")

    # --- the fates ---

    def _former_rights(self) -> None:
        """The rights of the officer's predecessor were invalidated on application."""
        ended = [planned for planned in self.plan.mandates if planned.by_application]
        if not ended:
            return
        first = ended[0]
        assert first.ended_on is not None
        assert first.holder is not None
        steps = self._steps(first.ended_on - timedelta(days=12))
        begun: list[int] = []

        def begin() -> None:
            assert first.holder is not None
            themes = tuple(ApplicationTheme(theme_id=self.city.themes[each.theme].id) for each in ended)
            content = self._content(ApplicationKind.INVALIDATE, _person(first.holder), themes, first.end_reason)
            begun.append(self.services.dvv.begin(content))

        steps(0, begin)
        steps(1, lambda: self._give(begun[0]))
        steps(3, lambda: self._sign(begun[0], SignatureWay.PAPER))
        steps(4, lambda: self._send(begun[0]))
        noted = max(planned.noted_on or first.ended_on for planned in ended)
        self.plan.timeline.add(noted, lambda: self._end(begun[0], first, ended))

    def _of_order(self, order: Order, day: date) -> None:
        """An approved request leads to its application."""
        steps = self._steps(day)
        steps(1, lambda: self._begin_for(order))
        steps(2, lambda: self._give(self._begun[order.id]))
        steps(4, lambda: self._sign(self._begun[order.id], SignatureWay.SUOMI_FI))
        steps(6, lambda: self._send(self._begun[order.id]))
        steps(9, lambda: self._tell_meanwhile(order))

    def _tell_meanwhile(self, order: Order) -> None:
        """Nobody waits for DVV before those who have their mandate are told."""
        lines = self.services.requests.request(order.id).lines
        granted = [line.id for line in lines if line.granted_on is not None and line.told_on is None]
        if granted:
            self.services.granting.tell(order.id, granted, self._today())

    def _rejected(self, days_ago: int) -> None:
        """The authority of the one who signed was not shown."""
        reason = "Hakemuksen liitteistä ei käy ilmi, että allekirjoittajalla on toimivalta."
        begun, steps = self._begun_for(days_ago, self._director, attached=False)
        self._until_sent(begun, steps, SignatureWay.PAPER)
        steps(31, lambda: self._each(begun, lambda key: self.services.dvv.reject(key, self._today(), reason)))

    def _registered(self, days_ago: int) -> None:
        """Applied for anew, and in the registry since."""
        begun, steps = self._begun_for(days_ago, self._rejected_again)
        self._until_sent(begun, steps, SignatureWay.PAPER)
        steps(_PROCESSED, lambda: self._each(begun, lambda key: self._register(key, f"DVV/3318/{self._today().year}")))

    def _withdrawn(self, days_ago: int) -> None:
        reason = "Valtuudet antaa jatkossa valtuushallinta, oma valtuutusoikeus ei ole tarpeen."
        begun, steps = self._begun_for(days_ago, self._director)
        steps(1, lambda: self._each(begun, self._give))
        steps(9, lambda: self._each(begun, lambda key: self.services.dvv.withdraw(key, reason)))

    def _supplemented(self, days_ago: int) -> None:
        """DVV wants to see more of the administrative regulations."""
        what = "Hallintosäännön kohta, josta käy ilmi, kuka päättää Suomi.fi-valtuuksista."
        begun, steps = self._begun_for(days_ago, self._director)
        self._until_sent(begun, steps, SignatureWay.SUOMI_FI)

        def ask(key: int) -> None:
            today = self._today()
            self.services.dvv.ask_supplement(key, what, today, today + timedelta(days=14))

        steps(days_ago - 8, lambda: self._each(begun, ask))

    def _sent(self, days_ago: int) -> None:
        """Themes that too few can grant are applied for."""
        begun, steps = self._begun_for(days_ago, self._few)
        self._until_sent(begun, steps, SignatureWay.SUOMI_FI)

    def _invalidation(self, days_ago: int) -> None:
        """A director gives a right up, as the office of the mandates grants everything."""
        begun, steps = self._begun_for(days_ago, self._needless)
        self._until_sent(begun, steps, SignatureWay.SUOMI_FI)

    def _waiting(self, days_ago: int) -> None:
        begun, steps = self._begun_for(days_ago, self._second_representative)
        steps(1, lambda: self._each(begun, self._give))
        steps(3, lambda: self._each(begun, lambda key: self._sign(key, SignatureWay.SUOMI_FI, most=1)))

    def _prepared(self, days_ago: int) -> None:
        """Rights that end in some months are continued."""
        self._begun_for(days_ago, self._ending)

    # --- what is applied for ---

    def _director(self) -> ApplicationContent | None:
        """A right for somebody who leads and has none yet of what is granted there."""
        for worker in self.plan.staff.workers[2:]:
            if worker.last_day is None and worker.main and worker.id and worker.place.head is worker:
                held = {self.city.themes[each.theme].id for each in self._rights_of(worker)}
                known = [each for each in self.city.themes.values() if each.id in self._granted_themes() - held]
                if known and worker.person.id not in self._applied_for():
                    theme = ApplicationTheme(theme_id=known[0].id)
                    why = self.plan.reasons.for_right(2, Language.FI)
                    return self._content(ApplicationKind.GRANT, _person(worker), (theme,), why)
        return None

    def _rejected_again(self) -> ApplicationContent | None:
        """What DVV rejected, signed by those who can."""
        ids = self.services.dvv.ids(ApplicationFilter(states=frozenset({ApplicationState.REJECTED})), Sort("number"))
        if not ids:
            return None
        return replace(self.services.dvv.application(ids[0]).content, signatories=self._signatories())

    def _few(self) -> ApplicationContent | None:
        listed = self.services.findings.rows(FindingFilter(kinds=frozenset({FindingKind.FEW_GRANTORS})))
        found = [each for each in self.services.dvv.from_findings(listed) if each.type is _RIGHT]
        if not found:
            return None
        second = self.plan.staff.officers[1]
        content = replace(found[0], persons=(_person(second),), themes=found[0].themes[:_MOST_THEMES])
        return self._whole(replace(content, why=self.plan.reasons.for_right(1, Language.FI)))

    def _needless(self) -> ApplicationContent | None:
        officers = {officer.person.id for officer in self.plan.staff.officers}
        mandates = [self.services.mandates.mandate(key) for key in self._ids(MandateFilter(types=frozenset({_RIGHT})))]
        today = self._today()
        found = [
            mandate.id
            for mandate in mandates
            if mandate.assignee_person_id not in officers
            and mandate.assignor_id == self.city.organisations["city"]
            and mandate.ended_on is None
            and mandate.valid_to > today + timedelta(days=60)
            and mandate.id is not None
        ]
        contents = self.services.dvv.from_mandates(found[:1], ApplicationKind.INVALIDATE)
        why = "Valtuudet antaa jatkossa valtuushallinta."
        return self._whole(replace(contents[0], why=why)) if contents else None

    def _second_representative(self) -> ApplicationContent | None:
        """Only one can give mandates to represent for the wages."""
        theme = ApplicationTheme(theme_id=self.city.themes[_WAGES].id)
        why = self.plan.reasons.for_right(1, Language.FI)
        content = self._content(ApplicationKind.GRANT, _person(self.plan.staff.officers[1]), (theme,), why)
        return replace(content, type=MandateType.RIGHT_TO_GRANT_REPRESENTATION)

    def _ending(self) -> ApplicationContent | None:
        which = MandateFilter(types=frozenset({_RIGHT}), ending_within=200)
        second = self.plan.staff.officers[1].person.id
        mandates = [self.services.mandates.mandate(key) for key in self._ids(which)]
        ids = [each.id for each in mandates if each.assignee_person_id == second and each.id is not None]
        found = self.services.dvv.from_mandates(ids, ApplicationKind.GRANT)
        most = max(found, key=lambda content: len(content.themes), default=None)
        if most is None:
            return None
        return self._whole(replace(most, why=self.plan.reasons.for_right(1, Language.FI)))

    def _content(
        self, kind: ApplicationKind, person: ApplicationPerson, themes: Sequence[ApplicationTheme], why: str
    ) -> ApplicationContent:
        assignor_id = self.city.organisations["city"]
        return self._whole(
            ApplicationContent(kind=kind, assignor_id=assignor_id, persons=(person,), themes=tuple(themes), why=why)
        )

    def _whole(self, content: ApplicationContent) -> ApplicationContent:
        """With the last day and with those who sign for the city."""
        settings = self.services.settings.all()
        start = content.valid_from or self._today()
        granting = content.kind is ApplicationKind.GRANT
        return replace(
            content,
            valid_to=default_validity(start=start, theme=None, settings=settings) if granting else None,
            signatories=content.signatories or self._signatories(),
        )

    def _signatories(self) -> tuple[Signatory, ...]:
        mayor, head = self.plan.staff.workers[:2]
        return tuple(
            Signatory(person_id=worker.person.id, name=worker.person.listed, title=worker.title)
            for worker in (mayor, head)
        )

    # --- the steps ---

    def _steps(self, first: date) -> Callable[[int, Callable[[], None]], None]:
        """Does a step so many days after the first one."""
        timeline = self.plan.timeline
        return lambda days, step: timeline.add(timeline.workday(first + timedelta(days=days)), step)

    def _begun_for(
        self, days_ago: int, make: Callable[[], ApplicationContent | None], *, attached: bool = True
    ) -> tuple[list[int], Callable[[int, Callable[[], None]], None]]:
        """Begins what ``make`` says then; in a small city there may be nothing to apply for."""
        steps = self._steps(self.plan.timeline.back(days_ago))
        begun: list[int] = []

        def begin() -> None:
            content = make()
            if content is not None:
                begun.append(self.services.dvv.begin(content))
                if attached:
                    self._attach(begun[0])

        steps(0, begin)
        return begun, steps

    def _until_sent(
        self, begun: list[int], steps: Callable[[int, Callable[[], None]], None], way: SignatureWay
    ) -> None:
        steps(1, lambda: self._each(begun, self._give))
        steps(3, lambda: self._each(begun, lambda key: self._sign(key, way)))
        steps(4, lambda: self._each(begun, self._send))

    def _each(self, begun: list[int], step: Callable[[int], None]) -> None:
        for key in begun:
            step(key)

    def _begin_for(self, order: Order) -> None:
        (key,) = self.services.dvv.begin_from_request(order.id)
        content = self.services.dvv.application(key).content
        self.services.dvv.change(key, self._whole(replace(content, valid_from=None)))
        self._attach(key)
        self._begun[order.id] = key

    def _give(self, key: int) -> None:
        self.services.dvv.give(key, self._today())

    def _sign(self, key: int, way: SignatureWay, most: int = 99) -> None:
        unsigned = self.services.dvv.application(key).unsigned[:most]
        self.services.dvv.sign(key, [one.id for one in unsigned if one.id is not None], self._today(), way)

    def _send(self, key: int) -> None:
        self.services.dvv.send(key, self._today())

    def _register(self, key: int, reference: str) -> None:
        rights = tuple(self.services.dvv.proposed(key))
        self.services.dvv.register(key, Registration(on=self._today(), reference=reference, rights=rights))

    def _end(self, key: int, first: Planned, ended: Sequence[Planned]) -> None:
        """The rights ended some days before it was written down; then the holder was told."""
        assert first.ended_on is not None
        rights = tuple(
            RegisteredRight(person_id=right.person_id, theme_id=right.theme_id)
            for right in self.services.dvv.proposed(key)
        )
        registration = Registration(on=first.ended_on, reference=f"DVV/1873/{first.ended_on.year}", rights=rights)
        self.services.dvv.register(key, registration)
        self.services.mandates.tell([each.id for each in ended], self._today())

    def _attach(self, key: int) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "ote-hallintosaannosta.pdf"
            path.write_bytes(_regulations(self.plan.start))
            self.services.dvv.attach_authority(key, path)

    # --- what is known then ---

    def _today(self) -> date:
        return self.services.register.today()

    def _ids(self, which: MandateFilter) -> list[int]:
        return self.services.mandates.ids(which, Sort("valid_to"))

    def _rights_of(self, worker: Worker) -> list[Planned]:
        return [each for each in self.plan.mandates if each.holder is worker and each.type is _RIGHT]

    def _granted_themes(self) -> set[int]:
        return {self.city.themes[each.theme].id for each in self.plan.mandates if each.type is _RIGHT}

    def _applied_for(self) -> set[int]:
        """Whoever has had an application: each of the made-up ones is another's."""
        ids = self.services.dvv.ids(ApplicationFilter(), Sort("number"))
        return {person.person_id for key in ids for person in self.services.dvv.application(key).content.persons}


def _person(worker: Worker) -> ApplicationPerson:
    return ApplicationPerson(person_id=worker.person.id, engagement_id=worker.id)


def _regulations(day: date) -> bytes:
    """A page of made-up administrative regulations."""
    from valtuusapp.documents.pdf_page import HEADING, TITLE, VALUE, Page, build_pdf, paragraph

    city = city_data()["city"]["fi"]
    title = "Ote hallintosäännöstä"
    page = Page(sender=(city,), name=(title,), details=(), foot=title, title=title, language=Language.FI, day=day)
    text = (
        "Kaupunginjohtaja ja hallintojohtaja yhdessä hakevat kaupungin puolesta Suomi.fi-valtuutusoikeudet "
        "Digi- ja väestötietovirastolta ja päättävät niiden mitätöinnistä."
    )
    return build_pdf(
        page, [paragraph(title, TITLE), paragraph("24 § Suomi.fi-valtuudet", HEADING), paragraph(text, VALUE)]
    )
