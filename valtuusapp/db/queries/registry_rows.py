"""A page of the registry: mandates with names instead of keys, and the state of today.

Rows are taken apart by position and names are made once each: an export reads a hundred thousand of them.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.mandates import Direction, MandateRow, ends_soon, state_of
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import LocalText
from valtuusapp.db.queries.lists import AssigneeOrganisation, Sector
from valtuusapp.db.queries.registry import Grantor
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

_QUERY = (
    select(
        Mandate.id,
        Organisation.name_fi,
        Organisation.name_sv,
        Organisation.own,
        Person.last_name,
        Person.first_names,
        Person.restricted,
        AssigneeOrganisation.name_fi,
        JobTitle.name_fi,
        JobTitle.name_sv,
        Unit.name_fi,
        Unit.name_sv,
        Sector.name_fi,
        Sector.name_sv,
        Theme.name_fi,
        Theme.name_sv,
        Theme.name_en,
        Theme.warn_days,
        Mandate.type,
        Mandate.specifiers,
        Mandate.valid_from,
        Mandate.valid_to,
        Mandate.ended_on,
        Mandate.void_reason,
        Mandate.granted_on,
        Grantor.last_name,
        Grantor.first_names,
        Mandate.told_on,
        Request.number,
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
)


def mandate_rows(session: Session, ids: Sequence[int], today: date, settings: Settings) -> list[MandateRow]:
    """The mandates with these keys as rows, in the same order."""
    found = {row.id: row for row in _rows(session, ids, today, settings)}
    return [found[key] for key in ids if key in found]


def _rows(session: Session, ids: Sequence[int], today: date, settings: Settings) -> Iterator[MandateRow]:
    warn_mandates, warn_rights = settings.number("warn_days"), settings.number("warn_days_rights")
    for (
        key,
        assignor_fi,
        assignor_sv,
        own,
        last_name,
        first_names,
        restricted,
        organisation,
        title_fi,
        title_sv,
        unit_fi,
        unit_sv,
        sector_fi,
        sector_sv,
        theme_fi,
        theme_sv,
        theme_en,
        warn_days,
        kind,
        specifiers,
        valid_from,
        valid_to,
        ended_on,
        void_reason,
        granted_on,
        grantor_last,
        grantor_first,
        told_on,
        number,
        basis,
        why,
    ) in session.connection().execute(_QUERY.where(Mandate.id.in_(ids))):
        state = state_of(valid_from=valid_from, valid_to=valid_to, ended_on=ended_on, void=void_reason != "", on=today)
        if warn_days is None:
            warn_days = warn_rights if kind.is_right_to_grant else warn_mandates
        yield MandateRow(
            id=key,
            assignor=_text(assignor_fi, assignor_sv),
            assignee=organisation or f"{last_name}, {first_names}",
            restricted=bool(restricted),
            title=_text(title_fi, title_sv),
            unit=_text(unit_fi, unit_sv),
            sector=_text(sector_fi, sector_sv),
            theme=_text(theme_fi, theme_sv, theme_en),
            type=kind,
            direction=Direction.GIVEN if own else Direction.RECEIVED,
            specifiers=tuple(specifiers),
            valid_from=valid_from,
            valid_to=valid_to,
            ended_on=ended_on,
            state=state,
            ends_soon=ends_soon(state, valid_to, warn_days, today),
            granted_on=granted_on,
            granted_by=f"{grantor_last}, {grantor_first}" if grantor_last else "",
            told_on=told_on,
            request_number=number or "",
            basis=basis,
            why=why,
        )


@lru_cache(maxsize=4096)
def _text(fi: str | None, sv: str | None, en: str = "") -> LocalText:
    return LocalText(fi or "", sv or "", en)
