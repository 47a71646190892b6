"""What the lists of the directory have in common: order, words, and what is offered first while typing."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, or_
from sqlalchemy.orm import Session, aliased

from valtuusapp.core.filters import Sort
from valtuusapp.core.text import Language, LocalText, searched, sort_key
from valtuusapp.db.search import has_word
from valtuusapp.db.tables import Engagement, Organisation, Unit

AssigneeOrganisation = aliased(Organisation, name="assignee_organisation")
Sector = aliased(Unit, name="sector")


def name_key(model: Any, language: Language) -> Any:
    """The key that orders by name in the language."""
    return model.sort_key_sv if language is Language.SV else model.sort_key


def ordered(key: Any, sort: Sort) -> Any:
    """The key in the direction that is asked; what has none comes before the smallest."""
    return key.desc().nulls_last() if sort.descending else key.asc().nulls_first()


def in_order(session: Session, query: Select[tuple[int]], key: Any, sort: Sort, model: Any) -> list[int]:
    """The keys in the order of ``key``, those that are equal by name."""
    return list(session.scalars(query.order_by(ordered(key, sort), name_key(model, sort.language), model.id)))


def offered(
    session: Session, query: Select[tuple[int]], model: Any, text: str, language: Language, limit: int, *before: Any
) -> list[int]:
    """The first keys: after what comes ``before``, those whose name begins with the text, then by name."""
    typed = searched(text)
    begins = or_(*(key.startswith(sort_key(typed), autoescape=True) for key in (model.sort_key, model.sort_key_sv)))
    rank = case((begins, 0), (has_word(model.search_text, typed), 1), else_=2)
    return list(session.scalars(query.order_by(*before, rank, name_key(model, language), model.id).limit(limit)))


def not_ended(today: date) -> ColumnElement[bool]:
    """Whether an engagement goes on or is still to begin."""
    return or_(Engagement.valid_to.is_(None), Engagement.valid_to >= today)


def engaged_on(day: date) -> ColumnElement[bool]:
    """Whether an engagement is in force on the day."""
    return and_(not_ended(day), or_(Engagement.valid_from.is_(None), Engagement.valid_from <= day))


def joined(names: Iterable[LocalText], separator: str = ", ") -> LocalText:
    """Names one after another, each once; in Swedish the Finnish one where it has no other."""
    once = list(dict.fromkeys(name for name in names if name))
    return LocalText(*(separator.join(name.get(language) for name in once) for language in Language))
