"""A register of an older revision is brought to the newest, or is exactly as it was."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.db.rows import content, save
from valtuusapp.core import messages
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.db import audit, backups, sqlite, upgrade
from valtuusapp.db.database import Database
from valtuusapp.db.tables import Base

FIXTURES = Path(__file__).parents[1] / "fixtures"
#: What later revisions add columns to; the schema is the whole database's.
CHANGED_SINCE = {"schema", "alembic_version", "engagement", "sector_map_entry", "title_map_entry"}
CHANGED_SINCE |= {"request", "request_line", "mandate", "attachment"}
NOW = datetime(2026, 11, 23, 7, 5, tzinfo=UTC)


@pytest.fixture(params=sorted((FIXTURES / "databases").glob("*.sqlite")), ids=lambda path: path.stem)
def stored(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A register with rows, as a version of the program left it."""
    path = tmp_path / "rekisteri" / "rekisteri.sqlite"
    path.parent.mkdir()
    shutil.copy(request.param, path)
    return path


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A register with rows of the first revision."""
    return stored_in(tmp_path, "0001")


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A register with rows of the second revision."""
    return stored_in(tmp_path, "0002")


def stored_in(folder: Path, revision: str) -> Path:
    """A register with rows of a revision."""
    path = folder / "rekisteri" / "rekisteri.sqlite"
    path.parent.mkdir()
    shutil.copy(FIXTURES / "databases" / f"{revision}.sqlite", path)
    return path


def migrations(folder: Path, *names: str) -> Path:
    """The first revision and what comes after it in a test."""
    versions = folder / "migrations" / "versions"
    versions.mkdir(parents=True)
    shutil.copy(upgrade.MIGRATIONS / "versions" / "0001_first.py", versions)
    for name in names:
        shutil.copy(FIXTURES / "migrations" / f"{name}.py", versions)
    return versions.parent


def opens(path: Path) -> bool:
    """Whether the register can be written to and its log is whole."""
    database = Database(path, sqlite.open_engine(path, read_only=False))
    save(database, "Uimahalli")
    with database.read() as session:
        whole = audit.broken_events(session.connection()) == []
    database.close()
    return whole and sqlite.integrity_check(path)


class TestTheNewestRevision:
    def test_there_is_a_register_of_every_revision(self):
        assert {path.stem for path in (FIXTURES / "databases").glob("*.sqlite")} == upgrade.known_revisions()

    def test_the_program_knows_the_newest_migration(self):
        from alembic.script import ScriptDirectory

        assert ScriptDirectory(str(upgrade.MIGRATIONS)).get_current_head() == upgrade.HEAD

    def test_migrations_make_the_tables_that_the_program_expects(self, path: Path):
        engine = sqlite.open_engine(path, read_only=True)
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, Base.metadata) == []
        engine.dispose()

    def test_a_new_register_and_an_upgraded_one_have_the_same_tables(self, path: Path, stored: Path):
        upgrade.upgrade(stored, NOW)
        assert content(path)["schema"] == content(stored)["schema"]
        assert opens(stored)

    def test_an_up_to_date_register_is_left_alone(self, tmp_path: Path):
        newest = stored_in(tmp_path, upgrade.HEAD)
        before = content(newest)
        assert upgrade.upgrade(newest, NOW) is False
        assert [path.name for path in newest.parent.iterdir()] == [newest.name]
        assert content(newest) == before

    def test_the_maps_come_to_what_was_there(self, first: Path):
        before = content(first)
        assert upgrade.upgrade(first, NOW)
        after = content(first)
        for table in ("sector_map_entry", "title_map_entry"):
            assert before[table]
            assert [(*row, 0) for row in before[table]] == after[table]
        assert [(*row, None, None) for row in before["engagement"]] == after["engagement"]
        assert after["map_exception"] == after["map_approval"] == []
        assert {name: rows for name, rows in after.items() if name in before and name not in CHANGED_SINCE} == {
            name: rows for name, rows in before.items() if name not in CHANGED_SINCE
        }

    def test_the_forms_come_to_what_was_there(self, second: Path):
        before = content(second)
        assert upgrade.upgrade(second, NOW)
        after = content(second)
        for table in ("mandate", "attachment"):
            assert before[table]
            assert [(*row, None) for row in before[table]] == after[table]
        assert [(*row, "", "{}", "", None, "", None) for row in before["request"]] == after["request"]
        with closing(sqlite3.connect(second)) as connection:
            rows = connection.execute(
                "select line.target, line.checked_on, request.received_on from request_line line"
                " join request on request.id = request_id"
            ).fetchall()
        assert rows
        assert all(target == "" and checked == received for target, checked, received in rows)
        assert after["dvv_application"] == after["form_help"] == []


class TestAnUpgradeThatWorks:
    def test_rows_are_kept_and_a_backup_of_before_is_there(self, first: Path, tmp_path: Path):
        before = content(first)
        assert upgrade.upgrade(first, NOW, head="0002", migrations=migrations(tmp_path, "works"))
        after = content(first)
        assert upgrade.stored_revision(first) == "0002"
        changed = {"schema", "alembic_version", "organisation", "job_title"}
        assert {name: rows for name, rows in after.items() if name not in changed} == {
            name: rows for name, rows in before.items() if name not in changed
        }
        assert [row[:-1] for row in after["organisation"]] == before["organisation"]
        assert {row[-1] for row in after["organisation"]} >= {"Lumijärven kaupunki, 00100 Lumijärvi"}
        assert len(after["job_title"]) == len(before["job_title"])
        (backup,) = backups.listed(first, backups.folder_of(first))
        assert content(backup.path) == before
        assert sqlite.integrity_check(first)

    def test_progress_is_told(self, first: Path, tmp_path: Path):
        told = []
        upgrade.upgrade(
            first,
            NOW,
            head="0002",
            migrations=migrations(tmp_path, "works"),
            progress=lambda done, total: told.append((done, total)),
        )
        assert told
        assert told[-1][0] == told[-1][1] > 0

    def test_rows_that_a_migration_says_to_let_go_may_go(self, first: Path, tmp_path: Path):
        before = content(first)
        upgrade.upgrade(first, NOW, head="0002", migrations=migrations(tmp_path, "loses_with_notice"))
        assert 0 < len(content(first)["theme_type"]) < len(before["theme_type"])


@pytest.mark.parametrize("names", [("fails",), ("loses",), ("dangling",), ("works", "fails_later")], ids="+".join)
def test_after_a_failure_the_register_is_as_it_was(first: Path, tmp_path: Path, names: tuple[str, ...]):
    before = content(first)
    with pytest.raises(UserError) as caught:
        upgrade.upgrade(first, NOW, head="9999", migrations=migrations(tmp_path, *names))
    error = caught.value
    assert error.code == "upgrade_failed"
    assert content(first) == before
    assert content(Path(str(error.values["backup"]))) == before
    said = messages.say(error, Language.FI)
    assert "Rekisteri on ennallaan" in said
    assert str(error.values["backup"]) in said
    assert sorted(path.name for path in first.parent.iterdir()) == ["rekisteri-backups", "rekisteri.sqlite"]
    assert upgrade.stored_revision(first) == "0001"
    assert opens(first)


def test_a_failure_can_be_followed_by_an_upgrade_that_works(first: Path, tmp_path: Path):
    with pytest.raises(UserError):
        upgrade.upgrade(first, NOW, head="0002", migrations=migrations(tmp_path / "bad", "fails"))
    assert upgrade.upgrade(first, NOW, head="0002", migrations=migrations(tmp_path / "good", "works"))
    assert upgrade.stored_revision(first) == "0002"


def test_a_register_of_a_newer_program_is_refused_untouched(first: Path):
    with closing(sqlite3.connect(first)) as connection, connection:
        connection.execute("update alembic_version set version_num = '0417'")
    before = first.read_bytes()
    with pytest.raises(UserError) as caught:
        upgrade.upgrade(first, NOW)
    assert caught.value.code == "database_newer"
    assert first.read_bytes() == before
    assert [path.name for path in first.parent.iterdir()] == [first.name]


class TestMaking:
    def test_a_file_that_exists_is_not_replaced(self, tmp_path: Path):
        taken = tmp_path / "taken.sqlite"
        taken.write_text("tärkeää")
        with pytest.raises(UserError) as caught:
            upgrade.create(taken)
        assert caught.value.code == "file_exists"
        assert taken.read_text() == "tärkeää"

    def test_folders_are_made(self, tmp_path: Path):
        path = tmp_path / "uusi" / "kansio" / "rekisteri.sqlite"
        upgrade.create(path)
        assert upgrade.stored_revision(path) == upgrade.HEAD

    def test_a_failure_leaves_no_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        path = tmp_path / "rekisteri.sqlite"
        monkeypatch.setattr(upgrade, "MIGRATIONS", migrations(tmp_path, "works", "fails_later"))
        with pytest.raises(ZeroDivisionError):
            upgrade.create(path)
        assert list(tmp_path.glob("rekisteri*")) == []
