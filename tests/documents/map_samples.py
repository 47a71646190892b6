"""Rows of maps for the tests."""

from dataclasses import replace

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapLevel, MapRow
from valtuusapp.core.text import LocalText

SERVICES = (
    (LocalText("OmaVero", "MinSkatt"), LocalText("Verohallinto", "Skatteförvaltningen")),
    (LocalText("Tulorekisterin sähköinen asiointipalvelu"), LocalText("Verohallinto", "Skatteförvaltningen")),
)


def map_row(column_id=0, theme_id=0, **changes):
    """A row of the title map."""
    row = MapRow(
        id=column_id * 1_000 + theme_id,
        column_id=column_id,
        column=LocalText(f"palkkasihteeri {column_id}", f"lönesekreterare {column_id}"),
        theme_id=theme_id,
        theme=LocalText(f"Veroasioiden hoito {theme_id}", f"Skatteärenden {theme_id}"),
        type=MandateType.TRANSACTIONS,
        level=MapLevel.NAMED,
        least=2,
        months=24,
        limited=True,
        e_services=SERVICES[:1],
        why=LocalText("Hoitaa kunnan verot.", "Sköter skatterna."),
        responsible="Šemeikka, Maija",
        holders=3,
    )
    return replace(row, **changes)


def map_rows(themes, columns):
    """So many themes for each of so many titles, of every type and level."""
    types, levels = tuple(MandateType), tuple(MapLevel)
    return [
        map_row(
            column,
            theme,
            type=types[(column + theme) % 4],
            level=levels[(column * 7 + theme) % 3],
            months=(24, None, 60)[theme % 3],
            limited=theme % 5 == 0,
            e_services=SERVICES[: theme % 3],
        )
        for column in range(columns)
        for theme in range(themes)
    ]
