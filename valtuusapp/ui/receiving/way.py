"""The way into receiving: files dropped on the tab of requests, or chosen from its menu."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from valtuusapp.core.problems import UserError
from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.receiving.drop import FileDrop

if TYPE_CHECKING:
    from valtuusapp.ui.receiving.page import ReceivingPage
    from valtuusapp.ui.requests.page import RequestsPage


class ReceivingWay(QObject):
    """Opens the page for files that came back."""

    def __init__(self, page: "RequestsPage", window: MainWindow, services: Services) -> None:
        super().__init__(page)
        self._page, self._window, self._services = page, window, services
        FileDrop(page).dropped.connect(self.receive)
        action = window.actions_by_id["requests.receive_forms"]
        action.triggered.connect(lambda: self.open().choose_files())
        action.setEnabled(not services.register.read_only)

    def open(self) -> "ReceivingPage":
        """Bring the page to the front, with the files that wait there."""
        from valtuusapp.ui.receiving.page import ReceivingPage

        def make() -> ReceivingPage:
            made = ReceivingPage(self._window, self._services)
            made.request_wanted.connect(self._page.open_request)
            return made

        return self._page.open_page(ReceivingPage, 0, make)

    def receive(self, paths: Sequence[Path]) -> None:
        """Look at files."""
        if self._services.register.read_only:
            self._window.say_error(UserError("opened_read_only", path=self._services.register.path))
            return
        self.open().add_files(paths)
