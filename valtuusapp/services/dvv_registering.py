"""What DVV registers of an application: the rights come into the registry, or end there, and the lines are settled."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.dvv import ApplicationKind, RegisteredRight, Registration
from valtuusapp.core.mandates import EndKind, GrantingWay, Mandate, MandateBasis
from valtuusapp.core.requests import LineKind
from valtuusapp.db import states, tables
from valtuusapp.db.queries import applications as lists
from valtuusapp.services.mandates import insert


def waiting_lines(session: Session, row: tables.Application) -> list[tables.RequestLine]:
    """The lines of requests that wait for the application."""
    query = select(tables.RequestLine).where(
        tables.RequestLine.application_id == row.id, tables.RequestLine.granted_on.is_(None)
    )
    return list(session.scalars(query.order_by(tables.RequestLine.position, tables.RequestLine.id)))


def lasting(session: Session, row: tables.Application, on: date) -> list[tables.Mandate]:
    """Of an application for invalidation, the rights that have not ended."""
    found = lists.concerned(session, row)
    return [one for one in found if _lasts(one, on)]


def _lasts(mandate: tables.Mandate, on: date) -> bool:
    """Whether there is still something to end."""
    return mandate.valid_to >= on and not mandate.void_reason and (mandate.ended_on is None or mandate.ended_on > on)


def proposed(session: Session, row: tables.Application, today: date) -> list[RegisteredRight]:
    """What there is to register: every right that is applied for, with the days asked; or all that still last."""
    if row.kind is ApplicationKind.INVALIDATE:
        pairs = dict.fromkeys((one.assignee_person_id, one.theme_id) for one in lasting(session, row, today))
        return [RegisteredRight(person_id=key, theme_id=theme) for key, theme in pairs if key is not None]
    lines = {(line.assignee_person_id, line.theme_id): line for line in waiting_lines(session, row)}
    found = []
    for person in sorted(row.persons, key=lambda one: one.id):
        for theme in sorted(row.themes, key=lambda one: one.id):
            line = lines.get((person.person_id, theme.theme_id))
            start = (line.valid_from if line else None) or row.valid_from or today
            found.append(
                RegisteredRight(
                    person_id=person.person_id,
                    theme_id=theme.theme_id,
                    valid_from=max(start, today),
                    valid_to=row.valid_to or (line.valid_to if line else None),
                )
            )
    return found


def add_rights(session: Session, row: tables.Application, registration: Registration, today: date) -> None:
    """The rights come into the registry, and the lines that asked for them are granted."""
    lines = {(line.assignee_person_id, line.theme_id): line for line in waiting_lines(session, row)}
    for right in registration.rights:
        line = lines.get((right.person_id, right.theme_id))
        continued = _continued(session, row, right, line, registration.on)
        mandate = insert(session, _mandate(row, right, line, continued, registration.on), line.id if line else None)
        mandate.application_id = row.id
        if line is not None:
            _settle(line, registration.on, GrantingWay.REGISTERED_BY_DVV, today)
            if line.kind is LineKind.CHANGE and continued is not None and _lasts(continued, registration.on):
                _end(continued, registration.on, EndKind.INVALIDATION_APPLICATION, row.number)
    session.flush()


def end_rights(
    session: Session, row: tables.Application, rights: Iterable[RegisteredRight], on: date, kind: EndKind, today: date
) -> None:
    """Rights end in the registry, and the lines that asked for it are done."""
    pairs = {(right.person_id, right.theme_id) for right in rights}
    for mandate in lasting(session, row, on):
        if (mandate.assignee_person_id, mandate.theme_id) in pairs:
            _end(mandate, on, kind, row.why or row.number)
    how = GrantingWay.REGISTERED_BY_DVV if kind is EndKind.INVALIDATION_APPLICATION else None
    for line in waiting_lines(session, row):
        if (line.assignee_person_id, line.theme_id) in pairs:
            _settle(line, on, how, today)
    session.flush()


def free_lines(session: Session, row: tables.Application, today: date) -> None:
    """What the application did not bring stays approved, and can be applied for anew."""
    for line in waiting_lines(session, row):
        line.application_id = None
        line.request.changed_on = today


def _settle(line: tables.RequestLine, on: date, how: GrantingWay | None, today: date) -> None:
    line.granted_on, line.granted_how = on, how
    line.request.changed_on = today


def _end(mandate: tables.Mandate, on: date, kind: EndKind, reason: str) -> None:
    mandate.ended_on, mandate.end_kind, mandate.end_reason = on, kind, reason


def _continued(
    session: Session, row: tables.Application, right: RegisteredRight, line: tables.RequestLine | None, on: date
) -> tables.Mandate | None:
    """The right that the new one replaces or continues: named by the line, else the same one still lasting (R5)."""
    if line is not None and line.target_mandate_id is not None:
        return session.get_one(tables.Mandate, line.target_mandate_id)
    if line is not None and line.kind is LineKind.ADD:
        return None
    query = select(tables.Mandate).where(
        tables.Mandate.assignor_id == row.assignor_id,
        tables.Mandate.assignee_person_id == right.person_id,
        tables.Mandate.theme_id == right.theme_id,
        tables.Mandate.type == row.type,
        states.lasting(on),
    )
    same: Sequence[tables.Mandate] = [
        one for one in session.scalars(query) if tuple(one.specifiers) == tuple(row.specifiers)
    ]
    return same[0] if len(same) == 1 else None


def _mandate(
    row: tables.Application,
    right: RegisteredRight,
    line: tables.RequestLine | None,
    continued: tables.Mandate | None,
    on: date,
) -> Mandate:
    assert right.valid_from is not None
    assert right.valid_to is not None
    person = next(one for one in row.persons if one.person_id == right.person_id)
    return Mandate(
        assignor_id=row.assignor_id,
        assignee_person_id=right.person_id,
        theme_id=right.theme_id,
        type=row.type,
        specifiers=tuple(row.specifiers),
        valid_from=right.valid_from,
        valid_to=right.valid_to,
        engagement_id=person.engagement_id,
        replaces_id=continued.id if continued is not None else None,
        basis=MandateBasis.REQUEST if line is not None else MandateBasis.APPLICATION,
        granted_on=on,
        granted_how=GrantingWay.REGISTERED_BY_DVV,
        why=row.why,
    )
