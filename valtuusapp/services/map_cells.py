"""A cell of a map: who holds what of a theme in a sector or under a title, and who should."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from valtuusapp.core.holders import count_holders
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import CellDetail, CellHolder, CellType, MapEntry, MapKind, MapLevel, MapRow
from valtuusapp.core.problems import UserError
from valtuusapp.core.sight import Places, Sight
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.core.world import Holding
from valtuusapp.db import tables
from valtuusapp.db.queries import coverage
from valtuusapp.db.queries import maps as queries
from valtuusapp.db.queries.findings import Names, mandates, read_names
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import map_entries, records

_TYPES = tuple(MandateType)


def read_cell(
    session: Session, kind: MapKind, column_id: int, theme_id: int, today: date, language: Language
) -> CellDetail:
    """Everything that stands beside the map when a cell is chosen.

    Raises:
        UserError: ``row_gone`` when there is no such column or theme.
    """
    theme = records.load(session, tables.Theme, theme_id)
    names = read_names(session)
    if column_id not in names.columns[kind]:
        raise UserError("row_gone")
    world = coverage.world(session, today, read_settings(session), theme_id)
    sight = Sight(world)
    holdings = coverage.holdings(session, today, world.own, [(theme_id, kind) for kind in MandateType])
    people = _People(session, sight.places[kind], column_id, holdings, names)
    counts = count_holders(sight, kind)
    found = queries.map_rows(session, kind, column_id, theme_id=theme_id, holders=counts, language=language)
    rows = {row.type: row for row in found}
    entries = {one.type: one for one in map_entries.read(session, kind, column_id) if one.theme_id == theme_id}
    types = sorted(entries.keys() | {held.type for held in people.holdings}, key=_TYPES.index)
    return CellDetail(
        map=kind,
        column_id=column_id,
        column=names.columns[kind][column_id],
        theme_id=theme_id,
        theme=LocalText(theme.name_fi, theme.name_sv, theme.name_en),
        can_be=tuple(sorted((one.type for one in theme.types), key=_TYPES.index)),
        people=people.count,
        types=tuple(people.of_type(each, entries.get(each), rows.get(each)) for each in types),
    )


class _People:
    """Those who work in the column, and what they hold of the theme.

    Attributes:
        count: how many they are.
        holdings: what they hold.
    """

    def __init__(
        self, session: Session, places: Places, column_id: int, holdings: Iterable[Holding], names: Names
    ) -> None:
        self._names = names
        everybody = places.in_column(column_id)
        # The pairs that count: who is present, and from whom the mandates of that work come.
        self._counting: set[tuple[int | None, int]] = {
            (person_id, assignor_id)
            for assignor_id, people in places.present.get(column_id, {}).items()
            for person_id in people
        }
        self._present = {person_id for person_id, _assignor_id in self._counting}
        self.count = len(everybody)
        self.holdings = [held for held in holdings if held.person_id in everybody]
        self._mandates = mandates(session, {held.mandate_id for held in self.holdings})

    def of_type(self, type: MandateType, entry: MapEntry | None, row: MapRow | None) -> CellType:
        """One type: who holds it, and who lacks it when everybody should hold it."""
        held = [one for one in self.holdings if one.type is type]
        has = {(one.person_id, one.assignor_id) for one in held}
        needed = self._counting if entry is not None and entry.level is MapLevel.ALL else set()
        lacking = {person_id for person_id, _assignor_id in needed - has if person_id is not None}
        named = [(person_id, self._names.persons[person_id]) for person_id in lacking]
        holding = [holder for one in held if (holder := self._holder(one)) is not None]
        return CellType(
            type=type,
            entry=entry,
            row=row,
            holders=tuple(sorted(holding, key=lambda holder: (sort_key(holder.name), holder.mandate_id))),
            lacking=tuple(sorted(named, key=lambda pair: (sort_key(pair[1]), pair[0]))),
        )

    def _holder(self, held: Holding) -> CellHolder | None:
        if held.person_id is None:
            return None
        return CellHolder(
            person_id=held.person_id,
            name=self._names.persons[held.person_id],
            mandate_id=held.mandate_id,
            specifiers=self._mandates[held.mandate_id].behind.specifiers,
            valid_from=held.valid_from,
            valid_to=held.valid_to,
            assignor=self._names.organisations[held.assignor_id],
            present=held.person_id in self._present,
            counted=(held.person_id, held.assignor_id) in self._counting,
        )
