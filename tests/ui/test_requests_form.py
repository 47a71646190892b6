"""Filling in a request: what is filled in by itself, problems beside the fields, drafts that lose nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.keys import press, type_text
from tests.ui.requesting import TODAY, Requests, filled
from valtuusapp.core.forms import Reference
from valtuusapp.core.people import Engagement, EngagementKind, Person
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import NextStep, RequestState
from valtuusapp.core.themes import NameBasis, SpecifierRule
from valtuusapp.ui.pdf_pages import _Sheet
from valtuusapp.ui.requests.theme_note import ThemeNote


@pytest.fixture
def new(requests: Requests) -> Requests:
    """A new form."""
    requests.do("new")
    return requests


def pick(requests: Requests, place: str, text: str) -> None:
    """Types a name and goes on, so that the field knows the row."""
    requests.retype(requests.editor(place), text)
    press(requests.editor(place), Qt.Key.Key_Tab)


# --- filled in by itself ---


def test_new_form_proposes_one_mandate_from_today(new: Requests):
    assert new.editor("wanted.0.type").value() == "transactions"
    assert new.editor("wanted.0.valid_from").value() == TODAY
    assert new.editor("wanted.0.valid_to").value() == date(2028, 11, 22)
    assert new.editor("orderer").hasFocus()


def test_engagement_that_ends_shortens_the_proposed_end(new: Requests):
    pick(new, "assignees.0.person", "Ŋuorra, Áile")
    assert "31.5.2027" in new.editor("assignees.0.engagement").text()
    assert new.editor("wanted.0.valid_to").value() == date(2027, 5, 31)


def test_new_request_for_a_person_from_elsewhere(requests: Requests):
    requests.page.new_for_person(requests.town.aile)
    assert requests.editor("assignees.0.person").value() == Reference("Ŋuorra, Áile", requests.town.aile)
    assert requests.editor("assignees.0.engagement").value().id == requests.town.aile_engagement
    assert requests.editor("wanted.0.valid_to").value() == date(2027, 5, 31)


def test_end_that_was_written_by_hand_stays_and_is_warned_of(new: Requests):
    new.retype(new.editor("wanted.0.valid_to"), "31.12.2027")
    pick(new, "assignees.0.person", "Ŋuorra, Áile")
    new.pause()
    assert new.editor("wanted.0.valid_to").value() == date(2027, 12, 31)
    assert new.problem("wanted.0.valid_to") == "r5_longer_than_engagement"


def test_with_several_assignees_it_is_said_whose_engagement_ends(requests: Requests):
    values = filled(requests.town)
    long = tuple({**row, "valid_to": date(2028, 3, 31)} for row in values["wanted"])
    requests.page.commands.open_form(requests.draft(wanted=long))
    row = dict(requests.form.form.places())["wanted.0.valid_to"]
    assert row.problem is not None
    assert row.problem.values["names"] == "Ŋuorra, Áile"


def test_new_start_moves_the_proposed_end(new: Requests):
    new.retype(new.editor("wanted.0.valid_from"), "1.2.2027")
    new.pause()
    assert new.editor("wanted.0.valid_to").value() == date(2029, 1, 31)


def test_of_several_engagements_the_main_one_is_taken_and_another_can_be_chosen(requests: Requests):
    main = requests.services.people.engagement(requests.town.maija_engagement)
    requests.services.people.save_engagement(replace(main, id=None, version=0, main=False, valid_to=date(2027, 1, 31)))
    requests.do("new")
    pick(requests, "assignees.0.person", "Šemeikka, Maija")
    editor = requests.editor("assignees.0.engagement")
    assert editor.value().id == requests.town.maija_engagement
    assert [one.text for one in editor.suggestions("")] == [
        "kirjanpitäjä, Talous",
        "kirjanpitäjä, Talous, ends 31.1.2027",
    ]


def test_e_service_narrows_the_themes_and_brings_the_only_one(new: Requests):
    pick(new, "wanted.0.e_service", "OmaVero")
    assert new.editor("wanted.0.theme").value() == Reference("Veroasioiden hoito", new.town.tax)
    assert [one.text for one in new.editor("wanted.0.theme").suggestions("")] == ["Veroasioiden hoito"]


def test_theme_brings_its_type_and_tells_of_its_specifier(requests: Requests):
    theme = requests.services.themes.theme(requests.town.pay)
    requests.services.themes.save_theme(replace(theme, types=theme.types[1:], specifier_rule=SpecifierRule.REQUIRED))
    requests.do("new")
    pick(requests, "wanted.0.theme", "Palkkatietojen ilmoittaminen")
    assert requests.editor("wanted.0.type").value() == "right_to_grant"
    specifiers = dict(requests.form.form.places())["wanted.0.specifiers"]
    assert specifiers._help.text() == "Tarkenne pakollinen."
    requests.pause()
    assert specifiers.problem is None  # not before the user has been there
    press(requests.editor("wanted.0.specifiers"), Qt.Key.Key_Tab)
    requests.form.show_all_problems()
    assert requests.problem("wanted.0.specifiers") == "r3_specifier_required"


def test_theme_whose_name_is_not_sure_is_marked_with_links(requests: Requests):
    theme = requests.services.themes.theme(requests.town.pay)
    unsure = replace(theme, name_basis=NameBasis.EXPORT_2020, source="https://www.example.org/teemat")
    requests.services.themes.save_theme(unsure)
    requests.do("new")
    note = dict(requests.form.form.places())["wanted.0.theme"].findChild(ThemeNote)
    assert note is not None
    assert not note.isVisible()
    pick(requests, "wanted.0.theme", "Palkkatietojen ilmoittaminen")
    assert note.isVisible()
    assert note._words.text() == "Nimi tarkistettava"
    assert len([one for one in note.findChildren(QPushButton) if one.isVisible()]) == 2
    pick(requests, "wanted.0.theme", "Veroasioiden hoito")
    assert not note.isVisible()


def test_pasted_names_become_persons(new: Requests):
    QGuiApplication.clipboard().setText("Maija Šemeikka\nŊuorra, Áile\n\n  Tuntematon   Henkilö \n")
    press(new.editor("assignees.0.person"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    new.pause()
    rows = new.values(new.form.request_id)["assignees"]
    assert [row["person"] for row in rows] == [
        Reference("Šemeikka, Maija", new.town.maija),
        Reference("Ŋuorra, Áile", new.town.aile),
        Reference("Tuntematon Henkilö"),
    ]
    assert rows[0]["engagement"].id == new.town.maija_engagement
    assert new.editor("wanted.0.valid_to").value() == date(2027, 5, 31)


def test_one_pasted_name_is_only_text(new: Requests):
    QGuiApplication.clipboard().setText("Maija Šemeikka")
    press(new.editor("assignees.0.person"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert new.editor("assignees.0.person").text() == "Maija Šemeikka"


def test_more_names_than_the_form_holds_are_said(new: Requests):
    QGuiApplication.clipboard().setText("\n".join(f"Henkilö {number}" for number in range(45)))
    press(new.editor("assignees.0.person"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert sum(place.endswith(".person") for place, _row in new.form.form.places()) == 40
    assert "5" in new.said


# --- problems ---


def test_empty_fields_are_quiet_until_they_are_left(new: Requests):
    new.pause()
    assert [row.problem for _place, row in new.form.form.places() if row.problem] == []
    new.editor("orderer_title").setFocus()
    press(new.editor("orderer_title"), Qt.Key.Key_Tab)
    new.pause()
    assert new.problem("orderer_title") == "form_required"
    assert new.problem("why") == ""


def test_printing_an_empty_form_shows_all_and_goes_to_the_first(new: Requests):
    new.form.confirm()
    shown = {place for place, row in new.form.form.places() if row.problem}
    assert {"orderer", "orderer_title", "orderer_unit", "assignees.0.person", "why"} <= shown
    assert new.editor("orderer").hasFocus()
    assert new.request(new.form.request_id).number == ""


def test_count_leads_from_one_problem_to_the_next(new: Requests):
    new.form.show_all_problems()
    count = new.form._problems.count
    assert count.text().startswith("5 thing(s)")
    count.click()
    assert new.editor("orderer").hasFocus()
    count.click()
    assert new.editor("orderer_title").hasFocus()


def test_name_that_is_not_in_the_register_is_said_at_once(new: Requests):
    new.type("assignees.0.person", "Tuntematon Henkilö")
    new.pause()
    assert new.problem("assignees.0.person") == "form_not_in_register"


def test_errors_warnings_and_notes_differ_by_symbol_word_and_colour(new: Requests):
    new.retype(new.editor("wanted.0.valid_from"), "31.2.2027")
    pick(new, "orderer", "Šemeikka, Maija")
    pick(new, "assignees.0.person", "Šemeikka, Maija")
    new.pause()
    rows = dict(new.form.form.places())
    error, warning = rows["wanted.0.valid_from"], rows["assignees.0.person"]
    assert (new.problem("wanted.0.valid_from"), new.problem("assignees.0.person")) == (
        "not_a_date",
        "r17_orderer_is_assignee",
    )
    assert error._sign._name != warning._sign._name
    assert (error._words.property("tone"), warning._words.property("tone")) == ("error", "warning")
    assert "31.2.2027" in error.editor.accessibleDescription()


def test_organisation_receives_transactions_only(new: Requests):
    new.editor("assignee_kind").set_value("organisation")
    pick(new, "organisation", "Palkkakumppani Oy")
    pick(new, "wanted.0.theme", "Palkkatietojen ilmoittaminen")
    new.editor("wanted.0.type").set_value("represent")
    new.pause()
    row = dict(new.form.form.places())["wanted.0.type"]
    assert row.problem is not None
    assert row.problem.code == "r1_persons_only"
    assert "Organisaatiolle voi antaa vain asiointivaltuuden" in row._words.text()
    new.form.confirm()
    assert new.request(new.form.request_id).number == ""


# --- drafts ---


def test_draft_saves_itself_and_survives_closing(new: Requests):
    request_id = new.form.request_id
    new.retype(new.editor("wanted.0.valid_from"), "31.2.2027")
    new.type("why", "Keskeneräinen: ä, ö, Š …")
    new.window.close()  # asks nothing, before the pause is over
    values = new.values(request_id)
    assert values["wanted"][0]["valid_from"] == "31.2.2027"
    assert values["why"] == "Keskeneräinen: ä, ö, Š …"


def test_draft_is_there_when_it_is_opened_again(new: Requests):
    request_id = new.form.request_id
    new.type("orderer", "Joku, jota ei ole")
    new.retype(new.editor("wanted.0.valid_to"), "ensi vuonna")
    press(new.form, Qt.Key.Key_Escape)
    assert new.page.front is None
    new.choose(request_id)
    new.do("open")
    assert new.editor("orderer").text() == "Joku, jota ei ole"
    assert new.editor("wanted.0.valid_to").text() == "ensi vuonna"


def test_foot_says_when_the_draft_was_saved(new: Requests):
    type_text(new.editor("why"), "x")
    assert new.form._state.text() == "Saving …"
    new.pause()
    assert new.form._state.text().startswith("Saved ")


def test_draft_that_cannot_be_saved_is_kept_and_said(new: Requests, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_args):
        raise UserError("database_disk_full", path="x")

    request_id = new.form.request_id
    with monkeypatch.context() as patch:
        patch.setattr(type(new.services.requests), "save_draft", refuse)
        type_text(new.editor("why"), "Tärkeä perustelu.")
        new.pause()
        assert new.form._state.text() == "Not saved"
        assert new.said
        press(new.form, Qt.Key.Key_Escape)
    new.choose(request_id)
    new.do("open")
    assert new.editor("why").value() == "Tärkeä perustelu."
    press(new.form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert new.values(request_id)["why"] == "Tärkeä perustelu."


def test_language_of_the_paper_is_kept(new: Requests):
    new.form.paper.set_value("fi+sv")
    new.pause()
    assert new.request(new.form.request_id).language == "fi+sv"


def test_opening_a_draft_changes_nothing_in_it(requests: Requests):
    request_id = requests.draft(wanted=({"type": "transactions"},))
    before = requests.request(request_id)
    requests.page.commands.open_form(request_id)
    requests.pause()
    assert requests.editor("wanted.0.valid_to").text() == ""
    press(requests.form, Qt.Key.Key_Escape)
    assert requests.request(request_id) == before


# --- a numbered request ---


def test_numbered_request_is_changed_with_a_reason_and_printed_anew(requests: Requests):
    request_id = requests.printed()
    requests.choose(request_id)
    requests.do("open")
    requests.editor("why").set_value("Toinen perustelu.")
    requests.pause()
    assert requests.values(request_id)["why"] != "Toinen perustelu."
    requests.form.confirm()
    question = requests.form._question
    assert question is not None
    question.confirmed.emit()
    assert question.rows["reason"].problem is not None
    assert question.rows["reason"].problem.code == "reason_missing"
    question.rows["reason"].editor.set_value("Perustelu oli väärä.")
    question.confirmed.emit()
    requests.settle()
    request = requests.request(request_id)
    assert (request.values["why"], request.print_is_current) == ("Toinen perustelu.", False)
    assert request.next_step is NextStep.PRINT
    assert requests.page.front is None


def test_unsaved_changes_of_a_numbered_request_wait(requests: Requests):
    request_id = requests.printed()
    requests.choose(request_id)
    requests.do("open")
    requests.editor("why").set_value("Toinen perustelu.")
    press(requests.form, Qt.Key.Key_Escape)
    requests.do("open")
    assert requests.editor("why").value() == "Toinen perustelu."


# --- large ---


def test_twenty_persons_and_five_themes(requests: Requests):
    people = [
        requests.services.people.save_person(Person(last_name=f"Äijälä{number:02d}", first_names="Öystein"))
        for number in range(20)
    ]
    town = requests.town
    title, unit = requests.services.people.engagement(town.maija_engagement), town.sector
    for person_id in people:
        requests.services.people.save_engagement(
            Engagement(person_id=person_id, job_title_id=title.job_title_id, unit_id=unit, kind=EngagementKind.POST)
        )
    requests.do("new")
    pick(requests, "orderer", "Ødegård, Erik")
    names = "\n".join(f"Öystein Äijälä{number:02d}" for number in range(20))
    QGuiApplication.clipboard().setText(names)
    press(requests.editor("assignees.0.person"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    for number in range(5):
        if number:
            editor = requests.editor(f"wanted.{number - 1}.specifiers")
            editor.setFocus()
            press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        pick(requests, f"wanted.{number}.theme", ("Veroasioiden hoito", "Palkkatietojen ilmoittaminen")[number % 2])
        requests.editor(f"wanted.{number}.specifiers").set_value(f"yksikkö {number}")
    requests.editor("why").set_value("Kaikki tarvitsevat.")
    request_id = requests.form.request_id
    requests.form.confirm()
    requests.settle()
    request = requests.request(request_id)
    assert (request.state, len(request.lines)) == (RequestState.OUT_FOR_SIGNATURE, 100)
    assert len(requests.preview._pages.findChildren(_Sheet)) > 1
    press(requests.preview, Qt.Key.Key_Escape)
    requests.do("next")
    assert len(requests.decide.line_rows) == 100
    requests.decide.confirm()
    requests.do("next")
    requests.grant.confirm()
    assert requests.request(request_id).state is RequestState.GRANTED


def test_tab_goes_through_the_form_in_order(new: Requests):
    places = []
    new.editor("orderer").setFocus()
    for _step in range(5):
        focus = new.form.form.focusWidget()
        places.append(next(place for place, row in new.form.form.places() if row.isAncestorOf(focus)))
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert places == ["orderer", "orderer_title", "orderer_unit", "orderer_email", "orderer_phone"]


def test_start_in_the_past_is_refused_beside_it(new: Requests):
    new.retype(new.editor("wanted.0.valid_from"), f"{(TODAY - timedelta(days=1)).day}.11.2026")
    new.pause()
    assert new.problem("wanted.0.valid_from") == "r5_start_in_past"
