"""Requests from the first draft to the print that is signed."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.forms import FormValues, check_form, from_json, load_form, to_json
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.problems import Problem, UserError, refuse_errors
from valtuusapp.core.requests import (
    Request,
    RequestRow,
    RequestState,
)
from valtuusapp.core.rules import default_validity
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import requests as lists
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import attachments, checks, numbers, references
from valtuusapp.services.printing import request_paper
from valtuusapp.services.request_checks import check_request
from valtuusapp.services.request_values import (
    PERSONS,
    as_value,
    digest,
    facts_of,
    group,
    lines_of,
    reference_id,
)
from valtuusapp.services.settings import read_municipality
from valtuusapp.services.themes import read_theme
from valtuusapp.services.units import assignor_of

EXISTING = ("existing", 1)


class RequestService:
    """What the officer does with a request until it comes back signed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, which: RequestFilter, sort: Sort) -> list[int]:
        """The keys of the requests that the filter leaves, in order."""
        with self._database.read() as session:
            return lists.request_ids(session, which, sort)

    def rows(self, ids: Sequence[int]) -> list[RequestRow]:
        """The requests with the keys, in the same order."""
        with self._database.read() as session:
            return lists.request_rows(session, ids)

    def counts(self) -> dict[RequestState, int]:
        """How many requests are in each state."""
        with self._database.read() as session:
            return lists.state_counts(session)

    def request(self, request_id: int) -> Request:
        """The request with its lines.

        Raises:
            UserError: ``row_gone`` when there is no such request.
        """
        with self._database.read() as session:
            return as_value(session, get(session, request_id))

    def start(self, values: FormValues | None = None, copied_from_id: int | None = None) -> int:
        """Begins a draft. Returns its key."""
        form_id, version = EXISTING
        today = self._database.clock.today()
        filled = values if values is not None else self.blank()
        with self._database.write_draft() as session:
            row = tables.Request(
                form_id=form_id,
                form_version=version,
                language=read_settings(session).text("form_languages"),
                created_on=today,
                changed_on=today,
                copied_from_id=copied_from_id,
            )
            self._fill(session, row, filled)
            session.add(row)
            session.flush()
            return row.id

    def blank(self) -> FormValues:
        """The values with which a new form opens: one assignee, one mandate from today for the usual time."""
        return {"assignee_kind": PERSONS, "assignees": ({},), "wanted": (self.blank_wanted(),)}

    def blank_wanted(self) -> dict[str, str | date]:
        """A wanted mandate as it is proposed."""
        today = self._database.clock.today()
        return {
            "type": MandateType.TRANSACTIONS.value,
            "valid_from": today,
            "valid_to": self.proposed_end(today, None, ()),
        }

    def proposed_end(self, start: date, theme_id: int | None, engagement_ids: Sequence[int]) -> date:
        """The last day that is proposed: by theme or setting, the common day, never past an engagement."""
        with self._database.read() as session:
            theme = read_theme(session, theme_id) if theme_id is not None else None
            ends = session.scalars(
                select(tables.Engagement.valid_to).where(tables.Engagement.id.in_(engagement_ids))
            ).all()
            return default_validity(start=start, theme=theme, settings=read_settings(session), engagement_ends=ends)

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
            self._fill(session, row, values)

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

    def problems(self, values: FormValues) -> list[Problem]:
        """All that is wrong or worth knowing in the form, each at its field."""
        with self._database.read() as session:
            return self._problems(session, values)

    def revise(self, request_id: int, values: FormValues, reason: str, language: str | None = None) -> None:
        """Changes a numbered request that is not decided yet; the paper must be printed anew.

        Raises:
            UserError: ``reason_missing``, ``already_decided``, ``not_saved`` with the problems.
        """
        with self._database.write("request_revised", checks.given_reason(reason)) as written:
            row = get(written.session, request_id)
            _refuse_if_decided(row)
            refuse_errors(self._problems(written.session, values))
            row.language = language or row.language
            self._fill(written.session, row, values)
            row.lines = lines_of(values)

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
            _refuse_if_decided(row)
            if row.number is None:
                self._take_in(session, row)
            row.print_number += 1
            row.printed_digest = digest(row)
            row.sent_for_signature_on = self._database.clock.today()
            session.flush()
            pdf = request_paper(session, row, self._database.clock.today())
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
            return request_paper(session, row, self._database.clock.today())

    def withdraw(self, request_id: int, reason: str) -> None:
        """Takes a numbered request back before anything of it has been granted.

        Raises:
            UserError: ``reason_missing``, ``already_granted``.
        """
        reason = checks.given_reason(reason)
        with self._database.write("request_withdrawn", reason) as written:
            row = get(written.session, request_id)
            if any(line.granted_on for line in row.lines):
                raise UserError("already_granted", number=row.number)
            row.withdrawn_on = self._touch(row)
            row.withdrawn_reason = reason

    def copy_as_new(self, request_id: int) -> int:
        """A draft with the same orderer, mandates and reason; persons and dates anew. Returns its key."""
        with self._database.read() as session:
            values = from_json(get(session, request_id).form_values)
        dates = self.blank_wanted()
        wanted = []
        for row in group(values, "wanted"):
            end = self.proposed_end(self._database.clock.today(), reference_id(row.get("theme")), ())
            wanted.append({**row, "valid_from": dates["valid_from"], "valid_to": end})
        copied = {**values, "wanted": tuple(wanted)}
        if values.get("assignee_kind", PERSONS) == PERSONS:
            copied["assignees"] = ({},)
        return self.start(copied, copied_from_id=request_id)

    def _fill(self, session: Session, row: tables.Request, values: FormValues) -> None:
        row.assignor_id = self._assignor(session, values)
        row.form_values = to_json(values)
        row.orderer_id = reference_id(values.get("orderer"))
        row.unit_id = reference_id(values.get("orderer_unit"))
        self._touch(row)

    def _assignor(self, session: Session, values: FormValues) -> int:
        """The organisation that gives the mandates of the orderer's unit, else the municipality."""
        municipality = read_municipality(session).id
        assert municipality is not None
        return assignor_of(session, reference_id(values.get("orderer_unit")), municipality)

    def _problems(self, session: Session, values: FormValues) -> list[Problem]:
        assignor_id = self._assignor(session, values)
        found = check_form(load_form(*EXISTING), values)
        found += check_request(session, values, assignor_id=assignor_id, today=self._database.clock.today())
        return list({(problem.code, problem.field): problem for problem in reversed(found)}.values())[::-1]

    def _touch(self, row: tables.Request) -> date:
        row.changed_on = self._database.clock.today()
        return row.changed_on

    def _take_in(self, session: Session, row: tables.Request) -> None:
        """The number, the day and the lines: from now on the lines are what is asked."""
        values = from_json(row.form_values)
        refuse_errors(self._problems(session, values))
        today = self._touch(row)
        row.number = numbers.next_number(session, "request", today)
        row.received_on = today
        row.lines = lines_of(values)


def get(session: Session, request_id: int) -> tables.Request:
    """The request's row.

    Raises:
        UserError: ``row_gone`` when there is no such request.
    """
    row = session.get(tables.Request, request_id)
    if row is None:
        raise UserError("row_gone")
    return row


def _refuse_if_decided(row: tables.Request) -> None:
    facts = facts_of(row)
    if facts.decided or facts.withdrawn:
        raise UserError("already_decided", number=row.number)
