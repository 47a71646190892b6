"""What the check of a request's lines reads: a handful of questions for the whole request, none per line."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.requests import LineKind, LineOutcome
from valtuusapp.core.rules import Held
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import states
from valtuusapp.db.queries import lists
from valtuusapp.db.tables import Engagement, JobTitle, Mandate, Organisation, Person, Request, RequestLine, Unit

#: A person or an organisation: one of the two keys is None.
Assignee = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """An engagement that goes on or begins later, with the names of its title, unit and sector."""

    id: int
    person_id: int
    title_id: int
    unit_id: int
    sector_id: int | None
    supervisor_id: int | None
    valid_from: date | None
    valid_to: date | None
    leave_from: date | None
    leave_to: date | None
    title: LocalText
    unit: LocalText
    sector: LocalText

    def goes_on(self, day: date) -> bool:
        """Whether it is in force on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def is_present(self, day: date) -> bool:
        """Whether there is no long leave on the day."""
        return self.leave_from is None or self.leave_from > day or (self.leave_to is not None and self.leave_to < day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A person as the check needs it."""

    id: int
    name: str
    email: str
    language: Language
    outside: bool
    restricted: bool
    commitment_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """A line of another open request; ``number`` is empty while it is a draft."""

    request_id: int
    number: str
    assignor_id: int
    assignee: Assignee
    kind: LineKind
    theme_id: int | None
    type: MandateType | None
    specifiers: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None


def persons(session: Session, ids: Iterable[int | None]) -> dict[int, Who]:
    """The persons with these keys."""
    query = select(Person).where(Person.id.in_(set(ids) - {None}))
    return {
        row.id: Who(
            id=row.id,
            name=", ".join(part for part in (row.last_name, row.first_names) if part),
            email=row.email,
            language=row.language,
            outside=row.organisation_id is not None,
            restricted=row.restricted,
            commitment_on=row.commitment_on,
        )
        for row in session.scalars(query)
    }


def organisations(session: Session, ids: Iterable[int | None]) -> dict[int, tuple[str, bool]]:
    """By key the name, and whether the business ID is known."""
    query = select(Organisation.id, Organisation.name_fi, Organisation.business_id)
    rows = session.execute(query.where(Organisation.id.in_(set(ids) - {None})))
    return {key: (name, bool(business_id)) for key, name, business_id in rows}


def directors(session: Session, sectors: Iterable[int | None]) -> dict[int, int]:
    """Who leads each of the sectors."""
    query = select(Unit.id, Unit.director_id).where(Unit.id.in_(set(sectors) - {None}), Unit.director_id.is_not(None))
    return {key: director for key, director in session.execute(query).tuples() if director is not None}


def works(session: Session, people: Iterable[int | None], today: date) -> dict[int, list[Work]]:
    """By person the work that goes on or begins later, the main one first."""
    query = (
        select(Engagement, JobTitle.name_fi, JobTitle.name_sv, Unit, lists.Sector.name_fi, lists.Sector.name_sv)
        .join(JobTitle, JobTitle.id == Engagement.job_title_id)
        .join(Unit, Unit.id == Engagement.unit_id)
        .outerjoin(lists.Sector, lists.Sector.id == Unit.sector_id)
        .where(Engagement.person_id.in_(set(people) - {None}), lists.not_ended(today))
        .order_by(Engagement.main.desc(), Engagement.valid_from, Engagement.id)
    )
    found: dict[int, list[Work]] = defaultdict(list)
    for row, title_fi, title_sv, unit, sector_fi, sector_sv in session.execute(query):
        work = Work(
            id=row.id,
            person_id=row.person_id,
            title_id=row.job_title_id,
            unit_id=row.unit_id,
            sector_id=unit.sector_id,
            supervisor_id=row.supervisor_id,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            leave_from=row.leave_from,
            leave_to=row.leave_to,
            title=LocalText(title_fi, title_sv),
            unit=LocalText(unit.name_fi, unit.name_sv),
            sector=LocalText(sector_fi or "", sector_sv or ""),
        )
        found[row.person_id].append(work)
    return found


def held(
    session: Session, assignees: Collection[Assignee], themes: Collection[int], today: date
) -> dict[Assignee, list[Held]]:
    """What the assignees hold of the themes now or later."""
    people = {person for person, _organisation in assignees if person is not None}
    bodies = {organisation for _person, organisation in assignees if organisation is not None}
    query = (
        select(Mandate)
        .where(
            or_(Mandate.assignee_person_id.in_(people), Mandate.assignee_organisation_id.in_(bodies)),
            Mandate.theme_id.in_(themes),
            states.lasting(today),
        )
        .order_by(Mandate.valid_from, Mandate.id)
    )
    found: dict[Assignee, list[Held]] = defaultdict(list)
    for row in session.scalars(query):
        found[row.assignee_person_id, row.assignee_organisation_id].append(_held(row))
    return found


def by_key(session: Session, mandates: Collection[int]) -> dict[int, Held]:
    """The mandates with these keys, also ended ones."""
    return {row.id: _held(row) for row in session.scalars(select(Mandate).where(Mandate.id.in_(mandates)))}


def _held(row: Mandate) -> Held:
    return Held(
        id=row.id,
        assignor_id=row.assignor_id,
        theme_id=row.theme_id,
        type=row.type,
        specifiers=tuple(row.specifiers),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        ended_on=row.ended_on,
    )


def received(session: Session, assignor_id: int, themes: Collection[int], today: date) -> list[tuple[int, date, date]]:
    """What the assignor has received for the themes (R18): theme, first and last day."""
    query = select(Mandate.theme_id, Mandate.valid_from, Mandate.valid_to).where(
        Mandate.assignee_organisation_id == assignor_id,
        Mandate.theme_id.in_(themes),
        Mandate.type == MandateType.TRANSACTIONS,
        states.lasting(today),
    )
    return list(session.execute(query).tuples())


def rights(
    session: Session, assignor_id: int, themes: Collection[int], today: date
) -> list[tuple[int, int, MandateType, date, date]]:
    """Who can grant the themes for the assignor today: person, theme, right, first and last day (R1)."""
    query = select(
        Mandate.assignee_person_id, Mandate.theme_id, Mandate.type, Mandate.valid_from, Mandate.valid_to
    ).where(
        Mandate.assignor_id == assignor_id,
        Mandate.theme_id.in_(themes),
        Mandate.type.in_([MandateType.RIGHT_TO_GRANT, MandateType.RIGHT_TO_GRANT_REPRESENTATION]),
        Mandate.assignee_person_id.is_not(None),
        states.in_force(today),
    )
    return list(session.execute(query).tuples())  # type: ignore[arg-type]  # nobody without a key


def asked_elsewhere(
    session: Session, request_id: int, assignees: Collection[Assignee], themes: Collection[int]
) -> Sequence[AskedLine]:
    """What other requests ask for the same assignees and themes, and have neither settled nor refused."""
    people = {person for person, _organisation in assignees if person is not None}
    bodies = {organisation for _person, organisation in assignees if organisation is not None}
    query = (
        select(RequestLine, Request.number, Request.assignor_id)
        .join(Request, Request.id == RequestLine.request_id)
        .where(
            Request.id != request_id,
            Request.withdrawn_on.is_(None),
            RequestLine.outcome != LineOutcome.REFUSED,
            RequestLine.granted_on.is_(None),
            RequestLine.theme_id.in_(themes),
            or_(RequestLine.assignee_person_id.in_(people), RequestLine.assignee_organisation_id.in_(bodies)),
        )
        .order_by(Request.number)
    )
    return [
        asked_line(line, line.request_id, number or "", assignor_id)
        for line, number, assignor_id in session.execute(query)
    ]


def drafts(session: Session, request_id: int) -> Sequence[Request]:
    """The other requests that have no lines yet."""
    return session.scalars(select(Request).where(Request.number.is_(None), Request.id != request_id)).all()


def asked_line(line: RequestLine, request_id: int, number: str, assignor_id: int) -> AskedLine:
    """What a line asks."""
    return AskedLine(
        request_id=request_id,
        number=number,
        assignor_id=assignor_id,
        assignee=(line.assignee_person_id, line.assignee_organisation_id),
        kind=line.kind or LineKind.ADD,
        theme_id=line.theme_id,
        type=line.type,
        specifiers=tuple(line.specifiers),
        valid_from=line.valid_from,
        valid_to=line.valid_to,
    )
