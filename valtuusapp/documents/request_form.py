"""A filled request form on paper, for signature. Loads reportlab and pikepdf."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer, Table

from valtuusapp.core.dates import format_date
from valtuusapp.core.forms import (
    Field,
    FieldKind,
    FieldValue,
    Form,
    FormValues,
    Section,
    is_shown,
    shown_value,
)
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import words
from valtuusapp.documents.pdf_page import (
    CELL,
    COLUMN,
    HEADING,
    LABEL,
    LINE,
    REGULAR,
    ROLE,
    SECONDARY,
    TITLE,
    TITLE_SECOND,
    VALUE,
    WIDTH,
    Page,
    build_pdf,
    paragraph,
    text_width,
)

_EMPTY = "–"
_GAP = 6 * mm  # between two fields on a line
_HALF = (WIDTH - _GAP) / 2
_NUMBER_WIDTH = 9 * mm
_PIECE = 4  # lines of a long text that stay together: between pieces a page may change
_ENDLESS = 10_000 * mm  # a height to measure in
_MOST_OF_A_PAGE = 180 * mm
_KEPT_WITH_SIGNATURES = 150 * mm
_SIGNING_ROOM = 12 * mm
_PLACE_WIDTH = 62 * mm
_CELL_GAP = 5

# How wide a column of a group is, compared with the others.
_COLUMN_WEIGHT = {
    FieldKind.DATE: 1.0,
    FieldKind.YES_NO: 0.8,
    FieldKind.TEXT: 1.3,
    FieldKind.CHOICE: 1.6,
    FieldKind.THEME: 2.4,
    FieldKind.ENGAGEMENT: 2.6,
}
_OTHER_WEIGHT = 2.1

_Style = list[tuple[object, ...]]
_HAIRLINE = (0.4, LINE)
# Cells without inner margins at the sides, so that texts start on one line with the headings.
_PLAIN: _Style = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # empty cells too: the default is Helvetica
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]
_TABLE: _Style = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # empty cells too: the default is Helvetica
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), _CELL_GAP),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ("VALIGN", (0, 1), (-1, -1), "TOP"),
    ("LINEBELOW", (0, -1), (-1, -1), *_HAIRLINE),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """A place to sign.

    Attributes:
        role: in which role one signs: orderer, sector director.
        name, title: of the one who signs, printed under the line; empty when not known.
    """

    role: LocalText
    name: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRequest:
    """Everything that stands on a request printed for signature.

    Attributes:
        languages: one, or two: two double the labels only, free text is as it was written.
        values: the form as filled; references hold the words of the paper.
        number: the request's number; ``print_number`` and ``code`` tell which print of it a signed copy is.
        printed_on: the day of the paper.
        signatures: the places to sign, in order.
    """

    form: Form
    languages: tuple[Language, ...]
    municipality: LocalText
    values: FormValues
    number: str
    print_number: int
    code: str
    printed_on: date
    signatures: tuple[SignatureBlock, ...]


def request_pdf(printed: PrintedRequest) -> bytes:
    """The request as a PDF. The same input gives the same bytes."""
    labels = _Labels(printed.languages)
    page = Page(
        sender=labels.each(printed.municipality),
        name=labels.each(words.REQUEST),
        details=(f"{labels.of(words.NUMBER)} {printed.number}", format_date(printed.printed_on)),
        foot=" · ".join(
            (
                f"{labels.of(words.REQUEST)} {printed.number}",
                f"{labels.of(words.PRINT)} {printed.print_number}",
                f"{labels.of(words.CODE)} {printed.code}",
            )
        ),
        title=f"{labels.first(printed.form.title)} {printed.number}",
        language=printed.languages[0],
        day=printed.printed_on,
    )
    return build_pdf(page, _story(printed, labels))


@dataclass(frozen=True, slots=True)
class _Labels:
    """Labels in the languages of the paper."""

    languages: tuple[Language, ...]

    def each(self, text: LocalText) -> tuple[str, ...]:
        """In each language, once if they are alike."""
        return tuple(dict.fromkeys(text.get(language) for language in self.languages))

    def of(self, text: LocalText) -> str:
        """On one line: ``Tilaaja / Beställare``."""
        return " / ".join(self.each(text))

    def first(self, text: LocalText) -> str:
        """In the first language only."""
        return text.get(self.languages[0])

    def value(self, field: Field, value: FieldValue) -> str:
        """A value; of the form's own choices the words in each language."""
        shown = dict.fromkeys(shown_value(field, value, language).strip() for language in self.languages)
        return " / ".join(shown) or _EMPTY


def _story(printed: PrintedRequest, labels: _Labels) -> list[Flowable]:
    first, *others = labels.each(printed.form.title)
    story: list[Flowable] = [paragraph(first, TITLE), *(paragraph(title, TITLE_SECOND) for title in others)]
    last: list[Flowable] = []
    for section in printed.form.sections:
        if is_shown(section, printed.values):
            story += last
            last = _section(section, printed.values, labels)
    signatures = _signatures(printed.signatures, labels)
    # What is signed should not be all on other pages: a short last section comes along.
    if _height([*last, *signatures]) < _KEPT_WITH_SIGNATURES:
        return [*story, KeepTogether([*last, *signatures])]
    return [*story, *last, KeepTogether(signatures)]


def _section(section: Section, values: FormValues, labels: _Labels) -> list[Flowable]:
    """A section; its heading goes to the next page unless something of the section fits below it."""
    content = [_group(section, values, labels)] if section.repeats else [*_fields(section, values, labels)]
    if not content:
        return []
    heading = [Spacer(0, 4 * mm), paragraph(labels.of(section.title), HEADING), Spacer(0, 0.5 * mm)]
    content[0].wrap(WIDTH, _ENDLESS)
    # A group's headings, its first row and the first lines of a long text; of a field its first lines.
    beginning = sum(content[0]._rowHeights[: 3 if section.repeats else 1])
    return [CondPageBreak(_height(heading) + min(beginning, _MOST_OF_A_PAGE)), *heading, *content]


def _height(flowables: Iterable[Flowable]) -> float:
    return sum(float(flowable.wrap(WIDTH, _ENDLESS)[1]) for flowable in flowables)


def _fields(section: Section, values: FormValues, labels: _Labels) -> Iterator[Table]:
    """The fields of a section: two on a line while they are short, a long one on lines of its own."""
    waiting: list[tuple[str, str]] = []
    for field in section.fields:
        if not is_shown(field, values):
            continue
        value = values.get(field.id)
        assert not isinstance(value, tuple)
        label, text = labels.of(field.label), labels.value(field, value)
        if _is_long(field, text):
            yield from _line(waiting)
            yield _long_field(label, text)
        else:
            waiting.append((label, text))
            if len(waiting) == 2:
                yield from _line(waiting)
    yield from _line(waiting)


def _is_long(field: Field, text: str) -> bool:
    return field.kind is FieldKind.LONG_TEXT or "\n" in text or text_width(text, VALUE) > 2 * _HALF


def _line(waiting: list[tuple[str, str]]) -> Iterator[Table]:
    """The waiting fields on one line, if there are any; a lone one has the whole line."""
    if not waiting:
        return
    cells = [[paragraph(label, LABEL), paragraph(text, VALUE)] for label, text in waiting]
    waiting.clear()
    if len(cells) == 1:
        yield Table([cells], colWidths=[WIDTH], style=[*_PLAIN, ("LINEBELOW", (0, 0), (0, 0), *_HAIRLINE)])
        return
    yield Table(
        [[cells[0], "", cells[1]]],
        colWidths=[_HALF, _GAP, _HALF],
        style=[*_PLAIN, ("LINEBELOW", (0, 0), (0, 0), *_HAIRLINE), ("LINEBELOW", (2, 0), (2, 0), *_HAIRLINE)],
    )


def _long_field(label: str, text: str) -> Table:
    """A label and a text that may go on over pages."""
    first, *others = _pieces(text, VALUE, WIDTH)
    rows = [[[paragraph(label, LABEL), first]], *([piece] for piece in others)]
    style: _Style = [*_PLAIN, ("LINEBELOW", (0, -1), (-1, -1), *_HAIRLINE)]
    if others:
        style += [("BOTTOMPADDING", (0, 0), (-1, -2), 0), ("TOPPADDING", (0, 1), (-1, -1), 0)]
    return Table(rows, colWidths=[WIDTH], style=style)


def _pieces(text: str, style: ParagraphStyle, width: float) -> list[Paragraph]:
    """A text in pieces of a few lines, so that it can go on over pages inside a table."""
    height = _PIECE * style.leading + 0.1
    pieces = []
    for line in text.splitlines():
        rest = paragraph(line or "\u00a0", style)
        while len(parts := rest.split(width, height)) == 2:
            pieces.append(parts[0])
            rest = parts[1]
        pieces.append(rest)
    return pieces


def _group(section: Section, values: FormValues, labels: _Labels) -> Table:
    """A repeating group as a table: short fields in columns, each long text under its row; headings on every page."""
    group = values.get(section.id) or ()
    assert isinstance(group, tuple)
    columns = [field for field in section.fields if field.kind is not FieldKind.LONG_TEXT]
    long_fields = [field for field in section.fields if field.kind is FieldKind.LONG_TEXT]
    widths = _column_widths(columns)
    headings = [labels.first(words.ROW), *(labels.of(field.label) for field in columns)]
    rows: list[list[object]] = [[paragraph(heading, COLUMN) for heading in headings]]
    style: _Style = [*_TABLE]
    for number, row in enumerate(group or ({},), 1):
        style.append(("LINEABOVE", (0, len(rows)), (-1, len(rows)), *_HAIRLINE))
        texts = [str(number) if group else "", *(labels.value(field, row.get(field.id)) for field in columns)]
        rows.append([paragraph(text, CELL) for text in texts])
        for field in long_fields:
            _add_long(rows, style, labels.of(field.label), labels.value(field, row.get(field.id)), sum(widths[1:]))
    style.append(("LINEABOVE", (0, 1), (-1, 1), 0.8, SECONDARY))
    return Table(rows, colWidths=widths, style=style, repeatRows=1, splitInRow=1)


def _add_long(rows: list[list[object]], style: _Style, label: str, text: str, width: float) -> None:
    """Adds a long text under the row's other fields, over their whole width."""
    first = len(rows)
    beginning, *others = _pieces(text, CELL, width - _CELL_GAP)
    for content in ([paragraph(label, LABEL), beginning], *others):
        style.append(("SPAN", (1, len(rows)), (-1, len(rows))))
        rows.append(["", content, *("" for _cell in rows[0][2:])])
    style.append(("NOSPLIT", (0, first - 1), (-1, first)))
    style.append(("TOPPADDING", (0, first), (-1, len(rows) - 1), 0))
    if others:
        style.append(("BOTTOMPADDING", (0, first), (-1, len(rows) - 2), 0))


def _column_widths(columns: Iterable[Field]) -> list[float]:
    weights = [_COLUMN_WEIGHT.get(field.kind, _OTHER_WEIGHT) for field in columns]
    return [_NUMBER_WIDTH, *((WIDTH - _NUMBER_WIDTH) * weight / sum(weights) for weight in weights)]


def _signatures(blocks: tuple[SignatureBlock, ...], labels: _Labels) -> list[Flowable]:
    heading = words.SIGNATURE if len(blocks) == 1 else words.SIGNATURES
    result: list[Flowable] = [Spacer(0, 5 * mm), paragraph(labels.of(heading), HEADING)]
    for block in blocks:
        result += [Spacer(0, 2 * mm), paragraph(labels.of(block.role), ROLE), _signing_lines(block, labels)]
    return result


def _signing_lines(block: SignatureBlock, labels: _Labels) -> Table:
    """Lines to write on: place and date, signature, and the name, printed when it is known."""
    name = ", ".join(part for part in (block.name, block.title) if part)
    return Table(
        [
            ["", "", ""],
            [paragraph(labels.of(words.PLACE_AND_DATE), LABEL), "", paragraph(labels.of(words.SIGNATURE), LABEL)],
            ["", "", paragraph(name, VALUE)],
            ["", "", paragraph(labels.of(words.NAME_CLARIFIED), LABEL)],
        ],
        colWidths=[_PLACE_WIDTH, _GAP, WIDTH - _PLACE_WIDTH - _GAP],
        rowHeights=[_SIGNING_ROOM, None, None if name else _SIGNING_ROOM, None],
        style=[
            *_PLAIN,
            ("TOPPADDING", (0, 1), (-1, 1), 2),
            ("LINEABOVE", (0, 1), (0, 1), 0.6, SECONDARY),
            ("LINEABOVE", (2, 1), (2, 1), 0.6, SECONDARY),
            ("LINEABOVE", (2, 3), (2, 3), *_HAIRLINE),
            ("TOPPADDING", (0, 3), (-1, 3), 2),
        ],
    )
