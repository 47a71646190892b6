"""The officer's answers to what a form leaves open, put into its values; new persons are written down."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from valtuusapp.core.forms import FieldKind, FormValues, Reference
from valtuusapp.core.people import Engagement, EngagementKind, Person
from valtuusapp.core.problems import UserError, refuse_errors
from valtuusapp.core.receiving import Answers, Arrival, NewPerson
from valtuusapp.core.text import Language
from valtuusapp.db import tables
from valtuusapp.services import people, records
from valtuusapp.services.matching import Known, Matcher, read_known
from valtuusapp.services.request_values import group

_OF_KIND = {FieldKind.PERSON: tables.Person, FieldKind.ORGANISATION: tables.Organisation, FieldKind.UNIT: tables.Unit}


class Answering:
    """Puts the answers into the values of the form; new persons are written down."""

    def __init__(self, session: Session, arrival: Arrival, answers: Answers, today: date, known: Known | None) -> None:
        self._session = session
        self._arrival = arrival
        self._answers = answers
        self._matcher: Matcher | None = None
        self._known = known
        self._today = today
        self._made: dict[NewPerson, int] = {}

    def values(self) -> FormValues:
        """The values with the rows that are meant."""
        values: dict[str, Any] = dict(self._arrival.values)
        for question in self._arrival.questions:
            row_id = self._row_id(question.place, question.kind, question.match)
            reference = Reference(question.words, row_id)
            section, _dot, rest = question.place.partition(".")
            if not rest:
                values[section] = reference
                continue
            number, _dot, name = rest.partition(".")
            rows = list(group(values, section))
            rows[int(number)] = {**rows[int(number)], name: reference, **self._work(rows[int(number)], row_id)}
            values[section] = tuple(rows)
        return values

    def _row_id(self, place: str, kind: FieldKind, match: int | None) -> int | None:
        answers = self._answers
        if place in answers.new:
            return self._new_person(place, answers.new[place])
        chosen = answers.chosen.get(place, None if place in answers.left_open else match)
        if chosen is None:
            return None
        row: Any = self._session.get(_OF_KIND[kind], chosen)
        while isinstance(row, tables.Person) and row.merged_into_id is not None:
            row = self._session.get_one(tables.Person, row.merged_into_id)
        if row is None:
            raise UserError("row_gone")
        return int(row.id)

    def _work(self, row: Mapping[str, Any], person_id: int | None) -> dict[str, Any]:
        """The engagement of the person who is meant; the words stay."""
        typed = row.get("engagement")
        if person_id is None:
            return {"engagement": Reference(typed.text)} if isinstance(typed, Reference) else {}
        if isinstance(typed, Reference) and typed.id is not None:
            theirs = self._session.get(tables.Engagement, typed.id)
            if theirs is not None and theirs.person_id == person_id:
                return {}
        if self._matcher is None:
            self._session.flush()
            known = read_known(self._session, self._today, None if self._made else self._known)
            self._matcher = Matcher(self._session, known, Language(self._arrival.language))
        found = self._matcher.engagement(person_id, typed.text if isinstance(typed, Reference) else "")
        if found is None and isinstance(typed, Reference):
            found = Reference(typed.text)
        return {"engagement": found} if found is not None else {}

    def _new_person(self, place: str, new: NewPerson) -> int:
        """Writes a person down, once for a form, with the work when title and unit are known."""
        if new in self._made:
            return self._made[new]
        message_language = self._arrival.values.get("message_language")
        person = Person(
            last_name=new.last_name,
            first_names=new.first_names,
            employee_number=new.employee_number,
            email=new.email,
            phone=new.phone,
            language=Language(message_language if isinstance(message_language, str) else self._arrival.language),
        )
        refuse_errors(problem.at(place) for problem in people.person_problems(self._session, person))
        row = records.save(self._session, tables.Person, person)
        self._made[new] = row.id
        if new.job_title_id is not None and new.unit_id is not None:
            engagement = Engagement(
                person_id=row.id,
                job_title_id=new.job_title_id,
                unit_id=new.unit_id,
                kind=EngagementKind.TEMPORARY if new.valid_to is not None else EngagementKind.CONTRACT,
                valid_to=new.valid_to,
            )
            found = people.engagement_problems(self._session, engagement, self._today)
            refuse_errors(problem.at(place) for problem in found)
            records.save(self._session, tables.Engagement, engagement)
        self._matcher = None  # it knows neither of them
        return row.id
