"""Checking a register: whether the file is whole, the log unbroken, and the backups and records of this register."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, func, select

from valtuusapp.core.problems import Problem, UserError
from valtuusapp.db import audit, backups, sqlite, upgrade
from valtuusapp.db.tables import Attachment, AttachmentContent, AuditEvent, Request


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
            files = [*_check_files(connection), *_check_records(connection, hashes)]
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
    return found + files


def _check_files(connection: Connection) -> Iterator[Problem]:
    """Every kept file must still be the one that was saved."""
    names = (
        select(Attachment.name, Attachment.sha256, AttachmentContent.content)
        .join(AttachmentContent, Attachment.sha256 == AttachmentContent.sha256)
        .order_by(Attachment.id)
    )
    for name, sha256, content in connection.execute(names).tuples():
        if hashlib.sha256(content).hexdigest() != sha256:
            yield Problem("check_file_changed", values={"name": name})


def _check_records(connection: Connection, hashes: set[str]) -> Iterator[Problem]:
    """Every kept record must have been made of a state that the log has gone through."""
    from valtuusapp.documents.pdf_finish import HEAD_KEY, read_marks

    records = (
        select(Request.number, Attachment.name, AttachmentContent.content)
        .join(Attachment, Attachment.request_id == Request.id)
        .join(AttachmentContent, Attachment.sha256 == AttachmentContent.sha256)
        .where(Attachment.role == "record")
        .order_by(Attachment.id)
    )
    for number, name, content in connection.execute(records).tuples():
        if read_marks(content).get(HEAD_KEY) not in hashes:
            yield Problem("check_record_foreign", values={"number": number, "name": name})
