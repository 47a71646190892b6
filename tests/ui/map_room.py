"""A tab of a map in a real window on a real file, and short ways to work in it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.conftest import directory, mapped
from tests.services.mapped import MappedTown
from tests.ui.keys import press, type_text
from tests.ui.registry import words_in
from valtuusapp.core.maps import MapKind
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.actions import ACTIONS
from valtuusapp.ui.header_bar import HeaderText
from valtuusapp.ui.main_window import MainWindow, TabSpec
from valtuusapp.ui.maps.actions import MAP_ACTIONS, TABS
from valtuusapp.ui.maps.page import MapPage
from valtuusapp.ui.window_state import WindowState


@dataclass(slots=True)
class MapRoom:
    """The page with what is around it; tests look into it freely."""

    window: MainWindow
    page: Any
    services: Services
    town: MappedTown

    def settle(self) -> None:
        """Lets the window hear what has changed and the panel follow what is chosen."""
        for _round in range(3):
            QApplication.processEvents()
            QTest.qWait(1)
        self.page.show_chosen()

    def do(self, action: str) -> None:
        """What a menu's entry does."""
        self.settle()
        found = self.window.actions_by_id[f"{self.page.tab}.{action}"]
        assert found.isEnabled(), action
        found.trigger()
        QApplication.processEvents()

    def can(self, action: str) -> bool:
        """Whether a menu's entry can be chosen."""
        self.settle()
        return self.window.actions_by_id[f"{self.page.tab}.{action}"].isEnabled()

    def finish_task(self, qtbot) -> None:
        """Waits for work away from the window's thread."""
        qtbot.waitUntil(lambda: not self.window.tasks.running)
        QApplication.processEvents()

    @property
    def said(self) -> str:
        """The message under the tabs."""
        return self.window.messages.text

    @property
    def told(self) -> str:
        """The words of the panel beside the map."""
        self.settle()
        return words_in(self.page.detail)

    @property
    def question(self) -> Any:
        """The question in the details."""
        return self.page.detail._question

    @property
    def panel(self) -> Any:
        """The fields that are open."""
        assert self.page.side.panel is not None
        return self.page.side.panel

    @property
    def front(self) -> Any:
        """The page in front of the map."""
        return self.page._front

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Theme and level of the rows in the table."""
        sheet = self.page.table.sheet.sheet
        shown = (sheet.map_row(key) for key in sheet.ids)
        return [(row.theme.fi, row.level.value) for row in shown]

    def pick(self, editor: Any, text: str) -> None:
        """Types into a field for rows of the register, and takes the only one that fits."""
        editor.setFocus()
        type_text(editor, text)
        (only,) = editor.suggestions(text)
        editor._pick(only)


def open_maps(
    qtbot, services: Services, town: MappedTown, folder: Path, kind: MapKind, language: Language = Language.FI
) -> MapRoom:
    """Opens a window with the tab of a map."""
    header = HeaderText(municipality="Merilinnan kaupunki", officer="Aino Ahola")
    tab = TabSpec(TABS[kind], "Mandate map", lambda window: MapPage(window, services, kind))
    window = MainWindow([tab], ACTIONS + MAP_ACTIONS, header, language, WindowState(folder), services.register.today)
    services.register.listen(window.tables_changed.emit)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page = window.view(TABS[kind])
    assert isinstance(page, MapPage)
    return MapRoom(window, page, services, town)


@pytest.fixture
def titles(qtbot, services: Services, mapped: MappedTown, tmp_path: Path) -> MapRoom:
    """The map by title, empty."""
    return open_maps(qtbot, services, mapped, tmp_path, MapKind.TITLE)


@pytest.fixture
def sectors(qtbot, services: Services, mapped: MappedTown, tmp_path: Path) -> MapRoom:
    """The map by sector, empty."""
    return open_maps(qtbot, services, mapped, tmp_path, MapKind.SECTOR)


__all__ = ["MapRoom", "directory", "mapped", "open_maps", "press", "sectors", "titles"]
