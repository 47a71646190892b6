"""Vocabulary, forms, fonts and icons are complete."""

import re
import tomllib
import xml.etree.ElementTree as ET
from enum import Enum
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from valtuusapp.core import dvv, mandates, messages, organisation, people, requests, themes

RESOURCES = Path(__file__).parents[2] / "resources"
VOCABULARY = tomllib.loads((RESOURCES / "vocabulary.toml").read_text(encoding="utf-8"))
FORMS = sorted((RESOURCES / "forms").glob("*.toml"))
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
FONTS = sorted((RESOURCES / "fonts").glob("*.ttf"))
STATES = ["valid", "upcoming", "ending", "ended", "void", "draft", "waiting", "refused"]


@pytest.mark.parametrize("group", VOCABULARY)
def test_every_word_is_in_three_languages(group: str):
    for key, entry in VOCABULARY[group].items():
        assert set(entry) <= {"fi", "sv", "en", "source", "inferred"}, key
        for language in ("fi", "sv", "en"):
            assert entry[language] == entry[language].strip() != "", (key, language)


@pytest.mark.parametrize(
    "kind",
    [
        dvv.ApplicationKind,
        dvv.ApplicationOutcome,
        dvv.ApplicationState,
        dvv.ApplicationStep,
        dvv.SignatureWay,
        mandates.MandateType,
        mandates.MandateState,
        mandates.Direction,
        mandates.EndKind,
        mandates.MandateBasis,
        mandates.GrantingWay,
        organisation.OrganisationKind,
        organisation.UnitKind,
        people.EngagementKind,
        requests.LineKind,
        requests.LineOutcome,
        requests.ApprovalKind,
        requests.RequestState,
        requests.NextStep,
        themes.SpecifierRule,
        themes.NameBasis,
        themes.TypeBasis,
    ],
)
def test_every_choice_of_the_domain_has_a_word(kind: type[Enum]):
    assert {member.value for member in kind} <= set(VOCABULARY[messages.group_of(kind)])


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_form_labels_are_complete_and_choices_have_words(path: Path):
    form = tomllib.loads(path.read_text(encoding="utf-8"))
    assert path.name == f"{form['id']}.{form['version']}.toml"
    texts = [form["title"], form["intro"]]
    plain_ids = []
    for section in form["section"]:
        texts += [section["title"], *([section["help"]] if "help" in section else [])]
        ids = [field["id"] for field in section["field"]]
        assert len(ids) == len(set(ids))
        plain_ids += [section["id"]] if "repeat" in section else ids
        for field in section["field"]:
            assert re.fullmatch(r"[a-z][a-z0-9_]*", field["id"])
            texts += [field["label"], *([field["help"]] if "help" in field else [])]
            if field["kind"] == "choice":
                assert set(field["choices"]) <= set(VOCABULARY[field["choices_from"]])
    assert len(plain_ids) == len(set(plain_ids))
    for text in texts:
        assert text["fi"]
        assert text["sv"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_conditions_of_a_form_name_a_field_and_one_of_its_choices(path: Path):
    form = tomllib.loads(path.read_text(encoding="utf-8"))
    choices = {field["id"]: field.get("choices") for section in form["section"] for field in section["field"]}
    parts = [part for section in form["section"] for part in (section, *section["field"])]
    for condition in [part["shown_when"] for part in parts if "shown_when" in part]:
        assert condition["equals"] in choices[condition["field"]]


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.name)
def test_fonts_have_the_letters_that_people_have(path: Path):
    letters = TTFont(path.stem, str(path)).face.charToGlyph
    assert [letter for letter in "šŠŋŊåäöÅÄÖłŁéøØñðþ–€§’”ИванЖюяъ" if ord(letter) not in letters] == []


def test_the_four_fonts_and_their_licence_are_there():
    names = [f"SourceSans3-{style}.ttf" for style in ("Bold", "It", "Regular", "Semibold")]
    assert [path.name for path in FONTS] == names
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.name)
def test_icons_parse_and_take_their_colour_from_the_theme(path: Path):
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    if path.stem != "app":
        assert root.get("viewBox") == "0 0 20 20"
        assert root.get("stroke") == "currentColor"
        assert "#" not in path.read_text(encoding="utf-8")


def test_states_differ_by_shape():
    shapes = [(RESOURCES / "icons" / f"state-{state}.svg").read_text(encoding="utf-8") for state in STATES]
    assert len(set(shapes)) == len(STATES)
