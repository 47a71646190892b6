"""How a row of a map is said on paper and in a workbook."""

from valtuusapp.core.maps import MapLevel, MapRow
from valtuusapp.core.messages import term, word
from valtuusapp.core.text import Language
from valtuusapp.documents import words


def level_words(row: MapRow, language: Language) -> str:
    """The level: ``kaikki``, ``nimetyt (vähintään 2)``, ``voidaan antaa``."""
    level = word("map_level_short", row.level, language)
    if row.level is MapLevel.NAMED:
        level += f" ({words.AT_LEAST.get(language).format(row.least)})"
    return level


def mandate_words(row: MapRow, language: Language) -> str:
    """Type and validity: ``asiointivaltuus, enintään 24 kk, vain tarkenteella``."""
    parts = [term(row.type, language)]
    if row.months is not None:
        parts.append(words.AT_MOST_MONTHS.get(language).format(row.months))
    if row.limited:
        parts.append(words.WITH_SPECIFIER.get(language))
    return ", ".join(parts)


def service_words(row: MapRow, language: Language) -> list[str]:
    """Each e-service with its owner: ``OmaVero (Verohallinto)``."""
    return [
        f"{name.marked(language)} ({owner.get(language)})" if owner else name.marked(language)
        for name, owner in row.e_services
    ]
