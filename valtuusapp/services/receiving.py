"""Files that come back: filled forms become received requests, signed copies find theirs.

In two steps, so that the window can ask in between: looking reads and writes nothing, taking writes one file.
"""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from valtuusapp.core.choices import Choice
from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.problems import UserError
from valtuusapp.core.progress import Progress, silent
from valtuusapp.core.receiving import Answers, Arrival, ArrivalKind
from valtuusapp.core.requests import RequestState
from valtuusapp.core.text import Language
from valtuusapp.core.typed_form import digest_of
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import requests as lists
from valtuusapp.services import attachments, records, request_rows
from valtuusapp.services.answering import Answering
from valtuusapp.services.arrivals import Looking, known_file, request_choices
from valtuusapp.services.matching import Known, read_known

_LONGEST_NAME = 150


class ReceivingService:
    """Reading files that came back and taking them into the register."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: Known | None = None

    def look(
        self, paths: Sequence[Path], language: Language = Language.FI, progress: Progress = silent
    ) -> list[Arrival]:
        """Reads files and finds out what they are; one that cannot be read does not keep the others.

        Args:
            paths: the files.
            language: of the words that tell candidates apart.
            progress: told how many have been read.
        """
        with self._database.read() as session:
            looking = self._looking(session, language)
            found = []
            for number, path in enumerate(paths):
                progress(number, len(paths))
                found.append(looking.at_file(path))
            progress(len(paths), len(paths))
            return found

    def look_again(self, arrival: Arrival, language: Language = Language.FI) -> Arrival:
        """The same file against the register as it is now, such as after a person was added."""
        if not arrival.can_be_taken:
            return arrival
        with self._database.read() as session:
            return self._looking(session, language).at(arrival.name, arrival.content)

    def take(self, arrival: Arrival, answers: Answers | None = None) -> int:
        """Takes a file into the register: a form as a request with a number, a copy to its request.

        Returns:
            The key of the request.

        Raises:
            UserError: ``received_refused``; ``received_before`` when it came meanwhile; ``received_whose_copy`` when it
                is not said whose copy it is; ``row_gone``; ``not_saved`` with the problems of new persons.
        """
        answers = answers or Answers()
        if not arrival.can_be_taken:
            raise UserError("received_refused", name=arrival.name)
        kind = (answers.kind if arrival.same_as is not None else None) or arrival.kind
        return self._take_copy(arrival, answers) if kind is ArrivalKind.COPY else self._take_form(arrival, answers)

    def suggest_requests(self, text: str, limit: int = 20, language: Language = Language.FI) -> list[Choice]:
        """The numbered requests that fit what is typed, those out for signature first."""
        with self._database.read() as session:
            found: list[int] = []
            signing = frozenset({RequestState.OUT_FOR_SIGNATURE})
            others = frozenset(RequestState) - signing - {RequestState.DRAFT}
            for states in (signing, others):
                which = RequestFilter(query=text, states=states)
                found += lists.request_ids(session, which, Sort("number", descending=True, language=language))
            return request_choices(session, found[:limit], language)

    def _looking(self, session: Session, language: Language) -> Looking:
        self._known = read_known(session, self._database.clock.today(), self._known)
        return Looking(session, self._known, language)

    def _take_form(self, arrival: Arrival, answers: Answers) -> int:
        with self._database.write("form_received") as written:
            session, today = written.session, self._database.clock.today()
            _refuse_known(session, arrival)
            values = Answering(session, arrival, answers, today, self._known).values()
            row = tables.Request(
                form_id=arrival.form_id,
                form_version=arrival.form_version,
                language=arrival.language,
                created_on=today,
                received_sha256=arrival.sha256,
                received_values=dict(arrival.raw),
                received_digest=digest_of(arrival.form_id, arrival.raw),
            )
            request_rows.fill(session, row, values, today)
            request_rows.number(session, row, today)
            session.add(row)
            session.flush()
            if arrival.keeps_original:
                self._attach(session, row.id, "received", arrival)
            return row.id

    def _take_copy(self, arrival: Arrival, answers: Answers) -> int:
        request_id = answers.request_id or (arrival.request.id if arrival.request is not None else None)
        if request_id is None:
            raise UserError("received_whose_copy", name=arrival.name)
        with self._database.write("file_attached") as written:
            _refuse_known(written.session, arrival)
            if records.load(written.session, tables.Request, request_id).number is None:  # nobody has signed a draft
                raise UserError("received_whose_copy", name=arrival.name)
            self._attach(written.session, request_id, "signed_copy", arrival)
        return request_id

    def _attach(self, session: Session, request_id: int, role: str, arrival: Arrival) -> None:
        attachments.add(
            session, self._database.clock.now(), request_id, role, _kept_name(arrival.name), arrival.content
        )


def _refuse_known(session: Session, arrival: Arrival) -> None:
    if (known := known_file(session, arrival.sha256, Language.FI)) is not None:
        raise UserError("received_before", number=known[1].text)


def _kept_name(name: str) -> str:
    """The name under which a file is kept: a PDF says so, and a very long one is cut."""
    path = Path(name)
    ending = path.suffix if attachments.is_other_than_pdf(name) else ".pdf"
    stem = path.stem if path.suffix.lower() == ending.lower() else path.name
    return f"{stem[:_LONGEST_NAME]}{ending}"
