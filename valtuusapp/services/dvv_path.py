"""The path of an application to DVV, step by step: signed, sent, supplemented, registered or not."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.dvv import (
    OPEN,
    ApplicationKind,
    ApplicationOutcome,
    ApplicationState,
    RegisteredRight,
    Registration,
    SignatureWay,
    state_of,
)
from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.mandates import EndKind
from valtuusapp.core.messages import words
from valtuusapp.core.problems import Problem, Severity, UserError, refuse_errors
from valtuusapp.core.rules import check_text
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services import attachments, checks, records
from valtuusapp.services.dvv_checks import (
    content_problems,
    day_problems,
    giving_problems,
    registration_problems,
)
from valtuusapp.services.dvv_registering import add_rights, end_rights, free_lines, lasting, proposed
from valtuusapp.services.dvv_values import content_of, facts_of


class ApplicationPath:
    """What happens to an application after it has been prepared. Every day is one on which it has happened."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check_giving(self, application_id: int) -> list[Problem]:
        """What is wrong or worth knowing before an application goes to those who sign it."""
        with self._database.read() as session:
            row = records.load(session, tables.Application, application_id)
            return self._giving_problems(session, row)

    def give(self, application_id: int, on: date) -> None:
        """Writes down that the application is with those who sign it.

        Raises:
            UserError: ``not_saved`` with the problems; ``application_elsewhere``.
        """
        with self._database.write("application_given") as written:
            row = _in(written.session, application_id, ApplicationState.PREPARED)
            refuse_errors(self._giving_problems(written.session, row))
            refuse_errors(day_problems("on", on, self._today(), row.prepared_on))
            row.waiting_since = on

    def take_back(self, application_id: int) -> None:
        """Takes the application back to be changed; it must be signed anew.

        Raises:
            UserError: ``application_elsewhere`` when it is not with those who sign it.
        """
        with self._database.write("application_taken_back") as written:
            row = _in(written.session, application_id, ApplicationState.WAITING_FOR_SIGNATORIES)
            row.waiting_since = None
            for one in row.signatories:
                one.signed_on, one.way = None, None

    def sign(self, application_id: int, signatory_ids: Sequence[int], on: date, way: SignatureWay) -> None:
        """Writes down who has signed, when and how.

        Raises:
            UserError: ``not_saved`` with the problems; ``application_elsewhere``.
        """
        with self._database.write("application_signed") as written:
            row = _in(
                written.session,
                application_id,
                ApplicationState.WAITING_FOR_SIGNATORIES,
                ApplicationState.SENT,
                ApplicationState.SUPPLEMENT_ASKED,
            )
            signing = [one for one in row.signatories if one.id in signatory_ids]
            refuse_errors([] if signing else [Problem("application_no_one_chosen", "who")])
            refuse_errors(day_problems("on", on, self._today(), row.waiting_since))
            for one in signing:
                one.signed_on, one.way = on, way

    def check_sending(self, application_id: int) -> list[Problem]:
        """What is worth knowing before an application is sent: who has not signed, what is not attached."""
        with self._database.read() as session:
            row = records.load(session, tables.Application, application_id)
            unsigned = "; ".join(one.name for one in row.signatories if one.signed_on is None)
            found = [Problem("application_not_signed", "", Severity.WARNING, {"names": unsigned})] if unsigned else []
            return [*found, *giving_problems(session, row)]

    def send(self, application_id: int, on: date, reference: str = "") -> None:
        """Writes down that the application is sent to DVV.

        Raises:
            UserError: ``not_saved`` with the problems; ``application_elsewhere``.
        """
        with self._database.write("application_sent") as written:
            row = _in(written.session, application_id, ApplicationState.WAITING_FOR_SIGNATORIES)
            signed = [one.signed_on for one in row.signatories if one.signed_on is not None]
            refuse_errors(
                [
                    *day_problems("on", on, self._today(), max([row.waiting_since or row.prepared_on, *signed])),
                    *check_text("reference", reference),
                ]
            )
            row.sent_on, row.reference = on, reference.strip()

    def ask_supplement(self, application_id: int, what: str, on: date, by: date | None) -> None:
        """Writes down that DVV wants more, and by when; the last such wish is kept.

        Raises:
            UserError: ``not_saved`` with the problems; ``application_elsewhere``.
        """
        with self._database.write("application_supplement_asked") as written:
            row = _in(written.session, application_id, ApplicationState.SENT, ApplicationState.SUPPLEMENT_ASKED)
            found = [*day_problems("on", on, self._today(), row.sent_on), *check_text("what", what, "supplement_what")]
            if not what.strip():
                found.append(Problem("application_supplement_missing", "what"))
            if by is not None and by < on:
                found.append(Problem("application_due_before", "by", values={"day": by, "earlier": on}))
            refuse_errors(found)
            row.supplement_asked_on, row.supplement_by = on, by
            row.supplement_what, row.supplement_sent_on = what.strip(), None

    def send_supplement(self, application_id: int, on: date) -> None:
        """Writes down that DVV has what it asked for.

        Raises:
            UserError: ``not_saved`` with the problems; ``application_elsewhere``.
        """
        with self._database.write("application_supplement_sent") as written:
            row = _in(written.session, application_id, ApplicationState.SUPPLEMENT_ASKED)
            refuse_errors(day_problems("on", on, self._today(), row.supplement_asked_on))
            row.supplement_sent_on = on

    def proposed(self, application_id: int) -> list[RegisteredRight]:
        """What there is to register, with the days that were asked."""
        with self._database.read() as session:
            return proposed(session, records.load(session, tables.Application, application_id), self._today())

    def check_registration(self, application_id: int, registration: Registration) -> list[Problem]:
        """What is wrong or worth knowing of what DVV registered; of a right at ``rights.<number>.<field>``."""
        with self._database.read() as session:
            row = records.load(session, tables.Application, application_id)
            return registration_problems(session, row, registration, self._today())

    def register(self, application_id: int, registration: Registration) -> None:
        """Writes down what DVV registered. In the same transaction the rights stand in the registry, or end there.

        What was not registered stays approved in its request and can be applied for anew.

        Raises:
            UserError: ``not_saved`` with the problems; ``application_elsewhere``.
        """
        with self._database.write("application_registered") as written:
            session = written.session
            row = _in(session, application_id, ApplicationState.SENT, ApplicationState.SUPPLEMENT_ASKED)
            refuse_errors(registration_problems(session, row, registration, self._today()))
            if row.kind is ApplicationKind.GRANT:
                add_rights(session, row, registration, self._today())
            else:
                kind = EndKind.INVALIDATION_APPLICATION
                end_rights(session, row, registration.rights, registration.on, kind, self._today())
            free_lines(session, row, self._today())
            row.outcome, row.outcome_on = ApplicationOutcome.REGISTERED, registration.on
            row.reference = registration.reference.strip() or row.reference

    def reject(self, application_id: int, on: date, reason: str, reference: str = "") -> None:
        """Writes down that DVV rejected the application. The lines of its request stay approved, for another one.

        Raises:
            UserError: ``reason_missing``; ``not_saved`` with the problems; ``application_elsewhere``.
        """
        reason = checks.given_reason(reason)
        with self._database.write("application_rejected", reason) as written:
            row = _in(written.session, application_id, ApplicationState.SENT, ApplicationState.SUPPLEMENT_ASKED)
            refuse_errors([*day_problems("on", on, self._today(), row.sent_on), *check_text("reference", reference)])
            row.outcome, row.outcome_on, row.outcome_reason = ApplicationOutcome.REJECTED, on, reason
            row.reference = reference.strip() or row.reference
            free_lines(written.session, row, self._today())

    def withdraw(self, application_id: int, reason: str) -> None:
        """Takes an application back for good. Its number is not used again; the lines of its request are free.

        Raises:
            UserError: ``reason_missing``, ``application_elsewhere``.
        """
        reason = checks.given_reason(reason)
        with self._database.write("application_withdrawn", reason) as written:
            row = _in(written.session, application_id, *OPEN)
            row.withdrawn_on, row.withdrawn_reason = self._today(), reason
            free_lines(written.session, row, self._today())

    def settle(self, application_id: int, person_id: int, on: date) -> None:
        """Writes down that a holder invalidated the rights in person, without DVV (R10).

        Raises:
            UserError: ``not_saved`` with the problems; ``application_not_held_by_person``, ``application_elsewhere``.
        """
        with self._database.write("application_settled") as written:
            session = written.session
            row = _in(session, application_id, *OPEN)
            held = [one for one in lasting(session, row, on) if one.assignee_person_id == person_id]
            granted_on = max((one.granted_on for one in held if one.granted_on is not None), default=None)
            refuse_errors(day_problems("on", on, self._today(), granted_on))
            rights = [RegisteredRight(person_id=person_id, theme_id=one.theme_id) for one in held]
            if row.kind is not ApplicationKind.INVALIDATE or not rights:
                raise UserError("application_not_held_by_person")
            end_rights(session, row, rights, on, EndKind.INVALIDATED_BY_ASSIGNEE, self._today())

    def attach_authority(self, application_id: int, path: Path) -> None:
        """Keeps the document that shows the authority with an application. Identity papers are never kept.

        Raises:
            UserError: ``file_not_readable``, ``file_too_large``, ``file_kind_unknown``, ``file_empty``;
                ``identity_code_in_text`` of the file's name.
        """
        if holds_identity_code(path.name):
            raise UserError("identity_code_in_text", field=words("field", "name"))
        content = attachments.read_file(path)
        with self._database.write("file_attached") as written:
            row = records.load(written.session, tables.Application, application_id)
            now = self._database.clock.now()
            attachments.add(written.session, now, None, "authority", path.name, content, application_id=row.id)

    def remove_authority(self, attachment_id: int, reason: str) -> None:
        """Takes a file off an application for good, such as one attached by mistake; its content is not kept either.

        Raises:
            UserError: ``reason_missing``, ``row_gone``; ``application_elsewhere`` when the application is closed.
        """
        with self._database.write("file_removed", checks.given_reason(reason)) as written:
            session = written.session
            file = records.load(session, tables.Attachment, attachment_id)
            if file.application_id is None:
                raise UserError("row_gone")
            _in(session, file.application_id, *OPEN)
            sha256 = file.sha256
            session.delete(file)
            session.flush()
            query = select(tables.Attachment.id).where(tables.Attachment.sha256 == sha256)
            content = session.get(tables.AttachmentContent, sha256)
            if content is not None and session.scalar(query.limit(1)) is None:
                session.delete(content)

    def _giving_problems(self, session: Session, row: tables.Application) -> list[Problem]:
        content = content_of(session, row)
        found: Iterable[Problem] = content_problems(session, content, self._today(), row.id)
        return [*found, *giving_problems(session, row)]

    def _today(self) -> date:
        return self._database.clock.today()


def _in(session: Session, application_id: int, *fitting: ApplicationState) -> tables.Application:
    """The application, which must be in one of the states."""
    row = records.load(session, tables.Application, application_id)
    state = state_of(facts_of(row))
    if state not in fitting:
        raise UserError("application_elsewhere", number=row.number, state=state)
    return row
