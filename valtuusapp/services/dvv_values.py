"""Between an application to DVV and its rows: what its page shows, what an edit changes."""

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from valtuusapp.core.dvv import (
    Application,
    ApplicationContent,
    ApplicationFacts,
    ApplicationKind,
    ApplicationPerson,
    ApplicationRight,
    ApplicationTheme,
    Signatory,
    next_step,
    state_of,
)
from valtuusapp.core.mandates import normal_specifiers
from valtuusapp.core.mandates import state_of as mandate_state_of
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables
from valtuusapp.db.queries import applications as lists
from valtuusapp.db.queries.settings import read_settings


def facts_of(row: tables.Application) -> ApplicationFacts:
    """What the application's state follows from."""
    return ApplicationFacts(
        waiting_since=row.waiting_since,
        sent_on=row.sent_on,
        supplement_asked_on=row.supplement_asked_on,
        supplement_sent_on=row.supplement_sent_on,
        outcome=row.outcome,
        withdrawn_on=row.withdrawn_on,
    )


def as_value(session: Session, row: tables.Application, today: date) -> Application:
    """An application with everything that its page shows."""
    state = state_of(facts_of(row))
    rights = tuple(_right(session, mandate, today) for mandate in lists.concerned(session, row))
    request = session.get(tables.Request, row.request_id) if row.request_id is not None else None
    assignor = session.get_one(tables.Organisation, row.assignor_id)
    waiting = select(func.count()).where(
        tables.RequestLine.application_id == row.id, tables.RequestLine.granted_on.is_(None)
    )
    return Application(
        id=row.id,
        version=row.version,
        number=row.number,
        content=content_of(session, row),
        assignor=LocalText(assignor.name_fi, assignor.name_sv),
        request_id=row.request_id,
        request_number=(request.number or "") if request else "",
        lines=session.scalar(waiting) or 0,
        prepared_on=row.prepared_on,
        waiting_since=row.waiting_since,
        sent_on=row.sent_on,
        expected_on=expected_on(session, row.sent_on) if row.sent_on else None,
        supplement_asked_on=row.supplement_asked_on,
        supplement_by=row.supplement_by,
        supplement_sent_on=row.supplement_sent_on,
        supplement_what=row.supplement_what,
        outcome=row.outcome,
        outcome_on=row.outcome_on,
        outcome_reason=row.outcome_reason,
        reference=row.reference,
        withdrawn_on=row.withdrawn_on,
        withdrawn_reason=row.withdrawn_reason,
        rights=rights,
        state=state,
        next_step=next_step(
            state,
            unsigned=any(one.signed_on is None for one in row.signatories),
            settled=row.kind is ApplicationKind.INVALIDATE and bool(rights) and not any(one.lasts for one in rights),
        ),
    )


def expected_on(session: Session, sent_on: date) -> date:
    """About when DVV has handled what is sent on the day: an estimate that the municipality sets (R10)."""
    return sent_on + timedelta(weeks=read_settings(session).number("dvv_weeks"))


def content_of(session: Session, row: tables.Application) -> ApplicationContent:
    """What the application says."""
    return ApplicationContent(
        kind=row.kind,
        type=row.type,
        assignor_id=row.assignor_id,
        persons=tuple(
            person_value(session, each.person_id, each.engagement_id)
            for each in sorted(row.persons, key=lambda person: person.id)
        ),
        themes=tuple(theme_value(session, each.theme_id) for each in sorted(row.themes, key=lambda theme: theme.id)),
        signatories=tuple(
            Signatory(
                id=one.id, person_id=one.person_id, name=one.name, title=one.title, way=one.way, signed_on=one.signed_on
            )
            for one in row.signatories
        ),
        specifiers=tuple(row.specifiers),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        why=row.why,
    )


def person_value(session: Session, person_id: int, engagement_id: int | None) -> ApplicationPerson:
    """A person with name, title and unit."""
    person = session.get_one(tables.Person, person_id)
    engagement = session.get(tables.Engagement, engagement_id) if engagement_id is not None else None
    title = session.get_one(tables.JobTitle, engagement.job_title_id) if engagement else None
    unit = session.get_one(tables.Unit, engagement.unit_id) if engagement else None
    return ApplicationPerson(
        person_id=person_id,
        engagement_id=engagement_id,
        name=f"{person.last_name}, {person.first_names}",
        title=LocalText(title.name_fi, title.name_sv) if title else LocalText(),
        unit=LocalText(unit.name_fi, unit.name_sv) if unit else LocalText(),
        restricted=person.restricted,
    )


def theme_value(session: Session, theme_id: int) -> ApplicationTheme:
    """A theme with its name."""
    theme = session.get_one(tables.Theme, theme_id)
    return ApplicationTheme(theme_id=theme_id, name=LocalText(theme.name_fi, theme.name_sv, theme.name_en))


def fill(row: tables.Application, content: ApplicationContent) -> None:
    """Writes what an application says into its row; what stays the same keeps its own rows."""
    row.kind, row.type, row.assignor_id = content.kind, content.type, content.assignor_id
    row.specifiers = list(normal_specifiers(";".join(content.specifiers)))
    row.valid_from, row.valid_to, row.why = content.valid_from, content.valid_to, content.why.strip()
    _fill_persons(row, content.persons)
    themes = dict.fromkeys(theme.theme_id for theme in content.themes)
    row.themes[:] = [theme for theme in row.themes if theme.theme_id in themes]
    there = {theme.theme_id for theme in row.themes}
    row.themes += [tables.ApplicationTheme(theme_id=key) for key in themes if key not in there]
    _fill_signatories(row, content.signatories)


def _fill_persons(row: tables.Application, persons: Iterable[ApplicationPerson]) -> None:
    wanted = {person.person_id: person.engagement_id for person in persons}
    row.persons[:] = [person for person in row.persons if person.person_id in wanted]
    for person in row.persons:
        person.engagement_id = wanted.pop(person.person_id)
    row.persons += [tables.ApplicationPerson(person_id=key, engagement_id=work) for key, work in wanted.items()]


def _fill_signatories(row: tables.Application, signatories: Iterable[Signatory]) -> None:
    before = {one.id: one for one in row.signatories}
    kept = []
    for position, each in enumerate((one for one in signatories if one.name.strip()), 1):
        one = (before.pop(each.id, None) if each.id is not None else None) or tables.ApplicationSignatory()
        one.position, one.person_id, one.name, one.title = (
            position,
            each.person_id,
            each.name.strip(),
            each.title.strip(),
        )
        kept.append(one)
    row.signatories[:] = kept


def _right(session: Session, mandate: tables.Mandate, today: date) -> ApplicationRight:
    assert mandate.assignee_person_id is not None
    theme = theme_value(session, mandate.theme_id)
    return ApplicationRight(
        mandate_id=mandate.id,
        person_id=mandate.assignee_person_id,
        theme_id=mandate.theme_id,
        person=person_value(session, mandate.assignee_person_id, None).name,
        theme=theme.name,
        valid_from=mandate.valid_from,
        valid_to=mandate.valid_to,
        ended_on=mandate.ended_on,
        state=mandate_state_of(
            valid_from=mandate.valid_from,
            valid_to=mandate.valid_to,
            ended_on=mandate.ended_on,
            void=bool(mandate.void_reason),
            on=today,
        ),
    )
