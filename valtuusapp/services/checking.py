"""Checking a register: whether the file is whole, the log unbroken, and the backups of this register."""

from pathlib import Path

from sqlalchemy import func, select

from valtuusapp.core.problems import Problem, UserError
from valtuusapp.db import audit, backups, sqlite, upgrade
from valtuusapp.db.tables import AuditEvent


def check_register(path: Path) -> list[Problem]:
    """Looks through a register that may be in use, without writing to it.

    Returns:
        What is wrong; empty when all is well.

    Raises:
        UserError: ``database_missing``, ``not_a_database``, ``not_our_database``.
    """
    revision = upgrade.stored_revision(path)
    found = []
    if not sqlite.integrity_check(path):
        found.append(Problem("database_damaged", values={"path": path}))
        return found
    if revision != upgrade.HEAD:
        found.append(Problem("check_other_revision", values={"revision": revision}))
        return found
    return found + _check_log(path)


def _check_log(path: Path) -> list[Problem]:
    engine = sqlite.open_engine(path, read_only=True)
    try:
        with sqlite.errors_as_sentences(path), engine.begin() as connection:
            broken = audit.broken_events(connection)
            hashes = set(connection.scalars(select(AuditEvent.hash))) | {audit.GENESIS}
            restored = connection.scalar(select(func.max(AuditEvent.at)).where(AuditEvent.action == "restored"))
    finally:
        engine.dispose()
    found = []
    if broken:
        found.append(Problem("check_log_broken", values={"count": len(broken), "first": broken[0]}))
    for backup in backups.listed(path, backups.folder_of(path)):
        # After a restore the log goes on from the backup: what was backed up in between is of the former register.
        of_this_log = restored is None or backup.made > restored
        try:
            if backups.head_hash(backup.path) not in hashes and of_this_log:
                found.append(Problem("check_backup_foreign", values={"path": backup.path}))
        except UserError:
            found.append(Problem("backup_damaged", values={"path": backup.path}))
    return found
