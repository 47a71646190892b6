"""Changing the maps: each change one event that can be taken back, and seen beforehand."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select

from valtuusapp.core.coverage import find, impact
from valtuusapp.core.findings import Impact
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapChange, MapEntry, MapKind, MapLevel, Proposal
from valtuusapp.core.problems import Problem, refuse_errors
from valtuusapp.core.sight import Sight
from valtuusapp.core.world import Entry
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import coverage
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import map_entries
from valtuusapp.services.findings import Look, describe, look
from valtuusapp.services.map_checks import check_entry
from valtuusapp.services.map_proposals import propose


class MapChangeService:
    """What the officer does to the maps."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check_entry(self, entry: MapEntry) -> list[Problem]:
        """What is wrong or worth knowing of a row before it is saved."""
        with self._database.read() as session:
            return list(check_entry(session, entry))

    def save_entry(self, entry: MapEntry) -> int:
        """Saves a row. Returns its key.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``, ``row_gone``.
        """
        return self._apply(MapChange((entry,)), "map_entry_saved")[0]

    def delete_entries(self, kind: MapKind, entry_ids: Iterable[int], reason: str = "") -> None:
        """Deletes rows of a map.

        Raises:
            UserError: ``row_gone``.
        """
        change = MapChange(deleted=tuple((kind, entry_id) for entry_id in entry_ids))
        self._apply(change, "map_entries_deleted", reason)

    def level_change(
        self, kind: MapKind, cells: Iterable[tuple[int, int]], type: MandateType, level: MapLevel, least: int = 1
    ) -> MapChange:
        """What it takes to give every cell of a selection a row of the type with the level.

        Args:
            kind: which map.
            cells: columns and themes.
            type: of the rows; where a cell has none of it, a new one is made.
            level: the new level.
            least: how many holders there should be at the level ``named``.
        """
        with self._database.read() as session:
            stand = {(one.column_id, one.theme_id, one.type): one for one in map_entries.read(session, kind)}
        saved = []
        for column_id, theme_id in dict.fromkeys(cells):
            before = stand.get((column_id, theme_id, type))
            entry = before or MapEntry(map=kind, column_id=column_id, theme_id=theme_id, type=type, level=level)
            after = replace(entry, level=level, least=least if level is MapLevel.NAMED else 1)
            if before != after:
                saved.append(after)
        return MapChange(tuple(saved))

    def bundle_change(self, from_title_id: int, to_title_id: int) -> MapChange:
        """What it takes to give a title the rows of another. Rows that it has already stay as they are."""
        with self._database.read() as session:
            stand = {(one.theme_id, one.type) for one in map_entries.read(session, MapKind.TITLE, to_title_id)}
            copied = map_entries.read(session, MapKind.TITLE, from_title_id)
        return MapChange(
            tuple(
                replace(one, id=None, version=0, column_id=to_title_id)
                for one in copied
                if (one.theme_id, one.type) not in stand
            )
        )

    def copy_bundle(self, from_title_id: int, to_title_id: int) -> int:
        """Gives a title the rows of another that it lacks. Returns how many were copied.

        Raises:
            UserError: ``not_saved`` with the problems.
        """
        return len(self._apply(self.bundle_change(from_title_id, to_title_id), "map_bundle_copied"))

    def apply(self, change: MapChange, reason: str = "", action: str = "map_changed") -> None:
        """Makes all of a change or nothing of it, as one event.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``, ``row_gone``.
        """
        self._apply(change, action, reason)

    def preview(self, change: MapChange) -> Impact:
        """What a change would do, before anything is saved: the findings that begin and that end, with names.

        What exceptions cover counts on neither side.
        """
        with self._database.read() as session:
            today = self._database.clock.today()
            before = look(session, today)
            entries = changed(before.sight.world.entries, change)
            sight = Sight(coverage.world(session, today, read_settings(session), entries=entries))
            after = Look(sight, find(sight), before.exceptions)
            begin, end = impact(before.open(), after.open())
            return Impact(tuple(describe(session, begin, after)), tuple(describe(session, end, before)))

    # A map from what is held

    def propose(self, kind: MapKind, column_id: int) -> list[Proposal]:
        """Rows for a sector or title from what its people hold now, the most common first.

        Rows that the map has already at least as strongly are not proposed.
        """
        with self._database.read() as session:
            return propose(session, kind, column_id, self._database.clock.today())

    def accept(self, proposals: Iterable[Proposal]) -> None:
        """Takes the chosen proposals into the map; their rows may have been changed before.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        self._apply(MapChange(tuple(one.entry for one in proposals)), "map_proposal_accepted")

    def _apply(self, change: MapChange, action: str, reason: str = "") -> list[int]:
        """One transaction for all; the keys of the saved rows."""
        with self._database.write(action, reason.strip()) as written:
            session = written.session
            for kind, entry_id in change.deleted:
                session.delete(map_entries.load(session, kind, entry_id))
            session.flush()
            # Held on to, so that the session reads each theme once and not for every row.
            ids = {entry.theme_id for entry in change.saved}
            held = session.scalars(select(tables.Theme).where(tables.Theme.id.in_(ids))).all()
            rows = []
            for entry in change.saved:
                refuse_errors(check_entry(session, entry))
                rows.append(map_entries.write(session, entry))
                session.flush()
            del held
            return [row.id for row in rows]


def changed(entries: Iterable[Entry], change: MapChange) -> tuple[Entry, ...]:
    """The rows of the maps as they would be. New ones have keys below zero, which no row has."""
    gone = set(change.deleted)
    left = {(entry.map, entry.entry_id): entry for entry in entries if (entry.map, entry.entry_id) not in gone}
    for number, entry in enumerate(change.saved, start=1):
        key = entry.id if entry.id is not None else -number
        left[entry.map, key] = Entry(
            entry_id=key,
            map=entry.map,
            column_id=entry.column_id,
            theme_id=entry.theme_id,
            type=entry.type,
            level=entry.level,
            least=entry.least,
            months=entry.months,
            limited=entry.limited,
            responsible_id=entry.responsible_id,
        )
    return tuple(left.values())
