"""The list of findings: filters, explanations, exceptions, and what is done about many at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.services.directory import refused, refusing
from tests.services.mapped import ACT, GRANT, MappedTown
from valtuusapp.core.coverage import FindingKind
from valtuusapp.core.dates import Clock
from valtuusapp.core.findings import FindingFilter, FindingRow
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import EndKind
from valtuusapp.core.maps import MapKind, MapLevel
from valtuusapp.core.messages import say
from valtuusapp.core.problems import Severity
from valtuusapp.core.requests import Approval, ApprovalKind
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import tables
from valtuusapp.services.history import HistoryService

TODAY = date(2026, 11, 23)
LACKS = frozenset({FindingKind.LACKS})


def rows(mapped: MappedTown, **which) -> list[FindingRow]:
    found = mapped.services.findings.rows(FindingFilter(**which))
    for row in found:
        for problem in (row.says(), *row.because()):
            for language in Language:
                assert "{" not in say(problem, language)
    return found


def said(row: FindingRow) -> list[str]:
    return [say(problem, Language.FI) for problem in row.because()]


class TestTheList:
    def test_each_explains_itself(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL, months=12)
        mapped.sector_row()
        mapped.give(mapped.anna)
        (lacks,) = rows(mapped, kinds=LACKS)
        assert (lacks.holder, lacks.column.fi, lacks.assignor.fi) == (
            "Berg, Bertil",
            "kirjanpitäjä",
            "Merilinnan kaupunki",
        )
        assert (lacks.titles.sv, lacks.sectors.fi, lacks.type) == ("bokförare", "Talous", ACT)
        assert say(lacks.says(), Language.FI).startswith(
            "Henkilöltä Berg, Bertil puuttuu valtuus ”Veroasioiden hoito” (asiointivaltuus)"
        )
        assert said(lacks) == [
            "Kartan rivi: nimikekohtainen valtuuskartta, kirjanpitäjä: kaikki nimikkeen haltijat.",
            "Pisin pituus kartassa: 12 kuukautta.",
        ]
        (wider,) = rows(mapped, kinds=frozenset({FindingKind.WIDER}))
        assert said(wider)[-2:] == [
            "Valtuus on voimassa 1.1.2026–31.12.2027.",
            "Valtuudella ei ole tilausta rekisterissä.",
        ]
        assert "voimassa pidempään" in say(wider.says(), Language.FI)

    def test_every_kind_can_be_said(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL, limited=True, responsible_id=None)
        mapped.sector_row(column=mapped.growth, level=MapLevel.NAMED, type=GRANT)
        mapped.give(mapped.anna)
        left = mapped.directory.person("Ek", "Dan")
        mapped.give(left, mapped.pay)
        mapped.give(mapped.cilla, kind="represent")
        basis = mapped.give(None, organisation=mapped.city, assignor=mapped.water, valid_to=date(2026, 12, 31))
        mapped.give(mapped.cilla, kind="represent", rests_on_id=basis)
        mapped.services.themes.take_into_use([mapped.pay], in_use=False)
        mapped.directory.theme("Kolmas")
        found = rows(mapped)
        assert {row.kind for row in found} == set(FindingKind)
        severities = [list(Severity).index(row.severity) for row in found]
        assert severities == sorted(severities)
        assert len({row.id for row in found}) == len(found)
        counts = mapped.services.findings.counts()
        assert sum(counts.values()) == len(found)
        (gone,) = [row for row in found if row.kind is FindingKind.NOT_IN_TITLE_MAP and row.holder == "Ek, Dan"]
        assert "ei ole voimassa olevaa tehtävää" in say(gone.says(), Language.FI)

    def test_filters(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL)
        mapped.title_row(mapped.pay, mapped.chief, level=MapLevel.ALL)
        mapped.give(mapped.cilla)
        everything = rows(mapped)

        def kept(**which):
            found = rows(mapped, **which)
            assert len(found) < len(everything)
            return {(row.kind.value, row.holder) for row in found}

        assert kept(severities=frozenset({Severity.ERROR})) == {("few_grantors", "")}
        assert kept(map=MapKind.SECTOR) == {("not_in_sector_map", "Öhman, Cilla")}
        lack = {("lacks", "Aho, Anna"), ("lacks", "Berg, Bertil")}
        assert kept(title_id=mapped.clerk) == lack
        of_chief = {
            ("lacks", "Öhman, Cilla"),
            ("not_in_title_map", "Öhman, Cilla"),
            ("not_in_sector_map", "Öhman, Cilla"),
        }
        assert kept(title_id=mapped.chief) == of_chief
        assert kept(sector_id=mapped.finance) == lack | of_chief
        assert kept(sector_id=mapped.growth) == set()
        assert kept(theme_id=mapped.pay) == {("lacks", "Öhman, Cilla"), ("held_by_nobody", ""), ("few_grantors", "")}
        assert kept(person_id=mapped.anna) == {("lacks", "Aho, Anna")}
        assert kept(query="SKATTEÄRENDEN berg") == {("lacks", "Berg, Bertil")}
        assert kept(query="puuttuu öhman") == {("lacks", "Öhman, Cilla")}
        assert kept(query="olematon") == set()

    def test_the_request_and_the_approval_behind_a_mandate(self, mapped: MappedTown):
        services = mapped.services
        request_id = services.requests.start(services.findings.request_values(self.lacking(mapped))[0])
        values = dict(services.requests.request(request_id).values)
        number = services.requests.print_for_signature(request_id) and services.requests.request(request_id).number
        lines = services.requests.request(request_id).lines
        approval = Approval(
            kind=ApprovalKind.PAPER,
            approver_id=None,
            approver="Öhman, Cilla",
            title="",
            as_deputy=False,
            decided_on=TODAY,
        )
        assert values["orderer"] == Reference("Öhman, Cilla", mapped.cilla)
        services.granting.decide(request_id, approval, {line.id: None for line in lines})
        (still,) = rows(mapped, kinds=LACKS, person_id=mapped.anna)
        assert (still.ordered, still.ordered_id) == (number, request_id)
        assert said(still)[-1] == f"Valtuus on jo tilattu: {number}."
        with mapped.directory.database.write("request_granted") as written:
            line = written.session.get_one(tables.RequestLine, lines[0].id)
            line.granted_on = TODAY
        mandate = mapped.give(mapped.anna, request_line_id=lines[0].id, valid_to=date(2029, 12, 31))
        mapped.services.map_changes.save_entry(replace(mapped.services.maps.entries(MapKind.TITLE)[0], months=6))
        (wider,) = rows(mapped, kinds=frozenset({FindingKind.WIDER}))
        assert (wider.mandate.id, wider.mandate.request_number) == (mandate, number)
        assert said(wider)[-1] == f"Valtuus tuli tilauksesta {number}, jonka hyväksyi Öhman, Cilla 23.11.2026."

    def lacking(self, mapped: MappedTown) -> list[FindingRow]:
        mapped.title_row(level=MapLevel.ALL, why=LocalText("Hoitaa verot"))
        return rows(mapped, kinds=LACKS)


@pytest.fixture
def move(mapped: MappedTown) -> Callable[[int], None]:
    """Goes so many days on."""
    database = mapped.directory.database
    now = [datetime(2026, 11, 23, 7, tzinfo=UTC)]
    database.clock = Clock(lambda: now[0])

    def move(days: int) -> None:
        now[0] += timedelta(days=days)

    return move


class TestExceptions:
    def record(self, mapped: MappedTown, found: list[FindingRow], until=date(2026, 12, 31)):
        subjects = [row.finding.subject for row in found]
        mapped.services.findings.record_exception(subjects, "Sijaistaa kevään", "Öhman, Cilla", until)

    def test_it_covers_until_its_last_day(self, mapped: MappedTown, move):
        mapped.title_row(level=MapLevel.ALL)
        lacking = rows(mapped, kinds=LACKS)
        assert len(lacking) == 2
        self.record(mapped, lacking)
        assert mapped.directory.last_event() == ("map_exception_recorded", "Sijaistaa kevään", 2)
        assert rows(mapped, kinds=LACKS) == []
        covered = rows(mapped, kinds=LACKS, excepted=True)
        assert [row.until for row in covered] == [date(2026, 12, 31)] * 2
        assert said(covered[0])[-1] == "Poikkeama on hyväksytty 31.12.2026 saakka: Sijaistaa kevään (Öhman, Cilla)."
        assert len(rows(mapped, kinds=LACKS, excepted=None)) == 2
        assert mapped.services.findings.counts()[FindingKind.LACKS] == 0
        move(38)
        assert rows(mapped, kinds=LACKS) == []
        move(1)
        assert len(rows(mapped, kinds=LACKS)) == 2
        assert mapped.services.findings.exceptions() == []
        listed = mapped.services.findings.exceptions(with_ended=True)
        assert [(row.in_force, row.person, row.column.fi) for row in listed] == [
            (False, "Berg, Bertil", "kirjanpitäjä"),
            (False, "Aho, Anna", "kirjanpitäjä"),
        ]

    def test_it_holds_for_another_mandate_of_the_same_kind_and_after_the_row_was_made_anew(self, mapped: MappedTown):
        too_much = frozenset({FindingKind.NOT_IN_TITLE_MAP})
        mandate = mapped.give(mapped.anna)
        self.record(mapped, rows(mapped, kinds=too_much))
        mapped.services.mandates.end([mandate], TODAY, EndKind.DETAILS_CHANGED, "Uusi tilalle")
        mapped.give(mapped.anna, valid_to=date(2028, 1, 1))
        assert rows(mapped, kinds=too_much) == []

    def test_it_is_renewed_and_ended(self, mapped: MappedTown, move):
        mapped.title_row(level=MapLevel.ALL)
        lacking = rows(mapped, kinds=LACKS)
        self.record(mapped, lacking[:1])
        self.record(mapped, lacking[:1], date(2027, 12, 31))
        (one,) = mapped.services.findings.exceptions()
        assert one.exception.until == date(2027, 12, 31)
        move(10)
        with refused("reason_missing"):
            mapped.services.findings.end_exception([one.exception.id], " ")
        mapped.services.findings.end_exception([one.exception.id], "Sijaisuus päättyi")
        assert mapped.directory.last_event() == ("map_exception_ended", "Sijaisuus päättyi", 1)
        assert len(rows(mapped, kinds=LACKS)) == 2
        (one,) = mapped.services.findings.exceptions(with_ended=True)
        assert one.exception.until == date(2026, 12, 2)
        HistoryService(mapped.directory.database).undo(mapped.directory.database.last_event_id)
        assert len(rows(mapped, kinds=LACKS)) == 1

    def test_one_recorded_today_goes_altogether(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL)
        self.record(mapped, rows(mapped, kinds=LACKS)[:1])
        (one,) = mapped.services.findings.exceptions()
        mapped.services.findings.end_exception([one.exception.id], "Väärä henkilö")
        assert mapped.services.findings.exceptions(with_ended=True) == []

    def test_what_is_wrong_with_an_exception(self, mapped: MappedTown):
        check = mapped.services.findings.check_exception
        assert refusing(check("", " ", None)) == {
            ("exception_field_missing", "reason"),
            ("exception_field_missing", "approver"),
            ("exception_no_end", "until"),
        }
        assert refusing(check("010594Y9032", "Cilla", TODAY - timedelta(days=1))) == {
            ("identity_code_in_text", "reason"),
            ("exception_in_past", "until"),
        }
        assert check("Syy", "Cilla", TODAY) == []
        with refused("not_saved", "exception_no_end"):
            mapped.services.findings.record_exception([], "Syy", "Cilla", None)

    def test_exceptions_follow_a_merged_title(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL, limited=True)
        self.record(mapped, rows(mapped, kinds=LACKS, person_id=mapped.anna))
        mapped.title_row(column=mapped.chief)
        mapped.directory.organisation.merge_titles(mapped.chief, mapped.clerk, "Sama")
        (entry,) = mapped.services.maps.entries(MapKind.TITLE)
        assert (entry.column_id, entry.level, entry.limited) == (mapped.chief, MapLevel.ALL, True)
        assert {row.holder for row in rows(mapped, kinds=LACKS)} == {"Berg, Bertil", "Öhman, Cilla"}


class TestMany:
    def test_requests_for_those_who_lack_the_same(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL, why=LocalText("Hoitaa verot", "Sköter skatterna"))
        mapped.title_row(mapped.pay, level=MapLevel.ALL)
        mapped.give(mapped.bertil, mapped.pay)
        dan = mapped.directory.person("Ek", "Dan")
        mapped.directory.work(dan, mapped.clerk, mapped.office, supervisor_id=mapped.cilla, valid_to=date(2027, 5, 31))
        found = rows(mapped)
        values = mapped.services.findings.request_values(found)
        persons = [[row["person"].text for row in each["assignees"]] for each in values]
        assert persons == [["Aho, Anna", "Ek, Dan"], ["Berg, Bertil"]]
        first = values[0]
        assert (first["orderer"], first["orderer_title"]) == (
            Reference("Öhman, Cilla", mapped.cilla),
            "talouspäällikkö",
        )
        assert first["orderer_unit"] == Reference("Toimisto", mapped.office)
        assert first["orderer_email"] == "cilla.ohman@merilinna.example"
        assert first["assignees"][0]["engagement"] == Reference("kirjanpitäjä, Toimisto", mapped.annas_work)
        assert [(row["theme"].id, row["type"]) for row in first["wanted"]] == [
            (mapped.pay, "transactions"),
            (mapped.tax, "transactions"),
        ]
        assert first["wanted"][1]["e_service"].text == "OmaVero"
        assert {row["valid_to"] for row in first["wanted"]} == {date(2027, 5, 31)}, "never past an engagement"
        assert first["why"] == "Hoitaa verot"
        for each in values:
            assert [
                problem.code for problem in mapped.services.requests.problems(each) if problem.severity == "error"
            ] == []
            mapped.services.requests.start(each)
        lacking = rows(mapped, kinds=LACKS)
        assert all(row.ordered_id and not row.ordered for row in lacking)
        assert said(lacking[0])[-1] == "Valtuus on jo tilausluonnoksessa."
        assert mapped.services.findings.request_values(lacking) == []

    def test_what_is_on_order_is_not_asked_again(self, mapped: MappedTown):
        mapped.title_row(level=MapLevel.ALL, why=LocalText("Hoitaa verot"))
        (values,) = mapped.services.findings.request_values(rows(mapped))
        request_id = mapped.services.requests.start(values)
        mapped.services.requests.receive(request_id)
        assert mapped.services.findings.request_values(rows(mapped)) == []
        mapped.services.requests.withdraw(request_id, "Väärin")
        assert len(mapped.services.findings.request_values(rows(mapped))) == 1

    def test_a_request_without_names_where_there_are_too_few(self, mapped: MappedTown):
        mapped.sector_row(level=MapLevel.NAMED, least=2, why=LocalText("Hoitaa verot", "Sköter skatterna"))
        mapped.sector_row(mapped.pay, level=MapLevel.NAMED, least=1)
        mapped.title_row(level=MapLevel.NAMED, least=3)
        found = rows(mapped, kinds=frozenset({FindingKind.TOO_FEW}))
        sector, title = sorted(mapped.services.findings.request_values(found), key=lambda one: -len(one))
        assert sector["orderer_unit"].id == mapped.finance
        assert {row["theme"].id for row in sector["wanted"]} == {mapped.tax, mapped.pay}
        assert "Hoitaa verot" in sector["why"]
        assert "orderer_unit" not in title
        for values in (sector, title):
            assert values["assignees"] == ({},)
            codes = {problem.code for problem in mapped.services.requests.problems(values)}
            assert "form_required" in codes
            mapped.services.requests.start(values)

    def test_mandates_that_can_be_ended(self, mapped: MappedTown):
        mapped.title_row()
        fitting = mapped.give(mapped.anna)
        too_much = mapped.give(mapped.anna, mapped.pay)
        found = rows(mapped)
        assert mapped.services.findings.mandates_to_end(found) == [fitting, too_much]
        mapped.sector_row()
        assert mapped.services.findings.mandates_to_end(rows(mapped)) == [too_much]
