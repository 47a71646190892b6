"""What is wrong or worth knowing of a theme or an e-service before it is saved."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.requests import LineOutcome
from valtuusapp.core.rules import LONGEST_YEARS
from valtuusapp.core.text import LocalText
from valtuusapp.core.themes import EService, Theme
from valtuusapp.db import states, tables
from valtuusapp.services import checks


def check_theme(session: Session, theme: Theme, today: date) -> Iterator[Problem]:
    """What is wrong with a theme; a warning when it goes out of use while somebody holds it."""
    yield from checks.check_texts(theme)
    if not theme.name.fi.strip():
        yield Problem("name_missing", "name_fi")
    if checks.same_name(session, tables.Theme, theme.id, theme.name):
        yield Problem("theme_name_taken", "name_fi", Severity.WARNING, {"name": theme.name})
    if other := checks.other_with(session, tables.Theme.register_uri, theme.id, theme.register_uri):
        yield Problem("register_uri_taken", "register_uri", values={"other": LocalText(other.name_fi, other.name_sv)})
    if not theme.types:
        yield Problem("theme_without_types", "types")
    yield from _check_lengths(theme)
    if theme.id is not None and (theme.hidden or not theme.in_use):
        stored = session.get(tables.Theme, theme.id)
        if stored is not None and stored.in_use and not stored.hidden:
            yield from what_depends(session, theme.id, today)


def _check_lengths(theme: Theme) -> Iterator[Problem]:
    most = LONGEST_YEARS * 12
    for field in ("default_months", "longest_months"):
        months = getattr(theme, field)
        if months is not None and not 1 <= months <= most:
            yield Problem("r2_months_impossible", field, values={"most": most})
    if theme.default_months and theme.longest_months and theme.longest_months < theme.default_months:
        yield Problem("longest_below_default", "longest_months", values={"months": theme.default_months})
    if theme.warn_days is not None and theme.warn_days < 0:
        yield Problem("days_negative", "warn_days")


def what_depends(session: Session, theme_id: int, today: date) -> Iterator[Problem]:
    """What goes on with a theme: who holds it or will, the open requests that ask for it, the maps that have it."""
    held = session.scalar(select(func.count()).where(tables.Mandate.theme_id == theme_id, states.lasting(today)))
    if held:
        yield Problem("theme_held", "in_use", Severity.WARNING, {"count": held})
    asked = session.scalar(
        select(func.count())
        .select_from(tables.RequestLine)
        .join(tables.Request, tables.Request.id == tables.RequestLine.request_id)
        .where(
            tables.RequestLine.theme_id == theme_id,
            tables.Request.withdrawn_on.is_(None),
            tables.RequestLine.outcome != LineOutcome.REFUSED,
            tables.RequestLine.granted_on.is_(None),
        )
    )
    if asked:
        yield Problem("theme_on_order", "in_use", Severity.WARNING, {"count": asked})
    rows = sum(
        session.scalar(select(func.count()).where(table.theme_id == theme_id)) or 0
        for table in (tables.SectorMapEntry, tables.TitleMapEntry)
    )
    if rows:
        yield Problem("theme_in_maps", "in_use", Severity.WARNING, {"count": rows})


def check_e_service(session: Session, e_service: EService) -> Iterator[Problem]:
    """What is wrong with an e-service."""
    yield from checks.check_texts(e_service)
    if not e_service.name.fi.strip():
        yield Problem("name_missing", "name_fi")
    if checks.same_name(session, tables.EService, e_service.id, e_service.name):
        yield Problem("e_service_name_taken", "name_fi", Severity.WARNING, {"name": e_service.name})
