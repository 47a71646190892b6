"""Records of requests: given out one by one and kept as they were, or printed many at once."""

import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core import messages
from valtuusapp.core.form_look import FormLook
from valtuusapp.core.problems import UserError
from valtuusapp.core.progress import Progress, silent
from valtuusapp.core.requests import Request, paper_languages
from valtuusapp.core.text import Language
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services import attachments
from valtuusapp.services.form_settings import read_look
from valtuusapp.services.record_facts import ROLE, facts_of_record, read_record
from valtuusapp.services.request_facts import as_value
from valtuusapp.services.request_rows import get

if TYPE_CHECKING:
    from valtuusapp.documents.request_record import PrintedRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenRecord:
    """A record as it is given out.

    Attributes:
        name: under which it is saved.
        made_at: when it was made, which may be long ago.
        is_kept: exactly these bytes stand in the register.
        replaces: when the record was made that says something else by now; None when there is none.
    """

    pdf: bytes
    name: str
    made_at: datetime
    is_kept: bool
    replaces: datetime | None = None


class RequestRecordService:
    """Making, keeping and giving out records of requests that have a number."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, number: str) -> Request:
        """The request with a number.

        Raises:
            UserError: ``request_number_unknown``.
        """
        with self._database.read() as session:
            row = session.scalar(select(tables.Request).where(tables.Request.number == number.strip()))
            if row is None:
                raise UserError("request_number_unknown", number=number)
            return as_value(session, row)

    def look(self, request_id: int, languages: str = "") -> GivenRecord:
        """The record as it would be given out now; nothing is written.

        Args:
            request_id: the request.
            languages: ``fi``, ``sv`` or ``fi+sv``; empty for those of the request.

        Raises:
            UserError: ``row_gone``, ``record_of_draft``.
        """
        with self._database.read() as session:
            return self._present(session, request_id, languages)

    def give(self, request_id: int, languages: str = "") -> GivenRecord:
        """Gives a record out: the kept one as long as it says what the register says, else a new one, which is kept.

        Where nothing can be written, a new one is given out without being kept.

        Raises:
            UserError: as ``look``.
        """
        if self._database.read_only:
            return self.look(request_id, languages)
        with self._database.write("record_given") as written:
            given = self._present(written.session, request_id, languages)
            if not given.is_kept:
                at = self._database.clock.now()
                attachments.add(written.session, at, request_id, ROLE, given.name, given.pdf)
            return replace(given, is_kept=True)

    def one_pdf(self, request_ids: Sequence[int], languages: str = "", progress: Progress = silent) -> bytes:
        """The records of many requests in one PDF with an outline; drafts are left out. Nothing is written.

        Copies for use: they are not kept, and contact details of protected persons are left out of them.

        Args:
            request_ids: the requests, in the order of the pages.
            languages: ``fi``, ``sv`` or ``fi+sv``; empty for those of each request.
            progress: told after each request; raising in it stops the work.

        Raises:
            UserError: ``records_none``.
        """
        from valtuusapp.documents.pdf_many import Paper, build_many
        from valtuusapp.documents.request_record import record_page, record_story, record_title
        from valtuusapp.documents.words import RECORDS

        with self._database.read() as session:
            numbers = _numbered(session, request_ids)
            papers = (
                Paper(record_page(record), record_story(record), record_title(record))
                for record in self._copies(session, list(numbers), languages, progress)
            )
            first = paper_languages(languages)[0] if languages else Language.FI
            return build_many(f"{RECORDS.get(first)} {_range(numbers.values())}", papers)

    def write_one_file(
        self, path: Path, request_ids: Sequence[int], languages: str = "", progress: Progress = silent
    ) -> int:
        """Writes the records of many requests into one PDF; see ``one_pdf``.

        Args:
            path: the file; replaced when it exists, untouched when anything fails.
            request_ids, languages, progress: as of ``one_pdf``.

        Returns:
            How many records were written.

        Raises:
            UserError: ``records_none``, and what the disk or the target refuses.
        """
        from valtuusapp.documents.files import write_safely

        pdf = self.one_pdf(request_ids, languages, progress)
        write_safely(path, lambda file: file.write(pdf))
        return self.note_given(request_ids, path.name)

    def note_given(self, request_ids: Sequence[int], where: str) -> int:
        """Writes into the log that copies went to a file or a printer. Returns how many."""
        with self._database.read() as session:
            numbers = _numbered(session, request_ids)
        self._database.log("records_exported", f"{where}: {_range(numbers.values())} ({len(numbers)})")
        return len(numbers)

    def write_files(
        self,
        folder: Path,
        request_ids: Sequence[int],
        languages: str = "",
        progress: Progress = silent,
        *,
        language: Language = Language.FI,
        overwrite: bool = False,
    ) -> int:
        """Writes a PDF for each request into a folder, named by its number: all of them, or none.

        Copies for use, as of ``one_pdf``.

        Args:
            folder: where to.
            request_ids: the requests.
            languages: ``fi``, ``sv`` or ``fi+sv``; empty for those of each request.
            progress: told after each request; raising in it leaves nothing behind.
            language: of the names.
            overwrite: files of the same name are replaced.

        Returns:
            How many records were written.

        Raises:
            UserError: ``records_none``, ``records_exist``, and what the disk or the folder refuses.
        """
        from valtuusapp.documents.files import as_sentence
        from valtuusapp.documents.request_record import record_pdf

        with self._database.read() as session:
            numbers = _numbered(session, request_ids)
            names = {key: record_name(number, language) for key, number in numbers.items()}
            if not overwrite:
                _refuse_existing(folder, names.values())
            if not folder.is_dir():
                raise UserError("file_folder_missing", path=folder)
            # All stand on the disk before the first one gets its name.
            aside = folder / f".{secrets.token_hex(6)}.tmp"
            try:
                aside.mkdir()
                for record in self._copies(session, list(numbers), languages, progress):
                    (aside / names[record.request.id]).write_bytes(record_pdf(record))
                for name in names.values():
                    (aside / name).replace(folder / name)
            except OSError as error:
                raise as_sentence(error, folder) from error
            finally:
                shutil.rmtree(aside, ignore_errors=True)
        return self.note_given(request_ids, folder.name)

    def _present(self, session: Session, request_id: int, languages: str) -> GivenRecord:
        """The kept record if it still says what the register says, else a new one."""
        from valtuusapp.documents.pdf_finish import FACTS_KEY, LANGUAGES_KEY, read_marks
        from valtuusapp.documents.request_record import record_pdf

        row = get(session, request_id)
        if row.number is None:
            raise UserError("record_of_draft")
        record = self._read(session, row, languages, frozenset(), read_look(session))
        record = replace(record, facts=facts_of_record(record))
        replaces = None
        kept = (
            select(tables.Attachment, tables.AttachmentContent.content)
            .join(tables.AttachmentContent, tables.Attachment.sha256 == tables.AttachmentContent.sha256)
            .where(tables.Attachment.request_id == request_id, tables.Attachment.role == ROLE)
            .order_by(tables.Attachment.id.desc())
        )
        for file, content in session.execute(kept).tuples():
            marks = read_marks(content)
            if marks.get(FACTS_KEY) == record.facts:
                return GivenRecord(pdf=content, name=file.name, made_at=file.added_at, is_kept=True)
            if marks.get(LANGUAGES_KEY) == "+".join(record.languages) and replaces is None:
                replaces = file.added_at
        record = replace(record, replaces=replaces)
        return GivenRecord(
            pdf=record_pdf(record),
            name=record_name(row.number, record.languages[0]),
            made_at=record.printed_at,
            is_kept=False,
            replaces=replaces,
        )

    def _copies(
        self, session: Session, request_ids: Sequence[int], languages: str, progress: Progress
    ) -> Iterator["PrintedRecord"]:
        """The records one by one, without contact details of protected persons."""
        person = tables.Person
        protected = frozenset(session.scalars(select(person.id).where(person.restricted)))
        look = read_look(session)
        for done, request_id in enumerate(request_ids):
            progress(done, len(request_ids))
            yield self._read(session, get(session, request_id), languages, protected, look)
        progress(len(request_ids), len(request_ids))

    def _read(
        self, session: Session, row: tables.Request, languages: str, protected: frozenset[int], look: FormLook
    ) -> "PrintedRecord":
        now, actor = self._database.clock.now(), self._database.actor
        return read_record(session, row, languages, protected, now, actor, look)


def record_name(number: str, language: Language) -> str:
    """The name of the file of a record."""
    return f"{messages.word('file_name', 'record', language)}-{number}.pdf"


def _numbered(session: Session, request_ids: Sequence[int]) -> dict[int, str]:
    """The numbers of the requests that have one, in the given order."""
    known = dict(session.execute(select(tables.Request.id, tables.Request.number)).tuples().all())
    numbers = {key: number for key in request_ids if (number := known.get(key))}
    if not numbers:
        raise UserError("records_none")
    return numbers


def _range(numbers: Iterable[str]) -> str:
    ordered = sorted(numbers)
    return ordered[0] if len(ordered) == 1 else f"{ordered[0]} – {ordered[-1]}"


def _refuse_existing(folder: Path, names: Iterable[str]) -> None:
    there = [name for name in names if (folder / name).exists()]
    if there:
        raise UserError("records_exist", folder=folder, count=len(there), name=there[0])
