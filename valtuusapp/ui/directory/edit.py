"""The one panel in which every row of the directory is edited, in place of its details."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.problems import Problem, Severity, UserError
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.directory import fields as between
from valtuusapp.ui.directory.desk import Desk, as_problems
from valtuusapp.ui.directory.fields import Field, Kind
from valtuusapp.ui.directory.many import PickMany, TickMany
from valtuusapp.ui.widgets import (
    Card,
    ChoiceBox,
    DateField,
    FieldGrid,
    FieldRow,
    Heading,
    LongText,
    Picker,
    PrimaryButton,
    Suggestion,
    Text,
    TextField,
    YesNo,
    button,
)

PAUSE_MS = 250
"""How long typing must pause before what is typed is checked."""
_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class EditPanel(Card):
    """Fields for a value, the problems beside them, and Save.

    Ctrl+S and Ctrl+Enter save; Esc goes away and keeps what is typed.

    Attributes:
        title: whose panel it is.
        row_id: the row of the list to which it belongs; None for one that is not in the list yet.
        rows: the rows of the fields by name.

    Signals:
        saved: carries the key of the saved row.
        cancelled: the user does not want what was typed.
        put_aside: the user goes away with Esc; what was typed stays.
    """

    saved = Signal(int)
    cancelled = Signal()
    put_aside = Signal()

    def __init__(
        self,
        desk: Desk,
        title: str,
        value: Any,
        fields: Sequence[Field],
        check: Callable[[Any], Sequence[Problem]],
        save: Callable[[Any], int],
        row_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Makes the panel.

        Args:
            desk: for language and the day.
            title: the heading.
            value: what is edited, a value of the core or a mapping; a new one has ``id`` None.
            fields: in their order.
            check: tells what is wrong with a value.
            save: saves a value and returns its key.
            row_id: the row of the list to which it belongs.
            parent: the widget that it stands in.
        """
        super().__init__(parent)
        self.title, self.row_id = title, row_id
        self.rows: dict[str, FieldRow] = {}
        self._desk, self._language = desk, desk.language
        self._value, self._fields = value, tuple(fields)
        self._check, self._save = check, save
        self._grids: dict[str, FieldGrid] = {}
        self._touched: set[str] = set()
        self._all_at_once = getattr(value, "id", 0) is not None
        self._unsaved = Text(self.tr("Not saved yet"), quiet=True, small=True)
        self._general = Text()
        theme.mark(self._general, "tone", Severity.ERROR.value)
        self._scroll = QScrollArea()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.show_problems)
        self._lay()
        self._first = self._content()
        for field in self._fields:
            self.rows[field.name].editor.edited.connect(lambda name=field.name: self._note(name))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._show_fields()
        self._show_state([])

    @property
    def is_changed(self) -> bool:
        """Whether something else stands in the fields than at first."""
        return self._content() != self._first

    def begin(self) -> None:
        """Put the cursor into the first field, the text selected."""
        editor = self.rows[self._fields[0].name].editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, TextField):
            editor.selectAll()
        if self._all_at_once:
            self.show_problems()

    def value(self) -> tuple[Any, list[Problem]]:
        """The value as it stands in the fields, and what is wrong with the writing itself, such as 31.2."""
        value, problems = self._value, []
        for field in self._fields:
            content, problem = between.from_editor(field, self._shown(field.name), self._language)
            if field.kind is Kind.DAY and (wrong := self.rows[field.name].editor.problem()):
                problem = wrong.at(field.name)
            if field.kind is Kind.PICK_MANY and (words := self.rows[field.name].editor.picker.text().strip()):
                problem = between.not_in_register(field, words, self._language)
            if problem is not None:
                problems.append(problem)
                continue
            value = between.put(value, field.name, content)
        for field in self._fields:
            if field.shown is not None and not field.shown(value):
                value = between.put(value, field.name, None)
                problems = [problem for problem in problems if problem.field != field.name]
        return value, problems

    def problems(self) -> list[Problem]:
        """Everything that is wrong or worth knowing."""
        value, problems = self.value()
        known = {problem.field for problem in problems}
        return problems + [problem for problem in self._check(value) if problem.field not in known]

    def save(self) -> None:
        """Save, or show what refuses it and go to the first such field."""
        self._timer.stop()
        self._all_at_once = True
        value, problems = self.value()
        if problems:
            self.show_problems()
            self._go_to_first()
            return
        try:
            key = self._save(value)
        except UserError as error:
            self._show_state(as_problems(error))
            self._go_to_first()
            return
        self.saved.emit(key)

    def add_below(self, widget: QWidget) -> None:
        """Put something more below the fields."""
        self._inside.insertWidget(self._inside.count() - 1, widget)

    def show_problems(self) -> None:
        """Check what is typed, and show what concerns the fields that have been touched."""
        found = self.problems()
        if not self._all_at_once:
            found = [problem for problem in found if problem.field in self._touched]
        self._show_state(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes away without throwing away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_aside.emit()
        else:
            super().keyPressEvent(event)

    # --- inside ---

    def _lay(self) -> None:
        ground = QWidget()
        ground.setObjectName("ground")
        inside = self._inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, theme.XS, theme.M, theme.M)
        inside.setSpacing(theme.M)
        grid: FieldGrid | None = None
        for field in self._fields:
            if field.section:
                inside.addSpacing(theme.XS)
                inside.addWidget(Heading(field.section, 3))
            if field.section or grid is None:
                grid = FieldGrid()
                inside.addWidget(grid)
            self._grids[field.name] = grid
            row = FieldRow(
                between.label_of(field, self._language),
                self._editor(field),
                self._language,
                field.help,
                required=field.required,
            )
            self.rows[field.name] = grid.add(row, wide=field.wide or field.kind in (Kind.TICK_MANY, Kind.PICK_MANY))
        inside.addStretch()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(ground)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, theme.XS, theme.M, theme.S)
        buttons.setSpacing(theme.S)
        save = button(self.tr("Save"), "", self.save, PrimaryButton)
        save.setToolTip(self.tr("Save (Ctrl+S)"))
        buttons.addWidget(save)
        buttons.addWidget(button(self.tr("Cancel"), "", self.cancelled.emit))
        buttons.addWidget(self._unsaved)
        buttons.addStretch()
        heading = Heading(self.title, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.XS, theme.XS)
        column.setSpacing(theme.S)
        column.addWidget(heading)
        column.addWidget(self._general)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.characters(40))
        self.setAccessibleName(self.title)

    def _editor(self, field: Field) -> Any:
        editor = _editor(field, self._desk)
        editor.set_value(between.to_editor(field, between.read(self._value, field.name)))
        return editor

    def _shown(self, name: str) -> Any:
        editor = self.rows[name].editor
        return editor.text().strip() if isinstance(editor, TextField) else editor.value()

    def _content(self) -> list[Any]:
        """Everything as it stands in the fields, words that are no day included."""
        editors = [self.rows[field.name].editor for field in self._fields]
        return [editor.text() if isinstance(editor, DateField) else editor.value() for editor in editors]

    def _note(self, name: str) -> None:
        self._touched.add(name)
        self._show_fields()
        self._unsaved.setVisible(self.is_changed)
        self._timer.start()

    def _show_fields(self) -> None:
        conditional = [field for field in self._fields if field.shown is not None]
        if conditional:
            value, _problems = self.value()
            for field in conditional:
                assert field.shown is not None
                self._grids[field.name].show_row(self.rows[field.name], field.shown(value))

    def _show_state(self, problems: Sequence[Problem]) -> None:
        worst_first = sorted(problems, key=lambda problem: _WORST_FIRST.index(problem.severity))
        for name, row in self.rows.items():
            row.set_problem(next((problem for problem in worst_first if problem.field == name), None))
        rest = [messages.say(problem, self._language) for problem in worst_first if problem.field not in self.rows]
        self._general.setText("\n".join(rest))
        self._general.setVisible(bool(rest))
        self._unsaved.setVisible(self.is_changed)

    def _go_to_first(self) -> None:
        for row in self.rows.values():
            if row.problem is not None and row.problem.severity is Severity.ERROR:
                row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                self._scroll.ensureWidgetVisible(row)
                return


def _editor(field: Field, desk: Desk) -> Any:
    match field.kind:
        case Kind.LONG_TEXT:
            return LongText()
        case Kind.DAY:
            return DateField(desk.services.register.today)
        case Kind.CHOICE:
            return ChoiceBox([(between.key_of(content), word) for content, word in field.choices])
        case Kind.YES_NO:
            return YesNo()
        case Kind.PICK:
            return Picker(suggestions(field))
        case Kind.TICK_MANY:
            return TickMany([(between.key_of(content), word) for content, word in field.choices])
        case Kind.PICK_MANY:
            return PickMany(suggestions(field))
    return TextField()


def suggestions(field: Field) -> Callable[[str], list[Suggestion]]:
    """What a field offers, as its editor wants it."""
    return lambda text: [Suggestion(one.id, one.text, one.detail) for one in field.suggest(text)]


def language_words(language: Language) -> list[tuple[Language, str]]:
    """The languages in which people are written to."""
    return [(one, messages.word("language", one.value, language)) for one in (Language.FI, Language.SV, Language.EN)]
