"""Ending mandates, telling of it, errors, many at once; what the details and the history say."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.services.test_request_path import approval, values_for
from tests.ui.clipping import clipped
from tests.ui.registry import TODAY, Registry, open_registry, words_in
from valtuusapp.core.mandates import EndKind, MandateState
from valtuusapp.core.people import Engagement, EngagementKind
from valtuusapp.core.text import Language
from valtuusapp.services.opening import compose
from valtuusapp.services.register import Register
from valtuusapp.ui.granting.letters import Letters
from valtuusapp.ui.header_bar import HeaderText
from valtuusapp.ui.shell import RegisterWindow
from valtuusapp.ui.window_state import WindowState

CTRL = Qt.KeyboardModifier.ControlModifier


def select(registry: Registry, *keys: int) -> None:
    """Selects rows, as with Ctrl and the mouse."""
    registry.settle()
    table = registry.page.table
    assert table.select_id(keys[0])
    flags = table.selectionModel().SelectionFlag
    for key in keys[1:]:
        index = table.model().index(table.table_model.row_of(key), 0)
        table.selectionModel().select(index, flags.Select | flags.Rows)
    table.setFocus()
    registry.settle()


def test_wrong_date_is_said_beside_the_field(registry: Registry):
    key = registry.add()
    select(registry, key)
    registry.press(Qt.Key.Key_Delete)
    question = registry.question
    day = question.rows["ended_on"]
    assert registry.focus is day.editor
    assert "This does not change Suomi.fi." in words_in(question)
    assert day.editor.value() == TODAY
    for text, code in (
        (TODAY + timedelta(days=1), "end_in_future"),
        ("32.1.2026", "not_a_date"),
        (None, "end_no_date"),
    ):
        day.editor.set_value(text)
        registry.press(Qt.Key.Key_Return, CTRL)
        assert day.problem.code == code
    assert question.rows["end_reason"].problem.code == "end_no_reason"
    assert registry.services.mandates.detail(key).row.state is MandateState.VALID
    assert registry.question is question


def test_end_then_told_by_keyboard_and_end_undone(registry: Registry):
    key = registry.add()
    select(registry, key)
    registry.press(Qt.Key.Key_Delete)
    registry.question.rows["end_reason"].editor.setFocus()
    registry.type("Siirtyi toisiin tehtäviin.")
    registry.press(Qt.Key.Key_Return, CTRL)

    mandate = registry.services.mandates.mandate(key)
    assert (mandate.ended_on, mandate.end_kind) == (TODAY, EndKind.INVALIDATED_BY_ASSIGNOR)
    assert mandate.end_reason == "Siirtyi toisiin tehtäviin."
    assert "1 mandate(s) ended. This does not change Suomi.fi." in registry.said
    assert key in registry.shown, "it stays in sight, so that telling can be recorded"
    assert "Suomi.fi tells nobody" in words_in(registry.question)
    assert "has not been told" in words_in(registry.page.detail)

    registry.press(Qt.Key.Key_Return, CTRL)
    registry.settle()
    assert registry.question is None
    assert registry.services.mandates.mandate(key).told_on == TODAY
    assert "has not been told" not in words_in(registry.page.detail)
    assert "recorded as told" in registry.said
    assert registry.focus is registry.page.table


def test_end_is_undone(registry: Registry):
    key = registry.add()
    select(registry, key)
    registry.do("end")
    registry.question.rows["end_reason"].editor.set_value("Väärä henkilö.")
    registry.question.confirmed.emit()
    registry.window.messages._buttons[0].click()
    registry.settle()
    assert registry.services.mandates.detail(key).row.state is MandateState.VALID
    assert registry.said == "Undone: valtuus kirjattu mitätöidyksi. This does not change Suomi.fi."
    struck = [label.text() for label in registry.page.detail.findChildren(QLabel) if label.property("struck")]
    assert struck == ["Valtuus kirjattu mitätöidyksi (undone)"]


def test_telling_in_the_future_or_never_is_refused(registry: Registry):
    key = registry.add()
    registry.services.mandates.end([key], TODAY, EndKind.DETAILS_CHANGED, "Nimi muuttui.")
    registry.settle()
    registry.page.open_row(key)
    registry.do("tell")
    day = registry.question.rows["told_on"]
    for text, code in ((TODAY + timedelta(days=1), "told_in_future"), (None, "form_required"), ("x", "not_a_date")):
        day.editor.set_value(text)
        registry.question.confirmed.emit()
        assert day.problem.code == code
    day.editor.set_value(TODAY - timedelta(days=1))
    registry.question.confirmed.emit()
    assert registry.services.mandates.mandate(key).told_on == TODAY - timedelta(days=1)


def test_a_message_is_ready_when_somebody_is_told_of_an_end(registry: Registry):
    town = registry.town
    first, second = registry.add(), registry.add(theme_id=town.pay)
    third = registry.add(assignee_person_id=town.aile, engagement_id=town.aile_engagement)
    registry.services.mandates.end([first, second, third], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "Tehtävä päättyi.")
    registry.settle()
    registry.page.open_row(first)  # the ended ones too
    select(registry, first, second, third)
    registry.do("tell")
    registry.settle()
    letters = registry.question.findChild(Letters)
    assert [(row.letter.name, len(row.letter.mandate_ids)) for row in letters.rows] == [
        ("Šemeikka, Maija", 2),
        ("Ŋuorra, Áile", 1),
    ]
    assert not any(row.ticked.isVisible() for row in letters.rows)
    assert clipped(registry.page.detail) == []
    opened: list[str] = []
    registry.page._ending.mail.show = lambda address: not opened.append(address)
    letters.rows[0].open.click()
    assert "subject=Suomi.fi-valtuus%20on%20p" in opened[0]
    registry.question.rows["language"].editor.set_value("sv")
    letters.rows[1].copy.click()
    assert "Följande fullmakter har upphört" in QApplication.clipboard().text()
    assert registry.focus is registry.question.rows["told_on"].editor
    registry.press(Qt.Key.Key_Return, CTRL)
    assert registry.services.mandates.mandate(third).told_on == TODAY


def test_several_are_ended_and_told_at_once(registry: Registry):
    keys = [registry.add(), registry.add(theme_id=registry.town.pay), registry.add(valid_from=date(2027, 1, 1))]
    select(registry, *keys)
    seen = words_in(registry.page.detail)
    assert "3 mandate(s) selected" in seen
    assert "voimassa\n2" in seen
    assert "ei vielä voimassa\n1" in seen
    registry.do("end")
    registry.question.rows["end_reason"].editor.set_value("Tehtävä päättyi.")
    registry.question.confirmed.emit()
    registry.question.confirmed.emit()
    registry.settle()
    mandates = [registry.services.mandates.mandate(key) for key in keys]
    assert [(one.ended_on, one.told_on) for one in mandates] == [(TODAY, TODAY)] * 3
    assert len(registry.page.table.selected_ids()) == 3


def test_those_that_have_ended_are_left_out(registry: Registry):
    ended, valid = registry.add(), registry.add(theme_id=registry.town.pay)
    registry.services.mandates.end([ended], TODAY, EndKind.DETAILS_CHANGED, "Nimi muuttui.")
    registry.page.filters._boxes["state"].set_value("all")
    select(registry, ended, valid)
    registry.do("end")
    assert "End 1 mandate(s)" in words_in(registry.question)
    assert "1 of the selected" in words_in(registry.question)


def test_question_goes_with_its_row(registry: Registry):
    first, second = registry.add(), registry.add(assignee_person_id=registry.town.aile, engagement_id=None)
    select(registry, first)
    registry.do("end")
    registry.page.table.select_id(second)
    assert registry.question is None
    assert registry.can("end")


def test_right_to_grant_ends_by_an_application(registry: Registry):
    select(registry, registry.shown[0])
    registry.do("end")
    assert registry.question.rows["end_kind"].editor.value() == "invalidation_application"


def test_entered_in_error(registry: Registry):
    key = registry.add()
    select(registry, key)
    registry.do("void")
    registry.question.confirmed.emit()
    assert registry.question.rows["reason"].problem.code == "reason_missing"
    registry.question.rows["reason"].editor.set_value("Kirjattu kahdesti.")
    registry.question.confirmed.emit()
    registry.settle()
    assert registry.services.mandates.mandate(key).void_reason == "Kirjattu kahdesti."
    assert key not in registry.shown


def test_many_are_copied_as_a_table(registry: Registry):
    select(registry, registry.add(), registry.add(theme_id=registry.town.pay))
    registry.do("copy")
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 3
    assert lines[0].split("\t")[1] == "Valtuutettu"
    assert "Šemeikka, Maija" in lines[1]


def test_details_tell_everything(registry: Registry):
    key = registry.add(
        valid_to=TODAY + timedelta(days=12),
        specifiers=("TYPO",),
        granted_on=date(2026, 1, 1),
        granted_by_id=registry.town.grantor,
        why="Kirjanpito hoitaa verot.",
    )
    select(registry, key)
    seen = words_in(registry.page.detail)
    for words in (
        "ends in 12 day(s)",
        "Veroasioiden hoito",
        "Šemeikka, Maija",
        "kirjanpitäjä",
        "Talous, Konsernipalvelut",
        "asiointivaltuus\nAsioi palvelussa kunnan puolesta.",
        "TYPO",
        "1.1.2026–5.12.2026",
        "Lumijärven kaupunki (annettu)",
        "Aho, Liisa",
        "Kirjanpito hoitaa verot.",
        "kirjattu käsin",
        "Valtuus kirjattu",
        "23.11.2026 9.00 · Aino Ahola",
    ):
        assert words in seen
    select(registry, registry.add(theme_id=registry.town.pay))
    assert "Unlimited" in words_in(registry.page.detail)


def test_engagement_that_has_ended_is_pointed_out(registry: Registry):
    engagement = registry.services.people.engagement(registry.town.aile_engagement)
    over = registry.services.people.save_engagement(
        Engagement(
            person_id=registry.town.aile,
            job_title_id=engagement.job_title_id,
            unit_id=engagement.unit_id,
            kind=EngagementKind.SUBSTITUTE,
            valid_from=date(2025, 1, 1),
            valid_to=date(2026, 8, 31),
            main=False,
        )
    )
    select(registry, registry.add(assignee_person_id=registry.town.aile, engagement_id=over))
    assert "The engagement ended on 31.8.2026, but the mandate goes on." in words_in(registry.page.detail)
    still = registry.add(
        assignee_person_id=registry.town.aile, engagement_id=registry.town.aile_engagement, theme_id=registry.town.pay
    )
    select(registry, still)
    assert "The engagement ends on 31.5.2027, before the mandate." in words_in(registry.page.detail)


def test_link_to_the_person(registry: Registry, qtbot):
    select(registry, registry.add())
    link = next(one for one in registry.page.detail.findChildren(QLabel) if one.text() == "Assignee").buddy()
    with qtbot.waitSignal(registry.page.open_person) as opened:
        link.click()
    assert opened.args == [registry.town.maija]


def test_nothing_is_written_to_a_register_that_is_open_for_reading(qtbot, database, town, tmp_path):
    database.read_only = True
    services = compose(Register(database, lock=None))
    registry = open_registry(qtbot, services, town, tmp_path)
    registry.page.table.select_id(registry.shown[0])
    assert not any(registry.can(action) for action in ("add", "change", "end", "tell", "void"))
    assert registry.can("export")


def test_mandate_from_a_request_leads_to_it_and_tells_what_differs(registry: Registry, qtbot):
    services, town = registry.services, registry.town
    request_id = services.requests.start(values_for(town))
    services.requests.receive(request_id)
    lines = [line.id for line in services.requests.request(request_id).lines]
    services.granting.decide(request_id, approval(town), dict.fromkeys(lines))
    (proposed, *_) = services.granting.proposed(request_id, lines)
    grant = replace(proposed, valid_to=date(2027, 3, 31), granted_by_id=town.grantor)
    (key,) = services.granting.grant(request_id, [grant])
    select(registry, key)
    seen = words_in(registry.page.detail)
    assert "Asked until 31.3.2028, granted until 31.3.2027." in seen
    assert "Tilaus merkitty saapuneeksi" in seen, "the history of the request too"
    assert "Päätös kirjattu" in seen
    with qtbot.waitSignal(registry.page.open_request) as opened:
        registry.do("request")
    assert opened.args == [request_id]
    registry.page.start_search()
    registry.type("2026-0001")
    registry.press(Qt.Key.Key_Return)
    assert registry.shown == [key]


def test_undo_with_the_keyboard_in_the_whole_window(qtbot, services, town, tmp_path):
    header = HeaderText(municipality="Lumijärven kaupunki", officer="Aino Ahola")
    window = RegisterWindow(services, header, Language.FI, WindowState(tmp_path))
    services.register.listen(window.tables_changed.emit)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    registry = Registry(window, window.view("registry"), services, town)
    page = registry.page
    key = registry.add()
    registry.settle()
    page.start_search()
    registry.type("veroasioiden")
    registry.press(Qt.Key.Key_Z, CTRL)
    assert services.mandates.detail(key).row.state is MandateState.VALID, "in a field it is the typing that is undone"
    page.search.search_nothing()
    page.table.setFocus()
    registry.press(Qt.Key.Key_Z, CTRL)
    assert services.mandates.detail(key).row.state is MandateState.VOID
    assert registry.said == "Undone: valtuus kirjattu. This does not change Suomi.fi."
    registry.press(Qt.Key.Key_Z, CTRL)
    assert registry.said == "There is nothing to undo."
