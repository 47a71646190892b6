"""Ready messages about mandates: to who received or lost them, to the orderer, and on what to request (R6, R16).

The words stand in ``resources/guidance/telling.toml``; the duties are the municipality's to change.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from valtuusapp import resources
from valtuusapp.core import messages
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import Language, LocalText

#: Longer addresses are cut by some systems on their way to the mail program.
LONGEST_MAILTO = 1_900


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMandate:
    """A mandate that is told of, as it stands in the register.

    Attributes:
        assignee: as in a letter, ``Maija Šemeikka``.
        ended_on: the day from which it is not valid any more; None while it runs.
        replaced_on: the day on which the mandate that this one replaces ended; None when it replaces none.
    """

    assignee: str
    theme: LocalText
    e_services: tuple[LocalText, ...]
    type: MandateType
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date
    ended_on: date | None = None
    replaced_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who writes, and in whose name."""

    assignor: LocalText
    business_id: str
    officer: str
    municipality: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message that is ready to be sent.

    Attributes:
        name: of the receiver, as listed.
        email: empty when not known.
        to_orderer: it goes to the one who ordered, not to the one whose mandates they are.
        line_ids: the lines of the request that it tells of.
        mandate_ids: the mandates, where it tells of ends that no request asked for.
    """

    name: str
    email: str
    language: Language
    subject: str
    body: str
    to_orderer: bool = False
    line_ids: tuple[int, ...] = ()
    mandate_ids: tuple[int, ...] = ()

    def mailto(self) -> str | None:
        """The address that opens it in the mail program; None when it is too long for that."""
        body = quote(self.body.replace("\n", "\r\n"), safe="")
        address = f"mailto:{quote(self.email, safe='@')}?subject={quote(self.subject, safe='')}&body={body}"
        return address if len(address) <= LONGEST_MAILTO else None

    def mailto_without_body(self) -> str:
        """The address with receiver and subject only; the body is pasted."""
        return f"mailto:{quote(self.email, safe='@')}?subject={quote(self.subject, safe='')}"


def tell_assignee(
    name: str, mandates: Sequence[ToldMandate], sender: Sender, number: str, language: Language, settings: Settings
) -> tuple[str, str]:
    """Subject and body for the one whose mandates they are.

    Args:
        name: how the receiver is greeted.
        mandates: what was granted or ended.
        sender: who writes.
        number: of the request; empty for ends that no request asked for.
        language: of the receiver.
        settings: for the duties.
    """
    running, ended = _apart(mandates)
    parts = [_words("greeting", language, name=name)]
    if running:
        granted = _words("granted", language, assignor=sender.assignor.get(language))
        parts += [granted, *(_mandate(one, language, "line") for one in running)]
        parts += [f"{_words('use', language)}\n{duties(settings, language)}"]
    if ended:
        parts += [_words("ended", language), *(_mandate(one, language, "line") for one in ended)]
        parts += [_words("end_of_use", language)]
    return _subject(running, ended, number, language), _letter(parts, sender, language)


def tell_orderer(
    name: str, mandates: Sequence[ToldMandate], sender: Sender, number: str, language: Language
) -> tuple[str, str]:
    """Subject and body for the one who ordered: whose mandates, what, and until when."""
    running, ended = _apart(mandates)
    parts = [_words("greeting", language, name=name)]
    if running:
        granted = _words("granted_to_others", language, number=number)
        parts += [granted, *(_mandate(one, language, "line_of") for one in running)]
    if ended:
        parts += [_words("ended", language), *(_mandate(one, language, "line_of") for one in ended)]
    return _subject(running, ended, number, language), _letter(parts, sender, language)


def ask_to_request(name: str, mandate: ToldMandate, sender: Sender, number: str, language: Language) -> tuple[str, str]:
    """Subject and body that say exactly what the employee requests in Suomi.fi (R16) [S14 S37]."""
    values = {
        "assignor": sender.assignor.get(language),
        "business_id": sender.business_id,
        "type": messages.term(mandate.type, language),
        "theme": mandate.theme.marked(language),
        "specifiers": ", ".join(mandate.specifiers),
        "validity": format_period(mandate.valid_from, mandate.valid_to),
    }
    asked = [_part(key, value, language) for key, value in values.items()]
    parts = [
        _words("greeting", language, name=name),
        _words("request", language),
        "\n".join(f"– {line}" for line in asked if line),
        _words("request_after", language),
    ]
    return _words("request", language, of="subject", number=number), _letter(parts, sender, language)


def duties(settings: Settings, language: Language) -> str:
    """What the holder of a mandate sees to, as the municipality says it."""
    key = f"telling_duties_{language.value}"
    return (settings.text(key) if language is not Language.EN else _words("duties", language)).strip()


def _apart(mandates: Sequence[ToldMandate]) -> tuple[list[ToldMandate], list[ToldMandate]]:
    running = [one for one in mandates if one.ended_on is None]
    return running, [one for one in mandates if one.ended_on is not None]


def _subject(running: Sequence[object], ended: Sequence[object], number: str, language: Language) -> str:
    if not number:
        return _words("ended_alone", language, of="subject")
    which = "both" if running and ended else "granted" if running else "ended"
    return _words(which, language, of="subject", number=number)


def _mandate(one: ToldMandate, language: Language, first: str) -> str:
    head = _words(first, language, theme=one.theme.marked(language), assignee=one.assignee)
    return "\n".join([head, *(f"  {line}" for line in _details(one, language))])


def _details(one: ToldMandate, language: Language) -> Iterator[str]:
    values = {
        "e_services": ", ".join(name.marked(language) for name in one.e_services),
        "type": messages.term(one.type, language),
        "specifiers": ", ".join(one.specifiers),
        "validity": "" if one.ended_on else format_period(one.valid_from, one.valid_to),
        "ended_on": format_date(one.ended_on) if one.ended_on else "",
        "replaces": format_date(one.replaced_on) if one.replaced_on else "",
    }
    for name, value in values.items():
        if line := _part(name, value, language):
            yield line


def _part(name: str, value: str, language: Language) -> str:
    return _words(name, language, of="part", value=value) if value else ""


def _letter(parts: Sequence[str], sender: Sender, language: Language) -> str:
    values = {"officer": sender.officer, "municipality": sender.municipality.get(language)}
    return "\n\n".join([*parts, _words("closing", language, **values)])


def _words(key: str, language: Language, *, of: str = "", **values: Any) -> str:
    found = resources.toml("guidance", "telling.toml")
    entry = found[of][key] if of else found[key]
    return str(entry[language.value]).format(**values).strip()
