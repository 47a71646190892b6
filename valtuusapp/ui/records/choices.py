"""In which languages a record is printed."""

from PySide6.QtCore import QCoreApplication

from valtuusapp.core import messages
from valtuusapp.core.settings import BY_KEY
from valtuusapp.core.text import Language
from valtuusapp.ui.widgets import ChoiceBox

translate = QCoreApplication.translate


def languages_box(language: Language, own: str = "", prefix: str = "") -> ChoiceBox:
    """A box with Finnish, Swedish and both.

    Args:
        language: of the words.
        own: the languages chosen at first; empty for a first choice that leaves each request its own.
        prefix: before the chosen words, where no label stands at the box.
    """
    choices = [(key, messages.shown(words, language)) for key, words in BY_KEY["form_languages"].choices]
    if not own:
        choices = [("", translate("RecordChoices", "each request's own")), *choices]
    box = ChoiceBox(choices, prefix=prefix)
    box.setAccessibleName(translate("RecordChoices", "Language of the record"))
    box.set_value(own)
    return box
