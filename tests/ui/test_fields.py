"""Fields by mouse and keyboard; nothing typed is thrown away."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit, QVBoxLayout, QWidget

from tests.ui.keys import child, press, type_text
from valtuusapp.core.forms import Reference
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.text import Language, fold
from valtuusapp.ui.widgets import (
    ChoiceBox,
    DateField,
    FieldGrid,
    FieldRow,
    LongText,
    Picker,
    SearchBox,
    Suggestion,
    TextField,
    YesNo,
)

PEOPLE = (
    Suggestion(1, "Šemeikka, Maija", "palkkasihteeri, Konsernipalvelut"),
    Suggestion(2, "Virtanen, Matti", "rehtori, Kasvu ja oppiminen"),
    Suggestion(3, "Virtanen, Matti", "kirjaaja, Konsernipalvelut"),
    Suggestion(4, "Åkerblom, Göran", "lupasihteeri, Kaupunkikehitys"),
)
TODAY = date(2026, 3, 10)


def suggest(text: str) -> list[Suggestion]:
    return [one for one in PEOPLE if fold(text) in fold(one.text)]


@pytest.fixture
def page(qtbot):
    """A window with room for fields, and one more field to go on to."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    qtbot.addWidget(widget)

    def show(*fields: QWidget) -> None:
        for field in (*fields, QLineEdit()):
            column.addWidget(field)
        widget.resize(500, 600)
        with qtbot.waitActive(widget):
            widget.show()
        fields[0].setFocus()

    return show


# --- days ---


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("1.2.2026", date(2026, 2, 1), "1.2.2026"),
        ("01.02.2026", date(2026, 2, 1), "1.2.2026"),
        ("2026-02-01", date(2026, 2, 1), "1.2.2026"),
        ("31.2.2026", None, "31.2.2026"),
        ("ensi viikolla", None, "ensi viikolla"),
    ],
)
def test_typed_day(page, typed: str, value: date | None, shown: str):
    field = DateField(lambda: TODAY)
    page(field)
    type_text(field, typed)
    assert field.value() == value
    press(field, Qt.Key.Key_Return)
    assert field.text() == shown
    assert field.value_or_text() == (value or typed)


def test_day_that_is_none_is_said(page, qtbot):
    field = DateField(lambda: TODAY)
    page(field)
    type_text(field, "32.1.2026")
    with qtbot.waitSignal(field.left) as blocker:
        press(field, Qt.Key.Key_Return)
    assert blocker.args == [Problem("not_a_date", values={"text": "32.1.2026"})]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Up, date(2026, 2, 1)),
        (Qt.Key.Key_Down, date(2026, 1, 30)),
        (Qt.Key.Key_PageUp, date(2026, 2, 28)),
        (Qt.Key.Key_PageDown, date(2025, 12, 31)),
    ],
)
def test_keys_move_the_day(page, key: Qt.Key, expected: date):
    field = DateField(lambda: TODAY)
    page(field)
    field.set_value(date(2026, 1, 31))
    press(field, key)
    assert field.value() == expected


def test_arrow_in_an_empty_field_is_today_and_in_a_wrong_one_nothing(page):
    field = DateField(lambda: TODAY)
    page(field)
    press(field, Qt.Key.Key_Up)
    assert field.value() == TODAY
    field.set_value("pian")
    press(field, Qt.Key.Key_Up)
    assert field.text() == "pian"


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.AltModifier, None])
def test_calendar(page, modifiers):
    field = DateField(lambda: TODAY)
    page(field)
    if modifiers is None:
        press(field, Qt.Key.Key_F4)
    else:
        press(field, Qt.Key.Key_Down, modifiers)
    calendar = child(field, QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 3, 10)
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    calendar.activated.emit(QDate(2026, 12, 31))
    assert field.value() == date(2026, 12, 31)


def test_same_day_set_again_keeps_what_is_typed(page, qtbot):
    field = DateField(lambda: TODAY)
    page(field)
    type_text(field, "01.02.2026")
    with qtbot.assertNotEmitted(field.edited):
        field.set_value(date(2026, 2, 1))
    assert field.text() == "01.02.2026"


# --- picking ---


def offered(picker: Picker, qtbot) -> list[str]:
    qtbot.waitUntil(picker._list.isVisible)
    return [f"{row.text} / {row.detail}" for row in picker._rows.rows]


def test_pick_by_typing(page, qtbot):
    picker = Picker(suggest)
    page(picker)
    type_text(picker, "šem")
    assert picker.value() == Reference("šem", None)
    assert offered(picker, qtbot) == ["Šemeikka, Maija / palkkasihteeri, Konsernipalvelut"]
    with qtbot.waitSignal(picker.picked):
        press(picker._list, Qt.Key.Key_Return)
    assert picker.value() == Reference("Šemeikka, Maija", 1)


def test_namesakes_are_told_apart(page, qtbot):
    picker = Picker(suggest)
    page(picker)
    type_text(picker, "virt")
    assert len(offered(picker, qtbot)) == 2
    press(picker._list, Qt.Key.Key_Down)
    press(picker._list, Qt.Key.Key_Return)
    assert picker.value() == Reference("Virtanen, Matti", 3)


def test_escape_keeps_the_words(page, qtbot):
    picker = Picker(suggest)
    page(picker)
    type_text(picker, "virt")
    offered(picker, qtbot)
    press(picker._list, Qt.Key.Key_Escape)
    assert not picker._list.isVisible()
    assert picker.value() == Reference("virt", None)


def test_tab_takes_the_only_one_but_never_the_first_of_many(page, qtbot):
    picker = Picker(suggest)
    page(picker)
    type_text(picker, "åker")
    offered(picker, qtbot)
    press(picker._list, Qt.Key.Key_Tab)
    assert picker.value() == Reference("Åkerblom, Göran", 4)
    assert not picker.hasFocus()
    picker.setFocus()
    picker.clear()
    type_text(picker, "virt")
    offered(picker, qtbot)
    press(picker._list, Qt.Key.Key_Tab)
    assert picker.value() == Reference("virt", None)


def test_down_shows_everything(page, qtbot):
    picker = Picker(suggest)
    page(picker)
    press(picker, Qt.Key.Key_Down)
    assert len(offered(picker, qtbot)) == 4


def test_words_of_exactly_one_row_are_that_row(page, qtbot):
    picker = Picker(suggest)
    page(picker)
    type_text(picker, "šemeikka, maija")
    picker.editingFinished.emit()
    assert picker.value() == Reference("Šemeikka, Maija", 1)
    picker.set_value(Reference("Virtanen, Matti"))
    picker.editingFinished.emit()
    assert picker.value() == Reference("Virtanen, Matti", None), "two are called so"


def test_other_words_are_not_the_row_any_more(page):
    picker = Picker(suggest)
    page(picker)
    picker.set_value(Reference("Åkerblom, Göran", 4))
    press(picker, Qt.Key.Key_End)
    type_text(picker, "x")
    assert picker.value() == Reference("Åkerblom, Göranx", None)


def test_nothing_fits(page, qtbot):
    picker = Picker(suggest)
    page(picker)
    type_text(picker, "Łukasz Ö")
    qtbot.wait(150)
    assert not picker._list.isVisible()
    assert picker.value() == Reference("Łukasz Ö", None)


# --- the rest ---


def test_choice_has_keys(qtbot):
    box = ChoiceBox([("", ""), ("fi", "suomi"), ("sv", "ruotsi")])
    qtbot.addWidget(box)
    assert box.value() == ""
    with qtbot.waitSignal(box.edited):
        box.set_value("sv")
    assert box.currentText() == "ruotsi"
    box.set_choices([("sv", "svenska"), ("fi", "finska")])
    assert box.value() == "sv"
    box.set_choices([("fi", "finska")])
    assert box.value() == "fi"


def test_other_choices_are_not_told_while_its_signals_are_blocked(qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    told: list[str] = []
    box.edited.connect(lambda: told.append(box.value()))
    box.blockSignals(True)
    box.set_choices([("7", "Lahtinen, Miro"), ("69", "Tolvanen, Aada")])
    box.set_value("69")
    box.blockSignals(False)
    assert (box.value(), told) == ("69", [])


def test_wheel_does_not_change_a_choice(page):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    box = ChoiceBox([("fi", "suomi"), ("sv", "ruotsi")])
    page(box)
    none, at = Qt.KeyboardModifier.NoModifier, QPointF(5, 5)
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(box, wheel)
    assert box.value() == "fi"


def test_long_text_grows_and_tab_moves_on(page):
    text = LongText()
    page(text)
    low = text.height()
    text.set_value("rivi\n" * 9 + "rivi")
    QApplication.processEvents()
    assert text.height() > 2 * low
    press(text, Qt.Key.Key_Tab)
    assert not text.hasFocus()
    assert text.value().count("rivi") == 10


def test_search_waits_for_a_pause_and_escape_empties(page, qtbot):
    box = SearchBox()
    page(box)
    searched: list[str] = []
    box.searched.connect(searched.append)
    type_text(box, "äiti työ")
    assert searched == []
    qtbot.waitUntil(lambda: searched == ["äiti työ"])
    press(box, Qt.Key.Key_Escape)
    assert searched == ["äiti työ", ""]
    with qtbot.waitSignal(box.left_down):
        press(box, Qt.Key.Key_Return)
    assert searched == ["äiti työ", ""], "the same words are not searched again"


def test_row_names_describes_and_complains(qtbot):
    row = FieldRow("Päättyy", DateField(lambda: TODAY), Language.FI, "Viimeinen voimassaolopäivä.", required=True)
    qtbot.addWidget(row)
    row.show()
    interface = QAccessible.queryAccessibleInterface(row.editor)
    assert interface.text(QAccessible.Text.Name) == "Päättyy (required)"
    assert interface.text(QAccessible.Text.Description) == "Viimeinen voimassaolopäivä."
    label = next(label for label in row.findChildren(QLabel) if label.text() == "Päättyy *")
    assert label.buddy() is row.editor
    row.set_problem(Problem("not_a_date", severity=Severity.WARNING, values={"text": "31.2.2026"}))
    said = interface.text(QAccessible.Text.Description)
    assert "31.2.2026" in said
    assert said.endswith("Viimeinen voimassaolopäivä.")
    assert row.editor.property("problem") == "warning"
    row.set_problem(None)
    assert "31.2.2026" not in interface.text(QAccessible.Text.Description)


def test_row_says_by_itself_what_is_no_day(page):
    field = DateField(lambda: TODAY)
    row = FieldRow("Alkaa", field, Language.FI)
    page(row)
    field.setFocus()
    type_text(field, "31.2.2026")
    press(field, Qt.Key.Key_Return)
    assert row.problem is not None
    field.set_value(None)
    press(field, Qt.Key.Key_Return)
    assert row.problem is None


def test_grid_uses_the_room(qtbot):
    grid = FieldGrid(2)
    rows = [grid.add(FieldRow(f"Kenttä {n}", TextField(), Language.FI)) for n in range(3)]
    long = grid.add(FieldRow("Perustelu", LongText(), Language.FI))
    page = QWidget()
    QVBoxLayout(page).addWidget(grid)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    assert rows[0].y() == rows[1].y() < rows[2].y() < long.y()
    assert long.width() > 1.5 * rows[0].width()
    page.resize(340, 900)
    QApplication.processEvents()
    assert len({row.x() for row in rows}) == 1
    page.resize(900, 500)
    grid.show_row(rows[1], False)
    QApplication.processEvents()
    assert rows[2].y() == rows[0].y()
    grid.show_row(rows[1], True)
    QApplication.processEvents()
    assert rows[2].y() > rows[0].y()


def test_tick_box_carries_its_label(qtbot):
    row = FieldRow("Sijaisena", YesNo(), Language.FI)
    qtbot.addWidget(row)
    assert row.editor.text() == "Sijaisena"
    with qtbot.waitSignal(row.editor.edited):
        row.editor.set_value(True)
    assert row.editor.value() is True
