"""Maps as workbooks: written, looked at, edited as somebody in Excel would, and read back."""

import io
import random
import shutil
import zipfile
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from tests.documents.map_samples import map_row, map_rows
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.map_import import Known, MapDifference, compare, labelled
from valtuusapp.core.map_sheet import MapField, as_in_cell
from valtuusapp.core.maps import MapEntry, MapKind, MapLevel, MapRow
from valtuusapp.core.messages import say, shown, term, word
from valtuusapp.core.names import KnownName, Names
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import map_read
from valtuusapp.documents.map_excel import write_map
from valtuusapp.documents.map_read import read_map

INFO = [("Rajaus", "koko kartta"), ("Tekijä", "=1+1")]


@pytest.fixture
def write(tmp_path):
    """Writes rows and gives the path."""

    def write(rows, kind=MapKind.TITLE, language=Language.FI, info=INFO):
        path = tmp_path / "kartta.xlsx"
        write_map(path, kind=kind, rows=rows, info=info, language=language)
        return path

    return write


def refused(path, code):
    with pytest.raises(UserError) as caught:
        read_map(path)
    assert caught.value.code == code
    for language in Language:
        assert str(path) in say(caught.value, language)


@pytest.mark.parametrize(
    ("language", "sheets"),
    [(Language.FI, ["Taulukko", "Matriisi", "Tiedot"]), (Language.SV, ["Tabell", "Matris", "Uppgifter"])],
)
def test_three_sheets_in_the_language(write, language, sheets):
    workbook = load_workbook(write([map_row()], language=language))
    assert workbook.sheetnames == sheets
    table, _matrix, info = workbook
    headings = [cell.value for cell in table[1]]
    assert headings == [word("map_field", key, language) for key in MapField if key != MapField.SECTOR]
    assert dict(zip(headings, (cell.value for cell in table[2]), strict=True)) == {
        term(MapField.TITLE, language): map_row().column.get(language),
        term(MapField.THEME, language): map_row().theme.get(language),
        term(MapField.TYPE, language): term(MandateType.TRANSACTIONS, language),
        term(MapField.LEVEL, language): word("map_level_short", "named", language),
        term(MapField.LEAST, language): 2,
        term(MapField.MONTHS, language): 24,
        term(MapField.LIMITED, language): shown(True, language),
        term(MapField.WHY_FI, language): "Hoitaa kunnan verot.",
        term(MapField.WHY_SV, language): "Sköter skatterna.",
        term(MapField.RESPONSIBLE, language): "Šemeikka, Maija",
        term(MapField.E_SERVICES, language): {
            Language.FI: "OmaVero (Verohallinto)",
            Language.SV: "MinSkatt (Skatteförvaltningen)",
        }[language],
    }
    assert [[cell.value for cell in line] for line in info] == [list(pair) for pair in INFO]
    assert workbook.properties.language == language


def test_the_sector_map_has_sectors_and_no_level_for_all(write):
    sheet = load_workbook(write([map_row()], kind=MapKind.SECTOR))["Taulukko"]
    assert sheet["A1"].value == "Toimiala"
    (levels,) = [each for each in sheet.data_validations.dataValidation if "nimetyt" in each.formula1]
    assert levels.formula1 == '"nimetyt,voidaan antaa"'


def test_the_table_can_be_filtered_and_printed(write):
    sheet = load_workbook(write(map_rows(5, 3)))["Taulukko"]
    (table,) = sheet.tables.values()
    assert table.ref == table.autoFilter.ref == "A1:K16"
    assert table.column_names == [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert not sheet.protection.sheet


@pytest.mark.parametrize("language", Language)
def test_what_can_be_chosen_is_in_the_language_also_below_the_last_row(write, language):
    sheet = load_workbook(write(map_rows(2, 2), language=language)).worksheets[0]
    by_column = {str(each.sqref).split("2:")[0]: each for each in sheet.data_validations.dataValidation}
    assert set(by_column) == set("CDEFG")
    types = by_column["C"].formula1.strip('"').split(",")
    assert types == [term(each, language) for each in MandateType]
    levels = by_column["D"].formula1.strip('"').split(",")
    assert levels == [word("map_level_short", each, language) for each in MapLevel]
    assert by_column["G"].formula1.strip('"').split(",") == [shown(each, language) for each in (True, False)]
    for each in by_column.values():
        assert len(each.formula1) < 255, "Excel takes no longer list"
        assert each.showErrorMessage
        assert int(str(each.sqref).split(":")[1][1:]) > 500


def test_the_matrix(write):
    rows = [
        map_row(0, 0),
        map_row(1, 0, level=MapLevel.ALL),
        map_row(0, 1, level=MapLevel.POSSIBLE),
        map_row(0, 1, level=MapLevel.ALL, type=MandateType.RIGHT_TO_GRANT),
    ]
    sheet = load_workbook(write(rows))["Matriisi"]
    assert [[cell.value for cell in line] for line in sheet["A2:C4"]] == [
        ["Valtuusasia", "palkkasihteeri 0", "palkkasihteeri 1"],
        ["Veroasioiden hoito 0", "◐ nimetyt 2", "● kaikki"],
        ["Veroasioiden hoito 1", "● kaikki (valtuutus)\n○ voidaan antaa", None],
    ]
    assert "● kaikki nimikkeen haltijat" in sheet["A1"].value
    assert sheet.protection.sheet
    assert sheet.freeze_panes == "B3"
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$2:$2", "$A:$A")
    assert sheet["B2"].alignment.textRotation == 90
    assert sheet.row_dimensions[2].height > 5 * len("palkkasihteeri 0")
    assert sheet["B3"].fill.fgColor.rgb != sheet["C3"].fill.fgColor.rgb, "levels differ by colour too"


def test_a_wide_matrix_goes_on_to_the_side(write):
    sheet = load_workbook(write(map_rows(2, 40)))["Matriisi"]
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.max_column == 41


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "#N/A", "=cmd|'/c calc'!A0", "12", "TRUE"])
def test_texts_never_become_formulas(write, text):
    names = LocalText(text, text)
    path = write([map_row(column=names, theme=names, why=names, responsible=text, e_services=((names, names),))])
    for sheet in load_workbook(path):
        for line in sheet:
            for cell in line:
                assert cell.data_type != "f"
    table = load_workbook(path)["Taulukko"]
    for letter in "ABHIJ":
        assert table[f"{letter}2"].data_type in ("s", "inlineStr")
        assert table[f"{letter}2"].quotePrefix == (text[0] in "=+-@#")
    (row,) = read_map(path).rows
    assert {row.text(field) for field in (MapField.THEME, MapField.WHY_FI, MapField.RESPONSIBLE)} == {text}
    assert not any(cell.computed for cell in row.cells.values())


def test_a_map_without_rows_can_be_read_back(write):
    path = write([])
    assert [len(sheet.tables) for sheet in load_workbook(path)] == [0, 0, 0]
    assert read_map(path).rows == ()


# Reading


def test_reading_gives_addresses_texts_and_meanings(write):
    sheet = read_map(write(map_rows(2, 1), kind=MapKind.SECTOR))
    assert sheet.kind is MapKind.SECTOR
    assert sheet.part == ""
    first = sheet.rows[0]
    assert first.cells[MapField.SECTOR].text == "palkkasihteeri 0"
    assert first.address(MapField.LEVEL) == "D2"
    assert (first.type, first.months, first.limited) == (MandateType.TRANSACTIONS, 24, True)
    assert sheet.rows[1].address(MapField.SECTOR) == "A3"


def test_the_words_of_a_part_are_read(write):
    assert read_map(write([map_row()], info=[("Urval", "vero Kela")])).part == "vero Kela"
    assert read_map(write([map_row()], info=[("Urval", "Hela kartan")])).part == ""


def sheet_of(*lines, title="Sheet"):
    workbook = Workbook()
    workbook.active.title = title
    for line in lines:
        workbook.active.append(line)
    return workbook


def test_columns_in_any_order_and_language_under_a_title_of_somebodys_own(tmp_path):
    path = tmp_path / "oma.xlsx"
    workbook = sheet_of(
        ["Kartta vuodelle 2027"],
        [],
        ["Nivå", "muistiinpano", "Type", "MANDATE THEME", "Tehtävänimike", "Högst mån."],
        ["alla", "x", "asiointivaltuus", "Verot", "kirjanpitäjä", 12.0],
        [None, None, "  ", None, None, None],
        ["kan ges", None, "ärendefullmakt", "Palkat", "kirjanpitäjä", None],
    )
    workbook.create_sheet("Ennen muita", 0).append(["jotain muuta"])
    workbook.save(path)
    sheet = read_map(path)
    assert sheet.kind is MapKind.TITLE
    assert [row.address(MapField.THEME) for row in sheet.rows] == ["D4", "D6"]
    first, second = sheet.rows
    assert (first.level, first.type, first.months) == (MapLevel.ALL, MandateType.TRANSACTIONS, 12)
    assert (second.level, second.months) == (MapLevel.POSSIBLE, None)
    assert MapField.LIMITED not in first.cells


def test_values_that_excel_changes_are_texts_or_refused_not_guessed(tmp_path):
    path = tmp_path / "oma.xlsx"
    sheet_of(
        ["Toimiala", "Valtuusasia", "Valtuustyyppi", "Taso", "Enintään kk", "Vain tarkenteella", "Peruste suomeksi"],
        ["Elinvoima", 2026, "asiointivaltuus", "nimetyt", date(2026, 2, 1), True, "=CONCAT(A1)"],
        ["Elinvoima", 1.5, "asiointivaltuus", "nimetyt", "#N/A", False, "rivi_x000D_\ntoinen"],
    ).save(path)
    first, second = read_map(path).rows
    assert first.text(MapField.THEME) == "2026"
    assert first.text(MapField.MONTHS).startswith("1.2.2026")
    assert first.months is None
    assert (first.limited, second.limited) == (True, False)
    assert first.cells[MapField.WHY_FI].computed
    assert second.text(MapField.THEME) == "1.5"
    assert second.cells[MapField.MONTHS].computed
    assert second.text(MapField.WHY_FI) == "rivi\ntoinen"


def test_what_is_not_a_map_is_refused_with_a_sentence(tmp_path, write):
    path = tmp_path / "oma.xlsx"
    refused(path, "file_not_readable")
    path.write_bytes(b"")
    refused(path, "map_file_not_excel")
    path.write_bytes(b"%PDF-1.7")
    refused(path, "map_file_not_excel")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("muuta.txt", "muuta")
    refused(path, "map_file_not_excel")
    sheet_of(["Nimi", "Valtuusasia"]).save(path)
    refused(path, "map_file_not_a_map")
    sheet_of(["Toimiala", "Valtuusasia", "Valtuustyyppi", "Taso", "Nivå"]).save(path)
    refused(path, "map_file_heading_twice")


def test_an_encrypted_or_old_workbook_is_refused(tmp_path):
    path = tmp_path / "oma.xlsx"
    beginning = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600
    path.write_bytes(beginning + "EncryptedPackage".encode("utf-16-le"))
    refused(path, "map_file_encrypted")
    path.write_bytes(beginning)
    refused(path, "map_file_not_excel")


def test_a_zip_with_a_password_is_refused(tmp_path, write):
    data = bytearray(write([map_row()]).read_bytes())
    start = data.rindex(b"PK\x01\x02")
    data[start + 8] |= 1  # the flag in the list of contents
    path = tmp_path / "oma.xlsx"
    path.write_bytes(bytes(data))
    refused(path, "map_file_encrypted")


def test_a_file_that_is_too_large_is_refused(tmp_path, write, monkeypatch):
    path = write([map_row()])
    monkeypatch.setattr(map_read, "_MOST_UNPACKED", 1_000)
    refused(path, "map_file_too_large")
    monkeypatch.undo()
    monkeypatch.setattr(map_read, "_MEGABYTE", 10)
    refused(path, "map_file_too_large")


def test_a_broken_file_never_gives_anything_but_a_sentence(tmp_path, write):
    whole = write(map_rows(3, 3)).read_bytes()
    path = tmp_path / "rikki.xlsx"
    chance = random.Random(7)
    for _each in range(150):
        data = bytearray(whole)
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        for _flip in range(chance.randrange(1, 30)):
            if data:
                data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(bytes(data))
        with suppress(UserError):
            read_map(path)


def test_markup_that_is_broken_inside_is_refused(tmp_path, write):
    path = tmp_path / "rikki.xlsx"
    with zipfile.ZipFile(write(map_rows(3, 3))) as whole, zipfile.ZipFile(path, "w") as broken:
        for part in whole.namelist():
            data = whole.read(part)
            broken.writestr(part, data[: len(data) // 2] if part == "xl/worksheets/sheet1.xml" else data)
    refused(path, "map_file_not_excel")


def test_entities_are_not_followed(tmp_path, write):
    secret = tmp_path / "salaisuus.txt"
    secret.write_text("SALAISUUS")
    path = tmp_path / "oma.xlsx"
    with zipfile.ZipFile(write([map_row()])) as whole, zipfile.ZipFile(path, "w") as changed:
        for part in whole.namelist():
            data = whole.read(part)
            if part == "xl/worksheets/sheet1.xml":
                data = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'.encode() + data.replace(
                    b"Hoitaa kunnan verot.", b"&e;"
                )
            changed.writestr(part, data)
    with suppress(UserError):
        assert "SALAISUUS" not in read_map(path).rows[0].text(MapField.WHY_FI)


# Out, edited, in

TEXTS = st.text(max_size=40)
NAMES = st.text(min_size=1, max_size=12).filter(lambda text: as_in_cell(text) != "")
LOCAL = st.builds(LocalText, NAMES, st.one_of(st.just(""), NAMES))


@st.composite
def towns(draw):
    """What a register knows, and the rows of a map in it."""
    kind = draw(st.sampled_from(MapKind))
    levels = [level for level in MapLevel if kind is MapKind.TITLE or level is not MapLevel.ALL]

    def names(count):
        return Names([KnownName(key=key, name=draw(LOCAL), current=draw(st.booleans())) for key in range(1, count + 1)])

    known = Known(kind=kind, columns=names(3), themes=names(4), persons=names(3))
    places = draw(
        st.lists(st.tuples(st.integers(1, 3), st.integers(1, 4), st.sampled_from(MandateType)), unique=True, max_size=8)
    )
    entries = [
        MapEntry(
            id=number,
            map=kind,
            column_id=column,
            theme_id=theme,
            type=type_,
            level=(level := draw(st.sampled_from(levels))),
            least=draw(st.integers(1, 9)) if level is MapLevel.NAMED else 1,
            months=draw(st.none() | st.integers(1, 300)),
            limited=draw(st.booleans()),
            why=LocalText(draw(TEXTS).strip(), draw(TEXTS).strip()),
            responsible_id=draw(st.none() | st.integers(1, 3)),
        )
        for number, (column, theme, type_) in enumerate(sorted(places), 1)
    ]
    return known, entries, draw(st.sampled_from(Language))


def written(path, known, entries, language):
    """Writes entries as the service does."""
    rows = [
        labelled(
            MapRow(
                **{
                    name: getattr(entry, name)
                    for name in ("id", "column_id", "theme_id", "type", "level", "least", "months", "limited", "why")
                },
                column=LocalText(),
                theme=LocalText(),
                e_services=(),
                responsible="",
                holders=0,
            ),
            entry,
            known,
            language,
        )
        for entry in entries
    ]
    write_map(path, kind=known.kind, rows=rows, info=[], language=language)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("kartat")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(towns())
def test_out_and_in_is_no_difference(folder, town):
    known, entries, language = town
    path = folder / "kartta.xlsx"
    written(path, known, entries, language)
    sheet = read_map(path)
    assert sheet.kind is known.kind
    problems, difference = compare(sheet.rows, known, entries)
    assert not problems
    assert difference == MapDifference()


EDITS = st.fixed_dictionaries(
    {},
    optional={
        "months": st.none() | st.integers(1, 300),
        "limited": st.booleans(),
        "why": st.builds(LocalText, st.just("Uusi peruste."), st.just("")),
        "responsible_id": st.none() | st.integers(1, 3),
    },
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(towns(), st.data())
def test_out_edited_and_in_gives_exactly_the_edits(folder, town, data):
    """Edits are made in the cells, in another language than the file's."""
    known, entries, language = town
    path = folder / "kartta.xlsx"
    written(path, known, entries, language)
    other = data.draw(st.sampled_from(Language))
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    removed, changed = [], []
    for number, entry in enumerate(entries, 2):
        if data.draw(st.integers(0, 4)) == 0:
            for cell in sheet[number]:
                cell.value = None
            removed.append(entry)
            continue
        edits = data.draw(EDITS)
        if "why" in edits and not as_in_cell(entry.why.sv):
            edits["why"] = replace(edits["why"], sv=entry.why.sv)  # it was not to be seen before either
        after = replace(entry, **edits)
        for letter, value in (
            ("F", after.months),
            ("G", shown(after.limited, other)),
            ("J", known.persons.label(after.responsible_id, other) if after.responsible_id else None),
        ):
            sheet[f"{letter}{number}"].value = value
            if isinstance(value, str):
                sheet[f"{letter}{number}"].data_type = "s"
        if "why" in edits:
            sheet[f"H{number}"].value, sheet[f"I{number}"].value = "Uusi peruste.", None
        if after != entry:
            changed.append((entry, after))
    present = {(entry.column_id, entry.theme_id, entry.type) for entry in entries}
    free = [(3, theme, kind) for theme in range(1, 5) for kind in MandateType if (3, theme, kind) not in present]
    column, theme, kind = data.draw(st.sampled_from(free))
    new = MapEntry(map=known.kind, column_id=column, theme_id=theme, type=kind, level=MapLevel.NAMED, least=4, months=7)
    line = [
        *(known.columns.label(column, other), known.themes.label(theme, other), term(kind, other)),
        *(word("map_level_short", "named", other), 4, 7),
    ]
    for place, value in enumerate(line, 1):
        cell = sheet.cell(len(entries) + 9, place, value)
        if isinstance(value, str):
            cell.data_type = "s"
    workbook.save(path)
    problems, difference = compare(read_map(path).rows, known, entries)
    assert not problems
    assert difference == MapDifference((new,), tuple(removed), tuple(changed))


def test_a_saved_copy_reads_the_same(write, tmp_path):
    """As another program writes it: shared texts, no table of sizes, everything styled anew."""
    path = write(map_rows(5, 4))
    copy = tmp_path / "kopio.xlsx"
    shutil.copy(path, copy)
    workbook = load_workbook(copy)
    file = io.BytesIO()
    workbook.save(file)
    copy.write_bytes(file.getvalue())
    assert read_map(copy) == read_map(path)
