"""The settings: what the municipality has settled, who uses the program, and how it looks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.directory.appearance import AppearanceSection
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.form_sections import FormsSection, HelpTextsSection
from valtuusapp.ui.directory.nav import NavList
from valtuusapp.ui.directory.officers import OfficersSection
from valtuusapp.ui.directory.settings_sections import (
    BackupSection,
    EditSection,
    MunicipalitySection,
    SettingsSection,
    section_keys,
)
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import MessageBar


class SettingsDialog(QDialog):
    """Sections at the left, the chosen one at the right; each is saved by itself.

    Nothing typed is lost silently: while something is not saved, closing leads there instead.

    Attributes:
        sections: from top to bottom.
        messages: the bar for what was saved.
    """

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        desk = Desk(window, services, self)
        keys = section_keys()
        forms, validity = self.tr("Forms and signatures"), self.tr("Validity and warnings")
        self.messages = MessageBar()
        self.sections: list[EditSection | OfficersSection | AppearanceSection] = [
            MunicipalitySection(desk, self.tr("Municipality")),
            FormsSection(desk, forms, keys["forms"]),
            HelpTextsSection(desk, self.tr("Help texts of the forms")),
            SettingsSection(desk, validity, keys["validity"]),
            SettingsSection(desk, self.tr("Granting and telling"), keys["granting"]),
            BackupSection(desk, self.tr("Backups"), keys["backups"]),
            OfficersSection(desk, self.tr("Officers")),
            AppearanceSection(desk, self.tr("Appearance")),
        ]
        symbols = ("organisation", "request", "help", "calendar", "check", "history", "officer", "sun")
        parts = [(symbol, section.title) for symbol, section in zip(symbols, self.sections, strict=True)]
        self.nav = NavList(parts, self.tr("Settings"))
        self._stack = QStackedWidget()
        for section in self.sections:
            self._stack.addWidget(section)
            section.said.connect(self._say)
            if isinstance(section, EditSection):
                section.left.connect(self.reject)
        self._lay()  # after the sections: Tab goes from them to the button below
        self.nav.currentRowChanged.connect(self._turn)
        appearance = self.sections[-1]
        assert isinstance(appearance, AppearanceSection)
        appearance.language_wanted.connect(self._speak)
        QShortcut(QKeySequence.StandardKey.Save, self, self._save)
        self.resize(theme.characters(110), theme.row_height() * 18)
        self.nav.setFocus()

    def unsaved(self) -> list[str]:
        """The titles of the sections in which something is typed and not saved."""
        return [section.title for section in self.sections if section.is_changed]

    def reject(self) -> None:
        """Close, unless something would be lost."""
        if self._may_go():
            super().reject()

    def _lay(self) -> None:
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)  # Save is the one filled button
        close.button(QDialogButtonBox.StandardButton.Close).setDefault(False)
        close.rejected.connect(self.reject)
        right = QVBoxLayout()
        right.setSpacing(theme.S)
        right.addWidget(self.messages)
        right.addWidget(self._stack, 1)
        right.addWidget(close)
        around = QWidget()
        around.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.L, theme.L, theme.L)
        row.setSpacing(theme.M)
        row.addWidget(self.nav)
        row.addWidget(around, 1)

    def _turn(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self.messages.hide()

    def _save(self) -> None:
        section = self.sections[self._stack.currentIndex()]
        if section.panel is not None:
            section.panel.save()

    def _say(self, text: str) -> None:
        self.messages.say(text, Tone.SUCCESS)

    def _may_go(self) -> bool:
        for row, section in enumerate(self.sections):
            if section.is_changed:
                self.nav.setCurrentRow(row)
                words = self.tr("{title}: there are changes that are not saved. Save or cancel them first.")
                self.messages.say(words.format(title=section.title), Tone.WARNING)
                return False
        return True

    def _speak(self, language: str) -> None:
        """Another language makes the window anew, so that the dialog goes first."""
        appearance = self.sections[-1]
        assert isinstance(appearance, AppearanceSection)
        if not self._may_go():
            appearance.show_now()
            return
        window = self.parent()
        assert isinstance(window, MainWindow)
        self.accept()
        window.actions_by_id[f"view.language_{language}"].trigger()
