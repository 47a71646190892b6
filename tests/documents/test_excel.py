import errno
import tracemalloc
import zipfile
from datetime import date
from itertools import chain

import pytest
from lxml.etree import SerialisationError
from openpyxl import load_workbook
from openpyxl.worksheet._writer import ALL_TEMP_FILES

from valtuusapp.core.columns import REGISTRY, Column
from valtuusapp.core.mandates import MandateState, MandateType
from valtuusapp.core.messages import shown
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import excel
from valtuusapp.documents.excel import write_registry

INFO = [("Päivä", "5.10.2026"), ("Suodatin", "=SUM(1)"), ("Rivejä", "25")]


@pytest.fixture
def export(tmp_path):
    """Writes the rows and opens the workbook."""

    def write(rows, columns=REGISTRY, language=Language.FI):
        path = tmp_path / "valtuudet.xlsx"
        write_registry(path, columns=columns, rows=rows, info=INFO, language=language)
        return load_workbook(path)

    return write


@pytest.mark.parametrize(
    ("language", "sheets"),
    [(Language.FI, ["Kaikki", "Vanhenevat", "Tiedot"]), (Language.SV, ["Alla", "Upphör snart", "Uppgifter"])],
)
def test_three_sheets_with_headings_and_rows_in_the_language(export, mandate_rows, language, sheets):
    workbook = export(mandate_rows(25), language=language)
    assert workbook.sheetnames == sheets
    everything, ending, info = workbook
    headings = [column.heading.get(language) for column in REGISTRY]
    assert [cell.value for cell in everything[1]] == headings
    assert [cell.value for cell in ending[1]] == headings
    assert (everything.max_row, ending.max_row) == (26, 4)
    row = dict(zip((column.key for column in REGISTRY), (cell.value for cell in everything[2]), strict=True))
    assert row["assignee"] == "Šemeikka, Maija 0"
    assert row["theme"] == "Palkkatietojen ilmoittaminen"
    assert row["state"] == shown(MandateState.VALID, language)
    assert row["type"] == shown(MandateType.TRANSACTIONS, language)
    assert row["sector"] == LocalText("Konsernipalvelut", "Koncerntjänster").get(language)
    assert row["specifiers"] == "Koulutoimi, TYPO"
    assert row["ended_on"] is None
    assert [[cell.value for cell in line] for line in info] == [list(pair) for pair in INFO]
    assert workbook.properties.title
    assert workbook.properties.language == language


def test_days_are_real_dates(export, mandate_rows):
    sheet = export(mandate_rows(1))["Kaikki"]
    cell = sheet.cell(2, [column.key for column in REGISTRY].index("valid_to") + 1)
    assert cell.is_date
    assert cell.value.date() == date(2026, 12, 31)
    assert cell.number_format == "d.m.yyyy"


def test_a_day_that_excel_does_not_know_is_text(export, mandate_rows):
    column = next(column for column in REGISTRY if column.key == "valid_from")
    sheet = export(mandate_rows(1, valid_from=date(1026, 1, 1)), columns=[column])["Kaikki"]
    assert sheet["A2"].value == "1.1.1026"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "#N/A", "\t=1+1", "\r=1", "=cmd|'/c calc'!A0", "12", "1.2.2026"]
)
def test_text_is_text_and_never_a_formula(export, mandate_rows, text):
    sheet = export(mandate_rows(2, why=text))["Kaikki"]
    column = len(REGISTRY)
    for row in (2, 3):
        cell = sheet.cell(row, column)
        assert cell.data_type in ("s", "inlineStr")
        assert cell.value.strip() == text.strip()


def test_risky_texts_stay_texts_when_edited(export, mandate_rows):
    sheet = export(mandate_rows(1, why="=1+1"))["Kaikki"]
    assert sheet.cell(2, len(REGISTRY)).quotePrefix


def test_letters_that_a_workbook_cannot_hold_are_left_out(export, mandate_rows):
    sheet = export(mandate_rows(1, why="yk\x00si\x0b \ud800kaksi\nkolme 🙂"))["Kaikki"]
    assert sheet.cell(2, len(REGISTRY)).value == "yksi kaksi\nkolme 🙂"


def test_a_control_character_does_not_hide_a_formula(export, mandate_rows):
    sheet = export(mandate_rows(1, why="\x00=1+1"))["Kaikki"]
    assert sheet.cell(2, len(REGISTRY)).value == "=1+1"
    assert sheet.cell(2, len(REGISTRY)).data_type == "s"


def test_table_with_filters_over_every_row(export, mandate_rows):
    workbook = export(mandate_rows(25))
    for name, last in (("Kaikki", 26), ("Vanhenevat", 4)):
        (table,) = workbook[name].tables.values()
        assert table.ref == table.autoFilter.ref == f"A1:R{last}"
        assert table.column_names == [cell.value for cell in workbook[name][1]]
    names = [table.displayName for sheet in workbook for table in sheet.tables.values()]
    assert len(set(names)) == len(names) == 2


def test_no_rows_make_no_table(export, mandate_rows):
    workbook = export(mandate_rows(0))
    assert [len(sheet.tables) for sheet in workbook] == [0, 0, 0]
    assert workbook["Kaikki"].max_row == 1


def test_headings_of_a_table_differ(export, mandate_rows):
    twice = [Column(key="assignee", heading=LocalText("Nimi")), Column(key="why", heading=LocalText("nimi"))]
    sheet = export(mandate_rows(1), columns=twice)["Kaikki"]
    assert [cell.value for cell in sheet[1]] == ["Nimi", "nimi (2)"]


def test_sheets_are_ready_for_the_screen_and_for_paper(export, mandate_rows):
    for sheet in list(export(mandate_rows(25)))[:2]:
        assert sheet.freeze_panes == "A2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 9
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "&P" in sheet.oddFooter.right.text
        assert sheet.column_dimensions["C"].width > 40


def test_what_the_rows_raise_stops_it(tmp_path, mandate_rows):
    class StopError(Exception):
        pass

    def rows():
        yield from mandate_rows(100)
        raise StopError

    path = tmp_path / "valtuudet.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(StopError):
        write_registry(path, columns=REGISTRY[:2], rows=rows(), info=INFO, language=Language.FI)
    assert not ALL_TEMP_FILES, "names of people stay in no temporary file"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_rows_are_not_gathered_in_memory(tmp_path, mandate_rows):
    def peak(count):
        tracemalloc.start()
        rows = chain(mandate_rows(count, ends_soon=False))
        write_registry(tmp_path / "x.xlsx", columns=REGISTRY[:5], rows=rows, info=INFO, language=Language.FI)
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(10)
    assert peak(1_000) < peak(250) + 50_000


def test_a_full_disk_under_the_gathered_sheets_is_said(tmp_path, mandate_rows, monkeypatch):
    """The sheets are gathered by lxml, which has an error of its own for a full disk."""
    path = tmp_path / "valtuudet.xlsx"
    path.write_bytes(b"old")

    def append(self, row):
        raise SerialisationError("IO_ENOSPC")

    monkeypatch.setattr(excel._ListSheet, "append", append)
    with pytest.raises(UserError) as caught:
        write_registry(path, columns=REGISTRY, rows=mandate_rows(3), info=INFO, language=Language.FI)
    assert caught.value.code == "file_disk_full"
    assert path.read_bytes() == b"old"


def test_a_full_disk_at_the_end_is_said(tmp_path, mandate_rows, monkeypatch):
    path = tmp_path / "valtuudet.xlsx"
    path.write_bytes(b"old")

    def close(self):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", lambda *_args, **_more: close(None))
    with pytest.raises(UserError) as caught:
        write_registry(path, columns=REGISTRY, rows=mandate_rows(3), info=INFO, language=Language.FI)
    assert caught.value.code == "file_disk_full"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_read_only_workbook_is_refused(tmp_path, mandate_rows):
    path = tmp_path / "valtuudet.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(UserError) as caught:
        write_registry(path, columns=REGISTRY, rows=mandate_rows(3), info=INFO, language=Language.FI)
    assert caught.value.code == "file_not_writable"
    assert path.read_bytes() == b"old"
    path.chmod(0o644)
