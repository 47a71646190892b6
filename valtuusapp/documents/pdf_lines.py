"""Lines of plain text set page by page: for papers of which a thousand are printed at a time.

Every text is measured once and drawn as it was measured. Paragraphs and tables of reportlab measure three times over.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, PageBreak

from valtuusapp.documents.pdf_page import CELL, COLUMN, HEADING, LABEL, LINE, SECONDARY, VALUE, Page, plain

Text = tuple[str, ParagraphStyle]

_PADDING = 3.0  # above and below the texts of a row
_CELL_GAP = 5.0  # between columns of a table
_FIELD_GAP = 6 * mm  # between fields on one line
_NUMBER_WIDTH = 9 * mm
_ABOVE_HEADING = 3.5 * mm
_ROUNDING = 0.5
_KEPT_WHOLE = 0.33  # a row up to this part of a page is not divided
_LEAST = 40.0  # so much of a divided row stands at least at the foot of a page


class Row(Flowable):  # type: ignore[misc]
    """Texts in columns side by side.

    Attributes:
        height: with the space above and below, in points.
    """

    def __init__(
        self,
        cells: Sequence[Sequence[Text]],
        widths: Sequence[float],
        *,
        gap: float = 0.0,
        above: Any = None,
        below: Sequence[int] = (),
        padding: tuple[float, float] = (_PADDING, _PADDING),
    ) -> None:
        """Measures the texts.

        Args:
            cells: for each column its texts, one below the other.
            widths: of the columns.
            gap: what of each width stays empty at its right.
            above: thickness and colour of a line above all columns; None for no line.
            below: the columns that have a line below them.
            padding: the space above and below the texts.
        """
        lines = [
            [(line, style) for text, style in cell for line in split_lines(text, style, width - gap)]
            for cell, width in zip(cells, widths, strict=True)
        ]
        self._set(lines, widths, above, below, padding)

    def _set(
        self,
        lines: list[list[Text]],
        widths: Sequence[float],
        above: Any,
        below: Sequence[int],
        padding: tuple[float, float],
    ) -> None:
        super().__init__()
        self._lines, self._widths = lines, widths
        self._above, self._below, self._padding = above, below, padding
        self.height = max((sum(style.leading for _line, style in cell) for cell in lines), default=0.0) + sum(padding)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The size, which is settled."""
        return sum(self._widths), self.height

    def draw(self) -> None:
        """Draws the texts and the lines around them."""
        canvas = self.canv
        left = 0.0
        for number, (cell, width) in enumerate(zip(self._lines, self._widths, strict=True)):
            bottom = self.height - self._padding[0]
            used = None
            for line, style in cell:
                bottom -= style.leading
                if style is not used:
                    canvas.setFont(style.fontName, style.fontSize)
                    canvas.setFillColor(style.textColor)
                    used = style
                canvas.drawString(left, bottom + style.leading - style.fontSize, line)
            if number in self._below:
                self._rule(left, 0, left + width, 0.4, LINE)
            left += width
        if self._above is not None:
            self._rule(0, self.height, left, *self._above)

    def divided(self, room: float) -> tuple["Row", "Row"]:
        """What fits into the room, and the rest."""
        first: list[list[Text]] = []
        rest: list[list[Text]] = []
        for cell in self._lines:
            used, count = self._padding[0], 0
            while count < len(cell) and used + cell[count][1].leading <= room:
                used += cell[count][1].leading
                count += 1
            first.append(cell[:count])
            rest.append(cell[count:])
        return (
            self._like(first, self._above, (), (self._padding[0], 0.0)),
            self._like(rest, None, self._below, (0.0, self._padding[1])),
        )

    def _like(self, lines: list[list[Text]], above: Any, below: Sequence[int], padding: tuple[float, float]) -> "Row":
        row = Row.__new__(Row)
        row._set(lines, self._widths, above, below, padding)
        return row

    def _rule(self, left: float, height: float, right: float, thickness: float, colour: object) -> None:
        self.canv.setLineWidth(thickness)
        self.canv.setStrokeColor(colour)
        self.canv.line(left, height, right, height)


class Sheets:
    """Sets headings, fields and tables on as many pages as they need; a table's headings stand on each of its pages.

    Attributes:
        story: what has been set so far.
    """

    def __init__(self, page: Page) -> None:
        self.story: list[Flowable] = []
        self._width = page.text_width
        self._height = page.text_height - _ROUNDING
        self._left = self._height
        self._waiting: list[Row] = []  # headings under which nothing stands yet
        self._again: list[Row] = []  # what stands at the head of a page on which a table goes on
        self._columns: list[float] = []

    def text(self, text: str, style: ParagraphStyle) -> None:
        """A text over the whole width."""
        self._put(Row([[(text, style)]], [self._width], padding=(0, 0)))

    def heading(self, text: str) -> None:
        """A heading; it goes to the next page unless something of what follows fits below it."""
        self._again = []
        self._waiting = [Row([[(text, HEADING)]], [self._width], padding=(_ABOVE_HEADING, _PADDING / 2))]

    def fields(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Labels and values, two on a line while they are short; those without a value are left out."""
        half = (self._width - _FIELD_GAP) / 2
        waiting: list[tuple[str, str]] = []
        for pair in pairs:
            if not pair[1].strip():
                continue
            is_long = len(split_lines(pair[1], VALUE, half)) > 1
            if waiting and (is_long or len(waiting) == 2):
                self._field_line(waiting, half)
                waiting = []
            if is_long:
                self._field_line([pair], self._width)
            else:
                waiting.append(pair)
        if waiting:
            self._field_line(waiting, half)

    def table(self, headings: Sequence[str], weights: Sequence[float]) -> None:
        """Begins a table: the names of the number and of each column, and how wide each is beside the others."""
        share = (self._width - _NUMBER_WIDTH) / sum(weights)
        self._columns = [_NUMBER_WIDTH, *(share * weight for weight in weights)]
        names = Row([[(heading, COLUMN)] for heading in headings], self._columns, gap=_CELL_GAP)
        self._waiting.append(names)
        self._again = [names]

    def row(self, texts: Sequence[str], below: Sequence[tuple[str, str]] = ()) -> None:
        """A row of the table: its number and texts, and what needs more room below them, each with its label."""
        row = Row([[(text, CELL)] for text in texts], self._columns, gap=_CELL_GAP, above=(0.4, LINE))
        if self._waiting:  # the first one stands under a stronger line
            row = Row([[(text, CELL)] for text in texts], self._columns, gap=_CELL_GAP, above=(0.8, SECONDARY))
        widths = [_NUMBER_WIDTH, self._width - _NUMBER_WIDTH]
        more = [Row([[], [(label, LABEL), (text, CELL)]], widths, padding=(0, _PADDING)) for label, text in below]
        self._put(row, min(_LEAST, more[0].height) if more else 0.0)
        for one in more:
            self._put(one)

    def _field_line(self, pairs: Sequence[tuple[str, str]], width: float) -> None:
        cells = [[(label, LABEL), (text, VALUE)] for label, text in pairs]
        if len(cells) == 1:
            self._put(Row(cells, [self._width], below=(0,)))
        else:
            self._put(Row([cells[0], [], cells[1]], [width, _FIELD_GAP, width], below=(0, 2)))

    def _put(self, row: Row, following: float = 0.0) -> None:
        """Sets a row: whole if it is short, else from here over the pages that it needs.

        Args:
            row: to be set.
            following: so much of what follows must stand on its page too.
        """
        begins = row.height if row.height <= _KEPT_WHOLE * self._height else _LEAST
        needed = sum(each.height for each in self._waiting) + begins + following
        if needed > self._left:
            self._new_page(() if self._waiting else self._again)
        for each in self._waiting:
            self._set(each)
        self._waiting = []
        while row.height > self._left:
            part, row = row.divided(self._left)
            self._set(part)
            self._new_page(self._again)
        self._set(row)

    def _new_page(self, again: Sequence[Row]) -> None:
        self.story.append(PageBreak())
        self._left = self._height
        for row in again:
            self._set(row)

    def _set(self, row: Row) -> None:
        self.story.append(row)
        self._left -= row.height


def split_lines(text: str, style: ParagraphStyle, width: float) -> list[str]:
    """A text in lines that are at most so wide; its own line breaks stay, words that are too long are cut."""
    return [line for part in plain(text).split("\n") for line in _lines(part, style.fontName, style.fontSize, width)]


def _lines(text: str, font: str, size: float, width: float) -> list[str]:
    if _width(text, font, size) <= width:
        return [text]
    space = _width(" ", font, size)
    lines: list[str] = []
    line, used = "", 0.0
    for word in text.split():
        for piece in _pieces(word, font, size, width):
            wide = _width(piece, font, size)
            if line and used + space + wide > width:
                lines.append(line)
                line, used = piece, wide
            else:
                line, used = (f"{line} {piece}", used + space + wide) if line else (piece, wide)
    return [*lines, line]


def _pieces(word: str, font: str, size: float, width: float) -> list[str]:
    """A word, cut where it is wider than the room."""
    pieces = []
    while _width(word, font, size) > width and len(word) > 1:
        count = 1
        while _width(word[: count + 1], font, size) <= width:
            count += 1
        pieces.append(word[:count])
        word = word[count:]
    return [*pieces, word]


@lru_cache(maxsize=16_384)
def _width(text: str, font: str, size: float) -> float:
    return float(pdfmetrics.stringWidth(text, font, size))
