"""What the rules say of a form before it is printed: every wanted mandate is looked at for every assignee."""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from valtuusapp.core.dates import add_months
from valtuusapp.core.forms import FormValues, Reference
from valtuusapp.core.mandates import MandateType, normal_specifiers
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.rules import Asked, check_mandate
from valtuusapp.core.settings import Settings
from valtuusapp.db import tables
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services.mandate_facts import facts
from valtuusapp.services.request_values import PERSONS, as_date, assignees, group, reference_id

#: Said of one assignee and not of another: with several assignees the sentence names whom it concerns.
_OF_ASSIGNEE = {"duplicate": "duplicate_of", "r5_longer_than_engagement": "r5_longer_than_engagement_of"}


def check_request(session: Session, values: FormValues, *, assignor_id: int | None, today: date) -> list[Problem]:
    """The problems of the rules, each at its field; what several assignees share is said once.

    Args:
        session: to read with.
        values: the form as filled.
        assignor_id: the organisation that would give the mandates.
        today: the day on which it would be granted at the earliest.
    """
    settings = read_settings(session)
    everyone = list(assignees(values))
    # Held on to, so that the session reads each theme once and not for every assignee.
    theme_ids = {reference_id(wanted.get("theme")) for wanted in group(values, "wanted")} - {None}
    with_all = (selectinload(tables.Theme.types), selectinload(tables.Theme.e_services))
    read_once = session.scalars(select(tables.Theme).where(tables.Theme.id.in_(theme_ids)).options(*with_all)).all()
    found: list[Problem] = []
    for number, wanted in enumerate(group(values, "wanted")):
        of_assignees: list[tuple[int, Problem]] = []
        for place, (person_id, organisation_id, engagement_id) in enumerate(everyone):
            asked = Asked(
                assignor_id=assignor_id,
                assignee_id=person_id,
                assignee_is_person=values.get("assignee_kind", PERSONS) == PERSONS,
                theme=None,
                type=MandateType(str(wanted["type"])) if wanted.get("type") else None,
                specifiers=normal_specifiers(str(wanted.get("specifiers") or "")),
                valid_from=as_date(wanted.get("valid_from")),
                valid_to=as_date(wanted.get("valid_to")),
                earliest=today,
                orderer_id=reference_id(values.get("orderer")),
            )
            asked = facts(
                session,
                asked,
                theme_id=reference_id(wanted.get("theme")),
                organisation_id=organisation_id,
                engagement_id=engagement_id,
                today=today,
            )
            of_assignees += [(place, problem) for problem in check_mandate(asked, settings)]
        found += _placed(of_assignees, values, number, several=len(everyone) > 1)
    del read_once
    return [*found, *_check_commitments(session, values, settings, today)]


def _check_commitments(session: Session, values: FormValues, settings: Settings, today: date) -> Iterator[Problem]:
    """Who has no data protection and secrecy commitment, or one older than the municipality's setting; 0 asks none."""
    months = settings.number("commitment_months")
    if not months:
        return
    for place, (person_id, _organisation_id, _engagement_id) in enumerate(assignees(values)):
        person = session.get(tables.Person, person_id) if person_id is not None else None
        if person is None:
            continue
        field = f"assignees.{place}.person"
        if person.commitment_on is None:
            yield Problem("commitment_missing", field, Severity.NOTE)
        elif add_months(person.commitment_on, months) < today:
            yield Problem("commitment_old", field, Severity.NOTE, {"day": person.commitment_on})


def _placed(
    problems: Iterable[tuple[int, Problem]], values: FormValues, number: int, *, several: bool
) -> list[Problem]:
    """The problems of one wanted mandate at the fields of the form."""
    found = []
    named: dict[str, tuple[Problem, list[str]]] = {}
    for place, problem in problems:
        if problem.field == "organisation":
            found.append(problem)
        elif problem.field == "person":
            found.append(problem.at(f"assignees.{place}"))
        elif several and problem.code in _OF_ASSIGNEE:
            person = group(values, "assignees")[place].get("person")
            name = person.text if isinstance(person, Reference) else ""
            named.setdefault(problem.code, (problem, []))[1].append(name)
        else:
            found.append(problem.at(f"wanted.{number}"))
    for code, (problem, names) in named.items():
        values_of = {**problem.values, "names": "; ".join(names)}
        found.append(Problem(_OF_ASSIGNEE[code], problem.field, problem.severity, values_of).at(f"wanted.{number}"))
    return found
