"""What waits as a list: what is done for whom, those with the same content in one row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from valtuusapp.core import messages
from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language, LocalText, fold, search_words, sort_key
from valtuusapp.core.work_list import WorkGroup
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.states import Look
from valtuusapp.ui.theme import Tone

COLUMNS = (
    Column(key="theme", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Mandate theme"), width=34),
    Column(key="who", heading=LocalText("Valtuutetut", "Fullmaktstagare", "Assignees"), width=22),
    Column(key="kind", heading=LocalText("Tehtävä", "Åtgärd", "Task"), width=16),
    Column(
        key="approved_on",
        heading=LocalText("Hyväksytty", "Godkänd", "Approved"),
        kind=ColumnKind.DATE,
        width=12,
        shown=False,
    ),
)
KINDS = {
    LineKind.ADD: Look("add", Tone.INFO),
    LineKind.CHANGE: Look("edit", Tone.INFO),
    LineKind.EXTEND: Look("history", Tone.INFO),
    LineKind.END: Look("state-ended", Tone.WARNING),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """A group as it is shown: two rows of words in each cell."""

    id: int
    theme: str
    who: str
    kind: str
    look: Look
    approved_on: date | None
    searched: str


class GroupsModel(PagedTableModel):
    """Groups, in memory."""

    def __init__(self, language: Language, count_words: Callable[[int], str]) -> None:
        """Shows nothing at first.

        Args:
            language: of the words.
            count_words: how many assignees, in words.
        """
        self._by_id: dict[int, GroupRow] = {}
        self._words: tuple[str, ...] = ()
        self._count_words = count_words
        super().__init__(COLUMNS, self._in_order, self._with, language, ("approved_on", False))

    def show(self, groups: Sequence[WorkGroup], query: str) -> None:
        """Show other groups: those with all the words."""
        self._words = search_words(query)
        self._by_id = {group.id: self._row(group) for group in groups}
        self.refresh()

    def cell(self, number: int, column: int) -> Cell:
        """The words, and the look of what is done."""
        row = self.row(number)
        if row is None:
            return Cell("")
        key = self.columns[column].key
        if key == "approved_on":
            return Cell(format_date(row.approved_on))
        return Cell(getattr(row, key), row.look if key == "kind" else None)

    def _row(self, group: WorkGroup) -> GroupRow:
        language, terms = self.language, group.content.terms
        kind = messages.term(terms.type, language)
        said = [format_period(terms.valid_from, terms.valid_to), kind, ", ".join(terms.specifiers)]
        names = "; ".join(line.name for line in group.lines)
        who = group.lines[0].name if len(group.lines) == 1 else self._count_words(len(group.lines))
        below = group.lines[0].title.get(language) if len(group.lines) == 1 else names
        numbers = ", ".join(dict.fromkeys(line.request_number for line in group.lines))
        task = messages.term(group.content.kind, language)
        theme = group.subject.theme
        services = " ".join(f"{one.fi} {one.sv}" for one in group.subject.e_services)
        return GroupRow(
            id=group.id,
            theme=f"{theme.marked(language)}\n{' · '.join(part for part in said if part)}",
            who=f"{who}\n{below}",
            kind=f"{task}\n{numbers}",
            look=KINDS[group.content.kind],
            approved_on=min((line.approved_on for line in group.lines if line.approved_on), default=None),
            searched=fold(f"{theme.fi} {theme.sv} {services} {names} {' '.join(said)} {numbers} {task}"),
        )

    def _in_order(self, key: str, descending: bool) -> list[int]:
        rows = [row for row in self._by_id.values() if all(word in row.searched for word in self._words)]
        if key == "approved_on":
            rows.sort(key=lambda row: (row.approved_on is None, row.approved_on or date.min))
        else:
            rows.sort(key=lambda row: sort_key(getattr(row, key)))
        ids = [row.id for row in rows]
        return ids[::-1] if descending else ids

    def _with(self, ids: Sequence[int]) -> list[GroupRow]:
        return [self._by_id[one] for one in ids if one in self._by_id]
