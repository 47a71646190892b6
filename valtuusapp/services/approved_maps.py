"""Maps as they were approved: how they are kept, and whether a map still is as it was approved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import ApprovedMap, MapApprovalRow, MapColumn, MapKind, MapLevel, MapRow, compare
from valtuusapp.core.text import LocalText
from valtuusapp.db import tables
from valtuusapp.services import records

Rows = tuple[MapRow, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What of a map is approved as it stands.

    Attributes:
        whole: the approval of the whole map; None when there is none or the map has changed since.
        columns: the approval of each sector or title, under the same condition.
        latest: the latest approval in which each sector or title had rows, whatever has changed since.
    """

    whole: MapApprovalRow | None
    columns: Mapping[int, MapApprovalRow]
    latest: Mapping[int, MapApprovalRow]


def standing(session: Session, kind: MapKind, rows: Iterable[MapRow]) -> Standing:
    """Compares the latest approvals with the rows of the map today."""
    approved = _latest(session, kind)
    if not approved:
        return Standing(None, {}, {})
    whole, now, kept = approved.get(None), _by_column(rows), kept_titles(session, kind)
    parts = _by_column(with_kept_titles(whole.rows, kept)) if whole is not None else {}
    columns, latest = {}, {}
    for column_id in now.keys() | parts.keys() | (approved.keys() - {None}):
        assert column_id is not None
        candidates = []
        if (own := approved.get(column_id)) is not None:
            candidates.append((own.approval, own.rows))
        if whole is not None and column_id in parts:
            candidates.append((whole.approval, parts[column_id]))
        same = [each for each, before in candidates if not compare(before, now.get(column_id, ()))]
        if same:
            columns[column_id] = max(same, key=_order)
        if candidates:
            latest[column_id] = max((each for each, _rows in candidates), key=_order)
    stands = whole is not None and all(
        not compare(parts.get(key, ()), now.get(key, ())) for key in parts.keys() | now.keys()
    )
    return Standing(whole.approval if whole is not None and stands else None, columns, latest)


def with_approvals(columns: Iterable[MapColumn], found: Standing) -> list[MapColumn]:
    """The sectors or titles with the day of their approval, and whether they have changed since."""
    return [
        replace(
            column,
            approved_on=(found.columns.get(column.id) or found.latest[column.id]).approved_on,
            changed_since=column.id not in found.columns,
        )
        if column.id in found.latest
        else column
        for column in columns
    ]


def kept_titles(session: Session, kind: MapKind) -> dict[int, int]:
    """The titles that have been merged into another, with that one; sectors never are."""
    if kind is not MapKind.TITLE:
        return {}
    title = tables.JobTitle
    query = select(title.id, title.merged_into_id).where(title.merged_into_id.is_not(None))
    return {merged: kept for merged, kept in session.execute(query).tuples() if kept is not None}


def with_kept_titles(rows: Rows, kept: Mapping[int, int]) -> Rows:
    """The rows as if titles had been merged then: of two for the same the stronger is left, as when merging."""
    found: dict[object, MapRow] = {}
    for row in rows:
        moved = replace(row, column_id=kept[row.column_id]) if row.column_id in kept else row
        other = found.get(moved.place)
        if other is None or (moved.level.strength, moved.least) > (other.level.strength, other.least):
            found[moved.place] = moved
    return tuple(found.values())


def _latest(session: Session, kind: MapKind) -> dict[int | None, ApprovedMap]:
    """The latest approval of each sector or title, and of the whole map under None."""
    table = tables.MapApproval
    query = select(table.column_id, table.id).where(table.map == kind).order_by(table.approved_on, table.id)
    ids = dict(session.execute(query).tuples().all())  # the last of each stays
    return {column_id: read(session, key) for column_id, key in ids.items()}


def _by_column(rows: Iterable[MapRow]) -> dict[int, Rows]:
    found: dict[int, list[MapRow]] = {}
    for row in rows:
        found.setdefault(row.column_id, []).append(row)
    return {column_id: tuple(own) for column_id, own in found.items()}


def _order(approval: MapApprovalRow) -> tuple[object, ...]:
    return approval.approved_on, approval.id


def as_row(row: tables.MapApproval) -> MapApprovalRow:
    """An approval as a row of the list."""
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


def read(session: Session, approval_id: int) -> ApprovedMap:
    """A map as it was approved.

    Raises:
        UserError: ``row_gone``.
    """
    row = records.load(session, tables.MapApproval, approval_id)
    return ApprovedMap(approval=as_row(row), rows=tuple(_from_json(each) for each in row.content["rows"]))


def text_to_json(text: LocalText) -> dict[str, str]:
    """A text in the languages in which there is one."""
    return {language: said for language in ("fi", "sv", "en") if (said := getattr(text, language))}


def to_json(row: MapRow) -> dict[str, Any]:
    """A row with all its names: nothing has to be looked up to read it."""
    return {
        "id": row.id,
        "column_id": row.column_id,
        "column": text_to_json(row.column),
        "theme_id": row.theme_id,
        "theme": text_to_json(row.theme),
        "type": row.type.value,
        "level": row.level.value,
        "least": row.least,
        "months": row.months,
        "limited": row.limited,
        "e_services": [[text_to_json(name), text_to_json(owner)] for name, owner in row.e_services],
        "why": text_to_json(row.why),
        "responsible": row.responsible,
        "responsible_id": row.responsible_id,
        "holders": row.holders,
    }


def _from_json(kept: Mapping[str, Any]) -> MapRow:
    same = ("id", "column_id", "theme_id", "least", "months", "limited", "responsible", "holders")
    values: dict[str, Any] = {name: kept[name] for name in same}
    values["responsible_id"] = kept.get("responsible_id")  # not kept by the first versions
    values |= {name: LocalText(**kept[name]) for name in ("column", "theme", "why")}
    return MapRow(
        **values,
        type=MandateType(kept["type"]),
        level=MapLevel(kept["level"]),
        e_services=tuple((LocalText(**name), LocalText(**owner)) for name, owner in kept["e_services"]),
    )
