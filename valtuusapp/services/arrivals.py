"""Looking at files that came back: what they are and what they mean, against one moment of the register."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import CURRENT, load_form
from valtuusapp.core.identity import without_identity_codes
from valtuusapp.core.messages import term
from valtuusapp.core.problems import Problem, Severity, UserError
from valtuusapp.core.receiving import Arrival, ArrivalKind, ArrivalState
from valtuusapp.core.text import Language, clean, fold
from valtuusapp.core.typed_form import digest_of, read_typed
from valtuusapp.db import tables
from valtuusapp.db.queries import requests as lists
from valtuusapp.services import attachments, request_rows
from valtuusapp.services.matching import Known, Matcher
from valtuusapp.services.request_values import print_code
from valtuusapp.services.settings import read_municipality

if TYPE_CHECKING:
    from valtuusapp.documents.form_reading import FormStamp

_NUMBER = re.compile(r"(?<!\d)\d{4}-\d{4,6}(?!\d)", re.ASCII)
_MOST_NUMBERS = 50
_LONGEST_MUNICIPALITY = 100  # characters of a name that a file claims


class Looking:
    """Reads files against one moment of the register."""

    def __init__(self, session: Session, known: Known, language: Language) -> None:
        self._session = session
        self._today = known.as_of[0]
        self._language = language
        self._municipality = read_municipality(session)
        self._matcher = Matcher(session, known, language)
        self._seen: dict[str, str] = {}

    def at_file(self, path: Path) -> Arrival:
        """A file on disk."""
        try:
            content = attachments.read_whole(path, shown=path.name)
        except UserError as error:
            return _refused(path.name, b"", error)
        return self.at(path.name, content)

    def at(self, name: str, content: bytes) -> Arrival:
        """A file that has been read."""
        shown = without_identity_codes(clean(name))
        if not content:
            return _refused(shown, content, UserError("file_empty", path=shown))
        sha256 = hashlib.sha256(content).hexdigest()
        if sha256 in self._seen:
            return _refused(shown, content, UserError("received_twice", name=self._seen[sha256]))
        self._seen[sha256] = shown
        if (known := known_file(self._session, sha256, self._language)) is not None:
            role, request = known
            if role == "print":
                return _refused(shown, content, UserError("received_own_print", number=request.text))
            note = Problem("received_before", "", Severity.NOTE, {"number": request.text})
            return Arrival(
                name=shown, content=b"", sha256=sha256, state=ArrivalState.BEFORE, notes=(note,), request=request
            )
        try:
            return self._read(shown, content, sha256)
        except UserError as error:
            return _refused(shown, content, error)

    def _read(self, name: str, content: bytes, sha256: str) -> Arrival:
        from valtuusapp.documents.form_reading import read_pdf

        if attachments.is_other_than_pdf(name):  # a photograph, a message, a container: somebody says whose copy it is
            return Arrival(name=name, content=content, sha256=sha256, kind=ArrivalKind.COPY, state=ArrivalState.TO_ASK)
        read = read_pdf(content)
        arrival = Arrival(name=name, content=content, sha256=sha256, state=ArrivalState.TO_ASK)
        if read.has_signature:
            arrival = _noted(arrival, Problem("received_digitally_signed", "", Severity.NOTE))
        if read.form is None:
            if read.has_identity_code:
                arrival = _noted(arrival, Problem("received_code_in_copy", "", Severity.WARNING))
            return self._copy(arrival, read.text)
        if not self._is_ours(read.form.municipality):
            raise UserError("received_other_municipality", municipality=read.form.municipality[:_LONGEST_MUNICIPALITY])
        if read.has_identity_code:  # anywhere: also where nobody sees it, or where it has been typed over
            arrival = replace(arrival, keeps_original=False)
        return self._form(arrival, read.form, read.values, signed=read.has_signature)

    def _is_ours(self, municipality: str) -> bool:
        ours = self._municipality
        return fold(municipality) in {fold(text) for text in (ours.business_id, ours.name.fi, ours.name.sv) if text}

    def _form(self, arrival: Arrival, stamp: "FormStamp", raw: Mapping[str, str], *, signed: bool) -> Arrival:
        form_id, version = stamp.form_id, stamp.version
        newest = CURRENT.get(form_id)
        if newest is None or not 0 < version <= newest:
            raise UserError("received_newer_form", form=form_id, version=version)
        form = load_form(form_id, version)
        typed = read_typed(form, raw)
        values, questions, of_choices = self._matcher.match(form, typed, stamp.language)
        found = request_rows.problems(self._session, (form_id, version), values, self._today)
        asks = any(question.match is None for question in questions)
        arrival = replace(
            arrival,
            kind=ArrivalKind.FORM,
            state=ArrivalState.TO_ASK if asks else ArrivalState.READY,
            form_id=form_id,
            form_version=version,
            language=stamp.language.value,
            raw=typed.raw,
            values=values,
            questions=questions,
            problems=(*typed.problems, *of_choices, *found),
            keeps_original=arrival.keeps_original and not typed.held_codes,
        )
        if not arrival.keeps_original:
            arrival = _noted(arrival, Problem("received_original_not_kept", "", Severity.WARNING))
        return self._compared(arrival, digest_of(form_id, typed.raw), signed=signed)

    def _compared(self, arrival: Arrival, digest: str, *, signed: bool) -> Arrival:
        """With what another file with the same values means: in the register, or among those that came with it.

        A signed one is the copy of the request that the first became, when it may be kept as it is.
        """
        query = select(tables.Request.id).where(
            tables.Request.received_digest == digest, tables.Request.withdrawn_on.is_(None)
        )
        other = self._seen.get(digest)
        self._seen.setdefault(digest, arrival.name)
        if (request_id := self._session.scalars(query.order_by(tables.Request.id.desc())).first()) is None:
            if other is None:
                return arrival
            return _noted(arrival, Problem("received_same_values_twice", "", Severity.WARNING, {"name": other}))
        (request,) = request_choices(self._session, [request_id], self._language)
        number = {"number": request.text}
        if arrival.keeps_original:
            arrival = replace(arrival, same_as=request, request=request)
        if not (signed and arrival.keeps_original):
            return _noted(arrival, Problem("received_same_values", "", Severity.WARNING, number))
        arrival = replace(arrival, kind=ArrivalKind.COPY, state=ArrivalState.READY)
        return _noted(arrival, Problem("received_signed_form", "", Severity.NOTE, number))

    def _copy(self, arrival: Arrival, text: str) -> Arrival:
        """A PDF without our fields: the number and the code on its pages tell whose copy it is."""
        typed = list(dict.fromkeys(_NUMBER.findall(text)))[:_MOST_NUMBERS]
        rows = self._session.scalars(select(tables.Request).where(tables.Request.number.in_(typed))).all()
        sure = [row for row in rows if (code := print_code(row)) and re.search(rf"\b{code}\b", text)]
        found = request_choices(self._session, [row.id for row in sure or rows], self._language)
        request = found[0] if len(sure) == 1 else None
        return replace(
            arrival,
            kind=ArrivalKind.COPY,
            state=ArrivalState.READY if request is not None else ArrivalState.TO_ASK,
            request=request,
            candidates=tuple(found),
        )


def known_file(session: Session, sha256: str, language: Language) -> tuple[str, Choice] | None:
    """In which role the same file stands in the register, and with which request; not with one that was withdrawn."""
    query = (
        select(tables.Attachment.role, tables.Request.id)
        .join(tables.Request, tables.Request.id == tables.Attachment.request_id)
        .where(tables.Attachment.sha256 == sha256, tables.Request.withdrawn_on.is_(None))
    )
    roles = {role: key for role, key in session.execute(query).tuples()}  # noqa: C416 (typed)
    received = session.scalar(
        select(tables.Request.id).where(tables.Request.received_sha256 == sha256, tables.Request.withdrawn_on.is_(None))
    )
    if received is not None:
        roles["received"] = received
    for role in ("received", "signed_copy", "print"):
        if role in roles:
            return role, request_choices(session, [roles[role]], language)[0]
    return None


def request_choices(session: Session, ids: Sequence[int], language: Language) -> list[Choice]:
    """Requests with their numbers; the detail is the orderer and the state."""
    rows = lists.request_rows(session, ids)
    return [
        Choice(row.id, row.number, ", ".join(part for part in (row.orderer, term(row.state, language)) if part))
        for row in rows
    ]


def _refused(name: str, content: bytes, error: UserError) -> Arrival:
    reason = Problem(error.code, values=error.values)
    sha256 = hashlib.sha256(content).hexdigest()
    return Arrival(name=name, content=b"", sha256=sha256, state=ArrivalState.REFUSED, notes=(reason,))


def _noted(arrival: Arrival, *notes: Problem) -> Arrival:
    return replace(arrival, notes=(*arrival.notes, *notes))
