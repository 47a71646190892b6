"""Backups: whole or not there, thinned by age; a restore leaves the former register and never a moment without one."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.db.conftest import TODAY
from tests.db.rows import content, names, organisation, save
from tests.rights import somebody_without_rights
from valtuusapp.core.dates import HELSINKI
from valtuusapp.core.problems import UserError
from valtuusapp.db import backups, sqlite
from valtuusapp.db.database import Database

NOW = datetime(2026, 11, 23, 7, 5, 9, tzinfo=UTC)


def code_of(call, *arguments) -> str:
    with pytest.raises(UserError) as caught:
        call(*arguments)
    return caught.value.code


def organisations(path: Path) -> list[str]:
    """The names in a register that nobody need have open."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return [name for (name,) in connection.execute("select name_fi from organisation order by id")]


def damage(path: Path) -> None:
    """Writes nonsense over the middle of a file."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(os.urandom(8192))


class TestMaking:
    def test_a_backup_of_an_open_register_has_all_that_was_saved(self, database: Database, tmp_path: Path):
        save(database, "Vesi")
        target = tmp_path / "kopiot" / "kopio.sqlite"
        told = []
        backups.make(database.path, target, lambda done, total: told.append((done, total)))
        assert content(target) == content(database.path)
        assert [path.name for path in target.parent.iterdir()] == ["kopio.sqlite"]  # one file, no log beside it
        assert told[-1][0] == told[-1][1] > 0

    def test_what_is_being_written_is_not_in_it(self, database: Database, tmp_path: Path):
        save(database, "Vesi")
        with database.write("organisation_saved") as written:
            written.session.add(organisation("Kesken"))
            written.session.flush()
            backups.make(database.path, tmp_path / "kopio.sqlite")
        assert organisations(tmp_path / "kopio.sqlite") == ["Vesi"]

    def test_a_backup_has_the_moment_in_finnish_time_in_its_name(self, database: Database):
        folder = backups.folder_of(database.path)
        assert folder.name == "register-backups"
        made = backups.make_named(database.path, folder, NOW)
        assert made.path.name == "register-2026-11-23-090509.sqlite"
        assert backups.listed(database.path, folder) == [made]
        assert made.size == made.path.stat().st_size

    def test_a_target_that_cannot_be_written_is_said(self, database: Database, tmp_path: Path):
        (tmp_path / "tiedosto").write_text("")
        assert code_of(backups.make, database.path, tmp_path / "tiedosto" / "kopio.sqlite") == "backup_not_written"

    def test_a_copy_that_is_not_whole_is_not_kept(
        self, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(sqlite, "integrity_check", lambda _path: False)
        assert code_of(backups.make, database.path, tmp_path / "kopiot" / "kopio.sqlite") == "backup_not_whole"
        assert list((tmp_path / "kopiot").iterdir()) == []

    def test_giving_up_half_way_leaves_nothing_and_the_old_backup(self, database: Database, tmp_path: Path):
        target = tmp_path / "kopiot" / "kopio.sqlite"
        backups.make(database.path, target)
        before = target.read_bytes()

        def give_up(_done: int, _total: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            backups.make(database.path, target, give_up)
        assert target.read_bytes() == before
        assert list(target.parent.iterdir()) == [target]

    def test_what_a_broken_off_one_left_is_not_played_into_the_next(self, database: Database, tmp_path: Path):
        save(database, "Vesi")
        with closing(sqlite3.connect(tmp_path / "vanha.sqlite")) as connection:
            connection.executescript("pragma cache_size=1; create table t (x); begin; ")
            connection.executemany("insert into t values (?)", [("x" * 3000,)] * 100)
            connection.commit()
            connection.execute("update t set x = 'y'")
            shutil.copy(tmp_path / "vanha.sqlite-journal", tmp_path / "kopio.sqlite.part-journal")
            shutil.copy(tmp_path / "vanha.sqlite", tmp_path / "kopio.sqlite.part")
        backups.make(database.path, tmp_path / "kopio.sqlite")
        assert organisations(tmp_path / "kopio.sqlite") == ["Vesi"]
        assert list(tmp_path.glob("kopio.sqlite.part*")) == []

    def test_other_files_in_the_folder_are_not_listed(self, database: Database):
        folder = backups.folder_of(database.path)
        backups.make_named(database.path, folder, NOW)
        for name in ("register-2026.sqlite", "toinen-2026-11-23-090509.sqlite", "register-2026-11-22-090509.txt"):
            (folder / name).write_text("")
        assert [backup.path.name for backup in backups.listed(database.path, folder)] == [
            "register-2026-11-23-090509.sqlite"
        ]

    def test_a_name_with_brackets_is_only_a_name(self, database: Database, tmp_path: Path):
        odd = tmp_path / "rekisteri [1].sqlite"
        backups.make(database.path, odd)
        backups.make_named(odd, backups.folder_of(odd), NOW)
        assert len(backups.listed(odd, backups.folder_of(odd))) == 1


class TestThinning:
    def thinned(self, tmp_path: Path, moments: list[datetime], today: date) -> list[datetime]:
        """The moments of the backups that are left, newest first."""
        database, folder = tmp_path / "register.sqlite", tmp_path / "kopiot"
        folder.mkdir(exist_ok=True)
        for moment in moments:
            (folder / f"register-{moment:%Y-%m-%d-%H%M%S}.sqlite").write_bytes(b"x" * 10)
        backups.thin(database, folder, today)
        return [backup.made.replace(tzinfo=None) for backup in backups.listed(database, folder)]

    def test_a_daily_backup_of_three_years_is_thinned_to_days_weeks_and_months(self, tmp_path: Path):
        moments = [datetime(2026, 11, 23, 9) - timedelta(days) for days in range(3 * 365)]  # noqa: DTZ001
        left = self.thinned(tmp_path, moments, TODAY)
        assert left[:14] == moments[:14]
        assert len(left) <= 14 + 8 + 24
        assert len({(moment.year, moment.month) for moment in left}) == 24
        assert left[-1] == datetime(2024, 12, 31, 9)  # noqa: DTZ001 (the newest of the oldest month)
        weeks = {moment.isocalendar()[:2] for moment in moments[: 7 * 8]}
        assert {moment.isocalendar()[:2] for moment in left} >= set(sorted(weeks)[-8:])

    def test_thinning_again_changes_nothing(self, tmp_path: Path):
        moments = [datetime(2026, 11, 23, 9) - timedelta(days) for days in range(100)]  # noqa: DTZ001
        left = self.thinned(tmp_path, moments, TODAY)
        assert self.thinned(tmp_path, [], TODAY) == left

    def test_all_of_today_are_kept_and_of_another_day_the_newest(self, tmp_path: Path):
        hours = [datetime(2026, 11, day, hour) for day in (22, 23) for hour in (8, 12, 16)]  # noqa: DTZ001
        left = self.thinned(tmp_path, hours, TODAY)
        assert left == [*reversed(hours[3:]), hours[2]]

    def test_a_long_pause_does_not_lose_the_last_ones(self, tmp_path: Path):
        moments = [datetime(2023, 5, day, 9) for day in range(1, 15)]  # noqa: DTZ001
        assert self.thinned(tmp_path, moments, TODAY) == list(reversed(moments))

    def test_the_oldest_go_when_there_is_no_room_but_the_newest_stays(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        moments = [datetime(2026, 11, 23, 9) - timedelta(days) for days in range(10)]  # noqa: DTZ001
        monkeypatch.setattr(backups, "SPACE", 35)
        assert self.thinned(tmp_path, moments, TODAY) == moments[:3]
        monkeypatch.setattr(backups, "SPACE", 5)
        assert self.thinned(tmp_path, [], TODAY) == moments[:1]

    def test_the_night_when_summer_time_ends_has_an_hour_twice(self, tmp_path: Path):
        moments = [datetime(2026, 10, 25, 3, 30)]  # noqa: DTZ001
        assert self.thinned(tmp_path, moments, TODAY) == moments

    @pytest.mark.skipif(os.name == "nt", reason="folders are closed otherwise there")
    def test_there_are_none_where_nobody_may_look(self, path: Path):
        with tempfile.TemporaryDirectory() as folder:
            inside = Path(folder) / "kielletty" / "kopiot"
            inside.mkdir(parents=True)
            inside.parent.chmod(0)
            with somebody_without_rights():
                assert backups.listed(path, inside) == []


class TestRestoring:
    @pytest.fixture
    def backup(self, database: Database, tmp_path: Path) -> Path:
        """A backup with one organisation; the register, closed, has another since."""
        save(database, "Vesi")
        backup = tmp_path / "kopio.sqlite"
        backups.make(database.path, backup)
        save(database, "Satama")
        database.close()
        return backup

    def test_the_backup_takes_the_place_and_the_register_is_kept(self, path: Path, backup: Path):
        aside = backups.restore(backup, path, NOW)
        assert aside is not None
        assert aside.name == "register-before-restore-2026-11-23-090509.sqlite"
        assert sorted(each.name for each in path.parent.iterdir()) == ["kopio.sqlite", aside.name, "register.sqlite"]
        assert organisations(path) == ["Vesi"]
        assert organisations(aside) == ["Vesi", "Satama"]
        assert organisations(backup) == ["Vesi"]

    def test_what_was_kept_can_be_restored_too(self, path: Path, backup: Path):
        aside = backups.restore(backup, path, NOW)
        assert aside is not None
        again = backups.restore(aside, path, NOW)
        assert organisations(path) == ["Vesi", "Satama"]
        assert again is not None
        assert again != aside  # in the same second: nothing kept is written over
        assert organisations(aside) == ["Vesi", "Satama"]

    def test_saves_that_still_stand_in_the_log_come_along(self, path: Path, tmp_path: Path, template: Path):
        """A register that was copied by hand while in use, log and all."""
        used = tmp_path / "used.sqlite"
        shutil.copy(template, used)
        open_one = Database(used, sqlite.open_engine(used, read_only=False))
        save(open_one, "Vain lokissa")
        by_hand = tmp_path / "by-hand.sqlite"
        for ending in ("", "-wal"):
            shutil.copy(f"{used}{ending}", f"{by_hand}{ending}")
        open_one.close()
        backups.restore(by_hand, path, NOW)
        assert organisations(path) == ["Vain lokissa"]

    def test_a_register_that_is_gone_comes_back(self, path: Path, backup: Path):
        path.unlink()
        assert backups.restore(backup, path, NOW) is None
        assert organisations(path) == ["Vesi"]

    def test_a_register_that_is_damaged_is_kept_as_it_is(self, path: Path, backup: Path):
        path.write_bytes(b"nothing of SQLite")
        aside = backups.restore(backup, path, NOW)
        assert aside is not None
        assert aside.read_bytes() == b"nothing of SQLite"
        assert organisations(path) == ["Vesi"]

    @pytest.mark.parametrize(
        ("spoil", "code"),
        [
            (damage, "backup_damaged"),
            (lambda path: os.truncate(path, path.stat().st_size - 4096), "backup_damaged"),
            (lambda path: os.truncate(path, 0), "not_a_database"),
            (lambda path: path.write_text("Hyvää päivää\n" * 100), "not_a_database"),
            (lambda path: path.unlink(), "backup_missing"),
            (lambda path: (path.unlink(), path.mkdir()), "not_a_database"),
            (lambda path: (path.unlink(), sqlite3.connect(path).execute("create table t (x)")), "not_our_database"),
        ],
    )
    def test_a_backup_that_is_none_is_refused_and_nothing_touched(self, path: Path, backup: Path, spoil, code: str):
        before = path.read_bytes()
        spoil(backup)
        assert code_of(backups.restore, backup, path, NOW) == code
        assert path.read_bytes() == before
        assert {each.name for each in path.parent.iterdir()} <= {"register.sqlite", "kopio.sqlite"}

    def test_the_register_is_as_private_as_before(self, path: Path, backup: Path):
        path.chmod(0o600)
        backups.restore(backup, path, NOW)
        assert path.stat().st_mode & 0o777 == 0o600

    @pytest.mark.parametrize("step", range(12))
    def test_a_power_cut_at_any_moment_leaves_a_register(
        self, path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch, step: int
    ):
        done = []

        def cut(real):
            def step_or_cut(*arguments, **more):
                if len(done) == step:
                    raise KeyboardInterrupt
                done.append(real)
                return real(*arguments, **more)

            return step_or_cut

        monkeypatch.setattr(sqlite, "copy_database", cut(sqlite.copy_database))
        monkeypatch.setattr(backups, "sync", cut(backups.sync))
        monkeypatch.setattr(backups.shutil, "copyfile", cut(shutil.copyfile))
        monkeypatch.setattr(Path, "replace", cut(Path.replace))
        monkeypatch.setattr(Path, "unlink", cut(Path.unlink))
        try:
            backups.restore(backup, path, NOW)
        except KeyboardInterrupt:
            done += [None] * 100  # what follows the cut is not cut again
        assert organisations(path) in (["Vesi"], ["Vesi", "Satama"])
        assert sqlite.integrity_check(path)

    def test_a_full_disk_is_said_and_the_register_is_as_it_was(
        self, path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
    ):
        before = path.read_bytes()

        def full(source: Path, target: Path) -> None:
            Path(target).write_bytes(b"half")
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(backups.shutil, "copyfile", full)
        assert code_of(backups.restore, backup, path, NOW) == "restore_not_written"
        assert path.read_bytes() == before
        assert sorted(each.name for each in path.parent.iterdir()) == ["kopio.sqlite", "register.sqlite"]

    def test_a_restored_register_is_used_as_before(self, path: Path, backup: Path):
        backups.restore(backup, path, NOW)
        opened = Database(path, sqlite.open_engine(path, read_only=False))
        save(opened, "Teatteri")
        assert names(opened) == ["Vesi", "Teatteri"]
        opened.close()


def test_backups_are_named_in_the_time_zone_in_which_they_are_read():
    assert NOW.astimezone(HELSINKI).strftime("%H%M%S") == "090509"
