"""Finding mandates: search, filters, sorting, columns, counts, and what an empty list says."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit

from tests.ui.keys import press
from tests.ui.registry import TODAY, Registry, open_registry, words_in
from valtuusapp.core.filters import CURRENT, MandateFilter
from valtuusapp.core.mandates import Direction, EndKind, MandateState, MandateType
from valtuusapp.core.organisation import Organisation, OrganisationKind
from valtuusapp.core.text import LocalText
from valtuusapp.ui.registry import filters

RIGHTS = 2  # the town has two rights to grant from the beginning


@pytest.fixture
def mandates(registry: Registry) -> dict[str, int]:
    """Mandates in all states, given and received."""
    town = registry.town
    neighbour = registry.services.organisation.save_organisation(
        Organisation(name=LocalText("Naapurila"), kind=OrganisationKind.OTHER_MUNICIPALITY)
    )
    made = {
        "valid": registry.add(why="Kirjanpito hoitaa verot."),
        "soon": registry.add(theme_id=town.pay, valid_to=TODAY + timedelta(days=20)),
        "upcoming": registry.add(
            assignee_person_id=town.aile,
            engagement_id=town.aile_engagement,
            valid_from=date(2027, 1, 1),
            specifiers=("TYPO",),
        ),
        "expired": registry.add(valid_from=date(2025, 1, 1), valid_to=date(2025, 12, 31)),
        "ended": registry.add(assignee_person_id=town.orderer, engagement_id=None, theme_id=town.pay),
        "received": registry.add(
            assignor_id=neighbour, assignee_person_id=None, engagement_id=None, assignee_organisation_id=town.city
        ),
    }
    registry.services.mandates.end([made["ended"]], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "Tehtävä päättyi.")
    registry.settle()
    return made


def names(registry: Registry, mandates: dict[str, int]) -> set[str]:
    """Which of the mandates are in the list."""
    return {name for name, key in mandates.items() if key in registry.shown}


def test_opens_with_what_is_in_force_or_will_be(registry: Registry, mandates: dict[str, int]):
    assert registry.page.which() == CURRENT
    assert names(registry, mandates) == {"valid", "soon", "upcoming", "received"}
    assert len(registry.shown) == 4 + RIGHTS


def test_count_tells_how_many_end_soon(registry: Registry, mandates: dict[str, int]):
    assert "6" in words_in(registry.page)
    assert "1 end(s) within 60 days" in words_in(registry.page)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("šemeikka VERO", {"valid"}),
        ("semeikka", {"valid", "soon"}),
        ("vero semeikka maija", {"valid"}),
        ("typo", {"upcoming"}),
        ("ŋuorra", {"upcoming"}),
        ("kirjanpitäjä palkkatietojen", {"soon"}),
        ("naapurila", {"received"}),
        ("konsernipalvelut talous 31.2", set()),
    ],
)
def test_search_finds_all_words_in_any_order(registry: Registry, mandates, qtbot, words: str, found: set[str]):
    registry.page.start_search()
    registry.type(words)
    registry.press(Qt.Key.Key_Return)
    assert names(registry, mandates) == found
    assert registry.focus is registry.page.table


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({"state": "all"}, {"valid", "soon", "upcoming", "expired", "ended", "received"}),
        ({"state": "upcoming"}, {"upcoming"}),
        ({"state": "expired"}, {"expired"}),
        ({"state": "invalidated"}, {"ended"}),
        ({"state": "void"}, set()),
        ({"type": "transactions"}, {"valid", "soon", "upcoming", "received"}),
        ({"type": "right_to_grant"}, set()),
        ({"direction": "given"}, {"valid", "soon", "upcoming"}),
        ({"direction": "received"}, {"received"}),
        ({"within": "30"}, {"soon"}),
        ({"within": "365", "state": "valid"}, {"soon"}),
    ],
)
def test_each_filter(registry: Registry, mandates, chosen: dict[str, str], found: set[str]):
    for key, value in chosen.items():
        box = registry.page.filters._boxes[key]
        box.setFocus()
        box.set_value(value)
    assert names(registry, mandates) == found
    registry.page.filters.clear()
    assert registry.page.which() == CURRENT


def test_sector_is_offered_and_filters(registry: Registry, mandates):
    registry.page.filters._boxes["sector"].set_value(str(registry.town.sector))
    assert names(registry, mandates) == {"valid", "soon", "upcoming"}


def test_theme_is_found_while_typing(registry: Registry, mandates, qtbot):
    box = registry.page.filters._boxes["theme"]
    box.picker.setFocus()
    registry.type("palkka")
    assert names(registry, mandates) == {"valid", "soon", "upcoming", "received"}, "half a word filters nothing"
    qtbot.waitUntil(lambda: box.picker._list.isVisible())
    press(box.picker._list, Qt.Key.Key_Return)
    assert box.value() == str(registry.town.pay)
    assert names(registry, mandates) == {"soon"}
    box.picker.clear()
    box.picker.textEdited.emit("")
    assert names(registry, mandates) == {"valid", "soon", "upcoming", "received"}


def test_mandates_of_one_person_are_shown_and_everybodys_again(registry: Registry, mandates):
    registry.page.show_filter(MandateFilter(assignee_person_id=registry.town.maija))
    assert names(registry, mandates) == {"valid", "soon", "expired"}
    chip = registry.page.filters._boxes["assignee"]
    assert chip.isVisible()
    assert "Šemeikka" in chip.text()
    chip.click()
    assert not chip.isVisible()
    assert len(names(registry, mandates)) == len(mandates)


def test_same_assignee_from_a_row(registry: Registry, mandates):
    registry.page.table.select_id(mandates["received"])
    registry.do("same_assignee")
    assert names(registry, mandates) == {"received"}


def test_filters_stay_for_the_next_time_but_keys_of_rows_do_not(registry: Registry, mandates, qtbot, tmp_path):
    registry.page.show_filter(
        MandateFilter(
            states=frozenset({MandateState.VALID}), theme_id=registry.town.tax, assignee_person_id=registry.town.maija
        )
    )
    again = open_registry(qtbot, registry.services, registry.town, tmp_path)
    assert again.page.which() == MandateFilter(states=frozenset({MandateState.VALID}))


@pytest.mark.parametrize(
    "which",
    [
        CURRENT,
        MandateFilter(),
        MandateFilter(states=frozenset({MandateState.EXPIRED}), types=frozenset({MandateType.REPRESENT})),
        MandateFilter(direction=Direction.RECEIVED, sector_id=3, job_title_id=5, theme_id=4, ending_within=90),
        MandateFilter(assignee_person_id=7),
        MandateFilter(assignee_organisation_id=8),
    ],
)
def test_filter_on_screen_and_back(which: MandateFilter):
    assert filters.as_filter(filters.as_values(which), "") == which


def test_sorts_by_heading(registry: Registry, mandates):
    header = registry.page.table.horizontalHeader()
    column = [one.key for one in registry.page.model.columns].index("valid_to")
    for order, first in ((Qt.SortOrder.AscendingOrder, "soon"), (Qt.SortOrder.DescendingOrder, None)):
        header.setSortIndicator(column, order)
        shown = registry.services.mandates.rows(registry.shown)
        days = [row.valid_to for row in shown]
        assert days == sorted(days, reverse=order is Qt.SortOrder.DescendingOrder)
        assert first is None or shown[0].id == mandates[first]


def test_columns_are_chosen_from_the_menu(registry: Registry, mandates):
    registry.do("columns")
    menu = registry.page.table.findChild(type(registry.page.table.column_menu(registry.page)))
    assert menu is not None
    action = next(one for one in menu.actions() if one.text() == "Tarkenne")
    assert not action.isChecked()
    action.trigger()
    keys = [registry.page.model.columns[column].key for column in registry.page.table.shown_columns()]
    assert "specifiers" in keys
    menu.close()


def test_only_the_state_hides_what_is_searched(registry: Registry, mandates):
    registry.page.search.setText("ødegård")
    registry.press(Qt.Key.Key_Return)
    registry.page.search.focus()
    registry.press(Qt.Key.Key_Return)
    assert registry.shown == []
    assert "1 mandate(s) in other states match." in words_in(registry.page.table)
    registry.page._all_states.trigger()
    assert names(registry, mandates) == {"ended"}


def test_nothing_found_offers_to_clear(registry: Registry, mandates):
    registry.page.start_search()
    registry.type("olematon")
    registry.press(Qt.Key.Key_Return)
    assert "Nothing matches the search" in words_in(registry.page.table)


def test_ended_mandate_is_opened_though_the_filter_hides_it(registry: Registry, mandates):
    assert registry.page.open_row(mandates["expired"])
    assert registry.page.table.current_id() == mandates["expired"]
    assert not registry.page.open_row(987_654)


def test_empty_register_says_what_to_do_first(qtbot, services, tmp_path):
    empty = open_registry(qtbot, services, None, tmp_path)  # type: ignore[arg-type]
    assert "No mandates yet" in words_in(empty.page.table)
    assert "Add the first mandate, or make a request" in words_in(empty.page.table)


def test_panes_are_reached_with_f6(registry: Registry, mandates):
    registry.page.start_search()
    registry.press(Qt.Key.Key_F6)
    assert registry.focus is registry.page.table
    registry.press(Qt.Key.Key_F6)
    assert registry.page.detail.isAncestorOf(registry.focus)
    registry.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert registry.focus is registry.page.table


def test_everything_that_takes_the_keyboard_has_a_name(registry: Registry, mandates):
    registry.page.table.select_id(mandates["valid"])
    for widget in registry.page.findChildren(QLineEdit):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
    for box in registry.page.filters._boxes.values():
        assert box.accessibleName()
    assert registry.page.table.accessibleName() == "Mandate registry"
