"""The lists of organisations, units and job titles."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, distinct, func, or_, select
from sqlalchemy.orm import Session, aliased

from valtuusapp.core.filters import Sort
from valtuusapp.core.organisation import JobTitleRow, OrganisationRow, UnitKind, UnitRow
from valtuusapp.core.text import Language, LocalText, search_words
from valtuusapp.db import states
from valtuusapp.db.queries import lists
from valtuusapp.db.search import has_word, ids_with_word, matches
from valtuusapp.db.tables import Engagement, JobTitle, Mandate, Organisation, Person, Unit

Kept = aliased(JobTitle, name="kept")

#: Between the names of a unit's path.
PATH_SEPARATOR = " / "


def _lasts(model: type[Organisation] | type[Unit], today: date) -> ColumnElement[bool]:
    """Whether it has not come to its end."""
    return or_(model.valid_to.is_(None), model.valid_to >= today)


def organisation_ids(
    session: Session, query: str, *, own: bool | None, with_ended: bool, sort: Sort, today: date
) -> list[int]:
    """The keys of the organisations that the filter leaves, in order."""
    hits = _organisations(query, own, with_ended, today)
    keys: dict[str, Any] = {
        "name": lists.name_key(Organisation, sort.language),
        "kind": Organisation.kind,
        "own": Organisation.own,
        "business_id": Organisation.business_id,
        "mandates": _mandates(today),
        "valid_to": Organisation.valid_to,
    }
    return lists.in_order(session, hits, keys[sort.key], sort, Organisation)


def offered_organisation_ids(
    session: Session, text: str, own: bool | None, limit: int, language: Language, today: date
) -> list[int]:
    """The keys of the organisations that are offered for what has been typed."""
    hits = _organisations(text, own, False, today)
    return lists.offered(session, hits, Organisation, text, language, limit)


def _organisations(query: str, own: bool | None, with_ended: bool, today: date) -> Select[tuple[int]]:
    hits = select(Organisation.id).where(matches(Organisation, query))
    if own is not None:
        hits = hits.where(Organisation.own.is_(own))
    return hits if with_ended else hits.where(_lasts(Organisation, today))


def _mandates(today: date) -> ColumnElement[int]:
    held = select(func.count()).where(Mandate.assignee_organisation_id == Organisation.id, states.in_force(today))
    return held.correlate(Organisation).scalar_subquery()


def organisation_rows(session: Session, ids: Sequence[int], today: date) -> list[OrganisationRow]:
    """The organisations with these keys as rows, in the same order."""
    query = select(Organisation, _mandates(today).label("mandates")).where(Organisation.id.in_(ids))
    found = {
        row.id: OrganisationRow(
            id=row.id,
            name=LocalText(row.name_fi, row.name_sv),
            kind=row.kind,
            own=row.own,
            business_id=row.business_id or "",
            valid_to=row.valid_to,
            mandates=mandates,
        )
        for row, mandates in session.execute(query).tuples()
    }
    return [found[key] for key in ids if key in found]


def unit_ids(
    session: Session,
    query: str,
    *,
    kind: UnitKind | None,
    sector_id: int | None,
    with_ended: bool,
    sort: Sort,
    today: date,
) -> list[int]:
    """The keys of the units that the filter leaves, in order; by ``path`` each sector is followed by its units."""
    hits = _units(query, kind, with_ended, today)
    if sector_id is not None:
        hits = hits.where(Unit.sector_id == sector_id)
    if sort.key == "path":
        paths = _paths()
        hits = hits.join(paths, paths.c.id == Unit.id)
        key: Any = paths.c.key_sv if sort.language is Language.SV else paths.c.key
    else:
        director = select(Person.sort_key).where(Person.id == Unit.director_id).correlate(Unit).scalar_subquery()
        keys: dict[str, Any] = {
            "name": lists.name_key(Unit, sort.language),
            "kind": Unit.kind,
            "director": director,
            "people": _people(today),
            "valid_to": Unit.valid_to,
        }
        key = keys[sort.key]
    return lists.in_order(session, hits, key, sort, Unit)


def offered_unit_ids(
    session: Session, text: str, kind: UnitKind | None, limit: int, language: Language, today: date
) -> list[int]:
    """The keys of the units that are offered for what has been typed."""
    return lists.offered(session, _units(text, kind, False, today), Unit, text, language, limit)


def _units(query: str, kind: UnitKind | None, with_ended: bool, today: date) -> Select[tuple[int]]:
    hits = select(Unit.id)
    for word in search_words(query):
        hits = hits.where(or_(has_word(Unit.search_text, word), Unit.sector_id.in_(ids_with_word(Unit, word))))
    if kind is not None:
        hits = hits.where(Unit.kind == kind)
    return hits if with_ended else hits.where(_lasts(Unit, today))


def _paths() -> Any:
    """For every unit the sort keys of its whole path; a unit that is its own ancestor has none."""
    top = select(Unit.id, Unit.sort_key.label("key"), Unit.sort_key_sv.label("key_sv")).where(Unit.parent_id.is_(None))
    paths = top.cte("paths", recursive=True)
    below = select(
        Unit.id, paths.c.key + PATH_SEPARATOR + Unit.sort_key, paths.c.key_sv + PATH_SEPARATOR + Unit.sort_key_sv
    ).join(paths, paths.c.id == Unit.parent_id)
    return paths.union_all(below)


def _people(today: date) -> ColumnElement[int]:
    working = select(func.count(distinct(Engagement.person_id))).where(
        Engagement.unit_id == Unit.id, lists.not_ended(today)
    )
    return working.correlate(Unit).scalar_subquery()


def unit_rows(session: Session, ids: Sequence[int], today: date) -> list[UnitRow]:
    """The units with these keys as rows, in the same order."""
    query = (
        select(Unit, Person.last_name, Person.first_names, _people(today).label("people"))
        .outerjoin(Person, Person.id == Unit.director_id)
        .where(Unit.id.in_(ids))
    )
    found = {}
    names = _names_and_parents(session)
    for unit, last_name, first_names, people in session.execute(query).tuples():
        found[unit.id] = UnitRow(
            id=unit.id,
            name=LocalText(unit.name_fi, unit.name_sv),
            kind=unit.kind,
            path=_path_above(names, unit.id),
            director=f"{first_names} {last_name}" if last_name else "",
            people=people,
            valid_to=unit.valid_to,
        )
    return [found[key] for key in ids if key in found]


def _names_and_parents(session: Session) -> dict[int, tuple[LocalText, int | None]]:
    query = select(Unit.id, Unit.name_fi, Unit.name_sv, Unit.parent_id)
    return {key: (LocalText(fi, sv), parent) for key, fi, sv, parent in session.execute(query).tuples()}


def _path_above(names: dict[int, tuple[LocalText, int | None]], unit_id: int) -> LocalText:
    above: list[LocalText] = []
    _name, parent_id = names[unit_id]
    while parent_id is not None:
        name, parent_id = names[parent_id]
        above.insert(0, name)
    return lists.joined(above, PATH_SEPARATOR)


def title_ids(session: Session, query: str, *, with_merged: bool, sort: Sort, today: date) -> list[int]:
    """The keys of the job titles that the filter leaves, in order."""
    kept = select(lists.name_key(Kept, sort.language)).where(Kept.id == JobTitle.merged_into_id)
    keys: dict[str, Any] = {
        "name": lists.name_key(JobTitle, sort.language),
        "holders": _holders(today),
        "merged_into": kept.correlate(JobTitle).scalar_subquery(),
    }
    return lists.in_order(session, _titles(query, with_merged), keys[sort.key], sort, JobTitle)


def offered_title_ids(session: Session, text: str, limit: int, language: Language) -> list[int]:
    """The keys of the job titles that are offered for what has been typed."""
    return lists.offered(session, _titles(text, False), JobTitle, text, language, limit)


def _titles(query: str, with_merged: bool) -> Select[tuple[int]]:
    hits = select(JobTitle.id).where(matches(JobTitle, query))
    return hits if with_merged else hits.where(JobTitle.merged_into_id.is_(None))


def _holders(today: date) -> ColumnElement[int]:
    holding = select(func.count(distinct(Engagement.person_id))).where(
        Engagement.job_title_id == JobTitle.id, lists.not_ended(today)
    )
    return holding.correlate(JobTitle).scalar_subquery()


def title_rows(session: Session, ids: Sequence[int], today: date) -> list[JobTitleRow]:
    """The job titles with these keys as rows, in the same order."""
    query = (
        select(JobTitle, _holders(today).label("holders"), Kept.name_fi, Kept.name_sv)
        .outerjoin(Kept, Kept.id == JobTitle.merged_into_id)
        .where(JobTitle.id.in_(ids))
    )
    found = {
        title.id: JobTitleRow(
            id=title.id,
            name=LocalText(title.name_fi, title.name_sv),
            holders=holders,
            merged_into=LocalText(kept_fi or "", kept_sv or ""),
        )
        for title, holders, kept_fi, kept_sv in session.execute(query).tuples()
    }
    return [found[key] for key in ids if key in found]
