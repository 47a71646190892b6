"""The two mandate maps, exceptions from them, and the maps as they were approved."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.db.tables.base import Base, Row


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
