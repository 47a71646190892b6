"""Everything about one file that came back: what it is, what is asked, what was typed, what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import FieldKind, Reference
from valtuusapp.core.problems import Problem, Severity, errors
from valtuusapp.core.receiving import ArrivalKind, ArrivalState, Question
from valtuusapp.core.text import Language
from valtuusapp.core.typed_form import TypedField, typed_fields
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.receiving.arrivals import ArrivalRow
from valtuusapp.ui.receiving.question import KnownLine, QuestionBox
from valtuusapp.ui.requests.problem_list import ProblemList
from valtuusapp.ui.states import SEVERITIES, StateBadge
from valtuusapp.ui.widgets import (
    Card,
    ChoiceBox,
    EmptyState,
    EmptyText,
    FieldRow,
    Heading,
    Picker,
    Suggest,
    Suggestion,
    Text,
    button,
)

#: Longer names of files are cut in the middle.
_LONG_NAME = 36


class ArrivalDetail(Card):
    """The panel beside the list of files.

    Attributes:
        questions: the boxes of what is asked, by place.
        received_as: the field for what it is taken as; None where that is clear.
        copy_of: the field with the request of a copy; None of a form.

    Signals:
        answered: something was answered.
        request_wanted: the user wants to see a request; carries its key.
    """

    answered = Signal()
    request_wanted = Signal(int)

    def __init__(self, language: Language, suggest: Mapping[FieldKind, Suggest], requests: Suggest) -> None:
        """Shows nothing yet.

        Args:
            language: of the words.
            suggest: what is offered for words that mean a person, a unit or an organisation.
            requests: what is offered for the request of a copy.
        """
        super().__init__()
        self._language = language
        self._suggest = suggest
        self._requests = requests
        self.questions: dict[str, QuestionBox] = {}
        self.received_as: FieldRow | None = None
        self.copy_of: FieldRow | None = None
        self._row: ArrivalRow | None = None
        self._badge = StateBadge(language)
        self._title = Heading(level=2)
        self._subtitle = Text(quiet=True)
        self._empty = EmptyState()
        self._scroll = QScrollArea()
        self._inside = QWidget()
        self._lay()
        self.show_row(None)

    def show_row(self, row: ArrivalRow | None) -> None:
        """Show a file; None shows nothing."""
        self._row = row
        self.questions, self.copy_of, self.received_as = {}, None, None
        self._empty.setVisible(row is None)
        for widget in (self._title, self._scroll):
            widget.setVisible(row is not None)
        content = QWidget()
        content.setObjectName("ground")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, theme.XS, theme.M, theme.M)
        column.setSpacing(theme.S)
        if row is None:
            self._badge.hide()
            self._subtitle.hide()
        else:
            self._fill(column, row)
        column.addStretch()
        self._scroll.setWidget(content)

    def tell_state(self) -> None:
        """The state has become another one."""
        if self._row is not None:
            self._badge.show_state(self._row.state)

    def show_problems(self, problems: Sequence[Problem]) -> list[Problem]:
        """Show what is wrong with the answers at their fields; those without a field are given back."""
        left = list(problems)
        for box in self.questions.values():
            left = box.show_problems(left)
        return left

    def begin(self) -> None:
        """Put the keyboard to the first question that is open, else to the panel."""
        row = self._row
        open_places = row.open_places() if row is not None else []
        if open_places and open_places[0] in self.questions:
            self.questions[open_places[0]].begin()
        elif self.copy_of is not None:
            self.copy_of.editor.setFocus()
        else:
            self._scroll.setFocus()

    def _lay(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("The chosen file"))
        self._empty.show_text(EmptyText("request", self.tr("Choose a file to see what it is")))
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setMinimumWidth(theme.characters(46))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.XS, theme.XS)
        column.setSpacing(theme.S)
        column.addWidget(self._empty, 1)
        column.addWidget(self._badge, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addWidget(self._scroll, 1)

    def _fill(self, column: QVBoxLayout, row: ArrivalRow) -> None:
        arrival = row.arrival
        self._title.setText(_cut(arrival.name))
        self._title.setToolTip(arrival.name)
        self._title.setAccessibleName(arrival.name)
        self._subtitle.setText(self._what(row))
        self._subtitle.setVisible(arrival.kind is not None)
        self.tell_state()
        if row.number and row.request_id is not None:
            taken = self.tr("Received: request {number}.").format(number=row.number)
            self._add_link(column, taken, row.request_id)
        elif arrival.request is not None and arrival.state is ArrivalState.BEFORE:
            self._add_link(column, arrival.request.detail, arrival.request.id)
        for note in (*arrival.notes, *(one for one in arrival.problems if not one.field)):
            column.addWidget(note_box(note, self._language))
        if arrival.state is ArrivalState.TAKEN:
            return
        if arrival.same_as is not None:
            self._add_choice(column, row, arrival.same_as)
        if row.kind is ArrivalKind.COPY:
            self._add_copy(column, row)
        elif row.kind is ArrivalKind.FORM:
            self._add_questions(column, row)
            self._add_values(column, row)

    def _what(self, row: ArrivalRow) -> str:
        arrival = row.arrival
        if row.kind is None:
            return ""
        kind = messages.word("arrival_kind", row.kind.value, self._language)
        return f"{arrival.form.title.get(self._language)} · {kind}" if arrival.form_id else kind

    def _add_link(self, column: QVBoxLayout, words: str, request_id: int) -> None:
        column.addWidget(Text(words))
        open_it = button(self.tr("Show the request"), "request", lambda: self.request_wanted.emit(request_id))
        column.addWidget(open_it, alignment=Qt.AlignmentFlag.AlignLeft)

    def _add_choice(self, column: QVBoxLayout, row: ArrivalRow, same_as: Choice) -> None:
        """The same form has been received: this one is the signed copy of it, or somebody orders the same anew."""
        copy = self.tr("Signed copy of request {number}").format(number=same_as.text)
        box = ChoiceBox([(ArrivalKind.COPY.value, copy), (ArrivalKind.FORM.value, self.tr("New request"))])
        box.set_value(row.kind.value if row.kind is not None else "")
        self.received_as = FieldRow(self.tr("Received as"), box, self._language)
        box.edited.connect(lambda: self._take_as(row, ArrivalKind(box.value())))
        column.addWidget(self.received_as)

    def _take_as(self, row: ArrivalRow, kind: ArrivalKind) -> None:
        row.taken_as = kind
        self.answered.emit()
        QTimer.singleShot(0, self, partial(self._show_anew, row))  # the box that says so goes with the rest

    def _show_anew(self, row: ArrivalRow) -> None:
        if self._row is row:
            self.show_row(row)
            if self.received_as is not None:
                self.received_as.editor.setFocus()

    def _add_copy(self, column: QVBoxLayout, row: ArrivalRow) -> None:
        arrival = row.arrival
        found = [Suggestion(one.id, one.text, one.detail) for one in arrival.candidates]
        picker = Picker(lambda text: list(self._requests(text)) if text or not found else found)
        row_id = row.request_id or (arrival.request.id if arrival.request is not None else None)
        self.copy_of = FieldRow(
            self.tr("Signed copy of the request"),
            picker,
            self._language,
            self.tr("Search by number, orderer or assignee."),
        )
        if row_id is not None:
            known = {one.id: one.text for one in (*arrival.candidates, *([arrival.request] if arrival.request else []))}
            picker.set_value(Reference(known.get(row_id, str(row.request_id)), row_id))
        self._tell_copy(row)
        picker.edited.connect(lambda: self._choose_request(row))
        column.addWidget(self.copy_of)

    def _choose_request(self, row: ArrivalRow) -> None:
        assert self.copy_of is not None
        value = self.copy_of.editor.value()
        row.request_id = value.id if value is not None else None
        row.arrival = replace(row.arrival, request=None, state=ArrivalState.TO_ASK)  # said by the officer from now on
        self._tell_copy(row)
        self.answered.emit()

    def _tell_copy(self, row: ArrivalRow) -> None:
        assert self.copy_of is not None
        value = self.copy_of.editor.value()
        missing = value is None or value.id is None
        problem = Problem("received_whose_copy", "", Severity.WARNING, {"name": row.arrival.name}) if missing else None
        self.copy_of.set_problem(problem)

    def _add_questions(self, column: QVBoxLayout, row: ArrivalRow) -> None:
        """Boxes for what is asked or was changed; a line for what is recognised."""
        changed = {*row.chosen, *row.new, *row.left_open}
        asked = [one for one in row.arrival.questions if one.match is None or one.place in changed]
        known = [one for one in row.arrival.questions if one not in asked]
        if asked:
            column.addWidget(Heading(self.tr("To be asked"), 3))
            for question in asked:
                column.addWidget(self._box(question, row))
        if known:
            column.addWidget(Heading(self.tr("Recognised"), 3))
            for question in known:
                line = KnownLine(question, self._language)
                line.change_wanted.connect(partial(self._change, column, line, question, row))
                column.addWidget(line)

    def _box(self, question: Question, row: ArrivalRow) -> QuestionBox:
        box = QuestionBox(question, row, self._suggest[question.kind], self._language)
        box.answered.connect(self.answered)
        self.questions[question.place] = box
        return box

    def _change(self, column: QVBoxLayout, line: KnownLine, question: Question, row: ArrivalRow) -> None:
        box = self._box(question, row)
        column.replaceWidget(line, box)
        line.hide()
        line.deleteLater()
        box.begin()

    def _add_values(self, column: QVBoxLayout, row: ArrivalRow) -> None:
        """What was typed, with what is wrong below it."""
        arrival = row.arrival
        by_place: dict[str, list[Problem]] = {}
        for problem in row.problems():
            by_place.setdefault(problem.field, []).append(problem)
        wrong = len({one.field for found in by_place.values() for one in errors(found)})
        if wrong:
            sentence = self.tr("%n place(s) to put right: they stay with the request and are mended there.", "", wrong)
            column.addWidget(Text(sentence, quiet=True))
        fields = typed_fields(arrival.form, arrival.values, self._language)
        shown = {one.place for one in fields}
        for (section, number), of_section in groupby(fields, key=lambda one: (one.section, one.row)):
            title = section.get(self._language)
            column.addWidget(Heading(f"{title} {number}" if number else title, 3))
            for one in of_section:
                column.addWidget(_typed(one, by_place.get(one.place, []), self._language))
        left = [problem for place, found in by_place.items() if place not in shown for problem in found]
        if left:
            column.addWidget(Heading(self.tr("Missing"), 3))
            _add_problems(column, left, self._language)


def note_box(note: Problem, language: Language) -> QWidget:
    """A sentence with its symbol on a tint."""
    look = SEVERITIES[note.severity]
    box = QFrame()
    theme.mark(box, "badge", look.tone.value)
    row = QHBoxLayout(box)
    row.setContentsMargins(theme.S, theme.XS, theme.S, theme.XS)
    row.setSpacing(theme.S)
    row.addWidget(IconLabel(look.icon, look.tone.value, 16), alignment=Qt.AlignmentFlag.AlignTop)
    words = messages.say(note, language)
    row.addWidget(Text(words), 1)
    box.setAccessibleName(words)
    return box


def _typed(one: TypedField, problems: Sequence[Problem], language: Language) -> QWidget:
    """A label with what was typed."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    label = one.label.get(language)
    column.addWidget(Text(label, quiet=True, small=True))
    value = Text(one.text)
    value.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    value.setAccessibleName(f"{label}: {one.text}")
    column.addWidget(value)
    if problems:
        _add_problems(column, problems, language)
    return box


def _add_problems(column: QVBoxLayout, problems: Sequence[Problem], language: Language) -> None:
    found = ProblemList(language)
    column.addWidget(found)  # shown without a place it would be a window for a moment
    found.show_problems(problems)


def _cut(name: str) -> str:
    """A long name without its middle."""
    return name if len(name) <= _LONG_NAME else f"{name[: _LONG_NAME - 14]}…{name[-13:]}"
