"""Files that come back: filled forms become received requests, signed copies find theirs.

In two steps, so that the window can ask in between: looking reads and writes nothing, taking writes one file.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.choices import Choice
from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.forms import CURRENT, FieldKind, FormValues, Reference, load_form
from valtuusapp.core.identity import holds_identity_code, without_identity_codes
from valtuusapp.core.messages import term
from valtuusapp.core.people import Engagement, EngagementKind, Person
from valtuusapp.core.problems import Problem, Severity, UserError, refuse_errors
from valtuusapp.core.progress import Progress, silent
from valtuusapp.core.receiving import (
    Answers,
    Arrival,
    ArrivalKind,
    ArrivalState,
    NewPerson,
    digest_of,
    read_typed,
)
from valtuusapp.core.requests import RequestState
from valtuusapp.core.text import Language, clean, fold
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import requests as lists
from valtuusapp.services import attachments, people, records, request_rows
from valtuusapp.services.matching import Matcher
from valtuusapp.services.request_values import group, print_code
from valtuusapp.services.settings import read_municipality

_NUMBER = re.compile(r"(?<!\d)\d{4}-\d{4,6}(?!\d)", re.ASCII)
_MOST_NUMBERS = 50
_LONGEST_NAME = 150
_OF_KIND = {FieldKind.PERSON: tables.Person, FieldKind.ORGANISATION: tables.Organisation, FieldKind.UNIT: tables.Unit}


class ReceivingService:
    """Reading files that came back and taking them into the register."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(
        self, paths: Sequence[Path], language: Language = Language.FI, progress: Progress = silent
    ) -> list[Arrival]:
        """Reads files and finds out what they are; one that cannot be read does not keep the others.

        Args:
            paths: the files.
            language: of the words that tell candidates apart.
            progress: told how many have been read.
        """
        with self._database.read() as session:
            looking = _Looking(session, self._database, language)
            found = []
            for number, path in enumerate(paths):
                progress(number, len(paths))
                found.append(looking.at_file(path))
            progress(len(paths), len(paths))
            return found

    def look_again(self, arrival: Arrival, language: Language = Language.FI) -> Arrival:
        """The same file against the register as it is now, such as after a person was added."""
        if not arrival.can_be_taken:
            return arrival
        with self._database.read() as session:
            return _Looking(session, self._database, language).at(arrival.name, arrival.content)

    def take(self, arrival: Arrival, answers: Answers | None = None) -> int:
        """Takes a file into the register: a form as a request with a number, a copy to its request.

        Returns:
            The key of the request.

        Raises:
            UserError: ``received_refused``; ``received_before`` when it came meanwhile; ``received_whose_copy`` when it
                is not said whose copy it is; ``row_gone``; ``not_saved`` with the problems of new persons.
        """
        answers = answers or Answers()
        if not arrival.can_be_taken:
            raise UserError("received_refused", name=arrival.name)
        return (
            self._take_copy(arrival, answers) if arrival.kind is ArrivalKind.COPY else self._take_form(arrival, answers)
        )

    def suggest_requests(self, text: str, limit: int = 20, language: Language = Language.FI) -> list[Choice]:
        """The numbered requests that fit what is typed, those out for signature first."""
        with self._database.read() as session:
            found: list[int] = []
            signing = frozenset({RequestState.OUT_FOR_SIGNATURE})
            others = frozenset(RequestState) - signing - {RequestState.DRAFT}
            for states in (signing, others):
                which = RequestFilter(query=text, states=states)
                found += lists.request_ids(session, which, Sort("number", descending=True, language=language))
            return _request_choices(session, found[:limit], language)

    def _take_form(self, arrival: Arrival, answers: Answers) -> int:
        with self._database.write("form_received") as written:
            session, today = written.session, self._database.clock.today()
            _refuse_known(session, arrival)
            values = _Answering(session, arrival, answers, today).values()
            row = tables.Request(
                form_id=arrival.form_id,
                form_version=arrival.form_version,
                language=arrival.language,
                created_on=today,
                received_sha256=arrival.sha256,
                received_values=dict(arrival.raw),
                received_digest=digest_of(arrival.form_id, arrival.raw),
            )
            request_rows.fill(session, row, values, today)
            request_rows.number(session, row, today)
            session.add(row)
            session.flush()
            if arrival.keeps_original:
                self._attach(session, row.id, "received", arrival)
            return row.id

    def _take_copy(self, arrival: Arrival, answers: Answers) -> int:
        request_id = answers.request_id or (arrival.request.id if arrival.request is not None else None)
        if request_id is None:
            raise UserError("received_whose_copy", name=arrival.name)
        with self._database.write("file_attached") as written:
            _refuse_known(written.session, arrival)
            records.load(written.session, tables.Request, request_id)
            self._attach(written.session, request_id, "signed_copy", arrival)
        return request_id

    def _attach(self, session: Session, request_id: int, role: str, arrival: Arrival) -> None:
        attachments.add(
            session, self._database.clock.now(), request_id, role, _kept_name(arrival.name), arrival.content
        )


class _Looking:
    """Reads files against one moment of the register; what the register knows is read once for all of them."""

    def __init__(self, session: Session, database: Database, language: Language) -> None:
        self._session = session
        self._today = database.clock.today()
        self._language = language
        self._municipality = read_municipality(session)
        self._matcher: Matcher | None = None
        self._seen: dict[str, str] = {}

    def at_file(self, path: Path) -> Arrival:
        """A file on disk."""
        try:
            if path.stat().st_size > attachments.LARGEST:
                raise UserError("file_too_large", path=path.name, megabytes=attachments.LARGEST // 1024 // 1024)
            content = path.read_bytes()
        except OSError as error:
            reason = UserError("file_not_readable", path=path.name, reason=error.strerror or str(error))
            return _refused(path.name, b"", reason)
        except UserError as error:
            return _refused(path.name, b"", error)
        return self.at(path.name, content)

    def at(self, name: str, content: bytes) -> Arrival:
        """A file that has been read."""
        shown = without_identity_codes(clean(name))
        if not content:
            return _refused(shown, content, UserError("file_empty", path=shown))
        sha256 = hashlib.sha256(content).hexdigest()
        if sha256 in self._seen:
            return _refused(shown, content, UserError("received_twice", name=self._seen[sha256]))
        self._seen[sha256] = shown
        if (known := _known(self._session, sha256, self._language)) is not None:
            role, request = known
            if role == "print":
                return _refused(shown, content, UserError("received_own_print", number=request.text))
            note = Problem("received_before", "", Severity.NOTE, {"number": request.text})
            return Arrival(
                name=shown, content=b"", sha256=sha256, state=ArrivalState.BEFORE, notes=(note,), request=request
            )
        try:
            return self._read(shown, content, sha256)
        except UserError as error:
            return _refused(shown, content, error)

    def _read(self, name: str, content: bytes, sha256: str) -> Arrival:
        from valtuusapp.documents.form_reading import read_pdf

        if attachments.is_other_than_pdf(name):  # a photograph, a message, a container: somebody says whose copy it is
            return Arrival(name=name, content=content, sha256=sha256, kind=ArrivalKind.COPY, state=ArrivalState.TO_ASK)
        read = read_pdf(content)
        arrival = Arrival(name=name, content=content, sha256=sha256, state=ArrivalState.TO_ASK)
        if read.has_signature:
            arrival = _noted(arrival, Problem("received_digitally_signed", "", Severity.NOTE))
        if read.form is None:
            return self._copy(arrival, read.text)
        if not self._is_ours(read.form.municipality):
            raise UserError("received_other_municipality", municipality=read.form.municipality)
        return self._form(arrival, read.form.form_id, read.form.version, read.form.language, read.values)

    def _is_ours(self, municipality: str) -> bool:
        ours = self._municipality
        return fold(municipality) in {fold(text) for text in (ours.business_id, ours.name.fi, ours.name.sv) if text}

    def _form(
        self, arrival: Arrival, form_id: str, version: int, language: Language, raw: Mapping[str, str]
    ) -> Arrival:
        newest = CURRENT.get(form_id)
        if newest is None or not 0 < version <= newest:
            raise UserError("received_newer_form", form=form_id, version=version)
        form = load_form(form_id, version)
        typed = read_typed(form, raw)
        self._matcher = self._matcher or Matcher(self._session, self._today, self._language)
        values, questions, of_choices = self._matcher.match(form, typed, language)
        found = request_rows.problems(self._session, (form_id, version), values, self._today)
        asks = any(question.match is None for question in questions)
        arrival = replace(
            arrival,
            kind=ArrivalKind.FORM,
            state=ArrivalState.TO_ASK if asks else ArrivalState.READY,
            form_id=form_id,
            form_version=version,
            language=language.value,
            raw=typed.raw,
            values=values,
            questions=questions,
            problems=(*typed.problems, *of_choices, *found),
            keeps_original=not typed.held_codes,
        )
        if typed.held_codes:
            arrival = _noted(arrival, Problem("received_original_not_kept", "", Severity.WARNING))
        return _noted(arrival, *self._same_values(digest_of(form_id, typed.raw), arrival.name))

    def _same_values(self, digest: str, name: str) -> Iterator[Problem]:
        """Another file with the same values: in the register, or among those that came with it."""
        query = select(tables.Request.number).where(
            tables.Request.received_digest == digest, tables.Request.withdrawn_on.is_(None)
        )
        if number := self._session.scalars(query).first():
            yield Problem("received_same_values", "", Severity.WARNING, {"number": number})
        elif other := self._seen.get(digest):
            yield Problem("received_same_values_twice", "", Severity.WARNING, {"name": other})
        self._seen.setdefault(digest, name)

    def _copy(self, arrival: Arrival, text: str) -> Arrival:
        """A PDF without our fields: the number and the code on its pages tell whose copy it is."""
        typed = list(dict.fromkeys(_NUMBER.findall(text)))[:_MOST_NUMBERS]
        rows = self._session.scalars(select(tables.Request).where(tables.Request.number.in_(typed))).all()
        sure = [row for row in rows if (code := print_code(row)) and re.search(rf"\b{code}\b", text)]
        found = _request_choices(self._session, [row.id for row in sure or rows], self._language)
        request = found[0] if len(sure) == 1 else None
        if holds_identity_code(text):
            arrival = _noted(arrival, Problem("received_code_in_copy", "", Severity.WARNING))
        return replace(
            arrival,
            kind=ArrivalKind.COPY,
            state=ArrivalState.READY if request is not None else ArrivalState.TO_ASK,
            request=request,
            candidates=tuple(found),
        )


class _Answering:
    """Puts the answers into the values of the form; new persons are written down."""

    def __init__(self, session: Session, arrival: Arrival, answers: Answers, today: date) -> None:
        self._session = session
        self._arrival = arrival
        self._answers = answers
        self._matcher: Matcher | None = None
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
            self._matcher = Matcher(self._session, self._today, Language(self._arrival.language))
        found = self._matcher.engagement(person_id, typed.text if isinstance(typed, Reference) else "")
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


def _known(session: Session, sha256: str, language: Language) -> tuple[str, Choice] | None:
    """In which role the same file stands in the register, and with which request; not with one that was withdrawn."""
    query = (
        select(tables.Attachment.role, tables.Request.id)
        .join(tables.Request, tables.Request.id == tables.Attachment.request_id)
        .where(tables.Attachment.sha256 == sha256, tables.Request.withdrawn_on.is_(None))
    )
    roles = {role: key for role, key in session.execute(query).tuples()}  # noqa: C416 (typed)
    received = session.scalar(
        select(tables.Request.id).where(tables.Request.received_sha256 == sha256, tables.Request.withdrawn_on.is_(None))
    )
    if received is not None:
        roles["received"] = received
    for role in ("received", "signed_copy", "print"):
        if role in roles:
            return role, _request_choices(session, [roles[role]], language)[0]
    return None


def _refuse_known(session: Session, arrival: Arrival) -> None:
    if (known := _known(session, arrival.sha256, Language.FI)) is not None:
        raise UserError("received_before", number=known[1].text)


def _request_choices(session: Session, ids: Sequence[int], language: Language) -> list[Choice]:
    """Requests with their numbers; the detail is the orderer and the state."""
    rows = lists.request_rows(session, ids)
    return [
        Choice(row.id, row.number, ", ".join(part for part in (row.orderer, term(row.state, language)) if part))
        for row in rows
    ]


def _refused(name: str, content: bytes, error: UserError) -> Arrival:
    reason = Problem(error.code, values=error.values)
    sha256 = hashlib.sha256(content).hexdigest()
    return Arrival(name=name, content=b"", sha256=sha256, state=ArrivalState.REFUSED, notes=(reason,))


def _noted(arrival: Arrival, *notes: Problem) -> Arrival:
    return replace(arrival, notes=(*arrival.notes, *notes))


def _kept_name(name: str) -> str:
    """The name under which a file is kept: a PDF says so, and a very long one is cut."""
    path = Path(name)
    ending = path.suffix if attachments.is_other_than_pdf(name) else ".pdf"
    stem = path.stem if path.suffix.lower() == ending.lower() else path.name
    return f"{stem[:_LONGEST_NAME]}{ending}"
