"""The themes that are offered to the officer for a wanted mandate: those of the assignees' maps first."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core import messages
from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import FormValues
from valtuusapp.core.maps import MapKind
from valtuusapp.core.text import Language
from valtuusapp.db.queries import line_checks as queries
from valtuusapp.db.queries.themes import offered_theme_ids, theme_rows
from valtuusapp.db.tables import SectorMapEntry, TitleMapEntry, Unit
from valtuusapp.services.request_values import assignees, reference_id

_EVERY = 10_000


def suggest(
    session: Session,
    values: FormValues,
    text: str,
    *,
    e_service_id: int | None,
    today: date,
    limit: int,
    language: Language,
) -> list[Choice]:
    """The themes that fit what is typed: of the title maps first, then of the sector maps, then the others.

    Those of the e-service come before the others; the catalogue does not know every theme of a service.
    """
    titles, sectors = _in_maps(session, values, today)
    fitting = offered_theme_ids(
        session, text, e_service_id=None, in_use_first=True, include_hidden=False, limit=_EVERY, language=language
    )
    of_service: set[int] = set()
    if e_service_id is not None:
        of_service = set(
            offered_theme_ids(
                session,
                "",
                e_service_id=e_service_id,
                in_use_first=True,
                include_hidden=False,
                limit=_EVERY,
                language=language,
            )
        )

    def rank(theme_id: int) -> tuple[bool, bool, bool]:
        return theme_id not in of_service, theme_id not in titles, theme_id not in sectors

    shown = sorted(fitting, key=rank)[:limit]
    found = []
    for row in theme_rows(session, shown, today):
        maps = [MapKind.TITLE] if row.id in titles else [MapKind.SECTOR] if row.id in sectors else []
        parts = [*(messages.term(kind, language) for kind in maps), row.e_services.get(language)]
        found.append(Choice(row.id, row.name.marked(language), ", ".join(part for part in parts if part)))
    return found


def _in_maps(session: Session, values: FormValues, today: date) -> tuple[set[int], set[int]]:
    """The themes of the maps of the assignees' titles and sectors; without work of the orderer's sector."""
    works = queries.works(session, (person for person, _body, _engagement in assignees(values)), today)
    everyone = [work for each in works.values() for work in each]
    sectors = {work.sector_id for work in everyone if work.sector_id is not None}
    if not sectors and (unit := session.get(Unit, reference_id(values.get("orderer_unit")) or 0)) is not None:
        sectors = {unit.sector_id or unit.id}
    of_titles = select(TitleMapEntry.theme_id).where(TitleMapEntry.job_title_id.in_({one.title_id for one in everyone}))
    of_sectors = select(SectorMapEntry.theme_id).where(SectorMapEntry.sector_id.in_(sectors))
    return set(session.scalars(of_titles)), set(session.scalars(of_sectors))
