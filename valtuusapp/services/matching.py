"""What the words of a form mean in this register: persons, units, organisations, themes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import Field, FieldKind, FieldValue, Form, FormValues, Reference, Section
from valtuusapp.core.identity import normal_business_id
from valtuusapp.core.matching import Described, KnownPerson, KnownWork, People, name_words, parts_of, split_name
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.receiving import NewPerson, Question
from valtuusapp.core.text import Language, LocalText, fold
from valtuusapp.core.typed_form import UNKNOWN, TypedForm, matter_keys
from valtuusapp.db.queries import lists
from valtuusapp.db.queries import people as queries
from valtuusapp.db.tables import AuditChange, Engagement, EService, JobTitle, Organisation, Person, Theme, Unit
from valtuusapp.services.request_values import group

_BUSINESS_ID = re.compile(r"(?<!\d)\d{6,7}-?\d(?!\d)", re.ASCII)
_MOST_CANDIDATES = 8
_NAMED_TABLES = [model.__tablename__ for model in (Person, Engagement, JobTitle, Unit, Organisation)]


@dataclass(frozen=True, slots=True)
class Known:
    """All persons, units, titles and organisations by their names: read once, good until one of them changes.

    Attributes:
        as_of: the day, and the last event that touched one of them.
    """

    as_of: tuple[date, int]
    units: Mapping[str, list[int]]
    titles: Mapping[str, list[int]]
    organisations: Mapping[str, list[int]]
    people: People


def read_known(session: Session, today: date, before: Known | None = None) -> Known:
    """Everybody and everything that a form can name; what was read before, when it still holds."""
    last = session.scalar(select(func.max(AuditChange.event_id)).where(AuditChange.table_name.in_(_NAMED_TABLES)))
    as_of = (today, last or 0)
    if before is not None and before.as_of == as_of:
        return before
    units = _named(session, Unit, or_(Unit.valid_to.is_(None), Unit.valid_to >= today))
    return Known(
        as_of=as_of,
        units=units,
        titles=_named(session, JobTitle, JobTitle.merged_into_id.is_(None)),
        organisations=_named(session, Organisation),
        people=People(_persons(session, today), units),
    )


class Matcher:
    """Finds out what forms mean. Questions are asked in the order of the form; sure matches stand in the values."""

    def __init__(self, session: Session, known: Known, language: Language) -> None:
        self._session = session
        self._today = known.as_of[0]
        self._language = language
        self._units, self._titles, self._organisations = known.units, known.titles, known.organisations
        self._people = known.people
        self._choices_known: dict[tuple[FieldKind, int], Choice] = {}

    def match(
        self, form: Form, typed: TypedForm, language: Language, *, keys_are_ours: bool = True
    ) -> tuple[FormValues, tuple[Question, ...], tuple[Problem, ...]]:
        """Puts the rows that are surely meant into the values of a form.

        Args:
            form: the form.
            typed: what was typed into it.
            language: of the form, in which names are written into it.
            keys_are_ours: the keys of its choices are those of this register.

        Returns:
            The values, what is to be asked, and what is wrong with its choices.
        """
        values: dict[str, Any] = dict(typed.values)
        questions: list[Question] = []
        for section in form.sections:
            if section.id == "assignees":
                rows = [self._assignee(row, n, section.title) for n, row in enumerate(group(values, section.id))]
                values[section.id] = tuple(row for row, _question in rows)
                questions += [question for _row, question in rows if question is not None]
            elif not section.repeats:
                for one in section.fields:
                    if question := self._question(section, one, values):
                        questions.append(question)
                        values[one.id] = Reference(question.words, question.match)
        values["wanted"], problems = self._matters(group(values, "wanted"), typed.matters, language, keys_are_ours)
        return values, self._with_words(questions), problems

    def engagement(self, person_id: int, text: str) -> Reference | None:
        """The engagement that is meant by the words, with the words as typed."""
        found = self._people.work_of(person_id, [text])
        if not text and found is not None:
            (row,) = [row for row in queries.engagements_of(self._session, person_id, None) if row.id == found]
            text = ", ".join(part for part in (row.title.get(self._language), row.unit.get(self._language)) if part)
        return Reference(text, found) if text else None

    def _assignee(
        self, row: Mapping[str, FieldValue], number: int, label: LocalText
    ) -> tuple[Mapping[str, FieldValue], Question | None]:
        said = Described(
            name=_text(row, "person"),
            employee_number=_text(row, "employee_number"),
            email=_text(row, "email"),
            work=(_text(row, "engagement"),),
        )
        ends = row.get("engagement_ends")
        question = self._person(f"assignees.{number}.person", label, said, ends if isinstance(ends, date) else None)
        if question is None:
            return row, None
        done = {**row, "person": Reference(question.words, question.match)}
        if question.match is not None and (work := self.engagement(question.match, _text(row, "engagement"))):
            done["engagement"] = work
        return done, question

    def _question(self, section: Section, one: Field, values: Mapping[str, Any]) -> Question | None:
        """What a field outside the groups means."""
        words = _text(values, one.id)
        if one.id == "orderer":
            said = Described(
                name=words,
                email=_text(values, "orderer_email"),
                work=(_text(values, "orderer_title"), _text(values, "orderer_unit")),
            )
            question = self._person("orderer", section.title, said, None)
            phone = _text(values, "orderer_phone")
            if question is not None and question.proposal is not None and phone:
                return replace(question, proposal=replace(question.proposal, phone=phone))
            return question
        if not words:
            return None
        match one.kind:
            case FieldKind.UNIT:
                return self._unit(one, words, values.get("orderer"))
            case FieldKind.ORGANISATION:
                return self._organisation(one, words)
        return None

    def _person(self, place: str, label: LocalText, said: Described, ends: date | None) -> Question | None:
        if not said.name and not said.employee_number and not said.email:
            return None
        found = self._people.find(said)
        return Question(
            place=place,
            kind=FieldKind.PERSON,
            label=label,
            words=said.name or (self._people.name_of(found.person_id) if found.person_id is not None else ""),
            details=" · ".join(part for part in (*said.work, said.employee_number, said.email) if part),
            match=found.person_id,
            candidates=tuple(Choice(key, "") for key in found.candidates),
            proposal=self._new_person(said, ends),
        )

    def _new_person(self, said: Described, ends: date | None) -> NewPerson | None:
        if not name_words(said.name):
            return None
        last, first = split_name(said.name)
        parts = parts_of(said.work)
        return NewPerson(
            last_name=last,
            first_names=first,
            employee_number=said.employee_number,
            email=said.email,
            job_title_id=_only(self._titles, parts),
            unit_id=_only(self._units, parts),
            valid_to=ends,
        )

    def _unit(self, one: Field, words: str, orderer: Any) -> Question:
        found = sorted({key for part in (fold(words), *parts_of([words])) for key in self._units.get(part, ())})
        match = found[0] if len(found) == 1 else None
        if len(found) > 1 and isinstance(orderer, Reference) and orderer.id is not None:
            theirs = select(Engagement.unit_id).where(
                Engagement.person_id == orderer.id, lists.not_ended(self._today), Engagement.unit_id.in_(found)
            )
            of_orderer = set(self._session.scalars(theirs))
            match = of_orderer.pop() if len(of_orderer) == 1 else None
        candidates = tuple(Choice(key, "") for key in found[:_MOST_CANDIDATES])
        return Question(place=one.id, kind=one.kind, label=one.label, words=words, match=match, candidates=candidates)

    def _organisation(self, one: Field, words: str) -> Question:
        ids = {found for match in _BUSINESS_ID.finditer(words) if (found := normal_business_id(match[0]))}
        rows = list(self._session.scalars(select(Organisation.id).where(Organisation.business_id.in_(ids))))
        name = fold(_BUSINESS_ID.sub("", words)).strip(" ,()")
        named = sorted(set(rows) | set(self._organisations.get(name, ())))
        candidates = tuple(Choice(key, "") for key in named[:_MOST_CANDIDATES])
        match = rows[0] if len(rows) == 1 else None
        return Question(place=one.id, kind=one.kind, label=one.label, words=words, match=match, candidates=candidates)

    def _matters(
        self, rows: tuple[Mapping[str, FieldValue], ...], matters: tuple[str, ...], language: Language, ours: bool
    ) -> tuple[tuple[Mapping[str, FieldValue], ...], tuple[Problem, ...]]:
        """The chosen e-services and themes of what is wanted."""
        done, problems = [], []
        for number, (row, matter) in enumerate(zip(rows, matters, strict=True)):
            keys = matter_keys(matter) if ours else None
            theme = self._session.get(Theme, keys[0]) if keys else None
            e_service = self._session.get(EService, keys[1]) if keys and keys[1] is not None else None
            chosen: dict[str, FieldValue] = {}
            if theme is not None:
                chosen["theme"] = _reference(theme, language)
            if e_service is not None:
                chosen["e_service"] = _reference(e_service, language)
            if matter not in ("", UNKNOWN) and theme is None:
                problems.append(Problem("received_matter_unknown", f"wanted.{number}.theme", Severity.WARNING))
            done.append({**row, **chosen})
        return tuple(done), tuple(problems)

    def _with_words(self, questions: list[Question]) -> tuple[Question, ...]:
        """The candidates with their names and what tells them apart."""
        wanted: dict[FieldKind, set[int]] = {}
        for question in questions:
            wanted.setdefault(question.kind, set()).update(choice.id for choice in question.candidates)
        known = self._choices_known
        for kind, ids in wanted.items():
            missing = sorted(key for key in ids if (kind, key) not in known)
            known.update(((kind, one.id), one) for one in (self._choices(kind, missing) if missing else ()))
        return tuple(
            replace(
                question,
                candidates=tuple(
                    known[question.kind, one.id] for one in question.candidates if (question.kind, one.id) in known
                ),
            )
            for question in questions
        )

    def _choices(self, kind: FieldKind, ids: list[int]) -> list[Choice]:
        language = self._language
        if kind is FieldKind.PERSON:
            rows = queries.person_rows(self._session, ids, self._today)
            return [
                Choice(
                    row.id, row.name, _joined(row.titles.get(language), (row.units or row.organisation).get(language))
                )
                for row in rows
            ]
        if kind is FieldKind.UNIT:
            sector = aliased(Unit)
            query = select(Unit, sector).outerjoin(sector, sector.id == Unit.sector_id).where(Unit.id.in_(ids))
            return [
                Choice(unit.id, _name(unit, language), _name(above, language) if above else "")
                for unit, above in self._session.execute(query).tuples()
            ]
        found = self._session.scalars(select(Organisation).where(Organisation.id.in_(ids)))
        return [Choice(one.id, _name(one, language), one.business_id or "") for one in found]


def _persons(session: Session, today: date) -> list[KnownPerson]:
    work: dict[int, list[KnownWork]] = {}
    sector = aliased(Unit)
    query = (
        select(
            Engagement.id,
            Engagement.person_id,
            JobTitle.name_fi,
            JobTitle.name_sv,
            Unit.name_fi,
            Unit.name_sv,
            sector.name_fi,
            sector.name_sv,
        )
        .join(JobTitle, JobTitle.id == Engagement.job_title_id)
        .join(Unit, Unit.id == Engagement.unit_id)
        .outerjoin(sector, sector.id == Unit.sector_id)
        .where(lists.not_ended(today))
        .order_by(Engagement.main.desc(), Engagement.id)
    )
    for key, person_id, title_fi, title_sv, *units in session.execute(query):
        known = KnownWork(id=key, titles=_folded(title_fi, title_sv), units=_folded(*units))
        work.setdefault(person_id, []).append(known)
    persons = select(Person.id, Person.last_name, Person.first_names, Person.employee_number, Person.email).where(
        Person.merged_into_id.is_(None)
    )
    return [
        KnownPerson(
            id=key,
            last_name=last,
            first_names=first,
            employee_number=number or "",
            email=email,
            work=tuple(work.get(key, ())),
        )
        for key, last, first, number, email in session.execute(persons).tuples()
    ]


def _named(session: Session, model: Any, *conditions: Any) -> dict[str, list[int]]:
    """The rows of a table by their names in either language, folded."""
    found: dict[str, list[int]] = {}
    for key, name_fi, name_sv in session.execute(select(model.id, model.name_fi, model.name_sv).where(*conditions)):
        for name in _folded(name_fi, name_sv):
            found.setdefault(name, []).append(key)
    return found


def _only(known: Mapping[str, list[int]], parts: tuple[str, ...]) -> int | None:
    found = {key for part in parts for key in known.get(part, ())}
    return found.pop() if len(found) == 1 else None


def _folded(*names: str | None) -> frozenset[str]:
    return frozenset(fold(name) for name in names if name)


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    if isinstance(value, Reference):
        return value.text
    return value if isinstance(value, str) else ""


def _reference(row: Theme | EService, language: Language) -> Reference:
    return Reference(_name(row, language), row.id)


def _name(row: Any, language: Language) -> str:
    return LocalText(row.name_fi, row.name_sv).get(language)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
