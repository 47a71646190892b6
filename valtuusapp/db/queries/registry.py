"""The registry's list: the keys of the mandates that a filter leaves, in order."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.mandates import Direction, MandateState
from valtuusapp.core.text import search_words
from valtuusapp.db import states
from valtuusapp.db.queries import lists
from valtuusapp.db.queries.keys import keys
from valtuusapp.db.search import has_word, ids_with_word
from valtuusapp.db.tables import (
    Engagement,
    JobTitle,
    Mandate,
    Organisation,
    Person,
    Request,
    RequestLine,
    Theme,
    Unit,
)

Grantor = aliased(Person, name="grantor")


def mandate_ids(session: Session, which: MandateFilter, sort: Sort, today: date) -> list[int]:
    """The keys of the mandates that the filter leaves, in order."""
    return keys(session, ids_query(which, sort, today))


def ids_query(which: MandateFilter, sort: Sort, today: date) -> Select[tuple[int]]:
    """The filter runs first and alone where a name is the key, so that only what it leaves is joined for it."""
    conditions = list(_conditions(which, today))
    query = select(Mandate.id)
    joined = _joined_for(sort.key, query)
    if joined is query or not conditions:
        query = joined.where(*conditions)
    else:
        hits = query.where(*conditions).cte("hits").prefix_with("MATERIALIZED", dialect="sqlite")
        query = _joined_for(sort.key, query.join(hits, hits.c.id == Mandate.id))
    ordered = lists.ordered(_sort_key(sort, today), sort)
    return query.order_by(ordered, Mandate.valid_to, Mandate.id)


def state_counts(session: Session, which: MandateFilter, today: date) -> dict[MandateState, int]:
    """How many of the mandates that the filter leaves are in each state."""
    state = states.mandate_state(today)
    query = select(state, func.count()).select_from(Mandate).where(*_conditions(which, today)).group_by(state)
    return {MandateState(value): count for value, count in session.execute(query).tuples()}


def _conditions(which: MandateFilter, today: date) -> Iterator[ColumnElement[bool]]:
    """What a mandate must fulfil to be left by the filter."""
    if which.states:
        yield states.has_state(which.states, today)
    if which.types:
        yield Mandate.type.in_(which.types)
    if which.direction is not None:
        own = select(Organisation.id).where(Organisation.own.is_(which.direction is Direction.GIVEN))
        yield Mandate.assignor_id.in_(own)
    if which.sector_id is not None:
        yield Mandate.engagement_id.in_(select(Engagement.id).join(Unit).where(Unit.sector_id == which.sector_id))
    if which.job_title_id is not None:
        yield Mandate.engagement_id.in_(select(Engagement.id).where(Engagement.job_title_id == which.job_title_id))
    if which.theme_id is not None:
        yield Mandate.theme_id == which.theme_id
    if which.ending_within is not None:
        yield states.ends_within(which.ending_within, today)
    if which.assignee_person_id is not None:
        yield Mandate.assignee_person_id == which.assignee_person_id
    if which.assignee_organisation_id is not None:
        yield Mandate.assignee_organisation_id == which.assignee_organisation_id
    for word in search_words(which.query):
        yield _found_by(word)


def _found_by(word: str) -> ColumnElement[bool]:
    """Whether a mandate or anything that its row names has the word."""
    engagements = (
        select(Engagement.id)
        .join(Unit, Unit.id == Engagement.unit_id)
        .where(
            or_(
                Engagement.job_title_id.in_(ids_with_word(JobTitle, word)),
                Engagement.unit_id.in_(ids_with_word(Unit, word)),
                Unit.sector_id.in_(ids_with_word(Unit, word)),
            )
        )
    )
    lines = select(RequestLine.id).join(Request).where(has_word(func.lower(func.coalesce(Request.number, "")), word))
    return or_(
        has_word(Mandate.search_text, word),
        Mandate.assignee_person_id.in_(ids_with_word(Person, word)),
        Mandate.assignee_organisation_id.in_(ids_with_word(Organisation, word)),
        Mandate.assignor_id.in_(ids_with_word(Organisation, word)),
        Mandate.theme_id.in_(ids_with_word(Theme, word)),
        Mandate.engagement_id.in_(engagements),
        Mandate.request_line_id.in_(lines),
    )


def _sort_key(sort: Sort, today: date) -> ColumnElement[Any]:
    language = sort.language
    by_column: dict[str, Any] = {
        "state": states.mandate_state(today),
        "assignee": func.coalesce(Person.sort_key, lists.AssigneeOrganisation.sort_key),
        "theme": lists.name_key(Theme, language),
        "type": Mandate.type,
        "valid_from": Mandate.valid_from,
        "valid_to": Mandate.valid_to,
        "specifiers": Mandate.specifier_key,
        "sector": lists.name_key(lists.Sector, language),
        "unit": lists.name_key(Unit, language),
        "title": lists.name_key(JobTitle, language),
        "assignor": lists.name_key(Organisation, language),
        "direction": states.direction(),
        "granted_on": Mandate.granted_on,
        "granted_by": Grantor.sort_key,
        "ended_on": Mandate.ended_on,
        "told_on": Mandate.told_on,
        "request_number": Request.number,
        "why": Mandate.why,
    }
    found: ColumnElement[Any] = by_column[sort.key]
    return found


def _joined_for(key: str, query: Select[tuple[int]]) -> Select[tuple[int]]:
    """Joins what the sort key needs and no more."""
    match key:
        case "assignee":
            return query.outerjoin(Person, Person.id == Mandate.assignee_person_id).outerjoin(
                lists.AssigneeOrganisation, lists.AssigneeOrganisation.id == Mandate.assignee_organisation_id
            )
        case "theme":
            return query.join(Theme, Theme.id == Mandate.theme_id)
        case "assignor" | "direction":
            return query.join(Organisation, Organisation.id == Mandate.assignor_id)
        case "granted_by":
            return query.outerjoin(Grantor, Grantor.id == Mandate.granted_by_id)
        case "request_number":
            return query.outerjoin(RequestLine, RequestLine.id == Mandate.request_line_id).outerjoin(
                Request, Request.id == RequestLine.request_id
            )
        case "title" | "unit" | "sector":
            return (
                query.outerjoin(Engagement, Engagement.id == Mandate.engagement_id)
                .outerjoin(JobTitle, JobTitle.id == Engagement.job_title_id)
                .outerjoin(Unit, Unit.id == Engagement.unit_id)
                .outerjoin(lists.Sector, lists.Sector.id == Unit.sector_id)
            )
        case _:
            return query
