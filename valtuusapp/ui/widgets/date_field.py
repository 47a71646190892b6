"""A field for a day: typed as d.m.yyyy or ISO, chosen from a calendar, or moved with the arrows."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from valtuusapp.core.dates import Clock, add_months, format_date, parse_date
from valtuusapp.core.problems import Problem
from valtuusapp.ui import theme
from valtuusapp.ui.icons import set_icon
from valtuusapp.ui.widgets.edge import Edge
from valtuusapp.ui.widgets.widths import keep_at_least


class DateField(QLineEdit):
    """Holds a day, or what was typed instead of one: nothing typed is thrown away.

    Up and Down move by a day, Page Up and Page Down by a month, Alt+Down opens the calendar.

    Signals:
        edited: another text stands in the field.
        left: the field was left; carries what is wrong with it or None.
    """

    edited = Signal()
    left = Signal(object)

    def __init__(self, today: Callable[[], date] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today or Clock().today
        Edge(self).button("calendar", self.tr("Choose from the calendar"), self.open_calendar, "accent")
        self.setPlaceholderText(self.tr("d.m.yyyy"))
        keep_at_least(self, 12, 44)
        self.textChanged.connect(lambda: self.edited.emit())
        self.editingFinished.connect(self._leave)

    def value(self) -> date | None:
        """The day; None when the field is empty or holds something else."""
        return parse_date(self.text())

    def value_or_text(self) -> date | str | None:
        """The day, else the text as typed, else None."""
        return self.value() or self.text().strip() or None

    def set_value(self, value: date | str | None) -> None:
        """Put in a day or a text; nothing happens when the same day stands there already."""
        if value != self.value_or_text():
            self.setText(value if isinstance(value, str) else format_date(value))

    def problem(self) -> Problem | None:
        """What is wrong: something stands there that is no day."""
        if self.text().strip() and self.value() is None:
            return Problem("not_a_date", values={"text": self.text().strip()})
        return None

    def open_calendar(self) -> None:
        """Show a calendar below the field; a chosen day comes into the field."""
        if self.isReadOnly():
            return
        popup = _Calendar(self.value() or self._today(), self)
        popup.chosen.connect(self._take)
        below = self.mapToGlobal(QPoint(0, self.height()))
        room = self.screen().availableGeometry()
        popup.adjustSize()
        x = min(below.x(), room.right() - popup.width())
        y = below.y() if below.y() + popup.height() <= room.bottom() else below.y() - self.height() - popup.height()
        popup.move(x, y)
        popup.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move by a day, the page keys by a month; Alt+Down and F4 open the calendar."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Down and alt):
            self.open_calendar()
            return
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.isReadOnly() or alt:
            super().keyPressEvent(event)
            return
        day = self.value()
        if day is not None:
            by_month = event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            self.set_value(add_months(day, step) if by_month else day + timedelta(days=step))
        elif not self.text().strip():
            self.set_value(self._today())

    def _take(self, day: date) -> None:
        self.set_value(day)
        self.setFocus()
        self._leave()

    def _leave(self) -> None:
        if (day := self.value()) is not None:
            text = format_date(day)
            if text != self.text():
                self.setText(text)
        self.left.emit(self.problem())


class _Calendar(QFrame):
    """A month to choose from. Esc closes it and changes nothing."""

    chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._month = QCalendarWidget()
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._month.setSelectedDate(QDate(day.year, day.month, day.day))
        plain = QTextCharFormat()  # Qt paints weekends red, which here would mean that something is wrong
        for day_of_week in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._month.setWeekdayTextFormat(day_of_week, plain)
        for name, icon in (("qt_calendar_prevmonth", "back"), ("qt_calendar_nextmonth", "forward")):
            step = self._month.findChild(QToolButton, name)
            if step is not None:
                set_icon(step, icon, "secondary")
        self._month.clicked.connect(self._choose)
        self._month.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XS, theme.XS, theme.XS, theme.XS)
        column.addWidget(self._month)
        self.setFocusProxy(self._month)
        self._month.setFocus()

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()
