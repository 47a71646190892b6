"""A register of its own for every test: a real file, made once and copied."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.services.directory import Directory
from tests.services.mapped import MappedTown, make_mapped_town
from tests.services.town import Town, make_town
from valtuusapp.core.dates import clock_at
from valtuusapp.db import sqlite, upgrade
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services, compose
from valtuusapp.services.register import Register

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register without rows."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite"
    upgrade.create(path)
    return path


@pytest.fixture
def database(template: Path, tmp_path: Path) -> Iterator[Database]:
    """An open register without rows, on 23.11.2026."""
    path = tmp_path / "register.sqlite"
    shutil.copy(template, path)
    opened = Database(path, sqlite.open_engine(path, read_only=False), clock=clock_at(TODAY), actor="Aino Ahola")
    yield opened
    opened.close()


@pytest.fixture
def directory(database: Database) -> Directory:
    """The services of the directory on the register."""
    return Directory(database)


@pytest.fixture
def services(database: Database) -> Services:
    """All services on the register."""
    return compose(Register(database, lock=None))


@pytest.fixture
def town(database: Database) -> Town:
    """A small town in the register: a few people, themes and a holder of the right to grant."""
    return make_town(database)


@pytest.fixture
def mapped(directory: Directory, services: Services) -> MappedTown:
    """A small town whose maps can be filled."""
    return make_mapped_town(directory, services)
