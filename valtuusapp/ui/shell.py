"""The window on an open register: its tabs, the ways between them, and what belongs to no tab."""

from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from valtuusapp.core import messages
from valtuusapp.core.maps import MapKind
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.actions import ACTIONS, ActionSpec
from valtuusapp.ui.directory.actions import DIRECTORY_ACTIONS
from valtuusapp.ui.dvv.actions import DVV_ACTIONS
from valtuusapp.ui.header_bar import HeaderText
from valtuusapp.ui.language import QT_TRANSLATE_NOOP
from valtuusapp.ui.main_window import MainWindow, TabSpec
from valtuusapp.ui.maps.actions import MAP_ACTIONS
from valtuusapp.ui.registry.actions import REGISTRY_ACTIONS
from valtuusapp.ui.registry.page import RegistryPage
from valtuusapp.ui.requests.actions import REQUEST_ACTIONS
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.undo import undo_latest
from valtuusapp.ui.window_state import WindowState

OPENING_ACTIONS: Final = (
    ActionSpec(
        id="file.open", text=QT_TRANSLATE_NOOP("Actions", "&Open another register…"), menu="file", shortcut="Ctrl+O"
    ),
    ActionSpec(id="file.backups", text=QT_TRANSLATE_NOOP("Actions", "&Backups…"), menu="file", apart=True),
    ActionSpec(
        id="file.settings",
        text=QT_TRANSLATE_NOOP("Actions", "&Settings…"),
        menu="file",
        shortcut="Ctrl+,",
        icon="settings",
    ),
    ActionSpec(
        id="edit.undo",
        text=QT_TRANSLATE_NOOP("Actions", "&Undo the last change"),
        menu="edit",
        shortcut="Ctrl+Z",
        icon="undo",
    ),
)
"""What stands first in its menu."""

LANGUAGE_AND_HELP_ACTIONS: Final = (
    ActionSpec(
        id="view.language_fi", text=QT_TRANSLATE_NOOP("Actions", "Suomeksi"), menu="view", group="language", apart=True
    ),
    ActionSpec(id="view.language_sv", text=QT_TRANSLATE_NOOP("Actions", "På svenska"), menu="view", group="language"),
    ActionSpec(
        id="help.shortcuts",
        text=QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        menu="help",
        shortcut="F1",
        icon="help",
    ),
    ActionSpec(id="help.about", text=QT_TRANSLATE_NOOP("Actions", "&About valtuusapp"), menu="help"),
)
"""What stands last in its menu."""

ALL_ACTIONS: Final = (
    *OPENING_ACTIONS,
    *REGISTRY_ACTIONS,
    *MAP_ACTIONS,
    *REQUEST_ACTIONS,
    *DVV_ACTIONS,
    *DIRECTORY_ACTIONS,
    *ACTIONS,
    *LANGUAGE_AND_HELP_ACTIONS,
)
"""All menus, each in the order of its entries."""


class RegisterWindow(MainWindow):
    """The window on one register.

    Signals:
        language_wanted: show everything in this language.
        open_wanted: open this register instead.
        restore_wanted: put this backup in the place of the register.
    """

    language_wanted = Signal(object)
    open_wanted = Signal(Path)
    restore_wanted = Signal(Path)

    def __init__(self, services: Services, header: HeaderText, language: Language, state: WindowState) -> None:
        self.services = services
        tabs = (
            TabSpec("registry", QT_TRANSLATE_NOOP("Tabs", "Mandate registry"), lambda _window: self._registry()),
            TabSpec(
                "sector_map",
                QT_TRANSLATE_NOOP("Tabs", "Mandate map by sector"),
                lambda _window: self._map(MapKind.SECTOR),
            ),
            TabSpec(
                "title_map", QT_TRANSLATE_NOOP("Tabs", "Mandate map by title"), lambda _window: self._map(MapKind.TITLE)
            ),
            TabSpec("requests", QT_TRANSLATE_NOOP("Tabs", "Mandate requests"), lambda _window: self._requests()),
            TabSpec("persons", QT_TRANSLATE_NOOP("Tabs", "Persons"), lambda _window: self._persons()),
            TabSpec("basics", QT_TRANSLATE_NOOP("Tabs", "Basic data"), lambda _window: self._basics()),
        )
        super().__init__(tabs, ALL_ACTIONS, header, language, state, services.register.today)
        self.actions_by_id.connect_all(
            {
                "file.open": self._choose_register,
                "file.backups": self._show_backups,
                "file.settings": self._show_settings,
                "edit.undo": self.undo,
                "view.language_fi": partial(self._speak, Language.FI),
                "view.language_sv": partial(self._speak, Language.SV),
                "help.shortcuts": self._show_shortcuts,
                "help.about": self._show_about,
            }
        )
        self.actions_by_id[f"view.language_{language.value}"].setChecked(True)

    # --- the tabs and the ways between them; what is not looked at yet is not loaded either ---

    def _registry(self) -> QWidget:
        page = RegistryPage(self, self.services)
        page.open_request.connect(lambda key: self._to("requests").open_request(key))
        page.open_person.connect(lambda key: self._to("persons").open_row(key))
        page.open_application.connect(lambda key: self._to("requests").open_application(key))
        page.apply_to_dvv.connect(lambda keys, kind: self._applications().begin_from_mandates(keys, kind))
        return page

    def _map(self, kind: MapKind) -> QWidget:
        from valtuusapp.ui.maps.page import MapPage

        page = MapPage(self, self.services, kind)
        page.open_person.connect(lambda key: self._to("persons").open_row(key))
        page.open_mandate.connect(lambda key: self._to("registry").open_row(key))
        page.open_request.connect(lambda key: self._to("requests").open_request(key))
        page.show_mandates.connect(lambda which: self._to("registry").show_filter(which))
        page.apply_to_dvv.connect(lambda findings: self._applications().begin_from_findings(findings))
        page.new_requests.connect(lambda values: self._to("requests").new_from_values(values))
        page.end_mandates.connect(lambda keys: self._to("registry").ask_end(keys))
        return page

    def _requests(self) -> QWidget:
        from valtuusapp.ui.requests.page import RequestsPage

        page = RequestsPage(self, self.services)
        page.open_mandate.connect(lambda key: self._to("registry").open_row(key))
        return page

    def _persons(self) -> QWidget:
        from valtuusapp.ui.directory.persons import PersonsPage

        page = PersonsPage(self, self.services)
        page.show_mandates.connect(lambda which: self._to("registry").show_filter(which))
        page.new_request.connect(lambda key: self._to("requests").new_for_person(key))
        return page

    def _basics(self) -> QWidget:
        from valtuusapp.ui.directory.basics import BasicsPage

        page = BasicsPage(self, self.services)
        page.show_mandates.connect(lambda which: self._to("registry").show_filter(which))
        page.show_person.connect(lambda key: self._to("persons").open_row(key))
        page.show_persons.connect(lambda words: self._to("persons").show_words(words))
        return page

    def _applications(self) -> Any:
        """Bring the applications to DVV to the front."""
        return self._to("requests").open_view("dvv")

    def _to(self, tab: str) -> Any:
        """Bring a tab to the front; its view, of the class that stands in that tab."""
        return self.go_to(tab)

    def undo(self) -> None:
        """Take the last change back, if it can be."""
        undo_latest(self.services, self)

    def _show_backups(self) -> None:
        if not self.may_leave():
            return
        from valtuusapp.ui.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self, self.services)
        dialog.restore_wanted.connect(self.restore_wanted)
        dialog.open()

    def _show_settings(self) -> None:
        from valtuusapp.ui.directory.settings_dialog import SettingsDialog

        SettingsDialog(self, self.services).open()

    def _show_shortcuts(self) -> None:
        from valtuusapp.ui.about import show_shortcuts

        show_shortcuts(self)

    def _show_about(self) -> None:
        from valtuusapp.ui.about import show_about

        show_about(self)

    def _speak(self, language: Language) -> None:
        """Another language makes the window anew."""
        if self.may_leave():
            self.language_wanted.emit(language)
        else:
            self.actions_by_id[f"view.language_{self.language.value}"].setChecked(True)

    def _choose_register(self) -> None:
        if not self.may_leave():
            return
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a register"),
            str(self.services.register.path.parent),
            self.tr("Registers (*.sqlite)"),
        )
        if name:
            self.open_wanted.emit(Path(name))


def make_main_window(
    services: Services, language: Language, state: WindowState, *, demonstration: bool = False
) -> RegisterWindow:
    """The window on an open register; the officer is recognised by the account."""
    municipality = services.settings.municipality()
    officer = services.settings.recognise_officer()
    services.register.use_as(officer.name)
    name = municipality.name.get(language)
    header = HeaderText(
        municipality=f"{name} · {messages.word('term', 'demonstration', language)}" if demonstration else name,
        officer=officer.name,
        read_only=services.register.read_only,
    )
    window = RegisterWindow(services, header, language, state)
    if officer.id is None and not services.register.read_only:
        window.say(
            QCoreApplication.translate(
                "RegisterWindow", "The program does not know you yet: add yourself to the officers in the settings."
            ),
            Tone.INFO,
            window.actions_by_id["file.settings"],
        )
    return window
