"""Files that leave the register: the registry as filtered, to Excel. Each export is logged.

Of a person whose contact details are protected, what leaves does not tell where the person works.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from valtuusapp import __version__
from valtuusapp.core import columns, messages
from valtuusapp.core.columns import Column
from valtuusapp.core.dates import format_moment
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.mandates import MandateRow
from valtuusapp.core.progress import Progress, silent
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db.database import Database
from valtuusapp.db.queries.registry import mandate_ids
from valtuusapp.db.queries.registry_rows import mandate_rows
from valtuusapp.db.queries.settings import read_settings

_PAGE = 2_000  # rows read at a time, so that memory stays flat


class ExportService:
    """Writing the registry to a file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def registry(
        self,
        path: Path,
        which: MandateFilter,
        sort: Sort,
        language: Language,
        *,
        shown: Sequence[Column] = columns.REGISTRY,
        filter_words: str = "",
        progress: Progress = silent,
    ) -> int:
        """Writes the mandates that the filter leaves, as they are at one moment, to an Excel file.

        Args:
            path: the file; replaced when it exists, untouched when anything fails.
            which: the filter, as on screen.
            sort: the order, as on screen.
            language: of headings and words.
            shown: the columns.
            filter_words: the filter in words, for the sheet that tells what the file is.
            progress: told how far it is; may raise to cancel.

        Returns:
            How many mandates were written.

        Raises:
            UserError: what the disk or the target refuses.
        """
        from valtuusapp.documents.excel import write_registry

        today = self._database.clock.today()
        with self._database.read() as session:
            ids = mandate_ids(session, which, sort, today)
            write_registry(
                path,
                columns=shown,
                rows=_rows(session, ids, today, progress),
                info=self._info(len(ids), filter_words, language),
                language=language,
            )
        self._database.log("registry_exported", f"{path.name}: {len(ids)}")
        return len(ids)

    def _info(self, rows: int, filter_words: str, language: Language) -> list[tuple[str, str]]:
        """What the file is, line by line."""
        values = {
            "made": format_moment(self._database.clock.now()),
            "made_by": self._database.actor,
            "filter": filter_words or messages.word("export", "all", language),
            "rows": str(rows),
            "program": f"valtuusapp {__version__}",
        }
        return [(messages.word("export", key, language), text) for key, text in values.items()]


def _rows(session: Session, ids: Sequence[int], today: date, progress: Progress) -> Iterator[MandateRow]:
    settings = read_settings(session)
    for first in range(0, len(ids), _PAGE):
        page = ids[first : first + _PAGE]
        yield from map(_without_protected, mandate_rows(session, page, today, settings))
        progress(first + len(page), len(ids))


def _without_protected(row: MandateRow) -> MandateRow:
    return replace(row, unit=LocalText(), sector=LocalText()) if row.restricted else row
