"""Data protection and secrecy commitments: who holds mandates should have one that is not too old."""

from collections.abc import Iterator
from datetime import date

from valtuusapp.core.dates import add_months
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.settings import Settings


def check_commitment(commitment_on: date | None, settings: Settings, today: date) -> Iterator[Problem]:
    """That it is missing, or older than the municipality's setting; at ``person``. The setting 0 asks for none.

    Args:
        commitment_on: the day of the latest one; None for none.
        settings: with the greatest age in months.
        today: the day on which it is looked at.
    """
    months = settings.number("commitment_months")
    if not months:
        return
    if commitment_on is None:
        yield Problem("commitment_missing", "person", Severity.NOTE)
    elif add_months(commitment_on, months) < today:
        yield Problem("commitment_old", "person", Severity.NOTE, {"day": commitment_on})
