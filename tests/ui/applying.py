"""The view of applications to DVV in a real window on a real file, and short ways to work in it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.services.town import Town
from tests.ui.keys import press, type_text
from valtuusapp.core.dvv import Application
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.dvv.pane import ApplicationsPane
from valtuusapp.ui.header_bar import HeaderText
from valtuusapp.ui.requests.page import RequestsPage
from valtuusapp.ui.shell import RegisterWindow
from valtuusapp.ui.window_state import WindowState


@dataclass(slots=True)
class Applications:
    """The whole window with the view in front."""

    window: RegisterWindow
    pane: ApplicationsPane
    services: Services
    town: Town

    def settle(self) -> None:
        """Lets the window hear what has changed."""
        for _ in range(3):
            QApplication.processEvents()
        QTest.qWait(1)

    def do(self, action: str) -> None:
        """What a menu's entry does."""
        found = self.window.actions_by_id[f"dvv.{action}"]
        assert found.isEnabled(), action
        assert found.isVisible(), action
        found.trigger()
        self.settle()

    def can(self) -> set[str]:
        """Which menu entries can be chosen."""
        actions = self.window.actions_by_id
        specs = [spec for spec in actions.specs if spec.id.startswith("dvv.")]
        return {
            spec.id.removeprefix("dvv.")
            for spec in specs
            if actions[spec.id].isEnabled() and actions[spec.id].isVisible()
        }

    def choose(self, application_id: int) -> Application:
        """Goes to an application in the list."""
        assert self.pane.open_row(application_id)
        self.settle()
        assert self.pane.list.application is not None
        return self.pane.list.application

    @property
    def said(self) -> str:
        """The message under the tabs."""
        return self.window.messages.text

    @property
    def front(self) -> Any:
        """The page in front of the list."""
        assert self.pane.front is not None
        return self.pane.front

    @property
    def question(self) -> Any:
        """The question in the details."""
        return self.pane.list.detail._question

    def answer(self, **values: Any) -> None:
        """Fills in the question and confirms it."""
        for name, value in values.items():
            self.question.rows[name].editor.set_value(value)
        self.question.confirmed.emit()
        self.settle()

    def editor(self, place: str) -> Any:
        """The field of the form at a place."""
        return dict(self.front.form.places())[place].editor

    def type(self, place: str, text: str) -> None:
        """Types into a field of the form and goes on to the next."""
        editor = self.editor(place)
        editor.setFocus()
        editor.selectAll()
        type_text(editor, text)
        press(editor, Qt.Key.Key_Tab)

    def codes(self, page: QWidget) -> dict[str, str]:
        """The codes of the problems by the places of the form."""
        return {place: row.problem.code for place, row in page.form.places() if row.problem}  # type: ignore[attr-defined]


def open_applications(
    qtbot, services: Services, town: Town, folder: Path, language: Language = Language.FI
) -> Applications:
    """Opens the program's window with the view in front."""
    header = HeaderText(municipality="Lumijärven kaupunki", officer="Aino Ahola")
    window = RegisterWindow(services, header, language, WindowState(folder))
    services.register.listen(window.tables_changed.emit)
    qtbot.addWidget(window)
    window.resize(1300, 860)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page = window.go_to("requests")
    assert isinstance(page, RequestsPage)
    pane = page.open_view("dvv")
    assert isinstance(pane, ApplicationsPane)
    found = Applications(window, pane, services, town)
    found.settle()
    return found
