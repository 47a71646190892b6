"""A small made-up town: enough for a request to go its whole path."""

import shutil
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from valtuusapp.core.dates import clock_at
from valtuusapp.core.mandates import MandateBasis, MandateType
from valtuusapp.core.organisation import OrganisationKind, UnitKind
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.themes import NameBasis, SpecifierRule, TypeBasis
from valtuusapp.db import sqlite, tables
from valtuusapp.db.database import Database

TODAY = date(2026, 11, 23)
START, END = date(2026, 1, 1), date(2029, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """The keys of its rows.

    Attributes:
        grantor: holds the right to grant both themes.
        aile: her engagement ends on 31.5.2027.
    """

    city: int
    company: int
    sector: int
    orderer: int
    grantor: int
    maija: int
    aile: int
    maija_engagement: int
    aile_engagement: int
    e_service: int
    tax: int
    pay: int


def copy_register(request: pytest.FixtureRequest, template: Path, folder: Path) -> Path:
    """A register of its own for a test: with the town where the test asks for it, else without rows."""
    path = folder / "register.sqlite"
    shutil.copy(with_town(template)[0] if "town" in request.fixturenames else template, path)
    return path


@cache
def with_town(template: Path) -> tuple[Path, Town]:
    """A copy of a register without rows in which the town has been written, made once."""
    path = template.with_name("town.sqlite")
    sqlite.copy_database(template, path, named=path)
    database = open_register(path)
    town = make_town(database)
    database.close()
    return path, town


def open_register(path: Path) -> Database:
    """A register that is open on 23.11.2026."""
    return Database(path, sqlite.open_engine(path, read_only=False), clock=clock_at(TODAY), actor="Aino Ahola")


def make_town(database: Database) -> Town:
    """Writes the town into the register."""
    with database.write("register_created") as written:
        session = written.session

        def add(row: Any) -> Any:
            session.add(row)
            session.flush()
            return row

        city = add(
            _organisation("Lumijärven kaupunki", OrganisationKind.MUNICIPALITY, own=True, business_id="0001001-4")
        )
        company = add(_organisation("Palkkakumppani Oy", OrganisationKind.PAYROLL_COMPANY, business_id="0001002-2"))
        sector = add(tables.Unit(name_fi="Konsernipalvelut", name_sv="Koncerntjänster", kind=UnitKind.SECTOR))
        sector.sector_id = sector.id
        unit = add(tables.Unit(name_fi="Talous", kind=UnitKind.UNIT, parent_id=sector.id, sector_id=sector.id))
        title = add(tables.JobTitle(name_fi="kirjanpitäjä", name_sv="bokförare"))
        orderer = add(tables.Person(last_name="Ødegård", first_names="Erik", email="erik.odegard@lumijarvi.example"))
        grantor = add(tables.Person(last_name="Aho", first_names="Liisa"))
        maija = add(tables.Person(last_name="Šemeikka", first_names="Maija", employee_number="1001"))
        aile = add(tables.Person(last_name="Ŋuorra", first_names="Áile"))
        sector.director_id = orderer.id
        engagements = [
            add(
                tables.Engagement(
                    person_id=person.id,
                    job_title_id=title.id,
                    unit_id=unit.id,
                    supervisor_id=orderer.id,
                    kind=EngagementKind.TEMPORARY if ends else EngagementKind.POST,
                    valid_from=START,
                    valid_to=ends,
                )
            )
            for person, ends in ((orderer, None), (grantor, None), (maija, None), (aile, date(2027, 5, 31)))
        ]
        e_service = add(tables.EService(name_fi="OmaVero", name_sv="MinSkatt", owner_fi="Verohallinto"))
        tax = add(_theme("Veroasioiden hoito", "Skatteärenden"))
        tax.e_services.append(tables.ThemeEService(e_service_id=e_service.id))
        pay = add(_theme("Palkkatietojen ilmoittaminen", "Anmälan om löneuppgifter"))
        for theme in (tax, pay):
            add(
                tables.Mandate(
                    assignor_id=city.id,
                    assignee_person_id=grantor.id,
                    theme_id=theme.id,
                    type=MandateType.RIGHT_TO_GRANT,
                    specifiers=[],
                    valid_from=START,
                    valid_to=END,
                    engagement_id=engagements[1].id,
                    basis=MandateBasis.MANUAL,
                )
            )
        return Town(
            city=city.id,
            company=company.id,
            sector=sector.id,
            orderer=orderer.id,
            grantor=grantor.id,
            maija=maija.id,
            aile=aile.id,
            maija_engagement=engagements[2].id,
            aile_engagement=engagements[3].id,
            e_service=e_service.id,
            tax=tax.id,
            pay=pay.id,
        )


def _organisation(name: str, kind: OrganisationKind, *, business_id: str, own: bool = False) -> tables.Organisation:
    return tables.Organisation(name_fi=name, kind=kind, own=own, business_id=business_id)


def _theme(name_fi: str, name_sv: str) -> tables.Theme:
    theme = tables.Theme(
        name_fi=name_fi,
        name_sv=name_sv,
        name_basis=NameBasis.OWNER_PAGE,
        specifier_rule=SpecifierRule.UNKNOWN,
        in_use=True,
    )
    theme.types += [
        tables.ThemeType(type=kind, basis=TypeBasis.GENERAL_RULE)
        for kind in (MandateType.TRANSACTIONS, MandateType.RIGHT_TO_GRANT)
    ]
    return theme
