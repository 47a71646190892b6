"""Putting the planned mandates on the timeline: entered, ended, told of, and now and then corrected."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from valtuusapp import resources
from valtuusapp.core.mandates import MandateBasis, MandateType
from valtuusapp.core.text import Language
from valtuusapp.core.themes import SpecifierRule
from valtuusapp.services.demonstration.city import BATCH, City
from valtuusapp.services.demonstration.plan import Plan
from valtuusapp.services.demonstration.planned import Planned, write_unchecked
from valtuusapp.services.demonstration.reasons import themes_by_key
from valtuusapp.services.opening import Services

_CORRECTED = 4
_PORTAL_DAYS = (420, 300)  # what was granted in these days was found in Suomi.fi only afterwards
_CONFIRMED = 12


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the plan."""

    services: Services
    plan: Plan
    city: City

    def plan_all(self) -> None:
        """Puts everything that happened to the planned mandates on the timeline."""
        self._mistakes()
        self._found_in_portal()
        self._entries()
        self._ends()
        self._corrections()
        self._confirmations()

    def _entries(self) -> None:
        """What rests on received mandates is entered after them."""
        days = sorted({planned.entered_on for planned in self.plan.mandates})
        by_day: dict[date, list[Planned]] = {day: [] for day in days}
        for planned in self.plan.mandates:
            by_day[planned.entered_on].append(planned)
        for day, planned_of_day in by_day.items():
            for basis in MandateBasis:
                for resting in (False, True):
                    some = [
                        planned
                        for planned in planned_of_day
                        if planned.basis is basis and (planned.rests_on is not None) is resting
                    ]
                    for first in range(0, len(some), BATCH):
                        self._enter(day, some[first : first + BATCH], basis)

    def _enter(self, day: date, some: list[Planned], basis: MandateBasis) -> None:
        groups = {MandateBasis.IMPORT: "import_reason", MandateBasis.PORTAL: "portal_reason"}
        action = "mandates_imported" if basis in groups else "mandates_added"
        reason = self.plan.reasons.of(groups[basis], Language.FI) if basis in groups else ""
        database = self.services.register.database
        self.plan.timeline.add(day, lambda: write_unchecked(database, some, self.city, action, reason))

    def _ends(self) -> None:
        """Those that ended on one day for one reason are written down together."""
        ends: dict[tuple[date, date, str, str], list[Planned]] = {}
        told: dict[date, list[Planned]] = {}
        for planned in self.plan.mandates:
            if planned.by_application:
                continue  # with the application, as is the telling
            if planned.ended_on is not None and planned.noted_on is not None and planned.end_kind is not None:
                key = (planned.noted_on, planned.ended_on, planned.end_kind.value, planned.end_reason)
                ends.setdefault(key, []).append(planned)
            if planned.told_on is not None:
                told.setdefault(planned.told_on, []).append(planned)
        for some in ends.values():
            self._end(some)
        for day, some in told.items():
            self._tell(day, some)

    def _end(self, some: list[Planned]) -> None:
        first = some[0]
        assert first.noted_on is not None
        mandates = self.services.mandates
        self.plan.timeline.add(
            first.noted_on,
            lambda: mandates.end([each.id for each in some], first.ended_on, first.end_kind, first.end_reason),
        )

    def _tell(self, day: date, some: list[Planned]) -> None:
        mandates = self.services.mandates
        self.plan.timeline.add(day, lambda: mandates.tell([each.id for each in some], day))

    def _mistakes(self) -> None:
        """Entries that were marked as mistakes: one for the wrong person, one written twice."""
        timeline = self.plan.timeline
        recent = [planned for planned in self._of_people() if timeline.back(200) < planned.entered_on]
        recent = [planned for planned in recent if planned.entered_on < timeline.back(20) and planned.ended_on is None]
        reasons = resources.toml("demonstration", "reasons.toml")["void_reason"]
        others = [worker for worker in self.plan.staff.workers if worker.last_day is None and worker.main]
        for number, right in enumerate(timeline.rng.sample(recent, min(len(reasons), len(recent)))):
            wrong = replace(right, replaces=None)
            if number == 0:
                wrong.holder = timeline.rng.choice(
                    [worker for worker in others if worker.entered_on < right.entered_on]
                )
            self.plan.mandates.append(wrong)
            day = timeline.workday(right.entered_on + timedelta(days=timeline.rng.randint(2, 6)))
            self._void(day, wrong, reasons[number]["fi"])

    def _void(self, day: date, wrong: Planned, reason: str) -> None:
        self.plan.timeline.add(day, lambda: self.services.mandates.void(wrong.id, reason))

    def _of_people(self) -> list[Planned]:
        """Mandates for transactions that were entered one by one."""
        return [
            planned
            for planned in self.plan.mandates
            if planned.type is MandateType.TRANSACTIONS
            and planned.basis is MandateBasis.MANUAL
            and planned.holder is not None
        ]

    def _found_in_portal(self) -> None:
        """Some were missing until a list was fetched from Suomi.fi."""
        timeline = self.plan.timeline
        first, last = (timeline.back(days) for days in _PORTAL_DAYS)
        day = timeline.workday(last + timedelta(days=14))
        for planned in self._of_people():
            if first <= planned.entered_on <= last and planned.ended_on is None and timeline.rng.random() < 0.4:
                planned.basis, planned.entered_on, planned.granted_by = MandateBasis.PORTAL, day, None

    def _corrections(self) -> None:
        """A specifier that was forgotten is added."""
        timeline = self.plan.timeline
        found = [
            planned
            for planned in self._of_people()
            if planned.ended_on is None
            and not planned.specifiers
            and themes_by_key()[planned.theme].specifier_rule is SpecifierRule.OPTIONAL
            and planned.entered_on < timeline.back(30)
        ]
        for planned in timeline.rng.sample(found, min(_CORRECTED, len(found))):
            day = timeline.workday(planned.entered_on + timedelta(days=timeline.rng.randint(3, 25)))
            self._correct(day, planned)

    def _correct(self, day: date, planned: Planned) -> None:
        mandates = self.services.mandates
        reason = self.plan.reasons.of("correction_reason", self.plan.language(planned))
        self.plan.timeline.add(
            day, lambda: mandates.change(replace(mandates.mandate(planned.id), specifiers=("HALLINTO",)), reason)
        )

    def _confirmations(self) -> None:
        """The names of some themes have been checked against the official list."""
        in_use = dict.fromkeys(planned.theme for planned in self.plan.mandates)
        doubtful = [key for key in in_use if themes_by_key()[key].name_basis.value != "owner_page"]
        for number, key in enumerate(doubtful[:_CONFIRMED]):
            self._confirm(self.plan.timeline.back(460 - number % 3), key)

    def _confirm(self, day: date, key: str) -> None:
        self.plan.timeline.add(day, lambda: self.services.themes.confirm_name(self.city.themes[key].id))
