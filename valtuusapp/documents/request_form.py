"""A filled request form on paper, for signature. Loads reportlab and pikepdf."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table

from valtuusapp.core.dates import format_date
from valtuusapp.core.form_look import NO_LOOK, FormLook
from valtuusapp.core.forms import Field, FieldKind, FieldValue, Form, FormValues, Group, Section, is_shown, shown_value
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import words
from valtuusapp.documents.pdf_page import (
    HEADING,
    ROLE,
    TITLE,
    TITLE_SECOND,
    VALUE,
    Page,
    build_pdf,
    paragraph,
    text_width,
)
from valtuusapp.documents.pdf_parts import (
    HALF,
    RowsTable,
    field_line,
    height_of,
    height_of_rows,
    long_field,
    signing_line,
)

_EMPTY = "–"
_MOST_OF_A_PAGE = 180 * mm
_KEPT_WITH_SIGNATURES = 150 * mm

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
# The same where there are many: the longest words of types must not be broken.
_NARROW_WEIGHT = {FieldKind.DATE: 1.05, FieldKind.TEXT: 1.25, FieldKind.CHOICE: 1.75, FieldKind.THEME: 2.1}
_OTHER_NARROW_WEIGHT = 1.9
_KIND_WEIGHT = 1.3
_MANY_COLUMNS = 6
_KIND = "kind"  # the field that says whether a row asks for a new mandate
_LINES_BELOW = (FieldKind.LONG_TEXT, FieldKind.MANDATE)  # what stands below the row of a group, not in a column
_BOX = "\u2610"
_ENDORSEMENT = "endorsement"  # the section that the sector director fills in by hand


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """A place to sign.

    Attributes:
        role: in which role one signs: orderer, sector director.
        name, title: of the one who signs, printed under the line; empty when not known.
        stands: what the one who signs ticks, with what is said of it before: the director endorses or does not.
    """

    role: LocalText
    name: str = ""
    title: str = ""
    stands: tuple[LocalText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRequest:
    """Everything that stands on a request printed for signature.

    Attributes:
        languages: one, or two: two double the labels only, free text is as it was written.
        values: the form as filled; references hold the words of the paper.
        number: the request's number; ``print_number`` and ``code`` tell which print of it a signed copy is. Empty as
            long as there is none, as in a draft.
        printed_on: the day of the paper.
        signatures: the places to sign, in order.
        look: the municipality's contact lines and logo.
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
    look: FormLook = NO_LOOK


def request_pdf(printed: PrintedRequest) -> bytes:
    """The request as a PDF. The same input gives the same bytes."""
    labels = _Labels(printed.languages)
    numbers = [f"{labels.of(words.REQUEST)} {printed.number}".strip()]
    if printed.print_number:
        numbers += [f"{labels.of(words.PRINT)} {printed.print_number}", f"{labels.of(words.CODE)} {printed.code}"]
    page = Page(
        sender=labels.each(printed.municipality),
        name=labels.each(words.REQUEST),
        details=_details(printed, labels),
        foot=" · ".join(numbers),
        title=f"{labels.first(printed.form.title)} {printed.number}".strip(),
        language=printed.languages[0],
        day=printed.printed_on,
        contact=labels.each(printed.look.contact),
        logo=printed.look.logo,
    )
    return build_pdf(page, _story(printed, labels))


def _details(printed: PrintedRequest, labels: "_Labels") -> tuple[str, ...]:
    number = (f"{labels.of(words.NUMBER)} {printed.number}",) if printed.number else ()
    return (*number, format_date(printed.printed_on))


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
        shown = " / ".join(dict.fromkeys(shown_value(field, value, language).strip() for language in self.languages))
        return shown or _EMPTY


def _story(printed: PrintedRequest, labels: _Labels) -> list[Flowable]:
    first, *others = labels.each(printed.form.title)
    story: list[Flowable] = [paragraph(first, TITLE), *(paragraph(title, TITLE_SECOND) for title in others)]
    last: list[Flowable] = []
    for section in printed.form.sections:
        if is_shown(section, printed.values) and not _is_ticked(section, printed):
            story += last
            last = _section(section, printed.values, labels)
    signatures = _signatures(printed.signatures, labels, to_tick=not _has_stand(printed))
    # What is signed should not be all on other pages: a short last section comes along.
    if height_of([*last, *signatures]) < _KEPT_WITH_SIGNATURES:
        return [*story, KeepTogether([*last, *signatures])]
    return [*story, *last, *([KeepTogether(signatures)] if signatures else [])]


def _is_ticked(section: Section, printed: PrintedRequest) -> bool:
    """Whether a section is filled in where one signs, so that it does not stand by itself."""
    asked = any(block.stands for block in printed.signatures)
    return section.id == _ENDORSEMENT and asked and not _has_stand(printed)


def _has_stand(printed: PrintedRequest) -> bool:
    """Whether the director's stand is known already."""
    sections = [section for section in printed.form.sections if section.id == _ENDORSEMENT]
    return any(printed.values.get(field.id) for section in sections for field in section.fields)


def _section(section: Section, values: FormValues, labels: _Labels) -> list[Flowable]:
    """A section; its heading goes to the next page unless something of the section fits below it."""
    content = [_group(section, values, labels)] if section.repeats else [*_fields(section, values, labels)]
    if not content:
        return []
    heading = [Spacer(0, 3.5 * mm), paragraph(labels.of(section.title), HEADING), Spacer(0, 0.5 * mm)]
    # Of a group its column headings, the first row and the first lines of a long text; of a field its first lines.
    beginning = height_of_rows(content[0], 3 if section.repeats else 1)
    return [CondPageBreak(height_of(heading) + min(beginning, _MOST_OF_A_PAGE)), *heading, *content]


def _fields(section: Section, values: FormValues, labels: _Labels) -> Iterator[Table]:
    """The fields of a section: two on a line while they are short, a long one on lines of its own."""
    waiting: list[tuple[str, str]] = []
    for field in section.fields:
        if not is_shown(field, values):
            continue
        value = values.get(field.id)
        assert not isinstance(value, tuple)
        if field.paper_only and not value:
            continue
        label, text = labels.of(field.label), labels.value(field, value)
        is_long = _is_long(field, text)
        if len(waiting) == 2 or (is_long and waiting):
            yield field_line(waiting)
            waiting = []
        if is_long:
            yield long_field(label, text)
        else:
            waiting.append((label, text))
    if waiting:
        yield field_line(waiting)


def _is_long(field: Field, text: str) -> bool:
    return field.kind is FieldKind.LONG_TEXT or "\n" in text or text_width(text, VALUE) > 2 * HALF


def _group(section: Section, values: FormValues, labels: _Labels) -> Table:
    """A repeating group as a table, the long texts of a row below it."""
    group = values.get(section.id) or ()
    assert isinstance(group, tuple)
    fields = [field for field in section.fields if not field.paper_only or _has_value(field, group)]
    columns = [field for field in fields if field.kind not in _LINES_BELOW]
    below = [field for field in fields if field.kind in _LINES_BELOW]
    table = RowsTable(
        [labels.first(words.ROW), *(labels.of(field.label) for field in columns)],
        [_weight(field, len(columns)) for field in columns],
    )
    for number, row in enumerate(group or ({},), 1):
        table.add(
            [str(number) if group else "", *(labels.value(field, row.get(field.id)) for field in columns)],
            [(labels.of(field.label), text) for field in below if (text := _text_below(field, row, labels))],
        )
    return table.table()


def _has_value(field: Field, group: Group) -> bool:
    return any(row.get(field.id) for row in group)


def _weight(field: Field, columns: int) -> float:
    if columns > _MANY_COLUMNS:
        narrow = _NARROW_WEIGHT.get(field.kind, _OTHER_NARROW_WEIGHT)
        return _KIND_WEIGHT if field.id == _KIND else narrow
    return _COLUMN_WEIGHT.get(field.kind, _OTHER_WEIGHT)


def _text_below(field: Field, row: Mapping[str, FieldValue], labels: _Labels) -> str:
    """A text below a row; empty where it is not asked: the mandate that is meant of a new one, the work of an old."""
    value = row.get(field.id)
    if value and is_shown(field, row):
        return labels.value(field, value)
    is_asked = field.kind is FieldKind.LONG_TEXT and row.get(_KIND, LineKind.ADD) in ("", None, LineKind.ADD)
    return labels.value(field, value) if is_asked else ""


def _signatures(blocks: tuple[SignatureBlock, ...], labels: _Labels, *, to_tick: bool) -> list[Flowable]:
    if not blocks:
        return []
    heading = words.SIGNATURE if len(blocks) == 1 else words.SIGNATURES
    under = (labels.of(words.PLACE_AND_DATE), labels.of(words.SIGNATURE), labels.of(words.NAME_CLARIFIED))
    result: list[Flowable] = [Spacer(0, 4 * mm), paragraph(labels.of(heading), HEADING)]
    for block in blocks:
        name = ", ".join(part for part in (block.name, block.title) if part)
        result += [Spacer(0, 1.5 * mm), paragraph(labels.of(block.role), ROLE)]
        if block.stands and to_tick:
            ticks = "\u00a0\u00a0\u00a0 ".join(f"{_BOX}\u00a0{labels.of(stand)}" for stand in block.stands)
            result += [Spacer(0, 1 * mm), paragraph(ticks, VALUE)]
        result.append(signing_line(under, name))
    return result
