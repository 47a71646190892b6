"""The list of requests: finding them, what is told of one, and what can be done with it in its state."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from tests.ui.keys import press, type_text
from tests.ui.registry import words_in
from tests.ui.requesting import TODAY, Requests, filled, open_requests
from valtuusapp.core.forms import Reference
from valtuusapp.core.requests import NextStep, RequestState
from valtuusapp.core.text import Language
from valtuusapp.db.tables import Request
from valtuusapp.ui.actions import ACTIONS, doubled_shortcuts
from valtuusapp.ui.requests.actions import REQUEST_ACTIONS
from valtuusapp.ui.requests.groups import GROUPS, StateGroups
from valtuusapp.ui.requests.stepper import Stepper
from valtuusapp.ui.widgets import ChoiceBox


@pytest.fixture
def made(requests: Requests) -> dict[str, int]:
    """A request in each place of the path."""
    town = requests.town
    made = {
        "draft": requests.draft(),
        "printed": requests.printed(assignees=({"person": Reference("Ŋuorra, Áile", town.aile)},)),
        "approved": requests.approved(),
        "granted": requests.granted(),
        "closed": requests.granted(),
        "withdrawn": requests.printed(),
    }
    lines = [line.id for line in requests.request(made["closed"]).lines]
    requests.services.granting.tell(made["closed"], lines, TODAY)
    requests.services.requests.withdraw(made["withdrawn"], "Tilattu kahdesti.")
    requests.settle()
    return made


def names(requests: Requests, made: dict[str, int]) -> set[str]:
    """Which of the requests are in the list."""
    return {name for name, key in made.items() if key in requests.page.list.model.ids}


def groups(requests: Requests) -> StateGroups:
    """The buttons of the states."""
    found = requests.page.list.findChild(StateGroups)
    assert isinstance(found, StateGroups)
    return found


def test_opens_with_what_is_open(requests: Requests, made: dict[str, int]):
    assert names(requests, made) == {"draft", "printed", "approved", "granted"}


@pytest.mark.parametrize(
    ("group", "shown"),
    [
        ("mine", {"draft", "approved", "granted"}),
        ("signature", {"printed"}),
        ("closed", {"closed", "withdrawn"}),
        ("all", {"draft", "printed", "approved", "granted", "closed", "withdrawn"}),
    ],
)
def test_groups_with_counts(requests: Requests, made: dict[str, int], group: str, shown: set[str]):
    button = groups(requests)._buttons[group]
    button.click()
    assert names(requests, made) == shown
    assert button.text().endswith(f" {len(shown)}")


def test_a_signed_copy_makes_it_wait_for_the_officer(requests: Requests, made: dict[str, int], tmp_path: Path):
    copy = tmp_path / "kopio.pdf"
    copy.write_bytes(b"%PDF-1.7 allekirjoitettu")
    requests.services.attachments.attach_signed_copy(made["printed"], copy)
    requests.settle()
    groups(requests)._buttons["mine"].click()
    assert "printed" in names(requests, made)


def test_states_of_the_group_with_counts(requests: Requests, made: dict[str, int]):
    filters = requests.page.list.filters
    box = filters._boxes["state"]
    assert isinstance(box, ChoiceBox)
    words = [box.itemText(number) for number in range(box.count())]
    assert words == ["all", "luonnos (1)", "allekirjoitettavana (1)", "hyväksytty (1)", "annettu (1)"]
    box.set_value(RequestState.DRAFT.value)
    assert names(requests, made) == {"draft"}
    groups(requests)._buttons["closed"].click()
    assert box.value() == ""  # no draft is closed
    assert names(requests, made) == {"closed", "withdrawn"}


def test_age_and_form_as_filters(requests: Requests, made: dict[str, int]):
    with requests.services.register.database.write_draft() as session:
        session.get_one(Request, made["printed"]).received_on = date(2026, 10, 1)
    requests.page.list.filters.set_values({"age": "30"})
    assert names(requests, made) == {"printed"}
    requests.page.list.filters.set_values({"age": "90"})
    assert names(requests, made) == set()
    assert requests.page.list.table.is_filtered()
    requests.page.list.filters.set_values({"form": "new"})
    assert names(requests, made) == set()
    requests.page.list.filters.set_values({"form": "existing"})
    assert names(requests, made) == {"draft", "printed", "approved", "granted"}


def test_since_when_it_is_out(requests: Requests, made: dict[str, int]):
    model = requests.page.list.model
    column = next(number for number, one in enumerate(model.columns) if one.key == "out_since")
    since = {name: model.cell(model.row_of(key), column).text for name, key in made.items() if key in model.ids}
    assert since == {"draft": "", "printed": "23.11.2026", "approved": "", "granted": ""}


def test_nothing_waits(requests: Requests):
    groups(requests)._buttons["mine"].click()
    assert not requests.page.list.table.is_filtered()
    assert requests.page.list.table.when_empty.title == "Nothing waits for you"


def test_every_state_is_in_a_group():
    assert GROUPS["all"] == frozenset(RequestState)
    assert GROUPS[""] | GROUPS["closed"] == GROUPS["all"]
    assert not GROUPS[""] & GROUPS["closed"]


@pytest.mark.parametrize("query", ["2026-0001", "ŋuorra aile veroasioiden 0001", "konserni 0001", "Ødegård, Erik 0001"])
def test_search_finds_by_number_name_theme_and_unit(requests: Requests, made: dict[str, int], query: str):
    requests.page.start_search()
    type_text(requests.page.list.search, query)
    press(requests.page.list.search, Qt.Key.Key_Return)
    assert names(requests, made) == {"printed"}


def test_unit_as_a_filter(requests: Requests, made: dict[str, int]):
    requests.page.list.filters.set_values({"unit": str(requests.town.sector)})
    assert names(requests, made) == {"draft", "printed", "approved", "granted"}
    other = next(one for one in requests.services.organisation.unit_ids() if one != requests.town.sector)
    requests.page.list.filters.set_values({"unit": str(other)})
    assert names(requests, made) == set()


def test_draft_has_a_word_for_its_number(requests: Requests, made: dict[str, int]):
    model = requests.page.list.model
    row = model.row_of(made["draft"])
    assert row is not None
    assert model.cell(row, 0).text == "Draft"


@pytest.mark.parametrize(
    ("name", "step", "can", "cannot"),
    [
        ("draft", NextStep.PRINT, {"open", "receive", "delete", "copy", "preview"}, {"withdraw", "attach", "redecide"}),
        ("printed", NextStep.APPROVE, {"open", "attach", "withdraw", "copy", "preview"}, {"delete", "redecide"}),
        ("approved", NextStep.GRANT, {"attach", "withdraw", "redecide", "copy"}, {"open", "delete", "receive"}),
        ("granted", NextStep.TELL, {"attach", "copy"}, {"open", "withdraw", "redecide"}),
        ("closed", NextStep.NONE, {"attach", "copy"}, {"next", "withdraw"}),
        ("withdrawn", NextStep.NONE, {"copy"}, {"next", "open", "withdraw"}),
    ],
)
def test_what_can_be_done_follows_the_state(
    requests: Requests, made: dict[str, int], name: str, step: NextStep, can: set[str], cannot: set[str]
):
    assert requests.choose(made[name]).next_step is step
    assert {one for one in can | cannot if requests.can(one)} == can


def test_actions_rest_while_a_page_is_in_front(requests: Requests, made: dict[str, int]):
    requests.choose(made["draft"])
    requests.do("open")
    assert not any(requests.can(name) for name in ("next", "delete", "open", "preview"))
    assert requests.can("new")


def test_the_path_tells_where_the_request_is(requests: Requests, made: dict[str, int]):
    requests.choose(made["approved"])
    stepper = requests.page.list.detail.findChild(Stepper)
    assert isinstance(stepper, Stepper)
    assert stepper.accessibleName() == "Step 4 of 6: Decision, hyväksytty"


def test_details_tell_order_decision_lines_and_files(requests: Requests, made: dict[str, int]):
    requests.choose(made["granted"])
    seen = words_in(requests.page.list.detail)
    for part in (
        "Ødegård, Erik",
        "Kaupungin veroasiat ja palkkailmoitukset",
        "allekirjoitettu paperi",
        "2026-0003-1.pdf",
    ):
        assert part in seen, part
    model = requests.page.list.lines.table_model
    row = next(number for number in range(4) if "Veroasioiden" in model.cell(number, 2).text)
    assert model.cell(row, 1).text == "Šemeikka, Maija\nkirjanpitäjä, Talous"
    assert model.cell(row, 2).text == "Veroasioiden hoito\n23.11.2026–31.3.2027 · asiointivaltuus"
    assert model.cell(row, 3).text == "granted\n23.11.2026 · Aho, Liisa"


def test_line_leads_to_its_mandate(requests: Requests, made: dict[str, int], qtbot):
    request = requests.choose(made["granted"])
    requests.page.list.lines.select_id(request.lines[0].id)
    with qtbot.waitSignal(requests.page.open_mandate) as shown:
        press(requests.page.list.lines, Qt.Key.Key_Return)
    assert shown.args == [request.lines[0].mandate_id]


def test_copy_as_new_leaves_persons_out_and_opens_the_form(requests: Requests, made: dict[str, int]):
    requests.choose(made["closed"])
    requests.do("copy")
    request = requests.request(requests.form.request_id)
    assert request.state is RequestState.DRAFT
    assert request.values["assignees"] == ({},)
    assert [row["theme"].text for row in requests.values(request.id)["wanted"]] == [
        "Veroasioiden hoito",
        "Palkkatietojen ilmoittaminen",
    ]
    assert requests.values(request.id)["wanted"][0]["valid_from"] == TODAY


def test_deleted_draft_comes_back_by_undo(requests: Requests, made: dict[str, int]):
    requests.choose(made["draft"])
    requests.do("delete")
    assert "draft" not in names(requests, made)
    requests.page.commands._undo.trigger()
    requests.settle()
    assert requests.values(made["draft"])["orderer"] == filled(requests.town)["orderer"]


def test_withdrawal_asks_why(requests: Requests, made: dict[str, int]):
    requests.choose(made["printed"])
    requests.do("withdraw")
    question = requests.question
    question.confirmed.emit()
    assert question.rows["reason"].problem is not None
    question.rows["reason"].editor.set_value("Ei enää tarvita.")
    question.confirmed.emit()
    requests.settle()
    assert requests.request(made["printed"]).state is RequestState.WITHDRAWN


def test_received_without_a_print_has_a_number(requests: Requests, made: dict[str, int]):
    requests.choose(made["draft"])
    requests.do("receive")
    request = requests.request(made["draft"])
    assert (request.number, request.state) == ("2026-0006", RequestState.RECEIVED)
    assert "2026-0006" in requests.said


def test_unfinished_draft_that_is_received_opens_with_its_problems(requests: Requests):
    request_id = requests.draft(why="")
    requests.choose(request_id)
    requests.do("receive")
    assert requests.problem("why") == "form_required"


def test_signed_copy_is_kept_and_opened_from_the_details(requests: Requests, made: dict[str, int], tmp_path: Path):
    signed = tmp_path / "allekirjoitettu Šemeikka.pdf"
    signed.write_bytes(b"%PDF-1.7 signed")
    requests.choose(made["printed"])
    requests.page.commands.attach_signed_copy(made["printed"], signed)
    requests.settle()
    opened: list[Path] = []
    requests.page.commands._files.show = opened.append
    link = next(one for one in requests.page.list.detail.findChildren(QPushButton) if "Šemeikka.pdf" in one.text())
    link.click()
    assert opened[0].read_bytes() == b"%PDF-1.7 signed"
    assert opened[0].name == "allekirjoitettu Šemeikka.pdf"


def test_wrong_file_is_refused_with_a_sentence(requests: Requests, made: dict[str, int], tmp_path: Path):
    wrong = tmp_path / "kuva.exe"
    wrong.write_bytes(b"MZ")
    requests.choose(made["printed"])
    requests.page.commands.attach_signed_copy(made["printed"], wrong)
    assert "kuva.exe" in requests.said
    assert [one.role for one in requests.services.attachments.of_request(made["printed"])] == ["print"]


def test_both_forms_are_offered_by_name(requests: Requests):
    arrow = next(
        one for one in requests.page.list.findChildren(QToolButton) if one.accessibleName() == "Choose the form"
    )
    existing, new = arrow.menu().actions()
    assert existing.text() == "Hakulomake - olemassa oleva asiointivaltuus"
    assert new.text() == "Hakulomake - uusi asiointivaltuus"
    new.trigger()
    assert requests.form.form.form.id == "new"
    requests.page.show_list()
    existing.trigger()
    assert requests.form.form.form.id == "existing"


def test_empty_list_says_what_to_do(requests: Requests):
    assert requests.page.list.table._overlay.accessibleName().startswith("No requests here")


def test_refresh_after_another_view_has_changed_something(requests: Requests, made: dict[str, int]):
    requests.choose(made["printed"])
    requests.services.requests.withdraw(made["printed"], "Toinen näkymä.")
    requests.settle()
    assert "printed" not in names(requests, made)


def test_row_opens_with_enter(requests: Requests, made: dict[str, int]):
    requests.choose(made["draft"])
    press(requests.page.list.table, Qt.Key.Key_Return)
    assert requests.form.request_id == made["draft"]


def test_search_and_panes_by_keyboard(requests: Requests, made: dict[str, int]):
    requests.choose(made["draft"])
    requests.page.list.table.setFocus()
    requests.page.next_pane()
    assert requests.page.list.detail.isAncestorOf(requests.page.list.focusWidget())
    requests.do("open")
    requests.page.start_search()
    assert requests.page.front is None
    assert requests.page.list.search.hasFocus()


def test_no_two_actions_have_the_same_keys():
    assert doubled_shortcuts((*ACTIONS, *REQUEST_ACTIONS)) == []


def test_register_for_reading_only_lets_look_and_nothing_else(qtbot, services, town, tmp_path: Path):
    first = open_requests(qtbot, services, town, tmp_path)
    request_id = first.printed()
    services.register.database.read_only = True
    reading = open_requests(qtbot, services, town, tmp_path, Language.SV)
    reading.choose(request_id)
    assert reading.can("preview")
    assert not any(reading.can(name) for name in ("new", "next", "open", "copy", "withdraw", "attach"))
