"""What is offered while something is being chosen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the register that can be chosen.

    Attributes:
        id: the row's key.
        text: its name.
        detail: what tells it from others of the same name, such as title and unit; may be empty.
    """

    id: int
    text: str
    detail: str = ""
