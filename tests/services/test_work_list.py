"""The work list of granting: who can do what, what goes in one go, and marking it done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.services.town import TODAY, Town
from tests.ui.requesting import approval, filled
from valtuusapp.core.forms import Reference
from valtuusapp.core.granting import Grant
from valtuusapp.core.mandates import EndKind, GrantingWay, Mandate, MandateType
from valtuusapp.core.people import Officer
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import LineKind
from valtuusapp.core.work_list import WorkGroup, WorkLine
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services


@pytest.fixture
def approve(services: Services, town: Town):
    """Makes a request of which everything is approved."""

    def make(**changes) -> int:
        request_id = services.requests.start(filled(town, **changes))
        services.requests.print_for_signature(request_id)
        lines = [line.id for line in services.requests.request(request_id).lines]
        services.granting.decide(request_id, approval(town), dict.fromkeys(lines))
        return request_id

    return make


def by_theme(groups: Sequence[WorkGroup]) -> dict[str, WorkGroup]:
    return {group.subject.theme.fi: group for group in groups}


def granted_by(services: Services, town: Town, lines: Sequence[WorkLine]) -> list[Grant]:
    return [replace(grant, granted_by_id=town.grantor) for grant in services.work_list.proposed(lines)]


def of_old(services: Services, town: Town, kind: str, **changes) -> tuple[int, dict]:
    """Maija's mandate, and what a form says that changes, extends or ends it."""
    old = services.mandates.add(
        Mandate(
            assignor_id=town.city,
            assignee_person_id=town.maija,
            theme_id=town.tax,
            type=MandateType.TRANSACTIONS,
            specifiers=("TYPO",),
            valid_from=date(2026, 1, 1),
            valid_to=date(2027, 12, 31),
        )
    )
    values = filled(town)
    wanted = {"kind": kind, "target": Reference("Veroasioiden hoito", old), "theme": values["wanted"][0]["theme"]}
    return old, {"assignees": values["assignees"][:1], "wanted": ({**wanted, **changes},)}


def test_several_persons_with_the_same_content_go_in_one_go(services: Services, town: Town, approve):
    approve()
    approve(wanted=(filled(town)["wanted"][0],), assignees=(filled(town)["assignees"][0],))
    groups = services.work_list.read().groups_of(town.grantor)
    tax = by_theme(groups)["Veroasioiden hoito"]
    assert [line.name for line in tax.lines] == ["Ŋuorra, Áile", "Šemeikka, Maija", "Šemeikka, Maija"]
    assert len({line.request_id for line in tax.lines}) == 2
    assert len(groups) == 2
    assert tax.subject.business_id == "0001001-4"
    assert [one.fi for one in tax.subject.e_services] == ["OmaVero"]
    assert not tax.subject.to_be_checked
    assert tax.for_persons


def test_other_dates_go_apart(services: Services, town: Town, approve):
    approve()
    other = {**filled(town)["wanted"][0], "valid_to": date(2027, 2, 28)}
    approve(wanted=(other,))
    groups = services.work_list.read().groups_of(town.grantor)
    assert sorted(len(group.lines) for group in groups) == [2, 2, 2]


def test_only_what_the_grantor_has_the_right_for(services: Services, town: Town, approve, database: Database):
    approve()
    other = services.mandates.add(
        Mandate(
            assignor_id=town.city,
            assignee_person_id=town.maija,
            theme_id=town.pay,
            type=MandateType.RIGHT_TO_GRANT,
            valid_from=date(2026, 1, 1),
            valid_to=date(2027, 12, 31),
        )
    )
    work = services.work_list.read()
    assert [(one.name, one.waiting) for one in work.grantors] == [("Aho, Liisa", 4), ("Šemeikka, Maija", 2)]
    assert list(by_theme(work.groups_of(town.maija))) == ["Palkkatietojen ilmoittaminen"]
    assert work.groups_of_nobody() == []
    services.mandates.end([other], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, "Tehtävä vaihtui.")
    assert [one.name for one in services.work_list.read().grantors] == ["Aho, Liisa"]


def test_what_nobody_can_grant_is_told_apart(services: Services, town: Town, approve, database: Database):
    approve()
    with database.write("mandates_ended") as written:
        for row in written.session.query(tables.Mandate).filter_by(theme_id=town.tax):
            row.valid_to = date(2026, 11, 22)
    work = services.work_list.read()
    assert list(by_theme(work.groups_of(town.grantor))) == ["Palkkatietojen ilmoittaminen"]
    assert list(by_theme(work.groups_of_nobody())) == ["Veroasioiden hoito"]


def test_only_approved_lines_that_are_not_done_wait(services: Services, town: Town, approve):
    request_id = approve()
    first, second, *rest = services.requests.request(request_id).lines
    services.granting.grant(
        request_id, [replace(services.granting.proposed(request_id, [first.id])[0], granted_by_id=town.grantor)]
    )
    services.granting.decide(request_id, approval(town), {second.id: "Ei tarvita."}, reason="Tehtävä muuttui.")
    waiting = {line.id for line in services.work_list.read().lines}
    assert waiting == {line.id for line in rest}


def test_rights_to_grant_are_left_to_dvv(services: Services, town: Town, approve):
    approve(wanted=({**filled(town)["wanted"][0], "type": "right_to_grant"},))
    assert services.work_list.read().lines == ()


def test_a_start_that_has_passed_is_moved_to_today(services: Services, town: Town, approve, database: Database):
    request_id = approve()
    with database.write("request_revised") as written:
        for line in written.session.get_one(tables.Request, request_id).lines:
            line.valid_from = date(2026, 11, 1)
    groups = services.work_list.read().groups_of(town.grantor)
    assert {group.content.terms.valid_from for group in groups} == {TODAY}


def test_the_officer_is_found_among_the_grantors(services: Services, town: Town):
    work = services.work_list.read()
    assert services.work_list.officer_among(work) is None
    services.settings.save_officer(Officer(name="Liisa Aho", title="valtuusvastaava"))
    assert services.work_list.officer_among(work) == town.grantor


def test_marking_done_registers_the_mandates_and_keeps_the_rest(services: Services, town: Town, approve):
    requests = [approve(), approve(assignees=(filled(town)["assignees"][0],))]
    tax = by_theme(services.work_list.read().groups_of(town.grantor))["Veroasioiden hoito"]
    lines = [line for line in tax.lines if line.person_id == town.maija]
    assert {line.request_id for line in lines} == set(requests)
    grants = [
        replace(grant, how=GrantingWay.REQUEST_CONFIRMED, specifiers=("TYPO",))
        for grant in granted_by(services, town, lines)
    ]
    marked = services.work_list.mark_done(lines, grants)
    assert (marked.done, marked.failed) == (2, ())
    mandates = [services.mandates.mandate(key) for key in marked.mandate_ids]
    assert {mandate.specifiers for mandate in mandates} == {("TYPO",)}
    assert {mandate.granted_how for mandate in mandates} == {GrantingWay.REQUEST_CONFIRMED}
    left = services.work_list.read()
    assert sorted(line.name for line in left.lines) == [
        "Ŋuorra, Áile",
        "Ŋuorra, Áile",
        "Šemeikka, Maija",
        "Šemeikka, Maija",
    ]
    asked = services.requests.request(requests[0]).lines
    assert {line.specifiers for line in asked} == {()}, "what was asked stays beside what was granted"


def test_nothing_is_written_when_one_of_them_is_refused(services: Services, town: Town, approve):
    approve()
    approve(assignees=(filled(town)["assignees"][0],))
    tax = by_theme(services.work_list.read().groups_of(town.grantor))["Veroasioiden hoito"]
    first, *others = granted_by(services, town, tax.lines)
    wrong = replace(first, valid_to=date(2020, 1, 1))
    with pytest.raises(UserError) as refused:
        services.work_list.mark_done(tax.lines, [wrong, *others])
    assert [problem.field for problem in refused.value.problems] == [f"{first.line_id}.valid_to"]
    assert len(services.work_list.read().lines) == 6


def test_a_line_that_ends_is_of_the_mandate_that_is_meant(services: Services, town: Town, approve):
    _old, form = of_old(services, town, "end", valid_to=date(2026, 12, 31))
    approve(**form)
    (group,) = services.work_list.read().groups_of(town.grantor)
    assert group.content.kind is LineKind.END
    assert group.content.old is None
    assert group.content.terms.specifiers == ("TYPO",)
    assert group.content.terms.valid_to == date(2027, 12, 31)
    assert group.content.last_day == date(2026, 12, 31)


def test_an_end_is_marked_with_its_day(services: Services, town: Town, approve):
    old, form = of_old(services, town, "end", valid_to=TODAY)
    approve(**form)
    (group,) = services.work_list.read().groups_of(town.grantor)
    marked = services.work_list.mark_done(group.lines, granted_by(services, town, group.lines))
    assert marked.mandate_ids == (old,)
    assert services.mandates.mandate(old).ended_on == TODAY
    assert services.work_list.read().lines == ()


def test_a_changed_one_knows_the_old_one(services: Services, town: Town, approve):
    _old, form = of_old(services, town, "change", specifiers="UUSI")
    approve(**form)
    (group,) = services.work_list.read().groups_of(town.grantor)
    assert group.content.terms.specifiers == ("UUSI",)
    assert group.content.old is not None
    assert group.content.old.specifiers == ("TYPO",)


def test_an_extension_begins_when_the_old_one_is_over(services: Services, town: Town, approve):
    _old, form = of_old(services, town, "extend", valid_to=date(2028, 12, 31))
    approve(**form)
    (group,) = services.work_list.read().groups_of(town.grantor)
    assert group.content.terms.valid_from == date(2028, 1, 1)
    assert group.content.old is not None
    assert group.content.old.valid_to == date(2027, 12, 31)
