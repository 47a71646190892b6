"""Pieces of the details: badges, the mandates of somebody, what the log says, links."""

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date
from valtuusapp.core.filters import CURRENT, MandateFilter, Sort
from valtuusapp.core.mandates import MandateRow
from valtuusapp.core.text import Language, LocalText
from valtuusapp.ui import theme
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.history import history_list
from valtuusapp.ui.language import Texts
from valtuusapp.ui.states import Look, StateBadge
from valtuusapp.ui.widgets import DetailRow, DetailSection, Text
from valtuusapp.ui.widgets.flow import FlowLayout

translate = QCoreApplication.translate
Details = Texts("Details")

_BREAKS = re.compile(r"([@/._])")
"""Addresses may be broken after these."""

SHOWN_MANDATES = 12
"""So many mandates stand in the details; the registry has them all."""


class Link(QLabel):
    """Words that lead somewhere; they wrap. Tab goes to it, Enter follows it."""

    def __init__(self, words: str, go: Callable[[], object]) -> None:
        shown = _BREAKS.sub("\\1&#8203;", escape(words))
        super().__init__(f'<a href="go" style="text-decoration: none">{shown}</a>')
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setAccessibleName(words)
        self.linkActivated.connect(lambda: go())


class OneLine(QLineEdit):
    """A long text without spaces on one line; all of it can be selected and copied."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setFrame(False)
        self.setCursorPosition(0)
        self.setToolTip(text)
        self.setAccessibleName(text)


def open_page(address: str) -> None:
    """Open an address in the browser, or a letter in the mail program."""
    QDesktopServices.openUrl(QUrl(address))


def column_of(widgets: Iterable[QWidget], spacing: int = theme.XS) -> QWidget:
    """Widgets below each other."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    return box


def badges(looks: Iterable[tuple[Look, str]], language: Language) -> QWidget:
    """States side by side: symbol, word and colour."""
    box = QWidget()
    row = FlowLayout(box, theme.XS)
    for look, word in looks:
        badge = StateBadge(language)
        badge.show_look(look, word)
        row.addWidget(badge)
    policy = box.sizePolicy()
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box


def history_section(desk: Desk, rows: Iterable[tuple[str, int]]) -> DetailSection:
    """What the log says of rows, closed until somebody asks."""
    entries = desk.services.history.of_rows(rows)
    return DetailSection("history", translate("Details", "History"), history_list(entries, desk.language), opened=False)


def mandates_section(
    desk: Desk, which: MandateFilter, show_mandates: Callable[[MandateFilter], object]
) -> DetailSection:
    """Mandates that are in force or to come, those that end first at the top, and a link to all in the registry.

    Args:
        desk: for services and language.
        which: whose they are; its states are not looked at.
        show_mandates: goes to the registry.
    """
    whose = MandateFilter(
        assignee_person_id=which.assignee_person_id,
        assignee_organisation_id=which.assignee_organisation_id,
        theme_id=which.theme_id,
    )
    current = MandateFilter(
        states=CURRENT.states,
        assignee_person_id=which.assignee_person_id,
        assignee_organisation_id=which.assignee_organisation_id,
        theme_id=which.theme_id,
    )
    mandates = desk.services.mandates
    ids = mandates.ids(current, Sort("valid_to", False, desk.language))
    everything = len(mandates.ids(whose, Sort("valid_to")))
    parts: list[QWidget] = []
    if ids:
        rows = mandates.rows(ids[:SHOWN_MANDATES])
        parts.append(mandate_table(rows, desk.language, whose=which.theme_id is not None))
    else:
        parts.append(Text(translate("Details", "No mandates in force"), quiet=True))
    if len(ids) > SHOWN_MANDATES:
        rest = len(ids) - SHOWN_MANDATES
        parts.append(Text(Details.tr("and %n more", "", rest), quiet=True))
    if everything:
        parts.append(Link(translate("Details", "Show in the mandate registry"), lambda: show_mandates(whose)))
    title = translate("Details", "Mandates in force ({count})").format(count=len(ids))
    return DetailSection("mandates", title, column_of(parts, theme.S))


def mandate_table(rows: Sequence[MandateRow], language: Language, *, whose: bool) -> QWidget:
    """State, theme (or, of one theme, the assignee) with type, and last day of each mandate."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.S)
    grid.setVerticalSpacing(theme.S)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for line, row in enumerate(rows):
        badge = StateBadge(language)
        badge.show_state(row.state, ends_soon=row.ends_soon)
        grid.addWidget(badge, line, 0, top | Qt.AlignmentFlag.AlignLeft)
        what = row.assignee if whose else row.theme.marked(language)
        details = [messages.term(row.type, language), ", ".join(row.specifiers)]
        words = column_of([Text(what), Text(" · ".join(part for part in details if part), quiet=True, small=True)], 0)
        grid.addWidget(words, line, 1, top)
        day = Text(format_date(row.valid_to), wrap=False)
        day.setAccessibleName(translate("Details", "Valid to {day}").format(day=day.text()))
        grid.addWidget(day, line, 2, top | Qt.AlignmentFlag.AlignRight)
    return box


def names(name: LocalText, language: Language) -> list[DetailRow]:
    """The name in the languages that are not the heading."""
    others = [one for one in Language if one is not language and getattr(name, one.value)]
    return [DetailRow(messages.word("field", f"name_{one.value}", language), name.get(one)) for one in others]
