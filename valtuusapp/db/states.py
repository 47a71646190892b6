"""The states of mandates, requests and applications in SQL; ``core`` says the same in Python, and a test keeps them equal."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from valtuusapp.core.dvv import ApplicationOutcome, ApplicationState
from valtuusapp.core.mandates import Direction, MandateState
from valtuusapp.core.requests import LineOutcome, RequestState
from valtuusapp.db.tables import Application, Mandate, Organisation, Request, RequestLine


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


def request_state() -> ColumnElement[str]:
    """``core.requests.state_of`` in SQL."""
    lines = _lines()
    decided = _lines(RequestLine.outcome != LineOutcome.PENDING)
    approved = _lines(RequestLine.outcome == LineOutcome.APPROVED)
    nobody = _lines(
        RequestLine.outcome == LineOutcome.APPROVED,
        RequestLine.assignee_person_id.is_(None),
        RequestLine.assignee_organisation_id.is_(None),
    )
    granted = _lines(RequestLine.granted_on.is_not(None))
    told = _lines(RequestLine.told_on.is_not(None))
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
