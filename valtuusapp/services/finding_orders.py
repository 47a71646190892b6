"""From what is lacking to requests that ask for it: the values with which their drafts begin."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.findings import FindingRow
from valtuusapp.core.forms import FieldValue, FormValues, Reference, from_json
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind
from valtuusapp.core.requests import paper_languages
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db.queries import lists
from valtuusapp.db.queries.coverage import assignors_and_sectors
from valtuusapp.db.queries.findings import ordered
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.db.tables import (
    Engagement,
    EService,
    JobTitle,
    Person,
    Request,
    SectorMapEntry,
    Theme,
    ThemeEService,
    TitleMapEntry,
    Unit,
)
from valtuusapp.services import request_proposals
from valtuusapp.services.request_values import PERSONS, lines_of

#: So many persons stand on one form at most.
_MOST = 40


@dataclass(frozen=True, slots=True)
class _Work:
    """An engagement as it stands on a form."""

    id: int
    person_id: int
    title_id: int
    assignor_id: int | None
    unit_id: int
    supervisor_id: int | None
    main: bool
    name: str
    title: LocalText
    unit: LocalText

    def words(self, language: Language) -> str:
        return ", ".join(part for part in (self.title.get(language), self.unit.get(language)) if part)


_Matter = tuple[int, MandateType]
_ENTRIES: Mapping[MapKind, type[TitleMapEntry] | type[SectorMapEntry]] = {
    MapKind.TITLE: TitleMapEntry,
    MapKind.SECTOR: SectorMapEntry,
}


def on_order(session: Session) -> dict[tuple[int, int, int, MandateType], tuple[int, str]]:
    """What drafts and open requests ask for persons: by assignor, person, theme and type the key and the number."""
    found = {}
    for draft in session.scalars(select(Request).where(Request.number.is_(None)).order_by(Request.id)):
        for line in lines_of(from_json(draft.form_values)):
            if line.assignee_person_id is not None and line.theme_id is not None and line.type is not None:
                found[draft.assignor_id, line.assignee_person_id, line.theme_id, line.type] = (draft.id, "")
    return found | ordered(session)


def order_values(session: Session, lacking: Sequence[FindingRow], today: date) -> list[FormValues]:
    """The values of one request for all who lack the same and whose orderer and assignor are the same.

    Args:
        session: to read with.
        lacking: findings of the kind ``lacks``.
        today: the day from which the mandates are asked.
    """
    language = paper_languages(read_settings(session).text("form_languages"))[0]
    works = _works(session, today)
    wanted: dict[_Work, dict[_Matter, int]] = {}
    for row in lacking:
        finding = row.finding
        work = _work_of(row, works)
        if work is not None and finding.type is not None and finding.entry_id is not None:
            wanted.setdefault(work, {})[finding.theme_id, finding.type] = finding.entry_id
    groups: dict[tuple[int | None, int | None, frozenset[_Matter]], list[_Work]] = {}
    for work, matters in wanted.items():
        groups.setdefault((work.assignor_id, work.supervisor_id, frozenset(matters)), []).append(work)
    found: list[FormValues] = []
    for (_assignor_id, supervisor_id, _matters), group in groups.items():
        for first in range(0, len(group), _MOST):
            people = group[first : first + _MOST]
            rows = wanted[people[0]]
            orderer = _orderer(session, supervisor_id, people[0], works, language)
            ends = [work.id for work in people]
            values: dict[str, FieldValue | tuple[Mapping[str, FieldValue], ...]] = {
                **orderer,
                "assignee_kind": PERSONS,
                "assignees": tuple(_assignee(work, language) for work in people),
                "wanted": tuple(_wanted(session, matter, ends, language, today) for matter in rows),
                "why": _why(session, rows.values(), language),
            }
            found.append(values)
    return found


def unnamed_values(session: Session, too_few: Sequence[FindingRow], today: date) -> list[FormValues]:
    """The values of one request for each sector or title that has too few holders: for whom is not known yet.

    Args:
        session: to read with.
        too_few: findings of the kind ``too_few``.
        today: the day from which the mandates are asked.
    """
    language = paper_languages(read_settings(session).text("form_languages"))[0]
    groups: dict[tuple[MapKind, int], dict[_Matter, int]] = {}
    for row in too_few:
        finding = row.finding
        if finding.map and finding.column_id and finding.type is not None and finding.entry_id is not None:
            matters = groups.setdefault((finding.map, finding.column_id), {})
            matters[finding.theme_id, finding.type] = finding.entry_id
    found: list[FormValues] = []
    for (kind, column_id), rows in groups.items():
        unit = session.get(Unit, column_id) if kind is MapKind.SECTOR else None
        values: dict[str, FieldValue | tuple[Mapping[str, FieldValue], ...]] = {
            "assignee_kind": PERSONS,
            "assignees": ({},),
            "wanted": tuple(_wanted(session, matter, (), language, today) for matter in rows),
            "why": _why(session, rows.values(), language, _ENTRIES[kind]),
        }
        if unit is not None:
            values["orderer_unit"] = Reference(LocalText(unit.name_fi, unit.name_sv).get(language), unit.id)
        found.append(values)
    return found


def _works(session: Session, today: date) -> dict[int, list[_Work]]:
    """By person the work that goes on, the main one first."""
    assignors, _sectors = assignors_and_sectors(session)
    query = (
        select(Engagement, Person.last_name, Person.first_names, JobTitle, Unit)
        .join(Person, Person.id == Engagement.person_id)
        .join(JobTitle, JobTitle.id == Engagement.job_title_id)
        .join(Unit, Unit.id == Engagement.unit_id)
        .where(lists.engaged_on(today))
        .order_by(Engagement.main.desc(), Engagement.valid_from, Engagement.id)
    )
    found: dict[int, list[_Work]] = {}
    for row, last_name, first_names, title, unit in session.execute(query):
        work = _Work(
            id=row.id,
            person_id=row.person_id,
            title_id=row.job_title_id,
            assignor_id=assignors[row.unit_id],
            unit_id=row.unit_id,
            supervisor_id=row.supervisor_id,
            main=row.main,
            name=f"{last_name}, {first_names}",
            title=LocalText(title.name_fi, title.name_sv),
            unit=LocalText(unit.name_fi, unit.name_sv),
        )
        found.setdefault(row.person_id, []).append(work)
    return found


def _work_of(row: FindingRow, works: Mapping[int, Sequence[_Work]]) -> _Work | None:
    """The work in which the person needs it."""
    finding = row.finding
    return next(
        (
            work
            for work in works.get(finding.person_id or 0, ())
            if (work.title_id, work.assignor_id) == (finding.column_id, finding.assignor_id)
        ),
        None,
    )


def _orderer(
    session: Session,
    supervisor_id: int | None,
    work: _Work,
    works: Mapping[int, Sequence[_Work]],
    language: Language,
) -> dict[str, FieldValue]:
    """The supervisor, with the unit of those for whom it is asked: its assignor gives the mandates."""
    unit: dict[str, FieldValue] = {"orderer_unit": Reference(work.unit.get(language), work.unit_id)}
    person = session.get(Person, supervisor_id) if supervisor_id is not None else None
    if person is None:
        return unit
    own = works.get(person.id, ())
    return unit | {
        "orderer": Reference(f"{person.last_name}, {person.first_names}", person.id),
        "orderer_title": own[0].title.get(language) if own else "",
        "orderer_email": person.email,
        "orderer_phone": person.phone,
    }


def _assignee(work: _Work, language: Language) -> dict[str, FieldValue]:
    return {"person": Reference(work.name, work.person_id), "engagement": Reference(work.words(language), work.id)}


def _wanted(
    session: Session,
    matter: _Matter,
    engagement_ids: Sequence[int],
    language: Language,
    today: date,
) -> dict[str, FieldValue]:
    theme_id, kind = matter
    theme = session.get_one(Theme, theme_id)
    name = LocalText(theme.name_fi, theme.name_sv, theme.name_en)
    services = session.scalars(
        select(EService)
        .join(ThemeEService, ThemeEService.e_service_id == EService.id)
        .where(ThemeEService.theme_id == theme_id)
        .limit(2)
    ).all()
    found: dict[str, FieldValue] = {
        "theme": Reference(name.marked(language), theme_id),
        "type": kind.value,
        "valid_from": today,
        "valid_to": request_proposals.end(session, today, theme_id, engagement_ids),
    }
    if len(services) == 1:  # of several the orderer knows which
        only = services[0]
        found["e_service"] = Reference(LocalText(only.name_fi, only.name_sv).marked(language), only.id)
    return found


def _why(
    session: Session,
    entry_ids: Iterable[int],
    language: Language,
    entries: type[TitleMapEntry] | type[SectorMapEntry] = TitleMapEntry,
) -> str:
    """Why the work needs it, as the map says; each reason once."""
    rows: list[Any] = [session.get_one(entries, entry_id) for entry_id in entry_ids]
    reasons = (LocalText(row.why_fi, row.why_sv).get(language) for row in rows)
    return "\n".join(dict.fromkeys(reason for reason in reasons if reason))
