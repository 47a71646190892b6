"""The demonstration: whole, plausible, in every state, and the same again from the same seed and day."""

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from valtuusapp import resources
from valtuusapp.core import messages
from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.dates import clock_at
from valtuusapp.core.filters import MandateFilter, RequestFilter, Sort
from valtuusapp.core.findings import FindingFilter
from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.mandates import Direction, EndKind, GrantingWay, MandateBasis, MandateState, MandateType
from valtuusapp.core.maps import MapKind
from valtuusapp.core.organisation import OrganisationKind
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.problems import Severity, UserError
from valtuusapp.core.requests import ApprovalKind, Endorsement, LineKind, LineOutcome, NextStep, RequestState
from valtuusapp.core.text import Language
from valtuusapp.db import audit, sqlite, tables
from valtuusapp.services.demonstration import create_demonstration
from valtuusapp.services.mandates import as_value
from valtuusapp.services.opening import Services, open_database

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
EVERYTHING = Sort("valid_to")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """The demonstration as it ships."""
    path = tmp_path_factory.mktemp("demonstration") / "demonstration.sqlite"
    create_demonstration(path, clock=clock_at(TODAY))
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    return path


@pytest.fixture(scope="module")
def services(made: Path):
    opened = open_database(made, read_only=True, clock=clock_at(TODAY))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def mandates(services: Services) -> list[tables.Mandate]:
    with services.register.database.read() as session:
        return list(session.scalars(select(tables.Mandate)))


@pytest.fixture(scope="module")
def requests(services: Services):
    ids = services.requests.ids(RequestFilter(), Sort("number"))
    return [services.requests.request(request_id) for request_id in ids]


def rows(path: Path) -> dict[str, list[tuple]]:
    """Everything in the file but what chance must make: salts, and the digests that follow from them."""
    chance = {"salt", "digest", "hash"}
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        found = {}
        for name in names:
            columns = [column[1] for column in connection.execute(f"pragma table_info('{name}')")]
            kept = ", ".join(f'"{column}"' for column in columns if column not in chance)
            found[name] = connection.execute(f'select {kept} from "{name}"').fetchall()
        return found


def size(services: Services, which: MandateFilter) -> int:
    return len(services.mandates.ids(which, EVERYTHING))


def test_the_file_is_whole(made: Path, services: Services):
    assert sqlite.integrity_check(made)
    with services.register.database.read() as session:
        assert audit.broken_events(session.connection()) == []


def make_small(path: Path, day: date) -> None:
    """A demonstration of fewer people, made quickly."""
    create_demonstration(path, persons=110, mandates=160, seed=day.year, clock=clock_at(day))


SUNDAY = date(2027, 5, 30)


@pytest.fixture(scope="module", params=[SUNDAY, date(2028, 2, 29), date(2026, 1, 1)], ids=str)
def day(request: pytest.FixtureRequest) -> date:
    """A Sunday, the day that most years lack, the first of a year."""
    return request.param


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, day: date) -> Path:
    """A small demonstration of the day; its papers are drawn on the Sunday only, as they take their time."""
    path = tmp_path_factory.mktemp("small") / "register.sqlite"
    with pytest.MonkeyPatch.context() as patch:
        if day != SUNDAY:
            patch.setattr("valtuusapp.services.requests.request_paper", lambda *_asked: b"%PDF-1.7")
        make_small(path, day)
    return path


def test_it_can_be_made_on_any_day(small: Path, day: date):
    opened = open_database(small, read_only=True, clock=clock_at(day))
    assert 150 <= size(opened, MandateFilter()) <= 160
    opened.close()


@pytest.mark.parametrize("day", [SUNDAY], ids=str, indirect=True)
def test_the_same_seed_and_day_make_the_same(small: Path, day: date, tmp_path: Path):
    program = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from tests.services.test_demonstration import make_small;"
        "make_small(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))"
    )
    hash_seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"  # another: no order of a set may show
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
    again = tmp_path / "again.sqlite"
    subprocess.run([sys.executable, "-c", program, str(again), day.isoformat()], env=environment, check=True)
    first, second = rows(small), rows(again)
    assert [name for name in first if first[name] != second[name]] == []


def test_it_is_of_the_promised_size(services: Services, mandates, requests):
    assert len(mandates) == 600
    assert 390 <= len(services.people.person_ids()) <= 430
    assert len(requests) > 50
    assert 35 <= sum(request.print_number for request in requests) <= 75


def test_mandates_are_in_every_state_type_and_direction(services: Services):
    counts = services.mandates.counts(MandateFilter())
    assert set(counts) == set(MandateState)
    assert counts[MandateState.VALID] > 350
    assert counts[MandateState.EXPIRED] > 50
    assert counts[MandateState.INVALIDATED] > 20
    assert counts[MandateState.UPCOMING] > 8
    assert counts[MandateState.VOID] == 2
    for kind in MandateType:
        assert size(services, MandateFilter(types=frozenset({kind}))) > 3
    for direction in Direction:
        assert size(services, MandateFilter(direction=direction)) > 3
    assert size(services, MandateFilter(ending_within=60)) > 15


def test_mandates_ended_in_every_way_some_told_and_some_not(mandates):
    ended = [mandate for mandate in mandates if mandate.ended_on]
    assert {mandate.end_kind for mandate in ended} == set(EndKind)
    assert {mandate.told_on is None for mandate in ended} == {True, False}
    assert all(mandate.end_reason for mandate in ended)
    assert {mandate.basis for mandate in mandates} == set(MandateBasis)


def test_no_mandate_breaks_a_rule(services: Services, mandates):
    found = Counter(
        problem.code
        for mandate in mandates
        for problem in services.mandates.check(as_value(mandate))
        if problem.severity is Severity.ERROR
    )
    assert not found


def test_people_hold_what_their_job_needs_and_a_few_too_much(services: Services):
    needs = {(row["job_title"], row["theme"], row["type"]) for row in resources.rows("catalogue", "title_themes.csv")}
    query = (
        select(tables.JobTitle.name_fi, tables.Theme.catalogue_key, tables.Mandate.type, tables.Engagement.valid_to)
        .join(tables.Engagement, tables.Mandate.engagement_id == tables.Engagement.id)
        .join(tables.JobTitle, tables.Engagement.job_title_id == tables.JobTitle.id)
        .join(tables.Theme, tables.Mandate.theme_id == tables.Theme.id)
        .where(
            tables.Mandate.id.in_(
                services.mandates.ids(MandateFilter(states=frozenset({MandateState.VALID})), EVERYTHING)
            )
        )
    )
    with services.register.database.read() as session:
        held = session.execute(query).all()
    fitting = [row for row in held if (row[0], row[1], row[2].value) in needs]
    assert len(fitting) > 0.9 * len(held)
    left_over = [row for row in held if row.valid_to is not None and row.valid_to < TODAY]
    assert left_over


def test_most_themes_in_use_can_be_granted_by_two(services: Services, mandates):
    in_force = [each for each in mandates if each.valid_from <= TODAY <= each.valid_to and not each.ended_on]
    holders = {
        theme_id: {
            mandate.assignee_person_id
            for mandate in in_force
            if mandate.theme_id == theme_id and mandate.type.is_right_to_grant
        }
        for theme_id in services.themes.theme_ids(in_use=True)
    }
    counts = Counter(min(len(each), 2) for each in holders.values())
    assert counts[2] > 0.75 * len(holders)
    assert counts[1]
    assert counts[0]


def test_represent_rests_on_what_was_received(services: Services, mandates):
    by_id = {mandate.id: mandate for mandate in mandates}
    resting = [mandate for mandate in mandates if mandate.type is MandateType.REPRESENT]
    assert resting
    for mandate in resting:
        received = by_id[mandate.rests_on_id]
        assert received.theme_id == mandate.theme_id
        assert received.assignee_organisation_id == mandate.assignor_id


def test_grantors_held_the_right_that_day(mandates):
    with_grantor = [each for each in mandates if each.granted_by_id and each.granted_on]
    assert len(with_grantor) > 250
    for mandate in with_grantor:
        rights = [
            right
            for right in mandates
            if right.assignee_person_id == mandate.granted_by_id
            and right.theme_id == mandate.theme_id
            and right.assignor_id == mandate.assignor_id
            and right.type is mandate.type.granted_with
            and right.valid_from <= mandate.granted_on <= right.valid_to
        ]
        assert rights, mandate.id


def test_requests_are_in_every_state_and_wait_for_every_step(services: Services, requests):
    assert set(services.requests.counts()) == set(RequestState)
    assert {request.state for request in requests} == set(RequestState)
    assert {request.next_step for request in requests} == set(NextStep)
    assert {request.approval.kind for request in requests if request.approval} == set(ApprovalKind)


def test_mandates_are_changed_extended_and_ended_by_request(requests, mandates):
    asked = {(line.kind, request.state) for request in requests for line in request.lines}
    for kind in set(LineKind) - {LineKind.ADD}:
        reached = {state for of_kind, state in asked if of_kind is kind}
        assert reached >= {RequestState.APPROVED, RequestState.GRANTED, RequestState.CLOSED}
        assert len(reached) > 4
    by_id = {mandate.id: mandate for mandate in mandates}
    for line in (line for request in requests for line in request.lines if line.kind is not LineKind.ADD):
        target = by_id[line.target.mandate_id]
        assert line.mandate_id is None or by_id[line.mandate_id].replaces_id == target.id
        ends = line.granted_on is not None and line.kind is not LineKind.EXTEND
        assert target.ended_on == (line.granted_on if ends else None)
        assert target.told_on == (line.told_on if ends else None)


def test_what_is_new_is_asked_on_its_own_form(requests):
    new = [request for request in requests if request.form_id == "new"]
    assert len({request.state for request in new}) == 8
    stands = {request.stand.endorsement for request in new if request.stand}
    assert stands == set(Endorsement)
    assert any(not line.has_assignee for request in new for line in request.lines)


def test_there_are_the_requests_that_try_the_program(requests):
    assert any(len(request.lines) == 100 for request in requests)
    assert any(line.assignee_organisation_id for request in requests for line in request.lines)
    assert any(len(str(request.values.get("why"))) > 900 for request in requests)
    assert any(request.print_number and not request.print_is_current for request in requests)
    assert any(request.print_number > 1 for request in requests)
    assert any(line.theme_id is None for request in requests for line in request.lines)
    assert any(request.language == "sv" for request in requests)
    assert {line.granted_how for request in requests for line in request.lines if line.granted_on} == set(GrantingWay)
    registered = [line for request in requests for line in request.lines if line.type and line.type.is_right_to_grant]
    assert {line.granted_on is None for line in registered} == {True, False}


def test_the_people_are_as_varied_as_in_a_city(services: Services):
    with services.register.database.read() as session:
        persons = session.scalars(select(tables.Person)).all()
        engagements = session.scalars(select(tables.Engagement)).all()
        organisations = session.scalars(select(tables.Organisation)).all()
    assert all(person.first_names and person.last_name for person in persons)
    assert {"Šemeikka", "Ŋuorra", "O'Connor", "Петров"} <= {person.last_name for person in persons}
    assert all(person.email.endswith(".example") and person.email.isascii() for person in persons)
    assert all(person.phone.startswith("019 000 ") for person in persons)
    assert len({person.email for person in persons}) == len(persons)
    assert any(person.restricted for person in persons)
    assert any(person.organisation_id for person in persons)
    assert {person.language for person in persons} == {Language.FI, Language.SV}
    assert {engagement.kind for engagement in engagements} == set(EngagementKind)
    assert [count for count in Counter(each.person_id for each in engagements).values() if count > 1]
    assert sum(engagement.supervisor_id is None for engagement in engagements) == 3  # the manager and the elected
    assert all(engagement.supervisor_id != engagement.person_id for engagement in engagements)
    assert {organisation.kind for organisation in organisations} >= {
        OrganisationKind.MUNICIPALITY,
        OrganisationKind.ENTERPRISE,
        OrganisationKind.PAYROLL_COMPANY,
        OrganisationKind.OTHER_MUNICIPALITY,
    }


def test_units_are_led_and_named_in_both_languages(services: Services):
    with services.register.database.read() as session:
        units = session.scalars(select(tables.Unit)).all()
        water = session.scalars(select(tables.Organisation).where(tables.Organisation.kind == "enterprise")).one()
    assert all(unit.name_fi and unit.name_sv and unit.sector_id for unit in units)
    assert all(unit.director_id for unit in units if unit.parent_id is None)
    assert sum(unit.organisation_id == water.id for unit in units) == 3


def test_themes_held_are_in_use_and_some_names_are_confirmed(services: Services, mandates, requests):
    in_use = set(services.themes.theme_ids(in_use=True))
    new = [line for request in requests if request.form_id == "new" for line in request.lines]
    taken = {line.theme_id for line in new if line.outcome is LineOutcome.APPROVED}
    assert in_use == {mandate.theme_id for mandate in mandates} | taken
    assert len(services.themes.theme_ids(hidden=True)) == 7
    assert 0 < len(services.themes.theme_ids(to_be_checked=True, hidden=None)) < 104


def test_the_log_tells_a_past_in_words(services: Services):
    with services.register.database.read() as session:
        events = session.execute(
            select(tables.AuditEvent.at, tables.AuditEvent.actor, tables.AuditEvent.action).order_by(
                tables.AuditEvent.id
            )
        ).all()
    assert [event.at for event in events] == sorted(event.at for event in events)
    assert events[-1].at.date() < TODAY
    assert (TODAY - events[0].at.date()).days > 1_000
    officers = {officer.name for officer in services.settings.officers()}
    assert {event.actor for event in events} == officers
    assert len(officers) == 2
    for action in {event.action for event in events}:
        assert messages.word("action", action, Language.SV)


def test_no_identity_code_stands_anywhere(made: Path):
    for name, found in rows(made).items():
        for row in found:
            assert not any(isinstance(cell, str) and holds_identity_code(cell) for cell in row), name


def test_a_cancelled_one_leaves_no_file(tmp_path: Path):
    def cancel(done: int, total: int) -> None:
        assert done <= total
        if done > 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        create_demonstration(tmp_path / "register.sqlite", clock=clock_at(TODAY), progress=cancel)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_left_alone(tmp_path: Path):
    path = tmp_path / "register.sqlite"
    path.write_bytes(b"precious")
    with pytest.raises(UserError, match="file_exists"):
        create_demonstration(path, clock=clock_at(TODAY))
    assert path.read_bytes() == b"precious"


def test_the_maps_fit_the_town_but_not_everywhere(services: Services):
    title, sector = (services.maps.entries(kind) for kind in MapKind)
    for entries in (title, sector):
        assert len(entries) > 100
        assert 3 < sum(entry.responsible_id is None for entry in entries) < len(entries) // 10
        assert any(entry.limited for entry in entries)
        assert all(entry.why.fi and entry.why.sv for entry in entries)
        assert services.map_changes.check_entry(entries[0]) == []
    counts = services.findings.counts()
    assert all(counts[kind] for kind in set(FindingKind) - {FindingKind.THEME_IN_NO_MAP, FindingKind.NOT_IN_USE})
    assert sum(counts.values()) < 200
    assert services.findings.rows(FindingFilter(excepted=True))
    assert {row.in_force for row in services.findings.exceptions(with_ended=True)} == {True, False}


def test_one_map_is_as_it_was_approved_and_another_has_changed_since(services: Services):
    approvals = services.map_approvals
    (title,) = approvals.approvals(MapKind.TITLE)
    since = approvals.compare(title.id)
    assert since.changed
    assert since.removed
    sectors = approvals.approvals(MapKind.SECTOR)
    assert len(sectors) == 4
    assert not any(approvals.compare(approval.id) for approval in sectors)


def test_some_are_on_long_leave(services: Services):
    with services.register.database.read() as session:
        away = session.scalars(select(tables.Engagement).where(tables.Engagement.leave_from.is_not(None))).all()
    assert len(away) == 3
    assert all(row.leave_from <= TODAY <= row.leave_to for row in away)
