"""Files that come back: forms become requests with a number, copies find theirs, and nothing is done twice."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.documents import fillable
from tests.services.arriving import CODE, FILLED, encrypted, form_pdf, put, scan, scripted, signed_copy, stamp
from tests.services.directory import Directory
from tests.services.town import TODAY, Town
from tests.ui.requesting import filled
from valtuusapp.core.forms import CURRENT, Form, Reference, load_form
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.problems import UserError
from valtuusapp.core.receiving import Answers, Arrival, ArrivalKind, ArrivalState, NewPerson
from valtuusapp.core.requests import NextStep, RequestState
from valtuusapp.core.text import Language
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.blank_forms import Wish
from valtuusapp.services.opening import Services

NAMES = ["Ŋuorra, Ánne", "Łukasz Żółć", "Иван Петров", "O'Brien-Šemeikka Maija", "Göran Åkerblom", "Þóra Ævarsdóttir"]


class Post:
    """Files and what becomes of them."""

    def __init__(self, services: Services, folder: Path) -> None:
        self.services, self.folder = services, folder
        self.count = 0

    def look(self, *contents: bytes) -> list[Arrival]:
        """Looks at files with these contents."""
        paths = []
        for content in contents:
            self.count += 1
            paths.append(put(self.folder, f"lomake{self.count}.pdf", content))
        return self.services.receiving.look(paths)

    def form(self, of: dict | None = None, **changes: str) -> Arrival:
        """Looks at a filled form."""
        (arrival,) = self.look(form_pdf(FILLED | changes, of))
        return arrival

    def take(self, arrival: Arrival, answers: Answers | None = None):
        """Takes a file; the request that it became."""
        return self.services.requests.request(self.services.receiving.take(arrival, answers))


@pytest.fixture
def post(services: Services, town: Town, tmp_path: Path) -> Post:
    """The small town gets post."""
    return Post(services, tmp_path / "post")


def noted(arrival: Arrival) -> list[str]:
    return [note.code for note in arrival.notes]


def asked(arrival: Arrival) -> dict[str, int | None]:
    return {question.place: question.match for question in arrival.questions}


class TestAForm:
    def test_a_form_of_which_everything_is_sure_becomes_a_request(self, post: Post, town: Town):
        arrival = post.form()
        assert (arrival.kind, arrival.state) == (ArrivalKind.FORM, ArrivalState.READY)
        assert asked(arrival)["orderer"] == town.orderer
        assert asked(arrival)["assignees.0.person"] == town.maija
        request = post.take(arrival)
        assert request.number == "2026-0001"
        assert request.received_on == TODAY
        assert request.state is RequestState.RECEIVED
        assert request.next_step is NextStep.CHECK
        assert (request.form_id, request.form_version, request.language) == ("existing", CURRENT["existing"], "fi")
        assert request.values["orderer"] == Reference("Erik Ødegård", town.orderer)
        assert request.values["assignees"][0]["engagement"] == Reference("kirjanpitäjä, Talous", town.maija_engagement)
        (line,) = request.lines
        assert (line.assignee_person_id, line.engagement_id) == (town.maija, town.maija_engagement)
        assert line.theme_id is None
        assert line.work == FILLED["wanted_1_work"]
        assert (line.valid_from, line.valid_to) == (date(2026, 12, 1), date(2027, 12, 31))

    def test_looking_writes_nothing(self, post: Post, database: Database):
        before = _counts(database)
        post.form()
        post.look(scan(), encrypted())
        assert _counts(database) == before

    def test_the_original_is_kept_with_its_digest_and_what_was_typed(self, post: Post, database: Database):
        content = form_pdf(FILLED)
        (arrival,) = post.look(content)
        request = post.take(arrival)
        (file,) = post.services.attachments.of_request(request.id)
        assert (file.role, file.name) == ("received", "lomake1.pdf")
        assert post.services.attachments.content(file.id)[1] == content
        with database.read() as session:
            row = session.get_one(tables.Request, request.id)
            assert row.received_sha256 == hashlib.sha256(content).hexdigest()
            assert row.received_values == FILLED

    def test_one_event_which_is_not_undone(self, post: Post):
        post.take(post.form())
        assert post.services.history.latest()[0].action == "form_received"
        assert post.services.history.undoable() is None

    def test_numbers_are_given_one_after_the_other_and_none_for_what_fails(self, post: Post):
        first, second = post.form(), post.form(why="Muu syy.")
        with pytest.raises(UserError):
            post.take(first, Answers(chosen={"assignees.0.person": 999_999}))
        assert [post.take(first).number, post.take(second).number] == ["2026-0001", "2026-0002"]

    def test_what_cannot_be_so_is_kept_with_its_problem(self, post: Post):
        arrival = post.form(wanted_1_valid_to="31.2.2027", wanted_1_work="")
        assert ("not_a_date", "wanted.0.valid_to") in [(one.code, one.field) for one in arrival.problems]
        request = post.take(arrival)
        assert request.values["wanted"][0]["valid_to"] == "31.2.2027"
        assert request.lines[0].valid_to is None
        found = post.services.requests.problems(request.values, (request.form_id, request.form_version))
        assert "not_a_date" in [one.code for one in found]

    def test_an_empty_form_is_received_too(self, post: Post):
        (arrival,) = post.look(form_pdf({}))
        assert arrival.state is ArrivalState.READY
        assert "form_required" in [one.code for one in arrival.problems]
        assert post.take(arrival).number == "2026-0001"

    def test_the_chosen_service_and_theme(self, post: Post, town: Town):
        arrival = post.form(wanted_1_matter=f"t{town.tax}e{town.e_service}")
        (line,) = post.take(arrival).lines
        assert (line.theme_id, line.e_service_id) == (town.tax, town.e_service)
        assert arrival.values["wanted"][0]["theme"] == Reference("Veroasioiden hoito", town.tax)

    def test_names_are_written_in_the_language_of_the_form(self, post: Post, town: Town):
        arrival = post.form(stamp(language="sv"), wanted_1_matter=f"t{town.tax}")
        assert arrival.values["wanted"][0]["theme"] == Reference("Skatteärenden", town.tax)
        assert arrival.language == "sv"

    def test_a_theme_that_is_gone_is_told(self, post: Post):
        arrival = post.form(wanted_1_matter="t4711e1")
        assert ("received_matter_unknown", "wanted.0.theme") in [(one.code, one.field) for one in arrival.problems]
        assert post.take(arrival).lines[0].theme_id is None

    def test_the_form_for_new_mandates(self, post: Post, town: Town):
        values = {
            "orderer": "Erik Ødegård",
            "new_e_service": "Museoviraston asiointi",
            "why_not_present": "Palvelu on uusi.",
            "wanted_1_work": "Avustushakemukset",
            "assignees_1_person": "Maija Šemeikka",
            "assignees_1_employee_number": "1001",
            "endorsement": "endorsed",
            "endorser": "Sari Sektori",
            "endorsed_on": "20.11.2026",
        }
        (arrival,) = post.look(form_pdf(values, stamp("new", 1)))
        request = post.take(arrival)
        assert request.form_id == "new"
        assert request.stand is not None
        assert request.lines[0].assignee_person_id == town.maija

    def test_an_older_version_is_read_by_that_version(self, post: Post):
        arrival = post.form(stamp(version=1), wanted_1_kind="", wanted_1_matter="")
        request = post.take(arrival)
        assert request.form_version == 1
        assert "kind" not in request.values["wanted"][0]

    @pytest.mark.parametrize("of", [stamp(version=99), stamp(form="../new"), stamp(version=0), stamp(form="other")])
    def test_a_form_that_the_program_does_not_know_is_refused(self, post: Post, of: dict):
        arrival = post.form(of)
        assert (arrival.state, noted(arrival)) == (ArrivalState.REFUSED, ["received_newer_form"])
        with pytest.raises(UserError, match="received_refused"):
            post.take(arrival)

    def test_a_form_of_another_municipality_is_refused(self, post: Post):
        arrival = post.form(stamp(municipality="0001002-2"))
        assert noted(arrival) == ["received_other_municipality"]
        assert post.form(stamp(municipality="lumijärven kaupunki")).state is ArrivalState.READY

    def test_a_digital_signature_is_told_and_kept(self, post: Post):
        content = form_pdf(FILLED, signed=True)
        (arrival,) = post.look(content)
        assert noted(arrival) == ["received_digitally_signed"]
        (file,) = post.services.attachments.of_request(post.take(arrival).id)
        assert post.services.attachments.content(file.id)[1] == content


class TestTheWholeWay:
    @pytest.mark.parametrize("language", [Language.FI, Language.SV])
    @pytest.mark.parametrize("form_id", ["existing", "new"])
    def test_every_field_of_a_blank_form_comes_back_as_typed(
        self, post: Post, database: Database, form_id: str, language: Language
    ):
        blank = post.services.blank_forms.pdf(Wish(form_id=form_id, language=language))
        values = fillable.sample_values(blank) | {"assignee_kind": "persons"}
        if form_id == "new":
            del values["assignee_kind"]
        (arrival,) = post.look(fillable.filled(blank, values))
        assert arrival.raw == values
        request = post.take(arrival)
        with database.read() as session:
            assert session.get_one(tables.Request, request.id).received_values == values
        form = load_form(request.form_id, request.form_version)
        shown = {name: _as_typed(request.values, name, form) for name in values if not name.endswith("_matter")}
        assert shown == {name: values[name].strip() for name in shown}

    def test_a_form_made_for_somebody_is_sure(self, post: Post, town: Town):
        wish = Wish(form_id="existing", language=Language.SV, orderer_id=town.orderer, person_ids=(town.maija,))
        blank = post.services.blank_forms.pdf(wish)
        filled_in = {"wanted_1_matter": f"t{town.tax}e{town.e_service}", "wanted_1_valid_to": "31.12.2027"}
        (arrival,) = post.look(fillable.filled(blank, filled_in))
        assert arrival.state is ArrivalState.READY
        (line,) = post.take(arrival).lines
        assert (line.assignee_person_id, line.theme_id) == (town.maija, town.tax)
        assert line.engagement_id == town.maija_engagement

    def test_a_protected_person_is_known_by_name_and_number(self, post: Post, town: Town, directory: Directory):
        person = directory.people.person(town.maija)
        directory.people.save_person(replace(person, restricted=True, email="salainen@lumijarvi.example"))
        wish = Wish(form_id="existing", language=Language.FI, person_ids=(town.maija,))
        (arrival,) = post.look(fillable.filled(post.services.blank_forms.pdf(wish), {"wanted_1_work": "Verot"}))
        assert asked(arrival) == {"assignees.0.person": town.maija}
        assert "salainen" not in str(arrival.raw)


class TestPersons:
    @pytest.mark.parametrize("name", NAMES)
    def test_a_new_person_of_any_script_is_proposed_and_written_down(self, post: Post, directory: Directory, name: str):
        arrival = post.form(
            assignees_1_person=name,
            assignees_1_engagement="kirjanpitäjä, Talous",
            assignees_1_employee_number="7001",
            assignees_1_email="uusi@lumijarvi.example",
            assignees_1_engagement_ends="31.5.2027",
        )
        question = next(one for one in arrival.questions if one.place == "assignees.0.person")
        assert arrival.state is ArrivalState.TO_ASK
        assert question.match is None
        assert question.proposal is not None
        request = post.take(arrival, Answers(new={question.place: question.proposal}))
        (line,) = request.lines
        assert line.assignee_person_id is not None
        person = directory.people.person(line.assignee_person_id)
        assert {*person.last_name.split(), *person.first_names.split()} == set(name.replace(",", "").split())
        assert (person.employee_number, person.email) == ("7001", "uusi@lumijarvi.example")
        (work,) = directory.people.engagements_of(line.assignee_person_id)
        assert (work.kind, work.valid_to, work.id) == (EngagementKind.TEMPORARY, date(2027, 5, 31), line.engagement_id)
        assert request.values["assignees"][0]["person"] == Reference(name, line.assignee_person_id)

    def test_without_title_and_unit_only_the_person_is_written_down(self, post: Post, directory: Directory):
        arrival = post.form(assignees_1_person="Uusi Ihminen", assignees_1_engagement="astronautti, Kuu")
        (question,) = [one for one in arrival.questions if one.match is None]
        assert question.proposal is not None
        (line,) = post.take(arrival, Answers(new={question.place: question.proposal})).lines
        assert line.assignee_person_id is not None
        assert directory.people.engagements_of(line.assignee_person_id) == []
        assert line.engagement_id is None

    def test_the_request_and_the_new_person_are_one_event(self, post: Post, database: Database):
        arrival = post.form(assignees_1_person="Uusi Ihminen")
        new = NewPerson(last_name="Ihminen", first_names="Uusi")
        post.take(arrival, Answers(new={"assignees.0.person": new}))
        with database.read() as session:
            last = session.scalar(select(func.max(tables.AuditEvent.id)))
            touched = set(
                session.scalars(select(tables.AuditChange.table_name).where(tables.AuditChange.event_id == last))
            )
        assert {"person", "request", "request_line", "attachment"} <= touched

    def test_one_who_orders_and_receives_is_written_down_once(self, post: Post, database: Database):
        arrival = post.form(orderer="Uusi Ihminen", orderer_email="", assignees_1_person="Uusi Ihminen")
        new = NewPerson(last_name="Ihminen", first_names="Uusi")
        request = post.take(arrival, Answers(new={"orderer": new, "assignees.0.person": new}))
        assert request.values["orderer"].id == request.lines[0].assignee_person_id

    def test_a_new_person_that_cannot_be_so_leaves_nothing_behind(self, post: Post, database: Database):
        arrival = post.form(assignees_1_person="Uusi Ihminen")
        before = _counts(database)
        for wrong in (
            NewPerson(last_name="", first_names="Uusi"),
            NewPerson(last_name="Ihminen", first_names="Uusi", employee_number="1001"),
            NewPerson(last_name="Ihminen", first_names=f"Uusi {CODE}"),
        ):
            with pytest.raises(UserError) as caught:
                post.take(arrival, Answers(new={"assignees.0.person": wrong}))
            assert caught.value.problems[0].field.startswith("assignees.0.person.")
        assert _counts(database) == before

    def test_one_who_is_not_sure_is_asked_about_with_who_it_may_be(self, post: Post, town: Town):
        arrival = post.form(assignees_1_person="Maija Šemeikka", assignees_1_engagement="siivooja")
        (question,) = [one for one in arrival.questions if one.match is None]
        assert [choice.id for choice in question.candidates] == [town.maija]
        assert question.candidates[0].detail == "kirjanpitäjä, Talous"

    def test_unanswered_the_words_stay_with_their_problem(self, post: Post):
        request = post.take(post.form(assignees_1_person="Joku Muu"))
        assert request.values["assignees"][0]["person"] == Reference("Joku Muu")
        assert request.lines[0].assignee_person_id is None
        assert request.lines[0].has_assignee is False
        found = post.services.requests.problems(request.values, (request.form_id, request.form_version))
        assert ("form_not_in_register", "assignees.0.person") in [(one.code, one.field) for one in found]

    def test_a_chosen_person_brings_the_engagement(self, post: Post, town: Town):
        arrival = post.form(assignees_1_person="Aila Nuorra")
        (line,) = post.take(arrival, Answers(chosen={"assignees.0.person": town.aile})).lines
        assert (line.assignee_person_id, line.engagement_id) == (town.aile, town.aile_engagement)

    def test_another_than_the_sure_one_can_be_chosen_or_none(self, post: Post, town: Town):
        other = post.take(post.form(), Answers(chosen={"assignees.0.person": town.aile}))
        assert other.lines[0].engagement_id == town.aile_engagement
        none = post.take(post.form(why="Muu."), Answers(left_open=frozenset({"assignees.0.person"})))
        assert none.lines[0].assignee_person_id is None
        assert none.lines[0].engagement_id is None

    def test_somebody_merged_meanwhile_is_the_one_who_was_kept(self, post: Post, town: Town, directory: Directory):
        arrival = post.form()
        directory.people.merge_persons(town.aile, town.maija, "Sama henkilö.")
        assert post.take(arrival).lines[0].assignee_person_id == town.aile

    def test_looking_again_knows_who_was_added(self, post: Post, directory: Directory):
        arrival = post.form(assignees_1_person="Uusi Ihminen", assignees_1_employee_number="7001")
        assert arrival.state is ArrivalState.TO_ASK
        added = directory.person("Ihminen", "Uusi", employee_number="7001")
        again = post.services.receiving.look_again(arrival)
        assert again.state is ArrivalState.READY
        assert asked(again)["assignees.0.person"] == added

    def test_the_address_of_a_protected_person_is_not_shown(self, post: Post, town: Town, directory: Directory):
        person = directory.people.person(town.maija)
        directory.people.save_person(replace(person, restricted=True, email="salainen@lumijarvi.example"))
        arrival = post.form(assignees_1_engagement="siivooja")
        (question,) = [one for one in arrival.questions if one.match is None]
        assert "salainen" not in repr(arrival.questions)
        assert question.candidates[0].id == town.maija
        assert post.form(assignees_1_email="salainen@lumijarvi.example").state is ArrivalState.READY

    def test_an_organisation_is_known_by_its_business_id(self, post: Post, town: Town):
        changes = {"assignee_kind": "organisation", "assignees_1_person": "", "assignees_1_engagement": ""}
        arrival = post.form(**changes, organisation="Palkkakumppani, 0001002-2")
        assert asked(arrival)["organisation"] == town.company
        assert post.take(arrival).lines[0].assignee_organisation_id == town.company
        by_name = post.form(**changes, organisation="Palkkakumppani Oy")
        (question,) = [one for one in by_name.questions if one.match is None]
        assert [choice.id for choice in question.candidates] == [town.company]

    def test_units_of_one_name_are_told_apart_by_the_orderer(self, post: Post, town: Town, directory: Directory):
        directory.unit("Talous", parent=town.sector)
        unit = post.form().values["orderer_unit"]
        assert isinstance(unit, Reference)
        assert unit.id is not None
        stranger = post.form(orderer="Joku Muu", orderer_email="")
        assert asked(stranger)["orderer_unit"] is None


class TestTwice:
    def test_the_same_file_is_recognised(self, post: Post):
        content = form_pdf(FILLED)
        (first,), (second,) = post.look(content), post.look(content)
        request = post.take(first)
        (again,) = post.look(content)
        assert (again.state, noted(again)) == (ArrivalState.BEFORE, ["received_before"])
        assert again.request is not None
        assert (again.request.id, again.request.text) == (request.id, request.number)
        with pytest.raises(UserError, match="received_before"):
            post.take(second)

    def test_the_same_file_twice_in_a_batch_is_taken_once(self, post: Post):
        content = form_pdf(FILLED)
        first, second = post.look(content, content)
        assert first.state is ArrivalState.READY
        assert (second.state, noted(second)) == (ArrivalState.REFUSED, ["received_twice"])

    def test_the_same_values_in_another_file_are_only_warned_about(self, post: Post):
        one, other = form_pdf(FILLED), form_pdf(FILLED) + b"\n"
        first, second = post.look(one, other)
        assert "received_same_values_twice" in noted(second)
        post.take(first)
        (again,) = post.look(other)
        assert "received_same_values" in noted(again)
        assert again.state is ArrivalState.READY
        assert post.take(again).number == "2026-0002"

    def test_the_same_form_signed_is_the_copy_of_the_request_that_it_became(self, post: Post):
        request = post.take(post.form())
        content = form_pdf(FILLED, signed=True)
        (signed,) = post.look(content)
        assert (signed.kind, signed.state) == (ArrivalKind.COPY, ArrivalState.READY)
        assert signed.same_as == signed.request
        assert noted(signed) == ["received_digitally_signed", "received_signed_form"]
        assert post.take(signed).id == request.id
        roles = [file.role for file in post.services.attachments.of_request(request.id)]
        assert sorted(roles) == ["received", "signed_copy"]
        (again,) = post.look(content)
        assert again.state is ArrivalState.BEFORE

    def test_the_officer_says_whether_the_same_form_is_a_copy_or_a_new_request(self, post: Post):
        request = post.take(post.form())
        plain, signed = post.look(form_pdf(FILLED) + b"\n", form_pdf(FILLED, signed=True))
        assert plain.kind is ArrivalKind.FORM
        assert post.take(plain, Answers(kind=ArrivalKind.COPY)).id == request.id
        assert post.take(signed, Answers(kind=ArrivalKind.FORM)).id != request.id

    def test_the_same_form_with_an_identity_code_is_not_kept_as_a_copy(self, post: Post):
        values = FILLED | {"why": f"Verot. {CODE}"}
        post.take(post.form(why=values["why"]))
        (signed,) = post.look(form_pdf(values, signed=True))
        assert (signed.kind, signed.same_as) == (ArrivalKind.FORM, None)
        assert "received_same_values" in noted(signed)

    def test_after_the_request_was_withdrawn_the_file_can_be_taken_anew(self, post: Post):
        content = form_pdf(FILLED)
        (arrival,) = post.look(content)
        post.services.requests.withdraw(post.take(arrival).id, "Otettiin vahingossa.")
        (again,) = post.look(content)
        assert post.take(again).number == "2026-0002"


class TestCopies:
    def test_the_number_and_the_code_on_the_pages_find_the_request(self, post: Post, town: Town):
        first, second = _printed(post, town), _printed(post, town)
        content = signed_copy(first[1])
        (arrival,) = post.look(content)
        assert (arrival.kind, arrival.state) == (ArrivalKind.COPY, ArrivalState.READY)
        assert arrival.request is not None
        assert arrival.request.id == first[0] != second[0]
        assert post.services.receiving.take(arrival) == first[0]
        files = [(file.role, file.name) for file in post.services.attachments.of_request(first[0])]
        assert files[0] == ("signed_copy", "lomake1.pdf")
        assert post.services.requests.request(first[0]).has_signed_copy
        (again,) = post.look(content)
        assert again.state is ArrivalState.BEFORE

    def test_a_copy_of_an_older_print_is_asked_about(self, post: Post, town: Town):
        request_id, pdf = _printed(post, town)
        post.services.requests.revise(request_id, filled(town, why="Uusi syy."), "Täsmennys.")
        post.services.requests.print_for_signature(request_id)
        (arrival,) = post.look(signed_copy(pdf))
        assert (arrival.state, arrival.request) == (ArrivalState.TO_ASK, None)
        assert [choice.id for choice in arrival.candidates] == [request_id]

    def test_a_scan_is_asked_about(self, post: Post, town: Town):
        request_id, _pdf = _printed(post, town)
        (arrival,) = post.look(scan())
        assert (arrival.kind, arrival.state, arrival.candidates) == (ArrivalKind.COPY, ArrivalState.TO_ASK, ())
        with pytest.raises(UserError, match="received_whose_copy"):
            post.take(arrival)
        post.take(arrival, Answers(request_id=request_id))
        assert post.services.requests.request(request_id).has_signed_copy

    def test_a_digital_signature_in_a_copy_is_told_and_kept_as_it_is(self, post: Post, town: Town):
        request_id, pdf = _printed(post, town)
        content = signed_copy(pdf, digitally=True)
        (arrival,) = post.look(content)
        assert (arrival.state, noted(arrival)) == (ArrivalState.READY, ["received_digitally_signed"])
        post.services.receiving.take(arrival)
        file = post.services.attachments.of_request(request_id)[0]
        assert post.services.attachments.content(file.id)[1] == content

    def test_our_own_print_is_no_signed_copy(self, post: Post, town: Town):
        _request_id, pdf = _printed(post, town)
        (arrival,) = post.look(pdf)
        assert noted(arrival) == ["received_own_print"]

    def test_a_picture_is_asked_about(self, services: Services, town: Town, tmp_path: Path):
        (arrival,) = services.receiving.look([put(tmp_path, "kuva.JPG", b"\xff\xd8\xff")])
        assert (arrival.kind, arrival.state) == (ArrivalKind.COPY, ArrivalState.TO_ASK)

    def test_requests_are_offered_by_number_and_orderer(self, post: Post, town: Town):
        request_id, _pdf = _printed(post, town)
        received = post.take(post.form())
        post.services.requests.start(filled(town))
        offered = post.services.receiving.suggest_requests("")
        assert [choice.id for choice in offered] == [request_id, received.id]
        assert [choice.id for choice in post.services.receiving.suggest_requests(received.number)] == [received.id]


class TestRefused:
    def test_the_rest_of_the_batch_goes_on(self, post: Post):
        good = form_pdf(FILLED)
        arrivals = post.look(b"hello", encrypted(), scripted(), good[: len(good) // 2], b"", good)
        assert [one.state for one in arrivals] == [*[ArrivalState.REFUSED] * 5, ArrivalState.READY]
        reasons = [noted(one)[0] for one in arrivals[:5]]
        assert reasons == ["pdf_not_pdf", "pdf_encrypted", "pdf_has_script", "pdf_damaged", "file_empty"]

    def test_what_is_not_there_or_too_large(self, post: Post, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
        gone = tmp_path / "poissa.pdf"
        large = put(tmp_path, "iso.pdf", b"%PDF-" + b"0" * 200)
        monkeypatch.setattr("valtuusapp.services.attachments.LARGEST", 100)
        arrivals = post.services.receiving.look([gone, large])
        assert [noted(one)[0] for one in arrivals] == ["file_not_readable", "file_too_large"]


class TestIdentityCodes:
    @pytest.mark.parametrize("field", ["why", "assignees_1_person", "assignees_1_employee_number", "wanted_1_valid_to"])
    def test_none_gets_into_the_register_or_its_log(self, post: Post, database: Database, field: str):
        arrival = post.form(**{field: f"{FILLED.get(field, '')} {CODE}".strip()})
        assert "received_identity_code" in [one.code for one in arrival.problems]
        assert "received_original_not_kept" in noted(arrival)
        request = post.take(arrival)
        assert post.services.attachments.of_request(request.id) == []
        with database.read() as session:
            session.connection().exec_driver_sql("pragma wal_checkpoint(truncate)")
        for path in database.path.parent.glob(f"{database.path.name}*"):
            assert CODE.encode() not in path.read_bytes()

    def test_one_beside_the_name_does_not_keep_the_person_from_being_found(self, post: Post, town: Town):
        arrival = post.form(assignees_1_person=f"Maija Šemeikka {CODE}")
        assert asked(arrival)["assignees.0.person"] == town.maija

    def test_a_proposed_person_has_none(self, post: Post):
        arrival = post.form(assignees_1_person=f"Uusi Ihminen, {CODE}", assignees_1_email=CODE)
        assert CODE not in repr(arrival.questions)

    def test_none_in_the_name_of_a_file(self, services: Services, town: Town, tmp_path: Path):
        (arrival,) = services.receiving.look([put(tmp_path, f"Maija {CODE}.pdf", form_pdf(FILLED))])
        request_id = services.receiving.take(arrival)
        (file,) = services.attachments.of_request(request_id)
        assert file.name == "Maija ***.pdf"


def _printed(post: Post, town: Town) -> tuple[int, bytes]:
    """A request that is out for signature, and its print."""
    requests = post.services.requests
    request_id = requests.start(filled(town, why=f"Syy {post.count} {len(requests.counts())}"))
    return request_id, requests.print_for_signature(request_id)


def _as_typed(values: Any, name: str, form: Form) -> str:
    """What stands in the request for a field of the PDF, as somebody would have typed it."""
    section = next((one.id for one in form.sections if one.repeats and name.startswith(f"{one.id}_")), "")
    if section:
        number, _line, name = name.removeprefix(f"{section}_").partition("_")
        values = values[section][int(number) - 1]
    value = values[name]
    return value.text if isinstance(value, Reference) else str(value)


def _counts(database: Database) -> tuple[int | None, ...]:
    with database.read() as session:
        models = (tables.Request, tables.Person, tables.Engagement, tables.Attachment, tables.AuditEvent)
        numbers = session.scalar(select(func.coalesce(func.sum(tables.NumberSeries.last), 0)))
        return (*(session.scalar(select(func.count()).select_from(model)) for model in models), numbers)
