"""What the clipboard takes along of somebody whose contact details are protected."""

from PySide6.QtWidgets import QApplication

from tests.ui.office import Office, office  # noqa: F401 - fixture
from tests.ui.registry import Registry
from tests.ui.requesting import Requests
from valtuusapp.core.columns import PERSONS, REGISTRY
from valtuusapp.db import tables
from valtuusapp.db.database import Database


def _protect(database: Database, person_id: int) -> None:
    with database.write("person_saved") as written:
        written.session.get_one(tables.Person, person_id).restricted = True


def test_the_registry_leaves_out_where_a_protected_person_works(registry: Registry, database: Database):
    town = registry.town
    for person, engagement in ((town.maija, town.maija_engagement), (town.aile, town.aile_engagement)):
        registry.add(assignee_person_id=person, engagement_id=engagement)
    _protect(database, town.maija)
    registry.page.refresh()
    registry.settle()
    header = registry.page.table.horizontalHeader()
    for number in range(header.count()):
        header.setSectionHidden(number, False)
    registry.page.table.selectAll()
    registry.page.table.copy_selected()
    lines = QApplication.clipboard().text().splitlines()
    headings = lines[0].split("\t")
    places = [headings.index(column.heading.fi) for column in REGISTRY if column.protected]
    assert len(places) == 2
    by_name = {line.split("\t")[headings.index("Valtuutettu")]: line.split("\t") for line in lines[1:]}
    assert [by_name["Šemeikka, Maija"][place] for place in places] == ["", ""]
    assert {by_name["Ŋuorra, Áile"][place] for place in places} == {"Talous", "Konsernipalvelut"}
    assert by_name["Šemeikka, Maija"][headings.index("Tehtävänimike")] == "kirjanpitäjä"


def test_the_list_of_persons_leaves_it_out_too(office: Office, database: Database):  # noqa: F811
    _protect(database, office.town.maija)
    page = office.open("persons", office.town.maija)
    page.table.copy_selected()
    headings, cells = (line.split("\t") for line in QApplication.clipboard().text().splitlines())
    protected = [column.heading.fi for column in PERSONS if column.protected and column.heading.fi in headings]
    assert protected
    assert not any(cells[headings.index(heading)] for heading in protected)
    assert cells[headings.index("Nimi")] == "Šemeikka, Maija"


def test_the_details_of_a_mandate_leave_it_out(registry: Registry, database: Database):
    town = registry.town
    _protect(database, town.maija)
    mandate_id = registry.add(assignee_person_id=town.maija, engagement_id=town.maija_engagement)
    registry.page.refresh()
    assert registry.page.open_row(mandate_id)
    registry.page.detail.copy()
    copied = QApplication.clipboard().text()
    assert "Šemeikka, Maija" in copied
    assert "Talous" not in copied


def test_the_details_of_a_request_leave_out_how_a_protected_orderer_is_reached(requests: Requests, database: Database):
    changes = {"orderer_email": "erik.odegard@lumijarvi.example", "orderer_phone": "040 123"}
    request_id = requests.draft(**changes)
    for protected in (False, True):
        if protected:
            _protect(database, requests.town.orderer)
        requests.page.refresh()
        requests.choose(request_id)
        requests.page.list.detail.copy()
        copied = QApplication.clipboard().text()
        assert "Ødegård, Erik" in copied
        seen = [words in copied for words in (*changes.values(), "Konsernipalvelut")]
        assert seen == [not protected] * 3
