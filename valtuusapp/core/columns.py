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
        protected: tells where somebody works: it stays in the house where the row's contact details are protected.
    """

    key: str
    heading: LocalText
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 20
    shown: bool = True
    protected: bool = False


REGISTRY = (
    Column(key="state", heading=LocalText("Tila", "Status", "State"), kind=ColumnKind.STATE, width=22),
    Column(key="assignee", heading=LocalText("Valtuutettu", "Fullmaktstagare", "Assignee"), width=28),
    Column(key="theme", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Mandate theme"), width=44),
    Column(key="type", heading=LocalText("Valtuustyyppi", "Fullmaktstyp", "Type"), width=24),
    Column(key="valid_to", heading=LocalText("Päättyy", "Upphör", "Valid to"), kind=ColumnKind.DATE, width=12),
    Column(key="sector", heading=LocalText("Toimiala", "Sektor", "Sector"), width=22, protected=True),
    Column(key="unit", heading=LocalText("Yksikkö", "Enhet", "Unit"), width=30, shown=False, protected=True),
    Column(key="title", heading=LocalText("Tehtävänimike", "Yrkesbeteckning", "Job title"), width=24),
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
    Column(key="why", heading=LocalText("Perustelu", "Motivering", "Why"), width=44, shown=False),
)

REQUESTS = (
    Column(key="number", heading=LocalText("Numero", "Nummer", "Number"), width=10),
    Column(key="form", heading=LocalText("Lomake", "Blankett", "Form"), width=18, shown=False),
    Column(key="state", heading=LocalText("Tila", "Status", "State"), kind=ColumnKind.STATE, width=20),
    Column(key="orderer", heading=LocalText("Tilaaja", "Beställare", "Orderer"), width=18),
    Column(key="unit", heading=LocalText("Yksikkö", "Enhet", "Unit"), width=28, shown=False),
    Column(key="assignees", heading=LocalText("Valtuutetut", "Fullmaktstagare", "Assignees"), width=18),
    Column(key="themes", heading=LocalText("Valtuusasiat", "Fullmaktsärenden", "Themes"), width=22),
    Column(key="received_on", heading=LocalText("Saapunut", "Mottagen", "Received"), kind=ColumnKind.DATE, width=11),
    Column(key="out_since", heading=LocalText("Lähetetty", "Skickad", "Out since"), kind=ColumnKind.DATE, width=11),
    Column(
        key="changed_on",
        heading=LocalText("Muutettu", "Ändrad", "Changed"),
        kind=ColumnKind.DATE,
        width=12,
        shown=False,
    ),
    Column(key="case_number", heading=LocalText("Asianumero", "Ärendenummer", "Case number"), width=16, shown=False),
)

APPLICATIONS = (
    Column(key="number", heading=LocalText("Numero", "Nummer", "Number"), width=16),
    Column(key="state", heading=LocalText("Tila", "Status", "State"), kind=ColumnKind.STATE, width=26),
    Column(key="what", heading=LocalText("Laji", "Slag", "Kind"), width=13),
    Column(key="persons", heading=LocalText("Henkilöt", "Personer", "Persons"), width=20),
    Column(key="themes", heading=LocalText("Valtuusasiat", "Fullmaktsärenden", "Themes"), width=24),
    Column(
        key="due",
        heading=LocalText("Täydennys", "Komplettering", "Supplement by"),
        kind=ColumnKind.DATE,
        width=14,
    ),
    Column(key="type", heading=LocalText("Valtuustyyppi", "Fullmaktstyp", "Type"), width=22, shown=False),
    Column(key="sent_on", heading=LocalText("Lähetetty", "Sänd", "Sent"), kind=ColumnKind.DATE, width=12, shown=False),
    Column(
        key="prepared_on",
        heading=LocalText("Aloitettu", "Påbörjad", "Begun"),
        kind=ColumnKind.DATE,
        width=12,
        shown=False,
    ),
    Column(key="request_number", heading=LocalText("Tilaus", "Beställning", "Request"), width=12, shown=False),
)

PERSONS = (
    Column(key="name", heading=LocalText("Nimi", "Namn", "Name"), width=28),
    Column(key="titles", heading=LocalText("Tehtävänimike", "Yrkesbeteckning", "Job title"), width=28),
    Column(key="units", heading=LocalText("Yksikkö", "Enhet", "Unit"), width=32, protected=True),
    Column(key="sector", heading=LocalText("Toimiala", "Sektor", "Sector"), width=22, protected=True),
    Column(key="kind", heading=LocalText("Palvelussuhde", "Anställning", "Engagement"), width=16),
    Column(key="ends", heading=LocalText("Päättyy", "Upphör", "Ends"), kind=ColumnKind.DATE, width=12),
    Column(key="mandates", heading=LocalText("Valtuuksia", "Fullmakter", "Mandates"), width=10),
    Column(key="organisation", heading=LocalText("Organisaatio", "Organisation", "Organisation"), shown=False),
    Column(
        key="employee_number",
        heading=LocalText("Henkilönumero", "Anställningsnummer", "Employee number"),
        width=14,
        shown=False,
    ),
    Column(key="email", heading=LocalText("Sähköposti", "E-post", "E-mail"), width=32, shown=False),
)

ORGANISATIONS = (
    Column(key="name", heading=LocalText("Nimi", "Namn", "Name"), width=36),
    Column(key="kind", heading=LocalText("Laji", "Slag", "Kind"), width=20),
    Column(key="own", heading=LocalText("Oma", "Egen", "Own"), width=8),
    Column(key="business_id", heading=LocalText("Y-tunnus", "FO-nummer", "Business ID"), width=12),
    Column(key="mandates", heading=LocalText("Valtuuksia", "Fullmakter", "Mandates"), width=10),
    Column(
        key="valid_to", heading=LocalText("Päättynyt", "Upphört", "Ended"), kind=ColumnKind.DATE, width=12, shown=False
    ),
)

UNITS = (
    Column(key="name", heading=LocalText("Nimi", "Namn", "Name"), width=32),
    Column(key="kind", heading=LocalText("Taso", "Nivå", "Level"), width=14),
    Column(key="path", heading=LocalText("Kuuluu", "Hör till", "Belongs to"), width=40),
    Column(key="director", heading=LocalText("Johtaja", "Direktör", "Director"), width=24),
    Column(key="people", heading=LocalText("Henkilöitä", "Personer", "People"), width=10),
    Column(
        key="valid_to", heading=LocalText("Päättynyt", "Upphört", "Ended"), kind=ColumnKind.DATE, width=12, shown=False
    ),
)

JOB_TITLES = (
    Column(key="name", heading=LocalText("Nimike", "Beteckning", "Title"), width=36),
    Column(key="holders", heading=LocalText("Haltijoita", "Innehavare", "Holders"), width=10),
    Column(
        key="merged_into", heading=LocalText("Yhdistetty", "Sammanslagen med", "Merged into"), width=28, shown=False
    ),
)

THEMES = (
    Column(key="name", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Mandate theme"), width=48),
    Column(key="types", heading=LocalText("Valtuustyypit", "Fullmaktstyper", "Types"), width=30),
    Column(key="e_services", heading=LocalText("Asiointipalvelut", "E-tjänster", "E-services"), width=32),
    Column(key="owner", heading=LocalText("Palvelun omistaja", "Tjänstens ägare", "Owner"), width=24),
    Column(key="in_use", heading=LocalText("Käytössä", "I bruk", "In use"), width=10),
    Column(key="holders", heading=LocalText("Haltijoita", "Innehavare", "Holders"), width=10),
    Column(key="to_be_checked", heading=LocalText("Tarkistettava", "Ska kontrolleras", "To be checked"), width=12),
    Column(key="category", heading=LocalText("Asiakategoria", "Ärendekategori", "Category"), width=24, shown=False),
    Column(key="hidden", heading=LocalText("Piilotettu", "Dolt", "Hidden"), width=10, shown=False),
)

E_SERVICES = (
    Column(key="name", heading=LocalText("Asiointipalvelu", "E-tjänst", "E-service"), width=40),
    Column(key="owner", heading=LocalText("Palvelun omistaja", "Tjänstens ägare", "Owner"), width=32),
    Column(key="themes", heading=LocalText("Valtuusasioita", "Fullmaktsärenden", "Themes"), width=12),
)
