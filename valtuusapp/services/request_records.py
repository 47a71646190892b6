"""Records of requests: given out one by one and kept as they were, or printed many at once."""

import hashlib
import json
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core import messages
from valtuusapp.core.form_look import FormLook
from valtuusapp.core.forms import FormValues, Reference, load_form
from valtuusapp.core.history import HistoryEntry
from valtuusapp.core.problems import UserError
from valtuusapp.core.progress import Progress, silent
from valtuusapp.core.requests import LineKind, NextStep, Request, paper_languages
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import audit, tables
from valtuusapp.db.database import Database
from valtuusapp.services import attachments
from valtuusapp.services.form_settings import read_look
from valtuusapp.services.history import entries_of
from valtuusapp.services.request_rows import get
from valtuusapp.services.request_values import as_value, group

if TYPE_CHECKING:
    from valtuusapp.documents.request_record import Granted, KeptFile, PrintedRecord, Step

ROLE = "record"

#: What the log says of records themselves is no step of the request.
_NO_STEPS = frozenset({"record_given", "records_exported"})


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

    def write_one_file(
        self, path: Path, request_ids: Sequence[int], languages: str = "", progress: Progress = silent
    ) -> int:
        """Writes the records of many requests into one PDF with an outline; drafts are left out.

        Copies for use: they are not kept, and contact details of protected persons are left out of them.

        Args:
            path: the file; replaced when it exists, untouched when anything fails.
            request_ids: the requests, in the order of the pages.
            languages: ``fi``, ``sv`` or ``fi+sv``; empty for those of each request.
            progress: told after each request; raising in it leaves nothing behind.

        Returns:
            How many records were written.

        Raises:
            UserError: ``records_none``, and what the disk or the target refuses.
        """
        from valtuusapp.documents.files import write_safely
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
            pdf = build_many(f"{RECORDS.get(first)} {_range(numbers.values())}", papers)
        write_safely(path, lambda file: file.write(pdf))
        self._log(path.name, numbers)
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

        Copies for use, as of ``write_one_file``.

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
        self._log(folder.name, numbers)
        return len(numbers)

    def _present(self, session: Session, request_id: int, languages: str) -> GivenRecord:
        """The kept record if it still says what the register says, else a new one."""
        from valtuusapp.documents.pdf_finish import FACTS_KEY, LANGUAGES_KEY, read_marks
        from valtuusapp.documents.request_record import record_pdf

        row = get(session, request_id)
        if row.number is None:
            raise UserError("record_of_draft")
        record = self._record(session, row, languages, frozenset(), read_look(session))
        record = replace(record, facts=_facts(record))
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
            yield self._record(session, get(session, request_id), languages, protected, look)
        progress(len(request_ids), len(request_ids))

    def _record(
        self, session: Session, row: tables.Request, languages: str, protected: frozenset[int], look: FormLook
    ) -> "PrintedRecord":
        from valtuusapp.documents.request_record import PrintedRecord

        request = _without_contacts(as_value(session, row), protected)
        assignor = session.get_one(tables.Organisation, row.assignor_id)
        files = session.scalars(
            select(tables.Attachment)
            .where(tables.Attachment.request_id == row.id, tables.Attachment.role != ROLE)
            .order_by(tables.Attachment.id)
        ).all()
        return PrintedRecord(
            request=request,
            form=load_form(row.form_id, row.form_version),
            languages=paper_languages(languages or row.language),
            municipality=LocalText(assignor.name_fi, assignor.name_sv),
            withdrawn_reason=row.withdrawn_reason,
            granted=_granted(session, request),
            steps=tuple(_steps(session, request, [file.id for file in files])),
            files=tuple(_kept_file(file) for file in files),
            printed_at=self._database.clock.now(),
            printed_by=self._database.actor,
            log_head=audit.last_hash(session.connection()),
            facts="",
            look=look,
        )

    def _log(self, name: str, numbers: Mapping[int, str]) -> None:
        self._database.log("records_exported", f"{name}: {_range(numbers.values())} ({len(numbers)})")


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


def _granted(session: Session, request: Request) -> dict[int, "Granted"]:
    """By line what really stands in Suomi.fi."""
    from valtuusapp.documents.request_record import Granted

    ids = {line.id: _mandate_id(request, line.id) for line in request.lines if line.granted_on is not None}
    wanted = {key for key in ids.values() if key is not None}
    if not wanted:
        return {}
    found = {row.id: row for row in session.scalars(select(tables.Mandate).where(tables.Mandate.id.in_(wanted)))}
    granted = {}
    for line in request.lines:
        row = found.get(ids.get(line.id) or 0)
        if row is not None:
            ended = line.kind is LineKind.END and row.ended_on is not None
            granted[line.id] = Granted(
                type=row.type,
                specifiers=tuple(row.specifiers),
                valid_from=row.valid_from,
                valid_to=row.ended_on if ended and row.ended_on is not None else row.valid_to,
                application=_application(session, line.application_id),
            )
    return granted


def _mandate_id(request: Request, line_id: int) -> int | None:
    (line,) = (line for line in request.lines if line.id == line_id)
    if line.kind is LineKind.END:
        return line.target.mandate_id if line.target is not None else None
    return line.mandate_id


def _application(session: Session, application_id: int | None) -> str:
    row = session.get(tables.Application, application_id) if application_id is not None else None
    return ", ".join(part for part in (row.number, row.reference) if part) if row is not None else ""


def _steps(session: Session, request: Request, file_ids: Iterable[int]) -> Iterator["Step"]:
    """What the log says was done, the first thing first; fields where a reason was given for changing them."""
    rows = [("request", request.id), *(("request_line", line.id) for line in request.lines)]
    rows += [("attachment", key) for key in file_ids]
    for entry in reversed(entries_of(session, rows)):
        if entry.action not in _NO_STEPS:
            yield _step(entry)


def _step(entry: HistoryEntry) -> "Step":
    from valtuusapp.documents.request_record import Step

    changes = entry.changes if entry.reason else ()
    return Step(
        at=entry.at,
        who=entry.actor,
        what=messages.words("action", entry.action),
        why=entry.reason,
        changes=tuple(
            (messages.words("field", change.field), _both(change.before), _both(change.after)) for change in changes
        ),
        taken_back=entry.undone,
    )


def _both(value: object) -> str:
    """A value of the log in Finnish and Swedish, once if they are alike."""
    shown = dict.fromkeys(messages.shown(value, language) for language in (Language.FI, Language.SV))
    return " / ".join(text for text in shown if text)


def _kept_file(file: tables.Attachment) -> "KeptFile":
    from valtuusapp.documents.request_record import KeptFile

    return KeptFile(role=file.role, name=file.name, sha256=file.sha256, added_on=file.added_at.date())


def _facts(record: "PrintedRecord") -> str:
    """A digest of what the record says of the request, whoever prints it when and under whatever logo."""
    request = record.request
    lines = tuple(
        replace(line, version=0, target=replace(line.target, ended_on=None) if line.target else None)
        for line in request.lines
    )
    said = replace(
        request,
        version=0,
        print_is_current=False,
        has_signed_copy=False,
        next_step=NextStep.NONE,
        lines=lines,
    )
    facts = [
        asdict(said),
        record.languages,
        asdict(record.municipality),
        record.withdrawn_reason,
        {str(key): asdict(granted) for key, granted in record.granted.items()},
        [asdict(step) for step in record.steps],
        [asdict(file) for file in record.files],
    ]
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _without_contacts(request: Request, protected: frozenset[int]) -> Request:
    """The request without contact details and units of protected persons; names and what is asked stay."""
    if not protected:
        return request
    lines = tuple(
        replace(line, unit=LocalText()) if line.assignee_person_id in protected else line for line in request.lines
    )
    return replace(request, lines=lines, values=_values_without_contacts(request.values, protected))


def _values_without_contacts(values: FormValues, protected: frozenset[int]) -> FormValues:
    found = dict(values)
    if _is_one_of(values.get("orderer"), protected):
        found.update(dict.fromkeys(("orderer_email", "orderer_phone", "orderer_unit"), None))
    found["assignees"] = tuple(
        {**row, "engagement": None, "email": None} if _is_one_of(row.get("person"), protected) else row
        for row in group(values, "assignees")
    )
    return found


def _is_one_of(value: object, protected: frozenset[int]) -> bool:
    return isinstance(value, Reference) and value.id in protected
