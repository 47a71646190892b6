"""Backups: made while the register is in use, verified before they are listed, thinned by age."""

import glob
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import inspect

from valtuusapp.core.dates import HELSINKI
from valtuusapp.core.problems import UserError
from valtuusapp.core.progress import Progress, silent
from valtuusapp.db import sqlite
from valtuusapp.db.audit import last_hash

DAILY, WEEKLY, MONTHLY = 14, 8, 24
SPACE = 2_000_000_000  # bytes for all backups of a register together


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified backup.

    Attributes:
        made: the local moment in Finland when it was made.
        size: in bytes.
    """

    path: Path
    made: datetime
    size: int


def folder_of(database: Path) -> Path:
    """The folder of a register's own backups, beside it."""
    return database.with_name(f"{database.stem}-backups")


def make(database: Path, target: Path, progress: Progress = silent) -> None:
    """Copies the register to ``target`` and verifies the copy before it gets its name.

    Raises:
        UserError: ``backup_not_whole`` when the copy does not verify, and what the disk refuses.
    """
    unverified = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        sqlite.remove(unverified)
        unverified.touch(exist_ok=False)  # what the folder refuses is said of the backup, not of a database
        sqlite.copy_database(database, unverified, progress, named=target)
        if not sqlite.integrity_check(unverified):
            raise UserError("backup_not_whole", path=database)
        sync(unverified)
        unverified.replace(target)
        sync(target.parent)
    except OSError as error:
        raise UserError("backup_not_written", path=target, reason=error.strerror or str(error)) from error
    finally:
        sqlite.remove(unverified)


def make_named(database: Path, folder: Path, now: datetime, progress: Progress = silent) -> Backup:
    """A backup named by the moment, in ``folder``; older ones are thinned."""
    local = now.astimezone(HELSINKI)
    target = folder / f"{database.stem}-{local:%Y-%m-%d-%H%M%S}.sqlite"
    make(database, target, progress)
    thin(database, folder, local.date())
    return Backup(target, local, target.stat().st_size)


def listed(database: Path, folder: Path) -> list[Backup]:
    """The backups of the register in the folder, newest first; none when the folder does not let anybody look."""
    found = []
    for path in _names(folder, f"{glob.escape(database.stem)}-*.sqlite"):
        with suppress(ValueError, OSError):
            stamp = path.stem.removeprefix(f"{database.stem}-")
            made = datetime.strptime(stamp, "%Y-%m-%d-%H%M%S").replace(tzinfo=HELSINKI)
            found.append(Backup(path, made, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def _names(folder: Path, pattern: str) -> list[Path]:
    try:
        return list(folder.glob(pattern)) if folder.is_dir() else []
    except OSError:
        return []


def thin(database: Path, folder: Path, today: date) -> None:
    """Deletes the backups that no generation keeps, and the oldest beyond the space for them."""
    backups = listed(database, folder)
    kept = _kept(backups, today)
    space = 0
    for number, backup in enumerate(backups):
        space += backup.size
        if number > 0 and (backup not in kept or space > SPACE):
            space -= backup.size
            with suppress(OSError):
                backup.path.unlink()


def _kept(backups: Iterable[Backup], today: date) -> set[Backup]:
    """All of today, then the newest of each day, week and month, as many generations as are kept."""
    kept = {backup for backup in backups if backup.made.date() == today}
    generations = (
        (DAILY, lambda day: day),
        (WEEKLY, lambda day: day.isocalendar()[:2]),
        (MONTHLY, lambda day: (day.year, day.month)),
    )
    for count, period_of in generations:
        newest: dict[object, Backup] = {}
        for backup in backups:
            newest.setdefault(period_of(backup.made.date()), backup)
        kept.update(list(newest.values())[:count])
    return kept


def head_hash(path: Path) -> str:
    """The head of the audit chain in a register or a backup of it."""
    engine = sqlite.open_engine(path, read_only=True)
    try:
        with sqlite.errors_as_sentences(path), engine.begin() as connection:
            return last_hash(connection) if inspect(connection).has_table("audit_event") else ""
    finally:
        engine.dispose()


def verify(path: Path) -> None:
    """Refuses a file that is not a whole register.

    Raises:
        UserError: ``backup_missing``, ``not_a_database``, ``not_our_database`` or ``backup_damaged``.
    """
    try:
        sqlite.refuse_foreign(path)
    except UserError as error:
        raise UserError("backup_missing" if error.code == "database_missing" else error.code, path=path) from error
    if not sqlite.integrity_check(path):
        raise UserError("backup_damaged", path=path)


def restore(backup: Path, database: Path, now: datetime) -> Path | None:
    """Puts a verified backup in the place of the register, which is kept aside under another name.

    The caller holds the writer's lock, and nothing has the register open.

    Returns:
        Where the former register is kept; None when there was none.

    Raises:
        UserError: when the backup does not verify; then nothing has been touched.
    """
    verify(backup)
    with _copied(backup, database) as fresh:
        aside = _set_aside(database, now)
        if aside is not None:
            shutil.copymode(database, fresh)
        _replace(database, fresh)
    return aside


def put_back(backup: Path, database: Path) -> None:
    """Puts a backup in the place of a register that is worth nothing any more, as after an upgrade that failed."""
    with _copied(backup, database) as fresh:
        _replace(database, fresh)


@contextmanager
def _copied(backup: Path, database: Path) -> Iterator[Path]:
    """A verified copy of the backup beside the register, in one file whatever the backup had beside it."""
    fresh = database.with_name(f"{database.name}.restoring")
    try:
        sqlite.remove(fresh)
        sqlite.copy_database(backup, fresh, named=database)
        sync(fresh)
        verify(fresh)
        yield fresh
    except OSError as error:
        raise UserError("restore_not_written", path=database, reason=error.strerror or str(error)) from error
    finally:
        sqlite.remove(fresh)


def _set_aside(database: Path, now: datetime) -> Path | None:
    """Copies the present register, so that there is a register at every moment, whenever the power goes."""
    if not database.exists():
        return None
    sqlite.settle(database)
    aside = _free_name(f"{database.stem}-before-restore-{now.astimezone(HELSINKI):%Y-%m-%d-%H%M%S}", database.parent)
    parts = [ending for ending in ("", "-wal") if database.with_name(database.name + ending).exists()]
    try:
        for ending in parts:
            copy = aside.with_name(aside.name + ending)
            shutil.copyfile(database.with_name(database.name + ending), copy)
            sync(copy)
    except OSError:
        for ending in parts:
            aside.with_name(aside.name + ending).unlink(missing_ok=True)
        raise
    return aside


def _free_name(stem: str, folder: Path) -> Path:
    names = (folder / f"{stem}{number}.sqlite" for number in ("", *(f"-{count}" for count in range(2, 1000))))
    return next(path for path in names if not path.exists())


def _replace(database: Path, fresh: Path) -> None:
    for ending in ("-wal", "-shm"):  # they belong to the file that goes
        database.with_name(database.name + ending).unlink(missing_ok=True)
    fresh.replace(database)
    sync(database.parent)


def sync(path: Path) -> None:
    """Waits until the disk has what was written. Folders are synced only where the system can."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
