"""The fields of a fillable form as real controls of the PDF: texts, choices, the stamp. Loads pikepdf."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics

from valtuusapp.documents.fillable_font import encoded, field_font
from valtuusapp.documents.pdf_page import REGULAR

# WORKAROUND for PDFium (Chrome): it takes other fonts than ours for letters outside Latin-1 and for dashes, unless the
# font is called like one of the symbol fonts, which it trusts to have every letter that they claim to have.
_FONT = "Wingdings2"
_SIZE = 10.0  # points
_SMALLEST = 6.0
_LEADING = 1.2
_INSIDE = 2.0  # points between the edge of a field and its text

# Bits of /Ff and /F, counted as in ISO 32000-1, 12.7 and 12.5.3.
_READ_ONLY = 1 << 0
_MULTILINE = 1 << 12
_RADIO = 1 << 15
_COMBO = 1 << 17
_HIDDEN = 1 << 1
_PRINTED = 1 << 2


class Control(Enum):
    """What is filled in with."""

    LINE = auto()
    LINES = auto()
    BUTTONS = auto()
    LIST = auto()
    STAMP = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A field of the PDF.

    Attributes:
        name: without dots: viewers take a dot for a part of a part.
        tip: what the field is called and what goes there, for those who point at it or listen.
        choices: key and words of each.
        value: what stands there already; of a choice its key.
        fits: the text becomes smaller until it fits, in a narrow place.
    """

    name: str
    control: Control
    tip: str
    choices: tuple[tuple[str, str], ...] = ()
    max_length: int | None = None
    value: str = ""
    fits: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field stands: the page counted from 0, the lower left and upper right corner in points.

    Attributes:
        choice: which of the field's choices is pressed there; empty when the field is one rectangle.
    """

    field: FormField
    page: int
    box: tuple[float, float, float, float]
    choice: str = ""


def add_fields(pdf: bytes, places: Sequence[Place]) -> bytes:
    """The PDF with its fields, in the order in which they are given. The same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        _Writer(document).write(places)
        file = io.BytesIO()
        # Not every viewer that saves a filled form takes packed objects.
        document.save(file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return file.getvalue()


class _Writer:
    def __init__(self, document: pikepdf.Pdf) -> None:
        self._document = document
        self._font = field_font(document)
        self._lists: dict[tuple[tuple[str, str], ...], Object] = {}
        self._buttons: dict[str, Object] = {}
        self._fields: list[Object] = []

    def write(self, places: Sequence[Place]) -> None:
        for place in places:
            page = self._document.pages[place.page].obj
            widget = self._widget(place, page)
            if "/Annots" not in page:
                page.Annots = Array([])
            page.Annots.append(widget)
            page.Tabs = Name.R
        dingbats = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
        fonts = Dictionary({f"/{_FONT}": self._font, "/ZaDb": self._document.make_indirect(dingbats)})
        self._document.Root.AcroForm = self._document.make_indirect(
            Dictionary(
                Fields=Array(self._fields),
                DR=Dictionary(Font=fonts),
                DA=String(f"/{_FONT} {_SIZE:g} Tf 0 g"),
            )
        )

    def _widget(self, place: Place, page: Object) -> Object:
        widget = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            F=_HIDDEN if place.field.control is Control.STAMP else _PRINTED,
            Rect=Array([round(side, 2) for side in place.box]),
            P=page,
        )
        if place.field.control is Control.BUTTONS:
            return self._button(place, widget)
        field = place.field
        widget.T, widget.TU = String(field.name), String(field.tip)
        size = 0 if field.fits else _size_of_list(field, place.box) if field.choices else _SIZE
        widget.DA = String(f"/{_FONT} {size:g} Tf 0 g")
        flags = {Control.LINES: _MULTILINE, Control.LIST: _COMBO, Control.STAMP: _READ_ONLY}.get(field.control, 0)
        if flags:
            widget.Ff = flags
        if field.control is Control.LIST:
            widget.FT, widget.Opt = Name.Ch, self._list(field.choices)
        else:
            widget.FT = Name.Tx
            if field.max_length is not None:
                widget.MaxLen = field.max_length
        if field.value:
            widget.V = widget.DV = String(field.value)
        widget.AP = Dictionary(N=self._drawn(field, place.box))
        made = self._document.make_indirect(widget)
        self._fields.append(made)
        return made

    def _list(self, choices: tuple[tuple[str, str], ...]) -> Object:
        if choices not in self._lists:
            options = Array([Array([String(key), String(words)]) for key, words in choices])
            self._lists[choices] = self._document.make_indirect(options)
        return self._lists[choices]

    def _drawn(self, field: FormField, box: tuple[float, float, float, float]) -> Object:
        """How the field looks until a viewer draws it anew."""
        width, height = box[2] - box[0], box[3] - box[1]
        shown = dict(field.choices).get(field.value, field.value) if field.choices else field.value
        content = b"/Tx BMC EMC"
        if shown and field.control is not Control.STAMP:
            content = _text(shown, field, width, height)
        stream = self._document.make_stream(content)
        stream.Type, stream.Subtype = Name.XObject, Name.Form
        stream.BBox = Array([0, 0, round(width, 2), round(height, 2)])
        stream.Resources = Dictionary(Font=Dictionary({f"/{_FONT}": self._font}))
        return stream

    def _button(self, place: Place, widget: Dictionary) -> Object:
        parent = self._parent(place.field)
        key = Name(f"/{place.choice}")
        width, height = place.box[2] - place.box[0], place.box[3] - place.box[1]
        widget.Parent = parent
        widget.DA = String("/ZaDb 0 Tf 0 g")
        widget.MK = Dictionary(CA=String("l"))  # a dot, in ZapfDingbats
        widget.AS = key if place.field.value == place.choice else Name.Off
        states = Dictionary({str(key): self._dot(width, height, filled=True)})
        states.Off = self._dot(width, height, filled=False)
        widget.AP = Dictionary(N=states)
        made = self._document.make_indirect(widget)
        parent.Kids.append(made)
        return made

    def _parent(self, field: FormField) -> Object:
        if field.name not in self._buttons:
            parent = Dictionary(FT=Name.Btn, Ff=_RADIO, T=String(field.name), TU=String(field.tip), Kids=Array([]))
            if field.value:
                parent.V = parent.DV = Name(f"/{field.value}")
            made = self._document.make_indirect(parent)
            self._fields.append(made)
            self._buttons[field.name] = made
        return self._buttons[field.name]

    def _dot(self, width: float, height: float, *, filled: bool) -> Object:
        radius = min(width, height) * 0.28
        content = _circle(width / 2, height / 2, radius) + b" f" if filled else b"q Q"  # MuPDF dislikes an empty one
        stream = self._document.make_stream(content)
        stream.Type, stream.Subtype = Name.XObject, Name.Form
        stream.BBox = Array([0, 0, round(width, 2), round(height, 2)])
        stream.Resources = Dictionary()
        return stream


def _circle(x: float, y: float, radius: float) -> bytes:
    bend = radius * 0.5523
    points = [
        (x + radius, y),
        *((x + radius, y + bend), (x + bend, y + radius), (x, y + radius)),
        *((x - bend, y + radius), (x - radius, y + bend), (x - radius, y)),
        *((x - radius, y - bend), (x - bend, y - radius), (x, y - radius)),
        *((x + bend, y - radius), (x + radius, y - bend), (x + radius, y)),
    ]
    start, *rest = [f"{across:.2f} {up:.2f}" for across, up in points]
    curves = " ".join(f"{' '.join(rest[at : at + 3])} c" for at in range(0, len(rest), 3))
    return f"{start} m {curves} h".encode()


def _size_of_list(field: FormField, box: tuple[float, float, float, float]) -> float:
    """A size in which the longest of the choices fits. Some viewers leave room for a button at the right."""
    longest = max(pdfmetrics.stringWidth(words, REGULAR, _SIZE) for _key, words in field.choices)
    room = box[2] - box[0] - 2 * _INSIDE - (box[3] - box[1])
    return max(_SMALLEST, min(_SIZE, int(2 * _SIZE * room / longest) / 2))


def _text(text: str, field: FormField, width: float, height: float) -> bytes:
    room = width - 2 * _INSIDE
    size, lines = _SIZE, [text.replace("\n", " ")]
    if field.control is Control.LINES:
        lines = simpleSplit(text, REGULAR, size, room)
        while len(lines) * size * _LEADING > height - 2 * _INSIDE and size > _SMALLEST:
            size -= 0.5
            lines = simpleSplit(text, REGULAR, size, room)
        top = height - _INSIDE - size
    else:
        drawn = pdfmetrics.stringWidth(lines[0], REGULAR, size)
        if drawn > room:
            size = max(_SMALLEST, size * room / drawn)
        top = (height - size * 0.66) / 2  # the height of capital letters in the middle
    shown = [
        f"1 0 0 1 {_INSIDE:g} {top - number * size * _LEADING:.2f} Tm <{encoded(line).hex()}> Tj"
        for number, line in enumerate(lines)
    ]
    clip = f"1 1 {width - 2:.2f} {height - 2:.2f} re W n"
    return f"/Tx BMC q {clip} BT /{_FONT} {size:.2f} Tf 0 g {' '.join(shown)} ET Q EMC".encode()
