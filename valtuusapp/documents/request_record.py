"""The record of a request: what was asked, checked, decided, granted and told. Loads reportlab."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer, Table

from valtuusapp.core import messages
from valtuusapp.core.dates import HELSINKI, format_date, format_moment, format_period
from valtuusapp.core.form_look import NO_LOOK, FormLook
from valtuusapp.core.forms import Form
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.requests import LineKind, LineOutcome, Request, RequestLine
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import words
from valtuusapp.documents.pdf_finish import FACTS_KEY, HEAD_KEY, LANGUAGES_KEY
from valtuusapp.documents.pdf_page import (
    HEADING,
    LABEL,
    TITLE,
    TITLE_SECOND,
    VALUE,
    Page,
    build_pdf,
    paragraph,
    text_width,
)
from valtuusapp.documents.pdf_parts import HALF, RowsTable, field_line, height_of, height_of_rows, long_field
from valtuusapp.documents.request_form import filled_sections

_EMPTY = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """What really stands in Suomi.fi for a line.

    Attributes:
        valid_to: the last day; of an ended mandate the day on which it ended.
        application: number and reference of DVV's application by which it came; empty when there was none.
    """

    type: MandateType
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date
    application: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that was done to the request, as the log has it.

    Attributes:
        changes: label, before and after of each field; given where a reason was.
        taken_back: a later event has taken it back.
    """

    at: datetime
    who: str
    what: LocalText
    why: str = ""
    changes: tuple[tuple[LocalText, str, str], ...] = ()
    taken_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file that is kept with the request."""

    role: str
    name: str
    sha256: str
    added_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRecord:
    """Everything that stands on a record.

    Attributes:
        languages: one, or two: two double the labels only, free text is as it was written.
        withdrawn_reason: why it was taken back.
        granted: by line what really was granted.
        printed_at: when the record was made, and ``printed_by`` by whom.
        log_head: the hash of the newest event of the log at that moment.
        facts: a digest of what the record says, apart from when it was printed.
        replaces: when the record was made in the place of which this one comes; None when there is none.
    """

    request: Request
    form: Form
    languages: tuple[Language, ...]
    municipality: LocalText
    withdrawn_reason: str
    granted: dict[int, Granted]
    steps: tuple[Step, ...]
    files: tuple[KeptFile, ...]
    printed_at: datetime
    printed_by: str
    log_head: str
    facts: str
    replaces: datetime | None = None
    look: FormLook = NO_LOOK


def record_pdf(record: PrintedRecord) -> bytes:
    """The record as a PDF. The same input gives the same bytes."""
    marks = {HEAD_KEY: record.log_head, FACTS_KEY: record.facts, LANGUAGES_KEY: "+".join(record.languages)}
    return build_pdf(record_page(record), record_story(record), marks)


def record_title(record: PrintedRecord) -> str:
    """What the record is called in its first language: for the file's title and its place in an outline."""
    return f"{words.RECORD.get(record.languages[0])} {record.request.number}"


def record_page(record: PrintedRecord) -> Page:
    """What stands around the text."""
    labels = _Labels(record.languages)
    case = f"{labels.of(words.CASE_NUMBER).capitalize()} {_case(record)}" if _case(record) else ""
    details = (
        f"{labels.of(words.NUMBER)} {record.request.number}",
        format_date(record.printed_at.astimezone(HELSINKI).date()),
        case,
    )
    return Page(
        sender=words.each(record.municipality, record.languages),
        name=words.each(words.RECORD, record.languages),
        details=tuple(filter(None, details)),
        foot=" · ".join((f"{labels.of(words.RECORD)} {record.request.number}", record.log_head[:16])),
        title=record_title(record),
        language=record.languages[0],
        day=record.printed_at.astimezone(HELSINKI).date(),
        contact=words.each(record.look.contact, record.languages),
        logo=record.look.logo,
    )


def record_story(record: PrintedRecord) -> list[Flowable]:
    """The text."""
    labels = _Labels(record.languages)
    first, *others = words.each(record.form.title, record.languages)
    return [
        paragraph(f"{first} {record.request.number}", TITLE),
        *(paragraph(title, TITLE_SECOND) for title in others),
        *_under(labels.of(words.PATH), _path(record, labels)),
        *_under(labels.of(words.DECISION), _decision(record.request, labels)),
        *_under(labels.of(words.LINES), [_lines(record, labels)] if record.request.lines else []),
        *filled_sections(record.form, record.request.values, record.languages),
        *_under(labels.of(words.STEPS), [_steps(record, labels)] if record.steps else []),
        *_under(labels.of(words.FILES), [_files(record, labels)] if record.files else []),
        *_under(labels.of(words.OF_REGISTER), _register(record, labels)),
    ]


@dataclass(frozen=True, slots=True)
class _Labels:
    """Words in the languages of the paper."""

    languages: tuple[Language, ...]

    def of(self, text: LocalText) -> str:
        return words.on_a_line(text, self.languages)

    def term(self, value: Enum | None) -> str:
        """The word for a member of an enumeration of the domain; nothing for none."""
        return "" if value is None else " / ".join(dict.fromkeys(messages.term(value, one) for one in self.languages))

    def with_day(self, text: LocalText, day: date | None) -> str:
        return self.of(text).replace("{}", format_date(day))


def _case(record: PrintedRecord) -> str:
    return record.request.approval.case_number if record.request.approval is not None else ""


def _under(heading: str, content: list[Flowable]) -> list[Flowable]:
    """Content under a heading that does not stay behind at the foot of a page; nothing without content."""
    if not content:
        return []
    head = [Spacer(0, 3.5 * mm), paragraph(heading, HEADING), Spacer(0, 0.5 * mm)]
    first = content[0]
    beginning = height_of_rows(first, 2) if isinstance(first, Table) else height_of([first])
    return [CondPageBreak(height_of(head) + min(beginning, 150 * mm)), *head, *content]


def _fields(pairs: list[tuple[str, str]]) -> list[Flowable]:
    """Labels and values, two on a line while they are short; those without a value are left out."""
    found: list[Flowable] = []
    waiting: list[tuple[str, str]] = []
    for label, text in pairs:
        if not text.strip():
            continue
        is_long = "\n" in text or text_width(text, VALUE) > HALF or text_width(label, LABEL) > HALF
        if waiting and (is_long or len(waiting) == 2):
            found.append(field_line(waiting))
            waiting = []
        if is_long:
            found.append(long_field(label, text))
        else:
            waiting.append((label, text))
    return [*found, field_line(waiting)] if waiting else found


def _path(record: PrintedRecord, labels: _Labels) -> list[Flowable]:
    request = record.request
    print_words = ""
    if request.print_number:
        print_words = f"{request.print_number}, {labels.of(words.CODE).lower()} {request.print_code}"
    return _fields(
        [
            (labels.of(words.STATE), labels.term(request.state)),
            (labels.of(words.FORM_VERSION), str(request.form_version)),
            (labels.of(words.RECEIVED), format_date(request.received_on)),
            (labels.of(words.SENT_FOR_SIGNATURE), format_date(request.sent_for_signature_on)),
            (labels.of(words.PRINT), print_words),
            (labels.of(words.WITHDRAWN), _joined(format_date(request.withdrawn_on), record.withdrawn_reason, by=": ")),
        ]
    )


def _decision(request: Request, labels: _Labels) -> list[Flowable]:
    pairs: list[tuple[str, str]] = []
    if request.stand is not None:
        stand = request.stand
        text = _joined(labels.term(stand.endorsement), stand.endorser, format_date(stand.endorsed_on))
        pairs.append((labels.of(words.ENDORSEMENT), text))
    approval = request.approval
    if approval is None:
        return _fields([*pairs, (labels.of(words.DECISION), labels.of(words.NOT_DECIDED))])
    deputy = labels.of(words.AS_DEPUTY) if approval.as_deputy else ""
    return _fields(
        [
            *pairs,
            (labels.of(words.DECIDED_BY), _joined(approval.approver, approval.title, deputy)),
            (labels.of(words.DECIDED_ON), format_date(approval.decided_on)),
            (labels.of(words.DECIDED_HOW), labels.term(approval.kind)),
            (labels.of(words.REFERENCE), approval.reference),
            (labels.of(words.CASE_NUMBER).capitalize(), approval.case_number),
        ]
    )


def _lines(record: PrintedRecord, labels: _Labels) -> Table:
    columns = (words.ASSIGNEE, words.AS_ORDERED, words.CHECK_AND_OUTCOME, words.GRANTING_AND_TELLING)
    table = RowsTable(
        [words.ROW.get(labels.languages[0]), *(labels.of(column) for column in columns)], [2.2, 3.2, 2, 2.4]
    )
    for line in record.request.lines:
        granted = record.granted.get(line.id)
        table.add(
            [
                str(line.position),
                _who(line, labels),
                _what(line, labels),
                _outcome(line, labels),
                _granting(line, granted, labels),
            ],
            list(_below(line, granted, labels)),
        )
    return table.table()


def _who(line: RequestLine, labels: _Labels) -> str:
    place = _joined(labels.of(line.title), labels.of(line.unit))
    return "\n".join(filter(None, (line.assignee or _EMPTY, place)))


def _what(line: RequestLine, labels: _Labels) -> str:
    specifiers = ", ".join(line.specifiers)
    parts = (
        labels.term(line.kind) if line.kind is not LineKind.ADD else "",
        _theme(line.theme, line.work, labels),
        labels.of(line.e_service),
        labels.term(line.type),
        f"{labels.of(words.SPECIFIER)}: {specifiers}" if specifiers else "",
        _asked_days(line, labels),
        f"{labels.of(words.TARGET)}: {_target(line, labels)}" if _target(line, labels) else "",
    )
    return "\n".join(filter(None, parts))


def _asked_days(line: RequestLine, labels: _Labels) -> str:
    if line.kind is LineKind.END:
        return f"{labels.of(words.ENDS)} {format_date(line.valid_to)}" if line.valid_to else ""
    return format_period(line.valid_from, line.valid_to)


def _theme(theme: LocalText, work: str, labels: _Labels) -> str:
    return " / ".join(dict.fromkeys(theme.marked(one) for one in labels.languages)) if theme else f"”{work}”"


def _target(line: RequestLine, labels: _Labels) -> str:
    if line.target is None:
        return line.target_words
    target = line.target
    period = format_period(target.valid_from, target.valid_to)
    return _joined(_theme(target.theme, "", labels), ", ".join(target.specifiers), period)


def _outcome(line: RequestLine, labels: _Labels) -> str:
    checked = labels.with_day(words.CHECKED, line.checked_on) if line.checked_on else labels.of(words.NOT_CHECKED)
    return f"{checked}\n{labels.term(line.outcome).capitalize()}"


def _granting(line: RequestLine, granted: Granted | None, labels: _Labels) -> str:
    if line.granted_on is None:
        return _EMPTY
    same = granted is not None and not any(_differences(line, granted, labels))
    parts = (
        format_date(line.granted_on),
        line.granted_by,
        labels.term(line.granted_how),
        labels.of(words.BY_APPLICATION).replace("{}", granted.application) if granted and granted.application else "",
        labels.of(words.AS_WAS_ORDERED) if same else "",
        labels.with_day(words.TOLD, line.told_on) if line.told_on else labels.of(words.NOT_TOLD),
    )
    return "\n".join(filter(None, parts))


def _below(line: RequestLine, granted: Granted | None, labels: _Labels) -> Iterator[tuple[str, str]]:
    """What needs the whole width: why it was refused, and how what was granted differs from what was asked."""
    if line.outcome is LineOutcome.REFUSED:
        yield labels.of(words.REFUSED_BECAUSE), line.refusal_reason
    if granted is not None and (differences := list(_differences(line, granted, labels))):
        yield labels.of(words.GRANTED_DIFFERENTLY), "; ".join(differences)


def _differences(line: RequestLine, granted: Granted, labels: _Labels) -> Iterator[str]:
    if line.kind is LineKind.END:
        if line.valid_to is not None and granted.valid_to != line.valid_to:
            ended, asked = format_date(granted.valid_to), format_date(line.valid_to)
            yield f"{labels.of(words.ENDS)} {_instead(ended, asked, labels)}"
        return
    if granted.type is not line.type:
        yield f"{labels.of(words.TYPE)}: {_instead(labels.term(granted.type), labels.term(line.type), labels)}"
    if granted.specifiers != line.specifiers:
        now, asked = ", ".join(granted.specifiers), ", ".join(line.specifiers)
        yield f"{labels.of(words.SPECIFIER)}: {_instead(now, asked, labels)}"
    period, asked = format_period(granted.valid_from, granted.valid_to), format_period(line.valid_from, line.valid_to)
    if period != asked:
        yield f"{labels.of(words.VALIDITY)} {_instead(period, asked, labels)}"


def _instead(now: str, asked: str, labels: _Labels) -> str:
    return f"{now or _EMPTY} ({labels.of(words.ORDERED)} {asked or _EMPTY})"


def _steps(record: PrintedRecord, labels: _Labels) -> Table:
    columns = (words.WHEN, words.WHO, words.WHAT)
    table = RowsTable([words.ROW.get(labels.languages[0]), *(labels.of(column) for column in columns)], [1.4, 2, 4])
    for number, step in enumerate(record.steps, 1):
        taken_back = labels.of(words.TAKEN_BACK) if step.taken_back else ""
        changes = "\n".join(
            f"{labels.of(field)}: {before or _EMPTY} → {after or _EMPTY}" for field, before, after in step.changes
        )
        long_texts = [(labels.of(words.WHY), step.why), (labels.of(words.CHANGES), changes)]
        table.add(
            [str(number), format_moment(step.at), step.who, _joined(labels.of(step.what), taken_back)],
            [(label, text) for label, text in long_texts if text],
        )
    return table.table()


def _files(record: PrintedRecord, labels: _Labels) -> Table:
    columns = (words.FILE, words.KEPT_SINCE)
    table = RowsTable([words.ROW.get(labels.languages[0]), *(labels.of(column) for column in columns)], [5, 1.2])
    for number, file in enumerate(record.files, 1):
        role = labels.of(messages.words("attachment_role", file.role)).capitalize()
        table.add([str(number), f"{role}: {file.name}", format_date(file.added_on)], [("SHA-256", file.sha256)])
    return table.table()


def _register(record: PrintedRecord, labels: _Labels) -> list[Flowable]:
    return _fields(
        [
            (labels.of(words.PRINTED), format_moment(record.printed_at)),
            (labels.of(words.PRINTED_BY), record.printed_by),
            (labels.of(words.REPLACES), format_moment(record.replaces) if record.replaces else ""),
            (labels.of(words.LOG_HEAD), record.log_head),
        ]
    )


def _joined(*parts: str, by: str = ", ") -> str:
    return by.join(part for part in parts if part)
