"""A register of its own for every test: a real file, made once and copied."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.conftest import template, town  # noqa: F401 - fixtures
from tests.services.town import TODAY as TODAY
from tests.services.town import copy_register, open_register
from valtuusapp.db.database import Database


@pytest.fixture
def path(request: pytest.FixtureRequest, template: Path, tmp_path: Path) -> Path:  # noqa: F811
    """A register that nobody has open."""
    return copy_register(request, template, tmp_path)


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """An open register on 23.11.2026."""
    opened = open_register(path)
    yield opened
    opened.close()
