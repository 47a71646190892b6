"""Steps in an order that nobody meant, and facts that contradict each other: refused, or said, and never done twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.services.applying import approved_rights, content, invalidation, sent, signed
from tests.services.directory import codes, refusing
from tests.services.test_request_path import approval, grants_of, values_for
from tests.services.town import TODAY, Town
from valtuusapp.core.dvv import Registration, Signatory
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import EndKind, Mandate, MandateType
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import NextStep, RequestState
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services

BEFORE = TODAY - timedelta(days=30)


def refused(code: str, doing: Callable[[], object], *problem_codes: str) -> None:
    """What is done is refused so."""
    with pytest.raises(UserError) as caught:
        doing()
    assert caught.value.code == code
    assert {one for one, _field in refusing(caught.value.problems)} == set(problem_codes)


def out(services: Services, town: Town, **changes: object) -> tuple[int, list[int]]:
    """A request that is out for signature, and its lines."""
    request_id = services.requests.start(values_for(town, **changes))
    services.requests.print_for_signature(request_id)
    return request_id, [line.id for line in services.requests.request(request_id).lines]


def approved(services: Services, town: Town, **changes: object) -> tuple[int, list[int]]:
    """An approved request, and its lines."""
    request_id, lines = out(services, town, **changes)
    services.granting.decide(request_id, approval(town), dict.fromkeys(lines))
    return request_id, lines


def right_of_grantor(database: Database, town: Town) -> tuple[int, int | None]:
    """Aho's right to grant the tax theme, and the work for which it is."""
    with database.read() as session:
        row = session.scalars(select(tables.Mandate).where(tables.Mandate.theme_id == town.tax)).one()
        return row.id, row.engagement_id


class TestRequests:
    def test_a_draft_is_neither_withdrawn_nor_revised(self, services: Services, town: Town):
        draft = services.requests.start(values_for(town))
        refused("row_gone", lambda: services.requests.withdraw(draft, "Turha."))
        refused("row_gone", lambda: services.requests.revise(draft, values_for(town), "Korjaus."))
        request = services.requests.request(draft)
        assert (request.state, request.lines) == (RequestState.DRAFT, ())

    def test_what_is_withdrawn_stays_as_it_was_withdrawn(self, services: Services, town: Town):
        request_id, _lines = out(services, town)
        services.requests.withdraw(request_id, "Tilattu kahdesti.")
        refused("already_decided", lambda: services.requests.withdraw(request_id, "Muu syy."))

    def test_a_decision_is_about_something(self, services: Services, town: Town):
        request_id, _lines = out(services, town)
        refused("not_saved", lambda: services.granting.decide(request_id, approval(town), {}), "decision_of_nothing")
        assert services.requests.request(request_id).approval is None

    def test_granted_before_it_was_decided_is_said(self, services: Services, town: Town):
        request_id, lines = approved(services, town)
        (grant,) = grants_of(services, request_id, lines[:1], town.grantor)
        assert "granted_before_decision" not in {
            one for one, _ in codes(services.granting.check_grants(request_id, [grant]))
        }
        early = replace(grant, granted_on=BEFORE, valid_from=BEFORE)
        found = services.granting.check_grants(request_id, [early])
        assert ("granted_before_decision", f"{lines[0]}.granted_on") in codes(found)
        assert refusing(found) == set()

    def test_a_line_is_granted_once_in_one_go_and_after_another(self, services: Services, town: Town):
        request_id, lines = approved(services, town)
        (grant,) = grants_of(services, request_id, lines[:1], town.grantor)
        refused("not_saved", lambda: services.granting.grant(request_id, [grant, grant]), "grant_done_already")
        assert services.requests.request(request_id).lines[0].mandate_id is None
        services.granting.grant(request_id, [grant])
        refused("not_saved", lambda: services.granting.grant(request_id, [grant]), "grant_done_already")

    def test_somebody_asked_for_twice_is_said_when_the_second_is_granted(self, services: Services, town: Town):
        maija = {"person": Reference("Maija Šemeikka", town.maija)}
        request_id, lines = approved(services, town, assignees=(maija, maija))
        grants = grants_of(services, request_id, lines, town.grantor)
        services.granting.grant(request_id, grants[:1])
        found = codes(services.granting.check_grants(request_id, [grants[2]]))
        assert ("duplicate", f"{lines[2]}.theme") in found


class TestEnds:
    def test_no_mandate_ends_before_it_was_granted(self, services: Services, town: Town):
        request_id, lines = approved(services, town)
        (mandate_id,) = services.granting.grant(request_id, grants_of(services, request_id, lines[:1], town.grantor))
        kind = EndKind.INVALIDATED_BY_ASSIGNEE
        refused("not_saved", lambda: services.mandates.end([mandate_id], BEFORE, kind, "Itse."), "end_before_granting")
        services.mandates.end([mandate_id], TODAY, kind, "Itse.")

    def test_one_that_has_not_begun_can_end(self, services: Services, town: Town):
        mandate_id = services.mandates.add(
            Mandate(
                assignor_id=town.city,
                assignee_person_id=town.maija,
                theme_id=town.tax,
                type=MandateType.TRANSACTIONS,
                granted_on=TODAY,
                valid_from=TODAY + timedelta(days=30),
                valid_to=TODAY + timedelta(days=60),
            )
        )
        services.mandates.end([mandate_id], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "Turha.")
        assert services.mandates.mandate(mandate_id).ended_on == TODAY


class TestApplications:
    def test_a_right_is_registered_once_however_it_is_told(self, services: Services, town: Town):
        request_id = approved_rights(services, town)
        (application_id,) = services.dvv.begin_from_request(request_id)
        signatories = (Signatory(name="Ødegård, Erik"),)
        services.dvv.change(
            application_id, replace(services.dvv.application(application_id).content, signatories=signatories)
        )
        services.dvv.send(signed(services, application_id), TODAY)
        right = services.dvv.proposed(application_id)[0]
        twice = (right, replace(right, valid_to=date(2029, 1, 31)))
        refused(
            "not_saved",
            lambda: services.dvv.register(application_id, Registration(on=TODAY, rights=twice)),
            "application_not_asked",
        )
        services.dvv.register(application_id, Registration(on=TODAY, rights=twice[:1]))
        lines = services.requests.request(request_id).lines
        assert sum(line.mandate_id is not None for line in lines) == 1
        assert services.requests.request(request_id).next_step is NextStep.APPLY

    def test_a_right_that_ended_meanwhile_keeps_its_end_when_its_change_is_registered(
        self, services: Services, town: Town, database: Database
    ):
        old, work = right_of_grantor(database, town)
        wanted = {
            "kind": "change",
            "type": "right_to_grant",
            "theme": Reference("Veroasioiden hoito", town.tax),
            "target": Reference("Veroasioiden hoito", old),
            "valid_from": TODAY,
            "valid_to": date(2028, 1, 1),
            "specifiers": "",
        }
        aho = {"person": Reference("Aho, Liisa", town.grantor), "engagement": Reference("kirjanpitäjä", work)}
        request_id, _lines = approved(services, town, assignees=(aho,), wanted=(wanted,))
        (application_id,) = services.dvv.begin_from_request(request_id)
        signatories = (Signatory(name="Ødegård, Erik"),)
        services.dvv.change(
            application_id, replace(services.dvv.application(application_id).content, signatories=signatories)
        )
        services.dvv.send(signed(services, application_id), TODAY)
        services.mandates.end([old], BEFORE, EndKind.INVALIDATED_BY_ASSIGNEE, "Itse.")
        rights = tuple(services.dvv.proposed(application_id))
        services.dvv.register(application_id, Registration(on=TODAY, rights=rights))
        ended = services.mandates.mandate(old)
        assert (ended.ended_on, ended.end_kind) == (BEFORE, EndKind.INVALIDATED_BY_ASSIGNEE)
        (line,) = services.requests.request(request_id).lines
        assert line.mandate_id is not None
        assert services.mandates.mandate(line.mandate_id).replaces_id == old

    def test_nobody_gives_up_a_right_before_having_it(self, services: Services, town: Town):
        first = sent(services, content(town))
        services.dvv.register(first, Registration(on=TODAY, rights=tuple(services.dvv.proposed(first))))
        persons = content(town).persons
        ending = services.dvv.begin(invalidation(town, persons=persons))
        refused("not_saved", lambda: services.dvv.settle(ending, town.maija, BEFORE), "application_before")
        services.dvv.settle(ending, town.maija, TODAY)
