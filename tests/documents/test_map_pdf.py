"""Printed maps, read back as text and looked at as pictures."""

import io
import time
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from tests.documents.map_samples import SERVICES, map_row, map_rows
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents.map_pdf import PrintedApproval, PrintedMap, map_pdf
from valtuusapp.documents.preview import page_count, render_pages

APPROVAL = PrintedApproval(
    number="VK-2026-0003",
    case_number="123/01.02/2026",
    approver="Kaisa Ŋuorra, hallintojohtaja",
    approved_on=date(2026, 9, 1),
)


@pytest.fixture
def printed():
    """Makes a printed map; keywords change it."""
    whole = PrintedMap(
        kind=MapKind.TITLE,
        municipality=LocalText("Mansikkalan kaupunki", "Jordgubbsstaden"),
        language=Language.FI,
        rows=[map_row()],
        day=date(2026, 10, 5),
    )
    return lambda **changes: replace(whole, **changes)


def pages(pdf):
    """The text of each page, on one line."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def text(pdf):
    return " ".join(pages(pdf))


def ink(page, *, left, top, right, bottom):
    """Whether anything is drawn in a part of the page, given in parts of its width and height."""
    rows = range(int(page.height * top), int(page.height * bottom))
    columns = slice(int(page.width * left) * 3, int(page.width * right) * 3)
    return any(min(page.rgb[row * page.width * 3 :][columns]) < 200 for row in rows)


def test_the_three_columns_and_who_is_responsible(printed):
    found = text(map_pdf(printed()))
    for part in (
        "Nimikekohtainen valtuuskartta",
        "Tarvittavat valtuudet Asiointipalvelu ja sen omistaja Miksi työ vaatii valtuutta Vastuuhenkilö",
        "palkkasihteeri 0",
        "Veroasioiden hoito 0 asiointivaltuus, enintään 24 kk, vain tarkenteella Taso: nimetyt (vähintään 2)",
        "OmaVero (Verohallinto)",
        "Hoitaa kunnan verot.",
        "Šemeikka, Maija",
    ):
        assert part in found


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"level": MapLevel.ALL}, "Taso: kaikki "),
        ({"level": MapLevel.POSSIBLE}, "Taso: voidaan antaa "),
        ({"level": MapLevel.NAMED, "least": 1}, "Taso: nimetyt (vähintään 1) "),
        ({"type": MandateType.RIGHT_TO_GRANT, "months": None, "limited": False}, "valtuutusoikeus Taso"),
        ({"months": None}, "asiointivaltuus, vain tarkenteella Taso"),
        ({"e_services": (), "why": LocalText(), "responsible": ""}, "(vähintään 2) – – –"),
        ({"e_services": ((LocalText("Oma"), LocalText()),)}, " Oma Hoitaa"),
    ],
)
def test_levels_lengths_and_what_is_missing(printed, changes, said):
    assert said in text(map_pdf(printed(rows=[map_row(**changes)])))


def test_swedish_marks_what_is_known_in_finnish_only(printed):
    other = map_row(theme_id=1, theme=LocalText("Kelan tiedustelut"), why=LocalText("Vastaa Kelalle."))
    found = text(map_pdf(printed(language=Language.SV, rows=[map_row(), other])))
    assert "Jordgubbsstaden" in found
    assert "Mansikkalan" not in found
    assert "lönesekreterare 0" in found
    assert "Skatteärenden 0 ärendefullmakt, högst 24 mån., endast med specifikation Nivå: utsedda (minst 2)" in found
    assert "MinSkatt (Skatteförvaltningen)" in found
    assert "Sköter skatterna." in found
    assert "Kelan tiedustelut (fi) ärendefullmakt" in found
    assert "Vastaa Kelalle." in found, "free text stands as it was written"
    assert "Inte godkänd" in found
    assert "Ei hyväksytty" not in found


def test_municipality_day_approval_and_page_stand_on_every_page(printed):
    found = pages(map_pdf(printed(rows=map_rows(12, 3), approval=APPROVAL)))
    assert len(found) == 4
    for number, page in enumerate(found, 1):
        assert "Mansikkalan kaupunki" in page
        assert "5.10.2026" in page
        assert "Hyväksytty 1.9.2026, Kaisa Ŋuorra, hallintojohtaja, VK-2026-0003, asianumero 123/01.02/2026" in page
        assert f"{number} (4)" in page
        assert "Nimikekohtainen valtuuskartta" in page
        assert page.count("Tarvittavat valtuudet") >= 1


def test_what_is_not_approved_says_so(printed):
    assert "Ei hyväksytty" in text(map_pdf(printed()))


def test_approvals_of_single_sectors(printed):
    sectors = printed(kind=MapKind.SECTOR, rows=map_rows(1, 2))
    partly = text(map_pdf(replace(sectors, approvals={0: APPROVAL})))
    assert "5.10.2026 Osittain hyväksytty" in partly
    assert "palkkasihteeri 0 Hyväksytty 1.9.2026, Kaisa" in partly
    assert "palkkasihteeri 1 Ei hyväksytty" in partly
    assert "Hyväksytty osa kerrallaan" in text(map_pdf(replace(sectors, approvals={0: APPROVAL, 1: APPROVAL})))


def test_one_title_with_who_answers_for_it(printed):
    pdf = map_pdf(printed(column=LocalText("palkkasihteeri 0"), answering={0: "Aho, Liisa"}))
    assert "palkkasihteeri 0 Vastaa: Aho, Liisa" in text(pdf)
    assert PdfReader(io.BytesIO(pdf)).metadata.title == "Nimikekohtainen valtuuskartta: palkkasihteeri 0"


def test_a_part_says_by_what_it_was_chosen(printed):
    assert "Rajaus: vero kela" in text(map_pdf(printed(part="vero kela")))


def test_a_map_without_rows_says_so(printed):
    found = pages(map_pdf(printed(rows=[])))
    assert len(found) == 1
    assert "Kartassa ei ole rivejä." in found[0]


def test_headings_come_again_and_never_stand_alone(printed):
    """Rows of many heights, so that headings fall anywhere on a page."""
    rows = [
        map_row(column_id=column, theme_id=theme, why=LocalText("peruste " * (3 + (column * 7 + theme * 13) % 60)))
        for column in range(40)
        for theme in range(3)
    ]
    found = pages(map_pdf(printed(rows=rows)))
    for page in found:
        body = page.split("Ei hyväksytty", 1)[1]
        headings = body.split("Vastuuhenkilö")
        assert "palkkasihteeri" in headings[0], "every page begins with the name of its section"
        for below in headings[1:]:
            assert "Veroasioiden hoito" in below, "a heading has a row below it"
    continued = [page for page in found if "(jatkuu) Tarvittavat" in page]
    assert continued
    for theme in range(3):
        assert sum(page.count(f"Veroasioiden hoito {theme} ") for page in found) >= 40


def test_a_long_reason_goes_on_over_pages_and_nothing_is_lost(printed):
    words = [f"sana{number}" for number in range(4_000)]
    rows = [map_row(), map_row(theme_id=1, why=LocalText(" ".join(words))), map_row(theme_id=2)]
    found = pages(map_pdf(printed(rows=rows)))
    assert len(found) > 8
    everything = text(map_pdf(printed(rows=rows))).split()
    assert [word for word in everything if word.startswith("sana")] == words
    for page in found[1:]:
        assert "palkkasihteeri 0 (jatkuu)" in page
        assert "Veroasioiden hoito 1 (jatkuu)" in page
    assert "Veroasioiden hoito 2 asiointivaltuus" in found[-1]


def test_lines_of_a_reason_stay_lines(printed):
    pdf = map_pdf(printed(rows=[map_row(why=LocalText("ensimmäinen\r\n\ntoinen <b>&amp;"))]))
    lines = PdfReader(io.BytesIO(pdf)).pages[0].extract_text().splitlines()
    assert "ensimmäinen" in lines
    assert "toinen <b>&amp;" in lines


@pytest.mark.parametrize("length", [300, 5_000])
def test_names_without_end_do_not_stop_the_paper(printed, length):
    name = LocalText("ä" * length)
    rows = [map_row(theme=name, column=name, responsible="ŋ" * length, e_services=((name, name),) * 3)]
    found = text(map_pdf(printed(rows=rows, column=name, part="å" * length)))
    assert found.count("ŋ") == length


@pytest.mark.parametrize("letters", ["李 明", "🙂", "\x00\x1b[31m", "\ud800", "Иван Łukasz", "Đorđe"])
def test_letters_of_all_kinds_do_not_stop_the_paper(printed, letters):
    assert "Alku" in text(map_pdf(printed(rows=[map_row(why=LocalText(f"Alku {letters} loppu"))])))


def test_sixty_themes_by_forty_titles(printed):
    rows = map_rows(60, 40)
    started = time.perf_counter()
    map_pdf(printed(rows=rows[: len(rows) // 4]))
    quarter = time.perf_counter() - started
    started = time.perf_counter()
    pdf = map_pdf(printed(rows=rows))
    whole = time.perf_counter() - started
    assert 100 < page_count(pdf) < 300
    assert whole < 10 * quarter, "four times the rows take about four times as long, not sixteen times"
    found = text(pdf)
    for title in range(40):
        assert f"palkkasihteeri {title} Tarvittavat" in found
    assert found.count("Veroasioiden hoito 59 ") == 40


def test_everything_stands_inside_the_margins(printed):
    rows = [
        map_row(
            theme_id=theme,
            theme=LocalText("Sähköisenasiointivaltuutuspalvelunkäyttöoikeus" * 3),
            responsible="Pitkäsukunimi-Toinensukunimi, Ensimmäinennimi Toinennimi",
            e_services=SERVICES * 4,
        )
        for theme in range(20)
    ]
    for page in render_pages(map_pdf(printed(rows=rows, approval=APPROVAL)), 1.0):
        assert page.width > page.height
        assert ink(page, left=0.1, top=0.1, right=0.9, bottom=0.9)
        assert not ink(page, left=0, top=0, right=0.06, bottom=1)
        assert not ink(page, left=0.952, top=0, right=1, bottom=1)
        assert not ink(page, left=0, top=0.97, right=1, bottom=1)


@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_the_file_says_its_language_and_refers_to_embedded_fonts_only(printed, language):
    reader = PdfReader(io.BytesIO(map_pdf(printed(language=language, rows=map_rows(5, 2)))))
    assert reader.trailer["/Root"]["/Lang"] == language
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            assert "SourceSans3" in font.get_object()["/BaseFont"]


def test_the_same_input_gives_the_same_bytes(printed):
    assert map_pdf(printed(rows=map_rows(5, 5))) == map_pdf(printed(rows=map_rows(5, 5)))
