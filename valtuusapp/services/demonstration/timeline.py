"""The past of the demonstration: what was done on which day and by whom, and a clock that goes along with it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random

from valtuusapp.core.dates import HELSINKI, Clock
from valtuusapp.core.progress import Progress
from valtuusapp.db.database import Database

_FRIDAY = 4  # as ``date.weekday`` counts


class Moving:
    """A clock that is set."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment.astimezone(UTC)
        self.clock = Clock(lambda: self.moment)


@dataclass(slots=True)
class Timeline:
    """What is to be done, day by day. Everything happens before ``today``, so that nothing lies in the future.

    Attributes:
        today: the day on which the demonstration is looked at.
        actors: the names of the two officers; the first does most.
    """

    today: date
    rng: Random
    actors: tuple[str, str]
    _steps: list[tuple[datetime, int, str, Callable[[], None]]] = field(default_factory=list)

    def workday(self, day: date) -> date:
        """``day``, or the next day on which one works; at the latest the last one before today."""
        if day.weekday() > _FRIDAY:
            day += timedelta(days=7 - day.weekday())
        return min(day, self.last_workday)

    @property
    def last_workday(self) -> date:
        """The last working day before today."""
        yesterday = self.today - timedelta(days=1)
        return yesterday - timedelta(days=max(0, yesterday.weekday() - _FRIDAY))

    def back(self, days: int) -> date:
        """The working day about so many days ago."""
        return self.workday(self.today - timedelta(days=days))

    def add(self, day: date, step: Callable[[], None]) -> None:
        """Does ``step`` on the day, which must be past, at some moment of the working day."""
        assert day < self.today
        moment = datetime(day.year, day.month, day.day, 8, tzinfo=HELSINKI) + timedelta(
            seconds=self.rng.randrange(8 * 3600)
        )
        actor = self.actors[0] if self.rng.random() < 0.75 else self.actors[1]
        self._steps.append((moment.astimezone(UTC), len(self._steps), actor, step))

    def run(self, database: Database, moving: Moving, progress: Progress) -> None:
        """Does everything in the order of time. Of steps of one day the one added first is done first."""
        steps = sorted(self._steps, key=lambda step: (step[0].astimezone(HELSINKI).date(), step[1]))
        for number, (moment, _order, actor, step) in enumerate(steps):
            moving.moment = max(moment, moving.moment + timedelta(seconds=1))
            database.actor = actor
            step()
            progress(number + 1, len(steps))
