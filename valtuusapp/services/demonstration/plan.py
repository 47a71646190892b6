"""The mandates of the demonstration as they are planned: when each is entered, and who could have granted it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from valtuusapp.core.mandates import EndKind, GrantingWay, MandateBasis, MandateType
from valtuusapp.core.text import Language
from valtuusapp.services.demonstration.people import Staff, Worker
from valtuusapp.services.demonstration.planned import Planned
from valtuusapp.services.demonstration.reasons import Reasons
from valtuusapp.services.demonstration.timeline import Timeline

#: How many days ago the demonstration's past begins; mandates older than the register may go further back.
OLDEST = 1_800

#: From each day of the week to the next Tuesday or Thursday.
_DAYS_TO_ENTRY = (1, 0, 1, 0, 4, 3, 2)


@dataclass(slots=True)
class Plan:
    """What the demonstration's people hold and have held.

    Attributes:
        start: the day on which the register was begun; what was granted before was imported from a list.
        mandates: in the order in which they are thought of.
    """

    timeline: Timeline
    start: date
    staff: Staff
    reasons: Reasons
    mandates: list[Planned] = field(default_factory=list)
    _rights: dict[tuple[str, str, MandateType], list[Planned]] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day on which the demonstration is looked at."""
        return self.timeline.today

    @property
    def import_day(self) -> date:
        """The day on which the earlier list was imported."""
        return self.timeline.workday(self.start + timedelta(days=6))

    def add(self, *, granted_on: date, holder: Worker | None = None, **details: Any) -> Planned:
        """Plans a mandate. It is entered when it is granted or soon after, or came with the import."""
        rng = self.timeline.rng
        imported = granted_on <= self.start
        entered = self._entry_day(granted_on + timedelta(days=rng.randint(0, 5)))
        entered = max(entered, self.import_day, holder.entered_on if holder else entered)
        planned = Planned(
            granted_on=granted_on,
            holder=holder,
            entered_on=entered,
            basis=MandateBasis.IMPORT if imported else MandateBasis.MANUAL,
            **details,
        )
        if planned.type.is_right_to_grant:
            planned.how = GrantingWay.REGISTERED_BY_DVV
            self._rights.setdefault((planned.assignor, planned.theme, planned.type), []).append(planned)
        self.mandates.append(planned)
        return planned

    def _entry_day(self, day: date) -> date:
        """The officer enters what has been granted twice a week."""
        return self.timeline.workday(day + timedelta(days=_DAYS_TO_ENTRY[day.weekday()]))

    def has_right(self, assignor: str, theme: str, kind: MandateType = MandateType.TRANSACTIONS) -> bool:
        """Whether somebody in office can grant the theme today."""
        return any(right.in_force(self.today) for right in self._matching(assignor, theme, kind))

    def grantor(self, planned: Planned) -> Worker | None:
        """Who granted it: a holder of the matching right on the day, mostly the officer; None when nobody is known."""
        if planned.granted_on is None or planned.type.is_right_to_grant:
            return None
        holders = [
            right.holder
            for right in self._matching(planned.assignor, planned.theme, planned.type)
            if right.in_force(planned.granted_on) and right.holder is not None
        ]
        others = [holder for holder in holders if planned.holder is None or holder.person is not planned.holder.person]
        if not others:
            return None
        return others[0] if self.timeline.rng.random() < 0.7 else self.timeline.rng.choice(others)

    def _matching(self, assignor: str, theme: str, kind: MandateType) -> Iterable[Planned]:
        right = kind.granted_with
        return self._rights.get((assignor, theme, right), ()) if right is not None else ()

    def end(self, planned: Planned, on: date, kind: EndKind, reason: str, told: bool) -> bool:
        """Plans that a mandate was invalidated; not when it had not been entered by then."""
        on = self.timeline.workday(on)
        if not planned.entered_on < on < planned.valid_to - timedelta(days=7) or on >= self.timeline.back(3):
            return False
        rng = self.timeline.rng
        planned.ended_on, planned.end_kind, planned.end_reason = on, kind, reason
        planned.noted_on = self.timeline.workday(on + timedelta(days=rng.randint(0, 2)))
        if told:
            planned.told_on = self.timeline.workday(planned.noted_on + timedelta(days=rng.randint(0, 8)))
        return True

    def language(self, planned: Planned) -> Language:
        """The working language of the one who receives it."""
        return planned.holder.place.language if planned.holder else Language.FI
