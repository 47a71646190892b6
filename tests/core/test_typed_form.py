"""What was typed into a form becomes its values, field by field."""

from datetime import date

import pytest

from tests.services.arriving import CODE, FILLED
from valtuusapp.core.forms import CURRENT, Reference, load_form
from valtuusapp.core.identity import holds_identity_code, without_identity_codes
from valtuusapp.core.text import Language
from valtuusapp.core.typed_form import digest_of, matter_keys, read_typed, typed_fields

EXISTING = load_form("existing", CURRENT["existing"])
NEW = load_form("new", CURRENT["new"])


def codes(typed) -> list[tuple[str, str]]:
    return [(problem.code, problem.field) for problem in typed.problems]


def test_fields_become_values():
    typed = read_typed(EXISTING, FILLED)
    assert typed.values["orderer"] == Reference("Erik Ødegård")
    assert typed.values["why"] == FILLED["why"]
    assert typed.values["assignees"] == (
        {"person": Reference("Maija Šemeikka"), "engagement": Reference("kirjanpitäjä, Talous")},
    )
    (wanted,) = typed.values["wanted"]
    assert wanted["valid_from"] == date(2026, 12, 1)
    assert wanted["kind"] == "add"
    assert typed.matters == ("unknown",)
    assert codes(typed) == []


def test_what_is_no_day_stays_as_typed():
    typed = read_typed(EXISTING, {**FILLED, "wanted_1_valid_to": "31.2.2027", "assignees_1_engagement_ends": "pian"})
    assert typed.values["wanted"][0]["valid_to"] == "31.2.2027"
    assert typed.values["assignees"][0]["engagement_ends"] == "pian"


def test_empty_rows_close_up_and_what_stands_there_from_the_beginning_does_not_count():
    raw = {
        **FILLED,
        "wanted_2_kind": "add",
        "wanted_2_matter": "unknown",
        "wanted_4_matter": "t5e3",
        "wanted_12_work": "Avustukset",
        "assignees_8_person": "Иван Петров",
    }
    typed = read_typed(EXISTING, raw)
    assert typed.matters == ("unknown", "t5e3", "")
    assert [row["kind"] for row in typed.values["wanted"]] == ["add"] * 3
    assert [row["person"].text for row in typed.values["assignees"]] == ["Maija Šemeikka", "Иван Петров"]
    assert codes(typed) == []


def test_whom_it_is_for_follows_from_what_is_filled():
    without = {name: text for name, text in FILLED.items() if not name.startswith("assignee")}
    assert read_typed(EXISTING, without).values["assignee_kind"] == "persons"
    company = read_typed(EXISTING, {**without, "organisation": "Palkkakumppani Oy 0001002-2"})
    assert company.values["assignee_kind"] == "organisation"
    assert "assignee_kind" not in read_typed(NEW, {}).values


def test_a_choice_that_the_form_does_not_have_is_told():
    typed = read_typed(EXISTING, {**FILLED, "wanted_1_kind": "destroy", "message_language": "en"})
    assert codes(typed) == [
        ("received_choice_unknown", "wanted.0.kind"),
        ("received_choice_unknown", "message_language"),
    ]
    assert "message_language" not in typed.values
    assert typed.values["wanted"][0]["kind"] == "add"


def test_fields_that_the_form_does_not_have_are_told_and_kept_as_typed():
    typed = read_typed(EXISTING, {**FILLED, "wanted_x_work": "a", "else": "b", "wanted_999_work": "c"})
    assert codes(typed) == [("received_unknown_fields", "")]
    assert typed.problems[0].values["count"] == 3
    assert typed.raw["else"] == "b"


@pytest.mark.parametrize("field", ["why", "assignees_1_person", "wanted_1_valid_from", "wanted_1_matter", "else"])
def test_an_identity_code_is_left_out_everywhere_and_told_at_its_field(field: str):
    typed = read_typed(EXISTING, {**FILLED, field: f"Maija {CODE} Šemeikka"})
    assert typed.held_codes
    assert "received_identity_code" in dict(codes(typed))
    assert not any(holds_identity_code(text) for text in typed.raw.values())
    assert CODE not in repr(typed)
    assert typed.raw[field] == "Maija *** Šemeikka"


def test_identity_codes_are_left_out_in_whatever_dress():
    assert without_identity_codes("A 010101\u2013900R, 010101-900R") == "A ***, ***"
    assert without_identity_codes("010101-900S – ei tunnus") == "010101-900S – ei tunnus"


def test_the_choice_of_service_and_theme():
    assert matter_keys("t5e3") == (5, 3)
    assert matter_keys("t5") == (5, None)
    assert [matter_keys(text) for text in ("", "unknown", "e3", "t5e", "t-1", "t5e3 ")] == [None] * 6


def test_equal_values_have_one_digest():
    assert digest_of("existing", FILLED) == digest_of("existing", dict(reversed(FILLED.items())))
    assert digest_of("existing", FILLED) != digest_of("new", FILLED)
    assert digest_of("existing", FILLED) != digest_of("existing", {**FILLED, "why": "Muu"})


def test_what_was_filled_is_shown_in_the_order_of_the_form():
    shown = typed_fields(EXISTING, read_typed(EXISTING, FILLED).values, Language.SV)
    assert [one.place for one in shown][:3] == ["orderer", "orderer_title", "orderer_unit"]
    kind = next(one for one in shown if one.place == "wanted.0.kind")
    assert (kind.row, kind.section.sv) == (1, "Fullmakter som beställs")
    assert kind.text != "add"
    assert next(one for one in shown if one.place == "wanted.0.valid_to").text == "31.12.2027"


def test_a_form_of_an_older_version_is_read_by_that_version():
    old = load_form("existing", 1)
    typed = read_typed(old, {name: text for name, text in FILLED.items() if name != "wanted_1_kind"})
    assert "kind" not in typed.values["wanted"][0]
