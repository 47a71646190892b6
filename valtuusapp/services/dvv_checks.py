"""What is wrong or worth knowing of an application to DVV and of what DVV registered."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.dvv import (
    ApplicationContent,
    ApplicationKind,
    ApplicationPerson,
    Registration,
)
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.rules import Asked, check_mandate, check_text
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import tables
from valtuusapp.db.queries import applications as lists
from valtuusapp.db.queries.lists import engaged_on
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services.dvv_values import as_value, expected_on
from valtuusapp.services.mandate_facts import facts

#: What may still be lacking while an application is prepared.
ONLY_MISSING = frozenset(
    {
        "application_no_persons",
        "application_no_themes",
        "application_no_signatories",
        "r2_no_end",
        "r3_specifier_required",
        "r5_start_in_past",
    }
)

#: What is said of a mandate that is granted, and is no matter of an application: it may be made for a new theme.
_NOT_HERE = frozenset({"theme_not_in_use", "r12_similar_theme"})


def content_problems(
    session: Session, content: ApplicationContent, today: date, application_id: int | None = None
) -> list[Problem]:
    """All that is wrong or worth knowing in what an application says, at the places of its form."""
    found = [*_structure(session, content)]
    if content.persons and content.themes:
        if content.kind is ApplicationKind.GRANT:
            found += _of_rights(session, content, today)
            found += _needed(session, content, today)
        else:
            found += _held(session, content, today)
        found += _open_already(session, content, application_id)
    found += _people(session, content, today)
    return list({(problem.code, problem.field): problem for problem in reversed(found)}.values())[::-1]


def _structure(session: Session, content: ApplicationContent) -> Iterator[Problem]:
    if not content.type.is_right_to_grant:
        yield Problem("application_not_a_right", "type", values={"type": content.type})
    if not session.get_one(tables.Organisation, content.assignor_id).own:
        yield Problem("application_not_own", "assignor")
    if not content.persons:
        yield Problem("application_no_persons", "persons")
    if not content.themes:
        yield Problem("application_no_themes", "themes")
    if not content.signatories:
        yield Problem("application_no_signatories", "signatories")
    if content.kind is ApplicationKind.GRANT and content.valid_to is None:
        yield Problem("r2_no_end", "valid_to")
    start, end = content.valid_from, content.valid_to
    if start is not None and end is not None and end < start:
        yield Problem("r2_ends_before_start", "valid_to", values={"start": start, "end": end})
    yield from check_text("specifiers", " ".join(content.specifiers))
    yield from check_text("why", content.why)
    for number, one in enumerate(content.signatories):
        yield from check_text(f"signatories.{number}.person", one.name, "name")
        yield from check_text(f"signatories.{number}.title", one.title, "title")


def _of_rights(session: Session, content: ApplicationContent, today: date) -> Iterator[Problem]:
    """The rules about each of the rights; said once at the field that they concern."""
    if content.valid_to is None:
        return
    settings = read_settings(session)
    held: list[tuple[ApplicationPerson, LocalText]] = []
    for place, person in enumerate(content.persons):
        for number, theme in enumerate(content.themes):
            asked = facts(
                session,
                _asked(content, person, content.valid_from or today, content.valid_to, earliest=today),
                theme_id=theme.theme_id,
                organisation_id=None,
                engagement_id=person.engagement_id,
                today=today,
            )
            for problem in check_mandate(asked, settings):
                if problem.code == "duplicate":
                    held.append((person, theme.name))
                elif problem.code == "r5_longer_than_engagement":
                    yield Problem(problem.code, f"persons.{place}.engagement", problem.severity, problem.values)
                elif problem.code == "r1_type_not_of_theme":
                    yield Problem(problem.code, f"themes.{number}.theme", problem.severity, problem.values)
                elif problem.code not in _NOT_HERE:
                    yield problem
    if held:
        yield Problem("duplicate_of", "persons", Severity.WARNING, {"names": _listed(held)})


def _asked(
    content: ApplicationContent,
    person: ApplicationPerson,
    start: date,
    end: date,
    *,
    earliest: date | None = None,
    granted_on: date | None = None,
) -> Asked:
    return Asked(
        assignor_id=content.assignor_id,
        assignee_id=person.person_id,
        assignee_is_person=True,
        theme=None,
        type=content.type,
        specifiers=content.specifiers,
        valid_from=start,
        valid_to=end,
        earliest=earliest,
        granted_on=granted_on,
    )


def _needed(session: Session, content: ApplicationContent, today: date) -> Iterator[Problem]:
    """A right that is needed before DVV has handled the application (R10)."""
    ready = expected_on(session, today)
    if content.valid_from is not None and today <= content.valid_from < ready:
        weeks = read_settings(session).number("dvv_weeks")
        values = {"start": content.valid_from, "weeks": weeks, "ready": ready}
        yield Problem("r10_needed_before_registered", "valid_from", Severity.WARNING, values)


def _held(session: Session, content: ApplicationContent, today: date) -> Iterator[Problem]:
    """Of an invalidation, those who hold nothing of it."""
    row = tables.Application(
        kind=content.kind,
        type=content.type,
        assignor_id=content.assignor_id,
        specifiers=list(content.specifiers),
        prepared_on=today,
        persons=[tables.ApplicationPerson(person_id=person.person_id) for person in content.persons],
        themes=[tables.ApplicationTheme(theme_id=theme.theme_id) for theme in content.themes],
    )
    holding = {mandate.assignee_person_id for mandate in lists.concerned(session, row)}
    for number, person in enumerate(content.persons):
        if person.person_id not in holding:
            values = {"person": person.name}
            yield Problem("application_nothing_held", f"persons.{number}.person", Severity.WARNING, values)


def _open_already(session: Session, content: ApplicationContent, application_id: int | None) -> Iterator[Problem]:
    asked = {(person.person_id, theme.theme_id) for person in content.persons for theme in content.themes}
    found = lists.open_for(session, application_id, content.assignor_id, content.type, content.kind)
    numbers = dict.fromkeys(number for number, person_id, theme_id in found if (person_id, theme_id) in asked)
    if numbers:
        yield Problem("application_open_already", "persons", Severity.WARNING, {"numbers": ", ".join(numbers)})


def _people(session: Session, content: ApplicationContent, today: date) -> Iterator[Problem]:
    if content.kind is ApplicationKind.GRANT:
        ids = [person.person_id for person in content.persons]
        query = select(tables.Engagement.person_id).where(tables.Engagement.person_id.in_(ids), engaged_on(today))
        working = set(session.scalars(query))
        for number, person in enumerate(content.persons):
            outside = session.get_one(tables.Person, person.person_id).organisation_id is not None
            if person.person_id not in working and not outside:
                values = {"person": person.name}
                yield Problem("application_not_working", f"persons.{number}.person", Severity.WARNING, values)
    signing = {one.person_id for one in content.signatories if one.person_id is not None}
    for person in content.persons:
        if person.person_id in signing and content.kind is ApplicationKind.GRANT:
            yield Problem("dvv_signatory_is_assignee", "signatories", Severity.WARNING, {"person": person.name})


def registration_problems(
    session: Session, row: tables.Application, registration: Registration, today: date
) -> list[Problem]:
    """What is wrong or worth knowing of what DVV registered; of a right at ``rights.<number>.<field>``."""
    application = as_value(session, row, today)
    content = application.content
    found = [*day_problems("on", registration.on, today, row.sent_on), *check_text("reference", registration.reference)]
    if not registration.rights:
        found.append(Problem("application_nothing_registered"))
    known = {person.person_id: person for person in content.persons}
    asked_themes = {theme.theme_id for theme in content.themes}
    told: set[tuple[int, int]] = set()
    for number, right in enumerate(registration.rights):
        place, pair = f"rights.{number}", (right.person_id, right.theme_id)
        if right.person_id not in known or right.theme_id not in asked_themes or pair in told:
            found.append(Problem("application_not_asked", place))
            continue
        told.add(pair)
        if row.kind is ApplicationKind.INVALIDATE:
            continue
        if right.valid_from is None or right.valid_to is None:
            code, field = ("r2_no_start", "valid_from") if right.valid_from is None else ("r2_no_end", "valid_to")
            found.append(Problem(code, f"{place}.{field}"))
            continue
        person = known[right.person_id]
        asked = facts(
            session,
            _asked(content, person, right.valid_from, right.valid_to, granted_on=registration.on),
            theme_id=right.theme_id,
            organisation_id=None,
            engagement_id=person.engagement_id,
            today=today,
        )
        problems = check_mandate(asked, read_settings(session))
        found += [problem.at(place) for problem in problems if problem.code not in _NOT_HERE]
    return found


def day_problems(field: str, day: date, today: date, not_before: date | None = None) -> list[Problem]:
    """A day of something that has happened: not to come, and not before what came before it."""
    if day > today:
        return [Problem("application_in_future", field, values={"day": day})]
    if not_before is not None and day < not_before:
        return [Problem("application_before", field, values={"day": day, "earlier": not_before})]
    return []


def giving_problems(session: Session, row: tables.Application) -> Iterable[Problem]:
    """What should be with an application before it goes out: the document that shows the authority (R10)."""
    query = select(tables.Attachment.id).where(
        tables.Attachment.application_id == row.id, tables.Attachment.role == "authority"
    )
    if session.scalar(query.limit(1)) is None:
        yield Problem("application_no_authority", "", Severity.WARNING)


def _listed(held: Sequence[tuple[ApplicationPerson, LocalText]]) -> LocalText:
    texts = ("; ".join(f"{person.name}: {name.get(language)}" for person, name in held) for language in Language)
    return LocalText(*texts)
