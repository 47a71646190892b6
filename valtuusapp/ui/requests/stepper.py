"""A path as a line of steps: what is done, where it is now, what is to come."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from valtuusapp.core.dates import format_date
from valtuusapp.core.requests import LineOutcome, NextStep, Request, RequestState
from valtuusapp.core.text import Language
from valtuusapp.ui import icons, states, theme
from valtuusapp.ui.theme import Tone

_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_DRAFT, _CHECK, _SIGNATURE, _DECISION, _GRANTING, _TELLING = range(6)
_REACHED = {
    RequestState.DRAFT: _DRAFT,
    RequestState.RECEIVED: _SIGNATURE,
    RequestState.OUT_FOR_SIGNATURE: _SIGNATURE,
    RequestState.APPROVED: _DECISION,
    RequestState.PARTLY_APPROVED: _DECISION,
    RequestState.NOT_APPROVED: _DECISION,
    RequestState.BEING_GRANTED: _GRANTING,
    RequestState.GRANTED: _GRANTING,
    RequestState.CLOSED: _TELLING,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        note: a day, or how much of it is done.
    """

    word: str
    note: str


def reached(request: Request) -> int:
    """The number of the step at which a request is; a withdrawn one stays where it was withdrawn."""
    if request.state is RequestState.RECEIVED and request.next_step is NextStep.CHECK:
        return _CHECK
    if request.state is RequestState.RECEIVED and request.next_step is NextStep.APPROVE:
        return _DECISION
    if request.state is RequestState.OUT_FOR_SIGNATURE and request.has_signed_copy:
        return _DECISION
    if request.state is RequestState.WITHDRAWN:
        return _DECISION if request.approval else _SIGNATURE
    return _REACHED[request.state]


class StepLine(QWidget):
    """Steps side by side. The present one has the symbol and the colour of the state, and its word is bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = states.look_of(RequestState.DRAFT)
        self._present = 0
        self._steps: list[Step] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step], present: int, state: Enum, language: Language) -> None:
        """Show these.

        Args:
            steps: from left to right.
            present: the number of the step where it is now.
            state: gives the present step its symbol and colour.
            language: of the state's word, for assistive technology.
        """
        self._look = states.look_of(state)
        self._present = present
        self._steps = list(steps)
        self.setAccessibleName(
            self.tr("Step {number} of {count}: {step}, {state}").format(
                number=present + 1,
                count=len(steps),
                step=steps[present].word,
                state=states.word_of(state, language),
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """A symbol and two lines of words."""
        return QSize(theme.characters(66), self._side + 6 + 2 * self._line + 4)

    def minimumSizeHint(self) -> QSize:
        """Words may be cut in a narrow panel."""
        return QSize(theme.characters(30), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, the symbols on it, the words below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / len(self._steps)
        self._paint_line(painter, width)
        for number, step in enumerate(self._steps):
            self._paint_step(painter, number, step, QRect(round(number * width), 0, round(width), self.height()))
        painter.end()

    @property
    def _side(self) -> int:
        return theme.current().pixels(24)

    @property
    def _line(self) -> int:
        return self.fontMetrics().height()

    def _paint_line(self, painter: QPainter, width: float) -> None:
        colours = theme.current().colours
        y = self._side // 2
        for number in range(len(self._steps) - 1):
            colour = colours.success if number < self._present else colours.border
            painter.setPen(QPen(QColor(colour), 2))
            start, end = (number + 0.5) * width + self._side / 2 + 4, (number + 1.5) * width - self._side / 2 - 4
            painter.drawLine(round(start), y, round(end), y)

    def _paint_step(self, painter: QPainter, number: int, step: Step, room: QRect) -> None:
        colours = theme.current().colours
        side = self._side
        circle = QRect(room.center().x() - side // 2, 0, side, side).adjusted(1, 1, -1, -1)
        if number > self._present:
            painter.setPen(QPen(QColor(colours.field_border), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle.adjusted(4, 4, -4, -4))
        else:
            tone = self._look.tone if number == self._present else Tone.SUCCESS
            painter.setPen(QPen(QColor(colours.tone(tone)), 2 if number == self._present else 1))
            painter.setBrush(QColor(colours.tint(tone)))
            painter.drawEllipse(circle)
            name = self._look.icon if number == self._present else "check"
            inner = round(side * 0.62)
            picture = icons.pixmap(name, colours.tone(tone), inner, painter.device().devicePixelRatioF())
            painter.drawPixmap(circle.center().x() - inner // 2 + 1, circle.center().y() - inner // 2 + 1, picture)
        words = room.adjusted(2, side + 4, -2, 0)
        words.setHeight(self._line)
        painter.setFont(theme.font(10.5, bold=number == self._present))
        painter.setPen(QColor(colours.text if number <= self._present else colours.secondary))
        self._words(painter, words, step.word)
        painter.setFont(theme.font(10.5))
        painter.setPen(QColor(colours.secondary))
        self._words(painter, words.translated(0, self._line), step.note)

    def _words(self, painter: QPainter, room: QRect, text: str) -> None:
        if _DAY.fullmatch(text) and painter.fontMetrics().horizontalAdvance(text) > room.width():
            text = text[:-4]  # the year is the first that can be spared
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown)


class Stepper(StepLine):
    """The path of a request."""

    def __init__(self, request: Request, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_steps(self._make_steps(request), reached(request), request.state, language)

    def _make_steps(self, request: Request) -> list[Step]:
        approved = [line for line in request.lines if line.outcome is LineOutcome.APPROVED]
        checked = [line.checked_on for line in request.lines if line.checked_on]
        granted = [line.granted_on for line in approved if line.granted_on]
        told = [line.told_on for line in approved if line.told_on]
        return [
            self._beginning(request),
            Step(self.tr("Check"), self._how_many(checked, len(request.lines))),
            Step(self.tr("Signature"), self._signature(request)),
            Step(self.tr("Decision"), format_date(request.approval.decided_on if request.approval else None)),
            Step(self.tr("Granting"), self._how_many(granted, len(approved))),
            Step(self.tr("Telling"), self._how_many(told, len(approved))),
        ]

    def _beginning(self, request: Request) -> Step:
        if request.received_name:
            return Step(self.tr("Received"), format_date(request.received_on))
        return Step(self.tr("Draft"), format_date(request.created_on))

    def _signature(self, request: Request) -> str:
        """When it went out; that it came signed, or that the municipality asks for no signature."""
        if request.sent_for_signature_on is None and request.has_signed_copy:
            return self.tr("signed copy")
        if request.sent_for_signature_on is None and reached(request) >= _DECISION:
            return self.tr("not needed")
        return format_date(request.sent_for_signature_on)

    def _how_many(self, days: list[date], of: int) -> str:
        if not days:
            return ""
        if len(days) < of:
            return self.tr("{done} of {count}").format(done=len(days), count=of)
        return format_date(max(days))
