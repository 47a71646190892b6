"""Applications to DVV for rights to grant, and for their invalidation (R10)."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from valtuusapp.core.dvv import ApplicationKind, ApplicationOutcome, SignatureWay
from valtuusapp.core.mandates import MandateType
from valtuusapp.db.tables.base import Base, Row, Searchable


class Application(Row, Searchable, Base):
    __tablename__ = "dvv_application"

    number: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[ApplicationKind]
    type: Mapped[MandateType]
    assignor_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    request_id: Mapped[int | None] = mapped_column(ForeignKey("request.id"), index=True)
    specifiers: Mapped[list[str]] = mapped_column(default=list)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    why: Mapped[str] = mapped_column(default="")
    prepared_on: Mapped[date]
    waiting_since: Mapped[date | None]
    sent_on: Mapped[date | None]
    supplement_asked_on: Mapped[date | None]
    supplement_by: Mapped[date | None]
    supplement_sent_on: Mapped[date | None]
    supplement_what: Mapped[str] = mapped_column(default="")
    outcome: Mapped[ApplicationOutcome] = mapped_column(default=ApplicationOutcome.PENDING)
    outcome_on: Mapped[date | None]
    outcome_reason: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    withdrawn_on: Mapped[date | None]
    withdrawn_reason: Mapped[str] = mapped_column(default="")

    persons: Mapped[list["ApplicationPerson"]] = relationship(cascade="all, delete-orphan")
    themes: Mapped[list["ApplicationTheme"]] = relationship(cascade="all, delete-orphan")
    signatories: Mapped[list["ApplicationSignatory"]] = relationship(
        cascade="all, delete-orphan", order_by="ApplicationSignatory.position"
    )


class ApplicationPerson(Base):
    """A person for whom the rights are applied, in an engagement."""

    __tablename__ = "dvv_application_person"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("dvv_application.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    engagement_id: Mapped[int | None] = mapped_column(ForeignKey("engagement.id"))

    __table_args__ = (UniqueConstraint("application_id", "person_id"),)


class ApplicationTheme(Base):
    """A theme for which the rights are applied."""

    __tablename__ = "dvv_application_theme"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("dvv_application.id"), index=True)
    theme_id: Mapped[int] = mapped_column(ForeignKey("mandate_theme.id"))

    __table_args__ = (UniqueConstraint("application_id", "theme_id"),)


class ApplicationSignatory(Base):
    """Somebody who signs an application for the municipality; how and when once signed."""

    __tablename__ = "dvv_signatory"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("dvv_application.id"), index=True)
    position: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    way: Mapped[SignatureWay | None]
    signed_on: Mapped[date | None]
