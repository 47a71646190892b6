"""Requests from the decision to the last telling: approved or not, granted in Suomi.fi or registered by DVV, told."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from valtuusapp.core.forms import from_json
from valtuusapp.core.granting import Grant
from valtuusapp.core.problems import Problem, Severity, UserError, errors, refuse_errors
from valtuusapp.core.requests import Approval, ApprovalKind, Endorsement, LineKind, LineOutcome, Stand
from valtuusapp.core.rules import check_text
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services import checks, dvv_beginnings, grant_checks, grants
from valtuusapp.services.request_checks import NEW, check_line
from valtuusapp.services.request_facts import stand_of
from valtuusapp.services.request_rows import get, lines
from valtuusapp.services.request_values import digest, group, has_assignee

#: Decisions given on the paper itself: it must say what the lines say.
_ON_PAPER = (ApprovalKind.PAPER, ApprovalKind.ELECTRONIC_ELSEWHERE)


class GrantingService:
    """What the officer does with a request after it has been signed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check_decision(
        self,
        request_id: int,
        approval: Approval,
        decisions: Mapping[int, str | None],
        stand: Stand | None = None,
    ) -> list[Problem]:
        """What is wrong or worth knowing of a decision."""
        with self._database.read() as session:
            return self._decision_problems(session, get(session, request_id), approval, decisions, stand)

    def decide(
        self,
        request_id: int,
        approval: Approval,
        decisions: Mapping[int, str | None],
        stand: Stand | None = None,
        reason: str = "",
    ) -> None:
        """Writes down a decision, of the whole request or of some of its lines.

        What is decided of a mandate that is new to the municipality puts its theme into use at once, and where nobody
        can grant it, opens the application to DVV for the right to grant it (R10).

        Args:
            request_id: the request.
            approval: how, who and when.
            decisions: by line, None for approved, else the reason why it was refused.
            stand: the sector director's stand on a new mandate, when it is known now.
            reason: why lines that were decided earlier are decided anew, while they are not carried out.

        Raises:
            UserError: ``not_saved`` with the problems that refuse it; ``reason_missing`` when a decided line is
                decided anew without saying why.
        """
        with self._database.read() as session:
            again = any(
                line.outcome is not LineOutcome.PENDING for line in lines(get(session, request_id), [*decisions])
            )
        action = "decision_corrected" if again else "request_decided"
        with self._database.write(action, checks.given_reason(reason) if again else "") as written:
            session = written.session
            row = get(session, request_id)
            refuse_errors(self._decision_problems(session, row, approval, decisions, stand))
            row.approval_kind = approval.kind
            row.approver_id, row.approver = approval.approver_id, approval.approver.strip()
            row.approver_title, row.as_deputy = approval.title.strip(), approval.as_deputy
            row.decided_on = approval.decided_on
            row.decision_reference, row.case_number = approval.reference.strip(), approval.case_number.strip()
            if stand is not None:
                _set_stand(row, stand)
            row.changed_on = self._today()
            for line in lines(row, [*decisions]):
                refusal = decisions[line.id]
                line.outcome = LineOutcome.APPROVED if refusal is None else LineOutcome.REFUSED
                line.refusal_reason = (refusal or "").strip()
                if row.form_id == NEW and refusal is None:
                    _put_into_use(session, line)
            if row.form_id == NEW:
                session.flush()
                for content in dvv_beginnings.of_nobody_who_grants(session, row, self._today()):
                    dvv_beginnings.open_application(session, content, self._today(), row.id)

    def endorse(self, request_id: int, stand: Stand) -> None:
        """Writes down the sector director's stand on a new mandate.

        Raises:
            UserError: ``not_saved`` with the problems that refuse it.
        """
        with self._database.write("request_endorsed") as written:
            row = get(written.session, request_id)
            refuse_errors([*_place_problems(row), *self._stand_problems(row, stand)])
            _set_stand(row, stand)
            row.changed_on = self._today()

    def proposed(self, request_id: int, line_ids: Sequence[int]) -> list[Grant]:
        """The lines as they would be carried out today exactly as asked."""
        with self._database.read() as session:
            row = get(session, request_id)
            return [grants.propose(session, row, line, self._today()) for line in lines(row, line_ids)]

    def recorded(self, request_id: int, line_ids: Sequence[int]) -> list[Grant]:
        """What has been written down of lines that are carried out; the others are left out."""
        with self._database.read() as session:
            found = (grants.recorded(session, line) for line in lines(get(session, request_id), line_ids))
            return [grant for grant in found if grant is not None]

    def check_grants(self, request_id: int, done: Sequence[Grant]) -> list[Problem]:
        """What is wrong or worth knowing before the lines are marked as granted; at ``<line id>.<field>``."""
        with self._database.read() as session:
            row = get(session, request_id)
            return [
                problem
                for grant in done
                for line in lines(row, [grant.line_id])
                for problem in grant_checks.problems(session, row, line, grant, self._today())
            ]

    def grant(self, request_id: int, done: Sequence[Grant]) -> list[int]:
        """Writes down that lines are carried out in Suomi.fi: the register's mandates follow in the same transaction.

        A new mandate comes in; what a change replaces or an end ends is invalidated from that day; an extension is a
        new mandate that goes on from the old one (R5). A right to grant is never granted by us (R10).

        Returns:
            The keys of the mandates in the order of ``done``: the new ones, and those that ended.

        Raises:
            UserError: ``not_saved`` with the problems that refuse it.
        """
        with self._database.write("request_granted") as written:
            session = written.session
            row = get(session, request_id)
            mandates = []
            for grant in done:
                (line,) = lines(row, [grant.line_id])
                refuse_errors(grant_checks.problems(session, row, line, grant, self._today()))
                mandates.append(grants.carry_out(session, row, line, grant))
                session.flush()
            row.changed_on = self._today()
            return [mandate.id for mandate in mandates]

    def check_correction(self, request_id: int, grant: Grant) -> list[Problem]:
        """What is wrong or worth knowing before what was written down of a line is corrected."""
        with self._database.read() as session:
            row = get(session, request_id)
            (line,) = lines(row, [grant.line_id])
            return grant_checks.correction_problems(session, row, line, grant, self._today())

    def correct(self, request_id: int, grant: Grant, reason: str) -> None:
        """Corrects what was written down of a line that is carried out. This does not change Suomi.fi.

        Raises:
            UserError: ``reason_missing``, ``not_saved`` with the problems that refuse it.
        """
        with self._database.write("grant_corrected", checks.given_reason(reason)) as written:
            session = written.session
            row = get(session, request_id)
            (line,) = lines(row, [grant.line_id])
            refuse_errors(grant_checks.correction_problems(session, row, line, grant, self._today()))
            grants.correct(session, row, line, grant)
            row.changed_on = self._today()

    def tell(self, request_id: int, line_ids: Sequence[int], on: date) -> None:
        """Writes down when the assignees of the lines were told: of a mandate, and of an end (R6).

        Raises:
            UserError: ``told_in_future``, ``told_before_granting``.
        """
        if on > self._today():
            raise UserError("told_in_future", day=on)
        with self._database.write("request_told") as written:
            row = get(written.session, request_id)
            for line in lines(row, line_ids):
                if line.granted_on is None or on < line.granted_on:
                    raise UserError("told_before_granting")
                grants.tell(written.session, line, on)
            row.changed_on = self._today()

    def _decision_problems(
        self,
        session: Session,
        row: tables.Request,
        approval: Approval,
        decisions: Mapping[int, str | None],
        stand: Stand | None,
    ) -> list[Problem]:
        found = [*_place_problems(row)]
        if not decisions:
            found.append(Problem("decision_of_nothing"))
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
        if row.form_id == NEW:
            found += self._stand_problems(row, stand or stand_of(row))
        for line in lines(row, [*decisions]):
            found += _line_problems(session, row, line, decisions[line.id], approval, self._today())
        return found

    def _stand_problems(self, row: tables.Request, stand: Stand | None) -> Iterator[Problem]:
        """The stand is the director's, the decision is not: one against the stand is warned about, and written down."""
        if stand is None:
            yield Problem("endorsement_missing", "endorsement", Severity.WARNING)
            return
        if not stand.endorser.strip():
            yield Problem("endorser_missing", "endorser")
        yield from check_text("endorser", stand.endorser)
        if stand.endorsed_on > self._today():
            yield Problem("endorsed_in_future", "endorsed_on", values={"day": stand.endorsed_on})
        if stand.endorsement is Endorsement.NOT_ENDORSED:
            values = {"endorser": stand.endorser, "day": stand.endorsed_on}
            yield Problem("not_endorsed", "endorsement", Severity.WARNING, values)

    def _today(self) -> date:
        return self._database.clock.today()


def _place_problems(row: tables.Request) -> Iterator[Problem]:
    if row.number is None or row.withdrawn_on is not None:
        yield Problem("decision_of_no_request")


def _set_stand(row: tables.Request, stand: Stand) -> None:
    row.endorsement, row.endorser, row.endorsed_on = stand.endorsement, stand.endorser.strip(), stand.endorsed_on


def _put_into_use(session: Session, line: tables.RequestLine) -> None:
    """From now on the municipality uses the theme."""
    theme = session.get(tables.Theme, line.theme_id) if line.theme_id is not None else None
    if theme is not None and not theme.in_use:
        theme.in_use, theme.hidden = True, False


def _line_problems(
    session: Session,
    row: tables.Request,
    line: tables.RequestLine,
    refusal: str | None,
    approval: Approval,
    today: date,
) -> Iterator[Problem]:
    place = str(line.id)
    if line.granted_on is not None:
        yield Problem("already_granted_line", place)
    elif line.application_id is not None:
        yield Problem("withdraw_application_first", place)
    elif refusal is not None:
        if not refusal.strip():
            yield Problem("refusal_reason_missing", place)
        yield from check_text(place, refusal, "refusal_reason")
    else:
        yield from _approval_problems(session, row, line, today)
        if approval.approver_id is not None and approval.approver_id == line.assignee_person_id:
            yield Problem("r17_approver_is_assignee", place, Severity.WARNING)


def _approval_problems(
    session: Session, row: tables.Request, line: tables.RequestLine, today: date
) -> Iterator[Problem]:
    """What must be known and right before a line is approved."""
    place = str(line.id)
    named = any(group(from_json(row.form_values), "assignees"))
    if not has_assignee(line) and (row.form_id != NEW or named):
        yield Problem("line_assignee_missing", place)
    if line.kind is LineKind.ADD and (line.theme_id is None or line.type is None):
        yield Problem("line_theme_missing", place)
        return
    for problem in errors(check_line(session, row, line, today)):
        yield Problem(problem.code, place, problem.severity, problem.values)
