"""The mandates."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from valtuusapp.core.mandates import EndKind, GrantingWay, MandateBasis, MandateType
from valtuusapp.db.tables.base import Base, Row, Searchable


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
    application_id: Mapped[int | None] = mapped_column(ForeignKey("dvv_application.id"), index=True)
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
