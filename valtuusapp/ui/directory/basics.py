"""The tab of the basic data: what mandates are about and who is who, each kind a list of its own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.e_services import EServicesPage
from valtuusapp.ui.directory.nav import NavList
from valtuusapp.ui.directory.organisations import OrganisationsPage
from valtuusapp.ui.directory.page import DirectoryPage
from valtuusapp.ui.directory.themes import ThemesPage
from valtuusapp.ui.directory.titles import TitlesPage
from valtuusapp.ui.directory.units import UnitsPage
from valtuusapp.ui.main_window import MainWindow

KINDS = ("themes", "e_services", "organisations", "units", "titles")
"""The pages from top to bottom."""


class BasicsPage(QWidget):
    """Mandate themes, e-services, organisations, units and job titles.

    Attributes:
        pages: by the names in ``KINDS``.

    Signals:
        show_mandates: look at mandates in the registry; carries the ``MandateFilter``.
        show_persons: look at persons in their tab; carries what to search for.
        show_person: go to a person; carries the key.
    """

    show_mandates = Signal(object)
    show_persons = Signal(str)
    show_person = Signal(int)

    def __init__(self, window: MainWindow, services: Services) -> None:
        """Makes the tab's view.

        Args:
            window: shows messages and has the actions ``basics.*``.
            services: all that can be done with the register.
        """
        super().__init__()
        self._desk = Desk(window, services, self)
        kinds = (ThemesPage, EServicesPage, OrganisationsPage, UnitsPage, TitlesPage)
        self.pages: dict[str, DirectoryPage] = {kind.key: kind(self._desk) for kind in kinds}
        self.depends_on = frozenset().union(*(page.depends_on for page in self.pages.values()))
        self._stale = set(self.pages)
        self._nav = NavList(
            [
                ("theme", self.tr("Mandate themes")),
                ("e_service", self.tr("E-services")),
                ("organisation", self.tr("Organisations")),
                ("unit", self.tr("Units")),
                ("title", self.tr("Job titles")),
            ],
            self.tr("Basic data"),
        )
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.S, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav)
        row.addWidget(self._stack, 1)
        self._connect()

    @property
    def page(self) -> DirectoryPage:
        """The page in front."""
        return self.pages[KINDS[self._stack.currentIndex()]]

    def refresh(self) -> None:
        """The page in front is read anew, the others when they are looked at."""
        self._stale = set(self.pages)
        self._refresh_front()

    def open(self, kind: str, row_id: int | None = None) -> DirectoryPage:
        """Bring a page to the front, and go to a row of it."""
        self._nav.setCurrentRow(KINDS.index(kind))
        if row_id is not None:
            self.page.open_row(row_id)
        return self.page

    def start_search(self) -> None:
        """The search box of the page in front."""
        self.page.start_search()

    def next_pane(self, backwards: bool = False) -> None:
        """From the list of pages into the page, and around in it."""
        inside = self.page.isAncestorOf(self.focusWidget() or self)
        first, last = self.page.search, self.page.panel or self.page.detail
        focus = self.focusWidget() or self
        edge = first if backwards else last
        if inside and (edge.hasFocus() or edge.isAncestorOf(focus)):
            self._nav.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._nav.hasFocus():
            (last if backwards else first).setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.page.next_pane(backwards)

    def unsaved(self) -> list[str]:
        """The headings of what is typed and not saved, of all pages."""
        return [title for page in self.pages.values() for title in page.unsaved()]

    def _connect(self) -> None:
        action = self._desk.action
        new, edit, delete, save = (action(f"basics.{verb}") for verb in ("new", "edit", "delete", "save"))
        use, hide, confirm, merge = (action(f"basics.{verb}") for verb in ("use", "hide", "confirm", "merge"))
        beside = {"themes": [use, confirm]}
        rare = {"themes": [hide], "titles": [merge]}
        for page in self.pages.values():
            page.use_actions(new, edit, delete, save, beside.get(page.key, ()), rare.get(page.key, ()))
        themes, titles = self.pages["themes"], self.pages["titles"]
        assert isinstance(themes, ThemesPage)
        assert isinstance(titles, TitlesPage)
        themes.doing.use_actions(use, hide, confirm)
        titles.use_merge(merge)
        self._do_on_page("new", DirectoryPage.new)
        self._do_on_page("edit", DirectoryPage.edit)
        self._do_on_page("delete", DirectoryPage.ask_delete)
        self._do_on_page("save", DirectoryPage.save_panel)
        for verb, handler in (
            ("use", themes.doing.turn_use),
            ("hide", themes.doing.turn_hidden),
            ("confirm", themes.doing.ask_confirm),
            ("merge", titles.ask_merge),
        ):
            action(f"basics.{verb}").triggered.connect(lambda _checked=False, do=handler: do())
        self._nav.currentRowChanged.connect(self._turn)
        themes.show_e_service.connect(partial(self.open, "e_services"))
        self.pages["e_services"].show_theme.connect(partial(self.open, "themes"))  # type: ignore[attr-defined]
        for page in self.pages.values():
            for name in ("show_mandates", "show_persons", "show_person"):
                if hasattr(page, name):
                    getattr(page, name).connect(getattr(self, name))

    def _do_on_page(self, verb: str, do: Callable[[DirectoryPage], object]) -> None:
        self._desk.action(f"basics.{verb}").triggered.connect(lambda: do(self.page))

    def _turn(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self._refresh_front()

    def _refresh_front(self) -> None:
        page = self.page
        for action in ("use", "hide", "confirm"):
            self._desk.action(f"basics.{action}").setEnabled(page.key == "themes")
        self._desk.action("basics.merge").setEnabled(page.key == "titles")
        if page.key in self._stale:
            self._stale.discard(page.key)
            page.refresh()
        page.show_what_can_be_done()
