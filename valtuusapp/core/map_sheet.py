"""The table sheet of a map: what stands in its columns, and what the words in its cells mean.

The words are recognised in every language, whatever the language of the file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import lru_cache
from typing import TypeVar

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.messages import shown, word
from valtuusapp.core.rules import LONGEST_YEARS
from valtuusapp.core.text import NOT_IN_XML, Language, fold

#: How many letters a cell of a workbook holds.
LONGEST_TEXT = 32_767
MOST_MONTHS = LONGEST_YEARS * 12
MOST_HOLDERS = 9_999

_WHOLE_NUMBER = re.compile(r"(\d{1,6})([.,]0+)?", re.ASCII)

_E = TypeVar("_E", bound=Enum)


class MapField(StrEnum):
    """What stands in a column of the table sheet; the words are its headings."""

    SECTOR = "sector"
    TITLE = "title"
    THEME = "theme"
    TYPE = "type"
    LEVEL = "level"
    LEAST = "least"
    MONTHS = "months"
    LIMITED = "limited"
    WHY_FI = "why_fi"
    WHY_SV = "why_sv"
    RESPONSIBLE = "responsible"
    E_SERVICES = "e_services"  # told only: they follow from the theme

    @staticmethod
    def of_column(kind: MapKind) -> "MapField":
        """The field that names the column of a map."""
        return MapField.SECTOR if kind is MapKind.SECTOR else MapField.TITLE


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A cell of the table sheet.

    Attributes:
        address: ``B12``.
        text: what stands there, without spaces around it.
        computed: it holds a formula or an error instead of a text or a number.
    """

    address: str
    text: str
    computed: bool = False


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of the table sheet: the raw cells, and what they mean where that is understood.

    Attributes:
        cells: by field; a field whose column the sheet lacks is missing.
    """

    cells: Mapping[MapField, ReadCell]

    def text(self, field: MapField) -> str:
        """What stands in the cell; empty where there is none."""
        cell = self.cells.get(field)
        return cell.text if cell is not None else ""

    def address(self, field: MapField) -> str:
        """Where it stands: ``B12``; empty where the sheet lacks the field."""
        cell = self.cells.get(field)
        return cell.address if cell is not None else ""

    @property
    def type(self) -> MandateType | None:
        """The type; None when it is missing or not understood."""
        return _meanings(MandateType, "mandate_type", "mandate_type_short").get(fold(self.text(MapField.TYPE)))

    @property
    def level(self) -> MapLevel | None:
        """The level; None when it is missing or not understood."""
        return _meanings(MapLevel, "map_level", "map_level_short").get(fold(self.text(MapField.LEVEL)))

    @property
    def least(self) -> int | None:
        """How many holders there should be; None when it is missing or not understood."""
        return _number(self.text(MapField.LEAST), MOST_HOLDERS)

    @property
    def months(self) -> int | None:
        """The longest length in months; None when it is missing or not understood."""
        return _number(self.text(MapField.MONTHS), MOST_MONTHS)

    @property
    def limited(self) -> bool | None:
        """Whether it is to be given with a specifier only; None when it is not understood, no when it is missing."""
        text = fold(self.text(MapField.LIMITED))
        return _yes_no().get(text) if text else False


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """The table sheet as read.

    Attributes:
        part: the words by which the rows were chosen when the file was made; empty when it holds the whole map.
    """

    kind: MapKind
    rows: tuple[ReadRow, ...]
    part: str = ""


def as_in_cell(text: str) -> str:
    """A text as a workbook keeps it: without control characters, cut where a cell ends, no spaces around."""
    return NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()[:LONGEST_TEXT].strip()


def _number(text: str, most: int) -> int | None:
    match = _WHOLE_NUMBER.fullmatch(text)
    return int(match[1]) if match and 1 <= int(match[1]) <= most else None


@lru_cache
def _meanings(kind: type[_E], *groups: str) -> dict[str, _E]:
    """The members of an enumeration by their words in every language."""
    return {
        fold(word(group, str(member.value), language)): member
        for member in kind
        for group in groups
        for language in Language
    }


@lru_cache
def _yes_no() -> dict[str, bool]:
    return {fold(shown(value, language)): value for value in (True, False) for language in Language} | {"x": True}
