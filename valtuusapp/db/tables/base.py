"""What all tables share: the types of columns, the row that is edited, the row that is searched."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any, ClassVar

from sqlalchemy import DateTime, Dialect, MetaData, TypeDecorator
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import JSON

from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.dvv import ApplicationKind, ApplicationOutcome, SignatureWay
from valtuusapp.core.mandates import EndKind, GrantingWay, MandateBasis, MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.organisation import OrganisationKind, UnitKind
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.requests import ApprovalKind, Endorsement, LineKind, LineOutcome
from valtuusapp.core.text import Language
from valtuusapp.core.themes import NameBasis, SpecifierRule, TypeBasis


class UtcMoment(TypeDecorator[datetime]):
    """A moment with a time zone, kept in UTC."""

    impl = DateTime
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        """What the log's text of it is turned back into, when a deleted row is brought back."""
        return datetime

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
        ApplicationKind: _enum(ApplicationKind),
        ApplicationOutcome: _enum(ApplicationOutcome),
        ApprovalKind: _enum(ApprovalKind),
        EndKind: _enum(EndKind),
        Endorsement: _enum(Endorsement),
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
        SignatureWay: _enum(SignatureWay),
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
