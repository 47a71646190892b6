"""Carrying out an approved line: what is proposed, what is wrong with it, what becomes of the mandates (R5, R10)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import EndKind, GrantingWay, Mandate, MandateBasis, MandateType
from valtuusapp.core.messages import sentence
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.requests import LineKind, LineOutcome, paper_languages
from valtuusapp.core.rules import Asked, check_end, check_mandate
from valtuusapp.db import tables
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import mandates
from valtuusapp.services.mandate_facts import facts, holders, received
from valtuusapp.services.request_checks import target_of
from valtuusapp.services.request_values import has_assignee

#: Known to be so by now: it stands in Suomi.fi, and the register says what stands there.
_HAPPENED = frozenset({"line_target_over", "line_target_other", "change_of_nothing", "extension_not_longer"})


def propose(session: Session, row: tables.Request, line: tables.RequestLine, today: date) -> Grant:
    """A line as it would be carried out today exactly as asked."""
    target = _target(session, line)
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
    target, mandate = _target(session, line), mandate_of(session, line)
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


def _target(session: Session, line: tables.RequestLine) -> tables.Mandate | None:
    return session.get(tables.Mandate, line.target_mandate_id) if line.target_mandate_id is not None else None


# What is wrong


def problems(
    session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant, today: date
) -> list[Problem]:
    """What is wrong or worth knowing before a line is marked as carried out; at ``<line id>.<field>``."""
    place = str(line.id)
    if line.outcome is not LineOutcome.APPROVED or row.withdrawn_on is not None:
        return [Problem("grant_not_approved", place)]
    if line.granted_on is not None:
        return [Problem("grant_done_already", place)]
    if line.application_id is not None:
        return [Problem("grant_by_application", place)]
    if not has_assignee(line):
        return [Problem("grant_of_nobody", place)]
    if line.theme_id is None:
        return [Problem("line_theme_missing", f"{place}.theme")]
    return [problem.at(place) for problem in _fact_problems(session, row, line, grant, today)]


def correction_problems(
    session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant, today: date
) -> list[Problem]:
    """What is wrong or worth knowing before what was written down of a line is corrected."""
    place = str(line.id)
    if recorded(session, line) is None:
        return [Problem("grant_not_done", place)]
    found = [*_fact_problems(session, row, line, grant, today), *_telling_problems(grant, today)]
    mandate = mandate_of(session, line)
    if mandate is not None and mandate.ended_on is not None and mandate.ended_on > grant.valid_to:
        values = {"day": mandate.ended_on, "end": grant.valid_to}
        found.append(Problem("end_after_last_day", "valid_to", values=values))
    found.append(Problem("correction_not_in_suomifi", severity=Severity.NOTE))
    return [problem.at(place) for problem in found]


def _telling_problems(grant: Grant, today: date) -> Iterator[Problem]:
    if grant.told_on is None:
        return
    if grant.told_on > today:
        yield Problem("told_in_future", "told_on", values={"day": grant.told_on})
    if grant.told_on < grant.granted_on:
        yield Problem("told_before_granting", "told_on")


def _fact_problems(
    session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant, today: date
) -> list[Problem]:
    found = [*_way_problems(line, grant)]
    if grant.granted_on > today:
        found.append(Problem("granted_in_future", "granted_on", values={"day": grant.granted_on}))
    elif row.decided_on is not None and grant.granted_on < row.decided_on:
        values = {"day": grant.granted_on, "decided_on": row.decided_on}
        found.append(Problem("granted_before_decision", "granted_on", Severity.WARNING, values))
    found += _grantor_problems(session, row, line, grant)
    if line.kind in (LineKind.CHANGE, LineKind.END):
        found += _ending_problems(session, line, grant, today)
    if line.kind is not LineKind.END:
        found += _mandate_problems(session, row, line, grant, today)
    return found


def _way_problems(line: tables.RequestLine, grant: Grant) -> Iterator[Problem]:
    """R10: rights to grant come from DVV; another mandate only when it cannot be granted in Suomi.fi [S4].

    A right can end without DVV when its holder invalidates it.
    """
    by_dvv = grant.how is GrantingWay.REGISTERED_BY_DVV
    by_holder = line.kind is LineKind.END and grant.end_kind is EndKind.INVALIDATED_BY_ASSIGNEE
    if grant.type.is_right_to_grant and not by_dvv and not by_holder:
        yield Problem("r10_registered_by_dvv", "how", values={"type": grant.type})
    if by_dvv and not grant.type.is_right_to_grant:
        yield Problem("r10_granted_in_suomifi", "how", Severity.WARNING, {"type": grant.type})


def _grantor_problems(
    session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant
) -> Iterator[Problem]:
    right = grant.type.granted_with
    if right is None or line.theme_id is None or grant.end_kind is EndKind.INVALIDATED_BY_ASSIGNEE:
        return
    if grant.granted_by_id is None:
        yield Problem("grantor_missing", "granted_by", Severity.WARNING)
        return
    known = holders(session, right, row.assignor_id, [line.theme_id], grant.granted_on)
    if grant.granted_by_id not in {holder.id for holder in known}:
        yield Problem("grantor_without_right", "granted_by", Severity.WARNING, {"right": right})


def _ending_problems(session: Session, line: tables.RequestLine, grant: Grant, today: date) -> Iterator[Problem]:
    """What is wrong with the end of the mandate that a line changes or ends (R5)."""
    target = _target(session, line)
    if target is None:
        yield Problem("line_target_missing", "target")
        return
    if not _is_ended_by(target, line, grant):
        end = target.ended_on or target.valid_to
        yield Problem("line_target_over_already", "target", Severity.WARNING, {"end": end})
        return
    for problem in check_end(
        valid_to=target.valid_to,
        ended_on=grant.granted_on,
        granted_on=target.granted_on,
        kind=grant.end_kind,
        reason=grant.end_reason,
        today=today,
    ):
        yield Problem(problem.code, _FIELDS.get(problem.field, problem.field), problem.severity, problem.values)
    if line.kind is LineKind.END and line.valid_to is not None and grant.granted_on < line.valid_to:
        yield Problem("end_before_asked", "granted_on", Severity.WARNING, {"day": line.valid_to})


#: The day of granting is the day of the end.
_FIELDS = {"ended_on": "granted_on"}


def _is_ended_by(target: tables.Mandate, line: tables.RequestLine, grant: Grant) -> bool:
    """Whether the line ends its target: not when that is over already for another reason."""
    if target.ended_on is not None:
        return line.granted_on is not None and target.ended_on == line.granted_on
    return target.valid_to >= grant.granted_on and not target.void_reason


def _mandate_problems(
    session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant, today: date
) -> Iterator[Problem]:
    own = mandate_of(session, line)
    asked = facts(
        session,
        Asked(
            kind=line.kind,
            target=target_of(session, line),
            assignor_id=row.assignor_id,
            assignee_id=line.assignee_person_id,
            assignee_is_person=line.assignee_person_id is not None,
            theme=None,
            type=grant.type,
            specifiers=grant.specifiers,
            valid_from=grant.valid_from,
            valid_to=grant.valid_to,
            granted_on=grant.granted_on,
            approver_id=row.approver_id,
            grantor_id=grant.granted_by_id,
        ),
        theme_id=line.theme_id,
        organisation_id=line.assignee_organisation_id,
        engagement_id=line.engagement_id,
        today=today,
        apart_from=own.id if own is not None else None,
    )
    for problem in check_mandate(asked, read_settings(session)):
        if problem.code not in _HAPPENED:
            yield problem


# What is done


def carry_out(session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant) -> tables.Mandate:
    """Writes down a line that has been carried out: the new mandate, the end of the old one, and the line's own facts.

    Returns:
        The new mandate; of an end the one that ended.
    """
    target = _target(session, line)
    if target is not None and line.kind in (LineKind.CHANGE, LineKind.END) and _is_ended_by(target, line, grant):
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
    target, mandate = _target(session, line), mandate_of(session, line)
    if target is not None and line.kind in (LineKind.CHANGE, LineKind.END) and _is_ended_by(target, line, grant):
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
    target = _target(session, line) if line.kind in (LineKind.CHANGE, LineKind.END) else None
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
