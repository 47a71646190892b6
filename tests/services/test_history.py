"""The log as it is read, and undo: the inverse as a new event, or a sentence why not."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.services.conftest import TODAY
from tests.services.town import Town
from valtuusapp.core import messages
from valtuusapp.core.mandates import EndKind, Mandate, MandateState, MandateType
from valtuusapp.core.organisation import JobTitle, Unit, UnitKind
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import audit, tables
from valtuusapp.db.database import Database
from valtuusapp.services.history import NEVER_UNDONE
from valtuusapp.services.opening import Services


def everything(database: Database) -> dict[str, list[tuple]]:
    """All rows but those of the log, without the numbers of versions."""
    found = {}
    with database.read() as session:
        for name, table in tables.Base.metadata.tables.items():
            if name not in tables.UNAUDITED:
                columns = [column for column in table.columns if column.name != "version"]
                rows = session.execute(select(*columns)).all()
                found[name] = sorted(tuple(map(repr, row)) for row in rows)
    return found


def last_event(database: Database) -> int:
    assert database.last_event_id is not None
    return database.last_event_id


def refusal(services: Services, event_id: int) -> UserError:
    with pytest.raises(UserError) as caught:
        services.history.undo(event_id)
    return caught.value


def mandate(town: Town, **changes) -> Mandate:
    values = {
        "assignor_id": town.city,
        "assignee_person_id": town.maija,
        "theme_id": town.tax,
        "type": MandateType.TRANSACTIONS,
        "valid_from": TODAY,
        "valid_to": TODAY + timedelta(365),
        "engagement_id": town.maija_engagement,
        "granted_on": TODAY,
    }
    return Mandate(**(values | changes))


class TestUndo:
    def test_a_row_that_was_added_goes(self, database: Database, services: Services, town: Town):
        before = everything(database)
        services.organisation.save_title(JobTitle(name=LocalText("rehtori", "rektor")))
        services.history.undo(last_event(database))
        assert everything(database) == before

    def test_a_mandate_that_was_added_stays_as_entered_in_error(
        self, database: Database, services: Services, town: Town
    ):
        key = services.mandates.add(mandate(town))
        services.history.undo(last_event(database))
        (row,) = services.mandates.rows([key])
        assert row.state is MandateState.VOID
        assert services.mandates.mandate(key).void_reason == "undone"

    def test_a_theme_that_came_into_use_with_a_mandate_goes_out_of_use(
        self, database: Database, services: Services, town: Town
    ):
        services.themes.take_into_use([town.tax], in_use=False)
        services.mandates.add(mandate(town))
        assert services.themes.theme(town.tax).in_use
        services.history.undo(last_event(database))
        assert not services.themes.theme(town.tax).in_use

    def test_a_change_is_as_before(self, database: Database, services: Services, town: Town):
        key = services.mandates.add(mandate(town, specifiers=("TYPO",)))
        before = everything(database)
        services.mandates.end([key], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "työ päättyi")
        assert everything(database) != before
        services.history.undo(last_event(database))
        assert everything(database) == before

    def test_several_rows_of_one_event_go_back_together(self, database: Database, services: Services, town: Town):
        keys = services.mandates.add_many([mandate(town), mandate(town, theme_id=town.pay)])
        before = everything(database)
        services.mandates.end(keys, TODAY, EndKind.INVALIDATED_BY_ASSIGNEE, "ei tarvita")
        services.history.undo(last_event(database))
        assert everything(database) == before

    def test_a_row_that_was_deleted_comes_back(self, database: Database, services: Services, town: Town):
        key = services.organisation.save_title(JobTitle(name=LocalText("rehtori", "rektor")))
        before = everything(database)
        services.organisation.delete_title(key)
        services.history.undo(last_event(database))
        assert everything(database) == before

    def test_a_theme_comes_back_with_its_types_and_e_services(self, database: Database, services: Services, town: Town):
        with database.write("mandates_added") as written:  # nobody holds it
            for row in written.session.scalars(select(tables.Mandate).where(tables.Mandate.theme_id == town.tax)):
                written.session.delete(row)
        before = everything(database)
        services.themes.delete_theme(town.tax)
        assert everything(database) != before
        services.history.undo(last_event(database))
        assert everything(database) == before

    def test_changed_types_of_a_theme_are_as_before(self, database: Database, services: Services, town: Town):
        theme = services.themes.theme(town.tax)
        before = everything(database)
        from dataclasses import replace

        services.themes.save_theme(replace(theme, types=(MandateType.REPRESENT,), e_service_ids=()))
        services.history.undo(last_event(database))

        def without_keys(rows):
            return {name: sorted(row[:-1] if name.startswith("theme_") else row for row in rows[name]) for name in rows}

        assert without_keys(everything(database)) == without_keys(before)

    def test_a_unit_and_what_stands_below_it_go_in_any_order(self, database: Database, services: Services, town: Town):
        before = everything(database)
        units = [
            {"id": 50, "name_fi": "Koulut", "kind": UnitKind.SERVICE_AREA},
            {"id": 51, "name_fi": "Koulu", "kind": UnitKind.UNIT, "parent_id": 50},
        ]
        with database.write("unit_saved") as written:
            above = tables.Unit(name_fi="Koulut", kind=UnitKind.SERVICE_AREA, parent_id=town.sector)
            written.session.add(above)
            written.session.flush()
            below = tables.Unit(name_fi="Koulu", kind=UnitKind.UNIT, parent_id=above.id)
            written.session.add(below)
        services.history.undo(last_event(database))
        assert everything(database) == before

        with database.write("unit_saved") as written:
            written.session.add_all(tables.Unit(**each) for each in units)
        before = everything(database)
        with database.write("unit_deleted") as written:
            for each in reversed(units):
                written.session.delete(written.session.get_one(tables.Unit, each["id"]))
                written.session.flush()
        services.history.undo(last_event(database))
        assert everything(database) == before

    def test_a_draft_that_was_thrown_away_comes_back(self, database: Database, services: Services, town: Town):
        draft = services.requests.start({"why": "Kesätyöntekijän verot"})
        before = everything(database)
        services.requests.delete_draft(draft)
        services.history.undo(last_event(database))
        assert everything(database) == before
        assert services.requests.request(draft).values["why"] == "Kesätyöntekijän verot"

    def test_undo_is_an_event_of_its_own_and_the_log_stays_whole(
        self, database: Database, services: Services, town: Town
    ):
        key = services.mandates.add(mandate(town))
        event_id = last_event(database)
        services.history.undo(event_id)
        undone, added = services.history.of_rows([("mandate", key)])
        assert (undone.action, undone.undone) == ("undone", False)
        (reason,) = undone.changes
        assert messages.shown(reason.after, Language.SV) == "anteckningen ångrades"
        assert (added.event_id, added.action, added.undone) == (event_id, "mandates_added", True)
        with database.read() as session:
            assert session.scalar(select(tables.AuditEvent.undoes_id).order_by(tables.AuditEvent.id.desc())) == event_id
            assert audit.broken_events(session.connection()) == []


class TestWhatCannotBeUndone:
    def test_what_somebody_has_changed_since(self, database: Database, services: Services, town: Town):
        key = services.mandates.add(mandate(town))
        event_id = last_event(database)
        database.actor = "Liisa Aho"
        services.mandates.end([key], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "työ päättyi")
        before = everything(database)
        error = refusal(services, event_id)
        assert error.code == "undo_changed_since"
        assert error.values == {"actor": "Liisa Aho", "at": database.clock.now()}
        assert everything(database) == before

    def test_nothing_of_an_event_goes_back_when_one_row_cannot(
        self, database: Database, services: Services, town: Town
    ):
        first, second = services.mandates.add_many([mandate(town), mandate(town, theme_id=town.pay)])
        event_id = last_event(database)
        services.mandates.void(second, "väärä henkilö")
        assert refusal(services, event_id).code == "undo_changed_since"
        assert services.mandates.mandate(first).void_reason == ""

    def test_what_is_referred_to_by_now(self, database: Database, services: Services, town: Town):
        unit = services.organisation.save_unit(Unit(name=LocalText("Koulu"), parent_id=town.sector))
        event_id = last_event(database)
        with database.write("unit_saved") as written:
            written.session.add(tables.Unit(name_fi="Luokka", kind=UnitKind.UNIT, parent_id=unit))
        before = everything(database)
        assert refusal(services, event_id).code == "undo_in_use"
        assert everything(database) == before

    @pytest.mark.parametrize("action", sorted(NEVER_UNDONE))
    def test_numbers_papers_and_tellings(self, database: Database, services: Services, town: Town, action: str):
        with database.write(action) as written:
            written.session.add(tables.JobTitle(name_fi="rehtori"))
        assert services.history.undoable() is None
        assert refusal(services, last_event(database)).code == "undo_never"

    def test_what_has_been_undone_and_the_undoing(self, database: Database, services: Services, town: Town):
        services.mandates.add(mandate(town))
        event_id = last_event(database)
        services.history.undo(event_id)
        assert services.history.undoable() is None
        assert refusal(services, event_id).code == "undo_changed_since"
        (undone, *_older) = services.history.latest()
        assert refusal(services, undone.event_id).code == "undo_never"


class TestReading:
    def test_only_what_this_session_did_last_is_offered(self, database: Database, services: Services, town: Town):
        database.last_event_id = None
        assert services.history.undoable() is None
        services.mandates.add(mandate(town))
        offered = services.history.undoable()
        assert offered is not None
        assert (offered.action, offered.event_id) == ("mandates_added", last_event(database))
        database.read_only = True
        assert services.history.undoable() is None

    def test_a_change_is_told_with_days_and_names(self, database: Database, services: Services, town: Town):
        key = services.mandates.add(mandate(town))
        services.mandates.end([key], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "työ päättyi")
        ended, added = services.history.of_rows([("mandate", key)])
        assert added.changes == ()
        assert {change.field: (change.before, change.after) for change in ended.changes} == {
            "ended_on": ("", TODAY),
            "end_kind": ("", EndKind.INVALIDATED_BY_ASSIGNOR),
            "end_reason": ("", "työ päättyi"),
        }
        assert (ended.actor, ended.reason, ended.at) == ("Aino Ahola", "työ päättyi", database.clock.now())

    def test_the_history_of_rows_that_do_not_exist_is_empty(self, services: Services):
        assert services.history.of_rows([("mandate", 99)]) == ()
        assert services.history.of_rows([]) == ()
