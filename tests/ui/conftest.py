"""What the tests of the window share: a dressed program, empty window settings, made-up rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.conftest import database, services, template, town  # noqa: F401 - fixtures
from tests.services.town import Town
from tests.ui.registry import Registry, open_registry
from tests.ui.requesting import Requests, open_requests
from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.mandates import MandateState
from valtuusapp.core.text import LocalText, both
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.theme import Scheme
from valtuusapp.ui.window_state import WindowState

COLUMNS = (
    Column(key="state", heading=LocalText("Tila", "Status", "State"), kind=ColumnKind.STATE, width=14),
    Column(key="name", heading=LocalText("Nimi", "Namn", "Name"), width=28),
    Column(key="theme", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Theme"), width=40),
    Column(key="valid_to", heading=LocalText("Päättyy", "Upphör", "Valid to"), kind=ColumnKind.DATE, width=12),
    Column(key="specifiers", heading=LocalText("Tarkenne", "Specifikation", "Specifier"), width=20, shown=False),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A made-up row of a list."""

    id: int
    state: MandateState
    ends_soon: bool
    name: str
    theme: LocalText
    valid_to: date
    specifiers: tuple[str, ...] = ()


NAMES = ("Šemeikka, Maija", "Virtanen, Matti", "Åkerblom, Göran", "Ŋuorra, Ánne", "Öhman, Ulf")
THEMES = (
    LocalText("Veroasioiden hoito", "Skötsel av skatteärenden"),
    both("Kuntatalouden tietojen raportointi"),
    LocalText("Etuustietojen katselu ja maksuvaatimusten rekisteröinti"),
)


def made_row(number: int) -> Row:
    """The row with a number; the same every time."""
    states = list(MandateState)
    state = states[number % len(states)]
    return Row(
        id=number,
        state=state,
        ends_soon=state is MandateState.VALID and number % 2 == 0,
        name=NAMES[number % len(NAMES)],
        theme=THEMES[number % len(THEMES)],
        valid_to=date(2026, 1, 1) + timedelta(days=number % 900),
        specifiers=("TYPO", "123") if number % 4 == 0 else (),
    )


class Register:
    """Stands in for a service: gives ids and rows, and counts how often it is asked."""

    def __init__(self, size: int) -> None:
        self.present = list(range(1, size + 1))
        self.asked_ids: list[tuple[str, bool]] = []
        self.asked_pages: list[int] = []

    def ids(self, key: str, descending: bool) -> Sequence[int]:
        """All ids in order."""
        self.asked_ids.append((key, descending))
        return sorted(self.present, reverse=descending)

    def page(self, ids: Sequence[int]) -> Sequence[Row]:
        """The rows with the ids."""
        self.asked_pages.append(len(ids))
        return [made_row(one) for one in ids if one in self.present]


@pytest.fixture(scope="session")
def _dressed_once(qapp: QApplication) -> Iterator[QApplication]:
    theme.apply(qapp, Scheme.LIGHT, 100)
    yield qapp
    # WORKAROUND: the screen in memory keeps what was copied beyond the end of Python, and dies of letting it go then.
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def dressed(_dressed_once: QApplication) -> Iterator[QApplication]:
    """Every test begins with light colours at 100 %."""
    yield _dressed_once
    if theme.current() != theme.Theme():
        theme.apply(_dressed_once, Scheme.LIGHT, 100)


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    """Empty settings of the window."""
    return WindowState(tmp_path)


@pytest.fixture
def registry(qtbot, services: Services, town: Town, tmp_path: Path) -> Registry:  # noqa: F811
    """The tab of the registry on the small town."""
    return open_registry(qtbot, services, town, tmp_path)


@pytest.fixture
def requests(qtbot, services: Services, town: Town, tmp_path: Path) -> Requests:  # noqa: F811
    """The tab of requests on the small town."""
    return open_requests(qtbot, services, town, tmp_path)
