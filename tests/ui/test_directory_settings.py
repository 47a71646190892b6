"""The settings through real widgets: sections saved by themselves, wrong values, officers, looks."""

# ruff: noqa: F811 - a fixture is named like what is imported

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from shiboken6 import isValid

from tests.ui.office import Office, office, open_office  # noqa: F401 - fixtures
from tests.ui.registry import words_in
from valtuusapp.core.organisation import Organisation
from valtuusapp.core.people import Officer
from valtuusapp.core.settings import BY_KEY, SETTINGS, Setting
from valtuusapp.core.text import LocalText
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.directory import settings_sections
from valtuusapp.ui.directory.settings_dialog import SettingsDialog
from valtuusapp.ui.theme import Scheme

CTRL = Qt.KeyboardModifier.ControlModifier
MUNICIPALITY, FORMS, HELP, VALIDITY, GRANTING, BACKUPS, OFFICERS, APPEARANCE = range(8)


@dataclass(slots=True)
class Settings:
    """The dialog over a window."""

    dialog: SettingsDialog
    services: Services

    def go(self, row: int) -> Any:
        """Goes to a section."""
        self.dialog.nav.setCurrentRow(row)
        QApplication.processEvents()
        return self.dialog.sections[row]

    def section(self) -> Any:
        """The section in front."""
        return self.dialog.sections[self.dialog.nav.currentRow()]

    def fill(self, **values: Any) -> None:
        """Puts values into the fields of the section in front."""
        for name, value in values.items():
            self.section().panel.rows[name].editor.set_value(value)

    def code(self, name: str) -> str:
        """The code of the problem beside a field."""
        problem = self.section().panel.rows[name].problem
        return problem.code if problem else ""


@pytest.fixture
def settings(office: Office) -> Iterator[Settings]:
    """The open dialog."""
    dialog = SettingsDialog(office.window, office.services)
    dialog.open()
    QApplication.processEvents()
    yield Settings(dialog, office.services)
    if isValid(dialog):
        for section in dialog.sections:  # what a test left unsaved goes with it
            section.show_now()
        dialog.reject()


def press(widget, text):
    """Clicks the button with the words."""
    next(one for one in widget.findChildren(QPushButton) if one.text() == text and one.isVisibleTo(widget)).click()


def test_section_is_saved_by_itself_with_a_message(settings: Settings):
    settings.go(VALIDITY)
    settings.fill(default_months="36", common_end_day="31.3.")
    assert settings.dialog.unsaved() == ["Validity and warnings"]
    settings.section().panel.rows["default_months"].editor.setFocus()
    QTest.keyClick(settings.section().panel.rows["default_months"].editor, Qt.Key.Key_Return, CTRL)
    now = settings.services.settings.all()
    assert (now.number("default_months"), now.day("common_end_day")) == (36, (31, 3))
    assert settings.dialog.messages.text == "Validity and warnings: saved."
    assert settings.dialog.unsaved() == []


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("default_months", "kaksi", "setting_not_a_number"),
        ("longest_months", "0", "setting_not_a_number"),
        ("common_end_day", "31.2.", "setting_not_a_day"),
        ("warn_days", "", "setting_not_a_number"),
    ],
)
def test_wrong_value_is_said_beside_its_field(settings: Settings, qtbot, key, text, code):
    settings.go(VALIDITY)
    settings.fill(**{key: text})
    qtbot.waitUntil(lambda: settings.code(key) == code)
    press(settings.section(), "Save")
    assert settings.code(key) == code
    assert settings.services.settings.all().text(key) != text


def test_every_declared_setting_has_its_field(settings: Settings):
    shown = {name for row in (FORMS, VALIDITY, GRANTING, BACKUPS) for name in settings.go(row).panel.rows}
    assert shown == {setting.key for setting in SETTINGS}


def test_new_setting_needs_no_code_of_the_window(office: Office, monkeypatch):
    one = Setting(key="new_rule", default="a", label=LocalText("Uusi sääntö"), choices=(("a", LocalText("yksi")),))
    monkeypatch.setattr(settings_sections, "SETTINGS", (*SETTINGS, one))
    monkeypatch.setitem(cast(dict, BY_KEY), "new_rule", one)
    dialog = SettingsDialog(office.window, office.services)
    section: Any = dialog.sections[VALIDITY]
    assert "Uusi sääntö" in words_in(section)
    dialog.close()


def test_closing_leads_to_what_is_not_saved(settings: Settings):
    settings.go(FORMS)
    settings.fill(form_languages="fi+sv")
    settings.go(APPEARANCE)
    settings.dialog.reject()
    assert settings.dialog.isVisible()
    assert settings.dialog.nav.currentRow() == FORMS
    assert "not saved" in settings.dialog.messages.text
    press(settings.section(), "Cancel")
    assert settings.code("form_languages") == ""
    assert settings.services.settings.all().text("form_languages") == "fi"
    settings.dialog.reject()
    assert not settings.dialog.isVisible()


def test_escape_closes_an_untouched_dialog(settings: Settings):
    section = settings.go(FORMS)
    section.panel.rows["form_languages"].editor.setFocus()
    QTest.keyClick(section.panel.rows["form_languages"].editor, Qt.Key.Key_Escape)
    assert not settings.dialog.isVisible()


def test_municipality_with_a_wrong_business_id(settings: Settings):
    settings.go(MUNICIPALITY)
    settings.fill(name_sv="Snöträsks stad", business_id="123")
    press(settings.section(), "Save")
    assert settings.code("business_id") == "r4_business_id_wrong"
    settings.fill(business_id="0001001-4")
    press(settings.section(), "Save")
    city = settings.services.settings.municipality()
    assert (city.name.sv, city.business_id) == ("Snöträsks stad", "0001001-4")


def test_without_a_municipality_it_says_so(qtbot, services, tmp_path):
    office = open_office(qtbot, services, None, tmp_path)
    dialog = SettingsDialog(office.window, services)
    section: Any = dialog.sections[MUNICIPALITY]
    assert section.panel is None
    assert not section.is_changed
    services.organisation.save_organisation(Organisation(name=LocalText("Muu Oy")))
    dialog.close()


def test_second_folder_is_chosen(settings: Settings, monkeypatch, tmp_path: Path):
    settings.go(BACKUPS)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    press(settings.section(), "Choose the folder…")
    press(settings.section(), "Save")
    assert settings.services.settings.all().text("backup_folder") == str(tmp_path)


def test_officers_are_added_changed_and_taken_off(settings: Settings):
    section = settings.go(OFFICERS)
    assert "Nobody yet" in words_in(section)
    press(section, "Add an officer")
    settings.fill(account="aahola")
    section.panel.save()
    assert settings.code("name") == "name_missing"
    settings.fill(name="Aino Ahola", title="valtuusvastaava")
    section.panel.save()
    assert settings.dialog.messages.text == "The officer was saved."
    press(section, "Add an officer")
    settings.fill(name="Toinen", account="aahola")
    section.panel.save()
    assert settings.code("account") == "account_taken"
    settings.dialog.reject()
    assert settings.dialog.isVisible(), "something is not saved"
    press(section.panel, "Cancel")
    (aino,) = settings.services.settings.officers()
    assert (aino.name, aino.title, aino.account) == ("Aino Ahola", "valtuusvastaava", "aahola")
    section.edit(aino)
    settings.fill(title="hallintosihteeri")
    section.panel.save()
    (aino,) = settings.services.settings.officers()
    assert aino.title == "hallintosihteeri"
    section.ask_delete(aino)
    section._question.confirmed.emit()
    assert settings.services.settings.officers() == []


def test_save_with_ctrl_s(settings: Settings):
    settings.go(OFFICERS).edit(Officer(name="Aino Ahola"))
    settings.section().panel.rows["title"].editor.setFocus()
    QTest.keyClick(settings.section().panel.rows["title"].editor, Qt.Key.Key_S, CTRL)
    assert [one.name for one in settings.services.settings.officers()] == ["Aino Ahola"]


def test_looks_change_at_once(settings: Settings):
    settings.go(APPEARANCE)
    rows = settings.section().rows
    rows["scheme"].editor.set_value("dark")
    assert theme.current().dark
    rows["scale"].editor.set_value("150")
    assert theme.current().scale == 150
    window: Any = settings.dialog.parent()
    assert (window.state.scheme, window.state.scale) == (Scheme.DARK, 150)


def test_language_is_changed_by_the_window(settings: Settings, monkeypatch):
    window: Any = settings.dialog.parent()
    wanted: list[str] = []

    class Trigger:
        def __init__(self, key: str) -> None:
            self._key = key

        def trigger(self) -> None:
            wanted.append(self._key)

    monkeypatch.setattr(type(window.actions_by_id), "__getitem__", lambda _self, key: Trigger(key))
    settings.go(FORMS)
    settings.fill(form_languages="sv")
    rows = settings.go(APPEARANCE).rows
    rows["language"].editor.set_value("sv")
    assert wanted == []
    assert rows["language"].editor.value() == "fi", "what is not saved comes first"
    press(settings.section(), "Cancel")
    settings.go(APPEARANCE)
    rows["language"].editor.set_value("sv")
    assert wanted == ["view.language_sv"]
    assert not settings.dialog.isVisible()
