"""Changing the maps: what is refused, one event each, undo, and the preview against applying."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from tests.services.directory import codes, refused, refusing
from tests.services.mapped import ACT, GRANT, MappedTown
from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.findings import FindingFilter
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapChange, MapEntry, MapKind, MapLevel
from valtuusapp.core.messages import say
from valtuusapp.core.text import Language, LocalText
from valtuusapp.core.themes import SpecifierRule, TypeBasis
from valtuusapp.db import tables
from valtuusapp.services.demonstration.reasons import themes_by_key
from valtuusapp.services.history import HistoryService

TODAY = date(2026, 11, 23)
TITLE, SECTOR = MapKind.TITLE, MapKind.SECTOR


@pytest.fixture
def row(mapped: MappedTown) -> MapEntry:
    """A row of the clerk's map, not saved yet."""
    return MapEntry(
        map=TITLE,
        column_id=mapped.clerk,
        theme_id=mapped.tax,
        type=ACT,
        level=MapLevel.ALL,
        why=LocalText("Hoitaa verot", "Sköter skatterna"),
        responsible_id=mapped.cilla,
    )


def undo(mapped: MappedTown) -> None:
    HistoryService(mapped.directory.database).undo(mapped.directory.database.last_event_id)


def stand(mapped: MappedTown, kind=TITLE):
    """What stands in a map, keys and versions apart."""
    return {
        (one.column_id, one.theme_id, one.type): (one.level, one.least, one.why.fi)
        for one in mapped.services.maps.entries(kind)
    }


class TestSaving:
    def test_a_row_is_saved_changed_and_taken_back(self, mapped: MappedTown, row: MapEntry):
        changes = mapped.services.map_changes
        key = changes.save_entry(row)
        assert mapped.directory.last_event() == ("map_entry_saved", "", 1)
        saved = mapped.services.maps.entry(TITLE, key)
        assert saved == replace(row, id=key, version=1)
        assert changes.save_entry(replace(saved, level=MapLevel.NAMED, least=2, months=24, limited=True)) == key
        again = mapped.services.maps.entry(TITLE, key)
        assert (again.level, again.least, again.months, again.limited) == (MapLevel.NAMED, 2, 24, True)
        entry = HistoryService(mapped.directory.database).of_rows([("title_map_entry", key)])[0]
        assert {change.field for change in entry.changes} == {"level", "least", "months", "limited"}
        undo(mapped)
        assert mapped.services.maps.entry(TITLE, key).level is MapLevel.ALL

    def test_a_new_row_can_be_taken_back(self, mapped: MappedTown, row: MapEntry):
        mapped.services.map_changes.save_entry(row)
        undo(mapped)
        assert stand(mapped) == {}

    def test_a_newer_row_is_not_saved_over(self, mapped: MappedTown, row: MapEntry):
        changes = mapped.services.map_changes
        saved = mapped.services.maps.entry(TITLE, changes.save_entry(row))
        changes.save_entry(replace(saved, months=12))
        with refused("changed_elsewhere"):
            changes.save_entry(replace(saved, months=24))

    def test_what_is_wrong_with_a_row(self, mapped: MappedTown, row: MapEntry):
        check = mapped.services.map_changes.check_entry
        assert check(row) == []
        assert refusing(check(replace(row, column_id=999))) == {("map_title_missing", "column_id")}
        assert refusing(check(replace(row, map=SECTOR, column_id=mapped.office))) == {
            ("map_sector_missing", "column_id"),
            ("map_all_of_a_sector", "level"),
        }
        assert refusing(check(replace(row, theme_id=999))) == {("map_theme_missing", "theme_id")}
        assert refusing(check(replace(row, level=MapLevel.NAMED, least=0))) == {("map_least_impossible", "least")}
        assert refusing(check(replace(row, months=301))) == {("r2_months_impossible", "months")}
        assert codes(check(replace(row, responsible_id=None))) == {("map_nobody_responsible", "responsible_id")}
        assert refusing(check(replace(row, why=LocalText("hetu 010594Y9032")))) == {("identity_code_in_text", "why_fi")}
        key = mapped.services.map_changes.save_entry(row)
        assert refusing(check(row)) == {("map_row_stands_already", "type")}
        assert check(mapped.services.maps.entry(TITLE, key)) == []
        with refused("not_saved", "map_row_stands_already"):
            mapped.services.map_changes.save_entry(row)

    def test_a_merged_title_takes_no_rows(self, mapped: MappedTown, row: MapEntry):
        mapped.directory.organisation.merge_titles(mapped.chief, mapped.clerk, "Sama")
        assert refusing(mapped.services.map_changes.check_entry(row)) == {("map_title_missing", "column_id")}

    def test_what_the_theme_says_of_a_row(self, mapped: MappedTown, row: MapEntry):
        check = mapped.services.map_changes.check_entry
        theme = mapped.directory.themes.theme(mapped.tax)
        mapped.directory.themes.save_theme(
            replace(theme, longest_months=24, specifier_rule=SpecifierRule.NONE, in_use=False, types=(ACT,))
        )
        assert codes(check(replace(row, months=25, limited=True, type=GRANT))) == {
            ("map_longer_than_theme", "months"),
            ("map_limited_without_specifier", "limited"),
            ("theme_not_in_use", "theme_id"),
            ("r1_type_not_of_theme", "type"),
        }
        theme = mapped.directory.themes.theme(mapped.tax)
        mapped.directory.themes.save_theme(replace(theme, types_basis=TypeBasis.MUNICIPALITY))
        assert refusing(check(replace(row, type=GRANT))) == {("r1_type_not_of_theme", "type")}

    def test_themes_easily_mixed_up_are_told_of_when_a_row_is_added(self, mapped: MappedTown, row: MapEntry):
        keys = ("etuustietojen_katselu", "etuustietojen_katselu_ja_maksuvaatimusten_rekisterointi")
        assert set(keys) <= set(themes_by_key())
        with mapped.directory.database.write("theme_saved") as written:
            for theme_id, key in zip((mapped.tax, mapped.pay), keys, strict=True):
                written.session.get_one(tables.Theme, theme_id).catalogue_key = key
        check = mapped.services.map_changes.check_entry
        assert codes(check(row)) == {("r12_similar_theme", "theme_id")}
        saved = mapped.services.maps.entry(TITLE, mapped.services.map_changes.save_entry(row))
        assert check(saved) == []


class TestMany:
    def test_rows_are_deleted_in_one_event(self, mapped: MappedTown):
        keys = [mapped.title_row(), mapped.title_row(mapped.pay)]
        before = stand(mapped)
        mapped.services.map_changes.delete_entries(TITLE, keys, "Ei tarvita")
        assert mapped.directory.last_event() == ("map_entries_deleted", "Ei tarvita", 2)
        assert stand(mapped) == {}
        undo(mapped)
        assert stand(mapped) == before

    def test_a_level_over_a_selection(self, mapped: MappedTown):
        mapped.title_row(why=LocalText("Verot"))
        mapped.title_row(column=mapped.chief, level=MapLevel.NAMED, least=2)
        before = stand(mapped)
        cells = [(mapped.clerk, mapped.tax), (mapped.chief, mapped.tax), (mapped.chief, mapped.pay)]
        changes = mapped.services.map_changes
        changes.apply(changes.level_change(TITLE, cells, ACT, MapLevel.NAMED, 2), action="map_level_set")
        assert mapped.directory.last_event() == ("map_level_set", "", 2)
        assert stand(mapped) == {
            (mapped.clerk, mapped.tax, ACT): (MapLevel.NAMED, 2, "Verot"),
            (mapped.chief, mapped.tax, ACT): (MapLevel.NAMED, 2, ""),
            (mapped.chief, mapped.pay, ACT): (MapLevel.NAMED, 2, ""),
        }
        undo(mapped)
        assert stand(mapped) == before
        with refused("not_saved", "map_all_of_a_sector"):
            changes.apply(changes.level_change(SECTOR, [(mapped.finance, mapped.tax)], ACT, MapLevel.ALL))
        assert stand(mapped, SECTOR) == {}

    def test_a_bundle_is_copied_and_what_stands_is_left(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL, why=LocalText("Verot"))
        mapped.title_row(mapped.pay, level=MapLevel.NAMED, months=12)
        mapped.title_row(column=mapped.chief, why=LocalText("Oma"))
        assert mapped.services.map_changes.copy_bundle(mapped.clerk, mapped.chief) == 1
        assert mapped.directory.last_event() == ("map_bundle_copied", "", 1)
        assert stand(mapped)[mapped.chief, mapped.tax, ACT] == (MapLevel.POSSIBLE, 1, "Oma")
        assert stand(mapped)[mapped.chief, mapped.pay, ACT] == (MapLevel.NAMED, 1, "")
        undo(mapped)
        assert len(stand(mapped)) == 3

    def test_all_or_nothing(self, mapped: MappedTown, row: MapEntry):
        change = MapChange((row, replace(row, theme_id=mapped.pay, column_id=999)))
        with refused("not_saved", "map_title_missing"):
            mapped.services.map_changes.apply(change)
        assert stand(mapped) == {}
        mapped.services.map_changes.apply(MapChange((row,)), "Tuotu tiedostosta")
        assert mapped.directory.last_event() == ("map_changed", "Tuotu tiedostosta", 1)


class TestPreview:
    def test_names_and_numbers(self, mapped: MappedTown, row: MapEntry):
        mapped.give(mapped.anna)
        mapped.sector_row()
        key = mapped.title_row()
        preview = mapped.services.map_changes.preview
        saved = mapped.services.maps.entry(TITLE, key)
        lacking = preview(MapChange((replace(saved, level=MapLevel.ALL),)))
        assert [(row.kind, row.holder, row.column.fi) for row in lacking.begin if row.kind is FindingKind.LACKS] == [
            (FindingKind.LACKS, "Berg, Bertil", "kirjanpitäjä")
        ]
        assert [say(problem, Language.FI) for problem in lacking.says()] == ["Valtuus alkaa puuttua (1): Berg, Bertil."]
        deviating = preview(MapChange(deleted=((TITLE, key),)))
        assert [say(problem, Language.FI) for problem in deviating.says()] == ["Poikkeaviksi muuttuvat (1): Aho, Anna."]
        assert not preview(MapChange((saved,)))
        mapped.services.map_changes.delete_entries(TITLE, [key])
        (said,) = preview(MapChange((replace(saved, id=None),))).says()
        assert say(said, Language.SV) == "Avviker inte längre (1): Aho, Anna."

    def test_what_an_exception_covers_does_not_begin(self, mapped: MappedTown):
        key = mapped.title_row()
        mapped.sector_row()
        mapped.give(mapped.anna)
        change = MapChange(deleted=((TITLE, key),))
        (begins,) = mapped.services.map_changes.preview(change).begin
        mapped.services.findings.record_exception([begins.finding.subject], "Siirtymäaika", "Öhman, Cilla", TODAY)
        assert not mapped.services.map_changes.preview(change)


@dataclass(frozen=True)
class Drawn:
    """A row without keys."""

    kind: MapKind
    first: bool
    of_tax: bool
    type: MandateType
    level: MapLevel
    least: int
    months: int | None
    limited: bool
    answered: bool

    @property
    def place(self):
        return self.kind, self.first, self.of_tax, self.type

    def entry(self, mapped: MappedTown) -> MapEntry:
        columns = (mapped.clerk, mapped.chief) if self.kind is TITLE else (mapped.finance, mapped.growth)
        return MapEntry(
            map=self.kind,
            column_id=columns[0] if self.first else columns[1],
            theme_id=mapped.tax if self.of_tax else mapped.pay,
            type=self.type,
            level=MapLevel.NAMED if self.kind is SECTOR and self.level is MapLevel.ALL else self.level,
            least=self.least,
            months=self.months,
            limited=self.limited,
            responsible_id=mapped.cilla if self.answered else None,
        )


drawn_rows = st.lists(
    st.builds(
        Drawn,
        kind=st.sampled_from(MapKind),
        first=st.booleans(),
        of_tax=st.booleans(),
        type=st.sampled_from([ACT, GRANT, MandateType.REPRESENT]),
        level=st.sampled_from(MapLevel),
        least=st.integers(1, 3),
        months=st.none() | st.sampled_from([12, 36]),
        limited=st.booleans(),
        answered=st.booleans(),
    ),
    unique_by=lambda drawn: drawn.place,
    max_size=6,
)


@pytest.fixture
def holding(mapped: MappedTown) -> MappedTown:
    """A town where things are held in many ways."""
    mapped.give(mapped.anna)
    mapped.give(mapped.anna, mapped.pay, GRANT)
    mapped.give(mapped.bertil, specifiers=["TYPO"], specifier_key="typo")
    mapped.give(mapped.bertil, mapped.pay, assignor=mapped.water)
    mapped.give(mapped.cilla, kind=GRANT)
    mapped.give(mapped.cilla, kind=MandateType.REPRESENT)
    mapped.directory.work(mapped.cilla, mapped.clerk, mapped.office)
    return mapped


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=drawn_rows, after=drawn_rows, kept=st.booleans())
def test_the_preview_is_what_applying_does(holding: MappedTown, before: list[Drawn], after: list[Drawn], kept: bool):
    with holding.directory.database.write_draft() as session:
        for table in (tables.TitleMapEntry, tables.SectorMapEntry):
            session.execute(delete(table))
    changes = holding.services.map_changes
    changes.apply(MapChange(tuple(drawn.entry(holding) for drawn in before)))
    standing = {drawn.place: one for drawn, one in zip(before, in_order(holding, before), strict=True)}
    left = {drawn.place for drawn in after}
    saved = []
    for drawn in after:
        entry = drawn.entry(holding)
        if drawn.place in standing:
            entry = replace(entry, id=standing[drawn.place].id, version=standing[drawn.place].version)
        saved.append(entry)
    gone = () if kept else [(one.map, one.id) for place, one in standing.items() if place not in left]
    change = MapChange(tuple(saved), tuple(gone))

    impact = changes.preview(change)
    now = found(holding)
    changes.apply(change)
    then = found(holding)

    assert {key(row) for row in impact.begin} == then - now
    assert {key(row) for row in impact.end} == now - then
    assert all(say(problem, language) for problem in impact.says() for language in Language)


def in_order(mapped: MappedTown, drawn: list[Drawn]) -> list[MapEntry]:
    """The rows that stand, in the order in which they were drawn."""
    stand = {
        (one.map, one.column_id, one.theme_id, one.type): one
        for kind in MapKind
        for one in mapped.services.maps.entries(kind)
    }
    entries = [each.entry(mapped) for each in drawn]
    return [stand[one.map, one.column_id, one.theme_id, one.type] for one in entries]


def key(row):
    return row.finding.subject, row.finding.mandate_id


def found(mapped: MappedTown):
    return {key(row) for row in mapped.services.findings.rows(FindingFilter())}


class TestProposals:
    def test_shares_make_levels(self, mapped: MappedTown):
        others = [mapped.directory.person("Ek", f"Dan {number}") for number in range(3)]
        for person in others:
            mapped.directory.work(person, mapped.clerk, mapped.office)
        for person in (mapped.anna, mapped.bertil, *others[:2]):
            mapped.give(person, specifiers=["TYPO"], specifier_key="typo")
        mapped.give(mapped.anna, mapped.pay)
        all_of_them, some = mapped.services.map_changes.propose(TITLE, mapped.clerk)
        assert (all_of_them.holders, all_of_them.people, all_of_them.share) == (4, 5, 80)
        assert (all_of_them.entry.theme_id, all_of_them.entry.level) == (mapped.tax, MapLevel.ALL)
        assert (all_of_them.entry.limited, all_of_them.before) == (True, None)
        assert (some.entry.level, some.entry.least, some.entry.limited) == (MapLevel.NAMED, 1, False)
        mapped.services.settings.set({"map_share_named": "21", "map_share_all": "81"})
        named, possible = mapped.services.map_changes.propose(TITLE, mapped.clerk)
        assert (named.entry.level, named.entry.least) == (MapLevel.NAMED, 2)
        assert possible.entry.level is MapLevel.POSSIBLE

    def test_in_the_sector_map_the_most_is_named_and_the_director_answers(self, mapped: MappedTown):
        unit = mapped.directory.organisation.unit(mapped.finance)
        mapped.directory.organisation.save_unit(replace(unit, director_id=mapped.cilla))
        for person in (mapped.anna, mapped.bertil, mapped.cilla):
            mapped.give(person)
        (proposal,) = mapped.services.map_changes.propose(SECTOR, mapped.finance)
        assert (proposal.share, proposal.entry.level, proposal.entry.least) == (100, MapLevel.NAMED, 2)
        assert proposal.entry.responsible_id == mapped.cilla
        assert mapped.services.map_changes.propose(SECTOR, mapped.growth) == []

    def test_the_chosen_are_accepted_in_one_event(self, mapped: MappedTown):
        for person in (mapped.anna, mapped.bertil):
            mapped.give(person)
            mapped.give(person, mapped.pay)
        mapped.title_row(level=MapLevel.POSSIBLE)
        changes = mapped.services.map_changes
        first, second = changes.propose(TITLE, mapped.clerk)
        assert {first.before, second.before} == {None, MapLevel.POSSIBLE}
        changes.accept([first, second])
        assert mapped.directory.last_event() == ("map_proposal_accepted", "", 2)
        assert {level for level, _least, _why in stand(mapped).values()} == {MapLevel.ALL}
        assert changes.propose(TITLE, mapped.clerk) == []
        undo(mapped)
        assert len(stand(mapped)) == 1
