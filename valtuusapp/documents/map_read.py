"""Reading a map back from the table sheet of a workbook. Loads openpyxl.

The file comes from outside: it is held to a size before it is unpacked, nothing in it is computed or followed.
"""

import io
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from valtuusapp.core.map_sheet import MapField, ReadCell, ReadRow, ReadSheet, as_in_cell
from valtuusapp.core.maps import MapKind
from valtuusapp.core.messages import shown, term, word
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText, fold
from valtuusapp.documents import words

#: The largest file that is read, in megabytes.
MOST_MEGABYTES = 20

_MEGABYTE = 1_000_000
_MOST_UNPACKED = 300 * _MEGABYTE
_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")  # how an encrypted workbook begins, and one of the old format
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ROWS_TO_HEADING = 20  # somebody may have written a title above the headings
_LINE_END = "_x000D_\n"  # as Excel keeps the end of a line that came from elsewhere
_NEEDED = (MapField.THEME, MapField.TYPE, MapField.LEVEL)

_Places = dict[MapField, int]  # of each field the number of its column


def read_map(path: Path) -> ReadSheet:
    """The table sheet of a workbook: the first sheet with its headings, in any language and order.

    Raises:
        UserError: ``file_not_readable``, ``map_file_too_large``, ``map_file_encrypted``, ``map_file_not_excel``,
            ``map_file_not_a_map`` when no sheet has the headings, ``map_file_heading_twice``.
    """
    data = _content(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what the workbook holds besides, such as lists to choose from
        try:
            found = _read(data, path)
        except UserError:
            raise
        except Exception as error:  # whatever a broken file happens to meet first
            raise UserError("map_file_not_excel", path=path) from error
    if found is None:
        raise UserError("map_file_not_a_map", path=path, headings=_needed_headings())
    return found


def _content(path: Path) -> bytes:
    """The file, when it can be a workbook of ours by its size and its beginning."""
    try:
        if path.stat().st_size > MOST_MEGABYTES * _MEGABYTE:
            raise UserError("map_file_too_large", path=path, megabytes=MOST_MEGABYTES)
        data = path.read_bytes()
    except OSError as error:
        raise UserError("file_not_readable", path=path, reason=error.strerror or str(error)) from error
    if data.startswith(_COMPOUND_FILE) and _ENCRYPTED in data:
        raise UserError("map_file_encrypted", path=path)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise UserError("map_file_not_excel", path=path) from error
    if any(part.flag_bits & 1 for part in parts):
        raise UserError("map_file_encrypted", path=path)
    if sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise UserError("map_file_too_large", path=path, megabytes=MOST_MEGABYTES)
    return data


def _read(data: bytes, path: Path) -> ReadSheet | None:
    workbook = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    try:
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()  # what it says of its size may be wrong
            rows = enumerate(sheet.iter_rows(), 1)
            for _number, row in islice(rows, _ROWS_TO_HEADING):
                if (places := _places(row, path)) is not None:
                    return ReadSheet(_kind(places), tuple(_rows(rows, places)), _part(workbook))
        return None
    finally:
        workbook.close()


def _places(row: Sequence[Any], path: Path) -> _Places | None:
    """Where the fields stand, if the row is the heading of a map."""
    headings = _headings()
    places: _Places = {}
    twice: tuple[MapField, int, int] | None = None
    for column, cell in enumerate(row, 1):
        field = headings.get(fold(_text(cell.value)))
        if field is None:
            continue
        if field in places:
            twice = (field, places[field], column)
        places.setdefault(field, column)
    if not places.keys() >= set(_NEEDED) or not places.keys() & {MapField.SECTOR, MapField.TITLE}:
        return None
    if twice is not None:
        field, first, second = twice
        letters = (get_column_letter(first), get_column_letter(second))
        raise UserError("map_file_heading_twice", path=path, heading=field, first=letters[0], second=letters[1])
    return places


def _kind(places: _Places) -> MapKind:
    """Which map it is: of sector and title, what stands first."""
    return min((places[field], kind) for kind in MapKind if (field := MapField.of_column(kind)) in places)[1]


def _rows(rows: Iterator[tuple[int, Sequence[Any]]], places: _Places) -> Iterator[ReadRow]:
    """The rows in which anything stands that is read."""
    for number, row in rows:
        cells = {field: _cell(row, column, number) for field, column in places.items()}
        if any(cell.text for field, cell in cells.items() if field is not MapField.E_SERVICES):
            yield ReadRow(cells)


def _cell(row: Sequence[Any], column: int, number: int) -> ReadCell:
    address = f"{get_column_letter(column)}{number}"
    if column > len(row):
        return ReadCell(address, "")
    cell = row[column - 1]
    return ReadCell(address, _text(cell.value), computed=cell.data_type in ("f", "e"))


def _text(value: object) -> str:
    """What stands in a cell, as text."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime):
        value = value.date()  # a day comes with midnight
    if isinstance(value, bool | date):
        return shown(value, Language.FI)
    return as_in_cell(str(value).replace(_LINE_END, "\n")) if value is not None else ""


def _part(workbook: Any) -> str:
    """The words by which the rows were chosen, from the sheet about the file."""
    labels = {fold(word("export", "filter", language)) for language in Language}
    whole = {fold(word("map_export", "whole", language)) for language in Language}
    titles = {words.SHEET_INFO.get(language) for language in Language}
    for sheet in workbook.worksheets:
        if sheet.title not in titles:
            continue
        sheet.reset_dimensions()
        for row in islice(sheet.iter_rows(), _ROWS_TO_HEADING):
            if len(row) > 1 and fold(_text(row[0].value)) in labels:
                part = _text(row[1].value)
                return "" if fold(part) in whole else part
    return ""


def _headings() -> dict[str, MapField]:
    return {fold(term(field, language)): field for field in MapField for language in Language}


def _needed_headings() -> LocalText:
    fields = (MapField.SECTOR, *_NEEDED)
    return LocalText(*(", ".join(term(field, language) for field in fields) for language in Language))
