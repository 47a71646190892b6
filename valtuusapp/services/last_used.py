"""What this account used last: which register, which language. Window and command line read the same file."""

import json
import shutil
import tomllib
from contextlib import suppress
from pathlib import Path

import platformdirs

from valtuusapp import __version__
from valtuusapp.core.dates import Clock
from valtuusapp.core.problems import UserError
from valtuusapp.core.progress import Progress, silent
from valtuusapp.core.text import Language
from valtuusapp.db import backups
from valtuusapp.db.lock import WriterLock
from valtuusapp.documents.files import write_safely

_NAME = "valtuusapp"


def config_folder() -> Path:
    """The account's folder for settings of the program."""
    return platformdirs.user_config_path(_NAME, appauthor=False)


def data_folder() -> Path:
    """The account's folder for registers: local, not roaming between computers."""
    return platformdirs.user_data_path(_NAME, appauthor=False)


def default_database() -> Path:
    """Where the officer's own register lies until another place is chosen."""
    return data_folder() / "valtuusrekisteri.sqlite"


def database() -> Path:
    """The register used last."""
    text = _stored().get("database", "")
    return Path(text) if text else default_database()


def is_first_start(database: Path) -> bool:
    """Whether the register is the officer's own one and was never made: nothing is there, not even a backup."""
    try:
        missing = database == default_database() and not database.exists()
    except OSError:
        return False  # something is there that does not let anybody look: opening it says what
    return missing and not backups.listed(database, backups.folder_of(database))


def language() -> Language:
    """The language used last; Finnish at first."""
    text = _stored().get("language", "")
    return Language(text) if text in set(Language) else Language.FI


def remember(*, database: Path | None = None, language: Language | None = None) -> None:
    """Keeps what is used now. A folder that cannot be written is passed over: nothing of worth is lost."""
    stored = _stored()
    if database is not None:
        stored["database"] = str(database)
    if language is not None:
        stored["language"] = language.value
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in stored.items()]  # as TOML quotes it
    with suppress(OSError, UserError, UnicodeEncodeError):
        config_folder().mkdir(parents=True, exist_ok=True)
        content = "".join(lines).encode()
        write_safely(_file(), lambda file: file.write(content))  # half a file would forget which register it is


def _file() -> Path:
    return config_folder() / "valtuusapp.toml"


def _stored() -> dict[str, str]:
    try:
        data = tomllib.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {key: value for key in ("database", "language") if isinstance(value := data.get(key), str)}


def demonstration_path(clock: Clock) -> Path:
    """Where the day's demonstration municipality lies: another day or version makes its own, so it is always fresh."""
    return data_folder() / f"demonstration-{__version__}-{clock.today().isoformat()}.sqlite"


def make_demonstration(clock: Clock, progress: Progress = silent) -> Path:
    """Makes the day's demonstration municipality, unless it is there, and returns its path.

    Raises:
        UserError: what the disk refuses.
    """
    from valtuusapp.services.demonstration import create_demonstration

    path = demonstration_path(clock)
    if not path.exists():
        _remove_older(clock)
        create_demonstration(path, clock=clock, progress=progress)
    return path


def _remove_older(clock: Clock) -> None:
    """Demonstrations of other days, with their backups; one that is still open somewhere stays."""
    for path in data_folder().glob("demonstration-*.sqlite"):
        if path == demonstration_path(clock):
            continue
        lock = WriterLock(path)
        try:
            lock.take(clock.now())
        except UserError:
            continue
        shutil.rmtree(backups.folder_of(path), ignore_errors=True)
        lock.release()
        for part in path.parent.glob(f"{path.name}*"):  # with the log of SQLite and the lock
            with suppress(OSError):
                part.unlink()
