"""Whether a folder is a safe place for the register: a local disk, not a share and not a synchronised folder."""

import os
import sys
from pathlib import Path

from valtuusapp.core.problems import UserError

_NETWORK = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "fuse.sshfs",
        "fuse.gvfsd-fuse",
        "davfs",
        "fuse.davfs2",
        "afs",
        "9p",
        "ceph",
    }
)
_SYNCHRONISED = ("onedrive", "dropbox", "nextcloud", "owncloud", "google drive", "googledrive", "icloud", "box sync")


def refuse_existing(path: Path) -> None:
    """Refuses to make a file where there is something already.

    Raises:
        UserError: ``file_exists``; ``file_not_written`` when nobody can say, as with a name that is too long.
    """
    try:
        there = path.exists() or path.is_symlink()
    except OSError as error:
        raise UserError("file_not_written", path=path, reason=error.strerror or str(error)) from error
    if there:
        raise UserError("file_exists", path=path)


def refuse_unsafe(path: Path) -> None:
    """Refuses a place where two computers could write at once and damage the register.

    Raises:
        UserError: ``on_network`` or ``in_synchronised_folder``.
    """
    resolved = Path(os.path.realpath(path))
    for part in resolved.parts:
        if part.casefold().startswith(_SYNCHRONISED):
            raise UserError("in_synchronised_folder", path=path, folder=part)
    if _is_network(resolved):
        raise UserError("on_network", path=path)


def _is_network(path: Path) -> bool:
    if sys.platform == "win32":
        return _is_windows_share(path)
    mounts = Path("/proc/mounts")
    return mounts.exists() and _file_system(path, mounts.read_text(encoding="utf-8", errors="replace")) in _NETWORK


def _is_windows_share(path: Path) -> bool:
    if str(path).startswith("\\\\"):
        return True
    import ctypes

    remote = 4
    return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == remote)  # type: ignore[attr-defined,unused-ignore]


def _file_system(path: Path, mounts: str) -> str:
    """The kind of the file system on which the path lies: that of the deepest mount above it."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        point = fields[1].encode().decode("unicode_escape").encode("latin-1").decode(errors="replace")
        above = point == "/" or str(path) == point or str(path).startswith(point + os.sep)
        if above and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind
