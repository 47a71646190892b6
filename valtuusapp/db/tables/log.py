"""The audit log."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from valtuusapp.db.tables.base import Base


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
