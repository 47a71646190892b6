"""What the jobs of the command line have in common."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from valtuusapp.cli.parser import WrongUseError
from valtuusapp.core import messages
from valtuusapp.core.text import Language
from valtuusapp.services import last_used
from valtuusapp.services.opening import Services, open_database

DONE, NOT_DONE, WRONG_USE = 0, 1, 2


def database(arguments: argparse.Namespace) -> Path:
    """The register that is meant."""
    path: Path = arguments.database or last_used.database()
    return path.absolute()


@contextmanager
def opened(arguments: argparse.Namespace, *, read_only: bool) -> Iterator[Services]:
    """The register, open; the officer's name stands in its log."""
    services = open_database(database(arguments), read_only=read_only)
    try:
        services.register.use_as(services.settings.recognise_officer().name)
        yield services
    finally:
        services.close()


def refuse_ending(path: Path, endings: tuple[str, ...], language: Language) -> None:
    """Refuses a file whose name has another ending."""
    if path.suffix.lower() not in endings:
        values = {"path": path, "ending": " / ".join(endings)}
        raise WrongUseError(messages.sentence("cli_wrong_ending", values, language))
