"""What waits to be done in Suomi.fi: approved lines, those with the same content together, by who can do them (R1)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from valtuusapp.core.mandates import MandateType
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.core.themes import SpecifierRule

#: Whose rights do for what: by assignor, right and theme the persons who hold it today.
Reach = Mapping[tuple[int, MandateType, int], frozenset[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a mandate says besides its theme and parties."""

    type: MandateType
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is done in Suomi.fi. Lines that say the same are done in one go.

    Attributes:
        terms: of the mandate that is granted; for an end, of the one that is invalidated.
        old: of the mandate that is changed or goes on; None for a new one and for an end.
        last_day: of an end the last day on which the mandate is to be valid; None when it ends at once.
    """

    kind: LineKind
    assignor_id: int
    theme_id: int
    terms: Terms
    old: Terms | None = None
    last_day: date | None = None

    @property
    def needed(self) -> tuple[int, MandateType, int] | None:
        """The right that it takes: assignor, right, theme; None when only DVV can do it (R10)."""
        right = self.terms.type.granted_with
        return None if right is None else (self.assignor_id, right, self.theme_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The assignor and the theme as Suomi.fi calls them.

    Attributes:
        to_be_checked: the theme's name is not sure; it is looked up in the official list first.
    """

    assignor: LocalText
    business_id: str
    theme: LocalText
    to_be_checked: bool
    e_services: tuple[LocalText, ...]
    owners: tuple[LocalText, ...]
    specifier_rule: SpecifierRule
    specifier_note: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLine:
    """One approved line that is not done yet.

    Attributes:
        name: of the assignee as listed, ``Šemeikka, Maija``; ``called`` as Suomi.fi and a letter say it.
        business_id: of an assignee that is an organisation.
        language: in which the assignee is written to.
        approved_on: the day of the decision.
    """

    id: int
    request_id: int
    request_number: str
    content: Content
    subject: Subject
    person_id: int | None
    organisation_id: int | None
    name: str
    called: str
    business_id: str
    title: LocalText
    unit: LocalText
    email: str
    language: Language
    approved_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkGroup:
    """Lines with the same content: one go through Suomi.fi's steps.

    Attributes:
        lines: in the order of the names.
    """

    content: Content
    subject: Subject
    lines: tuple[WorkLine, ...]

    @property
    def id(self) -> int:
        """A key that stays while the first line waits."""
        return min(line.id for line in self.lines)

    @property
    def for_persons(self) -> bool:
        """Whether everybody in it is a person, who can also request it (R16)."""
        return all(line.person_id is not None for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grantor:
    """Somebody who holds a right to grant today.

    Attributes:
        waiting: how many lines wait that this person can do.
    """

    id: int
    name: str
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList:
    """All that waits.

    Attributes:
        lines: in the order of the decisions.
        grantors: everybody who holds a right today, in Finnish order.
    """

    lines: tuple[WorkLine, ...]
    grantors: tuple[Grantor, ...]
    reach: Reach

    def groups_of(self, grantor_id: int) -> list[WorkGroup]:
        """What somebody can do today."""
        return grouped(line for line in self.lines if grantor_id in who_can(line.content, self.reach))

    def groups_of_nobody(self) -> list[WorkGroup]:
        """What nobody can do today: a right must be applied for from DVV first (R10)."""
        return grouped(line for line in self.lines if not who_can(line.content, self.reach))


def who_can(content: Content, reach: Reach) -> frozenset[int]:
    """The persons who can do it today (R1)."""
    needed = content.needed
    return reach.get(needed, frozenset()) if needed is not None else frozenset()


def grouped(lines: Iterable[WorkLine]) -> list[WorkGroup]:
    """Lines with the same content together, in the order in which the first of each was approved.

    What only an organisation may receive is told apart from what persons receive: Suomi.fi asks for them otherwise.
    """
    together: dict[tuple[Content, bool], list[WorkLine]] = {}
    for line in lines:
        together.setdefault((line.content, line.person_id is not None), []).append(line)
    return [
        WorkGroup(
            content=content,
            subject=members[0].subject,
            lines=tuple(sorted(members, key=lambda line: (sort_key(line.name), line.id))),
        )
        for (content, _persons), members in together.items()
    ]
