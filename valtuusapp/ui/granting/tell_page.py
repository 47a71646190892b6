"""Telling of what was granted or ended: a ready message to everybody, and the day on which they were told (R6)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.problems import Problem, UserError
from valtuusapp.core.requests import NextStep, Request
from valtuusapp.core.telling import Letter
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.granting.mail import Mail
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.sub_page import Cards, SubPage
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldGrid, FieldRow, LongText, QuietButton, Text, YesNo, button
from valtuusapp.ui.widgets.flow import FlowLayout

_LINES = 14
"""So many lines of a message are seen at once."""
_SPOKEN = (Language.FI, Language.SV)


class LetterRow(QFrame):
    """A message with its receiver.

    Attributes:
        letter: the message.
        ticked: whether its receiver is told; of the orderer's, whether it is sent.
        text: the message, seen when it is opened.

    Signals:
        changed: ticked, or not any more.
    """

    changed = Signal()

    def __init__(self, letter: Letter, mail: Mail, language: Language) -> None:
        super().__init__()
        self.setProperty("group", True)
        self.letter = letter
        self.ticked = YesNo(letter.name)
        self.ticked.set_value(True)
        self.ticked.edited.connect(self.changed)
        self.text = LongText()
        self.text.setReadOnly(True)
        self.text.setPlainText(f"{letter.subject}\n\n{letter.body}")
        self.text.setAccessibleName(self.tr("Message to {name}").format(name=letter.name))
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        self.text.hide()
        self.turn = button(self.tr("Show the message"), "chevron-right", None, QuietButton)
        self.turn.setCheckable(True)
        self.turn.toggled.connect(self._turn)
        self.open = button(self.tr("Open in the mail program"), "forward", lambda: mail.open(letter))
        self.copy = button(self.tr("Copy the message"), "copy", lambda: mail.copy(letter))
        for one in (self.turn, self.open, self.copy):
            one.setAccessibleName(f"{one.text()}: {letter.name}")
        self._lay(language)

    def _turn(self, opened: bool) -> None:
        self.text.setVisible(opened)
        set_icon(self.turn, "chevron-down" if opened else "chevron-right", "accent")

    def _lay(self, language: Language) -> None:
        letter = self.letter
        role = self.tr("the orderer") if letter.to_orderer else self.tr("%n mandate(s)", "", len(letter.line_ids))
        where = letter.email or self.tr("no e-mail address in the register")
        words = " · ".join((role, where, messages.word("language", letter.language.value, language)))
        top = QHBoxLayout()
        top.setSpacing(theme.M)
        top.addWidget(self.ticked)
        top.addWidget(Text(words, quiet=True), 1)
        buttons = QWidget()
        row = FlowLayout(buttons, theme.S)
        for one in (self.open, self.copy, self.turn):
            row.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.S)
        column.addLayout(top)
        column.addWidget(buttons)
        column.addWidget(self.text)


class TellPage(SubPage):
    """The messages of one request.

    Attributes:
        rows: the messages, the orderer's last.
        day: the row of the day.
        language_box: in which language they are.
        mail: opens and copies them.

    Signals:
        told: it is written down.
    """

    told = Signal()

    def __init__(self, window: MainWindow, services: Services, request: Request, chosen: Sequence[int]) -> None:
        """Begins with those of the chosen lines, or of all when none is chosen, that are done and not told yet."""
        super().__init__(request.id, window.language, "", "check")
        self._services, self._request = services, request
        waiting = [line.id for line in request.lines if line.granted_on and line.told_on is None]
        self._line_ids = [line_id for line_id in waiting if line_id in chosen] or waiting
        self.mail = Mail(self)
        self.mail.said.connect(window.say)
        self.rows: list[LetterRow] = []
        day = DateField(services.register.today)
        day.set_value(services.register.today())
        self.day = FieldRow(self.tr("Told on"), day, self.language, required=True)
        own = [("", self.tr("Each in their own"))]
        self.language_box = ChoiceBox(
            own + [(one.value, messages.word("language", one.value, self.language)) for one in _SPOKEN]
        )
        self._letters = QWidget()
        self._below = QVBoxLayout(self._letters)
        self._lay_cards(request)
        self.language_box.edited.connect(self._write)
        self._write()

    def begin(self) -> None:
        """The first message is opened or copied first."""
        (self.rows[0].open if self.rows else self.day.editor).setFocus()

    def still_fits(self) -> bool:
        """The request has not been changed since."""
        try:
            return self._services.requests.request(self.request_id).version == self._request.version
        except UserError:
            return False

    def confirm(self) -> None:
        """Write down that the ticked were told."""
        day = self.day.editor.value()
        if day is None:
            typed = self.day.editor.text().strip()
            self.day.set_problem(Problem("not_a_date", "told_on", values={"text": typed}))
            self.day.editor.setFocus()
            return
        try:
            self._services.granting.tell(self.request_id, self._told_lines(), day)
        except UserError as error:
            self.day.set_problem(Problem(error.code, "told_on", values=error.values))
            self.day.editor.setFocus()
            return
        self.keep_nothing()
        self.done.emit()
        self.told.emit()

    # --- inside ---

    def _told_lines(self) -> list[int]:
        return [
            key for row in self.rows if row.ticked.value() and not row.letter.to_orderer for key in row.letter.line_ids
        ]

    def _write(self) -> None:
        """The messages in the chosen language; what was ticked stays so."""
        chosen = self.language_box.value()
        ticked = [row.ticked.value() for row in self.rows]
        letters = self._services.telling.letters(self.request_id, self._line_ids, Language(chosen) if chosen else None)
        for old in self.rows:
            self._below.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [LetterRow(letter, self.mail, self.language) for letter in letters]
        for place, row in enumerate(self.rows):
            if place < len(ticked):
                row.ticked.set_value(ticked[place])
            row.changed.connect(self._count)
            self._below.addWidget(row)
        if len(self.rows) == 1:
            self.rows[0].turn.setChecked(True)
        self._count()

    def _count(self) -> None:
        count = len(self._told_lines())
        self.primary.setText(self.tr("Mark %n mandate(s) as told", "", count))
        self.primary.setEnabled(count > 0 and not self._services.register.read_only)

    def _lay_cards(self, request: Request) -> None:
        title = messages.term(NextStep.TELL, self.language)
        self.set_texts(title, request.number)
        self.badge.show_state(request.state)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(theme.S)
        grid = FieldGrid(2)
        grid.add(self.day)
        grid.add(FieldRow(self.tr("Language of the messages"), self.language_box, self.language))
        cards = Cards(title)
        cards.add(
            self.tr("Messages"),
            self._letters,
            sentence=self.tr(
                "The program sends nothing by itself. Suomi.fi does not tell of an end: the officer does."
            ),
        )
        cards.add(self.tr("Written down in the register"), grid)
        self.set_content(cards)
        self.add_button(button(self.tr("Cancel"), "", self.left.emit))
