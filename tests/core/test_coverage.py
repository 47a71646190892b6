"""What the findings of the maps mean: named examples, and the whole against loops written from the words alone."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from valtuusapp.core.coverage import GRANTORS, Finding, FindingKind, Width, find, impact
from valtuusapp.core.holders import count_holders, count_in_cells, holders_in
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.problems import Severity
from valtuusapp.core.sight import Sight
from valtuusapp.core.world import Entry, Holding, Work, looks_at, world_of

TODAY = date(2026, 11, 23)
START, END = date(2026, 1, 1), date(2027, 12, 31)
WATCHED = date(2027, 5, 22)

ACT, GRANT = MandateType.TRANSACTIONS, MandateType.RIGHT_TO_GRANT
REPRESENT, GRANT_REPRESENT = MandateType.REPRESENT, MandateType.RIGHT_TO_GRANT_REPRESENTATION
TITLE, SECTOR = MapKind.TITLE, MapKind.SECTOR

CITY, WATER, NEIGHBOUR = 1, 2, 3
CLERK, CHIEF = 11, 12
FINANCE, GROWTH = 21, 22
TAX, PAY = 31, 32
ANNA, BERTIL, CILLA, DAN, OUTSIDER = 41, 42, 43, 44, 45


class Engaged(NamedTuple):
    """Somebody's work."""

    person_id: int
    job_title_id: int
    sector_id: int | None
    assignor_id: int
    present: bool


def work(person_id=ANNA, title=CLERK, sector=FINANCE, assignor=CITY, present=True):
    return Engaged(person_id, title, sector, assignor, present)


def held(person_id=ANNA, theme=TAX, kind=ACT, assignor=CITY, key=1, start=START, end=END, limited=False, received=None):
    return Holding(key, person_id, assignor, theme, kind, limited, start, end, received)


def row(map=TITLE, column=CLERK, theme=TAX, kind=ACT, level=MapLevel.POSSIBLE, key=1, responsible_id=DAN, **rest):
    return Entry(key, map, column, theme, kind, level, responsible_id=responsible_id, **rest)


def both(level=MapLevel.POSSIBLE, **rest):
    """The theme in the title map and in the sector map."""
    return (
        row(level=level, **rest),
        row(SECTOR, FINANCE, level=MapLevel.POSSIBLE, key=2, **{k: v for k, v in rest.items() if k != "column"}),
    )


GRANTED_BY_TWO = (held(CILLA, kind=GRANT, key=91), held(DAN, kind=GRANT, key=92))
GRANTING = (work(CILLA, CHIEF, None), work(DAN, CHIEF, None), row(column=CHIEF, kind=GRANT, key=9))


def found(works=(), holdings=(), rows=(), **rest):
    """The findings of a town where two chiefs can grant the theme as their title allows."""
    values = {
        "today": TODAY,
        "work": (*GRANTING[:2], *works),
        "holdings": (*GRANTED_BY_TWO, *holdings),
        "entries": (GRANTING[2], *rows),
        "outside": frozenset({OUTSIDER}),
        "own": frozenset({CITY, WATER}),
        "in_use": frozenset({TAX}),
        "watched_until": WATCHED,
    }
    return find(sight_of(**(values | rest)))


def kinds(findings):
    return [finding.kind for finding in findings]


def sight_of(work, **values):
    together = defaultdict(set)
    for person_id, *what in work:
        together[Work(*what)].add(person_id)
    return Sight(world_of(work=together, **values))


def only(findings, kind):
    (finding,) = [each for each in findings if each.kind is kind]
    return finding


HELD = held()


class TestNothingIsWrong:
    def test_when_all_who_should_hold_it_do(self):
        assert found([work()], [held()], both(MapLevel.ALL)) == []

    def test_when_the_mandate_is_exactly_as_long_as_the_map_says(self):
        assert found([work()], [held()], both(months=24)) == []


class TestLacking:
    def test_every_holder_of_the_title_needs_it(self):
        finding = only(found([work(), work(BERTIL)], [held()], both(MapLevel.ALL)), FindingKind.LACKS)
        assert (finding.person_id, finding.column_id, finding.assignor_id, finding.entry_id) == (BERTIL, CLERK, CITY, 1)

    def test_a_right_to_grant_is_not_enough_to_act(self):
        everything = found([work()], [held(kind=GRANT)], both(MapLevel.ALL))
        assert FindingKind.LACKS in kinds(everything)

    def test_on_long_leave_nothing_is_lacking_and_what_is_held_is_no_deviation(self):
        away = found([work(present=False)], [held()], both(MapLevel.ALL))
        assert away == []
        assert FindingKind.LACKS not in kinds(found([work(present=False)], [], both(MapLevel.ALL)))

    def test_persons_from_outside_lack_nothing(self):
        assert FindingKind.LACKS not in kinds(found([work(OUTSIDER)], [], both(MapLevel.ALL)))

    def test_it_must_come_from_the_assignor_of_that_work(self):
        in_the_enterprise = found([work(assignor=WATER)], [held()], both(MapLevel.ALL))
        assert only(in_the_enterprise, FindingKind.LACKS).assignor_id == WATER

    def test_each_of_two_engagements_needs_its_own(self):
        rows = (*both(MapLevel.ALL), row(column=CHIEF, level=MapLevel.ALL, key=3))
        lacking = [each for each in found([work(), work(title=CHIEF)], [], rows) if each.person_id == ANNA]
        assert {each.column_id for each in lacking} == {CLERK, CHIEF}
        twice = found([work(), work(sector=GROWTH)], [], rows)
        assert kinds(twice).count(FindingKind.LACKS) == 3  # Anna once; the chiefs too

    def test_possible_and_named_rows_are_no_duty_of_each(self):
        assert FindingKind.LACKS not in kinds(found([work()], [], both(MapLevel.NAMED)))


class TestTooFew:
    @pytest.mark.parametrize("map", MapKind)
    def test_named_holders_are_counted_in_their_column(self, map):
        column = CLERK if map is TITLE else FINANCE
        rows = (row(map, column, level=MapLevel.NAMED, least=2),)
        finding = only(found([work(), work(BERTIL)], [held()], rows), FindingKind.TOO_FEW)
        assert (finding.map, finding.column_id, finding.there, finding.needed) == (map, column, 1, 2)
        enough = found([work(), work(BERTIL)], [held(), held(BERTIL, key=2)], rows)
        assert FindingKind.TOO_FEW not in kinds(enough)

    def test_who_is_away_or_from_outside_or_has_it_from_another_assignor_does_not_count(self):
        rows = both(MapLevel.NAMED)
        assert only(found([work(present=False)], [held()], rows), FindingKind.TOO_FEW).there == 0
        assert only(found([work(OUTSIDER)], [held(OUTSIDER)], rows), FindingKind.TOO_FEW).there == 0
        assert only(found([work(assignor=WATER)], [held()], rows), FindingKind.TOO_FEW).there == 0

    def test_somebody_with_two_works_in_the_column_is_one(self):
        works = [work(), work(assignor=WATER)]
        holdings = [held(), held(assignor=WATER, key=2)]
        assert only(found(works, holdings, both(MapLevel.NAMED, least=2)), FindingKind.TOO_FEW).there == 1


class TestTooMuch:
    def test_what_no_map_has(self):
        findings = found([work()], [held()], [row(column=CHIEF, key=8), row(SECTOR, GROWTH, key=7)])
        assert only(findings, FindingKind.NOT_IN_TITLE_MAP).assignor_id == CITY
        assert only(findings, FindingKind.NOT_IN_SECTOR_MAP).person_id == ANNA

    def test_what_any_of_two_engagements_has_is_allowed_whoever_gives_it(self):
        works = [work(title=CHIEF, sector=GROWTH), work(assignor=WATER)]
        assert found(works, [held()], both()) == []

    def test_another_type_of_the_theme_is_not_in_the_map(self):
        findings = found([work()], [held(kind=REPRESENT, received=END)], both())
        assert {FindingKind.NOT_IN_TITLE_MAP, FindingKind.NOT_IN_SECTOR_MAP} <= set(kinds(findings))

    def test_without_a_sector_only_the_title_map_is_asked(self):
        findings = found([work(sector=None)], [held()], [row(column=CHIEF, key=8)])
        assert kinds(findings) == [FindingKind.NOT_IN_TITLE_MAP]

    def test_who_has_no_work_any_more_may_hold_nothing(self):
        assert kinds(found([], [held()], both())) == [FindingKind.NOT_IN_TITLE_MAP]

    def test_no_map_speaks_of_persons_from_outside_nor_of_organisations(self):
        assert found([], [held(OUTSIDER), held(None, key=2)]) == []

    def test_without_a_specifier_where_one_is_wanted(self):
        finding = only(found([work()], [held()], both(limited=True)[:1]), FindingKind.WIDER)
        assert (finding.map, finding.entry_id, finding.widths) == (TITLE, 1, (Width.NO_SPECIFIER,))
        assert FindingKind.WIDER not in kinds(found([work()], [held(limited=True)], both(limited=True)))

    def test_longer_than_either_map_says(self):
        rows = (row(months=24), row(SECTOR, FINANCE, key=2, months=23))
        finding = only(found([work()], [held()], rows), FindingKind.WIDER)
        assert (finding.map, finding.entry_id, finding.widths) == (SECTOR, 2, (Width.LONGER,))

    def test_of_two_titles_the_wider_row_counts(self):
        rows = (row(months=12), row(column=CHIEF, key=3, months=36), row(SECTOR, FINANCE, key=2))
        assert found([work(), work(title=CHIEF)], [held()], rows) == []

    def test_a_right_to_grant_where_the_map_has_only_acting(self):
        findings = found([work()], [held(kind=GRANT)], both())
        assert {each.widths for each in findings if each.kind is FindingKind.WIDER} == {(Width.STRONGER_TYPE,)}
        assert FindingKind.NOT_IN_TITLE_MAP not in kinds(findings)

    def test_acting_is_not_a_part_of_the_right_to_grant(self):
        assert FindingKind.NOT_IN_TITLE_MAP in kinds(found([work()], [held()], both(kind=GRANT)))


class TestRowsAndThemes:
    def test_nobody_answers_for_a_row(self):
        finding = only(
            found([work()], [held()], [row(responsible_id=None), row(SECTOR, FINANCE, key=2)]),
            FindingKind.NOBODY_RESPONSIBLE,
        )
        assert (finding.entry_id, finding.severity) == (1, Severity.NOTE)

    def test_who_has_left_answers_for_nothing(self):
        rows = [row(responsible_id=BERTIL), row(SECTOR, FINANCE, key=2, responsible_id=OUTSIDER)]
        assert only(found([work()], [held()], rows), FindingKind.NOBODY_RESPONSIBLE).entry_id == 1
        assert found([work(), work(BERTIL, present=False)], [held()], rows) == []

    def test_held_by_nobody_at_all(self):
        rows = both()
        finding = only(found([work()], [], rows), FindingKind.HELD_BY_NOBODY)
        assert (finding.theme_id, finding.type, finding.there, finding.column_id) == (TAX, ACT, 2, None)
        assert found([work()], [held(None)], rows) == []

    def test_a_theme_in_use_that_no_map_has(self):
        assert only(found(in_use=frozenset({TAX, PAY})), FindingKind.THEME_IN_NO_MAP).theme_id == PAY

    def test_a_theme_no_longer_in_use_that_is_held_by_anybody(self):
        findings = found([work()], [held(), held(None, key=2)], both(), in_use=frozenset())
        assert [each.mandate_id for each in findings if each.kind is FindingKind.NOT_IN_USE] == [91, 92, 1, 2]


class TestGrantors:
    def grantors(self, *rights, works=(), holdings=(HELD,), rows=None):
        everything = find(
            sight_of(
                today=TODAY,
                work=(work(), *works),
                holdings=(*holdings, *rights),
                entries=tuple(rows if rows is not None else both()),
                outside=frozenset({OUTSIDER}),
                own=frozenset({CITY, WATER}),
                in_use=frozenset({TAX}),
                watched_until=WATCHED,
            )
        )
        return [each for each in everything if each.kind is FindingKind.FEW_GRANTORS]

    def test_nobody_is_an_error_and_one_a_warning(self):
        (none,) = self.grantors()
        assert (none.severity, none.there, none.needed, none.type) == (Severity.ERROR, 0, 2, GRANT)
        (one,) = self.grantors(GRANTED_BY_TWO[0], works=GRANTING[:2])
        assert (one.severity, one.there) == (Severity.WARNING, 1)
        assert self.grantors(*GRANTED_BY_TWO, works=GRANTING[:2]) == []

    def test_per_assignor(self):
        (finding,) = self.grantors(*GRANTED_BY_TWO, works=GRANTING[:2], holdings=[held(), held(assignor=WATER, key=2)])
        assert finding.assignor_id == WATER

    def test_who_is_away_or_has_left_cannot_grant_and_an_outsider_can(self):
        away = work(DAN, CHIEF, present=False)
        outsider = held(OUTSIDER, kind=GRANT, key=93)
        assert [each.there for each in self.grantors(*GRANTED_BY_TWO, works=[GRANTING[0], away])] == [1]
        assert [each.there for each in self.grantors(*GRANTED_BY_TWO)] == [0]
        assert self.grantors(GRANTED_BY_TWO[0], outsider, works=GRANTING[:2]) == []

    def test_the_right_must_match(self):
        (finding,) = self.grantors(
            *GRANTED_BY_TWO,
            works=GRANTING[:2],
            holdings=[held(kind=REPRESENT, received=END)],
            rows=both(kind=REPRESENT),
        )
        assert finding.type is GRANT_REPRESENT

    def test_what_is_given_to_organisations_counts_and_what_others_give_does_not(self):
        assert len(self.grantors(holdings=[held(None)])) == 1
        assert self.grantors(holdings=[held(assignor=NEIGHBOUR)]) == []

    def test_what_is_lacked_must_be_granted_by_somebody_too(self):
        assert len(self.grantors(holdings=[], rows=both(MapLevel.ALL))) == 1


class TestReceived:
    def received(self, until, end=END):
        findings = found([work()], [held(kind=REPRESENT, received=until, end=end)], both(kind=REPRESENT))
        return [each for each in findings if each.kind is FindingKind.RECEIVED_ENDS]

    def test_none_is_an_error(self):
        (finding,) = self.received(None)
        assert (finding.severity, finding.until) == (Severity.ERROR, None)

    def test_it_is_watched_months_ahead(self):
        (finding,) = self.received(WATCHED)
        assert (finding.severity, finding.until) == (Severity.WARNING, WATCHED)
        assert self.received(date(2027, 5, 23)) == []

    def test_it_may_end_after_what_rests_on_it(self):
        assert self.received(date(2027, 1, 2), end=date(2027, 1, 1)) == []


def test_the_length_counts_begun_months():
    assert held(start=date(2026, 1, 1), end=date(2026, 12, 31)).months == 12
    assert held(start=date(2026, 1, 1), end=date(2027, 1, 1)).months == 13
    assert held(start=date(2026, 1, 31), end=date(2026, 2, 28)).months == 2
    assert held(start=date(2026, 1, 15), end=date(2026, 1, 15)).months == 1


def test_impact_is_what_begins_and_what_ends_whichever_row_it_follows_from():
    lacks = Finding(kind=FindingKind.LACKS, theme_id=TAX, person_id=ANNA, entry_id=1)
    other = Finding(kind=FindingKind.THEME_IN_NO_MAP, theme_id=PAY)
    assert impact([lacks], [lacks._replace(entry_id=-1), other]) == ([other], [])
    assert impact([lacks, other], [other]) == ([], [lacks])


# The same from the words of the module alone, in nested loops without any index.


@dataclass(frozen=True)
class Town:
    """What is drawn: a world whose mandates stand one by one."""

    work: tuple[Engaged, ...]
    holdings: tuple[Holding, ...]
    entries: tuple[Entry, ...]
    in_use: frozenset[int]
    outside: frozenset[int] = frozenset({OUTSIDER})
    own: frozenset[int] = frozenset({CITY, WATER})
    today: date = TODAY
    watched_until: date = WATCHED

    def sight(self) -> Sight:
        return sight_of(**{name: getattr(self, name) for name in self.__dataclass_fields__})


def by_words(town: Town) -> set[Finding]:
    ours = [each for each in town.work if each.person_id not in town.outside]
    return {
        *_lacking(town, ours),
        *_named(town, ours),
        *_held(town, ours),
        *_rows(town, ours),
        *_granting(town, ours),
    }


def _holds_row(world, engagement, entry):
    """Somebody holds a row in a work when they have the mandate from that work's assignor."""
    return any(
        (one.person_id, one.assignor_id, one.theme_id, one.type)
        == (engagement.person_id, engagement.assignor_id, entry.theme_id, entry.type)
        for one in world.holdings
    )


def _in_column(engagement, entry):
    return entry.column_id == (engagement.job_title_id if entry.map is TITLE else engagement.sector_id)


def _lacking(world, ours):
    for engagement in ours:
        for entry in world.entries:
            if (
                entry.map is TITLE
                and entry.level is MapLevel.ALL
                and _in_column(engagement, entry)
                and engagement.present
                and not _holds_row(world, engagement, entry)
            ):
                yield Finding(
                    kind=FindingKind.LACKS,
                    theme_id=entry.theme_id,
                    type=entry.type,
                    map=TITLE,
                    column_id=entry.column_id,
                    person_id=engagement.person_id,
                    assignor_id=engagement.assignor_id,
                    entry_id=entry.entry_id,
                )


def _named(world, ours):
    for entry in world.entries:
        if entry.level is MapLevel.NAMED:
            people = {
                each.person_id
                for each in ours
                if each.present and _in_column(each, entry) and _holds_row(world, each, entry)
            }
            if len(people) < entry.least:
                yield Finding(
                    kind=FindingKind.TOO_FEW,
                    theme_id=entry.theme_id,
                    type=entry.type,
                    map=entry.map,
                    column_id=entry.column_id,
                    entry_id=entry.entry_id,
                    there=len(people),
                    needed=entry.least,
                )


def _held(world, ours):
    for one in world.holdings:
        about = {
            "theme_id": one.theme_id,
            "type": one.type,
            "person_id": one.person_id,
            "assignor_id": one.assignor_id,
            "mandate_id": one.mandate_id,
        }
        if one.theme_id not in world.in_use:
            yield Finding(kind=FindingKind.NOT_IN_USE, **about)
        if one.type is REPRESENT:
            if one.received_until is None:
                yield Finding(kind=FindingKind.RECEIVED_ENDS, severity=Severity.ERROR, **about)
            elif one.received_until <= one.valid_to and one.received_until <= world.watched_until:
                yield Finding(kind=FindingKind.RECEIVED_ENDS, until=one.received_until, **about)
        if one.person_id is None or one.person_id in world.outside:
            continue
        works = [each for each in ours if each.person_id == one.person_id]
        for map in MapKind:
            if map is SECTOR and all(each.sector_id is None for each in works):
                continue
            yield from _against(world, works, one, map, about)


def _against(world, works, one, map, about):
    """One mandate against one map; what the map does not have at all is said once of all such mandates."""
    of_person = {**about, "mandate_id": None}
    rows = [
        entry
        for entry in world.entries
        if entry.map is map and entry.theme_id == one.theme_id and any(_in_column(each, entry) for each in works)
    ]
    rows.sort(key=lambda entry: entry.column_id)
    same = [entry for entry in rows if entry.type is one.type]
    gives = {GRANT: ACT, GRANT_REPRESENT: REPRESENT}
    weaker = [entry for entry in rows if entry.type is gives.get(one.type)]
    if same:
        widths = []
        if not one.limited and not any(not entry.limited for entry in same):
            widths.append(Width.NO_SPECIFIER)
        if not any(entry.months is None or one.months <= entry.months for entry in same):
            widths.append(Width.LONGER)
        if widths:
            yield Finding(kind=FindingKind.WIDER, map=map, entry_id=same[0].entry_id, widths=tuple(widths), **about)
    elif weaker:
        widths = (Width.STRONGER_TYPE,)
        yield Finding(kind=FindingKind.WIDER, map=map, entry_id=weaker[0].entry_id, widths=widths, **of_person)
    else:
        kind = FindingKind.NOT_IN_TITLE_MAP if map is TITLE else FindingKind.NOT_IN_SECTOR_MAP
        yield Finding(kind=kind, map=map, **of_person)


def _rows(world, ours):
    for entry in world.entries:
        about = {
            "severity": Severity.NOTE,
            "theme_id": entry.theme_id,
            "type": entry.type,
            "map": entry.map,
            "column_id": entry.column_id,
            "entry_id": entry.entry_id,
        }
        answers = entry.responsible_id in world.outside or any(each.person_id == entry.responsible_id for each in ours)
        if not answers:
            yield Finding(kind=FindingKind.NOBODY_RESPONSIBLE, **about)
        rows = [one for one in world.entries if (one.theme_id, one.type) == (entry.theme_id, entry.type)]
        if not any((one.theme_id, one.type) == (entry.theme_id, entry.type) for one in world.holdings):
            yield Finding(
                kind=FindingKind.HELD_BY_NOBODY,
                severity=Severity.NOTE,
                theme_id=entry.theme_id,
                type=entry.type,
                there=len(rows),
            )
    for theme_id in world.in_use:
        if not any(entry.theme_id == theme_id for entry in world.entries):
            yield Finding(kind=FindingKind.THEME_IN_NO_MAP, theme_id=theme_id)


def _granting(world, ours):
    for right, kind in ((GRANT, ACT), (GRANT_REPRESENT, REPRESENT)):
        for assignor_id in (CITY, WATER, NEIGHBOUR):
            for theme_id in (TAX, PAY):
                is_given = assignor_id in world.own and any(
                    (one.assignor_id, one.theme_id, one.type) == (assignor_id, theme_id, kind) for one in world.holdings
                )
                is_lacked = any(
                    (each.assignor_id, each.theme_id, each.type) == (assignor_id, theme_id, kind)
                    for each in _lacking(world, ours)
                )
                able = {
                    one.person_id
                    for one in world.holdings
                    if (one.assignor_id, one.theme_id, one.type) == (assignor_id, theme_id, right)
                    and (
                        one.person_id in world.outside
                        or any(each.present and each.person_id == one.person_id for each in ours)
                    )
                }
                if (is_given or is_lacked) and len(able) < GRANTORS:
                    yield Finding(
                        kind=FindingKind.FEW_GRANTORS,
                        severity=Severity.WARNING if able else Severity.ERROR,
                        theme_id=theme_id,
                        type=right,
                        assignor_id=assignor_id,
                        there=len(able),
                        needed=GRANTORS,
                    )


people = st.sampled_from([ANNA, BERTIL, CILLA, DAN, OUTSIDER])
days = st.sampled_from([date(2025, 1, 1), date(2026, 1, 1), date(2026, 11, 23)])
ends = st.sampled_from([TODAY, date(2026, 12, 31), WATCHED, date(2027, 5, 23), END, date(2035, 1, 1)])
works = st.lists(
    st.builds(
        Engaged,
        people,
        st.sampled_from([CLERK, CHIEF]),
        st.sampled_from([FINANCE, GROWTH, None]),
        st.sampled_from([CITY, WATER]),
        st.booleans(),
    ),
    max_size=7,
)
holdings = st.lists(
    st.builds(
        Holding,
        st.just(0),
        people | st.none(),
        st.sampled_from([CITY, CITY, WATER, NEIGHBOUR]),
        st.sampled_from([TAX, PAY]),
        st.sampled_from(MandateType),
        st.booleans(),
        days,
        ends,
        st.none() | ends,
    ),
    max_size=10,
)
rows = st.lists(
    st.tuples(
        st.sampled_from([(TITLE, CLERK), (TITLE, CHIEF), (SECTOR, FINANCE), (SECTOR, GROWTH)]),
        st.sampled_from([TAX, PAY]),
        st.sampled_from(MandateType),
        st.sampled_from(MapLevel),
        st.integers(1, 3),
        st.none() | st.sampled_from([12, 24, 120]),
        st.booleans(),
        st.none() | people,
    ),
    unique_by=lambda drawn: drawn[:3],
    max_size=8,
)


@st.composite
def towns(draw) -> Town:
    return Town(
        work=tuple(draw(works)),
        holdings=tuple(one._replace(mandate_id=key) for key, one in enumerate(draw(holdings), start=1)),
        entries=tuple(
            Entry(key, *place, theme_id, kind, level, least, months, limited, responsible)
            for key, (place, theme_id, kind, level, least, months, limited, responsible) in enumerate(draw(rows), 1)
        ),
        in_use=draw(st.sampled_from([frozenset(), frozenset({TAX}), frozenset({TAX, PAY})])),
    )


@settings(max_examples=400, deadline=None)
@given(town=towns())
def test_findings_are_what_the_words_say(town: Town):
    findings = find(town.sight())
    assert len(findings) == len(set(findings))
    assert set(findings) == by_words(town)


@settings(max_examples=100, deadline=None)
@given(town=towns())
def test_it_is_enough_to_look_at_some_mandates_one_by_one(town: Town):
    matters = looks_at(town.entries)
    needed = tuple(
        one
        for one in town.holdings
        if (one.theme_id, one.type) in matters or one.type is REPRESENT or one.theme_id not in town.in_use
    )
    world = town.sight().world
    assert find(Sight(replace(world, looked_at=needed))) == find(town.sight())


@settings(max_examples=100, deadline=None)
@given(town=towns(), map=st.sampled_from(MapKind))
def test_holders_are_those_present_who_hold_the_row(town: Town, map: MapKind):
    ours = [each for each in town.work if each.person_id not in town.outside and each.present]
    expected = {}
    for one in town.holdings:
        for each in ours:
            column_id = each.job_title_id if map is TITLE else each.sector_id
            if (each.person_id, each.assignor_id) == (one.person_id, one.assignor_id) and column_id is not None:
                expected.setdefault((column_id, one.theme_id, one.type), set()).add(one.person_id)
    sight = town.sight()
    assert count_holders(sight, map) == {place: len(people) for place, people in expected.items()}
    cells = {}
    for (column_id, theme_id, _type), people in expected.items():
        cells.setdefault((column_id, theme_id), set()).update(people)
    assert count_in_cells(sight, map) == {place: len(people) for place, people in cells.items()}
    for column_id in (CLERK, CHIEF) if map is TITLE else (FINANCE, GROWTH):
        assert holders_in(sight, map, column_id) == {
            (theme_id, kind): people for (column, theme_id, kind), people in expected.items() if column == column_id
        }
