"""Correcting what was recorded of a granted line: from the list, with a reason, in the register only."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.test_request_kinds import approved, asking, held
from tests.services.test_request_kinds import granted as carry_out
from tests.ui.clipping import clipped
from tests.ui.keys import press, type_text
from tests.ui.requesting import TODAY, Requests
from valtuusapp.core.dates import format_date
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import EndKind
from valtuusapp.core.requests import NextStep, RequestState
from valtuusapp.ui.requests.correct import CorrectPage

WHY = "Päivä oli kirjattu väärin."


@pytest.fixture
def granted(requests: Requests) -> int:
    """A request whose lines are all granted; it is shown."""
    request_id = requests.granted()
    requests.choose(request_id)
    return request_id


def open_first(requests: Requests) -> CorrectPage:
    """Opens the correction of the first line."""
    table = requests.page.list.lines
    table.select_id(requests.page.list.request.lines[0].id)
    requests.settle()
    requests.do("correct")
    page = requests.page.front
    assert isinstance(page, CorrectPage)
    return page


def test_a_wrong_last_day_and_grantor_are_put_right(requests: Requests, granted: int):
    page = open_first(requests)
    assert page.rows["granted_by"].editor.value() == Reference("Aho, Liisa", requests.town.grantor)
    assert not page.primary.isEnabled()
    assert not page.has_unfinished_work()
    requests.retype(page.rows["valid_to"].editor, "30.6.2027")
    page.rows["granted_by"].editor.set_value(Reference("Ødegård, Erik", requests.town.orderer))
    QTest.qWait(300)
    assert page.rows["granted_by"].problem.code == "grantor_without_right"
    page.confirm()
    assert page.rows["reason"].problem.code == "reason_missing"
    assert page.rows["reason"].editor.hasFocus()
    type_text(page.rows["reason"].editor, WHY)
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    requests.settle()
    assert "This does not change Suomi.fi." in requests.said
    line = requests.request(granted).lines[0]
    mandate = requests.services.mandates.mandate(line.mandate_id)
    assert (mandate.valid_to, mandate.granted_by_id) == (date(2027, 6, 30), requests.town.orderer)
    (entry, *_others) = requests.services.history.of_rows([("request_line", line.id)])
    assert (entry.action, entry.reason) == ("grant_corrected", WHY)
    requests.page.commands._undo.trigger()
    requests.settle()
    assert requests.services.mandates.mandate(line.mandate_id).valid_to == date(2027, 3, 31)


def test_which_line_is_asked_where_several_are_granted(requests: Requests, granted: int):
    requests.do("correct")
    assert requests.page.front is None
    assert "Select the one granted line" in requests.said


def test_nothing_is_corrected_before_it_is_granted(requests: Requests):
    requests.choose(requests.approved())
    assert not requests.can("correct")


def test_a_correction_that_is_not_finished_is_kept_for_its_line(requests: Requests, granted: int):
    page = open_first(requests)
    requests.retype(page.rows["specifiers"].editor, "TYPO")
    press(page, Qt.Key.Key_Escape)
    assert requests.page.unsaved() == [page.title]
    table = requests.page.list.lines
    table.select_id(requests.page.list.request.lines[1].id)
    requests.do("correct")
    assert requests.page.front is page
    assert "Another correction is not finished" in requests.said


def test_a_telling_noted_by_mistake_is_taken_away(requests: Requests, granted: int):
    lines = [line.id for line in requests.request(granted).lines]
    requests.services.granting.tell(granted, lines, TODAY)
    requests.settle()
    assert requests.choose(granted).state is RequestState.CLOSED
    page = open_first(requests)
    assert page.rows["told_on"].editor.value() == TODAY
    requests.retype(page.rows["told_on"].editor, format_date(TODAY - timedelta(days=1)))
    page.confirm()
    assert page.rows["told_on"].problem.code == "told_before_granting"
    requests.retype(page.rows["told_on"].editor, "huomenna")
    page.confirm()
    assert page.rows["told_on"].problem.code == "not_a_date"
    page.rows["told_on"].editor.clear()
    page.rows["reason"].editor.set_value(WHY)
    page.confirm()
    request = requests.request(granted)
    assert request.lines[0].told_on is None
    assert request.lines[1].told_on == TODAY
    assert request.next_step is NextStep.TELL


def test_an_end_asks_how_why_and_when_it_was(requests: Requests):
    services, town = requests.services, requests.town
    target = held(services, town)
    request = approved(services, town, asking(town, "end", valid_to=TODAY))
    carry_out(services, town, request)
    services.granting.tell(request.id, [line.id for line in request.lines], TODAY)
    requests.choose(request.id)
    page = open_first(requests)
    assert list(page.rows) == ["granted_by", "granted_on", "end_kind", "end_reason", "told_on", "reason"]
    assert not clipped(page)
    page.rows["end_kind"].editor.set_value(EndKind.INVALIDATED_BY_ASSIGNEE.value)
    page.rows["reason"].editor.set_value(WHY)
    page.confirm()
    mandate = services.mandates.mandate(target)
    assert (mandate.end_kind, mandate.told_on) == (EndKind.INVALIDATED_BY_ASSIGNEE, TODAY)
