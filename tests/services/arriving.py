"""Files that come back, made small: a PDF with the fields that a form would have, and one without any."""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

CITY = "0001001-4"
CODE = "010101-900R"

#: A form for one person and one mandate, as somebody in the small town fills it in.
FILLED = {
    "orderer": "Erik Ødegård",
    "orderer_title": "kirjanpitäjä",
    "orderer_unit": "Talous",
    "orderer_email": "erik.odegard@lumijarvi.example",
    "assignee_kind": "persons",
    "assignees_1_person": "Maija Šemeikka",
    "assignees_1_engagement": "kirjanpitäjä, Talous",
    "wanted_1_kind": "add",
    "wanted_1_matter": "unknown",
    "wanted_1_work": "Veroilmoitukset ja niiden liitteet.",
    "wanted_1_valid_from": "1.12.2026",
    "wanted_1_valid_to": "31.12.2027",
    "why": "Kaupungin veroasiat hoidetaan talousyksikössä.",
}


def stamp(form: str = "existing", version: int = 2, language: str = "fi", municipality: str = CITY) -> dict[str, Any]:
    """What a form says of itself."""
    return {"form": form, "version": version, "language": language, "municipality": municipality}


def form_pdf(values: Mapping[str, str], of: Mapping[str, Any] | None = None, *, signed: bool = False) -> bytes:
    """A PDF with these values in its fields."""
    document = pikepdf.new()
    document.add_blank_page(page_size=(595, 842))
    fields = [_field(document, name, text) for name, text in values.items()]
    fields.append(_field(document, "valtuusapp", json.dumps(of or stamp())))
    if signed:
        fields.append(_signature(document))
    document.Root.AcroForm = document.make_indirect(Dictionary(Fields=Array(fields)))
    return _bytes(document)


def scan(mark: str = "") -> bytes:
    """A PDF without fields and without text, as a scanner makes them; ``mark`` makes another one."""
    document = pikepdf.new()
    document.add_blank_page(page_size=(595, 842))
    document.docinfo["/Subject"] = mark
    return _bytes(document)


def signed_copy(content: bytes, *, digitally: bool = False) -> bytes:
    """A print of ours after somebody's program has saved it anew."""
    with pikepdf.open(io.BytesIO(content)) as document:
        document.docinfo["/Subject"] = "signed"
        if digitally:
            document.Root.AcroForm = document.make_indirect(Dictionary(Fields=Array([_signature(document)])))
        return _bytes(document)


def encrypted() -> bytes:
    """A PDF that asks for a password."""
    file = io.BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.save(file, encryption=pikepdf.Encryption(owner="o", user="u"))
    return file.getvalue()


def scripted() -> bytes:
    """A PDF that wants to run something."""
    document = pikepdf.new()
    document.add_blank_page()
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    return _bytes(document)


def put(folder: Path, name: str, content: bytes) -> Path:
    """A file on disk."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def _signature(document: pikepdf.Pdf) -> Any:
    value = Dictionary(Type=Name.Sig, Contents=String(b"\x01\x02"))
    return document.make_indirect(Dictionary(FT=Name.Sig, T=String("sig"), V=value))


def _field(document: pikepdf.Pdf, name: str, text: str) -> Any:
    return document.make_indirect(Dictionary(FT=Name.Tx, T=String(name), V=String(text)))


def _bytes(document: pikepdf.Pdf) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
