"""What the officer must see of each line of a request before it goes on: everything at once, and whom to ask.

Nothing here refuses: an error is what would be refused later, so it is said now.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from valtuusapp.core.checked_lines import LineCheck, Whom
from valtuusapp.core.commitments import check_commitment
from valtuusapp.core.coverage import DEVIATING, GRANTORS, Finding, FindingKind
from valtuusapp.core.findings import FindingException, listed
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.requests import LineKind
from valtuusapp.core.rules import Asked, check_mandate
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """An open request that asks for the same.

    Attributes:
        number: empty while it is a draft.
    """

    request_id: int
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """What a line is checked by.

    Attributes:
        known: the assignee is in the register.
        nobody: nobody is named yet, as the form for new mandates allows.
        asked: as the rules look at it.
        work: the orderer's words.
        elsewhere: other open requests for the same.
        twice: another row of the same form asks for the same.
        grantors: the names of those who can grant or invalidate it now.
        only_grantor: the assignee is the only one of them.
        findings: how it would differ from the maps.
        in_maps: the level at which each map that concerns the assignee has it.
        exceptions: what an approved exception says, by the map.
        ours: a map speaks of the assignee: a person who works for us.
        titles, sectors: of the assignee's work on the first day.
        commitment_on: the day of the data protection and secrecy commitment.
        commitment_said: it is said in an earlier row of the same form.
        today: the day of the check.
    """

    known: bool
    nobody: bool = False
    asked: Asked
    work: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()
    twice: bool = False
    grantors: tuple[str, ...] = ()
    only_grantor: bool = False
    findings: tuple[Finding, ...] = ()
    in_maps: Mapping[MapKind, MapLevel]
    exceptions: Mapping[MapKind, FindingException]
    ours: bool = True
    titles: LocalText = LocalText()
    sectors: LocalText = LocalText()
    supervisor: Whom
    director: Whom
    commitment_on: date | None = None
    commitment_said: bool = False
    today: date


def check_line(line: LineFacts, settings: Settings) -> list[LineCheck]:
    """All that is to be seen of a line: what is missing first, then the maps, then the rest."""
    rules = [one for one in check_mandate(line.asked, settings) if one.code != "theme_missing"]
    lasts = line.asked.kind is not LineKind.END
    return [
        *_told(_check_who(line)),
        *_told(_check_matter(line)),
        *_show_target(line),
        *(_check_maps(line) if lasts else ()),
        *_told(map(_late, rules)),
        *_told(_check_overlaps(line) if lasts else ()),
        *_told(_check_elsewhere(line)),
        *_check_grantors(line),
        *_told(_check_commitment(line, settings) if lasts else ()),
    ]


def _late(problem: Problem) -> Problem:
    """What time alone has made wrong refuses nothing: it is granted for what is left."""
    if problem.code not in _PASSED:
        return problem
    return Problem(problem.code, problem.field, Severity.WARNING, problem.values)


_PASSED = frozenset({"r5_start_in_past", "r5_last_day_in_past"})


def _told(problems: Iterable[Problem]) -> Iterator[LineCheck]:
    return (LineCheck(problem) for problem in problems)


def _check_who(line: LineFacts) -> Iterator[Problem]:
    if line.nobody:
        yield Problem("line_nobody_yet", "person", Severity.NOTE)
    elif not line.known:
        yield Problem("line_assignee_missing", "person")


def _check_matter(line: LineFacts) -> Iterator[Problem]:
    if line.asked.target is not None:
        return
    if line.asked.theme is None:
        yield Problem("line_words_to_turn" if line.work.strip() else "line_theme_missing", "theme")
    elif line.asked.type is None:
        yield Problem("line_type_missing", "type")


def _show_target(line: LineFacts) -> Iterator[LineCheck]:
    """The mandate that is meant, where one must be; that none is found is said by the rules."""
    if line.asked.kind is not LineKind.ADD and (target := line.asked.target) is not None:
        values = {"start": target.valid_from, "end": target.valid_to}
        yield LineCheck(Problem("line_target_found", "target", Severity.NOTE, values), fine=True)


def _check_maps(line: LineFacts) -> Iterator[LineCheck]:
    """In which maps it is, in which it is not, and who knows why."""
    if line.asked.theme is None or line.asked.type is None or not line.asked.assignee_is_person or not line.known:
        return
    if not line.ours:
        yield LineCheck(Problem("line_not_ours", "person", Severity.NOTE))
        return
    for kind in _IN_MAP:
        if kind in line.in_maps:
            values = {"columns": _columns(line, kind), "level": line.in_maps[kind]}
            yield LineCheck(Problem(_IN_MAP[kind], "theme", Severity.NOTE, values), fine=True)
    said = set()
    for finding in line.findings:
        if finding.kind not in DEVIATING or finding.map is None or (finding.kind, finding.map) in said:
            continue
        said.add((finding.kind, finding.map))
        whom = line.supervisor if finding.map is MapKind.TITLE else line.director
        yield _excepted(line, finding.map) or LineCheck(_difference(line, finding, finding.map), ask=whom)


_IN_MAP = {MapKind.TITLE: "line_in_title_map", MapKind.SECTOR: "line_in_sector_map"}
_NOT_IN_MAP = {MapKind.TITLE: "line_not_in_title_map", MapKind.SECTOR: "line_not_in_sector_map"}
_WIDER = {MapKind.TITLE: "line_wider_than_title_map", MapKind.SECTOR: "line_wider_than_sector_map"}


def _columns(line: LineFacts, kind: MapKind) -> LocalText:
    return line.titles if kind is MapKind.TITLE else line.sectors


def _excepted(line: LineFacts, kind: MapKind) -> LineCheck | None:
    """What has been approved beside the map."""
    exception = line.exceptions.get(kind)
    if exception is None:
        return None
    values = {"reason": exception.reason, "approver": exception.approver, "until": exception.until}
    return LineCheck(Problem("line_excepted", "theme", Severity.NOTE, values))


def _difference(line: LineFacts, finding: Finding, kind: MapKind) -> Problem:
    values = {"columns": _columns(line, kind), "widths": listed(finding.widths)}
    if finding.kind is FindingKind.WIDER:
        return Problem(_WIDER[kind], "theme", Severity.WARNING, values)
    if kind is MapKind.TITLE and not line.titles:
        return Problem("line_without_work", "person", Severity.WARNING)
    return Problem(_NOT_IN_MAP[kind], "theme", Severity.WARNING, values)


def _check_overlaps(line: LineFacts) -> Iterator[Problem]:
    """What is held at the same time and wider or narrower; the very same is a duplicate and said by the rules."""
    asked = line.asked
    if asked.theme is None or asked.valid_from is None or asked.valid_to is None:
        return
    for held in asked.held:
        continued = asked.target is not None and held.id == asked.target.id
        if (
            not continued
            and (held.assignor_id, held.theme_id, held.type) == (asked.assignor_id, asked.theme.id, asked.type)
            and held.specifiers != asked.specifiers
            and (not held.specifiers or not asked.specifiers or set(held.specifiers) & set(asked.specifiers))
            and held.valid_from <= asked.valid_to
            and asked.valid_from <= held.valid_to
        ):
            values = {"start": held.valid_from, "end": held.valid_to, "specifiers": ", ".join(held.specifiers)}
            if held.specifiers:
                yield Problem("line_overlaps", "specifiers", Severity.WARNING, values)
            else:
                yield Problem("line_overlaps_unlimited", "specifiers", Severity.WARNING, values)


def _check_elsewhere(line: LineFacts) -> Iterator[Problem]:
    if line.twice:
        yield Problem("line_asked_twice", "theme", Severity.WARNING)
    for other in line.elsewhere:
        if other.number:
            yield Problem("line_asked_elsewhere", "theme", Severity.WARNING, {"number": other.number})
        else:
            yield Problem("line_asked_in_draft", "theme", Severity.WARNING)


def _check_grantors(line: LineFacts) -> Iterator[LineCheck]:
    """Whether anybody can grant it, or invalidate it where it ends (R1, R10, R13, R17)."""
    if line.asked.theme is None or line.asked.type is None:
        return
    right = line.asked.type.granted_with
    if right is None:
        yield LineCheck(Problem("line_by_dvv", "type", Severity.NOTE, {"type": line.asked.type}))
        return
    values = {"right": right, "names": "; ".join(line.grantors), "count": len(line.grantors), "needed": GRANTORS}
    if not line.grantors:
        yield LineCheck(Problem("line_nobody_grants", "theme", values=values))
    elif len(line.grantors) < GRANTORS:
        yield LineCheck(Problem("line_few_grant", "theme", Severity.WARNING, values))
    else:
        yield LineCheck(Problem("line_can_be_granted", "theme", Severity.NOTE, values), fine=True)
    if line.only_grantor:
        yield LineCheck(Problem("r17_only_grantor_is_assignee", "person", Severity.WARNING))


def _check_commitment(line: LineFacts, settings: Settings) -> Iterator[Problem]:
    if line.known and line.asked.assignee_is_person and not line.commitment_said:
        yield from check_commitment(line.commitment_on, settings, line.today)
