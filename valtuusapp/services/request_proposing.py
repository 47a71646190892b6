"""What is proposed to who fills in a request, and for the maps after its approval."""

from collections.abc import Sequence
from datetime import date

from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import FieldValue, FormValues, current_form, from_json
from valtuusapp.core.maps import Proposal
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language
from valtuusapp.db.database import Database
from valtuusapp.services import request_maps, request_proposals, request_rows, request_targets
from valtuusapp.services.request_rows import get
from valtuusapp.services.request_values import assignees


class RequestProposalService:
    """Reads what may be meant; writes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def blank(self, form_id: str = "existing") -> FormValues:
        """The values with which a new form opens: one assignee, one mandate from today for the usual time."""
        with self._database.read() as session:
            return request_proposals.blank(session, current_form(form_id), self._today())

    def blank_wanted(self, form_id: str = "existing") -> dict[str, FieldValue]:
        """A wanted mandate as it is proposed."""
        with self._database.read() as session:
            return request_proposals.blank_wanted(session, current_form(form_id), self._today())

    def end(self, start: date, theme_id: int | None, engagement_ids: Sequence[int]) -> date:
        """The last day that is proposed: by theme or setting, the common day, never past an engagement."""
        with self._database.read() as session:
            return request_proposals.end(session, start, theme_id, engagement_ids)

    def period(
        self, kind: LineKind, target_id: int | None, theme_id: int | None, engagement_ids: Sequence[int]
    ) -> tuple[date | None, date | None]:
        """First and last day that are proposed for a wanted mandate of the kind; None where it is left open."""
        with self._database.read() as session:
            return request_proposals.period(session, kind, target_id, theme_id, engagement_ids, self._today())

    def targets(self, text: str, values: FormValues, language: Language) -> list[Choice]:
        """The mandates of the form's assignees that can be changed, extended or ended, found by any words."""
        everyone = list(assignees(values))
        with self._database.read() as session:
            return request_targets.suggest(
                session,
                text,
                assignor_id=request_rows.assignor(session, values),
                person_ids=[person_id for person_id, _organisation_id, _engagement_id in everyone if person_id],
                organisation_id=next((key for _person_id, key, _engagement_id in everyone if key), None),
                today=self._today(),
                language=language,
            )

    def map_rows(self, request_id: int) -> list[Proposal]:
        """Rows that approved mandates new to the municipality would bring to the maps, as ``map_changes`` accepts them.

        For each job title that the form names, and for the orderer's sector; what a map has already is left out.
        """
        with self._database.read() as session:
            return request_maps.propose(session, get(session, request_id), self._today())

    def unknown_titles(self, request_id: int) -> list[str]:
        """The job titles on the form that the register does not know: no row can be proposed for them."""
        with self._database.read() as session:
            row = get(session, request_id)
            return request_maps.titles(session, row, from_json(row.form_values))[1]

    def _today(self) -> date:
        return self._database.clock.today()
