"""The tables. What each row means is said in ``valtuusapp.core``; here is only how it is kept.

Editable rows carry ``version``: a save over somebody's newer row is refused. Rows that can be searched carry
``search_text`` and sort keys, filled from their own columns in one place (``valtuusapp.db.search``).
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, ClassVar

from sqlalchemy import (
    CheckConstraint,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    TypeDecorator,
    UniqueConstraint,
    false,
)
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column, relationship
from sqlalchemy.types import JSON

from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.mandates import EndKind, GrantingWay, MandateBasis, MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.organisation import OrganisationKind, UnitKind
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.requests import ApprovalKind, LineKind, LineOutcome
from valtuusapp.core.text import Language
from valtuusapp.core.themes import NameBasis, SpecifierRule, TypeBasis


class UtcMoment(TypeDecorator[datetime]):
    """A moment with a time zone, kept in UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC without the zone."""
        return value.astimezone(UTC).replace(tzinfo=None) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Back with the zone."""
        return value.replace(tzinfo=UTC) if value is not None else None


def _enum(kind: type[Enum]) -> EnumType:
    """An enumeration kept as its value, without a constraint that a later member would have to rebuild."""
    return EnumType(kind, native_enum=False, length=40, values_callable=lambda members: [m.value for m in members])


class Base(DeclarativeBase):
    """All tables; enumerations are kept as their values."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcMoment,
        dict[str, Any]: JSON,
        list[str]: JSON,
        ApprovalKind: _enum(ApprovalKind),
        EndKind: _enum(EndKind),
        EngagementKind: _enum(EngagementKind),
        GrantingWay: _enum(GrantingWay),
        Language: _enum(Language),
        LineKind: _enum(LineKind),
        LineOutcome: _enum(LineOutcome),
        MandateBasis: _enum(MandateBasis),
        MandateType: _enum(MandateType),
        FindingKind: _enum(FindingKind),
        MapKind: _enum(MapKind),
        MapLevel: _enum(MapLevel),
        NameBasis: _enum(NameBasis),
        OrganisationKind: _enum(OrganisationKind),
        SpecifierRule: _enum(SpecifierRule),
        TypeBasis: _enum(TypeBasis),
        UnitKind: _enum(UnitKind),
    }


class Row:
    """A row that is edited: a key and the version that guards against saving over a newer one."""

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(default=1)

    @declared_attr.directive
    def __mapper_args__(cls) -> Mapping[str, Any]:  # noqa: N805 (a class, as SQLAlchemy calls it)
        return {"version_id_col": cls.version}


class Searchable:
    """A row that is found by words and stands in Finnish order."""

    search_text: Mapped[str] = mapped_column(default="")
    sort_key: Mapped[str] = mapped_column(default="")
    sort_key_sv: Mapped[str] = mapped_column(default="")


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


class MapEntry:
    """What the two maps keep of a mandate: theme and type, level, length, why, who is responsible."""

    type: Mapped[MandateType]
    level: Mapped[MapLevel]
    least: Mapped[int] = mapped_column(default=1)
    months: Mapped[int | None]
    #: to be given with a specifier only (R3)
    limited: Mapped[bool] = mapped_column(default=False, server_default=false())
    why_fi: Mapped[str] = mapped_column(default="")
    why_sv: Mapped[str] = mapped_column(default="")

    @declared_attr
    def theme_id(cls) -> Mapped[int]:  # noqa: N805 (a class, as SQLAlchemy calls it)
        return mapped_column(ForeignKey("mandate_theme.id"), index=True)

    @declared_attr
    def responsible_id(cls) -> Mapped[int | None]:  # noqa: N805 (a class, as SQLAlchemy calls it)
        return mapped_column(ForeignKey("person.id"))


class SectorMapEntry(Row, MapEntry, Base):
    __tablename__ = "sector_map_entry"

    sector_id: Mapped[int] = mapped_column(ForeignKey("org_unit.id"))

    __table_args__ = (UniqueConstraint("sector_id", "theme_id", "type"),)


class TitleMapEntry(Row, MapEntry, Base):
    __tablename__ = "title_map_entry"

    job_title_id: Mapped[int] = mapped_column(ForeignKey("job_title.id"))

    __table_args__ = (UniqueConstraint("job_title_id", "theme_id", "type"),)


class MapException(Row, Base):
    """A finding that is as it should be for now: with a reason, an approver and an end."""

    __tablename__ = "map_exception"

    kind: Mapped[FindingKind]
    theme_id: Mapped[int] = mapped_column(ForeignKey("mandate_theme.id"))
    type: Mapped[MandateType | None]
    map: Mapped[MapKind | None]
    column_id: Mapped[int | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    assignor_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    reason: Mapped[str]
    approver: Mapped[str]
    approved_on: Mapped[date]
    until: Mapped[date]


class MapApproval(Row, Base):
    """A map, or one column of it, as it was approved; self-contained."""

    __tablename__ = "map_approval"

    map: Mapped[MapKind]
    #: the sector or the title; None for the whole map
    column_id: Mapped[int | None]
    number: Mapped[str] = mapped_column(unique=True)
    case_number: Mapped[str] = mapped_column(default="")
    approver: Mapped[str]
    approved_on: Mapped[date]
    content: Mapped[dict[str, Any]]


class Request(Row, Searchable, Base):
    __tablename__ = "request"

    number: Mapped[str | None] = mapped_column(unique=True)
    form_id: Mapped[str]
    form_version: Mapped[int]
    language: Mapped[str]
    assignor_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    orderer_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("org_unit.id"))
    form_values: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_on: Mapped[date]
    changed_on: Mapped[date]
    received_on: Mapped[date | None]
    sent_for_signature_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    withdrawn_reason: Mapped[str] = mapped_column(default="")
    print_number: Mapped[int] = mapped_column(default=0)
    #: digest of what the last print said; differs from the present one when lines were edited afterwards
    printed_digest: Mapped[str] = mapped_column(default="")
    approval_kind: Mapped[ApprovalKind | None]
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    approver: Mapped[str] = mapped_column(default="")
    approver_title: Mapped[str] = mapped_column(default="")
    as_deputy: Mapped[bool] = mapped_column(default=False)
    decided_on: Mapped[date | None]
    decision_reference: Mapped[str] = mapped_column(default="")
    case_number: Mapped[str] = mapped_column(default="")
    copied_from_id: Mapped[int | None] = mapped_column(ForeignKey("request.id"))

    lines: Mapped[list["RequestLine"]] = relationship(
        cascade="all, delete-orphan", order_by="RequestLine.position", back_populates="request"
    )


class RequestLine(Row, Base):
    __tablename__ = "request_line"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), index=True)
    position: Mapped[int]
    kind: Mapped[LineKind] = mapped_column(default=LineKind.ADD)
    assignee_person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    assignee_organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    engagement_id: Mapped[int | None] = mapped_column(ForeignKey("engagement.id"))
    e_service_id: Mapped[int | None] = mapped_column(ForeignKey("e_service.id"))
    theme_id: Mapped[int | None] = mapped_column(ForeignKey("mandate_theme.id"), index=True)
    work: Mapped[str] = mapped_column(default="")
    type: Mapped[MandateType | None]
    specifiers: Mapped[list[str]] = mapped_column(default=list)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    target_mandate_id: Mapped[int | None] = mapped_column(ForeignKey("mandate.id", use_alter=True))
    outcome: Mapped[LineOutcome] = mapped_column(default=LineOutcome.PENDING)
    refusal_reason: Mapped[str] = mapped_column(default="")
    granted_on: Mapped[date | None]
    granted_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    granted_how: Mapped[GrantingWay | None]
    told_on: Mapped[date | None]

    request: Mapped[Request] = relationship(back_populates="lines")

    __table_args__ = (
        CheckConstraint(
            "(assignee_person_id is null) or (assignee_organisation_id is null)", name="at_most_one_assignee"
        ),
    )


class Mandate(Row, Searchable, Base):
    __tablename__ = "mandate"

    assignor_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    assignee_person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    assignee_organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    rests_on_id: Mapped[int | None] = mapped_column(ForeignKey("mandate.id"))
    theme_id: Mapped[int] = mapped_column(ForeignKey("mandate_theme.id"))
    type: Mapped[MandateType]
    specifiers: Mapped[list[str]] = mapped_column(default=list)
    #: the specifiers as one folded text, so that equal ones are found
    specifier_key: Mapped[str] = mapped_column(default="")
    valid_from: Mapped[date]
    valid_to: Mapped[date]
    ended_on: Mapped[date | None]
    end_kind: Mapped[EndKind | None]
    end_reason: Mapped[str] = mapped_column(default="")
    told_on: Mapped[date | None]
    engagement_id: Mapped[int | None] = mapped_column(ForeignKey("engagement.id"))
    request_line_id: Mapped[int | None] = mapped_column(ForeignKey("request_line.id"), unique=True)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("mandate.id"))
    basis: Mapped[MandateBasis]
    granted_on: Mapped[date | None]
    granted_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    granted_how: Mapped[GrantingWay | None]
    why: Mapped[str] = mapped_column(default="")
    void_reason: Mapped[str] = mapped_column(default="")

    __table_args__ = (
        CheckConstraint(
            "(assignee_person_id is null) <> (assignee_organisation_id is null)", name="exactly_one_assignee"
        ),
        CheckConstraint("valid_from <= valid_to", name="dates_in_order"),
        Index("ix_mandate_assignee_person", "assignee_person_id", "valid_to"),
        Index("ix_mandate_assignee_organisation", "assignee_organisation_id", "valid_to"),
        # Who holds what, by theme, type and assignor: all that the maps ask stands in the index, in its order.
        Index(
            "ix_mandate_theme",
            "theme_id",
            "type",
            "assignor_id",
            "assignee_person_id",
            "valid_to",
            "valid_from",
            "ended_on",
            "void_reason",
        ),
        Index("ix_mandate_engagement", "engagement_id"),
        Index("ix_mandate_valid_to", "valid_to", "ended_on", "void_reason", "valid_from"),
    )


class Attachment(Row, Base):
    __tablename__ = "attachment"

    request_id: Mapped[int | None] = mapped_column(ForeignKey("request.id"), index=True)
    mandate_id: Mapped[int | None] = mapped_column(ForeignKey("mandate.id"), index=True)
    role: Mapped[str]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(ForeignKey("attachment_content.sha256"))
    added_at: Mapped[datetime]


class AttachmentContent(Base):
    __tablename__ = "attachment_content"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class NumberSeries(Base):
    """The last number given in a series and year; never taken back."""

    __tablename__ = "number_series"

    series: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class SettingRow(Base):
    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Officer(Row, Base):
    __tablename__ = "officer"

    name: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    account: Mapped[str] = mapped_column(default="")


class AuditEvent(Base):
    """One transaction: who did what, when and why; chained to the one before by its hash."""

    __tablename__ = "audit_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    action: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("audit_event.id"))
    hash: Mapped[str] = mapped_column(String(64))


class AuditChange(Base):
    """One row that a transaction changed. Erasure nulls salt and payloads; the digest keeps the chain whole."""

    __tablename__ = "audit_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("audit_event.id"), index=True)
    table_name: Mapped[str]
    row_key: Mapped[str]
    operation: Mapped[str]
    digest: Mapped[str] = mapped_column(String(64))
    salt: Mapped[str | None]
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any] | None]

    __table_args__ = (Index("ix_audit_change_row", "table_name", "row_key", "event_id"),)


#: The tables that the audit does not follow: itself.
UNAUDITED = frozenset({AuditEvent.__tablename__, AuditChange.__tablename__})
