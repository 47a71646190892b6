"""What is wrong, without words: the words stand in messages.toml (see ``core.messages``)."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How a problem is met: an error refuses, a warning lets through, a note tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong or worth knowing, and where.

    Attributes:
        code: the key of the sentence in messages.toml; starts with the rule where there is one (``r2_too_long``).
        field: the field that it concerns, ``group.2.field`` in a repeating group; empty for the whole.
        severity: an error refuses only where the rule has a source or the municipality has confirmed it.
        values: what the sentence names.
    """

    code: str
    field: str = ""
    severity: Severity = Severity.ERROR
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def at(self, place: str) -> "Problem":
        """The same problem inside a group or a line: ``place`` comes before its own field."""
        where = f"{place}.{self.field}" if self.field else place
        return Problem(self.code, where, self.severity, self.values)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that refuse."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


class UserError(Exception):
    """Something that the user can mend or must know: said in one sentence, nothing written.

    Attributes:
        code: the key of the sentence in messages.toml.
        values: what the sentence names.
        problems: the problems behind it, when input was refused.
    """

    def __init__(self, code: str, problems: Iterable[Problem] = (), **values: Any) -> None:
        super().__init__(code, values)
        self.code = code
        self.values: Mapping[str, Any] = values
        self.problems = tuple(problems)


def refuse_errors(problems: Iterable[Problem]) -> None:
    """Raises ``UserError("not_saved")`` with the problems if any of them refuses."""
    problems = tuple(problems)
    if errors(problems):
        raise UserError("not_saved", problems)
