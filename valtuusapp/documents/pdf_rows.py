"""Rows of long texts under headings, set page by page.

A table of reportlab measures all of its rest again on every page. Here every text is measured once, so that a hundred
pages cost a hundred times one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer

from valtuusapp.documents.pdf_page import COLUMN, HEADING, LINE, SECONDARY, VALUE, Page, paragraph

Text = tuple[str, ParagraphStyle]

_PADDING = 3.5  # above and below the texts of a row
_GAP = 10.0  # between columns
_ABOVE_SECTION = 6 * mm
_BELOW_HEADING = 1.5 * mm
_ENDLESS = 10_000 * mm  # a height to measure in
_ROUNDING = 0.5
_KEPT_WHOLE = 0.33  # a row up to this part of a page is not divided
_LEAST = 60.0  # so much of a divided row stands at least at the foot of a page


@dataclass(frozen=True, slots=True)
class Row:
    """A row to be set.

    Attributes:
        cells: the texts of each cell, one below the other.
        continued: what stands first where the row goes on over a page.
    """

    cells: Sequence[Sequence[Text]]
    continued: Text


class FlowingRows:
    """Sets sections of rows: a heading and the names of the columns, then the rows; headings again on every page.

    Attributes:
        story: what has been set so far.
    """

    def __init__(self, page: Page, widths: Sequence[float], headings: Sequence[str], first: Sequence[Flowable]) -> None:
        """Begins the first page.

        Args:
            page: what the text must fit in.
            widths: of the columns, as parts of the whole width.
            headings: the names of the columns.
            first: what stands before the first section.
        """
        self.story: list[Flowable] = []
        self._width = page.text_width
        self._height = page.text_height - _ROUNDING
        self._widths = [self._width * width for width in widths]
        self._headings = headings
        self._left = self._height
        self._waiting: list[Flowable] = []  # the heading of a section that has no row yet
        self._again: list[Flowable] = []  # the same for the following pages
        self._put(first)

    def start_section(self, heading: str, below: Sequence[str], again: str) -> None:
        """Begins a section. Its heading is set together with its first row.

        Args:
            heading: its name.
            below: lines under the name.
            again: its name on the following pages.
        """
        names = _Block([[paragraph(name, COLUMN)] for name in self._headings], self._widths, rule=(0.8, SECONDARY))
        lines = [paragraph(line, VALUE) for line in below]
        self._waiting = [paragraph(heading, HEADING), *lines, Spacer(0, _BELOW_HEADING), names]
        self._again = [paragraph(again, HEADING), Spacer(0, _BELOW_HEADING), names]

    def add(self, row: Row) -> None:
        """Adds a row: whole if it is short, else from here over the pages that it needs."""
        block = _Block([[paragraph(*text) for text in cell] for cell in row.cells], self._widths)
        begins = block.height if block.height <= _KEPT_WHOLE * self._height else _LEAST
        if self._waiting:
            self._put_heading(begins)
        elif begins > self._left:
            self._new_page(self._again)
        while block.height > self._left:
            part, block = block.divided(self._left, row.continued)
            self._put([part])
            self._new_page(self._again)
        self._put([block])

    def _put_heading(self, begins: float) -> None:
        above = Spacer(0, _ABOVE_SECTION)
        if self._height_of([above, *self._waiting]) + begins > self._left:
            self._new_page(self._waiting)
        else:
            self._put([above, *self._waiting])
        self._waiting = []

    def _new_page(self, heading: Sequence[Flowable]) -> None:
        self.story.append(PageBreak())
        self._left = self._height
        self._put(heading)

    def _put(self, parts: Sequence[Flowable]) -> None:
        self.story += parts
        self._left -= self._height_of(parts)

    def _height_of(self, parts: Sequence[Flowable]) -> float:
        return sum(float(part.wrap(self._width, _ENDLESS)[1]) for part in parts)


class _Block(Flowable):  # type: ignore[misc]
    """Cells side by side, each of paragraphs one below the other.

    Attributes:
        height: with the space above and below, in points.
    """

    def __init__(
        self,
        cells: Sequence[Sequence[Paragraph]],
        widths: Sequence[float],
        *,
        rule: tuple[float, Color] | None = (0.4, LINE),
    ) -> None:
        super().__init__()
        self._cells = cells
        self._widths = widths
        self._rule = rule
        self._heights = [
            [float(part.wrap(width - _GAP, _ENDLESS)[1]) for part in cell]
            for cell, width in zip(cells, widths, strict=True)
        ]
        self.height = max(map(sum, self._heights)) + 2 * _PADDING

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The size, which is settled."""
        return sum(self._widths), self.height

    def draw(self) -> None:
        """Draws the cells and the line below them."""
        left = 0.0
        for cell, heights, width in zip(self._cells, self._heights, self._widths, strict=True):
            top = self.height - _PADDING
            for part, height in zip(cell, heights, strict=True):
                top -= height
                part.drawOn(self.canv, left, top)
            left += width
        if self._rule is not None:
            thickness, colour = self._rule
            self.canv.setLineWidth(thickness)
            self.canv.setStrokeColor(colour)
            self.canv.line(0, 0, sum(self._widths), 0)

    def divided(self, room: float, continued: Text) -> tuple["_Block", "_Block"]:
        """What fits into the room, and the rest with a text that says that it goes on."""
        first, rest = [], []
        for cell, heights, width in zip(self._cells, self._heights, self._widths, strict=True):
            taken, left = _divided(cell, heights, width - _GAP, room - 2 * _PADDING)
            first.append(taken)
            rest.append(left)
        rest[0].insert(0, paragraph(*continued))
        return _Block(first, self._widths, rule=None), _Block(rest, self._widths)


def _divided(
    cell: Sequence[Paragraph], heights: Sequence[float], width: float, room: float
) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs that fit into the room, and the others; one of them may be cut between two lines."""
    for number, (part, height) in enumerate(zip(cell, heights, strict=True)):
        if height > room:
            pieces = part.split(width, room) if room > 0 else []
            if len(pieces) == 2:
                return [*cell[:number], pieces[0]], [pieces[1], *cell[number + 1 :]]
            return list(cell[:number]), list(cell[number:])
        room -= height
    return list(cell), []
