"""Themes and e-services: types, links, use, names to be checked, what is easily mixed up."""

from dataclasses import replace
from datetime import date

import pytest

from tests.services.directory import codes, names, refused, refusing
from valtuusapp.core import columns
from valtuusapp.core.filters import Sort
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.text import Language, LocalText
from valtuusapp.core.themes import EService, NameBasis, Theme, TypeBasis
from valtuusapp.db import tables

BOTH = (MandateType.TRANSACTIONS, MandateType.RIGHT_TO_GRANT)


@pytest.fixture
def tax(directory):
    """The tax service with its theme."""
    service = directory.themes.save_e_service(
        EService(name=LocalText("OmaVero", "MinSkatt"), owner=LocalText("Verohallinto", "Skatteförvaltningen"))
    )
    theme = directory.theme("Veroasioiden hoito", "Skatteärenden", types=BOTH, e_service_ids=(service,))
    return service, theme


def test_a_theme_with_its_types_and_e_services(directory, tax):
    service, theme = tax
    read = directory.themes.theme(theme)
    assert (read.types, read.e_service_ids, read.register_uri) == (BOTH, (service,), "")
    assert directory.last_event() == ("theme_saved", "", 4)
    other = directory.themes.save_e_service(EService(name=LocalText("Ilmoitin.fi")))
    changed = replace(read, types=(MandateType.REPRESENT, MandateType.TRANSACTIONS), e_service_ids=(other,))
    directory.themes.save_theme(changed)
    again = directory.themes.theme(theme)
    assert again.types == (MandateType.TRANSACTIONS, MandateType.REPRESENT)
    assert (again.e_service_ids, again.version) == ((other,), read.version + 1)
    # Only the links differ, and still a save over them is refused.
    with refused("changed_elsewhere"):
        directory.themes.save_theme(read)


def test_how_a_type_is_known_stays_unless_changed(directory, tax):
    _service, theme = tax
    with directory.database.write("theme_saved") as written:
        row = written.session.get_one(tables.Theme, theme)
        row.types[0].basis = TypeBasis.SOURCE
    read = directory.themes.theme(theme)
    assert read.types_basis is TypeBasis.GENERAL_RULE
    directory.themes.save_theme(replace(read, link="https://vero.example"))
    with directory.database.read() as session:
        bases = [one.basis for one in session.get_one(tables.Theme, theme).types]
    assert bases == [TypeBasis.SOURCE, TypeBasis.GENERAL_RULE]
    directory.themes.save_theme(replace(directory.themes.theme(theme), types_basis=TypeBasis.MUNICIPALITY))
    assert directory.themes.theme(theme).types_basis is TypeBasis.MUNICIPALITY


def test_what_is_wrong_with_a_theme(directory, tax):
    _service, theme = tax
    check = directory.themes.check_theme
    good = Theme(name=LocalText("Uusi"), types=BOTH)
    assert check(good) == []
    assert refusing(check(replace(good, name=LocalText("", "Ny"), types=()))) == {
        ("name_missing", "name_fi"),
        ("theme_without_types", "types"),
    }
    assert codes(check(replace(good, name=LocalText("VEROASIOIDEN  hoito")))) == {("theme_name_taken", "name_fi")}
    assert refusing(check(replace(good, default_months=24, longest_months=12))) == {
        ("longest_below_default", "longest_months")
    }
    assert refusing(check(replace(good, default_months=0, longest_months=301, warn_days=-1))) == {
        ("r2_months_impossible", "default_months"),
        ("r2_months_impossible", "longest_months"),
        ("days_negative", "warn_days"),
    }
    assert refusing(check(replace(good, specifier_note=LocalText(sv="010594Y9032")))) == {
        ("identity_code_in_text", "specifier_note_sv")
    }
    directory.themes.save_theme(replace(directory.themes.theme(theme), register_uri="http://example/vero"))
    with refused("not_saved", "register_uri_taken"):
        directory.themes.save_theme(replace(good, register_uri="http://example/vero"))
    directory.themes.save_theme(good)
    directory.themes.save_theme(replace(good, name=LocalText("Toinen")))


def test_taking_a_held_theme_out_of_use_is_warned_of(directory, tax):
    _service, theme = tax
    city, person = directory.city(), directory.person("Aho", "Anna")
    directory.mandate(city, theme, person=person)
    directory.mandate(city, theme, person=person, valid_from=date(2027, 1, 1))
    directory.mandate(city, theme, person=person, valid_to=date(2026, 2, 1))
    facts = {"form_id": "existing", "form_version": 1, "language": "fi", "assignor_id": city, "form_values": {}}
    directory.add(
        tables.Request(
            number="2026-0001",
            created_on=date(2026, 11, 1),
            changed_on=date(2026, 11, 1),
            lines=[tables.RequestLine(position=0, assignee_person_id=person, theme_id=theme)],
            **facts,
        )
    )
    problems = directory.themes.what_depends_on_theme(theme)
    assert [(problem.code, problem.values["count"]) for problem in problems] == [
        ("theme_held", 2),
        ("theme_on_order", 1),
    ]
    stored = directory.themes.theme(theme)
    assert directory.themes.check_theme(stored) == []
    assert directory.themes.check_theme(replace(stored, in_use=False)) == problems
    directory.themes.save_theme(replace(stored, in_use=False))
    assert directory.themes.check_theme(directory.themes.theme(theme)) == []
    (row,) = directory.themes.theme_rows([theme])
    assert row.holders == 1


def test_use_and_hiding(directory, tax):
    _service, theme = tax
    directory.themes.hide([theme])
    read = directory.themes.theme(theme)
    assert (read.hidden, read.in_use, directory.last_event()[0]) == (True, False, "themes_hidden")
    assert directory.themes.theme_ids() == []
    assert directory.themes.theme_ids(hidden=True) == directory.themes.theme_ids(hidden=None) == [theme]
    assert directory.themes.suggest_themes("vero") == []
    assert names(directory.themes.suggest_themes("vero", include_hidden=True)) == ["Veroasioiden hoito"]
    directory.themes.take_into_use([theme])
    assert directory.themes.theme_ids(in_use=True) == [theme]
    directory.themes.take_into_use([theme], False)
    assert directory.themes.theme_ids(in_use=False) == [theme]
    directory.themes.hide([theme])
    directory.themes.hide([theme], False)
    assert directory.themes.theme_ids() == [theme]


def test_names_are_checked_one_by_one(directory):
    unsure = directory.theme("Ehkä", name_basis=NameBasis.EXPORT_2020)
    directory.theme("Varma", name_basis=NameBasis.OWNER_PAGE)
    assert directory.themes.theme_ids(to_be_checked=True) == [unsure]
    assert directory.themes.theme_rows([unsure])[0].to_be_checked
    directory.themes.confirm_name(unsure)
    assert directory.themes.theme_ids(to_be_checked=True) == []
    assert directory.themes.theme(unsure).confirmed_on == date(2026, 11, 23)
    assert directory.last_event()[0] == "theme_confirmed"


def test_themes_in_order_and_offered(directory, tax):
    service, theme = tax
    unused = directory.theme("Veroilmoittaminen", in_use=False, e_service_ids=(service,))
    last = directory.theme("Äänitearkisto", "Arkiv", former_names="Fonoteekki")
    ids = directory.themes.theme_ids
    assert ids() == [theme, unused, last]
    assert ids(sort=Sort("name", language=Language.SV)) == [last, theme, unused]
    assert ids("fonoteekki") == [last]
    assert ids("OMAVERO skatt") == [theme, unused]
    assert ids(e_service_id=service) == [theme, unused]
    for column in columns.THEMES:
        assert len(ids(sort=Sort(column.key, language=Language.SV))) == 3
    row = directory.themes.theme_rows([theme])[0]
    assert all(hasattr(row, column.key) for column in columns.THEMES)
    assert (row.e_services.sv, row.owner.fi, row.types) == ("MinSkatt", "Verohallinto", BOTH)
    offered = directory.themes.suggest_themes("vero")
    assert [choice.id for choice in offered] == [theme, unused]
    assert offered[0].detail == "OmaVero, Verohallinto"
    assert directory.themes.suggest_themes("skatt", language=Language.SV)[0].text == "Skatteärenden"
    assert directory.themes.suggest_themes("veroil", language=Language.SV)[0].text == "Veroilmoittaminen (fi)"
    assert [c.id for c in directory.themes.suggest_themes("", e_service_id=service)] == [theme, unused]
    assert directory.themes.suggest_themes("veroi")[0].id == unused


def test_what_is_easily_mixed_up(directory):
    keys = ("veroasioiden_hoito", "veroilmoittaminen", "palkkatietojen_ilmoittaminen")
    care, filing, pay = (directory.theme(key) for key in keys)
    with directory.database.write("theme_saved") as written:
        for theme, key in zip((care, filing, pay), keys, strict=True):
            written.session.get_one(tables.Theme, theme).catalogue_key = key
    found = directory.themes.similar(care)
    assert [name.fi for name, _explanation in found] == ["palkkatietojen_ilmoittaminen", "veroilmoittaminen"]
    assert all(explanation.fi and explanation.sv for _name, explanation in found)
    assert directory.themes.similar(directory.theme("Oma")) == ()


def test_e_services(directory, tax):
    service, _theme = tax
    unused = directory.themes.save_e_service(EService(name=LocalText("Aitta"), owner=LocalText("Öljyvirasto")))
    ids = directory.themes.e_service_ids
    assert ids() == [unused, service]
    assert ids("skatteförvaltningen") == [service]
    for column in columns.E_SERVICES:
        assert len(ids(sort=Sort(column.key))) == 2
    row = directory.themes.e_service_rows([service])[0]
    assert all(hasattr(row, column.key) for column in columns.E_SERVICES)
    assert row.themes == 1
    # Those that are in use come first.
    assert names(directory.themes.suggest_e_services("")) == ["OmaVero", "Aitta"]
    assert directory.themes.suggest_e_services("aitta")[0].detail == "Öljyvirasto"
    assert codes(directory.themes.check_e_service(EService(name=LocalText("omavero")))) == {
        ("e_service_name_taken", "name_fi")
    }
    assert refusing(directory.themes.check_e_service(EService(name=LocalText()))) == {("name_missing", "name_fi")}
    with refused("row_in_use"):
        directory.themes.delete_e_service(service)
    directory.themes.delete_e_service(unused)
    assert ids() == [service]


def test_a_theme_that_nothing_needs_can_be_deleted_with_its_types(directory, tax):
    service, theme = tax
    directory.themes.delete_theme(theme)
    directory.themes.delete_e_service(service)
    with refused("row_gone"):
        directory.themes.theme(theme)
