"""Blank forms for the tests, and what is filled into them."""

import io
from datetime import date

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from tests.documents.samples import DIRECTOR, ORDERER
from valtuusapp.core.forms import load_form
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents.fillable_form import BlankForm, fillable_pdf

MATTERS = (
    ("t1e1", "OmaVero – Veroasioiden hoito"),
    ("t2e3", "Tulorekisterin sähköinen asiointipalvelu – Palkkatietojen ilmoittaminen"),
    ("t5", "Etuustietojen katselu"),
)
FORMS = [(form, language) for form in (("existing", 2), ("new", 1)) for language in (Language.FI, Language.SV)]

# All the letters that names and sentences of the tests have.
NAMES = (
    "Maija Šemeikka",
    "Áile Ŋuorra",
    "Иван Łukasz-Øberg",
    "Đorđe Žižek",
    "Aino ’Ää’ Ŧåström",
    "Σωκράτης Παπαδόπουλος",
    "O(Brien) \\ & <Co>",
    "Þórður Ðýrfjörð – € “x”",
)


def blank(form=("existing", 2), language=Language.FI, **changes) -> bytes:
    """A blank form; keywords change what stands on it."""
    given = {
        "municipality": LocalText("Mansikkalan kaupunki", "Jordgubbsstaden"),
        "stamp": "0001001-4",
        "matters": MATTERS,
        "rows": {},
        "values": {},
        "signatures": (ORDERER, DIRECTOR),
        "contact": LocalText("valtuudet@mansikkala.example"),
        "made_on": date(2026, 11, 23),
    }
    return fillable_pdf(BlankForm(form=load_form(*form), language=language, **(given | changes)))


def small() -> bytes:
    """A form with a row of each group: quick to read."""
    return blank(rows={"assignees": 1, "wanted": 1})


def sample_values(pdf: bytes) -> dict[str, str]:
    """A value for every field that can be filled: texts in all scripts, of lists and buttons each choice in turn."""
    values = {}
    for number, (name, field) in enumerate((PdfReader(io.BytesIO(pdf)).get_fields() or {}).items()):
        if name == "valtuusapp":
            continue
        if field["/FT"] == "/Ch":
            options = [option[0] for option in field["/Opt"]]
            values[name] = str(options[number % len(options)])
        elif field["/FT"] == "/Btn":
            keys = [state for state in field["/_States_"] if state != "/Off"]
            values[name] = keys[number % len(keys)][1:]
        else:
            text = f"{NAMES[number % len(NAMES)]} {number}"
            if int(field.get("/Ff", 0)) & (1 << 12):
                text += f"\ntoinen rivi – {NAMES[(number + 3) % len(NAMES)]}\n\n  neljäs"
            values[name] = text[: int(field.get("/MaxLen", 1000))].rstrip()
    return values


def filled(pdf: bytes, values) -> bytes:
    """The form filled with pypdf, as by a viewer."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    for page in writer.pages:
        for annotation in page.get("/Annots", ()):
            widget = annotation.get_object()
            field = widget["/Parent"].get_object() if "/Parent" in widget else widget
            value = values.get(field["/T"])
            if value is None:
                continue
            if field["/FT"] == "/Btn":
                key = NameObject(f"/{value}")
                field[NameObject("/V")] = key
                widget[NameObject("/AS")] = key if key in widget["/AP"]["/N"] else NameObject("/Off")
            else:
                writer.update_page_form_field_values(page, {field["/T"]: value}, auto_regenerate=True)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
