"""How a blank form looks with what the municipality has settled, beside the settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.forms import CURRENT, load_form
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.services import previews
from valtuusapp.services.blank_forms import Wish
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.pdf_pages import PdfPages
from valtuusapp.ui.widgets import ChoiceBox, Text


class FormPreview(QDialog):
    """The pages of a form as it would be given out now; what is typed and not saved is not on them.

    Attributes:
        form: which form.
        speech: its language.
    """

    def __init__(self, desk: Desk, form_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Preview of the form"))
        self._desk = desk
        language = desk.language
        self.form = ChoiceBox([(key, load_form(key, CURRENT[key]).title.get(language)) for key in CURRENT])
        self.form.setAccessibleName(self.tr("Which form"))
        self.form.set_value(form_id)
        both = (Language.FI, Language.SV)
        self.speech = ChoiceBox(
            [(one.value, messages.word("language", one.value, language)) for one in both], prefix=self.tr("Language: ")
        )
        self.speech.setAccessibleName(self.tr("Language of the form"))
        self.speech.set_value((language if language in both else Language.FI).value)
        self._told = Text(self.tr("As it is saved."), quiet=True, wrap=False)
        self._pages = PdfPages()
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(self.form)
        head.addWidget(self.speech)
        head.addWidget(self._told)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        column.setSpacing(theme.S)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.form.edited.connect(self.refresh)
        self.speech.edited.connect(self.refresh)
        self.resize(theme.characters(130), theme.row_height() * 22)
        self.refresh()

    def show_form(self, form_id: str) -> None:
        """Show another form."""
        if form_id != self.form.value():
            self.form.set_value(form_id)
            self.refresh()

    def refresh(self) -> None:
        """Make the pages anew."""
        wish = Wish(form_id=self.form.value(), language=Language(self.speech.value()))
        try:
            pdf = self._desk.services.blank_forms.pdf(wish)
        except UserError as error:
            self._told.setText(messages.say(error, self._desk.language))
            return
        self._told.setText(self.tr("As it is saved."))
        self._pages.show_pdf(pdf, previews.page_count(pdf))
