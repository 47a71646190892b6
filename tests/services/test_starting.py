"""The first start: what is asked, what the new register holds, and that nothing is left when it fails."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.services.conftest import TODAY
from valtuusapp.core.dates import clock_at
from valtuusapp.core.problems import Severity, UserError
from valtuusapp.core.text import Language, LocalText
from valtuusapp.core.themes import NameBasis
from valtuusapp.db import audit, lock, tables
from valtuusapp.services import starting
from valtuusapp.services.opening import Services, open_database
from valtuusapp.services.starting import Start, check_start, create_register

START = Start(
    municipality=LocalText("Mansikkalan kunta", "Smultronby kommun"),
    business_id="00010049",
    form_languages="fi+sv",
    officer_name="Aino Ahola",
    officer_title="valtuusvastaava",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A register begun with the catalogue and the organisation."""
    path = tmp_path_factory.mktemp("start") / "register.sqlite"
    create_register(path, START, clock_at(TODAY))
    return path


@pytest.fixture
def services(made: Path):
    opened = open_database(made, read_only=True, clock=clock_at(TODAY))
    yield opened
    opened.close()


def codes(start: Start, severity: Severity = Severity.ERROR) -> dict[str, str]:
    return {problem.field: problem.code for problem in check_start(start) if problem.severity is severity}


def test_a_complete_answer_has_no_problems():
    assert check_start(START) == []
    assert check_start(replace(START, business_id="")) == []


def test_what_is_missing_or_wrong_is_said_at_its_field(tmp_path):
    wrong = replace(
        START,
        municipality=LocalText(" "),
        business_id="0001004-8",
        form_languages="en",
        officer_name="",
        backup_folder=str(tmp_path / "nowhere"),
    )
    assert codes(wrong) == {
        "municipality": "start_municipality_missing",
        "business_id": "r4_business_id_wrong",
        "form_languages": "setting_not_a_choice",
        "officer_name": "start_officer_missing",
        "backup_folder": "start_folder_missing",
    }


def test_a_missing_swedish_name_is_a_warning_where_forms_are_in_swedish():
    finnish_only = replace(START, municipality=LocalText("Mansikkalan kunta"))
    assert codes(finnish_only, Severity.WARNING) == {"municipality": "start_municipality_sv_missing"}
    assert check_start(replace(finnish_only, form_languages="fi")) == []


def test_an_identity_code_is_refused():
    assert codes(replace(START, officer_name="Aino 010101-900R")) == {"officer_name": "identity_code_in_text"}


def test_the_register_holds_what_was_answered(services: Services):
    municipality = services.settings.municipality()
    assert municipality.name == LocalText("Mansikkalan kunta", "Smultronby kommun")
    assert municipality.business_id == "0001004-9"
    assert municipality.own
    (officer,) = services.settings.officers()
    assert (officer.name, officer.title, officer.account) == ("Aino Ahola", "valtuusvastaava", lock.account())
    assert services.settings.all().text("form_languages") == "fi+sv"


def test_the_catalogue_is_there_and_nothing_of_it_in_use(services: Services):
    with services.register.database.read() as session:
        themes = session.scalars(select(tables.Theme)).all()
        hidden = [theme for theme in themes if theme.hidden]
        assert len(themes) == 144
        assert not any(theme.in_use for theme in themes)
        assert len(hidden) == 7
        assert "pysakointiluvan_hakeminen" in {theme.catalogue_key for theme in hidden}
        assert all(theme.types for theme in themes)
        assert all(theme.sort_key and theme.search_text for theme in themes)
        assert sum(theme.name_basis is NameBasis.OWNER_PAGE for theme in themes) == 40
    assert len(services.themes.theme_ids(to_be_checked=True, hidden=None)) == 104


def test_e_services_belong_to_their_themes(services: Services):
    with services.register.database.read() as session:
        wages = session.scalars(
            select(tables.Theme).where(tables.Theme.catalogue_key == "palkkatietojen_ilmoittaminen")
        ).one()
        names = [session.get_one(tables.EService, each.e_service_id).name_fi for each in wages.e_services]
        assert names == ["Tulorekisterin sähköinen asiointipalvelu"]
        assert len(wages.types) == 4


def test_the_organisation_is_a_tree_of_sectors_and_service_areas(services: Services):
    rows = services.organisation.unit_rows(services.organisation.unit_ids())
    areas = {row.name.fi: row.path.get(Language.FI) for row in rows if row.kind.value == "service_area"}
    assert sum(row.kind.value == "sector" for row in rows) == 5
    assert areas["Vesi"] == "Liikelaitokset"
    assert len(services.organisation.title_ids()) > 120


def test_everything_is_one_event(services: Services):
    with services.register.database.read() as session:
        events = session.execute(select(tables.AuditEvent.action, tables.AuditEvent.actor)).all()
        assert audit.broken_events(session.connection()) == []
    assert [tuple(event) for event in events] == [("register_created", "Aino Ahola")]


def test_a_register_can_begin_empty(tmp_path):
    path = tmp_path / "empty.sqlite"
    create_register(path, replace(START, with_catalogue=False, with_organisation=False), clock_at(TODAY))
    opened = open_database(path, read_only=True)
    with opened.register.database.read() as session:
        for model in (tables.Theme, tables.EService, tables.Unit, tables.JobTitle):
            assert session.scalar(select(func.count()).select_from(model)) == 0
    opened.close()


def test_the_second_folder_is_kept(tmp_path):
    path = tmp_path / "register.sqlite"
    create_register(path, replace(START, backup_folder=f" {tmp_path} ", with_catalogue=False), clock_at(TODAY))
    opened = open_database(path, read_only=True)
    assert opened.settings.all().text("backup_folder") == str(tmp_path)
    opened.close()


def test_an_existing_file_is_left_alone(tmp_path):
    path = tmp_path / "register.sqlite"
    path.write_bytes(b"precious")
    with pytest.raises(UserError, match="file_exists"):
        create_register(path, START, clock_at(TODAY))
    assert path.read_bytes() == b"precious"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_left_when_it_fails(tmp_path, monkeypatch):
    monkeypatch.setattr(starting, "load_job_titles", lambda _session: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        create_register(tmp_path / "register.sqlite", START, clock_at(TODAY))
    assert list(tmp_path.iterdir()) == []


def test_wrong_answers_make_no_file(tmp_path):
    with pytest.raises(UserError, match="not_saved") as raised:
        create_register(tmp_path / "register.sqlite", replace(START, officer_name=" "), clock_at(TODAY))
    assert [problem.code for problem in raised.value.problems] == ["start_officer_missing"]
    assert list(tmp_path.iterdir()) == []
