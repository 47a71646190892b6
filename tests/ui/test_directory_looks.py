"""Every page of the directory and of the settings in all looks and languages: nothing is cut, nothing complains.

With ``GALLERY=folder`` in the environment the pictures are kept there, to be looked at.
"""

# ruff: noqa: F811 - a fixture is named like what is imported

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.clipping import clipped
from tests.ui.office import Office, directory, open_office  # noqa: F401 - fixtures
from tests.ui.test_gallery import LOOKS
from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.text import Language
from valtuusapp.services.starting import load_catalogue
from valtuusapp.ui import language as speech
from valtuusapp.ui import theme
from valtuusapp.ui.directory.settings_dialog import SettingsDialog
from valtuusapp.ui.language import StretchingTranslator


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Any]:
    """Makes the window speak a language, half as long again if asked."""
    installed: list[Any] = []

    def install(language: Language, stretch: bool) -> None:
        installed.extend(speech.install(qapp, language, StretchingTranslator(qapp) if stretch else None))

    yield install
    speech.remove(qapp, installed)


@pytest.fixture
def long_names(directory, town):
    """Names as long as they are in real life."""
    with directory.database.write("register_created") as written:
        load_catalogue(written.session)
    area = directory.unit(
        "Ruotsinkielinen perusopetus ja lukiokoulutus",
        "Svenskspråkig grundläggande utbildning och gymnasieutbildning",
        UnitKind.SERVICE_AREA,
        town.sector,
    )
    title = directory.title("varhaiskasvatuksen erityisopettaja", "speciallärare inom småbarnspedagogiken")
    directory.work(town.maija, title, area, main=False)
    directory.person("Semeikka", "Maija", email="maija-annastiina.semeikka-ahlstedt@lumijarvenkaupunki.example")
    directory.mandate(town.city, town.tax, person=town.maija)
    return town


@pytest.mark.parametrize(("scheme", "scale", "language", "stretch"), LOOKS)
def test_nothing_is_cut(
    qtbot, dressed: QApplication, speak, services, long_names, tmp_path, request, scheme, scale, language, stretch
):
    speak(language, stretch)
    theme.apply(dressed, scheme, scale)
    office = open_office(qtbot, services, long_names, tmp_path, language)
    found: dict[str, list[str]] = {}

    def look(name: str, widget: QWidget | None = None) -> None:
        office.settle()
        if cut := clipped(widget or office.window):
            found[name] = cut
        if folder := os.environ.get("GALLERY"):
            picture = (widget or office.window).grab()
            picture.save(str(Path(folder) / f"{request.node.callspec.id}-directory-{name}.png"))

    look_at_persons(office, look)
    look_at_basics(office, look)
    look_at_settings(office, look)
    assert found == {}


def look_at_persons(office: Office, look) -> None:
    """The list, a person, questions, fields with problems, what is not saved."""
    look("persons")
    office.open("persons", office.town.maija)
    look("person")
    office.do("merge")
    office.question.confirmed.emit()
    look("person-merge")
    office.page.engagements.ask_end(office.town.maija_engagement)
    look("engagement-end")
    office.do("engagement")
    office.panel.save()
    look("engagement-new")
    office.do("new")
    office.fill(employee_number="1001", email="x", commitment_on="31.2.2026")
    office.panel.save()
    look("person-new")
    office.page.table.select_id(office.town.aile)
    look("person-not-saved")
    office.do("duplicates")
    look("person-duplicates")
    for panel in office.page.drafts.changed():
        panel.cancelled.emit()


def look_at_basics(office: Office, look) -> None:
    """Each list with a row, and its fields."""
    unsure = office.services.themes.theme_ids(to_be_checked=True, hidden=None)
    page = office.open("themes", unsure[0])
    look("theme")
    office.do("confirm")
    look("theme-confirm")
    office.do("edit")
    look("theme-edit")
    office.panel.cancelled.emit()
    page.open_row(office.town.tax)
    office.do("use")
    look("theme-out-of-use")
    for kind in ("e_services", "organisations", "units", "titles"):
        page = office.open(kind)
        page.table.select_id(page.model.ids[0])
        look(kind)
        office.do("new")
        office.panel.save()
        look(f"{kind}-new")
        office.panel.cancelled.emit()


def look_at_settings(office: Office, look) -> None:
    """Each section."""
    dialog = SettingsDialog(office.window, office.services)
    dialog.open()
    for row, _section in enumerate(dialog.sections):
        dialog.nav.setCurrentRow(row)
        look(f"settings-{row}", dialog)
    dialog.reject()
