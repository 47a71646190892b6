"""One thing that words on a form mean: the row that is taken for it, others to choose from, or a new person."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import Reference
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.receiving import NewPerson, Question
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.receiving.arrivals import ArrivalRow
from valtuusapp.ui.widgets import (
    FieldGrid,
    FieldRow,
    Picker,
    QuietButton,
    Suggest,
    Suggestion,
    Text,
    TextField,
    YesNo,
    button,
)
from valtuusapp.ui.widgets.flow import FlowLayout

_FIELDS = ("last_name", "first_names", "employee_number", "email")


class QuestionBox(QFrame):
    """Asks one question and writes the answer into the row.

    Attributes:
        row: the field with the row of the register.
        new: ticked when a new person is to be written down.
        fields: of the new person.

    Signals:
        answered: the answer is another one.
    """

    answered = Signal()

    def __init__(self, question: Question, arrival: ArrivalRow, suggest: Suggest, language: Language) -> None:
        super().__init__()
        self._question = question
        self._arrival = arrival
        self._language = language
        self._suggest = suggest
        self.row = FieldRow(label_of(question, language), Picker(self._offered), language)
        self.new = YesNo(self.tr("New person: add to the register"))
        self.fields: dict[str, FieldRow] = {}
        self._grid = FieldGrid()
        self._buttons = self._candidate_buttons()
        self._new_words = Text(quiet=True, small=True)
        self._lay()
        if (match := arrival.match_of(question)) is not None:
            self.row.editor.set_value(self._reference(match))
        self._show_new()
        self._tell()
        self.row.editor.edited.connect(self._choose)
        self.new.edited.connect(self._turn_new)

    def show_problems(self, problems: list[Problem]) -> list[Problem]:
        """Show what is wrong with the new person; those that have no field here."""
        left = []
        for problem in problems:
            place, _dot, name = problem.field.rpartition(".")
            if place == self._question.place and name in self.fields:
                self.fields[name].set_problem(problem)
            else:
                left.append(problem)
        return left

    def begin(self) -> None:
        """Put the keyboard where the question is answered."""
        self.row.editor.setFocus()

    def _lay(self) -> None:
        self.setProperty("group", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.XS)
        if self._question.details:
            self.row.set_note(self.tr("On the form: {words}").format(words=self._question.details))
        column.addWidget(self.row)
        column.addWidget(self._buttons)
        column.addWidget(self.new)
        column.addWidget(self._grid)
        column.addWidget(self._new_words)
        proposal = self._question.proposal
        self.new.setVisible(proposal is not None)
        if proposal is None:
            self._grid.hide()
            self._new_words.hide()
            return
        self.new.setAccessibleName(f"{self.new.text()}: {self._question.words}")
        for name, words in zip(_FIELDS, self._field_words(), strict=True):
            editor = TextField(getattr(proposal, name))
            self.fields[name] = self._grid.add(FieldRow(words, editor, self._language))
            editor.edited.connect(self._write_new)
        known = proposal.job_title_id is not None and proposal.unit_id is not None
        self._new_words.setText(
            self.tr("The work that the form tells is added too.")
            if known
            else self.tr("Title or unit is not in the register: only the person is added.")
        )

    def _field_words(self) -> tuple[str, ...]:
        return self.tr("Last name"), self.tr("First names"), self.tr("Employee number"), self.tr("E-mail")

    def _candidate_buttons(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, theme.XS)
        for choice in self._question.candidates:
            made = button(words_of(choice), "", self._picking(choice))
            made.setAccessibleName(f"{self._question.words}: {words_of(choice)}")
            flow.addWidget(made)
        return box

    def _picking(self, choice: Choice) -> Callable[[], None]:
        return lambda: self.row.editor.set_value(Reference(choice.text, choice.id))

    def _offered(self, text: str) -> list[Suggestion]:
        """Those who may be meant while nothing is typed, else who fits."""
        if text:
            return list(self._suggest(text))
        return [Suggestion(one.id, one.text, one.detail) for one in self._question.candidates] or list(
            self._suggest("")
        )

    def _reference(self, row_id: int) -> Reference:
        """What stands in the field for a row: its name in the register, else the words of the form."""
        named = next((one.text for one in self._question.candidates if one.id == row_id), self._question.words)
        return Reference(named, row_id)

    def _choose(self) -> None:
        value, place = self.row.editor.value(), self._question.place
        row_id = value.id if value is not None else None
        self._arrival.chosen.pop(place, None)
        self._arrival.left_open.discard(place)
        if row_id is None:
            self._arrival.left_open.add(place)
        else:
            self._arrival.new.pop(place, None)
            if row_id != self._question.match:
                self._arrival.chosen[place] = row_id
        self._show_new()
        self._tell()
        self.answered.emit()

    def _turn_new(self) -> None:
        if self.new.value() == (self._question.place in self._arrival.new):
            return
        if self.new.value():
            self.row.editor.set_value(None)
            self._arrival.new[self._question.place] = self._as_typed()
        else:
            self._arrival.new.pop(self._question.place, None)
        self._show_new()
        self._tell()
        self.answered.emit()

    def _write_new(self) -> None:
        if self._question.place in self._arrival.new:
            self._arrival.new[self._question.place] = self._as_typed()

    def _as_typed(self) -> NewPerson:
        proposal = self._question.proposal
        assert proposal is not None
        return replace(proposal, **{name: row.editor.value() for name, row in self.fields.items()})

    def _show_new(self) -> None:
        """The fields of the new person, while one is wanted."""
        wanted = self._arrival.new.get(self._question.place)
        self.new.set_value(wanted is not None)
        if self._question.proposal is None:
            return
        self._grid.setVisible(wanted is not None)
        self._new_words.setVisible(wanted is not None)
        if wanted is not None:
            for name, row in self.fields.items():
                row.editor.set_value(getattr(wanted, name))

    def _tell(self) -> None:
        """What the answer is, or that there is none yet."""
        match = self._arrival.match_of(self._question)
        is_new = self._question.place in self._arrival.new
        is_open = match is None and not is_new
        detail = next((one.detail for one in self._question.candidates if one.id == match), "")
        self.row.set_help(detail)
        self.new.setVisible(self._question.proposal is not None and (is_open or is_new))
        self._buttons.setVisible(is_open and bool(self._question.candidates))
        several = bool(self._question.candidates)
        problem = Problem("received_unsure" if several else "received_unknown", severity=Severity.WARNING)
        self.row.set_problem(problem if is_open else None)


def label_of(question: Question, language: Language) -> str:
    """What it is called, its row, and what was typed: ``Valtuutettavat henkilöt 2: Maija Šemeikka``."""
    number = question.place.split(".")[1:2]
    label = question.label.get(language)
    return f"{label} {int(number[0]) + 1}: {question.words}" if number else f"{label}: {question.words}"


def words_of(choice: Choice) -> str:
    """The name with what tells it from others."""
    return f"{choice.text} ({choice.detail})" if choice.detail else choice.text


class KnownLine(QWidget):
    """What is recognised, on a line; it can be changed.

    Signals:
        change_wanted: the user wants to say something else.
    """

    change_wanted = Signal()

    def __init__(self, question: Question, language: Language) -> None:
        super().__init__()
        choice = next((one for one in question.candidates if one.id == question.match), None)
        found = words_of(choice) if choice is not None else question.words
        said = label_of(question, language)
        change = button(self.tr("Change…"), "", self.change_wanted.emit, QuietButton)
        change.setAccessibleName(f"{change.text()} {said}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(said, quiet=True, small=True))
        words.addWidget(Text(found))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(IconLabel("check", "success", 18), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(change, alignment=Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{said}: {found}")
