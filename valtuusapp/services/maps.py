"""The two mandate maps as they are read: by sector and by job title, as a table, as a matrix, cell by cell."""

from datetime import date

from sqlalchemy.orm import Session

from valtuusapp.core.holders import count_holders
from valtuusapp.core.maps import CellDetail, MapColumn, MapEntry, MapKind, MapMatrix, MapRow
from valtuusapp.core.matrix import cells, worst_by_theme
from valtuusapp.core.quick import without_collecting
from valtuusapp.core.sight import Sight
from valtuusapp.core.text import Language
from valtuusapp.db.database import Database
from valtuusapp.db.queries import coverage
from valtuusapp.db.queries import maps as queries
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import map_entries
from valtuusapp.services.approved_maps import standing, with_approvals
from valtuusapp.services.findings import look
from valtuusapp.services.map_cells import read_cell


class MapService:
    """Reading the maps."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def columns(self, kind: MapKind, query: str = "", language: Language = Language.FI) -> list[MapColumn]:
        """The sectors or titles that have all the words: people, rows, who answers for them, whether it is approved."""
        with self._database.read() as session:
            columns = queries.map_columns(session, kind, query, self._today(), language)
            return with_approvals(columns, standing(session, kind, queries.map_rows(session, kind, holders={})))

    def rows(self, kind: MapKind, column_id: int | None = None, language: Language = Language.FI) -> list[MapRow]:
        """The rows of a map, or of one sector or title, in the order of column and theme."""
        with self._database.read() as session:
            return read_rows(session, kind, self._today(), column_id, language)

    def entry(self, kind: MapKind, entry_id: int) -> MapEntry:
        """A row of a map as it is edited.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return map_entries.as_value(kind, map_entries.load(session, kind, entry_id))

    def entries(self, kind: MapKind, column_id: int | None = None) -> list[MapEntry]:
        """All rows of a map, or of one sector or title, as they are edited."""
        with self._database.read() as session:
            return map_entries.read(session, kind, column_id)

    def matrix(self, kind: MapKind, language: Language = Language.FI) -> MapMatrix:
        """A whole map: every theme against every sector or title, with holders and findings.

        What is approved is told by ``columns`` only.
        """
        with without_collecting(), self._database.read() as session:
            seen = look(session, self._today())
            findings = seen.open()
            found = cells(seen.sight, kind, findings)
            places = seen.sight.places[kind]
            people = {column_id: len(places.in_column(column_id)) for column_id in places.with_column}
            columns = queries.map_columns(session, kind, "", self._today(), language, people)
            others = {theme_id for _column_id, theme_id in found} - seen.sight.world.in_use
            themes = queries.map_themes(session, others, worst_by_theme(findings), language)
        filled = {column_id for column_id, _theme_id in found}
        return MapMatrix(
            map=kind,
            columns=tuple(column for column in columns if column.people or column.id in filled),
            themes=tuple(themes),
            cells=found,
        )

    def cell(self, kind: MapKind, column_id: int, theme_id: int, language: Language = Language.FI) -> CellDetail:
        """A cell: each type with its row, who holds it, who should and does not.

        Raises:
            UserError: ``row_gone`` when there is no such column or theme.
        """
        with self._database.read() as session:
            return read_cell(session, kind, column_id, theme_id, self._today(), language)

    def _today(self) -> date:
        return self._database.clock.today()


def read_rows(
    session: Session, kind: MapKind, today: date, column_id: int | None = None, language: Language = Language.FI
) -> list[MapRow]:
    """As ``MapService.rows``, inside another service's transaction."""
    counts = count_holders(Sight(coverage.world(session, today, read_settings(session))), kind)
    return queries.map_rows(session, kind, column_id, holders=counts, language=language)
