"""What stands around findings: names, the requests behind mandates, what is on order, exceptions."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.coverage import Subject
from valtuusapp.core.findings import FindingException, MandateBehind
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind
from valtuusapp.core.requests import LineOutcome
from valtuusapp.core.text import LocalText
from valtuusapp.core.world import Given
from valtuusapp.db import states
from valtuusapp.db.queries.maps import columns_of
from valtuusapp.db.tables import (
    JobTitle,
    Mandate,
    MapException,
    Organisation,
    Person,
    Request,
    RequestLine,
    Theme,
    Unit,
)

_CHUNK = 10_000  # keys in one question


@dataclass(frozen=True, slots=True)
class Names:
    """The names of everything that a finding can name, by key."""

    themes: dict[int, LocalText]
    columns: dict[MapKind, dict[int, LocalText]]
    persons: dict[int, str]
    organisations: dict[int, LocalText]


def read_names(session: Session) -> Names:
    """All names: a finding may name any of them."""
    themes = session.execute(select(Theme.id, Theme.name_fi, Theme.name_sv, Theme.name_en))
    persons = session.execute(select(Person.id, Person.last_name, Person.first_names))
    return Names(
        themes={key: LocalText(*texts) for key, *texts in themes},
        columns={kind: _texts(session, columns_of(kind)) for kind in MapKind},
        persons={key: f"{last}, {first}" for key, last, first in persons},
        organisations=_texts(session, Organisation),
    )


def _texts(session: Session, model: type[Unit] | type[JobTitle] | type[Organisation]) -> dict[int, LocalText]:
    return {key: LocalText(fi, sv) for key, fi, sv in session.execute(select(model.id, model.name_fi, model.name_sv))}


@dataclass(frozen=True, slots=True)
class Held:
    """A mandate with the request and the approval from which it came, and who holds what."""

    behind: MandateBehind
    person_id: int | None
    organisation_id: int | None
    given: Given


def mandates(session: Session, ids: Collection[int]) -> dict[int, Held]:
    """The mandates with these keys."""
    return {held.behind.id: held for held in _held(session, ids)}


def mandates_of(
    session: Session, wanted: Collection[tuple[int, Given]], today: date
) -> dict[tuple[int, Given], list[Held]]:
    """What persons hold today, by person and by assignor, theme and type: of these only."""
    query = select(Mandate.id, Mandate.assignee_person_id, Mandate.assignor_id, Mandate.theme_id, Mandate.type).where(
        states.in_force(today)
    )
    ids = [
        key
        for part in _parts({person_id for person_id, _given in wanted})
        for key, person_id, *given in session.execute(query.where(Mandate.assignee_person_id.in_(part)))
        if (person_id, tuple(given)) in wanted
    ]
    found: dict[tuple[int, Given], list[Held]] = {}
    for held in _held(session, ids):
        if held.person_id is not None:
            found.setdefault((held.person_id, held.given), []).append(held)
    return found


def _held(session: Session, ids: Collection[int]) -> Iterator[Held]:
    query = (
        select(
            Mandate.id,
            Mandate.assignee_person_id,
            Mandate.assignee_organisation_id,
            Mandate.assignor_id,
            Mandate.theme_id,
            Mandate.type,
            Mandate.specifiers,
            Mandate.valid_from,
            Mandate.valid_to,
            Request.id,
            Request.number,
            Request.approver,
            Request.decided_on,
        )
        .outerjoin(RequestLine, RequestLine.id == Mandate.request_line_id)
        .outerjoin(Request, Request.id == RequestLine.request_id)
        .order_by(Mandate.valid_from, Mandate.id)
    )
    for part in _parts(ids):
        for (
            key,
            person_id,
            organisation_id,
            *given,
            specifiers,
            start,
            end,
            request_id,
            number,
            approver,
            decided,
        ) in session.execute(query.where(Mandate.id.in_(part))):
            behind = MandateBehind(
                id=key,
                specifiers=tuple(specifiers),
                valid_from=start,
                valid_to=end,
                request_id=request_id,
                request_number=number or "",
                approver=approver or "",
                decided_on=decided,
            )
            assignor_id, theme_id, type_ = given
            yield Held(behind, person_id, organisation_id, (assignor_id, theme_id, type_))


def ordered(session: Session) -> dict[tuple[int, int, int, MandateType], tuple[int, str]]:
    """What open requests ask for persons: by assignor, person, theme and type the request's key and number."""
    query = (
        select(
            Request.assignor_id,
            RequestLine.assignee_person_id,
            RequestLine.theme_id,
            RequestLine.type,
            Request.id,
            Request.number,
        )
        .join(Request, Request.id == RequestLine.request_id)
        .where(
            Request.withdrawn_on.is_(None),
            RequestLine.outcome != LineOutcome.REFUSED,
            RequestLine.granted_on.is_(None),
            RequestLine.assignee_person_id.is_not(None),
            RequestLine.theme_id.is_not(None),
            RequestLine.type.is_not(None),
        )
        .order_by(Request.id)
    )
    return {
        (assignor_id, person_id, theme_id, kind): (request_id, number or "")
        for assignor_id, person_id, theme_id, kind, request_id, number in session.execute(query)
    }


def exceptions(session: Session) -> list[tuple[Subject, FindingException]]:
    """All exceptions with what they are about, those that end last first."""
    query = select(MapException).order_by(MapException.until.desc(), MapException.id.desc())
    return [(subject_of(row), exception_of(row)) for row in session.scalars(query)]


def exceptions_in_force(session: Session, today: date) -> dict[Subject, FindingException]:
    """By what they are about, the exceptions that hold on the day."""
    return {subject: found for subject, found in exceptions(session) if found.in_force(today)}


def subject_of(row: MapException) -> Subject:
    """What an exception is about."""
    return row.kind, row.theme_id, row.type, row.map, row.column_id, row.person_id, row.assignor_id


def exception_of(row: MapException) -> FindingException:
    """The exception itself."""
    return FindingException(
        id=row.id, reason=row.reason, approver=row.approver, approved_on=row.approved_on, until=row.until
    )


def _parts(ids: Collection[int]) -> list[list[Any]]:
    keys = sorted(ids)
    return [keys[first : first + _CHUNK] for first in range(0, len(keys), _CHUNK)]
