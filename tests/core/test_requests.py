"""Where a request is and what comes next follow from its facts."""

import pytest

from valtuusapp.core.requests import NextStep, RequestFacts, RequestState, next_step, paper_languages, state_of
from valtuusapp.core.text import Language


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({}, RequestState.DRAFT),
        ({"numbered": True, "lines": 2}, RequestState.RECEIVED),
        ({"numbered": True, "sent": True, "lines": 2}, RequestState.OUT_FOR_SIGNATURE),
        ({"numbered": True, "sent": True, "lines": 2, "decided": 1, "approved": 1}, RequestState.OUT_FOR_SIGNATURE),
        ({"numbered": True, "lines": 2, "decided": 2}, RequestState.NOT_APPROVED),
        ({"numbered": True, "lines": 2, "decided": 2, "approved": 2}, RequestState.APPROVED),
        ({"numbered": True, "lines": 2, "decided": 2, "approved": 1}, RequestState.PARTLY_APPROVED),
        ({"numbered": True, "lines": 2, "decided": 2, "approved": 2, "granted": 1}, RequestState.BEING_GRANTED),
        ({"numbered": True, "lines": 2, "decided": 2, "approved": 1, "granted": 1}, RequestState.GRANTED),
        ({"numbered": True, "lines": 2, "decided": 2, "approved": 1, "granted": 1, "told": 1}, RequestState.CLOSED),
        ({"numbered": True, "lines": 2, "withdrawn": True}, RequestState.WITHDRAWN),
    ],
)
def test_the_state_follows_from_the_facts(facts: dict[str, int], state: RequestState):
    assert state_of(RequestFacts(**facts)) is state


@pytest.mark.parametrize(
    ("state", "current", "rights", "mandates", "step"),
    [
        (RequestState.DRAFT, False, False, False, NextStep.PRINT),
        (RequestState.RECEIVED, False, False, False, NextStep.PRINT),
        (RequestState.OUT_FOR_SIGNATURE, True, False, False, NextStep.APPROVE),
        (RequestState.OUT_FOR_SIGNATURE, False, False, False, NextStep.PRINT),
        (RequestState.APPROVED, True, False, True, NextStep.GRANT),
        (RequestState.APPROVED, True, True, False, NextStep.REGISTER),
        (RequestState.BEING_GRANTED, True, True, True, NextStep.GRANT),
        (RequestState.GRANTED, True, False, False, NextStep.TELL),
        (RequestState.CLOSED, True, False, False, NextStep.NONE),
        (RequestState.NOT_APPROVED, True, False, False, NextStep.NONE),
        (RequestState.WITHDRAWN, True, False, False, NextStep.NONE),
    ],
)
def test_there_is_one_next_step(state: RequestState, current: bool, rights: bool, mandates: bool, step: NextStep):
    assert next_step(state, print_is_current=current, rights_left=rights, mandates_left=mandates) is step


def test_a_paper_has_one_language_or_two():
    assert paper_languages("sv") == (Language.SV,)
    assert paper_languages("fi+sv") == (Language.FI, Language.SV)
