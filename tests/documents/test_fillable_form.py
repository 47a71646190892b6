"""The blank form: real fields with names, tips and choices, drawn in every letter, each page as it should be."""

import io
import json
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from tests.documents import fillable
from valtuusapp.core.forms import load_form
from valtuusapp.core.text import Language, LocalText

FIELDS_OF_A_PERSON = {"person", "engagement", "employee_number", "email", "engagement_ends"}
FIELDS_OF_A_WISH = {"kind", "target", "matter", "work", "specifiers", "valid_from", "valid_to"}
PRINTED = 4


def fields(pdf: bytes) -> dict[str, Any]:
    return PdfReader(io.BytesIO(pdf)).get_fields() or {}


def widgets(pdf: bytes):
    """Every control: page, rectangle, the dictionary of its field."""
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for annotation in page.get("/Annots", ()):
            widget = annotation.get_object()
            yield page, widget, widget["/Parent"].get_object() if "/Parent" in widget else widget


def text(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def picture(pdf: bytes, page: int = 0, scale: float = 2) -> Image.Image:
    """A page with its fields, drawn as Chrome draws it."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    try:
        return document[page].render(scale=scale, may_draw_forms=True).to_pil().convert("L")
    finally:
        document.close()


@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_the_form_of_an_existing_mandate_has_its_rows(language):
    names = set(fields(fillable.blank(language=language)))
    assert {f"assignees_{row}_{field}" for row in range(1, 9) for field in FIELDS_OF_A_PERSON} <= names
    assert {f"wanted_{row}_{field}" for row in range(1, 7) for field in FIELDS_OF_A_WISH} <= names
    assert {"orderer", "orderer_unit", "assignee_kind", "organisation", "why", "message_language", "notes"} <= names
    assert not {"assignees_9_person", "wanted_7_kind", "wanted_1_type", "wanted_1_theme", "wanted_1_e_service"} & names
    assert not [name for name in names if "." in name]


def test_the_form_of_a_new_mandate_asks_what_is_new():
    names = set(fields(fillable.blank(("new", 1))))
    assert {"new_e_service", "link", "why_not_present", "titles", "endorsement", "wanted_3_theme"} <= names
    assert "wanted_1_matter" not in names


def test_the_stamp_says_which_form_it_is_and_cannot_be_changed():
    (stamp,) = [widget for _page, widget, field in widgets(fillable.blank()) if field["/T"] == "valtuusapp"]
    assert json.loads(stamp["/V"]) == {
        "form": "existing",
        "version": 2,
        "language": "fi",
        "municipality": "0001001-4",
    }
    assert stamp["/Ff"] & 1


def test_choices_export_keys_and_show_words():
    found = fields(fillable.blank(language=Language.SV))
    options = [tuple(option) for option in found["wanted_1_matter"]["/Opt"]]
    assert options == [*fillable.MATTERS, ("unknown", "Jag vet inte: jag berättar om arbetet")]
    assert set(found["wanted_1_kind"]["/_States_"]) == {"/add", "/change", "/extend", "/end", "/Off"}
    assert set(found["message_language"]["/_States_"]) == {"/fi", "/sv", "/Off"}


@pytest.mark.parametrize(("form", "language"), fillable.FORMS)
def test_every_field_has_a_tip_and_stands_on_its_page(form, language):
    pdf = fillable.blank(form, language)
    seen = set()
    for page, widget, field in widgets(pdf):
        assert len(field["/TU"]) > 5
        left, low, right, high = (float(side) for side in widget["/Rect"])
        assert 0 <= left < right <= float(page.mediabox.width)
        assert 0 <= low < high <= float(page.mediabox.height)
        if field["/T"] != "valtuusapp":
            assert widget["/F"] == PRINTED
            seen.add(field["/T"])
    assert seen == set(fields(pdf)) - {"valtuusapp"}


def test_controls_do_not_lie_on_each_other():
    by_page: dict[int, list[tuple[float, ...]]] = {}
    for page, widget, field in widgets(fillable.blank()):
        if field["/T"] != "valtuusapp":
            by_page.setdefault(page.page_number, []).append(tuple(float(side) for side in widget["/Rect"]))
    for boxes in by_page.values():
        for number, (left, low, right, high) in enumerate(boxes):
            for other in boxes[number + 1 :]:
                assert other[0] >= right or other[2] <= left or other[1] >= high or other[3] <= low


def test_fields_follow_each_other_as_they_are_read():
    """Tab goes row by row, and the fields are listed in the same order."""
    for page in PdfReader(io.BytesIO(fillable.blank())).pages:
        assert page["/Tabs"] == "/R"
        tops = [float(widget.get_object()["/Rect"][3]) for widget in page["/Annots"]]
        places = [top for top in tops if top > 1]  # the stamp has no place
        assert all(after <= before + 4 for before, after in pairwise(places))


@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_the_file_tells_its_language_and_runs_nothing(language):
    with pikepdf.open(io.BytesIO(fillable.blank(language=language))) as document:
        assert str(document.Root.Lang) == language.value
        assert document.docinfo["/Title"]
        assert "/NeedAppearances" not in document.Root.AcroForm
        for part in document.objects:
            if isinstance(part, pikepdf.Dictionary):
                assert not {"/JS", "/AA", "/XFA"} & set(part.keys())


def test_all_that_is_drawn_is_embedded_apart_from_the_dots_of_viewers():
    with pikepdf.open(io.BytesIO(fillable.blank(values={"orderer": "Maija Šemeikka"}))) as document:
        for part in document.objects:
            if isinstance(part, pikepdf.Dictionary) and part.get("/Type") == "/Font" and "/FontDescriptor" in part:
                assert "/FontFile2" in part.FontDescriptor
        plain = [
            str(part.BaseFont)
            for part in document.objects
            if isinstance(part, pikepdf.Dictionary) and part.get("/Subtype") == "/Type1"
        ]
        assert plain == ["/ZapfDingbats"]


def test_conditions_are_said_in_words():
    found = text(fillable.blank())
    assert "Täytä, jos kohdassa ”Valtuus annetaan” on valittu ”yhdelle tai useammalle henkilölle”." in found
    assert "(täytä, jos kohdassa ”Mitä pyydetään” on valittu muu kuin ”uusi valtuus”)" in found
    found = text(fillable.blank(language=Language.SV))
    assert "Fyll i om ”en organisation” har valts i punkten ”Fullmakten ges till”." in found
    assert "Alkaa" not in found
    assert "Börjar (dd.mm.åååå)" in found


def test_signatures_and_contact_lines_stand_on_paper_when_there_are_any():
    found = text(fillable.blank())
    assert "Allekirjoitukset" in found
    assert "Maija Šemeikka" in found
    assert "valtuudet@mansikkala.example" in found
    assert "Allekirjoitu" not in text(fillable.blank(signatures=(), contact=LocalText()))


def test_the_usual_form_has_three_pages_and_says_so():
    pdf = fillable.blank(signatures=())
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 3
    assert "1 (3)" in text(pdf)
    assert "3 (3)" in text(pdf)


def test_more_rows_stand_on_continuation_pages():
    pdf = fillable.blank(rows={"assignees": 24, "wanted": 12})
    names = set(fields(pdf))
    assert {"assignees_9_person", "assignees_24_person", "wanted_12_matter"} <= names
    found = text(pdf)
    assert "Rivit 9–24 ovat jatkosivulla lomakkeen lopussa." in found
    assert found.index("Allekirjoitukset") < found.index("Jatkosivu: Valtuutettavat henkilöt")
    assert found.index("Jatkosivu: Valtuutettavat henkilöt") < found.index("Jatkosivu: Tilattavat valtuudet")


@pytest.mark.parametrize("name", fillable.NAMES)
def test_what_stands_there_already_is_drawn_letter_by_letter(name):
    """The picture of the field is that of the same words typed into it; no letter is left out or a box."""
    pdf = fillable.blank(values={"orderer": name}, rows={"assignees": 1, "wanted": 1})
    (widget,) = [widget for _page, widget, field in widgets(pdf) if field["/T"] == "orderer"]
    drawn = widget["/AP"]["/N"].get_object().get_data()
    codes = drawn.split(b"<")[1].split(b">")[0]
    assert bytes.fromhex(codes.decode()).decode("utf-16-be") == name
    empty = picture(fillable.small())
    left, low, right, high = (float(side) * 2 for side in widget["/Rect"])
    place = (round(left), empty.height - round(high), round(right), empty.height - round(low))
    before, after = (dark(image.crop(place)) for image in (empty, picture(pdf)))
    assert after > before + 15 * len(name)


def dark(image: Image.Image) -> int:
    """How many points are nearly black."""
    return sum(image.histogram()[:100])


def test_no_letter_of_the_names_is_missing_from_the_font():
    from valtuusapp.documents.fillable_font import encoded

    for name in (*fillable.NAMES, "ÅÄÖåäöŠšŽžÕõÜü", "ŊŋĐđŦŧČčÁá", "АБВгдЕёЖж", "–—’”“…€№§½"):
        assert encoded(name).decode("utf-16-be") == name


def test_a_pressed_button_and_a_chosen_line_are_drawn():
    values = {"assignee_kind": "persons", "wanted_1_kind": "end", "wanted_1_matter": "t2e3", "wanted_1_work": "a\nb"}
    pdf = fillable.blank(values=values, rows={"assignees": 1, "wanted": 1})
    found = fields(pdf)
    assert found["assignee_kind"].value == "/persons"
    assert found["wanted_1_matter"].value == "t2e3"
    states = [widget["/AS"] for _page, widget, field in widgets(pdf) if field["/T"] == "wanted_1_kind"]
    assert states == ["/Off", "/Off", "/Off", "/end"]
    assert dark(picture(pdf)) > dark(picture(fillable.small())) + 500


def test_a_long_list_of_choices_is_kept_once():
    matters = tuple((f"t{number}", f"Valtuusasia numero {number} " * 3) for number in range(300))
    assert len(fillable.blank(matters=matters)) < 300_000


def test_the_same_input_gives_the_same_bytes():
    assert fillable.blank() == fillable.blank()


def test_the_help_of_the_form_is_in_the_tips():
    found = fields(fillable.blank())
    help_text = load_form("existing", 2).section("wanted").fields[6].help.fi
    assert help_text in found["wanted_3_specifiers"]["/TU"]
    assert "pp.kk.vvvv" in found["wanted_1_valid_to"]["/TU"]
    assert "Pakollinen" in found["orderer"]["/TU"]


def test_names_that_come_apart_from_their_accents_are_put_together():
    found = fields(fillable.blank(values={"orderer": "Maija S\u030cemeikka"}))
    assert found["orderer"].value == "Maija Šemeikka"
