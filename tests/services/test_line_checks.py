"""What the officer sees of each line before deciding."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from tests.services.mapped import ACT, GRANT, MappedTown
from valtuusapp.core.checked_lines import AskedOf, CheckedRow, LineCheck
from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.messages import say
from valtuusapp.core.people import Person
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language
from valtuusapp.db.tables import Request

START, END = date(2026, 12, 1), date(2027, 12, 31)


def wanted(mapped: MappedTown, **changes: Any) -> dict[str, Any]:
    """A wanted mandate: taxes, to act, a year."""
    return {
        "kind": "add",
        "theme": Reference("Veroasioiden hoito", mapped.tax),
        "type": ACT.value,
        "specifiers": "",
        "valid_from": START,
        "valid_to": END,
        **changes,
    }


def person(key: int, name: str = "", work: int | None = None) -> dict[str, Any]:
    row: dict[str, Any] = {"person": Reference(name, key)}
    return {**row, "engagement": Reference("", work)} if work else row


def form(mapped: MappedTown, *rows: dict[str, Any], people: tuple[dict[str, Any], ...] = (), **changes: Any) -> Any:
    return {
        "orderer": Reference("Öhman, Cilla", mapped.cilla),
        "orderer_title": "talouspäällikkö",
        "orderer_unit": Reference("Toimisto", mapped.office),
        "assignee_kind": "persons",
        "assignees": people or (person(mapped.anna, "Aho, Anna", mapped.annas_work),),
        "wanted": rows or (wanted(mapped),),
        "why": "Verot hoidetaan.",
        **changes,
    }


def checked(mapped: MappedTown, values: Any) -> tuple[CheckedRow, ...]:
    """The check of a new draft; everything in it can be said."""
    request_id = mapped.services.requests.start(values)
    rows = mapped.services.line_checks.rows(request_id)
    for row in rows:
        for check in row.checks:
            for language in Language:
                assert "{" not in say(check.problem, language)
    return rows


def codes(row: CheckedRow, place: int = 0) -> set[str]:
    """What was seen of one line."""
    return {check.problem.code for check in (*row.common, *row.lines[place].checks)}


def found(row: CheckedRow, code: str) -> LineCheck:
    return next(check for check in row.checks if check.problem.code == code)


@pytest.fixture
def granted_by_two(mapped: MappedTown) -> None:
    mapped.give(mapped.bertil, kind=GRANT)
    mapped.give(mapped.cilla, kind=GRANT)


class TestTheMaps:
    def test_in_both(self, mapped: MappedTown, granted_by_two: None):
        mapped.title_row(level=MapLevel.NAMED)
        mapped.sector_row()
        (row,) = checked(mapped, form(mapped))
        assert codes(row) == {"line_in_title_map", "line_in_sector_map", "line_can_be_granted", "commitment_missing"}
        assert found(row, "line_in_title_map").fine
        assert say(found(row, "line_in_title_map").problem, Language.FI) == (
            "Nimikkeen kartassa: kirjanpitäjä (nimetyt henkilöt)."
        )
        assert "Talous" in say(found(row, "line_in_sector_map").problem, Language.FI)

    def test_in_neither_and_who_knows(self, mapped: MappedTown):
        unit = mapped.services.organisation.unit(mapped.finance)
        mapped.services.organisation.save_unit(replace(unit, director_id=mapped.bertil))
        (row,) = checked(mapped, form(mapped))
        supervisor = found(row, "line_not_in_title_map").ask
        director = found(row, "line_not_in_sector_map").ask
        assert supervisor is not None
        assert director is not None
        assert (supervisor.role, supervisor.name) == (AskedOf.SUPERVISOR, "Öhman, Cilla")
        assert supervisor.email == "cilla.ohman@merilinna.example"
        assert (director.role, director.name) == (AskedOf.DIRECTOR, "Berg, Bertil")

    def test_wider(self, mapped: MappedTown):
        mapped.title_row(months=6, limited=True)
        mapped.sector_row()
        (row,) = checked(mapped, form(mapped))
        text = say(found(row, "line_wider_than_title_map").problem, Language.FI)
        assert "tarkenne puuttuu, voimassa pidempään" in text
        assert "line_in_sector_map" in codes(row)
        assert "line_in_title_map" not in codes(row)

    def test_right_to_grant_is_wider_than_acting(self, mapped: MappedTown):
        mapped.title_row()
        (row,) = checked(mapped, form(mapped, wanted(mapped, type=GRANT.value)))
        assert "line_wider_than_title_map" in codes(row)
        assert "line_by_dvv" in codes(row)
        assert not codes(row) & {"line_nobody_grants", "line_few_grant", "line_can_be_granted"}

    def test_what_every_assignee_shares_is_said_once(self, mapped: MappedTown):
        mapped.title_row()
        both = (person(mapped.anna), person(mapped.cilla))
        (row,) = checked(mapped, form(mapped, people=both))
        assert "line_nobody_grants" in {check.problem.code for check in row.common}
        assert "line_in_title_map" in codes(row, 0)
        assert "line_not_in_title_map" in codes(row, 1)
        assert "line_in_title_map" not in codes(row, 1)
        assert [line.assignee for line in row.lines] == ["Aho, Anna", "Öhman, Cilla"]

    def test_an_approved_exception_is_said_instead(self, mapped: MappedTown):
        mapped.sector_row()
        subject = (FindingKind.NOT_IN_TITLE_MAP, mapped.tax, ACT, MapKind.TITLE, None, mapped.anna, mapped.city)
        mapped.services.findings.record_exception([subject], "Sijaistaa", "Öhman, Cilla", date(2027, 6, 30))
        (row,) = checked(mapped, form(mapped))
        assert "line_not_in_title_map" not in codes(row)
        assert "Sijaistaa" in say(found(row, "line_excepted").problem, Language.SV)

    def test_without_work_and_from_outside(self, mapped: MappedTown):
        left = mapped.directory.person("Ek", "Dan")
        outside = mapped.directory.person("Ask", "Ulla", organisation_id=mapped.water)
        (row,) = checked(mapped, form(mapped, people=(person(left), person(outside))))
        ask = found(row, "line_without_work").ask
        assert ask is not None
        assert ask.name == "Öhman, Cilla"  # without a supervisor the orderer
        assert "line_not_ours" in codes(row, 1)

    def test_work_that_begins_later_counts_when_the_mandate_begins(self, mapped: MappedTown):
        mapped.title_row()
        new = mapped.directory.person("Ek", "Dan")
        mapped.directory.work(new, mapped.clerk, mapped.office, valid_from=date(2027, 1, 1))
        later = wanted(mapped, valid_from=date(2027, 1, 1))
        (now, then) = checked(mapped, form(mapped, wanted(mapped), later, people=(person(new),)))
        assert "line_without_work" in codes(now)
        assert "line_in_title_map" in codes(then)

    def test_two_works(self, mapped: MappedTown):
        mapped.title_row(column=mapped.chief)
        mapped.directory.work(mapped.anna, mapped.chief, mapped.office, main=False)
        (row,) = checked(mapped, form(mapped))
        assert "line_in_title_map" in codes(row)
        assert "kirjanpitäjä, talouspäällikkö" in say(found(row, "line_in_title_map").problem, Language.FI)


class TestWhatIsMissing:
    def test_words_to_be_turned(self, mapped: MappedTown):
        unknown = wanted(mapped, theme=None, type="", work="Ilmoitetaan verot.")
        (row, other) = checked(mapped, form(mapped, unknown, wanted(mapped, type="")))
        assert found(row, "line_words_to_turn").problem.severity is Severity.ERROR
        assert "line_type_missing" in codes(other)
        assert "theme_missing" not in codes(row)

    def test_nobody_in_the_register(self, mapped: MappedTown):
        unknown = {"person": Reference("Ek, Dan")}
        (row,) = checked(mapped, form(mapped, people=(unknown,)))
        assert "line_assignee_missing" in codes(row)
        assert row.lines[0].assignee == "Ek, Dan"

    def test_as_it_would_be_after_a_change(self, mapped: MappedTown):
        mapped.title_row()
        request_id = mapped.services.requests.start(form(mapped, wanted(mapped, theme=None, work="Verot")))
        (row,) = mapped.services.line_checks.rows(request_id, form(mapped))
        assert "line_in_title_map" in codes(row)


class TestWhatIsThereAlready:
    def test_duplicate_and_overlap(self, mapped: MappedTown):
        mapped.give(mapped.anna)
        mapped.give(mapped.bertil, specifiers=["TYPO"])
        both = (person(mapped.anna), person(mapped.bertil))
        (row,) = checked(mapped, form(mapped, people=both))
        assert "duplicate" in codes(row, 0)
        assert "line_overlaps" in codes(row, 1)
        (row,) = checked(mapped, form(mapped, wanted(mapped, specifiers="AAA"), people=both))
        assert "line_overlaps_unlimited" in codes(row, 0)
        assert not codes(row, 1) & {"line_overlaps", "line_overlaps_unlimited", "duplicate"}

    def test_what_the_line_continues_is_no_duplicate(self, mapped: MappedTown):
        held = mapped.give(mapped.anna)
        change = wanted(mapped, kind="change", specifiers="TYPO", target=Reference("Verot", held), valid_from=None)
        extend = wanted(mapped, kind="extend", target=Reference("Verot", held), valid_to=date(2028, 6, 30))
        rows = checked(mapped, form(mapped, change, extend))
        for row in rows:
            assert not codes(row) & {"duplicate", "line_overlaps", "line_overlaps_unlimited"}
            assert found(row, "line_target_found").fine

    def test_target_unclear(self, mapped: MappedTown):
        mapped.give(mapped.anna, specifiers=["A"])
        mapped.give(mapped.anna, specifiers=["B"])
        end = wanted(mapped, kind="end", valid_from=None, valid_to=date(2026, 12, 31))
        (row, other) = checked(mapped, form(mapped, end, {**end, "theme": Reference("", mapped.pay)}))
        assert "line_target_unclear" in codes(row)
        assert "line_target_missing" in codes(other)

    def test_end_looks_at_no_map(self, mapped: MappedTown, granted_by_two: None):
        mapped.give(mapped.anna)
        end = wanted(mapped, kind="end", valid_from=None, valid_to=date(2026, 12, 31))
        (row,) = checked(mapped, form(mapped, end))
        assert codes(row) == {"line_target_found", "line_can_be_granted"}

    def test_asked_twice_and_elsewhere(self, mapped: MappedTown):
        first = mapped.services.requests.start(form(mapped))
        rows = checked(mapped, form(mapped, wanted(mapped), wanted(mapped)))
        assert {"line_asked_twice", "line_asked_in_draft"} <= codes(rows[0])
        number = mapped.services.requests.receive(first)
        (row,) = checked(mapped, form(mapped))
        assert number in say(found(row, "line_asked_elsewhere").problem, Language.FI)
        mapped.services.requests.withdraw(first, "Turha")
        (row,) = checked(mapped, form(mapped))
        assert "line_asked_elsewhere" not in codes(row)
        (row,) = checked(mapped, form(mapped, people=(person(mapped.bertil),)))
        assert "line_asked_twice" not in codes(row)


class TestWhoGrants:
    def test_fewer_than_two(self, mapped: MappedTown):
        (row,) = checked(mapped, form(mapped))
        assert found(row, "line_nobody_grants").problem.severity is Severity.ERROR
        mapped.give(mapped.bertil, kind=GRANT)
        (row,) = checked(mapped, form(mapped))
        assert "Berg, Bertil" in say(found(row, "line_few_grant").problem, Language.FI)

    def test_somebody_away_cannot(self, mapped: MappedTown, granted_by_two: None):
        work = mapped.services.people.engagements_of(mapped.bertil)[0]
        engagement = mapped.services.people.engagement(work.id)
        mapped.services.people.save_engagement(replace(engagement, leave_from=date(2026, 1, 1)))
        (row,) = checked(mapped, form(mapped))
        assert "line_few_grant" in codes(row)

    def test_only_the_assignee(self, mapped: MappedTown):
        mapped.give(mapped.anna, kind=GRANT)
        (row,) = checked(mapped, form(mapped))
        assert "r17_only_grantor_is_assignee" in codes(row)

    def test_orderer_and_approver_as_assignee(self, mapped: MappedTown):
        (row,) = checked(mapped, form(mapped, people=(person(mapped.cilla),)))
        assert "r17_orderer_is_assignee" in codes(row)


class TestTheRest:
    def test_represent_without_and_with_a_received_mandate(self, mapped: MappedTown):
        represent = wanted(mapped, type=MandateType.REPRESENT.value)
        (row,) = checked(mapped, form(mapped, represent))
        assert "r12_represent_meant" in codes(row)
        mapped.give(None, organisation=mapped.city, assignor=mapped.water, valid_to=date(2027, 6, 30))
        (row,) = checked(mapped, form(mapped, represent))
        assert "r18_received_ends" in codes(row)

    def test_commitment(self, mapped: MappedTown):
        dan = mapped.services.people.save_person(
            Person(last_name="Ek", first_names="Dan", commitment_on=date(2026, 1, 1))
        )
        (row,) = checked(mapped, form(mapped, people=(person(dan),)))
        assert "commitment_missing" not in codes(row)

    def test_a_start_that_has_passed_refuses_nothing(self, mapped: MappedTown):
        (row,) = checked(mapped, form(mapped, wanted(mapped, valid_from=date(2026, 11, 1))))
        assert found(row, "r5_start_in_past").problem.severity is Severity.WARNING

    def test_organisation(self, mapped: MappedTown):
        values = form(mapped, assignee_kind="organisation", organisation=Reference("Vesi", mapped.water))
        (row,) = checked(mapped, values)
        assert "r4_no_business_id" in codes(row)
        assert not codes(row) & {"line_not_in_title_map", "line_without_work", "commitment_missing"}
        assert row.lines[0].assignee == "Merilinnan Vesi"

    def test_questions_do_not_grow_with_the_lines(self, mapped: MappedTown):
        asked: list[str] = []
        people = [mapped.directory.person("Ek", str(number)) for number in range(20)]
        few = mapped.services.requests.start(form(mapped))
        many = mapped.services.requests.start(form(mapped, people=tuple(person(one) for one in people)))
        engine = mapped.services.register.database.engine
        event.listen(engine, "before_cursor_execute", lambda _c, _cur, statement, *_rest: asked.append(statement))
        mapped.services.line_checks.rows(few)
        first = len(asked)
        mapped.services.line_checks.rows(many)
        assert len(asked) - first <= first


class TestQuestions:
    def test_one_letter_for_each_who_is_asked(self, mapped: MappedTown):
        mapped.sector_row()
        extra = wanted(mapped, theme=Reference("Palkat", mapped.pay))
        request_id = mapped.services.requests.start(form(mapped, wanted(mapped), extra, why="Verot 131052-308T"))
        rows = mapped.services.line_checks.rows(request_id)
        supervisor, director = mapped.services.line_checks.questions(request_id, rows)
        assert (supervisor.whom.role, supervisor.rows) == (AskedOf.SUPERVISOR, {0, 1})
        assert (director.whom.role, director.rows) == (AskedOf.DIRECTOR, {1})
        assert "– Veroasioiden hoito (asiointivaltuus), 1.12.2026–31.12.2027: Aho, Anna" in supervisor.letter.body
        assert "Palkkatietojen ilmoittaminen" in director.letter.body
        assert "131052" not in supervisor.letter.body
        assert supervisor.letter.email == "cilla.ohman@merilinna.example"
        assert supervisor.letter.mailto() is not None

    def test_in_the_language_of_who_is_asked(self, mapped: MappedTown):
        cilla = mapped.services.people.person(mapped.cilla)
        mapped.services.people.save_person(replace(cilla, language=Language.SV))
        request_id = mapped.services.requests.start(form(mapped))
        rows = mapped.services.line_checks.rows(request_id)
        supervisor = mapped.services.line_checks.questions(request_id, rows)[0]
        assert "– Skatteärenden (ärendefullmakt)" in supervisor.letter.body
        assert supervisor.letter.body.startswith("Hej")


class TestThemesOffered:
    def test_those_of_the_maps_first(self, mapped: MappedTown):
        mapped.title_row(theme=mapped.pay)
        first = mapped.services.line_checks.suggest_themes(form(mapped), "")[0]
        assert first.id == mapped.pay
        assert first.detail.startswith("nimikekohtainen valtuuskartta")
        mapped.sector_row(theme=mapped.tax)
        found = mapped.services.line_checks.suggest_themes(form(mapped), "")
        assert [one.id for one in found] == [mapped.pay, mapped.tax]
        (typed,) = mapped.services.line_checks.suggest_themes(form(mapped), "vero")
        assert typed.id == mapped.tax


class TestWhatWasTyped:
    def test_of_the_row_and_without_identity_codes(self, mapped: MappedTown):
        request_id = mapped.services.requests.start(form(mapped, wanted(mapped), wanted(mapped)))
        typed = {
            "wanted_1_work": "Tehdään verot.",
            "wanted_3_kind": "end",
            "wanted_3_specifiers": "131052-308T",
            "wanted_3_valid_to": "31.12.2026",
            "wanted_3_matter": f"t{mapped.tax}",
            "why": "Siksi",
        }
        with mapped.directory.database.write_draft() as session:
            session.get_one(Request, request_id).received_values = typed
        first, second = mapped.services.line_checks.rows(request_id)
        assert ("Mitä palvelussa tehdään", "Tehdään verot.") in [(label.fi, text.sv) for label, text in first.typed]
        said = {label.fi: text.fi for label, text in second.typed}
        assert said["Asiointipalvelu"] == "Veroasioiden hoito"
        assert said["Mitä pyydetään"] == "päättäminen"
        assert said["Päättyy"] == "31.12.2026"
        assert "131052" not in "".join(said.values())
