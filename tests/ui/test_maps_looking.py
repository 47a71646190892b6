"""Looking at a map: what is chosen, what the panel says of it, and where its links lead."""

# ruff: noqa: F811 - fixtures are named like what is imported

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.map_room import MapRoom, directory, mapped, open_maps, press, sectors, titles  # noqa: F401 - fixtures
from tests.ui.registry import words_in
from valtuusapp.core.filters import CURRENT
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.ui.maps.columns_list import Order
from valtuusapp.ui.widgets.basic import QuietButton


def test_the_panel_tells_who_holds_it_and_who_should(titles: MapRoom):
    town = titles.town
    town.give(town.anna)
    town.title_row(level=MapLevel.ALL)
    titles.settle()
    titles.page.table.go_to(town.clerk, town.tax)
    told = titles.told
    for words in (
        "Veroasioiden hoito",
        "kaikki",
        "1 holder(s)",
        "Aho, Anna",
        "Berg, Bertil",
        "OmaVero",
        "Öhman, Cilla",
    ):
        assert words in told, words
    assert "1 person(s) should hold it and do not" in told


def test_links_of_the_panel(titles: MapRoom, qtbot):
    town = titles.town
    mandate = town.give(town.anna, engagement_id=town.annas_work)
    town.title_row(level=MapLevel.ALL)
    titles.settle()
    titles.page.table.go_to(town.clerk, town.tax)
    titles.settle()
    links = titles.page.panel._links(titles.services.maps.cell(MapKind.TITLE, town.clerk, town.tax))
    with qtbot.waitSignal(titles.page.open_person) as person:
        links.person(town.anna)
    assert person.args == [town.anna]
    with qtbot.waitSignal(titles.page.open_mandate) as shown:
        links.mandate(mandate)
    assert shown.args == [mandate]
    with qtbot.waitSignal(titles.page.new_requests) as wanted:
        links.order(MandateType.TRANSACTIONS)
    (values,) = wanted.args[0]
    assert [row["person"] for row in values["assignees"]] == [Reference("Berg, Bertil", town.bertil)] or values
    with qtbot.waitSignal(titles.page.show_mandates) as which:
        titles.do("registry")
    assert (which.args[0].job_title_id, which.args[0].query) == (town.clerk, "")
    assert which.args[0].theme_id == town.tax
    assert which.args[0].types == {MandateType.TRANSACTIONS}
    assert which.args[0].states == CURRENT.states


def test_a_sector_filters_the_registry_by_itself(sectors: MapRoom, qtbot):
    town = sectors.town
    town.sector_row()
    sectors.settle()
    sectors.page.table.go_to(town.finance, town.tax)
    with qtbot.waitSignal(sectors.page.show_mandates) as which:
        sectors.do("registry")
    assert (which.args[0].sector_id, which.args[0].query) == (town.finance, "")


def test_held_but_not_in_the_map(titles: MapRoom):
    town = titles.town
    town.give(town.anna)
    titles.page.choose_view("matrix")
    titles.settle()
    assert titles.page.matrix.go_to(town.clerk, town.tax)
    told = titles.told
    assert "ask the supervisor" in told
    assert "Aho, Anna" in told
    assert "3 finding(s)" in told, "not in the map; of the theme: in no map, nobody can grant it"
    add = [one for one in titles.page.detail.findChildren(QuietButton) if one.text() == "Valtuutusoikeus"]
    assert add
    add[0].click()
    assert titles.panel.rows["type"].editor.value() == "right_to_grant"


def test_a_title_tells_of_itself(titles: MapRoom):
    town = titles.town
    town.title_row()
    titles.settle()
    titles.page.table.go_to(town.clerk)
    titles.page.table.sheet.selectionModel().clear()
    assert "Not approved yet." in titles.told
    assert "2" in titles.told


def test_the_place_stays_when_the_view_changes(titles: MapRoom):
    town = titles.town
    town.title_row()
    town.title_row(theme=town.pay, column=town.chief)
    titles.settle()
    titles.page.table.go_to(town.chief, town.pay)
    titles.settle()
    titles.do("matrix")
    assert titles.page.matrix.place == (town.chief, town.pay)
    titles.page.matrix.go_to(town.clerk, town.tax)
    titles.settle()
    titles.do("matrix")
    assert titles.page.table.column.id == town.clerk
    assert [row.theme_id for row in titles.page.table.rows] == [town.tax]


def test_the_place_stays_when_the_view_changes_at_once(titles: MapRoom):
    """An arrow key and the other view right after it, before the panel has followed."""
    town = titles.town
    town.title_row()
    town.title_row(theme=town.pay, column=town.chief)
    titles.settle()
    titles.do("matrix")
    titles.page.matrix.go_to(town.chief, town.pay)
    titles.settle()
    titles.page.matrix.go_to(town.clerk, town.tax)
    titles.do("matrix")
    assert titles.page.table.column.id == town.clerk
    titles.page.table.go_to(town.chief, town.pay)
    titles.do("matrix")
    assert titles.page.matrix.place == (town.chief, town.pay)


def test_going_to_a_cell_while_a_shortcut_is_held_chooses_it_alone(titles: MapRoom):
    town = titles.town
    town.title_row()
    town.title_row(theme=town.pay, column=town.chief)
    titles.settle()
    titles.do("matrix")
    matrix = titles.page.matrix
    matrix.go_to(town.chief, town.pay)
    QTest.keyPress(matrix.view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    matrix.go_to(town.clerk, town.tax)
    QTest.keyRelease(matrix.view, Qt.Key.Key_Control)
    assert matrix.view.selected_places() == [(town.clerk, town.tax)]


def test_the_view_is_remembered(qtbot, services, mapped, tmp_path, titles: MapRoom):
    titles.page.choose_view("matrix")
    again = open_maps(qtbot, services, mapped, tmp_path, MapKind.TITLE)
    assert again.page.view == "matrix"


def test_titles_are_searched_and_sorted(titles: MapRoom):
    town = titles.town
    town.title_row(column=town.chief)
    titles.settle()
    pane = titles.page.table
    model = pane.columns.table_model
    assert [model.cell(n, 0).text.split("\n")[0] for n in range(2)] == ["kirjanpitäjä", "talouspäällikkö"]
    pane.order.set_value(Order.ROWS.value)
    assert model.ids[0] == town.chief
    pane.search.setText("kirjan")
    press(pane.search, Qt.Key.Key_Return)
    assert model.ids == (town.clerk,)
    pane.search.setText("olematon")
    press(pane.search, Qt.Key.Key_Return)
    assert "Nothing matches" in words_in(pane.columns)


def test_a_title_says_what_is_found_in_words(titles: MapRoom):
    town = titles.town
    town.give(town.anna)
    titles.settle()
    model = titles.page.table.columns.table_model
    row = model.row_of(town.clerk)
    spoken = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "kirjanpitäjä, 2 person(s) · no map, 1 theme(s) with findings, varoitus"


def test_rows_are_copied_as_a_table(titles: MapRoom):
    town = titles.town
    town.title_row()
    titles.settle()
    titles.page.table.go_to(town.clerk, town.tax)
    titles.do("copy")
    assert "Veroasioiden hoito" in QApplication.clipboard().text()


def test_rows_are_as_high_as_their_words(titles: MapRoom):
    from valtuusapp.core.text import LocalText

    town = titles.town
    town.title_row(why=LocalText("Kirjanpito ilmoittaa arvonlisäveron joka kuukausi ja hakee palautukset. " * 6))
    town.title_row(theme=town.pay)
    titles.settle()
    titles.page.table.go_to(town.clerk)
    titles.settle()
    sheet = titles.page.table.sheet
    heights = {sheet.sheet.map_row(key).theme_id: sheet.rowHeight(n) for n, key in enumerate(sheet.sheet.ids)}
    assert heights[town.tax] > 2 * heights[town.pay] > 100


def test_panes_are_reached_with_f6(titles: MapRoom):
    town = titles.town
    town.title_row()
    titles.settle()
    page = titles.page
    page.start_search()
    assert page.table.search.hasFocus()
    for pane in (page.table.columns, page.table.sheet):
        page.next_pane()
        assert pane.hasFocus()
    page.next_pane()
    assert page.detail.isAncestorOf(QApplication.focusWidget())
    page.next_pane(backwards=True)
    assert page.table.sheet.hasFocus()


def test_what_takes_the_keyboard_has_a_name(titles: MapRoom):
    for view in ("table", "matrix", "findings"):
        titles.page.choose_view(view)
        for box in titles.page.findChildren(QLineEdit):
            assert box.accessibleName(), box
    for widget in (
        titles.page.table.columns,
        titles.page.table.sheet,
        titles.page.matrix.view,
        titles.page.findings.table,
    ):
        assert widget.accessibleName()


def test_changes_elsewhere_are_seen(titles: MapRoom):
    town = titles.town
    titles.page.table.go_to(town.clerk)
    town.title_row()
    titles.settle()
    assert titles.rows == [("Veroasioiden hoito", "possible")]
