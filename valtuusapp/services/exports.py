"""Files that leave the register: the registry as filtered, to Excel. Each export is logged.

Of a person whose contact details are protected, what leaves does not tell where the person works.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from valtuusapp import __version__
from valtuusapp.core import columns, messages
from valtuusapp.core.columns import Column
from valtuusapp.core.dates import format_moment
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.mandates import MandateRow
from valtuusapp.core.progress import Progress, silent
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db.database import Database
from valtuusapp.services.mandates import MandateService

_PAGE = 2_000  # rows read at a time, so that memory stays flat


class ExportService:
    """Writing the registry to a file."""

    def __init__(self, database: Database, mandates: MandateService) -> None:
        self._database = database
        self._mandates = mandates

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
        """Writes the mandates that the filter leaves to an Excel file.

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

        ids = self._mandates.ids(which, sort)
        info = [
            (messages.word("export", "made", language), format_moment(self._database.clock.now())),
            (messages.word("export", "made_by", language), self._database.actor),
            (messages.word("export", "filter", language), filter_words or messages.word("export", "all", language)),
            (messages.word("export", "rows", language), str(len(ids))),
            (messages.word("export", "program", language), f"valtuusapp {__version__}"),
        ]
        write_registry(path, columns=shown, rows=self._rows(ids, progress), info=info, language=language)
        self._database.log("registry_exported", f"{path.name}: {len(ids)}")
        return len(ids)

    def _rows(self, ids: Sequence[int], progress: Progress) -> Iterator[MandateRow]:
        for first in range(0, len(ids), _PAGE):
            yield from map(_without_protected, self._mandates.rows(ids[first : first + _PAGE]))
            progress(min(first + _PAGE, len(ids)), len(ids))


def _without_protected(row: MandateRow) -> MandateRow:
    return replace(row, unit=LocalText(), sector=LocalText()) if row.restricted else row
