"""The maps of the demonstration: made from what the jobs need, approved, and changed since."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.findings import FindingFilter
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapEntry, MapKind, MapLevel
from valtuusapp.core.people import EngagementKind
from valtuusapp.services import map_entries
from valtuusapp.services.demonstration.city import City, title_of
from valtuusapp.services.demonstration.people import Worker
from valtuusapp.services.demonstration.plan import Plan
from valtuusapp.services.demonstration.planned import Need, Planned, needs
from valtuusapp.services.demonstration.reasons import themes_by_key
from valtuusapp.services.opening import Services

#: How many days ago what was done.
_MADE, _APPROVED, _APPROVED_LATER = 400, 385, 150
_EXCEPTED_ONCE, _ON_LEAVE, _CHANGED, _EXCEPTED = 330, 60, 45, 30

_LASTING = 90, 180  # days that the exceptions hold: those that have ended, those that still hold
_SHARE_OF_ALL = 70  # so many of a hundred must hold it today for the map to say that all do
_ENOUGH = 2  # named holders
_MONTHS = 60
_NOT_USED_YET = 5  # every so manieth theme stands in the map before anybody has it
_NOT_ANSWERED = 17  # every so manieth row has nobody who answers for it
_AWAY = 3  # persons on long leave

_Place = tuple[MapKind, int, str, MandateType]  # column, theme's key in the catalogue, type


@dataclass(slots=True)
class MapMaker:
    """Makes the maps and does with them what a town does."""

    services: Services
    plan: Plan
    city: City

    def plan_all(self) -> None:
        """Puts everything on the timeline."""
        self._on(_MADE, self._write)
        self._on(_APPROVED, lambda: self._approve(MapKind.TITLE, None, self.plan.staff.officers[0]))
        sectors = [place for place in self.plan.staff.places if place.parent is None and place.head is not None]
        for number, sector in enumerate(sectors[:-1]):  # the last one has not approved its part yet
            assert sector.head is not None
            self._on(_APPROVED if number % 2 else _APPROVED_LATER, self._approving(sector.head))
        self._on(_EXCEPTED_ONCE, lambda: self._except(FindingKind.NOT_IN_TITLE_MAP, 2, _LASTING[0]))
        for worker in self._going_on_leave():
            self._on(_ON_LEAVE, self._leaving(worker))
        self._on(_CHANGED, self._change)
        self._on(_EXCEPTED, lambda: self._except(FindingKind.NOT_IN_TITLE_MAP, 3, _LASTING[1]))
        self._on(_EXCEPTED, lambda: self._except(FindingKind.LACKS, 1, _LASTING[1]))

    def _on(self, days_ago: int, step: Callable[[], None]) -> None:
        self.plan.timeline.add(self.plan.timeline.back(days_ago), step)

    # The first maps

    def _write(self) -> None:
        """Both maps as one event: they were agreed on together."""
        with self.services.register.database.write("map_changed", "Ensimmäiset valtuuskartat") as written:
            for entry in (*self._title_map(), *self._sector_map()):
                map_entries.write(written.session, entry)

    def _title_map(self) -> Iterator[MapEntry]:
        held = self._held(MapKind.TITLE)
        workers: dict[str, list[Worker]] = defaultdict(list)
        for worker in self._present():
            workers[title_of(worker)].append(worker)
        for title, alike in sorted(workers.items()):
            column_id = self.city.titles[title]
            for number, need in enumerate(self._usable(alike[0].title)):
                place = (MapKind.TITLE, column_id, need.theme, need.type)
                level, least = _level(need, _persons(held[place]), len(alike))
                yield self._entry(place, level, least, alike[number % len(alike)].supervisor, held[place])

    def _sector_map(self) -> Iterator[MapEntry]:
        held = self._held(MapKind.SECTOR)
        wanted: dict[_Place, Worker | None] = {}
        for worker in self._present():
            sector = worker.place.sector
            for need in self._usable(worker.title):
                wanted[MapKind.SECTOR, sector.id, need.theme, need.type] = sector.head
        for place in sorted(wanted):
            count = _persons(held[place])
            level = MapLevel.NAMED if count >= _ENOUGH else MapLevel.POSSIBLE
            yield self._entry(place, level, min(count, _ENOUGH), wanted[place], held[place])

    def _entry(
        self, place: _Place, level: MapLevel, least: int, responsible: Worker | None, held: Sequence[Planned]
    ) -> MapEntry:
        kind, column_id, theme, type = place
        nobody = (column_id * 7 + self.city.themes[theme].id) % _NOT_ANSWERED == 0
        return MapEntry(
            map=kind,
            column_id=column_id,
            theme_id=self.city.themes[theme].id,
            type=type,
            level=level,
            least=max(least, 1),
            months=_MONTHS if kind is MapKind.TITLE and level is MapLevel.POSSIBLE else None,
            limited=len(held) > 1 and all(planned.specifiers for planned in held),
            why=self.plan.reasons.in_both(theme),
            responsible_id=responsible.person.id or None if responsible and not nobody else None,
        )

    def _held(self, kind: MapKind) -> dict[_Place, list[Planned]]:
        """What will be held on the day on which it is looked at, by where it stands in the map."""
        held: dict[_Place, list[Planned]] = defaultdict(list)
        for planned in self.plan.mandates:
            worker = planned.holder
            if worker is not None and planned.in_force(self.plan.today):
                title = kind is MapKind.TITLE
                column_id = self.city.titles[title_of(worker)] if title else worker.place.sector.id
                held[kind, column_id, planned.theme, planned.type].append(planned)
        return held

    def _usable(self, title: str) -> list[Need]:
        """What a title needs of what the town uses, and now and then of what it may use one day."""
        used = {planned.theme for planned in self.plan.mandates}
        return [
            need
            for need in needs().get(title, ())
            if not themes_by_key()[need.theme].municipal_owner
            and (need.theme in used or self.city.themes[need.theme].id % _NOT_USED_YET == 0)
        ]

    def _present(self) -> list[Worker]:
        today = self.plan.today
        return [each for each in self.plan.staff.workers if each.last_day is None or each.last_day >= today]

    # What happened since

    def _approving(self, director: Worker) -> Callable[[], None]:
        return lambda: self._approve(MapKind.SECTOR, director.place.sector.id, director)

    def _approve(self, kind: MapKind, column_id: int | None, approver: Worker) -> None:
        approvals, today = self.services.map_approvals, self._today()
        if self.services.maps.entries(kind, column_id):
            approvals.approve(
                kind, column_id, approver.person.listed, today, f"{today.year}/{100 + len(approvals.approvals(kind))}"
            )

    def _except(self, kind: FindingKind, count: int, days: int) -> None:
        """Approves some deviations for a time."""
        found = self.services.findings.rows(FindingFilter(kinds=frozenset({kind})))
        subjects = [row.finding.subject for row in found if row.titles][::7][:count]
        approver = self.plan.staff.officers[0].person.listed
        reason = "Sijaistaa toista, kunnes työt on jaettu uudelleen."
        self.services.findings.record_exception(subjects, reason, approver, self._today() + timedelta(days=days))

    def _change(self) -> None:
        """What has been learnt since the title map was approved."""
        changes = self.services.map_changes
        entries = self.services.maps.entries(MapKind.TITLE)
        possible = [entry for entry in entries if entry.level is MapLevel.POSSIBLE]
        for entry in possible[::29][:3]:
            changes.save_entry(replace(entry, months=24))
        named = [entry for entry in entries if entry.level is MapLevel.NAMED and entry.type is MandateType.TRANSACTIONS]
        for entry in named[::11][:2]:
            changes.save_entry(replace(entry, least=entry.least + 1))
        gone = [entry.id for entry in possible[5::41][:2] if entry.id is not None]
        changes.delete_entries(MapKind.TITLE, gone, "Työ ei enää vaadi valtuutta.")

    def _going_on_leave(self) -> list[Worker]:
        found = [
            worker
            for worker in self._present()
            if worker.kind is EngagementKind.CONTRACT
            and worker.main
            and worker.last_day is None
            and worker.place.head is not worker
            and worker.entered_on < self.plan.timeline.back(_MADE)
        ]
        return found[:: max(1, len(found) // _AWAY)][:_AWAY]

    def _leaving(self, worker: Worker) -> Callable[[], None]:
        def leave() -> None:
            start = self._today().replace(day=1)
            engagement = self.services.people.engagement(worker.id)
            self.services.people.save_engagement(
                replace(engagement, leave_from=start, leave_to=start + timedelta(days=300))
            )

        return leave

    def _today(self) -> date:
        return self.services.register.today()


def _level(need: Need, count: int, people: int) -> tuple[MapLevel, int]:
    """The level of a row, as strong as what is held lets it be, and how many named holders there should be."""
    if need.level is MapLevel.ALL and 100 * count >= _SHARE_OF_ALL * people:
        return MapLevel.ALL, 1
    if need.level is MapLevel.POSSIBLE or count == 0:
        return MapLevel.POSSIBLE, 1
    return MapLevel.NAMED, min(count, _ENOUGH)


def _persons(held: Sequence[Planned]) -> int:
    return len({id(planned.holder.person) for planned in held if planned.holder is not None})
