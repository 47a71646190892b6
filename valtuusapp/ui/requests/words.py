"""How the lines of a request are told in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.mandates import GrantingWay, MandateType
from valtuusapp.core.requests import LineKind, LineOutcome, RequestLine
from valtuusapp.core.text import Language
from valtuusapp.ui import states
from valtuusapp.ui.states import Look
from valtuusapp.ui.theme import Tone


def about(line: RequestLine, language: Language) -> str:
    """What is asked: the theme, else the e-service or the orderer's words; before it what is done to a mandate."""
    what = (
        line.theme.marked(language)
        or line.e_service.marked(language)
        or line.target_words
        or " ".join(line.work.split())
        or QCoreApplication.translate("RequestWords", "Theme not known yet")
    )
    if line.kind is LineKind.ADD:
        return what
    kind = messages.term(line.kind, language)
    return f"{kind[:1].upper()}{kind[1:]}: {what}"


def terms(line: RequestLine, language: Language) -> str:
    """Validity, type and specifiers: ``1.1.2027–31.3.2028 · asiointivaltuus · TYPO``; how it is now, where known."""
    type_ = messages.shown(line.type, language)
    return joined([_period(line), type_, ", ".join(line.specifiers), present(line)])


def present(line: RequestLine) -> str:
    """How long the mandate that is changed, extended or ended is valid now; that it is not known; empty for a new."""
    if line.kind is LineKind.ADD:
        return ""
    if line.target is None:
        return QCoreApplication.translate("RequestWords", "mandate not known yet")
    period = format_period(line.target.valid_from, line.target.valid_to)
    return QCoreApplication.translate("RequestWords", "now {period}").format(period=period)


def _period(line: RequestLine) -> str:
    """First and last day; of an end the last day only, of a change from the day on which it is granted."""
    if line.kind is LineKind.END:
        ends = QCoreApplication.translate("RequestWords", "ends {day}")
        return ends.format(day=format_date(line.valid_to)) if line.valid_to else ""
    if line.kind is LineKind.CHANGE and line.valid_from is None:
        return f"–{format_date(line.valid_to)}" if line.valid_to else ""
    return format_period(line.valid_from, line.valid_to)


def where(line: RequestLine, language: Language) -> str:
    """The title and unit of the engagement for which it is asked."""
    return ", ".join(part for part in (line.title.get(language), line.unit.get(language)) if part)


def assignee(line: RequestLine) -> str:
    """The name, or that nobody is named."""
    return line.assignee or QCoreApplication.translate("RequestWords", "nobody named yet")


def joined(parts: Iterable[str]) -> str:
    """The parts that say something, with a dot between."""
    return " · ".join(part for part in parts if part)


def progress(line: RequestLine, language: Language) -> tuple[Look, str, str]:
    """How far a line is: the look, the word, and what there is to tell of it."""
    if line.told_on:
        told = QCoreApplication.translate("RequestWords", "told {day}").format(day=format_date(line.told_on))
        word = QCoreApplication.translate("RequestWords", "told")
        return Look("check", Tone.NEUTRAL), word, joined([_granted(line), told])
    if line.granted_on:
        by_dvv = line.granted_how is GrantingWay.REGISTERED_BY_DVV
        registered = QCoreApplication.translate("RequestWords", "registered")
        granted = QCoreApplication.translate("RequestWords", "granted")
        if line.kind is LineKind.END:
            ended = QCoreApplication.translate("RequestWords", "ended")
            return Look("state-ended", Tone.SUCCESS), ended, _granted(line)
        return Look("state-valid", Tone.SUCCESS), registered if by_dvv else granted, _granted(line)
    look = states.look_of(line.outcome)
    note = line.refusal_reason if line.outcome is LineOutcome.REFUSED else checked(line)
    if line.outcome is LineOutcome.APPROVED:
        look = Look("state-waiting", Tone.WARNING)
        note = _waits(line)
    return look, messages.term(line.outcome, language), note


def checked(line: RequestLine) -> str:
    """When the officer had looked at a line."""
    if line.checked_on is None:
        return QCoreApplication.translate("RequestWords", "not checked yet")
    return QCoreApplication.translate("RequestWords", "checked {day}").format(day=format_date(line.checked_on))


def _waits(line: RequestLine) -> str:
    """For what an approved line waits."""
    if not line.has_assignee:
        return QCoreApplication.translate("RequestWords", "waits for assignees")
    if is_right(line):
        if line.application_id is None:
            return QCoreApplication.translate("RequestWords", "waits for an application to DVV")
        return QCoreApplication.translate("RequestWords", "waits for DVV")
    if line.kind is LineKind.END:
        return QCoreApplication.translate("RequestWords", "waits for ending")
    return QCoreApplication.translate("RequestWords", "waits for granting")


def is_right(line: RequestLine) -> bool:
    """Whether a line asks for a right to grant, which DVV registers (R10)."""
    return line.type is not None and line.type.is_right_to_grant


def type_choices(language: Language) -> list[tuple[str, str]]:
    """The types of mandates with their words."""
    return [(one.value, messages.term(one, language)) for one in MandateType]


def _granted(line: RequestLine) -> str:
    return joined([format_date(line.granted_on), line.granted_by])
