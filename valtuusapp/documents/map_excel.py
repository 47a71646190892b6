"""A mandate map as an Excel workbook: a table to edit and read back, a matrix to look at. Loads openpyxl."""

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.map_import import levels_of
from valtuusapp.core.map_sheet import MOST_HOLDERS, MOST_MONTHS, MapField, as_in_cell
from valtuusapp.core.maps import MapKind, MapLevel, MapRow
from valtuusapp.core.messages import shown, term, word
from valtuusapp.core.text import Language, sort_key
from valtuusapp.documents import words
from valtuusapp.documents.excel_parts import add_table, heading_cell, lay_out, text_cell, write_info, write_workbook
from valtuusapp.documents.map_words import service_words

_HEADING_HEIGHT = 32.0  # two lines, in points
_ROWS_TO_ADD = 1_000  # below the last row, where the lists to choose from are offered too
_MOST_ACROSS = 12  # columns of the matrix that still can be read on one page
_LETTER_HEIGHT = 5.5  # points that a letter of a rotated heading takes
_HIGHEST_HEADING = 220.0

_SYMBOLS = {MapLevel.ALL: "●", MapLevel.NAMED: "◐", MapLevel.POSSIBLE: "○"}
_FILLS = {
    level: PatternFill("solid", fgColor=colour)
    for level, colour in ((MapLevel.ALL, "D5E4F6"), (MapLevel.NAMED, "EAF2FA"), (MapLevel.POSSIBLE, "F7F7F8"))
}
_TOP = Alignment(vertical="top", wrap_text=True)
_HEADING = Alignment(vertical="center", wrap_text=True)
_MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_ROTATED = Alignment(horizontal="center", vertical="bottom", text_rotation=90, wrap_text=True)


def write_map(
    path: Path, *, kind: MapKind, rows: Sequence[MapRow], info: Sequence[tuple[str, str]], language: Language
) -> None:
    """Writes a map into a workbook of three sheets: the table, the matrix, and about the file.

    Args:
        path: the .xlsx file; an old one is replaced when the new one is whole.
        kind: which map it is.
        rows: those of a sector or title one after another; names as they shall be read back.
        info: label and text of each line of the last sheet.
        language: of headings and words.

    Raises:
        UserError: if the file cannot be written, see ``files.write_safely``.
    """
    name = term(kind, language)

    def fill(workbook: Any) -> None:
        _write_table(workbook, kind, rows, name, language)
        _write_matrix(workbook, kind, rows, name, language)
        write_info(workbook, info, name, language)

    write_workbook(path, name, language, fill)


_Value = Callable[[MapRow, Language], str | int | None]

#: Of each field the width of its column in characters, and what stands in a cell of it.
_COLUMNS: dict[MapField, tuple[int, _Value]] = {
    MapField.SECTOR: (26, lambda row, language: row.column.marked(language)),
    MapField.TITLE: (26, lambda row, language: row.column.marked(language)),
    MapField.THEME: (44, lambda row, language: row.theme.marked(language)),
    MapField.TYPE: (24, lambda row, language: term(row.type, language)),
    MapField.LEVEL: (16, lambda row, language: word("map_level_short", row.level, language)),
    MapField.LEAST: (12, lambda row, _language: row.least if row.level is MapLevel.NAMED else None),
    MapField.MONTHS: (14, lambda row, _language: row.months),
    MapField.LIMITED: (14, lambda row, language: shown(row.limited, language)),
    MapField.WHY_FI: (44, lambda row, _language: row.why.fi),
    MapField.WHY_SV: (44, lambda row, _language: row.why.sv),
    MapField.RESPONSIBLE: (26, lambda row, _language: row.responsible),
    MapField.E_SERVICES: (44, lambda row, language: "\n".join(service_words(row, language))),
}


def fields_of(kind: MapKind) -> tuple[MapField, ...]:
    """The columns of the table sheet in their order."""
    other = MapField.of_column(MapKind.TITLE if kind is MapKind.SECTOR else MapKind.SECTOR)
    return tuple(field for field in _COLUMNS if field is not other)


def _write_table(workbook: Any, kind: MapKind, rows: Sequence[MapRow], name: str, language: Language) -> None:
    title = words.SHEET_TABLE.get(language)
    sheet = workbook.create_sheet(title)
    lay_out(sheet, name, title, language)
    fields = fields_of(kind)
    headings = [term(field, language) for field in fields]
    for number, field in enumerate(fields, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _COLUMNS[field][0]
    cells = [heading_cell(sheet, heading) for heading in headings]
    for cell in cells:
        cell.alignment = _HEADING
    sheet.row_dimensions[1].height = _HEADING_HEIGHT
    sheet.append(cells)
    for row in rows:
        sheet.append([_cell(sheet, _COLUMNS[field][1](row, language)) for field in fields])
    if rows:
        last = f"{get_column_letter(len(fields))}{len(rows) + 1}"
        add_table(sheet, "mandate_map", f"A1:{last}", headings)
    for field, validation in _validations(kind, language):
        letter = get_column_letter(fields.index(field) + 1)
        validation.add(f"{letter}2:{letter}{len(rows) + 1 + _ROWS_TO_ADD}")
        sheet.data_validations.append(validation)
    sheet.close()


def _cell(sheet: Any, value: str | int | None) -> Any:
    if value is None or value == "":
        return None
    cell = text_cell(sheet, as_in_cell(value) if isinstance(value, str) else "")
    if not isinstance(value, str):
        cell.value, cell.data_type = value, "n"
    cell.alignment = _TOP
    return cell


def _validations(kind: MapKind, language: Language) -> list[tuple[MapField, DataValidation]]:
    """What can be chosen or typed in a column."""
    return [
        (MapField.TYPE, _list([term(each, language) for each in MandateType])),
        (MapField.LEVEL, _list([word("map_level_short", level, language) for level in levels_of(kind)])),
        (MapField.LIMITED, _list([shown(value, language) for value in (True, False)])),
        (MapField.LEAST, _whole_number(MOST_HOLDERS)),
        (MapField.MONTHS, _whole_number(MOST_MONTHS)),
    ]


def _list(choices: Sequence[str]) -> DataValidation:
    return DataValidation(type="list", formula1='"' + ",".join(choices) + '"', allow_blank=True, showErrorMessage=True)


def _whole_number(most: int) -> DataValidation:
    return DataValidation(
        type="whole", operator="between", formula1="1", formula2=str(most), allow_blank=True, showErrorMessage=True
    )


def _write_matrix(workbook: Any, kind: MapKind, rows: Sequence[MapRow], name: str, language: Language) -> None:
    """Themes down, sectors or titles across; protected, because only the table is read back."""
    title = words.SHEET_MATRIX.get(language)
    sheet = workbook.create_sheet(title)
    lay_out(sheet, name, title, language)
    columns = {row.column_id: row.column.marked(language) for row in rows}
    themes = {row.theme_id: row.theme.marked(language) for row in rows}
    sheet.freeze_panes = "B3"
    sheet.print_title_rows = "2:2"
    sheet.print_title_cols = "A:A"
    sheet.sheet_properties.pageSetUpPr.fitToPage = len(columns) <= _MOST_ACROSS
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False  # False lets through
    sheet.column_dimensions["A"].width = 48
    for number in range(2, len(columns) + 2):
        sheet.column_dimensions[get_column_letter(number)].width = 16
    longest = max(map(len, columns.values()), default=0)
    sheet.row_dimensions[2].height = min(24 + longest * _LETTER_HEIGHT, _HIGHEST_HEADING)

    sheet.append([text_cell(sheet, _legend(kind, language))])
    sheet.append(
        [
            heading_cell(sheet, term(MapField.THEME, language)),
            *(_heading_across(sheet, column) for column in columns.values()),
        ]
    )
    cells: dict[tuple[int, int], list[MapRow]] = {
        key: list(group)
        for key, group in groupby(
            sorted(rows, key=lambda row: (row.theme_id, row.column_id)), lambda row: (row.theme_id, row.column_id)
        )
    }
    for theme_id in sorted(themes, key=lambda key: sort_key(themes[key])):
        theme = text_cell(sheet, as_in_cell(themes[theme_id]))
        theme.alignment = _TOP
        line = (cells.get((theme_id, column_id)) for column_id in columns)
        sheet.append([theme, *(_matrix_cell(sheet, entries, language) if entries else None for entries in line)])
    sheet.close()


def _heading_across(sheet: Any, text: str) -> Any:
    cell = heading_cell(sheet, as_in_cell(text))
    cell.alignment = _ROTATED
    return cell


def _matrix_cell(sheet: Any, entries: Sequence[MapRow], language: Language) -> Any:
    """The levels of a theme's types, the strongest first; its colour is that of the cell."""
    strongest_first = sorted(entries, key=lambda row: -row.level.strength)
    cell = text_cell(sheet, "\n".join(_level_in_matrix(row, language) for row in strongest_first))
    cell.alignment = _MIDDLE
    cell.font = Font(size=9)
    cell.fill = _FILLS[strongest_first[0].level]
    return cell


def _level_in_matrix(row: MapRow, language: Language) -> str:
    text = f"{_SYMBOLS[row.level]} {word('map_level_short', row.level, language)}"
    if row.level is MapLevel.NAMED:
        text += f" {row.least}"
    if row.type is not MandateType.TRANSACTIONS:
        text += f" ({word('mandate_type_short', row.type, language)})"
    return text


def _legend(kind: MapKind, language: Language) -> str:
    return "   ".join(f"{_SYMBOLS[level]} {term(level, language)}" for level in levels_of(kind))
