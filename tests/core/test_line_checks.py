"""The check of a line by itself: what is said once, whom a letter goes to, for whom a request waits."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from valtuusapp.core.checked_lines import AskedOf, CheckedLine, CheckedRow, LineCheck, Whom, gathered
from valtuusapp.core.coverage import Finding, FindingKind, Width
from valtuusapp.core.findings import FindingException
from valtuusapp.core.line_checks import LineFacts, check_line
from valtuusapp.core.line_questions import About, questions
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.requests import Left, LineKind, RequestState, waits_for_officer
from valtuusapp.core.rules import Asked, Held
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import Language, LocalText
from valtuusapp.core.themes import Theme

TODAY, START, END = date(2026, 11, 23), date(2026, 12, 1), date(2027, 11, 30)
TAX = Theme(id=1, name=LocalText("Verot", "Skatter"), types=(MandateType.TRANSACTIONS,), in_use=True)
CHIEF = Whom(role=AskedOf.SUPERVISOR, person_id=1, name="Aho, Anna", email="a@b.example")
DIRECTOR = Whom(role=AskedOf.DIRECTOR, person_id=2, name="Berg, Bo", language=Language.SV)


def facts(**changes: Any) -> LineFacts:
    asked = Asked(
        assignor_id=1,
        assignee_id=5,
        assignee_is_person=True,
        theme=TAX,
        type=MandateType.TRANSACTIONS,
        valid_from=START,
        valid_to=END,
        earliest=TODAY,
    )
    line = LineFacts(
        known=True,
        asked=asked,
        in_maps={},
        exceptions={},
        titles=LocalText("rehtori"),
        sectors=LocalText("Sivistys"),
        supervisor=CHIEF,
        director=DIRECTOR,
        grantors=("A", "B"),
        commitment_on=TODAY,
        today=TODAY,
    )
    of_asked = {name: value for name, value in changes.items() if name in Asked.__dataclass_fields__}
    rest = {name: value for name, value in changes.items() if name not in of_asked}
    return replace(line, asked=replace(asked, **of_asked), **rest)


def codes(**changes: Any) -> list[str]:
    return [check.problem.code for check in check_line(facts(**changes), Settings({}))]


def finding(kind: FindingKind, map: MapKind, **rest: Any) -> Finding:
    return Finding(kind=kind, theme_id=1, type=MandateType.TRANSACTIONS, map=map, person_id=5, **rest)


def test_in_both_maps_is_all_fine():
    found = check_line(facts(in_maps={MapKind.TITLE: MapLevel.ALL, MapKind.SECTOR: MapLevel.POSSIBLE}), Settings({}))
    assert all(check.fine for check in found)
    assert [check.problem.code for check in found] == [
        "line_in_title_map",
        "line_in_sector_map",
        "line_can_be_granted",
    ]


def test_each_map_has_its_own_to_ask():
    found = check_line(
        facts(
            findings=(
                finding(FindingKind.NOT_IN_TITLE_MAP, MapKind.TITLE),
                finding(FindingKind.WIDER, MapKind.SECTOR, widths=(Width.LONGER,)),
            )
        ),
        Settings({}),
    )
    assert [(check.problem.code, check.ask) for check in found[:2]] == [
        ("line_not_in_title_map", CHIEF),
        ("line_wider_than_sector_map", DIRECTOR),
    ]


def test_an_exception_takes_the_question_away():
    exception = FindingException(id=1, reason="Sijainen", approver="Berg", approved_on=TODAY, until=END)
    found = check_line(
        facts(findings=(finding(FindingKind.NOT_IN_TITLE_MAP, MapKind.TITLE),), exceptions={MapKind.TITLE: exception}),
        Settings({}),
    )
    assert found[0].problem.code == "line_excepted"
    assert found[0].ask is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"theme": None, "work": "Verot"}, "line_words_to_turn"),
        ({"theme": None}, "line_theme_missing"),
        ({"type": None}, "line_type_missing"),
        ({"known": False}, "line_assignee_missing"),
        ({"nobody": True, "known": False}, "line_nobody_yet"),
        ({"grantors": ()}, "line_nobody_grants"),
        ({"grantors": ("A",)}, "line_few_grant"),
        ({"only_grantor": True}, "r17_only_grantor_is_assignee"),
        ({"type": MandateType.RIGHT_TO_GRANT}, "line_by_dvv"),
        ({"twice": True}, "line_asked_twice"),
        ({"approver_id": 5}, "r17_approver_is_assignee"),
        ({"commitment_on": None}, "commitment_missing"),
    ],
)
def test_what_is_said_of_what(changes: dict[str, Any], code: str):
    assert code in codes(**changes)


def test_commitment_only_once():
    assert "commitment_missing" not in codes(commitment_on=None, commitment_said=True)


def test_what_a_line_continues_does_not_overlap():
    held = Held(
        id=7,
        assignor_id=1,
        theme_id=1,
        type=MandateType.TRANSACTIONS,
        specifiers=("A",),
        valid_from=START,
        valid_to=END,
    )
    assert "line_overlaps" in codes(held=(held,))
    assert "line_overlaps" not in codes(held=(held,), kind=LineKind.CHANGE, target=held)


def test_an_end_looks_at_what_ends_it():
    held = Held(
        id=7, assignor_id=1, theme_id=1, type=MandateType.TRANSACTIONS, specifiers=(), valid_from=START, valid_to=END
    )
    assert codes(kind=LineKind.END, target=held, valid_from=None, valid_to=START, commitment_on=None) == [
        "line_target_found",
        "line_can_be_granted",
    ]


def checked(place: int, *checks: LineCheck) -> CheckedLine:
    return CheckedLine(
        line_id=place,
        place=place,
        assignee=f"Henkilö {place}",
        title=LocalText("rehtori"),
        unit=LocalText(),
        checked_on=None,
        checks=checks,
    )


def test_what_all_share_is_gathered():
    shared, own = LineCheck(Problem("r2_no_end")), LineCheck(Problem("duplicate", "theme", Severity.WARNING))
    common, (first, second) = gathered([checked(0, shared, own), checked(1, shared)])
    assert common == (shared,)
    assert (first.checks, second.checks) == ((own,), ())
    assert gathered([checked(0, shared)]) == ((), (checked(0, shared),))


def test_letters_name_only_those_who_are_asked_of():
    ask = LineCheck(Problem("line_not_in_title_map", "theme", Severity.WARNING), ask=CHIEF)
    other = LineCheck(Problem("line_not_in_sector_map", "theme", Severity.WARNING), ask=DIRECTOR)
    row = CheckedRow(
        number=0,
        kind=LineKind.ADD,
        values={"specifiers": "131052-308T", "valid_from": START, "valid_to": END},
        typed=(),
        theme=TAX.name,
        type=MandateType.TRANSACTIONS,
        common=(other,),
        lines=(checked(0, ask), checked(1)),
    )
    about = About(number="2026-0001", orderer="Ek, Eva", why="", officer="Olli")
    director, supervisor = questions([row], about)
    assert "Henkilö 0 (rehtori)" in supervisor.letter.body
    assert "Henkilö 1" not in supervisor.letter.body
    assert "– Skatter (ärendefullmakt), 1.12.2026–30.11.2027: Henkilö 0 (rehtori); Henkilö 1" in director.letter.body
    assert "131052" not in supervisor.letter.body + director.letter.body
    assert supervisor.letter.email == "a@b.example"
    protected = replace(row, lines=(replace(checked(0, ask), unit=LocalText("Salainen"), restricted=True),))
    assert "Salainen" not in questions([protected], about)[1].letter.body


@pytest.mark.parametrize(
    ("state", "left", "waits"),
    [
        (RequestState.DRAFT, Left(), True),
        (RequestState.RECEIVED, Left(), True),
        (RequestState.OUT_FOR_SIGNATURE, Left(), False),
        (RequestState.OUT_FOR_SIGNATURE, Left(unsigned=False), True),
        (RequestState.APPROVED, Left(mandates=True), True),
        (RequestState.APPROVED, Left(applied=True), False),
        (RequestState.BEING_GRANTED, Left(applied=True, untold=True), True),
        (RequestState.GRANTED, Left(untold=True), True),
        (RequestState.CLOSED, Left(), False),
        (RequestState.WITHDRAWN, Left(), False),
    ],
)
def test_for_whom_a_request_waits(state: RequestState, left: Left, waits: bool):
    assert waits_for_officer(state, left) is waits
