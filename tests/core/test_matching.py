"""Who is meant: a sure match is taken, several or a weak one are asked about."""

import pytest

from valtuusapp.core.matching import Described, KnownPerson, KnownWork, People, name_words, parts_of, split_name
from valtuusapp.core.text import fold


def work(key: int, title: str, unit: str = "Talous", sector: str = "Konsernipalvelut") -> KnownWork:
    return KnownWork(id=key, titles=frozenset({fold(title)}), units=frozenset({fold(unit), fold(sector)}))


PEOPLE = People(
    [
        KnownPerson(
            id=1, last_name="Šemeikka", first_names="Maija", employee_number="1001", work=(work(11, "rehtori"),)
        ),
        KnownPerson(
            id=2, last_name="Virtanen", first_names="Matti", email="matti@lumi.example", work=(work(21, "opettaja"),)
        ),
        KnownPerson(
            id=3, last_name="Virtanen", first_names="Matti", work=(work(31, "opettaja", "Rantakoulu", "Sivistys"),)
        ),
        KnownPerson(id=4, last_name="Ŋuorra", first_names="Áile Kaarina"),
        KnownPerson(id=5, last_name="Петров", first_names="Иван", work=(work(51, "rehtori"), work(52, "opettaja"))),
    ],
    units=[fold(name) for name in ("Talous", "Konsernipalvelut", "Rantakoulu", "Sivistys", "Keskuskoulu")],
)


def found(name: str, *texts: str, number: str = "", email: str = "") -> tuple[int | None, tuple[int, ...]]:
    match = PEOPLE.find(Described(name=name, employee_number=number, email=email, work=texts))
    return match.person_id, match.candidates


@pytest.mark.parametrize("name", ["Maija Šemeikka", "Šemeikka, Maija", "SEMEIKKA MAIJA", "maija  semeikka"])
def test_name_and_title_are_sure_however_the_name_is_written(name: str):
    assert found(name, "Rehtori, Talous") == (1, (1,))


def test_a_name_alone_is_asked_about():
    assert found("Maija Šemeikka") == (None, (1,))
    assert found("Maija Šemeikka", "opettaja") == (None, (1,))


def test_a_number_or_an_address_is_sure_with_the_name():
    assert found("Maija Šemeikka", number="1001")[0] == 1
    assert found("Áile Ŋuorra", number="1001")[0] is None
    assert found("Matti Virtanen", email="MATTI@lumi.example")[0] == 2
    assert found("", number="1001")[0] == 1


def test_a_number_of_another_is_asked_about_with_both():
    assert found("Matti Virtanen", "opettaja, Rantakoulu", number="1001") == (None, (1, 3, 2))


def test_namesakes_are_told_apart_by_the_unit():
    assert found("Matti Virtanen", "opettaja") == (None, (2, 3))
    assert found("Matti Virtanen", "opettaja, Rantakoulu") == (3, (3, 2))
    assert found("Matti Virtanen", "opettaja", "Sivistys")[0] == 3


def test_a_unit_in_which_nobody_of_the_name_works_is_asked_about():
    assert found("Maija Šemeikka", "rehtori, Keskuskoulu") == (None, (1,))
    assert found("Maija Šemeikka", "rehtori, jokin muu") == (1, (1,))


def test_another_address_or_number_than_the_known_one_is_asked_about():
    assert found("Matti Virtanen", "opettaja, Talous", email="toinen@lumi.example") == (None, (2, 3))
    assert found("Maija Šemeikka", "rehtori", number="2002") == (None, (1,))


def test_fewer_first_names_and_a_slip_of_the_finger_are_offered():
    assert found("Áile Ŋuorra", "rehtori") == (None, (4,))
    assert found("Maija Semeika", "rehtori") == (None, (1,))
    assert found("Иван Петров", "opettaja")[0] == 5
    assert found("Aivan Toinen", "opettaja") == (None, ())


def test_the_work_that_is_meant():
    assert PEOPLE.work_of(5, ["opettaja"]) == 52
    assert PEOPLE.work_of(5, [""]) is None
    assert PEOPLE.work_of(1, [""]) == 11
    assert PEOPLE.work_of(1, ["Talous"]) == 11
    assert PEOPLE.work_of(1, ["siivooja"]) is None
    assert PEOPLE.work_of(99, ["rehtori"]) is None


def test_names_and_parts():
    assert name_words("Šemeikka, Maija-Liisa (1001)") == ("liisa", "maija", "semeikka")
    assert parts_of(["Kirjanpitäjä – Talous; Konserni"]) == ("kirjanpitäjä", "talous", "konserni")
    assert split_name("Virtanen, Matti Juhani") == ("Virtanen", "Matti Juhani")
    assert split_name(" Matti Juhani  Virtanen ***") == ("Virtanen", "Matti Juhani")
