"""How the boxes of a fillable form stand on the page, and where each came to stand. Loads reportlab."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from valtuusapp.core.forms import FieldKind
from valtuusapp.documents.fillable_fields import Control, FormField, Place
from valtuusapp.documents.pdf_page import (
    COLUMN,
    LABEL,
    LINE,
    REGULAR,
    ROLE,
    SECONDARY,
    VALUE,
    WIDTH,
    paragraph,
    text_width,
)

#: What is told below a heading.
SMALL = LABEL.clone("small", fontSize=8.5, leading=10.5)

_GROUND = HexColor("#f2f5f9")
_LINE_HEIGHT = 15.5
_BELOW_LABEL = 1.5
_LEADING = 12.0
_GAP = 4 * mm
_NUMBER_WIDTH = 7 * mm
_DOT = 9.0
_AFTER_DOT, _BETWEEN_BUTTONS = 3.5, 14.0
_BUTTONS_LINE = 14.0
_WORDS = VALUE.clone("button", fontSize=9, leading=11)

_TWELFTHS = 12
_QUARTER, _HALF = 3, 6
_LONG_LINE = 301  # letters: more than half a line shows
_LONG_NAME = 200  # letters: has the whole line when nothing else stands on it
# How wide a column of a table is, compared with the others.
_COLUMN_WEIGHT = {FieldKind.DATE: 1.15, FieldKind.PERSON: 1.6, FieldKind.ENGAGEMENT: 2.3}
_CODE_WEIGHT, _TEXT_WEIGHT = 1.3, 2.0
_CODE = 40  # letters at most

_Style = list[tuple[object, ...]]
_PLAIN: _Style = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # of empty cells too: the default is Helvetica
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
]
_ON_ONE_LINE: _Style = [
    *_PLAIN,
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
]


@dataclass(slots=True)
class Board:
    """Where the fields came to stand, in the order in which they were drawn."""

    places: list[Place] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A field with its label.

    Attributes:
        lines: the room of a long text.
    """

    label: str
    kind: FieldKind
    lines: int
    field: FormField

    @property
    def is_short(self) -> bool:
        """Whether it can stand in a column of a table."""
        return self.field.control is Control.LINE

    @property
    def span(self) -> int:
        """How many twelfths of a line it takes."""
        if self.kind is FieldKind.DATE:
            return _QUARTER
        is_wide = self.kind in (FieldKind.MANDATE, FieldKind.ORGANISATION)
        if not self.is_short or is_wide or (self.field.max_length or 0) >= _LONG_LINE:
            return _TWELFTHS
        return _HALF


class _Box(Flowable):  # type: ignore[misc]
    """A light box to write in."""

    def __init__(self, form_field: FormField, board: Board, width: float, height: float) -> None:
        super().__init__()
        self._field, self._board = form_field, board
        self.width, self.height = width, height

    def draw(self) -> None:
        canvas = self.canv
        canvas.setFillColor(_GROUND)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.line(0, 0, self.width, 0)
        x, y = canvas.absolutePosition(0, 0)
        box = (x, y, x + self.width, y + self.height)
        self._board.places.append(Place(self._field, canvas.getPageNumber() - 1, box))


class _Buttons(Flowable):  # type: ignore[misc]
    """A circle for each choice with its words after it, on as many lines as they need."""

    def __init__(self, form_field: FormField, board: Board, width: float) -> None:
        super().__init__()
        self._field, self._board = form_field, board
        self._at: list[tuple[float, int]] = []
        x, line = 0.0, 0
        for _key, label in form_field.choices:
            needed = _DOT + _AFTER_DOT + text_width(label, _WORDS)
            if x and x + needed > width:
                x, line = 0.0, line + 1
            self._at.append((x, line))
            x += needed + _BETWEEN_BUTTONS
        self.width, self.height = width, (line + 1) * _BUTTONS_LINE

    def draw(self) -> None:
        canvas = self.canv
        page = canvas.getPageNumber() - 1
        for (key, label), (x, line) in zip(self._field.choices, self._at, strict=True):
            y = self.height - (line + 1) * _BUTTONS_LINE + (_BUTTONS_LINE - _DOT) / 2
            canvas.setFillColor(white)
            canvas.setStrokeColor(SECONDARY)
            canvas.setLineWidth(0.6)
            canvas.circle(x + _DOT / 2, y + _DOT / 2, _DOT / 2, stroke=1, fill=1)
            canvas.setFillColor(black)
            canvas.setFont(_WORDS.fontName, _WORDS.fontSize)
            canvas.drawString(x + _DOT + _AFTER_DOT, y + _DOT / 2 - _WORDS.fontSize * 0.33, label)
            left, low = canvas.absolutePosition(x, y)
            self._board.places.append(Place(self._field, page, (left, low, left + _DOT, low + _DOT), key))


def lines_of(cells: Sequence[Cell], board: Board, width: float = WIDTH) -> list[Flowable]:
    """Fields with their labels above them, as many on a line as fit."""
    lines: list[list[Cell]] = []
    room = 0
    for cell in cells:
        if cell.span > room:
            lines.append([])
            room = _TWELFTHS
        lines[-1].append(cell)
        room -= cell.span
    return [_line(line, board, width) for line in lines]


def _line(cells: Sequence[Cell], board: Board, width: float) -> Table:
    twelfth = (width + _GAP) / _TWELFTHS
    is_alone = len(cells) == 1 and (cells[0].field.max_length or 0) >= _LONG_NAME
    widths = [width] if is_alone else [cell.span * twelfth - _GAP for cell in cells]
    row: list[object] = []
    columns: list[float] = []
    for cell, own in zip(cells, widths, strict=True):
        row += [_labelled(cell, board, own), ""]
        columns += [own, _GAP]
    rest = max(0.0, width - sum(columns[:-1]))
    return Table([row], colWidths=[*columns[:-1], rest], style=_PLAIN)


def _labelled(cell: Cell, board: Board, width: float) -> Flowable | list[Flowable]:
    """The label above the box; before the circles where all of them stand on one line with it."""
    if cell.field.control is Control.BUTTONS:
        label_width = text_width(cell.label, LABEL) + _BETWEEN_BUTTONS
        buttons = _Buttons(cell.field, board, width - label_width)
        if buttons.height > _BUTTONS_LINE:
            return [paragraph(cell.label, LABEL), _Buttons(cell.field, board, width)]
        return Table([[paragraph(cell.label, LABEL), buttons]], [label_width, width - label_width], style=_ON_ONE_LINE)
    height = cell.lines * _LEADING + 6 if cell.field.control is Control.LINES else _LINE_HEIGHT
    return [paragraph(cell.label, LABEL), Spacer(0, _BELOW_LABEL), _Box(cell.field, board, width, height)]


def block_table(number: int, cells: Sequence[Cell], board: Board) -> Table:
    """A row of a group with its number at the left and its fields on lines of their own; stays on one page."""
    width = WIDTH - _NUMBER_WIDTH
    style: _Style = [
        *_PLAIN,
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, SECONDARY),
        ("TOPPADDING", (0, 0), (0, 0), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
    content = lines_of(cells, board, width)
    return Table([[paragraph(str(number), ROLE), content]], colWidths=[_NUMBER_WIDTH, width], style=style)


def grid_table(number_label: str, rows: Sequence[tuple[int, Sequence[Cell]]], board: Board) -> Table:
    """The rows of a group as a table, the labels once above them."""
    first = rows[0][1]
    gap = 2.0
    weights = [_weight(cell) for cell in first]
    share = (WIDTH - _NUMBER_WIDTH) / sum(weights)
    widths = [share * weight for weight in weights]
    boxes = [*(width - gap for width in widths[:-1]), widths[-1]]
    style: _Style = [
        *_PLAIN,
        ("TOPPADDING", (0, 1), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 1), (-1, -1), 1),
        ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
    ]
    content: list[list[object]] = [
        [paragraph(number_label, COLUMN), *(paragraph(cell.label, COLUMN) for cell in first)],
        *(
            [
                paragraph(str(number), VALUE),
                *(_Box(cell.field, board, own, _LINE_HEIGHT) for cell, own in zip(cells, boxes, strict=True)),
            ]
            for number, cells in rows
        ),
    ]
    return Table(content, colWidths=[_NUMBER_WIDTH, *widths], style=style, repeatRows=1)


def _weight(cell: Cell) -> float:
    is_code = cell.field.max_length is not None and cell.field.max_length <= _CODE
    return _COLUMN_WEIGHT.get(cell.kind, _CODE_WEIGHT if is_code else _TEXT_WEIGHT)
