"""The window speaks Finnish and Swedish, Qt's own words too."""

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from valtuusapp.core.text import Language
from valtuusapp.ui import language as speech
from valtuusapp.ui.language import StretchingTranslator, stretched


@pytest.fixture
def speak(qapp: QApplication):
    installed = []

    def install(language: Language, own=None):
        installed.extend(speech.install(qapp, language, own))

    yield install
    speech.remove(qapp, installed)
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize(
    ("language", "word"), [(Language.FI, "Peru"), (Language.SV, "Avbryt"), (Language.EN, "Cancel")]
)
def test_qts_own_buttons_are_in_the_users_language(qtbot, speak, language: Language, word: str):
    speak(language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == word


@pytest.mark.parametrize(("language", "day"), [(Language.FI, "tiistai"), (Language.SV, "tisdag")])
def test_calendar_is_in_the_users_language(speak, language: Language, day: str):
    speak(language)
    assert QLocale().dayName(QDate(2026, 3, 10).dayOfWeek()).startswith(day)


def test_languages_can_be_changed(qapp: QApplication, qtbot):
    first = speech.install(qapp, Language.FI)
    speech.remove(qapp, first)
    second = speech.install(qapp, Language.SV)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == "Avbryt"
    speech.remove(qapp, second)
    QLocale.setDefault(QLocale.c())


def test_stretched_texts_keep_their_placeholders(speak):
    speak(Language.EN, StretchingTranslator())
    text = QCoreApplication.translate("TaskStrip", "{done} of {total}")
    assert text.format(done=1, total=2).startswith("1 of 2 ")
    assert len(text) >= 1.3 * len("{done} of {total}")


@pytest.mark.parametrize("text", ["&File", "%n row(s)", "Clear search and filters"])
def test_stretching(text: str):
    longer = stretched(text)
    assert longer.startswith(text)
    assert longer.count("&") == text.count("&")
    assert longer.count("%") == text.count("%")
