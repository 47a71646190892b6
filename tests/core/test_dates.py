"""Days are Finnish calendar days, read strictly, and months are counted as people count them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valtuusapp.core.dates import (
    Clock,
    add_months,
    clock_at,
    format_date,
    format_moment,
    format_period,
    next_yearly,
    parse_date,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1.2.2026", date(2026, 2, 1)),
        ("01.02.2026", date(2026, 2, 1)),
        (" 31. 12. 2026 ", date(2026, 12, 31)),
        ("29.2.2028", date(2028, 2, 29)),
        ("2026-02-01", date(2026, 2, 1)),
    ],
)
def test_both_ways_of_writing_a_day_are_read(text: str, day: date):
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "31.2.2026",
        "29.2.2027",
        "0.1.2026",
        "1.13.2026",
        "1.2.26",
        "1/2/2026",
        "2/1/2026",
        "2026-2-1",
        "2026-02-30",
        "",
        "huomenna",
        "1.2.",
        "1.2.20266",
        "1.2.0026",
        "1.2.9999",
        "１.２.２０２６",
        "1.2.2026 klo 9",
        "20260201",
    ],
)
def test_anything_else_is_no_day(text: str):
    assert parse_date(text) is None


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_is_read_back_as_it_was_written(day: date):
    assert parse_date(format_date(day)) == day
    assert parse_date(day.isoformat()) == day


def test_no_day_is_empty_and_a_period_may_be_open():
    assert format_date(None) == ""
    assert format_period(date(2026, 1, 1), date(2026, 12, 31)) == "1.1.2026–31.12.2026"
    assert format_period(date(2026, 1, 1), None) == "1.1.2026–"
    assert format_period(None, None) == ""


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 1, 31, 21, 59, tzinfo=UTC), date(2026, 1, 31)),  # winter: two hours ahead
        (datetime(2026, 1, 31, 22, 0, tzinfo=UTC), date(2026, 2, 1)),
        (datetime(2026, 6, 30, 20, 59, tzinfo=UTC), date(2026, 6, 30)),  # summer: three
        (datetime(2026, 6, 30, 21, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 3, 28, 22, 0, tzinfo=UTC), date(2026, 3, 29)),  # the night when summer time begins
        (datetime(2026, 10, 24, 21, 0, tzinfo=UTC), date(2026, 10, 25)),  # and the one when it ends
    ],
)
def test_the_day_changes_at_midnight_in_finland(moment: datetime, day: date):
    assert Clock(lambda: moment).today() == day


def test_a_clock_can_stand_still_on_a_day():
    clock = clock_at(date(2026, 7, 1), hour=0)
    assert clock.now() == datetime(2026, 6, 30, 21, 0, tzinfo=UTC)
    assert clock.today() == date(2026, 7, 1)


def test_a_moment_is_written_in_finnish_time():
    assert format_moment(datetime(2026, 2, 1, 7, 5, tzinfo=UTC)) == "1.2.2026 9.05"
    assert format_moment(datetime(2026, 7, 1, 21, 30, tzinfo=UTC)) == "2.7.2026 0.30"


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 1), 0, date(2026, 12, 1)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int, later: date):
    assert add_months(day, months) == later


@pytest.mark.parametrize(
    ("after", "day", "month", "expected"),
    [
        (date(2026, 3, 30), 31, 3, date(2026, 3, 31)),
        (date(2026, 3, 31), 31, 3, date(2027, 3, 31)),  # later, never the same day
        (date(2026, 3, 1), 29, 2, date(2027, 2, 28)),
        (date(2027, 3, 1), 29, 2, date(2028, 2, 29)),
    ],
)
def test_the_next_yearly_day_is_always_later(after: date, day: int, month: int, expected: date):
    assert next_yearly(after, day, month) == expected
