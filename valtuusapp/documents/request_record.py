"""The record of a request: what was asked, checked, decided, granted and told. Loads reportlab."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from reportlab.platypus import Flowable

from valtuusapp.core import messages
from valtuusapp.core.dates import HELSINKI, format_date, format_moment, format_period
from valtuusapp.core.form_look import NO_LOOK, FormLook
from valtuusapp.core.forms import Field, FieldKind, Form, FormValues, Section, is_shown, shown_value
from valtuusapp.core.mandates import GrantingWay, MandateType
from valtuusapp.core.requests import LineKind, LineOutcome, Request, RequestLine
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import words
from valtuusapp.documents.pdf_finish import FACTS_KEY, HEAD_KEY, LANGUAGES_KEY
from valtuusapp.documents.pdf_lines import Sheets
from valtuusapp.documents.pdf_page import TITLE, TITLE_SECOND, Page, build_pdf

_EMPTY = "–"
# How wide a column of a group is, compared with the others.
_COLUMN_WEIGHT = {FieldKind.DATE: 1.0, FieldKind.YES_NO: 0.8, FieldKind.TEXT: 1.3, FieldKind.CHOICE: 1.5}


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
        facts: a digest of what the record says, apart from when it was printed; empty on a copy for use.
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
    sheets = Sheets(record_page(record))
    first, *others = words.each(record.form.title, record.languages)
    sheets.text(f"{first} {record.request.number}", TITLE)
    for title in others:
        sheets.text(title, TITLE_SECOND)
    sheets.heading(labels.of(words.PATH))
    sheets.fields(_path(record, labels))
    sheets.heading(labels.of(words.DECISION))
    sheets.fields(_decision(record.request, labels))
    _set_lines(sheets, record, labels)
    for section in record.form.sections:
        _set_section(sheets, section, record.request.values, labels)
    _set_steps(sheets, record, labels)
    _set_files(sheets, record, labels)
    sheets.heading(labels.of(words.OF_REGISTER))
    sheets.fields(_register(record, labels))
    return sheets.story


@dataclass(frozen=True, slots=True)
class _Labels:
    """Words in the languages of the paper."""

    languages: tuple[Language, ...]

    def of(self, text: LocalText) -> str:
        return words.on_a_line(text, self.languages)

    def first(self, text: LocalText) -> str:
        """In the first language only."""
        return text.get(self.languages[0])

    def term(self, value: Enum | None) -> str:
        """The word for a member of an enumeration of the domain; nothing for none."""
        return "" if value is None else " / ".join(dict.fromkeys(messages.term(value, one) for one in self.languages))

    def with_day(self, text: LocalText, day: date | None) -> str:
        return self.of(text).replace("{}", format_date(day))


def _case(record: PrintedRecord) -> str:
    return record.request.approval.case_number if record.request.approval is not None else ""


def _path(record: PrintedRecord, labels: _Labels) -> list[tuple[str, str]]:
    request = record.request
    print_words = ""
    if request.print_number:
        print_words = f"{request.print_number}, {labels.of(words.CODE).lower()} {request.print_code}"
    return [
        (labels.of(words.STATE), labels.term(request.state)),
        (labels.of(words.FORM_VERSION), str(request.form_version)),
        (labels.of(words.RECEIVED), format_date(request.received_on)),
        (labels.of(words.SENT_FOR_SIGNATURE), format_date(request.sent_for_signature_on)),
        (labels.of(words.PRINT), print_words),
        (labels.of(words.WITHDRAWN), _joined(format_date(request.withdrawn_on), record.withdrawn_reason, by=": ")),
    ]


def _decision(request: Request, labels: _Labels) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    if request.stand is not None:
        stand = request.stand
        text = _joined(labels.term(stand.endorsement), stand.endorser, format_date(stand.endorsed_on))
        pairs.append((labels.of(words.ENDORSEMENT), text))
    approval = request.approval
    if approval is None:
        return [*pairs, (labels.of(words.DECISION), labels.of(words.NOT_DECIDED))]
    deputy = labels.of(words.AS_DEPUTY) if approval.as_deputy else ""
    return [
        *pairs,
        (labels.of(words.DECIDED_BY), _joined(approval.approver, approval.title, deputy)),
        (labels.of(words.DECIDED_ON), format_date(approval.decided_on)),
        (labels.of(words.DECIDED_HOW), labels.term(approval.kind)),
        (labels.of(words.REFERENCE), approval.reference),
        (labels.of(words.CASE_NUMBER).capitalize(), approval.case_number),
    ]


def _set_lines(sheets: Sheets, record: PrintedRecord, labels: _Labels) -> None:
    if not record.request.lines:
        return
    sheets.heading(labels.of(words.LINES))
    columns = (words.ASSIGNEE, words.AS_ORDERED, words.CHECK_AND_OUTCOME, words.GRANTING_AND_TELLING)
    sheets.table([labels.first(words.ROW), *map(labels.of, columns)], [2.2, 3.2, 2, 2.4])
    for line in record.request.lines:
        granted = record.granted.get(line.id)
        sheets.row(
            [
                str(line.position),
                _who(line, labels),
                _what(line, labels),
                _outcome(line, labels),
                _granting(line, granted, labels),
            ],
            list(_below(line, granted, labels)),
        )


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
        _how(line, labels),
        labels.of(words.BY_APPLICATION).replace("{}", granted.application) if granted and granted.application else "",
        labels.of(words.AS_WAS_ORDERED) if same else "",
        labels.with_day(words.TOLD, line.told_on) if line.told_on else labels.of(words.NOT_TOLD),
    )
    return "\n".join(filter(None, parts))


def _how(line: RequestLine, labels: _Labels) -> str:
    if line.kind is LineKind.END and line.granted_how is GrantingWay.GRANTED:
        return labels.of(words.INVALIDATED)
    return labels.term(line.granted_how)


def _below(line: RequestLine, granted: Granted | None, labels: _Labels) -> Iterator[tuple[str, str]]:
    """What needs the whole width: why it was refused, and how what was granted differs from what was asked."""
    if line.outcome is LineOutcome.REFUSED:
        yield labels.of(words.REFUSED_BECAUSE), line.refusal_reason
    if granted is not None and (differences := list(_differences(line, granted, labels))):
        otherwise = words.ENDED_DIFFERENTLY if line.kind is LineKind.END else words.GRANTED_DIFFERENTLY
        yield labels.of(otherwise), "; ".join(differences)


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


def _set_section(sheets: Sheets, section: Section, values: FormValues, labels: _Labels) -> None:
    """A section of the form as it was filled; what is empty is left out."""
    if not is_shown(section, values):
        return
    if not section.repeats:
        pairs = [(labels.of(field.label), _filled(field, values, labels)) for field in section.fields]
        if any(text for _label, text in pairs):
            sheets.heading(labels.of(section.title))
            sheets.fields(pairs)
        return
    rows = values.get(section.id) or ()
    assert isinstance(rows, tuple)
    used = [field for field in section.fields if any(_filled(field, row, labels) for row in rows)]
    columns = [field for field in used if field.kind is not FieldKind.LONG_TEXT]
    if not used:
        return
    sheets.heading(labels.of(section.title))
    sheets.table(
        [labels.first(words.ROW), *(labels.of(field.label) for field in columns)],
        [_COLUMN_WEIGHT.get(field.kind, 2.0) for field in columns] or [1.0],
    )
    for number, row in enumerate(rows, 1):
        texts = [str(number), *(_filled(field, row, labels) or _EMPTY for field in columns)]
        long_texts = [(labels.of(field.label), _filled(field, row, labels)) for field in used if field not in columns]
        sheets.row(texts if columns else [*texts, ""], [(label, text) for label, text in long_texts if text])


def _filled(field: Field, values: FormValues, labels: _Labels) -> str:
    """What was filled into a field; of the form's own choices the words in each language."""
    value = values.get(field.id)
    if not is_shown(field, values) or isinstance(value, tuple):
        return ""
    return " / ".join(dict.fromkeys(shown_value(field, value, language).strip() for language in labels.languages))


def _set_steps(sheets: Sheets, record: PrintedRecord, labels: _Labels) -> None:
    if not record.steps:
        return
    sheets.heading(labels.of(words.STEPS))
    columns = (words.WHEN, words.WHO, words.WHAT)
    sheets.table([labels.first(words.ROW), *map(labels.of, columns)], [1.4, 2, 4])
    for number, step in enumerate(record.steps, 1):
        taken_back = labels.of(words.TAKEN_BACK) if step.taken_back else ""
        changes = "\n".join(
            f"{labels.of(field)}: {before or _EMPTY} → {after or _EMPTY}" for field, before, after in step.changes
        )
        long_texts = [(labels.of(words.WHY), step.why), (labels.of(words.CHANGES), changes)]
        sheets.row(
            [str(number), format_moment(step.at), step.who, _joined(labels.of(step.what), taken_back)],
            [(label, text) for label, text in long_texts if text],
        )


def _set_files(sheets: Sheets, record: PrintedRecord, labels: _Labels) -> None:
    if not record.files:
        return
    sheets.heading(labels.of(words.FILES))
    columns = (words.FILE, words.KEPT_SINCE)
    sheets.table([labels.first(words.ROW), *map(labels.of, columns)], [5, 1.2])
    for number, file in enumerate(record.files, 1):
        role = labels.of(messages.words("attachment_role", file.role)).capitalize()
        sheets.row([str(number), f"{role}: {file.name}", format_date(file.added_on)], [("SHA-256", file.sha256)])


def _register(record: PrintedRecord, labels: _Labels) -> list[tuple[str, str]]:
    return [
        (labels.of(words.PRINTED), format_moment(record.printed_at)),
        (labels.of(words.PRINTED_BY), record.printed_by),
        (labels.of(words.REPLACES), format_moment(record.replaces) if record.replaces else ""),
        (labels.of(words.LOG_HEAD), record.log_head),
    ]


def _joined(*parts: str, by: str = ", ") -> str:
    return by.join(part for part in parts if part)
