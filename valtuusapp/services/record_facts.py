"""What stands on the record of a request, read from the register."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core import messages
from valtuusapp.core.form_look import FormLook
from valtuusapp.core.forms import FormValues, Reference, load_form
from valtuusapp.core.history import HistoryEntry
from valtuusapp.core.requests import LineKind, NextStep, Request, paper_languages
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import audit, tables
from valtuusapp.services.history import entries_of
from valtuusapp.services.request_facts import as_value
from valtuusapp.services.request_values import group

if TYPE_CHECKING:
    from valtuusapp.documents.request_record import Granted, KeptFile, PrintedRecord, Step

ROLE = "record"

#: What the log says of records themselves is no step of the request.
_NO_STEPS = frozenset({"record_given", "records_exported"})


def read_record(
    session: Session,
    row: tables.Request,
    languages: str,
    protected: frozenset[int],
    at: datetime,
    by: str,
    look: FormLook,
) -> "PrintedRecord":
    """The record of a request with a number, without its digest.

    Args:
        session: to read with.
        row: the request.
        languages: ``fi``, ``sv`` or ``fi+sv``; empty for those of the request.
        protected: persons whose contact details are left out.
        at: when it is made, and ``by`` by whom.
        look: the municipality's contact lines and logo.
    """
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
        printed_at=at,
        printed_by=by,
        log_head=audit.last_hash(session.connection()),
        facts="",
        look=look,
    )


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


def facts_of_record(record: "PrintedRecord") -> str:
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
