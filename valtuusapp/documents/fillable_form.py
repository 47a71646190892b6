"""A blank form that is filled in with a PDF viewer, by one who does not have this program. Loads reportlab and pikepdf.

The pages are drawn as those of a printed request; each field is a light box with a real control on it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from valtuusapp.core.forms import Form, Section
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import fillable_words as said
from valtuusapp.documents import words
from valtuusapp.documents.fillable_fields import Control, FormField, Place, add_fields
from valtuusapp.documents.fillable_layout import SMALL, Board, Cell, block_table, grid_table, lines_of
from valtuusapp.documents.fillable_spec import Paper, conditions, label_of, paper_fields
from valtuusapp.documents.form_reading import STAMP
from valtuusapp.documents.pdf_page import HEADING, ROLE, TITLE, Page, build_pdf, paragraph
from valtuusapp.documents.pdf_parts import height_of, signing_line
from valtuusapp.documents.request_form import SignatureBlock

_MOST_OF_A_PAGE = 120 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankForm:
    """Everything that stands on a blank form.

    Attributes:
        municipality: its name, and
        stamp: its business ID, or its name when it has none: what the filled form tells it belongs to.
        matters: key and words of each e-service with what is done there.
        rows: how many rows each group has; those past the paper's own number stand on continuation pages.
        values: what stands there already, by the names of the fields; of a choice its key.
        signatures: the places to sign, in order.
        made_on: the day of the file.
    """

    form: Form
    language: Language
    municipality: LocalText
    stamp: str
    matters: tuple[tuple[str, str], ...]
    rows: Mapping[str, int]
    values: Mapping[str, str]
    signatures: tuple[SignatureBlock, ...]
    contact: LocalText = LocalText()
    logo: bytes | None = None
    made_on: date


def fillable_pdf(blank: BlankForm) -> bytes:
    """The form as a PDF with fields. The same input gives the same bytes."""
    board = Board()
    language = blank.language
    title = blank.form.title.get(language)
    contact = blank.contact.get(language)
    page = Page(
        sender=(blank.municipality.get(language),),
        name=(words.REQUEST.get(language),),
        details=(),
        foot=f"{title} · {said.VERSION.get(language).format(blank.form.version)}",
        title=title,
        language=language,
        day=blank.made_on,
        contact=(contact,) if contact else (),
        logo=blank.logo,
    )
    pdf = build_pdf(page, _Story(blank, board).story())
    return add_fields(pdf, [_stamp(blank), *board.places])


def _stamp(blank: BlankForm) -> Place:
    data = {
        "form": blank.form.id,
        "version": blank.form.version,
        "language": blank.language.value,
        "municipality": blank.stamp,
    }
    field = FormField(
        name=STAMP, control=Control.STAMP, tip=STAMP, value=json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    )
    return Place(field, 0, (0, 0, 1, 1))


class _Story:
    def __init__(self, blank: BlankForm, board: Board) -> None:
        self._blank = blank
        self._board = board
        self._language = blank.language
        self._paper = Paper(blank.form, blank.language, blank.matters, blank.values)

    def story(self) -> list[Flowable]:
        """The parts of the form one after the other, the continuation pages last."""
        form = self._blank.form
        story: list[Flowable] = [
            paragraph(form.title.get(self._language), TITLE),
            Spacer(0, 1 * mm),
            paragraph(form.intro.get(self._language), SMALL),
            Spacer(0, 1 * mm),
            paragraph(said.HOW.get(self._language), SMALL),
        ]
        *others, last = [self._section(section) for section in form.sections]
        for parts in others:
            story += parts
        # What is signed should not be all on other pages: the last section comes along.
        kept = [part for part in last if not isinstance(part, CondPageBreak)]
        story += [KeepTogether([*kept, *self._signatures()])]
        for section in form.sections:
            story += self._continuation(section)
        return story

    def _section(self, section: Section) -> list[Flowable]:
        heading = self._heading(section, section.title.get(self._language))
        if not section.repeats:
            lines = lines_of(self._cells(section, 0), self._board)
            return [*_together(heading, lines[:1]), *lines[1:]]
        last = min(self._rows(section), section.paper_max or 1)
        rows = self._group(section, range(1, last + 1))
        note = said.MORE_ROWS.get(self._language)
        if self._rows(section) > last:
            note = said.ROWS_GO_ON.get(self._language).format(first=last + 1, last=self._rows(section))
        return [*_together(heading, rows[:1]), *rows[1:], Spacer(0, 1 * mm), paragraph(note, SMALL)]

    def _continuation(self, section: Section) -> list[Flowable]:
        first = (section.paper_max or 0) + 1
        if not section.repeats or self._rows(section) < first:
            return []
        title = f"{said.CONTINUATION.get(self._language)}: {section.title.get(self._language)}"
        rows = self._group(section, range(first, self._rows(section) + 1))
        return [PageBreak(), *_together(self._heading(section, title), rows[:1]), *rows[1:]]

    def _heading(self, section: Section, title: str) -> list[Flowable]:
        told = [section.help.get(self._language), *conditions(self._blank.form, section, self._language)]
        heading: list[Flowable] = [Spacer(0, 4 * mm), paragraph(title, HEADING)]
        if text := " ".join(part for part in told if part):
            heading.append(paragraph(text, SMALL))
        return [*heading, Spacer(0, 1.5 * mm)]

    def _rows(self, section: Section) -> int:
        return self._blank.rows.get(section.id, section.paper_max or 0)

    def _group(self, section: Section, numbers: range) -> list[Flowable]:
        """A group as a table when its fields are all short, else a block for every row."""
        rows = [(number, self._cells(section, number)) for number in numbers]
        if all(cell.is_short for _number, cells in rows for cell in cells):
            return [grid_table(words.ROW.get(self._language), rows, self._board)]
        return [block_table(number, cells, self._board) for number, cells in rows]

    def _cells(self, section: Section, row: int) -> list[Cell]:
        return [
            Cell(
                label=label_of(self._blank.form, field, self._language, row),
                kind=field.kind,
                lines=field.lines,
                field=self._paper.form_field(section, field, row),
            )
            for field in paper_fields(section)
        ]

    def _signatures(self) -> list[Flowable]:
        blocks, language = self._blank.signatures, self._language
        if not blocks:
            return []
        heading = words.SIGNATURE if len(blocks) == 1 else words.SIGNATURES
        under = (
            words.PLACE_AND_DATE.get(language),
            words.SIGNATURE.get(language),
            words.NAME_CLARIFIED.get(language),
        )
        parts: list[Flowable] = [Spacer(0, 5 * mm), paragraph(heading.get(language), HEADING)]
        for block in blocks:
            name = ", ".join(part for part in (block.name, block.title) if part)
            parts += [Spacer(0, 1.5 * mm), paragraph(block.role.get(language), ROLE), signing_line(under, name)]
        return parts


def _together(heading: list[Flowable], first: list[Flowable]) -> Iterator[Flowable]:
    """A heading with what follows it, on one page."""
    yield CondPageBreak(min(height_of([*heading, *first]), _MOST_OF_A_PAGE))
    yield from heading
    yield from first
