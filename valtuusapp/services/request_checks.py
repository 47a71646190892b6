"""What the rules say of a request: of every wanted mandate for every assignee, at its field or at its line."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from valtuusapp.core.commitments import check_commitment
from valtuusapp.core.forms import FormValues, Reference
from valtuusapp.core.problems import Problem
from valtuusapp.core.requests import LineKind
from valtuusapp.core.rules import Asked, Held, check_mandate
from valtuusapp.core.settings import Settings
from valtuusapp.db import tables
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import request_targets
from valtuusapp.services.mandate_facts import facts
from valtuusapp.services.request_values import PERSONS, assignees, group, kind_of, lines_of, reference_id

#: The form for mandates that the municipality does not use yet.
NEW = "new"

#: What time alone makes wrong: it has been asked in time, and is granted for what is left.
_PASSED = frozenset({"r5_start_in_past", "r5_last_day_in_past"})

#: Said of one assignee and not of another: with several assignees the sentence names whom it concerns.
_OF_ASSIGNEE = {
    "duplicate": "duplicate_of",
    "r5_longer_than_engagement": "r5_longer_than_engagement_of",
    "line_target_missing": "line_target_missing_of",
    "line_target_unclear": "line_target_unclear_of",
}


def check_request(
    session: Session, values: FormValues, *, form_id: str, assignor_id: int | None, today: date
) -> list[Problem]:
    """The problems of the rules, each at its field; what several assignees share is said once.

    Args:
        session: to read with.
        values: the form as filled.
        form_id: which form it is.
        assignor_id: the organisation that would give the mandates.
        today: the day on which it would be granted at the earliest.
    """
    settings = read_settings(session)
    everyone, wanted = list(assignees(values)), group(values, "wanted")
    lines = lines_of(values)
    meant = request_targets.settle(session, lines, assignor_id, today)
    # Held on to, so that the session reads each theme once and not for every assignee.
    theme_ids = {line.theme_id for line in lines} - {None}
    with_all = (selectinload(tables.Theme.types), selectinload(tables.Theme.e_services))
    read_once = session.scalars(select(tables.Theme).where(tables.Theme.id.in_(theme_ids)).options(*with_all)).all()
    found: list[Problem] = []
    for number in range(len(wanted)):
        of_assignees: list[tuple[int, Problem]] = []
        for place in range(len(everyone)):
            asked = _asked(
                session,
                lines[place * len(wanted) + number],
                meant,
                assignor_id=assignor_id,
                is_person=values.get("assignee_kind", PERSONS) == PERSONS,
                form_id=form_id,
                orderer_id=reference_id(values.get("orderer")),
                earliest=today,
                today=today,
            )
            of_assignees += [(place, problem) for problem in check_mandate(asked, settings)]
        found += _placed(of_assignees, values, number, several=len(everyone) > 1)
    del read_once
    return [*found, *_check_commitments(session, values, settings, today)]


def check_line(session: Session, row: tables.Request, line: tables.RequestLine, today: date) -> list[Problem]:
    """The problems of the rules of a line as it stands; not what has only become late while it was waiting."""
    asked = _asked(
        session,
        line,
        {},
        assignor_id=row.assignor_id,
        is_person=line.assignee_organisation_id is None,
        form_id=row.form_id,
        orderer_id=row.orderer_id,
        earliest=today,
        today=today,
    )
    return without_passed(check_mandate(asked, read_settings(session)))


def without_passed(problems: Iterable[Problem]) -> list[Problem]:
    """The problems apart from those that have come with time alone."""
    return [problem for problem in problems if problem.code not in _PASSED]


def _asked(
    session: Session,
    line: tables.RequestLine,
    meant: Mapping[int, int],
    *,
    assignor_id: int | None,
    is_person: bool,
    form_id: str,
    orderer_id: int | None,
    earliest: date,
    today: date,
) -> Asked:
    """What the rules look at in a line."""
    return facts(
        session,
        Asked(
            kind=line.kind,
            target=target_of(session, line),
            may_be_meant=meant.get(line.position, 0),
            is_new=form_id == NEW,
            assignor_id=assignor_id,
            assignee_id=line.assignee_person_id,
            assignee_is_person=is_person,
            theme=None,
            type=line.type,
            specifiers=tuple(line.specifiers),
            valid_from=line.valid_from,
            valid_to=line.valid_to,
            earliest=earliest,
            orderer_id=orderer_id,
        ),
        theme_id=line.theme_id,
        organisation_id=line.assignee_organisation_id,
        engagement_id=line.engagement_id,
        today=today,
    )


def target_of(session: Session, line: tables.RequestLine) -> Held | None:
    """The mandate that a line changes, extends or ends, as the rules look at it."""
    mandate = session.get(tables.Mandate, line.target_mandate_id) if line.target_mandate_id is not None else None
    if mandate is None or mandate.void_reason:
        return None
    return Held(
        id=mandate.id,
        assignor_id=mandate.assignor_id,
        theme_id=mandate.theme_id,
        type=mandate.type,
        specifiers=tuple(mandate.specifiers),
        valid_from=mandate.valid_from,
        valid_to=mandate.valid_to,
        ended_on=mandate.ended_on,
    )


def _check_commitments(session: Session, values: FormValues, settings: Settings, today: date) -> Iterator[Problem]:
    """Who has no data protection and secrecy commitment, or an old one; nobody needs one to lose a mandate."""
    if all(kind_of(row) is LineKind.END for row in group(values, "wanted")):
        return
    for place, (person_id, _organisation_id, _engagement_id) in enumerate(assignees(values)):
        person = session.get(tables.Person, person_id) if person_id is not None else None
        if person is not None:
            for problem in check_commitment(person.commitment_on, settings, today):
                yield problem.at(f"assignees.{place}")


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
