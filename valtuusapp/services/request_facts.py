"""A request as its page shows it: read with what its lines name, and with what follows from them."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.dvv import ApplicationOutcome
from valtuusapp.core.forms import from_json
from valtuusapp.core.requests import (
    Approval,
    Left,
    LineOutcome,
    LineTarget,
    Request,
    RequestFacts,
    RequestLine,
    Stand,
    next_step,
    state_of,
)
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services.request_values import digest, group, has_assignee, needs_signature, print_code


def as_value(session: Session, row: tables.Request) -> Request:
    """A request with everything that its page shows."""
    held = _read_at_once(session, row.lines)
    mandate_ids = _mandate_ids(session, row.lines)
    values = from_json(row.form_values)
    rows = len(group(values, "wanted")) or 1
    lines = tuple(_line_value(session, line, rows, mandate_ids.get(line.id)) for line in row.lines)
    state = state_of(facts_of(row))
    current = row.printed_digest == digest(row)
    files = _file_names(session, row)
    value = Request(
        id=row.id,
        version=row.version,
        number=row.number or "",
        form_id=row.form_id,
        form_version=row.form_version,
        language=row.language,
        assignor_id=row.assignor_id,
        values=values,
        created_on=row.created_on,
        received_on=row.received_on,
        received_name=files.get("received", ""),
        received_values=dict(row.received_values or {}),
        sent_for_signature_on=row.sent_for_signature_on,
        withdrawn_on=row.withdrawn_on,
        print_number=row.print_number,
        print_code=print_code(row),
        print_is_current=current,
        has_signed_copy="signed_copy" in files,
        stand=stand_of(row),
        approval=_approval(row),
        lines=lines,
        state=state,
        next_step=next_step(state, _left(session, row, current, "signed_copy" in files)),
    )
    del held
    return value


def _file_names(session: Session, row: tables.Request) -> dict[str, str]:
    """By role the name of the latest file."""
    query = select(tables.Attachment.role, tables.Attachment.name).where(tables.Attachment.request_id == row.id)
    return dict(session.execute(query.order_by(tables.Attachment.id)).tuples().all())


def _left(session: Session, row: tables.Request, current: bool, signed: bool) -> Left:
    approved = [line for line in row.lines if line.outcome is LineOutcome.APPROVED]
    waiting = [line for line in approved if line.granted_on is None and has_assignee(line)]
    rights = [line for line in waiting if line.type is not None and line.type.is_right_to_grant]
    open_ids = _open_applications(session, {line.application_id for line in rights} - {None})
    applied = [line for line in rights if line.application_id in open_ids]
    return Left(
        unchecked=any(line.outcome is LineOutcome.PENDING and line.checked_on is None for line in row.lines),
        unsigned=not signed and needs_signature(read_settings(session), row.form_id),
        print_is_current=current,
        mandates=len(waiting) > len(rights),
        rights=len(rights) > len(applied),
        applied=bool(applied),
        untold=any(line.granted_on is not None and line.told_on is None for line in approved),
    )


def _open_applications(session: Session, ids: Iterable[int | None]) -> set[int]:
    """Those of the applications to DVV that are neither settled nor withdrawn."""
    application = tables.Application
    query = select(application.id).where(
        application.id.in_(ids),
        application.outcome == ApplicationOutcome.PENDING,
        application.withdrawn_on.is_(None),
    )
    return set(session.scalars(query))


def facts_of(row: tables.Request) -> RequestFacts:
    """What the request's state follows from."""
    lines = row.lines
    return RequestFacts(
        numbered=row.number is not None,
        sent=row.sent_for_signature_on is not None,
        withdrawn=row.withdrawn_on is not None,
        lines=len(lines),
        decided=sum(line.outcome is not LineOutcome.PENDING for line in lines),
        approved=sum(line.outcome is LineOutcome.APPROVED for line in lines),
        nobody=sum(line.outcome is LineOutcome.APPROVED and not has_assignee(line) for line in lines),
        granted=sum(line.granted_on is not None for line in lines),
        told=sum(line.told_on is not None for line in lines),
        checked=sum(line.checked_on is not None or line.outcome is not LineOutcome.PENDING for line in lines),
    )


def stand_of(row: tables.Request) -> Stand | None:
    """The sector director's stand as it is recorded; None while there is none."""
    if row.endorsement is None or row.endorsed_on is None:
        return None
    return Stand(endorsement=row.endorsement, endorser=row.endorser, endorsed_on=row.endorsed_on)


def _approval(row: tables.Request) -> Approval | None:
    if row.approval_kind is None or row.decided_on is None:
        return None
    return Approval(
        kind=row.approval_kind,
        approver_id=row.approver_id,
        approver=row.approver,
        title=row.approver_title,
        as_deputy=row.as_deputy,
        decided_on=row.decided_on,
        reference=row.decision_reference,
        case_number=row.case_number,
    )


def _read_at_once(session: Session, lines: Sequence[tables.RequestLine]) -> list[object]:
    """Reads what the lines name, table by table: while it is held, the session reads nothing line by line."""
    held: list[object] = []

    def read(model: type[tables.Row], ids: Iterable[int | None]) -> list[Any]:
        rows = list(session.scalars(select(model).where(model.id.in_(set(ids) - {None}))))
        held.extend(rows)
        return rows

    engagements = read(tables.Engagement, (line.engagement_id for line in lines))
    read(tables.JobTitle, (engagement.job_title_id for engagement in engagements))
    read(tables.Unit, (engagement.unit_id for engagement in engagements))
    targets = read(tables.Mandate, (line.target_mandate_id for line in lines))
    read(tables.Theme, (*(line.theme_id for line in lines), *(target.theme_id for target in targets)))
    read(tables.EService, (line.e_service_id for line in lines))
    read(tables.Person, (key for line in lines for key in (line.assignee_person_id, line.granted_by_id)))
    read(tables.Organisation, (line.assignee_organisation_id for line in lines))
    return held


def _mandate_ids(session: Session, lines: Sequence[tables.RequestLine]) -> dict[int, int]:
    """By line the mandate that came of it."""
    query = select(tables.Mandate.request_line_id, tables.Mandate.id).where(
        tables.Mandate.request_line_id.in_([line.id for line in lines])
    )
    return {line_id: mandate_id for line_id, mandate_id in session.execute(query).tuples() if line_id is not None}


def _line_value(session: Session, line: tables.RequestLine, rows: int, mandate_id: int | None) -> RequestLine:
    engagement = session.get(tables.Engagement, line.engagement_id) if line.engagement_id else None
    title = session.get(tables.JobTitle, engagement.job_title_id) if engagement else None
    unit = session.get(tables.Unit, engagement.unit_id) if engagement else None
    e_service = session.get(tables.EService, line.e_service_id) if line.e_service_id else None
    return RequestLine(
        id=line.id,
        version=line.version,
        position=line.position,
        wanted_row=(line.position - 1) % rows,
        kind=line.kind,
        assignee_person_id=line.assignee_person_id,
        assignee_organisation_id=line.assignee_organisation_id,
        engagement_id=line.engagement_id,
        assignee=_assignee(session, line),
        title=LocalText(title.name_fi, title.name_sv) if title else LocalText(),
        unit=LocalText(unit.name_fi, unit.name_sv) if unit else LocalText(),
        e_service_id=line.e_service_id,
        e_service=LocalText(e_service.name_fi, e_service.name_sv) if e_service else LocalText(),
        theme_id=line.theme_id,
        theme=_theme_name(session, line.theme_id),
        work=line.work,
        type=line.type,
        specifiers=tuple(line.specifiers),
        valid_from=line.valid_from,
        valid_to=line.valid_to,
        target_words=line.target,
        target=_target(session, line),
        checked_on=line.checked_on,
        outcome=line.outcome,
        refusal_reason=line.refusal_reason,
        granted_on=line.granted_on,
        granted_by=_person_name(session, line.granted_by_id),
        granted_how=line.granted_how,
        told_on=line.told_on,
        mandate_id=mandate_id,
        application_id=line.application_id,
    )


def _target(session: Session, line: tables.RequestLine) -> LineTarget | None:
    mandate = session.get(tables.Mandate, line.target_mandate_id) if line.target_mandate_id is not None else None
    if mandate is None:
        return None
    return LineTarget(
        mandate_id=mandate.id,
        theme_id=mandate.theme_id,
        theme=_theme_name(session, mandate.theme_id),
        type=mandate.type,
        specifiers=tuple(mandate.specifiers),
        valid_from=mandate.valid_from,
        valid_to=mandate.valid_to,
        ended_on=mandate.ended_on,
    )


def _theme_name(session: Session, theme_id: int | None) -> LocalText:
    theme = session.get(tables.Theme, theme_id) if theme_id is not None else None
    return LocalText(theme.name_fi, theme.name_sv, theme.name_en) if theme is not None else LocalText()


def _assignee(session: Session, line: tables.RequestLine) -> str:
    if line.assignee_organisation_id is not None:
        return session.get_one(tables.Organisation, line.assignee_organisation_id).name_fi
    return _person_name(session, line.assignee_person_id)


def _person_name(session: Session, person_id: int | None) -> str:
    person = session.get(tables.Person, person_id) if person_id is not None else None
    return f"{person.last_name}, {person.first_names}" if person else ""
