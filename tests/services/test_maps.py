"""The maps as they are read: columns, rows, matrix and cells."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.services.directory import refused
from tests.services.mapped import ACT, GRANT, MappedTown
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.people import Person
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText

TODAY = date(2026, 11, 23)
TITLE, SECTOR = MapKind.TITLE, MapKind.SECTOR


def test_columns_tell_how_many_work_there_and_who_answers(mapped: MappedTown):
    unit = mapped.directory.organisation.unit(mapped.finance)
    mapped.directory.organisation.save_unit(replace(unit, director_id=mapped.cilla))
    mapped.sector_row()
    mapped.title_row()
    mapped.title_row(mapped.pay, responsible_id=mapped.anna)
    finance, growth = sorted(mapped.services.maps.columns(SECTOR), key=lambda column: column.id)
    assert (finance.name.sv, finance.people, finance.rows, finance.responsible) == ("Ekonomi", 3, 1, "Öhman, Cilla")
    assert (growth.people, growth.rows, growth.responsible) == (0, 0, "")
    clerk, chief = mapped.services.maps.columns(TITLE)
    assert (clerk.id, clerk.people, clerk.rows, clerk.responsible) == (mapped.clerk, 2, 2, "Aho, Anna; Öhman, Cilla")
    assert (chief.id, chief.people, chief.rows) == (mapped.chief, 1, 0)
    assert [column.id for column in mapped.services.maps.columns(TITLE, "KIRJAN")] == [mapped.clerk]
    assert [column.id for column in mapped.services.maps.columns(TITLE, language=Language.SV)] == [
        mapped.clerk,
        mapped.chief,
    ]


def test_sectors_that_have_ended_and_merged_titles_are_gone(mapped: MappedTown):
    unit = mapped.directory.organisation.unit(mapped.growth)
    mapped.directory.organisation.save_unit(replace(unit, valid_to=TODAY - timedelta(days=1)))
    mapped.directory.organisation.merge_titles(mapped.chief, mapped.clerk, "Sama")
    assert [column.id for column in mapped.services.maps.columns(SECTOR)] == [mapped.finance]
    assert [column.id for column in mapped.services.maps.columns(TITLE)] == [mapped.chief]


def test_rows_have_names_e_services_and_holders(mapped: MappedTown):
    mapped.title_row(
        level=MapLevel.NAMED, least=2, months=24, limited=True, why=LocalText("Hoitaa verot", "Sköter skatterna")
    )
    mapped.title_row(mapped.pay, mapped.chief)
    mapped.give(mapped.anna)
    mapped.give(mapped.anna, specifiers=["TYPO"], specifier_key="typo")
    mapped.give(mapped.cilla)
    row, other = mapped.services.maps.rows(TITLE)
    assert (row.column.fi, row.theme.sv, row.type) == ("kirjanpitäjä", "Skatteärenden", ACT)
    assert (row.level, row.least, row.months, row.limited) == (MapLevel.NAMED, 2, 24, True)
    assert row.e_services == ((LocalText("OmaVero", "MinSkatt"), LocalText("Verohallinto", "Skatteförvaltningen")),)
    assert (row.why.sv, row.responsible, row.holders) == ("Sköter skatterna", "Öhman, Cilla", 1)
    assert (other.column_id, other.holders) == (mapped.chief, 0)
    assert mapped.services.maps.rows(TITLE, mapped.clerk) == [row]
    assert mapped.services.maps.rows(SECTOR) == []


def test_rows_stand_in_the_order_of_the_language_and_types_in_their_own(mapped: MappedTown):
    for kind in (MandateType.REPRESENT, GRANT, ACT):
        mapped.title_row(type=kind)
    mapped.title_row(mapped.pay)
    rows = mapped.services.maps.rows(TITLE)
    assert [(row.theme_id, row.type) for row in rows] == [
        (mapped.pay, ACT),
        (mapped.tax, ACT),
        (mapped.tax, GRANT),
        (mapped.tax, MandateType.REPRESENT),
    ]
    assert mapped.services.maps.rows(TITLE, language=Language.SV)[0].theme_id == mapped.pay


class TestMatrix:
    def test_a_cell_has_the_strongest_level_and_all_types(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.NAMED, least=2)
        mapped.title_row(type=GRANT)
        mapped.give(mapped.anna)
        mapped.give(mapped.anna, kind=GRANT)
        mapped.give(mapped.bertil, kind=GRANT)
        matrix = mapped.services.maps.matrix(TITLE)
        cell = matrix.cells[mapped.clerk, mapped.tax]
        assert (cell.level, cell.least, cell.types, cell.holders) == (MapLevel.NAMED, 2, (ACT, GRANT), 2)
        assert cell.worst is Severity.WARNING
        assert (mapped.chief, mapped.tax) not in matrix.cells
        assert [column.id for column in matrix.columns] == [mapped.clerk, mapped.chief]
        tax = next(theme for theme in matrix.themes if theme.id == mapped.tax)
        assert (tax.name.sv, tax.owner.fi, tax.in_use, tax.worst) == ("Skatteärenden", "Verohallinto", True, None)

    def test_what_is_held_without_a_row_has_a_cell_with_a_finding(self, mapped: MappedTown):
        mapped.give(mapped.anna)
        cell = mapped.services.maps.matrix(TITLE).cells[mapped.clerk, mapped.tax]
        assert (cell.level, cell.types, cell.holders, cell.worst) == (None, (), 1, Severity.WARNING)

    def test_who_can_grant_concerns_the_theme_and_exceptions_do_not_show(self, mapped: MappedTown):
        mapped.give(mapped.anna)
        matrix = mapped.services.maps.matrix(TITLE)
        assert {theme.id: theme.worst for theme in matrix.themes}[mapped.tax] is Severity.ERROR
        subjects = [row.finding.subject for row in mapped.services.findings.rows()]
        mapped.services.findings.record_exception(subjects, "Ensimmäinen vuosi", "Öhman, Cilla", TODAY)
        matrix = mapped.services.maps.matrix(TITLE)
        assert matrix.cells[mapped.clerk, mapped.tax].worst is None
        assert {theme.worst for theme in matrix.themes} == {None}

    def test_a_theme_not_in_use_is_there_when_it_is_held(self, mapped: MappedTown):
        mapped.give(mapped.anna)
        mapped.services.themes.take_into_use([mapped.tax, mapped.pay], in_use=False)
        assert [theme.id for theme in mapped.services.maps.matrix(SECTOR).themes] == [mapped.tax]

    def test_the_sector_map_counts_its_people(self, mapped: MappedTown):
        mapped.sector_row()
        mapped.give(mapped.anna)
        mapped.give(mapped.cilla)
        cell = mapped.services.maps.matrix(SECTOR).cells[mapped.finance, mapped.tax]
        assert (cell.level, cell.holders) == (MapLevel.POSSIBLE, 2)


class TestCell:
    def test_who_holds_and_who_should(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL)
        mandate = mapped.give(mapped.anna, valid_to=date(2027, 3, 31))
        cell = mapped.services.maps.cell(TITLE, mapped.clerk, mapped.tax)
        assert (cell.column.fi, cell.theme.fi, cell.people) == ("kirjanpitäjä", "Veroasioiden hoito", 2)
        assert cell.can_be == (ACT, GRANT, MandateType.REPRESENT)
        (one,) = cell.types
        assert one.entry == mapped.services.maps.entry(TITLE, one.entry.id)
        assert (one.type, one.row.holders, one.lacking) == (ACT, 1, ((mapped.bertil, "Berg, Bertil"),))
        (holder,) = one.holders
        assert (holder.name, holder.mandate_id, holder.valid_to) == ("Aho, Anna", mandate, date(2027, 3, 31))
        assert (holder.present, holder.counted, holder.assignor.fi) == (True, True, "Merilinnan kaupunki")

    def test_who_is_away_or_has_it_from_another_assignor_is_shown_but_not_counted(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL)
        mapped.give(mapped.anna)
        mapped.give(mapped.bertil, assignor=mapped.water)
        work = mapped.directory.people.engagement(mapped.annas_work)
        mapped.directory.people.save_engagement(replace(work, leave_from=TODAY))
        (one,) = mapped.services.maps.cell(TITLE, mapped.clerk, mapped.tax).types
        assert [(holder.name, holder.present, holder.counted) for holder in one.holders] == [
            ("Aho, Anna", False, False),
            ("Berg, Bertil", True, False),
        ]
        assert one.row.holders == 0
        assert one.lacking == ((mapped.bertil, "Berg, Bertil"),)

    def test_a_type_without_a_row_that_somebody_holds(self, mapped: MappedTown):
        mapped.give(mapped.anna, kind=GRANT)
        (one,) = mapped.services.maps.cell(SECTOR, mapped.finance, mapped.tax).types
        assert (one.type, one.entry, one.row, len(one.holders)) == (GRANT, None, None, 1)
        assert mapped.services.maps.cell(SECTOR, mapped.growth, mapped.tax).types == ()

    def test_rows_that_are_gone(self, mapped: MappedTown):
        with refused("row_gone"):
            mapped.services.maps.cell(TITLE, 999, mapped.tax)
        with refused("row_gone"):
            mapped.services.maps.entry(TITLE, 999)


class TestTheWorld:
    """What is read of the register for the findings."""

    @pytest.fixture
    def kinds(self, mapped: MappedTown):
        return lambda: {row.kind.value for row in mapped.services.findings.rows()}

    def test_what_is_over_or_has_not_begun_or_was_ended_or_void_is_not_held(self, mapped: MappedTown, kinds):
        for dates in (
            {"valid_to": TODAY - timedelta(days=1)},
            {"valid_from": TODAY + timedelta(days=1)},
            {"ended_on": TODAY},
            {"void_reason": "virhe"},
        ):
            mapped.give(mapped.anna, **dates)
        assert "not_in_title_map" not in kinds()

    def test_units_of_the_enterprise_have_its_mandates(self, mapped: MappedTown):
        works = mapped.directory.unit("Vesilaitos", parent=mapped.growth, organisation_id=mapped.water)
        plant = mapped.directory.unit("Puhdistamo", parent=works)
        dan = mapped.directory.person("Ek", "Dan")
        mapped.directory.work(dan, mapped.clerk, plant)
        mapped.title_row(level=MapLevel.ALL)
        mapped.give(dan)
        lacking = {
            (row.finding.person_id, row.assignor.fi)
            for row in mapped.services.findings.rows()
            if row.kind.value == "lacks"
        }
        assert (dan, "Merilinnan Vesi") in lacking
        assert (mapped.anna, "Merilinnan kaupunki") in lacking

    def test_work_that_has_ended_or_not_begun_is_no_work(self, mapped: MappedTown, kinds):
        mapped.title_row(level=MapLevel.ALL)
        for person in (mapped.anna, mapped.bertil):
            mapped.give(person)
        dan = mapped.directory.person("Ek", "Dan")
        mapped.directory.work(dan, mapped.clerk, mapped.office, valid_to=TODAY - timedelta(days=1))
        mapped.directory.work(dan, mapped.clerk, mapped.office, valid_from=TODAY + timedelta(days=1))
        assert "lacks" not in kinds()

    def test_persons_from_outside_and_organisations(self, mapped: MappedTown, kinds):
        outsider = mapped.directory.people.save_person(
            Person(last_name="Ek", first_names="Dan", organisation_id=mapped.water)
        )
        mapped.give(outsider)
        mapped.give(None, organisation=mapped.water)
        assert kinds() == {"few_grantors", "theme_in_no_map"}
        # What others give to us is theirs.
        neighbour = mapped.directory.organisation.save_organisation(
            replace(
                mapped.directory.organisation.organisation(mapped.water),
                id=None,
                version=0,
                own=False,
                name=LocalText("Naapuri"),
            )
        )
        before = len(mapped.services.findings.rows())
        mapped.give(None, organisation=mapped.city, assignor=neighbour)
        assert len(mapped.services.findings.rows()) == before

    @pytest.mark.parametrize(
        ("received", "until"),
        [
            ({"valid_to": date(2027, 1, 31)}, date(2027, 1, 31)),
            ({"valid_from": TODAY + timedelta(days=1)}, None),
            ({"ended_on": TODAY}, None),
            ({"void_reason": "virhe"}, None),
        ],
    )
    def test_represent_rests_on_what_is_received_and_in_force(self, mapped: MappedTown, received, until):
        basis = mapped.give(None, organisation=mapped.city, assignor=mapped.water, **received)
        mapped.give(mapped.anna, kind=MandateType.REPRESENT, rests_on_id=basis)
        (row,) = [row for row in mapped.services.findings.rows() if row.kind.value == "received_ends"]
        assert row.finding.until == until
        assert row.severity is (Severity.WARNING if until else Severity.ERROR)
