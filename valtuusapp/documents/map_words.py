"""How a row of a map and its approval are said on paper and in a workbook."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from valtuusapp.core.dates import format_date
from valtuusapp.core.maps import MapLevel, MapRow
from valtuusapp.core.messages import term, word
from valtuusapp.core.text import Language
from valtuusapp.documents import words


def level_words(row: MapRow, language: Language) -> str:
    """The level: ``kaikki``, ``nimetyt (vähintään 2)``, ``voidaan antaa``."""
    level = word("map_level_short", row.level, language)
    if row.level is MapLevel.NAMED:
        level += f" ({words.AT_LEAST.get(language).format(row.least)})"
    return level


def mandate_words(row: MapRow, language: Language) -> str:
    """Type and validity: ``asiointivaltuus, enintään 24 kk, vain tarkenteella``."""
    parts = [term(row.type, language)]
    if row.months is not None:
        parts.append(words.AT_MOST_MONTHS.get(language).format(row.months))
    if row.limited:
        parts.append(words.WITH_SPECIFIER.get(language))
    return ", ".join(parts)


def service_words(row: MapRow, language: Language) -> list[str]:
    """Each e-service with its owner: ``OmaVero (Verohallinto)``."""
    return [
        f"{name.marked(language)} ({owner.get(language)})" if owner else name.marked(language)
        for name, owner in row.e_services
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedApproval:
    """Who has approved what is printed, and when."""

    number: str
    case_number: str
    approver: str
    approved_on: date


def approval_words(approval: PrintedApproval | None, language: Language) -> str:
    """``Hyväksytty 1.9.2026, Kaisa Virtanen, 2026-0003, asianumero 12/2026``, or that it is not."""
    if approval is None:
        return words.NOT_APPROVED.get(language)
    parts = [f"{words.APPROVED.get(language)} {format_date(approval.approved_on)}", approval.approver, approval.number]
    if approval.case_number:
        parts.append(f"{words.CASE_NUMBER.get(language)} {approval.case_number}")
    return ", ".join(part for part in parts if part)


def approval_of_parts(columns: Collection[int], approved: Collection[int], language: Language) -> str:
    """Whether a map is approved of which single sectors or titles are."""
    left = [column for column in columns if column not in approved]
    if len(left) == len(columns):
        return words.NOT_APPROVED.get(language)
    return (words.PARTLY_APPROVED if left else words.APPROVED_IN_PARTS).get(language)
