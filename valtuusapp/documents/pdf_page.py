"""The page that every paper shares: A4, sender, document name, number, page x (y), foot. Loads reportlab.

The places follow the Finnish document standard SFS 2487: the sender at the left margin, what the document is called
from the middle, the page number at the right.
"""

import html
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.lib.colors import HexColor, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from valtuusapp import resources
from valtuusapp.core.text import Language
from valtuusapp.documents.logo import drawn_logo
from valtuusapp.documents.pdf_finish import NO_MARKS, finish

REGULAR, SEMIBOLD = "SourceSans3-Regular", "SourceSans3-Semibold"
for _font in (REGULAR, SEMIBOLD):
    pdfmetrics.registerFont(TTFont(_font, str(resources.path("fonts", f"{_font}.ttf"))))
    pdfmetrics.registerFontFamily(_font, _font, _font, _font, _font)

ACCENT = HexColor("#00357a")
LINE = HexColor("#9aa3a9")
SECONDARY = HexColor("#4d565c")

LEFT, RIGHT, TOP, BOTTOM = 20 * mm, 15 * mm, 10 * mm, 10 * mm
#: The width that is left for the text on an upright page.
WIDTH = A4[0] - LEFT - RIGHT
_NAME_AT = 112 * mm  # the standard's fifth stop from the edge of the paper
_SENDER_WIDTH = _NAME_AT - LEFT - 4 * mm
_HEAD_SIZE, _HEAD_BOLD_SIZE, _HEAD_LEADING = 10, 10.5, 13
_FOOT = 7 * mm
_FOOT_SIZE, _FOOT_LEADING = 8, 10
_LOGO_WIDTH, _LOGO_HEIGHT, _LOGO_GAP = 36 * mm, 12 * mm, 3 * mm  # at most so large
_NUMBER_WIDTH = 25 * mm  # of ``100 (120)``, with room before it

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def _style(name: str, size: float, leading: float, font: str = REGULAR, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=leading,
        bulletFontName=font,
        textColor=more.pop("color", black),
        **more,
    )


TITLE = _style("title", 16, 19, SEMIBOLD)
TITLE_SECOND = _style("title_second", 12, 15)
HEADING = _style("heading", 11.5, 14, SEMIBOLD)
LABEL = _style("label", 7.5, 9, color=SECONDARY)
VALUE = _style("value", 10, 12.5)
COLUMN = _style("column", 7.5, 9, SEMIBOLD)
CELL = _style("cell", 9, 11)
ROLE = _style("role", 10, 12.5, SEMIBOLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands around the text on every page, and what the file says of itself.

    Attributes:
        sender: the municipality, one line per language.
        name: what the document is called, one line per language.
        details: number and date; a long one goes on on the next line.
        foot: the line at the foot of every page.
        title: the title of the file.
        language: the language of the file.
        day: the day of the document.
        across: the long side of the paper is the upper one.
        contact: the municipality's contact lines at the foot of every page, one text per language.
        logo: the municipality's logo before the sender, a file that has been looked through; None when there is none.
    """

    sender: tuple[str, ...]
    name: tuple[str, ...]
    details: tuple[str, ...]
    foot: str
    title: str
    language: Language
    day: date
    across: bool = False
    contact: tuple[str, ...] = ()
    logo: bytes | None = None

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper in points."""
        width, height = A4
        return (height, width) if self.across else (width, height)

    @property
    def text_width(self) -> float:
        """The width that is left for the text, in points."""
        return self.size[0] - float(LEFT + RIGHT)

    @property
    def text_height(self) -> float:
        """The height that is left for the text between head and foot, in points."""
        return self.size[1] - self.text_top - self.foot_height

    @property
    def text_top(self) -> float:
        """How far from the upper edge of the paper the text begins, in points."""
        return float(TOP + 4 * mm) + self.head_height

    @property
    def logo_size(self) -> tuple[float, float]:
        """Width and height of the logo on paper, in points; nothing when there is none."""
        if self.logo is None:
            return 0.0, 0.0
        width, height = drawn_logo(self.logo).size
        scale = min(float(_LOGO_WIDTH) / width, float(_LOGO_HEIGHT) / height)
        return width * scale, height * scale

    @property
    def sender_left(self) -> float:
        """Where the sender begins: at the margin, or after the logo."""
        return float(LEFT) + (self.logo_size[0] + float(_LOGO_GAP) if self.logo else 0.0)

    @property
    def sender_lines(self) -> list[str]:
        """The sender in lines that end before the name of the document begins."""
        width = _SENDER_WIDTH - (self.sender_left - LEFT)
        return [line for text in self.sender for line in simpleSplit(text, SEMIBOLD, _HEAD_BOLD_SIZE, width)]

    @property
    def contact_lines(self) -> list[str]:
        """The contact lines as they fit between the margins."""
        return [line for text in self.contact for line in simpleSplit(text, REGULAR, _FOOT_SIZE, self.text_width)]

    @property
    def foot_height(self) -> float:
        """How far from the lower edge of the paper the text ends, in points."""
        return float(BOTTOM + _FOOT) + len(self.contact_lines) * _FOOT_LEADING

    @property
    def detail_lines(self) -> list[str]:
        """The details in lines that end before the page number."""
        width = self.size[0] - _NAME_AT - RIGHT - _NUMBER_WIDTH
        return [line for text in self.details for line in simpleSplit(text, REGULAR, _HEAD_SIZE, width)]

    @property
    def head_height(self) -> float:
        """The height of the head in points."""
        lines = max(len(self.sender_lines), len(self.name) + len(self.detail_lines))
        return max(float(lines * _HEAD_LEADING), self.logo_size[1]) + 2 * float(mm)


def build_pdf(page: Page, story: Sequence[Flowable], marks: Mapping[str, str] = NO_MARKS) -> bytes:
    """The document as a PDF file. The same input gives the same bytes.

    Args:
        page: what stands around the text.
        story: the text.
        marks: what the file says of itself beside title and day, by name.
    """
    file = io.BytesIO()
    document = BaseDocTemplate(file, **document_options(page))
    document.addPageTemplates([page_template(page)])
    document.build(list(story), canvasmaker=CountingCanvas)
    return finish(file.getvalue(), title=page.title, language=page.language, day=page.day, marks=marks)


def document_options(page: Page) -> dict[str, Any]:
    """What a document is made with, so that every page has its margins and only our fonts."""
    return {
        "pagesize": page.size,
        "leftMargin": LEFT,
        "rightMargin": RIGHT,
        "topMargin": page.text_top,
        "bottomMargin": page.foot_height,
        "initialFontName": REGULAR,  # reportlab refers to Helvetica otherwise
        "invariant": 1,
        "lang": page.language.value,
    }


def page_template(page: Page, part: int = 0) -> PageTemplate:
    """Head, foot and room for the text; pages of one part of the document are counted together."""
    frame = Frame(
        LEFT,
        page.foot_height,
        page.text_width,
        page.text_height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def draw(canvas: Canvas, _document: object) -> None:
        canvas.part = part
        _draw_around(canvas, page)

    return PageTemplate(id=f"part{part}", frames=[frame], onPage=draw)


def paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text; line breaks stay, whatever else looks like mark-up is text."""
    return Paragraph(markup(text), style)


def markup(text: str) -> str:
    """Plain text as reportlab's mark-up: composed letters, no control characters, line breaks kept."""
    return html.escape(plain(text), quote=False).replace("\n", "<br/>")


def plain(text: str) -> str:
    """Plain text as it can be drawn: composed letters, no control characters, line breaks kept."""
    return _CONTROL.sub("", unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " ")))


def text_width(text: str, style: ParagraphStyle) -> float:
    """The width of a text on one line, in points."""
    return float(pdfmetrics.stringWidth(text, style.fontName, style.fontSize))


class CountingCanvas(Canvas):  # type: ignore[misc]
    """Holds the pages back until their number is known, then writes ``x (y)`` on each.

    Attributes:
        part: of which part of the document the page is; each part is counted by itself.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.part = 0
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        counts = Counter(state["part"] for state in self._pages)
        numbers: Counter[int] = Counter()
        for state in self._pages:
            self.__dict__.update(state)
            numbers[self.part] += 1
            if numbers[self.part] == 1:
                self.begin_part(self.part)
            self.setFont(REGULAR, _HEAD_SIZE)
            self.setFillColor(black)
            width, height = self._pagesize
            written = f"{numbers[self.part]} ({counts[self.part]})"
            self.drawRightString(width - RIGHT, height - TOP - _HEAD_LEADING, written)
            super().showPage()
        super().save()

    def begin_part(self, part: int) -> None:
        """Called on the first page of each part when it is written."""


def _draw_around(canvas: Canvas, page: Page) -> None:
    """Draws the head and the foot; the canvas adds the page number when it knows how many there are."""
    canvas.saveState()
    width, height = page.size
    top = height - TOP
    canvas.setFillColor(black)
    if page.logo is not None:
        logo_width, logo_height = page.logo_size
        canvas.drawImage(ImageReader(drawn_logo(page.logo)), LEFT, top - logo_height, logo_width, logo_height)
    _draw_lines(canvas, page.sender_left, top, page.sender_lines, bold=len(page.sender_lines))
    _draw_lines(canvas, _NAME_AT, top, (*page.name, *page.detail_lines), bold=len(page.name))
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(1)
    canvas.line(LEFT, top - page.head_height, width - RIGHT, top - page.head_height)
    canvas.setFont(REGULAR, _FOOT_SIZE)
    canvas.setFillColor(SECONDARY)
    for number, line in enumerate((page.foot, *reversed(page.contact_lines))):
        canvas.drawString(LEFT, BOTTOM + number * _FOOT_LEADING, line)
    canvas.restoreState()


def _draw_lines(canvas: Canvas, x: float, top: float, lines: Sequence[str], *, bold: int) -> None:
    for number, line in enumerate(lines):
        if number < bold:
            canvas.setFont(SEMIBOLD, _HEAD_BOLD_SIZE)
        else:
            canvas.setFont(REGULAR, _HEAD_SIZE)
        canvas.drawString(x, top - (number + 1) * _HEAD_LEADING, line)
