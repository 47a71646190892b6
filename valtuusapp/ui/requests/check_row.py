"""One wanted mandate while it is checked: the orderer's words, what they become, what was seen, whom to ask."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from valtuusapp.core.checked_lines import AskedOf, CheckedLine, CheckedRow
from valtuusapp.core.dates import format_date
from valtuusapp.core.forms import Field, FieldValue, Form, Reference, shown_value
from valtuusapp.core.line_questions import Question
from valtuusapp.core.problems import Problem
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.requests.check_list import FINE, CheckList
from valtuusapp.ui.requests.letter_panel import LetterPanel
from valtuusapp.ui.requests.line_kinds import spare_fields
from valtuusapp.ui.states import Look, StateBadge
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, Heading, Picker, Text, TextField, button
from valtuusapp.ui.widgets.flow import FlowLayout
from valtuusapp.ui.widgets.picker import Suggest

EDITED = ("kind", "target", "theme", "type", "specifiers", "valid_from", "valid_to")
"""The fields that the officer turns the orderer's words into."""

_WORDS = ("e_service", "work", "target")
_LONGEST_TITLE = 80
_WAITING = Look("state-waiting", Tone.INFO)


class CheckRow(QWidget):
    """A wanted mandate with the findings of all its assignees.

    Attributes:
        number: of the wanted row, from 0.
        row: as it was last looked at.
        fields: the fields by their names.
        letter: where a ready question is shown.

    Signals:
        changed: another value in a field.
        mark_wanted: the user marks the whole row as checked, or to be checked again.
    """

    changed = Signal()
    mark_wanted = Signal()

    def __init__(self, form: Form, row: CheckedRow, sources: Mapping[str, Suggest], language: Language, today) -> None:
        """Shows a row.

        Args:
            form: with the words for the fields.
            row: what is checked.
            sources: what the fields ``theme`` and ``target`` offer.
            language: of the window.
            today: the day, for dates.
        """
        super().__init__()
        self.number, self.row = row.number, row
        self._language = language
        self._form_fields = {field.id: field for field in form.section("wanted").fields}
        self._base: dict[str, Any] = {}
        self._questions: list[QPushButton] = []
        self._title = Heading("", 2)
        self._badge = StateBadge(language)
        self._said = QVBoxLayout()
        self.fields = {
            name: self._field(self._form_fields[name], sources.get(name), today)
            for name in EDITED
            if name in self._form_fields
        }
        self._grid = FieldGrid()
        self._common = CheckList(language)
        self._lines: dict[int, tuple[QWidget, CheckList]] = {}
        self._findings = QVBoxLayout()
        self.letter = LetterPanel(language)
        self.mark = button("", "check", self.mark_wanted.emit)
        self._below = QWidget()
        self._foot = FlowLayout(self._below, theme.S)
        self._lay()
        self._set_values(row.values)
        self.show_row(row, ())
        for one in self.fields.values():
            one.editor.edited.connect(self._note_change)

    @property
    def is_edited(self) -> bool:
        """Whether something is typed that is not written down yet."""
        return bool(self.edits())

    def edits(self) -> dict[str, FieldValue]:
        """The fields with another value than the register has."""
        values = self._values()
        return {name: value for name, value in values.items() if value != self._base[name]}

    def values(self) -> Mapping[str, FieldValue]:
        """The row as it would be."""
        return {**self.row.values, **self.edits()}

    def show_row(self, row: CheckedRow, questions: Sequence[Question]) -> None:
        """Show what was seen of the row as it is or would be; what is being typed stays."""
        if not self.is_edited:
            self._set_values(row.values)
        self.row = row
        self._title.setText(f"{row.number + 1}. {self._about()}")
        self._show_words()
        self._show_fields()
        self._show_findings()
        self._show_state()
        self._show_questions([one for one in questions if row.number in one.rows])

    def written(self, row: CheckedRow) -> None:
        """What was typed stands in the register."""
        self._set_values(row.values)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what refuses what was typed, at the fields."""
        for name, field in self.fields.items():
            field.set_problem(next((one for one in problems if one.field.rpartition(".")[2] == name), None))

    def begin(self, field: str = "") -> None:
        """Put the keyboard to a field, else to what is missing."""
        missing = next((name for name in ("theme", "type") if not self._values().get(name)), "theme")
        for name in (field, missing, *self.fields):
            if name in self.fields and not self.fields[name].is_left_out:
                self.fields[name].editor.setFocus()
                return

    # --- inside ---

    def _field(self, field: Field, source: Suggest | None, today) -> FieldRow:
        editor: Any
        if source is not None:
            editor = Picker(source)
        elif field.choices:
            choices = [(choice.key, choice.label.get(self._language)) for choice in field.choices]
            editor = ChoiceBox([("", self.tr("not chosen")), *choices] if field.id == "type" else choices)
        elif field.id in ("valid_from", "valid_to"):
            editor = DateField(today)
        else:
            editor = TextField()
        return FieldRow(field.label.get(self._language), editor, self._language)

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(self._title, 1)
        head.addWidget(self._badge, alignment=Qt.AlignmentFlag.AlignTop)
        for name, one in self.fields.items():
            self._grid.add(one, wide=name in ("target", "theme"))
        words = QWidget()
        words.setLayout(self._said)
        self._said.setContentsMargins(0, 0, 0, 0)
        self._said.setSpacing(theme.XS)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(theme.XL)
        middle.addWidget(words, 2, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(self._grid, 3, Qt.AlignmentFlag.AlignTop)
        self._findings.setSpacing(theme.S)
        self._foot.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(head)
        column.addLayout(middle)
        column.addWidget(self._common)
        column.addLayout(self._findings)
        column.addWidget(self._below)
        column.addWidget(self.letter)

    def _set_values(self, values: Mapping[str, FieldValue]) -> None:
        for name, one in self.fields.items():
            value = values.get(name)
            one.editor.blockSignals(True)
            if isinstance(one.editor, ChoiceBox):
                one.editor.set_value(str(value or (LineKind.ADD.value if name == "kind" else "")))
            elif isinstance(one.editor, Picker):
                one.editor.set_value(value if isinstance(value, Reference) else None)
            elif isinstance(one.editor, DateField):
                one.editor.set_value(value if isinstance(value, date) else None)
            else:
                one.editor.set_value(str(value or ""))
            one.editor.blockSignals(False)
            one.set_problem(None)
        self._base = self._values()

    def _values(self) -> dict[str, Any]:
        return {
            name: one.editor.value_or_text() if isinstance(one.editor, DateField) else one.editor.value()
            for name, one in self.fields.items()
        }

    def _note_change(self) -> None:
        self._show_fields()
        self._show_state()
        self.changed.emit()

    def _about(self) -> str:
        row = self.row
        service = row.values.get("e_service")
        named = row.theme.marked(self._language) if row.theme else ""
        work = " ".join(str(row.values.get("work") or "").split())
        text = named or (service.text if isinstance(service, Reference) else "") or work
        text = text or self.tr("Theme not known yet")
        return text if len(text) <= _LONGEST_TITLE else f"{text[:_LONGEST_TITLE]}…"

    def _show_words(self) -> None:
        """What the orderer said, and how it was typed on a form that was received."""
        language = self._language
        typed = [(label.get(language), text.get(language)) for label, text in self.row.typed]
        known = {label for label, _text in typed}
        said = []
        for name in _WORDS:
            field, value = self._form_fields.get(name), self.row.values.get(name)
            if field is None or not value or (name == "target" and self.row.kind is LineKind.ADD):
                continue
            if (label := field.label.get(language)) not in known:
                said.append((label, shown_value(field, value, language)))
        parts = [(self.tr("In the orderer's words"), said), (self.tr("As typed on the form"), typed)]
        widgets: list[QWidget] = []
        for heading, pairs in parts:
            if pairs:
                widgets.append(Heading(heading, 3))
                widgets += [Said(label, text) for label, text in pairs]
        if not widgets:
            widgets.append(Text(self.tr("The orderer told nothing more."), quiet=True))
        _replace(self._said, widgets)

    def _show_fields(self) -> None:
        """Only the fields that the kind asks for."""
        values = {**self.row.values, **self._values()}
        spare = set(spare_fields("wanted", values))
        if values.get("kind", LineKind.ADD) == LineKind.ADD:
            spare.add("target")
        for name, one in self.fields.items():
            self._grid.show_row(one, name not in spare)

    def _show_findings(self) -> None:
        row = self.row
        self._common.show_checks(row.common)
        for place in [place for place in self._lines if place not in {line.place for line in row.lines}]:
            box, _checks = self._lines.pop(place)
            self._findings.removeWidget(box)
            box.hide()
            box.deleteLater()
        for line in row.lines:
            if line.place not in self._lines:
                box, checks = self._line_box(line)
                self._lines[line.place] = (box, checks)
                self._findings.addWidget(box)
            self._lines[line.place][1].show_checks(line.checks)

    def _line_box(self, line: CheckedLine) -> tuple[QWidget, CheckList]:
        """An assignee with what is seen of them only."""
        name = Text(line.assignee or self.tr("Not named yet"))
        theme.mark(name, "strong", True)
        where = ", ".join(part for part in (line.title.get(self._language), line.unit.get(self._language)) if part)
        checks = CheckList(self._language)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(name)
        if where:
            column.addWidget(Text(where, quiet=True, small=True))
        column.addWidget(checks)
        return box, checks

    def _show_state(self) -> None:
        days = [line.checked_on for line in self.row.lines if line.checked_on is not None]
        done = self.row.is_checked and not self.is_edited and bool(days)
        if done:
            self._badge.show_look(FINE, self.tr("Checked {day}").format(day=format_date(max(days))))
        else:
            self._badge.show_look(_WAITING, self.tr("To be checked"))
        self.mark.setText(self.tr("Check again") if done else self.tr("Mark as checked"))
        self.mark.setToolTip("" if done else self.tr("All lines of this mandate (Ctrl+M)"))
        self.mark.setAccessibleName(f"{self.mark.text()}: {self._title.text()}")

    @property
    def is_done(self) -> bool:
        """Whether all its lines are checked as they stand."""
        return self.row.is_checked and not self.is_edited

    def _show_questions(self, questions: Sequence[Question]) -> None:
        """A button for each who is to be asked; the letter in front follows what is asked now."""
        for old in self._questions:
            self._foot.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._questions = []
        self._foot.removeWidget(self.mark)
        for question in questions:
            words = {
                AskedOf.SUPERVISOR: self.tr("Ask the supervisor"),
                AskedOf.DIRECTOR: self.tr("Ask the director"),
            }[question.whom.role]
            text = f"{words}: {question.whom.name}" if question.whom.name else words
            one = button(text, "help", partial(self.letter.show_letter, question.letter))
            self._foot.addWidget(one)
            self._questions.append(one)
        self._foot.addWidget(self.mark)
        shown = self.letter.letter
        if shown is not None and not self.letter.isHidden():
            self.letter.setVisible(shown.body in {one.letter.body for one in questions})


class Said(QWidget):
    """What stands in a field of the form, below the word for it."""

    def __init__(self, label: str, text: str) -> None:
        super().__init__()
        self.text = f"{label}: {text}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.XS)
        column.setSpacing(0)
        column.addWidget(Text(label, quiet=True, small=True))
        column.addWidget(Text(text))


def _text_of(widget: QWidget | None) -> str:
    return widget.text if isinstance(widget, Said) else widget.text() if isinstance(widget, Text) else ""


def _replace(column: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    """Other words in the place of the old ones."""
    old = [item.widget() for place in range(column.count()) if (item := column.itemAt(place)) is not None]
    if [_text_of(one) for one in old] == [_text_of(one) for one in widgets]:
        return
    for one in old:
        if one is not None:
            column.removeWidget(one)
            one.hide()
            one.deleteLater()
    for one in widgets:
        column.addWidget(one)
