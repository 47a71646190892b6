"""What this account used last: which register, which language. Window and command line read the same file."""

import json
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import platformdirs

from valtuusapp import __version__
from valtuusapp.core.dates import Clock
from valtuusapp.core.text import Language

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
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in stored.items()]  # as TOML quotes it
    try:
        config_folder().mkdir(parents=True, exist_ok=True)
        _file().write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return


def _file() -> Path:
    return config_folder() / "valtuusapp.toml"


def _stored() -> dict[str, str]:
    try:
        data = tomllib.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {key: value for key, value in data.items() if isinstance(value, str)}


def demonstration_path(clock: Clock) -> Path:
    """Where the day's demonstration municipality lies: another day or version makes its own, so it is always fresh."""
    return data_folder() / f"demonstration-{__version__}-{clock.today().isoformat()}.sqlite"


def make_demonstration(clock: Clock, progress: Callable[[int, int], None] = lambda _done, _total: None) -> Path:
    """Makes the day's demonstration municipality, unless it is there, and returns its path.

    Raises:
        UserError: what the disk refuses.
    """
    from valtuusapp.services.demonstration import create_demonstration

    path = demonstration_path(clock)
    if not path.exists():
        _remove_older(clock.today())
        create_demonstration(path, clock=clock, progress=progress)
    return path


def _remove_older(today: date) -> None:
    """Demonstrations of other days; one that is still open somewhere stays."""
    for path in data_folder().glob("demonstration-*.sqlite*"):
        if today.isoformat() not in path.name:
            try:
                path.unlink()
            except OSError:
                continue
