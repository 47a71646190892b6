"""Columns of the lists: on screen, in Excel and on the command line the same."""

from dataclasses import dataclass
from enum import StrEnum

from valtuusapp.core.text import LocalText


class ColumnKind(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    DATE = "date"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a list.

    Attributes:
        key: the attribute of the row, and the key of sorting.
        width: in characters, for Excel and the first width on screen.
        shown: shown until the officer chooses otherwise.
    """

    key: str
    heading: LocalText
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 20
    shown: bool = True


REGISTRY = (
    Column(key="state", heading=LocalText("Tila", "Status", "State"), kind=ColumnKind.STATE, width=14),
    Column(key="assignee", heading=LocalText("Valtuutettu", "Fullmaktstagare", "Assignee"), width=28),
    Column(key="theme", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Mandate theme"), width=44),
    Column(key="type", heading=LocalText("Valtuustyyppi", "Fullmaktstyp", "Type"), width=24),
    Column(key="valid_to", heading=LocalText("Päättyy", "Upphör", "Valid to"), kind=ColumnKind.DATE, width=12),
    Column(key="sector", heading=LocalText("Toimiala", "Sektor", "Sector"), width=22),
    Column(key="unit", heading=LocalText("Yksikkö", "Enhet", "Unit"), width=30, shown=False),
    Column(key="title", heading=LocalText("Tehtävänimike", "Tjänste- eller yrkesbeteckning", "Job title"), width=24),
    Column(key="specifiers", heading=LocalText("Tarkenne", "Specifikation", "Specifier"), width=20, shown=False),
    Column(
        key="valid_from",
        heading=LocalText("Alkaa", "Börjar", "Valid from"),
        kind=ColumnKind.DATE,
        width=12,
        shown=False,
    ),
    Column(key="assignor", heading=LocalText("Valtuuttaja", "Fullmaktsgivare", "Assignor"), width=28, shown=False),
    Column(
        key="direction",
        heading=LocalText("Annettu tai saatu", "Given eller mottagen", "Given or received"),
        width=12,
        shown=False,
    ),
    Column(
        key="granted_on", heading=LocalText("Annettu", "Given", "Granted"), kind=ColumnKind.DATE, width=12, shown=False
    ),
    Column(key="granted_by", heading=LocalText("Antaja", "Given av", "Granted by"), width=24, shown=False),
    Column(
        key="ended_on",
        heading=LocalText("Mitätöity", "Annullerad", "Invalidated"),
        kind=ColumnKind.DATE,
        width=12,
        shown=False,
    ),
    Column(
        key="told_on",
        heading=LocalText("Päättymisestä ilmoitettu", "Upphörandet meddelat", "Told of the end"),
        kind=ColumnKind.DATE,
        width=14,
        shown=False,
    ),
    Column(key="request_number", heading=LocalText("Tilaus", "Beställning", "Request"), width=12, shown=False),
    Column(key="why", heading=LocalText("Peruste", "Motivering", "Why"), width=44, shown=False),
)

REQUESTS = (
    Column(key="number", heading=LocalText("Numero", "Nummer", "Number"), width=12),
    Column(key="state", heading=LocalText("Tila", "Status", "State"), kind=ColumnKind.STATE, width=18),
    Column(key="orderer", heading=LocalText("Tilaaja", "Beställare", "Orderer"), width=24),
    Column(key="unit", heading=LocalText("Yksikkö", "Enhet", "Unit"), width=28),
    Column(key="assignees", heading=LocalText("Valtuutetut", "Fullmaktstagare", "Assignees"), width=36),
    Column(key="themes", heading=LocalText("Valtuusasiat", "Fullmaktsärenden", "Themes"), width=44),
    Column(key="changed_on", heading=LocalText("Muutettu", "Ändrad", "Changed"), kind=ColumnKind.DATE, width=12),
    Column(key="case_number", heading=LocalText("Asianumero", "Ärendenummer", "Case number"), width=16, shown=False),
)
