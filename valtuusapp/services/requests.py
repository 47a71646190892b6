"""Requests from the first draft to the print that is signed."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.forms import (
    CURRENT,
    FieldValue,
    FormValues,
    check_form,
    current_form,
    from_json,
    load_form,
)
from valtuusapp.core.problems import Problem, UserError, refuse_errors
from valtuusapp.core.requests import LineOutcome, Request, RequestRow, RequestState, Standing
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import requests as lists
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import (
    attachments,
    checks,
    references,
    request_proposals,
    request_rows,
)
from valtuusapp.services.printing import request_paper
from valtuusapp.services.request_checks import without_passed
from valtuusapp.services.request_facts import as_value
from valtuusapp.services.request_rows import get, refuse_if_decided
from valtuusapp.services.request_values import digest, group, needs_signature

EXISTING = ("existing", CURRENT["existing"])


class RequestService:
    """What the officer does with a request until it comes back signed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, which: RequestFilter, sort: Sort) -> list[int]:
        """The keys of the requests that the filter leaves, in order."""
        with self._database.read() as session:
            return lists.request_ids(session, which, sort, self._today(), _unsigned(session))

    def rows(self, ids: Sequence[int]) -> list[RequestRow]:
        """The requests with the keys, in the same order."""
        with self._database.read() as session:
            return lists.request_rows(session, ids)

    def counts(self) -> dict[RequestState, int]:
        """How many requests are in each state."""
        return {state: standing.count for state, standing in self.standings().items()}

    def standings(self) -> dict[RequestState, Standing]:
        """How many requests are in each state, and how many of them wait for the officer."""
        with self._database.read() as session:
            return lists.standings(session, _unsigned(session))

    def request(self, request_id: int) -> Request:
        """The request with its lines.

        Raises:
            UserError: ``row_gone`` when there is no such request.
        """
        with self._database.read() as session:
            return as_value(session, get(session, request_id))

    def start(
        self, values: FormValues | None = None, copied_from_id: int | None = None, *, form_id: str = "existing"
    ) -> int:
        """Begins a draft of the newest version of a form. Returns its key."""
        today = self._today()
        with self._database.write_draft() as session:
            filled = request_proposals.blank(session, current_form(form_id), today) if values is None else values
            row = request_rows.begin(session, (form_id, CURRENT[form_id]), filled, today)
            row.copied_from_id = copied_from_id
            return row.id

    def save_draft(self, request_id: int, values: FormValues, language: str | None = None) -> None:
        """Keeps a draft as it stands, wrong or unfinished as it may be: nothing typed is lost.

        Raises:
            UserError: ``not_a_draft`` when the request has a number already.
        """
        with self._database.write_draft() as session:
            row = get(session, request_id)
            if row.number is not None:
                raise UserError("not_a_draft", number=row.number)
            row.language = language or row.language
            request_rows.fill(session, row, values, self._today())

    def delete_draft(self, request_id: int) -> None:
        """Throws a draft away; its copies stay.

        Raises:
            UserError: ``not_a_draft`` when the request has a number: it is withdrawn instead; ``row_in_use`` when a
                file is kept with it.
        """
        with self._database.write("draft_deleted") as written:
            row = get(written.session, request_id)
            if row.number is not None:
                raise UserError("not_a_draft", number=row.number)
            for copy in written.session.scalars(select(tables.Request).where(tables.Request.copied_from_id == row.id)):
                copy.copied_from_id = None
            written.session.flush()
            references.delete(written.session, row)

    def problems(self, values: FormValues, form: tuple[str, int] = EXISTING) -> list[Problem]:
        """All that is wrong or worth knowing in a form (id and version), each at its field."""
        with self._database.read() as session:
            return request_rows.problems(session, form, values, self._today())

    def revise(self, request_id: int, values: FormValues, reason: str, language: str | None = None) -> None:
        """Changes a numbered request that is not decided yet; the paper must be printed anew.

        Raises:
            UserError: ``reason_missing``, ``already_decided``, ``not_saved`` with the problems; ``row_gone`` of a
                draft.
        """
        with self._database.write("request_revised", checks.given_reason(reason)) as written:
            session, today = written.session, self._today()
            row = _numbered(session, request_id)
            refuse_if_decided(row)
            refuse_errors(request_rows.problems(session, (row.form_id, row.form_version), values, today))
            row.language = language or row.language
            request_rows.fill(session, row, values, today)
            request_rows.lay_lines(session, row, today)
            request_rows.mark_complete_lines(row, today)

    def amend(self, request_id: int, wanted_row: int, values: Mapping[str, FieldValue]) -> None:
        """Turns the orderer's words into what is asked: fields of one wanted mandate, for all of its assignees.

        What else is wrong in the form stays to be put right. What the orderer typed is kept apart.

        Args:
            request_id: a numbered request that is not decided yet.
            wanted_row: which of the form's wanted mandates, counted from 0.
            values: the new values by the fields' names; fields that the form has not are left out.

        Raises:
            UserError: ``already_decided``; ``row_gone`` when there is no such row; ``not_saved`` with the problems of
                what was typed.
        """
        with self._database.write("request_amended") as written:
            session, today = written.session, self._today()
            row = get(session, request_id)
            refuse_if_decided(row)
            form, filled = load_form(row.form_id, row.form_version), from_json(row.form_values)
            rows = list(group(filled, "wanted"))
            if row.number is None or not 0 <= wanted_row < len(rows):
                raise UserError("row_gone")
            names = {field.id for field in form.section("wanted").fields}
            given = {name: value for name, value in values.items() if name in names}
            rows[wanted_row] = {**rows[wanted_row], **given}
            amended: FormValues = {**filled, "wanted": tuple(rows)}
            places = {f"wanted.{wanted_row}.{name}" for name in given}
            refuse_errors(problem for problem in check_form(form, amended) if problem.field in places)
            request_rows.fill(session, row, amended, today)
            request_rows.lay_lines(session, row, today)

    def mark_checked(self, request_id: int, line_ids: Sequence[int], on: date) -> None:
        """Writes down that the officer has looked at lines.

        Raises:
            UserError: ``checked_in_future``, ``already_decided`` of the request, ``row_gone``.
        """
        if on > self._today():
            raise UserError("checked_in_future", day=on)
        self._set_checked(request_id, line_ids, on, "request_checked")

    def unmark_checked(self, request_id: int, line_ids: Sequence[int]) -> None:
        """Writes down that lines are to be looked at again.

        Raises:
            UserError: ``already_decided`` of the request, ``row_gone``.
        """
        self._set_checked(request_id, line_ids, None, "request_unchecked")

    def _set_checked(self, request_id: int, line_ids: Sequence[int], on: date | None, action: str) -> None:
        with self._database.write(action) as written:
            row = get(written.session, request_id)
            for line in request_rows.lines(row, line_ids):
                if line.outcome is not LineOutcome.PENDING or row.withdrawn_on is not None:
                    raise UserError("already_decided", number=row.number)
                line.checked_on = on

    def receive(self, request_id: int) -> str:
        """Gives a draft its number and lines without a print, as when the decision comes by e-mail.

        Returns:
            The number.

        Raises:
            UserError: ``not_saved`` with the problems that refuse it.
        """
        with self._database.write("request_received") as written:
            row = get(written.session, request_id)
            if row.number is None:
                self._take_in(written.session, row)
            return row.number or ""

    def print_for_signature(self, request_id: int) -> bytes:
        """The form as PDF to be signed, kept as an attachment. A draft gets its number and lines.

        Raises:
            UserError: ``not_saved`` with the problems, ``already_decided``.
        """
        with self._database.write("request_printed") as written:
            session = written.session
            row = get(session, request_id)
            refuse_if_decided(row)
            if row.number is None:
                self._take_in(session, row)
            elif row.printed_digest != digest(row):  # as it was received or changed since
                form = (row.form_id, row.form_version)
                found = request_rows.problems(session, form, from_json(row.form_values), self._today())
                refuse_errors(without_passed(found))
            row.print_number += 1
            row.printed_digest = digest(row)
            row.sent_for_signature_on = self._today()
            session.flush()
            pdf = request_paper(session, row, self._today())
            name = f"{row.number}-{row.print_number}.pdf"
            attachments.add(session, self._database.clock.now(), request_id, "print", name, pdf)
            return pdf

    def preview(self, request_id: int) -> bytes:
        """The form as it would be printed now, without a number of its own; nothing is written.

        Raises:
            UserError: ``form_too_long`` of a draft with a text that no page holds.
        """
        with self._database.read() as session:
            row = get(session, request_id)
            for problem in check_form(load_form(row.form_id, row.form_version), from_json(row.form_values)):
                if problem.code == "form_too_long":
                    raise UserError("form_too_long", field=problem.values["field"], length=problem.values["length"])
            return request_paper(session, row, self._today())

    def withdraw(self, request_id: int, reason: str) -> None:
        """Takes a numbered request back before anything of it has been granted.

        Raises:
            UserError: ``reason_missing``, ``already_granted``; ``withdraw_application_first`` while DVV has an
                application for it; ``already_decided`` when it is withdrawn; ``row_gone`` of a draft.
        """
        reason = checks.given_reason(reason)
        with self._database.write("request_withdrawn", reason) as written:
            row = _numbered(written.session, request_id)
            if row.withdrawn_on is not None:
                raise UserError("already_decided", number=row.number)
            if any(line.granted_on for line in row.lines):
                raise UserError("already_granted", number=row.number)
            if any(line.application_id for line in row.lines):
                raise UserError("withdraw_application_first")
            row.withdrawn_on = row.changed_on = self._today()
            row.withdrawn_reason = reason

    def copy_as_new(self, request_id: int) -> int:
        """A draft with the same orderer, mandates and reason; persons and dates anew. Returns its key.

        It is filled in the newest version of the form: what that has no field for is left out.
        """
        with self._database.read() as session:
            row = get(session, request_id)
            form_id, values = row.form_id, from_json(row.form_values)
            copied = request_proposals.copy(session, values, current_form(form_id), self._today())
        return self.start(copied, copied_from_id=request_id, form_id=form_id)

    def _take_in(self, session: Session, row: tables.Request) -> None:
        """The number, the day and the lines of a draft that the officer has filled in."""
        today = self._today()
        form = (row.form_id, row.form_version)
        refuse_errors(request_rows.problems(session, form, from_json(row.form_values), today))
        request_rows.number(session, row, today)
        request_rows.mark_complete_lines(row, today)

    def _today(self) -> date:
        return self._database.clock.today()


def _numbered(session: Session, request_id: int) -> tables.Request:
    """A request that is no draft any more."""
    row = get(session, request_id)
    if row.number is None:
        raise UserError("row_gone")
    return row


def _unsigned(session: Session) -> list[str]:
    """The forms that nobody signs."""
    settings = read_settings(session)
    return [form_id for form_id in CURRENT if not needs_signature(settings, form_id)]
