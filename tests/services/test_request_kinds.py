"""Changing, extending and ending mandates by request, and what is corrected afterwards."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.services.directory import codes, refused
from tests.services.test_request_path import approval, grants_of, values_for
from valtuusapp.core.dates import clock_at
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import EndKind, GrantingWay, Mandate, MandateState, MandateType
from valtuusapp.core.problems import UserError, errors
from valtuusapp.core.requests import ApprovalKind, LineKind, NextStep, RequestState
from valtuusapp.core.text import Language

TODAY = date(2026, 11, 23)
LAST = date(2027, 3, 31)
LONG_AGO = date(2020, 1, 1)
REASON = "Kirjattiin väärin."


def held(services, town, **changes):
    """A mandate for Maija's tax work. Returns its key."""
    values = {
        "assignor_id": town.city,
        "assignee_person_id": town.maija,
        "theme_id": town.tax,
        "type": MandateType.TRANSACTIONS,
        "specifiers": ("TYPO",),
        "valid_from": date(2025, 1, 1),
        "valid_to": LAST,
    }
    return services.mandates.add(Mandate(**(values | changes)))


def asking(town, kind, /, *persons, **row):
    """A form that asks for something of the kind; for Maija unless others are given."""
    people = persons or (town.maija,)
    wanted = {"kind": kind, "theme": Reference("Veroasioiden hoito", town.tax)} | row
    names = {town.maija: "Maija Šemeikka", town.aile: "Áile Ŋuorra"}
    assignees = tuple({"person": Reference(names[person], person)} for person in people)
    return values_for(town, assignees=assignees, wanted=(wanted,))


def approved(services, town, values, **start):
    """A request that has been received and approved by e-mail. Returns it."""
    request_id = services.requests.start(values, **start)
    services.requests.receive(request_id)
    lines = services.requests.request(request_id).lines
    by_mail = approval(town, kind=ApprovalKind.E_MAIL)
    services.granting.decide(request_id, by_mail, dict.fromkeys(line.id for line in lines))
    return services.requests.request(request_id)


def granted(services, town, request):
    """Everything of it is carried out as proposed. Returns the keys of the mandates."""
    lines = [line.id for line in request.lines]
    return services.granting.grant(request.id, grants_of(services, request.id, lines, town.grantor))


def problems(services, values):
    return codes(services.requests.problems(values))


class TestTargets:
    def test_the_only_mandate_like_that_is_meant(self, services, town):
        target = held(services, town)
        (line,) = approved(services, town, asking(town, "extend", valid_to=date(2028, 3, 31))).lines
        assert (line.kind, line.target.mandate_id, line.target.valid_to) == (LineKind.EXTEND, target, LAST)
        assert (line.type, line.specifiers) == (MandateType.TRANSACTIONS, ("TYPO",))
        assert (line.valid_from, line.valid_to) == (LAST + timedelta(days=1), date(2028, 3, 31))

    def test_it_is_found_by_the_e_service(self, services, town):
        target = held(services, town)
        values = asking(town, "end", theme=None, e_service=Reference("OmaVero", town.e_service), valid_to=TODAY)
        (line,) = approved(services, town, values).lines
        assert (line.target.mandate_id, line.theme_id) == (target, town.tax)

    def test_none_and_several_are_said(self, services, town):
        ending = asking(town, "end", valid_to=TODAY)
        assert ("line_target_missing", "wanted.0.target") in problems(services, ending)
        first, _second = held(services, town), held(services, town, specifiers=("MUU",))
        assert ("line_target_unclear", "wanted.0.target") in problems(services, ending)
        assert not errors(services.requests.problems(asking(town, "end", specifiers="MUU", valid_to=TODAY)))
        picked = asking(town, "end", target=Reference("se", first), valid_to=TODAY)
        assert not errors(services.requests.problems(picked))

    def test_a_picked_one_is_found_for_each_of_several(self, services, town):
        of_maija = held(services, town)
        of_aile = held(services, town, assignee_person_id=town.aile)
        held(services, town, assignee_person_id=town.aile, specifiers=("MUU",))
        values = asking(town, "end", town.maija, town.aile, target=Reference("se", of_maija), valid_to=TODAY)
        lines = approved(services, town, values).lines
        assert [line.target.mandate_id for line in lines] == [of_maija, of_aile]

    def test_who_has_none_is_named(self, services, town):
        held(services, town)
        values = asking(town, "end", town.maija, town.aile, valid_to=TODAY)
        (found,) = [one for one in services.requests.problems(values) if one.code == "line_target_missing_of"]
        assert found.values["names"] == "Áile Ŋuorra"

    def test_nobody_elses_can_be_picked(self, services, town):
        of_aile = held(services, town, assignee_person_id=town.aile)
        values = asking(town, "end", target=Reference("se", of_aile), valid_to=TODAY)
        assert ("line_target_missing", "wanted.0.target") in problems(services, values)

    def test_what_can_be_meant_is_offered(self, services, town):
        target = held(services, town)
        held(services, town, assignee_person_id=town.aile)
        held(services, town, theme_id=town.pay, valid_to=date(2026, 1, 31), valid_from=date(2025, 1, 1))
        values = asking(town, "end")
        (offered,) = services.request_proposals.targets("vero šemeikka", values, Language.FI)
        assert (offered.id, offered.text) == (target, "Veroasioiden hoito 1.1.2025–31.3.2027")
        assert offered.detail == "Šemeikka, Maija, asiointivaltuus, TYPO"
        assert services.request_proposals.targets("palkka", values, Language.FI) == []


class TestRules:
    @pytest.mark.parametrize(
        ("kind", "row", "code", "field"),
        [
            ("change", {}, "change_of_nothing", "kind"),
            ("change", {"specifiers": "MUU", "valid_from": date(2027, 1, 1)}, "change_leaves_gap", "valid_from"),
            ("change", {"specifiers": "MUU", "type": "right_to_grant"}, "line_target_missing", "target"),
            ("extend", {"valid_to": LAST}, "extension_not_longer", "valid_to"),
            ("extend", {}, "r2_no_end", "valid_to"),
            (
                "extend",
                {"valid_from": date(2027, 5, 1), "valid_to": date(2028, 1, 1)},
                "extension_leaves_gap",
                "valid_from",
            ),
            ("end", {}, "end_no_last_day", "valid_to"),
            ("end", {"valid_to": LAST}, "end_changes_nothing", "valid_to"),
            ("end", {"valid_to": TODAY - timedelta(days=1)}, "r5_last_day_in_past", "valid_to"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, services, town, kind, row, code, field):
        held(services, town)
        assert (code, f"wanted.0.{field}") in problems(services, asking(town, kind, **row))

    def test_what_is_ended_cannot_be_changed(self, services, town):
        target = held(services, town)
        services.mandates.end([target], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "Lähti.")
        values = asking(town, "extend", target=Reference("se", target), valid_to=date(2028, 1, 1))
        assert ("line_target_over", "wanted.0.target") in problems(services, values)

    def test_another_theme_or_type_is_another_mandate(self, services, town):
        target = held(services, town)
        values = asking(
            town, "change", target=Reference("se", target), theme=Reference("Palkka", town.pay), specifiers="MUU"
        )
        assert ("line_target_other", "wanted.0.target") in problems(services, values)

    def test_what_a_line_continues_is_not_its_duplicate(self, services, town):
        held(services, town, specifiers=())
        early = {"valid_from": TODAY, "valid_to": date(2028, 1, 1)}
        assert "duplicate" not in {code for code, _ in problems(services, asking(town, "extend", **early))}
        assert ("duplicate", "wanted.0.theme") in problems(services, asking(town, "add", type="transactions", **early))

    def test_what_is_only_late_by_the_decision_is_decided(self, services, town, database):
        held(services, town)
        request_id = services.requests.start(asking(town, "end", valid_to=TODAY))
        services.requests.receive(request_id)
        database.clock = clock_at(TODAY + timedelta(days=5))
        (line,) = services.requests.request(request_id).lines
        by_mail = approval(town, kind=ApprovalKind.E_MAIL)
        assert services.granting.check_decision(request_id, by_mail, {line.id: None}) == []

    def test_what_is_wrong_otherwise_is_not_decided(self, services, town):
        target = held(services, town)
        request_id = services.requests.start(asking(town, "end", valid_to=TODAY))
        services.requests.receive(request_id)
        services.mandates.void(target, "Kirjattu kahdesti.")
        (line,) = services.requests.request(request_id).lines
        with refused("not_saved", "line_target_missing"):
            services.granting.decide(request_id, approval(town, kind=ApprovalKind.E_MAIL), {line.id: None})

    def test_dates_are_proposed_for_each_kind(self, services, town):
        target = held(services, town)
        propose = services.request_proposals.period
        assert propose(LineKind.ADD, None, None, ()) == (TODAY, date(2028, 11, 22))
        assert propose(LineKind.CHANGE, target, None, ()) == (None, LAST)
        assert propose(LineKind.EXTEND, target, None, ()) == (date(2027, 4, 1), LAST + timedelta(days=731))
        assert propose(LineKind.END, target, None, ()) == (None, TODAY)


class TestCarryingOut:
    def test_a_change_replaces_the_mandate_on_the_day_of_granting(self, services, town):
        target = held(services, town)
        request = approved(services, town, asking(town, "change", specifiers="HALLINTO"))
        (mandate_id,) = granted(services, town, request)
        new, old = services.mandates.mandate(mandate_id), services.mandates.mandate(target)
        assert (new.replaces_id, new.specifiers, new.valid_from, new.valid_to) == (target, ("HALLINTO",), TODAY, LAST)
        assert (old.ended_on, old.end_kind) == (TODAY, EndKind.INVALIDATED_BY_ASSIGNOR)
        assert old.end_reason == f"Korvattu uudella valtuudella (tilaus {request.number})."
        services.granting.tell(request.id, [request.lines[0].id], TODAY)
        assert services.mandates.mandate(target).told_on == TODAY
        assert services.requests.request(request.id).state is RequestState.CLOSED

    @pytest.mark.parametrize(("typed", "kept"), [("", ("TYPO",)), ("–", ()), ("-", ())])
    def test_a_change_keeps_the_specifier_unless_told(self, services, town, typed, kept):
        held(services, town)
        (line,) = approved(services, town, asking(town, "change", specifiers=typed, valid_to=date(2027, 1, 31))).lines
        assert line.specifiers == kept

    def test_an_extension_goes_on_from_the_mandate(self, services, town):
        target = held(services, town)
        request = approved(services, town, asking(town, "extend", valid_to=date(2028, 3, 31)))
        (mandate_id,) = granted(services, town, request)
        new, old = services.mandates.mandate(mandate_id), services.mandates.mandate(target)
        assert (new.replaces_id, new.valid_from) == (target, LAST + timedelta(days=1))
        assert (old.ended_on, old.valid_to) == (None, LAST)
        services.granting.tell(request.id, [request.lines[0].id], TODAY)
        assert services.mandates.mandate(target).told_on is None

    def test_an_end_invalidates_the_mandate_and_tells_of_it(self, services, town):
        target = held(services, town)
        request = approved(services, town, asking(town, "end", valid_to=TODAY))
        assert (request.state, request.next_step) == (RequestState.APPROVED, NextStep.GRANT)
        assert granted(services, town, request) == [target]
        ended = services.mandates.mandate(target)
        assert (ended.ended_on, ended.end_kind, ended.end_reason) == (
            TODAY,
            EndKind.INVALIDATED_BY_ASSIGNOR,
            request.values["why"],
        )
        assert services.requests.request(request.id).next_step is NextStep.TELL
        services.granting.tell(request.id, [request.lines[0].id], TODAY)
        assert services.mandates.mandate(target).told_on == TODAY
        assert services.requests.request(request.id).state is RequestState.CLOSED

    def test_an_end_is_taken_back(self, services, town):
        target = held(services, town)
        request = approved(services, town, asking(town, "end", valid_to=TODAY))
        granted(services, town, request)
        services.history.undo(services.history.undoable().event_id)
        assert services.mandates.detail(target).row.state is MandateState.VALID
        assert services.requests.request(request.id).state is RequestState.APPROVED

    def test_a_change_is_taken_back_and_done_again(self, services, town):
        target = held(services, town)
        request = approved(services, town, asking(town, "change", specifiers="HALLINTO"))
        (first,) = granted(services, town, request)
        services.history.undo(services.history.undoable().event_id)
        assert services.mandates.detail(first).row.state is MandateState.VOID
        assert services.mandates.detail(target).row.state is MandateState.VALID
        (second,) = granted(services, town, request)
        assert services.mandates.detail(second).row.state is MandateState.VALID
        assert services.mandates.detail(target).row.state is MandateState.INVALIDATED

    def test_what_is_over_by_then_only_settles_the_line(self, services, town):
        target = held(services, town)
        request = approved(services, town, asking(town, "end", valid_to=TODAY + timedelta(days=30)))
        services.mandates.end([target], TODAY, EndKind.INVALIDATED_BY_ASSIGNEE, "Luopui itse.")
        done = services.granting.proposed(request.id, [request.lines[0].id])
        assert "line_target_over_already" in {one.code for one in services.granting.check_grants(request.id, done)}
        services.granting.grant(request.id, done)
        assert services.mandates.mandate(target).end_reason == "Luopui itse."
        assert services.requests.request(request.id).state is RequestState.GRANTED

    def test_that_it_ends_earlier_than_ordered_is_warned_about(self, services, town):
        held(services, town)
        request = approved(services, town, asking(town, "end", valid_to=date(2026, 12, 31)))
        done = services.granting.proposed(request.id, [request.lines[0].id])
        assert "end_before_asked" in {one.code for one in services.granting.check_grants(request.id, done)}

    def test_rights_to_grant_end_by_application_or_by_their_holder(self, services, town):
        held(services, town, theme_id=town.pay, type=MandateType.RIGHT_TO_GRANT, specifiers=())
        values = asking(town, "end", theme=Reference("Palkka", town.pay), valid_to=TODAY)
        request = approved(services, town, values)
        assert request.next_step is NextStep.APPLY
        (done,) = services.granting.proposed(request.id, [request.lines[0].id])
        assert (done.how, done.end_kind) == (GrantingWay.REGISTERED_BY_DVV, EndKind.INVALIDATION_APPLICATION)
        by_us = replace(done, how=GrantingWay.GRANTED, end_kind=EndKind.INVALIDATED_BY_ASSIGNOR)
        with refused("not_saved", "r10_registered_by_dvv"):
            services.granting.grant(request.id, [by_us])
        services.granting.grant(request.id, [replace(by_us, end_kind=EndKind.INVALIDATED_BY_ASSIGNEE)])

    def test_nothing_is_written_when_one_of_several_cannot_be(self, services, town):
        held(services, town)
        row = {"kind": "end", "theme": Reference("Veroasioiden hoito", town.tax), "valid_to": TODAY}
        new = {
            "kind": "add",
            "theme": Reference("Palkka", town.pay),
            "type": "transactions",
            "valid_from": TODAY,
            "valid_to": LAST,
        }
        values = values_for(town, assignees=({"person": Reference("Maija", town.maija)},), wanted=(new, row))
        request = approved(services, town, values)
        first, second = services.granting.proposed(request.id, [line.id for line in request.lines])
        with refused("not_saved", "granted_in_future", "end_in_future"):
            services.granting.grant(request.id, [first, replace(second, granted_on=TODAY + timedelta(days=1))])
        assert services.requests.request(request.id).state is RequestState.APPROVED
        assert services.requests.request(request.id).lines[0].mandate_id is None


class TestCorrecting:
    def test_a_granted_mandate(self, services, town):
        request = approved(services, town, values_for(town))
        first, *_others = granted(services, town, request)
        (stands,) = services.granting.recorded(request.id, [request.lines[0].id])
        right = replace(stands, specifiers=("TYPO",), valid_to=LAST, how=GrantingWay.REQUEST_CONFIRMED)
        said = services.granting.check_correction(request.id, right)
        assert "correction_not_in_suomifi" in {one.code for one in said}
        assert "duplicate" not in {one.code for one in said}
        services.granting.correct(request.id, right, REASON)
        mandate = services.mandates.mandate(first)
        assert (mandate.specifiers, mandate.valid_to) == (("TYPO",), LAST)
        line = services.requests.request(request.id).lines[0]
        assert line.granted_how is mandate.granted_how is GrantingWay.REQUEST_CONFIRMED
        (entry, *_earlier) = services.history.of_rows([("mandate", first)])
        assert (entry.action, entry.reason) == ("grant_corrected", REASON)

    def test_an_end(self, services, town):
        target = held(services, town)
        request = approved(services, town, asking(town, "end", valid_to=TODAY))
        granted(services, town, request)
        (stands,) = services.granting.recorded(request.id, [request.lines[0].id])
        assert stands.end_kind is EndKind.INVALIDATED_BY_ASSIGNOR
        yesterday = TODAY - timedelta(days=1)
        services.granting.correct(
            request.id, replace(stands, granted_on=yesterday, end_kind=EndKind.INVALIDATED_BY_ASSIGNEE), REASON
        )
        mandate = services.mandates.mandate(target)
        assert (mandate.ended_on, mandate.end_kind) == (yesterday, EndKind.INVALIDATED_BY_ASSIGNEE)
        assert services.requests.request(request.id).lines[0].granted_on == yesterday

    def test_a_telling_that_was_not(self, services, town):
        target = held(services, town)
        request = approved(services, town, asking(town, "end", valid_to=TODAY))
        granted(services, town, request)
        line = request.lines[0].id
        services.granting.tell(request.id, [line], TODAY)
        (stands,) = services.granting.recorded(request.id, [line])
        assert stands.told_on == TODAY
        for day, code in ((TODAY + timedelta(days=1), "told_in_future"), (LONG_AGO, "told_before_granting")):
            with refused("not_saved", code):
                services.granting.correct(request.id, replace(stands, told_on=day), REASON)
        services.granting.correct(request.id, replace(stands, told_on=None), REASON)
        again = services.requests.request(request.id)
        assert (again.lines[0].told_on, again.next_step) == (None, NextStep.TELL)
        assert services.mandates.mandate(target).told_on is None

    def test_what_is_not_done_and_what_would_be_before_its_telling(self, services, town):
        request = approved(services, town, values_for(town))
        (proposed, *_others) = services.granting.proposed(request.id, [line.id for line in request.lines])
        with refused("not_saved", "grant_not_done"):
            services.granting.correct(request.id, proposed, REASON)
        with refused("reason_missing"):
            services.granting.correct(request.id, proposed, " ")

    def test_a_decision_while_nothing_is_carried_out(self, services, town):
        request = approved(services, town, values_for(town))
        line = request.lines[0].id
        by_mail = approval(town, kind=ApprovalKind.E_MAIL)
        with refused("reason_missing"):
            services.granting.decide(request.id, by_mail, {line: "Ei tarvita."})
        services.granting.decide(request.id, by_mail, {line: "Ei tarvita."}, reason=REASON)
        assert services.requests.request(request.id).state is RequestState.PARTLY_APPROVED
        (entry, *_earlier) = services.history.of_rows([("request_line", line)])
        assert (entry.action, entry.reason) == ("decision_corrected", REASON)
        granted(services, town, replace(request, lines=request.lines[1:]))
        with refused("not_saved", "already_granted_line"):
            services.granting.decide(request.id, by_mail, {request.lines[1].id: "Ei."}, reason=REASON)


class TestLines:
    def numbered(self, services, town):
        request_id = services.requests.start(values_for(town))
        services.requests.receive(request_id)
        return services.requests.request(request_id)

    def test_they_are_checked_when_the_officer_has_filled_them_in(self, services, town):
        assert {line.checked_on for line in self.numbered(services, town).lines} == {TODAY}

    def test_what_is_not_known_is_still_to_be_checked(self, services, town):
        row = {"work": "Ilmoittaa palkat.", "type": "transactions", "valid_from": TODAY, "valid_to": LAST}
        request_id = services.requests.start(values_for(town, wanted=(row,)))
        services.requests.receive(request_id)
        assert services.requests.request(request_id).next_step is NextStep.CHECK
        services.requests.amend(request_id, 0, {"theme": Reference("Palkka", town.pay)})
        request = services.requests.request(request_id)
        assert {line.theme_id for line in request.lines} == {town.pay}
        assert request.values["wanted"][0]["work"] == "Ilmoittaa palkat."
        assert request.next_step is NextStep.CHECK
        services.requests.mark_checked(request_id, [line.id for line in request.lines], TODAY)
        assert services.requests.request(request_id).next_step is NextStep.PRINT
        services.requests.unmark_checked(request_id, [request.lines[0].id])
        assert services.requests.request(request_id).next_step is NextStep.CHECK
        services.history.undo(services.history.undoable().event_id)
        assert services.requests.request(request_id).next_step is NextStep.PRINT

    def test_only_the_amended_ones_are_to_be_checked_again(self, services, town):
        before = self.numbered(services, town)
        services.requests.amend(before.id, 1, {"specifiers": "TYPO"})
        after = services.requests.request(before.id)
        assert [line.id for line in after.lines] == [line.id for line in before.lines]
        assert [line.checked_on for line in after.lines] == [TODAY, None, TODAY, None]
        assert [line.wanted_row for line in after.lines] == [0, 1, 0, 1]
        services.history.undo(services.history.undoable().event_id)
        assert services.requests.request(before.id).lines == tuple(
            replace(line, version=line.version) for line in services.requests.request(before.id).lines
        )
        assert {line.checked_on for line in services.requests.request(before.id).lines} == {TODAY}

    def test_they_stay_the_same_rows_when_others_come_and_go(self, services, town):
        before = self.numbered(services, town)
        people = before.values["assignees"]
        grantor = {"person": Reference("Liisa Aho", town.grantor)}
        services.requests.revise(before.id, values_for(town, assignees=(grantor, people[1])), "Vaihtui.")
        after = services.requests.request(before.id)
        assert [line.id for line in after.lines[2:]] == [line.id for line in before.lines[2:]]
        assert not {line.id for line in after.lines[:2]} & {line.id for line in before.lines}
        assert [line.position for line in after.lines] == [1, 2, 3, 4]
        services.history.undo(services.history.undoable().event_id)
        assert [line.id for line in services.requests.request(before.id).lines] == [line.id for line in before.lines]

    def test_who_was_merged_since_stays_merged(self, services, town):
        before = self.numbered(services, town)
        services.people.merge_persons(town.maija, town.aile, "Kirjattu kahdesti.")
        services.requests.amend(before.id, 0, {"specifiers": "TYPO"})
        after = services.requests.request(before.id)
        assert {line.assignee_person_id for line in after.lines} == {town.maija}

    def test_what_cannot_be_typed_is_refused(self, services, town):
        request = self.numbered(services, town)
        with refused("not_saved", "not_a_date"):
            services.requests.amend(request.id, 0, {"valid_to": "31.2.2027"})
        with refused("row_gone"):
            services.requests.amend(request.id, 7, {"valid_to": LAST})
        with refused("checked_in_future"):
            services.requests.mark_checked(request.id, [request.lines[0].id], TODAY + timedelta(days=1))

    def test_what_is_decided_is_not_amended(self, services, town):
        request = approved(services, town, values_for(town))
        with refused("already_decided"):
            services.requests.amend(request.id, 0, {"specifiers": "TYPO"})
        with refused("already_decided"):
            services.requests.unmark_checked(request.id, [request.lines[0].id])


def test_a_copy_is_made_on_the_newest_form_without_what_that_lacks(services, town, database):
    request_id = services.requests.start({**values_for(town), "gone": "x"})
    with database.write_draft() as session:
        from valtuusapp.db import tables

        session.get_one(tables.Request, request_id).form_version = 1
    copy = services.requests.request(services.requests.copy_as_new(request_id))
    assert (copy.form_id, copy.form_version) == ("existing", 2)
    assert "gone" not in copy.values
    assert copy.values["wanted"][0]["kind"] == "add"
    assert copy.values["assignees"] == ({},)


def test_the_original_cannot_be_numbered_twice(services, town):
    request_id = services.requests.start(asking(town, "end", valid_to=TODAY))
    with pytest.raises(UserError):
        services.requests.receive(request_id)  # nothing is there to end
    held(services, town)
    assert services.requests.receive(request_id) == "2026-0001"
    services.requests.amend(request_id, 0, {"valid_to": TODAY + timedelta(days=1)})
    services.history.undo(services.history.undoable().event_id)
    other = services.requests.start(asking(town, "end", valid_to=TODAY))
    assert services.requests.receive(other) == "2026-0002"
