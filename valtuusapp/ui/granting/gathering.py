"""Problems of several lines: what is wrong with all alike is said once."""

from collections import Counter
from collections.abc import Sequence

from valtuusapp.core.problems import Problem


def gathered(problems: Sequence[Problem], lines: int) -> tuple[list[Problem], dict[int, list[Problem]]]:
    """Tells apart what is wrong with every line alike and what with some.

    Args:
        problems: at ``<line id>.<field>``, or at a field of all lines.
        lines: how many lines there are.

    Returns:
        What is wrong with all, at the field; and by line what is wrong with that one.
    """
    counts = Counter((one.code, _parts(one)[1]) for one in problems if _parts(one)[0] is not None)
    common: dict[tuple[str, str], Problem] = {}
    by_line: dict[int, list[Problem]] = {}
    for one in problems:
        line_id, field = _parts(one)
        if line_id is not None and counts[one.code, field] < lines:
            by_line.setdefault(line_id, []).append(one)
        else:
            common.setdefault((one.code, field), Problem(one.code, field, one.severity, one.values))
    return list(common.values()), by_line


def _parts(problem: Problem) -> tuple[int | None, str]:
    place, _dot, field = problem.field.partition(".")
    return (int(place), field) if place.isdecimal() else (None, problem.field)
