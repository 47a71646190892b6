"""Applications to DVV from the beginning to the rights in the registry."""

import io
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdf
import pytest
from sqlalchemy import select

from tests.services.applying import (
    END,
    approved_rights,
    content,
    invalidation,
    registered,
    sent,
    signed,
)
from tests.services.town import TODAY, Town
from valtuusapp.core.coverage import GRANTORS, FindingKind
from valtuusapp.core.dates import clock_at
from valtuusapp.core.dvv import (
    ApplicationKind,
    ApplicationPerson,
    ApplicationState,
    ApplicationStep,
    ApplicationTheme,
    RegisteredRight,
    Registration,
    Signatory,
    SignatureWay,
)
from valtuusapp.core.filters import ApplicationFilter, MandateFilter, Sort
from valtuusapp.core.findings import FindingFilter
from valtuusapp.core.mandates import EndKind, GrantingWay, MandateBasis, MandateState, MandateType
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import LineOutcome
from valtuusapp.core.text import Language
from valtuusapp.db import tables
from valtuusapp.services.opening import Services

BY_NUMBER = Sort("number")


def codes(services: Services, asked) -> set[str]:
    return {problem.code for problem in services.dvv.check(asked)}


def rights_of(services: Services, person_id: int):
    which = MandateFilter(assignee_person_id=person_id, types=frozenset({MandateType.RIGHT_TO_GRANT}))
    return [services.mandates.detail(key) for key in services.mandates.ids(which, Sort("valid_to"))]


def state(services: Services, application_id: int) -> tuple[ApplicationState, ApplicationStep]:
    application = services.dvv.application(application_id)
    return application.state, application.next_step


def test_the_whole_path_ends_in_the_registry(services: Services, town: Town):
    dvv = services.dvv
    key = dvv.begin(content(town))
    assert dvv.application(key).number == "DVV-2026-0001"
    assert state(services, key) == (ApplicationState.PREPARED, ApplicationStep.GIVE)
    dvv.give(key, TODAY)
    assert state(services, key) == (ApplicationState.WAITING_FOR_SIGNATORIES, ApplicationStep.SIGN)
    (signatory,) = dvv.application(key).unsigned
    dvv.sign(key, [signatory.id], TODAY, SignatureWay.SUOMI_FI)
    assert state(services, key)[1] is ApplicationStep.SEND
    dvv.send(key, TODAY, "DVV/77/2026")
    assert state(services, key) == (ApplicationState.SENT, ApplicationStep.REGISTER)
    assert dvv.application(key).expected_on == TODAY + timedelta(weeks=8)
    dvv.ask_supplement(key, "Hallintosäännön ote puuttuu.", TODAY, date(2026, 12, 7))
    assert state(services, key) == (ApplicationState.SUPPLEMENT_ASKED, ApplicationStep.SUPPLEMENT)
    (row,) = dvv.rows(dvv.ids(ApplicationFilter(), BY_NUMBER))
    assert (row.due, row.persons) == (date(2026, 12, 7), "Šemeikka, Maija")
    dvv.send_supplement(key, TODAY)
    registered(services, key)
    assert state(services, key) == (ApplicationState.REGISTERED, ApplicationStep.NONE)
    found = rights_of(services, town.maija)
    assert len(found) == 2
    for detail in found:
        mandate = detail.mandate
        assert (mandate.granted_how, mandate.granted_on) == (GrantingWay.REGISTERED_BY_DVV, TODAY)
        assert (mandate.valid_from, mandate.valid_to, mandate.basis) == (TODAY, END, MandateBasis.APPLICATION)
        assert mandate.engagement_id == town.maija_engagement
    application = dvv.application(key)
    assert {right.mandate_id for right in application.rights} == {detail.mandate.id for detail in found}
    assert application.reference == "DVV/1234/2026"


def test_the_rights_are_all_or_none(services: Services, town: Town):
    key = sent(services, content(town))
    good, bad = services.dvv.proposed(key)
    wrong = replace(bad, valid_from=TODAY - timedelta(days=1))
    with pytest.raises(UserError) as refused:
        services.dvv.register(key, Registration(on=TODAY, rights=(good, wrong)))
    assert [problem.field for problem in refused.value.problems if problem.code == "r5_start_in_past"] == [
        "rights.1.valid_from"
    ]
    assert rights_of(services, town.maija) == []
    assert state(services, key)[0] is ApplicationState.SENT


def test_what_dvv_did_not_register_stays_approved(services: Services, town: Town):
    request_id = approved_rights(services, town)
    (key,) = services.dvv.begin_from_request(request_id)
    application = services.dvv.application(key)
    assert (application.request_id, application.lines) == (request_id, 4)
    assert application.content.valid_from == date(2027, 2, 1)
    services.dvv.change(key, replace(application.content, signatories=(Signatory(name="Aro, Pia"),)))
    signed(services, key)
    services.dvv.send(key, TODAY)
    rights = [right for right in services.dvv.proposed(key) if right.person_id == town.maija]
    services.dvv.register(key, Registration(on=TODAY, rights=tuple(rights)))
    lines = services.requests.request(request_id).lines
    assert [line.granted_on for line in lines if line.assignee_person_id == town.maija] == [TODAY, TODAY]
    assert [line.granted_on for line in lines if line.assignee_person_id == town.aile] == [None, None]
    assert all(line.outcome is LineOutcome.APPROVED for line in lines)
    assert len(rights_of(services, town.maija)) == 2
    assert all(detail.request_id == request_id for detail in rights_of(services, town.maija))
    (again,) = services.dvv.begin_from_request(request_id)
    assert [person.person_id for person in services.dvv.application(again).content.persons] == [town.aile]
    with pytest.raises(UserError, match="application_no_lines"):
        services.dvv.begin_from_request(request_id)


def test_one_application_never_asks_more_than_was_approved(services: Services, town: Town):
    request_id = approved_rights(services, town)
    with services.register.database.write_draft() as session:
        lines = session.scalars(select(tables.RequestLine).where(tables.RequestLine.request_id == request_id)).all()
        of_aile = [line for line in lines if line.assignee_person_id == town.aile]
        of_aile[0].type = MandateType.RIGHT_TO_GRANT_REPRESENTATION
    found = [services.dvv.application(key).content for key in services.dvv.begin_from_request(request_id)]
    asked = {
        (one.type, person.person_id, theme.theme_id) for one in found for person in one.persons for theme in one.themes
    }
    with services.register.database.read() as session:
        rows = session.scalars(select(tables.RequestLine).where(tables.RequestLine.request_id == request_id)).all()
        assert asked == {(row.type, row.assignee_person_id, row.theme_id) for row in rows}
        assert all(row.application_id for row in rows)
    assert len(found) == 3


@pytest.mark.parametrize("end", ["reject", "withdraw"])
def test_lines_are_free_after_an_application_that_came_to_nothing(services: Services, town: Town, end: str):
    request_id = approved_rights(services, town)
    (key,) = services.dvv.begin_from_request(request_id)
    asked = services.dvv.application(key).content
    services.dvv.change(key, replace(asked, signatories=(Signatory(name="Aro, Pia"),)))
    signed(services, key)
    services.dvv.send(key, TODAY)
    if end == "reject":
        services.dvv.reject(key, TODAY, "Toimivaltaa ei ole osoitettu.")
        assert state(services, key)[0] is ApplicationState.REJECTED
    else:
        services.dvv.withdraw(key, "Tarve poistui.")
        assert state(services, key)[0] is ApplicationState.WITHDRAWN
    assert services.dvv.application(key).lines == 0
    assert len(services.dvv.begin_from_request(request_id)) == 1


def test_invalidation_ends_the_rights(services: Services, town: Town):
    key = registered(services, sent(services, invalidation(town)))
    found = [detail.mandate for detail in rights_of(services, town.grantor)]
    assert [(one.ended_on, one.end_kind) for one in found] == [(TODAY, EndKind.INVALIDATION_APPLICATION)] * 2
    assert found[0].end_reason == "Siirtyi toisiin tehtäviin."
    assert [right.state for right in services.dvv.application(key).rights] == [MandateState.INVALIDATED] * 2


def test_a_holder_may_invalidate_in_person(services: Services, town: Town):
    key = sent(services, invalidation(town))
    services.dvv.settle(key, town.grantor, TODAY)
    ended = [detail.mandate.end_kind for detail in rights_of(services, town.grantor)]
    assert ended == [EndKind.INVALIDATED_BY_ASSIGNEE] * 2
    application = services.dvv.application(key)
    assert application.lasting_persons == ()
    assert application.next_step is ApplicationStep.WITHDRAW
    with pytest.raises(UserError, match="application_not_held_by_person"):
        services.dvv.settle(key, town.grantor, TODAY)


def test_signatories_are_as_last_time(services: Services, town: Town):
    services.dvv.begin(content(town))
    (usual,) = services.dvv.blank().signatories
    assert (usual.name, usual.title, usual.signed_on, usual.id) == ("Ødegård, Erik", "talousjohtaja", None, None)


def test_a_change_after_signing_needs_new_signatures(services: Services, town: Town):
    key = signed(services, services.dvv.begin(content(town)))
    with pytest.raises(UserError, match="application_elsewhere"):
        services.dvv.change(key, content(town))
    services.dvv.take_back(key)
    assert [one.signed_on for one in services.dvv.application(key).content.signatories] == [None]
    services.dvv.change(key, content(town, why="Muu syy."))
    assert services.dvv.application(key).content.why == "Muu syy."


def test_it_may_be_unfinished_until_it_is_given_to_sign(services: Services, town: Town):
    empty = services.dvv.blank()
    key = services.dvv.begin(empty)
    with pytest.raises(UserError) as refused:
        services.dvv.give(key, TODAY)
    assert {problem.code for problem in refused.value.problems} >= {
        "application_no_persons",
        "application_no_themes",
        "application_no_signatories",
        "r2_no_end",
    }


def test_what_is_warned_about(services: Services, town: Town):
    soon = content(town, valid_from=TODAY + timedelta(weeks=3))
    assert "r10_needed_before_registered" in codes(services, soon)
    assert "r10_needed_before_registered" not in codes(services, content(town, valid_from=TODAY + timedelta(weeks=9)))
    services.settings.set({"dvv_weeks": "2"})
    assert "r10_needed_before_registered" not in codes(services, soon)
    assert "duplicate_of" in codes(services, content(town, persons=(ApplicationPerson(person_id=town.grantor),)))
    herself = content(town, signatories=(Signatory(person_id=town.maija, name="Šemeikka, Maija"),))
    assert "dvv_signatory_is_assignee" in codes(services, herself)
    assert "application_nothing_held" in codes(
        services, invalidation(town, persons=(ApplicationPerson(person_id=town.maija),))
    )
    services.dvv.begin(content(town))
    assert "application_open_already" in codes(services, content(town))


def test_no_identity_code_comes_in(services: Services, town: Town, tmp_path: Path):
    code = "131052-308T"
    with pytest.raises(UserError) as refused:
        services.dvv.begin(content(town, why=f"Tunnus {code}"))
    assert "identity_code_in_text" in {problem.code for problem in refused.value.problems}
    key = services.dvv.begin(content(town))
    path = tmp_path / f"{code}.pdf"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(UserError, match="identity_code_in_text"):
        services.dvv.attach_authority(key, path)


def test_only_rights_to_grant_are_applied_for(services: Services, town: Town):
    with pytest.raises(UserError):
        services.dvv.begin(content(town, type=MandateType.TRANSACTIONS))


def test_the_authority_is_kept_with_it(services: Services, town: Town, tmp_path: Path):
    key = services.dvv.begin(content(town))
    assert "application_no_authority" in {problem.code for problem in services.dvv.check_giving(key)}
    path = tmp_path / "hallintosääntö.pdf"
    path.write_bytes(b"%PDF-1.7 regulations")
    services.dvv.attach_authority(key, path)
    (file,) = services.dvv.files(key)
    assert (file.name, file.role) == ("hallintosääntö.pdf", "authority")
    assert services.attachments.content(file.id) == ("hallintosääntö.pdf", b"%PDF-1.7 regulations")
    assert "application_no_authority" not in {problem.code for problem in services.dvv.check_giving(key)}


def test_a_file_attached_by_mistake_is_gone_for_good(services: Services, town: Town, tmp_path: Path):
    key = services.dvv.begin(content(town))
    path = tmp_path / "passi.pdf"
    path.write_bytes(b"%PDF-1.7 passport")
    services.dvv.attach_authority(key, path)
    (file,) = services.dvv.files(key)
    with pytest.raises(UserError, match="reason_missing"):
        services.dvv.remove_authority(file.id, " ")
    services.dvv.remove_authority(file.id, "Väärä tiedosto.")
    assert services.dvv.files(key) == []
    with services.register.database.read() as session:
        assert session.scalars(select(tables.AttachmentContent.sha256)).all() == []
    assert services.history.undoable() is None


def test_numbers_are_never_used_again(services: Services, town: Town):
    first = services.dvv.begin(content(town))
    event = services.history.undoable()
    services.history.undo(event.event_id)
    application = services.dvv.application(first)
    assert application.state is ApplicationState.WITHDRAWN
    assert [person.person_id for person in application.content.persons] == [town.maija]
    second = services.dvv.begin(content(town))
    assert services.dvv.application(second).number == "DVV-2026-0002"
    with pytest.raises(UserError):
        services.dvv.begin(content(town, why="131052-308T"))
    third = services.dvv.begin(content(town))
    assert services.dvv.application(third).number == "DVV-2026-0003"


def test_undo_takes_a_registration_back(services: Services, town: Town):
    request_id = approved_rights(services, town)
    (key,) = services.dvv.begin_from_request(request_id)
    asked = services.dvv.application(key).content
    services.dvv.change(key, replace(asked, signatories=(Signatory(name="Aro, Pia"),)))
    signed(services, key)
    services.dvv.send(key, TODAY)
    registered(services, key)
    services.history.undo(services.history.undoable().event_id)
    assert state(services, key)[0] is ApplicationState.SENT
    assert services.dvv.application(key).rights == ()
    assert [detail.row.state for detail in rights_of(services, town.maija)] == [MandateState.VOID] * 2
    assert all(line.granted_on is None for line in services.requests.request(request_id).lines)
    registered(services, key)
    assert len(services.dvv.application(key).rights) == 4


def test_undo_of_a_beginning_frees_the_lines(services: Services, town: Town):
    request_id = approved_rights(services, town)
    services.dvv.begin_from_request(request_id)
    services.history.undo(services.history.undoable().event_id)
    assert len(services.dvv.begin_from_request(request_id)) == 1


def test_a_right_that_ends_is_continued(services: Services, town: Town):
    mandates = [detail.mandate for detail in rights_of(services, town.grantor)]
    (asked,) = services.dvv.from_mandates([one.id for one in mandates], ApplicationKind.GRANT)
    assert asked.valid_from == mandates[0].valid_to + timedelta(days=1)
    assert [person.person_id for person in asked.persons] == [town.grantor]
    assert {theme.theme_id for theme in asked.themes} == {town.tax, town.pay}
    key = registered(services, sent(services, replace(asked, signatories=(Signatory(name="Aro, Pia"),))))
    replaced = {
        services.mandates.mandate(right.mandate_id).replaces_id for right in services.dvv.application(key).rights
    }
    assert replaced == {one.id for one in mandates}
    assert all(services.mandates.mandate(one.id).ended_on is None for one in mandates)


def test_what_is_no_right_is_not_applied_for(services: Services, town: Town):
    mandate = rights_of(services, town.grantor)[0].mandate
    acting = services.mandates.add(
        replace(mandate, id=None, version=0, type=MandateType.TRANSACTIONS, assignee_person_id=town.maija)
    )
    with pytest.raises(UserError, match="application_not_a_right"):
        services.dvv.from_mandates([acting], ApplicationKind.INVALIDATE)


def test_themes_that_few_can_grant_are_applied_for(services: Services, town: Town):
    mandate = rights_of(services, town.grantor)[0].mandate
    services.mandates.add(
        replace(mandate, id=None, version=0, type=MandateType.TRANSACTIONS, assignee_person_id=town.maija)
    )
    listed = services.findings.rows(FindingFilter(kinds=frozenset({FindingKind.FEW_GRANTORS})))
    (asked,) = services.dvv.from_findings(listed)
    assert [theme.theme_id for theme in asked.themes] == [mandate.theme_id]
    assert asked.type is MandateType.RIGHT_TO_GRANT
    assert GRANTORS == 2
    assert asked.persons == ()  # nobody else grants anything here


def test_the_days_must_follow_each_other(services: Services, town: Town):
    key = services.dvv.begin(content(town))
    with pytest.raises(UserError) as refused:
        services.dvv.give(key, TODAY + timedelta(days=1))
    assert refused.value.problems[0].code == "application_in_future"
    services.dvv.give(key, TODAY)
    (one,) = services.dvv.application(key).unsigned
    with pytest.raises(UserError) as refused:
        services.dvv.sign(key, [one.id], TODAY - timedelta(days=1), SignatureWay.PAPER)
    assert refused.value.problems[0].code == "application_before"
    assert [problem.code for problem in services.dvv.check_sending(key)] == [
        "application_not_signed",
        "application_no_authority",
    ]


def test_the_list_is_searched_and_sorted(services: Services, town: Town):
    first = services.dvv.begin(content(town))
    second = sent(services, invalidation(town))
    dvv = services.dvv

    def found(**which) -> list[int]:
        return dvv.ids(ApplicationFilter(**which), BY_NUMBER)

    assert found() == [first, second]
    assert found(query="šemeikka") == [first]
    assert found(query="aho") == [second]
    assert found(query="veroasioiden") == [first, second]
    assert found(query="0002") == [second]
    assert found(kind=ApplicationKind.INVALIDATE) == [second]
    assert found(states=frozenset({ApplicationState.PREPARED})) == [first]
    for column in ("number", "state", "what", "type", "persons", "themes", "prepared_on", "sent_on", "due"):
        for descending in (False, True):
            assert set(dvv.ids(ApplicationFilter(), Sort(column, descending))) == {first, second}
    assert dvv.counts() == {ApplicationState.PREPARED: 1, ApplicationState.SENT: 1}


@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_the_summary_says_what_is_entered(services: Services, town: Town, language: Language):
    key = services.dvv.begin(content(town, specifiers=("TYPO",)))
    pdf = services.dvv.summary(key, language)
    assert pdf == services.dvv.summary(key, language)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for expected in ("DVV-2026-0001", "Šemeikka, Maija", "0001001-4", "TYPO", "Ødegård, Erik", "31.12.2029"):
        assert expected in text
    theme = "Veroasioiden hoito" if language is Language.FI else "Skatteärenden"
    assert theme in text
    order = ["Osapuolet", "Mitä haetaan", "Allekirjoittajat", "Liitteet"]
    if language is Language.SV:
        order = ["Parter", "Vad ansökan gäller", "Undertecknare", "Bilagor"]
    places = [text.index(word) for word in order]
    assert places == sorted(places)
    assert reader.trailer["/Root"]["/Lang"] == language.value


def test_merging_two_persons_of_one_application(services: Services, town: Town):
    both = (ApplicationPerson(person_id=town.maija), ApplicationPerson(person_id=town.aile))
    key = services.dvv.begin(content(town, persons=both, themes=(ApplicationTheme(theme_id=town.tax),)))
    services.people.merge_persons(town.maija, town.aile, "Sama henkilö.")
    assert [person.person_id for person in services.dvv.application(key).content.persons] == [town.maija]


def test_registering_is_of_what_was_asked(services: Services, town: Town):
    key = sent(services, content(town))
    with pytest.raises(UserError) as refused:
        services.dvv.register(key, Registration(on=TODAY))
    assert refused.value.problems[0].code == "application_nothing_registered"
    stranger = RegisteredRight(person_id=town.aile, theme_id=town.tax, valid_from=TODAY, valid_to=END)
    with pytest.raises(UserError) as refused:
        services.dvv.register(key, Registration(on=TODAY, rights=(stranger,)))
    assert refused.value.problems[0].code == "application_not_asked"


def test_the_day_moves(services: Services, town: Town):
    """What is prepared today is given later; the start that has passed meanwhile must be mended."""
    key = services.dvv.begin(content(town, valid_from=TODAY))
    services.register.database.clock = clock_at(TODAY + timedelta(days=3))
    with pytest.raises(UserError) as refused:
        services.dvv.give(key, TODAY + timedelta(days=3))
    assert "r5_start_in_past" in {problem.code for problem in refused.value.problems}
