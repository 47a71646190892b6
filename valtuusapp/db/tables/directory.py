"""The municipality: organisations, units, job titles, persons and their engagements."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from valtuusapp.core.organisation import OrganisationKind, UnitKind
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.text import Language
from valtuusapp.db.tables.base import Base, Row, Searchable


class Organisation(Row, Searchable, Base):
    __tablename__ = "organisation"

    name_fi: Mapped[str]
    name_sv: Mapped[str] = mapped_column(default="")
    kind: Mapped[OrganisationKind]
    own: Mapped[bool] = mapped_column(default=False)
    business_id: Mapped[str | None] = mapped_column(unique=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))


class Unit(Row, Searchable, Base):
    __tablename__ = "org_unit"

    name_fi: Mapped[str]
    name_sv: Mapped[str] = mapped_column(default="")
    kind: Mapped[UnitKind]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("org_unit.id"), index=True)
    #: the sector that it belongs to; its own key when it is a sector
    sector_id: Mapped[int | None] = mapped_column(ForeignKey("org_unit.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    director_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("org_unit.id"))


class JobTitle(Row, Searchable, Base):
    __tablename__ = "job_title"

    name_fi: Mapped[str]
    name_sv: Mapped[str] = mapped_column(default="")
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("job_title.id"))


class Person(Row, Searchable, Base):
    __tablename__ = "person"

    last_name: Mapped[str]
    first_names: Mapped[str]
    employee_number: Mapped[str | None] = mapped_column(unique=True)
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    language: Mapped[Language] = mapped_column(default=Language.FI)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    restricted: Mapped[bool] = mapped_column(default=False)
    commitment_on: Mapped[date | None]
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class Engagement(Row, Base):
    __tablename__ = "engagement"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    job_title_id: Mapped[int] = mapped_column(ForeignKey("job_title.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("org_unit.id"), index=True)
    supervisor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[EngagementKind]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    main: Mapped[bool] = mapped_column(default=True)
    leave_from: Mapped[date | None]
    leave_to: Mapped[date | None]
