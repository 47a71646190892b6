"""Opening a register: what is none, newer, damaged, in use or not writable is met with a sentence, and left alone."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.db.rows import content
from tests.rights import somebody_without_rights
from tests.services.conftest import TODAY
from valtuusapp.core import messages
from valtuusapp.core.dates import clock_at
from valtuusapp.core.organisation import JobTitle
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import location, upgrade
from valtuusapp.db.lock import WriterLock
from valtuusapp.services.checking import check_register
from valtuusapp.services.opening import open_database

STORED = Path(__file__).parents[1] / "fixtures" / "databases" / f"{upgrade.HEAD}.sqlite"
REHTORI = JobTitle(name=LocalText("rehtori", "rektor"))


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register with rows that nobody has open."""
    path = tmp_path / "rekisteri" / "rekisteri.sqlite"
    path.parent.mkdir()
    shutil.copy(STORED, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode=wal")
    return path


def refused(path: Path, **options) -> str:
    """The code with which the register is refused; the sentence must name the file."""
    with pytest.raises(UserError) as caught:
        open_database(path, **options)
    assert path.name in messages.say(caught.value, Language.FI) or path.parent.name in str(caught.value.values)
    return caught.value.code


def test_an_opened_register_can_be_used_and_closed_leaves_one_file(register: Path):
    services = open_database(register, clock=clock_at(TODAY))
    assert services.register.path == register
    assert not services.register.read_only
    assert not services.register.upgraded
    services.organisation.save_title(REHTORI)
    services.close()
    left = sorted(path.name for path in register.parent.iterdir() if not path.name.endswith(".lock"))
    assert left == ["rekisteri.sqlite"]
    assert check_register(register) == []


def other_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table contacts (name text)")


def our_mark_only(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table contacts (name text)")
        connection.execute(f"pragma application_id={0x56414C54}")


def our_mark_and_no_revision(path: Path) -> None:
    our_mark_only(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table alembic_version (version_num text)")


def of_another_program_in_use(path: Path) -> None:
    other_program(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode=wal")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update alembic_version set version_num = '0417'")


def cut_off(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 2 * 4096)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: path.unlink(), "database_missing"),
        (lambda path: (path.unlink(), path.symlink_to("nowhere")), "database_missing"),
        (lambda path: (path.unlink(), path.mkdir()), "not_a_database"),
        (lambda path: path.write_bytes(b""), "not_a_database"),
        (lambda path: path.write_text("Hei"), "not_a_database"),
        (lambda path: path.write_text("Nimi;Valtuus\n" * 1000), "not_a_database"),
        (lambda path: path.write_bytes(os.urandom(100_000)), "not_a_database"),
        (other_program, "not_our_database"),
        (of_another_program_in_use, "not_our_database"),
        (our_mark_only, "not_our_database"),
        (our_mark_and_no_revision, "not_our_database"),
        (lambda path: os.truncate(path, 50), "not_a_database"),
        (newer, "database_newer"),
        (cut_off, "database_damaged"),
        (lambda path: os.truncate(path, 3000), "database_damaged"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_register_is_refused_and_left_as_it_is(register: Path, spoil, code: str, read_only: bool):
    spoil(register)
    before = register.read_bytes() if register.is_file() else None
    assert refused(register, read_only=read_only) == code
    assert (register.read_bytes() if register.is_file() else None) == before
    ours = code in ("database_newer", "database_damaged") or spoil in (our_mark_only, our_mark_and_no_revision)
    assert checked(register) == ("check_other_revision" if code == "database_newer" else code)
    beside = {path.name.removeprefix("rekisteri.sqlite") for path in register.parent.iterdir()}
    assert beside <= ({"", ".lock", "-wal", "-shm"} if ours else {""})


def checked(path: Path) -> str:
    """The code of what a check of the register finds or is refused with."""
    try:
        (problem,) = check_register(path)
        return problem.code
    except UserError as error:
        return error.code


def test_a_second_one_is_told_who_has_the_register(register: Path):
    services = open_database(register)
    with pytest.raises(UserError) as caught:
        open_database(register)
    assert caught.value.code == "in_use"
    reading = open_database(register, read_only=True)
    services.organisation.save_title(REHTORI)
    assert len(reading.organisation.title_ids("rehtori")) == 1
    with pytest.raises(UserError) as caught:
        reading.organisation.save_title(REHTORI)
    assert caught.value.code == "opened_read_only"
    reading.close()
    services.close()
    open_database(register).close()


def test_a_failed_opening_frees_the_register(register: Path):
    newer(register)
    refused(register)
    lock = WriterLock(register)
    lock.take(datetime.now(UTC))
    lock.release()


def test_after_a_crash_the_register_is_checked_first(register: Path, monkeypatch: pytest.MonkeyPatch):
    services = open_database(register)
    (register.parent / "rekisteri.sqlite.lock.txt").replace(register.parent / "kept")
    services.close()
    (register.parent / "kept").replace(register.parent / "rekisteri.sqlite.lock.txt")
    with register.open("r+b") as file:  # damage that opening alone does not meet
        file.seek(register.stat().st_size - 4096)
        file.write(os.urandom(4096))
    assert refused(register) == "database_damaged"


@pytest.mark.parametrize("code", ["on_network", "in_synchronised_folder"])
def test_a_place_that_is_not_safe_is_for_reading_only(register: Path, monkeypatch: pytest.MonkeyPatch, code: str):
    def refuse(path: Path) -> None:
        raise UserError(code, path=path, folder="OneDrive")

    monkeypatch.setattr(location, "refuse_unsafe", refuse)
    assert refused(register) == code
    reading = open_database(register, read_only=True)
    assert reading.mandates.counts is not None
    reading.close()


@pytest.fixture
def public_register(register: Path) -> Iterator[Path]:
    """A register in a folder that every account can read and write."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rekisteri" / "rekisteri.sqlite"
        path.parent.mkdir()
        shutil.copy(register, path)
        for each in (Path(folder), path.parent):
            each.chmod(0o777)
        path.chmod(0o666)
        yield path


@pytest.mark.skipif(os.name == "nt", reason="a read-only mark on a folder means nothing there")
class TestReadOnlyPlaces:
    def test_a_folder_that_cannot_be_written_is_said(self, public_register: Path):
        before = content(public_register)
        with somebody_without_rights(public_register.parent, public_register):
            assert refused(public_register) == "folder_read_only"
        assert content(public_register) == before

    def test_it_opens_for_reading(self, public_register: Path):
        with somebody_without_rights(public_register.parent, public_register):
            reading = open_database(public_register, read_only=True)
            assert reading.settings.municipality().name.fi == "Lumijärven kaupunki"
            reading.close()
            assert check_register(public_register) == []
        assert sorted(path.name for path in public_register.parent.iterdir()) == ["rekisteri.sqlite"]

    def test_a_file_that_cannot_be_written_is_said_at_once(self, public_register: Path):
        before = public_register.read_bytes()
        with somebody_without_rights(public_register):
            assert refused(public_register) == "database_read_only"
        assert public_register.read_bytes() == before

    def test_a_file_that_cannot_be_read_is_said(self, public_register: Path):
        with somebody_without_rights(public_register):
            pass
        public_register.chmod(0)
        with somebody_without_rights():
            assert refused(public_register) == "database_cannot_open"


def test_what_an_up_to_date_register_does_not_need_is_not_loaded(register: Path):
    program = (
        "import sys; from pathlib import Path; from valtuusapp.services.opening import open_database;"
        "open_database(Path(sys.argv[1])).close();"
        "print(sorted({'alembic', 'reportlab', 'openpyxl', 'pikepdf', 'lxml', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(register)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
