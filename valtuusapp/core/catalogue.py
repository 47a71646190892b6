"""The starter catalogue of real mandate themes that ships with the program (resources/catalogue)."""

from dataclasses import dataclass

from valtuusapp import resources
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.text import LocalText
from valtuusapp.core.themes import NameBasis, SpecifierRule, TypeBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueTheme:
    """A theme of the catalogue.

    Attributes:
        key: stable within the catalogue.
        e_services: the Finnish names of the e-services that ask for it.
        owner: who owns them.
        municipal_owner: the owner is usually a municipality itself, so the theme starts hidden.
    """

    key: str
    name: LocalText
    name_basis: NameBasis
    category: str
    e_services: tuple[str, ...]
    owner: str
    types: tuple[MandateType, ...]
    types_basis: TypeBasis
    description: LocalText
    sectors: tuple[str, ...]
    job_titles: tuple[str, ...]
    specifier_rule: SpecifierRule
    specifier_note: LocalText
    register_uri: str
    source: str
    municipal_owner: bool


def themes() -> tuple[CatalogueTheme, ...]:
    """All themes of the catalogue, in its order."""
    return tuple(_theme(row) for row in resources.rows("catalogue", "themes.csv"))


def _theme(row: dict[str, str]) -> CatalogueTheme:
    return CatalogueTheme(
        key=row["key"],
        name=LocalText(row["name_fi"], row["name_sv"], row["name_en"]),
        name_basis=NameBasis(row["name_basis"]),
        category=row["category_fi"],
        e_services=_split(row["e_service"]),
        owner=row["service_owner"],
        types=tuple(MandateType(part) for part in _split(row["mandate_types"])),
        types_basis=TypeBasis(row["types_basis"]),
        description=LocalText(row["description_fi"], row["description_sv"]),
        sectors=_split(row["sectors"]),
        job_titles=_split(row["job_titles"]),
        specifier_rule=SpecifierRule(row["specifier"]),
        specifier_note=LocalText(row["specifier_note_fi"], row["specifier_note_sv"]),
        register_uri=row["register_uri"],
        source=row["source"],
        municipal_owner=row["owner_is_usually_municipality"] == "yes",
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
