"""What a program may not do: write as another account than root, and write more than a disk holds."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def somebody_without_rights(*read_only: Path) -> Iterator[None]:
    """Another account than root, which may read the paths but not write them."""
    modes = {path: path.stat().st_mode for path in read_only}
    for path in read_only:
        path.chmod(0o555 if path.is_dir() else 0o444)
    as_root = hasattr(os, "setresuid") and os.getuid() == 0
    if as_root:
        os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        if as_root:
            os.setresuid(0, 0, 0)
        for path, mode in modes.items():
            path.chmod(mode)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """No file can grow over so many bytes, as on a disk that is nearly full."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
