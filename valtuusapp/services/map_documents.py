"""The maps as files: on paper, to Excel and back."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from valtuusapp import __version__
from valtuusapp.core.dates import format_moment
from valtuusapp.core.map_import import MapDifference, labelled
from valtuusapp.core.maps import MapApprovalRow, MapKind, MapRow
from valtuusapp.core.messages import shown, term, word
from valtuusapp.core.problems import UserError, errors
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db.database import Database
from valtuusapp.db.queries import map_names
from valtuusapp.db.queries import maps as queries
from valtuusapp.services import map_entries, records
from valtuusapp.services.approved_maps import Standing, standing
from valtuusapp.services.map_approvals import MapApprovalService
from valtuusapp.services.map_changes import MapChangeService
from valtuusapp.services.map_imports import MapImport, has_words, look_at
from valtuusapp.services.settings import SettingsService
from valtuusapp.services.themes import ThemeService

if TYPE_CHECKING:
    from valtuusapp.documents.map_words import PrintedApproval


class MapDocumentService:
    """Giving out the maps and taking them back."""

    def __init__(
        self,
        database: Database,
        settings: SettingsService,
        themes: ThemeService,
        changes: MapChangeService,
        approvals: MapApprovalService,
    ) -> None:
        self._database = database
        self._settings = settings
        self._themes = themes
        self._changes = changes
        self._approvals = approvals

    def pdf(
        self, kind: MapKind, column_id: int | None = None, language: Language = Language.FI, words: str = ""
    ) -> bytes:
        """The map as it stands on paper.

        Args:
            kind: which map.
            column_id: a sector or a title; None for the whole map.
            language: of the paper.
            words: only rows that have all of them.

        Raises:
            UserError: ``no_municipality``; ``row_gone`` when there is no such sector or title.
        """
        from valtuusapp.documents.map_pdf import PrintedMap, map_pdf

        with self._database.read() as session:
            column = None
            if column_id is not None:
                row = records.load(session, queries.columns_of(kind), column_id)
                column = LocalText(row.name_fi, row.name_sv)
            rows = queries.map_rows(session, kind, holders={}, language=language)
            today = self._database.clock.today()
            answering = {each.id: each.responsible for each in queries.map_columns(session, kind, "", today, language)}
            approvals = standing(session, kind, rows)
        approval = approvals.whole if column_id is None else approvals.columns.get(column_id)
        return map_pdf(
            PrintedMap(
                kind=kind,
                municipality=self._settings.municipality().name,
                language=language,
                rows=[row for row in rows if column_id in (None, row.column_id) and has_words(row, words)],
                column=column,
                part=words,
                day=today,
                approval=_printed(approval),
                approvals={key: printed for key, each in approvals.columns.items() if (printed := _printed(each))},
                answering=answering,
            )
        )

    def approved_pdf(self, approval_id: int, language: Language = Language.FI) -> bytes:
        """A map on paper as it was approved.

        Raises:
            UserError: ``no_municipality``, ``row_gone``.
        """
        from valtuusapp.documents.map_pdf import PrintedMap, map_pdf

        approved = self._approvals.approval(approval_id)
        return map_pdf(
            PrintedMap(
                kind=approved.approval.map,
                municipality=self._settings.municipality().name,
                language=language,
                rows=approved.rows,
                column=approved.approval.column if approved.approval.column_id is not None else None,
                day=self._database.clock.today(),
                approval=_printed(approved.approval),
            )
        )

    def write_pdf(
        self,
        path: Path,
        kind: MapKind,
        column_id: int | None = None,
        language: Language = Language.FI,
        words: str = "",
    ) -> None:
        """Writes the map to a PDF file; see ``pdf``.

        Raises:
            UserError: as ``pdf``, and what the disk or the target refuses.
        """
        self._write(path, self.pdf(kind, column_id, language, words), term(kind, Language.FI))

    def write_approved_pdf(self, path: Path, approval_id: int, language: Language = Language.FI) -> None:
        """Writes a map as it was approved to a PDF file.

        Raises:
            UserError: as ``approved_pdf``, and what the disk or the target refuses.
        """
        approval = self._approvals.approval(approval_id).approval
        content = self.approved_pdf(approval_id, language)
        self._write(path, content, f"{term(approval.map, Language.FI)} {approval.number}")

    def export_excel(self, path: Path, kind: MapKind, language: Language = Language.FI, words: str = "") -> int:
        """Writes the map to an Excel file that can be edited and imported again.

        Args:
            path: the file; replaced when it exists, untouched when anything fails.
            kind: which map.
            language: of headings and words.
            words: only rows that have all of them; the file says so, and importing it leaves the others alone.

        Returns:
            How many rows were written.

        Raises:
            UserError: ``no_municipality``, what the disk or the target refuses.
        """
        from valtuusapp.documents.map_excel import write_map

        with self._database.read() as session:
            rows = queries.map_rows(session, kind, holders={}, language=language)
            known = map_names.known(session, kind, self._database.clock.today())
            entries = {entry.id: entry for entry in map_entries.read(session, kind)}
            approvals = standing(session, kind, rows)
        chosen = [row for row in rows if has_words(row, words)]
        write_map(
            path,
            kind=kind,
            rows=[labelled(row, entries[row.id], known, language) for row in chosen],
            info=list(self._info(kind, rows, chosen, approvals, language, words)),
            language=language,
        )
        self._database.log("map_exported", f"{path.name}: {term(kind, Language.FI)}, {len(chosen)}")
        return len(chosen)

    def import_preview(self, path: Path, kind: MapKind) -> MapImport:
        """What is wrong with an Excel file and what it would change in the map. Nothing is written.

        Raises:
            UserError: ``map_file_other_map``, and when the file cannot be read: see ``documents.map_read``.
        """
        from valtuusapp.documents.map_read import read_map

        sheet = read_map(path)
        if sheet.kind is not kind:
            raise UserError("map_file_other_map", path=path, map=sheet.kind)
        with self._database.read() as session:
            return look_at(session, self._themes, sheet, self._database.clock.today())

    def import_apply(self, path: Path, kind: MapKind, reason: str = "", seen: MapDifference | None = None) -> MapImport:
        """Makes the map as an Excel file says, as one event, or changes nothing.

        Args:
            path: the file.
            kind: which map.
            reason: why, in the officer's words.
            seen: the difference that was looked at before; another one is not applied.

        Raises:
            UserError: ``map_import_refused`` with the problems; ``map_import_changed_since``; as ``import_preview``.
        """
        found = self.import_preview(path, kind)
        if wrong := errors(found.problems):
            raise UserError("map_import_refused", found.problems, count=len(wrong))
        if seen is not None and seen != found.difference:
            raise UserError("map_import_changed_since")
        why = f"{reason.strip()} ({path.name})" if reason.strip() else path.name
        self._changes.apply(found.difference.change, why, "map_imported")
        return found

    def _write(self, path: Path, content: bytes, what: str) -> None:
        """Writes a paper to a file, and the log says so."""
        from valtuusapp.documents.files import write_safely

        write_safely(path, lambda file: file.write(content))
        self._database.log("map_printed", f"{path.name}: {what}")

    def _info(
        self,
        kind: MapKind,
        rows: Sequence[MapRow],
        chosen: Sequence[MapRow],
        approvals: Standing,
        language: Language,
        words: str,
    ) -> Iterator[tuple[str, str]]:
        """What the last sheet says of the file."""
        from valtuusapp.documents.map_words import approval_of_parts, approval_words

        if approvals.whole is not None:
            approved = approval_words(_printed(approvals.whole), language)
        else:
            approved = approval_of_parts({row.column_id for row in rows}, approvals.columns, language)
        municipality = self._settings.municipality().name
        yield word("map_export", "map", language), term(kind, language)
        yield word("map_export", "municipality", language), shown(municipality, language)
        yield word("map_export", "approval", language), approved
        yield word("export", "filter", language), words.strip() or word("map_export", "whole", language)
        yield word("map_export", "rows", language), str(len(chosen))
        yield word("export", "made", language), format_moment(self._database.clock.now())
        yield word("export", "made_by", language), self._database.actor
        yield word("export", "program", language), f"valtuusapp {__version__}"
        yield word("map_export", "reading", language), word("map_export", "reading_text", language)


def _printed(approval: MapApprovalRow | None) -> "PrintedApproval | None":
    from valtuusapp.documents.map_words import PrintedApproval

    if approval is None:
        return None
    return PrintedApproval(
        number=approval.number,
        case_number=approval.case_number,
        approver=approval.approver,
        approved_on=approval.approved_on,
    )
