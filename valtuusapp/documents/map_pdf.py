"""A mandate map on paper, as it stands in the governance model: the table view. Loads reportlab and pikepdf."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from reportlab.platypus import Flowable

from valtuusapp.core.dates import format_date
from valtuusapp.core.maps import MapKind, MapRow
from valtuusapp.core.messages import term
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import words
from valtuusapp.documents.map_words import (
    PrintedApproval,
    approval_of_parts,
    approval_words,
    level_words,
    mandate_words,
    service_words,
)
from valtuusapp.documents.pdf_page import (
    CELL,
    LABEL,
    ROLE,
    TITLE,
    TITLE_SECOND,
    VALUE,
    Page,
    build_pdf,
    paragraph,
)
from valtuusapp.documents.pdf_rows import FlowingRows, Row

_EMPTY = "–"
_WIDTHS = (0.34, 0.23, 0.28, 0.15)  # parts of the whole width
_LONGEST_NAME = 110  # letters of a name in a heading or at the foot: it comes again on every page


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedMap:
    """Everything that stands on a printed map.

    Attributes:
        language: of the paper; free text is as it was written.
        rows: those of a sector or title one after another.
        column: the sector or title when only that is printed; None for the whole map.
        part: the words by which the rows were chosen; empty when all are there.
        day: the day of the paper.
        approval: of what is printed, as it is printed; None when there is none.
        approvals: of single sectors or titles, by their keys.
        answering: who answers for a sector or title, by its key.
    """

    kind: MapKind
    municipality: LocalText
    language: Language
    rows: Sequence[MapRow]
    column: LocalText | None = None
    part: str = ""
    day: date
    approval: PrintedApproval | None = None
    approvals: Mapping[int, PrintedApproval] = field(default_factory=dict)
    answering: Mapping[int, str] = field(default_factory=dict)


def map_pdf(printed: PrintedMap) -> bytes:
    """The map as a PDF, A4 across. The same input gives the same bytes."""
    language = printed.language
    kind = _capital(term(printed.kind, language))
    title = f"{kind}: {printed.column.marked(language)}" if printed.column else kind
    page = Page(
        sender=(printed.municipality.get(language),),
        name=(words.MAP.get(language),),
        details=(format_date(printed.day), _approval(printed)),
        foot=_shortened(title),
        title=title,
        language=language,
        day=printed.day,
        across=True,
    )
    return build_pdf(page, _story(printed, kind, page))


def _story(printed: PrintedMap, kind: str, page: Page) -> list[Flowable]:
    language = printed.language
    first: list[Flowable] = [paragraph(kind, TITLE)]
    if printed.part:
        first.append(paragraph(f"{words.PART.get(language)}: {_shortened(printed.part)}", TITLE_SECOND))
    if not printed.rows:
        return [*first, paragraph(words.EMPTY_MAP.get(language), VALUE)]
    headings = (words.NEEDED, words.E_SERVICES, words.WHY_NEEDED, words.RESPONSIBLE)
    flowing = FlowingRows(page, _WIDTHS, [heading.get(language) for heading in headings], first)
    for (column_id, column), rows in groupby(printed.rows, key=lambda row: (row.column_id, row.column)):
        name = _shortened(column.marked(language))
        below = list(_below_heading(printed, column_id))
        flowing.start_section(name, below, f"{name} ({words.CONTINUED.get(language)})")
        for row in rows:
            flowing.add(_row(row, language))
    return flowing.story


def _below_heading(printed: PrintedMap, column_id: int) -> Iterator[str]:
    """Who answers for a sector or title, and who has approved it."""
    language = printed.language
    if answering := printed.answering.get(column_id):
        yield f"{words.ANSWERS.get(language)}: {answering}"
    if printed.approval is None and printed.column is None and printed.approvals:
        yield approval_words(printed.approvals.get(column_id), language)


def _approval(printed: PrintedMap) -> str:
    """Whether what is printed is approved."""
    if printed.approval is not None or printed.column is not None:
        return approval_words(printed.approval, printed.language)
    return approval_of_parts({row.column_id for row in printed.rows}, printed.approvals, printed.language)


def _row(row: MapRow, language: Language) -> Row:
    theme = row.theme.marked(language)
    level = f"{words.LEVEL.get(language)}: {level_words(row, language)}"
    cells = (
        [(theme, ROLE), (mandate_words(row, language), CELL), (level, CELL)],
        [(text, CELL) for text in service_words(row, language) or [_EMPTY]],
        [(text, CELL) for text in row.why.get(language).splitlines() or [_EMPTY]],
        [(row.responsible or _EMPTY, CELL)],
    )
    continued = f"{_shortened(theme)} ({words.CONTINUED.get(language)})"
    return Row(cells=cells, continued=(continued, LABEL))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]}…"
