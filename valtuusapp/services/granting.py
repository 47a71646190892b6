"""Requests from the decision to the last telling: approved or not, granted in Suomi.fi or registered by DVV, told."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import GrantingWay, Mandate, MandateBasis, MandateType
from valtuusapp.core.problems import Problem, Severity, UserError, refuse_errors
from valtuusapp.core.requests import Approval, ApprovalKind, LineOutcome
from valtuusapp.core.rules import Asked, check_mandate, check_text
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services.mandate_facts import facts, holders, received
from valtuusapp.services.mandates import insert
from valtuusapp.services.request_rows import get
from valtuusapp.services.request_values import digest

#: Decisions given on the paper itself: it must say what the lines say.
_ON_PAPER = (ApprovalKind.PAPER, ApprovalKind.ELECTRONIC_ELSEWHERE)


class GrantingService:
    """What the officer does with a request after it has been signed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check_decision(self, request_id: int, approval: Approval, decisions: Mapping[int, str | None]) -> list[Problem]:
        """What is wrong or worth knowing of a decision."""
        with self._database.read() as session:
            return self._decision_problems(get(session, request_id), approval, decisions)

    def decide(self, request_id: int, approval: Approval, decisions: Mapping[int, str | None]) -> None:
        """Writes down a decision, of the whole request or of some of its lines.

        Args:
            request_id: the request.
            approval: how, who and when.
            decisions: by line, None for approved, else the reason why it was refused.

        Raises:
            UserError: ``not_saved`` with the problems that refuse it.
        """
        with self._database.write("request_decided") as written:
            row = get(written.session, request_id)
            refuse_errors(self._decision_problems(row, approval, decisions))
            row.approval_kind = approval.kind
            row.approver_id, row.approver = approval.approver_id, approval.approver.strip()
            row.approver_title, row.as_deputy = approval.title.strip(), approval.as_deputy
            row.decided_on = approval.decided_on
            row.decision_reference, row.case_number = approval.reference.strip(), approval.case_number.strip()
            row.changed_on = self._today()
            for line in row.lines:
                if line.id in decisions:
                    refusal = decisions[line.id]
                    line.outcome = LineOutcome.APPROVED if refusal is None else LineOutcome.REFUSED
                    line.refusal_reason = (refusal or "").strip()

    def proposed(self, request_id: int, line_ids: Sequence[int]) -> list[Grant]:
        """The lines as they would be granted today exactly as asked."""
        today = self._today()
        with self._database.read() as session:
            lines = _lines(get(session, request_id), line_ids)
            return [
                Grant(
                    line_id=line.id,
                    type=line.type or MandateType.TRANSACTIONS,
                    specifiers=tuple(line.specifiers),
                    valid_from=max(line.valid_from or today, today),
                    valid_to=line.valid_to or today,
                    granted_on=today,
                    granted_by_id=None,
                    how=GrantingWay.REGISTERED_BY_DVV
                    if line.type is not None and line.type.is_right_to_grant
                    else GrantingWay.GRANTED,
                )
                for line in lines
            ]

    def check_grants(self, request_id: int, grants: Sequence[Grant]) -> list[Problem]:
        """What is wrong or worth knowing before the lines are marked as granted; at ``<line id>.<field>``."""
        with self._database.read() as session:
            row = get(session, request_id)
            return [problem for grant in grants for problem in self._grant_problems(session, row, grant)]

    def grant(self, request_id: int, grants: Sequence[Grant]) -> list[int]:
        """Writes down that lines stand in Suomi.fi: the mandates come into the register in the same transaction.

        A right to grant is never granted by us: it was registered by DVV (R10).

        Returns:
            The keys of the mandates, in the order of ``grants``.

        Raises:
            UserError: ``not_saved`` with the problems that refuse it.
        """
        with self._database.write("request_granted") as written:
            session = written.session
            row = get(session, request_id)
            mandates = []
            for grant in grants:
                refuse_errors(self._grant_problems(session, row, grant))
                (line,) = _lines(row, [grant.line_id])
                line.granted_on, line.granted_by_id, line.granted_how = grant.granted_on, grant.granted_by_id, grant.how
                mandates.append(insert(session, _mandate(session, row, line, grant), line.id))
            row.changed_on = self._today()
            session.flush()
            return [mandate.id for mandate in mandates]

    def tell(self, request_id: int, line_ids: Sequence[int], on: date) -> None:
        """Writes down when the assignees of the lines were told.

        Raises:
            UserError: ``told_in_future``, ``told_before_granting``.
        """
        if on > self._today():
            raise UserError("told_in_future", day=on)
        with self._database.write("request_told") as written:
            row = get(written.session, request_id)
            for line in _lines(row, line_ids):
                if line.granted_on is None or on < line.granted_on:
                    raise UserError("told_before_granting")
                line.told_on = on
            row.changed_on = self._today()

    def _decision_problems(
        self, row: tables.Request, approval: Approval, decisions: Mapping[int, str | None]
    ) -> list[Problem]:
        found = []
        if row.number is None or row.withdrawn_on is not None:
            found.append(Problem("decision_of_no_request"))
        if not approval.approver.strip():
            found.append(Problem("approver_missing", "approver"))
        found += check_text("approver", approval.approver)
        found += check_text("title", approval.title, "approver_title")
        found += check_text("reference", approval.reference, "decision_reference")
        found += check_text("case_number", approval.case_number)
        if approval.decided_on > self._today():
            found.append(Problem("decided_in_future", "decided_on", values={"day": approval.decided_on}))
        if approval.kind in _ON_PAPER and row.print_number and row.printed_digest != digest(row):
            found.append(Problem("print_not_current", values={"number": row.number}))
        for line in _lines(row, list(decisions)):
            found += _line_problems(line, decisions[line.id], approval)
        return found

    def _grant_problems(self, session: Session, row: tables.Request, grant: Grant) -> list[Problem]:
        (line,) = _lines(row, [grant.line_id])
        if line.outcome is not LineOutcome.APPROVED or row.withdrawn_on is not None:
            return [Problem("grant_not_approved", str(line.id))]
        if line.granted_on is not None:
            return [Problem("grant_done_already", str(line.id))]
        if line.theme_id is None:
            return [Problem("line_theme_missing", f"{line.id}.theme")]
        found = [*_way_problems(grant)]
        if grant.granted_on > self._today():
            found.append(Problem("granted_in_future", "granted_on", values={"day": grant.granted_on}))
        found += _grantor_problems(session, row, line, grant)
        asked = facts(
            session,
            Asked(
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
            today=self._today(),
        )
        found += check_mandate(asked, read_settings(session))
        return [problem.at(str(line.id)) for problem in found]

    def _today(self) -> date:
        return self._database.clock.today()


def _lines(row: tables.Request, line_ids: Sequence[int]) -> list[tables.RequestLine]:
    """The lines with the keys, in the order of the keys."""
    by_id = {line.id: line for line in row.lines}
    if missing := [line_id for line_id in line_ids if line_id not in by_id]:
        raise UserError("row_gone", missing=missing)
    return [by_id[line_id] for line_id in line_ids]


def _line_problems(line: tables.RequestLine, refusal: str | None, approval: Approval) -> list[Problem]:
    place = str(line.id)
    if line.granted_on is not None:
        return [Problem("already_granted_line", place)]
    if refusal is not None:
        missing = [] if refusal.strip() else [Problem("refusal_reason_missing", place)]
        return [*missing, *check_text(place, refusal, "refusal_reason")]
    found = []
    if line.theme_id is None or line.type is None:
        found.append(Problem("line_theme_missing", place))
    if approval.approver_id is not None and approval.approver_id == line.assignee_person_id:
        found.append(Problem("r17_approver_is_assignee", place, Severity.WARNING))
    return found


def _way_problems(grant: Grant) -> list[Problem]:
    """R10: rights to grant come from DVV; another mandate only when it cannot be granted in Suomi.fi [S4]."""
    by_dvv = grant.how is GrantingWay.REGISTERED_BY_DVV
    if grant.type.is_right_to_grant and not by_dvv:
        return [Problem("r10_registered_by_dvv", "how", values={"type": grant.type})]
    if by_dvv and not grant.type.is_right_to_grant:
        return [Problem("r10_granted_in_suomifi", "how", Severity.WARNING, {"type": grant.type})]
    return []


def _grantor_problems(session: Session, row: tables.Request, line: tables.RequestLine, grant: Grant) -> list[Problem]:
    right = grant.type.granted_with
    if right is None or line.theme_id is None:
        return []
    if grant.granted_by_id is None:
        return [Problem("grantor_missing", "granted_by", Severity.WARNING)]
    known = holders(session, right, row.assignor_id, [line.theme_id], grant.granted_on)
    if grant.granted_by_id not in {holder.id for holder in known}:
        return [Problem("grantor_without_right", "granted_by", Severity.WARNING, {"right": right})]
    return []


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
        basis=MandateBasis.REQUEST,
        granted_on=grant.granted_on,
        granted_by_id=grant.granted_by_id,
        granted_how=grant.how,
        why=str(row.form_values.get("why") or ""),
    )
