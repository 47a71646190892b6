"""The audit: every transaction one event, every changed row its before and after, each event chained to the last.

The digest of a change is salted, so that a payload can be erased and the chain still verifies.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import Connection, event, insert, inspect, select
from sqlalchemy.orm import Session, UOWTransaction

from valtuusapp.core.identity import without_identity_codes
from valtuusapp.core.text import clean
from valtuusapp.db.tables import UNAUDITED, AttachmentContent, AuditChange, AuditEvent, Base

GENESIS = "0" * 64

#: Derived from other columns, or content that stands elsewhere: not kept again in the audit.
_DERIVED = frozenset({"search_text", "sort_key", "sort_key_sv", "specifier_key", "content", "version"})


@dataclass(slots=True)
class _Change:
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(slots=True)
class Recorder:
    """Collects what one session writes.

    Attributes:
        changes: by table and row key, the row before the transaction and after it.
    """

    changes: dict[tuple[str, str], _Change] = field(default_factory=dict)

    def install(self, session: Session) -> None:
        """Listens to the session's flushes."""
        event.listen(session, "after_flush", self._collect)

    def _collect(self, session: Session, flush: UOWTransaction) -> None:
        # Not session.deleted: that lacks the rows that go because their owner has let go of them.
        going = [state.obj() for state, (goes, listed_only) in flush.states.items() if goes and not listed_only]
        deleted = sorted(going, key=lambda row: (row.__tablename__, row_key(row)))  # they come in no order
        for row in session.new:
            self._add(row, None, payload(row))
        for row in sorted(session.dirty, key=_place):  # a set: the same doings shall leave the same log
            if session.is_modified(row) and row not in deleted:
                self._add(row, _before(row), payload(row))
        for row in deleted:
            self._add(row, _before(row), None)

    def _add(self, row: Any, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
        table = row.__tablename__
        if table in UNAUDITED:
            return
        key = (table, row_key(row))
        if earlier := self.changes.get(key):
            earlier.after = after
        else:
            self.changes[key] = _Change(before, after)

    @property
    def tables(self) -> frozenset[str]:
        """The tables that the transaction touched."""
        return frozenset(table for table, _key in self.changes)

    def write(
        self, session: Session, *, at: datetime, actor: str, action: str, reason: str, undoes_id: int | None
    ) -> int | None:
        """Writes the event and its changes; nothing when nothing changed. Returns the event's key."""
        session.flush()
        connection = session.connection()
        rows = list(self._rows())
        if not rows:
            return None
        digests = [row["digest"] for row in rows]
        event_id = write_event(connection, at, actor, action, reason, undoes_id, digests)
        connection.execute(insert(AuditChange), [row | {"event_id": event_id} for row in rows])
        return event_id

    def _rows(self) -> Iterator[dict[str, Any]]:
        for (table, key), change in self.changes.items():
            if change.before == change.after:
                continue
            salt = secrets.token_hex(8)
            operation = "insert" if change.before is None else "delete" if change.after is None else "update"
            yield {
                "table_name": table,
                "row_key": key,
                "operation": operation,
                "salt": salt,
                "digest": _digest(salt, table, key, change.before, change.after),
                "before": change.before,
                "after": change.after,
            }


def write_event(
    connection: Connection,
    at: datetime,
    actor: str,
    action: str,
    reason: str,
    undoes_id: int | None = None,
    digests: Iterable[str] = (),
) -> int:
    """Adds an event to the end of the chain. Returns its key."""
    reason = without_identity_codes(clean(reason))  # a name of a file may have anything in it
    digest = _chained(last_hash(connection), _header(at, actor, action, reason, undoes_id), digests)
    values = {"at": at, "actor": actor, "action": action, "reason": reason, "undoes_id": undoes_id, "hash": digest}
    return connection.execute(insert(AuditEvent).values(values).returning(AuditEvent.id)).scalar_one()


def _place(row: Any) -> tuple[str, str]:
    return row.__tablename__, row_key(row)


def row_key(row: Any) -> str:
    """The primary key as text."""
    return ",".join(str(part) for part in inspect(type(row)).primary_key_from_instance(row))


def payload(row: Base) -> dict[str, Any]:
    """The row's columns as JSON can hold them."""
    if isinstance(row, AttachmentContent):
        return {"sha256": row.sha256}
    return {
        column.key: as_json(getattr(row, column.key))
        for column in inspect(type(row)).column_attrs
        if column.key not in _DERIVED
    }


def _before(row: Base) -> dict[str, Any]:
    """The row as it was when it was loaded."""
    before = payload(row)
    state = inspect(row)
    for name in before:
        if deleted := state.attrs[name].history.deleted:
            before[name] = as_json(deleted[0])
    return before


def as_json(value: Any) -> Any:
    """A column's value as JSON can hold it."""
    match value:
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case _:
            return value


def _header(at: datetime, actor: str, action: str, reason: str, undoes_id: int | None) -> str:
    return json.dumps([at.isoformat(timespec="microseconds"), actor, action, reason, undoes_id], ensure_ascii=False)


def _digest(salt: str, table: str, key: str, before: Any, after: Any) -> str:
    text = json.dumps([salt, table, key, before, after], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _chained(previous: str, header: str, digests: Iterable[str]) -> str:
    return hashlib.sha256("\n".join([previous, header, *digests]).encode()).hexdigest()


def last_hash(connection: Connection) -> str:
    """The hash of the newest event; the head of the chain."""
    found = connection.scalar(select(AuditEvent.hash).order_by(AuditEvent.id.desc()).limit(1))
    return found or GENESIS


def broken_events(connection: Connection) -> list[int]:
    """The keys of the events whose hash or payload does not agree with what stands; empty when all is whole."""
    broken = []
    previous = GENESIS
    changes = _changes_by_event(connection)
    events = connection.execute(
        select(
            AuditEvent.id,
            AuditEvent.at,
            AuditEvent.actor,
            AuditEvent.action,
            AuditEvent.reason,
            AuditEvent.undoes_id,
            AuditEvent.hash,
        ).order_by(AuditEvent.id)
    )
    pending = next(changes, None)
    for event_id, at, actor, action, reason, undoes_id, digest in events:
        digests = []
        whole = True
        while pending is not None and pending.event_id < event_id:
            broken.append(pending.event_id)  # a change whose event is gone
            pending = next(changes, None)
        while pending is not None and pending.event_id == event_id:
            digests.append(pending.digest)
            if pending.salt is not None:
                expected = _digest(pending.salt, pending.table_name, pending.row_key, pending.before, pending.after)
                whole &= expected == pending.digest
            pending = next(changes, None)
        header = _header(at, actor, action, reason, undoes_id)
        if not whole or _chained(previous, header, digests) != digest:
            broken.append(event_id)
        previous = digest
    broken += [change.event_id for change in (pending, *changes) if change is not None]
    return sorted(set(broken))


def _changes_by_event(connection: Connection) -> Iterator[Any]:
    return iter(connection.execute(select(AuditChange.__table__).order_by(AuditChange.event_id, AuditChange.id)))
