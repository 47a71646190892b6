"""Another account than root, for what it may not write."""

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
