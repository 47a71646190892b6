"""One writer per register: a lock that is free again when its holder dies, and a text that names the holder."""

import getpass
import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from valtuusapp.core.dates import format_moment
from valtuusapp.core.problems import UserError


class WriterLock:
    """The right to write to a register.

    Attributes:
        path: the register's file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        file = Path(os.path.realpath(path))  # one lock, however the path is written
        self._lock = FileLock(f"{file}.lock", thread_local=False)
        self._holder = file.with_name(f"{file.name}.lock.txt")

    def take(self, now: datetime) -> bool:
        """Takes the lock and writes down who has it.

        Returns:
            Whether the last holder let go in order; not so after a crash or a power cut.

        Raises:
            UserError: ``in_use`` with the holder; ``folder_read_only`` when the folder refuses the lock file.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise UserError("in_use", path=self.path, holder=self._who()) from None
        except OSError as error:
            raise UserError("folder_read_only", path=self.path.parent) from error
        in_order = not self._holder.exists()
        with suppress(OSError):
            self._holder.write_text(f"{account()}, {platform.node()}, {format_moment(now)}", encoding="utf-8")
        return in_order

    def release(self) -> None:
        """Lets others write."""
        with suppress(OSError):
            self._holder.unlink(missing_ok=True)
        self._lock.release()

    def _who(self) -> str:
        try:
            return self._holder.read_text(encoding="utf-8").strip() or "?"
        except OSError:
            return "?"


def account() -> str:
    """The name of the account on the workstation; empty when the system does not tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
