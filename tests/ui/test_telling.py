"""Telling in a real window: everybody's message, the mail program, the day written down."""

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from tests.services.town import TODAY
from tests.ui.clipping import clipped
from tests.ui.requesting import Requests
from valtuusapp.core.requests import RequestState
from valtuusapp.ui.granting.tell_page import TellPage


def tell(requests: Requests, **changes) -> TellPage:
    """The page of a request of which everything is granted."""
    requests.choose(requests.granted(**changes))
    requests.do("next")
    page = requests.page.front
    assert isinstance(page, TellPage)
    return page


def test_everybody_is_told_at_once(requests: Requests):
    page = tell(requests)
    assert [row.letter.name for row in page.letters.rows] == ["Šemeikka, Maija", "Ŋuorra, Áile", "Ødegård, Erik"]
    page.letters.rows[0].copy.click()
    assert "Veroasioiden hoito" in QGuiApplication.clipboard().text()
    page.primary.click()
    requests.settle()
    request = requests.request(page.request_id)
    assert {line.told_on for line in request.lines} == {TODAY}
    assert request.state is RequestState.CLOSED
    assert requests.page.front is None
    assert requests.said
    QGuiApplication.clipboard().clear()


def test_only_the_ticked_are_told(requests: Requests):
    page = tell(requests)
    page.letters.rows[1].ticked.setChecked(False)
    page.letters.rows[2].ticked.setChecked(False)
    page.primary.click()
    requests.settle()
    request = requests.request(page.request_id)
    told = {line.assignee for line in request.lines if line.told_on}
    assert told == {"Šemeikka, Maija"}
    assert request.state is RequestState.GRANTED
    requests.do("next")
    again = requests.page.front
    assert isinstance(again, TellPage)
    assert [row.letter.name for row in again.letters.rows] == ["Ŋuorra, Áile", "Ødegård, Erik"]


def test_the_mail_program_is_opened_and_what_is_too_long_is_pasted(requests: Requests):
    page = tell(requests)
    opened: list[str] = []
    page.mail.show = lambda address: opened.append(address) or True
    row = page.letters.rows[2]
    row.open.click()
    assert opened[0].startswith("mailto:erik.odegard@lumijarvi.example?subject=")
    if "body=" not in opened[0]:
        assert QGuiApplication.clipboard().text() == row.letter.body
        assert requests.said
    page.mail.show = lambda _address: False
    row.open.click()
    assert QGuiApplication.clipboard().text() == row.letter.body, "without a mail program it is copied"
    QGuiApplication.clipboard().clear()


def test_messages_are_read_before_they_go_in_the_chosen_language(requests: Requests):
    page = tell(requests, message_language="sv")
    assert "Skatteärenden" in page.letters.rows[0].letter.body
    page.letters.rows[0].turn.click()
    assert page.letters.rows[0].text.isVisible()
    page.letters.rows[1].ticked.setChecked(False)
    page.letters.language_row.editor.set_value("fi")
    requests.settle()
    assert "Veroasioiden hoito" in page.letters.rows[0].letter.body
    assert not page.letters.rows[1].ticked.value()


@pytest.mark.parametrize(("typed", "code"), [("31.2.2026", "not_a_date"), ("24.11.2026", "told_in_future")])
def test_a_day_that_cannot_be_is_said_beside_it(requests: Requests, typed: str, code: str):
    page = tell(requests)
    requests.retype(page.day.editor, typed)
    page.primary.click()
    assert page.day.problem is not None
    assert page.day.problem.code == code
    assert requests.request(page.request_id).state is RequestState.GRANTED


def test_esc_leads_back_and_nothing_is_written(requests: Requests):
    page = tell(requests)
    page.left.emit()
    requests.settle()
    assert requests.page.front is None
    assert {line.told_on for line in requests.request(page.request_id).lines} == {None}


def test_nothing_is_cut(requests: Requests):
    page = tell(requests, valid_to=date(2027, 3, 31))
    page.letters.rows[0].turn.click()
    requests.settle()
    assert clipped(page) == []
