"""Maps made up for the tests of the matrix: as large as one likes, the same every time."""

import csv
from datetime import date
from itertools import cycle, islice

from valtuusapp import resources
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapCell, MapColumn, MapKind, MapLevel, MapMatrix, MapTheme
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import LocalText, both

TITLES = (
    LocalText("kirjanpitäjä", "bokförare"),
    LocalText("varhaiskasvatuksen erityisopettaja", "speciallärare inom småbarnspedagogiken"),
    LocalText("palkkasihteeri", "lönesekreterare"),
    LocalText("rakennustarkastaja", "byggnadsinspektör"),
    LocalText("työllisyysasiantuntija", "sysselsättningssakkunnig"),
    LocalText("talousjohtaja", "ekonomidirektör"),
    both("controller"),
    LocalText("ympäristönsuojelun päällikkö", "miljövårdschef"),
)
SECTORS = (
    LocalText("Konsernipalvelut", "Koncerntjänster"),
    LocalText("Elinvoima", "Livskraft"),
    LocalText("Sivistys", "Bildning"),
    LocalText("Kaupunkikehitys", "Stadsutveckling"),
)
LEVELS = (MapLevel.ALL, MapLevel.NAMED, MapLevel.POSSIBLE, None)
WORST = (None, None, None, Severity.WARNING, None, Severity.ERROR, Severity.NOTE)


def made_matrix(themes: int = 30, columns: int = 12, kind: MapKind = MapKind.TITLE, density: int = 3) -> MapMatrix:
    """A map of so many themes and columns; every ``density``-th cell has something."""
    names = TITLES if kind is MapKind.TITLE else SECTORS
    made_columns = tuple(
        MapColumn(
            id=100 + number,
            name=name if number < len(names) else LocalText(f"{name.fi} {number}", f"{name.sv} {number}"),
            people=number % 40,
            rows=number % 17,
            responsible="Ahola, Aino" if number % 2 else "",
            approved_on=date(2026, 1, 12) if number % 3 == 0 else None,
        )
        for number, name in enumerate(islice(cycle(names), columns))
    )
    made_themes = tuple(_themes(themes))
    cells = {}
    for across, column in enumerate(made_columns):
        for down, theme in enumerate(made_themes):
            number = across * 7 + down * 3 + across * down
            if number % density == 0:
                level = LEVELS[number // density % 4]
                if level is MapLevel.ALL and kind is MapKind.SECTOR:
                    level = MapLevel.NAMED
                cells[column.id, theme.id] = MapCell(
                    level=level,
                    least=1 + number % 3,
                    types=(MandateType.TRANSACTIONS,) if level else (),
                    holders=number % 23 if level else 1 + number % 3,
                    worst=Severity.WARNING if level is None else WORST[number % len(WORST)],
                )
    return MapMatrix(map=kind, columns=made_columns, themes=made_themes, cells=cells)


def _themes(count: int) -> list[MapTheme]:
    with resources.path("catalogue", "themes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    found = []
    for number in range(count):
        row = rows[number % len(rows)]
        again = f" {number}" if number >= len(rows) else ""
        category = row["category_fi"]
        found.append(
            MapTheme(
                id=number + 1,
                name=LocalText(row["name_fi"] + again, row["name_sv"] + again if row["name_sv"] else ""),
                category=LocalText(category),
                owner=both(row["service_owner"]),
                in_use=number % 11 != 5,
                worst=Severity.ERROR if number % 9 == 4 else None,
            )
        )
    return sorted(found, key=lambda theme: theme.name.fi)
