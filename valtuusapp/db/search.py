"""What is searched of a row, filled in one place before it is written, and the filter that searches it."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, event, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from valtuusapp.core.text import fold, search_words, sort_key
from valtuusapp.db.tables import (
    Application,
    EService,
    JobTitle,
    Mandate,
    Organisation,
    Person,
    Request,
    Searchable,
    Theme,
    Unit,
)

#: Rows with a name in Finnish and Swedish: ordered by the language of the window.
_NAMED = (Organisation, Unit, JobTitle, EService, Theme)


def _texts(row: Any) -> tuple[str | None, ...]:
    """The texts of a row in which it is searched; the first one orders it."""
    match row:
        case Person():
            return (f"{row.last_name} {row.first_names}", row.employee_number or "", row.email, row.phone)
        case Organisation():
            return (row.name_fi, row.name_sv, row.business_id or "")
        case Unit() | JobTitle():
            return (row.name_fi, row.name_sv)
        case EService():
            return (row.name_fi, row.name_sv, row.owner_fi, row.owner_sv)
        case Theme():
            return (
                row.name_fi,
                row.name_sv,
                row.name_en,
                row.former_names,
                row.category_fi,
                row.category_sv,
                row.description_fi,
                row.description_sv,
                row.register_uri or "",
            )
        case Mandate():
            return (" ".join(row.specifiers or ()), row.why or "", row.end_reason or "", row.void_reason or "")
        case Request():
            return (row.number or "", row.case_number or "", *_values_in(row.form_values or {}))
        case Application():
            return (
                row.number,
                row.reference or "",
                row.why or "",
                row.supplement_what or "",
                row.outcome_reason or "",
                *(row.specifiers or ()),
                *(one.name for one in row.signatories),
            )
    raise TypeError(f"{type(row).__name__} is not searched")


def _values_in(values: Any) -> tuple[str, ...]:
    """All texts of a filled form."""
    match values:
        case str():
            return (values,)
        case dict():
            return tuple(text for value in values.values() for text in _values_in(value))
        case list():
            return tuple(text for value in values for text in _values_in(value))
        case _:
            return ()


def fill(session: Session) -> None:
    """Fills ``search_text`` and the sort keys of what is about to be written."""
    for row in (*session.new, *session.dirty):
        if isinstance(row, Searchable):
            texts = [text or "" for text in _texts(row)]  # a default of its column stands only after the flush
            row.search_text = fold(" ".join(texts))
            row.sort_key = sort_key(texts[0])
            row.sort_key_sv = sort_key((isinstance(row, _NAMED) and row.name_sv) or texts[0])
        if isinstance(row, Mandate):
            row.specifier_key = fold(";".join(row.specifiers or ()))


def install(session: Session) -> None:
    """Fills before every flush of the session."""
    event.listen(session, "before_flush", lambda session, _context, _instances: fill(session))


def has_word(column: InstrumentedAttribute[str] | ColumnElement[str], word: str) -> ColumnElement[bool]:
    """Whether the folded text has the folded word somewhere."""
    return column.contains(word, autoescape=True)


def matches(model: type[Searchable], query: str) -> ColumnElement[bool]:
    """Whether a row's own text has every word of the query."""
    return and_(true(), *(has_word(model.search_text, word) for word in search_words(query)))


def ids_with_word(model: Any, word: str) -> Select[tuple[int]]:
    """The keys of the rows of another table that have the word; for ``IN (select ...)``."""
    return select(model.id).where(has_word(model.search_text, word))
