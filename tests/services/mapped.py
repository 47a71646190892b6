"""A small town with maps: two sectors, an enterprise of its own, two titles, two themes."""

from dataclasses import dataclass

from tests.services.directory import Directory
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapEntry, MapKind, MapLevel
from valtuusapp.core.organisation import Organisation, OrganisationKind
from valtuusapp.core.text import LocalText
from valtuusapp.core.themes import EService
from valtuusapp.services.opening import Services

ACT, GRANT = MandateType.TRANSACTIONS, MandateType.RIGHT_TO_GRANT


@dataclass
class MappedTown:
    """Keys of the rows. Anna and Bertil are clerks of the office in finance, Cilla is the chief and supervises them."""

    directory: Directory
    services: Services
    city: int
    water: int
    finance: int
    growth: int
    office: int
    clerk: int
    chief: int
    anna: int
    bertil: int
    cilla: int
    annas_work: int
    tax: int
    pay: int

    def title_row(self, theme=None, column=None, **rest) -> int:
        """Saves a row of the title map; of the clerk unless told."""
        values = {"type": ACT, "level": MapLevel.POSSIBLE, "responsible_id": self.cilla, **rest}
        return self.services.map_changes.save_entry(
            MapEntry(map=MapKind.TITLE, column_id=column or self.clerk, theme_id=theme or self.tax, **values)
        )

    def sector_row(self, theme=None, column=None, **rest) -> int:
        """Saves a row of the sector map; of finance unless told."""
        values = {"type": ACT, "level": MapLevel.POSSIBLE, "responsible_id": self.cilla, **rest}
        return self.services.map_changes.save_entry(
            MapEntry(map=MapKind.SECTOR, column_id=column or self.finance, theme_id=theme or self.tax, **values)
        )

    def give(self, person, theme=None, kind=ACT, assignor=None, **rest) -> int:
        """Writes a mandate in force."""
        values = {"specifiers": [], **rest}
        return self.directory.mandate(assignor or self.city, theme or self.tax, person=person, type=kind, **values)


def make_mapped_town(directory: Directory, services: Services) -> MappedTown:
    """Writes the town into the register."""
    city = directory.city()
    water = directory.organisation.save_organisation(
        Organisation(name=LocalText("Merilinnan Vesi", "Havsborgs Vatten"), kind=OrganisationKind.ENTERPRISE, own=True)
    )
    finance, growth = directory.sector("Talous", "Ekonomi"), directory.sector("Kasvu", "Växande")
    office = directory.unit("Toimisto", "Kontoret", parent=finance)
    clerk, chief = directory.title("kirjanpitäjä", "bokförare"), directory.title("talouspäällikkö", "ekonomichef")
    anna, bertil = directory.person("Aho", "Anna"), directory.person("Berg", "Bertil")
    cilla = directory.person("Öhman", "Cilla", email="cilla.ohman@merilinna.example")
    annas_work = directory.work(anna, clerk, office, supervisor_id=cilla)
    directory.work(bertil, clerk, office, supervisor_id=cilla)
    directory.work(cilla, chief, office)
    e_service = directory.themes.save_e_service(
        EService(name=LocalText("OmaVero", "MinSkatt"), owner=LocalText("Verohallinto", "Skatteförvaltningen"))
    )
    types = (ACT, GRANT, MandateType.REPRESENT)
    tax = directory.theme("Veroasioiden hoito", "Skatteärenden", e_service_ids=(e_service,), types=types)
    pay = directory.theme("Palkkatietojen ilmoittaminen", "Anmälan om löneuppgifter", types=types)
    return MappedTown(
        directory=directory,
        services=services,
        city=city,
        water=water,
        finance=finance,
        growth=growth,
        office=office,
        clerk=clerk,
        chief=chief,
        anna=anna,
        bertil=bertil,
        cilla=cilla,
        annas_work=annas_work,
        tax=tax,
        pay=pay,
    )
