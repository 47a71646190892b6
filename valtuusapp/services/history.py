"""The log as it is read, and undo: a new event that takes an earlier one back."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, and_, false, or_, select
from sqlalchemy import inspect as inspected
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from valtuusapp.core.history import FieldChange, HistoryEntry
from valtuusapp.core.messages import words
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import LocalText
from valtuusapp.db import sqlite
from valtuusapp.db.audit import payload
from valtuusapp.db.database import Database
from valtuusapp.db.tables import (
    Application,
    ApplicationPerson,
    ApplicationSignatory,
    ApplicationTheme,
    AuditChange,
    AuditEvent,
    Base,
    Engagement,
    EService,
    JobTitle,
    Mandate,
    NumberSeries,
    Organisation,
    Person,
    Request,
    Theme,
    Unit,
)
from valtuusapp.services import references

#: What is never taken back: numbers and prints have left the house, files and tellings have happened.
NEVER_UNDONE = frozenset(
    {
        "request_printed",
        "request_received",
        "form_received",
        "request_told",
        "mandates_told",
        "file_attached",
        "file_removed",
        "map_exported",
        "map_printed",
        "registry_exported",
        "map_approved",
        "record_given",
        "records_exported",
    }
    | {"restored", "register_created", "undone"}
)

#: The reason that the program itself gives when a mandate is void because its entry was undone.
UNDONE = "undone"

#: The tables of which an application consists.
_PARTS = frozenset(table.__tablename__ for table in (ApplicationPerson, ApplicationTheme, ApplicationSignatory))

#: What was added goes first, so that what it replaced can come back; otherwise the last change first.
_UNDO_ORDER = ("insert", "update", "delete")

#: Fields that say nothing to a reader.
_SILENT = frozenset({"printed_digest", "form_values", "position"})


class HistoryService:
    """Reading the log and taking the latest event back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_rows(self, rows: Iterable[tuple[str, int]]) -> tuple[HistoryEntry, ...]:
        """The events that touched any of the rows (table, key), newest first."""
        with self._database.read() as session:
            return entries_of(session, rows)

    def latest(self, limit: int = 200) -> tuple[HistoryEntry, ...]:
        """The newest events of the register, without their fields."""
        with self._database.read() as session:
            events = session.scalars(select(AuditEvent).order_by(AuditEvent.id.desc()).limit(limit)).all()
            undone = _undone(session, [event.id for event in events])
            return tuple(_entry(session, event, (), undone) for event in events)

    def undoable(self) -> HistoryEntry | None:
        """The event that undo would take back: the newest of this session, if it is of a kind that can be."""
        event_id = self._database.last_event_id
        if event_id is None or self._database.read_only:
            return None
        with self._database.read() as session:
            event = session.get(AuditEvent, event_id)
            if event is None or event.action in NEVER_UNDONE:
                return None
            return _entry(session, event, (), set())

    def undo(self, event_id: int) -> None:
        """Takes an event back with a new event that does the inverse.

        What came into being is made void (a mandate), withdrawn (a numbered request) or deleted; what was changed or
        deleted is as before. Nothing of this changes Suomi.fi.

        Raises:
            UserError: ``undo_never`` for events of kinds that are not taken back; ``undo_changed_since`` when a later
                event touched the same rows; ``undo_in_use`` when something new refers to a row that would go.
        """
        try:
            with self._database.write("undone", undoes_id=event_id) as written:
                session = written.session
                event = session.get_one(AuditEvent, event_id)
                if event.action in NEVER_UNDONE:
                    raise UserError("undo_never")
                changes = session.scalars(
                    select(AuditChange).where(AuditChange.event_id == event_id).order_by(AuditChange.id.desc())
                ).all()
                changes = _undoable(changes)
                _refuse_if_changed_since(session, changes, event_id)
                sqlite.defer_foreign_keys(session.connection())  # rows go and come back in any order
                for change in sorted(changes, key=lambda change: _UNDO_ORDER.index(change.operation)):
                    _take_back(session, change, self._database)
                    session.flush()
        except IntegrityError as error:
            raise UserError("undo_in_use") from error
        self._database.last_event_id = None


def entries_of(session: Session, rows: Iterable[tuple[str, int]]) -> tuple[HistoryEntry, ...]:
    """The events that touched any of the rows (table, key), newest first."""
    keys: dict[str, list[str]] = {}
    for table, key in rows:
        keys.setdefault(table, []).append(str(key))
    wanted: list[ColumnElement[bool]] = [
        and_(AuditChange.table_name == table, AuditChange.row_key.in_(of_table)) for table, of_table in keys.items()
    ]
    changes = session.scalars(
        select(AuditChange).where(or_(false(), *wanted)).order_by(AuditChange.event_id.desc(), AuditChange.id)
    ).all()
    return _entries(session, changes)


def _entries(session: Session, changes: Iterable[AuditChange]) -> tuple[HistoryEntry, ...]:
    by_event: dict[int, list[AuditChange]] = {}
    for change in changes:
        by_event.setdefault(change.event_id, []).append(change)
    events = session.scalars(select(AuditEvent).where(AuditEvent.id.in_(by_event)).order_by(AuditEvent.id.desc())).all()
    undone = _undone(session, list(by_event))
    return tuple(_entry(session, event, by_event[event.id], undone) for event in events)


def _undone(session: Session, event_ids: list[int]) -> set[int]:
    return {
        key for key in session.scalars(select(AuditEvent.undoes_id).where(AuditEvent.undoes_id.in_(event_ids))) if key
    }


def _entry(session: Session, event: AuditEvent, changes: Iterable[AuditChange], undone: set[int]) -> HistoryEntry:
    return HistoryEntry(
        event_id=event.id,
        at=event.at,
        actor=event.actor,
        action=event.action,
        reason=event.reason,
        changes=tuple(field for change in changes for field in _fields(session, change)),
        undone=event.id in undone,
    )


def _fields(session: Session, change: AuditChange) -> Iterable[FieldChange]:
    if change.operation != "update" or change.before is None or change.after is None:
        return
    for name, after in change.after.items():
        before = change.before.get(name)
        if name not in _SILENT and before != after:
            column = Base.metadata.tables[change.table_name].c[name]
            shown = (_shown(session, column, before), _shown(session, column, after))
            yield FieldChange(table=change.table_name, field=name, before=shown[0], after=shown[1])


def _shown(session: Session, column: Column[Any], value: Any) -> object:
    """A value of the log as it is read: a name instead of a key, a day instead of its digits."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    if column.name == "void_reason" and value == UNDONE:
        return words("void_reason", "undone")
    for key in column.foreign_keys:
        return _name(session, session.get(_model(key.column.table.name), value))
    return _from_json(column.type.python_type, value)


def _name(session: Session, row: Any) -> object:
    match row:
        case Person():
            return f"{row.last_name}, {row.first_names}"
        case Organisation() | Unit() | JobTitle() | Theme() | EService():
            return LocalText(row.name_fi, row.name_sv)
        case Request() | Application():
            return row.number
        case Engagement():
            return _name(session, session.get(JobTitle, row.job_title_id))
    return "" if row is None else f"#{row.id}"


def _refuse_if_changed_since(session: Session, changes: Iterable[AuditChange], event_id: int) -> None:
    for change in changes:
        later = session.scalar(
            select(AuditEvent)
            .join(AuditChange, AuditChange.event_id == AuditEvent.id)
            .where(
                AuditChange.table_name == change.table_name,
                AuditChange.row_key == change.row_key,
                AuditChange.event_id > event_id,
            )
            .order_by(AuditEvent.id)
            .limit(1)
        )
        if later is not None:
            raise UserError("undo_changed_since", actor=later.actor, at=later.at)


def _undoable(changes: Sequence[AuditChange]) -> list[AuditChange]:
    """A number that was given is not given again, and what an application began with stays with it when withdrawn."""
    kept = {NumberSeries.__tablename__}
    if any(one.table_name == Application.__tablename__ and one.operation == "insert" for one in changes):
        kept |= _PARTS
    return [one for one in changes if one.table_name not in kept]


def _take_back(session: Session, change: AuditChange, database: Database) -> None:
    model = _model(change.table_name)
    key = _key(model, change.row_key)
    match change.operation:
        case "insert":
            _take_back_insert(session, session.get_one(model, key), database.clock.today())
        case "update":
            _take_back_update(session.get_one(model, key), change, database.actor)
        case "delete":
            assert change.before is not None
            row = model()
            _set(row, change.before)
            session.add(row)


def _take_back_update(row: Any, change: AuditChange, actor: str) -> None:
    assert change.before is not None
    assert change.after is not None
    after = change.after
    changed = {name: value for name, value in change.before.items() if value != after.get(name)}
    now = payload(row)
    if any(now[name] != after.get(name) for name in changed):  # a draft, which is saved without an event
        raise UserError("undo_changed_since", actor=actor, at=row.changed_on)
    _set(row, changed)


def _take_back_insert(session: Session, row: Any, today: date) -> None:
    match row:
        case Mandate():
            row.void_reason = UNDONE
            row.request_line_id = None  # the line can be granted again
        case Request(number=str()) | Application():
            row.withdrawn_on = today
        case _:
            if references.is_named_in_draft(session, row):
                raise UserError("undo_in_use")
            session.delete(row)


def _model(table: str) -> type[Any]:
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table.name == table)  # type: ignore[attr-defined]


def _key(model: type[Any], text: str) -> tuple[Any, ...]:
    columns = inspected(model).primary_key
    return tuple(column.type.python_type(part) for column, part in zip(columns, text.split(","), strict=True))


def _set(row: Any, values: dict[str, Any]) -> None:
    """Sets columns from what the log keeps of them."""
    for attribute in inspected(type(row)).column_attrs:
        if attribute.key in values:
            setattr(row, attribute.key, _from_json(attribute.columns[0].type.python_type, values[attribute.key]))


def _from_json(kind: type[Any], value: Any) -> Any:
    if value is None or kind in (dict, list):
        return value
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    return kind(value)
