"""The font of the fields: embedded whole enough that whatever is typed in a viewer is drawn with it. Loads pikepdf.

A code is the letter's own number in Unicode, two bytes: viewers that look the code up and those that write the letter
straight both come to the same glyph.
"""

from functools import lru_cache

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFontFace

from valtuusapp.documents.pdf_page import REGULAR

#: Latin with all its accents, Greek, Cyrillic, punctuation: what names and sentences in Europe are written with.
_RANGES = (
    (0x20, 0x7F),
    (0xA0, 0x590),
    (0x1E00, 0x2000),
    (0x2010, 0x2028),
    (0x2030, 0x2070),
    (0x20AC, 0x20AD),
    (0x2116, 0x2117),
)
_UNITS = 1000  # of the letter's height in which PDF counts widths


@lru_cache(maxsize=1)
def _face() -> TTFontFace:
    return pdfmetrics.getFont(REGULAR).face


@lru_cache(maxsize=1)
def _letters() -> tuple[int, ...]:
    known = _face().charToGlyph
    return tuple(code for first, end in _RANGES for code in range(first, end) if known.get(code))


def encoded(text: str) -> bytes:
    """A text as codes of the font; letters that it lacks are left out."""
    known = frozenset(_letters())
    return "".join(letter for letter in text if ord(letter) in known).encode("utf-16-be")


@lru_cache(maxsize=1)
def _program() -> tuple[bytes, bytes]:
    """The font file with the letters only, and for every code the place of its glyph in it."""
    places: dict[int, int] = {0: 0}
    glyphs = bytearray(2 * 0x10000)
    for code in _letters():
        glyph = places.setdefault(_face().charToGlyph[code], len(places))
        glyphs[2 * code : 2 * code + 2] = glyph.to_bytes(2, "big")
    return _face().makeSubset(list(_letters())), bytes(glyphs[: 2 * (_letters()[-1] + 1)])


def field_font(document: pikepdf.Pdf) -> Object:
    """The font as an object of the document."""
    program, glyphs = _program()
    face = _face()
    name = Name(f"/VALTUU+{REGULAR}")
    file = document.make_stream(program, Length1=len(program))
    descriptor = document.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=32,
            FontBBox=Array([round(side) for side in face.bbox]),
            ItalicAngle=0,
            Ascent=round(face.ascent),
            Descent=round(face.descent),
            CapHeight=round(face.capHeight),
            StemV=round(face.stemV),
            FontFile2=file,
        )
    )
    descendant = document.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            FontDescriptor=descriptor,
            DW=round(face.defaultWidth),
            W=_widths(),
            CIDToGIDMap=document.make_stream(glyphs),
        )
    )
    return document.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([descendant]),
            ToUnicode=document.make_stream(_to_unicode()),
        )
    )


def _runs() -> list[list[int]]:
    """The codes in runs without gaps that do not cross a high byte."""
    runs: list[list[int]] = []
    for code in _letters():
        if runs and code == runs[-1][-1] + 1 and code % 256:
            runs[-1].append(code)
        else:
            runs.append([code])
    return runs


def _widths() -> Array:
    widths = _face().charWidths
    parts: list[object] = []
    for run in _runs():
        parts += [run[0], Array([round(widths[code]) for code in run])]
    return Array(parts)


def _to_unicode() -> bytes:
    runs = _runs()
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(runs), 100):
        part = runs[start : start + 100]
        lines.append(f"{len(part)} beginbfrange")
        lines += [f"<{run[0]:04X}> <{run[-1]:04X}> <{run[0]:04X}>" for run in part]
        lines.append("endbfrange")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode()
