"""Between the frozen values of the core and the rows of the register: the same names, one step each way."""

from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy.orm import Mapper, Session, class_mapper

from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db.tables import Row

R = TypeVar("R", bound=Row)
V = TypeVar("V")


def load(session: Session, model: type[R], row_id: int) -> R:
    """The row.

    Raises:
        UserError: ``row_gone`` when there is none.
    """
    row = session.get(model, row_id)
    if row is None:
        raise UserError("row_gone")
    return row


def save(session: Session, model: type[R], value: Any) -> R:
    """Writes the value into its row, a new one when it has no key yet, so that the row has its key.

    Texts lose the spaces around them. Fields that the table lacks are left to the caller.

    Raises:
        UserError: ``changed_elsewhere`` when the row is newer than the value; ``row_gone``.
    """
    if value.id is None:
        row = model()
        session.add(row)
    else:
        row = load(session, model, value.id)
        if row.version != value.version:
            raise UserError("changed_elsewhere")
    columns = _mapper(model).columns
    for name, content in _parts(value):
        if name in columns:
            text = content.strip() if type(content) is str else content
            # A unique column holds NULL, of which there may be many, where the value holds nothing.
            setattr(row, name, None if text == "" and columns[name].nullable else text)
    session.flush()
    return row


def read(row: Row, kind: type[V]) -> V:
    """The row as a value; fields that the table lacks keep their defaults."""
    columns = _mapper(type(row)).columns
    values: dict[str, Any] = {}
    for field in fields(kind):  # type: ignore[arg-type]
        if f"{field.name}_fi" in columns:
            texts = (getattr(row, f"{field.name}_{language.value}", "") for language in Language)
            values[field.name] = LocalText(*texts)
        elif field.name in columns:
            content = getattr(row, field.name)
            is_text = columns[field.name].type.python_type is str
            values[field.name] = "" if content is None and is_text else content
    return kind(**values)


def texts_of(value: Any) -> dict[str, str]:
    """The texts of a value by the names of their columns: ``name_fi``, ``email``."""
    return {name: content for name, content in _parts(value) if type(content) is str}


def _parts(value: Any) -> list[tuple[str, Any]]:
    parts: list[tuple[str, Any]] = []
    for field in fields(value):
        content = getattr(value, field.name)
        if isinstance(content, LocalText):
            parts += [(f"{field.name}_{language.value}", getattr(content, language.value)) for language in Language]
        elif field.name not in ("id", "version"):
            parts.append((field.name, content))
    return parts


def _mapper(model: type[Row]) -> Mapper[Any]:
    return class_mapper(model)
