"""Applications to DVV: their list, what they concern in the registry, and who signed last time."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, case, cast, func, or_, select
from sqlalchemy.orm import Session

from valtuusapp.core.dvv import OPEN, ApplicationKind, ApplicationRow, ApplicationState
from valtuusapp.core.filters import ApplicationFilter, Sort
from valtuusapp.core.text import LocalText, fold, search_words
from valtuusapp.db import states
from valtuusapp.db.queries import lists
from valtuusapp.db.queries.keys import keys
from valtuusapp.db.search import has_word, ids_with_word
from valtuusapp.db.tables import (
    Application,
    ApplicationPerson,
    ApplicationSignatory,
    ApplicationTheme,
    Mandate,
    Organisation,
    Person,
    Request,
    Theme,
)


def application_ids(session: Session, which: ApplicationFilter, sort: Sort) -> list[int]:
    """The keys of the applications that the filter leaves, in order."""
    query = select(Application.id).outerjoin(Request, Request.id == Application.request_id)
    if which.states:
        query = query.where(states.application_state().in_([state.value for state in which.states]))
    if which.kind is not None:
        query = query.where(Application.kind == which.kind)
    if which.type is not None:
        query = query.where(Application.type == which.type)
    for word in search_words(which.query):
        query = query.where(_found_by(word))
    return keys(session, query.order_by(lists.ordered(_sort_key(sort), sort), Application.id.desc()))


def state_counts(session: Session) -> dict[ApplicationState, int]:
    """How many applications are in each state."""
    state = states.application_state()
    query = select(state, func.count()).select_from(Application).group_by(state)
    return {ApplicationState(value): count for value, count in session.execute(query).tuples()}


def _found_by(word: str) -> ColumnElement[bool]:
    persons = select(ApplicationPerson.application_id).where(
        ApplicationPerson.person_id.in_(ids_with_word(Person, word))
    )
    themes = select(ApplicationTheme.application_id).where(ApplicationTheme.theme_id.in_(ids_with_word(Theme, word)))
    requests = select(Request.id).where(has_word(func.lower(func.coalesce(Request.number, "")), word))
    return or_(
        has_word(Application.search_text, word),
        Application.id.in_(persons),
        Application.id.in_(themes),
        Application.assignor_id.in_(ids_with_word(Organisation, word)),
        Application.request_id.in_(requests),
    )


def _sort_key(sort: Sort) -> ColumnElement[Any]:
    by_column: dict[str, Any] = {
        "number": Application.number,
        "state": states.application_state(),
        "what": Application.kind,
        "type": Application.type,
        "persons": _persons(Person.sort_key),
        "themes": _themes(lists.name_key(Theme, sort.language)),
        "prepared_on": Application.prepared_on,
        "sent_on": Application.sent_on,
        "due": _due(),
        "request_number": Request.number,
    }
    found: ColumnElement[Any] = by_column[sort.key]
    return found


def _due() -> ColumnElement[date | None]:
    """The day by which a supplement is wanted, while it is asked for."""
    asked = states.application_state() == ApplicationState.SUPPLEMENT_ASKED.value
    return case((asked, Application.supplement_by), else_=None)


def _persons(name: Any) -> ColumnElement[str]:
    """A text of each of the persons, one after another."""
    listed = (
        select(name.label("name"))
        .select_from(ApplicationPerson)
        .join(Person, Person.id == ApplicationPerson.person_id)
        .where(ApplicationPerson.application_id == Application.id)
        .order_by(ApplicationPerson.id)
        .correlate(Application)
        .subquery("persons")
    )
    return select(func.aggregate_strings(listed.c.name, "; ")).scalar_subquery()


def _themes(name: Any) -> ColumnElement[str]:
    """A text of each of the themes, one after another."""
    listed = (
        select(name.label("name"))
        .select_from(ApplicationTheme)
        .join(Theme, Theme.id == ApplicationTheme.theme_id)
        .where(ApplicationTheme.application_id == Application.id)
        .order_by(ApplicationTheme.id)
        .correlate(Application)
        .subquery("themes")
    )
    return select(func.aggregate_strings(listed.c.name, "; ")).scalar_subquery()


def application_rows(session: Session, ids: Sequence[int]) -> list[ApplicationRow]:
    """The applications with these keys as rows, in the same order."""
    query = (
        select(
            Application.id,
            Application.number,
            Application.kind,
            Application.type,
            _persons(Person.last_name + ", " + Person.first_names).label("persons"),
            _themes(Theme.name_fi).label("themes_fi"),
            _themes(func.coalesce(func.nullif(Theme.name_sv, ""), Theme.name_fi)).label("themes_sv"),
            cast(states.application_state(), String).label("state"),
            Application.prepared_on,
            Application.sent_on,
            _due().label("due"),
            Request.number.label("request_number"),
        )
        .outerjoin(Request, Request.id == Application.request_id)
        .where(Application.id.in_(ids))
    )
    found = {
        row.id: ApplicationRow(
            id=row.id,
            number=row.number,
            kind=row.kind,
            type=row.type,
            persons=row.persons or "",
            themes=LocalText(row.themes_fi or "", row.themes_sv or ""),
            state=ApplicationState(row.state),
            prepared_on=row.prepared_on,
            sent_on=row.sent_on,
            due=row.due,
            request_number=row.request_number or "",
        )
        for row in session.execute(query)
    }
    return [found[key] for key in ids if key in found]


def concerned(session: Session, row: Application) -> list[Mandate]:
    """The mandates that came of an application, or that one for invalidation asks to be ended.

    Of an invalidation: what its persons held for its themes when it was begun, and what of that has ended since; with
    specifiers only what has the same ones.
    """
    query = select(Mandate).where(Mandate.void_reason == "")
    if row.kind is ApplicationKind.GRANT:
        query = query.where(Mandate.application_id == row.id)
    else:
        persons = [person.person_id for person in row.persons]
        themes = [theme.theme_id for theme in row.themes]
        query = query.where(
            Mandate.assignor_id == row.assignor_id,
            Mandate.assignee_person_id.in_(persons),
            Mandate.theme_id.in_(themes),
            Mandate.type == row.type,
            Mandate.valid_to >= row.prepared_on,
            or_(Mandate.ended_on.is_(None), Mandate.ended_on >= row.prepared_on),
        )
        if row.outcome_on is not None:  # what was granted after it is another matter
            query = query.where(or_(Mandate.granted_on.is_(None), Mandate.granted_on <= row.outcome_on))
        if row.specifiers:
            query = query.where(Mandate.specifier_key == fold(";".join(row.specifiers)))
    return list(session.scalars(query.order_by(Mandate.id)))


def open_for(session: Session, row_id: int | None, assignor_id: int, type: Any, kind: ApplicationKind) -> list[Any]:
    """What other open applications of the kind ask: number, person and theme of each right."""
    query = (
        select(Application.number, ApplicationPerson.person_id, ApplicationTheme.theme_id)
        .join(ApplicationPerson, ApplicationPerson.application_id == Application.id)
        .join(ApplicationTheme, ApplicationTheme.application_id == Application.id)
        .where(
            Application.id != (row_id or 0),
            Application.assignor_id == assignor_id,
            Application.type == type,
            Application.kind == kind,
            states.application_state().in_([state.value for state in OPEN]),
        )
    )
    return list(session.execute(query).tuples())


def last_signatories(session: Session, assignor_id: int) -> list[ApplicationSignatory]:
    """Who signed for the organisation last time, in order."""
    latest = (
        select(ApplicationSignatory.application_id)
        .join(Application, Application.id == ApplicationSignatory.application_id)
        .where(Application.assignor_id == assignor_id)
        .order_by(Application.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = select(ApplicationSignatory).where(ApplicationSignatory.application_id == latest)
    return list(session.scalars(query.order_by(ApplicationSignatory.position)))
