"""Proposed rows for a sector or title, from what its people hold: ticked ones are taken into the map."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from valtuusapp.core import messages
from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.maps import MapChange, MapColumn, MapKind, MapLevel, Proposal
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk, as_problems
from valtuusapp.ui.maps.finding_words import impact_words, needs_a_word
from valtuusapp.ui.maps.looks import SYMBOLS, level_words
from valtuusapp.ui.maps.map_sub_page import MapSubPage
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.states import Look
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Card, ChoiceBox, EmptyText, InlineConfirm, QuietButton, Text, button
from valtuusapp.ui.window_state import WindowState

_TICK: Final = 0
_COLUMNS: Final = (
    Column(key="tick", heading=LocalText("Hyväksy", "Godkänn", "Accept"), kind=ColumnKind.STATE, width=12),
    Column(key="theme", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Mandate theme"), width=48),
    Column(key="type", heading=LocalText("Valtuustyyppi", "Fullmaktstyp", "Type"), width=24),
    Column(key="share", heading=LocalText("Haltijoita", "Innehavare", "Holders"), width=12),
    Column(key="level", heading=LocalText("Ehdotettu taso", "Föreslagen nivå", "Proposed level"), width=20),
    Column(key="before", heading=LocalText("Kartassa nyt", "På kartan nu", "In the map now"), width=18),
)


class ProposalRow:
    """A proposal with its number in the list."""

    def __init__(self, number: int, proposal: Proposal) -> None:
        self.id = number
        self.proposal = proposal
        self.ticked = True


class ProposalsModel(PagedTableModel):
    """Proposals, in memory.

    Signals:
        ticked: others are ticked than before.
    """

    ticked = Signal()

    def __init__(self, language: Language) -> None:
        self.proposals: list[ProposalRow] = []
        super().__init__(_COLUMNS, self._in_order, self._with, language, ("share", True))

    def show(self, proposals: Sequence[Proposal]) -> None:
        """Show proposals, all ticked."""
        self.proposals = [ProposalRow(number, one) for number, one in enumerate(proposals)]
        self.refresh()

    def accepted(self) -> list[Proposal]:
        """Those that are ticked."""
        return [row.proposal for row in self.proposals if row.ticked]

    def tick(self, ids: Sequence[int], on: bool | None = None) -> None:
        """Tick rows or not; without ``on`` the other way round than the first of them is."""
        rows = [self.proposals[one] for one in ids]
        if not rows:
            return
        wanted = not rows[0].ticked if on is None else on
        for row in rows:
            row.ticked = wanted
        self.refresh()
        self.ticked.emit()

    def tick_all(self, on: bool) -> None:
        """Tick all rows, or none."""
        self.tick(range(len(self.proposals)), on)

    def set_level(self, ids: Sequence[int], level: MapLevel) -> None:
        """Propose another level for rows."""
        for one in ids:
            row = self.proposals[one]
            least = max(1, min(2, row.proposal.holders)) if level is MapLevel.NAMED else 1
            row.proposal = replace(row.proposal, entry=replace(row.proposal.entry, level=level, least=least))
        self.refresh()
        self.ticked.emit()

    def cell(self, number: int, column: int) -> Cell:
        """Tick and words."""
        row = self.row(number)
        if row is None:
            return Cell("")
        proposal, entry = row.proposal, row.proposal.entry
        match self.columns[column].key:
            case "tick":
                return (
                    Cell(Maps.tr("yes"), Look("box-ticked", Tone.INFO))
                    if row.ticked
                    else Cell(Maps.tr("no"), Look("box-empty", Tone.NEUTRAL))
                )
            case "theme":
                return Cell(proposal.theme.marked(self.language))
            case "type":
                return Cell(messages.term(entry.type, self.language))
            case "share":
                return Cell(f"{proposal.holders}/{proposal.people} ({proposal.share} %)")
            case "level":
                words = level_words(entry.level, entry.least, self.language)
                return Cell(words, Look(SYMBOLS[entry.level], Tone.INFO))
        before = proposal.before
        return Cell(messages.word("map_level_short", before.value, self.language) if before else "–")

    def _in_order(self, key: str, descending: bool) -> list[int]:
        def place(one: int) -> tuple[object, ...]:
            row = self.proposals[one]
            match key:
                case "share":
                    return row.proposal.holders, -one
                case "level":
                    return row.proposal.entry.level.strength, -one
                case "tick":
                    return row.ticked, -one
                case "type":
                    return (row.proposal.entry.type.value,)
            return (sort_key(row.proposal.theme.get(self.language)),)

        return sorted(range(len(self.proposals)), key=place, reverse=descending)

    def _with(self, ids: Sequence[int]) -> list[ProposalRow]:
        return [self.proposals[one] for one in ids]


class ProposalsTable(TableView):
    """A table over a ``ProposalsModel``. Space ticks the selected rows, a click on a tick its row."""

    def __init__(self, model: ProposalsModel, key: str, state: WindowState) -> None:
        super().__init__(model, key, state)
        self._proposals = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            current = self.current_id()
            self._proposals.tick(self.selected_ids() or (() if current is None else (current,)))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the tick."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index.column() == _TICK:
            row_id = self._proposals.ids[index.row()]
            self._proposals.tick([row_id])


class ProposalsPage(MapSubPage):
    """The page.

    Attributes:
        table: the proposals.
    """

    def __init__(self, desk: Desk, kind: MapKind, column: MapColumn) -> None:
        super().__init__(desk, Maps.tr("Take into the map"), "check")
        self.set_texts(Maps.tr("Propose from holdings"), column.name.get(desk.language))
        self._model = ProposalsModel(desk.language)
        self.table = ProposalsTable(self._model, "map_proposals", desk.window.state)
        self._model.setParent(self.table)
        self.panes = (self.table,)
        self.table.setAccessibleName(Maps.tr("Proposed rows"))
        self.table.when_empty = EmptyText(
            "matrix",
            Maps.tr("Nothing to propose"),
            Maps.tr("The map has already what its people hold, or they hold nothing."),
        )
        levels = [level for level in MapLevel if kind is MapKind.TITLE or level is not MapLevel.ALL]
        self.level = ChoiceBox(
            [
                ("", Maps.tr("as proposed")),
                *((one.value, messages.word("map_level_short", one.value, desk.language)) for one in levels),
            ],
            prefix=Maps.tr("Level of the selected rows: "),
        )
        self.level.setAccessibleName(Maps.tr("Level of the selected rows"))
        self._ticked = Text(quiet=True, wrap=False)
        self.add_status(self._ticked)
        self._lay_content()
        self._model.ticked.connect(self._tell)
        self.level.edited.connect(self._set_level)
        self._model.show(desk.services.map_changes.propose(kind, column.id))
        self._tell()

    def confirm(self) -> None:
        """Say what the ticked rows would change, then take them into the map."""
        accepted = self._model.accepted()
        if not accepted:
            return
        changes = self._desk.services.map_changes
        impact = changes.preview(MapChange(tuple(one.entry for one in accepted)))
        if not needs_a_word(impact):
            self._accept(accepted)
            return
        title = Maps.tr("Take %n row(s) into the map?", "", len(accepted))
        question = InlineConfirm(
            title, [], Maps.tr("Take into the map"), "\n".join(impact_words(impact, self.language))
        )
        question.confirmed.connect(lambda: self._accept(accepted))
        self.ask(question)

    def _lay_content(self) -> None:
        column = self.lay_column()
        column.addWidget(
            Text(
                Maps.tr(
                    "What people hold now, with the share of those who work there. Tick what belongs to the map. "
                    "The shares at which a level is proposed are settings."
                ),
                quiet=True,
            )
        )
        tools = QHBoxLayout()
        tools.setSpacing(theme.S)
        for words, on in ((Maps.tr("Tick all"), True), (Maps.tr("Tick none"), False)):
            tools.addWidget(button(words, "", partial(self._model.tick_all, on), QuietButton))
        tools.addStretch()
        tools.addWidget(self.level)
        column.addLayout(tools)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        column.addWidget(card, 1)

    def _set_level(self) -> None:
        if self.level.value():
            self._model.set_level(self.table.selected_ids(), MapLevel(self.level.value()))
            self.level.set_value("")

    def _tell(self) -> None:
        self.close_question()
        accepted, count = len(self._model.accepted()), len(self._model.proposals)
        self._ticked.setText(Maps.tr("{accepted} of {count} ticked").format(accepted=accepted, count=count))
        self.primary.setEnabled(accepted > 0 and self._desk.can_write)

    def _accept(self, accepted: Sequence[Proposal]) -> None:
        try:
            self._desk.services.map_changes.accept(accepted)
        except UserError as error:
            if self.question is not None:
                self.question.set_problems(as_problems(error), self.language)
            else:
                self._desk.say_error(error)
            return
        self.close_question()
        self.done.emit()
        self._desk.done(Maps.tr("%n row(s) taken into the map.", "", len(accepted)))
