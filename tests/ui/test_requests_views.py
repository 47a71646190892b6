"""The tab of requests and its views, and the ways between them, in the whole window."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.clipping import clipped
from tests.ui.requesting import TODAY, approval, filled
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind
from valtuusapp.core.requests import NextStep
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.requests.actions import DVV, LIST, WORK
from valtuusapp.ui.requests.map_rows import MapRows
from valtuusapp.ui.requests.page import RequestsPage
from valtuusapp.ui.shell import make_main_window
from valtuusapp.ui.theme import Scheme
from valtuusapp.ui.widgets import Text
from valtuusapp.ui.window_state import WindowState


@pytest.fixture
def window(qtbot, services, town, tmp_path) -> Any:
    """The window, the tab of requests in front."""
    made = make_main_window(services, Language.FI, WindowState(tmp_path))
    services.register.listen(made.tables_changed.emit)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.go_to("requests")
    settle()
    return made


@pytest.fixture
def page(window: Any) -> RequestsPage:
    """The tab."""
    return window.view("requests")


def settle() -> None:
    """Lets the window hear what has changed."""
    for _round in range(4):
        QApplication.processEvents()
        QTest.qWait(1)


def approved(services: Any, town: Any, form_id: str = "existing", **changes: Any) -> int:
    """A request of which everything is approved."""
    request_id = services.requests.start(filled(town, **changes), form_id=form_id)
    services.requests.print_for_signature(request_id)
    lines = [line.id for line in services.requests.request(request_id).lines]
    services.granting.decide(request_id, approval(town), dict.fromkeys(lines))
    settle()
    return request_id


def test_all_views_are_chosen_by_keyboard_and_remembered(window: Any, page: RequestsPage):
    for keys, view in ((Qt.Key.Key_2, WORK), (Qt.Key.Key_3, DVV), (Qt.Key.Key_1, LIST)):
        QTest.keyClick(window, keys, Qt.KeyboardModifier.AltModifier)
        settle()
        assert page.views.current == view
        assert page.views.pane.isVisible()
        assert window.state.text("requests/view") == view


def test_the_view_of_last_time_comes_again(window: Any, page: RequestsPage, services, qtbot):
    page.open_view(DVV)
    again = make_main_window(services, Language.FI, window.state)
    qtbot.addWidget(again)
    again.show()
    other = again.go_to("requests")
    assert isinstance(other, RequestsPage)
    assert other.views.current == DVV


def test_the_menus_are_those_of_the_view_in_front(window: Any, page: RequestsPage, services, town):
    page.open_request(approved(services, town))
    assert window.actions_by_id["requests.next"].isEnabled()
    assert not window.actions_by_id["dvv.new"].isVisible()
    page.open_view(DVV)
    settle()
    assert not window.actions_by_id["requests.next"].isEnabled()
    assert window.actions_by_id["dvv.new"].isVisible()
    page.open_view(LIST)
    settle()
    assert window.actions_by_id["requests.next"].isEnabled()
    assert not window.actions_by_id["dvv.new"].isVisible()


def test_a_view_that_is_not_seen_is_read_when_it_is_seen(window: Any, page: RequestsPage, services, town):
    page.open_view(WORK)
    settle()
    assert page.views.pane.model.rowCount() == 0
    page.open_view(LIST)
    approved(services, town)
    page.open_view(WORK)
    settle()
    assert page.views.pane.model.rowCount() > 0


def test_a_request_opens_in_the_list_from_any_view(page: RequestsPage, services, town):
    request_id = approved(services, town)
    page.open_view(WORK)
    assert page.open_request(request_id)
    assert page.views.current == LIST
    assert page.list.request is not None
    assert page.list.request.id == request_id


def test_a_page_leads_back_to_the_view_that_was_in_front(page: RequestsPage):
    page.open_view(WORK)
    page.new_request("new")
    assert page.front is not None
    QTest.keyClick(page.front, Qt.Key.Key_Escape)
    assert page.front is None
    assert page.views.current == WORK


def test_rights_to_grant_lead_to_an_application(page: RequestsPage, services, town):
    row = {
        "kind": "add",
        "type": MandateType.RIGHT_TO_GRANT.value,
        "theme": Reference("Veroasioiden hoito", town.tax),
        "valid_from": TODAY,
        "valid_to": date(2027, 3, 31),
    }
    request_id = approved(services, town, wanted=(row,))
    page.open_request(request_id)
    assert page.list.request is not None
    assert page.list.request.next_step is NextStep.APPLY
    page.commands.take_next_step()
    settle()
    assert page.views.current == DVV
    application = services.dvv.application(services.requests.request(request_id).lines[0].application_id)
    assert page.views.pane.list.table.current_id() == application.id
    page.open_request(request_id)
    assert page.list.request.next_step is NextStep.REGISTER
    (shown,) = page.list.told._applications(page.list.request, page.open_application)
    assert shown.label == application.number
    page.commands.take_next_step()
    assert page.views.current == DVV


# --- rows for the maps ---


@pytest.fixture
def new_mandate(page: RequestsPage, services, town) -> int:
    """An approved mandate that is new to the municipality; bookkeepers will need it, and drivers nobody knows."""
    values = filled(town)
    request_id = approved(
        services,
        town,
        "new",
        new_e_service="Rakennustietopalvelu",
        why_not_present="Uusi palvelu.",
        how_many="noin 6",
        titles="kirjanpitäjä, kuljettaja",
        wanted=(values["wanted"][0],),
    )
    page.open_request(request_id)
    settle()
    return request_id


def test_an_approved_new_mandate_offers_its_rows_to_the_maps(page: RequestsPage, services, new_mandate: int):
    rows = page.list.detail.findChild(MapRows)
    assert isinstance(rows, MapRows)
    assert [box.text() for box in rows.boxes] == ["kirjanpitäjä", "Sector Konsernipalvelut"]
    assert rows.boxes[0].accessibleDescription().startswith("Veroasioiden hoito, asiointivaltuus")
    assert "Not in the register: kuljettaja" in [one.text() for one in rows.findChildren(Text)]
    rows.boxes[1].click()
    rows._accept.click()
    settle()
    assert len(services.maps.rows(MapKind.TITLE, None, Language.FI)) == 1
    assert not services.maps.rows(MapKind.SECTOR, None, Language.FI)
    left = page.list.detail.findChild(MapRows)
    assert isinstance(left, MapRows)
    assert len(left.boxes) == 1


def test_rows_for_the_maps_can_be_passed_over(window: Any, page: RequestsPage, new_mandate: int):
    rows = page.list.detail.findChild(MapRows)
    assert isinstance(rows, MapRows)
    rows.passed_over.emit()
    settle()
    assert page.list.told.maps_passed_over == {new_mandate}
    assert page.list.told._map_rows(page.list.request) is None
    assert window.state.text("requests/maps_passed_over") == str(new_mandate)


@pytest.mark.parametrize("scale", [100, 150])
def test_nothing_is_cut(window: Any, page: RequestsPage, services, town, new_mandate: int, scale: int):
    theme.apply(QApplication.instance(), Scheme.LIGHT, scale)
    settle()
    assert not clipped(page.views.switch)
    rows = page.list.detail.findChild(MapRows)
    assert not clipped(rows)
    for form_id in ("existing", "new"):
        page.new_request(form_id)
        settle()
        assert not clipped(page.front)
        page.show_list()
