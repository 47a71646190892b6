"""Backups as the officer meets them: daily, in two folders, warned about; restored under the lock; checked."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.db.rows import content
from tests.services.town import Town
from valtuusapp.core.dates import Clock
from valtuusapp.core.organisation import JobTitle
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import LocalText
from valtuusapp.db.database import Database
from valtuusapp.db.tables import AuditEvent
from valtuusapp.services.backups import restore
from valtuusapp.services.checking import check_register
from valtuusapp.services.opening import Services, open_database


@pytest.fixture
def wait(database: Database) -> Callable[..., None]:
    """Lets time pass for the register."""
    now = [datetime(2026, 11, 23, 7, 0, tzinfo=UTC)]
    database.clock = Clock(lambda: now[0])

    def passing(**time: int) -> None:
        now[0] += timedelta(**time)

    return passing


def save(services: Services, name: str) -> None:
    services.organisation.save_title(JobTitle(name=LocalText(name, name)))


def titles(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("select name_fi from job_title order by id")]


def problem_of(services: Services) -> str | None:
    problem = services.backups.status().problem
    return problem and problem.code


class TestMaking:
    def test_there_is_one_a_day_when_something_has_changed(self, services: Services, wait: Callable[..., None]):
        assert services.backups.make_daily() is not None
        assert services.backups.make_daily() is None
        wait(days=1)
        assert services.backups.make_daily() is None  # nothing has changed
        save(services, "rehtori")
        made = services.backups.make_daily()
        assert made is not None
        assert services.backups.listed()[0] == made
        assert len(services.backups.listed()) == 2

    def test_a_second_folder_gets_a_copy(self, services: Services, tmp_path: Path):
        second = tmp_path / "verkkolevy"
        second.mkdir()
        services.settings.set({"backup_folder": str(second)})
        made = services.backups.make()
        assert content(second / made.path.name) == content(made.path)
        status = services.backups.status()
        assert status.second_newest is not None
        assert status.problem is None

    @pytest.mark.parametrize("in_the_way", [False, True])
    def test_a_second_folder_that_cannot_be_reached_is_said_and_the_first_is_made(
        self, services: Services, tmp_path: Path, in_the_way: bool
    ):
        if in_the_way:
            (tmp_path / "verkkolevy").write_text("")
        services.settings.set({"backup_folder": str(tmp_path / "verkkolevy")})
        with pytest.raises(UserError) as caught:
            services.backups.make()
        assert caught.value.code == "second_backup_failed"
        assert len(services.backups.listed()) == 1

    def test_what_should_be_mended_is_told(self, services: Services, tmp_path: Path, wait: Callable[..., None]):
        assert problem_of(services) == "backup_none"
        services.backups.make()
        assert problem_of(services) == "backup_no_second_folder"
        (tmp_path / "verkkolevy").mkdir()
        services.settings.set({"backup_folder": str(tmp_path / "verkkolevy")})
        assert problem_of(services) == "backup_second_old"
        services.backups.make()
        assert problem_of(services) is None
        wait(days=7, seconds=1)
        assert problem_of(services) == "backup_second_old"

    def test_a_file_of_ones_own_choice_is_not_written_over(self, services: Services, tmp_path: Path):
        target = tmp_path / "kopio.sqlite"
        services.backups.make_to(target)
        before = target.read_bytes()
        with pytest.raises(UserError) as caught:
            services.backups.make_to(target)
        assert caught.value.code == "file_exists"
        assert target.read_bytes() == before


class TestRestoring:
    @pytest.fixture
    def backup(self, services: Services, town: Town, tmp_path: Path) -> Path:
        """A backup; something has been saved since, and the register is closed."""
        backup = tmp_path / "kopio.sqlite"
        services.backups.make_to(backup)
        save(services, "rehtori")
        services.close()
        return backup

    def test_it_is_written_in_the_log(self, database: Database, backup: Path):
        aside = restore(backup, database.path, Clock())
        assert aside is not None
        assert titles(database.path) == ["kirjanpitäjä"]
        assert titles(aside) == ["kirjanpitäjä", "rehtori"]
        with database.read() as session:
            event = session.scalars(select(AuditEvent).order_by(AuditEvent.id.desc())).first()
            assert event is not None
            assert (event.action, event.reason) == ("restored", "kopio.sqlite")
        assert check_register(database.path) == []

    def test_a_register_in_use_is_left_alone(self, database: Database, backup: Path):
        services = open_database(database.path)
        with pytest.raises(UserError) as caught:
            restore(backup, database.path, Clock())
        services.close()
        assert caught.value.code == "in_use"
        assert titles(database.path) == ["kirjanpitäjä", "rehtori"]

    def test_a_backup_of_a_newer_program_is_refused_before_anything_is_touched(self, database: Database, backup: Path):
        with closing(sqlite3.connect(backup)) as connection, connection:
            connection.execute("update alembic_version set version_num = '0417'")
        with pytest.raises(UserError) as caught:
            restore(backup, database.path, Clock())
        assert caught.value.code == "database_newer"
        assert titles(database.path) == ["kirjanpitäjä", "rehtori"]
        assert list(database.path.parent.glob("*before-restore*")) == []


class TestChecking:
    def test_a_register_with_its_backups_is_all_right(
        self, services: Services, town: Town, wait: Callable[..., None], database: Database
    ):
        services.backups.make()
        wait(hours=1)
        save(services, "rehtori")
        services.backups.make()
        assert check_register(database.path) == []

    def test_a_log_that_was_tampered_with_is_found(self, services: Services, town: Town, database: Database):
        save(services, "rehtori")
        with closing(sqlite3.connect(database.path)) as connection, connection:
            connection.execute("update audit_change set after = ? where event_id = 2", [json.dumps({"name_fi": "x"})])
        (problem,) = check_register(database.path)
        assert (problem.code, problem.values) == ("check_log_broken", {"count": 1, "first": 2})

    def test_a_log_whose_end_was_cut_off_is_found_by_a_backup(self, services: Services, town: Town, database: Database):
        save(services, "rehtori")
        services.backups.make()
        with closing(sqlite3.connect(database.path)) as connection, connection:
            connection.execute("delete from audit_change where event_id = 2")
            connection.execute("delete from audit_event where id = 2")
        (problem,) = check_register(database.path)
        assert problem.code == "check_backup_foreign"

    def test_a_backup_of_another_register_is_found(
        self, services: Services, town: Town, database: Database, template: Path
    ):
        made = services.backups.make()
        other = Path(__file__).parents[1] / "fixtures" / "databases" / "0001.sqlite"
        shutil.copy(other, made.path)
        (problem,) = check_register(database.path)
        assert (problem.code, problem.values) == ("check_backup_foreign", {"path": made.path})

    def test_a_damaged_backup_is_found(self, services: Services, town: Town, database: Database):
        made = services.backups.make()
        made.path.write_text("vioittunut")
        (problem,) = check_register(database.path)
        assert (problem.code, problem.values) == ("backup_damaged", {"path": made.path})

    def test_backups_of_before_a_restore_are_of_the_former_register(
        self, services: Services, town: Town, database: Database, wait: Callable[..., None]
    ):
        old = services.backups.make()
        save(services, "rehtori")
        wait(hours=1)
        services.backups.make()  # has what the restored register lacks
        wait(hours=1)
        services.close()
        restore(old.path, database.path, database.clock)
        assert check_register(database.path) == []

    def test_a_damaged_file_is_found(self, services: Services, town: Town, database: Database):
        services.close()
        size = database.path.stat().st_size
        with database.path.open("r+b") as file:
            file.seek(size - 3 * 4096)
            file.write(b"\xff" * 4096)
        (problem,) = check_register(database.path)
        assert problem.code == "database_damaged"
