"""The registry as an Excel workbook. Loads openpyxl: to be imported when a file is made."""

import errno
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from enum import Enum
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml.etree import SerialisationError
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.writer.excel import ExcelWriter

from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.mandates import MandateRow
from valtuusapp.core.messages import shown
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import words
from valtuusapp.documents.files import write_safely

_DATE_FORMAT = "d.m.yyyy"
_A4 = 9
_EPOCH = date(1899, 12, 30)  # day 0 of Excel
_FIRST_DAY = date(1900, 3, 1)  # before it Excel's days are off by one, or do not exist

# What a program could take for a formula or an error value; also after the file has been saved as CSV.
_RISKY = frozenset("=+-@#\t\r")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


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

    def write(file: BinaryIO) -> None:
        workbook = Workbook(write_only=True)
        workbook.properties.title = words.REGISTRY.get(language)
        workbook.properties.creator = "valtuusapp"
        workbook.properties.language = language.value
        try:
            _write_lists(workbook, columns, rows, language)
            _write_info(workbook, info, language)
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:  # closed also when the disk is full
                ExcelWriter(workbook, archive).save()
        except SerialisationError as error:  # lxml's error of a temporary file that cannot be written
            raise OSError(errno.ENOSPC if "ENOSPC" in str(error) else errno.EIO, str(error)) from error
        finally:
            _remove_temporary_files(workbook)

    write_safely(path, write)


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


def _remove_temporary_files(workbook: Any) -> None:
    """openpyxl gathers each sheet in a temporary file and leaves it when the writing is broken off."""
    for sheet in workbook.worksheets:
        with suppress(Exception):
            if not sheet.closed:
                sheet.close()
        with suppress(OSError, ValueError, AttributeError):  # it is gone already, or was never made
            sheet._writer.cleanup()


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
        _lay_out(self._sheet, title.get(language), language)
        for number, column in enumerate(columns, 1):
            # The heading keeps room for the filter button.
            width = max(column.width, len(self._headings[number - 1]) + 4 if column.kind is ColumnKind.DATE else 0)
            self._sheet.column_dimensions[get_column_letter(number)].width = width + 1
        self._sheet.append([_heading_cell(self._sheet, heading) for heading in self._headings])

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
                    text = _NOT_XML.sub("", text)
                if text[:1] in _RISKY:
                    cells.append(_text_cell(sheet, text))
                else:
                    cells.append(text or None)
        sheet.append(cells)
        self._rows += 1

    def close(self) -> None:
        """Puts the table over the rows and ends the sheet; a table of no rows would make Excel repair the file."""
        if self._rows:
            last = f"{get_column_letter(len(self._headings))}{self._rows + 1}"
            table = Table(displayName=self._table_name, ref=f"A1:{last}", autoFilter=AutoFilter(ref=f"A1:{last}"))
            table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
            for number, heading in enumerate(self._headings, 1):  # a write-only sheet cannot read them back
                table.tableColumns.append(TableColumn(id=number, name=heading))
            self._sheet.tables.add(table)  # add_table warns whatever the columns are
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


def _heading_cell(sheet: Any, heading: str) -> Any:
    cell = WriteOnlyCell(sheet, heading)
    cell.font = Font(bold=True)
    cell.border = Border(bottom=Side("thin"))
    cell.alignment = Alignment(vertical="center")
    return cell


def _date_cell(sheet: Any) -> Any:
    cell = WriteOnlyCell(sheet)
    cell.number_format = _DATE_FORMAT
    cell.alignment = Alignment(horizontal="left")
    return cell


def _text_cell(sheet: Any, text: str) -> Any:
    """A cell that is text whatever it begins with, now and when somebody edits it."""
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def _lay_out(sheet: Any, title: str, language: Language) -> None:
    """Freezes the heading row and prepares the sheet for paper: A4 across, heading and page number on every page."""
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4  # inches
    sheet.oddHeader.left.text = f"{words.REGISTRY.get(language)} – {title}"
    sheet.oddHeader.right.text = "&D"
    sheet.oddFooter.right.text = f"{words.PAGE.get(language)} &P (&N)"


def _write_info(workbook: Any, info: Sequence[tuple[str, str]], language: Language) -> None:
    title = words.SHEET_INFO.get(language)
    sheet = workbook.create_sheet(title)
    _lay_out(sheet, title, language)
    sheet.freeze_panes = None
    sheet.print_title_rows = None
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 90
    for label, text in info:
        heading = _text_cell(sheet, _NOT_XML.sub("", label))
        heading.font = Font(bold=True)
        heading.alignment = Alignment(vertical="top")
        value = _text_cell(sheet, _NOT_XML.sub("", text))
        value.alignment = Alignment(vertical="top", wrap_text=True)
        sheet.append([heading, value])
    sheet.close()
