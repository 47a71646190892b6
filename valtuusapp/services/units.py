"""The tree of units: where a unit may stand, and to which sector everything in it belongs."""

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from valtuusapp.core.organisation import Unit, UnitKind
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.db import tables


def check_place(session: Session, unit: Unit) -> Iterator[Problem]:
    """A sector stands at the top, a service area in a sector, a unit below either; nothing stands below itself."""
    if unit.kind is UnitKind.SECTOR:
        if unit.parent_id is not None:
            yield Problem("sector_below_another", "parent_id")
    elif unit.parent_id is None:
        yield Problem("unit_without_sector", "parent_id", Severity.WARNING)
    elif unit.id is not None and unit.id in _line_up(session, unit.parent_id):
        yield Problem("unit_below_itself", "parent_id")
    elif unit.kind is UnitKind.SERVICE_AREA:
        parent = session.get(tables.Unit, unit.parent_id)
        if parent is None or parent.kind is not UnitKind.SECTOR:
            yield Problem("service_area_not_in_sector", "parent_id")
    if unit.id is not None and unit.kind is not UnitKind.SECTOR:
        entries = session.scalar(select(func.count()).where(tables.SectorMapEntry.sector_id == unit.id))
        if entries:
            yield Problem("sector_has_a_map", "kind", values={"count": entries})


def _line_up(session: Session, unit_id: int) -> list[int]:
    """A unit and all above it."""
    line: list[int] = []
    current: int | None = unit_id
    while current is not None and current not in line:
        line.append(current)
        current = session.scalar(select(tables.Unit.parent_id).where(tables.Unit.id == current))
    return line


def set_sectors(session: Session, unit: tables.Unit) -> None:
    """Sets the sector of a saved unit and of everything below it."""
    if unit.kind is UnitKind.SECTOR:
        unit.sector_id = unit.id
    else:
        parent = session.get(tables.Unit, unit.parent_id) if unit.parent_id is not None else None
        unit.sector_id = parent.sector_id if parent is not None else None
    session.flush()
    for below in session.scalars(select(tables.Unit).where(tables.Unit.parent_id == unit.id)).all():
        if below.sector_id != unit.sector_id:
            set_sectors(session, below)


def assignor_of(session: Session, unit_id: int | None, otherwise: int) -> int:
    """The organisation that gives the mandates of a unit's people: the nearest one above it, or ``otherwise``."""
    unit = session.get(tables.Unit, unit_id) if unit_id is not None else None
    while unit is not None:
        if unit.organisation_id is not None:
            return unit.organisation_id
        unit = session.get(tables.Unit, unit.parent_id) if unit.parent_id is not None else None
    return otherwise
