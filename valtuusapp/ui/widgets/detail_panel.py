"""The panel beside a table: everything about the selected row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.states import StateBadge, look_of
from valtuusapp.ui.widgets.basic import Card, Heading, PrimaryButton, QuietButton, Text, action_button, tool_button
from valtuusapp.ui.widgets.empty_state import EmptyState, EmptyText
from valtuusapp.ui.widgets.flow import FlowLayout
from valtuusapp.ui.widgets.inline_confirm import InlineConfirm
from valtuusapp.ui.widgets.widths import keep_at_least

_LONG_LABEL = 18
"""Labels longer than so many letters wrap."""
_LONG_WORD = 24
"""A word longer than so many letters has no room beside a label in a narrow panel."""


@dataclass(frozen=True, slots=True)
class DetailRow:
    """A label and its value; a row without a value is left out.

    Attributes:
        open: what happens when the value is clicked, such as going to the request; None for plain text.
        copied: what is copied instead of the value where it must not leave the house; empty for nothing.
    """

    label: str
    value: str
    open: Callable[[], object] | None = None
    copied: str | None = None


@dataclass(frozen=True, slots=True)
class DetailSection:
    """A part of the panel that can be closed.

    Attributes:
        key: under which it is remembered, while the program runs, whether it is closed.
        title: the heading; empty for a part that is always open.
        content: rows, or a widget of its own.
        opened: whether it is open at first.
    """

    key: str
    title: str
    content: Sequence[DetailRow] | QWidget
    opened: bool = True


@dataclass(frozen=True, slots=True)
class Detail:
    """What the panel shows.

    Attributes:
        state: the badge above the heading; None for none.
        state_words: what the badge says; empty for the word of the state.
    """

    title: str
    subtitle: str = ""
    state: Enum | None = None
    ends_soon: bool = False
    state_words: str = ""
    sections: Sequence[DetailSection] = ()


class DetailPanel(Card):
    """Badge, heading, buttons; below them the sections, which scroll.

    Attributes:
        when_empty: what is said while nothing is shown.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when_empty = EmptyText("info", self.tr("Choose a row to see everything about it"))
        self._closed: dict[str, bool] = {}
        self._detail: Detail | None = None
        self._question: InlineConfirm | None = None
        self._empty = EmptyState()
        self._badge = StateBadge(language)
        self._title = Heading(level=2)
        self._subtitle = Text(quiet=True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QWidget()
        self._button_row = FlowLayout(self._buttons, theme.S)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._copy = QAction(self.tr("Copy the details"), self)
        set_icon(self._copy, "copy")
        self._copy.triggered.connect(self.copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.addAction(self._copy)
        self.setFocusProxy(self._scroll)
        keep_at_least(self, 40)
        self._lay()
        self.clear()

    def set_actions(
        self, primary: QAction | None, others: Sequence[QAction] = (), more: Sequence[QAction] = ()
    ) -> None:
        """Put buttons below the heading: what comes next is filled, the rest outlined, the rare behind a menu.

        The keyboard that was on one of them goes on to what comes next.
        """
        had_focus = self._buttons.isAncestorOf(QApplication.focusWidget() or self)
        while (item := self._button_row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if primary is not None:
            self._button_row.addWidget(action_button(primary, kind=PrimaryButton))
        for action in others:
            self._button_row.addWidget(action_button(action))
        if more:
            self._button_row.addWidget(self._more_button(more))
        self._buttons.setVisible(self._detail is not None and self._button_row.count() > 0)
        if had_focus:
            item = self._button_row.itemAt(0)
            first = (item.widget() if item is not None else None) or self._scroll
            first.show()  # what is not seen yet takes no focus
            first.setFocus()

    def show_detail(self, detail: Detail) -> None:
        """Show a row. A question that is open goes away when another row is shown."""
        if self._detail is None or detail.title != self._detail.title:
            self.close_question()
        at = self._scroll.verticalScrollBar().value() if self._detail and detail.title == self._detail.title else 0
        self._detail = detail
        if detail.state is not None and detail.state_words:
            self._badge.show_look(look_of(detail.state, ends_soon=detail.ends_soon), detail.state_words)
        else:
            self._badge.show_state(detail.state, ends_soon=detail.ends_soon)
        self._title.setText(detail.title)
        self._subtitle.setText(detail.subtitle)
        self._subtitle.setVisible(bool(detail.subtitle))
        self._put_sections(detail.sections)
        self._show(True)
        self.setAccessibleName(detail.title)
        self._scroll.setAccessibleName(detail.title)
        self._scroll.verticalScrollBar().setValue(at)

    def clear(self) -> None:
        """Show nothing, and say what to do."""
        self.close_question()
        self._detail = None
        self._empty.show_text(self.when_empty)
        self._show(False)
        self.setAccessibleName(self.when_empty.title)

    def close_question(self) -> None:
        """Another row is the current one: what was asked about the last one is not asked any more."""
        if self._question is not None:
            self._question.close_it()

    def ask(self, question: InlineConfirm) -> None:
        """Show a question above the sections, instead of one that is open; it scrolls with them."""
        self.close_question()
        self._question = question
        question.closed.connect(self._forget_question)
        self._inside.insertWidget(0, question)
        self._scroll.verticalScrollBar().setValue(0)
        question.show()
        question.begin()

    def copy(self) -> None:
        """Put everything shown, as text, on the clipboard; but not where a protected person works or is reached."""
        if self._detail is None:
            return
        lines = [self._detail.title, self._detail.subtitle]
        for section in self._detail.sections:
            if not isinstance(section.content, QWidget):
                lines += ["", section.title]
                rows = [(row.label, row.value if row.copied is None else row.copied) for row in section.content]
                lines += [f"{label}: {value}" for label, value in rows if value]
        QGuiApplication.clipboard().setText("\n".join(lines).strip())

    def _lay(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.L, theme.L, theme.XS, theme.XS)
        self._column.setSpacing(theme.S)
        self._column.addWidget(self._empty, 1)
        self._column.addWidget(self._badge, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._title)
        self._column.addWidget(self._subtitle)
        self._column.addWidget(self._buttons)
        self._column.addWidget(self._scroll, 1)
        ground = QWidget()
        ground.setObjectName("ground")
        self._inside = QVBoxLayout(ground)
        self._inside.setContentsMargins(0, theme.XS, theme.M, theme.M)
        self._inside.setSpacing(theme.M)
        self._sections = QWidget()
        self._inside.addWidget(self._sections)
        self._inside.addStretch()
        self._scroll.setWidget(ground)

    def _show(self, full: bool) -> None:
        self._empty.setVisible(not full)
        self._buttons.setVisible(full and self._button_row.count() > 0)
        for widget in (self._title, self._scroll):
            widget.setVisible(full)
        if not full:
            self._badge.hide()
            self._subtitle.hide()

    def _put_sections(self, sections: Sequence[DetailSection]) -> None:
        before, self._sections = self._sections, QWidget()
        column = QVBoxLayout(self._sections)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        for section in sections:
            body = section.content if isinstance(section.content, QWidget) else rows_widget(section.content)
            body.setParent(self._sections)  # shown without a parent it would be a window
            if section.title:
                column.addWidget(self._section_button(section, body))
            column.addWidget(body)
            column.addSpacing(theme.S)
        self._inside.replaceWidget(before, self._sections)
        self._sections.show()
        before.hide()
        before.deleteLater()

    def _more_button(self, actions: Sequence[QAction]) -> QToolButton:
        more = tool_button("more", self.tr("More actions"))
        menu = QMenu(more)
        menu.addActions(list(actions))
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return more

    def _section_button(self, section: DetailSection, body: QWidget) -> QPushButton:
        head = QuietButton(section.title)
        head.setCheckable(True)
        theme.mark(head, "section", True)

        def turn(opened: bool) -> None:
            self._closed[section.key] = not opened
            body.setVisible(opened)
            set_icon(head, "chevron-down" if opened else "chevron-right", "secondary")

        opened = not self._closed.get(section.key, not section.opened)
        head.setChecked(opened)
        turn(opened)
        head.toggled.connect(turn)
        return head

    def _forget_question(self) -> None:
        self._question = None


def rows_widget(rows: Sequence[DetailRow]) -> QWidget:
    """Labels at the left, values at the right; values can be selected and copied.

    A value with a word that is too long for its column, such as an e-mail address, stands below its label.
    """
    box = _Rows()
    grid, line = box.grid, 0
    for row in (row for row in rows if row.value):
        label = Text(row.label, quiet=True, wrap=len(row.label) > _LONG_LABEL)
        value = _link(row) if row.open is not None else _value(row)
        label.setBuddy(value)
        # a link is as wide as its words, and the column is not
        across = Qt.AlignmentFlag(0) if row.open is None else Qt.AlignmentFlag.AlignLeft
        below = max(map(len, row.value.split()), default=0) > _LONG_WORD
        grid.addWidget(label, line, 0, 1, 2 if below else 1, Qt.AlignmentFlag.AlignTop)
        line += below
        grid.addWidget(value, line, 0 if below else 1, 1, 2 if below else 1, Qt.AlignmentFlag.AlignTop | across)
        line += 1
    return box


class _Rows(QWidget):
    """Labels and values; the column of the labels keeps its width in letters when the text grows."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.M)
        self.grid.setVerticalSpacing(theme.XS + 2)
        self.grid.setColumnStretch(1, 1)
        self._fit()
        theme.changes.changed.connect(self._fit)

    def _fit(self) -> None:
        self.grid.setColumnMinimumWidth(0, theme.characters(_LONG_LABEL - 2))


def _value(row: DetailRow) -> Text:
    value = Text(row.value)
    value.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    value.setAccessibleName(f"{row.label}: {row.value}")
    return value


def _link(row: DetailRow) -> QWidget:
    link = QuietButton(row.value)
    link.setProperty("link", True)
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    link.setAccessibleName(f"{row.label}: {row.value}")
    link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    go = row.open
    assert go is not None
    link.clicked.connect(lambda: go())
    return link
