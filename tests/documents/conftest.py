from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.documents.samples import ORDERER, filled
from valtuusapp.core.forms import load_form
from valtuusapp.core.mandates import Direction, MandateBasis, MandateRow, MandateState, MandateType
from valtuusapp.core.text import Language, LocalText, both
from valtuusapp.documents.request_form import PrintedRequest


@pytest.fixture
def printed() -> Callable[..., PrintedRequest]:
    """Makes a printed request; keywords change it, ``values`` included."""
    request = PrintedRequest(
        form=load_form("existing", 1),
        languages=(Language.FI,),
        municipality=LocalText("Mansikkalan kaupunki", "Jordgubbsstaden"),
        values=filled(),
        number="2026-0017",
        print_number=2,
        code="7KQ4-M2XP",
        printed_on=date(2026, 10, 5),
        signatures=(ORDERER,),
    )
    return lambda **changes: replace(request, **changes)


@pytest.fixture
def mandate_rows() -> Callable[..., Iterator[MandateRow]]:
    """Makes rows of the registry, every tenth of them ending soon; keywords change all of them."""

    def rows(count: int, **changes) -> Iterator[MandateRow]:
        for number in range(count):
            row = MandateRow(
                id=number,
                assignor=LocalText("Mansikkalan kaupunki", "Jordgubbsstaden"),
                assignee=f"Šemeikka, Maija {number}",
                restricted=False,
                title=LocalText("palkkasihteeri", "lönesekreterare"),
                unit=LocalText("Henkilöstö", "Personal"),
                sector=LocalText("Konsernipalvelut", "Koncerntjänster"),
                theme=both("Palkkatietojen ilmoittaminen"),
                type=MandateType.TRANSACTIONS,
                direction=Direction.GIVEN,
                specifiers=("Koulutoimi", "TYPO"),
                valid_from=date(2025, 1, 1) + timedelta(number % 300),
                valid_to=date(2026, 12, 31),
                ended_on=None,
                state=MandateState.VALID,
                ends_soon=number % 10 == 0,
                granted_on=date(2025, 1, 1),
                granted_by="Kirsi Ŋuorra",
                told_on=None,
                request_number="2026-0017",
                basis=MandateBasis.REQUEST,
                why="",
            )
            yield replace(row, **changes)

    return rows
