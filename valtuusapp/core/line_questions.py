"""The questions about what is not in the maps, ready to be sent: one letter for each who is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from valtuusapp.core import messages
from valtuusapp.core.checked_lines import AskedOf, CheckedLine, CheckedRow, Whom
from valtuusapp.core.dates import format_period
from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.mandates import normal_specifiers
from valtuusapp.core.telling import Letter
from valtuusapp.core.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A letter to one who knows whether mandates are needed.

    Attributes:
        rows: the numbers of the wanted rows that it asks of.
    """

    whom: Whom
    rows: frozenset[int]
    letter: Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The request of which is asked, and who asks."""

    number: str
    orderer: str
    why: str
    officer: str


def questions(rows: Sequence[CheckedRow], about: About) -> list[Question]:
    """One letter for each who is asked, with everything that is asked of them."""
    asked: dict[Whom, list[tuple[CheckedRow, list[CheckedLine]]]] = {}
    for row in rows:
        everyone = {check.ask: list(row.lines) for check in row.common if check.ask is not None}
        for line in row.lines:
            for whom in dict.fromkeys(check.ask for check in line.checks):
                if whom is not None and line not in everyone.setdefault(whom, []):
                    everyone[whom].append(line)
        for whom, lines in everyone.items():
            asked.setdefault(whom, []).append((row, lines))
    return [
        Question(whom=whom, rows=frozenset(row.number for row, _lines in found), letter=_letter(whom, found, about))
        for whom, found in asked.items()
    ]


def _letter(whom: Whom, found: Iterable[tuple[CheckedRow, list[CheckedLine]]], about: About) -> Letter:
    language = whom.language
    values = {
        "number": about.number,
        "orderer": about.orderer,
        "mandates": "\n".join(_mandate(row, lines, language) for row, lines in found),
        "why": _without_codes(about.why) or "–",
        "officer": about.officer,
    }
    if whom.role is AskedOf.SUPERVISOR:
        body = messages.sentence("message_ask_supervisor", values, language)
    else:
        body = messages.sentence("message_ask_director", values, language)
    subject = messages.sentence("message_ask_subject", {"number": about.number}, language)
    return Letter(name=whom.name, email=whom.email, language=language, subject=subject, body=body)


def _mandate(row: CheckedRow, lines: Iterable[CheckedLine], language: Language) -> str:
    """A mandate with those for whom it is asked: ``– Veroasioiden hoito (asiointivaltuus), 1.1.–31.12.2027: ...``."""
    theme = row.theme.marked(language) if row.theme else ""
    kind = f" ({messages.term(row.type, language)})" if row.type else ""
    specifiers = ", ".join(normal_specifiers(_without_codes(str(row.values.get("specifiers") or ""))))
    start, end = row.values.get("valid_from"), row.values.get("valid_to")
    period = format_period(start if isinstance(start, date) else None, end if isinstance(end, date) else None)
    people = "; ".join(_person(line, language) for line in lines)
    return f"– {', '.join(part for part in (theme + kind, specifiers, period) if part)}: {people}"


def _person(line: CheckedLine, language: Language) -> str:
    unit = "" if line.restricted else line.unit.get(language)
    place = ", ".join(part for part in (line.title.get(language), unit) if part)
    return f"{line.assignee} ({place})" if place else line.assignee


def _without_codes(text: str) -> str:
    """What was typed; nothing when an identity code stands in it: that is not sent by mail."""
    return "" if holds_identity_code(text) else " ".join(text.split())
