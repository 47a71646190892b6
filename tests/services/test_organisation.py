"""Organisations, units and job titles: the tree, the lists in Finnish order, what is refused."""

from dataclasses import replace
from datetime import date

from tests.services.directory import codes, names, refused, refusing
from valtuusapp.core import columns
from valtuusapp.core.filters import Sort
from valtuusapp.core.forms import Reference, to_json
from valtuusapp.core.organisation import JobTitle, Organisation, OrganisationKind, Unit, UnitKind
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import tables
from valtuusapp.services.settings import SettingsService


def test_what_is_saved_is_read_back_and_changed(directory):
    city = directory.city()
    read = directory.organisation.organisation(city)
    assert (read.name, read.business_id, read.version) == (
        LocalText("Merilinnan kaupunki", "Havsborgs stad"),
        "0001001-4",
        1,
    )
    assert directory.last_event() == ("organisation_saved", "", 1)

    directory.organisation.save_organisation(replace(read, name=LocalText(" Merilinna ", "Havsborg")))
    assert directory.organisation.organisation(city).name.fi == "Merilinna"
    with refused("changed_elsewhere"):
        directory.organisation.save_organisation(replace(read, name=LocalText("Toinen")))
    with refused("row_gone"):
        directory.organisation.organisation(999)


def test_a_save_that_changes_nothing_leaves_no_event(directory):
    city = directory.city()
    read = directory.organisation.organisation(city)
    event = directory.database.last_event_id
    directory.organisation.save_organisation(read)
    assert directory.database.last_event_id == event
    assert directory.organisation.organisation(city).version == read.version


def test_business_ids(directory):
    directory.city()
    wrong = Organisation(name=LocalText("Tilit Oy"), business_id="0001001-5")
    with refused("not_saved", "r4_business_id_wrong"):
        directory.organisation.save_organisation(wrong)
    with refused("not_saved", "business_id_taken") as caught:
        directory.organisation.save_organisation(replace(wrong, business_id="00010014"))
    assert caught.value.problems[0].values["other"].fi == "Merilinnan kaupunki"
    saved = directory.organisation.save_organisation(replace(wrong, business_id=" 00010022 "))
    assert directory.organisation.organisation(saved).business_id == "0001002-2"
    # Any number may lack one.
    directory.organisation.save_organisation(replace(wrong, name=LocalText("Yksi"), business_id=""))
    directory.organisation.save_organisation(replace(wrong, name=LocalText("Kaksi"), business_id=""))


def test_names_dates_and_successors(directory):
    city = directory.city()
    check = directory.organisation.check_organisation
    empty = Organisation(name=LocalText())
    assert refusing(check(empty)) == {("name_missing", "name_fi")}
    backwards = Organisation(name=LocalText("X"), valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 31))
    assert refusing(check(backwards)) == {("ends_before_it_starts", "valid_to")}
    assert codes(check(Organisation(name=LocalText("X"), successor_id=city))) == {("successor_without_end", "valid_to")}
    stored = directory.organisation.organisation(city)
    assert refusing(check(replace(stored, successor_id=city))) == {("successor_is_itself", "successor_id")}
    assert codes(check(Organisation(name=LocalText("merilinnan KAUPUNKI")))) == {("organisation_name_taken", "name_fi")}
    assert refusing(check(Organisation(name=LocalText("Aino 010594Y9032")))) == {("identity_code_in_text", "name_fi")}


def test_a_bilingual_municipality_is_reminded_of_the_swedish_name(directory):
    title = JobTitle(name=LocalText("rehtori"))
    assert directory.organisation.check_title(title) == []
    SettingsService(directory.database).set({"form_languages": "fi+sv"})
    (note,) = directory.organisation.check_title(title)
    assert (note.code, note.field, note.severity) == ("name_missing_in_swedish", "name_sv", Severity.NOTE)
    swedish = directory.organisation.save_title(JobTitle(name=LocalText("", "rektor")))
    assert directory.organisation.title(swedish).name == LocalText("rektor", "rektor")


def test_organisations_in_order_by_words_and_kind(directory):
    city = directory.city()
    others = [
        directory.organisation.save_organisation(Organisation(name=LocalText(fi, sv), kind=OrganisationKind.COMPANY))
        for fi, sv in (("Öljy Oy", "Olja Ab"), ("Ålandin tilit", "Ålands räkenskaper"), ("Zeta", "Zeta"))
    ]
    oil, aland, zeta = others
    ended = directory.organisation.save_organisation(
        Organisation(name=LocalText("Vanha"), valid_to=date(2026, 11, 22), successor_id=city)
    )
    ids = directory.organisation.organisation_ids
    assert ids() == [city, zeta, aland, oil]
    assert ids(sort=Sort("name", language=Language.SV)) == [city, oil, zeta, aland]
    assert ids(sort=Sort("name", descending=True))[0] == oil
    assert ids(own=True) == [city]
    assert ids("OLJA ab") == [oil]
    assert ids("0001001") == [city]
    assert ended in ids(with_ended=True)
    for column in columns.ORGANISATIONS:
        assert len(ids(with_ended=True, sort=Sort(column.key, descending=True))) == 5
    rows = directory.organisation.organisation_rows([oil, city])
    assert [row.id for row in rows] == [oil, city]
    assert all(hasattr(rows[0], column.key) for column in columns.ORGANISATIONS)
    suggested = directory.organisation.suggest_organisations("meri", own=True, language=Language.SV)
    assert (suggested[0].text, suggested[0].detail) == ("Havsborgs stad", "kommun, 0001001-4")
    assert directory.organisation.suggest_organisations("meri", own=False) == []


def test_the_tree_of_units_keeps_the_sector_right(directory):
    education, services = directory.sector("Sivistys", "Bildning"), directory.sector("Konsernipalvelut", "Koncern")
    schools = directory.unit("Perusopetus", "Utbildning", UnitKind.SERVICE_AREA, education)
    school = directory.unit("Rannan koulu", "Strandskolan", parent=schools)
    kitchen = directory.unit("Keittiö", "Köket", parent=school)

    def sector_of(unit):
        return directory.get(tables.Unit, unit).sector_id

    assert [sector_of(unit) for unit in (education, schools, school, kitchen)] == [education] * 4
    event = directory.database.last_event_id
    directory.organisation.save_unit(replace(directory.organisation.unit(schools), parent_id=services))
    assert directory.database.last_event_id == event + 1
    assert [sector_of(unit) for unit in (schools, school, kitchen)] == [services] * 3
    assert directory.organisation.unit_ids(sector_id=education) == [education]
    assert directory.organisation.unit_ids(sort=Sort("path")) == [services, schools, school, kitchen, education]
    (row,) = directory.organisation.unit_rows([kitchen])
    assert row.path == LocalText(
        "Konsernipalvelut / Perusopetus / Rannan koulu",
        "Koncern / Utbildning / Strandskolan",
        "Konsernipalvelut / Perusopetus / Rannan koulu",
    )

    own = directory.organisation.unit(schools)
    directory.organisation.save_unit(replace(own, kind=UnitKind.SECTOR, parent_id=None))
    assert [sector_of(unit) for unit in (schools, school, kitchen)] == [schools] * 3


def test_where_a_unit_may_not_stand(directory):
    sector = directory.sector("Sivistys")
    area = directory.unit("Perusopetus", kind=UnitKind.SERVICE_AREA, parent=sector)
    school = directory.unit("Koulu", parent=area)
    check = directory.organisation.check_unit
    stored = directory.organisation.unit
    assert refusing(check(replace(stored(area), parent_id=school))) == {("unit_below_itself", "parent_id")}
    assert refusing(check(replace(stored(area), parent_id=area))) == {("unit_below_itself", "parent_id")}
    assert refusing(check(replace(stored(sector), parent_id=area))) == {("sector_below_another", "parent_id")}
    other = Unit(name=LocalText("Toinen"), kind=UnitKind.SERVICE_AREA, parent_id=area)
    assert refusing(check(other)) == {("service_area_not_in_sector", "parent_id")}
    assert codes(check(Unit(name=LocalText("Irrallinen")))) == {("unit_without_sector", "parent_id")}
    assert codes(check(Unit(name=LocalText("KOULU"), parent_id=area))) == {("unit_name_taken", "name_fi")}
    theme = directory.theme("Veroasioiden hoito")
    directory.add(tables.SectorMapEntry(sector_id=sector, theme_id=theme, type="transactions", level="possible"))
    assert refusing(check(replace(stored(sector), kind=UnitKind.UNIT))) == {("sector_has_a_map", "kind")}


def test_a_unit_that_ends_while_people_work_in_it(directory):
    unit = directory.unit("Koulu", parent=directory.sector("Sivistys"))
    directory.work(directory.person("Aho", "Anna"), directory.title("opettaja"), unit)
    ending = replace(directory.organisation.unit(unit), valid_to=date(2026, 10, 31))
    assert codes(directory.organisation.check_unit(ending)) == {("unit_ends_with_people", "valid_to")}
    directory.organisation.save_unit(ending)
    assert unit not in directory.organisation.unit_ids()
    assert names(directory.organisation.suggest_units("kou")) == []
    assert unit in directory.organisation.unit_ids(with_ended=True)


def test_units_are_listed_and_offered(directory):
    sector = directory.sector("Sivistys", "Bildning")
    unit = directory.unit("Rannan koulu", "Strandskolan", parent=sector)
    other = directory.unit("Koulutoimisto", "Skolkansliet", parent=sector)
    ids = directory.organisation.unit_ids
    assert ids("sivistys ranna") == [unit]
    assert ids(kind=UnitKind.SECTOR) == [sector]
    for column in columns.UNITS:
        assert len(ids(sort=Sort(column.key, language=Language.SV))) == 3
    assert all(hasattr(directory.organisation.unit_rows([unit])[0], column.key) for column in columns.UNITS)
    # The one that begins with what was typed comes first.
    assert [choice.id for choice in directory.organisation.suggest_units("koulu")] == [other, unit]
    assert directory.organisation.suggest_units("strand", language=Language.SV)[0].detail == "Bildning"


def test_deleting_says_what_refers_and_how_many(directory):
    sector = directory.sector("Sivistys")
    unit, title = directory.unit("Koulu", parent=sector), directory.title("rehtori")
    directory.work(directory.person("Aho", "Anna"), title, unit)
    with refused("row_in_use") as caught:
        directory.organisation.delete_title(title)
    assert caught.value.values["what"].fi == "tehtävät: 1"
    with refused("row_in_use") as caught:
        directory.organisation.delete_unit(sector)
    assert caught.value.values["what"].sv == "enheter: 1"
    free = directory.sector("Tekniikka")
    directory.organisation.delete_unit(free)
    assert directory.last_event()[0] == "unit_deleted"
    assert free not in directory.organisation.unit_ids()


def test_a_draft_that_names_an_organisation_keeps_it(directory):
    city = directory.city()
    company = directory.organisation.save_organisation(Organisation(name=LocalText("Tilit Oy")))
    values = to_json({"assignee_kind": "organisation", "organisation": Reference("Tilit Oy", company)})
    draft = tables.Request(
        form_id="existing",
        form_version=1,
        language="fi",
        assignor_id=city,
        form_values=values,
        created_on=date(2026, 11, 1),
        changed_on=date(2026, 11, 1),
    )
    directory.add(draft)
    with refused("row_in_use") as caught:
        directory.organisation.delete_organisation(company)
    assert caught.value.values["what"].fi == "tilaukset: 1"


def test_job_titles(directory):
    unit = directory.unit("Koulu", parent=directory.sector("Sivistys"))
    principal, teacher = directory.title("rehtori", "rektor"), directory.title("opettaja", "lärare")
    person = directory.person("Aho", "Anna")
    directory.work(person, teacher, unit)
    directory.work(person, teacher, unit, valid_to=date(2028, 1, 1))
    directory.work(directory.person("Oja", "Olli"), teacher, unit, valid_to=date(2026, 1, 1))
    ids = directory.organisation.title_ids
    assert ids() == [teacher, principal]
    assert ids(sort=Sort("name", language=Language.SV)) == [teacher, principal]
    assert ids(sort=Sort("holders", descending=True)) == [teacher, principal]
    assert ids("REKT") == [principal]
    assert [row.holders for row in directory.organisation.title_rows([principal, teacher])] == [0, 1]
    assert names(directory.organisation.suggest_titles("lär", language=Language.SV)) == ["lärare"]
    assert codes(directory.organisation.check_title(JobTitle(name=LocalText("Rehtori")))) == {
        ("title_name_taken", "name_fi")
    }
