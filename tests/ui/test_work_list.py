"""The work list of granting in a real window: one go through the steps, the identity code, marking done."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.services.town import Town
from tests.ui.clipping import clipped
from tests.ui.keys import press, type_text
from tests.ui.requesting import Requests, filled, open_requests
from valtuusapp.core.mandates import GrantingWay, MandateType
from valtuusapp.core.people import Officer
from valtuusapp.core.text import Language
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services
from valtuusapp.ui import language as speech
from valtuusapp.ui import theme
from valtuusapp.ui.granting.checklist import Checklist
from valtuusapp.ui.granting.code_field import FORGOTTEN_SECONDS
from valtuusapp.ui.granting.secret_clipboard import STAYS_SECONDS
from valtuusapp.ui.granting.work_list import WorkListPane
from valtuusapp.ui.theme import Scheme

CODE, OTHER_CODE = "010594Y9032", "020594X903P"


@pytest.fixture
def work(requests: Requests) -> Iterator[WorkListPane]:
    """The work list in front; it is filled by ``waiting``."""
    pane = requests.page.open_view("work")
    assert isinstance(pane, WorkListPane)
    yield pane
    QGuiApplication.clipboard().clear()


@pytest.fixture
def waiting(requests: Requests, work: WorkListPane) -> int:
    """A request of which everything is approved: two themes for Maija and Áile."""
    request_id = requests.approved()
    work.refresh()
    requests.settle()
    return request_id


def checklist(work: WorkListPane) -> Checklist:
    assert work.checklist is not None
    return work.checklist


def choose(work: WorkListPane, theme: str) -> Checklist:
    """Chooses a group by its theme."""
    (key,) = [group.id for group in work._groups.values() if group.subject.theme.fi == theme]
    assert work.table.select_id(key)
    QApplication.processEvents()
    return checklist(work)


def tick(made: Checklist, *keys: str) -> None:
    for row in made.rows:
        if row.key in keys or (not keys and not row.key.startswith("line.")):
            row.box.setChecked(True)
    made.look_again()


def person(made: Checklist, name: str):
    (row,) = [row for row in made.people if row.line.called == name]
    return row


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def seen(widget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def test_groups_of_the_grantor_with_their_count(work: WorkListPane, waiting: int, town: Town):
    assert work.grantor.currentText() == "Aho, Liisa (4)"
    model = work.model
    cells = [model.cell(row, 0).text.split("\n")[0] for row in range(model.rowCount())]
    assert sorted(cells) == ["Palkkatietojen ilmoittaminen", "Veroasioiden hoito"]
    assert "Ŋuorra, Áile; Šemeikka, Maija" in model.cell(0, 1).text
    work.search.setText("veroasioiden semeikka")
    QTest.qWait(400)
    assert model.rowCount() == 1


def test_the_steps_stand_in_the_order_of_the_setting(requests: Requests, work: WorkListPane, waiting: int):
    def order(made: Checklist) -> list[str]:
        return list(dict.fromkeys(row.key.split(".")[0].split("_")[0] for row in made.rows))

    first = order(choose(work, "Veroasioiden hoito"))
    assert first == ["type", "assignor", "business", "line", "theme", "specifier", "valid", "confirmed"]
    requests.services.settings.set({"granting_steps": "3, 1, 2, 4, 5, 6", "granting_note_fi": "Katso ohje T-12."})
    work._drop_checklist()
    work.refresh()
    made = choose(work, "Veroasioiden hoito")
    assert order(made)[:2] == ["theme", "type"]
    assert "Katso ohje T-12." in seen(made)


def test_keyboard_only_through_the_rows(work: WorkListPane, waiting: int, requests: Requests):
    made = choose(work, "Veroasioiden hoito")
    made.begin()
    requests.settle()
    values = []
    for row in made.rows:
        focus = QApplication.focusWidget()
        assert focus is row.box
        QGuiApplication.clipboard().clear()
        press(focus, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        values.append(clipboard())
        press(focus, Qt.Key.Key_Space)
        assert row.is_ticked
        press(focus, Qt.Key.Key_Down)
    assert values == [
        "asiointivaltuus",
        "Lumijärven kaupunki",
        "0001001-4",
        "Áile Ŋuorra",
        "Maija Šemeikka",
        "Veroasioiden hoito",
        "",
        "23.11.2026",
        "31.3.2027",
        "",
    ]
    press(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is made.rows[-2].box


def test_the_ticked_are_marked_and_the_rest_stays(requests: Requests, work: WorkListPane, waiting: int, town: Town):
    made = choose(work, "Veroasioiden hoito")
    assert not made.primary.isEnabled()
    tick(made)
    tick(made, person(made, "Maija Šemeikka").key)
    made.primary.click()
    requests.settle()
    lines = requests.request(waiting).lines
    done = [line for line in lines if line.granted_on]
    assert [(line.assignee, line.theme.fi) for line in done] == [("Šemeikka, Maija", "Veroasioiden hoito")]
    assert done[0].granted_by == "Aho, Liisa"
    assert done[0].mandate_id is not None
    left = choose(work, "Veroasioiden hoito")
    assert [row.line.called for row in left.people] == ["Áile Ŋuorra"]
    assert not any(row.is_ticked for row in left.rows), "another go begins from the beginning"


def test_what_is_not_ticked_is_said_once(requests: Requests, work: WorkListPane, waiting: int):
    made = choose(work, "Veroasioiden hoito")
    tick(made, person(made, "Maija Šemeikka").key)
    made.primary.click()
    requests.settle()
    assert work.checklist is made
    assert "Type" in made._warning.text() or "Valtuustyyppi" in made._warning.text()
    made.primary.click()
    requests.settle()
    assert any(line.granted_on for line in requests.request(waiting).lines)


def test_what_became_otherwise_is_kept_beside_what_was_asked(requests: Requests, work: WorkListPane, waiting: int):
    made = choose(work, "Veroasioiden hoito")
    tick(made)
    tick(made, person(made, "Maija Šemeikka").key)
    made.fields._turn.click()
    made.fields.rows["specifiers"].editor.set_value("TYPO")
    made.fields.rows["valid_to"].editor.set_value(date(2020, 1, 1))
    made.look_again()
    made.primary.click()
    assert made.fields.rows["valid_to"].problem.code == "r2_ends_before_start"
    made.fields.rows["valid_to"].editor.set_value(date(2027, 1, 31))
    made.fields.rows["granted_on"].editor.set_value(date(2026, 11, 20))
    made.look_again()
    made.fields.rows["granted_on"].editor.set_value(date(2026, 11, 23))
    made.primary.click()
    requests.settle()
    (line,) = [line for line in requests.request(waiting).lines if line.granted_on]
    mandate = requests.services.mandates.mandate(line.mandate_id)
    assert (mandate.specifiers, mandate.valid_to) == (("TYPO",), date(2027, 1, 31))
    assert (line.specifiers, line.valid_to) == ((), date(2027, 3, 31))


def test_two_requests_in_one_go(requests: Requests, work: WorkListPane, waiting: int, town: Town):
    other = requests.approved(assignees=filled(town)["assignees"][:1], wanted=filled(town)["wanted"][:1])
    work.refresh()
    made = choose(work, "Veroasioiden hoito")
    assert len(made.people) == 3
    tick(made)
    for row in made.people:
        row.box.setChecked(True)
    made.look_again()
    made.primary.click()
    requests.settle()
    if work.checklist is made:  # the same mandate twice is worth a warning
        made.primary.click()
        requests.settle()
    assert all(line.granted_on for line in requests.request(other).lines)
    assert {line.theme.fi for line in requests.request(waiting).lines if line.granted_on} == {"Veroasioiden hoito"}


def test_the_employee_requests_it_and_the_request_is_confirmed(
    requests: Requests, work: WorkListPane, waiting: int, town: Town
):
    made = choose(work, "Veroasioiden hoito")
    made.switch.set_value(GrantingWay.REQUEST_CONFIRMED.value)
    requests.settle()
    row = person(made, "Maija Šemeikka")
    assert row.code is None, "no identity code passes through the municipality"
    opened: list[str] = []
    made.mail.show = lambda address: opened.append(address) or True
    by_name = {one.accessibleName(): one for one in row.findChildren(type(made.primary).__bases__[0])}
    (copy,) = [one for name, one in by_name.items() if "opy" in name or "opioi" in name]
    copy.click()
    assert "– Valtuusasia: Veroasioiden hoito" in clipboard()
    (mail,) = [one for name, one in by_name.items() if one is not copy and name.endswith("Maija Šemeikka")]
    mail.click()
    assert opened[0].startswith("mailto:")
    tick(made)
    row.box.setChecked(True)
    made.look_again()
    made.primary.click()
    requests.settle()
    (line,) = [line for line in requests.request(waiting).lines if line.granted_on]
    assert line.granted_how is GrantingWay.REQUEST_CONFIRMED


def test_what_nobody_can_grant_says_so(requests: Requests, work: WorkListPane, waiting: int, database: Database):
    with database.write("mandates_ended") as written:
        for row in written.session.query(tables.Mandate):
            row.valid_to = date(2026, 11, 22)
    work.refresh()
    assert work.grantor.value() == "nobody"
    assert work.model.rowCount() == 2
    assert work.checklist is None
    assert work._empty.isVisible()
    themes = {group.content.theme_id for group in work._groups.values() if group.id == work.table.current_id()}
    work._empty._button.click()
    page = requests.page.views.pane.front
    assert page.content.type is MandateType.RIGHT_TO_GRANT
    assert {one.theme_id for one in page.content.themes} == themes


def test_the_officer_is_proposed_and_the_choice_remembered(requests: Requests, work: WorkListPane, town: Town):
    requests.services.settings.save_officer(Officer(name="Liisa Aho", title="valtuusvastaava"))
    requests.approved()
    work.refresh()
    assert work.grantor_id == town.grantor
    assert requests.window.state.text("work_list/grantor") == ""
    work.grantor.edited.emit()
    assert requests.window.state.text("work_list/grantor") == str(town.grantor)


def test_a_name_to_be_checked_is_said_so(work: WorkListPane, waiting: int, database: Database, town: Town):
    with database.write("theme_saved") as written:
        written.session.get_one(tables.Theme, town.tax).name_basis = "export_2020"
    work.refresh()
    assert "arkistettava" in seen(choose(work, "Veroasioiden hoito"))


# --- the identity code ---


def test_a_code_is_checked_hidden_and_copied_out_of_history(work: WorkListPane, waiting: int, requests: Requests):
    made = choose(work, "Veroasioiden hoito")
    field = person(made, "Maija Šemeikka").code
    assert not field.copy_button.isVisible()
    field.line.setFocus()
    type_text(field.line, "010594y903")
    assert field.code is None
    type_text(field.line, "2")
    assert field.code.text == CODE
    assert "594" not in field.line.text()
    press(field.line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == CODE
    assert not mime.hasHtml()
    for name in (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    ):
        assert mime.hasFormat(f'application/x-qt-windows-mime;value="{name}"')
    assert bytes(mime.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert bytes(mime.data('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"').data()) == b"\0\0\0\0"


def test_a_pasted_code_and_a_wrong_one(work: WorkListPane, waiting: int):
    made = choose(work, "Veroasioiden hoito")
    field = person(made, "Maija Šemeikka").code
    QGuiApplication.clipboard().setText(f" {CODE} \n")
    field.line.setFocus()
    press(field.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.code.text == CODE
    type_text(field.line, "0")  # typing over it begins anew
    assert field.code is None
    assert field.line.text() == "0"
    type_text(field.line, "10594Y9033")
    press(field.line, Qt.Key.Key_Return)
    assert field.problem.code == "identity_code_wrong"
    field.line.setText("010516B903X")
    assert field.problem.code == "r4_not_of_age"


def test_the_same_code_for_two_is_noticed(work: WorkListPane, waiting: int):
    made = choose(work, "Veroasioiden hoito")
    aile, maija = (row.code for row in made.people)
    aile.line.setText(CODE)
    maija.line.setText(CODE)
    assert maija.problem.code == "identity_code_twice"
    aile.forget()
    assert maija.problem is None


def test_a_code_is_forgotten_in_a_minute_and_on_leaving(work: WorkListPane, waiting: int, requests: Requests):
    made = choose(work, "Veroasioiden hoito")
    field = person(made, "Maija Šemeikka").code
    field.line.setText(CODE)
    assert field.timer.interval() == FORGOTTEN_SECONDS * 1000 == 60_000
    assert field.timer.isActive()
    field.timer.timeout.emit()
    assert field.code is None
    assert field.line.text() == ""
    assert not field.line.isUndoAvailable()
    field.line.setText(CODE)
    requests.page.open_view("list")
    requests.settle()
    assert field.code is None
    requests.page.open_view("work")
    requests.settle()
    field = person(checklist(work), checklist(work).people[0].line.called).code
    field.line.setText(CODE)
    requests.window.hide()
    requests.settle()
    assert field.code is None


def test_the_clipboard_gives_the_code_back_unless_something_else_is_there(work: WorkListPane, waiting: int):
    made = choose(work, "Veroasioiden hoito")
    field = person(made, "Maija Šemeikka").code
    field.line.setText(CODE)
    field.copy()
    assert work._secret.timer.interval() == STAYS_SECONDS * 1000
    assert clipboard() == CODE
    work._secret.timer.timeout.emit()
    assert clipboard() == ""
    field.copy()
    QGuiApplication.clipboard().setText("jotain muuta")
    work._secret.timer.timeout.emit()
    assert clipboard() == "jotain muuta"


def test_no_code_is_left_anywhere(
    requests: Requests, work: WorkListPane, waiting: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    made = choose(work, "Veroasioiden hoito")
    for row, code in zip(made.people, (CODE, OTHER_CODE), strict=True):
        row.code.line.setText(code)
        row.code.copy()
        row.box.setChecked(True)
    tick(made)
    made.primary.click()
    requests.settle()
    assert len([line for line in requests.request(waiting).lines if line.granted_on]) == 2
    work._secret.take_back()
    requests.window.state.save()
    requests.services.backups.make() if hasattr(requests.services.backups, "make") else None
    found = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.suffix == ".sqlite" for path in found)
    for code in (CODE, OTHER_CODE):
        parts = (code, code[:6] + code[7:], code[6:])
        for path in found:
            content = path.read_bytes()
            for part in parts[:1] + parts[2:]:
                for encoding in ("utf-8", "utf-16-le"):
                    assert part.encode(encoding) not in content, path
        assert code not in caplog.text
    assert CODE not in requests.said


# --- looks ---


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("stretched", [False, True])
@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_nothing_is_cut(
    qtbot, qapp, services: Services, town: Town, tmp_path: Path, language: Language, stretched: bool, scale: int
):
    theme.apply(qapp, Scheme.DARK if language is Language.SV else Scheme.LIGHT, scale)
    installed = speech.install(qapp, language, speech.StretchingTranslator(qapp) if stretched else None)
    try:
        tab = open_requests(qtbot, services, town, tmp_path, language)
        granted = tab.granted()
        tab.approved()
        work = tab.page.open_view("work")
        work.refresh()
        made = choose(work, "Veroasioiden hoito")
        person(made, "Maija Šemeikka").code.line.setText(CODE)
        made.fields._turn.click()
        tab.settle()
        assert clipped(work) == []
        made.switch.set_value(GrantingWay.REQUEST_CONFIRMED.value)
        tab.settle()
        assert clipped(work) == []
        tab.choose(granted)
        tab.do("next")
        assert tab.page.front is not None
        assert clipped(tab.page.front) == []
    finally:
        speech.remove(qapp, installed)


def test_rows_are_named_for_assistive_technology(work: WorkListPane, waiting: int):
    made = choose(work, "Veroasioiden hoito")
    names = [row.box.accessibleName() for row in made.rows]
    assert len(set(names)) == len(names)
    assert any("Veroasioiden hoito" in name for name in names)
    assert "Maija Šemeikka" in person(made, "Maija Šemeikka").code.line.accessibleName()


def test_an_end_asks_for_no_code(requests: Requests, work: WorkListPane, town: Town):
    from tests.services.test_work_list import TODAY, of_old

    old, form = of_old(requests.services, town, "end", valid_to=TODAY)
    request_id = requests.approved(**form)
    work.refresh()
    made = checklist(work)
    assert made.people[0].code is None
    assert made.switch.isHidden()
    tick(made)
    made.people[0].box.setChecked(True)
    made.look_again()
    made.primary.click()
    requests.settle()
    assert requests.services.mandates.mandate(old).ended_on == TODAY
    assert replace(requests.request(request_id).lines[0]).granted_on == TODAY
