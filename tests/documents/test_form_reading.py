"""Filled forms are read as they were typed; what is damaged, locked or dangerous is refused with the reason."""

import io
import random
import re
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from pypdf import PdfWriter

from tests.documents import fillable
from valtuusapp.core.messages import say
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.documents import form_reading
from valtuusapp.documents.form_reading import FormStamp, ReadPdf, read_pdf
from valtuusapp.documents.request_form import request_pdf

# Streams are saved packed as they are.
UNTOUCHED = {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.none}
SAVED = Path(__file__).parent.parent / "fixtures" / "forms"


@cache
def small() -> bytes:
    return fillable.small()


@cache
def small_filled() -> bytes:
    return fillable.filled(small(), fillable.sample_values(small()))


def refusal(content: bytes) -> str:
    """Why a file is not read; each reason has its sentence."""
    with pytest.raises(UserError) as caught:
        read_pdf(content)
    assert all(say(caught.value, language) for language in Language)
    return caught.value.code


def changed(change: Callable[[pikepdf.Pdf], object], content: bytes | None = None, **saving) -> bytes:
    """The small form after a change by pikepdf."""
    with pikepdf.open(io.BytesIO(content or small())) as document:
        change(document)
        file = io.BytesIO()
        document.save(file, **saving)
        return file.getvalue()


# Filled by others


@pytest.mark.parametrize(("form", "language"), fillable.FORMS)
def test_what_another_library_fills_in_is_read_as_it_was_typed(form, language):
    pdf = fillable.blank(form, language)
    values = fillable.sample_values(pdf)
    read = read_pdf(fillable.filled(pdf, values))
    assert read.values == values
    assert read.form == FormStamp(*form, language, "0001001-4")
    assert len(values) > 70


def test_a_blank_form_has_no_values():
    read = read_pdf(small())
    assert read.values == {}
    assert read.form is not None
    assert "Hakulomake - olemassa oleva asiointivaltuus" in read.text
    assert not read.has_signature


@pytest.mark.parametrize("path", sorted(SAVED.glob("*.pdf")), ids=lambda path: path.stem)
def test_what_other_programs_saved_is_read(path: Path):
    read = read_pdf(path.read_bytes())
    assert read.form == FormStamp("existing", 2, Language.FI, "0001001-4")
    assert read.values["orderer"] == "Maija Šemeikka"
    assert read.values["assignees_1_person"] == "Áile Ŋuorra"
    assert read.values["assignees_2_person"] == "Иван Łukasz-Øberg"
    assert read.values["wanted_1_work"] == "Ensimmäinen rivi\ntoinen rivi – € ”Ää”"
    assert read.values["wanted_1_matter"] == "t2e3"
    assert read.values["assignee_kind"] == "persons"
    assert read.values["wanted_1_kind"] == "extend"


def test_there_are_samples_of_other_programs():
    assert len(list(SAVED.glob("*.pdf"))) >= 5


@pytest.mark.parametrize(
    "saving",
    [
        {"linearize": True},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"object_stream_mode": pikepdf.ObjectStreamMode.disable, "compress_streams": False},
        {"qdf": True},
        {"force_version": "2.0"},
    ],
)
def test_a_form_saved_again_in_another_way_is_the_same(saving):
    again = changed(lambda _document: None, small_filled(), **saving)
    assert read_pdf(again) == read_pdf(small_filled())


def test_values_in_other_clothes_are_the_same():
    """Some write the words of a choice, a list of one, a text as a stream, line ends of their own, an index."""

    def dress(document: pikepdf.Pdf) -> None:
        fields = {str(field.T): field for field in document.Root.AcroForm.Fields}
        fields["wanted_1_matter"].V = Array([String("OmaVero – Veroasioiden hoito")])
        fields["wanted_1_work"].V = document.make_stream(b"\xfe\xff" + "yksi\rkaksi\r\nkolme".encode("utf-16-be"))
        fields["assignee_kind"].Opt = Array([String("persons"), String("organisation")])
        fields["assignee_kind"].V = Name("/1")

    values = read_pdf(changed(dress)).values
    assert values["wanted_1_matter"] == "t1e1"
    assert values["wanted_1_work"] == "yksi\nkaksi\nkolme"
    assert values["assignee_kind"] == "organisation"


def test_a_button_pressed_by_a_library_that_writes_its_name_as_a_text_is_read():
    writer = PdfWriter(clone_from=io.BytesIO(small()))
    pressed = {"assignee_kind": "/organisation", "wanted_1_kind": "/extend"}
    for page in writer.pages:
        writer.update_page_form_field_values(page, pressed, auto_regenerate=False)
    file = io.BytesIO()
    writer.write(file)
    values = read_pdf(file.getvalue()).values
    assert (values["assignee_kind"], values["wanted_1_kind"]) == ("organisation", "extend")


def test_buttons_that_are_off_have_no_value():
    def press(document: pikepdf.Pdf) -> None:
        for field in document.Root.AcroForm.Fields:
            if str(field.FT) == "/Btn":
                field.V = Name.Off

    assert read_pdf(changed(press)).values == {}


# Signed copies


def test_a_signed_copy_has_no_form_but_number_and_code(printed):
    read = read_pdf(request_pdf(printed()))
    assert read.form is None
    assert read.values == {}
    assert "2026-0017" in read.text
    assert "7KQ4-M2XP" in read.text
    assert read.pages == 1


def test_a_scan_has_no_text():
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    file = io.BytesIO()
    writer.write(file)
    assert read_pdf(file.getvalue()) == ReadPdf(None, {}, 1, "", has_signature=False, has_identity_code=False)


def test_a_digital_signature_is_seen():
    def sign(document: pikepdf.Pdf) -> None:
        contents = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("x"))
        field = Dictionary(FT=Name.Sig, T=String("Signature1"), V=document.make_indirect(contents))
        document.Root.AcroForm.Fields.append(document.make_indirect(field))

    assert read_pdf(changed(sign)).has_signature


def test_text_packed_without_a_bound_is_not_unpacked():
    def pack(document: pikepdf.Pdf) -> None:
        stream = document.make_stream(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")
        stream.Filter = Name.LZWDecode
        document.pages[0].Contents = stream

    assert read_pdf(changed(pack, **UNTOUCHED)).text == ""


def test_a_list_of_objects_as_scanners_write_it_is_let_through_in_a_copy_only(printed):
    def miscounted(content: bytes) -> bytes:
        plain = changed(lambda _: None, content, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return re.sub(rb"/Size (\d+)", lambda found: b"/Size %d" % (int(found[1]) - 1), plain)

    assert "2026-0017" in read_pdf(miscounted(request_pdf(printed()))).text
    assert refusal(miscounted(small())) == "pdf_damaged"


# Refused


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "pdf_not_pdf"),
        (b"Hakulomake", "pdf_not_pdf"),
        (b"PK\x03\x04" + b"x" * 2000, "pdf_not_pdf"),
        (b"%PDF-1.7\n", "pdf_damaged"),
        (b"%PDF-1.7\n%%EOF", "pdf_damaged"),
        (b"%PDF-1.7\nstartxref\n9\n%%EOF\n", "pdf_damaged"),
        (b"%PDF-1.7\n" + b"0" * form_reading.LARGEST, "pdf_too_big"),
    ],
)
def test_what_is_no_whole_pdf_is_refused(content, code):
    assert refusal(content) == code


@pytest.mark.parametrize("encryption", [{"owner": "x", "user": ""}, {"owner": "x", "user": "y"}])
def test_a_locked_file_is_refused(encryption):
    assert refusal(changed(lambda _: None, encryption=pikepdf.Encryption(**encryption))) == "pdf_encrypted"


def script():
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _in_names(document):
    document.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script()])))


def _on_opening(document):
    document.Root.OpenAction = script()


def _after_something(document):
    document.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([]), Next=Array([script()]))


def _on_page(document):
    document.pages[0].obj.AA = Dictionary(O=document.make_indirect(script()))


def _in_field(document):
    document.Root.AcroForm.Fields[3].AA = Dictionary(K=script())


def _in_stream(document):
    document.Root.AcroForm.Fields[3].A = Dictionary(S=Name.JavaScript, JS=document.make_stream(b"app.alert(1)"))


def _unused(document):
    document.Root.Extra = Array([Array([Dictionary(Deep=document.make_indirect(script()))])])


def _launch(document):
    document.Root.OpenAction = Dictionary(S=Name.Launch, F=String("cmd.exe"))


def _submit(document):
    document.pages[0].Annots[1].A = Dictionary(S=Name.SubmitForm, F=String("http://example.invalid"))


def _xfa(document):
    document.Root.AcroForm.XFA = document.make_stream(b"<xdp/>")


@pytest.mark.parametrize(
    "change",
    [_in_names, _on_opening, _after_something, _on_page, _in_field, _in_stream, _unused, _launch, _submit, _xfa],
)
def test_scripts_and_commands_are_refused_wherever_they_are(change):
    assert refusal(changed(change)) == "pdf_has_script"


def _attached(document):
    document.attachments["a.exe"] = b"MZ"


def _pinned(document):
    document.pages[0].Annots.append(
        document.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9])))
    )


@pytest.mark.parametrize("change", [_attached, _pinned])
def test_files_inside_are_refused(change):
    assert refusal(changed(change)) == "pdf_has_files"


def test_links_and_jumps_are_let_through():
    def link(document: pikepdf.Pdf) -> None:
        document.Root.OpenAction = Array([document.pages[0].obj, Name.Fit])
        document.pages[0].Annots[1].A = Dictionary(S=Name.URI, URI=String("https://www.suomi.fi"))

    assert read_pdf(changed(link)).form is not None


def test_too_many_pages_are_refused():
    def add(document: pikepdf.Pdf) -> None:
        for _ in range(form_reading.MOST_PAGES):
            document.add_blank_page()

    assert refusal(changed(add)) == "pdf_too_many_pages"


def test_too_many_fields_are_refused():
    def add(document: pikepdf.Pdf) -> None:
        for number in range(form_reading.MOST_FIELDS):
            field = Dictionary(FT=Name.Tx, T=String(f"f{number}"))
            document.Root.AcroForm.Fields.append(document.make_indirect(field))

    assert refusal(changed(add)) == "pdf_too_many_fields"


def test_fields_that_are_their_own_children_are_refused():
    def loop(document: pikepdf.Pdf) -> None:
        field = document.Root.AcroForm.Fields[1]
        field.Kids = Array([field])

    assert refusal(changed(loop)) == "pdf_damaged"


def test_things_nested_without_end_are_refused():
    def nest(document: pikepdf.Pdf) -> None:
        inner = Array([])
        for _ in range(200):
            inner = Array([inner])
        document.Root.Nested = inner

    assert refusal(changed(nest)) == "pdf_damaged"


@pytest.mark.parametrize("twice", [False, True])
def test_what_grows_beyond_measure_when_unpacked_is_refused(twice):
    def blow(document: pikepdf.Pdf) -> None:
        packed = zlib.compress(b"\0" * (300 * 1024 * 1024 if not twice else 1024), 1)
        stream = document.make_stream(zlib.compress(packed) if twice else packed)
        stream.Filter = Array([Name.FlateDecode] * (1 + twice))
        document.Root.Extra = stream

    assert refusal(changed(blow, **UNTOUCHED)) == "pdf_too_big"


def test_large_pictures_of_a_scan_are_let_through():
    def scan(document: pikepdf.Pdf) -> None:
        for page in document.pages:
            picture = document.make_stream(zlib.compress(b"\xff" * (80 * 1024 * 1024), 1))
            picture.Filter, picture.Subtype = Name.FlateDecode, Name.Image
            page.obj.Resources.XObject = Dictionary(Scan=picture)

    assert "Hakulomake" in read_pdf(changed(scan, **UNTOUCHED)).text


def test_more_text_than_a_form_has_is_not_read():
    def write(document: pikepdf.Pdf) -> None:
        document.pages[0].Contents = document.make_stream(b"BT /F1 9 Tf (a) Tj ET " * 1_500_000)

    assert read_pdf(changed(write)).text == ""


def test_a_page_that_is_called_a_picture_is_not_read():
    def call(document: pikepdf.Pdf) -> None:
        document.pages[0].Contents.Subtype = Name.Image

    assert read_pdf(changed(call)).text == ""


@pytest.mark.parametrize("stamp", ["", "{", "[]", '{"form": "existing"}', '{"form":1,"version":"x"}', "[" * 5000])
def test_a_stamp_that_says_nothing_is_refused(stamp):
    def spoil(document: pikepdf.Pdf) -> None:
        document.Root.AcroForm.Fields[0].V = String(stamp)

    assert refusal(changed(spoil)) == "pdf_damaged"


# Fuzz: whatever comes, a sentence or what was typed, never a crash


def test_a_form_cut_anywhere_is_refused():
    source, dice = small_filled(), random.Random(4)
    for content in (source, (SAVED / "firefox.pdf").read_bytes()):
        for end in (*range(200), *(dice.randrange(len(content) - 6) for _ in range(300))):
            assert refusal(content[:end]) in ("pdf_not_pdf", "pdf_damaged")


def test_a_form_with_a_piece_too_many_or_too_few_is_refused():
    source, dice = small_filled(), random.Random(5)
    for _ in range(150):
        at = dice.randrange(len(source) - 300)
        assert refusal(source[:at] + source[at + dice.randrange(1, 200) :]) in ("pdf_not_pdf", "pdf_damaged")
        added = bytes(dice.randrange(1, 256) for _ in range(dice.randrange(2, 50)))
        assert _read_or_refused(source[:at] + added + source[at:]).startswith("pdf_")


def test_a_form_with_other_bytes_is_read_or_refused():
    source, dice = small_filled(), random.Random(6)
    objects = [at for at in range(len(source)) if source[at : at + 2] in (b"<<", b"/V", b"/T", b"/K", b" R", b"ob")]
    pieces = [b"null", b"[[[[", b"<<>>", b"/Kids", b"5 0 R", b"7 0 R", b"-1", b"1.-2.3", b"((((", b"\0\xff", b"true"]
    for _ in range(250):
        content = bytearray(source)
        for _ in range(dice.choice((1, 1, 2, 5))):
            at, piece = dice.choice(objects), dice.choice(pieces)
            content[at : at + len(piece)] = piece
        assert _read_or_refused(bytes(content)).startswith("pdf_")


def _read_or_refused(content: bytes) -> str:
    try:
        read_pdf(content)
    except UserError as error:
        return error.code
    return "pdf_read"
