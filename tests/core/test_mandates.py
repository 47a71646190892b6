"""What a mandate is on a day, and what follows from its type (R1, R5, R10)."""

from datetime import date, timedelta

import pytest

from valtuusapp.core.mandates import MandateState, MandateType, ends_soon, normal_specifiers, state_of

START, END = date(2026, 2, 1), date(2026, 3, 31)


def state(on: date, *, ended_on: date | None = None, void: bool = False) -> MandateState:
    return state_of(valid_from=START, valid_to=END, ended_on=ended_on, void=void, on=on)


def test_both_ends_of_the_validity_are_valid_days():
    assert state(START - timedelta(1)) is MandateState.UPCOMING
    assert state(START) is MandateState.VALID
    assert state(END) is MandateState.VALID
    assert state(END + timedelta(1)) is MandateState.EXPIRED


def test_from_the_day_of_its_invalidation_it_is_not_valid():
    ended = date(2026, 3, 1)
    assert state(ended - timedelta(1), ended_on=ended) is MandateState.VALID
    assert state(ended, ended_on=ended) is MandateState.INVALIDATED
    assert state(END + timedelta(1), ended_on=ended) is MandateState.INVALIDATED


def test_one_invalidated_before_it_began_never_was_valid():
    ended = START - timedelta(10)
    assert state(ended, ended_on=ended) is MandateState.INVALIDATED
    assert state(START, ended_on=ended) is MandateState.INVALIDATED


def test_one_entered_in_error_is_that_on_every_day():
    for day in (START - timedelta(1), START, END + timedelta(1)):
        assert state(day, ended_on=START, void=True) is MandateState.VOID


def test_only_a_valid_one_ends_soon():
    on = END - timedelta(60)
    assert ends_soon(MandateState.VALID, END, 60, on)
    assert not ends_soon(MandateState.VALID, END, 59, on)
    assert not ends_soon(MandateState.UPCOMING, END, 60, on)
    assert ends_soon(MandateState.VALID, END, 0, END)


@pytest.mark.parametrize(
    ("kind", "persons_only", "is_right", "granted_with"),
    [
        (MandateType.TRANSACTIONS, False, False, MandateType.RIGHT_TO_GRANT),
        (MandateType.RIGHT_TO_GRANT, True, True, None),
        (MandateType.REPRESENT, True, False, MandateType.RIGHT_TO_GRANT_REPRESENTATION),
        (MandateType.RIGHT_TO_GRANT_REPRESENTATION, True, True, None),
    ],
)
def test_r1_who_can_receive_a_type_and_who_grants_it(
    kind: MandateType, persons_only: bool, is_right: bool, granted_with: MandateType | None
):
    assert kind.persons_only is persons_only
    assert kind.is_right_to_grant is is_right
    assert kind.granted_with is granted_with


@pytest.mark.parametrize(
    ("text", "specifiers"),
    [
        ("", ()),
        (" ; ,\n", ()),
        ("TYPO", ("TYPO",)),
        ("Vesi,  Koulu  toimi;TYPO\nVesi", ("Koulu toimi", "TYPO", "Vesi")),
    ],
)
def test_specifiers_are_trimmed_sorted_and_once_each(text: str, specifiers: tuple[str, ...]):
    assert normal_specifiers(text) == specifiers
