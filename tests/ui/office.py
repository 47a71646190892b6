"""The tabs of persons and of the basic data in a real window on a real file, and short ways to work in them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from tests.services.directory import Directory
from tests.services.town import Town
from tests.ui.keys import type_text
from valtuusapp.core.forms import Reference
from valtuusapp.core.text import Language
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services
from valtuusapp.ui.actions import ACTIONS
from valtuusapp.ui.directory.actions import DIRECTORY_ACTIONS
from valtuusapp.ui.directory.basics import BasicsPage
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.directory.page import DirectoryPage
from valtuusapp.ui.directory.persons import PersonsPage
from valtuusapp.ui.header_bar import HeaderText
from valtuusapp.ui.main_window import MainWindow, TabSpec
from valtuusapp.ui.window_state import WindowState


@dataclass(slots=True)
class Office:
    """A window with both tabs.

    Attributes:
        tab: the id of the tab in front.
    """

    window: MainWindow
    services: Services
    town: Town

    @property
    def tab(self) -> str:
        """The id of the tab in front."""
        return self.window.current_tab

    @property
    def page(self) -> Any:
        """The list in front; it is a ``PersonsPage`` or one of the basic data."""
        view = self.window.view(self.tab)
        page = view.page if isinstance(view, BasicsPage) else view
        assert isinstance(page, DirectoryPage)
        return page

    @property
    def basics(self) -> Any:
        """The tab of the basic data."""
        return self.window.view("basics")

    @property
    def panel(self) -> EditPanel:
        """The edit panel in front."""
        panel = self.page.panel
        assert isinstance(panel, EditPanel)
        return panel

    @property
    def question(self) -> Any:
        """The question in the details."""
        return self.page.detail._question

    @property
    def said(self) -> str:
        """The message under the tabs."""
        return self.window.messages.text

    @property
    def focus(self) -> QWidget:
        """The widget that has the keyboard."""
        return QApplication.focusWidget() or self.window.focusWidget() or self.window

    def open(self, kind: str, row_id: int | None = None) -> Any:
        """Goes to a list: ``persons``, or one of the basic data."""
        if kind == "persons":
            self.window.go_to("persons")
        else:
            basics = self.window.go_to("basics")
            assert isinstance(basics, BasicsPage)
            basics.open(kind)
        self.settle()
        if row_id is not None:
            assert self.page.open_row(row_id)
        self.settle()
        return self.page

    def do(self, verb: str) -> None:
        """What a menu's entry does."""
        action = self.window.actions_by_id[f"{self.tab}.{verb}"]
        assert action.isEnabled(), verb
        action.trigger()

    def can(self, verb: str) -> bool:
        """Whether a menu's entry can be chosen."""
        return self.window.actions_by_id[f"{self.tab}.{verb}"].isEnabled()

    def fill(self, **values: Any) -> None:
        """Puts values into the fields of the panel in front."""
        for name, value in values.items():
            editor = self.panel.rows[name].editor
            if isinstance(value, tuple):
                value = Reference(*value)
            editor.set_value(value)

    def code(self, name: str) -> str:
        """The code of the problem beside a field; empty when there is none."""
        problem = self.panel.rows[name].problem
        return problem.code if problem else ""

    def problems(self) -> dict[str, str]:
        """The codes beside the fields."""
        return {name: row.problem.code for name, row in self.panel.rows.items() if row.problem}

    def settle(self) -> None:
        """Lets the window hear what has changed."""
        for _ in range(3):
            QApplication.processEvents()
        QTest.qWait(1)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the keyboard is."""
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Types where the keyboard is."""
        type_text(self.focus, text)

    def names(self) -> list[str]:
        """What stands in the first column."""
        model = self.page.model
        return [model.cell(row, 0).text for row in range(model.rowCount())]


def open_office(qtbot, services: Services, town: Town | None, folder: Path, language: Language = Language.FI) -> Office:
    """Opens a window with both tabs, persons in front."""
    header = HeaderText(municipality="Lumijärven kaupunki", officer="Aino Ahola")
    tabs = [
        TabSpec("persons", "Persons", lambda window: PersonsPage(window, services)),
        TabSpec("basics", "Basic data", lambda window: BasicsPage(window, services)),
    ]
    actions = ACTIONS + DIRECTORY_ACTIONS
    window = MainWindow(tabs, actions, header, language, WindowState(folder), services.register.today)
    services.register.listen(window.tables_changed.emit)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Office(window, services, town)  # type: ignore[arg-type]  # an empty register has no town


@pytest.fixture
def office(qtbot, services: Services, town: Town, tmp_path: Path) -> Office:
    """Persons in front, on the small town."""
    return open_office(qtbot, services, town, tmp_path)


@pytest.fixture
def directory(database: Database) -> Directory:
    """Short ways to write rows into the same register."""
    return Directory(database)


def boxes(widget: QWidget) -> dict[str, QCheckBox]:
    """The boxes to tick in a widget, by their words."""
    return {box.text(): box for box in widget.findChildren(QCheckBox)}
