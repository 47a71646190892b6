"""Where a request is and what comes next follow from its facts."""

import pytest

from valtuusapp.core.requests import Left, NextStep, RequestFacts, RequestState, next_step, paper_languages, state_of
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
        ({"numbered": True, "lines": 2, "decided": 2, "approved": 2, "nobody": 1}, RequestState.APPROVED),
        (
            {"numbered": True, "lines": 2, "decided": 2, "approved": 2, "nobody": 1, "granted": 1, "told": 1},
            RequestState.CLOSED,
        ),
        ({"numbered": True, "lines": 1, "decided": 1, "approved": 1, "nobody": 1}, RequestState.CLOSED),
        ({"numbered": True, "lines": 2, "withdrawn": True}, RequestState.WITHDRAWN),
    ],
)
def test_the_state_follows_from_the_facts(facts: dict[str, int], state: RequestState):
    assert state_of(RequestFacts(**facts)) is state


@pytest.mark.parametrize(
    ("state", "left", "step"),
    [
        (RequestState.DRAFT, {"unchecked": True}, NextStep.PRINT),
        (RequestState.RECEIVED, {"unchecked": True, "unsigned": False}, NextStep.CHECK),
        (RequestState.RECEIVED, {}, NextStep.PRINT),
        (RequestState.RECEIVED, {"unsigned": False}, NextStep.APPROVE),
        (RequestState.OUT_FOR_SIGNATURE, {"print_is_current": True}, NextStep.APPROVE),
        (RequestState.OUT_FOR_SIGNATURE, {}, NextStep.PRINT),
        (RequestState.APPROVED, {"mandates": True}, NextStep.GRANT),
        (RequestState.APPROVED, {"rights": True}, NextStep.APPLY),
        (RequestState.APPROVED, {"applied": True}, NextStep.REGISTER),
        (RequestState.BEING_GRANTED, {"mandates": True, "rights": True, "untold": True}, NextStep.GRANT),
        (RequestState.BEING_GRANTED, {"rights": True, "applied": True, "untold": True}, NextStep.APPLY),
        (RequestState.BEING_GRANTED, {"applied": True, "untold": True}, NextStep.TELL),
        (RequestState.BEING_GRANTED, {"applied": True}, NextStep.REGISTER),
        (RequestState.GRANTED, {"untold": True}, NextStep.TELL),
        (RequestState.CLOSED, {}, NextStep.NONE),
        (RequestState.NOT_APPROVED, {}, NextStep.NONE),
        (RequestState.WITHDRAWN, {}, NextStep.NONE),
    ],
)
def test_there_is_one_next_step(state: RequestState, left: dict[str, bool], step: NextStep):
    assert next_step(state, Left(**left)) is step


def test_a_paper_has_one_language_or_two():
    assert paper_languages("sv") == (Language.SV,)
    assert paper_languages("fi+sv") == (Language.FI, Language.SV)
