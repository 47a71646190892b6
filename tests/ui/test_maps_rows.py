"""Rows of a map: written, edited, deleted, given a level, copied, proposed; what changes is said before."""

# ruff: noqa: F811 - fixtures are named like what is imported

from PySide6.QtCore import Qt

from tests.ui.map_room import MapRoom, directory, mapped, open_maps, press, sectors, titles  # noqa: F401 - fixtures
from tests.ui.registry import words_in
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.ui.maps.proposals_page import ProposalsPage


def test_an_empty_map_says_what_to_do_first(titles: MapRoom):
    assert "No map yet" in words_in(titles.page.table.sheet)
    assert "Propose from holdings" in words_in(titles.page.table.sheet)
    titles.page.choose_view("matrix")
    assert "No map yet" in words_in(titles.page.matrix.view)


def test_a_row_is_added_where_one_is(titles: MapRoom):
    titles.page.table.go_to(titles.town.clerk)
    titles.do("add")
    panel = titles.panel
    assert "kirjanpitäjä" in panel.title
    panel.save()
    assert panel.rows["theme_id"].problem is not None, "a theme is needed"
    titles.pick(panel.rows["theme_id"].editor, "veroasioiden")
    panel.rows["level"].editor.set_value("possible")
    assert panel.rows["least"].isHidden()
    panel.rows["months"].editor.set_value("24")
    panel.rows["why_fi"].editor.set_value("Kirjanpito ilmoittaa verot.")
    panel.save()
    assert titles.rows == [("Veroasioiden hoito", "possible")]
    assert "saved" in titles.said
    words = titles.page.table.sheet.sheet.cell(0, 0).text
    assert "at most 24 month(s)" in words
    titles.services.history.undo(titles.services.history.undoable().event_id)
    titles.settle()
    assert titles.rows == []


def test_whoever_would_begin_to_lack_is_named_first(titles: MapRoom):
    town = titles.town
    town.give(town.anna)
    row = town.title_row(level=MapLevel.POSSIBLE)
    titles.settle()
    titles.page.table.go_to(town.clerk, town.tax)
    titles.do("change")
    panel = titles.panel
    panel.rows["level"].editor.set_value("all")
    panel.save()
    assert panel.question is not None
    assert "Berg, Bertil" in words_in(panel.question)
    assert "Aho, Anna" not in words_in(panel.question)
    assert titles.services.maps.entry(MapKind.TITLE, row).level is MapLevel.POSSIBLE, "not saved yet"
    panel.rows["level"].editor.set_value("named")
    assert panel.question is None, "what is asked is about what stands there"
    panel.rows["level"].editor.set_value("all")
    panel.save()
    panel.question.confirmed.emit()
    assert titles.services.maps.entry(MapKind.TITLE, row).level is MapLevel.ALL


def test_esc_keeps_what_is_typed(titles: MapRoom):
    town = titles.town
    row = town.title_row()
    titles.settle()
    titles.page.table.go_to(town.clerk, town.tax)
    titles.do("change")
    panel = titles.panel
    panel.rows["why_fi"].editor.set_value("Kesken")
    press(panel, Qt.Key.Key_Escape)
    assert titles.page.side.panel is None
    assert titles.page.unsaved() == [panel.title]
    titles.page.work.change_row(row)
    assert titles.panel is panel
    panel.save()
    assert titles.services.maps.entry(MapKind.TITLE, row).why.fi == "Kesken"
    assert titles.page.unsaved() == []


def test_enter_in_the_matrix_edits_or_begins_a_row(titles: MapRoom):
    town = titles.town
    town.title_row()
    titles.page.choose_view("matrix")
    titles.settle()
    view = titles.page.matrix.view
    assert titles.page.matrix.go_to(town.clerk, town.tax)
    press(view, Qt.Key.Key_Return)
    assert titles.panel.title.startswith("Edit")
    titles.panel.cancelled.emit()
    assert titles.page.matrix.go_to(town.chief, town.pay), "an empty place is shown too"
    press(view, Qt.Key.Key_Return)
    assert "Palkkatietojen ilmoittaminen, talouspäällikkö" in titles.panel.title
    titles.panel.save()
    assert titles.panel.question is not None, "too few hold it then"
    titles.panel.question.confirmed.emit()
    entry = titles.services.maps.entries(MapKind.TITLE, town.chief)[0]
    assert (entry.theme_id, entry.level) == (town.pay, MapLevel.NAMED)
    assert view.current_place() == (town.chief, town.pay)


def test_deleting_says_who_becomes_deviating(titles: MapRoom):
    town = titles.town
    town.give(town.anna)
    town.title_row()
    titles.settle()
    titles.page.table.go_to(town.clerk, town.tax)
    titles.do("delete")
    assert "Aho, Anna" in words_in(titles.question)
    titles.question.confirmed.emit()
    assert titles.rows == []
    assert "deleted" in titles.said


def test_one_level_for_the_selected_rows(titles: MapRoom):
    town = titles.town
    town.title_row()
    town.title_row(theme=town.pay)
    titles.settle()
    titles.page.table.go_to(town.clerk)
    titles.page.table.sheet.selectAll()
    assert "2 row(s) selected" in titles.told
    titles.do("level")
    assert "type" not in titles.question.rows, "all are of one type"
    titles.question.rows["level"].editor.set_value("named")
    titles.question.rows["least"].editor.set_value("0")
    titles.question.confirmed.emit()
    assert titles.question.rows["least"].problem is not None
    titles.question.rows["least"].editor.set_value("1")
    titles.question.confirmed.emit()
    titles.question.confirmed.emit()
    assert {level for _theme, level in titles.rows} == {"named"}
    assert titles.services.history.undoable().action == "map_level_set"


def test_one_level_for_the_selected_cells_makes_rows(titles: MapRoom):
    town = titles.town
    town.title_row()
    titles.page.choose_view("matrix")
    titles.page.matrix.shown.set_value("all")
    titles.settle()
    titles.page.matrix.view.selectAll()
    titles.do("level")
    titles.question.rows["type"].editor.set_value("transactions")
    titles.question.rows["level"].editor.set_value("possible")
    titles.question.confirmed.emit()
    titles.question.confirmed.emit()
    rows = titles.services.maps.rows(MapKind.TITLE)
    assert {(row.column_id, row.theme_id) for row in rows} == {
        (column, theme) for column in (town.clerk, town.chief) for theme in (town.tax, town.pay)
    }


def test_a_selected_place_without_a_row_gets_one_though_another_has_two(titles: MapRoom):
    town = titles.town
    town.title_row()
    town.title_row(type=MandateType.REPRESENT)
    titles.page.choose_view("matrix")
    titles.page.matrix.shown.set_value("all")
    titles.settle()
    view = titles.page.matrix.view
    for number, theme in enumerate((town.tax, town.pay)):
        flags = view.selectionModel().SelectionFlag
        flag = flags.ClearAndSelect if number == 0 else flags.Select
        view.selectionModel().select(view.matrix_model.place_of(town.clerk, theme), flag)
    titles.do("level")
    titles.question.rows["type"].editor.set_value("transactions")
    titles.question.rows["level"].editor.set_value("named")
    titles.question.confirmed.emit()
    titles.question.confirmed.emit()
    rows = titles.services.maps.rows(MapKind.TITLE)
    assert {(row.theme_id, row.type, row.level) for row in rows} == {
        (town.tax, MandateType.TRANSACTIONS, MapLevel.NAMED),
        (town.tax, MandateType.REPRESENT, MapLevel.POSSIBLE),
        (town.pay, MandateType.TRANSACTIONS, MapLevel.NAMED),
    }


def test_the_same_level_again_changes_nothing(titles: MapRoom):
    town = titles.town
    town.title_row(level=MapLevel.ALL)
    titles.settle()
    titles.page.table.go_to(town.clerk, town.tax)
    titles.do("level")
    titles.question.rows["level"].editor.set_value("all")
    titles.question.confirmed.emit()
    assert "Nothing changes" in titles.said
    assert titles.question is None


def test_rows_are_copied_to_another_title(titles: MapRoom):
    town = titles.town
    town.title_row()
    town.title_row(theme=town.pay)
    titles.settle()
    titles.page.table.go_to(town.clerk)
    titles.page.table.columns.setFocus()
    titles.do("bundle")
    titles.question.confirmed.emit()
    assert titles.question.rows["to"].problem is not None
    titles.pick(titles.question.rows["to"].editor, "talouspäällikkö")
    titles.question.confirmed.emit()
    assert "2 row(s)" in words_in(titles.page.detail)
    titles.question.confirmed.emit()
    assert titles.page.table.column.id == town.chief
    assert len(titles.rows) == 2


def test_sectors_have_no_copy_and_no_level_for_all(sectors: MapRoom):
    town = sectors.town
    town.sector_row()
    sectors.settle()
    sectors.page.table.go_to(town.finance, town.tax)
    assert not sectors.can("bundle")
    sectors.do("change")
    level = sectors.panel.rows["level"].editor
    assert [level.itemData(n) for n in range(level.count())] == ["named", "possible"]


def test_proposals_from_what_is_held(titles: MapRoom):
    town = titles.town
    for person in (town.anna, town.bertil):
        town.give(person)
    town.give(town.anna, town.pay)
    town.give(town.anna, town.pay, MandateType.REPRESENT)
    titles.settle()
    titles.page.table.go_to(town.clerk)
    titles.do("propose")
    page = titles.front
    assert isinstance(page, ProposalsPage)
    table = page.table
    shown = [[table.table_model.cell(row, column).text for column in range(1, 5)] for row in range(3)]
    assert shown[0] == ["Veroasioiden hoito", "asiointivaltuus", "2/2 (100 %)", "kaikki"]
    assert {row[2] for row in shown[1:]} == {"1/2 (50 %)"}
    table.setFocus()
    table.select_id(table.table_model.ids[2])
    press(table, Qt.Key.Key_Space)
    assert "2 of 3" in words_in(page)
    table.select_id(table.table_model.ids[1])
    page.level.set_value("possible")
    page.confirm()
    if page.question is not None:
        page.question.confirmed.emit()
    assert titles.front is None
    titles.settle()
    assert sorted(titles.rows) == [("Palkkatietojen ilmoittaminen", "possible"), ("Veroasioiden hoito", "all")]


def test_nothing_to_propose(titles: MapRoom):
    titles.page.table.go_to(titles.town.chief)
    titles.do("propose")
    assert "Nothing to propose" in words_in(titles.front)
    assert not titles.front.primary.isEnabled()
    press(titles.front, Qt.Key.Key_Escape)
    assert titles.front is None


def test_reading_only_changes_nothing(qtbot, services, mapped, tmp_path):
    mapped.title_row()
    services.register.database.read_only = True
    room = open_maps(qtbot, services, mapped, tmp_path, MapKind.TITLE)
    room.page.table.go_to(mapped.clerk, mapped.tax)
    for action in ("add", "change", "delete", "level", "bundle", "propose", "approve", "import"):
        assert not room.can(action), action
    for action in ("print", "export", "approvals", "matrix", "findings", "registry"):
        assert room.can(action), action
    services.register.database.read_only = False
