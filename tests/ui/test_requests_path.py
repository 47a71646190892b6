"""The officer's main job with real keys and clicks: a typed draft becomes mandates in the registry, told and closed."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.keys import press, type_text
from tests.ui.requesting import TODAY, Requests, approval
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import MandateState, MandateType
from valtuusapp.core.requests import ApprovalKind, LineOutcome, NextStep, RequestState
from valtuusapp.ui.requests.decide import _Mode


def fill_in(requests: Requests) -> int:
    """Types a whole draft, letters and all; its key."""
    requests.do("new")
    requests.type("orderer", "Ødegård, Erik")
    requests.type("assignees.0.person", "Šemeikka, Maija")
    requests.type("wanted.0.theme", "Veroasioiden hoito")
    requests.type("why", "Äyriäisten öljypäästöt: verot hoitaa Šemeikka, ei Ŋuorra.")
    requests.pause()
    return requests.form.request_id


def test_the_whole_path(requests: Requests, qtbot):
    request_id = fill_in(requests)
    values = requests.values(request_id)
    assert values["orderer"] == Reference("Ødegård, Erik", requests.town.orderer)
    assert (values["orderer_title"], values["orderer_email"]) == ("kirjanpitäjä", "erik.odegard@lumijarvi.example")
    assert values["assignees"][0]["engagement"].id == requests.town.maija_engagement
    assert values["wanted"][0]["e_service"] == Reference("OmaVero", requests.town.e_service)
    assert values["why"] == "Äyriäisten öljypäästöt: verot hoitaa Šemeikka, ei Ŋuorra."

    # A second mandate in a row of its own, with the keyboard.
    press(requests.editor("wanted.0.specifiers"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    requests.type("wanted.1.theme", "Palkkatietojen ilmoittaminen")
    requests.pause()
    assert requests.values(request_id)["wanted"][1]["valid_from"] == TODAY

    QTest.mouseClick(requests.form.primary, Qt.MouseButton.LeftButton)
    requests.settle()
    request = requests.request(request_id)
    assert (request.number, request.state) == ("2026-0001", RequestState.OUT_FOR_SIGNATURE)
    assert "2026-0001" in requests.said
    (kept,) = requests.services.attachments.of_request(request_id)
    assert requests.services.attachments.content(kept.id)[1].startswith(b"%PDF")
    press(requests.preview, Qt.Key.Key_Escape)

    assert requests.page.list.request == requests.request(request_id)
    requests.do("next")
    refuse_last_line(requests)
    assert requests.request(request_id).state is RequestState.PARTLY_APPROVED

    requests.do("next")
    assert requests.grant.rows["granted_by"].editor.value() == Reference("Aho, Liisa", requests.town.grantor)
    QTest.mouseClick(requests.grant.primary, Qt.MouseButton.LeftButton)
    requests.settle()
    mandate_id = requests.request(request_id).lines[0].mandate_id
    assert mandate_id is not None
    assert requests.services.mandates.detail(mandate_id).row.state is MandateState.VALID
    assert len(requests.services.mandates.ids(MandateFilter(query="2026-0001"), Sort("assignee"))) == 1

    with qtbot.waitSignal(requests.page.open_mandate) as shown:
        requests.page.commands.carrying_out._show_granted.trigger()
    assert shown.args == [mandate_id]
    requests.page.commands._undo.trigger()
    requests.settle()
    assert "Suomi.fi" in requests.said
    assert requests.services.mandates.detail(mandate_id).row.state is MandateState.VOID
    assert requests.request(request_id).next_step is NextStep.GRANT

    requests.do("next")
    press(requests.grant, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    requests.settle()
    requests.do("next")
    press(requests.page.front, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    requests.settle()
    request = requests.request(request_id)
    assert request.lines[0].told_on == TODAY
    assert request.state is RequestState.CLOSED
    assert not requests.can("next")


def refuse_last_line(requests: Requests) -> None:
    """Decides line by line; a refusal without a reason is not taken."""
    page = requests.decide
    assert page.rows["approver"].editor.value() == Reference("Ødegård, Erik", requests.town.orderer)
    page._modes.button(_Mode.SOME).click()
    row = list(page.line_rows.values())[-1]
    row.refuse.click()
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert row.reason.problem is not None
    assert row.reason.problem.code == "refusal_reason_missing"
    type_text(row.reason.editor, "Palkkatiedot hoitaa toinen henkilö.")
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    requests.settle()


def test_decision_by_someone_who_is_not_in_the_register(requests: Requests):
    request_id = requests.printed()
    requests.choose(request_id)
    requests.do("next")
    rows = requests.decide.rows
    requests.retype(rows["approver"].editor, "Öhman, Ulf")
    rows["kind"].editor.set_value(ApprovalKind.E_MAIL.value)
    rows["title"].editor.set_value("vs. kaupunginjohtaja")
    rows["as_deputy"].editor.set_value(True)
    rows["reference"].editor.set_value("viesti 20.11.2026")
    rows["case_number"].editor.set_value("LUM/17/2026")
    requests.decide.confirm()
    approved = requests.request(request_id).approval
    assert approved is not None
    assert (approved.approver, approved.approver_id, approved.title) == ("Öhman, Ulf", None, "vs. kaupunginjohtaja")
    assert (approved.as_deputy, approved.case_number) == (True, "LUM/17/2026")


def test_decision_that_came_by_e_mail_needs_no_print(requests: Requests):
    request_id = requests.draft()
    requests.choose(request_id)
    requests.do("receive")
    requests.do("decide")
    requests.decide.rows["kind"].editor.set_value(ApprovalKind.E_MAIL.value)
    requests.decide.confirm()
    assert requests.request(request_id).state is RequestState.APPROVED


def test_nothing_is_approved_needs_a_reason(requests: Requests):
    request_id = requests.printed()
    requests.choose(request_id)
    requests.do("next")
    page = requests.decide
    page._modes.button(_Mode.NONE).click()
    page.confirm()
    assert page.reason.problem is not None
    assert requests.request(request_id).state is RequestState.OUT_FOR_SIGNATURE
    page.reason.editor.set_value("Työ ei vaadi valtuuksia.")
    page.confirm()
    request = requests.request(request_id)
    assert request.state is RequestState.NOT_APPROVED
    assert {line.refusal_reason for line in request.lines} == {"Työ ei vaadi valtuuksia."}


def test_approver_who_is_the_assignee_is_warned_of_beside_the_line(requests: Requests):
    request_id = requests.printed()
    requests.choose(request_id)
    requests.do("next")
    page = requests.decide
    page.rows["approver"].editor.set_value(Reference("Šemeikka, Maija", requests.town.maija))
    page.confirm()
    line = requests.request(request_id).lines[0]
    assert requests.request(request_id).approval is not None  # a warning does not stop
    assert line.outcome is LineOutcome.APPROVED


def test_warning_stands_beside_the_line_before_the_decision(requests: Requests, qtbot):
    request_id = requests.printed()
    requests.choose(request_id)
    requests.do("next")
    page = requests.decide
    page.rows["approver"].editor.set_value(Reference("Šemeikka, Maija", requests.town.maija))
    lines = list(page.line_rows.values())
    qtbot.waitUntil(lambda: bool(lines[0]._problems.problems))
    assert [one.code for one in lines[0]._problems.problems] == ["r17_approver_is_assignee"]
    assert not lines[-1]._problems.problems


def test_day_of_the_decision_that_is_no_day_is_said_beside_it(requests: Requests):
    requests.choose(requests.printed())
    requests.do("next")
    day = requests.decide.rows["decided_on"]
    requests.retype(day.editor, "31.2.2026")
    requests.decide.confirm()
    assert day.problem is not None
    assert day.problem.code == "not_a_date"


def test_typed_values_stay_when_the_page_is_left(requests: Requests):
    request_id = requests.printed()
    requests.choose(request_id)
    requests.do("next")
    requests.retype(requests.decide.rows["case_number"].editor, "LUM/ÄÖ/2026")
    press(requests.decide, Qt.Key.Key_Escape)
    assert requests.page.front is None
    requests.do("next")
    assert requests.decide.rows["case_number"].editor.value() == "LUM/ÄÖ/2026"


def test_kept_page_goes_when_the_request_has_changed_since(requests: Requests):
    request_id = requests.printed()
    requests.choose(request_id)
    requests.do("next")
    requests.retype(requests.decide.rows["case_number"].editor, "LUM/1/2026")
    press(requests.decide, Qt.Key.Key_Escape)
    requests.services.granting.decide(
        request_id, approval(requests.town), {requests.request(request_id).lines[0].id: None}
    )
    requests.settle()
    requests.choose(request_id)
    requests.do("next")
    assert len(requests.decide.line_rows) == 3
    assert requests.decide.rows["case_number"].editor.value() == ""


def test_only_chosen_lines_are_decided(requests: Requests):
    request_id = requests.printed()
    requests.choose(request_id)
    first = requests.request(request_id).lines[0].id
    requests.page.list.lines.select_id(first)
    requests.do("next")
    assert list(requests.decide.line_rows) == [first]
    requests.decide.confirm()
    outcomes = [line.outcome for line in requests.request(request_id).lines]
    assert outcomes == [LineOutcome.APPROVED, *[LineOutcome.PENDING] * 3]


def test_decision_can_be_changed_until_it_is_granted(requests: Requests):
    request_id = requests.approved()
    requests.choose(request_id)
    requests.do("redecide")
    page = requests.decide
    page._modes.button(_Mode.SOME).click()
    row = next(iter(page.line_rows.values()))
    row.refuse.click()
    row.reason.editor.set_value("Tarkistettu uudelleen.")
    page.confirm()
    assert page.why.problem is not None
    assert page.why.problem.code == "reason_missing"
    page.why.editor.set_value("Yksikkö pyysi.")
    page.confirm()
    assert requests.request(request_id).lines[0].outcome is LineOutcome.REFUSED


def test_granted_otherwise_than_asked_is_shown_beside_and_kept(requests: Requests):
    request_id = requests.approved()
    requests.choose(request_id)
    requests.do("next")
    page = requests.grant
    row = next(iter(page.line_rows.values()))
    row._turn.click()
    requests.retype(row.rows["valid_to"].editor, "31.1.2027")
    requests.retype(row.rows["specifiers"].editor, "TYPO")
    assert "31.3.2027" in row.rows["valid_to"]._help.text()
    for other in list(page.line_rows.values())[1:]:
        other.ticked.set_value(False)
    page.confirm()
    request = requests.request(request_id)
    assert request.state is RequestState.BEING_GRANTED
    assert request.lines[0].mandate_id is not None
    detail = requests.services.mandates.detail(request.lines[0].mandate_id)
    assert detail.asked == (("specifiers", ()), ("valid_to", date(2027, 3, 31)))


def test_grantor_without_the_right_is_warned_of(requests: Requests, qtbot):
    requests.choose(requests.approved())
    requests.do("next")
    page = requests.grant
    assert "Aho, Liisa" in page.rows["granted_by"]._help.text()
    page.rows["granted_by"].editor.set_value(Reference("Ødegård, Erik", requests.town.orderer))
    qtbot.waitUntil(lambda: page.rows["granted_by"].problem is not None)
    grantor: Any = page.rows["granted_by"]
    assert grantor.problem.code == "grantor_without_right"
    page.confirm()
    assert requests.page.front is None  # a warning lets through


def test_grantor_who_is_not_in_the_register_is_refused(requests: Requests):
    request_id = requests.approved()
    requests.choose(request_id)
    requests.do("next")
    page = requests.grant
    requests.retype(page.rows["granted_by"].editor, "Joku Muu")
    page.confirm()
    assert page.rows["granted_by"].problem is not None
    assert page.rows["granted_by"].problem.code == "form_not_in_register"
    assert requests.request(request_id).state is RequestState.APPROVED


def test_missing_grantor_is_said_once_and_may_stay_missing(requests: Requests):
    request_id = requests.approved()
    requests.choose(request_id)
    requests.do("next")
    page = requests.grant
    page.rows["granted_by"].editor.set_value(None)
    page.confirm()
    assert page.rows["granted_by"].problem is not None
    assert page.rows["granted_by"].problem.code == "grantor_missing"
    page.confirm()
    assert requests.request(request_id).state is RequestState.GRANTED


def test_right_to_grant_goes_through_dvv(requests: Requests):
    row = {
        "type": MandateType.RIGHT_TO_GRANT.value,
        "theme": Reference("Veroasioiden hoito", requests.town.tax),
        "valid_from": TODAY,
        "valid_to": date(2027, 3, 31),
    }
    mandate = {**row, "type": MandateType.TRANSACTIONS.value}
    request_id = requests.approved(wanted=(row, mandate))
    requests.choose(request_id)
    requests.do("next")
    assert list(requests.grant.rows) == ["granted_by", "granted_on", "how"]
    assert len(requests.grant.line_rows) == 2
    requests.grant.confirm()
    request = requests.request(request_id)
    assert request.state is RequestState.BEING_GRANTED
    assert request.next_step is NextStep.APPLY
    requests.do("next")
    lines = {line.type: line.application_id for line in requests.request(request_id).lines}
    assert lines[MandateType.TRANSACTIONS] is None
    assert requests.services.dvv.application(lines[MandateType.RIGHT_TO_GRANT]).request_id == request_id
