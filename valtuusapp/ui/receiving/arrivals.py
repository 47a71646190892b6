"""The files that came back, as a table in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from valtuusapp.core import messages
from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.problems import Problem, Severity, errors
from valtuusapp.core.receiving import Answers, Arrival, ArrivalKind, ArrivalState, NewPerson, Question
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.ui import states
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.receiving.texts import Receiving

#: Said of the words of a question, and of the work of somebody who is not known.
_NOT_IN_REGISTER: Final = "form_not_in_register"
_WORK: Final = ".engagement"

COLUMNS: Final = (
    Column(key="state", heading=LocalText("Tila", "Status", "State"), kind=ColumnKind.STATE, width=20),
    Column(key="name", heading=LocalText("Tiedosto", "Fil", "File"), width=34),
    Column(key="what", heading=LocalText("Mitä", "Vad", "What"), width=40),
)


@dataclass(slots=True, kw_only=True)
class ArrivalRow:
    """A file with what the officer has answered so far.

    Attributes:
        id: its number in the list, which is the order in which the files came.
        new: by place whether a new person is wanted, and who.
        taken_as: what the officer says that it is, where it may be a form or a copy.
        number: of the request, once it is received.
        left_out: the officer has taken it off the list.
    """

    id: int
    arrival: Arrival
    chosen: dict[str, int] = field(default_factory=dict)
    new: dict[str, NewPerson] = field(default_factory=dict)
    left_open: set[str] = field(default_factory=set)
    taken_as: ArrivalKind | None = None
    request_id: int | None = None
    number: str = ""
    left_out: bool = False

    @property
    def kind(self) -> ArrivalKind | None:
        """What it is, as the officer says or as it is proposed."""
        return self.taken_as or self.arrival.kind

    @property
    def waits(self) -> bool:
        """Whether it can still be received."""
        return self.arrival.can_be_taken and not self.left_out

    @property
    def is_plain(self) -> bool:
        """Whether it can be received without being looked at: nothing is left to ask and nothing is warned of."""
        warned = any(note.severity is not Severity.NOTE for note in self.arrival.notes)
        return self.waits and self.state is ArrivalState.READY and not warned

    @property
    def state(self) -> ArrivalState:
        """How far it is, as things are answered."""
        if not self.arrival.can_be_taken:
            return self.arrival.state
        asks = self._needs_request() if self.kind is ArrivalKind.COPY else bool(self.open_places())
        return ArrivalState.TO_ASK if asks else ArrivalState.READY

    @property
    def answers(self) -> Answers:
        """What the officer has said."""
        return Answers(
            chosen=dict(self.chosen),
            new=dict(self.new),
            left_open=frozenset(self.left_open),
            request_id=self.request_id if self.kind is ArrivalKind.COPY else None,
            kind=self.taken_as,
        )

    def match_of(self, question: Question) -> int | None:
        """The row that is taken for the words, as things stand."""
        if question.place in self.left_open or question.place in self.new:
            return None
        return self.chosen.get(question.place, question.match)

    def open_places(self) -> list[str]:
        """Where it is not said yet who or what is meant."""
        return [
            question.place
            for question in self.arrival.questions
            if question.place not in self.new and self.match_of(question) is None
        ]

    def problems(self) -> list[Problem]:
        """What is wrong at the fields; not what follows from questions, which are asked by themselves."""
        asked = {question.place for question in self.arrival.questions}
        unknown = {question.place.rpartition(".")[0] for question in self.arrival.questions if question.match is None}
        return [
            problem
            for problem in self.arrival.problems
            if problem.field
            and not (
                problem.code == _NOT_IN_REGISTER
                and (problem.field in asked or problem.field.removesuffix(_WORK) in unknown)
            )
        ]

    def take(self, request_id: int, number: str) -> None:
        """It is received: its content is not needed any more."""
        self.request_id, self.number = request_id, number
        self.arrival = replace(self.arrival, state=ArrivalState.TAKEN, content=b"")

    def _needs_request(self) -> bool:
        return self.request_id is None and self.arrival.request is None


class ArrivalsModel(PagedTableModel):
    """The table of files, all of them in memory."""

    def __init__(self, language: Language) -> None:
        self.arrivals: list[ArrivalRow] = []
        super().__init__(COLUMNS, self._in_order, self._with, language, ("name", False))

    def add(self, arrivals: Sequence[Arrival]) -> list[ArrivalRow]:
        """Adds files; one that is in the list and waits there already is not added again."""
        waiting = {row.arrival.sha256 for row in self.arrivals if row.waits}
        fresh = [one for one in arrivals if not one.can_be_taken or one.sha256 not in waiting]
        rows = [ArrivalRow(id=len(self.arrivals) + number, arrival=one) for number, one in enumerate(fresh)]
        self.arrivals += rows
        self.refresh()
        return rows

    @property
    def shown(self) -> list[ArrivalRow]:
        """The files in the list, in the order in which they came."""
        return [row for row in self.arrivals if not row.left_out]

    def cell(self, number: int, column: int) -> Cell:
        """State, name, and what it is in a few words."""
        row = self.row(number)
        if row is None:
            return Cell("")
        match self.columns[column].key:
            case "state":
                return Cell(states.word_of(row.state, self.language), states.look_of(row.state))
            case "name":
                return Cell(row.arrival.name)
        return Cell(what_of(row, self.language))

    def _in_order(self, key: str, descending: bool) -> list[int]:
        order = list(ArrivalState)

        def place(one: int) -> tuple[object, ...]:
            row = self.arrivals[one]
            match key:
                case "state":
                    return order.index(row.state), one
                case "what":
                    return sort_key(what_of(row, self.language)), one
            return sort_key(row.arrival.name), one

        return sorted((row.id for row in self.shown), key=place, reverse=descending)

    def _with(self, ids: Sequence[int]) -> list[ArrivalRow]:
        return [self.arrivals[one] for one in ids]


def what_of(row: ArrivalRow, language: Language) -> str:
    """What a file is: who orders, whose copy it is, why it is refused."""
    arrival = row.arrival
    if row.number:
        return Receiving.tr("Request {number}").format(number=row.number)
    if arrival.state in (ArrivalState.REFUSED, ArrivalState.BEFORE):
        return " ".join(messages.say(note, language) for note in arrival.notes)
    if row.kind is ArrivalKind.COPY:
        kind = messages.word("arrival_kind", "copy", language)
        return f"{kind}: {arrival.request.text}" if arrival.request is not None else kind
    if warned := [note for note in arrival.notes if note.severity is not Severity.NOTE]:
        return messages.say(warned[-1], language)
    orderer = next((one.words for one in arrival.questions if one.place == "orderer"), "")
    wrong = len({problem.field for problem in errors(row.problems())})
    places = Receiving.tr("%n place(s) to put right", "", wrong) if wrong else ""
    return " · ".join(part for part in (orderer, places) if part) or messages.word("arrival_kind", "form", language)
