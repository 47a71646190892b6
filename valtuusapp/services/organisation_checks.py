"""What is wrong or worth knowing of an organisation, a unit or a job title before it is saved."""

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from valtuusapp.core.identity import normal_business_id
from valtuusapp.core.organisation import JobTitle, Organisation, Unit
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables
from valtuusapp.services import checks
from valtuusapp.services.units import check_place


def check_organisation(session: Session, organisation: Organisation) -> Iterator[Problem]:
    """An organisation needs a name; a business ID is right and nobody else's (R4)."""
    yield from checks.check_texts(organisation)
    yield from checks.check_name(session, organisation.name)
    if checks.same_name(session, tables.Organisation, organisation.id, organisation.name):
        yield Problem("organisation_name_taken", "name_fi", Severity.WARNING, {"name": organisation.name})
    if organisation.business_id.strip():
        business_id = normal_business_id(organisation.business_id)
        if business_id is None:
            yield Problem("r4_business_id_wrong", "business_id", values={"text": organisation.business_id})
        elif other := checks.other_with(session, tables.Organisation.business_id, organisation.id, business_id):
            yield Problem("business_id_taken", "business_id", values={"other": LocalText(other.name_fi, other.name_sv)})
    yield from checks.check_dates(organisation.valid_from, organisation.valid_to)
    yield from checks.check_successor(organisation.id, organisation.valid_to, organisation.successor_id)


def check_unit(session: Session, unit: Unit) -> Iterator[Problem]:
    """A unit needs a name and a place in the tree; a warning when it ends while people work in it."""
    yield from checks.check_texts(unit)
    yield from checks.check_name(session, unit.name)
    beside = tables.Unit.parent_id == unit.parent_id if unit.parent_id else tables.Unit.parent_id.is_(None)
    if checks.same_name(session, tables.Unit, unit.id, unit.name, beside):
        yield Problem("unit_name_taken", "name_fi", Severity.WARNING, {"name": unit.name})
    yield from check_place(session, unit)
    yield from checks.check_dates(unit.valid_from, unit.valid_to)
    yield from checks.check_successor(unit.id, unit.valid_to, unit.successor_id)
    if unit.id is not None and unit.valid_to is not None:
        left = session.scalar(
            select(func.count()).where(
                tables.Engagement.unit_id == unit.id,
                tables.Engagement.valid_to.is_(None) | (tables.Engagement.valid_to > unit.valid_to),
            )
        )
        if left:
            yield Problem("unit_ends_with_people", "valid_to", Severity.WARNING, {"count": left})


def check_title(session: Session, title: JobTitle) -> Iterator[Problem]:
    """A job title needs a name."""
    yield from checks.check_texts(title)
    yield from checks.check_name(session, title.name)
    kept = tables.JobTitle.merged_into_id.is_(None)
    if checks.same_name(session, tables.JobTitle, title.id, title.name, kept):
        yield Problem("title_name_taken", "name_fi", Severity.WARNING, {"name": title.name})
