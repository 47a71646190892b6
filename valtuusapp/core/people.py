"""Persons, their engagements, and the officers who use the program."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from valtuusapp.core.text import Language, LocalText


class EngagementKind(StrEnum):
    """The ground on which a person works for the municipality."""

    POST = "post"
    CONTRACT = "contract"
    TEMPORARY = "temporary"
    SUBSTITUTE = "substitute"
    ELECTED = "elected"
    COMMISSIONED = "commissioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person who may hold mandates, order or approve them. No identity code is kept.

    Attributes:
        language: the language in which the person is written to.
        organisation_id: the organisation of a person from outside; None for our own.
        restricted: contact details are protected: a mark only, never the reason.
        commitment_on: the day of the data protection and secrecy commitment.
    """

    id: int | None = None
    version: int = 0
    last_name: str
    first_names: str
    employee_number: str = ""
    email: str = ""
    phone: str = ""
    language: Language = Language.FI
    organisation_id: int | None = None
    restricted: bool = False
    commitment_on: date | None = None
    merged_into_id: int | None = None

    @property
    def name(self) -> str:
        """``Maija Šemeikka``."""
        return f"{self.first_names} {self.last_name}".strip()

    @property
    def listed_name(self) -> str:
        """``Šemeikka, Maija``, as lists are ordered."""
        return ", ".join(part for part in (self.last_name, self.first_names) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """A person's work in a unit under a title. A person may have several at once.

    Attributes:
        valid_to: the last day; None when it goes on until further notice.
        main: the one shown first.
        leave_from, leave_to: first and last day of a long leave; without a last day it goes on until further notice.
    """

    id: int | None = None
    version: int = 0
    person_id: int
    job_title_id: int
    unit_id: int
    supervisor_id: int | None = None
    kind: EngagementKind = EngagementKind.POST
    valid_from: date | None = None
    valid_to: date | None = None
    main: bool = True
    leave_from: date | None = None
    leave_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person as a row of the list, with the work that has not ended.

    Attributes:
        name: as listed, ``Šemeikka, Maija``.
        titles, units, sector: of the engagements, the main one first, one after another.
        kind: of the main engagement; None when there is none.
        ends: the last day of the last engagement, also when it has passed; None when one goes on until further notice.
        mandates: how many mandates are in force today.
        organisation: of a person from outside.
        email: empty when the contact details are protected.
        restricted: they are.
    """

    id: int
    name: str
    titles: LocalText
    units: LocalText
    sector: LocalText
    kind: EngagementKind | None
    ends: date | None
    mandates: int
    organisation: LocalText
    employee_number: str
    email: str
    restricted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementRow:
    """An engagement with names."""

    id: int
    person_id: int
    title: LocalText
    unit: LocalText
    sector: LocalText
    kind: EngagementKind
    valid_from: date | None
    valid_to: date | None
    main: bool
    leave_from: date | None = None
    leave_to: date | None = None

    def away_on(self, day: date) -> bool:
        """Whether there is long leave from it on the day."""
        started = self.leave_from is not None and self.leave_from <= day
        return started and (self.leave_to is None or self.leave_to >= day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """Somebody who uses the program, and whose name stands in its log.

    Attributes:
        account: the name of the account on the workstation, by which the officer is recognised.
    """

    id: int | None = None
    version: int = 0
    name: str
    title: str = ""
    account: str = ""
