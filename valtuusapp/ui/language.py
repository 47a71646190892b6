"""The language of the window: our own texts, Qt's texts, and how dates and numbers are written."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from valtuusapp import resources
from valtuusapp.core.text import Language

_LOCALES = {Language.FI: "fi_FI", Language.SV: "sv_FI", Language.EN: "en_GB"}
_STRETCH = 1.5


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks the English text of data for translation; Qt Linguist's tools know the name.

    It is translated where it is shown: ``QCoreApplication.translate(context, text)``.
    """
    return text


class Texts:
    """The texts of functions that belong to no widget.

    ``Details = Texts("Details")``, then ``Details.tr("and %n more", "", rest)``: Qt Linguist's tools take the name
    before ``.tr`` for the context, so the object is called like its context. They miss the plural of
    ``QCoreApplication.translate``.
    """

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """A text in the language of the window."""
        return QCoreApplication.translate(self._context, text, comment, n)


def install(app: QApplication, language: Language, own: QTranslator | None = None) -> list[QTranslator]:
    """Make the window speak a language; windows made from now on are in it.

    Args:
        app: the application.
        language: what it shall speak; English is the language of the source and needs no translation.
        own: the translator for our own texts; tests give a ``StretchingTranslator``.

    Returns:
        What was installed, for ``remove``.
    """
    QLocale.setDefault(QLocale(_LOCALES[language]))
    installed = []
    qt = QTranslator(app)
    if qt.load(f"qtbase_{language.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        installed.append(qt)
    own = own or QTranslator(app)
    if language is not Language.EN:
        own.load(str(resources.path("i18n", f"valtuusapp_{language.value}.qm")))
    installed.append(own)
    for translator in installed:
        app.installTranslator(translator)
    return installed


def remove(app: QApplication, installed: list[QTranslator]) -> None:
    """Take translators away again, before another language is installed."""
    for translator in installed:
        app.removeTranslator(translator)
        translator.deleteLater()


class StretchingTranslator(QTranslator):
    """Makes every text of ours half as long again, so that a test sees what would be clipped."""

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The translated text, lengthened."""
        text = super().translate(context, source_text, disambiguation or "", n) or source_text
        return stretched(text)

    def isEmpty(self) -> bool:
        """It always has something to say."""
        return False


def stretched(text: str) -> str:
    """A text half as long again, of the same letters; keys of menus and placeholders stay as they are."""
    words = text.replace("&", "").split()
    tail = " ".join(words)[: round(len(text) * (_STRETCH - 1))].replace("{", "").replace("}", "").replace("%", "")
    return f"{text} {tail}".rstrip() if text else text
