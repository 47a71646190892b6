"""Writing a file so that there is never half of one: beside the target first, then moved into its place."""

import errno
import os
import secrets
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from valtuusapp.core.problems import UserError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_safely(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Writes a file with ``write`` and moves it to ``path`` when all of it is on the disk.

    Whatever goes wrong, an old file at ``path`` stays as it was and nothing is left beside it.

    Raises:
        UserError: ``file_folder_missing``, ``file_not_writable`` (a read-only file or folder; on Windows also a file
            that is open in another program), ``file_disk_full`` or ``file_not_written``.
    """
    target = Path(os.path.realpath(path))  # a link stays a link: the file that it names is written
    _refuse_unwritable(target, path)
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise as_sentence(error, path) from error
    finally:
        with suppress(OSError):  # the disk may be gone
            temporary.unlink(missing_ok=True)


def _refuse_unwritable(target: Path, path: Path) -> None:
    try:
        if not target.parent.is_dir():
            raise UserError("file_folder_missing", path=path.parent)
        if target.exists() and _is_read_only(target):
            raise UserError("file_not_writable", path=path)
    except OSError as error:  # nobody may look there, or the name is too long
        raise as_sentence(error, path) from error


def _is_read_only(target: Path) -> bool:
    """A move would go over a read-only file without asking; an administrator is held to the mark as well."""
    return not (os.access(target, os.W_OK) and target.stat().st_mode & stat.S_IWRITE)


def _sync_folder(folder: Path) -> None:
    """Makes the move itself last through a power cut. Windows has no such call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def as_sentence(error: OSError, path: Path) -> UserError:
    """What the disk or the target refuses: ``file_disk_full``, ``file_not_writable`` or ``file_not_written``."""
    if error.errno in _FULL:
        return UserError("file_disk_full", path=path)
    if error.errno in _REFUSED:
        return UserError("file_not_writable", path=path)
    return UserError("file_not_written", path=path, reason=error.strerror or str(error))
