"""Filters, messages, details, questions in place, and the page that holds them."""

from datetime import UTC, date, datetime

import pytest
import shiboken6
from PySide6.QtCore import SIGNAL, QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.conftest import COLUMNS, Register, made_row
from tests.ui.keys import child, press, type_text
from valtuusapp.core.mandates import MandateState
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.paged_table import PagedTableModel
from valtuusapp.ui.split_page import SplitPage
from valtuusapp.ui.theme import Scheme, Tone
from valtuusapp.ui.widgets import (
    DateField,
    Detail,
    DetailPanel,
    DetailRow,
    DetailSection,
    FieldRow,
    Filter,
    FilterBar,
    HistoryEntry,
    HistoryList,
    InlineConfirm,
    LongText,
    MessageBar,
    PrimaryButton,
    Text,
    action_button,
)
from valtuusapp.ui.window_state import WindowState

FILTERS = [
    Filter("state", "Tila", [("valid", "voimassa"), ("expired", "päättynyt")]),
    Filter("sector", "Toimiala", [("1", "Konsernipalvelut")]),
]


@pytest.fixture
def bar(qtbot, state: WindowState) -> FilterBar:
    made = FilterBar("mandates", state)
    made.set_filters(FILTERS)
    qtbot.addWidget(made)
    return made


def test_filters_stay_as_they_were_left(bar: FilterBar, qtbot, state: WindowState):
    assert bar.values() == {}
    with qtbot.waitSignal(bar.changed):
        bar.set_values({"state": "expired"})
    again = FilterBar("mandates", state)
    again.set_filters(FILTERS)
    qtbot.addWidget(again)
    assert again.values() == {"state": "expired"}
    with qtbot.waitSignal(again.changed):
        again.clear()
    assert again.values() == {}


def test_remembered_choice_that_is_gone_is_none(qtbot, state: WindowState):
    state.set_text("mandates/state", "no such")
    bar = FilterBar("mandates", state)
    bar.set_filters(FILTERS)
    qtbot.addWidget(bar)
    assert bar.values() == {}


def test_message_with_a_way_back(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    done: list[bool] = []
    undo = QAction("Kumoa")
    undo.triggered.connect(lambda: done.append(True))
    bar.say("Valtuus päätettiin.", Tone.SUCCESS, undo)
    assert bar.text == bar.accessibleName() == "Valtuus päätettiin."
    button = next(one for one in bar.findChildren(QPushButton) if one.text() == "Kumoa")
    button.click()
    assert done == [True]
    assert bar.text == ""


def test_success_goes_by_itself_and_an_error_stays(qtbot, monkeypatch):
    monkeypatch.setattr("valtuusapp.ui.widgets.message_bar.STAYS_MS", 30)
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("Tallennettu.", Tone.SUCCESS)
    qtbot.waitUntil(bar.isHidden)
    bar.say("Levy on täynnä.", Tone.ERROR)
    qtbot.wait(80)
    assert bar.text == "Levy on täynnä."


def panel_with(qtbot, detail: Detail) -> DetailPanel:
    panel = DetailPanel(Language.FI)
    qtbot.addWidget(panel)
    panel.resize(420, 700)
    panel.show()
    panel.show_detail(detail)
    return panel


DETAIL = Detail(
    "Veroasioiden hoito",
    "Šemeikka, Maija",
    MandateState.VALID,
    sections=[
        DetailSection("facts", "", [DetailRow("Valtuutettu", "Šemeikka, Maija"), DetailRow("Tarkenne", "")]),
        DetailSection("more", "Muut tiedot", [DetailRow("Tilaus", "2026-0017", open=lambda: None)], opened=False),
    ],
)


def texts(panel: DetailPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(Text) if label.isVisibleTo(panel)]


def test_details_show_what_there_is(qtbot):
    panel = panel_with(qtbot, DETAIL)
    assert {"Veroasioiden hoito", "Valtuutettu", "Šemeikka, Maija"} <= set(texts(panel))
    assert "Tarkenne" not in texts(panel), "a row without a value is left out"
    assert panel.accessibleName() == "Veroasioiden hoito"
    panel.copy()
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied == [
        "Veroasioiden hoito",
        "Šemeikka, Maija",
        "",
        "",
        "Valtuutettu: Šemeikka, Maija",
        "",
        "Muut tiedot",
        "Tilaus: 2026-0017",
    ]


def test_labels_and_panel_grow_with_the_text(qtbot, dressed: QApplication):
    panel = panel_with(qtbot, DETAIL)
    before = panel.minimumWidth()
    theme.apply(dressed, Scheme.LIGHT, 150)
    QApplication.processEvents()
    assert panel.minimumWidth() >= 1.4 * before
    label = next(one for one in panel.findChildren(Text) if one.text() == "Valtuutettu")
    assert label.width() >= label.sizeHint().width()


def test_section_stays_as_it_was_left(qtbot):
    panel = panel_with(qtbot, DETAIL)
    assert "Tilaus" not in texts(panel)
    next(one for one in panel.findChildren(QPushButton) if one.text() == "Muut tiedot").click()
    assert "Tilaus" in texts(panel)
    panel.show_detail(DETAIL)
    assert "Tilaus" in texts(panel)


def test_value_that_leads_on(qtbot):
    gone: list[str] = []
    rows = [DetailRow("Tilaus", "2026-0017", open=lambda: gone.append("2026-0017"))]
    panel = panel_with(qtbot, Detail("Valtuus", sections=[DetailSection("a", "", rows)]))
    link = next(one for one in panel.findChildren(QPushButton) if one.text() == "2026-0017")
    assert link.accessibleName() == "Tilaus: 2026-0017"
    link.click()
    assert gone == ["2026-0017"]


def test_markup_in_a_value_is_only_text(qtbot):
    panel = panel_with(qtbot, Detail("<b>x</b>", sections=[DetailSection("a", "", [DetailRow("A", "<img src=x>")])]))
    shown = [label for label in panel.findChildren(Text) if label.text() in ("<b>x</b>", "<img src=x>")]
    assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}


def test_buttons_follow_their_actions(qtbot):
    panel = panel_with(qtbot, DETAIL)
    end = QAction("&Päätä valtuus…")
    panel.set_actions(end, [])
    button = child(panel, PrimaryButton)
    assert button.text() == "Päätä valtuus"
    end.setEnabled(False)
    assert not button.isEnabled()
    panel.clear()
    assert not button.isVisible()


def question(title: str = "Päätä valtuus") -> InlineConfirm:
    rows = [
        ("ended_on", FieldRow("Mitätöity", DateField(lambda: date(2026, 3, 10)), Language.FI)),
        ("reason", FieldRow("Syy", LongText(), Language.FI)),
    ]
    return InlineConfirm(title, rows, "Päätä", "Tämä ei muuta Suomi.fi:tä.")


def test_the_keyboard_goes_on_to_what_comes_next(qtbot):
    panel = panel_with(qtbot, DETAIL)
    give, sign = QAction("Anna allekirjoitettavaksi"), QAction("Kirjaa allekirjoitus")
    panel.set_actions(give)
    child(panel, PrimaryButton).setFocus()
    qtbot.waitUntil(child(panel, PrimaryButton).hasFocus)
    panel.set_actions(sign)
    focus = QApplication.focusWidget()
    assert isinstance(focus, PrimaryButton)
    assert focus.text() == "Kirjaa allekirjoitus"


def test_question_in_place(qtbot):
    panel = panel_with(qtbot, DETAIL)
    asked = question()
    panel.ask(asked)
    type_text(asked.rows["ended_on"].editor, "1.3.2026")
    with qtbot.waitSignal(asked.confirmed):
        child(asked, PrimaryButton).click()
    assert asked.value("ended_on") == date(2026, 3, 1)
    problems = [
        Problem("not_a_date", "ended_on", values={"text": "x"}),
        Problem("not_a_date", "", values={"text": "y"}),
    ]
    asked.set_problems(problems, Language.FI)
    assert asked.rows["ended_on"].problem is not None
    assert "y" in asked._general.text()
    press(asked, Qt.Key.Key_Escape)
    assert asked.isVisible(), "what is typed is not thrown away"
    with qtbot.waitSignal(asked.closed):
        asked.close_it()
    assert panel._question is None


def test_escape_closes_an_untouched_question(qtbot):
    panel = panel_with(qtbot, DETAIL)
    asked = question()
    panel.ask(asked)
    with qtbot.waitSignal(asked.closed):
        press(asked, Qt.Key.Key_Escape)


def test_enter_in_a_line_confirms_and_in_long_text_goes_on(qtbot):
    panel = panel_with(qtbot, DETAIL)
    asked = question()
    panel.ask(asked)
    with qtbot.waitSignal(asked.confirmed):
        press(asked.rows["ended_on"].editor, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(asked.confirmed):
        press(asked.rows["reason"].editor, Qt.Key.Key_Return)


def test_enter_does_what_the_button_in_focus_says(qtbot):
    panel = panel_with(qtbot, DETAIL)
    asked = InlineConfirm("Poistetaanko rivi?", [], "Poista", "Tätä ei voi perua.")
    panel.ask(asked)
    qtbot.waitUntil(lambda: child(asked, PrimaryButton).hasFocus())
    with qtbot.waitSignal(asked.confirmed):
        press(child(asked, PrimaryButton), Qt.Key.Key_Return)
    cancel = next(one for one in asked.findChildren(QPushButton) if one.text() == "Cancel")
    cancel.setFocus()
    with qtbot.waitSignal(asked.closed):
        press(cancel, Qt.Key.Key_Return)


def test_history(qtbot):
    when = datetime(2026, 1, 2, 7, 5, tzinfo=UTC)
    entry = HistoryEntry(when, "Sirpa Korhonen", "Valtuus annettu", "Tilaus", ["Päättyy: 31.12.2026"])
    history = HistoryList([entry])
    qtbot.addWidget(history)
    assert [label.text() for label in history.findChildren(Text)] == [
        "Valtuus annettu",
        "2.1.2026 9.05 · Sirpa Korhonen",
        "Päättyy: 31.12.2026",
        "Tilaus",
    ]


def test_action_outlives_its_button(qtbot):
    action = QAction("Vie Exceliin")
    button = action_button(action)
    qtbot.addWidget(button)
    assert button.text() == "Vie Exceliin"
    shiboken6.delete(button)
    action.setText("Vie")
    assert action.receivers(SIGNAL("changed()")) == 0, "it keeps nothing of buttons that are gone"


# --- the page ---


class Page(SplitPage):
    """A page over made-up rows."""

    def __init__(self, register: Register, state: WindowState) -> None:
        self.shown: list[int | None] = []
        super().__init__(PagedTableModel(COLUMNS, self.ids, register.page, Language.FI), "mandates", state)
        self.register = register
        self.set_texts("Valtuusrekisteri", "Hae kaikesta")
        self.set_filters(FILTERS)

    def ids(self, key: str, descending: bool):
        words = self.words
        return [one for one in self.register.ids(key, descending) if words in made_row(one).name]

    def show_row(self, row_id: int | None) -> None:
        self.shown.append(row_id)
        if row_id is None:
            self.detail.clear()
        else:
            self.detail.show_detail(Detail(made_row(row_id).name))


@pytest.fixture
def page(qtbot, state: WindowState) -> Page:
    made = Page(Register(50), state)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    with qtbot.waitActive(made):
        made.show()
    made.refresh()
    return made


def test_search_narrows_and_clearing_widens(page: Page, qtbot):
    assert page._count.text() == "50 row(s)"
    page.start_search()
    type_text(page.search, "Öhman")
    qtbot.waitUntil(lambda: page._count.text() == "10 row(s)")
    press(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    page._clear.trigger()
    assert page._count.text() == "50 row(s)"


def test_details_follow_the_current_row(page: Page):
    page.table.select_id(7)
    assert page.shown[-1] == 7
    page.table.select_id(8)
    assert page.shown[-1] == 8


def test_question_about_a_row_ends_with_the_row(page: Page):
    """Two mandates may look alike: what is asked about one must never be answered for the other."""
    page.table.select_id(5)
    asked = question()
    page.detail.ask(asked)
    page.refresh()
    assert page.detail._question is asked
    page.table.select_id(10)
    assert made_row(5).name == made_row(10).name
    assert page.detail._question is None


def test_f6_goes_round(page: Page):
    page.search.setFocus()
    seen = []
    for _ in range(3):
        page.next_pane()
        seen.append(page.focusWidget())
    assert seen == [page.table, page.detail._scroll, page.search]
    page.next_pane(True)
    assert page.focusWidget() is page.detail._scroll


def test_row_hidden_by_the_search_is_found(page: Page, qtbot):
    page.search.setText("Öhman")
    qtbot.waitUntil(lambda: page._count.text() == "10 row(s)")
    assert page.open_row(1)
    assert page.words == ""
    assert page.table.current_id() == 1
    assert not page.open_row(4711)


def test_splitter_is_remembered(page: Page, qtbot, state: WindowState):
    from PySide6.QtWidgets import QSplitter

    child(page, QSplitter).moveSplitter(500, 1)
    sizes = child(page, QSplitter).sizes()
    again = Page(Register(5), state)
    qtbot.addWidget(again)
    again.resize(1200, 700)
    again.show()
    assert child(again, QSplitter).sizes() == sizes


def test_down_from_the_search_selects_the_row_that_is_shown(page: Page):
    page.table.clearSelection()
    page.start_search()
    press(page.search, Qt.Key.Key_Down)
    assert page.table.selected_ids() == (page.table.current_id(),)


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_U])
def test_search_box_leaves_the_window_its_shortcuts(page: Page, key: Qt.Key):
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(page.search, asked)
    assert not asked.isAccepted()


def test_question_leads_to_what_is_to_be_put_right(qtbot):
    panel = panel_with(qtbot, DETAIL)
    asked = question()
    panel.ask(asked)
    asked.set_problems([Problem("not_a_date", "reason", values={"text": "x"})], Language.FI)
    assert panel.focusWidget() is asked.rows["reason"].editor


def test_keyboard_returns_from_a_question_to_where_it_was(page: Page):
    page.table.select_id(7)
    page.table.setFocus()
    asked = question()
    page.detail.ask(asked)
    assert not page.table.hasFocus()
    asked.close_it()
    assert page.table.hasFocus()
