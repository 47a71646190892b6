"""The mandate maps: how strongly a mandate belongs to a sector or a job title."""

from enum import StrEnum


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
