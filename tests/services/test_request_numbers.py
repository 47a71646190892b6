"""A number is given once: whatever is undone, refused or broken off in between."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.test_request_kinds import asking
from tests.services.test_request_path import approval, values_for
from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import ApprovalKind, LineOutcome, NextStep, RequestState

LAST = date(2028, 3, 31)
STEPS = (
    "start",
    "fail",
    "receive",
    "print",
    "break",
    "copy",
    "amend",
    "decide",
    "grant",
    "tell",
    "withdraw",
    "undo",
    "delete",
)


class Office:
    """Does one step after another with the latest request, as far as it goes."""

    def __init__(self, services, town, monkeypatch):
        self.services, self.town, self.monkeypatch = services, town, monkeypatch
        self.latest = services.requests.start(values_for(town))
        self.given = {}

    def take(self, step):
        with suppress(UserError):
            getattr(self, f"_{step}")()
        self.note()

    def note(self):
        """Every number that a request has had is its own, and no other has it."""
        for request_id in self.services.requests.ids(RequestFilter(), Sort("number")):
            number = self.services.requests.request(request_id).number
            if number:
                assert self.given.setdefault(number, request_id) == request_id
        for number, request_id in self.given.items():
            assert self.services.requests.request(request_id).number == number

    def _start(self):
        self.latest = self.services.requests.start(values_for(self.town))

    def _fail(self):
        self.latest = self.services.requests.start(asking(self.town, "end", valid_to=LAST))
        self.services.requests.receive(self.latest)

    def _receive(self):
        self.services.requests.receive(self.latest)

    def _print(self):
        self.monkeypatch.setattr("valtuusapp.services.requests.request_paper", lambda *_asked: b"%PDF-1.7")
        self.services.requests.print_for_signature(self.latest)

    def _break(self):
        """The paper cannot be made: nothing is written."""

        def fail(*_asked):
            raise UserError("disk_full")

        before = self.services.requests.request(self.latest)
        self.monkeypatch.setattr("valtuusapp.services.requests.request_paper", fail)
        with pytest.raises(UserError):
            self.services.requests.print_for_signature(self.latest)
        assert self.services.requests.request(self.latest) == before

    def _copy(self):
        self.latest = self.services.requests.copy_as_new(self.latest)
        self.services.requests.save_draft(self.latest, values_for(self.town))

    def _amend(self):
        self.services.requests.amend(self.latest, 0, {"specifiers": "TYPO"})

    def _decide(self):
        lines = self.services.requests.request(self.latest).lines
        decisions = {line.id: None if number else "Ei tarvita." for number, line in enumerate(lines)}
        by_mail = approval(self.town, kind=ApprovalKind.E_MAIL)
        self.services.granting.decide(self.latest, by_mail, decisions, reason="Kirjattiin väärin.")

    def _lines(self):
        lines = self.services.requests.request(self.latest).lines
        return [line.id for line in lines if line.outcome is LineOutcome.APPROVED]

    def _grant(self):
        lines = self._lines()[:2]
        self.services.granting.grant(self.latest, self.services.granting.proposed(self.latest, lines))

    def _tell(self):
        granted = [line.id for line in self.services.requests.request(self.latest).lines if line.granted_on]
        self.services.granting.tell(self.latest, granted, date(2026, 11, 23))

    def _withdraw(self):
        self.services.requests.withdraw(self.latest, "Tilattu kahdesti.")

    def _undo(self):
        if (last := self.services.history.undoable()) is not None:
            self.services.history.undo(last.event_id)

    def _delete(self):
        self.services.requests.delete_draft(self.latest)
        self.latest = self.services.requests.start(values_for(self.town))


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(st.sampled_from(STEPS), min_size=4, max_size=14))
def test_a_number_is_given_once_whatever_happens(services, town, monkeypatch, steps):
    office = Office(services, town, monkeypatch)
    for step in steps:
        office.take(step)
    for request_id in services.requests.ids(RequestFilter(), Sort("number")):
        request = services.requests.request(request_id)
        (row,) = services.requests.rows([request_id])
        assert row.state is request.state
        settled = request.state in (RequestState.CLOSED, RequestState.NOT_APPROVED, RequestState.WITHDRAWN)
        assert (request.next_step is NextStep.NONE) is settled
        for line in request.lines:  # what is granted stands in the registry, and nothing else does
            assert (line.mandate_id is not None) is (line.granted_on is not None)
