"""The rows of the maps' two tables as values, and values as rows."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.maps import MapEntry, MapKind, MapLevel
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import LocalText
from valtuusapp.db.queries.maps import table_of
from valtuusapp.services import records


def load(session: Session, kind: MapKind, entry_id: int) -> Any:
    """A row of a map's table.

    Raises:
        UserError: ``row_gone``.
    """
    return records.load(session, table_of(kind)[0], entry_id)


def read(session: Session, kind: MapKind, column_id: int | None = None) -> list[MapEntry]:
    """All rows of a map, or of one sector or title."""
    table, column = table_of(kind)
    query = select(table).order_by(table.id)
    if column_id is not None:
        query = query.where(column == column_id)
    return [as_value(kind, row) for row in session.scalars(query)]


def as_value(kind: MapKind, row: Any) -> MapEntry:
    """A row of a map's table as the value that is edited."""
    return MapEntry(
        id=row.id,
        version=row.version,
        map=kind,
        column_id=getattr(row, table_of(kind)[1].key),
        theme_id=row.theme_id,
        type=row.type,
        level=row.level,
        least=row.least,
        months=row.months,
        limited=row.limited,
        why=LocalText(row.why_fi, row.why_sv),
        responsible_id=row.responsible_id,
    )


def write(session: Session, entry: MapEntry) -> Any:
    """Writes a value into its row, a new one when it has no key yet; the caller flushes.

    Raises:
        UserError: ``row_gone``; ``changed_elsewhere`` when the row is newer than the value.
    """
    table, column = table_of(entry.map)
    if entry.id is None:
        row = table()
        session.add(row)
    else:
        row = load(session, entry.map, entry.id)
        if row.version != entry.version:
            raise UserError("changed_elsewhere")
    setattr(row, column.key, entry.column_id)
    row.theme_id, row.type, row.level = entry.theme_id, entry.type, entry.level
    row.least = entry.least if entry.level is MapLevel.NAMED else 1
    row.months, row.limited = entry.months, entry.limited
    row.why_fi, row.why_sv = entry.why.fi.strip(), entry.why.sv.strip()
    row.responsible_id = entry.responsible_id
    return row
