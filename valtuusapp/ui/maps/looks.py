"""How levels and findings look: always a symbol, a word and a colour together."""

from typing import Final

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date
from valtuusapp.core.maps import MapCell, MapColumn, MapLevel
from valtuusapp.core.text import Language
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.states import Look
from valtuusapp.ui.theme import Tone

#: The symbol of each level; None where somebody holds what the map does not have.
SYMBOLS: Final[dict[MapLevel | None, str]] = {
    MapLevel.ALL: "level-all",
    MapLevel.NAMED: "level-named",
    MapLevel.POSSIBLE: "level-possible",
    None: "level-none",
}

#: The ground of each level, as the theme calls it.
GROUNDS: Final[dict[MapLevel | None, str]] = {
    MapLevel.ALL: "level_all",
    MapLevel.NAMED: "level_named",
    MapLevel.POSSIBLE: "level_possible",
    None: "surface",
}


def level_words(level: MapLevel | None, least: int, language: Language) -> str:
    """``nimetyt 2``: the level, and how many there should be where it asks for a number."""
    if level is None:
        return Maps.tr("not in the map")
    word = messages.word("map_level_short", level.value, language)
    return f"{word} {least}" if level is MapLevel.NAMED else word


def cell_words(cell: MapCell, language: Language) -> list[str]:
    """What a cell says, in words: level, types, holders, findings."""
    words = [level_words(cell.level, cell.least, language)]
    words.append(Maps.tr("%n holder(s)", "", cell.holders))
    if cell.worst is not None:
        severity = messages.term(cell.worst, language)
        words.append(Maps.tr("finding: {severity}").format(severity=severity))
    return words


def approval_words(column: MapColumn) -> str:
    """Whether a sector's or title's part of the map is approved as it stands."""
    if column.approved_on is None:
        return Maps.tr("Not approved")
    words = Maps.tr("Changed since the approval on {day}") if column.changed_since else Maps.tr("Approved on {day}")
    return words.format(day=format_date(column.approved_on))


#: A finding that an exception covers.
EXCEPTED: Final = Look("state-waiting", Tone.NEUTRAL)
