"""Approved maps stay as they were and are compared."""

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.services.directory import refused, refusing
from tests.services.mapped import ACT, MappedTown
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.text import LocalText
from valtuusapp.services.history import HistoryService
from valtuusapp.services.opening import open_database

TODAY = date(2026, 11, 23)
TITLE, SECTOR = MapKind.TITLE, MapKind.SECTOR


@pytest.fixture
def approve(mapped: MappedTown):
    def approve(kind=TITLE, column_id=None, day=TODAY):
        return mapped.services.map_approvals.approve(kind, column_id, "Öhman, Cilla", day, "MER/17/2026")

    return approve


def test_an_approved_map_is_kept_as_it_was(mapped: MappedTown, approve):
    mapped.title_row(level=MapLevel.NAMED, least=2, months=24, limited=True, why=LocalText("Verot", "Skatter"))
    mapped.title_row(mapped.pay, mapped.chief)
    rows = tuple(mapped.services.maps.rows(TITLE))
    key = approve()
    assert mapped.directory.last_event()[0] == "map_approved"
    theme = mapped.directory.themes.theme(mapped.tax)
    mapped.directory.themes.save_theme(replace(theme, name=LocalText("Toinen nimi"), e_service_ids=()))
    mapped.directory.organisation.merge_titles(mapped.clerk, mapped.chief, "Sama")
    mapped.services.map_changes.delete_entries(TITLE, [one.id for one in mapped.services.maps.entries(TITLE)])
    kept = mapped.services.map_approvals.approval(key)
    assert kept.rows == rows
    approval = kept.approval
    assert (approval.number, approval.case_number, approval.approver) == ("2026-0001", "MER/17/2026", "Öhman, Cilla")
    assert (approval.map, approval.column_id, approval.column, approval.rows) == (TITLE, None, LocalText(), 2)
    assert mapped.services.map_approvals.approvals(TITLE) == [approval]
    with refused("undo_never"):
        HistoryService(mapped.directory.database).undo(_approving_event(mapped))


def _approving_event(mapped: MappedTown) -> int:
    return next(
        entry.event_id for entry in HistoryService(mapped.directory.database).latest() if entry.action == "map_approved"
    )


def test_what_an_earlier_program_kept_can_be_read(tmp_path: Path):
    path = tmp_path / "rekisteri.sqlite"
    shutil.copy(Path(__file__).parents[1] / "fixtures" / "databases" / "0002.sqlite", path)
    services = open_database(path)
    try:
        (approval,) = services.map_approvals.approvals(SECTOR)
        (row,) = services.map_approvals.approval(approval.id).rows
        assert (approval.column.sv, row.theme.fi, row.level) == (
            "Koncerntjänster",
            "Veroasioiden hoito",
            MapLevel.POSSIBLE,
        )
        ((before, after),) = services.map_approvals.compare(approval.id).changed
        assert (before.months, after.level) == (24, MapLevel.NAMED)
    finally:
        services.close()


def test_each_sector_by_itself(mapped: MappedTown, approve):
    mapped.sector_row()
    mapped.sector_row(column=mapped.growth)
    older = approve(SECTOR, mapped.finance, TODAY - timedelta(days=30))
    newer = approve(SECTOR, mapped.growth)
    whole = approve(SECTOR, day=TODAY - timedelta(days=1))
    approvals = mapped.services.map_approvals
    assert [row.id for row in approvals.approvals(SECTOR)] == [newer, whole, older]
    assert [row.id for row in approvals.approvals(SECTOR, mapped.finance)] == [whole, older]
    assert approvals.approvals(TITLE) == []
    assert approvals.approval(older).approval.column.sv == "Ekonomi"
    assert [row.column_id for row in approvals.approval(older).rows] == [mapped.finance]
    assert [row.number for row in approvals.approvals(SECTOR)] == ["2026-0002", "2026-0003", "2026-0001"]
    finance, growth = (
        next(column for column in mapped.services.maps.columns(SECTOR) if column.id == key)
        for key in (mapped.finance, mapped.growth)
    )
    assert (finance.approved_on, growth.approved_on) == (TODAY - timedelta(days=1), TODAY)


def test_a_title_says_whether_it_is_still_as_it_was_approved(mapped: MappedTown, approve):
    row = mapped.title_row()

    def told():
        columns = {column.id: column for column in mapped.services.maps.columns(TITLE)}
        return [(columns[key].approved_on, columns[key].changed_since) for key in (mapped.clerk, mapped.chief)]

    assert told() == [(None, False), (None, False)]
    early, late = TODAY - timedelta(days=30), TODAY - timedelta(days=10)
    approve(day=early)
    assert told() == [(early, False), (None, False)], "of the chief there was nothing to approve"
    entry = mapped.services.maps.entry(TITLE, row)
    mapped.services.map_changes.save_entry(replace(entry, months=12))
    mapped.title_row(column=mapped.chief)
    assert told() == [(early, True), (None, False)]
    approve(column_id=mapped.clerk, day=late)
    assert told() == [(late, False), (None, False)]
    mapped.services.map_changes.delete_entries(TITLE, [row])
    assert told() == [(late, True), (None, False)]


def test_a_merged_title_takes_its_approvals_along(mapped: MappedTown, approve):
    mapped.title_row(level=MapLevel.NAMED)
    mapped.title_row(column=mapped.chief)
    mapped.title_row(mapped.pay)
    whole, clerks = approve(day=TODAY - timedelta(days=2)), approve(column_id=mapped.clerk)
    mapped.directory.organisation.merge_titles(mapped.chief, mapped.clerk, "Sama")
    approvals = mapped.services.map_approvals
    assert [row.id for row in approvals.approvals(TITLE, mapped.chief)] == [clerks, whole]
    assert not approvals.compare(whole), "merging decides nothing anew"
    assert not approvals.compare(clerks)
    assert not approvals.compare(whole, clerks)
    (chief,) = (column for column in mapped.services.maps.columns(TITLE) if column.id == mapped.chief)
    assert (chief.approved_on, chief.changed_since) == (TODAY - timedelta(days=2), False)


def test_who_answers_may_take_another_name_or_be_merged(mapped: MappedTown, approve):
    mapped.title_row(level=MapLevel.NAMED)
    key = approve()
    people = mapped.directory.people
    people.save_person(replace(people.person(mapped.cilla), last_name="Ŋuorra"))
    assert not mapped.services.map_approvals.compare(key), "the same person by another name"
    entry = mapped.services.maps.entries(TITLE)[0]
    mapped.services.map_changes.save_entry(replace(entry, responsible_id=mapped.anna))
    assert mapped.services.map_approvals.compare(key).changed


def test_what_has_changed_since(mapped: MappedTown, approve):
    gone = mapped.title_row()
    kept = mapped.title_row(mapped.pay)
    mapped.title_row(column=mapped.chief)
    older = approve()
    changes, approvals = mapped.services.map_changes, mapped.services.map_approvals
    mapped.give(mapped.anna)
    assert not approvals.compare(older), "who holds what is no change of the map"
    changes.delete_entries(TITLE, [gone])
    changes.save_entry(replace(mapped.services.maps.entry(TITLE, kept), level=MapLevel.ALL))
    mapped.title_row(mapped.pay, mapped.chief)
    since = approvals.compare(older)
    assert [row.place for row in since.added] == [(mapped.chief, mapped.pay, ACT)]
    assert [row.place for row in since.removed] == [(mapped.clerk, mapped.tax, ACT)]
    ((before, after),) = since.changed
    assert (before.level, after.level) == (MapLevel.POSSIBLE, MapLevel.ALL)
    newer = approve()
    assert approvals.compare(older, newer) == since
    assert not approvals.compare(newer)
    assert not approvals.compare(newer, newer)


def test_a_part_is_compared_with_that_part(mapped: MappedTown, approve):
    mapped.title_row()
    part = approve(TITLE, mapped.clerk)
    mapped.title_row(column=mapped.chief)
    whole = approve()
    other = approve(TITLE, mapped.chief)
    mapped.sector_row()
    sector = approve(SECTOR)
    approvals = mapped.services.map_approvals
    assert not approvals.compare(part)
    assert not approvals.compare(part, whole)
    for apart in (other, sector):
        with refused("map_approvals_apart"):
            approvals.compare(part, apart)


def test_what_is_not_approved(mapped: MappedTown):
    approvals = mapped.services.map_approvals
    assert refusing(approvals.check(" ", None)) == {
        ("approver_missing", "approver"),
        ("approval_no_date", "approved_on"),
    }
    assert refusing(approvals.check("Öhman, Cilla", TODAY + timedelta(days=1), "010594Y9032")) == {
        ("approval_in_future", "approved_on"),
        ("identity_code_in_text", "case_number"),
    }
    with refused("map_empty"):
        approvals.approve(TITLE, None, "Öhman, Cilla", TODAY)
    with refused("row_gone"):
        approvals.approve(TITLE, 999, "Öhman, Cilla", TODAY)
    assert approvals.approvals(TITLE) == []
    mapped.title_row()
    key = approvals.approve(TITLE, None, "Öhman, Cilla", TODAY)
    assert approvals.approval(key).approval.number == "2026-0001", "what was refused took no number"
