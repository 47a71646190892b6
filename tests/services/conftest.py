"""A register of its own for every test: a real file, made once and copied."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.directory import Directory
from tests.services.mapped import MappedTown, make_mapped_town
from tests.services.town import TODAY as TODAY
from tests.services.town import Town, copy_register, open_register, with_town
from valtuusapp.db import upgrade
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services, compose
from valtuusapp.services.register import Register


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register without rows."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite"
    upgrade.create(path)
    return path


@pytest.fixture
def database(request: pytest.FixtureRequest, template: Path, tmp_path: Path) -> Iterator[Database]:
    """An open register on 23.11.2026."""
    opened = open_register(copy_register(request, template, tmp_path))
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
def town(database: Database, template: Path) -> Town:
    """A small town in the register: a few people, themes and a holder of the right to grant."""
    return with_town(template)[1]


@pytest.fixture
def mapped(directory: Directory, services: Services) -> MappedTown:
    """A small town whose maps can be filled."""
    return make_mapped_town(directory, services)
