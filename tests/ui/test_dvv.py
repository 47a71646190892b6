"""Applications to DVV by real widgets: begun, prepared, signed, sent, registered; and the ways to and from them."""

from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt

from tests.services.applying import approved_rights, content, invalidation, sent, signed
from tests.services.town import TODAY, Town
from tests.ui.applying import Applications, open_applications
from tests.ui.clipping import clipped
from tests.ui.keys import press
from valtuusapp.core.dvv import ApplicationKind, ApplicationState, SignatureWay
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.dvv.actions import DVV_ACTIONS
from valtuusapp.ui.dvv.edit_page import EditPage
from valtuusapp.ui.dvv.register_page import RegisterPage
from valtuusapp.ui.dvv.summary_page import SummaryPage
from valtuusapp.ui.language import StretchingTranslator


@pytest.fixture
def applications(qtbot, services: Services, town: Town, tmp_path: Path) -> Applications:
    return open_applications(qtbot, services, town, tmp_path)


def rights_of(services: Services, person_id: int) -> list[int]:
    which = MandateFilter(assignee_person_id=person_id, types=frozenset({MandateType.RIGHT_TO_GRANT}))
    return services.mandates.ids(which, Sort("valid_to"))


def test_from_nothing_to_the_registry_by_the_keyboard(applications: Applications):
    services, town = applications.services, applications.town
    applications.do("new")
    assert isinstance(applications.front, EditPage)
    assert services.dvv.counts() == {}  # no number yet
    applications.type("persons.0.person", "Šemeikka, Maija")
    assert applications.editor("persons.0.engagement").text().startswith("kirjanpitäjä")
    applications.type("themes.0.theme", "Veroasioiden hoito")
    applications.type("valid_to", "31.12.2029")
    applications.type("signatories.0.person", "Ødegård, Erik")
    assert applications.editor("signatories.0.title").text() == "kirjanpitäjä"
    press(applications.front, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    applications.settle()
    assert applications.pane.front is None
    chosen = applications.pane.list.application
    assert chosen is not None
    assert (chosen.number, chosen.state) == ("DVV-2026-0001", ApplicationState.PREPARED)
    applications.do("next")
    applications.answer()
    applications.do("next")
    applications.answer(way=SignatureWay.PAPER.value)
    applications.do("next")
    applications.answer(reference="DVV/9/2026")
    assert services.dvv.application(chosen.id).state is ApplicationState.SENT
    applications.do("next")
    page = applications.front
    assert isinstance(page, RegisterPage)
    assert page.rows["reference"].editor.value() == "DVV/9/2026"
    page.rows["valid_to"].editor.set_value(date(2028, 12, 31))
    page.confirm()
    applications.settle()
    (mandate_id,) = rights_of(services, town.maija)
    mandate = services.mandates.mandate(mandate_id)
    assert (mandate.valid_from, mandate.valid_to) == (TODAY, date(2028, 12, 31))
    assert applications.pane.front is None
    signatory = services.dvv.application(chosen.id).content.signatories[0]
    assert (signatory.way, signatory.signed_on) == (SignatureWay.PAPER, TODAY)


def test_what_is_missing_is_said_when_it_goes_to_be_signed(applications: Applications):
    dvv = applications.services.dvv
    key = dvv.begin(dvv.blank())
    applications.choose(key)
    applications.do("next")
    page = applications.front
    assert isinstance(page, EditPage)
    assert page._general.problems == ()
    assert "r2_no_end" in {problem.code for problem in page._look()}
    assert applications.codes(page)["valid_to"] in ("r2_no_end", "form_required")
    assert dvv.application(key).state is ApplicationState.PREPARED


def test_esc_leads_back_and_keeps_what_was_typed(applications: Applications):
    applications.do("new")
    applications.type("themes.0.theme", "Veroasioiden hoito")
    press(applications.front, Qt.Key.Key_Escape)
    applications.settle()
    assert applications.pane.front is None
    assert applications.pane.unsaved()
    applications.do("new")
    assert applications.editor("themes.0.theme").text() == "Veroasioiden hoito"


def test_each_state_offers_its_next_step(applications: Applications):
    services, town = applications.services, applications.town
    key = services.dvv.begin(content(town))
    applications.choose(key)
    assert {"next", "edit", "summary", "withdraw", "attach", "new"} == applications.can()
    services.dvv.give(key, TODAY)
    applications.choose(key)
    assert {"next", "sign", "send", "summary", "take_back", "withdraw", "attach", "new"} == applications.can()
    signed(services, other := services.dvv.begin(content(town)))
    services.dvv.send(other, TODAY)
    applications.choose(other)
    wanted = {"next", "register", "reject", "supplement", "summary", "withdraw", "attach", "new"}
    assert wanted == applications.can()
    services.dvv.withdraw(other, "Tarve poistui.")
    applications.choose(other)
    assert {"summary", "new"} == applications.can()


def test_the_entries_are_seen_only_in_their_view(applications: Applications):
    page = applications.window.go_to("requests")
    page.open_view("list")
    applications.settle()
    actions = applications.window.actions_by_id
    assert not any(actions[spec.id].isVisible() for spec in DVV_ACTIONS)
    page.open_view("dvv")
    applications.settle()
    assert all(actions[spec.id].isVisible() for spec in DVV_ACTIONS)
    applications.window.go_to("registry")
    assert not any(actions[spec.id].isVisible() for spec in DVV_ACTIONS)


def test_supplement_and_rejection(applications: Applications):
    services, town = applications.services, applications.town
    key = sent(services, content(town))
    applications.choose(key)
    applications.do("supplement")
    applications.answer(by=date(2026, 12, 7))
    assert applications.question.rows["what"].problem.code == "application_supplement_missing"
    applications.answer(what="Hallintosäännön ote.")
    assert services.dvv.application(key).supplement_by == date(2026, 12, 7)
    applications.choose(key)
    assert "Hallintosäännön ote." in applications.pane.list.detail._detail.sections[3].content[3].value
    applications.do("next")
    applications.answer()
    applications.choose(key)
    applications.do("reject")
    applications.answer()
    assert applications.question.rows["reason"].problem.code == "reason_missing"
    applications.answer(reason="Toimivaltaa ei osoitettu.")
    assert services.dvv.application(key).state is ApplicationState.REJECTED


def test_a_holder_invalidates_in_person(applications: Applications):
    services, town = applications.services, applications.town
    key = sent(services, invalidation(town))
    applications.choose(key)
    applications.do("settle")
    applications.answer()
    assert services.dvv.application(key).lasting_persons == ()
    assert applications.choose(key).next_step.value == "withdraw"
    applications.do("next")
    applications.answer(reason="Valtuutettu mitätöi itse.")
    assert services.dvv.application(key).state is ApplicationState.WITHDRAWN


def test_invalidation_is_registered(applications: Applications):
    services, town = applications.services, applications.town
    key = sent(services, invalidation(town))
    applications.choose(key)
    applications.do("next")
    page = applications.front
    page.rights[1].ticked.set_value(False)
    page.confirm()
    applications.settle()
    ended = [services.mandates.mandate(one).ended_on for one in rights_of(services, town.grantor)]
    assert sorted(ended, key=str) == [TODAY, None]


def test_a_right_may_have_days_of_its_own(applications: Applications):
    services, town = applications.services, applications.town
    key = sent(services, content(town))
    applications.choose(key)
    applications.do("next")
    page = applications.front
    page.rights[0].open_with(TODAY, date(2027, 12, 31))
    page.rights[1].open_with(date(2026, 1, 1), date(2027, 12, 31))
    page.confirm()
    assert page.rights[1].rows["valid_from"].problem.code == "r5_start_in_past"
    page.rights[1].turn.setChecked(False)
    page.confirm()
    applications.settle()
    ends = {services.mandates.mandate(one).valid_to for one in rights_of(services, town.maija)}
    assert ends == {date(2027, 12, 31), date(2029, 12, 31)}


def test_identity_papers_are_never_attached_by_mistake(applications: Applications, tmp_path: Path):
    services, town = applications.services, applications.town
    key = services.dvv.begin(content(town))
    applications.choose(key)
    applications.do("attach")
    assert "henkilöllisyys" in _texts(applications.question) or "identity papers" in _texts(applications.question)
    path = tmp_path / "hallintosääntö.pdf"
    path.write_bytes(b"%PDF-1.7")
    applications.pane.commands.attach(key, path)
    applications.settle()
    assert [file.name for file in services.dvv.files(key)] == ["hallintosääntö.pdf"]
    applications.choose(key)
    applications.do("detach")
    applications.answer(reason="Väärä tiedosto.")
    assert services.dvv.files(key) == []
    applications.choose(key)
    assert "detach" not in applications.can()


def test_the_summary_is_saved_in_the_chosen_language(applications: Applications, tmp_path: Path):
    key = applications.services.dvv.begin(content(applications.town))
    applications.choose(key)
    applications.do("summary")
    page = applications.front
    assert isinstance(page, SummaryPage)
    page.paper.set_value("sv")
    page.save(tmp_path / "summary.pdf")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "summary.pdf").pages)
    assert "Undertecknare" in text


def test_a_request_leads_to_its_application_and_back(applications: Applications):
    services, town = applications.services, applications.town
    request_id = approved_rights(services, town)
    page = applications.window.go_to("requests")
    page.open_request(request_id)
    applications.settle()
    applications.window.actions_by_id["requests.next"].trigger()
    applications.settle()
    chosen = applications.pane.list.application
    assert chosen is not None
    assert chosen.request_id == request_id
    applications.pane.list.open_request.emit(request_id)
    applications.settle()
    assert page.list.request.id == request_id


def test_a_right_in_the_registry_leads_to_an_application(applications: Applications):
    services, town = applications.services, applications.town
    mandate_id = rights_of(services, town.grantor)[0]
    registry = applications.window.go_to("registry")
    registry.open_row(mandate_id)
    applications.settle()
    applications.window.actions_by_id["registry.apply"].trigger()
    applications.settle()
    page = applications.front
    assert isinstance(page, EditPage)
    assert page.content.kind is ApplicationKind.GRANT
    assert page.content.valid_from == date(2030, 1, 1)
    applications.window.go_to("registry")
    applications.window.actions_by_id["registry.apply_end"].trigger()
    applications.settle()
    assert applications.front.content.kind is ApplicationKind.INVALIDATE


def test_undo_takes_the_last_step_back(applications: Applications):
    services = applications.services
    key = services.dvv.begin(content(applications.town))
    applications.choose(key)
    applications.do("next")
    applications.answer()
    applications.window.undo()
    applications.settle()
    assert services.dvv.application(key).state is ApplicationState.PREPARED


@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_nothing_is_cut(qtbot, qapp, services: Services, town: Town, tmp_path: Path, language: Language):
    stretching = StretchingTranslator()
    qapp.installTranslator(stretching)
    try:
        applications = open_applications(qtbot, services, town, tmp_path, language)
        key = sent(services, content(town))
        prepared = services.dvv.begin(content(town))
        applications.choose(key)
        assert clipped(applications.pane) == []
        applications.do("supplement")
        assert clipped(applications.pane) == []
        applications.do("next")
        assert clipped(applications.front) == []
        applications.pane.show_list()
        applications.choose(prepared)
        applications.do("edit")
        assert clipped(applications.front) == []
        applications.front.show_all_problems()
        applications.settle()
        assert clipped(applications.front) == []
    finally:
        qapp.removeTranslator(stretching)


def _texts(widget) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in widget.findChildren(QLabel))
