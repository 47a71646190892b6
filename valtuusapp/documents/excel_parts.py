"""The parts that every workbook is made of. Loads openpyxl.

Texts are texts, whatever they begin with; nothing becomes a formula, neither here nor when the file is saved as CSV.
"""

import errno
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml.etree import SerialisationError
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.writer.excel import ExcelWriter

from valtuusapp.core.text import NOT_IN_XML, Language
from valtuusapp.documents import words
from valtuusapp.documents.files import write_safely

#: What a program could take for a formula or an error value at the beginning of a text.
RISKY = frozenset("=+-@#\t\r")

_A4 = 9


def write_workbook(path: Path, title: str, language: Language, fill: Callable[[Any], None]) -> None:
    """Writes a workbook whose sheets ``fill`` makes; an old file is replaced when the new one is whole.

    Raises:
        UserError: if the file cannot be written, see ``files.write_safely``.
    """

    def write(file: BinaryIO) -> None:
        workbook = Workbook(write_only=True)
        workbook.properties.title = title
        workbook.properties.creator = "valtuusapp"
        workbook.properties.language = language.value
        try:
            fill(workbook)
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:  # closed also when the disk is full
                ExcelWriter(workbook, archive).save()
        except SerialisationError as error:  # lxml's error of a temporary file that cannot be written
            raise OSError(errno.ENOSPC if "ENOSPC" in str(error) else errno.EIO, str(error)) from error
        finally:
            _remove_temporary_files(workbook)

    write_safely(path, write)


def _remove_temporary_files(workbook: Any) -> None:
    """openpyxl gathers each sheet in a temporary file and leaves it when the writing is broken off."""
    for sheet in workbook.worksheets:
        with suppress(Exception):
            if not sheet.closed:
                sheet.close()
        with suppress(OSError, ValueError, AttributeError):  # it is gone already, or was never made
            sheet._writer.cleanup()


def heading_cell(sheet: Any, heading: str) -> Any:
    """A cell of the heading row."""
    cell = text_cell(sheet, heading)
    cell.font = Font(bold=True)
    cell.border = Border(bottom=Side("thin"))
    cell.alignment = Alignment(vertical="center")
    return cell


def text_cell(sheet: Any, text: str) -> Any:
    """A cell that is text whatever it begins with, now and when somebody edits it."""
    text = NOT_IN_XML.sub("", text)
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in RISKY
    return cell


def lay_out(sheet: Any, name: str, title: str, language: Language) -> None:
    """Freezes the heading row and prepares the sheet for paper: A4 across, heading and page number on every page."""
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4  # inches
    sheet.oddHeader.left.text = f"{name} – {title}"
    sheet.oddHeader.right.text = "&D"
    sheet.oddFooter.right.text = f"{words.PAGE.get(language)} &P (&N)"


def add_table(sheet: Any, name: str, area: str, headings: Sequence[str]) -> None:
    """Puts a table with filters over the rows. There must be a row: else Excel wants to repair the file."""
    table = Table(displayName=name, ref=area, autoFilter=AutoFilter(ref=area))
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    for number, heading in enumerate(headings, 1):  # a write-only sheet cannot read them back
        table.tableColumns.append(TableColumn(id=number, name=heading))
    sheet.tables.add(table)  # the sheet's own add_table warns whatever the columns are


def write_info(workbook: Any, info: Sequence[tuple[str, str]], name: str, language: Language) -> None:
    """The last sheet: label and text of each line, such as the day and who made the file."""
    title = words.SHEET_INFO.get(language)
    sheet = workbook.create_sheet(title)
    lay_out(sheet, name, title, language)
    sheet.freeze_panes = None
    sheet.print_title_rows = None
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 90
    for label, text in info:
        heading = text_cell(sheet, label)
        heading.font = Font(bold=True)
        heading.alignment = Alignment(vertical="top")
        value = text_cell(sheet, text)
        value.alignment = Alignment(vertical="top", wrap_text=True)
        sheet.append([heading, value])
    sheet.close()
