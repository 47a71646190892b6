"""The states of mandates, requests and applications in SQL; ``core`` says the same, and a test keeps them equal."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, exists, false, func, or_, select, true

from valtuusapp.core.dvv import ApplicationOutcome, ApplicationState
from valtuusapp.core.mandates import Direction, MandateState, MandateType
from valtuusapp.core.requests import LineOutcome, RequestState
from valtuusapp.db.tables import Application, Attachment, Mandate, Organisation, Request, RequestLine


def mandate_state(on: date) -> ColumnElement[str]:
    """``core.mandates.state_of`` in SQL."""
    return case(
        (Mandate.void_reason != "", MandateState.VOID.value),
        (Mandate.ended_on <= on, MandateState.INVALIDATED.value),
        (Mandate.valid_to < on, MandateState.EXPIRED.value),
        (Mandate.valid_from > on, MandateState.UPCOMING.value),
        else_=MandateState.VALID.value,
    )


def has_state(wanted: frozenset[MandateState], on: date) -> ColumnElement[bool]:
    """Whether a mandate is in one of the states; what is valid or upcoming as a condition that an index can serve."""
    if wanted == {MandateState.VALID, MandateState.UPCOMING}:
        return lasting(on)
    return mandate_state(on).in_([state.value for state in wanted])


def in_force(on: date) -> ColumnElement[bool]:
    """Whether a mandate is valid on the day; the state VALID as a condition that an index can serve."""
    return and_(Mandate.valid_from <= on, lasting(on))


def lasting(on: date) -> ColumnElement[bool]:
    """Whether a mandate is valid on the day or becomes so later: the states VALID and UPCOMING."""
    return and_(
        Mandate.valid_to >= on,
        or_(Mandate.ended_on.is_(None), Mandate.ended_on > on),
        Mandate.void_reason == "",
    )


def ends_within(days: int, on: date) -> ColumnElement[bool]:
    """Whether a mandate in force ends within so many days."""
    return and_(in_force(on), Mandate.valid_to <= on + timedelta(days=days))


def direction() -> ColumnElement[str]:
    """Given when the assignor is ours, else received. Needs the assignor joined as ``Organisation``."""
    return case((Organisation.own.is_(True), Direction.GIVEN.value), else_=Direction.RECEIVED.value)


def _lines(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    counted: Select[tuple[int]] = (
        select(func.count()).where(RequestLine.request_id == Request.id, *conditions).correlate(Request)
    )
    return counted.scalar_subquery()


class LineCounts(NamedTuple):
    """How many lines a request has, and how far they are."""

    lines: ColumnElement[int]
    decided: ColumnElement[int]
    approved: ColumnElement[int]
    nobody: ColumnElement[int]
    granted: ColumnElement[int]
    told: ColumnElement[int]


def line_counts() -> LineCounts:
    """The counts of one request, asked for it alone: for a page of rows."""
    approved = RequestLine.outcome == LineOutcome.APPROVED
    return LineCounts(
        lines=_lines(),
        decided=_lines(RequestLine.outcome != LineOutcome.PENDING),
        approved=_lines(approved),
        nobody=_lines(approved, ~_has_assignee()),
        granted=_lines(RequestLine.granted_on.is_not(None)),
        told=_lines(RequestLine.told_on.is_not(None)),
    )


def all_line_counts() -> tuple[Subquery, LineCounts]:
    """The counts of all requests in one pass over the lines, to be joined on ``request_id``: for the whole list."""
    approved = RequestLine.outcome == LineOutcome.APPROVED
    conditions = {
        "decided": RequestLine.outcome != LineOutcome.PENDING,
        "approved": approved,
        "nobody": and_(approved, ~_has_assignee()),
        "granted": RequestLine.granted_on.is_not(None),
        "told": RequestLine.told_on.is_not(None),
    }
    counted = (
        select(
            RequestLine.request_id,
            func.count().label("lines"),
            *(func.sum(case((condition, 1), else_=0)).label(name) for name, condition in conditions.items()),
        )
        .group_by(RequestLine.request_id)
        .subquery("line_counts")
    )
    return counted, LineCounts(*(func.coalesce(counted.c[name], 0) for name in LineCounts._fields))


def _has_assignee() -> ColumnElement[bool]:
    return or_(RequestLine.assignee_person_id.is_not(None), RequestLine.assignee_organisation_id.is_not(None))


def request_state(counts: LineCounts | None = None) -> ColumnElement[str]:
    """``core.requests.state_of`` in SQL, from counts that are joined or, without, asked for each request."""
    lines, decided, approved, nobody, granted, told = counts or line_counts()
    undecided = or_(decided < lines, lines == 0)
    return case(
        (Request.withdrawn_on.is_not(None), RequestState.WITHDRAWN.value),
        (Request.number.is_(None), RequestState.DRAFT.value),
        (and_(undecided, Request.sent_for_signature_on.is_not(None)), RequestState.OUT_FOR_SIGNATURE.value),
        (undecided, RequestState.RECEIVED.value),
        (approved == 0, RequestState.NOT_APPROVED.value),
        (and_(granted < approved - nobody, granted > 0), RequestState.BEING_GRANTED.value),
        (and_(granted < approved - nobody, approved == lines), RequestState.APPROVED.value),
        (granted < approved - nobody, RequestState.PARTLY_APPROVED.value),
        (told < granted, RequestState.GRANTED.value),
        else_=RequestState.CLOSED.value,
    )


def waits_for_officer(state: ColumnElement[str], unsigned: Collection[str]) -> ColumnElement[bool]:
    """``core.requests.waits_for_officer`` in SQL.

    Args:
        state: the request's state.
        unsigned: the forms that nobody signs.
    """
    signed = exists().where(Attachment.request_id == Request.id, Attachment.role == "signed_copy")
    applied = exists().where(
        Application.id == RequestLine.application_id,
        Application.outcome == ApplicationOutcome.PENDING,
        Application.withdrawn_on.is_(None),
        RequestLine.type.in_([kind for kind in MandateType if kind.is_right_to_grant]),
    )
    to_do = exists().where(
        RequestLine.request_id == Request.id,
        RequestLine.outcome == LineOutcome.APPROVED,
        or_(
            and_(RequestLine.granted_on.is_(None), _has_assignee(), ~applied),
            and_(RequestLine.granted_on.is_not(None), RequestLine.told_on.is_(None)),
        ),
    )
    always = (RequestState.DRAFT, RequestState.RECEIVED, RequestState.GRANTED)
    granting = (RequestState.APPROVED, RequestState.PARTLY_APPROVED, RequestState.BEING_GRANTED)
    return case(
        (state.in_([each.value for each in always]), true()),
        (state == RequestState.OUT_FOR_SIGNATURE.value, or_(signed, Request.form_id.in_(unsigned))),
        (state.in_([each.value for each in granting]), to_do),
        else_=false(),
    )


def application_state() -> ColumnElement[str]:
    """``core.dvv.state_of`` in SQL."""
    unsent = Application.sent_on.is_(None)
    asked = and_(Application.supplement_asked_on.is_not(None), Application.supplement_sent_on.is_(None))
    return case(
        (Application.outcome == ApplicationOutcome.REGISTERED, ApplicationState.REGISTERED.value),
        (Application.outcome == ApplicationOutcome.REJECTED, ApplicationState.REJECTED.value),
        (Application.withdrawn_on.is_not(None), ApplicationState.WITHDRAWN.value),
        (and_(unsent, Application.waiting_since.is_(None)), ApplicationState.PREPARED.value),
        (unsent, ApplicationState.WAITING_FOR_SIGNATORIES.value),
        (asked, ApplicationState.SUPPLEMENT_ASKED.value),
        else_=ApplicationState.SENT.value,
    )
