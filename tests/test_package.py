"""The wheel: the program finds its data in it, without a checkout around."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from valtuusapp import __version__

ROOT = Path(__file__).parents[1]
FIND_DATA = """
import valtuusapp.resources
from valtuusapp import __version__
assert valtuusapp.resources.path("vocabulary.toml").is_file()
print(__version__)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


def test_wheel_holds_code_data_and_migrations(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    data = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert {f"valtuusapp/data/{path.relative_to(ROOT / 'resources').as_posix()}" for path in data} <= set(names)
    assert any(name.startswith("valtuusapp/db/migrations/versions/") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "docs/")) or "__pycache__" in name for name in names)


def test_program_finds_its_data_in_the_wheel(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path)
    answer = subprocess.run(
        [sys.executable, "-c", FIND_DATA],
        cwd=tmp_path,
        env=dict(os.environ, PYTHONPATH=str(tmp_path)),
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.split() == [__version__]
