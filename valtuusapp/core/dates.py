"""Calendar days of Finland and moments in UTC.

A validity is a pair of calendar days in Europe/Helsinki, both included (R2, R5). Moments are stored in UTC.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")

_FINNISH = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_YEARS = range(1900, 2200)  # another year is a slip of the finger


@dataclass(frozen=True, slots=True)
class Clock:
    """What day and what moment it is. Tests and the demonstration set their own.

    Attributes:
        now: the present moment, in UTC.
    """

    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def today(self) -> date:
        """The calendar day in Finland."""
        return self.now().astimezone(HELSINKI).date()


def clock_at(day: date, hour: int = 9) -> Clock:
    """A clock that stands still at ``hour`` o'clock Finnish time of ``day``."""
    moment = datetime(day.year, day.month, day.day, hour, tzinfo=HELSINKI).astimezone(UTC)
    return Clock(lambda: moment)


def parse_date(text: str) -> date | None:
    """Reads ``d.m.yyyy`` or ``yyyy-mm-dd``. None for anything else, 31.2. and the year 9999 included.

    Own code because the common parsers guess: 1.2.2026 must never become 2 January.
    """
    text = text.strip()
    if match := _FINNISH.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    else:
        return None
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def format_date(day: date | None) -> str:
    """``1.2.2026``, the form used in Finnish and in the Swedish of Finland; empty for None."""
    return f"{day.day}.{day.month}.{day.year}" if day else ""


def format_period(start: date | None, end: date | None) -> str:
    """``1.1.2026–31.12.2026``; an open end is left empty."""
    return f"{format_date(start)}–{format_date(end)}" if start or end else ""


def format_moment(moment: datetime) -> str:
    """``1.2.2026 9.05`` in Finnish time."""
    local = moment.astimezone(HELSINKI)
    return f"{format_date(local.date())} {local.hour}.{local.minute:02d}"


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, the last day of the month when there is no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def next_yearly(after: date, day: int, month: int) -> date:
    """The first ``day.month.`` that is later than ``after``; 29.2. becomes 28.2. in common years."""
    for year in (after.year, after.year + 1):
        candidate = date(year, month, min(day, calendar.monthrange(year, month)[1]))
        if candidate > after:
            return candidate
    raise AssertionError("a day of next year is always later")
