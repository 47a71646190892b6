"""The model of the long lists reads pages, not everything."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import COLUMNS, Register, made_row
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.ui.paged_table import PAGE_ROWS, PagedTableModel


def model_of(register: Register, language: Language = Language.FI) -> PagedTableModel:
    model = PagedTableModel(COLUMNS, register.ids, register.page, language, sorting=("name", False))
    model.refresh()
    return model


def text(model: PagedTableModel, row: int, column: int) -> str:
    return model.data(model.index(row, column))


def test_model_keeps_its_promises(qtmodeltester):
    register = Register(250)
    model = model_of(register)
    qtmodeltester.check(model)
    register.present = register.present[20:]
    model.refresh()
    qtmodeltester.check(model)


def test_one_page_is_read_for_what_is_looked_at():
    register = Register(100_000)
    model = model_of(register)
    assert model.rowCount() == 100_000
    assert register.asked_pages == []
    for row in range(50_000, 50_030):
        for column in range(len(COLUMNS)):
            assert isinstance(text(model, row, column), str)
    assert register.asked_pages == [PAGE_ROWS]


def test_few_pages_are_held():
    register = Register(10_000)
    model = model_of(register)
    for row in range(0, 10_000, PAGE_ROWS):
        text(model, row, 0)
    text(model, 0, 0)
    assert len(register.asked_pages) == 101, "the first page was let go and read again"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.FI, ["voimassa", "Virtanen, Matti", "Kuntatalouden tietojen raportointi", "2.1.2026", ""]),
        (Language.SV, ["giltig", "Virtanen, Matti", "Kuntatalouden tietojen raportointi", "2.1.2026", ""]),
    ],
)
def test_cells_are_in_the_readers_language(language: Language, words):
    model = model_of(Register(10), language)
    assert [text(model, 0, column) for column in range(len(COLUMNS))] == words


def test_list_in_a_cell():
    assert text(model_of(Register(10)), 3, 4) == "TYPO, 123"


def test_state_has_a_look_and_ends_soon_says_so():
    model = model_of(Register(10))
    cell = model.cell(5, 0)
    assert cell.text == "päättyy pian"
    assert cell.look is not None


def test_headings():
    model = model_of(Register(1), Language.SV)
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(2)] == ["Status", "Namn"]


def test_sorting_is_asked_for_by_key():
    register = Register(10)
    model = model_of(register)
    model.sort(3, Qt.SortOrder.DescendingOrder)
    assert register.asked_ids == [("name", False), ("valid_to", True)]
    model.sort(3, Qt.SortOrder.DescendingOrder)
    assert len(register.asked_ids) == 2, "the same order is not read again"


def test_same_ids_bring_new_contents_without_a_reset(qtbot):
    register = Register(10)
    model = model_of(register)
    text(model, 0, 0)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.refresh()
    text(model, 0, 0)
    assert len(register.asked_pages) == 2


def test_rows_that_are_gone_are_empty():
    register = Register(10)
    model = model_of(register)
    register.present.remove(3)
    assert text(model, 2, 1) == ""
    assert text(model, 3, 1) == "Öhman, Ulf"


def test_failure_is_told_and_mended(qtbot):
    register = Register(10)
    model = model_of(register)

    def fail(*_args):
        raise UserError("database_busy")

    good, model._read_ids = model._read_ids, fail
    with qtbot.waitSignal(model.failed):
        model.refresh()
    assert model.rowCount() == 0
    assert model.failure is not None
    model._read_ids = good
    model.refresh()
    assert model.failure is None
    assert model.rowCount() == 10


def test_a_page_that_fails_is_asked_once(qtbot):
    register = Register(10)
    model = model_of(register)
    asked = []

    def fail(ids):
        asked.append(ids)
        raise UserError("database_busy")

    model._read_page = fail
    assert {text(model, row, column) for row in range(10) for column in range(5)} == {""}
    assert len(asked) == 1


def test_row_of():
    model = model_of(Register(300))
    assert model.row_of(299) == 298
    assert model.row_of(4711) is None
    assert model.row(298) == made_row(299)
    assert model.row(-1) is None
