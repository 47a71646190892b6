"""Findings as they are read: with names, with what they follow from, and with the exception that covers them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from valtuusapp.core.coverage import DEVIATING, Finding, FindingKind, Subject
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.messages import term
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.text import Language, LocalText, fold, search_words, sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFilter:
    """Which findings are listed. Empty sets and None leave nothing out.

    Attributes:
        query: words that all must be found, in any order.
        map: only those that follow from the map.
        sector_id: only those of the sector's map or of the persons who work in the sector.
        title_id: only those of the title's map or of the persons who work under the title.
        excepted: only those that an exception covers, or with False only the others.
    """

    query: str = ""
    kinds: frozenset[FindingKind] = frozenset()
    severities: frozenset[Severity] = frozenset()
    map: MapKind | None = None
    sector_id: int | None = None
    title_id: int | None = None
    theme_id: int | None = None
    person_id: int | None = None
    excepted: bool | None = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingException:
    """Why a finding is as it should be for now.

    Attributes:
        until: the last day on which it holds.
    """

    id: int
    reason: str
    approver: str
    approved_on: date
    until: date

    def in_force(self, day: date) -> bool:
        """Whether it holds on the day."""
        return self.approved_on <= day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRow:
    """An exception as a row of its list, also when nothing is found any more that it covers."""

    exception: FindingException
    subject: Subject
    theme: LocalText
    column: LocalText
    person: str
    in_force: bool

    @property
    def id(self) -> int:
        """The key of the exception."""
        return self.exception.id


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateBehind:
    """The mandate that is too much, and where it came from.

    Attributes:
        request_number, approver, decided_on: empty and None when it did not come from a request.
    """

    id: int
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date
    request_id: int | None
    request_number: str
    approver: str
    decided_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """A finding with everything by which it explains itself.

    Attributes:
        id: its place in the list that was read; another list gives others.
        column: the sector or title of the row of the map.
        holder: the person or the organisation that it is about; empty when it is about no one.
        titles, sectors: of the person's work now.
        mandates: those that it is about, the oldest first: usually one.
        level, least, months, limited: of the row of the map; the level is None when it follows from no row.
        ordered_id: the open request by which it has been asked for already.
        ordered: its number; empty while it is a draft.
    """

    id: int
    finding: Finding
    theme: LocalText
    column: LocalText
    holder: str
    assignor: LocalText
    titles: LocalText
    sectors: LocalText
    level: MapLevel | None = None
    least: int = 0
    months: int | None = None
    limited: bool = False
    mandates: tuple[MandateBehind, ...] = ()
    exception: FindingException | None = None
    ordered_id: int | None = None
    ordered: str = ""

    @property
    def kind(self) -> FindingKind:
        """What is wrong."""
        return self.finding.kind

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.finding.severity

    @property
    def type(self) -> MandateType | None:
        """The type of the mandate."""
        return self.finding.type

    @property
    def mandate(self) -> MandateBehind | None:
        """The first of the mandates."""
        return self.mandates[0] if self.mandates else None

    @property
    def until(self) -> date | None:
        """The last day of the exception."""
        return self.exception.until if self.exception else None

    def says(self) -> Problem:
        """What is wrong, as a sentence."""
        return Problem(
            f"finding_{self._name}",
            severity=self.finding.severity,
            values={
                "holder": self.holder,
                "theme": self.theme,
                "type": self.finding.type,
                "column": self.column,
                "titles": self.titles,
                "sectors": self.sectors,
                "assignor": self.assignor,
                "count": self.finding.there,
                "needed": self.finding.needed,
                "widths": listed(self.finding.widths),
                "until": self.finding.until,
            },
        )

    @property
    def _name(self) -> str:
        """The kind, more closely where it needs other words."""
        if self.kind is FindingKind.NOT_IN_TITLE_MAP and not self.titles:
            return "without_work"
        if self.kind is FindingKind.RECEIVED_ENDS and self.finding.until is None:
            return "not_received"
        return self.kind.value

    def because(self) -> tuple[Problem, ...]:
        """From what it follows: the row of the map, the mandate with its request, the exception."""
        return (*self._of_map(), *self._of_mandate(), *self._of_exception())

    def _of_map(self) -> Iterable[Problem]:
        if self.level is None or self.finding.map is None:
            return
        values = {"map": self.finding.map, "column": self.column, "level": self.level, "least": self.least}
        yield Problem("because_named" if self.level is MapLevel.NAMED else "because_row", "", Severity.NOTE, values)
        if self.months is not None:
            yield Problem("because_months", "", Severity.NOTE, {"months": self.months})
        if self.limited:
            yield Problem("because_limited", "", Severity.NOTE)

    def _of_mandate(self) -> Iterable[Problem]:
        if self.ordered:
            yield Problem("because_ordered", "", Severity.NOTE, {"number": self.ordered})
        elif self.ordered_id is not None:
            yield Problem("because_drafted", "", Severity.NOTE)
        for mandate in self.mandates:
            days = {"start": mandate.valid_from, "end": mandate.valid_to}
            yield Problem("because_mandate", "", Severity.NOTE, days)
            if not mandate.request_number:
                yield Problem("because_no_request", "", Severity.NOTE)
            elif mandate.decided_on is None:
                yield Problem("because_request", "", Severity.NOTE, {"number": mandate.request_number})
            else:
                values = {"number": mandate.request_number, "approver": mandate.approver, "day": mandate.decided_on}
                yield Problem("because_approved", "", Severity.NOTE, values)

    def _of_exception(self) -> Iterable[Problem]:
        if self.exception is not None:
            values = {
                "reason": self.exception.reason,
                "approver": self.exception.approver,
                "until": self.exception.until,
            }
            yield Problem("because_exception", "", Severity.NOTE, values)


def listed(members: Iterable[object]) -> LocalText:
    """Words of the vocabulary one after another, in every language."""
    texts = (", ".join(term(member, language) for member in members) for language in Language)  # type: ignore[arg-type]
    return LocalText(*texts)


@dataclass(frozen=True, slots=True)
class Impact:
    """What a change of the maps would do.

    Attributes:
        begin: what would be found then and is not now.
        end: what is found now and would not be then.
    """

    begin: tuple[FindingRow, ...]
    end: tuple[FindingRow, ...]

    def __bool__(self) -> bool:
        return bool(self.begin or self.end)

    def says(self) -> tuple[Problem, ...]:
        """The change in sentences with names: who becomes deviating, who begins to lack, and the other way round."""
        found = [
            Problem(_PERSONS[begins, lacks], "", Severity.WARNING, {"count": len(names), "names": "; ".join(names)})
            for begins, rows in ((True, self.begin), (False, self.end))
            for lacks in (False, True)
            if (names := _names(rows, _LACKS if lacks else DEVIATING))
        ]
        for begins, rows in ((True, self.begin), (False, self.end)):
            if count := sum(row.kind not in DEVIATING | _LACKS for row in rows):
                found.append(Problem(_OTHERS[begins], "", Severity.NOTE, {"count": count}))
        return tuple(found)


_LACKS = frozenset({FindingKind.LACKS})

#: By whether it begins and whether something is lacking.
_PERSONS = {
    (True, False): "impact_deviating",
    (True, True): "impact_lacking",
    (False, False): "impact_no_longer_deviating",
    (False, True): "impact_no_longer_lacking",
}
_OTHERS = {True: "impact_others_begin", False: "impact_others_end"}


def _names(rows: Iterable[FindingRow], kinds: frozenset[FindingKind]) -> list[str]:
    """Each person once, by name."""
    persons = {row.finding.person_id: row.holder for row in rows if row.kind in kinds}
    return sorted(persons.values(), key=sort_key)


def search_text(row: FindingRow) -> str:
    """All by which a finding is found, in every language, folded."""
    texts = [row.holder, row.ordered, *(mandate.request_number for mandate in row.mandates)]
    for name in (row.theme, row.column, row.assignor, row.titles, row.sectors):
        texts += [name.fi, name.sv, name.en]
    texts += [term(member, language) for member in (row.kind, row.type) if member for language in Language]
    return fold(" ".join(texts))


class Searched:
    """Findings that are searched again and again: their texts are made once, and only when something is searched."""

    def __init__(self, rows: Sequence[FindingRow] = ()) -> None:
        self._rows = rows
        self._texts: Sequence[str] = ()

    def found(self, query: str) -> Sequence[FindingRow]:
        """Those that have every word of the query."""
        words = search_words(query)
        if not words:
            return self._rows
        self._texts = self._texts or [search_text(row) for row in self._rows]
        return [row for row, text in zip(self._rows, self._texts, strict=True) if all(word in text for word in words)]
