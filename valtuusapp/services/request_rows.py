"""The rows of a request: filled from its form, numbered, its lines laid and laid again. One session, no transaction."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from valtuusapp.core.forms import FormValues, check_form, from_json, load_form, to_json, without_codes
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.requests import Endorsement, LineKind
from valtuusapp.db import tables
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import numbers, request_targets
from valtuusapp.services.request_checks import check_request
from valtuusapp.services.request_facts import facts_of
from valtuusapp.services.request_values import as_date, has_assignee, lines_of, reference_id
from valtuusapp.services.settings import read_municipality
from valtuusapp.services.units import assignor_of

#: What a line says. While it stays the same, the line stays the same row, checked when it was checked.
_SAID = (
    "kind",
    "assignee_person_id",
    "assignee_organisation_id",
    "engagement_id",
    "e_service_id",
    "theme_id",
    "work",
    "type",
    "specifiers",
    "valid_from",
    "valid_to",
    "target",
    "target_mandate_id",
)


def get(session: Session, request_id: int) -> tables.Request:
    """The request's row.

    Raises:
        UserError: ``row_gone`` when there is no such request.
    """
    row = session.get(tables.Request, request_id)
    if row is None:
        raise UserError("row_gone")
    return row


def lines(row: tables.Request, line_ids: Sequence[int]) -> list[tables.RequestLine]:
    """The lines with the keys, in the order of the keys.

    Raises:
        UserError: ``row_gone`` when the request has no such line.
    """
    by_id = {line.id: line for line in row.lines}
    if missing := [line_id for line_id in line_ids if line_id not in by_id]:
        raise UserError("row_gone", missing=missing)
    return [by_id[line_id] for line_id in line_ids]


def refuse_if_decided(row: tables.Request) -> None:
    """Raises ``UserError("already_decided")`` when something of the request is decided, or it is withdrawn."""
    facts = facts_of(row)
    if facts.decided or facts.withdrawn:
        raise UserError("already_decided", number=row.number)


def begin(session: Session, form: tuple[str, int], values: FormValues, today: date) -> tables.Request:
    """Adds a draft of a form (id and version) to the session."""
    form_id, version = form
    row = tables.Request(
        form_id=form_id,
        form_version=version,
        language=read_settings(session).text("form_languages"),
        created_on=today,
        changed_on=today,
    )
    fill(session, row, values, today)
    session.add(row)
    session.flush()
    return row


def fill(session: Session, row: tables.Request, values: FormValues, today: date) -> None:
    """Writes the values of the form into the row; the lines stay as they are."""
    row.assignor_id = assignor(session, values)
    row.form_values = to_json(without_codes(values))
    row.orderer_id = reference_id(values.get("orderer"))
    row.unit_id = reference_id(values.get("orderer_unit"))
    row.changed_on = today
    stand, endorsed_on = values.get("endorsement"), as_date(values.get("endorsed_on"))
    if stand in set(Endorsement) and endorsed_on is not None:  # else it may have been recorded from the paper
        row.endorsement, row.endorsed_on = Endorsement(str(stand)), endorsed_on
        row.endorser = str(values.get("endorser") or "").strip()


def assignor(session: Session, values: FormValues) -> int:
    """The organisation that gives the mandates of the orderer's unit, else the municipality.

    Raises:
        UserError: ``no_municipality``.
    """
    municipality = read_municipality(session).id
    assert municipality is not None
    return assignor_of(session, reference_id(values.get("orderer_unit")), municipality)


def problems(session: Session, form: tuple[str, int], values: FormValues, today: date) -> list[Problem]:
    """All that is wrong or worth knowing in a form (id and version), each at its field and once."""
    found = check_form(load_form(*form), values)
    found += check_request(session, values, form_id=form[0], assignor_id=assignor(session, values), today=today)
    return list({(problem.code, problem.field): problem for problem in reversed(found)}.values())[::-1]


def number(session: Session, row: tables.Request, today: date) -> str:
    """Gives the request its number and the day, and lays its lines: from now on the lines are what is asked."""
    row.number = numbers.next_number(session, "request", today)
    row.received_on = row.changed_on = today
    lay_lines(session, row, today)
    return row.number


def lay_lines(session: Session, row: tables.Request, today: date) -> None:
    """Makes the lines what the form says. A line that says the same stays; another of the same place is to be checked.

    Args:
        session: to look up the mandates that are meant.
        row: a request none of whose lines is decided.
        today: on which mandates are lasting.
    """
    fresh = lines_of(from_json(row.form_values))
    request_targets.settle(session, fresh, row.assignor_id, today)
    left = list(row.lines)
    laid: dict[int, tables.RequestLine] = {}
    for new in fresh:
        same = next((old for old in left if _said(old) == _said(new)), None)
        if same is not None:
            left.remove(same)
            laid[new.position] = same
    for new in fresh:
        if new.position not in laid:
            laid[new.position] = _reused(new, left)
    for position, line in laid.items():
        line.position = position
    row.lines = [laid[new.position] for new in fresh]


def _said(line: tables.RequestLine) -> tuple[object, ...]:
    return tuple(getattr(line, name) for name in _SAID)


def _reused(new: tables.RequestLine, left: list[tables.RequestLine]) -> tables.RequestLine:
    """The line that stood at the place of the new one for the same assignee, with the new content; else the new one."""
    for old in left:
        if old.position == new.position and _assignee(old) == _assignee(new):
            left.remove(old)
            for name in _SAID:
                setattr(old, name, getattr(new, name))
            old.checked_on = None
            return old
    return new


def _assignee(line: tables.RequestLine) -> tuple[int | None, int | None]:
    return line.assignee_person_id, line.assignee_organisation_id


def mark_complete_lines(row: tables.Request, today: date) -> None:
    """What the officer has filled in and nothing is missing from needs no other check."""
    for line in row.lines:
        if line.checked_on is None and _is_complete(line):
            line.checked_on = today


def _is_complete(line: tables.RequestLine) -> bool:
    known = line.theme_id is not None and line.type is not None
    return known and has_assignee(line) and (line.kind is LineKind.ADD or line.target_mandate_id is not None)
