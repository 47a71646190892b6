"""What the rules say of a form before it is printed: every wanted mandate is looked at for every assignee."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.forms import FormValues, Reference
from valtuusapp.core.mandates import MandateType, normal_specifiers
from valtuusapp.core.problems import Problem
from valtuusapp.core.rules import Asked, check_mandate
from valtuusapp.core.settings import Settings
from valtuusapp.db import tables
from valtuusapp.services.mandates import facts
from valtuusapp.services.request_values import PERSONS, as_date, assignees, group, reference_id
from valtuusapp.services.themes import ThemeService

#: Said of one assignee and not of another: with several assignees the sentence names whom it concerns.
_OF_ASSIGNEE = {"duplicate": "duplicate_of", "r5_longer_than_engagement": "r5_longer_than_engagement_of"}


def check_request(
    session: Session,
    themes: ThemeService,
    settings: Settings,
    values: FormValues,
    *,
    assignor_id: int | None,
    today: date,
) -> list[Problem]:
    """The problems of the rules, each at its field; what several assignees share is said once.

    Args:
        session: to read with.
        themes: for the facts of themes.
        settings: the municipality's lengths.
        values: the form as filled.
        assignor_id: the organisation that would give the mandates.
        today: the day on which it would be granted at the earliest.
    """
    everyone = list(assignees(values))
    # Held on to, so that the session reads each theme once and not for every assignee.
    theme_ids = {reference_id(wanted.get("theme")) for wanted in group(values, "wanted")} - {None}
    read_once = session.scalars(select(tables.Theme).where(tables.Theme.id.in_(theme_ids))).all()
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
                themes,
                asked,
                theme_id=reference_id(wanted.get("theme")),
                organisation_id=organisation_id,
                engagement_id=engagement_id,
                today=today,
            )
            of_assignees += [(place, problem) for problem in check_mandate(asked, settings)]
        found += _placed(of_assignees, values, number, several=len(everyone) > 1)
    del read_once
    return found


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
