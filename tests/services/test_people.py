"""Persons and engagements: lists, suggestions, what is refused."""

from dataclasses import replace
from datetime import date, timedelta

from tests.services.directory import codes, names, refused, refusing
from valtuusapp.core import columns
from valtuusapp.core.filters import Sort
from valtuusapp.core.forms import Reference
from valtuusapp.core.organisation import Organisation
from valtuusapp.core.people import Engagement, EngagementKind, Person
from valtuusapp.core.text import Language, LocalText

TODAY = date(2026, 11, 23)


def people_at_school(directory):
    """A school with a principal who also teaches, a teacher, one who has left, and an accountant from outside."""
    unit = directory.unit("Rannan koulu", "Strandskolan", parent=directory.sector("Sivistys", "Bildning"))
    principal, teacher = directory.title("rehtori", "rektor"), directory.title("opettaja", "lärare")
    maija = directory.person("Šemeikka", "Maija", email="maija.semeikka@merilinna.example", employee_number="1001")
    directory.work(maija, principal, unit)
    directory.work(maija, teacher, unit, main=False, valid_to=date(2027, 7, 31), kind=EngagementKind.TEMPORARY)
    olli = directory.person("Äijälä", "Olli")
    directory.work(olli, teacher, unit, valid_to=date(2026, 12, 31))
    left = directory.person("Aalto", "Aada")
    directory.work(left, teacher, unit, valid_to=date(2026, 6, 30))
    company = directory.organisation.save_organisation(Organisation(name=LocalText("Esimerkkitilit Oy")))
    outside = directory.person("Zetterberg", "Åke", organisation_id=company)
    return maija, olli, left, outside


def test_persons_in_order_by_words_and_kind(directory):
    maija, olli, left, outside = people_at_school(directory)
    directory.mandate(directory.city(), directory.theme("Veroasioiden hoito"), person=maija)
    ids = directory.people.person_ids
    assert ids() == [left, maija, outside, olli]
    assert ids(sort=Sort("name", descending=True)) == [olli, outside, maija, left]
    assert ids("semeikka") == [maija]
    assert ids("RANNAN opettaja") == [maija, olli]
    assert ids("bildning") == [maija, olli]
    assert ids("esimerkkitilit") == [outside]
    assert ids("1001") == [maija]
    assert ids(engaged=True) == [maija, olli]
    assert ids(engaged=False) == [left, outside]
    assert ids(external=True) == [outside]
    assert ids(external=False, engaged=False) == [left]
    assert ids(with_mandates=True) == [maija]
    assert maija not in ids(with_mandates=False)
    for column in columns.PERSONS:
        for language in Language:
            assert len(ids(sort=Sort(column.key, descending=True, language=language))) == 4
    assert ids(sort=Sort("mandates", descending=True))[0] == maija


def test_rows_show_the_work_that_has_not_ended(directory):
    maija, olli, left, outside = people_at_school(directory)
    rows = directory.people.person_rows([outside, maija, olli, left])
    assert [row.name for row in rows] == ["Zetterberg, Åke", "Šemeikka, Maija", "Äijälä, Olli", "Aalto, Aada"]
    first, second = rows[0], rows[1]
    assert (first.organisation.fi, first.titles, first.kind) == ("Esimerkkitilit Oy", LocalText(), None)
    assert second.titles == LocalText("rehtori, opettaja", "rektor, lärare", "rehtori, opettaja")
    assert second.units.sv == "Strandskolan"
    assert (second.kind, second.ends) == (EngagementKind.POST, None)
    assert rows[2].ends == date(2026, 12, 31)
    assert (rows[3].titles, rows[3].ends) == (LocalText(), date(2026, 6, 30))
    assert all(hasattr(first, column.key) for column in columns.PERSONS)


def test_suggestions_show_title_and_unit(directory):
    maija, _olli, left, _outside = people_at_school(directory)
    suggest = directory.people.suggest_persons
    (found,) = suggest("maija rehtori")
    assert (found.id, found.text, found.detail) == (maija, "Šemeikka, Maija", "rehtori, opettaja, Rannan koulu")
    assert suggest("maija", language=Language.SV)[0].detail == "rektor, lärare, Strandskolan"
    assert suggest("åke")[0].detail == "Esimerkkitilit Oy"
    # Those who have left come last, and who is called so before those whose title says so.
    assert [choice.id for choice in suggest("")][-1] == left
    called = directory.person("Opettajanen", "Elli")
    directory.work(called, directory.title("kirjuri"), directory.unit("Toimisto"))
    assert names(suggest("opettaja"))[0] == "Opettajanen, Elli"
    assert len(suggest("", limit=2)) == 2


def test_what_is_wrong_with_a_person(directory):
    directory.person("Aho", "Anna", employee_number="17")
    check = directory.people.check_person
    assert refusing(check(Person(last_name=" ", first_names=""))) == {
        ("last_name_missing", "last_name"),
        ("first_names_missing", "first_names"),
    }
    (taken,) = check(Person(last_name="Oja", first_names="Olli", employee_number="17"))
    assert (taken.code, taken.values["other"]) == ("employee_number_taken", "Anna Aho")
    assert codes(check(Person(last_name="Oja", first_names="Olli", email="olli.oja"))) == {("email_odd", "email")}
    assert check(Person(last_name="Oja", first_names="Olli", email="olli@merilinna.example")) == []
    assert codes(check(Person(last_name="AHO", first_names="Ánna"))) == {("person_name_taken", "last_name")}
    code = Person(last_name="Oja", first_names="Olli", phone="010594Y9032")
    with refused("not_saved", "identity_code_in_text"):
        directory.people.save_person(code)
    # Any number may lack an employee number.
    directory.person("Yksi", "Yrjö")
    directory.person("Kaksi", "Kaisa")


def test_engagements(directory):
    maija, *_others = people_at_school(directory)
    found = directory.people.engagements_of(maija)
    assert [(row.title.fi, row.sector.fi, row.main) for row in found] == [
        ("rehtori", "Sivistys", True),
        ("opettaja", "Sivistys", False),
    ]
    assert [row.title.fi for row in directory.people.engagements_of(maija, date(2027, 8, 1))] == ["rehtori"]
    assert directory.people.engagements_of(maija, date(2019, 1, 1)) == []
    second = directory.people.engagement(found[1].id)
    directory.people.save_engagement(replace(second, main=True))
    assert [row.main for row in directory.people.engagements_of(maija)] == [True, False]
    assert directory.people.engagements_of(maija)[0].title.fi == "opettaja"
    assert directory.last_event() == ("engagement_saved", "", 2)
    directory.people.delete_engagement(second.id)
    assert len(directory.people.engagements_of(maija)) == 1


def test_what_is_wrong_with_an_engagement(directory):
    maija, olli, *_others = people_at_school(directory)
    check = directory.people.check_engagement
    assert refusing(check(Engagement(person_id=maija, job_title_id=0, unit_id=0, supervisor_id=maija))) == {
        ("title_missing", "job_title_id"),
        ("unit_missing", "unit_id"),
        ("own_supervisor", "supervisor_id"),
    }
    work = directory.people.engagement(directory.people.engagements_of(olli)[0].id)
    assert refusing(check(replace(work, person_id=0))) == {("person_missing", "person_id")}
    backwards = replace(work, valid_from=date(2027, 1, 1), valid_to=date(2026, 1, 1))
    assert refusing(check(backwards)) == {("ends_before_it_starts", "valid_to")}
    assert codes(check(replace(work, kind=EngagementKind.SUBSTITUTE, valid_to=None))) == {
        ("fixed_term_without_end", "valid_to")
    }
    # A second job at the same time is nobody's mistake.
    assert check(replace(work, id=None)) == []
    ended = directory.unit("Vanha koulu", valid_to=date(2026, 7, 31))
    assert codes(check(replace(work, unit_id=ended))) == {("engagement_outlives_unit", "unit_id")}


def test_a_long_leave(directory):
    maija, *_others = people_at_school(directory)
    work = directory.people.engagement(directory.people.engagements_of(maija)[0].id)
    check = directory.people.check_engagement
    assert refusing(check(replace(work, leave_to=TODAY))) == {("leave_without_start", "leave_from")}
    backwards = replace(work, leave_from=TODAY, leave_to=TODAY - timedelta(days=1))
    assert refusing(check(backwards)) == {("leave_ends_before_start", "leave_to")}
    late = replace(work, valid_to=TODAY, leave_from=TODAY + timedelta(days=1))
    assert codes(check(late)) == {("leave_after_engagement", "leave_from")}
    directory.people.save_engagement(replace(work, leave_from=TODAY, leave_to=TODAY + timedelta(days=90)))
    row = directory.people.engagements_of(maija)[0]
    around = [TODAY + timedelta(days=days) for days in (-1, 0, 90, 91)]
    assert [row.away_on(day) for day in around] == [False, True, True, False]
    assert replace(row, leave_to=None).away_on(date(2040, 1, 1))
    assert not replace(row, leave_from=None, leave_to=None).away_on(TODAY)


def test_mandates_that_outlive_an_engagement(directory):
    maija, *_others = people_at_school(directory)
    work = directory.people.engagement(directory.people.engagements_of(maija)[0].id)
    city, theme = directory.city(), directory.theme("Veroasioiden hoito")
    directory.mandate(city, theme, person=maija, engagement_id=work.id)
    directory.mandate(city, theme, person=maija, engagement_id=work.id, void_reason="virhe")
    (problem,) = directory.people.check_engagement(replace(work, valid_to=TODAY))
    assert (problem.code, problem.values["count"]) == ("r5_mandates_outlive_engagement", 1)
    directory.mandate(city, theme, person=maija, engagement_id=work.id, valid_from=date(2026, 12, 1))
    (problem,) = directory.people.check_engagement(replace(work, valid_to=TODAY))
    assert problem.values["count"] == 2  # what is still to come ends no sooner
    assert directory.people.check_engagement(replace(work, valid_to=date(2027, 12, 31))) == []


def test_a_person_to_whom_something_refers_is_not_deleted(directory):
    maija, *_others = people_at_school(directory)
    directory.mandate(directory.city(), directory.theme("Veroasioiden hoito"), person=maija)
    with refused("row_in_use") as caught:
        directory.people.delete_person(maija)
    assert set(caught.value.values["what"].fi.split(", ")) == {"valtuudet: 1", "tehtävät: 2"}
    free = directory.person("Oja", "Olli")
    directory.people.delete_person(free)
    with refused("row_gone"):
        directory.people.person(free)


def test_an_engagement_that_a_draft_names_is_not_deleted(services, town):
    free = services.people.save_engagement(replace(services.people.engagement(town.aile_engagement), id=None))
    services.requests.start({"assignees": ({"engagement": Reference("kirjanpitäjä, Talous", free)},)})
    with refused("row_in_use") as caught:
        services.people.delete_engagement(free)
    assert caught.value.values["what"].fi == "tilaukset: 1"
