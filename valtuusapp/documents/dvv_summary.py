"""What must be entered in an application to DVV, on paper: a summary to type from, not the application itself (R10).

The order is that of the application as far as it is known: the parties, the type, the themes, the specifiers, the
validity, those who sign, what is attached [S20 S29 S34]. Identity codes are typed straight into the application: the
program has none, and the paper leaves no room for them. Loads reportlab and pikepdf.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.dvv import Application, ApplicationKind
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import dvv_words as words
from valtuusapp.documents.pdf_page import HEADING, TITLE, VALUE, Page, build_pdf, paragraph
from valtuusapp.documents.pdf_parts import RowsTable, field_line, height_of, height_of_rows, long_field

_EMPTY = "–"
_ABOVE_HEADING = 3.5 * mm


def summary_pdf(
    application: Application, business_id: str, files: Sequence[str], language: Language, day: date
) -> bytes:
    """The summary as a PDF. The same input gives the same bytes.

    Args:
        application: what it says.
        business_id: of the organisation that applies.
        files: the names of what is attached.
        language: of the words; names of themes that it lacks are marked.
        day: the day of the paper.
    """
    name = words.SUMMARY.get(language)
    page = Page(
        sender=(application.assignor.get(language),),
        name=(name,),
        details=(application.number, format_date(day)),
        foot=f"{name} {application.number}",
        title=f"{name} {application.number}",
        language=language,
        day=day,
    )
    return build_pdf(page, list(_Summary(application, business_id, files, language).story()))


class _Summary:
    """The parts of the summary in one language."""

    def __init__(self, application: Application, business_id: str, files: Sequence[str], language: Language) -> None:
        self._application = application
        self._content = application.content
        self._business_id = business_id
        self._files = files
        self._language = language

    def story(self) -> Iterator[Flowable]:
        kind = messages.term(self._content.kind, self._language)
        yield paragraph(kind[:1].upper() + kind[1:], TITLE)
        yield from self._sentence(words.NOT_THE_APPLICATION)
        yield from self._part(words.PARTIES, self._parties())
        yield from self._part(words.WHAT, self._what())
        yield from self._part(words.SIGNATORIES, self._signatories())
        yield from self._part(words.ATTACHMENTS, self._attachments())

    def _part(self, heading: LocalText, content: Sequence[Flowable]) -> Iterator[Flowable]:
        """A part under its heading, which does not stand alone at the foot of a page."""
        head = [Spacer(0, _ABOVE_HEADING), paragraph(heading.get(self._language), HEADING), Spacer(0, 0.5 * mm)]
        yield CondPageBreak(height_of(head) + height_of_rows(content[0], 2))
        yield from head
        yield from content

    def _parties(self) -> list[Flowable]:
        assignor = [
            (self._term("assignor"), self._application.assignor.get(self._language)),
            (self._term("business_id"), self._business_id or _EMPTY),
        ]
        table = RowsTable(
            [words.ROW.get(self._language), self._term("assignee"), self._term("job_title"), self._term("unit")],
            [3, 2.5, 3],
        )
        for number, person in enumerate(self._content.persons, 1):
            title, unit = person.title.get(self._language), person.unit.get(self._language)
            table.add([str(number), person.name, title or _EMPTY, unit or _EMPTY], [])
        if not self._content.persons:
            table.add(["", _EMPTY, "", ""], [])
        return [field_line(assignor), table.table(), *self._sentence(words.NO_CODES)]

    def _what(self) -> list[Flowable]:
        content, language = self._content, self._language
        kind = messages.term(content.type, language)
        themes = "\n".join(f"{number}. {one.name.marked(language)}" for number, one in enumerate(content.themes, 1))
        found: list[Flowable] = [
            field_line([(words.TYPE.get(language), kind)]),
            long_field(words.THEMES.get(language), themes or _EMPTY),
        ]
        specifiers = ", ".join(content.specifiers) or words.NO_SPECIFIER.get(language)
        last = [(self._term("specifier"), specifiers)]
        if content.kind is ApplicationKind.GRANT:
            last.append((self._term("validity"), self._validity()))
        return [*found, field_line([(label[:1].upper() + label[1:], text) for label, text in last])]

    def _validity(self) -> str:
        start, end = self._content.valid_from, self._content.valid_to
        if start is None and end is not None:
            return words.FROM_REGISTRATION.get(self._language).format(format_date(end))
        return format_period(start, end) or _EMPTY

    def _signatories(self) -> list[Flowable]:
        table = RowsTable(
            [
                words.ROW.get(self._language),
                words.NAME.get(self._language),
                self._term("job_title"),
                words.SIGNED.get(self._language),
            ],
            [3, 3, 2.5],
        )
        for number, one in enumerate(self._content.signatories, 1):
            way = messages.term(one.way, self._language) if one.way is not None else ""
            signed = ", ".join(part for part in (format_date(one.signed_on), way) if part)
            table.add([str(number), one.name, one.title or _EMPTY, signed or _EMPTY], [])
        if not self._content.signatories:
            table.add(["", _EMPTY, "", ""], [])
        return [table.table()]

    def _attachments(self) -> list[Flowable]:
        role = messages.word("attachment_role", "authority", self._language)
        text = "\n".join(self._files) or words.NOT_ATTACHED.get(self._language)
        return [
            long_field(role[:1].upper() + role[1:], text),
            *self._sentence(words.IDENTITY_PAPERS),
        ]

    def _sentence(self, text: LocalText) -> list[Flowable]:
        return [Spacer(0, 1.5 * mm), paragraph(text.get(self._language), VALUE)]

    def _term(self, key: str) -> str:
        word = messages.word("term", key, self._language)
        return word[:1].upper() + word[1:]
