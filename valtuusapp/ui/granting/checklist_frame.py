"""How a checklist is laid out: what it is about, the steps, the fields, and the foot with what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from valtuusapp.core import messages, work_steps
from valtuusapp.core.mandates import GrantingWay
from valtuusapp.core.requests import LineKind
from valtuusapp.core.work_list import WorkGroup
from valtuusapp.services.opening import Services
from valtuusapp.ui import theme
from valtuusapp.ui.granting.done_fields import DoneFields
from valtuusapp.ui.granting.groups import KINDS
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.requests.sub_page import FootBar
from valtuusapp.ui.states import StateBadge
from valtuusapp.ui.widgets import Heading, PrimaryButton, QuietButton, Text, button
from valtuusapp.ui.widgets.flow import FlowLayout
from valtuusapp.ui.widgets.view_switch import ViewSwitch

WAYS = (GrantingWay.GRANTED, GrantingWay.REQUEST_CONFIRMED)
_MOST_LINKS = 6


class ChecklistFrame(QWidget):
    """The checklist without what it does.

    Signals:
        request_wanted: the user wants to see a request; carries its key.
    """

    request_wanted = Signal(int)

    def __init__(self, window: MainWindow, services: Services, group: WorkGroup) -> None:
        super().__init__()
        self.group = group
        self._language = window.language
        self.switch = ViewSwitch(
            [(WAYS[0].value, self.tr("Granted here")), (WAYS[1].value, self.tr("The employee requests it"))],
            self.tr("How it is done"),
        )
        self.primary = button("", "check", None, PrimaryButton)
        self._status = Text(quiet=True, small=True)
        self._warning = Text(small=True)
        theme.mark(self._warning, "tone", "warning")
        self.fields = DoneFields(group, self._language, services.register.today)
        self._steps = QWidget()
        self._lay(work_steps.note(services.settings.all(), self._language))

    def _lay(self, note: str) -> None:
        content, subject = self.group.content, self.group.subject
        badge = StateBadge(self._language)
        title = Heading(subject.theme.marked(self._language), 2)
        top = QHBoxLayout()
        top.setContentsMargins(theme.L, theme.M, theme.L, 0)
        top.setSpacing(theme.M)
        top.addWidget(title, 1)
        top.addWidget(badge, alignment=Qt.AlignmentFlag.AlignTop)
        badge.show_look(KINDS[content.kind], messages.term(content.kind, self._language))
        if not self.group.for_persons or content.kind is LineKind.END:
            self.switch.hide()
        ground = QWidget()
        ground.setObjectName("ground")
        self._inside = QVBoxLayout(ground)
        self._inside.setContentsMargins(theme.L, 0, theme.M, theme.M)
        self._inside.setSpacing(theme.S)
        self._inside.addWidget(self._about())
        self._inside.addWidget(self.switch, alignment=Qt.AlignmentFlag.AlignLeft)
        self._inside.addWidget(Text(note, quiet=True, small=True))
        self._inside.addWidget(self._steps)
        self._inside.addWidget(Heading(self.tr("Written down in the register"), 3))
        self._inside.addWidget(self.fields)
        self._inside.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(ground)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._status)
        words.addWidget(self._warning)
        self._warning.hide()
        foot = FootBar()
        line = QHBoxLayout(foot)
        line.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        line.setSpacing(theme.M)
        line.addLayout(words, 1)
        line.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        column.addWidget(foot)
        self.setAccessibleName(title.text())

    def _how_many(self) -> str:
        """How many assignees there are; said by the checklist itself, under whose name the words are looked for."""
        raise NotImplementedError

    def _about(self) -> QWidget:
        """How many, and the requests to which it leads."""
        about = QWidget()
        line = FlowLayout(about, theme.S)
        line.addWidget(Text(self._how_many(), quiet=True, wrap=False))
        requests = {one.request_id: one.request_number for one in self.group.lines}
        for request_id, number in list(requests.items())[:_MOST_LINKS]:
            link = button(self.tr("Request {number}").format(number=number), "", None, QuietButton)
            link.setProperty("link", True)
            link.clicked.connect(lambda _checked=False, key=request_id: self.request_wanted.emit(key))
            line.addWidget(link)
        return about
