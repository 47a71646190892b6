"""A map on paper, in Excel and back, and as it was approved."""

# ruff: noqa: F811 - fixtures are named like what is imported

from dataclasses import replace
from datetime import date

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from tests.ui.map_room import MapRoom, directory, mapped, open_maps, press, sectors, titles  # noqa: F401 - fixtures
from tests.ui.registry import words_in
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.ui.maps.approvals_page import ApprovalsPage
from valtuusapp.ui.maps.import_page import ImportPage
from valtuusapp.ui.maps.print_page import PrintPage
from valtuusapp.ui.pdf_pages import print_pdf


def table_of(view) -> list[list[str]]:
    """The words of all cells that are shown."""
    model = view.table_model
    return [[model.cell(row, column).text for column in view.shown_columns()] for row in range(model.rowCount())]


def test_the_pages_of_a_title_and_of_the_whole_map(titles: MapRoom, tmp_path):
    town = titles.town
    town.title_row()
    town.title_row(column=town.chief)
    titles.settle()
    titles.page.table.go_to(town.clerk)
    titles.do("print")
    page = titles.front
    assert isinstance(page, PrintPage)
    assert page.what.currentText() == "kirjanpitäjä"
    one = page._pdf
    assert one.startswith(b"%PDF")
    page.what.set_value("")
    assert page._pdf != one
    page.speech.set_value("sv")
    swedish = page._pdf
    page.ask_path = lambda proposed: tmp_path / proposed.stem
    page._save()
    (saved,) = tmp_path.glob("*.pdf")
    assert saved.read_bytes().startswith(b"%PDF")
    assert "Saved as" in titles.said
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_pdf(swedish, printer, across=True)
    assert (tmp_path / "printed.pdf").stat().st_size > 1_000


def test_out_to_excel_edited_and_in_again(titles: MapRoom, qtbot, tmp_path):
    town = titles.town
    town.title_row()
    town.title_row(theme=town.pay)
    titles.settle()
    path = tmp_path / "kartta.xlsx"
    titles.page.papers.ask_target = lambda _proposed: path.with_suffix("")
    titles.do("export")
    titles.finish_task(qtbot)
    assert "2 row(s) written" in titles.said
    book = load_workbook(path)
    sheet = book.worksheets[0]
    level = next(cell.column for cell in sheet[1] if cell.value == "Taso")
    sheet.cell(2, level).value = "kaikki"
    sheet.delete_rows(3)
    book.save(path)
    titles.page.papers.ask_source = lambda: path
    titles.do("import")
    titles.finish_task(qtbot)
    page = titles.front
    assert isinstance(page, ImportPage)
    assert sorted(row[0] for row in table_of(page.differences)) == ["changed", "removed"]
    assert "1 removed, 1 changed" in words_in(page)
    page.confirm()
    assert "Aho, Anna" in words_in(page), "who begins to lack is named"
    page.question.confirmed.emit()
    titles.finish_task(qtbot)
    titles.settle()
    assert titles.front is None
    assert [row.level for row in titles.services.maps.rows(MapKind.TITLE)] == [MapLevel.ALL]
    assert titles.services.history.undoable().action == "map_imported"


def test_mistakes_in_a_file_are_named_with_their_cells(titles: MapRoom, qtbot, tmp_path):
    town = titles.town
    town.title_row()
    path = tmp_path / "kartta.xlsx"
    titles.services.map_documents.export_excel(path, MapKind.TITLE)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet.cell(2, 1).value = "kirjanpitäjätär"
    book.save(path)
    titles.page.papers.ask_source = lambda: path
    titles.do("import")
    titles.finish_task(qtbot)
    assert "A2" in words_in(titles.front)
    assert "kirjanpitäjätär" in words_in(titles.front)
    assert "1 mistake(s)" in words_in(titles.front)
    assert not titles.front.primary.isEnabled()


def test_a_file_that_is_no_map_is_refused(titles: MapRoom, qtbot, tmp_path):
    path = tmp_path / "muu.xlsx"
    path.write_bytes(b"ei taulukko")
    titles.page.papers.ask_source = lambda: path
    titles.do("import")
    titles.finish_task(qtbot)
    assert titles.front is None
    assert "muu.xlsx" in titles.said


def test_a_part_is_approved_and_compared_with_today(sectors: MapRoom):
    town = sectors.town
    row = town.sector_row()
    sectors.settle()
    sectors.page.table.go_to(town.finance)
    sectors.page.table.sheet.selectionModel().clear()
    sectors.do("approve")
    question = sectors.question
    assert question.rows["column_id"].editor.currentText() == "Talous"
    question.rows["approver"].editor.set_value("")
    question.rows["approved_on"].editor.set_value(date(2030, 1, 1))
    question.confirmed.emit()
    assert {name for name, one in question.rows.items() if one.problem} == {"approver", "approved_on"}
    question.rows["approver"].editor.set_value("Cilla Öhman")
    question.rows["approved_on"].editor.set_value(date(2026, 11, 20))
    question.rows["case_number"].editor.set_value("ASIA/12/2026")
    question.confirmed.emit()
    assert "2026-0001" in sectors.said
    assert "20.11.2026" in words_in(sectors.page.table)
    sectors.services.map_changes.delete_entries(MapKind.SECTOR, [row])
    town.sector_row(theme=town.pay)
    sectors.settle()
    sectors.do("approvals")
    page = sectors.front
    assert isinstance(page, ApprovalsPage)
    assert table_of(page.table) == [["2026-0001", "20.11.2026", "Talous", "Cilla Öhman"]]
    assert "ASIA/12/2026" in words_in(page)
    assert "Veroasioiden hoito" in table_of(page.sheet)[0][0]
    page.against.set_value("today")
    assert [row[0] for row in table_of(page.differences)] == ["added", "removed"]
    assert page.differences.isVisibleTo(page)
    page.confirm()
    assert isinstance(sectors.front, PrintPage)
    assert sectors.front._pdf.startswith(b"%PDF")


def test_from_the_pages_of_an_approved_state_back_to_the_approved_states(titles: MapRoom, tmp_path):
    town, approvals = titles.town, titles.services.map_approvals
    town.title_row()
    older = approvals.approve(MapKind.TITLE, None, "Aino Ahola", date(2026, 1, 5))
    approvals.approve(MapKind.TITLE, town.clerk, "Aino Ahola", date(2026, 10, 5))
    titles.do("approvals")
    titles.front.table.select_id(older)
    press(titles.front.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = titles.front
    assert isinstance(page, PrintPage)
    page.ask_path = lambda _proposed: tmp_path / "kartta.pdf"
    page._save()
    assert (tmp_path / "kartta.pdf").read_bytes().startswith(b"%PDF")
    press(page, Qt.Key.Key_Escape)
    assert isinstance(titles.front, ApprovalsPage)
    assert titles.front.approval.id == older
    press(titles.front, Qt.Key.Key_Escape)
    assert titles.front is None


def test_f6_goes_between_the_panes_of_a_page_in_front(titles: MapRoom):
    titles.town.title_row()
    titles.services.map_approvals.approve(MapKind.TITLE, None, "Aino Ahola", date(2026, 1, 5))
    titles.do("approvals")
    page = titles.front
    assert page.table.hasFocus()
    for pane in (page.against, page.sheet, page.table):
        titles.page.next_pane()
        assert pane.hasFocus()


def test_two_approved_states_are_compared_from_the_older_to_the_newer(titles: MapRoom):
    town, approvals = titles.town, titles.services.map_approvals
    row = town.title_row()
    older = approvals.approve(MapKind.TITLE, None, "Aino Ahola", date(2026, 1, 5))
    entry = titles.services.maps.entry(MapKind.TITLE, row)
    titles.services.map_changes.save_entry(replace(entry, level=MapLevel.ALL, months=12))
    newer = approvals.approve(MapKind.TITLE, town.clerk, "Aino Ahola", date(2026, 10, 5))
    titles.do("approvals")
    page = titles.front
    for first, second in ((newer, older), (older, newer)):
        page.table.select_id(first)
        page.against.set_value(str(second))
        (line,) = table_of(page.differences)
        assert line[0] == "changed"
        assert "voidaan antaa → kaikki" in line[-1]
        assert "at most 12 month(s)" in line[-1]
        page.differences.select_id(page.differences.table_model.ids[0])
        assert line[-1] in words_in(page), "in whole below the table"


def test_nothing_approved_yet(titles: MapRoom):
    titles.do("approvals")
    assert "Not approved yet" in words_in(titles.front)
    assert not titles.front.primary.isEnabled()
