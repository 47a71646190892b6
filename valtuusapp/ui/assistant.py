"""The first start: three short steps to a new register, or a look at the demonstration."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from valtuusapp.core import messages
from valtuusapp.core.dates import Clock
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.settings import BY_KEY
from valtuusapp.core.text import Language, LocalText
from valtuusapp.services.starting import Start, check_start, create_register
from valtuusapp.ui import theme
from valtuusapp.ui.icons import icon
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import (
    Card,
    ChoiceBox,
    FieldGrid,
    FieldRow,
    Heading,
    MessageBar,
    PrimaryButton,
    QuietButton,
    Text,
    TextField,
    button,
)

_STEPS = 3


class Assistant(QWidget):
    """Asks what a new register needs and makes it.

    Signals:
        made: the new register.
        demonstration_wanted: show the made-up municipality instead.
        language_wanted: begin anew in the language.
    """

    made = Signal(Path)
    demonstration_wanted = Signal()
    language_wanted = Signal(object)

    def __init__(self, language: Language, database: Path) -> None:
        super().__init__()
        self._language = language
        self._rows: dict[str, FieldRow] = {}
        self._step_of: dict[str, int] = {}
        self._full = QRadioButton(self.tr("With the mandate themes, usual sectors and job titles"))
        self._empty = QRadioButton(self.tr("Empty: everything is written by ourselves"))
        self._stack = QStackedWidget()
        self._place = Text(quiet=True, small=True, wrap=False)
        self._messages = MessageBar()
        self._back = button(self.tr("Back"), "back", self._go_back)
        self._next = button(self.tr("Next"), "", self.go_on, PrimaryButton)
        self.setWindowTitle(self.tr("Welcome – valtuusapp"))
        self._lay(database)
        self._show_step(0)
        self.resize(theme.characters(96), theme.row_height() * 20)

    def field(self, name: str) -> FieldRow:
        """The row of a question."""
        return self._rows[name]

    def value(self, name: str) -> str:
        """What has been answered to a question."""
        return str(self._rows[name].editor.value() or "").strip()

    def set_value(self, name: str, value: str) -> None:
        """Answer a question."""
        self._rows[name].editor.set_value(value)

    def go_on(self) -> None:
        """To the next step when this one is answered; from the last, make the register."""
        step = self._stack.currentIndex()
        if self._show_problems(step):
            return
        if step + 1 < _STEPS:
            self._show_step(step + 1)
        else:
            self._make()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, or presses the button that has the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        (focus if isinstance(focus, QPushButton) else self._next).click()

    def start(self) -> Start:
        """The answers."""
        return Start(
            municipality=LocalText(self.value("municipality"), self.value("municipality_sv")),
            business_id=self.value("business_id"),
            form_languages=self.value("form_languages"),
            officer_name=self.value("officer_name"),
            officer_title=self.value("officer_title"),
            with_catalogue=self._full.isChecked(),
            with_organisation=self._full.isChecked(),
            backup_folder=self.value("backup_folder"),
        )

    def _make(self) -> None:
        path = Path(self.value("database")).expanduser()
        try:
            create_register(path, self.start(), Clock())
        except UserError as error:
            self._show_problems(_STEPS - 1)
            self._messages.say(messages.say(error, self._language), Tone.ERROR)
            return
        self.made.emit(path)

    def _show_problems(self, step: int) -> list[Problem]:
        """Put the problems of the answers up to this step beside them; those that refuse."""
        found = {problem.field: problem for problem in reversed(check_start(self.start()))}
        if step == _STEPS - 1 and not self.value("database"):
            found["database"] = Problem("start_database_missing", "database")
        for name, row in self._rows.items():
            row.set_problem(found.get(name) if self._step_of[name] <= step else None)
        refusing = [
            problem
            for problem in found.values()
            if problem.severity.value == "error" and self._step_of.get(problem.field, step) <= step
        ]
        if refusing:
            self._show_step(min(self._step_of.get(problem.field, step) for problem in refusing))
            self._rows[refusing[-1].field].editor.setFocus()
        return refusing

    def _go_back(self) -> None:
        self._show_step(self._stack.currentIndex() - 1)

    def _show_step(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._place.setText(self.tr("Step {step} of {steps}").format(step=step + 1, steps=_STEPS))
        self._back.setVisible(step > 0)
        self._next.setText(self.tr("Next") if step + 1 < _STEPS else self.tr("Make the register"))
        first = next(name for name, number in self._step_of.items() if number == step)
        self._rows[first].editor.setFocus(Qt.FocusReason.TabFocusReason)

    # --- how it is laid out ---

    def _lay(self, database: Path) -> None:
        self._stack.addWidget(self._municipality_step())
        self._stack.addWidget(self._officer_step())
        self._stack.addWidget(self._content_step(database))
        top = QHBoxLayout()
        top.addWidget(Heading(self.tr("Welcome to valtuusapp"), 1, wrap=False))
        top.addStretch()
        top.addWidget(self._language_button())
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addWidget(button(self.tr("Look at the demonstration"), "", self.demonstration_wanted.emit, QuietButton))
        foot.addStretch()
        for widget in (self._place, self._back, self._next):
            foot.addWidget(widget)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        inside.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL * 2, theme.XL, theme.XL * 2, theme.XL)
        column.setSpacing(theme.L)
        column.addLayout(top)
        column.addWidget(
            Text(
                self.tr("The register of your municipality's Suomi.fi mandates lies on this computer only."), quiet=True
            )
        )
        column.addWidget(self._messages)
        column.addWidget(card, 1)
        column.addLayout(foot)

    def _language_button(self) -> QWidget:
        other = Language.SV if self._language is Language.FI else Language.FI
        words = {Language.FI: "Suomeksi", Language.SV: "På svenska"}
        return button(words[other], "", lambda: self.language_wanted.emit(other), QuietButton)

    def _municipality_step(self) -> QWidget:
        languages = [(key, label.get(self._language)) for key, label in BY_KEY["form_languages"].choices]
        return self._step(
            0,
            self.tr("Whose register is this?"),
            [
                ("municipality", self._row(self.tr("Municipality in Finnish"), TextField(), required=True)),
                ("municipality_sv", self._row(self.tr("Municipality in Swedish"), TextField())),
                (
                    "business_id",
                    self._row(
                        self.tr("Business ID"), TextField(), self.tr("It stands on mandates, for example 1234567-1.")
                    ),
                ),
                ("form_languages", self._row(self.tr("Language of the forms"), ChoiceBox(languages))),
            ],
        )

    def _officer_step(self) -> QWidget:
        return self._step(
            1,
            self.tr("Who uses the program?"),
            [
                (
                    "officer_name",
                    self._row(
                        self.tr("Name"),
                        TextField(),
                        self.tr("The name stands in the log beside what you do."),
                        required=True,
                    ),
                ),
                ("officer_title", self._row(self.tr("Job title"), TextField())),
            ],
        )

    def _content_step(self, database: Path) -> QWidget:
        page = self._step(
            2,
            self.tr("How do you begin, and where is it kept?"),
            [
                (
                    "database",
                    self._row(
                        self.tr("The register"),
                        TextField(str(database)),
                        self.tr("On a disk of this computer, not on a network share."),
                        required=True,
                    ),
                ),
                (
                    "backup_folder",
                    self._row(
                        self.tr("Second folder for backups"),
                        TextField(),
                        self.tr("For example on a network share. It can be chosen later."),
                    ),
                ),
            ],
            above=[self._full, self._empty],
        )
        group = QButtonGroup(self)
        for choice in (self._full, self._empty):
            group.addButton(choice)
        self._full.setChecked(True)
        self._add_browse("database", self._browse_register)
        self._add_browse("backup_folder", self._browse_folder)
        return page

    def _row(self, label: str, editor: QWidget, help: str = "", *, required: bool = False) -> FieldRow:
        return FieldRow(label, editor, self._language, help, required=required)

    def _step(
        self, number: int, title: str, rows: Sequence[tuple[str, FieldRow]], above: Sequence[QWidget] = ()
    ) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(Heading(title, 2))
        for widget in above:
            column.addWidget(widget)
        grid = FieldGrid(1)
        for name, row in rows:
            self._rows[name] = grid.add(row)
            self._step_of[name] = number
        column.addWidget(grid)
        column.addStretch()
        return page

    def _add_browse(self, name: str, browse: object) -> None:
        """A button inside the field that opens the system's file chooser."""
        editor = self._rows[name].editor
        assert isinstance(editor, QLineEdit)
        action = editor.addAction(icon("more", "secondary"), QLineEdit.ActionPosition.TrailingPosition)
        action.setToolTip(self.tr("Choose…"))
        action.triggered.connect(browse)

    def _browse_register(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Where is the register kept?"), self.value("database"), self.tr("Registers (*.sqlite)")
        )
        if name:
            self.set_value("database", name)

    def _browse_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Second folder for backups"), self.value("backup_folder"))
        if name:
            self.set_value("backup_folder", name)
