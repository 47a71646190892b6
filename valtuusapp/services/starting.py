"""The first start: a new register with the municipality, the officer and, if wished, the starter catalogue."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from valtuusapp import resources
from valtuusapp.core import catalogue
from valtuusapp.core.dates import Clock
from valtuusapp.core.identity import holds_identity_code, normal_business_id
from valtuusapp.core.organisation import OrganisationKind, UnitKind
from valtuusapp.core.problems import Problem, Severity, UserError, refuse_errors
from valtuusapp.core.settings import check_setting
from valtuusapp.core.text import LocalText
from valtuusapp.db import backups, location, lock, sqlite, tables, upgrade
from valtuusapp.db.database import Database
from valtuusapp.services.checks import label_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What is asked at the first start.

    Attributes:
        business_id: of the municipality; may be left empty.
        form_languages: ``fi``, ``sv`` or ``fi+sv``, as the setting.
        officer_name: who uses the program; recognised later by the account on the workstation.
        with_catalogue: begins with the catalogue of real mandate themes.
        with_organisation: begins with sectors, service areas and job titles as cities commonly have them.
        backup_folder: the second folder for backups; empty for none.
    """

    municipality: LocalText
    business_id: str = ""
    form_languages: str = "fi"
    officer_name: str
    officer_title: str = ""
    with_catalogue: bool = True
    with_organisation: bool = True
    backup_folder: str = ""


def start_without_answers(municipality: LocalText) -> Start:
    """What is taken when nobody is asked: a name to be changed in the settings, the account as the officer."""
    return Start(municipality=municipality, officer_name=lock.account() or "?")


def check_start(start: Start) -> list[Problem]:
    """What is wrong or worth knowing in the answers, each at its field."""
    found = []
    name = start.municipality
    if not name.fi.strip() and not name.sv.strip():
        found.append(Problem("start_municipality_missing", "municipality"))
    elif not name.sv.strip() and "sv" in start.form_languages.split("+"):
        found.append(Problem("start_municipality_sv_missing", "municipality", Severity.WARNING))
    if start.business_id.strip() and normal_business_id(start.business_id) is None:
        found.append(Problem("r4_business_id_wrong", "business_id", values={"text": start.business_id}))
    if problem := check_setting("form_languages", start.form_languages):
        found.append(problem)
    if not start.officer_name.strip():
        found.append(Problem("start_officer_missing", "officer_name"))
    for text, field in ((name.fi, "municipality"), (start.officer_name, "officer_name")):
        if holds_identity_code(text):
            found.append(Problem("identity_code_in_text", field, values={"field": label_of("name")}))
    if start.backup_folder.strip() and not Path(start.backup_folder.strip()).is_dir():
        found.append(Problem("start_folder_missing", "backup_folder", values={"folder": start.backup_folder.strip()}))
    return found


def create_register(path: Path, start: Start, clock: Clock) -> None:
    """Makes a new register as one event. When anything fails, no file is left.

    Raises:
        UserError: ``not_saved`` with the problems, ``file_exists``, and what the disk refuses.
    """
    refuse_errors(check_start(start))
    with whole_file(path) as unfinished:
        upgrade.create(unfinished)
        database = Database(path, sqlite.open_engine(unfinished, read_only=False), clock)
        try:
            write_start(database, start)
        finally:
            database.close()


def write_start(database: Database, start: Start) -> None:
    """Writes what was answered into a new register, one event."""
    database.actor = start.officer_name.strip()
    with database.write("register_created") as written:
        _fill(written.session, start)


def _fill(session: Session, start: Start) -> None:
    name = start.municipality
    session.add(
        tables.Organisation(
            name_fi=name.fi.strip() or name.sv.strip(),
            name_sv=name.sv.strip(),
            kind=OrganisationKind.MUNICIPALITY,
            own=True,
            business_id=normal_business_id(start.business_id),
        )
    )
    officer = tables.Officer(name=start.officer_name.strip(), title=start.officer_title.strip(), account=lock.account())
    session.add(officer)
    session.add(tables.SettingRow(key="form_languages", value=start.form_languages))
    if folder := start.backup_folder.strip():
        session.add(tables.SettingRow(key="backup_folder", value=folder))
    if start.with_catalogue:
        load_catalogue(session)
    if start.with_organisation:
        load_job_titles(session)
        _load_units(session)


def load_catalogue(session: Session) -> None:
    """Adds the themes of the starter catalogue with the e-services that ask for them; none is in use yet."""
    services = {}
    for row in resources.rows("catalogue", "e_services.csv"):
        services[row["name_fi"]] = tables.EService(
            name_fi=row["name_fi"], name_sv=row["name_sv"], owner_fi=row["owner_fi"], owner_sv=row["owner_sv"]
        )
    session.add_all(services.values())
    session.flush()
    for theme in catalogue.themes():
        row_of_theme = _theme_row(theme)
        row_of_theme.types = [tables.ThemeType(type=each, basis=theme.types_basis) for each in theme.types]
        row_of_theme.e_services = [tables.ThemeEService(e_service_id=services[name].id) for name in theme.e_services]
        session.add(row_of_theme)
    session.flush()


def _theme_row(theme: catalogue.CatalogueTheme) -> tables.Theme:
    return tables.Theme(
        name_fi=theme.name.fi,
        name_sv=theme.name.sv,
        name_en=theme.name.en,
        name_basis=theme.name_basis,
        register_uri=theme.register_uri or None,
        catalogue_key=theme.key,
        category_fi=theme.category,
        description_fi=theme.description.fi,
        description_sv=theme.description.sv,
        source=theme.source,
        specifier_rule=theme.specifier_rule,
        specifier_note_fi=theme.specifier_note.fi,
        specifier_note_sv=theme.specifier_note.sv,
        in_use=False,
        hidden=theme.municipal_owner,
    )


def load_job_titles(session: Session) -> None:
    """Adds the job titles of the starter organisation."""
    titles = resources.toml("catalogue", "organisation.toml")["job_titles"]
    session.add_all(tables.JobTitle(name_fi=each["fi"], name_sv=each["sv"]) for each in titles)
    session.flush()


def _load_units(session: Session) -> None:
    for sector in resources.toml("catalogue", "organisation.toml")["sector"]:
        row = tables.Unit(name_fi=sector["fi"], name_sv=sector["sv"], kind=UnitKind.SECTOR)
        session.add(row)
        session.flush()
        row.sector_id = row.id
        for area in sector["service_areas"]:
            session.add(
                tables.Unit(
                    name_fi=area["fi"],
                    name_sv=area["sv"],
                    kind=UnitKind.SERVICE_AREA,
                    parent_id=row.id,
                    sector_id=row.id,
                )
            )
    session.flush()


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A name beside ``path`` under which a register is made; it gets its own name when whole, else it is deleted.

    Raises:
        UserError: ``file_exists``, ``on_network``, ``in_synchronised_folder``, and what the disk refuses.
    """
    if path.exists():
        raise UserError("file_exists", path=path)
    location.refuse_unsafe(path)
    unfinished = path.with_name(f"{path.name}.making")
    _delete(unfinished)
    try:
        yield unfinished
        try:
            backups.sync(unfinished)
            unfinished.rename(path)
            backups.sync(path.parent)
        except OSError as error:
            raise UserError("folder_read_only", path=path.parent) from error
    finally:
        _delete(unfinished)


def _delete(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink(missing_ok=True)
