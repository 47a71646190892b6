"""The open register itself: where it lies, who uses it, what day it is, who is told of changes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from valtuusapp.db.database import Database, Tables
from valtuusapp.db.lock import WriterLock


@dataclass(slots=True)
class Register:
    """What the window shows of the file that it has open.

    Attributes:
        lock: the right to write; None when opened for reading only.
        upgraded: the file was brought to a newer revision when it was opened.
    """

    database: Database
    lock: WriterLock | None
    upgraded: bool = False

    @property
    def path(self) -> Path:
        """The register's file."""
        return self.database.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self.database.read_only

    def today(self) -> date:
        """The calendar day in Finland."""
        return self.database.clock.today()

    @property
    def actor(self) -> str:
        """The name that stands in the log."""
        return self.database.actor

    def use_as(self, name: str) -> None:
        """From now on ``name`` stands in the log."""
        self.database.actor = name

    def listen(self, listener: Callable[[Tables], None]) -> None:
        """Tells ``listener`` after every commit which tables it touched; one listener, the window."""
        self.database.on_change = listener

    def close(self) -> None:
        """Lets go of the file and of the right to write."""
        self.database.close()
        if self.lock is not None:
            self.lock.release()
