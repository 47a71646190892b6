"""The list of requests: what stands in a row, and the order of its columns."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.db.conftest import TODAY
from tests.services.town import Town
from valtuusapp.core.columns import REQUESTS, Column
from valtuusapp.core.filters import RequestFilter, Sort
from valtuusapp.core.requests import RequestState, Standing
from valtuusapp.core.text import Language
from valtuusapp.db.database import Database
from valtuusapp.db.queries import requests as lists
from valtuusapp.db.tables import Person, Request, RequestLine, Theme, Unit


def ordered(database: Database, town: Town, *lines: RequestLine, **columns) -> int:
    """A request with lines."""
    facts = {"form_id": "existing", "form_version": 1, "language": "fi", "assignor_id": town.city}
    with database.write_draft() as session:
        row = Request(created_on=TODAY, changed_on=TODAY, **facts, **columns)
        row.lines = list(lines)
        for position, line in enumerate(lines):
            line.position = position
        session.add(row)
        session.flush()
        return row.id


def person(database: Database, last_name: str) -> int:
    with database.write("person_saved") as written:
        row = Person(last_name=last_name, first_names="Olli")
        written.session.add(row)
        written.session.flush()
        return row.id


def ids(database: Database, sort: Sort) -> list[int]:
    with database.read() as session:
        return lists.request_ids(session, RequestFilter(), sort)


@pytest.mark.parametrize("descending", [False, True])
def test_assignees_stand_in_finnish_order_and_drafts_without_one_first(
    database: Database, town: Town, descending: bool
):
    expected = [ordered(database, town)]
    for name in ("de Sole", "Šemeikka", "Talvi", "Åkerman", "Äijälä"):
        expected.append(ordered(database, town, RequestLine(assignee_person_id=person(database, name))))
    assert ids(database, Sort("assignees", descending)) == (expected[::-1] if descending else expected)


def test_themes_stand_in_the_order_of_the_language(database: Database, town: Town):
    names = {"Vesi": "Brunnen", "Asunnot": "Öbostäder"}
    with database.write("theme_saved") as written:
        rows = [
            Theme(name_fi=fi, name_sv=sv, name_basis="municipality", specifier_rule="unknown")
            for fi, sv in names.items()
        ]
        written.session.add_all(rows)
    water, homes = (ordered(database, town, RequestLine(theme_id=row.id)) for row in rows)
    assert ids(database, Sort("themes", language=Language.FI)) == [homes, water]
    assert ids(database, Sort("themes", language=Language.SV)) == [water, homes]


def test_each_assignee_is_named_once_and_namesakes_twice(database: Database, town: Town):
    namesakes = [person(database, "Virtanen") for _number in range(2)]
    of_both = [RequestLine(assignee_person_id=each, theme_id=theme) for each in namesakes for theme in (1, 2)]
    request_id = ordered(database, town, *of_both, RequestLine(assignee_organisation_id=town.company))
    with database.read() as session:
        (row,) = lists.request_rows(session, [request_id])
    assert row.assignees == "Virtanen Olli; Virtanen Olli; Palkkakumppani Oy"
    assert row.themes.fi == "Veroasioiden hoito; Palkkatietojen ilmoittaminen"


def found(database: Database, **which) -> list[int]:
    with database.read() as session:
        return lists.request_ids(session, RequestFilter(**which), Sort("number"), TODAY)


def test_a_unit_with_all_below_it(database: Database, town: Town):
    with database.read() as session:
        below = session.scalar(select(Unit.id).where(Unit.parent_id == town.sector))
    of_sector, of_unit = ordered(database, town, unit_id=town.sector), ordered(database, town, unit_id=below)
    ordered(database, town)
    assert set(found(database, unit_id=town.sector)) == {of_sector, of_unit}
    assert found(database, unit_id=below) == [of_unit]


def test_older_than_so_many_days(database: Database, town: Town):
    old = ordered(database, town, number="1", received_on=TODAY - timedelta(days=31))
    ordered(database, town, number="2", received_on=TODAY - timedelta(days=30))
    ordered(database, town)
    assert found(database, older_than=30) == [old]
    assert len(found(database, older_than=7)) == 2


def test_form_and_since_when_it_is_out(database: Database, town: Town):
    with database.write_draft() as session:
        facts = {"form_version": 1, "language": "fi", "assignor_id": town.city, "created_on": TODAY}
        row = Request(form_id="new", changed_on=TODAY, number="1", sent_for_signature_on=TODAY, **facts)
        session.add(row)
        session.flush()
        new = row.id
    other = ordered(database, town)
    assert found(database, form_id="new") == [new]
    with database.read() as session:
        first, second = lists.request_rows(session, [new, other])
        assert lists.request_ids(session, RequestFilter(), Sort("out_since", descending=True)) == [new, other]
    assert (first.form.fi, first.out_since, second.out_since) == ("uusi", TODAY, None)


def test_what_waits_for_the_officer(database: Database, town: Town):
    draft = ordered(database, town)
    out = ordered(database, town, number="1", sent_for_signature_on=TODAY)
    received = ordered(database, town, RequestLine(), number="2", received_on=TODAY)
    assert set(found(database, waiting=True)) == {draft, received}
    with database.read() as session:
        counts = lists.standings(session, ())
        assert lists.standings(session, ("existing",))[RequestState.OUT_FOR_SIGNATURE] == Standing(1, 1)
    assert counts[RequestState.OUT_FOR_SIGNATURE] == Standing(1, 0)
    assert counts[RequestState.DRAFT] == Standing(1, 1)
    assert found(database, states=frozenset({RequestState.OUT_FOR_SIGNATURE})) == [out]


@pytest.mark.parametrize("column", REQUESTS, ids=lambda column: column.key)
def test_every_column_orders(database: Database, town: Town, column: Column):
    ordered(database, town, RequestLine(theme_id=town.tax))
    for descending in (False, True):
        assert len(ids(database, Sort(column.key, descending))) == 1
