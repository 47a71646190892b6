"""The window's texts in Finnish and Swedish: all of them, whole, and alike where they mean the same."""

import ast
import re
import string
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

import dev
import valtuusapp
from valtuusapp import resources
from valtuusapp.core import columns, settings
from valtuusapp.core.text import Language, LocalText
from valtuusapp.documents import words
from valtuusapp.ui import language as speech
from valtuusapp.ui.actions import MENUS, ActionSpec
from valtuusapp.ui.shell import ALL_ACTIONS

LANGUAGES = ("fi", "sv")
PACKAGE = Path(valtuusapp.__file__).parent


# English words that mean different things in different places.
MEANINGS = {
    "Cancel": "leaving a form, and stopping a task",
    "End": "a mandate is invalidated, an engagement ends",
    "Engagement": "the work that is chosen, and its ground",
    "ended": "an engagement or an exception, and a mandate",
    "Granting": "a heading, and a step of a request",
    "How": "a mandate was granted or ended, a request was decided",
    "Persons": "a heading, and how many there are",
    "Preview": "a button, and a heading",
    "Why": "the need of the work, and the reason of a change",
}


@dataclass(frozen=True)
class Message:
    """A text of the window as it stands in a file of Qt Linguist.

    Attributes:
        state: empty when it is translated.
        forms: the translation; of a plural the form for one and the form for many.
    """

    context: str
    source: str
    state: str
    plural: bool
    forms: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.context}: {self.source}"


@cache
def messages_in(language: str) -> tuple[Message, ...]:
    """The texts of the window in a language."""
    root = ET.parse(resources.path("i18n", f"valtuusapp_{language}.ts")).getroot()
    return tuple(_message(context, each) for context in root.iter("context") for each in context.iter("message"))


def _message(context: ET.Element, each: ET.Element) -> Message:
    translation = each.find("translation")
    assert translation is not None
    plural = each.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
    name, source = context.findtext("name", ""), each.findtext("source", "")
    return Message(name, source, translation.get("type", ""), plural, tuple(forms))


def names_in(text: str) -> Counter[str]:
    """The placeholders of a text."""
    return Counter(name for _text, name, _format, _conversion in string.Formatter().parse(text) if name is not None)


def accelerators(text: str) -> list[str]:
    """The letters that a menu underlines."""
    return re.findall(r"&(\w)", text.lower().replace("&&", ""))


def ending(text: str) -> str:
    """The mark at the end of a text, which says what kind of text it is."""
    found = re.search(r"(…|[:?] ?)$", text)
    return found[0] if found else ""


def test_files_are_current():
    assert dev.stale_translations() == [], "run 'python3 dev.py translations'"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str):
    assert len(messages_in(language)) > 600
    assert [str(each) for each in messages_in(language) if each.state or not all(each.forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_placeholders_accelerators_and_the_last_mark(language: str):
    for each in messages_in(language):
        for form in each.forms:
            assert names_in(form) == names_in(each.source), each
            assert len(accelerators(form)) == len(accelerators(each.source)) <= 1, each
            assert ending(form) == ending(each.source), each
            assert form.startswith(" ") == each.source.startswith(" "), each


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_has_a_form_for_one_and_for_many_with_the_number(language: str):
    for each in messages_in(language):
        assert len(each.forms) == (2 if each.plural else 1), each
        assert ("%n" in each.forms[-1]) == ("%n" in each.source), each
        assert each.plural or "%n" not in each.source, each


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_words_mean_the_same_everywhere(language: str):
    seen = defaultdict(set)
    for each in messages_in(language):
        seen[each.source].add(each.forms)
    assert {source for source, forms in seen.items() if len(forms) > 1} <= set(MEANINGS)


def shown_together() -> list[tuple[str, list[ActionSpec]]]:
    """The actions that are in the menus at the same time: those of each view of each tab, and the window's own."""
    places = {(spec.tab, spec.view) for spec in ALL_ACTIONS if spec.tab}
    places -= {(tab, "") for tab, view in places if view}
    return [
        (f"{tab}-{view}", [spec for spec in ALL_ACTIONS if spec.tab in ("", tab) and spec.view in ("", view)])
        for tab, view in sorted(places)
    ]


@pytest.mark.parametrize("specs", [pytest.param(specs, id=place) for place, specs in shown_together()])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_entries_of_a_menu_have_one_accelerator(language: str, specs: list[ActionSpec]):
    words = {each.source: each.forms[0] for each in messages_in(language) if each.context == "Actions"}
    bar = [accelerators(words[text])[0] for _menu, text in MENUS]
    assert len(set(bar)) == len(bar)
    for menu, _text in MENUS:
        texts = [words[spec.text] for spec in specs if spec.menu == menu]
        letters = Counter(letter for text in texts for letter in accelerators(text))
        assert [letter for letter, count in letters.items() if count > 1] == [], menu


def _texts_in_code() -> Iterator[tuple[str, str, str]]:
    """Where each text stands in the code, its context and the text itself."""
    for path in sorted((PACKAGE / "ui").rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        owners = {
            id(node): owner.name
            for owner in ast.walk(module)
            if isinstance(owner, ast.ClassDef)
            for node in ast.walk(owner)
        }
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
                called = ast.unparse(node.func).rpartition(".")
                if called[2] == "tr" and texts:
                    yield where, owners[id(node)] if called[0] == "self" else called[0], str(texts[0])
                elif called[2] in ("translate", "QT_TRANSLATE_NOOP") and len(texts) > 1:
                    yield where, str(texts[0]), str(texts[1])


def test_qt_linguist_sees_every_text():
    """It does not look into f-strings, and takes contexts from names."""
    known = {(each.context, each.source) for each in messages_in("fi")}
    texts = list(_texts_in_code())
    assert len(texts) > 600
    assert [(where, text) for where, context, text in texts if (context, text) not in known] == []


def test_a_numbered_text_of_a_base_class_is_asked_for_by_its_name():
    """``tr`` of PySide6 goes on to a base class only when the text came back as it was, without its number."""
    bases, numbered = set(), set()
    for path in PACKAGE.rglob("*.py"):
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(one, ast.ClassDef):
                bases |= {ast.unparse(base).partition("[")[0] for base in one.bases}
                calls = [node for node in ast.walk(one) if isinstance(node, ast.Call) and len(node.args) > 2]
                if any(ast.unparse(node.func) == "self.tr" for node in calls):
                    numbered.add(one.name)
    assert len(numbered) > 10
    assert bases & numbered <= {"SplitPage"}, "every page says itself what it counts"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_gets_the_words(qapp: QApplication, language: str):
    installed = speech.install(qapp, Language(language))
    try:
        for each in messages_in(language):
            if not each.plural:
                assert QCoreApplication.translate(each.context, each.source) == each.forms[0]
        many = [
            QCoreApplication.translate("RegistryPage", "%n mandate(s)", "", count).partition(" ")[2] for count in (1, 2)
        ]
        assert many == {"fi": ["valtuus", "valtuutta"], "sv": ["fullmakt", "fullmakter"]}[language]
    finally:
        speech.remove(qapp, installed)
        QLocale.setDefault(QLocale.c())


def _local_texts() -> Iterator[LocalText]:
    for value in vars(columns).values():
        if isinstance(value, tuple):
            yield from (column.heading for column in value)
    for setting in settings.SETTINGS:
        yield from (setting.label, setting.help, *(label for _value, label in setting.choices))
    yield from (value for value in vars(words).values() if isinstance(value, LocalText))


def test_headings_and_settings_are_in_both_languages():
    texts = [text for text in _local_texts() if text]
    assert len(texts) > 80
    assert [text for text in texts if not (text.fi and text.sv)] == []
