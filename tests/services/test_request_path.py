"""The officer's main job without a window: a request becomes a signed form, mandates, and can be taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from valtuusapp.core.filters import MandateFilter, RequestFilter, Sort
from valtuusapp.core.forms import Reference
from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import EndKind, GrantingWay, Mandate, MandateState, MandateType
from valtuusapp.core.organisation import OrganisationKind, UnitKind
from valtuusapp.core.problems import Severity, UserError
from valtuusapp.core.requests import Approval, ApprovalKind, LineOutcome, NextStep, RequestState
from valtuusapp.db import tables

TODAY = date(2026, 11, 23)


def values_for(town, **changes):
    """A filled form: two persons, two themes."""
    wanted = {
        "type": "transactions",
        "valid_from": TODAY,
        "valid_to": date(2028, 3, 31),
        "specifiers": "",
    }
    return {
        "orderer": Reference("Erik Ødegård", town.orderer),
        "orderer_title": "talousjohtaja",
        "orderer_unit": Reference("Konsernipalvelut", town.sector),
        "assignee_kind": "persons",
        "assignees": (
            {"person": Reference("Maija Šemeikka", town.maija)},
            {"person": Reference("Áile Ŋuorra", town.aile)},
        ),
        "wanted": (
            {**wanted, "theme": Reference("Veroasioiden hoito", town.tax)},
            {**wanted, "theme": Reference("Palkkatietojen ilmoittaminen", town.pay)},
        ),
        "why": "Kaupungin veroasiat ja palkkailmoitukset hoidetaan talousyksikössä.",
        **changes,
    }


def approval(town, **changes):
    """A decision on paper by the orderer's director."""
    facts = {
        "kind": ApprovalKind.PAPER,
        "approver_id": town.orderer,
        "approver": "Erik Ødegård",
        "title": "talousjohtaja",
        "as_deputy": False,
        "decided_on": TODAY,
    }
    return Approval(**(facts | changes))


def grants_of(services, request_id, line_ids, grantor):
    """The proposal of the program with a grantor."""
    return [replace(grant, granted_by_id=grantor) for grant in services.granting.proposed(request_id, line_ids)]


def codes(problems):
    """The codes of problems, for comparing."""
    return {problem.code for problem in problems}


def test_the_whole_path(services, town):
    request_id = services.requests.start(values_for(town))
    assert services.requests.request(request_id).next_step is NextStep.PRINT

    pdf = services.requests.print_for_signature(request_id)
    request = services.requests.request(request_id)
    assert pdf.startswith(b"%PDF")
    assert (request.number, request.state) == ("2026-0001", RequestState.OUT_FOR_SIGNATURE)
    assert [line.assignee for line in request.lines] == [
        "Šemeikka, Maija",
        "Šemeikka, Maija",
        "Ŋuorra, Áile",
        "Ŋuorra, Áile",
    ]

    refused = request.lines[3].id
    decisions = {line.id: None for line in request.lines} | {refused: "Palkkatiedot hoitaa toinen henkilö."}
    services.granting.decide(request_id, approval(town), decisions)
    request = services.requests.request(request_id)
    assert (request.state, request.next_step) == (RequestState.PARTLY_APPROVED, NextStep.GRANT)
    assert request.lines[3].outcome is LineOutcome.REFUSED

    approved = [line.id for line in request.lines if line.outcome is LineOutcome.APPROVED]
    mandates = services.granting.grant(request_id, grants_of(services, request_id, approved, town.grantor))
    request = services.requests.request(request_id)
    assert request.state is RequestState.GRANTED
    assert [line.mandate_id for line in request.lines] == [*mandates, None]
    detail = services.mandates.detail(mandates[0])
    assert (detail.request_number, detail.row.state) == ("2026-0001", MandateState.VALID)

    services.granting.tell(request_id, approved, TODAY)
    assert services.requests.request(request_id).state is RequestState.CLOSED
    assert services.requests.ids(RequestFilter(query="šemeikka VERO"), Sort("number")) == [request_id]
    assert len(services.mandates.ids(MandateFilter(query="2026-0001"), Sort("assignee"))) == 3


def test_granting_can_be_taken_back_and_done_again(services, town):
    request_id = services.requests.start(values_for(town))
    services.requests.print_for_signature(request_id)
    lines = [line.id for line in services.requests.request(request_id).lines]
    services.granting.decide(request_id, approval(town), dict.fromkeys(lines))
    first = services.granting.grant(request_id, grants_of(services, request_id, lines, town.grantor))

    services.history.undo(services.history.undoable().event_id)
    assert services.requests.request(request_id).state is RequestState.APPROVED
    assert services.mandates.detail(first[0]).row.state is MandateState.VOID

    second = services.granting.grant(request_id, grants_of(services, request_id, lines, town.grantor))
    assert services.requests.request(request_id).lines[0].mandate_id == second[0]


def test_number_is_never_taken_back(services, town):
    request_id = services.requests.start(values_for(town))
    services.requests.print_for_signature(request_id)
    assert services.history.undoable() is None
    services.requests.withdraw(request_id, "Tilattu kahdesti.")
    assert services.requests.request(request_id).state is RequestState.WITHDRAWN
    other = services.requests.copy_as_new(request_id)
    services.requests.save_draft(other, values_for(town))
    assert services.requests.receive(other) == "2026-0002"


def test_draft_keeps_what_is_typed_even_if_it_is_wrong(services, town):
    values = values_for(town, why="", wanted=({"valid_from": "31.2.2027", "valid_to": TODAY},))
    request_id = services.requests.start(values)
    assert services.requests.request(request_id).values == values
    assert {"form_required", "not_a_date", "r2_no_start", "theme_missing"} <= codes(services.requests.problems(values))
    with pytest.raises(UserError) as refused:
        services.requests.print_for_signature(request_id)
    assert refused.value.code == "not_saved"
    assert services.requests.request(request_id).number == ""


def test_print_after_change_must_be_made_again(services, town):
    request_id = services.requests.start(values_for(town))
    services.requests.print_for_signature(request_id)
    services.requests.revise(request_id, values_for(town, why="Toinen perustelu."), "Perustelu oli väärä.")
    request = services.requests.request(request_id)
    assert (request.print_is_current, request.next_step) == (False, NextStep.PRINT)
    decisions = dict.fromkeys(line.id for line in request.lines)
    assert "print_not_current" in codes(services.granting.check_decision(request_id, approval(town), decisions))
    by_mail = approval(town, kind=ApprovalKind.E_MAIL)
    assert "print_not_current" not in codes(services.granting.check_decision(request_id, by_mail, decisions))
    services.requests.print_for_signature(request_id)
    request = services.requests.request(request_id)
    assert (request.print_number, request.print_is_current) == (2, True)


def test_right_to_grant_is_registered_by_dvv_only(services, town):
    row = {
        "type": "right_to_grant",
        "theme": Reference("Veroasioiden hoito", town.tax),
        "valid_from": TODAY,
        "valid_to": date(2028, 3, 31),
    }
    request_id = services.requests.start(values_for(town, wanted=(row,)))
    services.requests.print_for_signature(request_id)
    lines = [line.id for line in services.requests.request(request_id).lines]
    services.granting.decide(request_id, approval(town), dict.fromkeys(lines))
    assert services.requests.request(request_id).next_step is NextStep.APPLY
    (proposed, *_) = services.granting.proposed(request_id, lines)
    assert proposed.how is GrantingWay.REGISTERED_BY_DVV
    wrong = Grant(
        line_id=lines[0],
        type=MandateType.RIGHT_TO_GRANT,
        specifiers=(),
        valid_from=TODAY,
        valid_to=date(2028, 3, 31),
        granted_on=TODAY,
        granted_by_id=town.grantor,
        how=GrantingWay.GRANTED,
    )
    with pytest.raises(UserError) as refused:
        services.granting.grant(request_id, [wrong])
    assert "r10_registered_by_dvv" in codes(refused.value.problems)
    services.granting.grant(request_id, services.granting.proposed(request_id, lines))
    assert services.requests.request(request_id).state is RequestState.GRANTED


def test_that_dvv_registered_another_type_is_unusual(services, town):
    request_id = services.requests.start(values_for(town))
    services.requests.receive(request_id)
    (line, *_others) = services.requests.request(request_id).lines
    services.granting.decide(request_id, approval(town, kind=ApprovalKind.E_MAIL), {line.id: None})
    (proposed,) = services.granting.proposed(request_id, [line.id])
    by_dvv = replace(proposed, how=GrantingWay.REGISTERED_BY_DVV)
    found = {problem.code: problem.severity for problem in services.granting.check_grants(request_id, [by_dvv])}
    assert found["r10_granted_in_suomifi"] is Severity.WARNING
    assert services.granting.grant(request_id, [by_dvv])


def test_telling_comes_after_granting(services, town):
    request_id = services.requests.start(values_for(town))
    services.requests.receive(request_id)
    (line, *_others) = services.requests.request(request_id).lines
    services.granting.decide(request_id, approval(town, kind=ApprovalKind.E_MAIL), {line.id: None})
    services.granting.grant(request_id, grants_of(services, request_id, [line.id], town.grantor))
    with pytest.raises(UserError) as refused:
        services.granting.tell(request_id, [line.id], TODAY - timedelta(days=1))
    assert refused.value.code == "told_before_granting"
    services.granting.tell(request_id, [line.id], TODAY)


def test_difference_between_asked_and_granted_is_kept(services, town):
    request_id = services.requests.start(values_for(town))
    services.requests.print_for_signature(request_id)
    lines = [line.id for line in services.requests.request(request_id).lines]
    services.granting.decide(request_id, approval(town), dict.fromkeys(lines))
    (asked, *_) = grants_of(services, request_id, lines, town.grantor)
    shorter = Grant(
        line_id=asked.line_id,
        type=asked.type,
        specifiers=("TYPO",),
        valid_from=asked.valid_from,
        valid_to=date(2027, 3, 31),
        granted_on=asked.granted_on,
        granted_by_id=asked.granted_by_id,
        how=asked.how,
    )
    (mandate_id,) = services.granting.grant(request_id, [shorter])
    assert services.mandates.detail(mandate_id).asked == (("specifiers", ()), ("valid_to", date(2028, 3, 31)))
    assert services.requests.request(request_id).state is RequestState.BEING_GRANTED


def test_grantors_offered_hold_the_right_that_day(services, town):
    offered = services.mandates.holders(MandateType.RIGHT_TO_GRANT, town.city, [town.tax, town.pay], TODAY)
    assert [choice.id for choice in offered] == [town.grantor]
    assert not services.mandates.holders(MandateType.RIGHT_TO_GRANT, town.city, [town.tax], date(2035, 1, 1))


def test_mandate_by_hand_is_corrected_ended_told_and_taken_back(services, town):
    mandate_id = services.mandates.add(
        Mandate(
            assignor_id=town.city,
            assignee_person_id=town.maija,
            theme_id=town.tax,
            type=MandateType.TRANSACTIONS,
            valid_from=date(2025, 1, 1),
            valid_to=TODAY,
        )
    )
    assert services.mandates.detail(mandate_id).row.state is MandateState.VALID  # ends today: today is its last day
    with pytest.raises(UserError) as refused:
        services.mandates.end([mandate_id], TODAY + timedelta(days=1), EndKind.INVALIDATED_BY_ASSIGNOR, "Lähti.")
    assert "end_in_future" in codes(refused.value.problems)
    services.mandates.end([mandate_id], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "Lähti.")
    assert services.mandates.detail(mandate_id).row.state is MandateState.INVALIDATED
    services.history.undo(services.history.undoable().event_id)
    assert services.mandates.detail(mandate_id).row.state is MandateState.VALID
    history = services.history.of_rows([("mandate", mandate_id)])
    assert [entry.action for entry in history] == ["undone", "mandates_ended", "mandates_added"]
    assert [entry.undone for entry in history] == [False, True, False]


def test_organisation_receives_transactions_only(services, town):
    row = {
        "type": "represent",
        "theme": Reference("Palkkatietojen ilmoittaminen", town.pay),
        "valid_from": TODAY,
        "valid_to": date(2028, 3, 31),
    }
    values = values_for(
        town,
        assignee_kind="organisation",
        organisation=Reference("Palkkakumppani Oy", town.company),
        wanted=(row,),
    )
    found = [problem for problem in services.requests.problems(values) if problem.code == "r1_persons_only"]
    assert [problem.field for problem in found] == ["wanted.0.type"]


def test_the_enterprise_of_the_unit_gives_its_peoples_mandates(services, town, database):
    with database.write("organisation_saved") as written:
        water = tables.Organisation(name_fi="Lumijärven Vesi", kind=OrganisationKind.ENTERPRISE, own=True)
        works = tables.Unit(name_fi="Vesilaitos", kind=UnitKind.UNIT, parent_id=town.sector)
        written.session.add_all([water, works])
        written.session.flush()
        works.organisation_id = water.id
        held = Mandate(
            assignor_id=water.id,
            assignee_person_id=town.maija,
            theme_id=town.tax,
            type=MandateType.TRANSACTIONS,
            valid_from=TODAY,
            valid_to=date(2028, 3, 31),
        )
    services.mandates.add(held)
    ordered = values_for(town, orderer_unit=Reference("Vesilaitos", works.id))
    request_id = services.requests.start(ordered)
    assert services.requests.request(request_id).assignor_id == water.id
    assert "duplicate_of" in codes(services.requests.problems(ordered))
    services.requests.save_draft(request_id, values_for(town))
    assert services.requests.request(request_id).assignor_id == town.city
    assert "duplicate_of" not in codes(services.requests.problems(values_for(town)))


def test_represent_rests_on_what_will_have_been_received_when_it_begins(services, town, database):
    later = TODAY + timedelta(days=30)
    with database.write("mandates_added") as written:
        written.session.get_one(tables.Theme, town.pay).types += [
            tables.ThemeType(type=MandateType.REPRESENT, basis="general_rule")
        ]
        received = tables.Mandate(
            assignor_id=town.company,
            assignee_organisation_id=town.city,
            theme_id=town.pay,
            type=MandateType.TRANSACTIONS,
            valid_from=later,
            valid_to=date(2028, 3, 31),
            basis="manual",
        )
        written.session.add(received)
    row = {
        "type": "represent",
        "theme": Reference("Palkkatietojen ilmoittaminen", town.pay),
        "valid_from": later,
        "valid_to": date(2028, 3, 31),
    }
    request_id = services.requests.start(values_for(town, wanted=(row,)))
    services.requests.receive(request_id)
    (line, *_others) = services.requests.request(request_id).lines
    services.granting.decide(request_id, approval(town, kind=ApprovalKind.E_MAIL), {line.id: None})
    grants = services.granting.proposed(request_id, [line.id])
    (mandate_id,) = services.granting.grant(request_id, grants)
    assert services.mandates.mandate(mandate_id).rests_on_id == received.id


@pytest.mark.parametrize("text", ["x" * 100_000, "sana " * 20_000, "\n" * 100_000])
def test_a_text_that_no_page_holds_is_kept_and_said(services, town, text: str):
    draft = services.requests.start(values_for(town, orderer_title=f"a{text}b", why=text))
    assert services.requests.request(draft).values["orderer_title"] == f"a{text}b"
    with pytest.raises(UserError) as caught:
        services.requests.preview(draft)
    assert (caught.value.code, caught.value.values["length"]) == ("form_too_long", 120)


def test_a_draft_of_which_there_is_a_copy_can_be_thrown_away(services, town):
    draft = services.requests.start(values_for(town))
    copy = services.requests.copy_as_new(draft)
    services.requests.delete_draft(draft)
    assert services.requests.ids(RequestFilter(), Sort("number")) == [copy]
    services.history.undo(services.history.undoable().event_id)
    assert set(services.requests.ids(RequestFilter(), Sort("number"))) == {draft, copy}


def test_a_draft_with_a_file_is_not_thrown_away(services, town, tmp_path):
    draft = services.requests.start(values_for(town))
    file = tmp_path / "viesti.eml"
    file.write_text("Hyväksytty.")
    services.attachments.attach_signed_copy(draft, file)
    with pytest.raises(UserError) as refused:
        services.requests.delete_draft(draft)
    assert refused.value.code == "row_in_use"


def test_a_commitment_that_is_missing_or_old_is_noted(services, town, database):
    with database.write("person_saved") as written:
        written.session.get_one(tables.Person, town.maija).commitment_on = date(2023, 11, 23)
    values = values_for(town)

    def noted():
        found = services.requests.problems(values)
        return {(one.code, one.field, one.severity) for one in found if one.code.startswith("commitment")}

    assert noted() == {("commitment_missing", "assignees.1.person", Severity.NOTE)}
    services.settings.set({"commitment_months": "35"})
    assert ("commitment_old", "assignees.0.person", Severity.NOTE) in noted()
    services.settings.set({"commitment_months": "0"})
    assert noted() == set()
