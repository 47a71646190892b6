"""The list of findings: filters, reasons, requests, exceptions, ends."""

# ruff: noqa: F811 - fixtures are named like what is imported

from datetime import date

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from tests.services.conftest import TODAY
from tests.ui.map_room import MapRoom, directory, mapped, open_maps, press, sectors, titles  # noqa: F401 - fixtures
from tests.ui.registry import words_in
from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.db import tables
from valtuusapp.ui.maps.exceptions_page import ExceptionsPage
from valtuusapp.ui.widgets import InlineConfirm


@pytest.fixture
def room(titles: MapRoom) -> MapRoom:
    """Bertil lacks tax, Anna holds pay that the map does not have."""
    town = titles.town
    town.give(town.anna)
    town.give(town.anna, town.pay)
    town.title_row(level=MapLevel.ALL)
    titles.page.choose_view("findings")
    titles.settle()
    return titles


def kinds(room: MapRoom) -> list[FindingKind]:
    """The kinds of the findings in the list."""
    model = room.page.findings.table.table_model
    return [model.row(n).row.kind for n in range(model.rowCount())]


def choose(room: MapRoom, *wanted: FindingKind) -> None:
    """Select the findings of some kinds."""
    table = room.page.findings.table
    table.clearSelection()
    for number, kind in enumerate(kinds(room)):
        if kind in wanted:
            table.selectRow(number) if len(wanted) == 1 else table.selectionModel().select(
                table.table_model.index(number, 0),
                table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
            )
    room.settle()


def test_the_worst_stand_first_and_the_other_map_is_left_out(room: MapRoom):
    found = kinds(room)
    assert found[0] is FindingKind.FEW_GRANTORS
    assert {FindingKind.LACKS, FindingKind.NOT_IN_TITLE_MAP} <= set(found)
    assert FindingKind.NOT_IN_SECTOR_MAP not in found


def test_filters_and_search(room: MapRoom):
    pane = room.page.findings
    pane.filters.set_values({"kind": "lacks"})
    assert kinds(room) == [FindingKind.LACKS]
    pane.filters.set_values({"severity": "error"})
    assert set(kinds(room)) == {FindingKind.FEW_GRANTORS}
    pane.filters.set_values({"title": str(room.town.chief)})
    assert FindingKind.LACKS not in kinds(room)
    pane.filters.clear()
    pane.search.setText("bertil")
    pane.search.searched.emit("bertil")
    assert kinds(room) == [FindingKind.LACKS]
    pane.search.setText("olematon")
    pane.search.searched.emit("olematon")
    assert "Nothing matches" in words_in(pane.table)


def test_a_finding_explains_itself(room: MapRoom, qtbot):
    choose(room, FindingKind.LACKS)
    told = room.told
    for words in ("Berg, Bertil", "Veroasioiden hoito", "kaikki", "kirjanpitäjä"):
        assert words in told, words
    choose(room, FindingKind.NOT_IN_TITLE_MAP)
    assert "1.1.2026" in room.told


def test_enter_goes_to_the_place_in_the_map(room: MapRoom):
    choose(room, FindingKind.LACKS)
    room.page.findings.table.opened.emit(0)
    assert room.page.view == "matrix"
    assert room.page.matrix.place == (room.town.clerk, room.town.tax)


def test_requests_for_what_is_lacking(room: MapRoom, qtbot):
    choose(room, FindingKind.NOT_IN_TITLE_MAP)
    assert not room.can("order")
    choose(room, FindingKind.LACKS)
    with qtbot.waitSignal(room.page.new_requests) as wanted:
        room.do("order")
    assert len(wanted.args[0]) == 1
    room.services.requests.start(wanted.args[0][0])
    room.page.refresh()
    choose(room, FindingKind.LACKS)
    room.do("order")
    assert "requested already" in room.said


def test_ends_are_proposed_in_the_registry(room: MapRoom, qtbot):
    choose(room, FindingKind.NOT_IN_TITLE_MAP, FindingKind.LACKS)
    with qtbot.waitSignal(room.page.end_mandates) as wanted:
        room.do("end")
    assert len(wanted.args[0]) == 1


def test_an_exception_is_recorded_and_ended(room: MapRoom):
    choose(room, FindingKind.NOT_IN_TITLE_MAP)
    room.do("except")
    room.question.confirmed.emit()
    assert room.question.rows["reason"].problem is not None
    room.question.rows["reason"].editor.set_value("Sijaistaa kevään.")
    room.question.rows["approver"].editor.set_value("Cilla Öhman")
    room.question.rows["until"].editor.set_value("31.2.2027")
    room.question.confirmed.emit()
    assert room.question.rows["until"].problem is not None
    room.question.rows["until"].editor.set_value(date(2027, 5, 31))
    room.question.confirmed.emit()
    room.settle()
    assert FindingKind.NOT_IN_TITLE_MAP not in kinds(room)
    assert "recorded" in room.said
    room.page.findings.filters.set_values({"shown": "excepted"})
    assert kinds(room) == [FindingKind.NOT_IN_TITLE_MAP]
    choose(room, FindingKind.NOT_IN_TITLE_MAP)
    assert "Sijaistaa kevään." in room.told
    assert "31.5.2027" in room.told
    assert not room.can("except")
    room.do("unexcept")
    room.question.confirmed.emit()
    assert room.question.rows["reason"].problem is not None
    room.question.rows["reason"].editor.set_value("Sijaisuus päättyi.")
    room.question.confirmed.emit()
    room.settle()
    room.page.findings.filters.clear()
    assert FindingKind.NOT_IN_TITLE_MAP in kinds(room)


def test_all_exceptions_are_listed_those_that_have_ended_too(room: MapRoom):
    services = room.page.desk.services
    choose(room, FindingKind.NOT_IN_TITLE_MAP)
    subject = room.page.findings.chosen_rows()[0].finding.subject
    services.findings.record_exception([subject], "Sijaistaa kevään.", "Cilla Öhman", date(2027, 5, 31))
    with services.register.database.write_draft() as session:
        session.scalars(select(tables.MapException)).one().approved_on = date(2026, 1, 2)
    room.settle()
    room.do("exceptions")
    page = room.front
    assert isinstance(page, ExceptionsPage)
    assert page.table.table_model.rowCount() == 1
    assert "Sijaistaa kevään." in words_in(page.detail)
    assert "Aho, Anna" in words_in(page.detail)
    assert page.primary.isEnabled()
    page.confirm()
    question = page.findChild(InlineConfirm)
    question.confirmed.emit()
    assert question.rows["reason"].problem is not None
    question.rows["reason"].editor.set_value("Sijaisuus päättyi.")
    question.confirmed.emit()
    room.settle()
    assert page.table.table_model.rowCount() == 0
    assert "ended" in room.said
    page.shown.set_value("ended")
    page.refresh()
    assert [page.table.table_model.cell(0, n).text for n in (0, 3)] == ["ended", "Aho, Anna"]
    assert not page.primary.isEnabled()
    press(page, Qt.Key.Key_Escape)
    assert FindingKind.NOT_IN_TITLE_MAP in kinds(room)


def test_the_selection_stays_when_the_list_is_read_anew(room: MapRoom):
    choose(room, FindingKind.NOT_IN_TITLE_MAP)
    room.town.title_row(theme=room.town.pay, column=room.town.chief)
    room.settle()
    assert [row.kind for row in room.page.findings.chosen_rows()] == [FindingKind.NOT_IN_TITLE_MAP]


def test_no_findings_says_so(qtbot, services, mapped, tmp_path):
    services.themes.take_into_use([mapped.tax, mapped.pay], False)
    room = open_maps(qtbot, services, mapped, tmp_path, MapKind.SECTOR)
    room.page.choose_view("findings")
    room.settle()
    assert "No findings" in words_in(room.page.findings.table)
    assert TODAY


def test_the_list_is_sorted_by_every_column_also_where_only_some_are_excepted(room: MapRoom):
    choose(room, FindingKind.NOT_IN_TITLE_MAP)
    subject = room.page.findings.chosen_rows()[0].finding.subject
    room.services.findings.record_exception([subject], "Sijaistaa kevään.", "Cilla Öhman", date(2027, 5, 31))
    room.settle()
    room.page.findings.filters.set_values({"shown": "all"})
    model = room.page.findings.table.table_model
    for number, column in enumerate(model.columns):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            model.sort(number, order)
            if column.key == "until":
                place = 0 if order is Qt.SortOrder.AscendingOrder else len(kinds(room)) - 1
                assert kinds(room)[place] is FindingKind.NOT_IN_TITLE_MAP
