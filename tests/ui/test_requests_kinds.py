"""Both forms on screen: kinds of rows, the mandate that is meant, the form for new mandates, received forms."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.keys import press, type_text
from tests.ui.requesting import TODAY, Requests, approval, filled
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import Mandate, MandateBasis, MandateType
from valtuusapp.core.requests import Endorsement, LineKind, LineOutcome, NextStep
from valtuusapp.db import tables
from valtuusapp.ui.requests.as_typed import AsTyped
from valtuusapp.ui.requests.stepper import Stepper
from valtuusapp.ui.widgets import Text


@pytest.fixture
def mandate(requests: Requests) -> int:
    """Maija may handle the taxes of one unit until the end of March."""
    town = requests.town
    return requests.services.mandates.add(
        Mandate(
            assignor_id=town.city,
            assignee_person_id=town.maija,
            theme_id=town.tax,
            type=MandateType.TRANSACTIONS,
            specifiers=("TYPO",),
            valid_from=date(2026, 1, 1),
            valid_to=date(2027, 3, 31),
            engagement_id=town.maija_engagement,
            basis=MandateBasis.MANUAL,
        )
    )


@pytest.fixture
def asking(requests: Requests, mandate: int) -> Requests:
    """A new form on which Maija is named."""
    requests.do("new")
    pick(requests, "assignees.0.person", "Šemeikka, Maija")
    return requests


def pick(requests: Requests, place: str, text: str) -> None:
    """Types a name and goes on, so that the field knows the row."""
    requests.retype(requests.editor(place), text)
    press(requests.editor(place), Qt.Key.Key_Tab)


def seen(requests: Requests, section: str) -> list[str]:
    """The fields of a section or row that are seen."""
    places = requests.form.form.places()
    return [place.rpartition(".")[2] for place, row in places if place.startswith(section) and not row.is_left_out]


def choose_target(requests: Requests) -> None:
    """Takes the only mandate that is offered."""
    target = requests.editor("wanted.0.target")
    (offered,) = target.suggestions("")
    target._pick(offered)
    requests.settle()


# --- kinds of rows ---


def test_a_new_mandate_asks_for_no_mandate_in_force(asking: Requests):
    assert asking.editor("wanted.0.kind").value() == "add"
    assert "target" not in seen(asking, "wanted.0")
    assert {"e_service", "theme", "work", "type", "specifiers", "valid_from", "valid_to"} <= set(
        seen(asking, "wanted.0")
    )


@pytest.mark.parametrize(
    ("kind", "fields", "dates"),
    [
        ("change", ["kind", "target", "specifiers", "valid_from", "valid_to"], (None, date(2027, 3, 31))),
        ("extend", ["kind", "target", "valid_from", "valid_to"], (date(2027, 4, 1), date(2029, 3, 31))),
        ("end", ["kind", "target", "valid_to"], (None, TODAY)),
    ],
)
def test_a_row_asks_what_its_kind_needs(asking: Requests, mandate: int, kind: str, fields: list[str], dates):
    asking.editor("wanted.0.kind").set_value(kind)
    assert {"target", "e_service", "theme", "work"} <= set(seen(asking, "wanted.0"))
    choose_target(asking)
    asking.pause()
    assert seen(asking, "wanted.0") == fields
    assert (asking.editor("wanted.0.valid_from").value(), asking.editor("wanted.0.valid_to").value()) == dates
    (row,) = asking.values(asking.form.request_id)["wanted"]
    assert row["target"].id == mandate
    assert row["theme"] == Reference("Veroasioiden hoito", asking.town.tax)
    assert (row["type"], row["specifiers"]) == ("transactions", "TYPO")


def test_mandates_are_offered_only_of_those_who_are_named(asking: Requests, mandate: int):
    asking.editor("wanted.0.kind").set_value("end")
    (offered,) = asking.editor("wanted.0.target").suggestions("vero")
    assert "Veroasioiden hoito" in offered.text
    assert "31.3.2027" in f"{offered.text} {offered.detail}"
    assert not asking.editor("wanted.0.target").suggestions("palkka")
    pick(asking, "assignees.0.person", "Ŋuorra, Áile")
    assert not asking.editor("wanted.0.target").suggestions("")


def test_another_kind_proposes_other_dates(asking: Requests):
    asking.editor("wanted.0.kind").set_value("end")
    choose_target(asking)
    asking.editor("wanted.0.kind").set_value("extend")
    assert asking.editor("wanted.0.valid_from").value() == date(2027, 4, 1)
    asking.editor("wanted.0.kind").set_value("add")
    assert asking.editor("wanted.0.target").value() is None
    assert asking.editor("wanted.0.valid_from").value() == TODAY
    assert asking.editor("wanted.0.theme").value() == Reference("Veroasioiden hoito", asking.town.tax)


def test_a_mandate_that_is_not_said_is_asked_for(asking: Requests):
    asking.editor("wanted.0.kind").set_value("end")
    asking.pause()
    assert asking.problem("wanted.0.target") == ""
    asking.form.show_all_problems()
    assert asking.problem("wanted.0.target") == "line_target_missing"


def test_what_is_wrong_in_a_field_that_is_not_seen_is_said_before_it(asking: Requests):
    asking.editor("wanted.0.kind").set_value("end")
    choose_target(asking)
    assert asking.form.form.seen_place("wanted.0.theme") == "wanted.0.target"
    assert asking.form.form.seen_place("wanted.0.valid_from") == "wanted.0.target"
    assert asking.form.form.seen_place("wanted.0.valid_to") == "wanted.0.valid_to"


def test_a_row_that_is_added_begins_with_its_kind(asking: Requests):
    asking.editor("wanted.0.kind").setFocus()
    press(asking.editor("wanted.0.kind"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asking.editor("wanted.1.kind").hasFocus()
    assert asking.editor("wanted.1.kind").value() == "add"
    assert asking.editor("wanted.1.valid_from").value() == TODAY


def test_an_end_goes_to_the_register_as_a_line_that_knows_its_mandate(asking: Requests, mandate: int):
    draft = asking.form.request_id
    rows = ({"kind": "end", "target": Reference("x", mandate), "valid_to": date(2026, 12, 31)},)
    assignees = filled(asking.town)["assignees"][:1]
    asking.services.requests.save_draft(draft, filled(asking.town, wanted=rows, assignees=assignees))
    asking.services.requests.print_for_signature(draft)
    request = asking.choose(draft)
    (line,) = request.lines
    assert line.kind is LineKind.END
    table = asking.page.list.lines
    assert table.table_model.cell(0, 2).text.startswith("Päättäminen: Veroasioiden hoito\nends 31.12.2026")
    assert "now 1.1.2026–31.3.2027" in table.table_model.cell(0, 2).text
    table.select_id(line.id)
    assert table.current_mandate() == mandate


@pytest.mark.parametrize(
    ("kind", "days", "words"),
    [
        ("change", (None, date(2027, 6, 30)), "Mark 1 mandate(s) as granted"),
        ("extend", (date(2027, 4, 1), date(2028, 3, 31)), "Mark 1 mandate(s) as granted"),
        ("end", (None, TODAY), "Mark 1 mandate(s) as ended"),
    ],
)
def test_a_line_of_each_kind_is_carried_out_as_asked(requests: Requests, mandate: int, kind: str, days, words: str):
    town, services = requests.town, requests.services
    row = {"kind": kind, "target": Reference("x", mandate), "valid_from": days[0], "valid_to": days[1]}
    request_id = requests.printed(wanted=(row,), assignees=filled(town)["assignees"][:1])
    (line,) = requests.request(request_id).lines
    services.granting.decide(request_id, approval(town), {line.id: None})
    requests.choose(request_id)
    requests.do("next")
    (shown,) = requests.grant.line_rows.values()
    assert shown._turn.isVisible() is (kind != "end")
    assert not shown._turn.isChecked()
    assert requests.grant.primary.text() == words
    requests.grant.rows["granted_by"].editor.set_value(Reference("Aho, Liisa", town.grantor))
    requests.grant.confirm()
    (line,) = requests.request(request_id).lines
    assert line.granted_on == TODAY
    old = services.mandates.mandate(mandate)
    assert (old.ended_on is None) is (kind == "extend")
    if kind != "end":
        assert services.mandates.mandate(line.mandate_id).replaces_id == mandate


# --- the form for new mandates ---


def new_form(town: Any, **changes: Any) -> dict[str, Any]:
    """A form for a new mandate, filled in."""
    values = filled(town)
    return {
        **{key: values[key] for key in ("orderer", "orderer_title", "orderer_unit", "why")},
        "new_e_service": "Rakennustietopalvelu",
        "link": "https://www.example.org/palvelu",
        "why_not_present": "Palvelua ei ole käytetty.",
        "how_many": "noin 6",
        "titles": "kirjanpitäjä",
        "wanted": (values["wanted"][0],),
        "assignees": values["assignees"][:1],
        **changes,
    }


def test_the_form_for_new_mandates_opens_with_its_sections(requests: Requests):
    requests.do("new_form")
    assert requests.form.form.form.id == "new"
    assert requests.editor("orderer").hasFocus()
    assert requests.editor("wanted.0.valid_from").value() == TODAY
    assert "kind" not in seen(requests, "wanted.0")
    requests.type("new_e_service", "Rakennustietopalvelu")
    requests.pause()
    assert requests.values(requests.form.request_id)["new_e_service"] == "Rakennustietopalvelu"
    requests.form.show_all_problems()
    assert requests.problem("why_not_present") == "form_required"
    assert requests.problem("assignees.0.person") != "form_group_empty"


def test_the_decision_of_a_new_mandate_has_the_directors_stand(requests: Requests):
    request_id = requests.services.requests.start(new_form(requests.town), form_id="new")
    requests.services.requests.print_for_signature(request_id)
    requests.choose(request_id)
    requests.do("next")
    stand = requests.decide.stand
    assert stand is not None
    assert stand.rows["endorser"].editor.value() == "Erik Ødegård"
    stand.rows["endorsement"].editor.set_value("endorsed")
    requests.decide.confirm()
    request = requests.choose(request_id)
    assert request.stand is not None
    assert request.stand.endorsement is Endorsement.ENDORSED
    assert request.stand.endorsed_on == TODAY
    assert request.lines[0].outcome is LineOutcome.APPROVED
    told = [one.text() for one in requests.page.list.detail.findChildren(Text)]
    assert "puolletaan" in told
    assert "Rakennustietopalvelu" in told


def test_no_decision_says_that_nothing_is_left_while_the_approver_is_missing(requests: Requests):
    requests.choose(requests.printed())
    requests.do("next")
    requests.decide.rows["approver"].editor.set_value(None)
    requests.decide._show_problems()
    assert requests.decide._count.text() == "1 field(s) to fill in"
    requests.decide._count.click()
    assert requests.decide.rows["approver"].editor.hasFocus()


# --- what is only asked on paper, and what was typed there ---


@pytest.fixture
def received(requests: Requests) -> int:
    """A form that came as a file."""
    values = filled(requests.town)
    person = {**values["assignees"][0], "employee_number": "1001", "email": ""}
    request_id = requests.draft(assignees=(person,), wanted=({**values["wanted"][0], "kind": "add"},))
    requests.services.requests.receive(request_id)
    typed = {
        "orderer": "Erik Ødegård",
        "orderer_title": "talousjohtaja",
        "assignees_1_person": "Maija Semeikka",
        "assignees_1_employee_number": "1001",
        "wanted_1_matter": f"t{requests.town.tax}e{requests.town.e_service}",
        "wanted_1_kind": "add",
        "wanted_1_valid_to": "maaliskuun loppuun",
    }
    with requests.services.register.database.write("request_revised", "testi") as written:
        written.session.get_one(tables.Request, request_id).received_values = typed
    requests.page.refresh()
    requests.page.commands.open_form(request_id)
    return request_id


def test_what_is_asked_on_paper_only_is_seen_when_it_is_filled(requests: Requests, received: int):
    assert seen(requests, "assignees.0") == ["person", "engagement", "employee_number"]
    requests.page.show_list()
    requests.do("new")
    assert seen(requests, "assignees.0") == ["person", "engagement"]


def test_what_was_typed_stands_beside_what_stands_there_now(requests: Requests, received: int):
    typed = requests.form.typed
    assert isinstance(typed, AsTyped)
    assert typed.isVisible()
    words = [one.text() for one in typed.findChildren(Text) if not one.isHidden()]
    assert "OmaVero – Veroasioiden hoito" in words
    assert "uusi valtuus" in words
    assert words[words.index("maaliskuun loppuun") + 1] == "Now: 31.3.2027"
    assert words[words.index("Maija Semeikka") + 1] == "Now: Šemeikka, Maija"
    assert words[words.index("1001") + 1] != "Now: 1001"
    (show,) = [one for one in requests.form.findChildren(QPushButton) if one.text() == "As typed"]
    show.click()
    assert not typed.isVisible()


def test_a_received_form_is_mended_with_a_reason(requests: Requests, received: int):
    requests.type("orderer_phone", "040 123")
    requests.form.confirm()
    question = requests.form._question
    assert question is not None
    assert not [one for one in question.findChildren(Text) if "no longer valid" in one.text()]
    question.rows["reason"].editor.set_value("Puhelin puuttui.")
    question.confirmed.emit()
    requests.settle()
    assert requests.said.startswith("The changes are saved.")
    assert "Print" not in requests.said
    request = requests.request(received)
    assert request.values["orderer_phone"] == "040 123"
    assert "orderer_phone" not in request.received_values


def test_a_form_that_was_filled_here_has_nothing_typed_elsewhere(requests: Requests):
    requests.do("new")
    assert requests.form.typed is None


# --- the tab ---


def test_unsaved_changes_of_a_numbered_request_hold_the_window(requests: Requests):
    request_id = requests.printed()
    requests.page.commands.open_form(request_id)
    requests.type("orderer_phone", "040 123")
    number = requests.request(request_id).number
    assert requests.page.unsaved() == [f"{number} Hakulomake - olemassa oleva asiointivaltuus"]
    assert not requests.window.may_leave()


def test_a_draft_is_saved_before_it_is_asked(requests: Requests):
    requests.do("new")
    type_text(requests.editor("orderer_phone"), "040")
    assert requests.page.unsaved() == []
    assert requests.values(requests.form.request_id)["orderer_phone"] == "040"


def test_lines_that_nobody_has_looked_at_are_checked_next(requests: Requests, received: int):
    with requests.services.register.database.write("request_revised", "testi") as written:
        for line in written.session.get_one(tables.Request, received).lines:
            line.checked_on = None
    requests.page.show_list()
    request = requests.choose(received)
    assert request.next_step is NextStep.CHECK
    assert "not checked yet" in requests.page.list.lines.table_model.cell(0, 3).text


def test_copy_of_a_change_forgets_which_mandate_it_was(requests: Requests, mandate: int):
    row = {**filled(requests.town)["wanted"][0], "kind": "change", "target": Reference("x", mandate)}
    requests.choose(requests.draft(wanted=(row,)))
    requests.do("copy")
    assert requests.editor("wanted.0.kind").value() == "change"
    assert requests.editor("wanted.0.target").value() is None


def test_a_form_that_nobody_signs_is_decided_next(requests: Requests):
    requests.services.settings.set({"signatures_existing": "none"})
    request_id = requests.draft()
    requests.services.requests.receive(request_id)
    assert requests.choose(request_id).next_step is NextStep.APPROVE
    stepper = requests.page.list.detail.findChild(Stepper)
    assert isinstance(stepper, Stepper)
    assert stepper.accessibleName() == "Step 4 of 6: Decision, saapunut"
    assert stepper._steps[2].note == "not needed"
