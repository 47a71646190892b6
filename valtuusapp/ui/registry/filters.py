"""The filters of the registry: keys and words on screen, one ``MandateFilter`` for the services."""

from collections.abc import Mapping, Sequence
from typing import Final

from valtuusapp.core import messages
from valtuusapp.core.filters import CURRENT, MandateFilter
from valtuusapp.core.mandates import Direction, MandateState, MandateType
from valtuusapp.core.text import Language
from valtuusapp.ui.registry.texts import Registry
from valtuusapp.ui.widgets import Filter

WITHIN: Final = (30, 60, 90, 180, 365)
"""The times in days within which a mandate may be asked to end."""
ALL_STATES: Final = "all"
PERSON: Final = "person"
ORGANISATION: Final = "organisation"


def offered(language: Language) -> list[Filter]:
    """The drop-downs. Nothing chosen as state means what is in force or comes into force."""
    return [
        Filter(
            "state",
            Registry.tr("State"),
            [
                (ALL_STATES, Registry.tr("all, ended too")),
                *((state.value, messages.term(state, language)) for state in MandateState),
            ],
            Registry.tr("valid or upcoming"),
        ),
        Filter(
            "within",
            Registry.tr("Ends"),
            [(str(days), Registry.tr("within %n day(s)", "", days)) for days in WITHIN],
            Registry.tr("whenever"),
        ),
        Filter(
            "type",
            Registry.tr("Type"),
            [(kind.value, messages.term(kind, language)) for kind in MandateType],
        ),
        Filter("sector", Registry.tr("Sector"), []),
        Filter(
            "direction",
            Registry.tr("Given or received"),
            [(way.value, messages.term(way, language)) for way in Direction],
        ),
    ]


def as_filter(values: Mapping[str, str], words: str) -> MandateFilter:
    """What the services are asked for."""
    assignee, _, assignee_id = values.get("assignee", "").partition(":")
    return MandateFilter(
        query=words,
        states=_states(values.get("state", "")),
        types=frozenset({MandateType(values["type"])}) if "type" in values else frozenset(),
        direction=Direction(values["direction"]) if "direction" in values else None,
        sector_id=_number(values.get("sector")),
        job_title_id=_number(values.get("title")),
        theme_id=_number(values.get("theme")),
        ending_within=_number(values.get("within")),
        assignee_person_id=int(assignee_id) if assignee == PERSON else None,
        assignee_organisation_id=int(assignee_id) if assignee == ORGANISATION else None,
    )


def as_values(which: MandateFilter) -> dict[str, str]:
    """How a filter stands on screen. Several states or types that have no word of their own become all."""
    values: dict[str, str | None] = {
        "state": _state_key(which.states),
        "type": _only(which.types),
        "direction": which.direction and which.direction.value,
        "sector": _text(which.sector_id),
        "title": _text(which.job_title_id),
        "theme": _text(which.theme_id),
        "within": _text(which.ending_within) if which.ending_within in WITHIN else None,
        "assignee": _assignee(which),
    }
    return {key: value for key, value in values.items() if value}


def _states(key: str) -> frozenset[MandateState]:
    if not key:
        return CURRENT.states
    return frozenset() if key == ALL_STATES else frozenset({MandateState(key)})


def _state_key(states: frozenset[MandateState]) -> str:
    if states == CURRENT.states:
        return ""
    return _only(states) or ALL_STATES


def _only(members: frozenset[MandateState] | frozenset[MandateType]) -> str | None:
    return next(iter(members)).value if len(members) == 1 else None


def _assignee(which: MandateFilter) -> str | None:
    if which.assignee_person_id is not None:
        return f"{PERSON}:{which.assignee_person_id}"
    if which.assignee_organisation_id is not None:
        return f"{ORGANISATION}:{which.assignee_organisation_id}"
    return None


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def in_words(described: Sequence[str], words: str) -> str:
    """The filter for the sheet that tells what a workbook is."""
    search = Registry.tr("Search")
    searched = [f"{search}: {words}"] if words else []
    return "; ".join([*described, *searched])
