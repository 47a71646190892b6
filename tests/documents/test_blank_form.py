"""A blank form to be filled by hand, and the paper of a draft that has no number yet."""

import io

import pytest
from pypdf import PdfReader

from valtuusapp.core.text import Language
from valtuusapp.documents.request_form import request_pdf

BOTH = (Language.FI, Language.SV)


def text(pdf):
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.fixture
def blank(printed):
    rows = {"assignees": ({},) * 4, "wanted": ({},) * 2}
    return printed(values=rows, number="", print_number=0, code="", to_fill=True)


def test_a_blank_form_has_room_and_every_part_of_the_form(blank):
    found = text(request_pdf(blank))
    assert "–" not in found.replace("Hakulomake - ", "")
    for heading in ("Tilaaja", "Valtuutettavat henkilöt", "Valtuutettava organisaatio", "Tilattavat valtuudet"):
        assert heading in found
    assert "asiointivaltuus, valtuutusoikeus" in found
    assert "Allekirjoitus" in found


def test_a_blank_form_has_neither_number_nor_day(blank):
    pdf = request_pdf(blank)
    found = text(pdf)
    for word in ("Numero", "Tuloste", "Tunniste", "5.10.2026"):
        assert word not in found
    assert PdfReader(io.BytesIO(pdf)).metadata.title == "Hakulomake - olemassa oleva asiointivaltuus"


def test_a_blank_form_in_two_languages(printed, blank):
    found = text(request_pdf(printed(values=blank.values, number="", print_number=0, to_fill=True, languages=BOTH)))
    assert "asiointivaltuus / ärendefullmakt, valtuutusoikeus / fullmaktsrätt" in found


def test_a_draft_has_the_day_but_no_number(printed):
    found = text(request_pdf(printed(number="", print_number=0, code="")))
    assert "5.10.2026" in found
    for word in ("Numero", "Tuloste", "Tunniste"):
        assert word not in found
    assert "Maija Šemeikka" in found
