"""The second version of one form and the form for new mandates on paper."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from tests.documents.samples import DIRECTOR, ORDERER, filled, persons, wanted
from valtuusapp.core.forms import Reference, load_form
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents.request_form import request_pdf

BOTH = (Language.FI, Language.SV)
TARGET = Reference("Veroasioiden hoito, asiointivaltuus, 1.1.2025–31.12.2026", 5)
STANDS = (LocalText("puolletaan", "tillstyrks"), LocalText("ei puolleta", "tillstyrks inte"))
ENDORSING = replace(DIRECTOR, stands=STANDS)
TICKS = "☐ puolletaan ☐ ei puolleta"


def text(pdf):
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.fixture
def existing(printed):
    """The form for mandates that are in use, in its second version."""
    return lambda **changes: printed(form=load_form("existing", 2), **changes)


@pytest.fixture
def new(printed):
    """The form for new mandates."""

    def make(**changes):
        values = {
            "new_e_service": "Rakennustietopalvelu",
            "why_not_present": "Palvelu on uusi.",
            "how_many": "noin 6",
            "titles": "rakennustarkastaja",
            "wanted": (wanted(),),
            "assignees": (),
            **changes.pop("values", {}),
        }
        signatures = changes.pop("signatures", (ORDERER, ENDORSING))
        return printed(form=load_form("new", 1), values=filled(**values), signatures=signatures, **changes)

    return make


def test_each_row_says_what_is_asked_and_of_which_mandate(existing):
    rows = (
        wanted(kind="add"),
        wanted(kind="change", target=TARGET, work=""),
        wanted(kind="extend", target=TARGET, work=""),
        wanted(kind="end", target=TARGET, work="", valid_from=None, valid_to=date(2026, 12, 1)),
    )
    found = text(request_pdf(existing(values=filled(wanted=rows))))
    for word in ("uusi valtuus", "muutos", "jatko", "päättäminen"):
        assert word in found
    assert found.count(f"Valtuus, jota asia koskee {TARGET.text}") == 3
    assert found.count("Mitä palvelussa tehdään") == 1
    assert "1.12.2026" in found


def test_words_of_types_are_not_broken(existing):
    rows = (wanted(kind="add"), wanted(kind="end", type="right_to_grant"), wanted(kind="add", type="represent"))
    found = text(request_pdf(existing(values=filled(wanted=rows), languages=BOTH)))
    for word in ("asiointivaltuus", "ärendefullmakt", "valtuutusoikeus", "fullmaktsrätt", "edustamisvaltuus"):
        assert word in found


def test_what_is_only_asked_on_paper_is_printed_when_it_is_filled(existing):
    plain = persons("Kirsi Ŋuorra", "Иван Łukasz-Øberg")
    assert "Henkilönumero" not in text(request_pdf(existing(values=filled(assignees=plain))))
    numbered = ({**plain[0], "employee_number": "10045"}, plain[1])
    found = text(request_pdf(existing(values=filled(assignees=numbered))))
    assert "Henkilönumero" in found
    assert "10045 2 Иван Łukasz-Øberg palkkasihteeri, Henkilöstö –" in found
    assert "Määräaikainen tehtävä päättyy" not in found


def test_the_director_ticks_where_the_director_signs(new):
    found = text(request_pdf(new()))
    assert f"Toimialajohtaja {TICKS}" in found
    assert "Toimialajohtajan puolto" not in found


def test_an_endorsement_that_is_known_is_printed_as_filled(new):
    known = {"endorsement": "endorsed", "endorser": "Kaija Meri", "endorsed_on": date(2026, 10, 1)}
    found = text(request_pdf(new(values=known)))
    assert "Toimialajohtajan puolto Tilausta puolletaan Toimialajohtaja Kaija Meri Päivä 1.10.2026" in found
    assert "☐" not in found


def test_without_the_directors_signature_the_endorsement_stands_by_itself(new):
    assert "Toimialajohtajan puolto" in text(request_pdf(new(signatures=(ORDERER,))))


def test_a_paper_that_nobody_signs_has_no_place_to_sign(existing):
    assert "Allekirjoitus" not in text(request_pdf(existing(signatures=())))


def test_sections_of_the_new_form_in_two_languages(new):
    found = text(request_pdf(new(languages=BOTH)))
    for words in (
        "Uusi palvelu tai valtuusasia / Ny tjänst eller nytt fullmaktsärende",
        "Miksi nykyiset valtuudet eivät riitä / Varför de nuvarande fullmakterna inte räcker Palvelu on uusi.",
        "☐ puolletaan / tillstyrks ☐ ei puolleta / tillstyrks inte",
    ):
        assert words in found


def test_twenty_persons_and_five_mandates_of_all_kinds(existing):
    names = [f"Henkilö{number} Pitkäsukunimi-Toinennimi" for number in range(1, 21)]
    kinds = ("add", "change", "extend", "end", "add")
    rows = tuple(
        wanted(kind=kind, target=None if kind == "add" else TARGET, work=f"Kohta{number} " + "tekee työtä " * 80)
        for number, kind in enumerate(kinds)
    )
    assignees = tuple({**row, "email": "pitka.osoite@mansikkala.example"} for row in persons(*names))
    values = filled(assignees=assignees, wanted=rows, why="peruste " * 300)
    found = text(request_pdf(existing(values=values, languages=BOTH)))
    assert found.count("tekee työtä") == 400
    assert all(name in found for name in names)
    assert all(f"Kohta{number}" in found for number in range(5))
