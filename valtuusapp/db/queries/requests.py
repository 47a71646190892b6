"""The list of requests."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, String, case, cast, func, null, or_, select
from sqlalchemy.orm import Session, aliased

from valtuusapp.core import messages
from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.requests import RequestRow, RequestState, Standing
from valtuusapp.core.text import LocalText, search_words
from valtuusapp.db import states
from valtuusapp.db.queries import lists
from valtuusapp.db.queries.keys import keys
from valtuusapp.db.search import has_word, ids_with_word
from valtuusapp.db.tables import Organisation, Person, Request, RequestLine, Theme, Unit

Assignee = aliased(Person, name="assignee")


def request_ids(
    session: Session,
    which: RequestFilter,
    sort: Sort,
    today: date | None = None,
    unsigned: Collection[str] = (),
) -> list[int]:
    """The keys of the requests that the filter leaves, in order.

    Args:
        session: to read with.
        which: the filter.
        sort: a key of ``core.columns.REQUESTS``.
        today: the day from which the age is counted; needed when the filter asks for an age.
        unsigned: the forms that nobody signs.
    """
    query = select(Request.id)
    if sort.key == "orderer":
        query = query.outerjoin(Person, Person.id == Request.orderer_id)
    if sort.key == "unit":
        query = query.outerjoin(Unit, Unit.id == Request.unit_id)
    state: ColumnElement[str] | None = None
    if which.states or which.waiting or sort.key in _BY_STATE:
        counted, counts = states.all_line_counts()
        query = query.outerjoin(counted, counted.c.request_id == Request.id)
        state = states.request_state(counts)
        if which.states:
            query = query.where(state.in_([each.value for each in which.states]))
        if which.waiting:
            query = query.where(states.waits_for_officer(state, unsigned))
    if which.unit_id is not None:
        query = query.where(Request.unit_id.in_(_with_below(which.unit_id)))
    if which.form_id:
        query = query.where(Request.form_id == which.form_id)
    if which.older_than is not None and today is not None:
        begun = func.coalesce(Request.received_on, Request.created_on)
        query = query.where(begun < today - timedelta(days=which.older_than))
    for word in search_words(which.query):
        query = query.where(_found_by(word))
    return keys(session, query.order_by(lists.ordered(_sort_key(sort, state), sort), Request.id.desc()))


_BY_STATE = frozenset({"state", "out_since"})


def standings(session: Session, unsigned: Collection[str]) -> dict[RequestState, Standing]:
    """How many requests are in each state, and how many of them wait for the officer."""
    counted, counts = states.all_line_counts()
    state = states.request_state(counts)
    each = (
        select(state.label("state"), states.waits_for_officer(state, unsigned).label("waits"))
        .select_from(Request)
        .outerjoin(counted, counted.c.request_id == Request.id)
        .subquery("each_request")
    )
    waiting = func.sum(case((each.c.waits, 1), else_=0))
    query = select(each.c.state, func.count(), waiting).group_by(each.c.state)
    return {RequestState(key): Standing(count, int(waits)) for key, count, waits in session.execute(query).tuples()}


def _with_below(unit_id: int) -> Select[tuple[int]]:
    """A unit and all units below it."""
    units = select(Unit.id).where(Unit.id == unit_id).cte("units_below", recursive=True)
    units = units.union_all(select(Unit.id).join(units, Unit.parent_id == units.c.id))
    return select(units.c.id)


def _out_since(state: ColumnElement[str]) -> ColumnElement[date | None]:
    """Since when the paper is out for signature."""
    out = state == RequestState.OUT_FOR_SIGNATURE.value
    return case((out, Request.sent_for_signature_on), else_=null())


def _found_by(word: str) -> ColumnElement[bool]:
    lines = select(RequestLine.request_id).where(
        or_(
            RequestLine.assignee_person_id.in_(ids_with_word(Person, word)),
            RequestLine.assignee_organisation_id.in_(ids_with_word(Organisation, word)),
            RequestLine.theme_id.in_(ids_with_word(Theme, word)),
        )
    )
    return or_(
        has_word(Request.search_text, word),
        Request.orderer_id.in_(ids_with_word(Person, word)),
        Request.unit_id.in_(ids_with_word(Unit, word)),
        Request.id.in_(lines),
    )


def _sort_key(sort: Sort, state: ColumnElement[str] | None) -> ColumnElement[Any]:
    by_column: dict[str, Any] = {
        "number": Request.number,
        "form": Request.form_id,
        "state": state,
        "received_on": Request.received_on,
        "out_since": _out_since(state) if state is not None else None,
        "orderer": Person.sort_key,
        "unit": lists.name_key(Unit, sort.language),
        "changed_on": Request.changed_on,
        "case_number": Request.case_number,
        "assignees": _assignees(Assignee.sort_key, lists.AssigneeOrganisation.sort_key),
        "themes": _themes(lists.name_key(Theme, sort.language)),
    }
    found: ColumnElement[Any] = by_column[sort.key]
    return found


def _assignees(of_person: Any, of_organisation: Any) -> ColumnElement[str]:
    """A text of each of the assignees, one after another."""
    name = func.coalesce(of_person, of_organisation).label("name")
    names = (
        select(name)
        .select_from(RequestLine)
        .outerjoin(Assignee, Assignee.id == RequestLine.assignee_person_id)
        .outerjoin(lists.AssigneeOrganisation, lists.AssigneeOrganisation.id == RequestLine.assignee_organisation_id)
        .where(RequestLine.request_id == Request.id)
        .group_by(Assignee.id, lists.AssigneeOrganisation.id)
        .order_by(func.min(RequestLine.position))
        .correlate(Request)
    )
    listed = names.subquery("names")
    return select(func.aggregate_strings(listed.c.name, "; ")).scalar_subquery()


def _themes(name: Any) -> ColumnElement[str]:
    """A text of each of the themes, one after another."""
    names = (
        select(name.label("name"))
        .select_from(RequestLine)
        .join(Theme, Theme.id == RequestLine.theme_id)
        .where(RequestLine.request_id == Request.id)
        .group_by(Theme.id)
        .order_by(func.min(RequestLine.position))
        .correlate(Request)
    )
    listed = names.subquery("themes")
    return select(func.aggregate_strings(listed.c.name, "; ")).scalar_subquery()


def request_rows(session: Session, ids: Sequence[int]) -> list[RequestRow]:
    """The requests with these keys as rows, in the same order."""
    full_name = Assignee.last_name + " " + Assignee.first_names
    state = states.request_state()
    query = (
        select(
            Request.id,
            Request.number,
            Request.form_values,
            Person.last_name,
            Person.first_names,
            Unit.name_fi,
            Unit.name_sv,
            _assignees(full_name, lists.AssigneeOrganisation.name_fi).label("assignees"),
            _themes(Theme.name_fi).label("themes_fi"),
            _themes(func.coalesce(func.nullif(Theme.name_sv, ""), Theme.name_fi)).label("themes_sv"),
            cast(state, String).label("state"),
            Request.form_id,
            Request.received_on,
            _out_since(state).label("out_since"),
            Request.changed_on,
            Request.case_number,
        )
        .outerjoin(Person, Person.id == Request.orderer_id)
        .outerjoin(Unit, Unit.id == Request.unit_id)
        .where(Request.id.in_(ids))
    )
    found = {row.id: _row(row) for row in session.execute(query)}
    return [found[key] for key in ids if key in found]


def _row(row: Any) -> RequestRow:
    values = row.form_values
    return RequestRow(
        id=row.id,
        number=row.number or "",
        orderer=f"{row.last_name}, {row.first_names}" if row.last_name else _text(values.get("orderer")),
        unit=LocalText(row.name_fi or "", row.name_sv or ""),
        assignees=row.assignees or _texts(values, "assignees", "person") or _text(values.get("organisation")),
        themes=LocalText(row.themes_fi or _texts(values, "wanted", "theme"), row.themes_sv or ""),
        form=messages.words("request_form", row.form_id),
        state=RequestState(row.state),
        received_on=row.received_on,
        out_since=row.out_since,
        changed_on=row.changed_on,
        case_number=row.case_number,
    )


def _texts(values: dict[str, Any], group: str, field: str) -> str:
    """What a draft says so far, before it has lines."""
    return "; ".join(text for row in values.get(group) or () if (text := _text(row.get(field))))


def _text(value: Any) -> str:
    return str(value["text"]) if isinstance(value, dict) and "text" in value else ""
