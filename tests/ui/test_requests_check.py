"""The page on which the lines of a request are checked, through its real widgets."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.services.town import Town
from tests.ui.clipping import clipped
from tests.ui.keys import press, type_text
from tests.ui.registry import words_in
from tests.ui.requesting import TODAY, Requests, filled, open_requests
from valtuusapp.core.forms import Reference
from valtuusapp.core.requests import NextStep
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui import language as speech
from valtuusapp.ui import theme
from valtuusapp.ui.language import StretchingTranslator
from valtuusapp.ui.requests.check_page import PAUSE_MS, CheckPage
from valtuusapp.ui.requests.groups import GROUPS
from valtuusapp.ui.theme import Scheme


def unknown(requests: Requests, **changes: Any) -> int:
    """A received request of which the orderer told one mandate in words."""
    values = filled(requests.town)
    words, other = values["wanted"]
    told = {**words, "theme": None, "type": "", "work": "Ilmoitetaan kaupungin verot."}
    request_id = requests.services.requests.start({**values, "wanted": (told, other), **changes})
    requests.services.requests.receive(request_id)
    lines = [line.id for line in requests.request(request_id).lines if line.checked_on]
    if lines:
        requests.services.requests.unmark_checked(request_id, lines)
    return request_id


@pytest.fixture
def page(requests: Requests) -> CheckPage:
    """The page of a request with words in its first row."""
    return opened(requests, unknown(requests))


def opened(requests: Requests, request_id: int) -> CheckPage:
    assert requests.choose(request_id).next_step is NextStep.CHECK
    requests.do("next")
    assert isinstance(requests.page.front, CheckPage)
    return requests.page.front


def checked(requests: Requests, page: CheckPage) -> list[bool]:
    """Of each line whether it is marked."""
    return [line.checked_on is not None for line in requests.request(page.request_id).lines]


def codes(page: CheckPage, number: int) -> set[str]:
    return {check.problem.code for check in page.rows[number].row.checks}


def test_what_is_seen(requests: Requests, page: CheckPage):
    seen = words_in(page)
    for part in (
        "Ilmoitetaan kaupungin verot.",
        "Kaupungin veroasiat ja palkkailmoitukset",
        "Šemeikka, Maija",
        "Ŋuorra, Áile",
        "2. Palkkatietojen ilmoittaminen",
    ):
        assert part in seen, part
    assert "line_words_to_turn" in codes(page, 0)
    assert {"line_not_in_title_map", "line_few_grant"} <= codes(page, 1)
    assert page.rows[0].fields["theme"].editor.hasFocus()


def test_words_become_a_theme(requests: Requests, page: CheckPage, qtbot):
    row = page.rows[0]
    theme = row.fields["theme"].editor
    type_text(theme, "vero")
    qtbot.waitUntil(lambda: bool(theme._rows.rows))
    press(theme._list, Qt.Key.Key_Return)
    assert theme.value() == Reference("Veroasioiden hoito", requests.town.tax)
    assert row.fields["type"].editor.value() == "transactions"
    assert row.is_edited
    qtbot.wait(PAUSE_MS + 50)
    assert "line_words_to_turn" not in codes(page, 0)
    assert "line_not_in_title_map" in codes(page, 0)
    assert requests.request(page.request_id).lines[0].theme_id is None  # nothing is written yet
    row.mark.click()
    lines = requests.request(page.request_id).lines
    assert [(line.theme_id, line.checked_on) for line in lines if line.wanted_row == 0] == [
        (requests.town.tax, TODAY)
    ] * 2
    assert not row.is_edited
    assert row.is_done
    assert checked(requests, page) == [True, False, True, False]


def test_marked_by_one_key_and_on_to_the_next(requests: Requests, page: CheckPage):
    assert requests.can("check_row")
    requests.do("check_row")
    assert checked(requests, page) == [True, False, True, False]
    assert page.rows[1].isAncestorOf(page.focusWidget())
    requests.do("check_row")
    assert checked(requests, page) == [True] * 4
    assert page.primary.hasFocus()
    assert requests.page.front is page
    page.rows[0].mark.click()  # once more
    assert checked(requests, page) == [False, True, False, True]


def test_all_at_once_says_first_what_is_wrong(requests: Requests, page: CheckPage):
    page.rows[0].fields["theme"].editor.set_value(Reference("Veroasioiden hoito", requests.town.tax))
    press(page.rows[0].fields["theme"].editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert requests.page.front is page  # the type is still missing
    assert page.primary.text() == "Checked all the same"
    assert page.rows[0].fields["type"].editor.hasFocus()
    page.rows[0].fields["type"].editor.set_value("transactions")
    page.primary.click()
    assert requests.page.front is None
    assert all(line.checked_on for line in requests.request(page.request_id).lines)
    assert requests.page.list.request is not None
    assert requests.page.list.request.next_step is not NextStep.CHECK
    assert requests.said == "The lines are checked."


def test_what_is_wrong_may_stay(requests: Requests, page: CheckPage):
    page.primary.click()
    page.primary.click()
    assert requests.page.front is None
    assert checked(requests, page) == [True] * 4


def test_a_day_that_is_none_is_said_at_its_field(requests: Requests, page: CheckPage):
    field = page.rows[1].fields["valid_to"]
    requests.retype(field.editor, "32.13.2027")
    page.rows[1].mark.click()
    assert field.problem is not None
    assert field.problem.code == "not_a_date"
    assert checked(requests, page) == [False] * 4


def test_leaving_keeps_what_was_typed(requests: Requests, page: CheckPage):
    page.rows[1].fields["specifiers"].editor.set_value("TYPO")
    page.left.emit()
    assert requests.page.front is None
    assert not requests.can("check_row")
    requests.do("next")
    assert requests.page.front is page
    assert page.rows[1].fields["specifiers"].editor.value() == "TYPO"


def test_question_to_the_supervisor(requests: Requests, page: CheckPage, monkeypatch: pytest.MonkeyPatch):
    row = page.rows[1]
    ask = next(one for one in row._questions if "supervisor" in one.text())
    assert ask.text() == "Ask the supervisor: Ødegård, Erik"
    ask.click()
    letter = row.letter.letter
    assert letter is not None
    assert "Palkkatietojen ilmoittaminen (asiointivaltuus)" in letter.body
    row.letter.copy.click()
    assert QGuiApplication.clipboard().text() == letter.body
    opened_urls: list[QUrl] = []

    monkeypatch.setattr(QDesktopServices, "openUrl", opened_urls.append)
    row.letter.open.click()
    assert opened_urls[0].scheme() == "mailto"
    assert opened_urls[0].path() == "erik.odegard@lumijarvi.example"


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[Language, bool], None]]:
    """Makes the window speak a language, half as long again if asked."""
    installed: list[Any] = []

    def install(language: Language, stretch: bool) -> None:
        installed.extend(speech.install(qapp, language, StretchingTranslator(qapp) if stretch else None))

    yield install
    speech.remove(qapp, installed)


@pytest.mark.parametrize(
    ("scheme", "scale", "language", "stretch"),
    [
        (Scheme.LIGHT, 100, Language.FI, False),
        (Scheme.DARK, 100, Language.SV, True),
        (Scheme.LIGHT, 150, Language.FI, True),
        (Scheme.DARK, 150, Language.SV, False),
    ],
)
def test_no_words_are_cut(
    qtbot,
    dressed: QApplication,
    speak: Callable[[Language, bool], None],
    services: Services,
    town: Town,
    tmp_path: Path,
    scheme: Scheme,
    scale: int,
    language: Language,
    stretch: bool,
):
    speak(language, stretch)
    theme.apply(dressed, scheme, scale)
    requests = open_requests(qtbot, services, town, tmp_path, language)
    requests.window.resize(1440, 900)
    page = opened(requests, unknown(requests))
    page.rows[1]._questions[0].click()
    requests.settle()
    assert clipped(page) == []
    page.left.emit()
    requests.window.resize(1440, 1000)  # half as long again and half as large, the panel needs a little more room
    for group in GROUPS:
        requests.page.list.filters.set_values({"group": group})
        qtbot.waitUntil(lambda: clipped(requests.page.list) == [])  # the panel beside it takes a moment to narrow


def test_every_field_and_finding_has_a_name(requests: Requests, page: CheckPage):
    row = page.rows[1]
    for name, field in row.fields.items():
        assert field.editor.accessibleName(), name
    assert "Palkkatietojen" in row.mark.accessibleName()
    assert row._common.accessibleName()
    assert page._cards.accessibleName() == "Check"


def test_end_and_change_ask_for_their_mandate(requests: Requests):
    services, town = requests.services, requests.town
    granted = requests.granted()
    mandate = services.requests.request(granted).lines[0].mandate_id
    values = filled(town)
    end = {**values["wanted"][0], "kind": "end", "valid_from": None, "valid_to": date(2027, 1, 31)}
    request_id = unknown(requests, wanted=({**end, "target": Reference("Verot", mandate)},))
    page = opened(requests, request_id)
    fields = page.rows[0].fields
    assert not fields["target"].is_left_out
    assert fields["valid_from"].is_left_out
    assert "line_target_found" in codes(page, 0)


def test_form_for_what_cannot_be_put_right_here(requests: Requests, page: CheckPage):
    page.form_wanted.emit()
    assert requests.form.request_id == page.request_id
