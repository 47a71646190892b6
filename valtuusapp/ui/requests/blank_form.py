"""A blank form that is sent out to be filled in: what it offers is chosen here, looked at and saved."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.forms import CURRENT, Reference, current_form
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.services import previews
from valtuusapp.services.blank_forms import Wish
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.folders import first_folder
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.pdf_pages import PdfPages
from valtuusapp.ui.requests.opened_files import OpenedFiles
from valtuusapp.ui.requests.sources import person_suggestions
from valtuusapp.ui.requests.sub_page import Cards, SubPage
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import (
    ChoiceBox,
    FieldRow,
    Picker,
    Suggestion,
    Text,
    YesNo,
    button,
    tool_button,
)

if TYPE_CHECKING:
    from valtuusapp.ui.requests.page import RequestsPage

_PERCENT = 75
"""The pages are as large as finds room beside the fields."""
_PAUSE_MS = 200
"""How long nothing must be changed before the pages are made anew."""


class BlankFormPage(SubPage):
    """What is wished at the left, the pages as they will be at the right.

    Attributes:
        form, speech, orderer, unit, person, more: the fields of what is wished.
        persons: those who were found with the field of the person.
        ask_path: asks for the file to save; None when the user does not go on.
    """

    def __init__(self, window: MainWindow, services: Services, files: OpenedFiles) -> None:
        super().__init__(0, window.language, self.tr("Save as PDF…"), "down")
        self._window, self._services, self._files = window, services, files
        self._pdf = b""
        self._saved: Path | None = None
        self.ask_path: Callable[[Path], Path | None] = self._ask_path
        self.set_texts(self.tr("Blank form to fill in"), self.tr("Filled in with a PDF viewer and sent back"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._make_fields()
        self._pages = PdfPages()
        content = QWidget()
        beside = QHBoxLayout(content)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._wishes(), 2)
        beside.addWidget(self._pages, 3)
        self.set_content(content)
        self._count = Text(quiet=True, wrap=False)
        self.add_status(self._count)
        self._show_folder = button(self.tr("Show in folder"), "", self._open_folder)
        self._show_folder.hide()
        self.add_button(self._show_folder)
        self.add_button(button(self.tr("Open in the PDF viewer"), "link", self._open))
        self.refresh()

    def wish_for(self, orderer_id: int | None = None, person_ids: tuple[int, ...] = ()) -> None:
        """Fill in who orders and for whom."""
        people = self._services.people
        if orderer_id is not None:
            self.orderer.set_value(Reference(people.person(orderer_id).listed_name, orderer_id))
        for person_id in person_ids:
            self.persons.add(Suggestion(person_id, people.person(person_id).listed_name))
        self.refresh()

    def refresh(self) -> None:
        """Make the pages anew."""
        self._pause.stop()
        is_clear = self._show_problems()
        wish = self._wish()
        try:
            offered = self._services.blank_forms.offered(wish)
            self._pdf = self._services.blank_forms.pdf(wish)
        except UserError as error:
            self._pdf = b""
            self._window.say_error(error)
        else:
            self._offered.setText(self._told(offered.count, offered.sector))
            self._offered.setVisible(wish.form_id == "existing")
        count = previews.page_count(self._pdf) if self._pdf else 0
        self.primary.setEnabled(bool(self._pdf) and is_clear)
        self._count.setText(self.tr("%n page(s)", "", count))
        self._pages.show_pdf(self._pdf, count, percent=_PERCENT)

    def begin(self) -> None:
        """Begin with the form."""
        self.form.setFocus()

    def confirm(self) -> None:
        """Save the file."""
        if self._pause.isActive():
            self.refresh()
        path = self.ask_path((self._saved.parent if self._saved else first_folder()) / self._name())
        if path is None or not self.primary.isEnabled():
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        try:
            previews.save(self._pdf, path)
        except UserError as error:
            self._window.say_error(error)
            return
        self._saved = path
        self._show_folder.show()
        self._window.say(self.tr("Saved as {name}.").format(name=path.name), Tone.SUCCESS)

    def _make_fields(self) -> None:
        language, organisation = self.language, self._services.organisation
        names = {form_id: current_form(form_id).title.get(language).rpartition(" - ")[2] for form_id in CURRENT}
        self.form = ChoiceBox(list(names.items()))
        offered = self._services.blank_forms.languages("existing")
        self.speech = ChoiceBox([(one.value, messages.word("language", one.value, language)) for one in offered])
        persons = person_suggestions(self._services, language)
        self.orderer = Picker(persons)
        self.orderer.picked.connect(self._propose_orderers_language)
        self.unit = Picker(
            lambda text: [
                Suggestion(one.id, one.text, one.detail) for one in organisation.suggest_units(text, language=language)
            ]
        )
        self.person = Picker(persons)
        self.person.picked.connect(self._add_person)
        self.persons = _Persons(self.tr("Take {name} off"))
        self.more = YesNo(self.tr("Continuation pages with more rows"))
        self._offered = Text(quiet=True, small=True)
        for editor in (self.form, self.speech, self.orderer, self.unit, self.persons, self.more):
            editor.edited.connect(self._pause.start)
        for picker in (self.orderer, self.unit):
            picker.editingFinished.connect(self._pause.start)
        self.form.edited.connect(self._propose_language)

    def _wishes(self) -> QWidget:
        language = self.language
        self._orderer_row = FieldRow(
            self.tr("Orderer"), self.orderer, language, self.tr("The form is filled in with what is known.")
        )
        self._unit_row = FieldRow(
            self.tr("Unit"),
            self.unit,
            language,
            self.tr("The maps of its sector tell which e-services can be chosen. Empty: the unit of the orderer."),
        )
        cards = Cards(self.tr("What the form holds"))
        cards.add(
            "",
            FieldRow(self.tr("Form"), self.form, language),
            FieldRow(self.tr("Language of the form"), self.speech, language),
            self._orderer_row,
            self._unit_row,
            self._offered,
            FieldRow(self.tr("For whom"), self.person, language),
            self.persons,
            self.more,
        )
        return cards

    def _wish(self) -> Wish:
        orderer, unit = self.orderer.value(), self.unit.value()
        return Wish(
            form_id=self.form.value(),
            language=Language(self.speech.value()),
            unit_id=unit.id if unit else None,
            orderer_id=orderer.id if orderer else None,
            person_ids=self.persons.ids(),
            continuation=self.more.value(),
        )

    def _show_problems(self) -> bool:
        """Words that name no row are said; False when there are any."""
        is_clear = True
        for row, editor, name in (
            (self._orderer_row, self.orderer, self.tr("Orderer")),
            (self._unit_row, self.unit, self.tr("Unit")),
        ):
            value = editor.value()
            problem = None
            if value is not None and value.text.strip() and value.id is None:
                is_clear = False
                if not editor.hasFocus():  # who is typing still is not told that it is wrong
                    problem = Problem("form_not_in_register", values={"field": name, "text": value.text})
            row.set_problem(problem)
        return is_clear

    def _told(self, count: int, sector: LocalText) -> str:
        if sector:
            told = self.tr("%n choice(s), from the maps of {sector}", "", count)
            return told.format(sector=sector.get(self.language))
        return self.tr("%n choice(s): everything that is in use", "", count)

    def _add_person(self, person: Suggestion) -> None:
        self.persons.add(person)
        # The field is emptied when its own signal is over.
        QTimer.singleShot(0, self.person, lambda: self.person.set_value(None))

    def _propose_language(self) -> None:
        self.speech.set_value(self._services.blank_forms.languages(self.form.value())[0].value)

    def _propose_orderers_language(self, orderer: Suggestion) -> None:
        spoken = self._services.people.person(orderer.id).language
        if spoken in self._services.blank_forms.languages(self.form.value()):
            self.speech.set_value(spoken.value)

    def _name(self) -> str:
        title = current_form(self.form.value()).title.get(Language(self.speech.value()))
        return "-".join(title.replace("/", " ").replace(" - ", " ").lower().split()) + ".pdf"

    def _ask_path(self, proposed: Path) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), str(proposed), self.tr("PDF (*.pdf)"))
        return Path(name) if name else None

    def _open(self) -> None:
        if self._pdf:
            self._files.open(self._name(), self._pdf)

    def _open_folder(self) -> None:
        if self._saved is not None:
            self._files.open_folder(self._saved)


class _Persons(QWidget):
    """Persons below each other, each with a button to take it off.

    Signals:
        edited: somebody came or went.
    """

    edited = Signal()

    def __init__(self, take_off: str) -> None:
        """Makes an empty list.

        Args:
            take_off: what the button beside ``{name}`` is called.
        """
        super().__init__()
        self._take_off = take_off
        self._rows: dict[int, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.XS)
        self.hide()

    def ids(self) -> tuple[int, ...]:
        """The persons in the order in which they were added."""
        return tuple(self._rows)

    def add(self, person: Suggestion) -> None:
        """Add a person, once."""
        if person.id in self._rows:
            return
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(person.text), 1)
        line.addWidget(tool_button("close", self._take_off.format(name=person.text), lambda: self._remove(person.id)))
        self._rows[person.id] = row
        self._column.addWidget(row)
        self.show()
        self.edited.emit()

    def _remove(self, person_id: int) -> None:
        self.focusPreviousChild()
        row = self._rows.pop(person_id)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self._rows))
        self.edited.emit()


class BlankFormWay(QObject):
    """Opens the page."""

    def __init__(self, page: "RequestsPage", window: MainWindow, services: Services) -> None:
        super().__init__(page)
        self._page, self._window, self._services = page, window, services
        self._files = OpenedFiles(self)
        window.actions_by_id.connect_all({"requests.blank_form": self.open})

    def open(self) -> BlankFormPage:
        """Show the page."""
        return self._page.open_page(BlankFormPage, 0, lambda: BlankFormPage(self._window, self._services, self._files))
