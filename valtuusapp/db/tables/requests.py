"""Requests and their lines."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from valtuusapp.core.mandates import GrantingWay, MandateType
from valtuusapp.core.requests import ApprovalKind, Endorsement, LineKind, LineOutcome
from valtuusapp.db.tables.base import Base, Row, Searchable


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
    #: the form as it came: the file, what was typed in each of its fields, and a digest of that
    received_sha256: Mapped[str] = mapped_column(default="", server_default="", index=True)
    received_values: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    received_digest: Mapped[str] = mapped_column(default="", server_default="", index=True)
    #: the sector director's stand on a new mandate
    endorsement: Mapped[Endorsement | None]
    endorser: Mapped[str] = mapped_column(default="", server_default="")
    endorsed_on: Mapped[date | None]

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
    #: the mandate that is to be changed, extended or ended: in the orderer's words, and the one that is meant
    target: Mapped[str] = mapped_column(default="", server_default="")
    target_mandate_id: Mapped[int | None] = mapped_column(ForeignKey("mandate.id", use_alter=True))
    checked_on: Mapped[date | None]
    outcome: Mapped[LineOutcome] = mapped_column(default=LineOutcome.PENDING)
    refusal_reason: Mapped[str] = mapped_column(default="")
    granted_on: Mapped[date | None]
    granted_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    granted_how: Mapped[GrantingWay | None]
    told_on: Mapped[date | None]
    #: the application by which DVV registers it (R10)
    application_id: Mapped[int | None] = mapped_column(ForeignKey("dvv_application.id"), index=True)

    request: Mapped[Request] = relationship(back_populates="lines")

    __table_args__ = (
        CheckConstraint(
            "(assignee_person_id is null) or (assignee_organisation_id is null)", name="at_most_one_assignee"
        ),
    )
