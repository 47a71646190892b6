"""The log: one event per transaction, each row before and after, chained so that tampering shows."""

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from tests.db.rows import organisation, save
from tests.services.town import Town
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.requests import LineOutcome
from valtuusapp.core.themes import TypeBasis
from valtuusapp.db import audit, backups, tables
from valtuusapp.db.database import Database
from valtuusapp.db.tables import AuditChange, AuditEvent, Organisation


def changes(database: Database, event_id: int | None) -> list[tuple[str, str, Any, Any]]:
    """Table, operation, before and after of each change of an event."""
    with database.read() as session:
        rows = session.scalars(select(AuditChange).where(AuditChange.event_id == event_id).order_by(AuditChange.id))
        return [(row.table_name, row.operation, row.before, row.after) for row in rows]


def broken(database: Database) -> list[int]:
    with database.read() as session:
        return audit.broken_events(session.connection())


def tamper(path: Path, statement: str, *values: object) -> None:
    """Changes the file behind the program's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute(statement, values).rowcount == 1


class TestWhatIsWritten:
    def test_an_insert_has_the_row_after(self, database: Database):
        with database.write("organisation_saved", "uusi laitos") as written:
            written.session.add(organisation("Vesi", name_sv="Vatten", own=True))
        ((table, operation, before, after),) = changes(database, written.event_id)
        assert (table, operation, before) == ("organisation", "insert", None)
        assert after == {
            "id": 1,
            "name_fi": "Vesi",
            "name_sv": "Vatten",
            "kind": "other",
            "own": True,
            "business_id": None,
            "valid_from": None,
            "valid_to": None,
            "successor_id": None,
        }

    def test_an_update_has_the_row_before_and_after(self, database: Database):
        key = save(database, "Vesi")
        with database.write("organisation_saved") as written:
            written.session.get_one(Organisation, key).name_fi = "Vesi ja jäte"
        ((_table, operation, before, after),) = changes(database, written.event_id)
        assert operation == "update"
        assert {name for name in before if before[name] != after[name]} == {"name_fi"}
        assert (before["name_fi"], after["name_fi"]) == ("Vesi", "Vesi ja jäte")

    def test_a_delete_has_the_row_before(self, database: Database):
        key = save(database, "Vesi")
        with database.write("organisation_deleted") as written:
            row = written.session.get_one(Organisation, key)
            row.name_fi = "Muutettu juuri ennen"
            written.session.delete(row)
        ((_table, operation, before, after),) = changes(database, written.event_id)
        assert (operation, before["name_fi"], after) == ("delete", "Vesi", None)

    def test_several_flushes_become_one_change(self, database: Database):
        key = save(database, "Vesi")
        with database.write("organisation_saved") as written:
            row = written.session.get_one(Organisation, key)
            for name in ("Vesi 2", "Vesi 3", "Vesi 4"):
                row.name_fi = name
                written.session.flush()
        ((_table, operation, before, after),) = changes(database, written.event_id)
        assert (operation, before["name_fi"], after["name_fi"]) == ("update", "Vesi", "Vesi 4")

    def test_inserted_and_updated_is_one_insert(self, database: Database):
        with database.write("organisation_saved") as written:
            row = organisation("Vesi")
            written.session.add(row)
            written.session.flush()
            row.name_fi = "Satama"
        ((_table, operation, before, after),) = changes(database, written.event_id)
        assert (operation, before, after["name_fi"]) == ("insert", None, "Satama")

    def test_inserted_and_deleted_is_nothing(self, database: Database):
        with database.write("organisation_saved") as written:
            row = organisation("Vesi")
            written.session.add(row)
            written.session.flush()
            written.session.delete(row)
        assert written.event_id is None

    def test_changed_and_changed_back_is_nothing(self, database: Database):
        key = save(database, "Vesi")
        with database.write("organisation_saved") as written:
            row = written.session.get_one(Organisation, key)
            row.name_fi = "Satama"
            written.session.flush()
            row.name_fi = "Vesi"
        assert written.event_id is None

    def test_rows_that_lose_their_owner_are_deletes(self, database: Database, town: Town):
        with database.write("theme_saved") as written:
            theme = written.session.get_one(tables.Theme, town.tax)
            gone = [part.type.value for part in theme.types]
            theme.types = [tables.ThemeType(type=MandateType.REPRESENT, basis=TypeBasis.MUNICIPALITY)]
        found = [change for change in changes(database, written.event_id) if change[0] == "theme_type"]
        deleted = sorted(before["type"] for _table, operation, before, _after in found if operation == "delete")
        assert deleted == sorted(gone)
        assert [operation for _table, operation, *_rest in found if operation != "delete"] == ["insert"]

    def test_rows_that_go_with_their_owner_are_deletes_too(self, database: Database, town: Town):
        with database.write_draft() as session:
            request = tables.Request(
                form_id="existing",
                form_version=1,
                language="fi",
                assignor_id=town.city,
                created_on=database.clock.today(),
                changed_on=database.clock.today(),
                lines=[tables.RequestLine(position=1, outcome=LineOutcome.PENDING)],
            )
            session.add(request)
        with database.write("draft_deleted") as written:
            written.session.delete(written.session.get_one(tables.Request, request.id))
        assert sorted(change[:2] for change in changes(database, written.event_id)) == [
            ("request", "delete"),
            ("request_line", "delete"),
        ]

    def test_the_content_of_a_file_is_not_kept_twice(self, database: Database):
        content = b"%PDF"
        key = hashlib.sha256(content).hexdigest()
        with database.write("file_attached") as written:
            written.session.add(tables.AttachmentContent(sha256=key, content=content))
        ((table, _operation, _before, after),) = changes(database, written.event_id)
        assert (table, after) == ("attachment_content", {"sha256": key})


class TestTheChain:
    @pytest.fixture(autouse=True)
    def history(self, database: Database) -> None:
        for name in ("Vesi", "Satama", "Teatteri"):
            save(database, name)
        database.log("registry_exported", "rekisteri.xlsx: 0")

    def test_a_log_that_nobody_touched_is_whole(self, database: Database):
        assert broken(database) == []

    @pytest.mark.parametrize("column", ["actor", "action", "reason", "at", "undoes_id"])
    def test_a_changed_event_shows(self, database: Database, column: str):
        value = {"at": "2026-11-23 06:59:59.000000", "undoes_id": 1}.get(column, "Joku muu")
        tamper(database.path, f"update audit_event set {column} = ? where id = 2", value)
        assert broken(database) == [2]

    @pytest.mark.parametrize("column", ["before", "after"])
    def test_a_changed_payload_shows(self, database: Database, column: str):
        tamper(database.path, f"update audit_change set {column} = ? where event_id = 2", json.dumps({"name_fi": "x"}))
        assert broken(database) == [2]

    @pytest.mark.parametrize("column", ["digest", "table_name", "row_key", "salt"])
    def test_a_changed_digest_or_place_shows(self, database: Database, column: str):
        tamper(database.path, f"update audit_change set {column} = ? where event_id = 2", "0" * 64)
        assert broken(database) == [2]

    def test_a_payload_changed_together_with_its_digest_shows(self, database: Database):
        with database.read() as session:
            row = session.scalars(select(AuditChange).where(AuditChange.event_id == 2)).one()
        after = row.after | {"name_fi": "Väärennös"}
        text = json.dumps([row.salt, row.table_name, row.row_key, None, after], ensure_ascii=False, sort_keys=True)
        digest = hashlib.sha256(text.encode()).hexdigest()
        statement = "update audit_change set after = ?, digest = ? where event_id = 2"
        tamper(database.path, statement, json.dumps(after), digest)
        assert broken(database) == [2]

    def test_a_deleted_change_shows(self, database: Database):
        tamper(database.path, "delete from audit_change where event_id = 2")
        assert broken(database) == [2]

    def test_a_deleted_event_shows_at_the_next_one(self, database: Database):
        tamper(database.path, "delete from audit_change where event_id = 2")
        tamper(database.path, "delete from audit_event where id = 2")
        assert broken(database) == [3]

    def test_a_deleted_event_shows_by_its_changes_too(self, database: Database):
        tamper(database.path, "delete from audit_event where id = 2")
        assert broken(database) == [2, 3]

    def test_a_change_without_an_event_shows(self, database: Database):
        with closing(sqlite3.connect(database.path)) as connection, connection:
            connection.execute(
                "insert into audit_change (event_id, table_name, row_key, operation, digest, before, after)"
                " values (99, 'organisation', '1', 'update', 'x', 'null', 'null')"
            )
        assert broken(database) == [99]

    def test_an_erased_payload_still_verifies(self, database: Database):
        tamper(database.path, "update audit_change set salt = null, before = null, after = null where event_id = 2")
        assert broken(database) == []

    def test_the_head_is_the_same_in_a_copy(self, database: Database, tmp_path: Path):
        copy = tmp_path / "copy.sqlite"
        backups.make(database.path, copy)
        with database.read() as session:
            head = audit.last_hash(session.connection())
        assert head == backups.head_hash(copy) != audit.GENESIS
        save(database, "Uimahalli")
        assert backups.head_hash(database.path) != head

    def test_an_empty_log_begins_at_the_beginning(self, template: Path):
        assert backups.head_hash(template) == audit.GENESIS


def test_equal_rows_have_different_digests(database: Database):
    for _time in range(2):
        with database.write("title_saved") as written:
            written.session.add(tables.JobTitle(name_fi="kirjanpitäjä"))
    with database.read() as session:
        digests = list(session.scalars(select(AuditChange.digest)))
    assert len(set(digests)) == 2  # salted: an erased payload cannot be guessed


def test_numbers_are_in_the_log_and_the_log_is_not(database: Database):
    with database.write("request_received") as written:
        written.session.add(tables.NumberSeries(series="request", year=2026, last=1))
    assert changes(database, written.event_id) == [
        ("number_series", "insert", None, {"series": "request", "year": 2026, "last": 1})
    ]
    with database.read() as session:
        assert session.scalars(select(AuditChange.row_key)).one() == "request,2026"
        assert session.scalars(select(AuditEvent.id)).one() == written.event_id
