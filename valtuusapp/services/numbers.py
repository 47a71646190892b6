"""Numbers of requests: given once, in the transaction that needs them, never taken back."""

from datetime import date

from sqlalchemy.orm import Session

from valtuusapp.db.tables import NumberSeries


def next_number(session: Session, series: str, today: date) -> str:
    """The next number of the year, such as ``2026-0017``."""
    row = session.get(NumberSeries, (series, today.year))
    if row is None:
        row = NumberSeries(series=series, year=today.year, last=0)
        session.add(row)
    row.last += 1
    return f"{today.year}-{row.last:04d}"
