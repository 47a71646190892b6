"""The parts that a filled form is set from: fields on lines, long texts, tables of rows, lines to sign on.

All of them can go on over pages: a long text is set in pieces of a few lines, between which a page may change.
"""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Table

from valtuusapp.documents.pdf_page import CELL, COLUMN, LABEL, LINE, REGULAR, SECONDARY, VALUE, WIDTH, paragraph

GAP = 6 * mm  # between fields on one line
HALF = (WIDTH - GAP) / 2  # the width of one of two fields on a line

_ENDLESS = 10_000 * mm  # a height to measure in
_PIECE = 4  # lines of a long text that stay together
_MOST_LINES = 15  # of a cell in a table; what is longer goes on below
_NUMBER_WIDTH = 9 * mm
_CELL_GAP = 5
_SIGNING_ROOM = 12 * mm
_SIGNING_WIDTHS = (44 * mm, 68 * mm)  # place and date, signature; the name has the rest

_Style = list[tuple[object, ...]]
_HAIRLINE = (0.4, LINE)
# Texts start on one line with the headings, so cells have no inner margins at the sides.
_PLAIN: _Style = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # of empty cells too: the default is Helvetica
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def height_of(flowables: Iterable[Flowable]) -> float:
    """The height of the parts one below the other, in points."""
    return sum(float(flowable.wrap(WIDTH, _ENDLESS)[1]) for flowable in flowables)


def height_of_rows(table: Table, rows: int) -> float:
    """The height of the first rows of a table, in points."""
    table.wrap(WIDTH, _ENDLESS)
    return float(sum(table._rowHeights[:rows]))


def field_line(fields: Sequence[tuple[str, str]]) -> Table:
    """One or two fields (label, value) on a line; a lone one has the whole line."""
    cells = [[paragraph(label, LABEL), paragraph(text, VALUE)] for label, text in fields]
    if len(cells) == 1:
        return Table([cells], colWidths=[WIDTH], style=[*_PLAIN, ("LINEBELOW", (0, 0), (0, 0), *_HAIRLINE)])
    style: _Style = [*_PLAIN, *(("LINEBELOW", (column, 0), (column, 0), *_HAIRLINE) for column in (0, 2))]
    return Table([[cells[0], "", cells[1]]], colWidths=[HALF, GAP, HALF], style=style)


def long_field(label: str, text: str) -> Table:
    """A label and a text that may go on over pages."""
    first, *others = _pieces(text, VALUE, WIDTH)
    rows = [[[paragraph(label, LABEL), first]], *([piece] for piece in others)]
    style: _Style = [*_PLAIN, ("LINEBELOW", (0, -1), (-1, -1), *_HAIRLINE)]
    _close_up(style, 0, len(rows))
    return Table(rows, colWidths=[WIDTH], style=style)


class RowsTable:
    """A table of numbered rows: short texts in columns, long ones below them; headings again on every page."""

    def __init__(self, headings: Sequence[str], weights: Sequence[float]) -> None:
        """Starts a table.

        Args:
            headings: of the number and of each column.
            weights: how wide each column is, compared with the others.
        """
        share = (WIDTH - _NUMBER_WIDTH) / sum(weights)
        self._widths = [_NUMBER_WIDTH, *(share * weight for weight in weights)]
        self._rows: list[list[object]] = [[paragraph(heading, COLUMN) for heading in headings]]
        self._style: _Style = [
            *_PLAIN,
            ("RIGHTPADDING", (0, 0), (-1, -1), _CELL_GAP),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ]

    def add(self, texts: Sequence[str], long_texts: Sequence[tuple[str, str]]) -> None:
        """Adds a row: its number and short texts, and (label, text) of each long one."""
        self._style.append(("LINEABOVE", (0, len(self._rows)), (-1, len(self._rows)), *_HAIRLINE))
        first = len(self._rows)
        cells = [
            _split(text, CELL, width - _CELL_GAP, _MOST_LINES) for text, width in zip(texts, self._widths, strict=True)
        ]
        self._rows.extend(list(row) for row in zip_longest(*cells, fillvalue=""))
        _close_up(self._style, first, len(self._rows))
        for label, text in long_texts:
            self._add_long(label, text)

    def _add_long(self, label: str, text: str) -> None:
        first = len(self._rows)
        beginning, *others = _pieces(text, CELL, sum(self._widths[1:]) - _CELL_GAP)
        for content in ([paragraph(label, LABEL), beginning], *others):
            self._style.append(("SPAN", (1, len(self._rows)), (-1, len(self._rows))))
            self._rows.append(["", content, *("" for _width in self._widths[2:])])
        self._style.append(("NOSPLIT", (0, first - 1), (-1, first)))
        self._style.append(("TOPPADDING", (0, first), (-1, first), 0))
        _close_up(self._style, first, len(self._rows))

    def table(self) -> Table:
        """The finished table."""
        self._style.append(("LINEABOVE", (0, 1), (-1, 1), 0.8, SECONDARY))
        self._style.append(("LINEBELOW", (0, -1), (-1, -1), *_HAIRLINE))
        return Table(self._rows, colWidths=self._widths, style=self._style, repeatRows=1)


def signing_line(labels: tuple[str, str, str], name: str) -> Table:
    """Lines to write on, with what goes there below them: place and date, signature, name; the name may be known."""
    used = sum(_SIGNING_WIDTHS) + 2 * GAP
    style: _Style = [
        *_PLAIN,
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 2),
        ("TOPPADDING", (0, 1), (-1, 1), 2),
        *(("LINEABOVE", (column, 1), (column, 1), 0.6, SECONDARY) for column in (0, 2, 4)),
    ]
    place, signature, clarified = (paragraph(label, LABEL) for label in labels)
    return Table(
        [["", "", "", "", paragraph(name, VALUE)], [place, "", signature, "", clarified]],
        colWidths=[_SIGNING_WIDTHS[0], GAP, _SIGNING_WIDTHS[1], GAP, WIDTH - used],
        minRowHeights=[_SIGNING_ROOM, 0],
        style=style,
    )


def _pieces(text: str, style: ParagraphStyle, width: float) -> list[Paragraph]:
    """A long text in pieces of a few lines."""
    return [piece for line in text.splitlines() for piece in _split(line or "\u00a0", style, width, _PIECE)]


def _split(text: str, style: ParagraphStyle, width: float, lines: int) -> list[Paragraph]:
    pieces = []
    rest = paragraph(text, style)
    while len(parts := rest.split(width, lines * style.leading + 0.1)) == 2:
        pieces.append(parts[0])
        rest = parts[1]
    return [*pieces, rest]


def _close_up(style: _Style, first: int, end: int) -> None:
    """Takes the space away between the rows from ``first`` to before ``end``: they are pieces of one text."""
    if end > first + 1:
        style.append(("BOTTOMPADDING", (0, first), (-1, end - 2), 0))
        style.append(("TOPPADDING", (0, first + 1), (-1, end - 1), 0))
