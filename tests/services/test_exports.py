"""The registry as it leaves the house: as filtered, logged, and without what is protected."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from tests.services.conftest import TODAY
from tests.services.town import Town
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.mandates import Mandate, MandateType
from valtuusapp.core.text import Language
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services

BY_ASSIGNEE = Sort("assignee")


def cells(path: Path) -> dict[str, dict[str, str | None]]:
    """The rows of the first sheet by assignee, each by heading."""
    headings, *rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    found = [dict(zip(headings, row, strict=True)) for row in rows]
    return {row["Valtuutettu"]: row for row in found}


@pytest.fixture
def held(services: Services, town: Town) -> None:
    """Maija and Áile hold a mandate each, besides those of the grantor."""
    engagements = {town.maija: town.maija_engagement, town.aile: town.aile_engagement}
    services.mandates.add_many(
        Mandate(
            assignor_id=town.city,
            assignee_person_id=person,
            theme_id=town.tax,
            type=MandateType.TRANSACTIONS,
            valid_from=TODAY,
            valid_to=TODAY,
            engagement_id=engagement,
        )
        for person, engagement in engagements.items()
    )


def test_where_a_protected_person_works_is_left_out(
    services: Services, town: Town, held: None, database: Database, tmp_path: Path
):
    with database.write("person_saved") as written:
        written.session.get_one(tables.Person, town.maija).restricted = True
    services.exports.registry(tmp_path / "rekisteri.xlsx", MandateFilter(), BY_ASSIGNEE, Language.FI)
    found = cells(tmp_path / "rekisteri.xlsx")
    protected, other = found["Šemeikka, Maija"], found["Ŋuorra, Áile"]
    assert (other["Yksikkö"], other["Toimiala"]) == ("Talous", "Konsernipalvelut")
    assert (protected["Yksikkö"], protected["Toimiala"]) == (None, None)
    left = {"Valtuutettu", "Yksikkö", "Toimiala"}
    assert {key: text for key, text in protected.items() if key not in left} == {
        key: text for key, text in other.items() if key not in left
    }


def test_only_what_the_filter_leaves_is_written_and_that_is_logged(
    services: Services, town: Town, held: None, database: Database, tmp_path: Path
):
    told: list[tuple[int, int]] = []
    written = services.exports.registry(
        tmp_path / "rekisteri.xlsx",
        MandateFilter(assignee_person_id=town.maija),
        BY_ASSIGNEE,
        Language.FI,
        progress=lambda done, total: told.append((done, total)),
    )
    assert (written, told) == (1, [(1, 1)])
    assert list(cells(tmp_path / "rekisteri.xlsx")) == ["Šemeikka, Maija"]
    with database.read() as session:
        event = session.scalars(select(tables.AuditEvent).order_by(tables.AuditEvent.id.desc())).first()
        assert event is not None
        assert (event.action, event.reason) == ("registry_exported", "rekisteri.xlsx: 1")
