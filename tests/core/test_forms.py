"""The form as data: a released version never changes, what is missing is said, and values survive JSON."""

import hashlib
import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from valtuusapp import resources
from valtuusapp.core.forms import (
    FieldKind,
    FormValues,
    Reference,
    check_form,
    from_json,
    is_shown,
    load_form,
    shown_value,
    to_json,
)
from valtuusapp.core.text import Language

# A form that has been printed once is never changed: a change is a new version in a new file.
RELEASED = {
    "existing.1.toml": "c66512968861811ccb2d15d6c513c9a1b69f7566c38513334368d13be0dc96d5",
    "existing.2.toml": "a597af8cd60506163cc4cd7441ef3248b92e3f160d59c3174cb58a65fb8c4ff1",
    "new.1.toml": "686247b18e865d33b2e6b1409a4a7edfb642310dfd40774bdcf2537bfcee222a",
}

FORM = load_form("existing", 1)


def complete(**changes) -> FormValues:
    """A form in which nothing is missing."""
    return {
        "orderer": Reference("Maija Šemeikka", 1),
        "orderer_title": "palkkapäällikkö",
        "orderer_unit": Reference("Henkilöstö", 2),
        "assignee_kind": "persons",
        "assignees": ({"person": Reference("Kirsi Ŋuorra", 3), "engagement": Reference("palkkasihteeri", 4)},),
        "wanted": ({"theme": Reference("Palkkatiedot", 5), "type": "transactions", "valid_to": date(2027, 3, 31)},),
        "why": "Palkkojen ilmoittaminen.",
        **changes,
    }


def places(values: FormValues) -> dict[str, str]:
    """The codes of the problems by their places."""
    return {problem.field: problem.code for problem in check_form(FORM, values)}


@pytest.mark.parametrize("name", sorted(path.name for path in resources.path("forms").glob("*.toml")))
def test_a_released_form_is_as_it_was(name: str):
    content = resources.path("forms", name).read_bytes().replace(b"\r\n", b"\n")
    assert hashlib.sha256(content).hexdigest() == RELEASED[name]


def test_a_form_is_read_with_its_sections_fields_and_choices():
    assert (FORM.id, FORM.version) == ("existing", 1)
    assert FORM.title.sv == "Ansökningsblankett - befintlig ärendefullmakt"
    wanted = FORM.section("wanted")
    assert wanted.repeats
    assert not FORM.section("reason").repeats
    kinds = {field.id: field.kind for field in wanted.fields}
    assert kinds["theme"] is FieldKind.THEME
    assert FieldKind.THEME.is_reference
    assert not kinds["valid_to"].is_reference
    (types,) = (field for field in wanted.fields if field.id == "type")
    assert [choice.label.fi for choice in types.choices][:2] == ["asiointivaltuus", "valtuutusoikeus"]


def test_nothing_is_wrong_with_a_complete_form():
    assert places(complete()) == {}


def test_an_empty_form_asks_for_what_is_needed():
    missing = places({})
    assert missing == {
        "orderer": "form_required",
        "orderer_title": "form_required",
        "orderer_unit": "form_required",
        "assignee_kind": "form_required",
        "wanted": "form_group_empty",
        "why": "form_required",
    }


@pytest.mark.parametrize("empty", ["", "   ", "\n", None])
def test_spaces_do_not_fill_a_field(empty: str | None):
    assert places(complete(why=empty, orderer=Reference("  "))) == {"orderer": "form_required", "why": "form_required"}


def test_a_place_in_a_group_has_its_row():
    rows = ({"person": Reference("Kirsi Ŋuorra", 3)}, {})
    assert places(complete(assignees=rows)) == {"assignees.1.person": "form_required"}


def test_only_what_is_shown_is_asked():
    organisation = complete(assignee_kind="organisation", assignees=())
    assert places(organisation) == {"organisation": "form_required"}
    assert not is_shown(FORM.section("assignees"), organisation)
    assert places({**organisation, "organisation": Reference("Palkka Oy", 1)}) == {}
    assert places(complete(assignees=())) == {"assignees": "form_group_empty"}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("orderer_title", "x" * 121, "form_too_long"),
        ("why", "Asia koskee henkilöä 020594X903P.", "identity_code_in_text"),
        ("orderer", Reference("Kuka Lie"), "form_not_in_register"),
        ("orderer", Reference("020594X903P", 1), "identity_code_in_text"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(field: str, value: object, code: str):
    assert places(complete(**{field: value})) == {field: code}


def test_a_day_that_could_not_be_read_stays_as_typed_and_is_said():
    assert places(complete(wanted=({"valid_to": "31.2.2027"},))) == {"wanted.0.valid_to": "not_a_date"}


texts = st.text(max_size=20)
fields = st.one_of(
    texts, st.none(), st.booleans(), st.dates(), st.builds(Reference, texts, st.none() | st.integers(1, 9999))
)
names = st.text("abcdefgh_", min_size=1, max_size=10)
groups = st.lists(st.dictionaries(names, fields, max_size=4), max_size=3).map(tuple)


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine says nothing about the values
@given(st.dictionaries(names, fields | groups, max_size=6))
def test_values_come_back_from_json_as_they_were(values: FormValues):
    assert from_json(json.loads(json.dumps(to_json(values)))) == values


def test_a_value_stands_on_paper_as_people_read_it():
    by_id = {field.id: field for section in FORM.sections for field in section.fields}
    assert shown_value(by_id["type"], "represent", Language.SV) == "representationsfullmakt"
    assert shown_value(by_id["valid_to"], date(2027, 3, 31), Language.FI) == "31.3.2027"
    assert shown_value(by_id["orderer"], Reference("Maija Šemeikka", 1), Language.FI) == "Maija Šemeikka"
    assert shown_value(by_id["why"], None, Language.FI) == ""
