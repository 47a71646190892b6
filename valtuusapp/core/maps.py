"""The mandate maps: how strongly a mandate belongs to a sector or a job title."""

from dataclasses import dataclass
from enum import StrEnum

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.text import LocalText


class MapLevel(StrEnum):
    """The level of a map entry.

    Attributes:
        ALL: every holder of the title has it (title map only).
        NAMED: at least so many named holders have it.
        POSSIBLE: it can be given.
    """

    ALL = "all"
    NAMED = "named"
    POSSIBLE = "possible"


class MapKind(StrEnum):
    """By sector for directors, by job title for supervisors and employees."""

    SECTOR = "sector"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapEntry:
    """A row of a map: a theme in one type, for a sector or a job title.

    Attributes:
        column_id: the sector or the title.
        least: how many holders there should be at the level ``named``.
        months: the longest length in months; None when the map does not say.
        limited: it is to be given with a specifier only (R3).
        why: why the work needs it.
        responsible_id: the person who answers for the row.
    """

    id: int | None = None
    version: int = 0
    map: MapKind
    column_id: int
    theme_id: int
    type: MandateType
    level: MapLevel
    least: int = 1
    months: int | None = None
    limited: bool = False
    why: LocalText = LocalText()
    responsible_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """A row of a map as it is read and printed: names instead of keys.

    Attributes:
        e_services: those that ask for the theme, with their owner.
        holders: how many of the column's people hold it.
    """

    id: int
    column_id: int
    column: LocalText
    theme_id: int
    theme: LocalText
    type: MandateType
    level: MapLevel
    least: int
    months: int | None
    limited: bool
    e_services: tuple[tuple[LocalText, LocalText], ...]
    why: LocalText
    responsible: str
    holders: int
