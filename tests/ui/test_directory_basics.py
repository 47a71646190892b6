"""The basic data through real widgets: adding, changing, refusing each kind; themes in and out of use; merging."""

# ruff: noqa: F811 - a fixture is named like what is imported

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from tests.ui.office import Office, boxes, directory, office, open_office  # noqa: F401 - fixtures
from tests.ui.registry import words_in
from valtuusapp.core.filters import MandateFilter
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.organisation import JobTitle, Organisation, OrganisationKind, UnitKind
from valtuusapp.core.text import LocalText
from valtuusapp.core.themes import NameBasis, Theme, TypeBasis
from valtuusapp.db import tables
from valtuusapp.services.opening import compose
from valtuusapp.services.register import Register
from valtuusapp.ui.directory.parts import Link
from valtuusapp.ui.theme import Tone

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 23)


def follow(widget, words):
    """Follows the link with the words."""
    next(one for one in widget.findChildren(Link) if one.accessibleName() == words).linkActivated.emit("go")


@pytest.fixture
def opened_pages(monkeypatch) -> list[str]:
    """The addresses that would have been opened in the browser."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    return opened


# Organisations


def test_organisation_with_a_wrong_business_id_is_refused(office: Office, qtbot):
    office.open("organisations")
    office.do("new")
    office.fill(name_fi="Uusi Yritys Oy", kind="company", business_id="1234567-8")
    qtbot.waitUntil(lambda: office.code("business_id") == "r4_business_id_wrong")
    office.do("save")
    assert "Uusi Yritys Oy" not in office.names()
    assert office.focus is office.panel.rows["business_id"].editor
    office.services.organisation.save_organisation(Organisation(name=LocalText("Toinen Oy"), business_id="0001003-0"))
    office.fill(business_id="00010030")
    office.do("save")
    assert office.code("business_id") == "business_id_taken"
    office.fill(business_id="00010049")
    office.do("save")
    assert office.said == "Uusi Yritys Oy was saved."
    row_id = office.page.table.current_id()
    saved = office.services.organisation.organisation(row_id)
    assert (saved.business_id, saved.kind) == ("0001004-9", OrganisationKind.COMPANY)


def test_organisation_is_changed_and_filtered(office: Office):
    office.open("organisations", office.town.company)
    office.press(Qt.Key.Key_F2)
    office.fill(name_sv="Lönepartner Ab", business_id="0001002-2", valid_to=date(2025, 12, 31))
    office.fill(successor_id=("Lumijärven kaupunki", office.town.city))
    office.press(Qt.Key.Key_S, CTRL)
    company = office.services.organisation.organisation(office.town.company)
    assert (company.name.sv, company.successor_id) == ("Lönepartner Ab", office.town.city)
    assert office.names() == ["Lumijärven kaupunki"], "it has ended"
    office.page.filters.set_values({"ended": "yes", "own": "others"})
    assert office.names() == ["Palkkakumppani Oy"]
    office.page.open_row(office.town.company)
    assert "Continued by" in words_in(office.page.detail)


def test_organisation_shows_its_mandates(office: Office, directory, qtbot):
    directory.mandate(office.town.city, office.town.tax, organisation=office.town.company)
    office.open("organisations", office.town.company)
    with qtbot.waitSignal(office.page.show_mandates) as shown:
        follow(office.page.detail, "Show in the mandate registry")
    assert shown.args == [MandateFilter(assignee_organisation_id=office.town.company)]


def test_what_is_used_is_not_deleted(office: Office):
    for kind, row_id, sentence in (
        ("organisations", office.town.city, "valtuudet: 2"),
        ("units", office.town.sector, "yksiköt: 1"),
        ("themes", office.town.tax, "valtuudet: 1"),
    ):
        office.open(kind, row_id)
        office.do("delete")
        office.question.confirmed.emit()
        assert sentence in words_in(office.question)


# Units


def test_units_stand_as_a_tree(office: Office):
    page = office.open("units")
    names = office.names()
    assert [name.strip() for name in names] == ["Konsernipalvelut", "Talous"]
    assert not names[0].startswith(" ")
    assert names[1].startswith(" ")
    page.model.sort(1)
    assert office.names() == ["Konsernipalvelut", "Talous"], "only the order of the tree is indented"


def test_unit_is_added_below_the_current_one(office: Office):
    page = office.open("units", office.town.sector)
    office.do("new")
    assert office.panel.rows["kind"].editor.value() == "service_area"
    assert office.panel.rows["parent_id"].editor.value().text == "Konsernipalvelut"
    office.fill(name_fi="Henkilöstö", kind="sector")
    assert office.panel.rows["parent_id"].isHidden(), "a sector belongs to nothing"
    office.fill(kind="service_area", director_id=("Ødegård, Erik", office.town.orderer))
    office.do("save")
    assert [name.strip() for name in office.names()] == ["Konsernipalvelut", "Henkilöstö", "Talous"]
    unit = office.services.organisation.unit(page.table.current_id())
    assert (unit.kind, unit.parent_id, unit.director_id) == (
        UnitKind.SERVICE_AREA,
        office.town.sector,
        office.town.orderer,
    )
    seen = words_in(page.detail)
    assert "Konsernipalvelut" in seen
    assert "Erik Ødegård" in seen


def test_unit_below_itself_is_refused(office: Office):
    page = office.open("units")
    unit_id = office.services.organisation.unit_ids("talous")[0]
    page.open_row(unit_id)
    office.do("edit")
    office.fill(parent_id=("Talous", unit_id))
    office.do("save")
    assert office.code("parent_id") == "unit_below_itself"
    office.fill(parent_id=None)
    office.do("save")
    assert office.services.organisation.unit(unit_id).parent_id is None
    page.filters.set_values({"sector": str(office.town.sector)})
    assert office.names() == ["Konsernipalvelut"]


# Job titles and e-services


def test_titles_are_merged(office: Office, directory):
    service = office.services.organisation
    double = service.save_title(JobTitle(name=LocalText("kirjanpidon asiantuntija")))
    directory.work(office.town.maija, double, service.unit_ids("talous")[0], main=False)
    kept = service.suggest_titles("kirjanpitäjä")[0]
    office.open("titles", double)
    office.do("merge")
    question = office.question
    question.into.set_value(Reference(kept.text, kept.id))
    assert "1 person(s) will have it too." in words_in(question)
    question.rows["reason"].editor.set_value("Sama tehtävä.")
    question.confirmed.emit()
    assert service.title(double).merged_into_id == kept.id
    assert office.page.table.current_id() == kept.id
    assert office.names() == ["kirjanpitäjä"]


def test_title_with_the_same_name_warns_and_is_saved(office: Office, qtbot):
    office.open("titles")
    office.do("new")
    office.fill(name_fi="Kirjanpitäjä")
    qtbot.waitUntil(lambda: office.code("name_fi") == "title_name_taken")
    office.do("save")
    assert len(office.names()) == 2


def test_holders_lead_to_persons(office: Office, qtbot):
    title = office.services.organisation.suggest_titles("kirjanpitäjä")[0]
    page = office.open("titles", title.id)
    detail = page.describe(page.load(title.id))
    (holders,) = [row for row in detail.sections[0].content if row.label == "Holders"]
    assert holders.value == "4 person(s)"
    with qtbot.waitSignal(office.basics.show_persons) as shown:
        holders.open()
    assert shown.args == ["kirjanpitäjä"]


def test_e_service_is_added_and_leads_to_its_themes(office: Office):
    office.open("e_services")
    office.do("new")
    office.do("save")
    assert office.code("name_fi") == "name_missing"
    office.fill(name_fi="Ilmoitin.fi", owner_fi="Verohallinto")
    office.do("save")
    assert office.names() == ["Ilmoitin.fi", "OmaVero"]
    assert "No mandate theme" in words_in(office.page.detail)
    office.page.open_row(office.town.e_service)
    follow(office.page.detail, "Veroasioiden hoito")
    assert office.page.key == "themes"
    assert office.page.table.current_id() == office.town.tax
    follow(office.page.detail, "OmaVero")
    assert (office.page.key, office.page.table.current_id()) == ("e_services", office.town.e_service)


# Themes


@pytest.fixture
def unsure(services, town) -> int:
    """A theme whose name is our own translation, not in use."""
    return services.themes.save_theme(
        Theme(
            name=LocalText("Verkkolaskutus", "Nätfakturering"),
            name_basis=NameBasis.TRANSLATED,
            types=(MandateType.TRANSACTIONS,),
            types_basis=TypeBasis.GENERAL_RULE,
            source="https://example.org/source",
        )
    )


def test_theme_is_added_with_types_and_e_services(office: Office):
    page = office.open("themes")
    office.do("new")
    office.fill(name_fi="Kiinteistöverotietojen katselu")
    office.do("save")
    assert office.code("types") == "theme_without_types"
    boxes(office.panel)["edustamisvaltuus"].click()
    picker = office.panel.rows["e_service_ids"].editor
    picker.picker.setText("tuntematon palvelu")
    office.do("save")
    assert office.code("e_service_ids") == "form_not_in_register"
    picker.picker.picked.emit(picker.picker.suggestions("omav")[0])
    assert picker.picker.text() == ""
    assert not list(picker.picker.suggestions("omav")), "what is chosen is not offered again"
    office.fill(default_months="viisi")
    office.do("save")
    assert office.code("default_months") == "setting_not_a_number"
    office.fill(default_months="12", longest_months="6")
    office.do("save")
    assert office.code("longest_months") == "longest_below_default"
    office.fill(longest_months="")
    office.do("save")
    theme = office.services.themes.theme(page.table.current_id())
    assert (theme.types, theme.e_service_ids) == ((MandateType.REPRESENT,), (office.town.e_service,))
    assert (theme.default_months, theme.longest_months, theme.in_use) == (12, None, True)
    assert not theme.to_be_checked


def test_e_service_is_taken_off_a_theme(office: Office):
    office.open("themes", office.town.tax)
    office.do("edit")
    editor = office.panel.rows["e_service_ids"].editor
    assert [choice.text for choice in editor.value()] == ["OmaVero"]
    editor.remove(office.town.e_service)
    office.do("save")
    assert office.services.themes.theme(office.town.tax).e_service_ids == ()


def test_unsure_name_is_marked_with_symbol_word_and_colour(office: Office, unsure):
    page = office.open("themes", unsure)
    row = page.model.row_of(unsure)
    column = next(n for n, one in enumerate(page.model.columns) if one.key == "to_be_checked")
    cell = page.model.cell(row, column)
    assert (cell.text, cell.look.icon, cell.look.tone) == ("to be checked", "warning", Tone.WARNING)
    assert "nimi tarkistettava" in words_in(page.detail)
    assert page.model.cell(page.model.row_of(office.town.tax), column).text == ""


def test_name_is_confirmed_as_it_is(office: Office, unsure, opened_pages):
    page = office.open("themes", unsure)
    office.do("confirm")
    assert office.question.value("name_fi") == "Verkkolaskutus"
    follow(office.question, "Open the official list of Suomi.fi")
    assert opened_pages == ["https://www.suomi.fi/valtuudet/valtuusasiat"]
    office.press(Qt.Key.Key_Return, CTRL)
    theme = office.services.themes.theme(unsure)
    assert (theme.confirmed_on, theme.to_be_checked) == (TODAY, False)
    assert "nimi tarkistettava" not in words_in(page.detail)
    assert not office.can("confirm")


def test_name_is_corrected_while_it_is_confirmed(office: Office, unsure):
    office.open("themes", unsure)
    office.do("confirm")
    office.question.rows["name_fi"].editor.set_value("")
    office.question.rows["name_sv"].editor.set_value("")
    office.question.confirmed.emit()
    assert office.question.rows["name_fi"].problem.code == "name_missing"
    office.question.rows["name_fi"].editor.set_value("Verkkolaskujen vastaanotto")
    office.question.confirmed.emit()
    theme = office.services.themes.theme(unsure)
    assert (theme.name.fi, theme.former_names, theme.confirmed_on) == (
        "Verkkolaskujen vastaanotto",
        "Verkkolaskutus",
        TODAY,
    )
    assert office.said == "The name was corrected and confirmed."


def test_theme_that_is_held_goes_out_of_use_only_after_a_warning(office: Office):
    page = office.open("themes", office.town.tax)
    assert office.window.actions_by_id["basics.use"].text() == "Take out of use"
    office.do("use")
    assert "(1)" in words_in(office.question)
    assert office.services.themes.theme(office.town.tax).in_use
    office.press(Qt.Key.Key_Escape)
    assert not office.question
    office.do("use")
    office.question.confirmed.emit()
    assert not office.services.themes.theme(office.town.tax).in_use
    assert office.window.actions_by_id["basics.use"].text() == "Take into use"
    assert "not in use" in words_in(page.detail)
    office.do("use")
    assert office.services.themes.theme(office.town.tax).in_use
    assert office.question is None


def test_several_themes_are_taken_into_use_at_once(office: Office, unsure, services):
    other = services.themes.save_theme(
        Theme(name=LocalText("Avustuksen haku"), types=(MandateType.TRANSACTIONS,), types_basis=TypeBasis.MUNICIPALITY)
    )
    page = office.open("themes", unsure)
    flags = page.table.selectionModel().SelectionFlag
    index = page.table.model().index(page.model.row_of(other), 0)
    page.table.selectionModel().select(index, flags.Select | flags.Rows)
    office.do("use")
    assert [services.themes.theme(key).in_use for key in (unsure, other)] == [True, True]
    assert office.said == "2 mandate theme(s) taken into use."


def test_theme_is_hidden_and_shown_again(office: Office, unsure):
    page = office.open("themes", unsure)
    office.do("hide")
    assert office.services.themes.theme(unsure).hidden
    page.filters.set_values({"state": "hidden"})
    assert office.names() == ["Verkkolaskutus"]
    page.open_row(unsure)
    assert office.window.actions_by_id["basics.hide"].text() == "Show again"
    office.do("hide")
    assert not office.services.themes.theme(unsure).hidden


def test_filters_of_themes(office: Office, unsure):
    page = office.open("themes")
    for values, names in (
        ({"state": "in_use"}, ["Palkkatietojen ilmoittaminen", "Veroasioiden hoito"]),
        ({"state": "not_in_use"}, ["Verkkolaskutus"]),
        ({"state": "to_be_checked"}, ["Verkkolaskutus"]),
        ({"state": "hidden"}, []),
        ({"owner": "Verohallinto"}, ["Veroasioiden hoito"]),
        ({}, ["Palkkatietojen ilmoittaminen", "Verkkolaskutus", "Veroasioiden hoito"]),
    ):
        page.filters.set_values(values)
        assert office.names() == names, values


def test_theme_tells_what_it_is_mixed_up_with_and_who_holds_it(office: Office, directory, qtbot, opened_pages, unsure):
    with directory.database.write("theme_saved") as written:
        written.session.get_one(tables.Theme, office.town.tax).catalogue_key = "veroasioiden_hoito"
        written.session.get_one(tables.Theme, office.town.pay).catalogue_key = "palkkatietojen_ilmoittaminen"
    page = office.open("themes", office.town.tax)
    seen = words_in(page.detail)
    assert "Easily mixed up with" in seen
    assert "Palkat ilmoitetaan tulorekisteriin omalla valtuudellaan" in seen
    with qtbot.waitSignal(page.show_mandates) as shown:
        follow(page.detail, "Show in the mandate registry")
    assert shown.args == [MandateFilter(theme_id=office.town.tax)]
    page.open_row(unsure)
    follow(page.detail, "Open the source of these details")
    follow(page.detail, "Open the official list of Suomi.fi")
    assert opened_pages == ["https://example.org/source", "https://www.suomi.fi/valtuudet/valtuusasiat"]


# The tab


def test_actions_follow_the_list_in_front(office: Office):
    texts = {}
    for kind in ("themes", "e_services", "organisations", "units", "titles"):
        office.open(kind)
        texts[kind] = office.window.actions_by_id["basics.new"].text()
        assert office.can("new")
    assert texts == {
        "themes": "New mandate theme",
        "e_services": "New e-service",
        "organisations": "New organisation",
        "units": "New unit",
        "titles": "New job title",
    }
    assert not office.can("use")
    office.open("themes", office.town.tax)
    assert office.can("use")
    assert not office.can("merge")


def test_panes_go_through_the_list_of_kinds(office: Office):
    office.open("themes", office.town.tax)
    basics = office.basics
    basics.start_search()
    order = []
    for _ in range(5):
        order.append(office.focus)
        basics.next_pane()
        office.settle()
    page = office.page
    assert order == [page.search, page.table, page.detail._scroll, basics._nav, page.search]
    basics._nav.setFocus()
    office.press(Qt.Key.Key_Down)
    assert office.page.key == "e_services"


def test_empty_lists_say_what_to_do_first(qtbot, services, tmp_path):
    office = open_office(qtbot, services, None, tmp_path)
    sentences = [office.page.table.when_empty.title]
    for kind in ("themes", "e_services", "organisations", "units", "titles"):
        page = office.open(kind)
        assert page.table.when_empty.action is office.window.actions_by_id["basics.new"]
        assert page.table.when_empty.sentence
        sentences.append(page.table.when_empty.title)
    assert sentences == [
        "No persons yet",
        "No mandate themes yet",
        "No e-services yet",
        "No organisations yet",
        "No units yet",
        "No job titles yet",
    ]


def test_nothing_is_changed_in_a_register_opened_for_reading(qtbot, database, town, tmp_path):
    database.read_only = True
    office = open_office(qtbot, compose(Register(database, lock=None)), town, tmp_path)
    office.open("persons", town.maija)
    for verb in ("new", "edit", "delete", "request", "engagement", "merge", "save"):
        assert not office.can(verb), verb
    office.press(Qt.Key.Key_Return)
    assert office.page.panel is None
    assert "Add an engagement" not in words_in(office.page.detail)
    office.open("themes", town.tax)
    for verb in ("new", "edit", "delete", "use", "hide", "confirm"):
        assert not office.can(verb), verb


def test_newer_theme_is_not_overwritten_by_a_confirmation(office: Office, unsure):
    office.open("themes", unsure)
    office.do("confirm")
    themes = office.services.themes
    office.question.rows["name_fi"].editor.set_value("Toinen nimi")
    themes.save_theme(replace(themes.theme(unsure), link="https://example.org"))
    office.question.confirmed.emit()
    assert office.question is not None
    assert themes.theme(unsure).name.fi == "Verkkolaskutus"


def test_own_organisation_is_first_written_down(qtbot, services, tmp_path):
    office = open_office(qtbot, services, None, tmp_path)
    office.open("organisations")
    office.page.table.when_empty.action.trigger()
    office.fill(name_fi="Lumijärven kaupunki", kind="municipality", own=True, business_id="0001001-4")
    office.do("save")
    assert services.settings.municipality() == Organisation(
        id=1,
        version=1,
        name=LocalText("Lumijärven kaupunki"),
        kind=OrganisationKind.MUNICIPALITY,
        own=True,
        business_id="0001001-4",
    )
