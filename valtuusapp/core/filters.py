"""What a list shows and in which order."""

from dataclasses import dataclass

from valtuusapp.core.dvv import ApplicationKind, ApplicationState
from valtuusapp.core.mandates import Direction, MandateState, MandateType
from valtuusapp.core.requests import RequestState
from valtuusapp.core.text import Language


@dataclass(frozen=True, slots=True)
class Sort:
    """The order of a list: a column's key; names in the order of the language."""

    key: str
    descending: bool = False
    language: Language = Language.FI


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateFilter:
    """Which mandates the registry shows. Empty sets and None leave nothing out.

    Attributes:
        query: words that all must be found, in any order.
        ending_within: only those in force that end within so many days.
        assignee_person_id, assignee_organisation_id: only those of one assignee.
    """

    query: str = ""
    states: frozenset[MandateState] = frozenset()
    types: frozenset[MandateType] = frozenset()
    direction: Direction | None = None
    sector_id: int | None = None
    job_title_id: int | None = None
    theme_id: int | None = None
    ending_within: int | None = None
    assignee_person_id: int | None = None
    assignee_organisation_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFilter:
    """Which requests the list shows. Empty sets and None leave nothing out.

    Attributes:
        query: words that all must be found, in any order.
        unit_id: only those of a unit and of the units below it.
        form_id: only those on one form.
        older_than: only those received, or begun, more than so many days ago.
        waiting: only those that wait for the officer.
    """

    query: str = ""
    states: frozenset[RequestState] = frozenset()
    unit_id: int | None = None
    form_id: str = ""
    older_than: int | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationFilter:
    """Which applications to DVV the list shows. Empty sets and None leave nothing out."""

    query: str = ""
    states: frozenset[ApplicationState] = frozenset()
    kind: ApplicationKind | None = None
    type: MandateType | None = None


#: The filter of the registry as it opens: what is in force or comes into force.
CURRENT = MandateFilter(states=frozenset({MandateState.VALID, MandateState.UPCOMING}))
