"""The municipality's settings, and the municipality itself."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.organisation import OrganisationKind
from valtuusapp.core.settings import Settings
from valtuusapp.db.tables import Organisation, SettingRow


def read_settings(session: Session) -> Settings:
    """The municipality's settings."""
    return Settings({row.key: row.value for row in session.scalars(select(SettingRow))})


def municipality(session: Session) -> Organisation | None:
    """The municipality whose register this is; None when none has been written down yet."""
    query = (
        select(Organisation)
        .where(Organisation.own, Organisation.kind == OrganisationKind.MUNICIPALITY)
        .order_by(Organisation.id)
        .limit(1)
    )
    return session.scalar(query)
