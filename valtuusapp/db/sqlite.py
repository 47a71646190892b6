"""What is SQLite's own: connections, begin, pragmas, online backup, and its errors as sentences."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from valtuusapp.core.problems import UserError
from valtuusapp.core.progress import Progress, silent

#: ``PRAGMA application_id`` of our files ("VALT").
APPLICATION_ID = 0x56414C54

BEGIN_OPTION = "valtuusapp_begin"

_MARK, _HEAD = b"SQLite format 3\0", 100  # how every database file begins, and the bytes of its head


def open_engine(path: Path, *, read_only: bool, foreign_keys: bool = True, durable: bool = True) -> Engine:
    """An engine on the file. Reads begin with BEGIN, writes with BEGIN IMMEDIATE (see ``writing``).

    Foreign keys are off only while upgrading: rebuilding a table with them on empties its children. Not durable is
    only a file that is thrown away when making it fails: its commits do not wait for the disk.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, read_only=read_only, foreign_keys=foreign_keys, durable=durable),
        poolclass=sqlalchemy.pool.QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkin", _end)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine, whose transactions lock out other writers from their beginning."""
    return engine.execution_options(**{BEGIN_OPTION: "BEGIN IMMEDIATE"})


def _begin(connection: sqlalchemy.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN_OPTION, "BEGIN"))


def _end(connection: sqlite3.Connection | None, _record: Any) -> None:
    """Ends what a commit that failed has left open: SQLAlchemy takes it for ended, SQLite does not."""
    if connection is not None and connection.in_transaction:
        connection.rollback()


def _connect(path: Path, *, read_only: bool, foreign_keys: bool, durable: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(
        _address(path) if read_only else f"{path.resolve().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,  # the driver begins nothing by itself: _begin does
        check_same_thread=False,
        timeout=5,
    )
    connection.execute(f"PRAGMA foreign_keys={int(foreign_keys)}")
    if not read_only:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA secure_delete=ON")  # what is removed for good is not left in the file
        connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'OFF'}")
    return connection


def defer_foreign_keys(connection: sqlalchemy.Connection) -> None:
    """Until the end of the transaction keys may lead nowhere; the commit refuses what still does."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def dangling_keys(connection: sqlalchemy.Connection) -> int:
    """How many keys lead nowhere, as after a migration with foreign keys off that went wrong."""
    return len(connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall())


def create_file(path: Path) -> None:
    """Makes an empty database file of ours. The folder must exist."""
    with errors_as_sentences(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode=WAL")


def application_id(path: Path) -> int:
    """The mark of the program that made the file.

    Raises:
        UserError: ``database_missing``, ``not_a_database`` and what else the file refuses.
    """
    refuse_missing(path)
    try:
        with path.open("rb") as file:  # not by SQLite, which would put files of its own beside a stranger's
            head = file.read(_HEAD)
    except OSError as error:
        raise UserError("database_cannot_open", path=path) from error
    if len(head) < _HEAD or not head.startswith(_MARK):
        raise UserError("not_a_database", path=path)
    return int.from_bytes(head[68:72], "big")


def remove(path: Path) -> None:
    """Deletes a database that is not wanted, with what SQLite has beside it, as far as the folder allows.

    A journal left behind would be played into the next database of the name.
    """
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink(missing_ok=True)


def refuse_foreign(path: Path) -> None:
    """Refuses what is not a file of ours, without touching it.

    Raises:
        UserError: ``not_our_database`` and what ``application_id`` refuses.
    """
    if application_id(path) != APPLICATION_ID:
        raise UserError("not_our_database", path=path)


def refuse_missing(path: Path) -> None:
    """Refuses a path at which there is no file.

    Raises:
        UserError: ``database_missing``; ``not_a_database`` when there is something else, such as a folder;
            ``database_cannot_open`` when the folder does not let anybody look.
    """
    try:
        if path.is_file():
            return
        if path.exists():
            raise UserError("not_a_database", path=path)
    except OSError as error:
        raise UserError("database_cannot_open", path=path) from error
    raise UserError("database_missing", path=path)


def is_cut_short(path: Path) -> bool:
    """Whether the file has fewer pages than its head says, as after a copy that was broken off."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        return False  # the pages may stand in the log
    with path.open("rb") as file:
        head = file.read(_HEAD)
    size = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    return path.stat().st_size < pages * (65536 if size == 1 else size)


def refuse_unwritable(path: Path) -> None:
    """Refuses a register that could be opened but not saved to.

    Raises:
        UserError: ``database_read_only``, ``database_busy`` and what else the file refuses.
    """
    with (
        errors_as_sentences(path),
        closing(_connect(path, read_only=False, foreign_keys=True, durable=True)) as connection,
    ):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA user_version=0")  # a read-only file lets a transaction begin, but no write
        connection.execute("ROLLBACK")


def settle(path: Path) -> None:
    """Brings what stands in the log into the file itself, as far as a damaged file allows. Nobody has it open."""
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def quick_check(path: Path) -> bool:
    """Whether SQLite finds the file whole."""
    return _check(path, "quick_check")


def integrity_check(path: Path) -> bool:
    """Whether SQLite finds the file whole, indexes included."""
    return _check(path, "integrity_check")


def _check(path: Path, pragma: str) -> bool:
    try:
        with closing(_plain(path)) as connection:
            whole = [row[0] for row in connection.execute(f"PRAGMA {pragma}")] == ["ok"]
            return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError:
        return False


def _plain(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(_address(path), uri=True, isolation_level=None)


def _address(path: Path) -> str:
    """The file for reading only; as one that cannot change when its folder takes no log beside it."""
    frozen = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if frozen else ''}"


def copy_database(source: Path, target: Path, progress: Progress = silent, *, named: Path) -> None:
    """Copies a database that may be in use by SQLite's online backup; the copy is one file that needs no others.

    Args:
        source: the database.
        target: the copy.
        progress: told how far it is.
        named: what the copy is called when something refuses it, as ``target`` is a name for the time being.
    """
    with errors_as_sentences(named), closing(_plain(source)) as reading, closing(sqlite3.connect(target)) as copy:
        reading.backup(copy, pages=2000, progress=lambda _status, left, total: progress(total - left, total))
        copy.execute("PRAGMA journal_mode=DELETE")


@contextmanager
def errors_as_sentences(path: Path) -> Iterator[None]:
    """Turns what the surroundings refuse (busy, read-only, full, not a database) into ``UserError``."""
    try:
        yield
    except UnicodeEncodeError as error:  # half a letter, as in the name of a file from another system
        raise UserError("text_not_storable") from error
    except IntegrityError:
        raise  # ours: a rule that a service should have met first
    except DBAPIError as error:
        raise _as_sentence(error.orig, path) or error from error
    except sqlite3.DatabaseError as error:
        raise _as_sentence(error, path) or error from error


_BY_CODE = {
    sqlite3.SQLITE_BUSY: "database_busy",
    sqlite3.SQLITE_LOCKED: "database_busy",
    sqlite3.SQLITE_READONLY: "database_read_only",
    sqlite3.SQLITE_CANTOPEN: "database_cannot_open",
    sqlite3.SQLITE_PERM: "database_cannot_open",
    sqlite3.SQLITE_FULL: "database_disk_full",
    sqlite3.SQLITE_NOTADB: "not_a_database",
    sqlite3.SQLITE_CORRUPT: "database_damaged",
    sqlite3.SQLITE_IOERR: "database_disk_error",
    sqlite3.SQLITE_IOERR_SHMSIZE: "database_disk_full",  # no room for what readers and writers share
}


def _as_sentence(error: BaseException | Any, path: Path) -> UserError | None:
    extended = getattr(error, "sqlite_errorcode", 0)
    code = extended if extended in _BY_CODE else extended & 0xFF
    return UserError(_BY_CODE[code], path=path) if code in _BY_CODE else None
