"""How the lines of a request are told in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.mandates import GrantingWay, MandateType
from valtuusapp.core.requests import LineOutcome, RequestLine
from valtuusapp.core.text import Language
from valtuusapp.ui import states
from valtuusapp.ui.states import Look
from valtuusapp.ui.theme import Tone


def about(line: RequestLine, language: Language) -> str:
    """What is asked: the theme, else the e-service or the orderer's words."""
    return (
        line.theme.marked(language)
        or line.e_service.marked(language)
        or " ".join(line.work.split())
        or QCoreApplication.translate("RequestWords", "Theme not known yet")
    )


def terms(line: RequestLine, language: Language) -> str:
    """Validity, type and specifiers: ``1.1.2027–31.3.2028 · asiointivaltuus · TYPO``."""
    period, kind = format_period(line.valid_from, line.valid_to), messages.shown(line.type, language)
    return joined([period, kind, ", ".join(line.specifiers)])


def where(line: RequestLine, language: Language) -> str:
    """The title and unit of the engagement for which it is asked."""
    return ", ".join(part for part in (line.title.get(language), line.unit.get(language)) if part)


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
        return Look("state-valid", Tone.SUCCESS), registered if by_dvv else granted, _granted(line)
    look = states.look_of(line.outcome)
    note = line.refusal_reason if line.outcome is LineOutcome.REFUSED else ""
    if line.outcome is LineOutcome.APPROVED:
        look = Look("state-waiting", Tone.WARNING)
        waits = QCoreApplication.translate("RequestWords", "waits for granting")
        note = QCoreApplication.translate("RequestWords", "waits for DVV") if is_right(line) else waits
    return look, messages.term(line.outcome, language), note


def is_right(line: RequestLine) -> bool:
    """Whether a line asks for a right to grant, which DVV registers (R10)."""
    return line.type is not None and line.type.is_right_to_grant


def type_choices(language: Language) -> list[tuple[str, str]]:
    """The types of mandates with their words."""
    return [(one.value, messages.term(one, language)) for one in MandateType]


def _granted(line: RequestLine) -> str:
    return joined([format_date(line.granted_on), line.granted_by])
