"""From what needs an application to DVV to what the application says: lines of a request, mandates, findings."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.coverage import GRANTORS, FindingKind
from valtuusapp.core.dvv import ApplicationContent, ApplicationKind, ApplicationOutcome, Signatory
from valtuusapp.core.findings import FindingRow
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import LineKind, LineOutcome
from valtuusapp.core.rules import default_validity
from valtuusapp.db import states, tables
from valtuusapp.db.queries import applications as lists
from valtuusapp.db.queries.lists import engaged_on
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import records
from valtuusapp.services.dvv_values import fill, person_value, theme_value
from valtuusapp.services.mandate_facts import holders
from valtuusapp.services.numbers import next_number
from valtuusapp.services.themes import read_theme

SERIES = "dvv"


class _Alike(NamedTuple):
    """What all rights of one application have in common: it asks every theme for every person."""

    kind: ApplicationKind
    assignor_id: int
    type: MandateType
    specifiers: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None


class _Wanted(NamedTuple):
    """A right that is wanted, or unwanted."""

    alike: _Alike
    person_id: int
    engagement_id: int | None
    theme_id: int


def usual_signatories(session: Session, assignor_id: int) -> tuple[Signatory, ...]:
    """Who signs for the organisation as last time."""
    rows = lists.last_signatories(session, assignor_id)
    return tuple(Signatory(person_id=row.person_id, name=row.name, title=row.title) for row in rows)


def of_lines(
    session: Session, request: tables.Request, today: date
) -> list[tuple[ApplicationContent, list[tables.RequestLine]]]:
    """What the approved lines of a request that ask a right to grant need, each with its lines.

    One application is of one type [S20], and asks all its themes for all its persons: lines that differ in days or
    specifiers, or persons who need other themes, come into applications of their own, so that nothing is applied for
    that was not approved. What should have begun by now begins when DVV registers it.
    """
    lines = {}
    for line in request.lines:
        waits = line.outcome is LineOutcome.APPROVED and line.granted_on is None and line.application_id is None
        if not waits or line.type is None or not line.type.is_right_to_grant:
            continue
        if line.assignee_person_id is None or line.theme_id is None:
            continue
        ends = line.kind is LineKind.END
        alike = _Alike(
            kind=ApplicationKind.INVALIDATE if ends else ApplicationKind.GRANT,
            assignor_id=request.assignor_id,
            type=line.type,
            specifiers=tuple(line.specifiers),
            valid_from=None if ends or line.valid_from is None or line.valid_from <= today else line.valid_from,
            valid_to=None if ends else line.valid_to,
        )
        lines[_Wanted(alike, line.assignee_person_id, line.engagement_id, line.theme_id)] = line
    why = str(request.form_values.get("why") or "")
    return [
        (replace(content, why=why), [lines[wanted] for wanted in some]) for content, some in _grouped(session, lines)
    ]


def of_mandates(
    session: Session, mandate_ids: Sequence[int], kind: ApplicationKind, today: date
) -> list[ApplicationContent]:
    """New rights after rights that end, from the day after; or the invalidation of rights.

    Raises:
        UserError: ``application_not_a_right`` for a mandate that is no person's right to grant.
    """
    wanted = []
    for mandate in (records.load(session, tables.Mandate, mandate_id) for mandate_id in mandate_ids):
        if not mandate.type.is_right_to_grant or mandate.assignee_person_id is None:
            raise UserError("application_not_a_right", type=mandate.type)
        start, end = None, None
        if kind is ApplicationKind.GRANT:
            start = max(mandate.valid_to + timedelta(days=1), today)
            end = _proposed_end(session, start, [mandate.theme_id])
        specifiers = tuple(mandate.specifiers)
        alike = _Alike(kind, mandate.assignor_id, mandate.type, specifiers, start, end)
        engagement_id = _present_work(session, mandate.assignee_person_id, mandate.engagement_id, today)
        wanted.append(_Wanted(alike, mandate.assignee_person_id, engagement_id, mandate.theme_id))
    return [content for content, _some in _grouped(session, wanted)]


def of_findings(session: Session, findings: Iterable[FindingRow], today: date) -> list[ApplicationContent]:
    """Rights that too few hold (R13): one application per assignor and type, proposed for those who grant already."""
    groups: dict[tuple[int, MandateType], list[FindingRow]] = {}
    for row in findings:
        finding = row.finding
        if finding.kind is FindingKind.FEW_GRANTORS and finding.type is not None and finding.assignor_id is not None:
            groups.setdefault((finding.assignor_id, finding.type), []).append(row)
    found = []
    for (assignor_id, type), rows in groups.items():
        themes = list(dict.fromkeys(row.finding.theme_id for row in rows))
        needed = max(GRANTORS - row.finding.there for row in rows)
        persons = _likely(session, assignor_id, type, themes, needed, today)
        found.append(
            ApplicationContent(
                type=type,
                assignor_id=assignor_id,
                persons=tuple(person_value(session, key, _present_work(session, key, None, today)) for key in persons),
                themes=tuple(theme_value(session, key) for key in themes),
                signatories=usual_signatories(session, assignor_id),
                valid_to=_proposed_end(session, today, themes),
            )
        )
    return found


def of_nobody_who_grants(session: Session, request: tables.Request, today: date) -> list[ApplicationContent]:
    """The rights to grant what a request has approved and nobody can grant (R1, R10): one application per type.

    A right that an open application asks already is left out.
    """
    asked = set(
        session.execute(
            select(tables.Application.type, tables.ApplicationTheme.theme_id)
            .join(tables.ApplicationTheme)
            .where(
                tables.Application.assignor_id == request.assignor_id,
                tables.Application.kind == ApplicationKind.GRANT,
                tables.Application.outcome == ApplicationOutcome.PENDING,
                tables.Application.withdrawn_on.is_(None),
            )
        ).tuples()
    )
    needed: dict[MandateType, dict[int, None]] = {}
    for line in request.lines:
        right = line.type.granted_with if line.type is not None else None
        if line.outcome is not LineOutcome.APPROVED or line.theme_id is None or right is None:
            continue
        if (right, line.theme_id) not in asked and not holders(
            session, right, request.assignor_id, [line.theme_id], today
        ):
            needed.setdefault(right, {})[line.theme_id] = None
    found = []
    for right, themes in needed.items():
        persons = _likely(session, request.assignor_id, right, list(themes), GRANTORS, today)
        found.append(
            ApplicationContent(
                type=right,
                assignor_id=request.assignor_id,
                persons=tuple(person_value(session, key, _present_work(session, key, None, today)) for key in persons),
                themes=tuple(theme_value(session, key) for key in themes),
                signatories=usual_signatories(session, request.assignor_id),
                valid_to=_proposed_end(session, today, list(themes)),
                why=str(request.form_values.get("why") or ""),
            )
        )
    return found


def open_application(
    session: Session, content: ApplicationContent, today: date, request_id: int | None = None
) -> tables.Application:
    """Writes down an application with its number."""
    number = next_number(session, SERIES, today)
    row = tables.Application(number=f"DVV-{number}", prepared_on=today, request_id=request_id)
    fill(row, content)
    session.add(row)
    session.flush()
    return row


def _grouped(session: Session, wanted: Iterable[_Wanted]) -> list[tuple[ApplicationContent, list[_Wanted]]]:
    """The rights in as few applications as ask nothing more: those alike whose persons need the same themes."""
    by_person: dict[tuple[_Alike, int, int | None], list[_Wanted]] = {}
    for one in wanted:
        by_person.setdefault((one.alike, one.person_id, one.engagement_id), []).append(one)
    groups: dict[tuple[_Alike, frozenset[int]], list[_Wanted]] = {}
    for (alike, _person_id, _engagement_id), some in by_person.items():
        groups.setdefault((alike, frozenset(one.theme_id for one in some)), []).extend(some)
    found = []
    for (alike, _themes), some in groups.items():
        persons = dict.fromkeys((one.person_id, one.engagement_id) for one in some)
        content = ApplicationContent(
            kind=alike.kind,
            type=alike.type,
            assignor_id=alike.assignor_id,
            persons=tuple(person_value(session, person_id, work) for person_id, work in persons),
            themes=tuple(theme_value(session, key) for key in dict.fromkeys(one.theme_id for one in some)),
            signatories=usual_signatories(session, alike.assignor_id),
            specifiers=alike.specifiers,
            valid_from=alike.valid_from,
            valid_to=alike.valid_to,
        )
        found.append((content, some))
    return found


def _proposed_end(session: Session, start: date, theme_ids: Sequence[int]) -> date:
    settings = read_settings(session)
    return min(
        default_validity(start=start, theme=read_theme(session, theme_id), settings=settings) for theme_id in theme_ids
    )


def _present_work(session: Session, person_id: int, engagement_id: int | None, today: date) -> int | None:
    """The engagement if it goes on, else the person's main one."""
    query = (
        select(tables.Engagement.id)
        .where(tables.Engagement.person_id == person_id, engaged_on(today))
        .order_by(tables.Engagement.main.desc(), tables.Engagement.id)
    )
    present = list(session.scalars(query))
    return engagement_id if engagement_id in present else next(iter(present), None)


def _likely(
    session: Session, assignor_id: int, type: MandateType, theme_ids: Sequence[int], count: int, today: date
) -> list[int]:
    """Those who hold most rights of the type now, work for us and hold none of these themes."""
    query = select(tables.Mandate.assignee_person_id, tables.Mandate.theme_id).where(
        tables.Mandate.assignor_id == assignor_id, tables.Mandate.type == type, states.in_force(today)
    )
    rights: Counter[int] = Counter()
    excluded = set()
    for person_id, theme_id in session.execute(query):
        rights[person_id] += 1
        if theme_id in theme_ids:
            excluded.add(person_id)
    likely = [key for key, _many in rights.most_common() if key not in excluded]
    working = set(
        session.scalars(
            select(tables.Engagement.person_id).where(tables.Engagement.person_id.in_(likely), engaged_on(today))
        )
    )
    return [key for key in likely if key in working][:count]
