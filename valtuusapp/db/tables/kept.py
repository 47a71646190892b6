"""Files, numbers, settings, officers."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from valtuusapp.db.tables.base import Base, Row


class Attachment(Row, Base):
    __tablename__ = "attachment"

    request_id: Mapped[int | None] = mapped_column(ForeignKey("request.id"), index=True)
    mandate_id: Mapped[int | None] = mapped_column(ForeignKey("mandate.id"), index=True)
    application_id: Mapped[int | None] = mapped_column(ForeignKey("dvv_application.id"), index=True)
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


class FormHelp(Row, Base):
    """The municipality's own help beside a section or field of a form, instead of the one that the form brings."""

    __tablename__ = "form_help"

    form_id: Mapped[str]
    place: Mapped[str]
    help_fi: Mapped[str] = mapped_column(default="")
    help_sv: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("form_id", "place"),)


class Officer(Row, Base):
    __tablename__ = "officer"

    name: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    account: Mapped[str] = mapped_column(default="")
