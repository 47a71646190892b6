"""Business IDs are checked; identity codes are noticed wherever they are written (R4)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valtuusapp.core.identity import (
    bytes_hold_identity_code,
    holds_identity_code,
    identity_code,
    normal_business_id,
    without_identity_codes,
)

# Published by the Digital and Population Data Services Agency for its made-up test persons. Individual numbers 900-999
# are never given to anybody.
CODES = [
    "010594Y9032",
    "010594Y9021",
    "020594X903P",
    "020594X902N",
    "030594W903B",
    "040594V902Y",
    "050594U903M",
    "010516B903X",
    "020516C903K",
    "030516D9037",
    "010501E9032",
    "020502E902X",
    "020503F9037",
    "020504A902E",
    "020504B904H",
]

SEPARATORS = "+-YXWVUABCDEF"
CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("text", ["{}", "Maija, hetu {}.", "({})", "{}\n", "hetu:{};"])
def test_every_kind_of_code_is_noticed_in_a_text(code: str, text: str):
    assert holds_identity_code(text.format(code))
    assert holds_identity_code(text.format(code.lower()))


@pytest.mark.parametrize(
    "code",
    [
        "010594\u20139032",
        "010594\u22129032",
        "010594\u20119032",
        "０１０５９４－９０３2",
        "010\u200b594\u00ad-90\u206032",
        "\u202e010594-9032\u202c",
    ],
)
def test_codes_are_noticed_with_other_dashes_wide_digits_and_marks_that_are_not_seen(code: str):
    assert holds_identity_code(f"hetu {code}.")


@pytest.mark.parametrize(
    "typed",
    [
        "010101 -900R",
        "010101 - 900R",
        "010101\u00a0\u2013 900r",
        "010101-\n900R",
        "hetu010101-900R",
        "010101-900RMaija",
        "010101-900R010101-900R",
        "010101+900Rja010101-900R",
    ],
)
def test_codes_are_noticed_however_carelessly_they_are_typed(typed: str):
    assert holds_identity_code(f"Maija {typed}.")
    assert "900" not in without_identity_codes(f"Maija {typed}.")


def test_codes_are_noticed_in_bytes_but_not_in_digests():
    for letters in ("ascii", "utf-16-le", "utf-16-be"):
        assert bytes_hold_identity_code(b"\xff\x00(" + "hetu 010101-900R".encode(letters) + b")")
    assert not bytes_hold_identity_code(b"<9f010101A900R1c> a010101-900Rb")
    assert not holds_identity_code("9f010101a123n1c")


@given(st.integers(1, 28), st.integers(1, 12), st.integers(0, 99), st.sampled_from(SEPARATORS), st.integers(900, 999))
def test_codes_of_all_centuries_are_noticed(day: int, month: int, year: int, separator: str, number: int):
    digits = f"{day:02}{month:02}{year:02}{number}"
    right = CHECK_CHARACTERS[int(digits) % 31]
    wrong = CHECK_CHARACTERS[(int(digits) + 1) % 31]
    assert holds_identity_code(f"{digits[:6]}{separator}{number}{right}")
    assert not holds_identity_code(f"{digits[:6]}{separator}{number}{wrong}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-0017",
        "Y-tunnus 1234567-1",
        "010594Y903",
        "010594Y9033",  # a wrong check character
        "0010594Y9032",  # part of a longer number
        "010594Y90322",
        "A010594Y9032",
        "320594-900Y",  # day 32, though the check character would fit
        "011394-902F",  # month 13
        "040 123 4567, 050-1234567",
        "Dnro 010594/903/2026",
    ],
)
def test_other_numbers_are_left_alone(text: str):
    assert not holds_identity_code(text)


def test_the_examples_with_impossible_days_would_have_a_fitting_check_character():
    for digits, check in (("320594900", "Y"), ("011394902", "F")):
        assert CHECK_CHARACTERS[int(digits) % 31] == check


def _business_id(seven: str) -> str | None:
    """With its check digit; None when the remainder is 1 and no such ID is given."""
    remainder = sum(int(digit) * weight for digit, weight in zip(seven, (7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    return None if remainder == 1 else f"{seven}-{(11 - remainder) % 11}"


@given(st.integers(0, 9_999_999))
def test_a_business_id_is_right_with_its_own_check_digit_only(number: int):
    seven = f"{number:07}"
    right = _business_id(seven)
    accepted = [digit for digit in range(10) if normal_business_id(f"{seven}-{digit}")]
    assert accepted == ([] if right is None else [int(right[-1])])


@pytest.mark.parametrize("text", ["1572860-0", " 1572860-0 ", "15728600", "FI15728600", "1572860–0"])
def test_a_business_id_is_brought_to_one_form(text: str):
    assert normal_business_id(text) == "1572860-0"


@pytest.mark.parametrize("text", ["", "1572860-1", "157286-0", "abcdefg-h", "15728600 0"])
def test_what_is_no_business_id_is_refused(text: str):
    assert normal_business_id(text) is None


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_read_as_typed_or_pasted(code: str):
    for typed in (code, code.lower(), f" {code} ", f"{code[:6]} {code[6:]}\u200b"):
        found = identity_code(typed)
        assert found is not None
        assert found.text == code, "the separator belongs to the identity"
        assert found.born.day == int(code[:2])
        assert code[7:10] not in found.masked
        assert code not in repr(found)
        assert code not in str([found])


def test_a_pasted_dash_is_the_dash_of_the_code():
    found = identity_code("010594\u20139032")
    assert found is not None
    assert found.text == "010594-9032"


@pytest.mark.parametrize(
    "text", ["", "010594Y9033", "300295-900", "010594Y9032 x", "010594Y90322", "Maija 010594Y9032"]
)
def test_what_is_no_code_is_not_read(text: str):
    assert identity_code(text) is None


def test_a_day_that_is_not_is_no_code():
    digits = "310294900"
    assert identity_code(f"310294-900{CHECK_CHARACTERS[int(digits) % 31]}") is None


def test_centuries_and_age():
    found = identity_code("010516B903X")
    assert found is not None
    assert found.born == date(2016, 5, 1)
    assert not found.is_of_age(date(2034, 4, 30))
    assert found.is_of_age(date(2034, 5, 1))
