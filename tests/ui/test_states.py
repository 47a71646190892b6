"""A state is a symbol, a word and a colour."""

import pytest
from PySide6.QtWidgets import QWidget

from valtuusapp.core.dvv import ApplicationState
from valtuusapp.core.mandates import MandateState
from valtuusapp.core.problems import Severity
from valtuusapp.core.requests import LineOutcome, RequestState
from valtuusapp.core.text import Language
from valtuusapp.ui import states
from valtuusapp.ui.states import StateBadge
from valtuusapp.ui.theme import Tone

STATES = [*MandateState, *RequestState, *LineOutcome, *ApplicationState]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("state", STATES, ids=lambda state: f"{type(state).__name__}.{state.value}")
def test_every_state_has_symbol_word_and_colour(state, language: Language):
    look = states.look_of(state)
    assert look.icon
    assert look.tone in Tone
    assert states.word_of(state, language)


KINDS = [MandateState, RequestState, LineOutcome, ApplicationState]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_words_differ(kind):
    words = [states.word_of(state, Language.FI) for state in kind]
    assert len(set(words)) == len(words)


def test_colour_never_speaks_alone():
    """States of one colour can still be told apart by their words, states of one symbol by colour or word."""
    assert states.look_of(MandateState.VALID) != states.look_of(MandateState.VALID, ends_soon=True)
    assert states.word_of(MandateState.VALID, Language.SV, ends_soon=True) == "upphör snart"


def test_every_severity_has_a_look():
    assert set(states.SEVERITIES) == set(Severity)


def test_badge_is_read_aloud(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    badge = StateBadge(Language.FI, place)
    badge.show_state(MandateState.VALID, ends_soon=True)
    assert badge.accessibleName() == "päättyy pian"
    assert not badge.isHidden()
    badge.show_state(None)
    assert badge.isHidden()


def test_badge_without_a_place_is_no_window(qtbot):
    badge = StateBadge(Language.FI)
    qtbot.addWidget(badge)
    badge.show_state(MandateState.VALID)
    assert not badge.isVisible()
