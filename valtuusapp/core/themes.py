"""Mandate themes and the e-services that ask for them (R1, R3)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.text import LocalText

#: The official list of mandate themes, for the officer to open.
OFFICIAL_LIST = "https://www.suomi.fi/valtuudet/valtuusasiat"


class SpecifierRule(StrEnum):
    """Whether a theme can be narrowed (R3) [S16]. Unknown counts as optional."""

    OPTIONAL = "optional"
    REQUIRED = "required"
    NONE = "none"
    UNKNOWN = "unknown"


class NameBasis(StrEnum):
    """Where a theme's Finnish name was seen."""

    OWNER_PAGE = "owner_page"
    EXPORT_2020 = "export_2020"
    TRANSLATED = "translated"
    MUNICIPALITY = "municipality"

    @property
    def is_sure(self) -> bool:
        """Whether a name seen there needs no check against the official list."""
        return self in (NameBasis.OWNER_PAGE, NameBasis.MUNICIPALITY)


class TypeBasis(StrEnum):
    """How it is known that a theme exists in a type; only ``general_rule`` is our own reading."""

    SOURCE = "source"
    GENERAL_RULE = "general_rule"
    MUNICIPALITY = "municipality"

    @property
    def refuses(self) -> bool:
        """Whether the list of types is sure enough to refuse another type."""
        return self is not TypeBasis.GENERAL_RULE


@dataclass(frozen=True, slots=True, kw_only=True)
class EService:
    """A service of the state in which the municipality acts."""

    id: int | None = None
    version: int = 0
    name: LocalText
    owner: LocalText = LocalText()


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A mandate theme.

    Attributes:
        former_names: names under which it was known, one per line.
        confirmed_on: the day when the municipality checked the name against the official list.
        register_uri: its stable key in the national register, where seen; empty otherwise.
        source: the page from which it was carried over.
        types: the types in which it can be given, with how that is known.
        default_months, longest_months: lengths in months; None follows the municipality's setting.
        warn_days: how many days before the end to warn; None follows the setting.
        in_use: the municipality uses it.
        hidden: not offered, such as themes whose owner is usually a municipality itself.
    """

    id: int | None = None
    version: int = 0
    name: LocalText
    former_names: str = ""
    name_basis: NameBasis = NameBasis.MUNICIPALITY
    confirmed_on: date | None = None
    register_uri: str = ""
    category: LocalText = LocalText()
    description: LocalText = LocalText()
    link: str = ""
    source: str = ""
    specifier_rule: SpecifierRule = SpecifierRule.UNKNOWN
    specifier_note: LocalText = LocalText()
    types: tuple[MandateType, ...] = ()
    types_basis: TypeBasis = TypeBasis.GENERAL_RULE
    e_service_ids: tuple[int, ...] = ()
    default_months: int | None = None
    longest_months: int | None = None
    warn_days: int | None = None
    in_use: bool = False
    hidden: bool = False

    @property
    def to_be_checked(self) -> bool:
        """Whether the name is not sure: not from the owner's page and not confirmed by the municipality."""
        return self.confirmed_on is None and not self.name_basis.is_sure


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow:
    """A theme as a row of the list.

    Attributes:
        e_services, owner: of all the e-services that ask for it, one after another.
        holders: how many persons and organisations hold it today.
    """

    id: int
    name: LocalText
    types: tuple[MandateType, ...]
    e_services: LocalText
    owner: LocalText
    category: LocalText
    in_use: bool
    hidden: bool
    holders: int
    to_be_checked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EServiceRow:
    """An e-service as a row of the list.

    Attributes:
        themes: how many themes it asks for.
    """

    id: int
    name: LocalText
    owner: LocalText
    themes: int
