"""Approved lines that wait, and who holds the rights to do them today (R1)."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.requests import LineKind, LineOutcome
from valtuusapp.core.text import Language, LocalText
from valtuusapp.core.work_list import Content, Subject, Terms, WorkLine
from valtuusapp.db import states
from valtuusapp.db.queries.lists import AssigneeOrganisation
from valtuusapp.db.tables import (
    Engagement,
    EService,
    JobTitle,
    Mandate,
    Organisation,
    Person,
    Request,
    RequestLine,
    Theme,
    ThemeEService,
    Unit,
)

Target = aliased(Mandate, name="target")
_RIGHTS = (MandateType.RIGHT_TO_GRANT, MandateType.RIGHT_TO_GRANT_REPRESENTATION)
#: The theme and the assignor are those of the mandate that is meant, where there is one.
_THEME_ID = func.coalesce(Target.theme_id, RequestLine.theme_id)
_ASSIGNOR_ID = func.coalesce(Target.assignor_id, Request.assignor_id)


#: What a line's mandate would say if it were granted today: the one place that knows is the service of granting.
Proposed = Callable[[Request, RequestLine], Terms]


def waiting_lines(session: Session, proposed: Proposed) -> list[WorkLine]:
    """The lines that are approved and not done, in the order of the decisions; rights to grant are DVV's (R10)."""
    query = (
        select(RequestLine, Request, Target, Theme, Organisation)
        .join(Request, Request.id == RequestLine.request_id)
        .outerjoin(Target, Target.id == RequestLine.target_mandate_id)
        .join(Theme, Theme.id == _THEME_ID)
        .join(Organisation, Organisation.id == _ASSIGNOR_ID)
        .where(
            RequestLine.outcome == LineOutcome.APPROVED,
            RequestLine.granted_on.is_(None),
            RequestLine.application_id.is_(None),
            or_(RequestLine.assignee_person_id.is_not(None), RequestLine.assignee_organisation_id.is_not(None)),
            Request.withdrawn_on.is_(None),
            Request.number.is_not(None),
        )
        .order_by(Request.decided_on, Request.number, RequestLine.position)
    )
    found = [row for row in session.execute(query) if not _is_of_dvv(row.RequestLine, row.target)]
    e_services = _e_services(session, {row.Theme.id for row in found})
    assignees = _assignees(session, [row.RequestLine for row in found])
    return [
        _line(row, proposed(row.Request, row.RequestLine), e_services[row.Theme.id], assignees[row.RequestLine.id])
        for row in found
    ]


def rights_in_force(session: Session, today: date) -> list[tuple[int, MandateType, int, int, str]]:
    """Assignor, right, theme, holder's key and name of every right to grant that is in force, in Finnish order."""
    query = (
        select(
            Mandate.assignor_id,
            Mandate.type,
            Mandate.theme_id,
            Person.id,
            Person.last_name + ", " + Person.first_names,
        )
        .join(Person, Person.id == Mandate.assignee_person_id)
        .where(Mandate.type.in_(_RIGHTS), states.in_force(today))
        .order_by(Person.sort_key, Person.id)
    )
    return list(session.execute(query).tuples())


def _is_of_dvv(line: RequestLine, target: Mandate | None) -> bool:
    kind = target.type if target is not None and line.kind is LineKind.END else line.type
    return kind is None or kind.is_right_to_grant


def _e_services(session: Session, theme_ids: Iterable[int]) -> dict[int, list[tuple[LocalText, LocalText]]]:
    """By theme the e-services that ask for it, with their owners."""
    query = (
        select(ThemeEService.theme_id, EService)
        .join(EService, EService.id == ThemeEService.e_service_id)
        .where(ThemeEService.theme_id.in_(theme_ids))
        .order_by(EService.sort_key)
    )
    found: dict[int, list[tuple[LocalText, LocalText]]] = defaultdict(list)
    for theme_id, row in session.execute(query).tuples():
        found[theme_id].append((LocalText(row.name_fi, row.name_sv), LocalText(row.owner_fi, row.owner_sv)))
    return found


def _assignees(session: Session, lines: Iterable[RequestLine]) -> dict[int, Any]:
    query = (
        select(
            RequestLine.id,
            Person,
            AssigneeOrganisation,
            JobTitle.name_fi.label("title_fi"),
            JobTitle.name_sv.label("title_sv"),
            Unit.name_fi.label("unit_fi"),
            Unit.name_sv.label("unit_sv"),
        )
        .outerjoin(Person, Person.id == RequestLine.assignee_person_id)
        .outerjoin(AssigneeOrganisation, AssigneeOrganisation.id == RequestLine.assignee_organisation_id)
        .outerjoin(Engagement, Engagement.id == RequestLine.engagement_id)
        .outerjoin(JobTitle, JobTitle.id == Engagement.job_title_id)
        .outerjoin(Unit, Unit.id == Engagement.unit_id)
        .where(RequestLine.id.in_([line.id for line in lines]))
    )
    return {row.id: row for row in session.execute(query)}


def _line(row: Any, terms: Terms, e_services: list[tuple[LocalText, LocalText]], who: Any) -> WorkLine:
    line, target, theme, assignor = row.RequestLine, row.target, row.Theme, row.Organisation
    person, organisation = who.Person, who.assignee_organisation
    return WorkLine(
        id=line.id,
        request_id=line.request_id,
        request_number=row.Request.number,
        content=Content(
            kind=line.kind,
            assignor_id=assignor.id,
            theme_id=theme.id,
            terms=terms,
            old=_terms(target) if target is not None and line.kind is not LineKind.END else None,
            last_day=line.valid_to if line.kind is LineKind.END else None,
        ),
        subject=Subject(
            assignor=LocalText(assignor.name_fi, assignor.name_sv),
            business_id=assignor.business_id or "",
            theme=LocalText(theme.name_fi, theme.name_sv, theme.name_en),
            to_be_checked=theme.confirmed_on is None and not theme.name_basis.is_sure,
            e_services=tuple(name for name, _owner in e_services),
            owners=tuple(dict.fromkeys(owner for _name, owner in e_services if owner)),
            specifier_rule=theme.specifier_rule,
            specifier_note=LocalText(theme.specifier_note_fi, theme.specifier_note_sv),
        ),
        person_id=line.assignee_person_id,
        organisation_id=line.assignee_organisation_id,
        name=f"{person.last_name}, {person.first_names}" if person else organisation.name_fi,
        called=f"{person.first_names} {person.last_name}".strip() if person else organisation.name_fi,
        business_id=(organisation.business_id or "") if organisation else "",
        title=LocalText(who.title_fi or "", who.title_sv or ""),
        unit=LocalText(who.unit_fi or "", who.unit_sv or ""),
        email=person.email if person else "",
        language=person.language if person else Language.FI,
        approved_on=row.Request.decided_on,
    )


def _terms(mandate: Mandate) -> Terms:
    return Terms(
        type=mandate.type,
        specifiers=tuple(mandate.specifiers),
        valid_from=mandate.valid_from,
        valid_to=mandate.valid_to,
    )
