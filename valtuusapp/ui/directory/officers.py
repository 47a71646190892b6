"""Who uses the program: the names that stand in its log."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from valtuusapp.core.people import Officer
from valtuusapp.core.problems import UserError
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk, as_problems
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.directory.fields import Field
from valtuusapp.ui.directory.parts import column_of
from valtuusapp.ui.widgets import Card, Heading, InlineConfirm, Text, button, tool_button


class OfficersSection(QWidget):
    """The officers; one is added or changed in their place.

    Attributes:
        title: of the section.
        panel: the fields of the officer who is being edited; None while the list is in front.

    Signals:
        said: something was saved; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.title = title
        self.panel: EditPanel | None = None
        self._desk = desk
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.M)
        self._question: InlineConfirm | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.show_now()

    @property
    def is_changed(self) -> bool:
        """Whether something is typed and not saved."""
        return self.panel is not None and self.panel.is_changed

    def show_now(self) -> None:
        """Show the officers as they stand."""
        if self.panel is not None:
            self._stack.removeWidget(self.panel)
            self.panel.deleteLater()
            self.panel = None
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        officers = self._desk.services.settings.officers()
        for officer in officers:
            self._lines.addWidget(self._line(officer))
        if not officers:
            self._lines.addWidget(Text(self.tr("Nobody yet. Add yourself, so that the log knows your name.")))

    def edit(self, officer: Officer) -> None:
        """Edit an officer in place of the list."""
        settings = self._desk.services.settings
        account = self.tr("The name of the account on the workstation: the program knows the officer by it.")
        panel = EditPanel(
            self._desk,
            self.tr("New officer") if officer.id is None else officer.name,
            officer,
            [
                Field(name="name", required=True, wide=True),
                Field(name="title", wide=True),
                Field(name="account", wide=True, help=account),
            ],
            settings.check_officer,
            settings.save_officer,
        )
        panel.saved.connect(self._after_save)
        panel.cancelled.connect(self.show_now)
        panel.put_aside.connect(self._put_aside)
        self.panel = panel
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        panel.begin()

    def add(self) -> None:
        """Add an officer; the account of whoever sits here is proposed while nobody has it."""
        me = self._desk.services.settings.recognise_officer()
        self.edit(Officer(name="", account=me.account if me.id is None else ""))

    def ask_delete(self, officer: Officer) -> None:
        """Ask whether an officer is taken off the list."""
        if self._question is not None:
            self._question.close_it()
        question = InlineConfirm(
            self.tr("Take {name} off the list?").format(name=officer.name),
            [],
            self.tr("Take off"),
            self.tr("What the officer has done stays in the log."),
        )

        def delete() -> None:
            assert officer.id is not None
            try:
                self._desk.services.settings.delete_officer(officer.id)
            except UserError as error:
                question.set_problems(as_problems(error), self._desk.language)
                return
            question.close_it()
            self.show_now()
            self.said.emit(self.tr("{name} was taken off the list.").format(name=officer.name))

        question.confirmed.connect(delete)
        question.closed.connect(self._forget_question)
        self._question = question
        self._lines.addWidget(question)
        question.begin()

    def _list(self) -> QWidget:
        ground = QWidget()
        ground.setObjectName("ground")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, theme.M, 0)
        inside.setSpacing(theme.M)
        inside.addLayout(self._lines)
        add = button(self.tr("Add an officer"), "add", self.add)
        add.setEnabled(self._desk.can_write)
        inside.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeft)
        inside.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.L, theme.L, theme.XS, theme.XS)
        column.setSpacing(theme.S)
        column.addWidget(Heading(self.title, 2))
        column.addWidget(Text(self.tr("Their names stand in the log beside what they have done."), quiet=True))
        column.addWidget(scroll, 1)
        return card

    def _line(self, officer: Officer) -> QWidget:
        name = Text(officer.name)
        theme.mark(name, "strong", True)
        about = Text(" · ".join(part for part in (officer.title, officer.account) if part), quiet=True)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(column_of([name, about] if about.text() else [name], 0), 1)
        if self._desk.can_write:
            row.addWidget(
                tool_button("edit", self.tr("Change {name}").format(name=officer.name), lambda: self.edit(officer))
            )
            row.addWidget(
                tool_button(
                    "delete", self.tr("Take off {name}").format(name=officer.name), lambda: self.ask_delete(officer)
                )
            )
        return line

    def _put_aside(self) -> None:
        """Esc: back to the list, unless something would be lost."""
        if not self.is_changed:
            self.show_now()

    def _after_save(self) -> None:
        self.show_now()
        self.said.emit(self.tr("The officer was saved."))

    def _forget_question(self) -> None:
        self._question = None
