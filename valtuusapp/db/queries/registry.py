"""The registry's list: the keys that a filter leaves, in order, and a page of them as rows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, String, case, cast, func, or_, select
from sqlalchemy.orm import Session, aliased

from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.mandates import Direction, MandateRow, MandateState
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import Language, LocalText, search_words
from valtuusapp.db import states
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

AssigneeOrganisation = aliased(Organisation, name="assignee_organisation")
Grantor = aliased(Person, name="grantor")
Sector = aliased(Unit, name="sector")


def mandate_ids(session: Session, which: MandateFilter, sort: Sort, today: date, settings: Settings) -> list[int]:
    """The keys of the mandates that the filter leaves, in order.

    The filter runs first and alone, so that only what it leaves is joined for its sort key.
    """
    hits = _hits(which, today).cte("hits").prefix_with("MATERIALIZED", dialect="sqlite")
    key = _sort_key(sort, today)
    ordered = key.desc() if sort.descending else key.asc()
    query = _joined_for(sort.key, select(Mandate.id).join(hits, hits.c.id == Mandate.id))
    return list(session.scalars(query.order_by(ordered, Mandate.valid_to, Mandate.id)))


def state_counts(session: Session, which: MandateFilter, today: date) -> dict[MandateState, int]:
    """How many of the mandates that the filter leaves are in each state."""
    hits = _hits(which, today).cte("hits")
    state = states.mandate_state(today)
    query = select(state, func.count()).select_from(Mandate).join(hits, hits.c.id == Mandate.id).group_by(state)
    return {MandateState(value): count for value, count in session.execute(query).tuples()}


def _hits(which: MandateFilter, today: date) -> Select[tuple[int]]:
    query = select(Mandate.id)
    if which.states:
        query = query.where(states.mandate_state(today).in_([state.value for state in which.states]))
    if which.types:
        query = query.where(Mandate.type.in_(which.types))
    if which.direction is not None:
        own = select(Organisation.id).where(Organisation.own.is_(which.direction is Direction.GIVEN))
        query = query.where(Mandate.assignor_id.in_(own))
    if which.sector_id is not None:
        in_sector = select(Engagement.id).join(Unit).where(Unit.sector_id == which.sector_id)
        query = query.where(Mandate.engagement_id.in_(in_sector))
    if which.theme_id is not None:
        query = query.where(Mandate.theme_id == which.theme_id)
    if which.ending_within is not None:
        query = query.where(states.ends_within(which.ending_within, today))
    if which.assignee_person_id is not None:
        query = query.where(Mandate.assignee_person_id == which.assignee_person_id)
    if which.assignee_organisation_id is not None:
        query = query.where(Mandate.assignee_organisation_id == which.assignee_organisation_id)
    for word in search_words(which.query):
        query = query.where(_found_by(word))
    return query


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


def _name_key(model: Any, language: Language) -> Any:
    """The key that orders by name in the language."""
    return model.sort_key_sv if language is Language.SV else model.sort_key


def _sort_key(sort: Sort, today: date) -> ColumnElement[Any]:
    language = sort.language
    keys: dict[str, Any] = {
        "state": states.mandate_state(today),
        "assignee": func.coalesce(Person.sort_key, AssigneeOrganisation.sort_key),
        "theme": _name_key(Theme, language),
        "type": Mandate.type,
        "valid_from": Mandate.valid_from,
        "valid_to": Mandate.valid_to,
        "specifiers": Mandate.specifier_key,
        "sector": _name_key(Sector, language),
        "unit": _name_key(Unit, language),
        "title": _name_key(JobTitle, language),
        "assignor": _name_key(Organisation, language),
        "direction": states.direction(),
        "granted_on": Mandate.granted_on,
        "granted_by": Grantor.sort_key,
        "ended_on": Mandate.ended_on,
        "told_on": Mandate.told_on,
        "request_number": Request.number,
        "why": Mandate.why,
    }
    return func.coalesce(keys[sort.key], "")


def _joined_for(key: str, query: Select[tuple[int]]) -> Select[tuple[int]]:
    """Joins what the sort key needs and no more."""
    match key:
        case "assignee":
            return query.outerjoin(Person, Person.id == Mandate.assignee_person_id).outerjoin(
                AssigneeOrganisation, AssigneeOrganisation.id == Mandate.assignee_organisation_id
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
                .outerjoin(Sector, Sector.id == Unit.sector_id)
            )
        case _:
            return query


def mandate_rows(session: Session, ids: Sequence[int], today: date, settings: Settings) -> list[MandateRow]:
    """The mandates with these keys as rows, in the same order."""
    person_name = Person.last_name + ", " + Person.first_names
    query = (
        select(
            Mandate.id,
            Organisation.name_fi.label("assignor_fi"),
            Organisation.name_sv.label("assignor_sv"),
            func.coalesce(person_name, AssigneeOrganisation.name_fi, "").label("assignee"),
            Mandate.assignee_person_id.is_not(None).label("is_person"),
            JobTitle.name_fi.label("title_fi"),
            JobTitle.name_sv.label("title_sv"),
            Unit.name_fi.label("unit_fi"),
            Unit.name_sv.label("unit_sv"),
            Sector.name_fi.label("sector_fi"),
            Sector.name_sv.label("sector_sv"),
            Theme.name_fi.label("theme_fi"),
            Theme.name_sv.label("theme_sv"),
            Theme.name_en.label("theme_en"),
            Mandate.type,
            states.direction().label("direction"),
            Mandate.specifiers,
            Mandate.valid_from,
            Mandate.valid_to,
            Mandate.ended_on,
            cast(states.mandate_state(today), String).label("state"),
            case((states.ends_soon(settings, today), 1), else_=0).label("ends_soon"),
            Mandate.granted_on,
            func.coalesce(Grantor.last_name + ", " + Grantor.first_names, "").label("granted_by"),
            Mandate.told_on,
            func.coalesce(Request.number, "").label("number"),
            Mandate.basis,
            Mandate.why,
        )
        .join(Organisation, Organisation.id == Mandate.assignor_id)
        .join(Theme, Theme.id == Mandate.theme_id)
        .outerjoin(Person, Person.id == Mandate.assignee_person_id)
        .outerjoin(AssigneeOrganisation, AssigneeOrganisation.id == Mandate.assignee_organisation_id)
        .outerjoin(Grantor, Grantor.id == Mandate.granted_by_id)
        .outerjoin(Engagement, Engagement.id == Mandate.engagement_id)
        .outerjoin(JobTitle, JobTitle.id == Engagement.job_title_id)
        .outerjoin(Unit, Unit.id == Engagement.unit_id)
        .outerjoin(Sector, Sector.id == Unit.sector_id)
        .outerjoin(RequestLine, RequestLine.id == Mandate.request_line_id)
        .outerjoin(Request, Request.id == RequestLine.request_id)
        .where(Mandate.id.in_(ids))
    )
    found = {
        row.id: MandateRow(
            id=row.id,
            assignor=LocalText(row.assignor_fi, row.assignor_sv),
            assignee=row.assignee,
            assignee_is_person=bool(row.is_person),
            title=LocalText(row.title_fi or "", row.title_sv or ""),
            unit=LocalText(row.unit_fi or "", row.unit_sv or ""),
            sector=LocalText(row.sector_fi or "", row.sector_sv or ""),
            theme=LocalText(row.theme_fi, row.theme_sv, row.theme_en),
            type=row.type,
            direction=Direction(row.direction),
            specifiers=tuple(row.specifiers),
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            ended_on=row.ended_on,
            state=MandateState(row.state),
            ends_soon=bool(row.ends_soon),
            granted_on=row.granted_on,
            granted_by=row.granted_by,
            told_on=row.told_on,
            request_number=row.number,
            basis=row.basis,
            why=row.why,
        )
        for row in session.execute(query)
    }
    return [found[key] for key in ids if key in found]
