import io
import re
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from tests.documents.samples import DIRECTOR, ORDERER, filled, persons, wanted
from valtuusapp.core.forms import Field, FieldKind, Form, Reference, Section
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents.preview import page_count, render_pages
from valtuusapp.documents.request_form import request_pdf

BOTH = (Language.FI, Language.SV)
CLOSING = "Nimenselvennys ja nimike"


def opened(pdf) -> Any:
    return PdfReader(io.BytesIO(pdf))


def pages(pdf):
    """The text of each page, on one line."""
    return [" ".join(page.extract_text().split()) for page in opened(pdf).pages]


def text(pdf):
    return " ".join(pages(pdf))


def fonts(pdf):
    """Every font that a page refers to."""
    for page in opened(pdf).pages:
        for font in page["/Resources"]["/Font"].values():
            yield font.get_object()


@pytest.fixture
def long(printed):
    """20 persons and 20 more, 5 themes, long texts."""
    names = [f"Henkilö{number} Pitkäsukunimi-Toinennimi" for number in range(1, 21)]
    rows = tuple(wanted(work=f"Kohta {number}: " + "tekee työtä " * 80 + f"loppu{number}.") for number in range(1, 6))
    why = " ".join(f"peruste{number}" for number in range(600))
    return printed(
        languages=BOTH, values=filled(assignees=persons(*names, *["Kirsi Ŋuorra"] * 20), wanted=rows, why=why)
    )


def test_every_value_stands_after_its_label(printed):
    found = text(request_pdf(printed()))
    for label, value in (
        ("Nimi", "Maija Šemeikka"),
        ("Tehtävänimike", "palkkapäällikkö"),
        ("Yksikkö", "Henkilöstö, demokratia ja kehitys"),
        ("Sähköposti", "maija.semeikka@mansikkala.example"),
        ("Puhelin", "+358 40 123 4567"),
        ("Miksi työ vaatii valtuutta", "Palkkahallinto ilmoittaa kunnan maksamat palkat."),
        ("Millä kielellä valtuudesta ilmoitetaan", "ruotsi"),
        ("Lisätietoja valtuusvastaavalle", "–"),
        ("Mitä palvelussa tehdään", "Ilmoittaa palkkatiedot ja korjaa virheelliset ilmoitukset."),
    ):
        assert f"{label} {value}" in found
    for value in ("Kelan asiointi", "Palkkatietojen ilmoittaminen", "Koulutoimi, TYPO", "1.11.2026", "31.10.2028"):
        assert value in found
    assert "asiointivaltuus" in found
    assert "edustamisvaltuus" in found


def test_names_of_all_kinds_are_written(printed):
    names = ("Kirsi Ŋuorra", "Иван Łukasz-Øberg", "Đorđe Žižek", "Aino ’Ää’ Ŧåström", "O<b>Brien & Co", "Σωκράτης")
    found = text(request_pdf(printed(values=filled(assignees=persons(*names)))))
    for name in names:
        assert name in found


def test_letters_apart_from_their_accents_are_put_together(printed):
    assert "Šemeikka" in text(request_pdf(printed(values=filled(assignees=persons("Maija S\u030cemeikka")))))


@pytest.mark.parametrize("name", ["李 明", "🙂", "\x00\x1b[31m", "\ud800", "\u202eabc", "a\u0301\u0302\u0303"])
def test_letters_that_the_font_lacks_do_not_stop_the_paper(printed, name):
    found = text(request_pdf(printed(values=filled(assignees=persons(f"Alku {name} loppu")))))
    assert "Alku" in found
    assert "loppu" in found


def test_parts_that_are_not_shown_are_left_out(printed):
    found = text(request_pdf(printed()))
    assert "Valtuutettavat henkilöt" in found
    assert "Valtuutettava organisaatio" not in found
    values = filled(assignee_kind="organisation", organisation=Reference("Esimerkkipalkat Oy, 1234567-1", 1))
    found = text(request_pdf(printed(values=values)))
    assert "Organisaatio ja Y-tunnus Esimerkkipalkat Oy, 1234567-1" in found
    assert "Valtuutettavat henkilöt" not in found
    assert "Ŋuorra" not in found


def test_swedish(printed):
    found = text(request_pdf(printed(languages=(Language.SV,))))
    assert "Jordgubbsstaden" in found
    assert "Mansikkalan" not in found
    assert "Beställare Namn Maija Šemeikka" in found
    assert "Ort och datum" in found
    assert "Sida" not in found


def test_two_languages_double_the_labels_only(printed):
    found = text(request_pdf(printed(languages=BOTH)))
    assert "Tilaaja / Beställare Nimi / Namn Maija Šemeikka" in found
    assert "Mansikkalan kaupunki Jordgubbsstaden" in found
    assert "Numero / Nummer 2026-0017" in found
    assert "Tuloste / Utskrift 2 · Tunniste / Kod 7KQ4-M2XP" in found
    assert "ruotsi / svenska" in found
    assert found.count("Palkkahallinto ilmoittaa kunnan maksamat palkat.") == 1


def test_an_empty_form_is_a_form_with_dashes(printed):
    found = text(request_pdf(printed(values={})))
    assert "Puhelin –" in found
    assert "Mitä palvelussa tehdään –" in found


def test_a_draft_has_the_day_but_no_number(printed):
    found = text(request_pdf(printed(number="", print_number=0, code="")))
    assert "5.10.2026" in found
    for word in ("Numero", "Tuloste", "Tunniste"):
        assert word not in found


def test_every_page_has_number_print_code_and_page(long):
    found = pages(request_pdf(long))
    assert len(found) > 2
    for number, page in enumerate(found, 1):
        assert "2026-0017" in page
        assert "Tuloste / Utskrift 2" in page
        assert "7KQ4-M2XP" in page
        assert f"{number} ({len(found)})" in page
        assert "Mansikkalan kaupunki" in page
        assert "5.10.2026" in page


def test_20_persons_and_5_themes_flow_on_with_headings_repeated(long):
    found = pages(request_pdf(long))
    everything = " ".join(found)
    for number in range(1, 21):
        assert f"{number} Henkilö{number} Pitkäsukunimi-Toinennimi" in everything
    for number in range(1, 6):
        assert f"Kohta {number}:" in everything
        assert f"loppu{number}." in everything
    assert len(re.findall(r"peruste\d+", everything)) == 600
    for heading, value in (("Tehtävä ja yksikkö", "Pitkäsukunimi"), ("Asiointipalvelu / E-tjänst", "tekee työtä")):
        with_value = [page for page in found if value in page]
        assert all(heading in page for page in with_value)
    assert sum("Tehtävä ja yksikkö" in page for page in found) > 1


def test_a_heading_is_never_alone_at_the_foot(printed):
    """Whatever the length before it, a heading has something of its section below it on the same page."""
    for lines in range(1, 60, 2):
        values = filled(wanted=(wanted(work="rivi\n" * lines),), notes="Huomio.")
        for page in pages(request_pdf(printed(values=values, signatures=(ORDERER, DIRECTOR)))):
            if "Perustelu" in page:
                assert "Perustelu Miksi työ vaatii valtuutta Palkkahallinto" in page
            if "Ilmoittaminen" in page:
                assert "Ilmoittaminen Millä kielellä valtuudesta ilmoitetaan ruotsi" in page
            if "Allekirjoitukset" in page:
                assert page.count(CLOSING) == 2
                assert "Huomio." in page
            else:
                assert CLOSING not in page


def test_a_row_stays_together_with_its_text(printed):
    """Whatever the length before it: the service and what is done there begin on one page, under one heading."""
    for lines in range(1, 40, 3):
        rows = (
            wanted(work="rivi\n" * lines),
            *(wanted(e_service=Reference(f"Palvelu{n}"), work=f"Kohta{n}") for n in range(8)),
        )
        for page in pages(request_pdf(printed(values=filled(wanted=rows)))):
            assert page.count("Asiointipalvelu Valtuusasia Valtuustyyppi") <= 1
            assert re.findall(r"Palvelu(\d)", page) == re.findall(r"Kohta(\d)", page)


def test_names_of_the_signers(printed):
    found = text(request_pdf(printed(signatures=(ORDERER, DIRECTOR))))
    assert f"Maija Šemeikka, palkkapäällikkö Paikka ja päiväys Allekirjoitus {CLOSING}" in found
    assert f"Toimialajohtaja Paikka ja päiväys Allekirjoitus {CLOSING}" in found


def test_texts_of_any_length_stay_inside_their_cells(printed):
    word = "Pitkäsana" * 60
    values = filled(
        orderer=Reference(word, 1),
        orderer_email=f"{word}@example.example",
        assignees=persons(word, "Kirsi Ŋuorra"),
        wanted=(wanted(e_service=Reference("sana " * 1_500, 1), theme=Reference(word, 1), specifiers=word, work=word),),
        why=word * 20,
        notes="\n\n".join(["kappale " * 300] * 8),
    )
    pdf = request_pdf(printed(values=values))
    assert text(pdf).count("kappale") == 2_400
    assert text(pdf).count("sana ") >= 1_500
    for page in render_pages(pdf, 1.0):
        right_margin = [page.rgb[row + (page.width - 36) * 3 : row + page.width * 3] for row in _rows(page)]
        assert all(set(edge) == {255} for edge in right_margin)


def _rows(page):
    return range(0, len(page.rgb), page.width * 3)


def test_a_long_sender_keeps_clear_of_the_document_name(printed):
    sender = LocalText("Mansikkalan seudun ammatillisen koulutuksen ja opetuksen kuntayhtymä")
    found = text(request_pdf(printed(municipality=sender)))
    assert sender.fi in found


def test_fonts_are_embedded_and_ours(long):
    for font in fonts(request_pdf(long)):
        assert "SourceSans3" in font["/BaseFont"]
        descriptor = font.get("/FontDescriptor")
        assert descriptor is not None
        assert "/FontFile2" in descriptor


@pytest.mark.parametrize(
    ("languages", "lang"), [((Language.FI,), "fi"), ((Language.SV,), "sv"), ((Language.SV, Language.FI), "sv")]
)
def test_the_file_tells_its_language_title_and_day(printed, languages, lang):
    reader = opened(request_pdf(printed(languages=languages)))
    title = printed().form.title.get(languages[0]) + " 2026-0017"
    assert reader.trailer["/Root"]["/Lang"] == lang
    assert reader.metadata.title == title
    assert reader.metadata.creation_date.date() == date(2026, 10, 5)
    assert reader.xmp_metadata.dc_title == {"x-default": title}
    assert reader.xmp_metadata.dc_language == [lang]
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    (intent,) = reader.trailer["/Root"]["/OutputIntents"]
    assert len(intent["/DestOutputProfile"].get_data()) < 4_000
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(reader.trailer["/Root"])


def test_the_same_request_is_the_same_file(printed):
    assert request_pdf(printed()) == request_pdf(printed())


def test_an_ordinary_request_is_one_page(printed):
    assert page_count(request_pdf(printed(signatures=(ORDERER, DIRECTOR)))) == 1


def test_a_form_of_every_kind_of_field(printed):
    """The layout reads any form, not this one only."""
    fields = tuple(Field(id=f"f{kind}", kind=kind, label=LocalText(f"Kenttä {kind}")) for kind in FieldKind)
    form = Form(
        id="all",
        version=1,
        title=LocalText("Kaikki kentät"),
        intro=LocalText(),
        sections=(
            Section(id="one", title=LocalText("Yksi"), fields=fields),
            Section(id="many", title=LocalText("Monta"), fields=fields, screen_max=9),
            Section(id="none", title=LocalText("Ei näy"), fields=fields[:1], shown_when=("fyes_no", "x")),
        ),
    )
    row: dict[str, Any] = {
        field.id: Reference(f"arvo-{field.kind}", 1) if field.kind.is_reference else None for field in fields
    }
    row["fyes_no"] = True
    row["fdate"] = date(2026, 2, 1)
    found = text(request_pdf(printed(form=form, values={**row, "many": (row, row)}, signatures=())))
    assert "Kenttä yes_no kyllä" in found
    assert "Kenttä date 1.2.2026" in found
    assert found.replace(" ", "").count("arvo-organisation") == 3
    assert "Ei näy" not in found


def test_preview_draws_the_pages_asked_for(long):
    pdf = request_pdf(long)
    images = render_pages(pdf, 0.5)
    assert len(images) == page_count(pdf)
    assert all(len(image.rgb) == image.width * image.height * 3 for image in images)
    assert abs(images[0].width - 298) <= 1
    assert render_pages(pdf, 0.5, first=1, count=1) == images[1:2]
    assert render_pages(pdf, 0.5, first=1, count=99) == images[1:]
