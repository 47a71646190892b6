"""Where the data files lie, in a clone, a wheel and a frozen build alike, and reading TOML and CSV from them."""

import csv
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent
_IN_WHEEL = _PACKAGE / "data"
_IN_CLONE = _PACKAGE.parent / "resources"


def path(*parts: str) -> Path:
    """The path of a resource, such as ``path("fonts", "SourceSans3-Regular.ttf")``."""
    folder = _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CLONE
    return folder.joinpath(*parts)


@lru_cache(maxsize=64)
def toml(*parts: str) -> dict[str, Any]:
    """The content of a TOML resource. Read once; not to be changed by the reader."""
    with path(*parts).open("rb") as file:
        return tomllib.load(file)


def rows(*parts: str) -> list[dict[str, str]]:
    """The rows of a CSV resource with semicolons and a heading line."""
    with path(*parts).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))
