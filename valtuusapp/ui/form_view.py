"""A form on screen, built from its specification: sections, fields, groups whose rows come and go."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.forms import FieldValue, Form, FormValues, Group, Section, is_shown
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.form_fields import FieldSet, Sources, Spare
from valtuusapp.ui.form_group import GroupSection
from valtuusapp.ui.widgets import Card, FieldGrid, FieldRow, Heading, Text


class FormView(QScrollArea):
    """Fills in a form.

    Places name fields as problems do: ``field_id``, or ``section.row.field_id`` in a group.

    Signals:
        changed: the user or the program has changed a value; ``set_values`` does not tell.
        picked: a row of the register was picked; carries the place and the ``Suggestion``.
    """

    changed = Signal()
    picked = Signal(str, object)

    def __init__(
        self,
        form: Form,
        language: Language,
        sources: Sources,
        today: Callable[[], date] | None = None,
        parent: QWidget | None = None,
        *,
        spare: Spare = lambda _section, _values: (),
    ) -> None:
        """Shows an empty form.

        Args:
            form: its specification.
            language: of labels, help and problems.
            sources: what reference fields offer, by the kind of the field.
            today: the day at which calendars open.
            parent: the widget that it stands in.
            spare: says which fields are not needed, beside what the specification says.
        """
        super().__init__(parent)
        self.form = form
        self._spare = spare
        self._language = language
        self._setting = False
        self._plain: dict[str, FieldSet] = {}
        self._groups: dict[str, GroupSection] = {}
        self._cards: dict[str, QWidget] = {}
        self._grids: dict[str, FieldGrid] = {}
        self._general: dict[str, Text] = {}
        ground = QWidget()
        ground.setObjectName("ground")
        ground.setMaximumWidth(theme.characters(120))
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, theme.M, 0)
        self._column.setSpacing(theme.M)
        for section in form.sections:
            self._add_section(section, sources, today)
        self._column.addStretch()
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(form.title.get(language))
        self._show_parts()

    # --- values ---

    def values(self) -> FormValues:
        """Everything that stands in the form, hidden fields too."""
        values: dict[str, FieldValue | Group] = {}
        for fields in self._plain.values():
            values.update(fields.values())
        for section_id, group in self._groups.items():
            values[section_id] = group.values()
        return values

    def set_values(self, values: FormValues) -> None:
        """Fill in the form; what is not named is emptied."""
        self._setting = True
        for fields in self._plain.values():
            for field_id in fields.rows:
                value = values.get(field_id)
                assert not isinstance(value, tuple)
                fields.set_value(field_id, value)
        for section_id, group in self._groups.items():
            rows = values.get(section_id) or ()
            assert isinstance(rows, tuple)
            group.set_values(rows)
        self._setting = False
        self._show_parts()

    def value(self, place: str) -> FieldValue:
        """What stands in the field at a place."""
        fields, field_id = self._find(place)
        return fields.value(field_id)

    def set_value(self, place: str, value: FieldValue) -> None:
        """Put a value into the field at a place; this counts as a change."""
        fields, field_id = self._find(place)
        fields.set_value(field_id, value)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed, or everything again."""
        for _place, row in self.places():
            editor = row.editor
            if isinstance(editor, QLineEdit | QPlainTextEdit):
                editor.setReadOnly(read_only)
            else:
                editor.setEnabled(not read_only)
        for group in self._groups.values():
            group.set_read_only(read_only)

    # --- problems ---

    def places(self) -> Iterator[tuple[str, FieldRow]]:
        """Every field row with its place."""
        for section in self.form.sections:
            if section.repeats:
                for number, fields in enumerate(self._groups[section.id].rows()):
                    yield from ((f"{section.id}.{number}.{field_id}", row) for field_id, row in fields.rows.items())
            else:
                yield from self._plain[section.id].rows.items()

    def set_problems(self, problems: Sequence[Problem]) -> list[Problem]:
        """Show problems beside their fields, the worst first where a field has several.

        Returns:
            Those that belong to no field of the form.
        """
        by_place: dict[str, Problem | None] = {}
        for problem in sorted(problems, key=lambda one: _ORDER[one.severity.value]):
            by_place.setdefault(self.seen_place(problem.field), problem)
        for place, row in self.places():
            row.set_problem(by_place.pop(place, None))
        for section_id, label in self._general.items():
            of_section = by_place.pop(section_id, None)
            label.setText(messages.say(of_section, self._language) if of_section else "")
            label.setVisible(of_section is not None)
        return [problem for problem in by_place.values() if problem is not None]

    def seen_place(self, place: str) -> str:
        """Where the problem of a field is shown: there, else at the last field before it that is seen."""
        section_id, _dot, rest = place.partition(".")
        number, _dot, field_id = rest.partition(".")
        group = self._groups.get(section_id)
        rows = group.rows() if group is not None else []
        if not field_id or not number.isdecimal() or int(number) >= len(rows):
            return place
        seen = ""
        for name, row in rows[int(number)].rows.items():
            if not row.is_left_out:
                seen = name
            if name == field_id and seen:
                return f"{section_id}.{number}.{seen}"
        return place

    def go_to_problem(self) -> bool:
        """Put the cursor into the first field with a problem; False when there is none."""
        for place, row in self.places():
            if row.problem is not None and row.isVisibleTo(self):
                self.go_to(place)
                return True
        return False

    def go_to(self, place: str) -> None:
        """Put the cursor into a field; the one before it when it is not seen."""
        fields, field_id = self._find(self.seen_place(place))
        row = fields.rows[field_id]
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(row)

    # --- inside ---

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """The field that comes into focus comes to sight with its label."""
        moved = super().focusNextPrevChild(forwards)
        widget: QWidget | None = self.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, FieldRow):
                self.ensureWidgetVisible(widget)
                break
            widget = widget.parentWidget()
        return moved

    def _add_section(self, section: Section, sources: Sources, today: Callable[[], date] | None) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.XL, theme.L, theme.XL, theme.XL)
        inside.setSpacing(theme.S)
        inside.addWidget(Heading(section.title.get(self._language), 2))
        if section.help:
            inside.addWidget(Text(section.help.get(self._language), quiet=True))
        problem = Text()
        theme.mark(problem, "tone", "error")
        problem.hide()
        self._general[section.id] = problem
        inside.addWidget(problem)
        if section.repeats:
            make = partial(FieldSet, section.fields, self._language, sources, today)
            group = GroupSection(section, make, self._spare)
            group.changed.connect(self._tell)
            group.picked.connect(self.picked)
            group.begun.connect(self._bring_row)
            self._groups[section.id] = group
            inside.addWidget(group)
        else:
            inside.addWidget(self._plain_fields(section, sources, today))
        self._cards[section.id] = card
        self._column.addWidget(card)

    def _plain_fields(self, section: Section, sources: Sources, today: Callable[[], date] | None) -> QWidget:
        fields = FieldSet(section.fields, self._language, sources, today)
        grid = FieldGrid()
        for field_id, row in fields.rows.items():
            grid.add(row)
            row.editor.edited.connect(self._tell)
            if hasattr(row.editor, "picked"):
                row.editor.picked.connect(lambda picked, place=field_id: self.picked.emit(place, picked))
        self._plain[section.id] = fields
        self._grids[section.id] = grid
        return grid

    def _find(self, place: str) -> tuple[FieldSet, str]:
        section_id, dot, rest = place.partition(".")
        if dot:
            number, _dot, field_id = rest.partition(".")
            return self._groups[section_id].rows()[int(number)], field_id
        return next(fields for fields in self._plain.values() if place in fields.rows), place

    def _bring_row(self, first: FieldRow) -> None:
        """A row that was added comes to sight, as much of it as fits, once it has its place."""
        row = first.parentWidget() or first

        def bring() -> None:
            self.ensureWidgetVisible(row)
            self.ensureWidgetVisible(first)

        QTimer.singleShot(0, first, bring)

    def _tell(self) -> None:
        self._show_parts()
        if not self._setting:
            self.changed.emit()

    def _show_parts(self) -> None:
        """Shows the sections and fields whose condition holds."""
        values: Mapping[str, FieldValue | Group] = {
            field_id: fields.value(field_id)
            for fields in self._plain.values()
            for field_id in fields.rows
            if field_id in self._asked
        }
        for section in self.form.sections:
            self._cards[section.id].setVisible(is_shown(section, values))
            if not section.repeats:
                for row, seen in self._plain[section.id].seen(values, ()):
                    self._grids[section.id].show_row(row, seen)

    @property
    def _asked(self) -> frozenset[str]:
        """The fields on which something depends."""
        conditions = [section.shown_when for section in self.form.sections]
        fields = [field for section in self.form.sections if not section.repeats for field in section.fields]
        conditions += [condition for field in fields for condition in (field.shown_when, field.unless)]
        return frozenset(condition[0] for condition in conditions if condition is not None)


_ORDER = {"error": 0, "warning": 1, "note": 2}
