"""The form for mandates that are new to the municipality: the director's stand, the theme, the maps."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from tests.services.directory import codes, refused
from tests.services.test_request_path import approval
from valtuusapp.core.dvv import ApplicationState
from valtuusapp.core.filters import ApplicationFilter, Sort
from valtuusapp.core.forms import CURRENT, Reference
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.problems import Severity
from valtuusapp.core.requests import ApprovalKind, Endorsement, NextStep, RequestState, Stand
from valtuusapp.db import tables

TODAY = date(2026, 11, 23)
LAST = date(2027, 5, 31)
FOR = Stand(endorsement=Endorsement.ENDORSED, endorser="Erik Ødegård", endorsed_on=TODAY)
AGAINST = replace(FOR, endorsement=Endorsement.NOT_ENDORSED)


@pytest.fixture
def grants(services, town):
    """A theme that the municipality does not use yet."""
    with services.register.database.write("theme_saved") as written:
        theme = tables.Theme(name_fi="Avustusten hakeminen", name_basis="owner_page", specifier_rule="unknown")
        theme.types.append(tables.ThemeType(type=MandateType.TRANSACTIONS, basis="general_rule"))
        written.session.add(theme)
        written.session.add(tables.JobTitle(name_fi="hankekoordinaattori", name_sv="projektkoordinator"))
        written.session.flush()
        return theme.id


def filled(town, grants, **changes):
    """A form on which nobody is named yet."""
    wanted = {
        "theme": Reference("Avustusten hakeminen", grants),
        "work": "Hakee avustuksia.",
        "type": "transactions",
        "valid_from": TODAY,
        "valid_to": LAST,
    }
    return {
        "orderer": Reference("Erik Ødegård", town.orderer),
        "orderer_title": "talousjohtaja",
        "orderer_unit": Reference("Konsernipalvelut", town.sector),
        "new_e_service": "Avustusten palvelu",
        "why_not_present": "Nykyiset valtuudet koskevat veroja.",
        "how_many": "noin 3",
        "titles": "Kirjanpitäjä, hankekoordinaattori ja avustussihteeri",
        "wanted": (wanted,),
        "assignees": (),
        "why": "Avustuksia haetaan joka vuosi.",
        **changes,
    }


def decided(services, town, values, stand=FOR):
    """A request that has been approved by e-mail. Returns it."""
    request_id = services.requests.start(values, form_id="new")
    services.requests.receive(request_id)
    lines = [line.id for line in services.requests.request(request_id).lines]
    by_mail = approval(town, kind=ApprovalKind.E_MAIL)
    services.granting.decide(request_id, by_mail, dict.fromkeys(lines), stand)
    return services.requests.request(request_id)


def test_it_opens_with_its_own_fields(services, town):
    request = services.requests.request(services.requests.start(form_id="new"))
    assert (request.form_id, request.form_version) == ("new", CURRENT["new"])
    assert set(request.values) == {"assignees", "wanted"}
    assert set(request.values["wanted"][0]) == {"type", "valid_from", "valid_to"}
    assert services.requests.problems(request.values, ("new", 1))


def test_a_theme_that_is_not_in_use_is_what_the_form_is_for(services, town, grants):
    values = filled(town, grants)
    assert codes(services.requests.problems(values, ("new", 1))) == set()
    in_use = filled(town, grants, wanted=({**values["wanted"][0], "theme": Reference("Vero", town.tax)},))
    (found,) = services.requests.problems(in_use, ("new", 1))
    assert (found.code, found.severity) == ("theme_in_use_already", Severity.NOTE)


def test_approval_puts_the_theme_into_use_and_undo_takes_that_back(services, town, grants):
    request = decided(services, town, filled(town, grants))
    assert services.themes.theme(grants).in_use
    assert request.stand == FOR
    services.history.undo(services.history.undoable().event_id)
    assert not services.themes.theme(grants).in_use
    assert services.requests.request(request.id).stand is None


def test_an_application_is_opened_for_what_nobody_can_grant(services, town, grants):
    request = decided(services, town, filled(town, grants))
    (row,) = services.dvv.rows(services.dvv.ids(ApplicationFilter(), Sort("number")))
    application = services.dvv.application(row.id)
    assert application.content.type is MandateType.RIGHT_TO_GRANT
    assert [theme.theme_id for theme in application.content.themes] == [grants]
    assert application.state is ApplicationState.PREPARED
    services.history.undo(services.history.undoable().event_id)
    assert services.dvv.application(row.id).state is ApplicationState.WITHDRAWN, "its number is not given again"
    decided(services, town, filled(town, grants))
    other = decided(services, town, filled(town, grants))
    open_ones = [
        one
        for one in services.dvv.rows(services.dvv.ids(ApplicationFilter(), Sort("number")))
        if one.state is ApplicationState.PREPARED
    ]
    assert len(open_ones) == 1, "it is applied for already"
    assert len({one.number for one in services.dvv.rows(services.dvv.ids(ApplicationFilter(), Sort("number")))}) == 2
    assert other.id != request.id


def test_none_is_opened_where_somebody_can_grant(services, town, grants):
    values = filled(town, grants)
    wanted = {**values["wanted"][0], "theme": Reference("Veroasioiden hoito", town.tax)}
    decided(services, town, {**values, "wanted": (wanted,)})
    assert services.dvv.ids(ApplicationFilter(), Sort("number")) == []


def test_with_nobody_named_there_is_nothing_to_grant(services, town, grants):
    request = decided(services, town, filled(town, grants))
    assert (request.state, request.next_step) == (RequestState.CLOSED, NextStep.NONE)
    (line,) = request.lines
    assert not line.has_assignee
    found = services.granting.check_grants(request.id, services.granting.proposed(request.id, [line.id]))
    assert codes(found) == {("grant_of_nobody", str(line.id))}


def test_who_is_named_is_granted(services, town, grants):
    named = ({"person": Reference("Maija Šemeikka", town.maija)},)
    request = decided(services, town, filled(town, grants, assignees=named))
    assert request.next_step is NextStep.GRANT
    services.granting.grant(request.id, services.granting.proposed(request.id, [request.lines[0].id]))
    services.granting.tell(request.id, [request.lines[0].id], TODAY)
    assert services.requests.request(request.id).state is RequestState.CLOSED


def test_a_name_that_nobody_knows_is_not_approved(services, town, grants):
    request_id = services.requests.start(filled(town, grants), form_id="new")
    services.requests.receive(request_id)
    with services.register.database.write("request_revised") as written:  # as a form that was received
        row = written.session.get_one(tables.Request, request_id)
        row.form_values = {**row.form_values, "assignees": [{"person": {"text": "Kuka Lie", "id": None}}]}
    (line,) = services.requests.request(request_id).lines
    with refused("not_saved", "line_assignee_missing"):
        services.granting.decide(request_id, approval(town, kind=ApprovalKind.E_MAIL), {line.id: None}, FOR)


class TestTheStand:
    def check(self, services, town, grants, stand):
        request_id = services.requests.start(filled(town, grants), form_id="new")
        services.requests.receive(request_id)
        (line,) = services.requests.request(request_id).lines
        by_mail = approval(town, kind=ApprovalKind.E_MAIL)
        found = services.granting.check_decision(request_id, by_mail, {line.id: None}, stand)
        return {one.code: one.severity for one in found}

    def test_is_asked_for(self, services, town, grants):
        assert self.check(services, town, grants, None) == {"endorsement_missing": Severity.WARNING}
        assert self.check(services, town, grants, FOR) == {}

    def test_against_only_warns(self, services, town, grants):
        assert self.check(services, town, grants, AGAINST) == {"not_endorsed": Severity.WARNING}
        assert decided(services, town, filled(town, grants), AGAINST).stand == AGAINST

    def test_has_a_name_and_a_day(self, services, town, grants):
        later = replace(FOR, endorser=" ", endorsed_on=TODAY + timedelta(days=1))
        found = self.check(services, town, grants, later)
        assert found == {"endorser_missing": Severity.ERROR, "endorsed_in_future": Severity.ERROR}

    def test_is_recorded_before_the_decision(self, services, town, grants):
        request_id = services.requests.start(filled(town, grants), form_id="new")
        with refused("not_saved", "decision_of_no_request"):
            services.granting.endorse(request_id, FOR)
        services.requests.receive(request_id)
        services.granting.endorse(request_id, FOR)
        assert services.requests.request(request_id).stand == FOR
        services.history.undo(services.history.undoable().event_id)
        assert services.requests.request(request_id).stand is None

    def test_stands_on_the_form(self, services, town, grants):
        said = {"endorsement": "not_endorsed", "endorser": "Erik Ødegård", "endorsed_on": TODAY}
        request_id = services.requests.start(filled(town, grants, **said), form_id="new")
        assert services.requests.request(request_id).stand == AGAINST
        copy = services.requests.request(services.requests.copy_as_new(request_id))
        assert (copy.form_id, copy.stand) == ("new", None)


class TestTheMaps:
    def rows(self, services, request):
        found = services.request_proposals.map_rows(request.id)
        return [(one.entry.map, one.entry.column_id, one.entry.level, one.entry.least) for one in found]

    @pytest.fixture
    def titles(self, services):
        with services.register.database.read() as session:
            ids = {row.name_fi: row.id for row in session.query(tables.JobTitle)}
        return SimpleNamespace(bookkeeper=ids["kirjanpitäjä"], coordinator=ids["hankekoordinaattori"])

    def test_get_a_row_for_each_title_and_the_sector(self, services, town, grants, titles):
        request = decided(services, town, filled(town, grants))
        assert self.rows(services, request) == [
            (MapKind.TITLE, titles.bookkeeper, MapLevel.POSSIBLE, 1),
            (MapKind.TITLE, titles.coordinator, MapLevel.POSSIBLE, 1),
            (MapKind.SECTOR, town.sector, MapLevel.NAMED, 2),
        ]
        assert services.request_proposals.unknown_titles(request.id) == ["avustussihteeri"]

    def test_take_them_one_by_one(self, services, town, grants, titles):
        request = decided(services, town, filled(town, grants))
        first, *_others = services.request_proposals.map_rows(request.id)
        assert (first.holders, first.people, first.share) == (0, 4, 0)
        assert first.entry.why.fi == "Avustuksia haetaan joka vuosi."
        services.map_changes.accept([first])
        assert [kind for kind, *_rest in self.rows(services, request)] == [MapKind.TITLE, MapKind.SECTOR]
        services.map_changes.accept(services.request_proposals.map_rows(request.id))
        assert self.rows(services, request) == []

    def test_get_nothing_before_the_approval(self, services, town, grants, titles):
        request_id = services.requests.start(filled(town, grants), form_id="new")
        services.requests.receive(request_id)
        assert services.request_proposals.map_rows(request_id) == []
