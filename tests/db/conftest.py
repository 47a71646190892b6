"""A register of its own for every test: a real file, made once and copied."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.services.town import Town, make_town
from valtuusapp.core.dates import clock_at
from valtuusapp.db import sqlite, upgrade
from valtuusapp.db.database import Database

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register without rows."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite"
    upgrade.create(path)
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    """A register without rows that nobody has open."""
    path = tmp_path / "register.sqlite"
    shutil.copy(template, path)
    return path


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """An open register without rows, on 23.11.2026."""
    opened = Database(path, sqlite.open_engine(path, read_only=False), clock=clock_at(TODAY), actor="Aino Ahola")
    yield opened
    opened.close()


@pytest.fixture
def town(database: Database) -> Town:
    """A small town in the register."""
    return make_town(database)
