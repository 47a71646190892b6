"""The way from the list of requests to their records."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from valtuusapp.services.opening import Services
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.opened_files import OpenedFiles

if TYPE_CHECKING:
    from valtuusapp.ui.records.many_page import ManyRecordsPage
    from valtuusapp.ui.records.record_page import RecordPage
    from valtuusapp.ui.requests.page import RequestsPage


class RecordsWay(QObject):
    """Opens the record of the chosen request, or asks where to the records of several go."""

    def __init__(self, page: "RequestsPage", window: MainWindow, services: Services) -> None:
        super().__init__(page)
        self._page, self._window, self._services = page, window, services
        self._files = OpenedFiles(self)
        window.actions_by_id.connect_all({"requests.record": self.open})

    def open(self) -> None:
        """Open the page for what is chosen in the list."""
        chosen = self._page.list.table.selected_ids()
        request = self._page.list.request
        if len(chosen) > 1:
            self.open_many(list(chosen))
        elif request is not None:
            self.open_record(request.id)

    def open_record(self, request_id: int) -> "RecordPage":
        """Show the record of a request."""
        from valtuusapp.ui.records.record_page import RecordPage

        request = self._services.requests.request(request_id)
        return self._page.open_page(
            RecordPage, request_id, lambda: RecordPage(self._window, self._services, request, self._files)
        )

    def open_many(self, request_ids: list[int]) -> "ManyRecordsPage":
        """Ask where to the records of several requests go."""
        from valtuusapp.ui.records.many_page import ManyRecordsPage

        return self._page.open_page(
            ManyRecordsPage, 0, lambda: ManyRecordsPage(self._window, self._services, request_ids, self._files)
        )
