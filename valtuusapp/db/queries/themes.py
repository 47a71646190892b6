"""The lists of mandate themes and e-services."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, distinct, func, or_, select
from sqlalchemy.orm import Session, selectinload

from valtuusapp.core.filters import Sort
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.text import Language, LocalText, search_words
from valtuusapp.core.themes import EServiceRow, NameBasis, ThemeRow
from valtuusapp.db import states
from valtuusapp.db.queries import lists
from valtuusapp.db.search import has_word, ids_with_word, matches
from valtuusapp.db.tables import EService, Mandate, Theme, ThemeEService, ThemeType


def theme_ids(
    session: Session,
    query: str,
    *,
    in_use: bool | None,
    to_be_checked: bool | None,
    hidden: bool | None,
    e_service_id: int | None,
    owner: str,
    sort: Sort,
    today: date,
) -> list[int]:
    """The keys of the themes that the filter leaves, in order."""
    hits = _themes(query, e_service_id)
    if in_use is not None:
        hits = hits.where(Theme.in_use.is_(in_use))
    if to_be_checked is not None:
        hits = hits.where(_to_be_checked() if to_be_checked else ~_to_be_checked())
    if hidden is not None:
        hits = hits.where(Theme.hidden.is_(hidden))
    if owner:
        owned = select(ThemeEService.theme_id).join(EService, EService.id == ThemeEService.e_service_id)
        hits = hits.where(Theme.id.in_(owned.where(EService.owner_fi == owner)))
    keys: dict[str, Any] = {
        "name": lists.name_key(Theme, sort.language),
        "types": _first_of(select(func.min(ThemeType.type)).where(ThemeType.theme_id == Theme.id)),
        "e_services": _first_of(_e_service_of(func.min(lists.name_key(EService, sort.language)))),
        "owner": _first_of(_e_service_of(func.min(func.lower(EService.owner_fi)))),
        "category": func.lower(Theme.category_fi),
        "in_use": Theme.in_use,
        "hidden": Theme.hidden,
        "holders": _holders(today),
        "to_be_checked": case((_to_be_checked(), 1), else_=0),
    }
    return lists.in_order(session, hits, keys[sort.key], sort, Theme)


def offered_theme_ids(
    session: Session,
    text: str,
    *,
    e_service_id: int | None,
    in_use_first: bool,
    include_hidden: bool,
    limit: int,
    language: Language,
) -> list[int]:
    """The keys of the themes that are offered for what has been typed."""
    hits = _themes(text, e_service_id)
    if not include_hidden:
        hits = hits.where(Theme.hidden.is_(False))
    before = (Theme.in_use.desc(),) if in_use_first else ()
    return lists.offered(session, hits, Theme, text, language, limit, *before)


def _themes(query: str, e_service_id: int | None) -> Select[tuple[int]]:
    hits = select(Theme.id)
    for word in search_words(query):
        asked = select(ThemeEService.theme_id).where(ThemeEService.e_service_id.in_(ids_with_word(EService, word)))
        hits = hits.where(or_(has_word(Theme.search_text, word), Theme.id.in_(asked)))
    if e_service_id is not None:
        hits = hits.where(
            Theme.id.in_(select(ThemeEService.theme_id).where(ThemeEService.e_service_id == e_service_id))
        )
    return hits


def _to_be_checked() -> ColumnElement[bool]:
    """``Theme.to_be_checked`` of the core in SQL."""
    sure = Theme.name_basis.in_([NameBasis.OWNER_PAGE, NameBasis.MUNICIPALITY])
    return and_(Theme.confirmed_on.is_(None), ~sure)


def _e_service_of(column: Any) -> Select[Any]:
    linked = select(column).join(ThemeEService, ThemeEService.e_service_id == EService.id)
    return linked.where(ThemeEService.theme_id == Theme.id)


def _first_of(query: Select[Any]) -> Any:
    return query.correlate(Theme).scalar_subquery()


def _holders(today: date) -> ColumnElement[int]:
    holder = func.coalesce(Mandate.assignee_person_id, -Mandate.assignee_organisation_id)
    held = select(func.count(distinct(holder))).where(Mandate.theme_id == Theme.id, states.in_force(today))
    return held.correlate(Theme).scalar_subquery()


def theme_rows(session: Session, ids: Sequence[int], today: date) -> list[ThemeRow]:
    """The themes with these keys as rows, in the same order."""
    services: dict[int, list[EService]] = {}
    for theme_id, service in session.execute(
        select(ThemeEService.theme_id, EService)
        .join(EService, EService.id == ThemeEService.e_service_id)
        .where(ThemeEService.theme_id.in_(ids))
        .order_by(EService.sort_key)
    ).tuples():
        services.setdefault(theme_id, []).append(service)
    query = select(Theme, _holders(today), _to_be_checked()).where(Theme.id.in_(ids)).options(selectinload(Theme.types))
    found = {
        theme.id: ThemeRow(
            id=theme.id,
            name=LocalText(theme.name_fi, theme.name_sv, theme.name_en),
            types=tuple(kind for kind in MandateType if kind in {one.type for one in theme.types}),
            e_services=lists.joined(LocalText(one.name_fi, one.name_sv) for one in services.get(theme.id, ())),
            owner=lists.joined(LocalText(one.owner_fi, one.owner_sv) for one in services.get(theme.id, ())),
            category=LocalText(theme.category_fi, theme.category_sv),
            in_use=theme.in_use,
            hidden=theme.hidden,
            holders=holders,
            to_be_checked=bool(to_be_checked),
        )
        for theme, holders, to_be_checked in session.execute(query).tuples()
    }
    return [found[key] for key in ids if key in found]


def owners(session: Session) -> list[LocalText]:
    """The owners of the e-services, each once."""
    query = select(EService.owner_fi, func.max(EService.owner_sv)).where(EService.owner_fi != "")
    return [LocalText(fi, sv) for fi, sv in session.execute(query.group_by(EService.owner_fi)).tuples()]


def e_service_ids(session: Session, query: str, *, sort: Sort) -> list[int]:
    """The keys of the e-services that have all the words, in order."""
    keys: dict[str, Any] = {
        "name": lists.name_key(EService, sort.language),
        "owner": func.lower(EService.owner_sv if sort.language is Language.SV else EService.owner_fi),
        "themes": _theme_count(),
    }
    hits = select(EService.id).where(matches(EService, query))
    return lists.in_order(session, hits, keys[sort.key], sort, EService)


def offered_e_service_ids(session: Session, text: str, limit: int, language: Language) -> list[int]:
    """The keys of the e-services that are offered for what has been typed; those in use first."""
    used = EService.id.in_(
        select(ThemeEService.e_service_id).join(Theme, Theme.id == ThemeEService.theme_id).where(Theme.in_use)
    )
    hits = select(EService.id).where(matches(EService, text))
    return lists.offered(session, hits, EService, text, language, limit, case((used, 0), else_=1))


def _theme_count() -> ColumnElement[int]:
    asked = select(func.count()).where(ThemeEService.e_service_id == EService.id)
    return asked.correlate(EService).scalar_subquery()


def e_service_rows(session: Session, ids: Sequence[int]) -> list[EServiceRow]:
    """The e-services with these keys as rows, in the same order."""
    query = select(EService, _theme_count()).where(EService.id.in_(ids))
    found = {
        service.id: EServiceRow(
            id=service.id,
            name=LocalText(service.name_fi, service.name_sv),
            owner=LocalText(service.owner_fi, service.owner_sv),
            themes=themes,
        )
        for service, themes in session.execute(query).tuples()
    }
    return [found[key] for key in ids if key in found]
