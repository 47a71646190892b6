"""The open database: reading and writing transactions, and who is told of a change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from valtuusapp.core.dates import Clock
from valtuusapp.core.problems import UserError
from valtuusapp.db import audit, search, sqlite, texts
from valtuusapp.db.audit import Recorder

Tables = frozenset[str]


@dataclass(slots=True)
class Written:
    """What a writing transaction leaves behind.

    Attributes:
        session: the session to write with.
        event_id: the audit event; None until committed, and when nothing changed.
    """

    session: Session
    event_id: int | None = None


@dataclass(slots=True)
class Database:
    """One open register.

    Attributes:
        path: the file.
        engine: for reading; ``write`` uses it with BEGIN IMMEDIATE.
        clock: what day and moment it is.
        read_only: nothing can be written.
        actor: the name that stands in the audit.
        on_change: called once after each commit with the tables that it touched.
        last_event_id: the newest event of this session, the one that undo takes back first.
    """

    path: Path
    engine: Engine
    clock: Clock = field(default_factory=Clock)
    read_only: bool = False
    actor: str = ""
    on_change: Callable[[Tables], None] = lambda _tables: None
    last_event_id: int | None = None

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the register and writes nothing."""
        with sqlite.errors_as_sentences(self.path), Session(self.engine, autoflush=False) as session:
            yield session

    @contextmanager
    def write(self, action: str, reason: str = "", undoes_id: int | None = None) -> Iterator[Written]:
        """One transaction with one audit event; commits at the end, or nothing is written.

        Args:
            action: what is done; a key of the vocabulary's ``action``.
            reason: why, in the officer's words.
            undoes_id: the event that this one takes back.

        Raises:
            UserError: when the surroundings refuse, or somebody has saved a newer version of a row.
        """
        recorder = Recorder()
        with self._transaction() as session:
            recorder.install(session)
            written = Written(session)
            yield written
            written.event_id = recorder.write(
                session, at=self.clock.now(), actor=self.actor, action=action, reason=reason, undoes_id=undoes_id
            )
            session.commit()
        if written.event_id is not None:
            self.last_event_id = written.event_id
            self.on_change(recorder.tables)

    def log(self, action: str, reason: str = "") -> None:
        """An event that changes no row, such as an export. Nothing is logged where nothing can be written."""
        if self.read_only:
            return
        with self._transaction() as session:
            audit.write_event(session.connection(), self.clock.now(), self.actor, action, reason)
            session.commit()

    @contextmanager
    def write_draft(self) -> Iterator[Session]:
        """A transaction without audit, for the autosave of a draft: nobody's decision yet."""
        recorder = Recorder()
        with self._transaction() as session:
            recorder.install(session)
            yield session
            session.commit()
        if recorder.changes:
            self.on_change(recorder.tables)

    @contextmanager
    def _transaction(self) -> Iterator[Session]:
        if self.read_only:
            raise UserError("opened_read_only", path=self.path)
        with (
            sqlite.errors_as_sentences(self.path),
            Session(sqlite.writing(self.engine), expire_on_commit=False) as session,
        ):
            texts.install(session)
            search.install(session)
            session.connection()  # takes the lock before anything is read
            try:
                yield session
            except StaleDataError as error:
                raise UserError("changed_elsewhere") from error

    def close(self) -> None:
        """Lets go of the file."""
        self.engine.dispose()
