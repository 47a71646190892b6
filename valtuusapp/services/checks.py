"""What is checked alike of organisations, units, titles, persons, themes and officers before they are saved."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.messages import words
from valtuusapp.core.problems import Problem, Severity, UserError
from valtuusapp.core.rules import check_text
from valtuusapp.core.text import LocalText, sort_key
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import records


def check_texts(value: Any) -> Iterator[Problem]:
    """No personal identity code may stand in any text."""
    for field, text in records.texts_of(value).items():
        yield from check_text(field, text)


def given_reason(reason: str) -> str:
    """A reason that must be given, without the spaces around it.

    Raises:
        UserError: ``reason_missing``; ``identity_code_in_text``, as it would stay in the log.
    """
    if not reason.strip():
        raise UserError("reason_missing")
    if holds_identity_code(reason):
        raise UserError("identity_code_in_text", field=words("field", "reason"))
    return reason.strip()


def check_name(session: Session, name: LocalText) -> Iterator[Problem]:
    """A name is needed in Finnish or Swedish; the Swedish one can come later where forms are printed in Swedish."""
    if not name.fi.strip() and not name.sv.strip():
        yield Problem("name_missing", "name_fi")
    elif not name.sv.strip() and "sv" in read_settings(session).text("form_languages"):
        yield Problem("name_missing_in_swedish", "name_sv", Severity.NOTE)


def check_dates(valid_from: date | None, valid_to: date | None) -> Iterator[Problem]:
    """The last day cannot come before the first."""
    if valid_from is not None and valid_to is not None and valid_to < valid_from:
        yield Problem("ends_before_it_starts", "valid_to", values={"start": valid_from, "end": valid_to})


def check_successor(own_id: int | None, valid_to: date | None, successor_id: int | None) -> Iterator[Problem]:
    """A successor continues what has an end, and is another."""
    if successor_id is None:
        return
    if successor_id == own_id:
        yield Problem("successor_is_itself", "successor_id")
    elif valid_to is None:
        yield Problem("successor_without_end", "valid_to", Severity.WARNING)


def same_name(session: Session, model: Any, own_id: int | None, name: LocalText, *conditions: Any) -> Any | None:
    """Another row with the same name, whatever its case and accents."""
    key = sort_key(name.fi.strip() or name.sv.strip())
    query = select(model).where(model.sort_key == key, model.id != (own_id or 0), *conditions)
    return session.scalar(query.limit(1)) if key else None


def other_with(
    session: Session, column: InstrumentedAttribute[str | None], own_id: int | None, text: str | None
) -> Any | None:
    """Another row that has the text in a column in which nobody else may have it."""
    model = column.class_
    if not text or not text.strip():
        return None
    return session.scalar(select(model).where(column == text.strip(), model.id != (own_id or 0)).limit(1))
