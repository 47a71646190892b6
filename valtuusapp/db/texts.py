"""Texts on their way into the register: without control characters, which cut a text short where it is searched."""

from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, String, event, inspect
from sqlalchemy.orm import Mapper, Session

from valtuusapp.core.text import clean


def install(session: Session) -> None:
    """Cleans every row of the session before it is written."""
    event.listen(session, "before_flush", lambda session, _context, _instances: _clean_all(session))


def _clean_all(session: Session) -> None:
    for row in (*session.new, *session.dirty):
        for name in _columns(inspect(row).mapper):
            content = getattr(row, name)
            if (cleaned := _cleaned(content)) != content:
                setattr(row, name, cleaned)


def _cleaned(content: Any) -> Any:
    """A text, or the texts in a filled form, without what is no text."""
    match content:
        case str():
            return content if content.isprintable() else clean(content)
        case list():
            return [_cleaned(part) for part in content]
        case dict():
            return {key: _cleaned(part) for key, part in content.items()}
        case _:
            return content


@lru_cache
def _columns(model: Mapper[Any]) -> tuple[str, ...]:
    columns = {attribute.key: attribute.columns[0].type for attribute in model.column_attrs}
    return tuple(name for name, kind in columns.items() if isinstance(kind, String | JSON))
