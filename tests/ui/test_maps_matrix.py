"""The matrix: what is seen, how one moves in it, what it says to those who do not see it."""

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.keys import press, type_text
from tests.ui.mapping import made_matrix
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapCell, MapColumn, MapKind, MapLevel, MapMatrix, MapTheme
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText, both, fold, search_words
from valtuusapp.ui import theme
from valtuusapp.ui.maps.lines import lines_of
from valtuusapp.ui.maps.matrix_model import MatrixModel
from valtuusapp.ui.maps.matrix_view import MatrixView
from valtuusapp.ui.maps.narrowing import Group, Grouping, Shown, narrowed
from valtuusapp.ui.theme import Scheme

HORIZONTAL, VERTICAL = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
SPOKEN = Qt.ItemDataRole.AccessibleTextRole

TAX, WAGE, BUILD = 1, 2, 3
CLERK, HEAD = 11, 12


def small() -> MapMatrix:
    """Three themes of two owners, two titles; tax of the clerk and building of the head have something."""
    themes = (
        MapTheme(
            id=BUILD, name=LocalText("Rakentaminen"), category=LocalText("Asuminen"), owner=both("DVV"), in_use=True
        ),
        MapTheme(
            id=WAGE, name=LocalText("Palkat", "Löner"), category=LocalText(), owner=both("Verohallinto"), in_use=True
        ),
        MapTheme(
            id=TAX,
            name=LocalText("Veroasioiden hoito", "Skatteärenden"),
            category=LocalText("Verot"),
            owner=both("Verohallinto"),
            in_use=True,
        ),
    )
    columns = (
        MapColumn(id=CLERK, name=LocalText("kirjanpitäjä", "bokförare"), people=3, rows=1, responsible="Aho, Anna"),
        MapColumn(
            id=HEAD, name=LocalText("päällikkö", "chef"), people=1, rows=0, responsible="", approved_on=date(2026, 1, 2)
        ),
    )
    found = {
        (CLERK, TAX): MapCell(
            level=MapLevel.NAMED, least=2, types=(MandateType.TRANSACTIONS,), holders=3, worst=Severity.WARNING
        ),
        (HEAD, BUILD): MapCell(level=None, least=0, types=(), holders=1, worst=None),
    }
    return MapMatrix(map=MapKind.TITLE, columns=columns, themes=themes, cells=found)


def seen(matrix: MapMatrix, words: str, shown: Shown = Shown.FILLED) -> tuple[set[int], set[int]]:
    """The keys of the themes and columns that are seen."""
    themes, columns = narrowed(matrix, words, shown)
    return {one.id for one in themes}, {one.id for one in columns}


@pytest.mark.parametrize(
    ("words", "themes", "columns"),
    [
        ("", {TAX, BUILD}, {CLERK, HEAD}),
        ("vero", {TAX, WAGE}, {CLERK}),
        ("VEROASIOIDEN", {TAX}, {CLERK}),
        ("skatt", {TAX}, {CLERK}),
        ("kirjanpitäjä", {TAX}, {CLERK}),
        ("vero kirjanpitäjä", {TAX}, {CLERK}),
        ("dvv", {BUILD}, {HEAD}),
        ("asuminen", {BUILD}, {HEAD}),
        ("palkat", {WAGE}, {CLERK, HEAD}),
        ("palkat päällikkö", {WAGE}, {HEAD}),
        ("palkat olematon", set(), set()),
    ],
)
def test_search_narrows_both_axes(words: str, themes: set[int], columns: set[int]):
    assert seen(small(), words) == (themes, columns)


def test_only_where_something_is_found():
    assert seen(small(), "", Shown.FINDINGS) == ({TAX}, {CLERK})
    assert seen(small(), "dvv", Shown.FINDINGS) == (set(), set())


def test_empty_ones_too():
    assert seen(small(), "", Shown.ALL) == ({TAX, WAGE, BUILD}, {CLERK, HEAD})


def test_a_finding_of_a_whole_theme_is_seen_without_a_cell():
    matrix = made_matrix(9, 4, density=1000)
    themes, columns = seen(matrix, "", Shown.FINDINGS)
    assert {one.id for one in matrix.themes if one.worst} <= themes
    assert columns


@given(st.lists(st.sampled_from(["vero", "kirjan", "hoito", "päällikkö", "dvv", "xyz"]), max_size=3))
def test_every_cell_that_has_the_words_is_seen(words: list[str]):
    matrix = small()
    themes, columns = seen(matrix, " ".join(words))
    for column_id, theme_id in matrix.cells:
        theme_ = next(one for one in matrix.themes if one.id == theme_id)
        column = next(one for one in matrix.columns if one.id == column_id)
        names = (theme_.name, theme_.category, theme_.owner, column.name)
        text = fold(" ".join(f"{name.fi} {name.sv} {name.en}" for name in names))
        if all(word in text for word in search_words(" ".join(words))):
            assert theme_id in themes
            assert column_id in columns


# --- the model ---


@pytest.fixture
def model() -> MatrixModel:
    """The small matrix, grouped by owner."""
    made = MatrixModel(Language.FI)
    made.group_by(Grouping.OWNER)
    made.show(small())
    return made


def rows(model: MatrixModel) -> list[str]:
    """The names of the rows, those of groups in brackets."""
    return [
        f"[{model.headerData(n, VERTICAL)}]" if isinstance(row, Group) else str(model.headerData(n, VERTICAL))
        for n, row in enumerate(model.rows)
    ]


def test_model_keeps_its_promises(qtmodeltester, model: MatrixModel):
    qtmodeltester.check(model)
    model.toggle(0)
    qtmodeltester.check(model)
    model.narrow("olematon", Shown.FILLED)
    qtmodeltester.check(model)
    model.show(made_matrix(20, 7))
    qtmodeltester.check(model)


def test_groups_stand_above_their_themes(model: MatrixModel):
    assert rows(model) == ["[DVV]", "Rakentaminen", "[Verohallinto]", "Veroasioiden hoito"]
    model.group_by(Grouping.CATEGORY)
    assert rows(model) == ["[Asuminen]", "Rakentaminen", "[Verot]", "Veroasioiden hoito"]
    model.narrow("", Shown.ALL)
    assert rows(model)[-2:] == ["[Others]", "Palkat"]
    model.group_by(Grouping.NONE)
    assert rows(model) == ["Rakentaminen", "Palkat", "Veroasioiden hoito"]


def test_closed_groups_stay_closed_and_say_what_is_in_them(model: MatrixModel):
    model.toggle(2)
    assert rows(model) == ["[DVV]", "Rakentaminen", "[Verohallinto]"]
    group = model.rows[2]
    assert isinstance(group, Group)
    assert (group.worst, group.worst_in, group.filled) == (Severity.WARNING, {CLERK: Severity.WARNING}, {CLERK: 1})
    assert model.index(2, 0).data() == "1"
    model.show(small())
    assert rows(model) == ["[DVV]", "Rakentaminen", "[Verohallinto]"]
    model.close_all(False)
    assert len(model.rows) == 4


def test_a_search_opens_the_groups(model: MatrixModel):
    model.close_all(True)
    assert rows(model) == ["[DVV]", "[Verohallinto]"]
    model.narrow("vero", Shown.FILLED)
    assert "Veroasioiden hoito" in rows(model)
    model.narrow("", Shown.FILLED)
    assert rows(model) == ["[DVV]", "[Verohallinto]"]


def test_cells_speak(model: MatrixModel):
    place = model.place_of(CLERK, TAX)
    assert place.data(SPOKEN) == "Veroasioiden hoito, kirjanpitäjä, nimetyt 2, 3 holder(s), finding: varoitus"
    assert model.place_of(HEAD, BUILD).data(SPOKEN) == "Rakentaminen, päällikkö, not in the map, 1 holder(s)"
    assert model.place_of(HEAD, TAX).data(SPOKEN) == "Veroasioiden hoito, päällikkö, nothing"
    assert model.index(0, 0).data(SPOKEN).startswith("DVV, group of 1 mandate theme(s), open, kirjanpitäjä")
    assert "asiointi" in place.data(Qt.ItemDataRole.ToolTipRole)


def test_headings_speak(model: MatrixModel):
    heading = str(model.headerData(0, HORIZONTAL, SPOKEN))
    assert "3 person(s)" in heading
    assert "Aho, Anna" in heading
    assert "2.1.2026" in str(model.headerData(1, HORIZONTAL, SPOKEN))


def test_an_owners_name_in_another_language_is_marked():
    swedish = MatrixModel(Language.SV)
    swedish.show(small())
    names = [str(swedish.headerData(n, VERTICAL)) for n in range(swedish.rowCount())]
    assert "Rakentaminen (fi)" in names
    assert "Skatteärenden" in names


# --- the view ---


@pytest.fixture
def view(qtbot, model: MatrixModel) -> Any:
    """The view on the small matrix, with the keyboard."""
    made = MatrixView(model)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    QApplication.processEvents()
    return made


def test_the_keyboard_begins_on_the_first_theme(view: Any):
    assert view.current_place() == (CLERK, BUILD)


def test_arrows_home_and_end(view: Any):
    press(view, Qt.Key.Key_End)
    assert view.current_place() == (HEAD, BUILD)
    press(view, Qt.Key.Key_Home)
    assert view.current_place() == (CLERK, BUILD)
    press(view, Qt.Key.Key_Down)
    assert view.current_place() is None, "the row of a group"
    press(view, Qt.Key.Key_Down)
    assert view.current_place() == (CLERK, TAX)
    press(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert view.currentIndex().row() == 0


def test_enter_opens_a_cell_and_turns_a_group(view: Any, qtbot):
    with qtbot.waitSignal(view.opened) as opened:
        press(view, Qt.Key.Key_Return)
    assert opened.args == [(CLERK, BUILD)]
    press(view, Qt.Key.Key_Down)
    for key, count in ((Qt.Key.Key_Return, 3), (Qt.Key.Key_Space, 4), (Qt.Key.Key_Minus, 3), (Qt.Key.Key_Plus, 4)):
        press(view, key)
        assert view.matrix_model.rowCount() == count
        assert isinstance(view.matrix_model.rows[view.currentIndex().row()], Group)


def test_letters_go_to_a_theme(view: Any):
    type_text(view, "hoi")
    assert view.current_place() == (CLERK, TAX)
    QTest.qWait(QApplication.keyboardInputInterval() + 50)
    type_text(view, "rak")
    assert view.current_place() == (CLERK, BUILD)


def test_choosing_tells_the_place_and_stays_when_the_map_is_read_anew(view: Any, qtbot):
    with qtbot.waitSignal(view.chosen) as told:
        assert view.go_to(CLERK, TAX)
    assert told.args == [(CLERK, TAX)]
    view.matrix_model.show(small())
    assert view.current_place() == (CLERK, TAX)
    view.matrix_model.narrow("dvv", Shown.FILLED)
    assert view.current_place() is None
    assert not view.go_to(CLERK, TAX)


def test_several_cells_are_selected_without_the_groups(view: Any):
    shift = Qt.KeyboardModifier.ShiftModifier
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        press(view, key, shift)
    assert set(view.selected_places()) == {(CLERK, BUILD), (HEAD, BUILD), (CLERK, TAX), (HEAD, TAX)}


def test_a_click_on_a_group_closes_it(view: Any, qtbot):
    header = view.verticalHeader()
    at = QPoint(20, header.sectionViewportPosition(2) + 5)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.matrix_model.rowCount() == 3
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.matrix_model.rowCount() == 4


def test_assistive_technology_hears_the_cell(view: Any):
    view.go_to(CLERK, TAX)
    table = QAccessible.queryAccessibleInterface(view)
    index, across = view.currentIndex(), view.matrix_model.columnCount() + 1  # headings are children too
    cell = table.child((index.row() + 1) * across + index.column() + 1)
    assert "nimetyt 2" in cell.text(QAccessible.Text.Name)
    assert "Veroasioiden hoito" in cell.text(QAccessible.Text.Name)


def test_the_word_comes_on_hover(view: Any):
    tip = str(view.matrix_model.place_of(CLERK, TAX).data(Qt.ItemDataRole.ToolTipRole))
    assert tip.splitlines() == [
        "Veroasioiden hoito",
        "kirjanpitäjä",
        "nimetyt 2, 3 holder(s), finding: varoitus",
        "asiointi",
    ]


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_names_stay_readable(view: Any, dressed: QApplication, scheme: Scheme, scale: int):
    theme.apply(dressed, scheme, scale)
    view.matrix_model.show(made_matrix(30, 40))
    QApplication.processEvents()
    header = view.horizontalHeader()
    assert not header.across
    longest = max((column.name.fi for column in view.matrix_model.columns), key=len)
    lines = lines_of(longest, theme.font(bold=True), header.sizeHint().height() - 12, 2)
    assert "…" not in "".join(lines)
    view.matrix_model.show(made_matrix(5, 3, MapKind.SECTOR))
    QApplication.processEvents()
    assert header.across is (scale == 100), "at 150 % the longest word is wider than a third of this window"
    assert not view.grab().isNull()


def test_a_large_map_scrolls_without_asking_anybody(qtbot):
    """150 themes x 400 titles: a page of cells is painted in a blink, and nothing is read meanwhile."""
    matrix = made_matrix(150, 400)
    model = MatrixModel(Language.FI)
    began = time.perf_counter()
    model.show(matrix)
    shown_in = time.perf_counter() - began
    view = MatrixView(model)
    qtbot.addWidget(view)
    view.resize(1400, 800)
    view.show()
    qtbot.waitExposed(view)
    view.grab()
    began = time.perf_counter()
    steps = 20
    for step in range(steps):
        view.verticalScrollBar().setValue(step * 120)
        view.horizontalScrollBar().setValue(step * 400)
        view.grab()
    each = (time.perf_counter() - began) / steps
    assert shown_in < 2
    assert each < 0.4, f"{each:.3f} s for a whole window, painted from nothing"
