"""Transactions: all or nothing, one writer at a time, nobody's newer save overwritten, a full disk survived."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.exc import IntegrityError

from tests.db.rows import count, names, organisation, save
from valtuusapp.core.dates import clock_at
from valtuusapp.core.problems import UserError
from valtuusapp.db import sqlite, tables
from valtuusapp.db.database import Database
from valtuusapp.db.tables import AuditEvent, Organisation


class TestWriting:
    def test_what_was_saved_is_there_with_one_event(self, database: Database):
        save(database, "Lumijärven Vesi")
        assert names(database) == ["Lumijärven Vesi"]
        with database.read() as session:
            (event,) = session.scalars(select(AuditEvent))
        assert (event.actor, event.action, event.at) == ("Aino Ahola", "organisation_saved", database.clock.now())

    def test_a_failure_writes_nothing(self, database: Database):
        with pytest.raises(ZeroDivisionError), database.write("organisation_saved") as written:
            written.session.add(organisation("Lumijärven Vesi"))
            written.session.flush()
            raise ZeroDivisionError
        assert names(database) == []
        assert count(database, AuditEvent) == 0
        save(database, "Lumijärven Satama")
        assert names(database) == ["Lumijärven Satama"]

    def test_a_broken_rule_of_the_tables_writes_nothing(self, database: Database):
        with pytest.raises(IntegrityError, match="UNIQUE"), database.write("organisation_saved") as written:
            written.session.add(organisation("Vesi", business_id="0001001-7"))
            written.session.flush()
            written.session.add(organisation("Satama", business_id="0001001-7"))
        assert names(database) == []

    def test_saving_what_is_as_before_is_no_event(self, database: Database):
        key = save(database, "Lumijärven Vesi")
        told = []
        database.on_change = told.append
        with database.write("organisation_saved") as written:
            written.session.get_one(Organisation, key).name_fi = "Lumijärven Vesi"
        assert written.event_id is None
        assert told == []
        assert count(database, AuditEvent) == 1

    def test_listeners_hear_once_after_the_commit_which_tables_changed(self, database: Database):
        told = []
        database.on_change = lambda changed: told.append((changed, names(database)))
        with database.write("organisation_saved") as written:
            written.session.add(organisation("Vesi"))
            written.session.flush()
            written.session.add(tables.JobTitle(name_fi="kirjanpitäjä"))
        assert told == [(frozenset({"organisation", "job_title"}), ["Vesi"])]

    def test_a_draft_is_saved_without_an_event(self, database: Database):
        told = []
        database.on_change = told.append
        with database.write_draft() as session:
            session.add(organisation("Vesi"))
        assert names(database) == ["Vesi"]
        assert count(database, AuditEvent) == 0
        assert told == [frozenset({"organisation"})]

    def test_what_changes_no_row_can_be_logged(self, database: Database):
        database.log("registry_exported", "rekisteri.xlsx: 3")
        with database.read() as session:
            (event,) = session.scalars(select(AuditEvent))
        assert (event.action, event.reason) == ("registry_exported", "rekisteri.xlsx: 3")

    def test_keys_that_lead_nowhere_are_refused(self, database: Database):
        with pytest.raises(IntegrityError, match="FOREIGN KEY"), database.write("organisation_saved") as written:
            written.session.add(organisation("Vesi", successor_id=99))
        assert names(database) == []

    def test_a_commit_that_fails_leaves_no_transaction_open(self, database: Database):
        with pytest.raises(IntegrityError), database.write("organisation_saved") as written:
            sqlite.defer_foreign_keys(written.session.connection())
            written.session.add(organisation("Vesi", successor_id=99))
        assert names(database) == []
        save(database, "Satama")
        assert names(database) == ["Satama"]

    def test_errors_hold_no_values(self, database: Database):
        with pytest.raises(IntegrityError, match="parameters hidden") as caught, database.write("x") as written:
            written.session.add(tables.Person(last_name="Šemeikka", first_names=None))
        assert "Šemeikka" not in str(caught.value)


class TestReading:
    def test_it_sees_one_moment(self, database: Database):
        save(database, "Vesi")
        query = select(Organisation.name_fi)
        with database.read() as session:
            before = list(session.scalars(query))
            save(database, "Satama")  # writing while reading works
            assert list(session.scalars(query)) == before == ["Vesi"]
        assert names(database) == ["Vesi", "Satama"]

    def test_it_goes_on_while_somebody_writes(self, database: Database):
        with database.write("organisation_saved") as written:
            written.session.add(organisation("Vesi"))
            written.session.flush()
            assert names(database) == []
        assert names(database) == ["Vesi"]

    def test_nothing_is_written_to_a_register_opened_for_reading(self, database: Database):
        save(database, "Vesi")
        reading = Database(database.path, sqlite.open_engine(database.path, read_only=True), read_only=True)
        with pytest.raises(UserError) as caught:
            save(reading, "Satama")
        assert caught.value.code == "opened_read_only"
        reading.log("registry_exported")
        with pytest.raises(UserError) as caught, reading.read() as session:  # not even past the services
            session.execute(text("delete from organisation"))
        assert caught.value.code == "database_read_only"
        reading.close()
        assert names(database) == ["Vesi"]


def impatient(engine) -> None:
    """Lets the connections of an engine wait for others a moment only."""
    event.listen(engine, "connect", lambda connection, _record: connection.execute("pragma busy_timeout=50"))


class TestTwoWriters:
    @pytest.fixture
    def other(self, path: Path, database: Database) -> Iterator[Database]:
        other = Database(path, sqlite.open_engine(path, read_only=False), actor="Toinen")
        impatient(other.engine)
        yield other
        other.close()

    def test_a_second_writer_is_kept_out_from_the_beginning(self, database: Database, other: Database):
        with database.write("organisation_saved") as written:
            with pytest.raises(UserError) as caught, other.write("organisation_saved"):
                pytest.fail("the second writer came in before the first had written a row")
            assert caught.value.code == "database_busy"
            assert caught.value.values == {"path": database.path}
            written.session.add(organisation("Vesi"))
        save(other, "Satama")
        assert names(database) == ["Vesi", "Satama"]

    def test_another_program_that_writes_is_met_with_the_same_sentence(self, other: Database):
        with closing(sqlite3.connect(other.path, isolation_level=None)) as stranger:
            stranger.execute("begin immediate")
            with pytest.raises(UserError) as caught:
                save(other, "Satama")
            stranger.execute("rollback")
        assert caught.value.code == "database_busy"

    def test_a_save_over_a_newer_row_is_refused(self, database: Database, other: Database):
        key = save(database, "Vesi")
        with other.read() as session:
            seen = session.get_one(Organisation, key)
        with database.write("organisation_saved") as written:
            written.session.get_one(Organisation, key).name_fi = "Vesi ja jäte"
        with pytest.raises(UserError) as caught, other.write("organisation_saved") as written:
            written.session.add(seen)
            seen.name_fi = "Vesihuolto"
        assert caught.value.code == "changed_elsewhere"
        assert names(database) == ["Vesi ja jäte"]

    def test_a_save_over_a_deleted_row_is_refused(self, database: Database, other: Database):
        key = save(database, "Vesi")
        with other.read() as session:
            seen = session.get_one(Organisation, key)
        with database.write("organisation_deleted") as written:
            written.session.delete(written.session.get_one(Organisation, key))
        with pytest.raises(UserError) as caught, other.write("organisation_saved") as written:
            written.session.add(seen)
            seen.name_fi = "Vesihuolto"
        assert caught.value.code == "changed_elsewhere"
        assert names(database) == []


@pytest.fixture
def fill_disk(database: Database) -> Callable[[bool], None]:
    """Lets the register grow no further, and again."""
    full = []

    def limit(connection, *_others) -> None:
        pages = connection.execute("pragma page_count").fetchone()[0] if full else 1_000_000_000
        connection.execute(f"pragma max_page_count={pages}")

    event.listen(database.engine, "checkout", limit)

    def fill(now: bool) -> None:
        full[:] = [True] if now else []

    return fill


def test_a_full_disk_is_said_loses_nothing_and_works_again(database: Database, fill_disk: Callable[[bool], None]):
    save(database, "Vesi")
    fill_disk(True)
    with pytest.raises(UserError) as caught, database.write("organisation_saved") as written:
        for number in range(500):
            written.session.add(organisation(f"Organisaatio {number} " + "pitkä nimi " * 50))
    assert caught.value.code == "database_disk_full"
    assert caught.value.values == {"path": database.path}
    assert names(database) == ["Vesi"]
    assert count(database, AuditEvent) == 1

    fill_disk(False)
    save(database, "Satama")
    assert names(database) == ["Vesi", "Satama"]
    assert sqlite.integrity_check(database.path)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (sqlite3.SQLITE_IOERR_FSYNC, "database_disk_error"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "database_busy"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "database_read_only"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "database_damaged"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "database_cannot_open"),
    ],
)
def test_what_the_surroundings_refuse_is_a_sentence(tmp_path: Path, code: int, sentence: str):
    error = sqlite3.OperationalError("made up")
    error.sqlite_errorcode = code
    with pytest.raises(UserError) as caught, sqlite.errors_as_sentences(tmp_path):
        raise error
    assert caught.value.code == sentence


def test_an_error_of_our_own_stays_an_error(tmp_path: Path):
    with pytest.raises(sqlite3.OperationalError, match="no such table"), sqlite.errors_as_sentences(tmp_path):
        sqlite3.connect(":memory:").execute("select * from nowhere")


def test_the_clock_of_the_register_dates_its_events(path: Path):
    other_day = Database(path, sqlite.open_engine(path, read_only=False), clock=clock_at(date(2027, 1, 1)))
    save(other_day, "Vesi")
    with other_day.read() as session:
        assert session.scalars(select(AuditEvent.at)).one().date() == date(2027, 1, 1)
    other_day.close()


def test_what_is_deleted_is_not_left_in_the_file(database: Database):
    with database.read() as session:
        assert session.connection().exec_driver_sql("PRAGMA secure_delete").scalar() == 1
