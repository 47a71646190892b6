"""Making one of two rows that mean the same: everything moves to the one that is kept."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.maps import MapKind
from valtuusapp.core.problems import UserError
from valtuusapp.db.tables import ApplicationPerson, Engagement, JobTitle, MapException, Person, TitleMapEntry
from valtuusapp.services import records, references


def refuse_itself(kept_id: int, merged_id: int) -> None:
    """Raises ``UserError`` (``merge_with_itself``) when the two are one already."""
    if kept_id == merged_id:
        raise UserError("merge_with_itself")


def merge_persons(session: Session, kept_id: int, merged_id: int) -> None:
    """Moves all that the merged person has and does to the kept one, and what the kept one's details lack."""
    kept, merged = _load(session, Person, kept_id, merged_id)
    main = _main_engagements(session, kept_id)
    _leave_once_on_applications(session, kept_id, merged_id)
    references.move(session, Person, merged_id, kept_id)
    session.flush()
    for engagement in session.scalars(select(Engagement).where(Engagement.person_id == kept_id)):
        if engagement.supervisor_id == kept_id:
            engagement.supervisor_id = None  # the one was the other's supervisor
        if main and engagement.id not in main:
            engagement.main = False
    number, merged.employee_number = merged.employee_number, None
    merged.merged_into_id = kept_id
    session.flush()  # frees the employee number
    kept.employee_number = kept.employee_number or number
    kept.email = kept.email or merged.email
    kept.phone = kept.phone or merged.phone
    kept.restricted = kept.restricted or merged.restricted
    days = [day for day in (kept.commitment_on, merged.commitment_on) if day is not None]
    kept.commitment_on = max(days, default=None)


def _leave_once_on_applications(session: Session, kept_id: int, merged_id: int) -> None:
    """Where an application to DVV names both, the merged one goes."""
    named = select(ApplicationPerson.application_id).where(ApplicationPerson.person_id == kept_id)
    twice = select(ApplicationPerson).where(
        ApplicationPerson.person_id == merged_id, ApplicationPerson.application_id.in_(named)
    )
    for row in session.scalars(twice):
        session.delete(row)
    session.flush()


def merge_titles(session: Session, kept_id: int, merged_id: int) -> None:
    """Moves the engagements and the map of the merged title, exceptions included, to the kept one."""
    _kept, merged = _load(session, JobTitle, kept_id, merged_id)
    entries = {(entry.theme_id, entry.type): entry for entry in _entries(session, kept_id)}
    for entry in _entries(session, merged_id):
        if stands := entries.get((entry.theme_id, entry.type)):
            if _strength(entry) > _strength(stands):
                for name in ("level", "least", "months", "limited", "why_fi", "why_sv", "responsible_id"):
                    setattr(stands, name, getattr(entry, name))
            session.delete(entry)
    session.flush()
    references.move(session, JobTitle, merged_id, kept_id)
    of_title = select(MapException).where(MapException.map == MapKind.TITLE, MapException.column_id == merged_id)
    for exception in session.scalars(of_title):
        exception.column_id = kept_id
    merged.merged_into_id = kept_id


def _load(session: Session, model: Any, kept_id: int, merged_id: int) -> tuple[Any, Any]:
    kept, merged = records.load(session, model, kept_id), records.load(session, model, merged_id)
    if kept.merged_into_id is not None or merged.merged_into_id is not None:
        raise UserError("already_merged")
    return kept, merged


def _main_engagements(session: Session, person_id: int) -> set[int]:
    query = select(Engagement.id).where(Engagement.person_id == person_id, Engagement.main)
    return set(session.scalars(query))


def _entries(session: Session, title_id: int) -> list[TitleMapEntry]:
    return list(session.scalars(select(TitleMapEntry).where(TitleMapEntry.job_title_id == title_id)))


def _strength(entry: TitleMapEntry) -> tuple[int, int]:
    return entry.level.strength, entry.least
