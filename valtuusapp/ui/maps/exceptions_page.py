"""All exceptions from the maps, those that have ended too: what, for whom, why, on whose word and until when."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.columns import Column, ColumnKind
from valtuusapp.core.dates import format_date
from valtuusapp.core.findings import ExceptionRow
from valtuusapp.core.problems import UserError
from valtuusapp.core.text import LocalText, sort_key
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk, as_problems
from valtuusapp.ui.maps.map_sub_page import MapSubPage
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.states import Look
from valtuusapp.ui.table_view import TableView
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import (
    Card,
    ChoiceBox,
    Detail,
    DetailPanel,
    DetailRow,
    DetailSection,
    EmptyText,
    FieldRow,
    InlineConfirm,
    LongText,
)

_COLUMNS: Final = (
    Column(key="state", heading=LocalText("Tila", "Status", "State"), kind=ColumnKind.STATE, width=14),
    Column(key="kind", heading=LocalText("Poikkeama", "Avvikelse", "Finding"), width=26),
    Column(key="theme", heading=LocalText("Valtuusasia", "Fullmaktsärende", "Mandate theme"), width=34),
    Column(key="person", heading=LocalText("Henkilö", "Person", "Person"), width=22),
    Column(
        key="column", heading=LocalText("Toimiala tai nimike", "Sektor eller beteckning", "Sector or title"), width=22
    ),
    Column(key="until", heading=LocalText("Voimassa asti", "I kraft till", "Until"), kind=ColumnKind.DATE, width=12),
    Column(key="approver", heading=LocalText("Hyväksyjä", "Godkännare", "Approver"), width=20),
)
_IN_FORCE: Final = Look("state-waiting", Tone.INFO)
_ENDED: Final = Look("state-ended", Tone.NEUTRAL)
_WITH_ENDED: Final = "ended"


class ExceptionsModel(PagedTableModel):
    """Exceptions, in memory."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.with_ended = False
        self.by_id: dict[int, ExceptionRow] = {}
        super().__init__(_COLUMNS, self._in_order, self._with, desk.language, ("until", False))

    def cell(self, number: int, column: int) -> Cell:
        """The words of an exception."""
        row = self.row(number)
        return self._cell(row, self.columns[column].key) if row is not None else Cell("")

    def _cell(self, row: ExceptionRow, key: str) -> Cell:
        match key:
            case "state":
                return Cell(Maps.tr("in force"), _IN_FORCE) if row.in_force else Cell(Maps.tr("ended"), _ENDED)
            case "kind":
                return Cell(_kind(row, self._desk))
            case "theme":
                return Cell(row.theme.marked(self.language))
            case "column":
                return Cell(row.column.get(self.language))
            case "person":
                return Cell(row.person)
            case "until":
                return Cell(format_date(row.exception.until))
            case _:
                return Cell(row.exception.approver)

    def _in_order(self, key: str, descending: bool) -> list[int]:
        self.by_id = {row.exception.id: row for row in self._desk.services.findings.exceptions(self.with_ended)}
        order = list(self.by_id)
        if key == "until":
            order.sort(key=lambda one: self.by_id[one].exception.until)
        else:
            order.sort(key=lambda one: sort_key(self._cell(self.by_id[one], key).text))
        return order[::-1] if descending else order

    def _with(self, ids: Sequence[int]) -> list[ExceptionRow]:
        return [self.by_id[one] for one in ids if one in self.by_id]


class ExceptionsPage(MapSubPage):
    """The page.

    Attributes:
        table: the exceptions.
        shown: whether those that have ended are listed too.
        detail: the chosen one, and why it is.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Maps.tr("End the exception…"), "state-ended")
        self.set_texts(Maps.tr("Recorded exceptions"))
        self._model = ExceptionsModel(desk)
        self.table = TableView(self._model, "map_exceptions", desk.window.state)
        self._model.setParent(self.table)
        self.table.setAccessibleName(Maps.tr("Recorded exceptions"))
        self.table.when_empty = EmptyText(
            "check", Maps.tr("No exceptions"), Maps.tr("A finding that is as it should be is recorded as an exception.")
        )
        self.shown = ChoiceBox(
            [("", Maps.tr("in force")), (_WITH_ENDED, Maps.tr("all, ended too"))], prefix=Maps.tr("Shown: ")
        )
        self.shown.setAccessibleName(Maps.tr("What is shown"))
        self.detail = DetailPanel(desk.language)
        self.panes = (self.table, self.detail)
        self._lay_content()
        self.shown.edited.connect(self.refresh)
        self.table.current_changed.connect(self._show)
        self.table.selection_changed.connect(self._show)
        self.refresh()

    def refresh(self) -> None:
        """Read the exceptions anew."""
        self._model.with_ended = self.shown.value() == _WITH_ENDED
        self._model.refresh()
        if self.table.current_id() is None and self._model.ids:
            self.table.select_id(self._model.ids[0])
        self._show()

    def confirm(self) -> None:
        """Ask why the chosen exceptions end."""
        ids = [row.exception.id for row in self._chosen() if row.in_force]
        reason = LongText()
        label = messages.word("field", "reason", self.language)
        question = InlineConfirm(
            Maps.tr("End %n exception(s)", "", len(ids)),
            [("reason", FieldRow(label, reason, self.language, required=True))],
            Maps.tr("End the exception"),
            Maps.tr("From today on the findings count again."),
        )
        question.confirmed.connect(lambda: self._end(ids, question))
        self.detail.ask(question)

    # --- inside ---

    def _chosen(self) -> list[ExceptionRow]:
        ids = self.table.selected_ids() or tuple(filter(None, (self.table.current_id(),)))
        return [row for one in ids if (row := self._model.by_id.get(one)) is not None]

    def _end(self, ids: Sequence[int], question: InlineConfirm) -> None:
        try:
            self._desk.services.findings.end_exception(ids, str(question.value("reason")))
        except UserError as error:
            problems = as_problems(error)
            question.set_problems([one if one.field else one.at("reason") for one in problems], self.language)
            return
        question.close_it()
        self.refresh()
        self._desk.done(Maps.tr("%n exception(s) ended.", "", len(ids)))
        self.table.setFocus()

    def _show(self, _key: int | None = None) -> None:
        chosen = self._chosen()
        self.primary.setEnabled(self._desk.can_write and any(row.in_force for row in chosen))
        self.detail.close_question()
        if not chosen:
            self.detail.clear()
        elif len(chosen) > 1:
            self.detail.show_detail(Detail(Maps.tr("%n exception(s) selected", "", len(chosen)), sections=[]))
        else:
            self.detail.show_detail(_detail(chosen[0], self._desk))

    def _lay_content(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.shown, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(card, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.S)
        splitter.addWidget(left)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([theme.characters(120), theme.characters(48)])
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(theme.L, 0, theme.L, 0)
        row.addWidget(splitter)
        self.set_content(content)


def _kind(row: ExceptionRow, desk: Desk) -> str:
    word = messages.term(row.subject[0], desk.language)
    return word[:1].upper() + word[1:]


def _detail(row: ExceptionRow, desk: Desk) -> Detail:
    language, exception = desk.language, row.exception
    kind = row.subject[2]
    facts = [
        DetailRow(Maps.tr("Person"), row.person),
        DetailRow(Maps.tr("Sector or title"), row.column.get(language)),
        DetailRow(Maps.tr("Mandate theme"), row.theme.marked(language)),
        DetailRow(Maps.tr("Type"), messages.term(kind, language) if kind is not None else ""),
    ]
    why = [
        DetailRow(messages.word("field", "reason", language), exception.reason),
        DetailRow(messages.word("field", "approver", language), exception.approver),
        DetailRow(messages.word("field", "approved_on", language), format_date(exception.approved_on)),
        DetailRow(messages.word("field", "until", language), format_date(exception.until)),
    ]
    return Detail(
        title=_kind(row, desk),
        subtitle=Maps.tr("in force") if row.in_force else Maps.tr("ended"),
        sections=[
            DetailSection("about", Maps.tr("About"), facts),
            DetailSection("exception", Maps.tr("The exception"), why),
        ],
    )
