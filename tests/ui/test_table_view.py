"""The table: sorting, columns, selection, copying, what it says when empty."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import COLUMNS, Register
from tests.ui.keys import child, press
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.paged_table import PagedTableModel
from valtuusapp.ui.table_copy import harmless
from valtuusapp.ui.table_view import TableView, _runs
from valtuusapp.ui.theme import Scheme
from valtuusapp.ui.widgets import EmptyText
from valtuusapp.ui.widgets.empty_state import EmptyState
from valtuusapp.ui.window_state import WindowState


@pytest.fixture
def register() -> Register:
    return Register(250)


@pytest.fixture
def make(qtbot, register: Register, state: WindowState):
    def make_table() -> TableView:
        model = PagedTableModel(COLUMNS, register.ids, register.page, Language.FI, sorting=("name", False))
        table = TableView(model, "mandates", state)
        model.setParent(table)
        qtbot.addWidget(table)
        table.resize(900, 500)
        table.show()
        model.refresh()
        return table

    return make_table


@pytest.fixture
def table(make) -> TableView:
    return make()


def header_click(table: TableView, column: int) -> None:
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def overlay(table: TableView) -> EmptyState:
    return child(table, EmptyState)


def test_heading_sorts_both_ways_and_it_is_remembered(table: TableView, register: Register, make):
    header_click(table, 3)
    header_click(table, 3)
    assert register.asked_ids[-2:] == [("valid_to", False), ("valid_to", True)]
    again = make()
    assert again.table_model.sorting == ("valid_to", True)
    assert again.horizontalHeader().sortIndicatorSection() == 3


def test_columns_are_remembered(table: TableView, make, state: WindowState):
    assert [COLUMNS[n].key for n in table.shown_columns()] == ["state", "name", "theme", "valid_to"]
    menu = table.column_menu(table)
    choices = {action.text(): action for action in menu.actions()}
    choices["Tarkenne"].trigger()
    choices["Valtuusasia"].trigger()
    table.horizontalHeader().moveSection(0, 2)
    state.save()
    again = make()
    assert [COLUMNS[n].key for n in again.shown_columns()] == ["name", "state", "valid_to", "specifiers"]
    again.reset_columns()
    assert [COLUMNS[n].key for n in again.shown_columns()] == ["state", "name", "theme", "valid_to"]


def test_widths_set_by_hand_are_remembered(table: TableView, make, monkeypatch):
    header = table.horizontalHeader()
    monkeypatch.setattr(header, "underMouse", lambda: True)
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    header.resizeSection(1, 321)
    monkeypatch.undo()
    assert make().horizontalHeader().sectionSize(1) == 321


@pytest.mark.parametrize("by_hand", [True, False])
def test_columns_grow_with_the_text(table: TableView, dressed: QApplication, monkeypatch, by_hand: bool):
    header = table.horizontalHeader()
    day = [column.key for column in COLUMNS].index("valid_to")
    if by_hand:
        monkeypatch.setattr(header, "underMouse", lambda: True)
        monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
        header.resizeSection(day, 130)
        monkeypatch.undo()
    before = header.sectionSize(day)
    theme.apply(dressed, Scheme.LIGHT, 150)
    QApplication.processEvents()
    assert header.sectionSize(day) >= 1.35 * before


def test_columns_fit_the_room_until_set_by_hand(table: TableView):
    assert table.horizontalHeader().length() <= table.viewport().width()
    table.resize(1300, 500)
    assert table.horizontalHeader().length() == table.viewport().width()


def test_last_column_cannot_be_hidden(table: TableView):
    for number in table.shown_columns()[1:]:
        table.setColumnHidden(number, True)
    shown = [action for action in table.column_menu(table).actions() if action.isChecked()]
    assert [action.isEnabled() for action in shown] == [False]


def test_selection_is_kept_by_id(table: TableView, register: Register, qtbot):
    table.select_id(5)
    table.selectionModel().select(
        table.table_model.index(6, 0),
        table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
    )
    assert table.selected_ids() == (5, 7)
    register.present = [one for one in register.present if one not in (1, 2, 3)]
    with qtbot.assertNotEmitted(table.current_changed):
        table.table_model.refresh()
    assert table.selected_ids() == (5, 7)
    assert table.current_id() == 5


def test_row_that_is_gone_is_not_current_any_more(table: TableView, register: Register):
    told: list[int | None] = []
    table.current_changed.connect(told.append)
    table.select_id(5)
    register.present.remove(5)
    table.table_model.refresh()
    assert table.selected_ids() == ()
    assert told == [5, None]


def test_everything_can_be_selected_and_stays_so(make, register: Register):
    register.present = list(range(1, 100_001))
    table = make()
    table.selectAll()
    assert len(table.selected_ids()) == 100_000
    assert not table.horizontalHeader().selectionModel().hasSelection(), "headings ask nothing of each row"
    register.present.remove(50_000)
    table.table_model.refresh()
    assert len(table.selected_ids()) == 99_999
    assert len(register.asked_pages) < 20


def test_copy_is_text_and_a_table(table: TableView):
    table.select_id(3)
    press(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().split("\n") == [
        "Tila\tNimi\tValtuusasia\tPäättyy",
        "mitätöity\tŊuorra, Ánne\tVeroasioiden hoito\t4.1.2026",
    ]
    assert "<th>Valtuusasia</th>" in mime.html()
    assert ">Ŋuorra, Ánne</td>" in mime.html()


@pytest.mark.parametrize(
    ("text", "shown"), [("=1+1", "'=1+1"), ("+358", "'+358"), ("@a", "'@a"), ("a\tb\nc", "a b c"), ("a=1", "a=1")]
)
def test_copied_text_never_runs(text: str, shown: str):
    assert harmless(text) == shown


def test_enter_and_double_click_open(table: TableView, qtbot):
    table.select_id(7)
    with qtbot.waitSignal(table.opened) as blocker:
        press(table, Qt.Key.Key_Return)
    assert blocker.args == [7]
    with qtbot.waitSignal(table.opened) as blocker:
        at = table.visualRect(table.table_model.index(2, 1)).center()
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert blocker.args == [3]


def test_ctrl_enter_is_left_to_the_page_around(table: TableView, qtbot):
    table.select_id(7)
    with qtbot.assertNotEmitted(table.opened):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        event.accept()
        QApplication.sendEvent(table, event)
    assert not event.isAccepted()


def test_tab_leaves_the_table(table: TableView):
    table.select_id(7)
    press(table, Qt.Key.Key_Tab)
    assert table.current_id() == 7


def test_empty_no_hit_and_failure_say_what_to_do(table: TableView, register: Register, qtbot):
    assert overlay(table).isHidden()
    done: list[bool] = []
    add = QAction("Lisää ensimmäinen", table)
    add.triggered.connect(lambda: done.append(True))
    table.when_empty = EmptyText("registry", "Ei vielä valtuuksia", "Aloita tästä.", add)
    register.present = []
    table.table_model.refresh()
    assert not overlay(table).isHidden()
    assert overlay(table).accessibleName() == "Ei vielä valtuuksia Aloita tästä."
    overlay(table)._button.click()
    assert done
    table.is_filtered = lambda: True
    table.table_model.refresh()
    assert "Nothing matches" in overlay(table).accessibleName()
    good = table.table_model._read_ids
    table.table_model._read_ids = lambda *_args: (_ for _ in ()).throw(UserError("not_saved"))
    table.table_model.refresh()
    qtbot.waitUntil(lambda: "Nothing" not in overlay(table).accessibleName())
    table.table_model._read_ids = good
    register.present = [1]
    overlay(table)._button.click()
    assert overlay(table).isHidden()


def test_screen_reader_sees_a_table(table: TableView):
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.role() is QAccessible.Role.Table
    cell = interface.tableInterface().cellAt(0, 1) if hasattr(interface, "tableInterface") else None
    assert cell is None or cell.text(QAccessible.Text.Name) == "Virtanen, Matti"


def test_context_menu_has_the_actions_of_the_view(table: TableView, qtbot, monkeypatch):
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QMenu

    end = QAction("Päätä", table)
    table.addAction(end)
    table.select_id(3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(table.viewport(), event)
    menu = next(widget for widget in table.findChildren(QMenu) if widget.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == ["Päätä", "Copy as a table"]
    menu.close()


def test_runs():
    assert list(_runs([1, 2, 3, 7, 9, 10])) == [(1, 3), (7, 7), (9, 10)]
    assert list(_runs([])) == []


def test_painting_in_every_state(table: TableView):
    table.select_id(3)
    table.setFocus()
    table.hovered_row = 5
    picture = table.grab()
    assert not picture.isNull()
    assert isinstance(table.parent(), QWidget | None)
