"""The tab of the registry in a real window on a real file, and short ways to look at it and to work in it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.services.town import Town
from tests.ui.keys import type_text
from valtuusapp.core.mandates import Mandate, MandateType
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.actions import ACTIONS
from valtuusapp.ui.header_bar import HeaderText
from valtuusapp.ui.main_window import MainWindow, TabSpec
from valtuusapp.ui.registry.actions import REGISTRY_ACTIONS
from valtuusapp.ui.registry.page import RegistryPage
from valtuusapp.ui.window_state import WindowState

TODAY = date(2026, 11, 23)


@dataclass(slots=True)
class Registry:
    """The page with what is around it.

    Attributes:
        page: the ``RegistryPage``; tests look into it freely.
    """

    window: MainWindow
    page: Any
    services: Services
    town: Town

    def add(self, **changes: Any) -> int:
        """Writes a mandate for Maija into the register, as asked; the page sees it after ``settle``."""
        values: dict[str, Any] = {
            "assignor_id": self.town.city,
            "assignee_person_id": self.town.maija,
            "theme_id": self.town.tax,
            "type": MandateType.TRANSACTIONS,
            "valid_from": date(2026, 1, 1),
            "valid_to": date(2027, 12, 31),
            "engagement_id": self.town.maija_engagement,
        }
        return self.services.mandates.add(Mandate(**(values | changes)))

    def settle(self) -> None:
        """Lets the window hear what has changed."""
        QApplication.processEvents()
        QTest.qWait(1)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def do(self, action: str) -> None:
        """What a menu's entry does."""
        found = self.window.actions_by_id[f"registry.{action}"]
        assert found.isEnabled(), action
        found.trigger()

    def can(self, action: str) -> bool:
        """Whether a menu's entry can be chosen."""
        return self.window.actions_by_id[f"registry.{action}"].isEnabled()

    @property
    def shown(self) -> list[int]:
        """The keys of the mandates in the list."""
        return list(self.page.model.ids)

    @property
    def said(self) -> str:
        """The message under the tabs."""
        return self.window.messages.text

    @property
    def question(self) -> Any:
        """The question in the details."""
        return self.page.detail._question

    @property
    def fields(self) -> Any:
        """The fields that are open, by name."""
        return self.panel().form.rows

    def panel(self) -> Any:
        """The panel with the fields."""
        panel = self.page.editing.panel
        assert panel is not None
        return panel

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the keyboard is."""
        self._be_active()
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Types where the keyboard is."""
        type_text(self.focus, text)

    def _be_active(self) -> None:
        """Offscreen, a list that has just closed may still count as the active window."""
        self.settle()
        if QApplication.activeWindow() is not self.window:
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window, 2_000)

    @property
    def focus(self) -> Any:
        """The widget that has the keyboard; a list that has just closed may not have given it back yet."""
        return QApplication.focusWidget() or self.window.focusWidget() or self.window


def open_registry(qtbot, services: Services, town: Town, folder: Path, language: Language = Language.FI) -> Registry:
    """Opens a window with the tab of the registry."""
    header = HeaderText(municipality="Lumijärven kaupunki", officer="Aino Ahola")
    tab = TabSpec("registry", "Mandate registry", lambda window: RegistryPage(window, services))
    window = MainWindow(
        [tab], ACTIONS + REGISTRY_ACTIONS, header, language, WindowState(folder), services.register.today
    )
    services.register.listen(window.tables_changed.emit)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.view("registry")
    assert isinstance(page, RegistryPage)
    return Registry(window, page, services, town)


def words_in(widget: QWidget) -> str:
    """All words that are seen in a widget, those of labels and of buttons each on a line."""
    seen = [one for one in widget.findChildren(QLabel) + widget.findChildren(QPushButton) if one.isVisibleTo(widget)]
    return "\n".join(one.text() for one in seen)
