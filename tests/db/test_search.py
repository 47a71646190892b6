"""What is searched is filled by itself, and a search finds words in any order, in any case, with or without accents."""

import pytest
from sqlalchemy import select

from tests.db.conftest import TODAY
from tests.services.town import Town
from valtuusapp.core.filters import MandateFilter, RequestFilter, Sort
from valtuusapp.core.mandates import MandateBasis, MandateState, MandateType
from valtuusapp.core.text import Language
from valtuusapp.db.database import Database
from valtuusapp.db.queries import registry
from valtuusapp.db.queries import requests as request_lists
from valtuusapp.db.search import matches
from valtuusapp.db.tables import Engagement, Mandate, Organisation, Person, Request, Theme


@pytest.fixture
def mandate(database: Database, town: Town) -> int:
    """Maija's mandate for taxes, narrowed to a unit."""
    with database.write("mandates_added") as written:
        row = Mandate(
            assignor_id=town.city,
            assignee_person_id=town.maija,
            theme_id=town.tax,
            type=MandateType.TRANSACTIONS,
            specifiers=["Koulu 100 %", "TYPO_1"],
            valid_from=TODAY,
            valid_to=TODAY,
            engagement_id=town.maija_engagement,
            basis=MandateBasis.MANUAL,
            why="Hoitaa kaupungin verot",
        )
        written.session.add(row)
        written.session.flush()
        return row.id


def found(database: Database, query: str, **which) -> list[int]:
    with database.read() as session:
        return registry.mandate_ids(session, MandateFilter(query=query, **which), Sort("assignee"), TODAY)


@pytest.mark.parametrize(
    "query",
    [
        "šemeikka",
        "SEMEIKKA maija",
        "maija semeikka",
        "veroasioiden",
        "skatteärenden",
        "SKATTEÄRENDEN",
        "lumijärven",
        "bokförare",
        "konsernipalvelut",
        "talous",
        "typo_1",
        "100 %",
        "kaupungin verot",
        "semei vero kirjan typo",
    ],
)
def test_a_mandate_is_found_by_anything_that_its_row_shows(database: Database, mandate: int, query: str):
    assert mandate in found(database, query)


@pytest.mark.parametrize("query", ["semeikka nuorra", "lumijarven", "typox1", "1000", "a%a", "\\"])
def test_it_is_not_found_by_what_is_not_there(database: Database, mandate: int, query: str):
    assert mandate not in found(database, query)


def test_filters_leave_only_what_they_name(database: Database, town: Town, mandate: int):
    everything = found(database, "")
    assert mandate in everything
    assert len(everything) > 1
    assert found(database, "", assignee_person_id=town.maija, theme_id=town.tax) == [mandate]
    assert found(database, "semeikka", states=frozenset({MandateState.EXPIRED})) == []
    assert mandate in found(database, "", ending_within=0)
    assert mandate in found(database, "", sector_id=town.sector)
    with database.read() as session:
        title_id = session.get_one(Engagement, town.maija_engagement).job_title_id
    assert mandate in found(database, "", job_title_id=title_id)
    assert found(database, "", job_title_id=-1) == []
    assert mandate not in found(database, "", types=frozenset({MandateType.RIGHT_TO_GRANT}))


def test_a_request_is_found_by_its_form_before_it_has_lines(database: Database, town: Town):
    with database.write_draft() as session:
        row = Request(
            form_id="existing",
            form_version=1,
            language="fi",
            assignor_id=town.city,
            created_on=TODAY,
            changed_on=TODAY,
            form_values={"assignees": [{"person": {"text": "Kirsi Ŋuorra", "id": None}}], "why": "Kesätyö"},
        )
        session.add(row)
    with database.read() as session:
        for query, expected in (("nuorra KESÄTYÖ", [row.id]), ("nuorra talvityö", [])):
            assert request_lists.request_ids(session, RequestFilter(query=query), Sort("number")) == expected


def test_search_text_follows_every_change(database: Database, town: Town):
    with database.write("person_saved") as written:
        written.session.get_one(Person, town.maija).last_name = "Åkerblom"
    with database.read() as session:
        row = session.get_one(Person, town.maija)
        assert row.search_text.startswith("åkerblom maija")
        assert row.sort_key > "zzz"


def test_names_are_ordered_by_the_language_of_the_window(database: Database):
    with database.write("organisation_saved") as written:
        for name_fi, name_sv in (("Vesi", "Brunnen"), ("Asunnot", "Öbostäder"), ("Satama", "")):
            written.session.add(Organisation(name_fi=name_fi, name_sv=name_sv, kind="other"))
    orders = {Language.FI: Organisation.sort_key, Language.SV: Organisation.sort_key_sv}
    with database.read() as session:
        names = {
            language: list(session.scalars(select(Organisation.name_fi).order_by(key)))
            for language, key in orders.items()
        }
    assert names == {Language.FI: ["Asunnot", "Satama", "Vesi"], Language.SV: ["Vesi", "Satama", "Asunnot"]}


def test_a_word_that_is_a_wildcard_elsewhere_is_only_a_word(database: Database, town: Town):
    with database.read() as session:
        themes = len(session.scalars(select(Theme.id)).all())
    assert themes > 1
    assert found(database, "%") == []
    assert found(database, "_") == []


@pytest.mark.parametrize("query", ["", "  ", "\u0301"])
def test_a_query_without_a_letter_leaves_nothing_out(database: Database, town: Town, query: str):
    with database.read() as session:
        assert len(session.scalars(select(Person.id).where(matches(Person, query))).all()) == 4
    assert len(found(database, query)) == 2
