"""Writing mandates down and correcting them, by keyboard, with problems beside the fields; undo."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from tests.ui.keys import press
from tests.ui.registry import TODAY, Registry, words_in
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import EndKind, GrantingWay, MandateState, MandateType
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import LocalText
from valtuusapp.core.themes import SpecifierRule, Theme, TypeBasis

CTRL = Qt.KeyboardModifier.ControlModifier


def pick(registry: Registry, qtbot, name: str, words: str) -> None:
    """Types into a field that finds rows, and takes the first."""
    picker = registry.fields[name].editor
    assert registry.focus is picker
    registry.type(words)
    qtbot.waitUntil(lambda: picker._list.isVisible() and bool(picker._rows.rows))
    press(picker._list, Qt.Key.Key_Return)
    assert picker.value().id is not None


def go_to(registry: Registry, name: str) -> None:
    """Goes on with Tab until a field has the keyboard."""
    for _ in range(20):
        if registry.focus is registry.fields[name].editor:
            return
        registry.press(Qt.Key.Key_Tab)
    raise AssertionError(f"{name} is not reached with Tab")


def test_mandate_is_added_by_keyboard_alone(registry: Registry, qtbot):
    registry.press(Qt.Key.Key_N, CTRL)
    pick(registry, qtbot, "person", "šemeikka")
    go_to(registry, "theme")
    pick(registry, qtbot, "theme", "veroas")
    go_to(registry, "specifiers")
    registry.type("TYPO; 12")
    go_to(registry, "granted_by")
    pick(registry, qtbot, "granted_by", "aho")
    go_to(registry, "why")
    registry.type("Kirjanpito hoitaa verot.")
    registry.press(Qt.Key.Key_S, CTRL)

    assert registry.page.editing.panel is None
    assert registry.focus is registry.page.table
    (key,) = registry.page.table.selected_ids()
    mandate = registry.services.mandates.mandate(key)
    assert mandate.assignee_person_id == registry.town.maija
    assert mandate.engagement_id == registry.town.maija_engagement
    assert mandate.assignor_id == registry.town.city
    assert (mandate.theme_id, mandate.type) == (registry.town.tax, MandateType.TRANSACTIONS)
    assert mandate.specifiers == ("12", "TYPO")
    assert (mandate.valid_from, mandate.valid_to) == (TODAY, date(2028, 11, 22)), "24 months, as the setting says"
    assert (mandate.granted_on, mandate.granted_by_id) == (TODAY, registry.town.grantor)
    assert mandate.granted_how is GrantingWay.GRANTED
    assert mandate.why == "Kirjanpito hoitaa verot."
    assert "entered" in registry.said
    assert "Suomi.fi" in registry.said


def test_adding_is_undone(registry: Registry, qtbot):
    test_mandate_is_added_by_keyboard_alone(registry, qtbot)
    (key,) = registry.page.table.selected_ids()
    registry.window.messages._buttons[0].click()
    registry.settle()
    assert registry.services.mandates.detail(key).row.state is MandateState.VOID
    assert key not in registry.shown
    assert "Undone" in registry.said
    assert "Suomi.fi" in registry.said


def test_missing_and_unknown_are_said_beside_their_fields(registry: Registry):
    registry.do("add")
    fields = registry.fields
    assert all(row.problem is None for row in fields.values()), "nobody is blamed before the first key"
    fields["assignor"].editor.set_value(Reference("Lumijärven kylä"))
    fields["valid_to"].editor.set_value("31.2.2027")
    registry.do("save")
    problems = {name: row.problem.code for name, row in fields.items() if row.problem}
    assert problems["person"] == "one_assignee"
    assert problems["theme"] == "form_required"
    assert problems["assignor"] == "form_not_in_register"
    assert problems["valid_to"] == "not_a_date"
    assert registry.focus is fields["person"].editor
    assert len(registry.shown) == 2, "nothing was written"


def test_dates_are_checked_while_typing_and_warnings_do_not_block(registry: Registry, qtbot):
    registry.do("add")
    fields = registry.fields
    fields["person"].editor.set_value(Reference("Ŋuorra, Áile", registry.town.aile))
    fields["theme"].editor.set_value(Reference("Veroasioiden hoito", registry.town.tax))
    assert fields["valid_to"].editor.value() == date(2027, 5, 31), "never past the engagement"
    fields["valid_to"].editor.setFocus()
    fields["valid_to"].editor.set_value(date(2026, 11, 1))
    qtbot.waitUntil(lambda: fields["valid_to"].problem is not None)
    assert fields["valid_to"].problem.code == "r2_ends_before_start"
    fields["valid_to"].editor.set_value(date(2027, 12, 31))
    qtbot.waitUntil(lambda: fields["valid_to"].problem.severity is Severity.WARNING)
    assert fields["valid_to"].problem.code == "r5_longer_than_engagement"
    registry.do("save")
    assert registry.page.editing.panel is None
    assert len(registry.shown) == 3


def test_types_follow_the_theme_and_the_assignee(registry: Registry):
    sure = registry.services.themes.save_theme(
        Theme(
            name=LocalText("Luvat ja valvonta"),
            types=(MandateType.REPRESENT, MandateType.RIGHT_TO_GRANT_REPRESENTATION),
            types_basis=TypeBasis.SOURCE,
            specifier_rule=SpecifierRule.NONE,
            in_use=True,
        )
    )
    registry.do("add")
    fields = registry.fields
    box = fields["type"].editor
    assert box.count() == 4
    fields["theme"].editor.set_value(Reference("Luvat ja valvonta", sure))
    assert [box.itemData(n) for n in range(box.count())] == ["represent", "right_to_grant_representation"]
    assert fields["specifiers"].isHidden()
    assert not fields["rests_on"].isHidden()
    box.set_value("right_to_grant_representation")
    assert fields["granted_how"].editor.value() == "registered_by_dvv", "R10"
    assert fields["rests_on"].isHidden()
    fields["theme"].editor.set_value(Reference("Veroasioiden hoito", registry.town.tax))
    fields["assignee_kind"].editor.set_value("organisation")
    assert [box.itemData(n) for n in range(box.count())] == ["transactions"], "R1"
    assert fields["person"].isHidden()


def test_represent_rests_on_what_was_received(registry: Registry):
    received = registry.add(
        assignor_id=registry.town.company,
        assignee_person_id=None,
        engagement_id=None,
        assignee_organisation_id=registry.town.city,
    )
    registry.do("add")
    fields = registry.fields
    fields["person"].editor.set_value(Reference("Šemeikka, Maija", registry.town.maija))
    fields["theme"].editor.set_value(Reference("Veroasioiden hoito", registry.town.tax))
    fields["type"].editor.set_value("represent")
    assert fields["rests_on"].editor.value() == str(received)
    registry.do("save")
    (key,) = registry.page.table.selected_ids()
    assert registry.services.mandates.mandate(key).rests_on_id == received
    assert "Palkkakumppani Oy" in words_in(registry.page.detail)


def test_grantors_are_those_with_the_right_and_others_by_typing(registry: Registry):
    registry.do("add")
    fields = registry.fields
    fields["theme"].editor.set_value(Reference("Veroasioiden hoito", registry.town.tax))
    picker = fields["granted_by"].editor
    assert [one.id for one in picker.suggestions("")] == [registry.town.grantor]
    assert picker.suggestions("")[0].detail == "valtuutusoikeus"
    assert [one.id for one in picker.suggestions("šemeikka")] == [registry.town.maija]


def test_old_mandate_is_not_said_to_be_granted_today(registry: Registry):
    registry.do("add")
    fields = registry.fields
    assert fields["granted_on"].editor.value() == TODAY
    fields["valid_from"].editor.set_value(date(2025, 1, 1))
    assert fields["granted_on"].editor.value() is None


def test_correction_asks_why(registry: Registry, qtbot):
    key = registry.add()
    registry.settle()
    registry.page.table.select_id(key)
    registry.page.table.setFocus()
    registry.press(Qt.Key.Key_Return)
    fields = registry.fields
    assert "This does not change Suomi.fi." in words_in(registry.page.editing.panel)
    assert fields["theme"].editor.text() == "Veroasioiden hoito"
    fields["valid_to"].editor.setFocus()
    fields["valid_to"].editor.set_value(date(2027, 6, 30))
    registry.press(Qt.Key.Key_S, CTRL)
    assert fields["reason"].problem.code == "reason_missing"
    assert registry.focus is fields["reason"].editor
    registry.type("Päivä oli kirjattu väärin.")
    registry.press(Qt.Key.Key_Return, CTRL)
    assert registry.page.editing.panel is None
    assert registry.services.mandates.mandate(key).valid_to == date(2027, 6, 30)
    seen = words_in(registry.page.detail)
    assert "Päättyy: 31.12.2027 → 30.6.2027" in seen
    assert "Päivä oli kirjattu väärin." in seen


def test_nothing_is_corrected_that_somebody_has_changed_meanwhile(registry: Registry):
    key = registry.add()
    registry.settle()
    registry.page.table.select_id(key)
    registry.do("change")
    mandate = registry.services.mandates.mandate(key)
    registry.services.mandates.void(key, "Kirjattu kahdesti.")
    assert mandate.version != registry.services.mandates.mandate(key).version
    registry.fields["reason"].editor.set_value("Korjaus.")
    registry.do("save")
    assert registry.page.editing.panel is not None
    assert "sillä välin" in words_in(registry.page.editing.panel)


def test_end_that_was_written_wrong_is_corrected(registry: Registry):
    key = registry.add()
    registry.services.mandates.end([key], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "Tehtävä päättyi.")
    registry.settle()
    assert registry.page.open_row(key)
    registry.do("change")
    fields = registry.fields
    fields["reason"].editor.set_value("Väärä päivä.")
    fields["ended_on"].editor.set_value(TODAY + timedelta(days=3))
    registry.do("save")
    assert fields["ended_on"].problem.code == "end_in_future"
    fields["ended_on"].editor.set_value(None)
    registry.do("save")
    mandate = registry.services.mandates.mandate(key)
    assert (mandate.ended_on, mandate.end_kind, mandate.end_reason) == (None, None, "")


def test_esc_keeps_what_was_typed_and_cancel_does_not(registry: Registry):
    registry.do("add")
    registry.fields["why"].editor.setFocus()
    registry.type("Kesken")
    registry.press(Qt.Key.Key_Escape)
    assert registry.page.editing.panel is None
    assert "kept" in registry.said
    registry.window.messages._buttons[0].click()
    assert registry.fields["why"].editor.value() == "Kesken"
    registry.panel()._leave(keep=False)
    registry.do("add")
    assert registry.fields["why"].editor.value() == ""
    registry.press(Qt.Key.Key_Escape)
    assert registry.focus is registry.page.table


def test_another_row_closes_fields_that_nobody_has_touched(registry: Registry):
    first, second = registry.add(), registry.add(theme_id=registry.town.pay)
    registry.settle()
    registry.page.table.select_id(first)
    registry.do("change")
    registry.page.table.select_id(second)
    assert registry.page.editing.panel is None
    registry.do("change")
    registry.fields["why"].editor.set_value("Uusi peruste")
    registry.page.table.select_id(first)
    assert registry.panel().key == second


@pytest.mark.parametrize("action", ["end", "tell", "void"])
def test_nothing_else_is_asked_while_fields_are_open(registry: Registry, action: str):
    key = registry.add()
    registry.settle()
    registry.page.table.select_id(key)
    registry.do("change")
    assert not registry.can(action)
