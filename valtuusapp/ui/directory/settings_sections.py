"""The sections of the settings that are edited and saved as a whole."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.dates import format_moment
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.settings import BY_KEY, SETTINGS, Setting
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.directory.fields import Field, Kind
from valtuusapp.ui.directory.parts import OneLine, column_of
from valtuusapp.ui.widgets import EmptyState, EmptyText, Text, button


def section_keys() -> dict[str, list[str]]:
    """Which settings stand in which section. A new setting finds its place by how its key begins."""
    found: dict[str, list[str]] = {"forms": [], "validity": [], "granting": [], "backups": []}
    for setting in SETTINGS:
        if setting.key.startswith(("form_", "signatures_")):
            found["forms"].append(setting.key)
        elif setting.key.startswith("backup_"):
            found["backups"].append(setting.key)
        elif setting.key.startswith(("granting_", "telling_")):
            found["granting"].append(setting.key)
        else:
            found["validity"].append(setting.key)
    return found


class EditSection(QWidget):
    """A section with one edit panel, made anew after saving and cancelling.

    Attributes:
        title: of the section.
        panel: the fields; None while there is nothing to edit.

    Signals:
        said: something was saved; carries the sentence.
        left: the user wants to go away.
    """

    said = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.desk, self.title = desk, title
        self.panel: EditPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.show_now()

    @property
    def is_changed(self) -> bool:
        """Whether something is typed and not saved."""
        return self.panel is not None and self.panel.is_changed

    def make_panel(self) -> EditPanel:
        """The fields with what is settled now."""
        raise NotImplementedError

    def show_now(self) -> None:
        """Show what is settled now."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.panel = None
        try:
            self.panel = self.make_panel()
        except UserError as error:
            empty = EmptyState()
            empty.show_text(EmptyText("info", messages.say(error, self.desk.language)))
            self._column.addWidget(empty)
            return
        self.panel.saved.connect(self._after_save)
        self.panel.cancelled.connect(self.show_now)
        self.panel.put_aside.connect(self.left)
        self.panel.setEnabled(self.desk.can_write)
        self._column.addWidget(self.panel)

    def _after_save(self) -> None:
        self.show_now()
        self.said.emit(self.tr("{title}: saved.").format(title=self.title))


class MunicipalitySection(EditSection):
    """The names and the business ID of the municipality whose register this is."""

    def make_panel(self) -> EditPanel:
        """The municipality as an organisation."""
        service = self.desk.services.organisation
        fields = [Field(name="name_fi"), Field(name="name_sv"), Field(name="business_id")]
        return EditPanel(
            self.desk,
            self.title,
            self.desk.services.settings.municipality(),
            fields,
            service.check_organisation,
            service.save_organisation,
        )


class SettingsSection(EditSection):
    """Settings as they are declared: words, help, choices and checks come from the declaration."""

    def __init__(self, desk: Desk, title: str, keys: Sequence[str]) -> None:
        self._keys = tuple(keys)
        super().__init__(desk, title)

    def make_panel(self) -> EditPanel:
        """A field for each setting."""
        settings = self.desk.services.settings
        now = settings.all()
        return EditPanel(
            self.desk,
            self.title,
            {key: now.text(key) for key in self._keys},
            [self._field(BY_KEY[key]) for key in self._keys],
            self._check,
            self._save,
        )

    def _field(self, setting: Setting) -> Field:
        language = self.desk.language
        return Field(
            name=setting.key,
            kind=Kind.CHOICE if setting.choices else Kind.LONG_TEXT if setting.long else Kind.TEXT,
            label=setting.label.get(language),
            help=setting.help.get(language),
            wide=True,
            choices=[(value, words.get(language)) for value, words in setting.choices],
        )

    def _check(self, values: Any) -> list[Problem]:
        return self.desk.services.settings.check(values)

    def _save(self, values: Any) -> int:
        self.desk.services.settings.set(values)
        return 0


class BackupSection(SettingsSection):
    """Where backups lie, and when the last one was made."""

    def make_panel(self) -> EditPanel:
        """The second folder with a way to choose it, and how the backups stand."""
        panel = super().make_panel()
        status = self.desk.services.backups.status()
        never = self.tr("none yet")
        newest = format_moment(status.newest.made) if status.newest else never
        second = format_moment(status.second_newest.made) if status.second_newest else never
        choose = button(self.tr("Choose the folder…"), "", lambda: self._choose(panel))
        choose.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        panel.add_below(
            column_of(
                [
                    choose,
                    Text(self.tr("The folder beside the register"), quiet=True),
                    OneLine(str(self.desk.services.backups.folder())),
                    Text(self.tr("Newest beside the register: {moment}").format(moment=newest), quiet=True),
                    Text(self.tr("Newest in the second folder: {moment}").format(moment=second), quiet=True),
                ]
            )
        )
        return panel

    def _choose(self, panel: EditPanel) -> None:
        editor = panel.rows["backup_folder"].editor
        folder = QFileDialog.getExistingDirectory(self, self.tr("The second folder for backups"), editor.value())
        if folder:
            editor.set_value(folder)
