"""The registry of mandates: finding, adding, correcting, ending, telling."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy.orm import Session

from valtuusapp.core.choices import Choice
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.mandates import (
    EndKind,
    Mandate,
    MandateRow,
    MandateState,
    MandateType,
    state_of,
)
from valtuusapp.core.problems import Problem, UserError, errors, refuse_errors
from valtuusapp.core.rules import Asked, check_end, check_mandate
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import registry
from valtuusapp.db.queries.registry_rows import mandate_rows
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services import checks, mandate_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateDetail:
    """A mandate with what stands around it.

    Attributes:
        request_id, request_number: the request from which it came; None and empty when there is none.
        application_id, application_number: the application to DVV of which it came (R10); likewise.
        asked: what the request asked where the mandate differs: field name to the asked value as text or value.
    """

    row: MandateRow
    mandate: Mandate
    request_id: int | None
    request_number: str
    line_id: int | None
    application_id: int | None
    application_number: str
    asked: tuple[tuple[str, object], ...]


class MandateService:
    """What the officer does with mandates."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, which: MandateFilter, sort: Sort) -> list[int]:
        """The keys of the mandates that the filter leaves, in order."""
        with self._database.read() as session:
            return registry.mandate_ids(session, which, sort, self._today())

    def rows(self, ids: Sequence[int]) -> list[MandateRow]:
        """The mandates with the keys, as rows of the registry in the same order."""
        with self._database.read() as session:
            return mandate_rows(session, ids, self._today(), read_settings(session))

    def counts(self, which: MandateFilter) -> dict[MandateState, int]:
        """How many mandates the filter leaves by state."""
        with self._database.read() as session:
            return registry.state_counts(session, which, self._today())

    def mandate(self, mandate_id: int) -> Mandate:
        """The mandate as it is edited.

        Raises:
            UserError: ``row_gone`` when there is no such mandate.
        """
        with self._database.read() as session:
            return as_value(_get(session, mandate_id))

    def detail(self, mandate_id: int) -> MandateDetail:
        """The mandate with its request and what differs from what was asked.

        Raises:
            UserError: ``row_gone`` when there is no such mandate.
        """
        with self._database.read() as session:
            mandate = _get(session, mandate_id)
            (row,) = mandate_rows(session, [mandate_id], self._today(), read_settings(session))
            line = session.get(tables.RequestLine, mandate.request_line_id) if mandate.request_line_id else None
            request = session.get_one(tables.Request, line.request_id) if line else None
            application_id = mandate.application_id
            application = session.get_one(tables.Application, application_id) if application_id is not None else None
            return MandateDetail(
                row=row,
                mandate=as_value(mandate),
                request_id=request.id if request else None,
                request_number=(request.number or "") if request else "",
                line_id=line.id if line else None,
                application_id=application_id,
                application_number=application.number if application else "",
                asked=_differences(line, mandate) if line else (),
            )

    def check(self, mandate: Mandate) -> list[Problem]:
        """What is wrong or worth knowing of a mandate that is written down by hand."""
        with self._database.read() as session:
            return self._check(session, mandate)

    def add(self, mandate: Mandate) -> int:
        """Writes a mandate into the register; its theme is in use from now on. Returns its key.

        Raises:
            UserError: ``not_saved`` with the problems that refuse it.
        """
        return self.add_many([mandate])[0]

    def add_many(self, mandates: Iterable[Mandate]) -> list[int]:
        """Writes several mandates as one event, all or none. Returns their keys in the same order."""
        with self._database.write("mandates_added") as written:
            rows = []
            for mandate in mandates:
                refuse_errors(self._check(written.session, mandate))
                rows.append(insert(written.session, mandate))
            written.session.flush()
            return [row.id for row in rows]

    def change(self, mandate: Mandate, reason: str) -> None:
        """Corrects what the register says of a mandate. This does not change Suomi.fi.

        Raises:
            UserError: ``reason_missing``, ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        assert mandate.id is not None
        with self._database.write("mandate_changed", checks.given_reason(reason)) as written:
            row = _get(written.session, mandate.id)
            if row.version != mandate.version:
                raise UserError("changed_elsewhere")
            refuse_errors(self._check(written.session, mandate))
            _set(row, mandate)

    def end(self, ids: Sequence[int], ended_on: date | None, kind: EndKind | None, reason: str) -> None:
        """Writes down that mandates were invalidated (R5). Telling the assignee comes after (R6).

        Raises:
            UserError: ``not_saved`` with the problems, ``already_ended`` when one of them is not in force or to come.
        """
        today = self._today()
        with self._database.write("mandates_ended", reason.strip()) as written:
            for row in _get_many(written.session, ids):
                state = _state(row, today)
                if state not in (MandateState.VALID, MandateState.UPCOMING):
                    raise UserError("already_ended", state=state)
                refuse_errors(
                    check_end(
                        valid_to=row.valid_to,
                        ended_on=ended_on,
                        granted_on=row.granted_on,
                        kind=kind,
                        reason=reason,
                        today=today,
                    )
                )
                row.ended_on, row.end_kind, row.end_reason = ended_on, kind, reason.strip()

    def tell(self, ids: Sequence[int], on: date) -> None:
        """Writes down that the assignees were told of the end (R6).

        Raises:
            UserError: ``told_before_end`` for a mandate still in force, ``told_in_future``.
        """
        today = self._today()
        if on > today:
            raise UserError("told_in_future", day=on)
        with self._database.write("mandates_told") as written:
            for row in _get_many(written.session, ids):
                if _state(row, today) in (MandateState.VALID, MandateState.UPCOMING):
                    raise UserError("told_before_end")
                row.told_on = on

    def void(self, mandate_id: int, reason: str) -> None:
        """Marks a mandate as written down by mistake: it never was.

        Raises:
            UserError: ``reason_missing``.
        """
        reason = checks.given_reason(reason)
        with self._database.write("mandate_voided", reason) as written:
            _get(written.session, mandate_id).void_reason = reason

    def holders(self, right: MandateType, assignor_id: int, theme_ids: Iterable[int], on: date) -> list[Choice]:
        """The persons who hold the right for every one of the themes on the day, in Finnish order."""
        with self._database.read() as session:
            return mandate_facts.holders(session, right, assignor_id, theme_ids, on)

    def received(self, assignor_id: int, theme_id: int, on: date) -> list[tuple[int, date]]:
        """The mandates that the organisation has received for the theme and that are in force: key and last day."""
        with self._database.read() as session:
            return mandate_facts.received(session, assignor_id, theme_id, on)

    def _check(self, session: Session, mandate: Mandate) -> list[Problem]:
        if (mandate.assignee_person_id is None) == (mandate.assignee_organisation_id is None):
            return [Problem("one_assignee", "assignee")]
        asked = mandate_facts.facts(
            session,
            Asked(
                assignor_id=mandate.assignor_id,
                assignee_id=mandate.assignee_person_id,
                assignee_is_person=mandate.assignee_person_id is not None,
                theme=None,
                type=mandate.type,
                specifiers=mandate.specifiers,
                valid_from=mandate.valid_from,
                valid_to=mandate.valid_to,
                granted_on=mandate.granted_on,
                grantor_id=mandate.granted_by_id,
            ),
            theme_id=mandate.theme_id,
            organisation_id=mandate.assignee_organisation_id,
            engagement_id=mandate.engagement_id,
            today=self._today(),
            apart_from=mandate.id,
        )
        found = [*checks.check_texts(mandate), *check_mandate(asked, read_settings(session))]
        return found if errors(found) else [*found, *self._check_end(mandate)]

    def _check_end(self, mandate: Mandate) -> list[Problem]:
        """Of a mandate that has been ended, also what is said of its end (R5)."""
        if mandate.ended_on is None:
            return []
        return check_end(
            valid_to=mandate.valid_to,
            ended_on=mandate.ended_on,
            granted_on=mandate.granted_on,
            kind=mandate.end_kind,
            reason=mandate.end_reason,
            today=self._today(),
        )

    def _today(self) -> date:
        return self._database.clock.today()


def insert(session: Session, mandate: Mandate, request_line_id: int | None = None) -> tables.Mandate:
    """Adds a mandate to the session; its theme is in use from now on."""
    row = tables.Mandate(request_line_id=request_line_id)
    _set(row, mandate)
    session.add(row)
    theme = session.get_one(tables.Theme, mandate.theme_id)
    if not theme.in_use:
        theme.in_use, theme.hidden = True, False
    return row


_COLUMNS = tuple(field.name for field in fields(Mandate) if field.name not in ("id", "version", "specifiers"))


def _set(row: tables.Mandate, mandate: Mandate) -> None:
    for name in _COLUMNS:
        setattr(row, name, getattr(mandate, name))
    row.specifiers = list(mandate.specifiers)


def as_value(row: tables.Mandate) -> Mandate:
    """A row of the table as the value that is edited."""
    columns = {name: getattr(row, name) for name in _COLUMNS}
    return Mandate(id=row.id, version=row.version, specifiers=tuple(row.specifiers), **columns)


def _get(session: Session, mandate_id: int) -> tables.Mandate:
    row = session.get(tables.Mandate, mandate_id)
    if row is None:
        raise UserError("row_gone")
    return row


def _get_many(session: Session, ids: Sequence[int]) -> list[tables.Mandate]:
    return [_get(session, mandate_id) for mandate_id in ids]


def _state(row: tables.Mandate, on: date) -> MandateState:
    return state_of(
        valid_from=row.valid_from, valid_to=row.valid_to, ended_on=row.ended_on, void=bool(row.void_reason), on=on
    )


def _differences(line: tables.RequestLine, mandate: tables.Mandate) -> tuple[tuple[str, object], ...]:
    """What the line asked where the mandate is otherwise."""
    pairs = (
        ("theme_id", line.theme_id, mandate.theme_id),
        ("type", line.type, mandate.type),
        ("specifiers", tuple(line.specifiers), tuple(mandate.specifiers)),
        ("valid_from", line.valid_from, mandate.valid_from),
        ("valid_to", line.valid_to, mandate.valid_to),
    )
    return tuple((name, asked) for name, asked, actual in pairs if asked != actual)
