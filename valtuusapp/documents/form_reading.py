"""A PDF that came back: the values of our fields as they were typed, and the text of its pages. Loads pikepdf.

Reading is strict. Nothing is repaired, because a repaired file may say something else than the one that was signed; and
nothing is run, because a file with anything to run in it is refused.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, clean
from valtuusapp.documents import pdf_guard

#: The field that tells which form a file is.
STAMP = "valtuusapp"

LARGEST = 10 * 1024 * 1024  # bytes
MOST_PAGES = 60
MOST_FIELDS = 2000
_DEEPEST_FIELD = 16
_MOST_TEXT = 1_000_000  # characters


@dataclass(frozen=True, slots=True)
class FormStamp:
    """Which form a file is.

    Attributes:
        municipality: the business ID of the municipality that gave the form out, or its name when it has none.
    """

    form_id: str
    version: int
    language: Language
    municipality: str


@dataclass(frozen=True, slots=True)
class ReadPdf:
    """What a file says.

    Attributes:
        form: None when the file does not carry our fields: a signed copy, a scan, something else.
        values: by the field's name what was typed; of a choice the key that it exports; empty ones left out.
        pages: how many pages there are.
        text: the text of the pages, where the number and the code of a signed copy stand; empty for scans.
        has_signature: whether there is a digital signature. Whether it is valid is not looked at.
        has_identity_code: whether an identity code stands anywhere in the file, seen or not.
    """

    form: FormStamp | None
    values: Mapping[str, str]
    pages: int
    text: str
    has_signature: bool
    has_identity_code: bool


def read_pdf(content: bytes) -> ReadPdf:
    """Reads a PDF.

    Raises:
        UserError: ``pdf_not_pdf``, ``pdf_damaged``, ``pdf_encrypted``, ``pdf_has_script``, ``pdf_has_files``,
            ``pdf_too_big``, ``pdf_too_many_pages``, ``pdf_too_many_fields``, ``pdf_fields_twice``.
    """
    size = pdf_guard.refuse_bytes(content, LARGEST)
    with pdf_guard.opened(content) as document:
        pages = pdf_guard.count_pages(document, MOST_PAGES)
        pdf_guard.refuse_active(document)
        fields = list(_fields(document))
        stamp = next((field for field in fields if field.name == STAMP), None)
        form = _stamp(stamp.text()) if stamp is not None else None
        values = _values(fields) if form is not None else {}
        has_signature = any(field.is_signed() for field in fields)
        pdf_guard.refuse_warned(document, is_form=stamp is not None)
        has_safe_text = pdf_guard.has_safe_text(document, size)
    text = pdf_guard.text_of(content, _MOST_TEXT) if has_safe_text else ""
    return ReadPdf(
        form=form,
        values=values,
        pages=pages,
        text=text,
        has_signature=has_signature,
        has_identity_code=holds_identity_code(text) or pdf_guard.holds_identity_code(content),
    )


def _values(fields: Iterable["_Field"]) -> dict[str, str]:
    """What stands in the fields. Two that have one name are one field, as when two forms were put into one file."""
    values: dict[str, str] = {}
    for field in fields:
        text = field.text()
        if text and values.setdefault(field.name, text) != text:
            raise UserError("pdf_fields_twice")
    del values[STAMP]
    return values


def _stamp(text: str) -> FormStamp:
    try:
        data = json.loads(text)
        stamp = FormStamp(
            form_id=str(data["form"]),
            version=data["version"],
            language=Language(data["language"]),
            municipality=clean(str(data["municipality"])),
        )
        if type(stamp.version) is not int or stamp.language is Language.EN:  # no form is made so
            raise ValueError
        return stamp
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise UserError("pdf_damaged") from error


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of the form; what it does not say itself it has from its parents."""

    name: str
    kind: str
    value: Object | None
    options: Object | None

    def text(self) -> str:
        """What was typed or chosen."""
        match self.kind:
            case "/Tx":
                return _typed(self.value)
            case "/Ch":
                return self._chosen()
            case "/Btn":
                return self._pressed()
        return ""

    def is_signed(self) -> bool:
        """Whether it holds a digital signature."""
        return self.kind == "/Sig" and isinstance(self.value, Dictionary) and "/Contents" in self.value

    def _chosen(self) -> str:
        value = self.value
        if isinstance(value, Array):
            value = value[0] if len(value) == 1 else None
        text = _typed(value)
        exports = list(self._exports())
        if text not in (key for key, _label in exports):  # a viewer may write the words that it showed
            return next((key for key, label in exports if label == text), text)
        return text

    def _exports(self) -> Iterator[tuple[str, str]]:
        for option in _items(self.options):
            if isinstance(option, Array) and len(option) == 2:
                yield _typed(option[0]), _typed(option[1])
            else:
                yield _typed(option), _typed(option)

    def _pressed(self) -> str:
        key = _typed(self.value).removeprefix("/")  # some programs write the name as a text, slash and all
        if key == "Off":
            return ""
        options = _items(self.options)
        if key.isascii() and key.isdecimal() and int(key) < len(options):
            return _typed(options[int(key)])
        return key


def _typed(value: Object | None) -> str:
    """A text as typed, with line breaks as they are here."""
    match value:
        case Stream():
            text = str(String(pdf_guard.stream_bytes(value)))
        case String():
            text = str(value)
        case Name():
            text = str(value)[1:]
        case _:
            return ""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\0")


def _items(value: Object | None) -> list[Object]:
    return list(value.as_list()) if isinstance(value, Array) else []


def _fields(document: pikepdf.Pdf) -> Iterator[_Field]:
    """The fields that have a value of their own, by their full names."""
    form = document.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return
    seen: set[tuple[int, int]] = set()
    nothing = _Field("", "", None, None)
    waiting = [(child, nothing, 0) for child in reversed(_items(form.get("/Fields")))]
    while waiting:
        node, parent, depth = waiting.pop()
        if not isinstance(node, Dictionary) or depth > _DEEPEST_FIELD or (node.is_indirect and node.objgen in seen):
            raise UserError("pdf_damaged")
        seen.add(node.objgen)
        if len(seen) > MOST_FIELDS:
            raise UserError("pdf_too_many_fields", fields=MOST_FIELDS)
        field = _of_node(node, parent)
        children = [child for child in _items(node.get("/Kids")) if isinstance(child, Dictionary) and "/T" in child]
        if children:
            waiting += [(child, field, depth + 1) for child in reversed(children)]
        else:
            yield field


def _of_node(node: Dictionary, parent: _Field) -> _Field:
    name = _typed(node.get("/T"))
    kind = node.get("/FT")
    return _Field(
        name=f"{parent.name}.{name}" if parent.name and name else parent.name or name,
        kind=str(kind) if isinstance(kind, Name) else parent.kind,
        value=node.get("/V", parent.value),
        options=node.get("/Opt", parent.options),
    )
