"""Rows for the tests, and what a register holds."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from valtuusapp.core.organisation import OrganisationKind
from valtuusapp.db import tables
from valtuusapp.db.database import Database


def organisation(name: str, **columns: Any) -> tables.Organisation:
    """An organisation that is not saved yet."""
    return tables.Organisation(name_fi=name, kind=OrganisationKind.OTHER, **columns)


def save(database: Database, name: str) -> int:
    """Saves an organisation. Returns its key."""
    with database.write("organisation_saved") as written:
        row = organisation(name)
        written.session.add(row)
        written.session.flush()
        return row.id


def names(database: Database) -> list[str]:
    """The names of the organisations, in the order of their keys."""
    with database.read() as session:
        return list(session.scalars(select(tables.Organisation.name_fi).order_by(tables.Organisation.id)))


def count(database: Database, model: Any) -> int:
    """How many rows a table has."""
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def content(path: Path) -> dict[str, list[Any]]:
    """Everything that stands in a database: its tables, indexes and rows."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        schema = connection.execute("select type, name, sql from sqlite_master order by type, name").fetchall()
        tables_there = [name for kind, name, _sql in schema if kind == "table"]
        return {
            "schema": schema,
            **{
                name: sorted(connection.execute(f'select * from "{name}"').fetchall(), key=repr)
                for name in tables_there
            },
        }
