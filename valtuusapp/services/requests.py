"""Requests from the first draft to the print that is signed."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.forms import FormValues, Reference, check_form, load_form, to_json
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.problems import Problem, UserError, refuse_errors
from valtuusapp.core.requests import (
    Request,
    RequestRow,
    RequestState,
    paper_languages,
    state_of,
)
from valtuusapp.core.rules import default_validity
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import requests as lists
from valtuusapp.services import attachments, numbers
from valtuusapp.services.request_checks import check_request
from valtuusapp.services.request_values import (
    PERSONS,
    as_value,
    digest,
    facts_of,
    group,
    lines_of,
    print_code,
    reference_id,
)
from valtuusapp.services.settings import SettingsService
from valtuusapp.services.themes import ThemeService
from valtuusapp.services.units import assignor_of

if TYPE_CHECKING:
    from valtuusapp.documents.request_form import SignatureBlock

EXISTING = ("existing", 1)


class RequestService:
    """What the officer does with a request until it comes back signed."""

    def __init__(self, database: Database, settings: SettingsService, themes: ThemeService) -> None:
        self._database = database
        self._settings = settings
        self._themes = themes

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
        with self._database.write_draft() as session:
            row = tables.Request(
                form_id=form_id,
                form_version=version,
                language=self._settings.all().text("form_languages"),
                created_on=today,
                changed_on=today,
                copied_from_id=copied_from_id,
            )
            self._fill(session, row, values if values is not None else self.blank())
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
            theme = self._themes.read_theme(session, theme_id) if theme_id is not None else None
            ends = session.scalars(
                select(tables.Engagement.valid_to).where(tables.Engagement.id.in_(engagement_ids))
            ).all()
        return default_validity(start=start, theme=theme, settings=self._settings.all(), engagement_ends=ends)

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
        """Throws a draft away.

        Raises:
            UserError: ``not_a_draft`` when the request has a number: it is withdrawn instead.
        """
        with self._database.write("draft_deleted") as written:
            row = get(written.session, request_id)
            if row.number is not None:
                raise UserError("not_a_draft", number=row.number)
            written.session.delete(row)

    def problems(self, values: FormValues) -> list[Problem]:
        """All that is wrong or worth knowing in the form, each at its field."""
        found = check_form(load_form(*EXISTING), values)
        with self._database.read() as session:
            found += check_request(
                session,
                self._themes,
                self._settings.all(),
                values,
                assignor_id=self._assignor(session, values),
                today=self._database.clock.today(),
            )
        return list({(problem.code, problem.field): problem for problem in reversed(found)}.values())[::-1]

    def revise(self, request_id: int, values: FormValues, reason: str, language: str | None = None) -> None:
        """Changes a numbered request that is not decided yet; the paper must be printed anew.

        Raises:
            UserError: ``reason_missing``, ``already_decided``, ``not_saved`` with the problems.
        """
        if not reason.strip():
            raise UserError("reason_missing")
        with self._database.write("request_revised", reason.strip()) as written:
            row = get(written.session, request_id)
            _refuse_if_decided(row)
            refuse_errors(self.problems(values))
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
            pdf = self._pdf(session, row)
            name = f"{row.number}-{row.print_number}.pdf"
            attachments.add(session, self._database.clock.now(), request_id, "print", name, pdf)
            return pdf

    def preview(self, request_id: int) -> bytes:
        """The form as it would be printed now, without a number of its own; nothing is written."""
        with self._database.read() as session:
            return self._pdf(session, get(session, request_id))

    def withdraw(self, request_id: int, reason: str) -> None:
        """Takes a numbered request back before anything of it has been granted.

        Raises:
            UserError: ``reason_missing``, ``already_granted``.
        """
        if not reason.strip():
            raise UserError("reason_missing")
        with self._database.write("request_withdrawn", reason.strip()) as written:
            row = get(written.session, request_id)
            if any(line.granted_on for line in row.lines):
                raise UserError("already_granted", number=row.number)
            row.withdrawn_on = self._touch(row)
            row.withdrawn_reason = reason.strip()

    def copy_as_new(self, request_id: int) -> int:
        """A draft with the same orderer, mandates and reason; persons and dates anew. Returns its key."""
        with self._database.read() as session:
            values = as_value(session, get(session, request_id)).values
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
        row.form_values = to_json(values)
        row.orderer_id = reference_id(values.get("orderer"))
        row.unit_id = reference_id(values.get("orderer_unit"))
        row.assignor_id = self._assignor(session, values)
        self._touch(row)

    def _assignor(self, session: Session, values: FormValues) -> int:
        """The organisation that gives the mandates of the orderer's unit, else the municipality."""
        municipality = self._settings.municipality().id
        assert municipality is not None
        return assignor_of(session, reference_id(values.get("orderer_unit")), municipality)

    def _touch(self, row: tables.Request) -> date:
        row.changed_on = self._database.clock.today()
        return row.changed_on

    def _take_in(self, session: Session, row: tables.Request) -> None:
        """The number, the day and the lines: from now on the lines are what is asked."""
        values = as_value(session, row).values
        refuse_errors(self.problems(values))
        today = self._touch(row)
        row.number = numbers.next_number(session, "request", today)
        row.received_on = today
        row.lines = lines_of(values)

    def _pdf(self, session: Session, row: tables.Request) -> bytes:
        from valtuusapp.documents.request_form import PrintedRequest, request_pdf

        request = as_value(session, row)
        assignor = session.get_one(tables.Organisation, row.assignor_id)
        return request_pdf(
            PrintedRequest(
                form=load_form(row.form_id, row.form_version),
                languages=paper_languages(row.language),
                municipality=LocalText(assignor.name_fi, assignor.name_sv),
                values=request.values,
                number=request.number,
                print_number=row.print_number,
                code=print_code(row),
                printed_on=self._database.clock.today(),
                signatures=self._signatures(session, row, request),
            )
        )

    def _signatures(self, session: Session, row: tables.Request, request: Request) -> "tuple[SignatureBlock, ...]":
        orderer = request.values.get("orderer")
        name = orderer.text if isinstance(orderer, Reference) else ""
        title = str(request.values.get("orderer_title") or "")
        return signature_blocks(self._settings.all(), name, title, _director(session, row))


def signature_blocks(
    settings: Settings, name: str = "", title: str = "", director: str = ""
) -> "tuple[SignatureBlock, ...]":
    """Who signs the form, by the municipality's setting; names that are not known are written by hand."""
    from valtuusapp.documents.request_form import SignatureBlock

    blocks = [SignatureBlock(role=LocalText("Tilaaja", "Beställare"), name=name, title=title)]
    if settings.text("signatures_existing") == "orderer_director":
        blocks.append(SignatureBlock(role=LocalText("Toimialajohtaja", "Sektordirektör"), name=director))
    return tuple(blocks)


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
    state = state_of(facts_of(row))
    undecided = facts_of(row).decided == 0
    if not undecided or state is RequestState.WITHDRAWN:
        raise UserError("already_decided", number=row.number)


def _director(session: Session, row: tables.Request) -> str:
    """The director of the sector of the orderer's unit; empty when not known."""
    unit = session.get(tables.Unit, row.unit_id) if row.unit_id is not None else None
    sector = session.get(tables.Unit, unit.sector_id) if unit is not None and unit.sector_id is not None else None
    director = session.get(tables.Person, sector.director_id) if sector is not None and sector.director_id else None
    return f"{director.first_names} {director.last_name}" if director else ""
