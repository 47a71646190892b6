"""Which themes and columns of a matrix are seen: a search that narrows both, findings only, groups that are closed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from valtuusapp.core.maps import MapCell, MapColumn, MapMatrix, MapTheme
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText, fold, search_words, sort_key

_GRAVITY = tuple(Severity)


class Grouping(StrEnum):
    """By what the themes stand together."""

    CATEGORY = "category"
    OWNER = "owner"
    NONE = "none"


class Shown(StrEnum):
    """How much of a map is seen."""

    FILLED = "filled"
    ALL = "all"
    FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class Group:
    """Themes that stand together.

    Attributes:
        name: empty for those that belong nowhere.
        worst: of the findings in it.
        filled: how many cells of each column have something.
    """

    key: str
    name: str
    themes: tuple[MapTheme, ...]
    worst: Severity | None
    worst_in: Mapping[int, Severity]
    filled: Mapping[int, int]


def narrowed(matrix: MapMatrix, query: str, shown: Shown) -> tuple[list[MapTheme], list[MapColumn]]:
    """The themes and columns in which the words are found, alone or together, in any language.

    A cell has the words of its theme and of its column. Seen are the themes and columns that have all the words by
    themselves, and those of every cell with something in it that has them all; where no such cell is, those of the
    empty ones: ``vero kirjanpitäjä`` finds the place in which a row is to be added.

    Args:
        matrix: the whole map.
        query: the words.
        shown: only where there is something, also empty themes and columns, or only cells and themes with a finding.
    """
    words = search_words(query)
    full = (1 << len(words)) - 1
    of_theme = {one.id: _found(words, (one.name, one.category, one.owner)) for one in matrix.themes}
    of_column = {one.id: _found(words, (one.name,)) for one in matrix.columns}
    found = shown is Shown.FINDINGS
    cells = [
        place
        for place, cell in matrix.cells.items()
        if (not found or cell.worst is not None) and of_column[place[0]] | of_theme[place[1]] == full
    ]
    columns = {column for column, _theme in cells}
    themes = {theme for _column, theme in cells}
    themes |= {one.id for one in matrix.themes if one.worst is not None and of_theme[one.id] == full}
    if shown is Shown.ALL or (words and not found):
        themes |= {one for one, has in of_theme.items() if has == full}
        columns |= {one for one, has in of_column.items() if has == full}
    if words and not found and not themes and not columns:
        places = [(c, t) for c, has in of_column.items() for t, other in of_theme.items() if has | other == full]
        columns, themes = {column for column, _theme in places}, {theme for _column, theme in places}
    if themes and not columns:
        columns = {column for column, _theme in matrix.cells} or set(of_column)
    if columns and not themes:
        themes = {theme for _column, theme in matrix.cells} or set(of_theme)
    return [one for one in matrix.themes if one.id in themes], [one for one in matrix.columns if one.id in columns]


def _found(words: Sequence[str], names: Iterable[LocalText]) -> int:
    """Which of the words stand in the names: a bit for each."""
    if not words:
        return 0
    text = fold(" ".join(part for name in names for part in (name.fi, name.sv, name.en)))
    return sum(1 << number for number, word in enumerate(words) if word in text)


def grouped(
    matrix: MapMatrix, themes: Collection[MapTheme], columns: Collection[MapColumn], by: Grouping, language: Language
) -> list[Group]:
    """The themes in groups, in the order of their names, those without a group last."""
    members: dict[str, list[MapTheme]] = {}
    for theme in themes:
        members.setdefault(_group_of(theme, by).get(language), []).append(theme)
    shown = {column.id for column in columns}
    groups = []
    for name in sorted(members, key=lambda one: (not one, sort_key(one))):
        groups.append(_group(matrix, name, members[name], shown))
    return groups


def _group_of(theme: MapTheme, by: Grouping) -> LocalText:
    if by is Grouping.NONE:
        return LocalText()
    return theme.category if by is Grouping.CATEGORY else theme.owner


def _group(matrix: MapMatrix, name: str, themes: Sequence[MapTheme], shown: Collection[int]) -> Group:
    filled: dict[int, int] = {}
    worst: dict[int, Severity] = {}
    for column in shown:
        cells = [cell for theme in themes if (cell := matrix.cells.get((column, theme.id))) is not None]
        if cells:
            filled[column] = len(cells)
        if (gravest := _worst(cells)) is not None:
            worst[column] = gravest
    return Group(
        key=name,
        name=name,
        themes=tuple(themes),
        worst=gravest_of([*worst.values(), *(theme.worst for theme in themes)]),
        worst_in=worst,
        filled=filled,
    )


def _worst(cells: Iterable[MapCell]) -> Severity | None:
    return gravest_of(cell.worst for cell in cells)


def gravest_of(severities: Iterable[Severity | None]) -> Severity | None:
    """The gravest, None when there is none."""
    return min((one for one in severities if one is not None), key=_GRAVITY.index, default=None)
