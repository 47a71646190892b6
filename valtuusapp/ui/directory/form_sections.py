"""What the municipality sets of its forms: signers, languages, contact lines, logo, and help texts of its own."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.forms import CURRENT, load_form
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.services.form_settings import INTRO, HelpText
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.directory.fields import Field, Kind
from valtuusapp.ui.directory.form_preview import FormPreview
from valtuusapp.ui.directory.parts import column_of
from valtuusapp.ui.directory.settings_sections import EditSection, SettingsSection
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.widgets import ChoiceBox, QuietButton, Text, button
from valtuusapp.ui.widgets.flow import FlowLayout

_SHOWN = (Language.FI, Language.SV)
_LOGO_ROWS = 2  # so many rows of a table high is the picture


class FormsSection(SettingsSection):
    """The settings of the forms; the logo below them, and how a form looks with what is saved.

    Attributes:
        ask_picture: asks for the file of a logo; None when the user does not go on.
    """

    def __init__(self, desk: Desk, title: str, keys: list[str]) -> None:
        self.ask_picture: Callable[[], Path | None] = self._ask_picture
        self.preview: FormPreview | None = None
        super().__init__(desk, title, keys)

    def make_panel(self) -> EditPanel:
        """The fields, the logo and the way to the preview."""
        panel = super().make_panel()
        panel.add_below(self._logo())
        panel.saved.connect(lambda _key: refresh_preview(self))
        return panel

    def show_preview(self) -> None:
        """Show a form beside as it would be given out now."""
        open_preview(self, "existing")

    def choose_logo(self) -> None:
        """Ask for a picture and make it the logo."""
        path = self.ask_picture()
        if path is not None and self._attempt(lambda: self.desk.services.form_settings.set_logo(path)):
            self._after_logo()

    def remove_logo(self) -> None:
        """Take the logo off."""
        if self._attempt(self.desk.services.form_settings.remove_logo):
            self._after_logo()

    def _logo(self) -> QWidget:
        logo = self.desk.services.form_settings.look().logo
        label = Text(self.tr("Logo"))
        theme.mark(label, "strong", True)
        parts: list[QWidget] = [label]
        if logo is not None:
            parts.append(_picture(logo, self.tr("The logo of the forms")))
        parts.append(
            Text(self.tr("A PNG or JPEG picture; it stands before the sender on forms and records."), quiet=True)
        )
        self._problem = Text()
        theme.mark(self._problem, "tone", "error")
        self._problem.hide()
        parts.append(self._problem)
        buttons = QWidget()
        row = FlowLayout(buttons, theme.S)
        row.addWidget(button(self.tr("Choose a picture…"), "", self.choose_logo))
        if logo is not None:
            row.addWidget(button(self.tr("Remove the logo"), "", self.remove_logo))
        row.addWidget(button(self.tr("Preview of the form"), "print", self.show_preview))
        return column_of([*parts, buttons])

    def _attempt(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except UserError as error:
            self._problem.setText(messages.say(error, self.desk.language))
            self._problem.show()
            return False
        return True

    def _after_logo(self) -> None:
        """The logo is saved by itself; what is typed in the fields stays."""
        if not self.is_changed:
            self.show_now()
        refresh_preview(self)
        self.said.emit(self.tr("The logo was changed."))

    def _ask_picture(self) -> Path | None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose a picture"), str(first_folder()), self.tr("Pictures (*.png *.jpg *.jpeg)")
        )
        return Path(name) if name else None


class HelpTextsSection(EditSection):
    """Help texts of the municipality's own beside the fields of a form, one part of the form at a time.

    Attributes:
        form: which form; ``part``: which part of it.
    """

    def __init__(self, desk: Desk, title: str) -> None:
        self._form_id, self._part = "existing", INTRO
        self.preview: FormPreview | None = None
        self.form = ChoiceBox([])
        self.part = ChoiceBox([])
        super().__init__(desk, title)

    def show_now(self) -> None:
        """Show the texts as they stand, and above them what they are of."""
        super().show_now()
        self._column.insertWidget(0, self._head())

    def make_panel(self) -> EditPanel:
        """A field for each text in Finnish and Swedish; an own text can go back to the original."""
        helps = [one for one in self.desk.services.form_settings.helps(self._form_id) if _part_of(one) == self._part]
        fields = [self._field(one, language) for one in helps for language in _SHOWN]
        values = {_name(one, language): getattr(one.shown, language.value) for one in helps for language in _SHOWN}
        panel = EditPanel(self.desk, self._part_title(), values, fields, self._check, self._save)
        for one in helps:
            for language in _SHOWN:
                self._add_way_back(panel, _name(one, language), getattr(one.original, language.value))
        panel.saved.connect(lambda _key: refresh_preview(self))
        return panel

    def show_preview(self) -> None:
        """Show the form beside as it would be given out now."""
        open_preview(self, self._form_id)

    def _head(self) -> QWidget:
        language = self.desk.language
        titles = [(form_id, load_form(form_id, version).title.get(language)) for form_id, version in CURRENT.items()]
        self.form = ChoiceBox(titles)
        self.form.setAccessibleName(self.tr("Which form"))
        self.form.set_value(self._form_id)
        form = load_form(self._form_id, CURRENT[self._form_id])
        parts = [(INTRO, self.tr("Text under the title"))]
        parts += [(section.id, section.title.get(language)) for section in form.sections]
        self.part = ChoiceBox(parts)
        self.part.setAccessibleName(self.tr("Which part of the form"))
        self.part.set_value(self._part)
        self.form.edited.connect(self._turn)
        self.part.edited.connect(self._turn)
        preview = button(self.tr("Preview of the form"), "print", self.show_preview, QuietButton)
        return column_of([self.form, self.part, preview], theme.S)

    def _turn(self) -> None:
        if self.is_changed:
            self.form.set_value(self._form_id)
            self.part.set_value(self._part)
            self.said.emit(self.tr("There are changes that are not saved. Save or cancel them first."))
            return
        other_form = self.form.value() != self._form_id
        self._form_id = self.form.value()
        self._part = INTRO if other_form else self.part.value()
        self.show_now()
        (self.form if other_form else self.part).setFocus()

    def _part_title(self) -> str:
        form = load_form(self._form_id, CURRENT[self._form_id])
        if self._part == INTRO:
            return self.tr("Text under the title")
        return form.section(self._part).title.get(self.desk.language)

    def _field(self, one: HelpText, language: Language) -> Field:
        speech = self.tr("in Finnish") if language is Language.FI else self.tr("in Swedish")
        whole = "." not in one.place
        label = self.tr("The whole part") if whole and one.place != INTRO else one.label.get(self.desk.language)
        return Field(name=_name(one, language), kind=Kind.LONG_TEXT, label=f"{label}, {speech}", wide=True)

    def _add_way_back(self, panel: EditPanel, name: str, original: str) -> None:
        row = panel.rows[name]
        back = button(self.tr("Back to the original"), "undo", lambda: row.editor.set_value(original), QuietButton)
        back.setToolTip(original)
        back.setAccessibleDescription(original)

        def offer() -> None:
            back.setVisible(row.editor.value().strip() != original.strip())

        column = row.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        row.editor.edited.connect(offer)
        offer()

    def _check(self, values: Any) -> list[Problem]:
        return self.desk.services.form_settings.check_helps(self._form_id, _by_place(values))

    def _save(self, values: Any) -> int:
        self.desk.services.form_settings.set_helps(self._form_id, _by_place(values))
        return 0


def open_preview(section: "FormsSection | HelpTextsSection", form_id: str) -> None:
    """Show a form beside the settings."""
    if section.preview is None:
        section.preview = FormPreview(section.desk, form_id, section)
        section.preview.destroyed.connect(lambda: setattr(section, "preview", None))
    section.preview.show_form(form_id)
    section.preview.show()
    section.preview.activateWindow()


def refresh_preview(section: "FormsSection | HelpTextsSection") -> None:
    """Make the preview anew when there is one."""
    if section.preview is not None:
        section.preview.refresh()


def _part_of(one: HelpText) -> str:
    return one.place.split(".", 1)[0]


def _name(one: HelpText, language: Language) -> str:
    return f"{one.place}_{language.value}"


def _by_place(values: Mapping[str, str]) -> dict[str, LocalText]:
    places = dict.fromkeys(name.rsplit("_", 1)[0] for name in values)
    return {place: LocalText(values[f"{place}_fi"], values[f"{place}_sv"]) for place in places}


def _picture(content: bytes, name: str) -> QLabel:
    label = QLabel()
    pixmap = QPixmap()
    pixmap.loadFromData(content)
    high = theme.row_height() * _LOGO_ROWS
    label.setPixmap(pixmap.scaledToHeight(high, Qt.TransformationMode.SmoothTransformation))
    label.setAccessibleName(name)
    return label
