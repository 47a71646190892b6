"""Between the page of files that came back and the services: what is offered for words, and receiving."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import FieldKind
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.receiving.arrivals import ArrivalRow
from valtuusapp.ui.requests.sources import person_suggestions
from valtuusapp.ui.tasks import Cancelled, Progress
from valtuusapp.ui.widgets import Suggest, Suggestion


@dataclass(slots=True)
class Received:
    """What became of many files.

    Attributes:
        taken: the rows that were received, with the key and the number of the request.
        failed: why the last one that was not received was not; None when all were.
    """

    taken: list[tuple[ArrivalRow, int, str]] = field(default_factory=list)
    failed: UserError | None = None


def take(services: Services, row: ArrivalRow) -> tuple[int, str]:
    """Receives a file; the key and the number of its request.

    Raises:
        UserError: as ``ReceivingService.take``.
    """
    request_id = services.receiving.take(row.arrival, row.answers)
    return request_id, services.requests.request(request_id).number


def receive_each(services: Services, rows: Sequence[ArrivalRow]) -> Callable[[Progress], Received]:
    """Work for a task: receives files one after the other. What is received stays so when it is cancelled."""

    def receive(progress: Progress) -> Received:
        done = Received()
        for number, row in enumerate(rows):
            try:
                progress(number, len(rows))
                done.taken.append((row, *take(services, row)))
            except UserError as error:
                done.failed = error
            except Cancelled:
                break
        return done

    return receive


def choices_for(services: Services, language: Language) -> dict[FieldKind, Suggest]:
    """What is offered for words that mean a row of the register."""
    organisation = services.organisation
    return {
        FieldKind.PERSON: person_suggestions(services, language),
        FieldKind.UNIT: lambda text: suggestions(organisation.suggest_units(text, language=language)),
        FieldKind.ORGANISATION: lambda text: suggestions(organisation.suggest_organisations(text, language=language)),
    }


def suggestions(choices: Sequence[Choice]) -> list[Suggestion]:
    """Choices as a picker offers them."""
    return [Suggestion(one.id, one.text, one.detail) for one in choices]
