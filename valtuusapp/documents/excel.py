"""The registry as an Excel workbook. Loads openpyxl: to be imported when a file is made."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import Enum
from operator import attrgetter
from pathlib import Path
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.mandates import MandateRow
from valtuusapp.core.messages import shown
from valtuusapp.core.text import NOT_IN_XML, Language, LocalText
from valtuusapp.documents import words
from valtuusapp.documents.excel_parts import (
    RISKY,
    add_table,
    heading_cell,
    lay_out,
    text_cell,
    write_info,
    write_workbook,
)

_DATE_FORMAT = "d.m.yyyy"
_EPOCH = date(1899, 12, 30)  # day 0 of Excel
_FIRST_DAY = date(1900, 3, 1)  # before it Excel's days are off by one, or do not exist


def write_registry(
    path: Path,
    *,
    columns: Sequence[Column],
    rows: Iterable[MandateRow],
    info: Sequence[tuple[str, str]],
    language: Language,
) -> None:
    """Writes the rows into a workbook of three sheets: all, those that end soon, and about the export.

    Args:
        path: the .xlsx file; an old one is replaced when the new one is whole.
        columns: the columns in their order; ``key`` names the attribute of the row.
        rows: read once; only those that end soon are kept in memory. What they raise ends the writing and leaves the
            old file.
        info: label and text of each line of the last sheet: day, filter, who, number of rows, version of the program.
        language: of headings and words.

    Raises:
        UserError: if the file cannot be written, see ``files.write_safely``.
    """

    name = words.REGISTRY.get(language)

    def fill(workbook: Any) -> None:
        _write_lists(workbook, columns, rows, language)
        write_info(workbook, info, name, language)

    write_workbook(path, name, language, fill)


def _write_lists(workbook: Any, columns: Sequence[Column], rows: Iterable[MandateRow], language: Language) -> None:
    """Writes all rows as they come, then those among them that end soon."""
    ending: list[MandateRow] = []
    sheet = _ListSheet(workbook, words.SHEET_ALL, "registry", columns, language)
    for row in rows:
        sheet.append(row)
        if row.ends_soon:
            ending.append(row)
    sheet.close()
    sheet = _ListSheet(workbook, words.SHEET_ENDING, "ending_soon", columns, language)
    for row in ending:
        sheet.append(row)
    sheet.close()


class _ListSheet:
    """A sheet with a heading row and a table with filters over it, written row by row."""

    def __init__(
        self, workbook: Any, title: LocalText, table_name: str, columns: Sequence[Column], language: Language
    ) -> None:
        self._sheet = workbook.create_sheet(title.get(language))
        self._table_name = table_name
        self._headings = _unique(column.heading.get(language) for column in columns)
        self._values = _getter(columns)
        self._text = _text_maker(language)
        self._rows = 0
        # One cell per date column, used again on each row: a row is written before the next is asked for.
        self._date_cells = [_date_cell(self._sheet) for _column in columns]
        lay_out(self._sheet, words.REGISTRY.get(language), title.get(language), language)
        for number, column in enumerate(columns, 1):
            # The heading keeps room for the filter button.
            width = max(column.width, len(self._headings[number - 1]) + 4 if column.kind is ColumnKind.DATE else 0)
            self._sheet.column_dimensions[get_column_letter(number)].width = width + 1
        self._sheet.append([heading_cell(self._sheet, heading) for heading in self._headings])

    def append(self, row: MandateRow) -> None:
        """Writes one row."""
        cells: list[Any] = []
        text_of, sheet, date_cells = self._text, self._sheet, self._date_cells
        for position, value in enumerate(self._values(row)):
            if value is None or value == "":
                cells.append(None)
            elif type(value) is date and value >= _FIRST_DAY:
                cell = date_cells[position]
                cell.value = (value - _EPOCH).days
                cells.append(cell)
            else:
                text = value if type(value) is str else text_of(value)
                if not text.isprintable():
                    text = NOT_IN_XML.sub("", text)
                if text[:1] in RISKY:
                    cells.append(text_cell(sheet, text))
                else:
                    cells.append(text or None)
        sheet.append(cells)
        self._rows += 1

    def close(self) -> None:
        """Puts the table over the rows and ends the sheet; a table of no rows would make Excel repair the file."""
        if self._rows:
            last = f"{get_column_letter(len(self._headings))}{self._rows + 1}"
            add_table(self._sheet, self._table_name, f"A1:{last}", self._headings)
        self._sheet.close()


def _getter(columns: Sequence[Column]) -> Callable[[MandateRow], tuple[Any, ...]]:
    if len(columns) == 1:
        one = attrgetter(columns[0].key)
        return lambda row: (one(row),)
    return attrgetter(*(column.key for column in columns))


def _text_maker(language: Language) -> Callable[[Any], str]:
    """A function that gives a value as it stands in a cell; the words of enumerations are looked up once."""
    terms: dict[Enum, str] = {}

    def text_of(value: Any) -> str:
        if type(value) is LocalText:
            return value.get(language)
        if isinstance(value, Enum):
            if value not in terms:
                terms[value] = shown(value, language)
            return terms[value]
        if isinstance(value, tuple):
            return ", ".join(value)
        return shown(value, language)

    return text_of


def _unique(headings: Iterable[str]) -> list[str]:
    """The headings, those that come again numbered: a table's columns must differ, whatever their case."""
    seen: dict[str, int] = {}
    result = []
    for heading in headings:
        count = seen[heading.casefold()] = seen.get(heading.casefold(), 0) + 1
        result.append(heading if count == 1 else f"{heading} ({count})")
    return result


def _date_cell(sheet: Any) -> Any:
    cell = WriteOnlyCell(sheet)
    cell.number_format = _DATE_FORMAT
    cell.alignment = Alignment(horizontal="left")
    return cell
