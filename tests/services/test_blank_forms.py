"""Blank forms: what a unit's maps let choose, what stands there already, how many rows there are."""

import io
import json
from datetime import date

import pytest
from pypdf import PdfReader

from tests.services.mapped import MappedTown
from tests.services.town import Town
from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.documents.form_reading import read_pdf
from valtuusapp.services.blank_forms import Wish
from valtuusapp.services.opening import Services


def wish(**rest) -> Wish:
    return Wish(**{"form_id": "existing", "language": Language.FI, **rest})


def fields(pdf: bytes):
    return PdfReader(io.BytesIO(pdf)).get_fields() or {}


def choices(services: Services, asked: Wish) -> list[tuple[str, str]]:
    options = fields(services.blank_forms.pdf(asked))["wanted_1_matter"]["/Opt"]
    return [(str(key), str(words)) for key, words in options[:-1]]


class TestChoices:
    def test_without_a_unit_the_whole_catalogue_in_use(self, services: Services, mapped: MappedTown):
        assert choices(services, wish()) == [
            (f"t{mapped.tax}e1", "OmaVero – Veroasioiden hoito"),
            (f"t{mapped.pay}", "Palkkatietojen ilmoittaminen"),
        ]
        assert services.blank_forms.offered(wish()).count == 2
        assert not services.blank_forms.offered(wish()).sector

    def test_a_unit_is_offered_what_the_map_of_its_sector_holds(self, services: Services, mapped: MappedTown):
        mapped.sector_row(theme=mapped.pay)
        asked = wish(unit_id=mapped.office, language=Language.SV)
        assert choices(services, asked) == [(f"t{mapped.pay}", "Anmälan om löneuppgifter")]
        assert services.blank_forms.offered(asked).sector == LocalText("Talous", "Ekonomi")

    def test_and_what_the_maps_of_the_titles_in_the_sector_hold(self, services: Services, mapped: MappedTown):
        mapped.title_row(theme=mapped.tax)
        assert [key for key, _words in choices(services, wish(unit_id=mapped.finance))] == [f"t{mapped.tax}e1"]

    def test_a_sector_without_maps_is_offered_everything(self, services: Services, mapped: MappedTown):
        mapped.sector_row(theme=mapped.pay)
        assert len(choices(services, wish(unit_id=mapped.growth))) == 2

    def test_the_unit_of_the_orderer_counts_when_none_is_said(self, services: Services, mapped: MappedTown):
        mapped.sector_row(theme=mapped.pay)
        assert len(choices(services, wish(orderer_id=mapped.cilla))) == 1

    def test_what_is_not_in_use_is_not_offered(self, database: Database, services: Services, mapped: MappedTown):
        mapped.sector_row(theme=mapped.pay)
        with database.write("theme_saved") as written:
            written.session.get_one(tables.Theme, mapped.pay).in_use = False
        assert [key for key, _words in choices(services, wish(unit_id=mapped.office))] == [f"t{mapped.tax}e1"]

    def test_a_theme_without_a_swedish_name_is_marked(self, database: Database, services: Services, mapped: MappedTown):
        with database.write("theme_saved") as written:
            written.session.get_one(tables.Theme, mapped.pay).name_sv = ""
        words = [words for _key, words in choices(services, wish(language=Language.SV))]
        assert words == ["MinSkatt – Skatteärenden", "Palkkatietojen ilmoittaminen (fi)"]


class TestPrefilled:
    def test_for_an_orderer_and_persons(self, services: Services, town: Town):
        pdf = services.blank_forms.pdf(wish(orderer_id=town.orderer, person_ids=(town.maija, town.aile)))
        read = read_pdf(pdf)
        assert read.values == {
            "orderer": "Erik Ødegård",
            "orderer_title": "kirjanpitäjä",
            "orderer_unit": "Talous",
            "orderer_email": "erik.odegard@lumijarvi.example",
            "assignee_kind": "persons",
            "assignees_1_person": "Maija Šemeikka",
            "assignees_1_employee_number": "1001",
            "assignees_1_engagement": "kirjanpitäjä, Talous",
            "assignees_2_person": "Áile Ŋuorra",
            "assignees_2_engagement": "kirjanpitäjä, Talous",
            "assignees_2_engagement_ends": "31.5.2027",
            "message_language": "fi",
        }
        assert read.form is not None
        assert read.form.municipality == "0001001-4"

    def test_the_new_form_too(self, services: Services, town: Town):
        read = read_pdf(services.blank_forms.pdf(wish(form_id="new", orderer_id=town.orderer, person_ids=(town.aile,))))
        assert read.values["assignees_1_person"] == "Áile Ŋuorra"
        assert read.values["orderer"] == "Erik Ødegård"

    def test_where_a_protected_person_works_and_is_reached_is_left_out(
        self, database: Database, services: Services, town: Town
    ):
        with database.write("person_saved") as written:
            for key in (town.orderer, town.maija):
                written.session.get_one(tables.Person, key).restricted = True
        asked = wish(orderer_id=town.orderer, person_ids=(town.maija,))
        values = read_pdf(services.blank_forms.pdf(asked)).values
        assert set(values) == {
            "orderer",
            "orderer_title",
            "assignee_kind",
            "assignees_1_person",
            "assignees_1_employee_number",
            "message_language",
        }

    def test_someone_who_is_gone_is_said(self, services: Services, town: Town):
        with pytest.raises(UserError, match="row_gone"):
            services.blank_forms.pdf(wish(orderer_id=9999))


class TestRows:
    def test_as_many_as_the_paper_has(self, services: Services, town: Town):
        names = fields(services.blank_forms.pdf(wish()))
        assert "assignees_8_person" in names
        assert "assignees_9_person" not in names
        assert "wanted_7_kind" not in names

    def test_more_on_continuation_pages(self, services: Services, town: Town):
        names = fields(services.blank_forms.pdf(wish(continuation=True)))
        assert "assignees_24_person" in names
        assert "wanted_12_kind" in names
        names = fields(services.blank_forms.pdf(wish(form_id="new", continuation=True)))
        assert "wanted_6_work" in names
        assert "wanted_7_work" not in names

    def test_one_for_each_person_that_is_named(self, services: Services, town: Town):
        names = fields(services.blank_forms.pdf(wish(person_ids=(town.maija,) * 11)))
        assert names["assignees_11_person"].value == "Maija Šemeikka"
        assert "assignees_12_person" not in names


class TestSettings:
    def test_the_municipalitys_own_language_comes_first(self, services: Services, town: Town):
        assert services.blank_forms.languages("existing") == (Language.FI, Language.SV)
        services.settings.set({"form_languages": "sv"})
        assert services.blank_forms.languages("existing") == (Language.SV, Language.FI)

    def test_signatures_and_contact_lines_are_the_municipalitys(self, services: Services, town: Town):
        services.settings.set({"signatures_existing": "none", "form_contact_fi": "valtuudet@lumijarvi.example"})
        text = read_pdf(services.blank_forms.pdf(wish())).text
        assert "Allekirjoitu" not in text
        assert "valtuudet@lumijarvi.example" in text
        assert "Toimialajohtaja" in read_pdf(services.blank_forms.pdf(wish(form_id="new"))).text

    def test_own_help_texts_are_on_paper_and_in_the_tips(self, services: Services, town: Town):
        helps = {"orderer": LocalText("Esihenkilö tilaa aina."), "wanted.specifiers": LocalText("Kirjoita TYPO.")}
        services.form_settings.set_helps("existing", helps)
        pdf = services.blank_forms.pdf(wish())
        assert "Esihenkilö tilaa aina." in read_pdf(pdf).text
        assert "Kirjoita TYPO." in fields(pdf)["wanted_1_specifiers"]["/TU"]

    def test_a_municipality_without_a_business_id_is_told_by_its_name(
        self, database: Database, services: Services, town: Town
    ):
        with database.write("organisation_saved") as written:
            written.session.get_one(tables.Organisation, town.city).business_id = None
        stamp = fields(services.blank_forms.pdf(wish()))["valtuusapp"].value
        assert json.loads(stamp)["municipality"] == "Lumijärven kaupunki"

    def test_a_register_without_a_municipality_is_said(self, services: Services):
        with pytest.raises(UserError, match="no_municipality"):
            services.blank_forms.pdf(wish())


class TestUnitNamed:
    def test_in_either_language(self, services: Services, town: Town):
        sector = town.sector
        assert services.blank_forms.unit_named("konsernipalvelut") == sector
        assert services.blank_forms.unit_named(" KONCERNTJÄNSTER ") == sector

    @pytest.mark.parametrize("name", ["", " ", "Olematon", "Konserni"])
    def test_one_that_is_not_there(self, services: Services, town: Town, name: str):
        with pytest.raises(UserError, match="unit_unknown"):
            services.blank_forms.unit_named(name)

    def test_one_that_has_ended_or_is_not_the_only_one(self, database: Database, services: Services, town: Town):
        with database.write("unit_saved") as written:
            written.session.add(tables.Unit(name_fi="Entinen", kind=UnitKind.UNIT, valid_to=date(2026, 1, 1)))
            written.session.add(tables.Unit(name_fi="Konsernipalvelut", kind=UnitKind.UNIT))
        with pytest.raises(UserError, match="unit_unknown"):
            services.blank_forms.unit_named("Entinen")
        with pytest.raises(UserError, match="unit_unclear"):
            services.blank_forms.unit_named("Konsernipalvelut")


def test_nothing_is_written(services: Services, town: Town):
    before = services.history.latest()
    services.blank_forms.pdf(wish(orderer_id=town.orderer))
    assert services.history.latest() == before
