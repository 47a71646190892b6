"""Persons and their engagements through real widgets: adding, changing, refusing, ending, merging, finding."""

# ruff: noqa: F811 - a fixture is named like what is imported

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from tests.ui.office import Office, directory, office  # noqa: F401 - fixtures
from tests.ui.registry import words_in
from valtuusapp.core.filters import MandateFilter
from valtuusapp.core.forms import Reference
from valtuusapp.core.people import EngagementKind, Person
from valtuusapp.ui.directory.parts import Link
from valtuusapp.ui.main_window import View

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 23)


def link_in(widget, words):
    """The link with the words."""
    return next(one for one in widget.findChildren(Link) if one.accessibleName().startswith(words))


def tool_in(widget, name):
    """The tool button with the accessible name."""
    return next(one for one in widget.findChildren(QToolButton) if one.accessibleName() == name)


def test_person_is_added_by_keyboard(office: Office):
    assert isinstance(office.window.view("persons"), View)
    office.do("new")
    assert office.focus is office.panel.rows["last_name"].editor
    office.type("Äijälä")
    office.press(Qt.Key.Key_Tab)
    office.type("Päivi")
    office.press(Qt.Key.Key_Tab)
    office.type("2002")
    office.press(Qt.Key.Key_Return, CTRL)
    assert office.names() == ["Aho, Liisa", "Ŋuorra, Áile", "Šemeikka, Maija", "Äijälä, Päivi", "Ødegård, Erik"]
    row_id = office.page.table.current_id()
    assert row_id is not None
    person = office.services.people.person(row_id)
    assert (person.name, person.employee_number) == ("Päivi Äijälä", "2002")
    assert office.said == "Äijälä, Päivi was saved."
    assert office.page.panel is None
    assert office.page.table.hasFocus()
    office.window.messages._buttons[0].click()
    office.settle()
    assert "Äijälä, Päivi" not in office.names()


def test_problems_of_a_new_person_wait_until_the_field_is_touched(office: Office, qtbot):
    office.do("new")
    office.fill(employee_number="1001")
    qtbot.waitUntil(lambda: office.code("employee_number") == "employee_number_taken")
    assert office.problems() == {"employee_number": "employee_number_taken"}
    office.do("save")
    assert office.problems() == {
        "last_name": "last_name_missing",
        "first_names": "first_names_missing",
        "employee_number": "employee_number_taken",
    }
    assert office.focus is office.panel.rows["last_name"].editor
    assert "Sama henkilönumero" in office.panel.rows["employee_number"].editor.accessibleDescription()
    assert len(office.services.people.person_ids()) == 4


def test_a_day_that_is_none_is_kept_and_refused(office: Office):
    office.open("persons", office.town.maija)
    office.do("edit")
    office.fill(commitment_on="31.2.2026")
    office.do("save")
    assert office.code("commitment_on") == "not_a_date"
    assert office.panel.rows["commitment_on"].editor.text() == "31.2.2026"
    office.fill(commitment_on="28.2.2026")
    office.do("save")
    assert office.services.people.person(office.town.maija).commitment_on == date(2026, 2, 28)


def test_organisation_must_be_picked_from_the_register(office: Office):
    office.open("persons", office.town.maija)
    office.do("edit")
    office.fill(organisation_id=("Tuntematon Oy",))
    office.do("save")
    assert office.code("organisation_id") == "form_not_in_register"
    office.fill(organisation_id=("Palkkakumppani Oy", office.town.company))
    office.do("save")
    assert office.services.people.person(office.town.maija).organisation_id == office.town.company
    office.page.filters.set_values({"work": "external"})
    assert office.names() == ["Šemeikka, Maija"]


def test_protected_details_are_only_a_mark(office: Office):
    erik = office.services.people.person(office.town.orderer)
    office.open("persons", office.town.orderer)
    assert "odegard" in link_in(office.page.detail, "erik").accessibleName()
    office.do("edit")
    office.fill(restricted=True, phone="019 123")
    office.do("save")
    seen = words_in(office.page.detail)
    assert "Yhteystiedot suojattu" in seen
    assert erik.email not in seen
    assert "019 123" not in seen
    (row,) = office.services.people.person_rows([office.town.orderer])
    assert row.email == ""


def test_what_is_typed_stays_while_others_are_looked_at(office: Office):
    office.open("persons", office.town.maija)
    office.do("edit")
    office.fill(phone="019 555")
    office.page.table.select_id(office.town.aile)
    office.settle()
    assert office.page.panel is None
    assert "Ŋuorra" in words_in(office.page.detail)
    assert "Not saved: Edit: Šemeikka, Maija" in words_in(office.page.drafts)
    assert office.page.unsaved() == ["Edit: Šemeikka, Maija"]

    office.services.people.save_person(Person(last_name="Uusi", first_names="Urho"))  # the list is read anew
    office.settle()
    office.page.drafts.wanted.emit(office.page.drafts.changed()[0])
    assert office.page.table.current_id() == office.town.maija
    assert office.panel.rows["phone"].editor.value() == "019 555"
    office.press(Qt.Key.Key_Escape)
    assert office.page.panel is None
    office.do("edit")
    assert office.panel.rows["phone"].editor.value() == "019 555"
    office.do("save")
    assert office.services.people.person(office.town.maija).phone == "019 555"
    assert not office.page.drafts.isVisible()


def test_cancelled_changes_can_be_brought_back(office: Office):
    office.open("persons", office.town.maija)
    office.do("edit")
    office.fill(phone="019 555")
    office.panel.cancelled.emit()
    assert office.page.panel is None
    assert office.said == "The changes were not saved."
    office.window.messages._buttons[0].click()
    assert office.panel.rows["phone"].editor.value() == "019 555"
    office.press(Qt.Key.Key_Escape)
    assert "Not saved" in words_in(office.page.drafts)


def test_untouched_panel_goes_without_a_word(office: Office):
    office.open("persons", office.town.maija)
    office.do("edit")
    office.page.table.select_id(office.town.aile)
    office.settle()
    assert office.page.unsaved() == []
    assert not office.page.drafts.isVisible()


def test_newer_row_is_not_overwritten(office: Office):
    office.open("persons", office.town.maija)
    office.do("edit")
    office.fill(phone="019 555")
    people = office.services.people
    people.save_person(replace(people.person(office.town.maija), email="maija@lumijarvi.example"))
    office.settle()
    office.do("save")
    assert people.person(office.town.maija).phone == ""
    assert office.panel._general.text()
    assert office.panel.rows["phone"].editor.value() == "019 555"


def test_engagement_is_added_changed_and_ended_in_its_place(office: Office):
    office.open("persons", office.town.maija)
    people = office.services.people
    office.do("engagement")
    assert office.focus is office.panel.rows["job_title_id"].editor
    office.do("save")
    assert office.problems() == {"job_title_id": "title_missing", "unit_id": "unit_missing"}
    title = office.services.organisation.suggest_titles("kirj")[0]
    unit = office.services.organisation.suggest_units("Talous")[0]
    office.fill(job_title_id=(title.text, title.id), unit_id=(unit.text, unit.id), kind="substitute")
    office.fill(valid_from=date(2026, 12, 1), valid_to=date(2026, 1, 1))
    office.do("save")
    assert office.code("valid_to") == "ends_before_it_starts"
    office.fill(valid_to=date(2027, 3, 31))
    office.do("save")
    rows = people.engagements_of(office.town.maija)
    assert len(rows) == 2
    added = next(row for row in rows if row.kind is EngagementKind.SUBSTITUTE)
    assert (added.valid_to, added.main) == (date(2027, 3, 31), False)
    assert office.page.table.current_id() == office.town.maija
    assert "Engagements (2)" in words_in(office.page.detail)

    office.page.engagements.change(added.id)
    office.fill(main=True)
    office.do("save")
    assert [row.id for row in people.engagements_of(office.town.maija) if row.main] == [added.id]

    office.page.engagements.ask_end(added.id)
    day = office.question.rows["valid_to"]
    assert office.focus is day.editor
    day.editor.set_value("")
    office.question.confirmed.emit()
    assert day.problem.code == "r2_no_end"
    day.editor.set_value(date(2026, 11, 1))
    office.question.confirmed.emit()
    assert day.problem.code == "ends_before_it_starts"
    day.editor.set_value(date(2026, 12, 31))
    office.question.confirmed.emit()
    assert people.engagement(added.id).valid_to == date(2026, 12, 31)
    assert office.said == "The engagement was ended."


def test_ending_warns_of_mandates_that_go_on(office: Office, directory):
    directory.mandate(
        office.town.city, office.town.tax, person=office.town.maija, engagement_id=office.town.maija_engagement
    )
    office.open("persons", office.town.maija)
    tool_in(office.page.detail, "End the engagement kirjanpitäjä").click()
    assert office.question.rows["valid_to"].problem.code == "r5_mandates_outlive_engagement"
    office.press(Qt.Key.Key_Return, CTRL)
    assert office.services.people.engagement(office.town.maija_engagement).valid_to == TODAY


def test_engagement_in_use_is_not_deleted(office: Office, directory):
    directory.mandate(
        office.town.city, office.town.tax, person=office.town.maija, engagement_id=office.town.maija_engagement
    )
    office.open("persons", office.town.maija)
    office.page.engagements.ask_delete(office.town.maija_engagement)
    office.question.confirmed.emit()
    assert "valtuudet: 1" in words_in(office.question)
    assert office.services.people.engagements_of(office.town.maija)


def test_mandates_are_listed_and_lead_to_the_registry(office: Office, qtbot):
    office.open("persons", office.town.grantor)
    seen = words_in(office.page.detail)
    assert "Mandates in force (2)" in seen
    assert "voimassa" in seen
    assert "Veroasioiden hoito" in seen
    with qtbot.waitSignal(office.page.show_mandates) as shown:
        link_in(office.page.detail, "Show in the mandate registry").linkActivated.emit("go")
    assert shown.args == [MandateFilter(assignee_person_id=office.town.grantor)]
    with qtbot.waitSignal(office.page.new_request) as wanted:
        office.do("request")
    assert wanted.args == [office.town.grantor]


def test_filters(office: Office, directory):
    people = office.services.people
    people.save_person(Person(last_name="Lähtenyt", first_names="Lasse"))
    people.save_person(Person(last_name="Ulkoinen", first_names="Ulla", organisation_id=office.town.company))
    office.settle()
    page = office.page
    for values, names in (
        ({"work": "current"}, ["Aho, Liisa", "Ŋuorra, Áile", "Šemeikka, Maija", "Ødegård, Erik"]),
        ({"work": "ended"}, ["Lähtenyt, Lasse"]),
        ({"work": "external"}, ["Ulkoinen, Ulla"]),
        ({"mandates": "yes"}, ["Aho, Liisa"]),
        ({"sector": str(office.town.sector), "mandates": "no"}, ["Ŋuorra, Áile", "Šemeikka, Maija", "Ødegård, Erik"]),
    ):
        page.filters.set_values(values)
        assert office.names() == names, values
    page.clear_filters()
    page.show_words("talous erik")
    assert office.names() == ["Ødegård, Erik"]


def test_persons_are_merged_with_a_preview(office: Office):
    people = office.services.people
    double = people.save_person(Person(last_name="Semeikka", first_names="Maija", phone="019 777"))
    office.settle()
    office.open("persons", double)
    assert "May be the same person" in words_in(office.page.detail)
    office.do("merge")
    question = office.question
    assert question.kept_id() == office.town.maija, "the likely one is proposed"
    assert "engagements 0, mandates 0" in words_in(question)
    assert "019 777" in words_in(question)
    question.confirmed.emit()
    assert question.rows["reason"].problem.code == "reason_missing"
    question.rows["reason"].editor.set_value("Kirjattu kahdesti.")
    question.into.set_value(None)
    question.confirmed.emit()
    assert question.rows["into"].problem.code == "form_required"
    choice = people.suggest_persons("šemeikka")[0]
    question.into.set_value(Reference(choice.text, office.town.maija))
    question.confirmed.emit()
    assert people.person(double).merged_into_id == office.town.maija
    assert people.person(office.town.maija).phone == "019 777"
    assert office.page.table.current_id() == office.town.maija
    assert office.said == "Semeikka, Maija was merged."
    office.window.messages._buttons[0].click()
    office.settle()
    assert people.person(double).merged_into_id is None


def test_list_of_possible_duplicates(office: Office):
    office.do("duplicates")
    assert "No two persons" in words_in(office.page.detail)
    double = office.services.people.save_person(Person(last_name="Aho", first_names="Liisa"))
    office.settle()
    office.do("duplicates")
    assert "Possible duplicates" in words_in(office.page.detail)
    names = [one.accessibleName() for one in office.page.detail.findChildren(Link)]
    assert names.count("Aho, Liisa") == 2
    links = [one for one in office.page.detail.findChildren(Link) if one.accessibleName() == "Aho, Liisa"]
    links[1].linkActivated.emit("go")
    assert office.page.table.current_id() == double


def test_person_in_use_is_not_deleted_and_one_by_mistake_is(office: Office):
    office.open("persons", office.town.maija)
    office.page.table.setFocus()
    office.press(Qt.Key.Key_Delete)
    office.question.confirmed.emit()
    assert "tehtävät: 1" in words_in(office.question)
    mistake = office.services.people.save_person(Person(last_name="Virhe", first_names="Viljo"))
    office.settle()
    office.open("persons", mistake)
    office.do("delete")
    office.press(Qt.Key.Key_Return)
    office.press(Qt.Key.Key_Return, CTRL)
    assert mistake not in office.services.people.person_ids()
    assert office.said == "Virhe, Viljo was deleted."


def test_panes_by_keyboard(office: Office):
    office.open("persons", office.town.maija)
    office.page.start_search()
    assert office.focus is office.page.search
    office.page.next_pane()
    assert office.page.table.hasFocus()
    office.press(Qt.Key.Key_Return)
    assert office.focus is office.panel.rows["last_name"].editor, "Enter edits"
    office.page.next_pane()
    assert office.focus is office.page.search
    office.page.next_pane(backwards=True)
    assert office.focus is office.panel.rows["last_name"].editor


def test_history_tells_what_changed(office: Office):
    office.open("persons", office.town.maija)
    office.do("edit")
    office.fill(phone="019 555")
    office.do("save")
    labels = [label.text() for label in office.page.detail.findChildren(QLabel)]
    assert "Puhelin: – → 019 555" in labels


def test_closing_the_window_leads_to_what_is_not_saved_first(office: Office):
    office.open("persons", office.town.maija)
    office.do("edit")
    office.fill(phone="019 555")
    office.open("themes")
    assert not office.window.close()
    assert office.tab == "persons"
    assert office.said.startswith("Not saved: Edit: Šemeikka, Maija.")
    assert office.panel.rows["phone"].editor.value() == "019 555"
    office.fill(phone="")
    office.panel.cancelled.emit()
    office.do("new")
    office.fill(last_name="Uusi")
    assert not office.window.close(), "it is something else now"
    assert office.window.close(), "asked again, it may be lost"
