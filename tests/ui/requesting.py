"""The tab of requests in a real window on a real file, and short ways to work in it."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.services.town import Town
from tests.ui.keys import press, type_text
from valtuusapp.core.forms import Reference
from valtuusapp.core.requests import Approval, ApprovalKind, LineOutcome, Request
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.actions import ACTIONS
from valtuusapp.ui.dvv.actions import DVV_ACTIONS
from valtuusapp.ui.header_bar import HeaderText
from valtuusapp.ui.main_window import MainWindow, TabSpec
from valtuusapp.ui.requests.decide import DecidePage
from valtuusapp.ui.requests.form_page import PAUSE_MS, FormPage
from valtuusapp.ui.requests.grant import GrantPage
from valtuusapp.ui.requests.page import REQUEST_ACTIONS, RequestsPage
from valtuusapp.ui.requests.print_preview import PreviewPage
from valtuusapp.ui.window_state import WindowState

TODAY = date(2026, 11, 23)


@dataclass(slots=True)
class Requests:
    """The tab with what is around it."""

    window: MainWindow
    page: RequestsPage
    services: Services
    town: Town

    def settle(self) -> None:
        """Lets the window hear what has changed."""
        QApplication.processEvents()
        QTest.qWait(1)

    def pause(self) -> None:
        """Stops typing for so long that the draft is saved."""
        QTest.qWait(PAUSE_MS + 100)
        self.settle()

    def do(self, action: str) -> None:
        """What a menu's entry does."""
        found = self.window.actions_by_id[f"requests.{action}"]
        assert found.isEnabled(), action
        found.trigger()
        self.settle()

    def can(self, action: str) -> bool:
        """Whether a menu's entry can be chosen."""
        return self.window.actions_by_id[f"requests.{action}"].isEnabled()

    @property
    def said(self) -> str:
        """The message under the tabs."""
        return self.window.messages.text

    @property
    def form(self) -> FormPage:
        """The form in front."""
        assert isinstance(self.page.front, FormPage)
        return self.page.front

    @property
    def decide(self) -> DecidePage:
        """The decision in front."""
        assert isinstance(self.page.front, DecidePage)
        return self.page.front

    @property
    def grant(self) -> GrantPage:
        """The granting in front."""
        assert isinstance(self.page.front, GrantPage)
        return self.page.front

    @property
    def preview(self) -> PreviewPage:
        """The pages in front."""
        assert isinstance(self.page.front, PreviewPage)
        return self.page.front

    @property
    def question(self) -> Any:
        """The question in the details."""
        return self.page.list.detail._question

    def editor(self, place: str) -> Any:
        """The field of the form at a place."""
        return dict(self.form.form.places())[place].editor

    def type(self, place: str, text: str) -> None:
        """Types into a field of the form, after what stands there, and goes on to the next."""
        editor = self.editor(place)
        editor.setFocus()
        type_text(editor, text)
        press(editor, Qt.Key.Key_Tab)

    def retype(self, editor: QWidget, text: str) -> None:
        """Types instead of what stands in a field."""
        editor.setFocus()
        editor.selectAll()  # type: ignore[attr-defined]
        type_text(editor, text)

    def problem(self, place: str) -> str:
        """The code of the problem that is shown at a field of the form."""
        found = dict(self.form.form.places())[place].problem
        return found.code if found else ""

    def request(self, request_id: int) -> Request:
        """The request as the register has it."""
        return self.services.requests.request(request_id)

    def values(self, request_id: int) -> dict[str, Any]:
        """The form as the register has it."""
        return dict(self.request(request_id).values)

    def choose(self, request_id: int) -> Request:
        """Goes to a request in the list."""
        assert self.page.open_request(request_id)
        self.settle()
        assert self.page.list.request is not None
        return self.page.list.request

    # --- short ways to a request in some state ---

    def draft(self, **changes: Any) -> int:
        """A filled draft: Maija and Áile, two themes."""
        return self.services.requests.start(filled(self.town, **changes))

    def printed(self, **changes: Any) -> int:
        """A request out for signature."""
        request_id = self.draft(**changes)
        self.services.requests.print_for_signature(request_id)
        return request_id

    def approved(self, **changes: Any) -> int:
        """A request of which everything is approved."""
        request_id = self.printed(**changes)
        lines = [line.id for line in self.request(request_id).lines]
        self.services.granting.decide(request_id, approval(self.town), dict.fromkeys(lines))
        return request_id

    def granted(self, **changes: Any) -> int:
        """A request of which everything is granted."""
        request_id = self.approved(**changes)
        lines = [line.id for line in self.request(request_id).lines if line.outcome is LineOutcome.APPROVED]
        grants = self.services.granting.proposed(request_id, lines)
        self.services.granting.grant(request_id, [replace(grant, granted_by_id=self.town.grantor) for grant in grants])
        return request_id


def open_requests(qtbot, services: Services, town: Town, folder: Path, language: Language = Language.FI) -> Requests:
    """Opens a window with the tab of requests."""
    header = HeaderText(municipality="Lumijärven kaupunki", officer="Aino Ahola")
    tab = TabSpec("requests", "Mandate requests", lambda window: RequestsPage(window, services))
    window = MainWindow(
        [tab], ACTIONS + REQUEST_ACTIONS + DVV_ACTIONS, header, language, WindowState(folder), services.register.today
    )
    services.register.listen(window.tables_changed.emit)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):  # the fields need the keyboard
        window.show()
        window.activateWindow()
    page = window.view("requests")
    assert isinstance(page, RequestsPage)
    return Requests(window, page, services, town)


def filled(town: Town, **changes: Any) -> dict[str, Any]:
    """A form filled in: two persons, two themes."""
    wanted = {"type": "transactions", "valid_from": TODAY, "valid_to": date(2027, 3, 31), "specifiers": ""}
    return {
        "orderer": Reference("Ødegård, Erik", town.orderer),
        "orderer_title": "talousjohtaja",
        "orderer_unit": Reference("Konsernipalvelut", town.sector),
        "assignee_kind": "persons",
        "assignees": (
            {
                "person": Reference("Šemeikka, Maija", town.maija),
                "engagement": Reference("kirjanpitäjä", town.maija_engagement),
            },
            {
                "person": Reference("Ŋuorra, Áile", town.aile),
                "engagement": Reference("kirjanpitäjä", town.aile_engagement),
            },
        ),
        "wanted": (
            {**wanted, "theme": Reference("Veroasioiden hoito", town.tax)},
            {**wanted, "theme": Reference("Palkkatietojen ilmoittaminen", town.pay)},
        ),
        "why": "Kaupungin veroasiat ja palkkailmoitukset hoidetaan talousyksikössä.",
        **changes,
    }


def approval(town: Town) -> Approval:
    """A decision on paper by the orderer."""
    return Approval(
        kind=ApprovalKind.PAPER,
        approver_id=town.orderer,
        approver="Ødegård, Erik",
        title="talousjohtaja",
        as_deputy=False,
        decided_on=TODAY,
    )
