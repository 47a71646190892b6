"""Bringing a register to the newest revision of its tables, or leaving it exactly as it was.

A verified backup first; then each migration in one transaction with foreign keys off; then the checks. Whatever fails,
the backup comes back. Alembic is not even imported when the register is up to date.
"""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from valtuusapp.core.problems import UserError
from valtuusapp.core.progress import Progress, silent
from valtuusapp.db import backups, location, sqlite

#: The newest revision; a test compares it with the migrations.
HEAD = "0003"

MIGRATIONS = Path(__file__).with_name("migrations")


def create(path: Path) -> None:
    """Makes a new register without rows. The file must not exist; a failure leaves none.

    Raises:
        UserError: ``file_exists``, and what the disk refuses.
    """
    location.refuse_existing(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("folder_read_only", path=path.parent) from error
    try:
        sqlite.create_file(path)
        _migrate(path, None, MIGRATIONS)
    except BaseException:
        sqlite.remove(path)
        raise


def stored_revision(path: Path) -> str:
    """The revision of a register.

    Raises:
        UserError: ``database_missing``, ``not_a_database``, ``not_our_database``, ``database_damaged``.
    """
    sqlite.refuse_foreign(path)
    if sqlite.is_cut_short(path):
        raise UserError("database_damaged", path=path)
    engine = sqlite.open_engine(path, read_only=True)
    try:
        with sqlite.errors_as_sentences(path), engine.begin() as connection:
            has_table = inspect(connection).has_table("alembic_version")
            revision = connection.scalar(text("select version_num from alembic_version")) if has_table else None
            if revision is None:
                raise UserError("not_our_database", path=path)
            return str(revision)
    finally:
        engine.dispose()


def upgrade(
    path: Path,
    now: datetime,
    *,
    head: str = HEAD,
    migrations: Path = MIGRATIONS,
    progress: Progress = silent,
) -> bool:
    """Upgrades the register if it is older. The caller holds the writer's lock.

    Returns:
        Whether there was something to upgrade.

    Raises:
        UserError: ``database_newer``; ``database_read_only``; ``upgrade_failed`` after the backup has been brought
            back.
    """
    revision = refuse_newer(path, head, migrations)
    sqlite.refuse_unwritable(path)
    if revision == head:
        return False
    backup = backups.make_named(path, backups.folder_of(path), now, progress)
    try:
        _migrate(path, revision, migrations)
        if not sqlite.quick_check(path):
            raise UserError("database_damaged", path=path)
    except Exception as error:
        backups.put_back(backup.path, path)
        raise UserError("upgrade_failed", path=path, backup=backup.path) from error
    return True


def refuse_newer(path: Path, head: str = HEAD, migrations: Path = MIGRATIONS) -> str:
    """The revision of a register that this program knows.

    Raises:
        UserError: ``database_newer``, and what ``stored_revision`` refuses.
    """
    revision = stored_revision(path)
    if revision != head and revision not in known_revisions(migrations):
        raise UserError("database_newer", path=path)
    return revision


def known_revisions(migrations: Path = MIGRATIONS) -> set[str]:
    """The revisions that this program knows."""
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory(str(migrations)).walk_revisions()}


def _migrate(path: Path, revision: str | None, migrations: Path) -> None:
    engine = sqlite.open_engine(path, read_only=False, foreign_keys=False)
    try:
        with sqlite.errors_as_sentences(path):
            _run(sqlite.writing(engine), revision, migrations)
    finally:
        engine.dispose()


def _run(engine: Engine, revision: str | None, migrations: Path) -> None:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory

    directory = ScriptDirectory(str(migrations))
    for script in reversed(list(directory.iterate_revisions("head", revision or "base"))):
        with engine.begin() as connection:
            before = _row_counts(connection)
            context = MigrationContext.configure(connection)
            with Operations.context(context):
                script.module.upgrade()
            context.stamp(directory, script.revision)
            _refuse_losses(connection, before, getattr(script.module, "loses_rows_of", ()))


def _row_counts(connection: Connection) -> dict[str, int]:
    names = inspect(connection).get_table_names()
    return {
        name: connection.scalar(text(f'select count(*) from "{name}"')) or 0  # noqa: S608 (names from the schema)
        for name in names
    }


def _refuse_losses(connection: Connection, before: dict[str, int], allowed: tuple[str, ...]) -> None:
    """A migration that loses rows without saying so, or leaves a key that leads nowhere, is rolled back."""
    after = _row_counts(connection)
    lost = [name for name, count in before.items() if after.get(name, 0) < count and name not in allowed]
    dangling = sqlite.dangling_keys(connection)
    if lost or dangling:
        raise RuntimeError(f"migration loses rows of {lost}, keys that lead nowhere: {dangling}")
