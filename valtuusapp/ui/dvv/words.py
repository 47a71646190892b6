"""How applications to DVV are told in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.dvv import ApplicationContent, ApplicationPerson, ApplicationRight, Signatory
from valtuusapp.core.text import Language
from valtuusapp.ui import states


def applications() -> str:
    """What the list is called, to which the pages lead back."""
    return QCoreApplication.translate("ApplicationWords", "DVV applications")


def joined(parts: Iterable[str]) -> str:
    """The parts that say something, with a dot between."""
    return " · ".join(part for part in parts if part)


def capital(text: str) -> str:
    """With a capital letter at the beginning."""
    return text[:1].upper() + text[1:]


def person(one: ApplicationPerson, language: Language) -> str:
    """Name, title and unit: ``Šemeikka, Maija · kirjanpitäjä, Talous``."""
    return joined([one.name, work(one, language)])


def work(one: ApplicationPerson, language: Language) -> str:
    """Title and unit of the work for which it is."""
    return ", ".join(part for part in (one.title.get(language), one.unit.get(language)) if part)


def validity(content: ApplicationContent) -> str:
    """The period; without a first day from the registration."""
    if content.valid_from is None and content.valid_to is not None:
        words = QCoreApplication.translate("ApplicationWords", "from the registration to {day}")
        return words.format(day=format_date(content.valid_to))
    return format_period(content.valid_from, content.valid_to)


def signature(one: Signatory, language: Language) -> str:
    """Title, and when and how it was signed, or that it was not."""
    if one.signed_on is None:
        return joined([one.title, QCoreApplication.translate("ApplicationWords", "not signed yet")])
    signed = QCoreApplication.translate("ApplicationWords", "signed {day}").format(day=format_date(one.signed_on))
    return joined([one.title, " ".join(part for part in (signed, messages.shown(one.way, language)) if part)])


def right(one: ApplicationRight, language: Language) -> str:
    """Period and state of a right."""
    ended = joined([states.word_of(one.state, language), format_date(one.ended_on)])
    return joined([format_period(one.valid_from, one.valid_to), ended])
