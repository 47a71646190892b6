"""Approving the maps: what was approved is kept as it was and can be compared with today."""

from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy import select

from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.maps import (
    ApprovedMap,
    MapApprovalRow,
    MapComparison,
    MapKind,
    compare,
)
from valtuusapp.core.messages import words
from valtuusapp.core.problems import Problem, UserError, refuse_errors
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries.maps import columns_of
from valtuusapp.services import numbers, records
from valtuusapp.services.approved_maps import as_row, kept_titles, read, text_to_json, to_json, with_kept_titles
from valtuusapp.services.maps import read_rows

SERIES = "map"


class MapApprovalService:
    """Each director approves the own sector's part, the officer the title map."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self, approver: str, approved_on: date | None, case_number: str = "") -> list[Problem]:
        """What is wrong with an approval before it is written down."""
        return list(_check(approver, approved_on, case_number, self._database.clock.today()))

    def approve(
        self, kind: MapKind, column_id: int | None, approver: str, approved_on: date | None, case_number: str = ""
    ) -> int:
        """Writes down that a map is approved as it stands, and keeps it so. Returns the approval's key.

        Args:
            kind: which map.
            column_id: the sector or title; None for the whole map.
            approver: who has approved it.
            approved_on: on which day.
            case_number: the number of the matter in the case system, if there is one.

        Raises:
            UserError: ``map_empty``, ``row_gone``, ``not_saved`` with the problems.
        """
        today = self._database.clock.today()
        refuse_errors(_check(approver, approved_on, case_number, today))
        assert approved_on is not None
        with self._database.write("map_approved") as written:
            session = written.session
            column = LocalText()
            if column_id is not None:
                named = records.load(session, columns_of(kind), column_id)
                column = LocalText(named.name_fi, named.name_sv)
            rows = read_rows(session, kind, today, column_id)
            if not rows:
                raise UserError("map_empty")
            row = tables.MapApproval(
                map=kind,
                column_id=column_id,
                number=numbers.next_number(session, SERIES, today),
                case_number=case_number.strip(),
                approver=approver.strip(),
                approved_on=approved_on,
                content={"column": text_to_json(column), "rows": [to_json(each) for each in rows]},
            )
            session.add(row)
            session.flush()
            return row.id

    def approvals(self, kind: MapKind, column_id: int | None = None) -> list[MapApprovalRow]:
        """The approvals of a map, the latest first.

        Of one sector or title with those of the titles that have been merged into it and of the whole map.
        """
        table = tables.MapApproval
        query = select(table).where(table.map == kind).order_by(table.approved_on.desc(), table.id.desc())
        with self._database.read() as session:
            if column_id is not None:
                merged = [key for key, kept in kept_titles(session, kind).items() if kept == column_id]
                query = query.where(table.column_id.in_([column_id, *merged]) | table.column_id.is_(None))
            return [as_row(row) for row in session.scalars(query)]

    def approval(self, approval_id: int) -> ApprovedMap:
        """A map as it was approved.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return read(session, approval_id)

    def compare(self, older_id: int, newer_id: int | None = None) -> MapComparison:
        """What has been added, removed and changed since an approval, until another one or today.

        An approval of one sector or title is compared with that part of the other. Of titles that have been merged
        since, the rows are compared with those of the title that is left.

        Raises:
            UserError: ``row_gone``; ``map_approvals_apart`` when the two are of different maps, sectors or titles.
        """
        with self._database.read() as session:
            older = read(session, older_id)
            kind, kept = older.approval.map, kept_titles(session, older.approval.map)
            of = _kept(older.approval.column_id, kept)
            if newer_id is None:
                now = read_rows(session, kind, self._database.clock.today(), of)
                return compare(with_kept_titles(older.rows, kept), tuple(now))
            newer = read(session, newer_id)
        columns = {each for each in (of, _kept(newer.approval.column_id, kept)) if each is not None}
        if kind is not newer.approval.map or len(columns) > 1:
            raise UserError("map_approvals_apart")
        before, after = (
            tuple(row for row in with_kept_titles(rows, kept) if not columns or row.column_id in columns)
            for rows in (older.rows, newer.rows)
        )
        return compare(before, after)


def _kept(column_id: int | None, kept: Mapping[int, int]) -> int | None:
    """The title into which it has been merged, else itself."""
    return kept.get(column_id, column_id) if column_id is not None else None


def _check(approver: str, approved_on: date | None, case_number: str, today: date) -> Iterator[Problem]:
    if not approver.strip():
        yield Problem("approver_missing", "approver")
    for field, text in (("approver", approver), ("case_number", case_number)):
        if holds_identity_code(text):
            yield Problem("identity_code_in_text", field, values={"field": words("field", field)})
    if approved_on is None:
        yield Problem("approval_no_date", "approved_on")
    elif approved_on > today:
        yield Problem("approval_in_future", "approved_on", values={"day": approved_on})
