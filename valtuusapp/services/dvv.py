"""Applications to DVV: found, begun, prepared, printed as a summary; what happens then is in ``dvv_path`` (R10)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from valtuusapp.core.choices import Choice
from valtuusapp.core.dvv import (
    Application,
    ApplicationContent,
    ApplicationKind,
    ApplicationRow,
    ApplicationState,
    state_of,
)
from valtuusapp.core.filters import ApplicationFilter, Sort
from valtuusapp.core.findings import FindingRow
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.problems import Problem, Severity, UserError, refuse_errors
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import tables
from valtuusapp.db.queries import applications as lists
from valtuusapp.services import dvv_beginnings, records
from valtuusapp.services.attachments import AttachedFile
from valtuusapp.services.dvv_checks import ONLY_MISSING, content_problems
from valtuusapp.services.dvv_path import ApplicationPath
from valtuusapp.services.dvv_values import as_value, facts_of, fill, person_value, theme_value
from valtuusapp.services.settings import read_municipality


class DvvService(ApplicationPath):
    """What the officer does with applications to DVV."""

    def ids(self, which: ApplicationFilter, sort: Sort) -> list[int]:
        """The keys of the applications that the filter leaves, in order."""
        with self._database.read() as session:
            return lists.application_ids(session, which, sort)

    def rows(self, ids: Sequence[int]) -> list[ApplicationRow]:
        """The applications with the keys, in the same order."""
        with self._database.read() as session:
            return lists.application_rows(session, ids)

    def counts(self) -> dict[ApplicationState, int]:
        """How many applications are in each state."""
        with self._database.read() as session:
            return lists.state_counts(session)

    def application(self, application_id: int) -> Application:
        """The application with everything that its page shows.

        Raises:
            UserError: ``row_gone`` when there is no such application.
        """
        with self._database.read() as session:
            return as_value(session, records.load(session, tables.Application, application_id), self._today())

    def files(self, application_id: int) -> list[AttachedFile]:
        """The files that are kept with an application, newest first."""
        with self._database.read() as session:
            query = select(tables.Attachment).where(tables.Attachment.application_id == application_id)
            rows = session.scalars(query.order_by(tables.Attachment.id.desc()))
            return [AttachedFile(row.id, row.role, row.name, row.size, row.sha256, row.added_at) for row in rows]

    def history_rows(self, application_id: int) -> list[tuple[str, int]]:
        """The rows whose log is an application's history: table and key."""
        with self._database.read() as session:
            row = records.load(session, tables.Application, application_id)
            files = session.scalars(
                select(tables.Attachment.id).where(tables.Attachment.application_id == application_id)
            )
            return [
                (row.__tablename__, row.id),
                *((tables.ApplicationPerson.__tablename__, part.id) for part in row.persons),
                *((tables.ApplicationTheme.__tablename__, part.id) for part in row.themes),
                *((tables.ApplicationSignatory.__tablename__, part.id) for part in row.signatories),
                *((tables.Attachment.__tablename__, key) for key in files),
                *((tables.Mandate.__tablename__, one.id) for one in lists.concerned(session, row)),
            ]

    # --- beginning ---

    def assignors(self, language: Language) -> list[Choice]:
        """The organisations of ours that can apply, the municipality first."""
        with self._database.read() as session:
            query = select(tables.Organisation).where(
                tables.Organisation.own.is_(True),
                or_(tables.Organisation.valid_to.is_(None), tables.Organisation.valid_to >= self._today()),
            )
            rows = session.scalars(query.order_by(tables.Organisation.id))
            return [Choice(row.id, LocalText(row.name_fi, row.name_sv).get(language)) for row in rows]

    def blank(self, assignor_id: int | None = None) -> ApplicationContent:
        """What a new application says before anything is filled in: who signs, as last time.

        Raises:
            UserError: ``no_municipality``.
        """
        with self._database.read() as session:
            assignor = assignor_id or read_municipality(session).id
            assert assignor is not None
            signatories = dvv_beginnings.usual_signatories(session, assignor)
            return ApplicationContent(assignor_id=assignor, signatories=signatories)

    def from_mandates(self, mandate_ids: Sequence[int], kind: ApplicationKind) -> list[ApplicationContent]:
        """What applications say that continue rights which end, or have rights invalidated. Nothing is written.

        Raises:
            UserError: ``application_not_a_right`` for a mandate that is no person's right to grant.
        """
        with self._database.read() as session:
            return dvv_beginnings.of_mandates(session, mandate_ids, kind, self._today())

    def from_findings(self, findings: Iterable[FindingRow]) -> list[ApplicationContent]:
        """What applications say for themes that too few persons, or nobody, can grant. Nothing is written."""
        with self._database.read() as session:
            return dvv_beginnings.of_findings(session, findings, self._today())

    def from_themes(
        self, assignor_id: int, theme_ids: Sequence[int], type: MandateType = MandateType.RIGHT_TO_GRANT
    ) -> ApplicationContent:
        """What an application says for a right to grant the themes. Nothing is written."""
        content = self.blank(assignor_id)
        with self._database.read() as session:
            themes = tuple(theme_value(session, key) for key in theme_ids)
            return replace(content, type=type, themes=themes)

    def begin(self, content: ApplicationContent) -> int:
        """Begins an application, unfinished as it may be. It has its number at once. Returns its key.

        Raises:
            UserError: ``not_saved`` with the problems that refuse even an unfinished one.
        """
        return self.begin_many([content])[0]

    def begin_many(self, contents: Sequence[ApplicationContent]) -> list[int]:
        """Begins several applications as one event, all or none. Returns their keys."""
        with self._database.write("application_begun") as written:
            return [self._begin(written.session, content).id for content in contents]

    def begin_from_request(self, request_id: int) -> list[int]:
        """Begins what a request's approved lines need that ask a right to grant: at least one application per type.

        Raises:
            UserError: ``application_no_lines`` when no line waits for an application.
        """
        with self._database.write("application_begun") as written:
            request = records.load(written.session, tables.Request, request_id)
            found = dvv_beginnings.of_lines(written.session, request, self._today())
            if not found or request.withdrawn_on is not None:
                raise UserError("application_no_lines", number=request.number or "")
            begun = []
            for content, lines in found:
                row = self._begin(written.session, content, request_id)
                for line in lines:
                    line.application_id = row.id
                begun.append(row.id)
            request.changed_on = self._today()
            return begun

    # --- preparing ---

    def check(self, content: ApplicationContent, application_id: int | None = None) -> list[Problem]:
        """What is wrong or worth knowing in what an application says; at the places of its form."""
        with self._database.read() as session:
            return content_problems(session, content, self._today(), application_id)

    def change(self, application_id: int, content: ApplicationContent) -> None:
        """Changes an application that is being prepared; it may still lack something.

        Raises:
            UserError: ``not_saved`` with the problems; ``application_elsewhere`` when it is not prepared any more.
        """
        with self._database.write("application_changed") as written:
            row = records.load(written.session, tables.Application, application_id)
            state = state_of(facts_of(row))
            if state is not ApplicationState.PREPARED:
                raise UserError("application_elsewhere", number=row.number, state=state)
            self._refuse(written.session, content, row.id)
            fill(row, content)
            self._free_lines_left_out(written.session, row)

    def with_names(self, content: ApplicationContent) -> ApplicationContent:
        """The same with the names of its persons and themes as they stand in the register."""
        with self._database.read() as session:
            return replace(
                content,
                persons=tuple(person_value(session, one.person_id, one.engagement_id) for one in content.persons),
                themes=tuple(theme_value(session, one.theme_id) for one in content.themes),
            )

    def summary(self, application_id: int, language: Language) -> bytes:
        """What must be entered in the application, on paper in the order in which DVV asks it. No identity codes.

        Raises:
            UserError: ``row_gone`` when there is no such application.
        """
        from valtuusapp.documents.dvv_summary import summary_pdf

        application = self.application(application_id)
        with self._database.read() as session:
            assignor = session.get_one(tables.Organisation, application.content.assignor_id)
            business_id = assignor.business_id or ""
        files = [file.name for file in self.files(application_id)]
        return summary_pdf(application, business_id, files, language, self._today())

    def _begin(
        self, session: Session, content: ApplicationContent, request_id: int | None = None
    ) -> tables.Application:
        self._refuse(session, content, None)
        return dvv_beginnings.open_application(session, content, self._today(), request_id)

    def _refuse(self, session: Session, content: ApplicationContent, application_id: int | None) -> None:
        """What is only missing can be filled in later."""
        found = content_problems(session, content, self._today(), application_id)
        refuse_errors(problem for problem in found if problem.code not in ONLY_MISSING)

    def _free_lines_left_out(self, session: Session, row: tables.Application) -> None:
        """A line whose person or theme was taken off the application waits for another one."""
        persons = {person.person_id for person in row.persons}
        themes = {theme.theme_id for theme in row.themes}
        query = select(tables.RequestLine).where(tables.RequestLine.application_id == row.id)
        for line in session.scalars(query):
            if line.assignee_person_id not in persons or line.theme_id not in themes or line.type is not row.type:
                line.application_id = None


def is_missing(problem: Problem) -> bool:
    """Whether something is only still to be filled in."""
    return problem.severity is Severity.ERROR and problem.code in ONLY_MISSING
