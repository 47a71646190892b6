"""Two rows that mean the same become one: everything moves, in one event that can be taken back."""

from datetime import date

import pytest

from tests.services.directory import refused
from valtuusapp.core.filters import Sort
from valtuusapp.core.forms import FormValues, Reference, to_json
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapLevel
from valtuusapp.db import tables
from valtuusapp.services.history import HistoryService

DAY = date(2026, 11, 1)


@pytest.fixture
def two_annas(directory):
    """The same person twice, both with everything that a person can have."""
    unit = directory.unit("Koulu")
    teacher = directory.title("opettaja")
    kept = directory.person("Aho", "Anna", email="anna.aho@merilinna.example")
    merged = directory.person(
        "Ahó", "Anna", email="anna.aho@merilinna.example", phone="019 000 1", employee_number="17", commitment_on=DAY
    )
    return unit, teacher, kept, merged


def test_duplicates_are_found_by_name_and_by_email(directory, two_annas):
    _unit, _teacher, kept, merged = two_annas
    named = directory.person("Aho", "Anna-Maija", email="ANNA.AHO@merilinna.example")
    directory.person("Oja", "Olli")
    pairs = [(first.id, second.id) for first, second in directory.people.duplicate_persons()]
    assert sorted(pairs) == [(kept, merged), (kept, named)]


def test_everything_moves_to_the_kept_person(directory, two_annas):
    unit, teacher, kept, merged = two_annas
    own_work = directory.work(kept, teacher, unit)
    work = directory.work(merged, teacher, unit)
    other = directory.person("Oja", "Olli")
    led = directory.work(other, teacher, unit, supervisor_id=merged)
    directed = directory.unit("Toimisto", director_id=merged)
    city, theme = directory.city(), directory.theme("Veroasioiden hoito")
    mandate = directory.mandate(city, theme, person=merged, granted_by_id=merged)
    entry = directory.add(
        tables.TitleMapEntry(
            job_title_id=teacher,
            theme_id=theme,
            type=MandateType.TRANSACTIONS,
            level=MapLevel.ALL,
            responsible_id=merged,
        )
    )
    facts = {"form_id": "existing", "form_version": 1, "language": "fi", "assignor_id": city}
    sent = directory.add(
        tables.Request(
            number="2026-0001",
            orderer_id=merged,
            approver_id=merged,
            form_values=to_json({"orderer": Reference("Ahó, Anna", merged)}),
            created_on=DAY,
            changed_on=DAY,
            **facts,
            lines=[tables.RequestLine(position=0, assignee_person_id=merged, granted_by_id=merged)],
        )
    )
    values: FormValues = {
        "orderer": Reference("Ahó, Anna", merged),
        "orderer_unit": Reference("Koulu", merged),  # another table's key, the same number
        "assignees": ({"person": Reference("Ahó, Anna", merged)}, {"person": Reference("Oja, Olli", other)}),
    }
    draft = directory.add(tables.Request(form_values=to_json(values), created_on=DAY, changed_on=DAY, **facts))

    directory.people.merge_persons(kept, merged, " Sama henkilö kahdesti ")

    action, reason, changes = directory.last_event()
    assert (action, reason) == ("persons_merged", "Sama henkilö kahdesti")
    assert changes == 10
    for model, key, fields in (
        (tables.Engagement, work, ("person_id",)),
        (tables.Engagement, led, ("supervisor_id",)),
        (tables.Unit, directed, ("director_id",)),
        (tables.Mandate, mandate, ("assignee_person_id", "granted_by_id")),
        (tables.TitleMapEntry, entry, ("responsible_id",)),
        (tables.Request, sent, ("orderer_id", "approver_id")),
    ):
        assert {getattr(directory.get(model, key), field) for field in fields} == {kept}
    assert directory.get(tables.Engagement, own_work).main
    assert not directory.get(tables.Engagement, work).main
    assert directory.get(tables.Request, sent).form_values["orderer"]["id"] == merged  # the paper that was signed
    filled = directory.get(tables.Request, draft).form_values
    assert [filled["orderer"]["id"], filled["assignees"][0]["person"]["id"]] == [kept, kept]
    assert [filled["orderer_unit"]["id"], filled["assignees"][1]["person"]["id"]] == [merged, other]
    person = directory.people.person(kept)
    assert (person.employee_number, person.phone, person.commitment_on) == ("17", "019 000 1", DAY)
    assert directory.people.person(merged).merged_into_id == kept
    assert directory.people.person_ids("aho") == [kept]
    assert [choice.id for choice in directory.people.suggest_persons("aho")] == [kept]
    assert directory.people.duplicate_persons() == []


def test_nobody_supervises_themselves_after_merging(directory, two_annas):
    unit, teacher, kept, merged = two_annas
    work = directory.work(kept, teacher, unit, supervisor_id=merged)
    directory.people.merge_persons(kept, merged, "Sama")
    assert directory.get(tables.Engagement, work).supervisor_id is None


def test_merging_can_be_taken_back(directory, two_annas):
    unit, teacher, kept, merged = two_annas
    work = directory.work(merged, teacher, unit)
    directory.people.merge_persons(kept, merged, "Sama")
    HistoryService(directory.database).undo(directory.database.last_event_id)
    assert directory.people.person(merged).employee_number == "17"
    assert directory.people.person(kept).employee_number == ""
    assert directory.get(tables.Engagement, work).person_id == merged
    assert directory.people.person_ids() == [kept, merged]


def test_what_is_not_merged(directory, two_annas):
    _unit, _teacher, kept, merged = two_annas
    with refused("reason_missing"):
        directory.people.merge_persons(kept, merged, " ")
    with refused("merge_with_itself"):
        directory.people.merge_persons(kept, kept, "Sama")
    directory.people.merge_persons(kept, merged, "Sama")
    with refused("already_merged"):
        directory.people.merge_persons(kept, merged, "Sama")


def test_of_two_map_entries_of_titles_the_stronger_stays(directory):
    unit, person = directory.unit("Koulu"), directory.person("Aho", "Anna")
    kept, merged = directory.title("rehtori"), directory.title("koulun rehtori")
    work = directory.work(person, merged, unit)
    themes = [directory.theme(name) for name in ("Avustukset", "Kyselyt", "Viestit", "Verot")]

    def entry(title, theme, level, least=1):
        row = tables.TitleMapEntry(
            job_title_id=title, theme_id=theme, type=MandateType.TRANSACTIONS, level=level, least=least, why_fi=title
        )
        return directory.add(row)

    entry(kept, themes[0], MapLevel.POSSIBLE)
    entry(merged, themes[0], MapLevel.ALL)
    entry(kept, themes[1], MapLevel.ALL)
    entry(merged, themes[1], MapLevel.NAMED)
    entry(kept, themes[2], MapLevel.NAMED, 1)
    entry(merged, themes[2], MapLevel.NAMED, 3)
    moved = entry(merged, themes[3], MapLevel.POSSIBLE)

    directory.organisation.merge_titles(kept, merged, "Sama nimike")

    with directory.database.read() as session:
        entries = {row.theme_id: row for row in session.query(tables.TitleMapEntry)}
    assert {row.job_title_id for row in entries.values()} == {kept}
    assert [entries[theme].level for theme in themes] == [
        MapLevel.ALL,
        MapLevel.ALL,
        MapLevel.NAMED,
        MapLevel.POSSIBLE,
    ]
    assert (entries[themes[2]].least, entries[themes[3]].id) == (3, moved)
    assert directory.get(tables.Engagement, work).job_title_id == kept
    assert directory.organisation.title_ids() == [kept]
    assert directory.organisation.title_ids(with_merged=True, sort=Sort("merged_into")) == [kept, merged]
    (row,) = directory.organisation.title_rows([merged])
    assert (row.merged_into.fi, row.holders) == ("rehtori", 0)
    assert directory.last_event()[0] == "titles_merged"
    HistoryService(directory.database).undo(directory.database.last_event_id)
    with directory.database.read() as session:
        assert session.query(tables.TitleMapEntry).count() == 7
