"""The people of the demonstration, their work and the places where they do it, as the rest of it knows them."""

from dataclasses import dataclass
from datetime import date

from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.text import Language, LocalText


@dataclass(slots=True, eq=False)
class Place:
    """A sector, a service area or a unit.

    Attributes:
        organisation: key of the organisation whose mandates are used here.
        head: who leads it.
        id: the row's key, once written.
    """

    key: str
    name: LocalText
    kind: UnitKind
    parent: "Place | None" = None
    staffing: str = ""
    language: Language = Language.FI
    organisation: str = "city"
    director: str = ""
    head: "Worker | None" = None
    id: int = 0

    @property
    def sector(self) -> "Place":
        """The sector in which it stands."""
        return self if self.parent is None else self.parent.sector


@dataclass(slots=True, eq=False)
class Somebody:
    """A person.

    Attributes:
        id: the row's key, once written.
    """

    first: str
    last: str
    language: Language
    number: str = ""
    email: str = ""
    phone: str = ""
    restricted: bool = False
    commitment_on: date | None = None
    id: int = 0

    @property
    def listed(self) -> str:
        """As in lists: ``Šemeikka, Maija``."""
        return f"{self.last}, {self.first}"


@dataclass(slots=True, eq=False)
class Worker:
    """Somebody's engagement.

    Attributes:
        title: the Finnish title by which its needs are known.
        variant: what stands before the title in a large city.
        entered_on: the day when it is written into the register.
        ends_on: a last day that became known only later and is written down then.
        id: the row's key, once written.
    """

    person: Somebody
    title: str
    place: Place
    kind: EngagementKind
    valid_from: date
    entered_on: date
    valid_to: date | None = None
    ends_on: date | None = None
    variant: LocalText = LocalText()
    supervisor: "Worker | None" = None
    main: bool = True
    id: int = 0

    @property
    def last_day(self) -> date | None:
        """The last day as it is known today."""
        return self.ends_on or self.valid_to


@dataclass(slots=True)
class Staff:
    """Everybody and every place.

    Attributes:
        outsiders: contact persons of other organisations, with the organisation's key.
        officers: the two who use the program.
        former_officer: one who granted mandates before them.
    """

    places: list[Place]
    workers: list[Worker]
    outsiders: list[tuple[str, Somebody]]
    officers: tuple[Worker, Worker]
    former_officer: Worker
