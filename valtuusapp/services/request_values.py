"""Between the filled form, the lines of a request and their rows: pure turning, one session to read names with."""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.forms import FormValues, Group, Reference, from_json
from valtuusapp.core.mandates import MandateType, normal_specifiers
from valtuusapp.core.requests import (
    Approval,
    LineOutcome,
    Request,
    RequestFacts,
    RequestLine,
    next_step,
    state_of,
)
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables

PERSONS = "persons"


def group(values: FormValues, name: str) -> Group:
    """The rows of a repeating group; none when it is not filled."""
    rows = values.get(name)
    return rows if isinstance(rows, tuple) else ()


def reference_id(value: Any) -> int | None:
    """The row that a field names, when it is known."""
    return value.id if isinstance(value, Reference) else None


def as_date(value: Any) -> date | None:
    """The day of a field; None when it is empty or not a day."""
    return value if isinstance(value, date) else None


def assignees(values: FormValues) -> Iterator[tuple[int | None, int | None, int | None]]:
    """Everyone for whom it is asked: person, organisation, engagement."""
    if values.get("assignee_kind", PERSONS) == PERSONS:
        for row in group(values, "assignees"):
            yield reference_id(row.get("person")), None, reference_id(row.get("engagement"))
    else:
        yield None, reference_id(values.get("organisation")), None


def lines_of(values: FormValues) -> list[tables.RequestLine]:
    """The lines that the form asks: every wanted mandate for every assignee."""
    pairs = [(who, row) for who in assignees(values) for row in group(values, "wanted")]
    return [_line(number, who, row) for number, (who, row) in enumerate(pairs, start=1)]


def _line(position: int, who: tuple[int | None, int | None, int | None], row: Any) -> tables.RequestLine:
    person_id, organisation_id, engagement_id = who
    return tables.RequestLine(
        position=position,
        assignee_person_id=person_id,
        assignee_organisation_id=organisation_id,
        engagement_id=engagement_id,
        e_service_id=reference_id(row.get("e_service")),
        theme_id=reference_id(row.get("theme")),
        work=row.get("work") or "",
        type=MandateType(row["type"]) if row.get("type") else None,
        specifiers=list(normal_specifiers(row.get("specifiers") or "")),
        valid_from=as_date(row.get("valid_from")),
        valid_to=as_date(row.get("valid_to")),
    )


def digest(row: tables.Request) -> str:
    """What a print would say, as a digest: another digest needs another print."""
    text = json.dumps([row.form_values, row.language], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def print_code(row: tables.Request) -> str:
    """The short code on the pages of the last print, by which a signed copy finds its request."""
    if not row.print_number:
        return ""
    text = f"{row.number} {row.print_number} {row.printed_digest}"
    return base64.b32encode(hashlib.sha256(text.encode()).digest())[:6].decode()


def as_value(session: Session, row: tables.Request) -> Request:
    """A request with everything that its page shows."""
    held = _read_at_once(session, row.lines)
    mandate_ids = _mandate_ids(session, row.lines)
    lines = tuple(_line_value(session, line, mandate_ids.get(line.id)) for line in row.lines)
    del held
    facts = facts_of(row)
    state = state_of(facts)
    current = row.printed_digest == digest(row)
    left = [line for line in row.lines if line.outcome is LineOutcome.APPROVED and line.granted_on is None]
    rights_left = [line for line in left if line.type is not None and line.type.is_right_to_grant]
    return Request(
        id=row.id,
        version=row.version,
        number=row.number or "",
        form_id=row.form_id,
        form_version=row.form_version,
        language=row.language,
        assignor_id=row.assignor_id,
        values=from_json(row.form_values),
        created_on=row.created_on,
        received_on=row.received_on,
        sent_for_signature_on=row.sent_for_signature_on,
        withdrawn_on=row.withdrawn_on,
        print_number=row.print_number,
        print_code=print_code(row),
        print_is_current=current,
        approval=_approval(row),
        lines=lines,
        state=state,
        next_step=next_step(
            state,
            print_is_current=current,
            rights_left=bool(rights_left),
            mandates_left=len(left) > len(rights_left),
        ),
    )


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
        granted=sum(line.granted_on is not None for line in lines),
        told=sum(line.told_on is not None for line in lines),
    )


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
    read(tables.Theme, (line.theme_id for line in lines))
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


def _line_value(session: Session, line: tables.RequestLine, mandate_id: int | None) -> RequestLine:
    engagement = session.get(tables.Engagement, line.engagement_id) if line.engagement_id else None
    title = session.get(tables.JobTitle, engagement.job_title_id) if engagement else None
    unit = session.get(tables.Unit, engagement.unit_id) if engagement else None
    theme = session.get(tables.Theme, line.theme_id) if line.theme_id else None
    e_service = session.get(tables.EService, line.e_service_id) if line.e_service_id else None
    return RequestLine(
        id=line.id,
        version=line.version,
        position=line.position,
        kind=line.kind,
        assignee_person_id=line.assignee_person_id,
        assignee_organisation_id=line.assignee_organisation_id,
        engagement_id=line.engagement_id,
        assignee=_assignee(session, line),
        title=LocalText(title.name_fi, title.name_sv) if title else LocalText(),
        unit=LocalText(unit.name_fi, unit.name_sv) if unit else LocalText(),
        e_service=LocalText(e_service.name_fi, e_service.name_sv) if e_service else LocalText(),
        theme_id=line.theme_id,
        theme=LocalText(theme.name_fi, theme.name_sv, theme.name_en) if theme else LocalText(),
        work=line.work,
        type=line.type,
        specifiers=tuple(line.specifiers),
        valid_from=line.valid_from,
        valid_to=line.valid_to,
        outcome=line.outcome,
        refusal_reason=line.refusal_reason,
        granted_on=line.granted_on,
        granted_by=_person_name(session, line.granted_by_id),
        granted_how=line.granted_how,
        told_on=line.told_on,
        mandate_id=mandate_id,
    )


def _assignee(session: Session, line: tables.RequestLine) -> str:
    if line.assignee_organisation_id is not None:
        return session.get_one(tables.Organisation, line.assignee_organisation_id).name_fi
    return _person_name(session, line.assignee_person_id)


def _person_name(session: Session, person_id: int | None) -> str:
    person = session.get(tables.Person, person_id) if person_id is not None else None
    return f"{person.last_name}, {person.first_names}" if person else ""
