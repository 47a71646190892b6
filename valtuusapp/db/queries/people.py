"""The lists of persons and of their engagements."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.orm import Session

from valtuusapp.core.filters import Sort
from valtuusapp.core.people import EngagementRow, PersonRow
from valtuusapp.core.text import Language, LocalText, fold, search_words
from valtuusapp.db import states
from valtuusapp.db.queries import lists
from valtuusapp.db.queries.lists import Sector
from valtuusapp.db.search import has_word, ids_with_word
from valtuusapp.db.tables import Engagement, JobTitle, Mandate, Organisation, Person, Unit


def person_ids(
    session: Session,
    query: str,
    *,
    engaged: bool | None,
    external: bool | None,
    with_mandates: bool | None,
    sector_id: int | None,
    sort: Sort,
    today: date,
) -> list[int]:
    """The keys of the persons that the filter leaves, in order; merged ones are gone."""
    hits = _hits(query, today)
    if engaged is not None:
        at_work = Person.id.in_(select(Engagement.person_id).where(lists.not_ended(today)))
        hits = hits.where(at_work if engaged else ~at_work)
    if external is not None:
        hits = hits.where(Person.organisation_id.is_not(None) if external else Person.organisation_id.is_(None))
    if with_mandates is not None:
        holding = Person.id.in_(
            select(Mandate.assignee_person_id).where(states.in_force(today), Mandate.assignee_person_id.is_not(None))
        )
        hits = hits.where(holding if with_mandates else ~holding)
    if sector_id is not None:
        of_sector = select(Unit.id).where(Unit.sector_id == sector_id)
        hits = hits.where(
            Person.id.in_(select(Engagement.person_id).where(lists.not_ended(today), Engagement.unit_id.in_(of_sector)))
        )
    return lists.in_order(session, hits, _sort_key(sort, today), sort, Person)


def offered_person_ids(session: Session, text: str, limit: int, language: Language, today: date) -> list[int]:
    """The keys of the persons that are offered for what has been typed; those who work here first."""
    at_work = Person.id.in_(select(Engagement.person_id).where(lists.not_ended(today)))
    gone = case((or_(at_work, Person.organisation_id.is_not(None)), 0), else_=1)
    return lists.offered(session, _hits(text, today), Person, text, language, limit, gone)


def _hits(query: str, today: date) -> Select[tuple[int]]:
    hits = select(Person.id).where(Person.merged_into_id.is_(None))
    for word in search_words(query):
        at_work = (
            select(Engagement.person_id)
            .join(Unit, Unit.id == Engagement.unit_id)
            .where(
                lists.not_ended(today),
                or_(
                    Engagement.job_title_id.in_(ids_with_word(JobTitle, word)),
                    Engagement.unit_id.in_(ids_with_word(Unit, word)),
                    Unit.sector_id.in_(ids_with_word(Unit, word)),
                ),
            )
        )
        hits = hits.where(
            or_(
                has_word(Person.search_text, word),
                Person.id.in_(at_work),
                Person.organisation_id.in_(ids_with_word(Organisation, word)),
            )
        )
    return hits


def _sort_key(sort: Sort, today: date) -> Any:
    def of_main(column: Any) -> Any:
        """A column of what the person's main engagement names."""
        return (
            select(column)
            .select_from(Engagement)
            .join(JobTitle, JobTitle.id == Engagement.job_title_id)
            .join(Unit, Unit.id == Engagement.unit_id)
            .outerjoin(Sector, Sector.id == Unit.sector_id)
            .where(Engagement.person_id == Person.id, lists.not_ended(today))
            .order_by(*_main_first())
            .limit(1)
            .correlate(Person)
            .scalar_subquery()
        )

    match sort.key:
        case "name":
            return lists.name_key(Person, sort.language)
        case "titles":
            return of_main(lists.name_key(JobTitle, sort.language))
        case "units":
            return of_main(lists.name_key(Unit, sort.language))
        case "sector":
            return of_main(lists.name_key(Sector, sort.language))
        case "kind":
            return of_main(Engagement.kind)
        case "ends":
            return _ends()
        case "mandates":
            return _mandates(today)
        case "organisation":
            name = lists.name_key(Organisation, sort.language)
            return select(name).where(Organisation.id == Person.organisation_id).correlate(Person).scalar_subquery()
        case "employee_number":
            return Person.employee_number
        case "email":
            return func.lower(Person.email)
    raise KeyError(sort.key)


def _main_first() -> tuple[Any, ...]:
    return (Engagement.main.desc(), Engagement.valid_from, Engagement.id)


def _ends() -> Any:
    """The last day of the last engagement; nothing when one goes on until further notice."""
    open_ones = func.sum(case((Engagement.valid_to.is_(None), 1), else_=0))
    last = case((open_ones == 0, func.max(Engagement.valid_to)))
    return select(last).where(Engagement.person_id == Person.id).correlate(Person).scalar_subquery()


def _mandates(today: date) -> ColumnElement[int]:
    held = select(func.count()).where(Mandate.assignee_person_id == Person.id, states.in_force(today))
    return held.correlate(Person).scalar_subquery()


def person_rows(session: Session, ids: Sequence[int], today: date) -> list[PersonRow]:
    """The persons with these keys as rows, in the same order."""
    query = (
        select(
            Person,
            Organisation.name_fi,
            Organisation.name_sv,
            _ends().label("ends"),
            _mandates(today).label("mandates"),
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .where(Person.id.in_(ids))
    )
    engagements: dict[int, list[EngagementRow]] = {}
    for row in _engagements(session, Engagement.person_id.in_(ids), lists.not_ended(today)):
        engagements.setdefault(row.person_id, []).append(row)
    found = {row.Person.id: _person_row(row, engagements.get(row.Person.id, [])) for row in session.execute(query)}
    return [found[key] for key in ids if key in found]


def _person_row(row: Any, engagements: list[EngagementRow]) -> PersonRow:
    person: Person = row.Person
    return PersonRow(
        id=person.id,
        name=", ".join(part for part in (person.last_name, person.first_names) if part),
        titles=lists.joined(engagement.title for engagement in engagements),
        units=lists.joined(engagement.unit for engagement in engagements),
        sector=lists.joined(engagement.sector for engagement in engagements),
        kind=engagements[0].kind if engagements else None,
        ends=row.ends,
        mandates=row.mandates,
        organisation=LocalText(row.name_fi or "", row.name_sv or ""),
        employee_number=person.employee_number or "",
        email="" if person.restricted else person.email,
        restricted=person.restricted,
    )


def engagements_of(session: Session, person_id: int, on: date | None) -> list[EngagementRow]:
    """The person's engagements, the main one first; only those in force on the day when one is given."""
    conditions = [Engagement.person_id == person_id]
    if on is not None:
        conditions.append(lists.engaged_on(on))
    return _engagements(session, *conditions)


def _engagements(session: Session, *conditions: ColumnElement[bool]) -> list[EngagementRow]:
    query = (
        select(
            Engagement,
            JobTitle.name_fi.label("title_fi"),
            JobTitle.name_sv.label("title_sv"),
            Unit.name_fi.label("unit_fi"),
            Unit.name_sv.label("unit_sv"),
            Sector.name_fi.label("sector_fi"),
            Sector.name_sv.label("sector_sv"),
        )
        .join(JobTitle, JobTitle.id == Engagement.job_title_id)
        .join(Unit, Unit.id == Engagement.unit_id)
        .outerjoin(Sector, Sector.id == Unit.sector_id)
        .where(*conditions)
        .order_by(*_main_first())
    )
    return [
        EngagementRow(
            id=row.Engagement.id,
            person_id=row.Engagement.person_id,
            title=LocalText(row.title_fi, row.title_sv),
            unit=LocalText(row.unit_fi, row.unit_sv),
            sector=LocalText(row.sector_fi or "", row.sector_sv or ""),
            kind=row.Engagement.kind,
            valid_from=row.Engagement.valid_from,
            valid_to=row.Engagement.valid_to,
            main=row.Engagement.main,
            leave_from=row.Engagement.leave_from,
            leave_to=row.Engagement.leave_to,
        )
        for row in session.execute(query)
    ]


def alike(session: Session) -> list[tuple[int, int]]:
    """Pairs of persons with the same name, whatever its accents, or the same e-mail; the older row first."""
    query = select(Person.id, Person.sort_key, Person.email).where(Person.merged_into_id.is_(None)).order_by(Person.id)
    first: dict[str, int] = {}
    pairs: dict[tuple[int, int], None] = {}
    for person_id, name, email in session.execute(query):
        for mark in {name, fold(email)} - {""}:
            if first.setdefault(mark, person_id) != person_id:
                pairs[first[mark], person_id] = None
    return list(pairs)
