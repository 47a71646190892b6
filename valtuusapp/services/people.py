"""Persons and their engagements."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from valtuusapp.core.choices import Choice
from valtuusapp.core.filters import Sort
from valtuusapp.core.people import Engagement, EngagementKind, EngagementRow, Person, PersonRow
from valtuusapp.core.problems import Problem, Severity, refuse_errors
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import states, tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import people as queries
from valtuusapp.services import checks, merging, records, references

BY_NAME = Sort("name")

#: Only what is surely no address: there are stranger real ones than a pattern knows.
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


class PeopleService:
    """Those who hold, order, approve and grant mandates, and the work that they do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def person_ids(
        self,
        query: str = "",
        *,
        engaged: bool | None = None,
        external: bool | None = None,
        with_mandates: bool | None = None,
        sector_id: int | None = None,
        sort: Sort = BY_NAME,
    ) -> list[int]:
        """The keys of the persons that have all the words, in order.

        Args:
            query: words of the name, the contact details, the title, the unit, the sector or the organisation.
            engaged: only those with an engagement that has not ended, or only those without.
            external: only those from outside, or only our own.
            with_mandates: only those with a mandate in force, or only those without.
            sector_id: only those who work in the sector now or are about to.
            sort: a key of ``core.columns.PERSONS``.
        """
        with self._database.read() as session:
            return queries.person_ids(
                session,
                query,
                engaged=engaged,
                external=external,
                with_mandates=with_mandates,
                sector_id=sector_id,
                sort=sort,
                today=self._database.clock.today(),
            )

    def person_rows(self, ids: Sequence[int]) -> list[PersonRow]:
        """The persons with the keys, as rows in the same order."""
        with self._database.read() as session:
            return queries.person_rows(session, ids, self._database.clock.today())

    def person(self, person_id: int) -> Person:
        """The person as edited; of a merged one ``merged_into_id`` tells who took the place.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return records.read(records.load(session, tables.Person, person_id), Person)

    def check_person(self, person: Person) -> list[Problem]:
        """What is wrong or worth knowing before the person is saved."""
        with self._database.read() as session:
            return list(person_problems(session, person))

    def save_person(self, person: Person) -> int:
        """Saves a person. Returns the key.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        with self._database.write("person_saved") as written:
            refuse_errors(person_problems(written.session, person))
            return records.save(written.session, tables.Person, person).id

    def delete_person(self, person_id: int) -> None:
        """Deletes a person whom nothing refers to, such as one written down by mistake.

        Raises:
            UserError: ``row_in_use``.
        """
        with self._database.write("person_deleted") as written:
            references.delete(written.session, records.load(written.session, tables.Person, person_id))

    def suggest_persons(self, text: str, limit: int = 20, language: Language = Language.FI) -> list[Choice]:
        """Who is offered for the typed words; the detail is title and unit, or the organisation outside."""
        with self._database.read() as session:
            today = self._database.clock.today()
            ids = queries.offered_person_ids(session, text, limit, language, today)
            return [_choice(row, language) for row in queries.person_rows(session, ids, today)]

    def duplicate_persons(self, language: Language = Language.FI) -> list[tuple[Choice, Choice]]:
        """Pairs of persons who may be one: the same name, whatever its accents, or the same e-mail."""
        with self._database.read() as session:
            pairs = queries.alike(session)
            rows = queries.person_rows(session, sorted({key for pair in pairs for key in pair}), self._today())
            choices = {row.id: _choice(row, language) for row in rows}
            return [(choices[first], choices[second]) for first, second in pairs]

    def merge_persons(self, kept_id: int, merged_id: int, reason: str) -> None:
        """Makes two persons one: engagements, mandates, requests and everything else move to the kept one.

        Raises:
            UserError: ``reason_missing``, ``merge_with_itself``, ``already_merged``.
        """
        merging.refuse_itself(kept_id, merged_id)
        with self._database.write("persons_merged", checks.given_reason(reason)) as written:
            merging.merge_persons(written.session, kept_id, merged_id)

    # Engagements

    def engagements_of(self, person_id: int, on: date | None = None) -> list[EngagementRow]:
        """The person's engagements, the main one first; only those in force on the day when one is given."""
        with self._database.read() as session:
            return queries.engagements_of(session, person_id, on)

    def engagement(self, engagement_id: int) -> Engagement:
        """The engagement as it is edited.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return records.read(records.load(session, tables.Engagement, engagement_id), Engagement)

    def check_engagement(self, engagement: Engagement) -> list[Problem]:
        """What is wrong or worth knowing before it is saved."""
        with self._database.read() as session:
            return list(engagement_problems(session, engagement, self._today()))

    def save_engagement(self, engagement: Engagement) -> int:
        """Saves an engagement; when it is the main one, the person's others are not. Returns the key.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        with self._database.write("engagement_saved") as written:
            refuse_errors(engagement_problems(written.session, engagement, self._today()))
            row = records.save(written.session, tables.Engagement, engagement)
            if row.main:
                others = select(tables.Engagement).where(
                    tables.Engagement.person_id == row.person_id, tables.Engagement.id != row.id
                )
                for other in written.session.scalars(others):
                    other.main = False
            return row.id

    def delete_engagement(self, engagement_id: int) -> None:
        """Deletes an engagement written down by mistake; one that has ended gets its last day instead.

        Raises:
            UserError: ``row_in_use``.
        """
        with self._database.write("engagement_deleted") as written:
            references.delete(written.session, records.load(written.session, tables.Engagement, engagement_id))

    def _today(self) -> date:
        return self._database.clock.today()


def _choice(row: PersonRow, language: Language) -> Choice:
    where = row.units or row.organisation
    return Choice(row.id, row.name, ", ".join(part for part in (row.titles.get(language), where.get(language)) if part))


def person_problems(session: Session, person: Person) -> Iterator[Problem]:
    """What is wrong or worth knowing before a person is saved."""
    yield from checks.check_texts(person)
    if not person.last_name.strip():
        yield Problem("last_name_missing", "last_name")
    if not person.first_names.strip():
        yield Problem("first_names_missing", "first_names")
    if other := checks.other_with(session, tables.Person.employee_number, person.id, person.employee_number):
        name = f"{other.first_names} {other.last_name}"
        yield Problem("employee_number_taken", "employee_number", values={"other": name})
    if person.email.strip() and not _EMAIL.fullmatch(person.email.strip()):
        yield Problem("email_odd", "email", Severity.WARNING, {"text": person.email})
    listed = LocalText(f"{person.last_name.strip()} {person.first_names.strip()}")
    if checks.same_name(session, tables.Person, person.id, listed, tables.Person.merged_into_id.is_(None)):
        yield Problem("person_name_taken", "last_name", Severity.WARNING, {"name": person.name})


def engagement_problems(session: Session, engagement: Engagement, today: date) -> Iterator[Problem]:
    """What is wrong or worth knowing before an engagement is saved."""
    if session.get(tables.Person, engagement.person_id) is None:
        yield Problem("person_missing", "person_id")
    if session.get(tables.JobTitle, engagement.job_title_id) is None:
        yield Problem("title_missing", "job_title_id")
    unit = session.get(tables.Unit, engagement.unit_id)
    if unit is None:
        yield Problem("unit_missing", "unit_id")
    elif unit.valid_to is not None and (engagement.valid_to is None or engagement.valid_to > unit.valid_to):
        yield Problem("engagement_outlives_unit", "unit_id", Severity.WARNING, {"end": unit.valid_to})
    if engagement.supervisor_id is not None and engagement.supervisor_id == engagement.person_id:
        yield Problem("own_supervisor", "supervisor_id")
    yield from checks.check_dates(engagement.valid_from, engagement.valid_to)
    yield from _check_leave(engagement)
    if engagement.kind in (EngagementKind.TEMPORARY, EngagementKind.SUBSTITUTE) and engagement.valid_to is None:
        yield Problem("fixed_term_without_end", "valid_to", Severity.WARNING)
    if engagement.id is not None and engagement.valid_to is not None:
        left = session.scalar(
            select(func.count()).where(
                tables.Mandate.engagement_id == engagement.id,
                states.lasting(today),
                tables.Mandate.valid_to > engagement.valid_to,
            )
        )
        if left:
            yield Problem("r5_mandates_outlive_engagement", "valid_to", Severity.WARNING, {"count": left})


def _check_leave(engagement: Engagement) -> Iterator[Problem]:
    start, end = engagement.leave_from, engagement.leave_to
    if start is None:
        if end is not None:
            yield Problem("leave_without_start", "leave_from")
        return
    if end is not None and end < start:
        yield Problem("leave_ends_before_start", "leave_to", values={"start": start, "end": end})
    elif engagement.valid_to is not None and start > engagement.valid_to:
        yield Problem("leave_after_engagement", "leave_from", Severity.WARNING, {"end": engagement.valid_to})
