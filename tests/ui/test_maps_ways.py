"""From the maps to the other tabs of the real window: the registry, persons, requests."""

# ruff: noqa: F811 - fixtures are named like what is imported

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.mapped import MappedTown
from tests.ui.map_room import directory, mapped  # noqa: F401 - fixtures
from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.findings import FindingFilter
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.text import Language
from valtuusapp.ui.maps.page import MapPage
from valtuusapp.ui.requests.form_page import FormPage
from valtuusapp.ui.shell import make_main_window
from valtuusapp.ui.window_state import WindowState


@pytest.fixture
def window(qtbot, services, mapped: MappedTown, tmp_path) -> Any:
    """The window; Bertil lacks tax, Anna holds pay that no map has."""
    mapped.give(mapped.anna)
    mapped.give(mapped.anna, mapped.pay)
    mapped.title_row(level=MapLevel.ALL)
    made = make_main_window(services, Language.FI, WindowState(tmp_path))
    services.register.listen(made.tables_changed.emit)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def at(window: Any, kind: MapKind) -> Any:
    """The tab of a map, in front."""
    page = window.go_to(f"{kind.value}_map")
    assert isinstance(page, MapPage)
    settle()
    return page


def settle() -> None:
    for _round in range(4):
        QApplication.processEvents()
        QTest.qWait(1)


def findings(window: Any, kind: FindingKind) -> list[Any]:
    return window.services.findings.rows(FindingFilter(kinds=frozenset({kind})))


def test_the_maps_stand_beside_the_registry(window: Any):
    assert [spec.id for spec in window._tabs][:4] == ["registry", "sector_map", "title_map", "requests"]


def test_to_the_registry_filtered_the_same_way(window: Any, mapped: MappedTown):
    page = at(window, MapKind.TITLE)
    page.table.go_to(mapped.clerk, mapped.tax)
    page.show_chosen()
    window.actions_by_id["title_map.registry"].trigger()
    settle()
    assert window.current_tab == "registry"
    registry = window.view("registry")
    assert registry.which().theme_id == mapped.tax
    assert len(registry.model.ids) == 1, "also one that is written for no work"
    assert registry.which().job_title_id is None
    mandate = window.services.mandates.mandate(registry.model.ids[0])
    window.services.mandates.change(replace(mandate, engagement_id=mapped.annas_work), "Kirjattu tehtävään.")
    at(window, MapKind.TITLE)
    window.actions_by_id["title_map.registry"].trigger()
    assert registry.which().job_title_id == mapped.clerk
    assert len(registry.model.ids) == 1


def test_to_a_person_and_a_mandate(window: Any, mapped: MappedTown):
    page = at(window, MapKind.SECTOR)
    page.open_person.emit(mapped.bertil)
    assert window.current_tab == "persons"
    assert window.view("persons").table.current_id() == mapped.bertil
    mandate = findings(window, FindingKind.NOT_IN_TITLE_MAP)[0].mandate.id
    page.open_mandate.emit(mandate)
    assert window.view("registry").table.current_id() == mandate


def test_a_request_for_what_one_lacks_is_opened_filled_in(window: Any, mapped: MappedTown):
    page = at(window, MapKind.TITLE)
    page.finding_work.order(findings(window, FindingKind.LACKS))
    settle()
    assert window.current_tab == "requests"
    form = window.view("requests").front
    assert isinstance(form, FormPage)
    values = form.form.values()
    assert values["assignees"][0]["person"].id == mapped.bertil
    assert values["wanted"][0]["theme"].id == mapped.tax


def test_several_requests_stand_among_the_drafts(window: Any, mapped: MappedTown):
    mapped.title_row(theme=mapped.pay, column=mapped.chief, level=MapLevel.ALL)
    page = at(window, MapKind.TITLE)
    page.finding_work.order(findings(window, FindingKind.LACKS))
    settle()
    requests = window.view("requests")
    assert requests.front is None
    assert len(requests.list.model.ids) == 2
    assert set(requests.list.table.selected_ids()) == set(requests.list.model.ids)


def test_ends_are_asked_in_the_registry_with_those_selected(window: Any, mapped: MappedTown):
    page = at(window, MapKind.TITLE)
    page.choose_view("findings")
    rows = findings(window, FindingKind.NOT_IN_TITLE_MAP)
    page.end_mandates.emit(window.services.findings.mandates_to_end(rows))
    settle()
    registry = window.view("registry")
    assert window.current_tab == "registry"
    assert set(registry.table.selected_ids()) == {row.mandate.id for row in rows}
    assert registry.detail._question is not None


def test_what_is_not_saved_is_told_before_leaving(window: Any, mapped: MappedTown):
    page = at(window, MapKind.TITLE)
    page.table.go_to(mapped.clerk, mapped.tax)
    page.work.change()
    page.side.panel.rows["why_fi"].editor.set_value("Kesken")
    assert not window.may_leave()
    assert "Veroasioiden hoito" in window.messages.text
    page.side.panel.cancelled.emit()
