"""What the window remembers of its looks: size, splitters, columns, scheme, text size, filters."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from valtuusapp.ui.theme import SCALES, Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLayout:
    """How the columns of a table stand.

    Attributes:
        order: the keys of the columns from left to right.
        hidden: the keys of those that are not shown.
        widths: pixels by key.
        sort: the key by which it is sorted, and whether descending; None as given by the view.
    """

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    widths: dict[str, int] = field(default_factory=dict)
    sort: tuple[str, bool] | None = None


class WindowState:
    """The window's own settings in ``window.ini`` of a folder. What cannot be read counts as not set."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        """Light, dark or as the desktop is."""
        value = str(self._settings.value("look/scheme", Scheme.SYSTEM.value))
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("look/scheme", scheme.value)

    @property
    def scale(self) -> int:
        """The text size in per cent."""
        value = str(self._settings.value("look/scale", "100"))
        return int(value) if value in {str(scale) for scale in SCALES} else 100

    @scale.setter
    def scale(self, scale: int) -> None:
        self._settings.setValue("look/scale", str(scale))

    def text(self, key: str, default: str = "") -> str:
        """A small text that a view remembers, such as a filter's value."""
        return str(self._settings.value(f"views/{key}", default))

    def set_text(self, key: str, value: str) -> None:
        """Remember a small text of a view."""
        self._settings.setValue(f"views/{key}", value)

    def restore_geometry(self, window: QWidget) -> bool:
        """Give a window its size and place from last time; False when there was none."""
        return self._restore(f"geometry/{window.objectName()}", window.restoreGeometry)

    def keep_geometry(self, window: QWidget) -> None:
        """Remember a window's size and place."""
        self._settings.setValue(f"geometry/{window.objectName()}", window.saveGeometry())

    def restore_splitter(self, key: str, splitter: QSplitter) -> bool:
        """Put a splitter as it was; False when it was never moved."""
        return self._restore(f"splitters/{key}", splitter.restoreState)

    def keep_splitter(self, key: str, splitter: QSplitter) -> None:
        """Remember how a splitter stands."""
        self._settings.setValue(f"splitters/{key}", splitter.saveState())

    def table(self, key: str) -> TableLayout:
        """How the columns of a table stood; an empty layout when not known."""
        try:
            data: Any = json.loads(str(self._settings.value(f"tables/{key}", "{}")))
            return TableLayout(
                order=tuple(str(name) for name in data.get("order", ())),
                hidden=frozenset(str(name) for name in data.get("hidden", ())),
                widths={str(name): int(width) for name, width in data.get("widths", {}).items()},
                sort=(str(data["sort"][0]), bool(data["sort"][1])) if data.get("sort") else None,
            )
        except (ValueError, TypeError, AttributeError, LookupError):
            return TableLayout()

    def keep_table(self, key: str, layout: TableLayout) -> None:
        """Remember how the columns of a table stand."""
        data: dict[str, Sequence[object] | dict[str, int]] = {
            "order": layout.order,
            "hidden": sorted(layout.hidden),
            "widths": layout.widths,
            "sort": layout.sort or (),
        }
        self._settings.setValue(f"tables/{key}", json.dumps(data))

    def save(self) -> None:
        """Write everything to disk now."""
        self._settings.sync()

    def _restore(self, key: str, restore: Any) -> bool:
        value = self._settings.value(key)
        return isinstance(value, QByteArray) and bool(restore(value))
