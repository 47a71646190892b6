"""The municipality's settings, its officers and the municipality itself."""

from dataclasses import replace

import pytest

from tests.services.directory import codes, refused
from valtuusapp.core.organisation import Organisation, OrganisationKind
from valtuusapp.core.people import Officer
from valtuusapp.core.text import LocalText
from valtuusapp.services.settings import SettingsService


@pytest.fixture
def settings(database):
    """The settings of the register."""
    return SettingsService(database)


def test_settings_have_defaults_and_are_checked(settings):
    assert settings.all().number("default_months") == 24
    settings.set({"default_months": " 12 ", "common_end_day": "31.3."})
    assert (settings.all().number("default_months"), settings.all().day("common_end_day")) == (12, (31, 3))
    settings.set({"default_months": "18"})
    assert settings.all().number("default_months") == 18
    wrong = {"default_months": "kaksi", "common_end_day": "31.2.", "form_languages": "en", "warn_days": "30"}
    assert codes(settings.check(wrong)) == {
        ("setting_not_a_number", "default_months"),
        ("setting_not_a_day", "common_end_day"),
        ("setting_not_a_choice", "form_languages"),
    }
    with refused("not_saved"):
        settings.set(wrong)
    assert settings.all().number("warn_days") == 60


def test_the_municipality_is_our_own_oldest(directory, settings):
    with refused("no_municipality"):
        settings.municipality()
    other = Organisation(name=LocalText("Tyrskylän kunta"), kind=OrganisationKind.OTHER_MUNICIPALITY)
    directory.organisation.save_organisation(other)
    directory.organisation.save_organisation(
        Organisation(name=LocalText("Merilinnan Vesi"), kind=OrganisationKind.ENTERPRISE, own=True)
    )
    city = directory.city()
    assert settings.municipality().id == city


def test_officers(directory, settings):
    aino = settings.save_officer(Officer(name="Aino Ahola", title="valtuusvastaava", account="ahoaino"))
    settings.save_officer(Officer(name="Olli Oja"))
    settings.save_officer(Officer(name="Elli Ek"))
    assert [officer.name for officer in settings.officers()] == ["Aino Ahola", "Olli Oja", "Elli Ek"]
    assert directory.last_event()[0] == "officer_saved"
    assert codes(settings.check_officer(Officer(name=" ", account="ahoaino"))) == {
        ("name_missing", "name"),
        ("account_taken", "account"),
    }
    stored = settings.officers()[0]
    settings.save_officer(replace(stored, title="asianhallintapäällikkö"))
    with refused("changed_elsewhere"):
        settings.save_officer(stored)
    settings.delete_officer(aino)
    assert len(settings.officers()) == 2
