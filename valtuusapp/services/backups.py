"""Backups of the open register, and putting one back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from valtuusapp.core.dates import Clock
from valtuusapp.core.problems import Problem, Severity, UserError
from valtuusapp.db import backups, location, sqlite, upgrade
from valtuusapp.db.backups import Backup
from valtuusapp.db.database import Database
from valtuusapp.db.lock import WriterLock, account
from valtuusapp.services.settings import SettingsService

Progress = Callable[[int, int], None]

#: After so long without a fresh copy in the second folder the officer is warned.
SECOND_COPY_AGE = timedelta(days=7)


def _silent(_done: int, _total: int) -> None:
    """Nobody looks at the progress."""


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """How the backups stand.

    Attributes:
        newest: the newest one beside the register; None when there is none.
        second_newest: the newest one in the second folder; None when there is none or no such folder is set.
        problem: what the officer should mend.
    """

    newest: Backup | None
    second_newest: Backup | None
    problem: Problem | None


class BackupService:
    """Making and listing backups of the open register."""

    def __init__(self, database: Database, settings: SettingsService) -> None:
        self._database = database
        self._settings = settings

    def folder(self) -> Path:
        """The folder of the register's own backups."""
        return backups.folder_of(self._database.path)

    def listed(self) -> list[Backup]:
        """The verified backups beside the register, newest first."""
        return backups.listed(self._database.path, self.folder())

    def make(self, progress: Progress = _silent) -> Backup:
        """Makes a verified backup beside the register, and a copy in the second folder when one is set.

        Raises:
            UserError: ``backup_not_written``, ``backup_not_whole``; ``second_backup_failed`` when only the second did.
        """
        backup = backups.make_named(self._database.path, self.folder(), self._database.clock.now(), progress)
        if second := self._second_folder():
            if not second.is_dir():  # not made here: a share that is not there must not become a local folder
                raise UserError("second_backup_failed", folder=second)
            try:
                backups.make(backup.path, second / backup.path.name)
                backups.thin(self._database.path, second, self._database.clock.today())
            except UserError as error:
                raise UserError("second_backup_failed", folder=second) from error
        return backup

    def make_daily(self, progress: Progress = _silent) -> Backup | None:
        """Makes the day's backup if something has changed since the newest one."""
        listed = self.listed()
        if listed:
            newest = listed[0]
            if newest.made.date() == self._database.clock.today():
                return None
            if backups.head_hash(newest.path) == backups.head_hash(self._database.path):
                return None
        return self.make(progress)

    def make_to(self, target: Path, progress: Progress = _silent) -> None:
        """Makes a verified backup to a file of the caller's choice.

        Raises:
            UserError: ``file_exists`` and what the disk refuses.
        """
        copy_register(self._database.path, target, progress)

    def status(self) -> BackupStatus:
        """How the backups stand, with what to mend."""
        listed = self.listed()
        newest = listed[0] if listed else None
        second = self._second_folder()
        copies = backups.listed(self._database.path, second) if second else []
        second_newest = copies[0] if copies else None
        return BackupStatus(newest, second_newest, self._problem(newest, second, second_newest))

    def _problem(self, newest: Backup | None, second: Path | None, copy: Backup | None) -> Problem | None:
        if newest is None:
            return Problem("backup_none", severity=Severity.WARNING)
        if second is None:
            return Problem("backup_no_second_folder", severity=Severity.NOTE)
        if copy is None or self._now() - copy.made > SECOND_COPY_AGE:
            return Problem("backup_second_old", severity=Severity.WARNING, values={"folder": second})
        return None

    def _second_folder(self) -> Path | None:
        text = self._settings.all().text("backup_folder").strip()
        return Path(text) if text else None

    def _now(self) -> datetime:
        return self._database.clock.now()


def copy_register(database: Path, target: Path, progress: Progress = _silent) -> None:
    """Makes a verified backup of a register, in use or not, to a file of the caller's choice.

    Raises:
        UserError: ``file_exists``, what is wrong with the register, and what the disk refuses.
    """
    upgrade.stored_revision(database)
    if target.exists():
        raise UserError("file_exists", path=target)
    backups.make(database, target, progress)


def newest_backup(database: Path) -> Backup | None:
    """The newest verified backup beside a register that may not open; None when there is none."""
    listed = backups.listed(database, backups.folder_of(database))
    return listed[0] if listed else None


def restore(backup: Path, database: Path, clock: Clock) -> Path | None:
    """Puts a backup in the place of a register that nobody has open, and says so in its log.

    Returns:
        Where the former register is kept; None when there was none.

    Raises:
        UserError: ``in_use`` when somebody has it open, ``on_network``, ``in_synchronised_folder``; what is wrong with
            the backup, ``database_newer`` included: then nothing has been touched.
    """
    backups.verify(backup)
    upgrade.refuse_newer(backup)
    location.refuse_unsafe(database)
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("folder_read_only", path=database.parent) from error
    lock = WriterLock(database)
    lock.take(clock.now())
    try:
        aside = backups.restore(backup, database, clock.now())
        upgrade.upgrade(database, clock.now())
        restored = Database(database, sqlite.open_engine(database, read_only=False), clock, actor=account())
        restored.log("restored", backup.name)
        restored.close()
        return aside
    finally:
        lock.release()
