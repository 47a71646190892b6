"""Approving the maps: what was approved is kept as it was and can be compared with today."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import (
    ApprovedMap,
    MapApprovalRow,
    MapComparison,
    MapKind,
    MapLevel,
    MapRow,
    compare,
)
from valtuusapp.core.messages import words
from valtuusapp.core.problems import Problem, UserError, refuse_errors
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries.maps import columns_of
from valtuusapp.services import numbers, records
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
                content={"column": _text_to_json(column), "rows": [_to_json(each) for each in rows]},
            )
            session.add(row)
            session.flush()
            return row.id

    def approvals(self, kind: MapKind, column_id: int | None = None) -> list[MapApprovalRow]:
        """The approvals of a map, the latest first; of one sector or title with those of the whole map."""
        table = tables.MapApproval
        query = select(table).where(table.map == kind).order_by(table.approved_on.desc(), table.id.desc())
        if column_id is not None:
            query = query.where((table.column_id == column_id) | table.column_id.is_(None))
        with self._database.read() as session:
            return [_row(row) for row in session.scalars(query)]

    def approval(self, approval_id: int) -> ApprovedMap:
        """A map as it was approved.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return _read(session, approval_id)

    def compare(self, older_id: int, newer_id: int | None = None) -> MapComparison:
        """What has been added, removed and changed since an approval, until another one or today.

        An approval of one sector or title is compared with that part of the other.

        Raises:
            UserError: ``row_gone``; ``map_approvals_apart`` when the two are of different maps, sectors or titles.
        """
        with self._database.read() as session:
            older = _read(session, older_id)
            of = older.approval
            if newer_id is None:
                return compare(
                    older.rows, tuple(read_rows(session, of.map, self._database.clock.today(), of.column_id))
                )
            newer = _read(session, newer_id)
        columns = {each for each in (of.column_id, newer.approval.column_id) if each is not None}
        if of.map is not newer.approval.map or len(columns) > 1:
            raise UserError("map_approvals_apart")
        before, after = (
            tuple(row for row in rows if not columns or row.column_id in columns) for rows in (older.rows, newer.rows)
        )
        return compare(before, after)


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


def _row(row: tables.MapApproval) -> MapApprovalRow:
    return MapApprovalRow(
        id=row.id,
        map=row.map,
        column_id=row.column_id,
        column=LocalText(**row.content["column"]),
        number=row.number,
        case_number=row.case_number,
        approver=row.approver,
        approved_on=row.approved_on,
        rows=len(row.content["rows"]),
    )


def _read(session: Session, approval_id: int) -> ApprovedMap:
    row = records.load(session, tables.MapApproval, approval_id)
    return ApprovedMap(approval=_row(row), rows=tuple(_from_json(each) for each in row.content["rows"]))


def _text_to_json(text: LocalText) -> dict[str, str]:
    return {language: said for language in ("fi", "sv", "en") if (said := getattr(text, language))}


def _to_json(row: MapRow) -> dict[str, Any]:
    """A row with all its names: nothing has to be looked up to read it."""
    return {
        "id": row.id,
        "column_id": row.column_id,
        "column": _text_to_json(row.column),
        "theme_id": row.theme_id,
        "theme": _text_to_json(row.theme),
        "type": row.type.value,
        "level": row.level.value,
        "least": row.least,
        "months": row.months,
        "limited": row.limited,
        "e_services": [[_text_to_json(name), _text_to_json(owner)] for name, owner in row.e_services],
        "why": _text_to_json(row.why),
        "responsible": row.responsible,
        "holders": row.holders,
    }


def _from_json(kept: Mapping[str, Any]) -> MapRow:
    same = ("id", "column_id", "theme_id", "least", "months", "limited", "responsible", "holders")
    values: dict[str, Any] = {name: kept[name] for name in same}
    values |= {name: LocalText(**kept[name]) for name in ("column", "theme", "why")}
    return MapRow(
        **values,
        type=MandateType(kept["type"]),
        level=MapLevel(kept["level"]),
        e_services=tuple((LocalText(**name), LocalText(**owner)) for name, owner in kept["e_services"]),
    )
