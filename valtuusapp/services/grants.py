"""Carrying out an approved line: what is proposed, and what becomes of the mandates (R5, R10)."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import EndKind, GrantingWay, Mandate, MandateBasis, MandateType
from valtuusapp.core.messages import sentence
from valtuusapp.core.requests import LineKind, paper_languages
from valtuusapp.db import tables
from valtuusapp.services import mandates
from valtuusapp.services.mandate_facts import received


def propose(session: Session, row: tables.Request, line: tables.RequestLine, today: date) -> Grant:
    """A line as it would be carried out today exactly as asked."""
    target = target_row(session, line)
    kind = line.type or (target.type if target is not None else MandateType.TRANSACTIONS)
    by_dvv = kind.is_right_to_grant
    grant = Grant(
        line_id=line.id,
        kind=line.kind,
        type=kind,
        specifiers=tuple(line.specifiers),
        valid_from=max(line.valid_from or today, today),
        valid_to=line.valid_to or today,
        granted_on=today,
        granted_by_id=None,
        how=GrantingWay.REGISTERED_BY_DVV if by_dvv else GrantingWay.GRANTED,
    )
    if line.kind not in (LineKind.CHANGE, LineKind.END):
        return grant
    ended = replace(
        grant,
        end_kind=EndKind.INVALIDATION_APPLICATION if by_dvv else EndKind.INVALIDATED_BY_ASSIGNOR,
        end_reason=_end_reason(row, line),
    )
    if target is None:
        return ended
    if line.kind is LineKind.END:
        return replace(ended, valid_from=target.valid_from, valid_to=target.valid_to)
    return replace(ended, valid_from=max(line.valid_from or target.valid_from, today))


def _end_reason(row: tables.Request, line: tables.RequestLine) -> str:
    """Why the earlier mandate ends: replaced, or as the orderer says."""
    language = paper_languages(row.language)[0]
    if line.kind is LineKind.CHANGE:
        return sentence("end_reason_changed", {"number": row.number}, language)
    why = str(row.form_values.get("why") or "").strip()
    return why or sentence("end_reason_ordered", {"number": row.number}, language)


def recorded(session: Session, line: tables.RequestLine) -> Grant | None:
    """What has been written down of a line that is carried out; None while it is not."""
    target, mandate = target_row(session, line), mandate_of(session, line)
    stands = mandate if mandate is not None else target
    if line.granted_on is None or stands is None:
        return None
    ended = target if line.kind in (LineKind.CHANGE, LineKind.END) else None
    return Grant(
        line_id=line.id,
        kind=line.kind,
        type=stands.type,
        specifiers=tuple(stands.specifiers),
        valid_from=stands.valid_from,
        valid_to=stands.valid_to,
        granted_on=line.granted_on,
        granted_by_id=line.granted_by_id,
        how=line.granted_how or GrantingWay.GRANTED,
        end_kind=ended.end_kind if ended is not None else None,
        end_reason=ended.end_reason if ended is not None else "",
        told_on=line.told_on,
    )


def mandate_of(session: Session, line: tables.RequestLine) -> tables.Mandate | None:
    """The mandate that came of a line; None of an end."""
    return session.scalar(select(tables.Mandate).where(tables.Mandate.request_line_id == line.id))


def target_row(session: Session, line: tables.RequestLine) -> tables.Mandate | None:
    """The mandate that a line changes, extends or ends; None where it is not known, and of a new one."""
    return session.get(tables.Mandate, line.target_mandate_id) if line.target_mandate_id is not None else None


def is_ended_by(target: tables.Mandate, line: tables.RequestLine, grant: Grant) -> bool:
    """Whether the line ends its target: not when that is over already for another reason."""
    if target.ended_on is not None:
        return line.granted_on is not None and target.ended_on == line.granted_on
    return target.valid_to >= grant.granted_on and not target.void_reason


def carry_out(session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant) -> tables.Mandate:
    """Writes down a line that has been carried out: the new mandate, the end of the old one, and the line's own facts.

    Returns:
        The new mandate; of an end the one that ended.
    """
    target = target_row(session, line)
    if target is not None and line.kind in (LineKind.CHANGE, LineKind.END) and is_ended_by(target, line, grant):
        _end(target, grant)
    _set_facts(line, grant)
    if line.kind is LineKind.END:
        assert target is not None
        return target
    mandate = mandates.insert(session, _mandate(session, row, line, grant), line.id)
    mandate.application_id = line.application_id
    return mandate


def correct(session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant) -> None:
    """Corrects what was written down of a line, at the line, at its mandate and at the one that it ended."""
    target, mandate = target_row(session, line), mandate_of(session, line)
    if target is not None and line.kind in (LineKind.CHANGE, LineKind.END) and is_ended_by(target, line, grant):
        _end(target, grant)
    _set_facts(line, grant)
    if grant.told_on != line.told_on:
        tell(session, line, grant.told_on)
    if mandate is not None:
        now = _mandate(session, row, line, grant)
        mandate.type, mandate.specifiers = now.type, list(now.specifiers)
        mandate.valid_from, mandate.valid_to = now.valid_from, now.valid_to
        mandate.granted_on, mandate.granted_by_id, mandate.granted_how = (
            now.granted_on,
            now.granted_by_id,
            now.granted_how,
        )
        mandate.rests_on_id = now.rests_on_id


def tell(session: Session, line: tables.RequestLine, on: date | None) -> None:
    """Writes down when the assignee was told: of a change and an end also that the earlier mandate has ended (R6).

    A day that was noted by mistake is taken away by None.
    """
    line.told_on = on
    target = target_row(session, line) if line.kind in (LineKind.CHANGE, LineKind.END) else None
    if target is not None and target.ended_on is not None:
        target.told_on = on


def _set_facts(line: tables.RequestLine, grant: Grant) -> None:
    line.granted_on, line.granted_by_id, line.granted_how = grant.granted_on, grant.granted_by_id, grant.how


def _end(target: tables.Mandate, grant: Grant) -> None:
    target.ended_on, target.end_kind, target.end_reason = grant.granted_on, grant.end_kind, grant.end_reason.strip()


def _mandate(session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant) -> Mandate:
    assert line.theme_id is not None
    rests_on = None
    if grant.type is MandateType.REPRESENT:
        found = received(session, row.assignor_id, line.theme_id, max(grant.granted_on, grant.valid_from))
        rests_on = found[0][0] if found else None
    return Mandate(
        assignor_id=row.assignor_id,
        assignee_person_id=line.assignee_person_id,
        assignee_organisation_id=line.assignee_organisation_id,
        rests_on_id=rests_on,
        theme_id=line.theme_id,
        type=grant.type,
        specifiers=grant.specifiers,
        valid_from=grant.valid_from,
        valid_to=grant.valid_to,
        engagement_id=line.engagement_id,
        replaces_id=line.target_mandate_id,
        basis=MandateBasis.REQUEST,
        granted_on=grant.granted_on,
        granted_by_id=grant.granted_by_id,
        granted_how=grant.how,
        why=str(row.form_values.get("why") or ""),
    )
