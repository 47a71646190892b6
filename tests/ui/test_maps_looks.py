"""Every view of the maps in all looks and languages: nothing is cut, nothing complains.

With ``GALLERY=folder`` in the environment the pictures are kept there, to be looked at.
"""

# ruff: noqa: F811 - fixtures are named like what is imported

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QWidget

from tests.services.mapped import MappedTown
from tests.ui.clipping import clipped
from tests.ui.map_room import MapRoom, directory, mapped, open_maps  # noqa: F401 - fixtures
from tests.ui.test_gallery import LOOKS
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.text import Language, LocalText
from valtuusapp.services.starting import load_catalogue
from valtuusapp.ui import language as speech
from valtuusapp.ui import theme
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
def full(mapped: MappedTown) -> MappedTown:
    """Maps with names as long as they are in real life."""
    directory = mapped.directory
    with directory.database.write("register_created") as written:
        load_catalogue(written.session)
    teacher = directory.title("varhaiskasvatuksen erityisopettaja", "speciallärare inom småbarnspedagogiken")
    directory.work(mapped.anna, teacher, mapped.office, main=False)
    themes = directory.themes.theme_ids(in_use=None)[:14]
    directory.themes.take_into_use(themes)
    why = LocalText("Kirjanpito ilmoittaa arvonlisäveron joka kuukausi.", "Bokföringen anmäler mervärdesskatten.")
    levels = (MapLevel.ALL, MapLevel.NAMED, MapLevel.POSSIBLE)
    for number, theme_id in enumerate(themes):
        title = (mapped.clerk, teacher, mapped.chief)[number % 3]
        mapped.title_row(theme_id, title, level=levels[number % 3], why=why, months=24, limited=number % 2 == 0)
        mapped.sector_row(theme_id, mapped.finance if number % 2 else mapped.growth, why=why)
        mapped.give(mapped.anna, theme_id)
    return mapped


@pytest.mark.parametrize("kind", list(MapKind))
@pytest.mark.parametrize(("scheme", "scale", "language", "stretch"), LOOKS)
def test_nothing_is_cut(
    qtbot, dressed, speak, services, full, tmp_path, request, kind, scheme, scale, language, stretch
):
    speak(language, stretch)
    theme.apply(dressed, scheme, scale)
    room = open_maps(qtbot, services, full, tmp_path, kind, language)
    found: dict[str, list[str]] = {}

    def look(name: str, widget: QWidget | None = None) -> None:
        room.settle()
        QApplication.processEvents()  # the panel is laid out
        if cut := clipped(widget or room.window):
            found[name] = cut
        if folder := os.environ.get("GALLERY"):
            picture = (widget or room.window).grab()
            picture.save(str(Path(folder) / f"{request.node.callspec.id}-maps-{name}.png"))

    column = full.clerk if kind is MapKind.TITLE else full.finance
    look_at_table(room, column, look)
    look_at_matrix(room, look)
    look_at_findings(room, look)
    look_at_pages(room, column, qtbot, tmp_path, look)
    assert found == {}


def look_at_table(room: MapRoom, column: int, look: Any) -> None:
    """A sector or title, a row of it, its fields, what deleting would do."""
    page = room.page
    page.table.go_to(column)
    look("table")
    page.table.sheet.setFocus()
    look("row")
    room.do("change")
    room.panel.rows["months"].editor.set_value("9999")
    room.panel.save()
    look("edit")
    room.panel.cancelled.emit()
    room.do("delete")
    look("delete")
    page.detail.close_question()
    page.table.sheet.selectAll()
    room.do("level")
    look("level")
    page.detail.close_question()


def look_at_matrix(room: MapRoom, look: Any) -> None:
    """With groups, a cell and nothing found."""
    page = room.page
    page.choose_view("matrix")
    page.matrix.view.setFocus()
    look("matrix")
    page.matrix.close_groups(True)
    look("matrix-closed")
    page.matrix.search.setText("olematon")
    page.matrix.search.searched.emit("olematon")
    look("matrix-nothing")
    page.matrix.search.search_nothing()
    page.matrix.close_groups(False)


def look_at_findings(room: MapRoom, look: Any) -> None:
    """One, and the question of an exception."""
    page = room.page
    page.choose_view("findings")
    page.findings.table.selectRow(0)
    look("findings")
    room.do("except")
    look("exception")
    page.detail.close_question()


def look_at_pages(room: MapRoom, column: int, qtbot: Any, folder: Path, look: Any) -> None:
    """Proposals, approvals, print, import."""
    page, services = room.page, room.services
    page.choose_view("table")
    page.table.go_to(column)
    page.table.sheet.selectionModel().clear()
    room.do("propose")
    look("proposals")
    page.show_map()
    room.do("approve")
    look("approve")
    page.detail.close_question()
    services.map_approvals.approve(page.kind, None, "Maija-Annastiina Semeikka-Ahlstedt", date(2026, 3, 1), "ASIA/12")
    room.do("approvals")
    look("approvals")
    page.show_map()
    room.do("print")
    look("print")
    page.show_map()
    path = folder / "kartta.xlsx"
    services.map_documents.export_excel(path, page.kind)
    book = load_workbook(path)
    book.worksheets[0].cell(2, 2).value = "Olematon valtuusasia"
    book.worksheets[0].cell(3, 1).value = "olematon"
    book.save(path)
    page.papers.ask_source = lambda: path
    room.do("import")
    room.finish_task(qtbot)
    look("import")
    page.show_map()


def test_an_empty_map_is_not_cut_either(qtbot, services, mapped, tmp_path):
    room = open_maps(qtbot, services, mapped, tmp_path, MapKind.TITLE)
    for view in ("table", "matrix", "findings"):
        room.page.choose_view(view)
        room.settle()
        assert clipped(room.window) == []
