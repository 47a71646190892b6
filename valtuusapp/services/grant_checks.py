"""What is wrong or worth knowing before a line is marked as carried out, or what was written down is corrected."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import EndKind, GrantingWay
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.requests import LineKind, LineOutcome
from valtuusapp.core.rules import Asked, check_end, check_mandate
from valtuusapp.db import tables
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import grants
from valtuusapp.services.mandate_facts import facts, holders
from valtuusapp.services.request_checks import target_of
from valtuusapp.services.request_values import has_assignee

#: Known to be so by now: it stands in Suomi.fi, and the register says what stands there.
_HAPPENED = frozenset({"line_target_over", "line_target_other", "change_of_nothing", "extension_not_longer"})


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
    if grants.recorded(session, line) is None:
        return [Problem("grant_not_done", place)]
    found = [*_fact_problems(session, row, line, grant, today), *_telling_problems(grant, today)]
    mandate = grants.mandate_of(session, line)
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
    target = grants.target_row(session, line)
    if target is None:
        yield Problem("line_target_missing", "target")
        return
    if not grants.is_ended_by(target, line, grant):
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


def _mandate_problems(
    session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant, today: date
) -> Iterator[Problem]:
    own = grants.mandate_of(session, line)
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
