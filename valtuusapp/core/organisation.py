"""Organisations, units and job titles."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from valtuusapp.core.text import LocalText


class OrganisationKind(StrEnum):
    """What an organisation is to the municipality."""

    MUNICIPALITY = "municipality"
    ENTERPRISE = "enterprise"
    PAYROLL_COMPANY = "payroll_company"
    JOINT_AUTHORITY = "joint_authority"
    OTHER_MUNICIPALITY = "other_municipality"
    STATE_OFFICE = "state_office"
    COMPANY = "company"
    OTHER = "other"


class UnitKind(StrEnum):
    """The three storeys of the organisation."""

    SECTOR = "sector"
    SERVICE_AREA = "service_area"
    UNIT = "unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Any party to a mandate.

    Attributes:
        own: the municipality itself or its enterprise; mandates of own organisations are given, others' received.
        business_id: ``1234567-8``; needed when a mandate is granted to it (R4).
        valid_from, valid_to: when it existed; None when open.
        successor_id: the organisation that continues its duties.
    """

    id: int | None = None
    version: int = 0
    name: LocalText
    kind: OrganisationKind = OrganisationKind.OTHER
    own: bool = False
    business_id: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    successor_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sector, a service area or a unit.

    Attributes:
        organisation_id: the organisation that gives the mandates of its people.
        director_id: the person who leads it.
    """

    id: int | None = None
    version: int = 0
    name: LocalText
    kind: UnitKind = UnitKind.UNIT
    parent_id: int | None = None
    organisation_id: int | None = None
    director_id: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successor_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobTitle:
    """A job title or a task.

    Attributes:
        merged_into_id: the title that took its place, when two were the same.
    """

    id: int | None = None
    version: int = 0
    name: LocalText
    merged_into_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """An organisation as a row of the list.

    Attributes:
        mandates: how many mandates it holds in force today.
    """

    id: int
    name: LocalText
    kind: OrganisationKind
    own: bool
    business_id: str
    valid_to: date | None
    mandates: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A unit as a row of the list.

    Attributes:
        path: the units above it, from the sector down.
        director: the name of the one who leads it.
        people: how many persons work in it.
    """

    id: int
    name: LocalText
    kind: UnitKind
    path: LocalText
    director: str
    people: int
    valid_to: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobTitleRow:
    """A job title as a row of the list.

    Attributes:
        holders: how many persons have it in an engagement that has not ended.
        merged_into: the title that took its place; empty when none has.
    """

    id: int
    name: LocalText
    holders: int
    merged_into: LocalText
