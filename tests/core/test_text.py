"""Searching and ordering know the letters that people in Finland have in their names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valtuusapp.core.text import Language, LocalText, both, clean, fold, search_words, searched, sort_key


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Šemeikka", "semeikka"),
        ("Šemeikka", "ŠEMEIKKA"),
        ("Ŋuorra", "nuorra"),
        ("Łukasz", "lukasz"),
        ("Ødegård", "ödegård"),
        ("ÄITI", "äiti"),
        ("Müller", "muller"),
        ("Groß", "gross"),
        ("Đorđe", "dorde"),
        ("Åström", "åström"),
        ("D’Angelo", "d'angelo"),
        ("Иван", "иван"),
        ("  Anna   Liisa ", "anna liisa"),
    ],
)
def test_a_name_is_found_as_people_type_it(name: str, typed: str):
    assert fold(name) == fold(typed)


@pytest.mark.parametrize(("one", "other"), [("äiti", "aiti"), ("Åberg", "Aberg"), ("Söder", "Soder")])
def test_a_o_and_their_finnish_neighbours_are_letters_of_their_own(one: str, other: str):
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_letters_written_in_one_piece_or_two_are_the_same(text: str):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_finnish_order_has_the_own_letters_last():
    names = ["Öhman", "Zorn", "Ärling", "Åberg", "äijä", "Šemeikka", "Semi", "Aalto", "ŋuorra", "Nuutinen", "Łukasz"]
    in_order = ["Aalto", "Łukasz", "ŋuorra", "Nuutinen", "Šemeikka", "Semi", "Zorn", "Åberg", "äijä", "Ärling", "Öhman"]
    assert sorted(names, key=sort_key) == in_order


def test_a_space_comes_before_letters():
    assert sorted(["Ahola", "Aho Zita", "Aho Anna"], key=sort_key) == ["Aho Anna", "Aho Zita", "Ahola"]


def test_the_words_of_a_search_are_folded_and_each_is_asked_once():
    assert search_words("  Šemeikka  ÄITI semeikka ") == ("semeikka", "äiti")
    assert search_words("   ") == ()


def test_of_a_page_pasted_into_a_search_only_the_beginning_is_searched_for():
    assert search_words("x" * 100_000) == ("x" * 500,)
    assert len(search_words(" ".join(str(number) for number in range(100_000)))) < 200
    assert searched("Šemeikka, " * 100) == fold("Šemeikka, " * 50)


def test_what_is_no_letter_is_left_out():
    assert clean("a\x00b\x1b[1m\x7f\udc80\ud83d!") == "ab[1m!"
    assert clean("Ánne\tŊuorra\n👩‍👧 €") == "Ánne\tŊuorra\n👩‍👧 €"
    assert search_words("Šemeikka\x00\udc80") == ("semeikka",)


def test_a_text_falls_back_to_a_language_in_which_it_is_known():
    name = LocalText("Ulosotto", "", "Enforcement")
    assert name.get(Language.SV) == "Ulosotto"
    assert name.marked(Language.SV) == "Ulosotto (fi)"
    assert name.marked(Language.EN) == "Enforcement"
    assert LocalText("", "Vatten").get(Language.FI) == "Vatten"
    assert LocalText("", "Vatten").marked(Language.FI) == "Vatten (sv)"
    assert LocalText().marked(Language.FI) == ""
    assert not LocalText()
    assert both("Kelmu") == LocalText("Kelmu", "Kelmu")
