"""What the register knows for the rules: what is held already, what was received, who holds the right to grant."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.choices import Choice
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.rules import Asked, Held
from valtuusapp.db import states
from valtuusapp.db.tables import Engagement, Mandate, Organisation, Person
from valtuusapp.services.themes import read_similar, read_theme


def facts(
    session: Session,
    asked: Asked,
    *,
    theme_id: int | None,
    organisation_id: int | None,
    engagement_id: int | None,
    today: date,
    apart_from: int | None = None,
) -> Asked:
    """Fills in what the register knows for the rules: theme, engagement, what is held, what is received.

    Args:
        session: the session to read with.
        asked: what is known already.
        theme_id, organisation_id, engagement_id: the rows to look up.
        today: the day on which it is checked.
        apart_from: a mandate that is no duplicate of itself.
    """
    organisation = session.get(Organisation, organisation_id) if organisation_id is not None else None
    engagement = session.get(Engagement, engagement_id) if engagement_id is not None else None
    known = replace(
        asked,
        assignee_has_business_id=organisation is None or bool(organisation.business_id),
        engagement_ends=engagement.valid_to if engagement else None,
    )
    if theme_id is None:
        return known
    return replace(
        known,
        theme=read_theme(session, theme_id),
        similar=read_similar(session, theme_id),
        received_ends=_received_ends(session, asked, theme_id, today),
        held=_held(session, asked.assignee_id, organisation_id, theme_id, today, apart_from),
    )


def _received_ends(session: Session, asked: Asked, theme_id: int, today: date) -> date | None:
    if asked.type is not MandateType.REPRESENT or asked.assignor_id is None:
        return None
    found = received(session, asked.assignor_id, theme_id, max(today, asked.valid_from or today))
    return found[0][1] if found else None


def _held(
    session: Session,
    person_id: int | None,
    organisation_id: int | None,
    theme_id: int,
    today: date,
    apart_from: int | None,
) -> tuple[Held, ...]:
    if person_id is not None:
        of_assignee = Mandate.assignee_person_id == person_id
    elif organisation_id is not None:
        of_assignee = Mandate.assignee_organisation_id == organisation_id
    else:
        return ()
    query = select(Mandate).where(Mandate.theme_id == theme_id, of_assignee, states.lasting(today))
    return tuple(
        Held(
            id=row.id,
            assignor_id=row.assignor_id,
            theme_id=row.theme_id,
            type=row.type,
            specifiers=tuple(row.specifiers),
            valid_from=row.valid_from,
            valid_to=row.valid_to,
        )
        for row in session.scalars(query)
        if row.id != apart_from
    )


def received(session: Session, assignor_id: int, theme_id: int, on: date) -> list[tuple[int, date]]:
    """The mandates that an organisation has received for the theme and that are in force on the day (R18).

    Returns:
        Key and last day of each, the one that lasts longest first.
    """
    query = (
        select(Mandate.id, Mandate.valid_to)
        .where(
            Mandate.assignee_organisation_id == assignor_id,
            Mandate.theme_id == theme_id,
            Mandate.type == MandateType.TRANSACTIONS,
            states.in_force(on),
        )
        .order_by(Mandate.valid_to.desc(), Mandate.id)
    )
    return list(session.execute(query).tuples())


def holders(session: Session, right: MandateType, assignor_id: int, theme_ids: Iterable[int], on: date) -> list[Choice]:
    """The persons who hold the right for every one of the themes on the day, in Finnish order (R1)."""
    wanted = set(theme_ids)
    query = (
        select(Person.id, Person.last_name, Person.first_names, Mandate.theme_id)
        .join(Mandate, Mandate.assignee_person_id == Person.id)
        .where(
            Mandate.type == right,
            Mandate.assignor_id == assignor_id,
            Mandate.theme_id.in_(wanted),
            states.in_force(on),
        )
        .order_by(Person.sort_key, Person.id)
    )
    names: dict[int, str] = {}
    held: dict[int, set[int]] = {}
    for person_id, last_name, first_names, theme_id in session.execute(query):
        names[person_id] = f"{last_name}, {first_names}"
        held.setdefault(person_id, set()).add(theme_id)
    return [Choice(person_id, name) for person_id, name in names.items() if held[person_id] == wanted]
