"""The catalogue: e-services, mandate themes, their types."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.themes import NameBasis, SpecifierRule, TypeBasis
from valtuusapp.db.tables.base import Base, Row, Searchable


class EService(Row, Searchable, Base):
    __tablename__ = "e_service"

    name_fi: Mapped[str]
    name_sv: Mapped[str] = mapped_column(default="")
    owner_fi: Mapped[str] = mapped_column(default="")
    owner_sv: Mapped[str] = mapped_column(default="")


class Theme(Row, Searchable, Base):
    __tablename__ = "mandate_theme"

    name_fi: Mapped[str]
    name_sv: Mapped[str] = mapped_column(default="")
    name_en: Mapped[str] = mapped_column(default="")
    former_names: Mapped[str] = mapped_column(default="")
    name_basis: Mapped[NameBasis]
    confirmed_on: Mapped[date | None]
    register_uri: Mapped[str | None] = mapped_column(unique=True)
    #: the key in the starter catalogue, for its suggestions; empty for the municipality's own themes
    catalogue_key: Mapped[str] = mapped_column(default="")
    category_fi: Mapped[str] = mapped_column(default="")
    category_sv: Mapped[str] = mapped_column(default="")
    description_fi: Mapped[str] = mapped_column(default="")
    description_sv: Mapped[str] = mapped_column(default="")
    link: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    specifier_rule: Mapped[SpecifierRule]
    specifier_note_fi: Mapped[str] = mapped_column(default="")
    specifier_note_sv: Mapped[str] = mapped_column(default="")
    default_months: Mapped[int | None]
    longest_months: Mapped[int | None]
    warn_days: Mapped[int | None]
    in_use: Mapped[bool] = mapped_column(default=False)
    hidden: Mapped[bool] = mapped_column(default=False)

    types: Mapped[list["ThemeType"]] = relationship(cascade="all, delete-orphan")
    e_services: Mapped[list["ThemeEService"]] = relationship(cascade="all, delete-orphan")


class ThemeType(Base):
    """A type in which a theme can be given."""

    __tablename__ = "theme_type"

    id: Mapped[int] = mapped_column(primary_key=True)
    theme_id: Mapped[int] = mapped_column(ForeignKey("mandate_theme.id"), index=True)
    type: Mapped[MandateType]
    basis: Mapped[TypeBasis]

    __table_args__ = (UniqueConstraint("theme_id", "type"),)


class ThemeEService(Base):
    """An e-service that asks for a theme."""

    __tablename__ = "theme_e_service"

    id: Mapped[int] = mapped_column(primary_key=True)
    theme_id: Mapped[int] = mapped_column(ForeignKey("mandate_theme.id"), index=True)
    e_service_id: Mapped[int] = mapped_column(ForeignKey("e_service.id"), index=True)

    __table_args__ = (UniqueConstraint("theme_id", "e_service_id"),)
