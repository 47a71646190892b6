"""What the check of a request's lines needs to know, read once for the whole request."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from valtuusapp.core.checked_lines import AskedOf, Whom
from valtuusapp.core.coverage import Subject, grantors
from valtuusapp.core.findings import FindingException
from valtuusapp.core.forms import from_json
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.settings import Settings
from valtuusapp.core.sight import Sight
from valtuusapp.core.themes import Theme
from valtuusapp.core.world import Holding, World, world_of
from valtuusapp.core.world import Work as WorldWork
from valtuusapp.db import tables
from valtuusapp.db.queries import coverage
from valtuusapp.db.queries import line_checks as queries
from valtuusapp.db.queries.findings import exceptions_in_force
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services.request_values import lines_of
from valtuusapp.services.themes import read_similar, read_theme


class Known:
    """Everything that the register tells of the lines.

    Attributes:
        themes, similar: by key the themes, and those that are easily mixed up with them (R12).
        people, bodies: by key the persons, and the names of organisations with whether they have a business ID.
        targets: by key the mandates that are changed, extended or ended.
        held: what each assignee holds.
        elsewhere: what other open requests ask.
        exceptions: what is approved beside the maps.
        approver_id: the director who is expected to decide; None when the orderer does.
    """

    def __init__(
        self,
        session: Session,
        row: tables.Request,
        orderer_unit_id: int | None,
        lines: Sequence[tables.RequestLine],
        today: date,
    ) -> None:
        """Reads it.

        Args:
            session: to read with.
            row: the request.
            orderer_unit_id: the unit of the orderer.
            lines: what is asked, with what each of them continues.
            today: the day of the check.
        """
        self._row, self._today = row, today
        self.settings: Settings = read_settings(session)
        whom = {(line.assignee_person_id, line.assignee_organisation_id) for line in lines} - {(None, None)}
        theme_ids = {line.theme_id for line in lines if line.theme_id is not None}
        with_all = (selectinload(tables.Theme.types), selectinload(tables.Theme.e_services))
        read = session.scalars(select(tables.Theme).where(tables.Theme.id.in_(theme_ids)).options(*with_all)).all()
        self.themes: dict[int, Theme] = {row.id: read_theme(session, row.id) for row in read}
        self.similar = {key: read_similar(session, key) for key in self.themes}
        self._assignors, self._sectors = coverage.assignors_and_sectors(session)
        rights = queries.rights(session, self._row.assignor_id, theme_ids, today)
        people = {person for person, _body in whom} | {holder for holder, *_rest in rights}
        self._works = queries.works(session, people, today)
        own_sector = self._sectors.get(orderer_unit_id or 0)
        sectors = {work.sector_id for each in self._works.values() for work in each} | {own_sector}
        self._directors = queries.directors(session, sectors)
        supervisors = {work.supervisor_id for each in self._works.values() for work in each}
        self.people = queries.persons(
            session, people | supervisors | set(self._directors.values()) | {self._row.orderer_id}
        )
        self.bodies = queries.organisations(session, (body for _person, body in whom))
        self.targets = queries.by_key(session, {one.target_mandate_id for one in lines if one.target_mandate_id})
        self.held = queries.held(session, whom, theme_ids, today)
        self._received = queries.received(session, self._row.assignor_id, theme_ids, today)
        self.elsewhere = [
            *queries.asked_elsewhere(session, self._row.id, whom, theme_ids),
            *(
                queries.asked_line(line, draft.id, "", draft.assignor_id)
                for draft in queries.drafts(session, self._row.id)
                for line in lines_of(from_json(draft.form_values))
            ),
        ]
        self._entries = tuple(entry for entry in coverage.map_entries(session) if entry.theme_id in theme_ids)
        self.exceptions: dict[Subject, FindingException] = exceptions_in_force(session, today)
        self._grants = self._grantors_of(rights)
        by_director = self.settings.signatures(row.form_id) == "orderer_director"
        self.approver_id = self._directors.get(own_sector or 0) if by_director else None

    def _grantors_of(
        self, rights: Sequence[tuple[int, int, MandateType, date, date]]
    ) -> dict[tuple[int, MandateType], list[int]]:
        """By theme and right those who are present and can grant today."""
        holdings = [
            Holding(0, person, self._row.assignor_id, theme, right, False, start, end)
            for person, theme, right, start, end in rights
        ]
        sight = Sight(self.world(self._today, {person for person, *_rest in rights}, holdings))
        return {
            (theme, right): sorted(grantors(sight, self._row.assignor_id, theme, right))
            for _person, theme, right, _start, _end in rights
        }

    def world(self, day: date, people: set[int], holdings: Sequence[Holding]) -> World:
        """What the maps look at: these people at their work of the day, and what they hold or would hold."""
        works: dict[WorldWork, set[int]] = {}
        for person_id in people:
            for work in self._works.get(person_id, ()):
                assignor_id = self._assignors.get(work.unit_id)
                if work.goes_on(day) and assignor_id is not None:
                    key = WorldWork(work.title_id, work.sector_id, assignor_id, work.is_present(day))
                    works.setdefault(key, set()).add(person_id)
        outside = frozenset(person_id for person_id in people if self.people[person_id].outside)
        return world_of(
            holdings,
            today=day,
            work=works,
            entries=self._entries,
            outside=outside,
            own=frozenset({self._row.assignor_id}),
            in_use=frozenset(self.themes),
            watched_until=day,
        )

    def work_of(self, person_id: int | None, engagement_id: int | None) -> queries.Work | None:
        """The work for which it is asked, else the main one."""
        works = self._works.get(person_id or 0, [])
        return next((work for work in works if work.id == engagement_id), works[0] if works else None)

    def supervisor(self, person_id: int | None, engagement_id: int | None) -> Whom:
        """The supervisor in that work, else the orderer."""
        work = self.work_of(person_id, engagement_id)
        return self._whom(AskedOf.SUPERVISOR, (work and work.supervisor_id) or self._row.orderer_id)

    def director(self, person_id: int | None, engagement_id: int | None) -> Whom:
        work = self.work_of(person_id, engagement_id)
        return self._whom(AskedOf.DIRECTOR, self._directors.get((work and work.sector_id) or 0))

    def _whom(self, role: AskedOf, person_id: int | None) -> Whom:
        who = self.people.get(person_id or 0)
        if who is None:
            return Whom(role=role)
        return Whom(role=role, person_id=who.id, name=who.name, email=who.email, language=who.language)

    def received_ends(self, row: tables.RequestLine, day: date) -> date | None:
        if row.type is not MandateType.REPRESENT:
            return None
        ends = [end for theme, start, end in self._received if theme == row.theme_id and start <= day <= end]
        return max(ends, default=None)

    def works_on(self, person_id: int | None, day: date) -> list[queries.Work]:
        """The work of a person that goes on that day."""
        return [work for work in self._works.get(person_id or 0, ()) if work.goes_on(day)]

    def able(self, theme_id: int, right: MandateType) -> list[int]:
        """Those who can grant the theme with the right today."""
        return self._grants.get((theme_id, right), [])
