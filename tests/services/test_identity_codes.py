"""No personal identity code gets into the register, wherever somebody types one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import TODAY
from tests.services.town import Town
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import EndKind, Mandate, MandateType
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import Approval, ApprovalKind
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.opening import Services

CODE = "Aino 010101-900R"


@pytest.fixture
def mandate(services: Services, town: Town) -> Mandate:
    """Áile's mandate as it is in the register."""
    key = services.mandates.add(
        Mandate(
            assignor_id=town.city,
            assignee_person_id=town.aile,
            theme_id=town.tax,
            type=MandateType.TRANSACTIONS,
            valid_from=TODAY,
            valid_to=TODAY,
        )
    )
    return services.mandates.mandate(key)


@pytest.fixture
def line(database: Database, town: Town) -> tables.RequestLine:
    """A line of a request that is out for signature."""
    with database.write("request_received") as written:
        request = tables.Request(
            number="2026-0001",
            form_id="existing",
            form_version=1,
            language="fi",
            assignor_id=town.city,
            created_on=TODAY,
            changed_on=TODAY,
            received_on=TODAY,
        )
        request.lines = [
            tables.RequestLine(
                position=1, assignee_person_id=town.maija, theme_id=town.tax, type=MandateType.TRANSACTIONS
            )
        ]
        written.session.add(request)
    return request.lines[0]


def refused(doing: Callable[[], object]) -> None:
    with pytest.raises(UserError) as caught:
        doing()
    assert "identity_code_in_text" in {caught.value.code, *(problem.code for problem in caught.value.problems)}


@pytest.mark.parametrize("changes", [{"why": CODE}, {"specifiers": ("TYPO", CODE)}])
def test_in_a_mandate(services: Services, mandate: Mandate, changes: dict[str, object]):
    refused(lambda: services.mandates.add(replace(mandate, id=None, **changes)))
    refused(lambda: services.mandates.change(replace(mandate, **changes), "Kirjoitusvirhe."))


def test_in_a_draft_it_is_left_out(services: Services, town: Town, database: Database):
    rows = ({"work": CODE, "theme": Reference("Veroasioiden hoito", town.tax)},)
    draft = services.requests.start({"why": CODE, "orderer": Reference(CODE, town.orderer), "wanted": rows})
    services.requests.save_draft(draft, {"why": f"{CODE}!", "assignees": ({"person": Reference(CODE)},)})
    values = services.requests.request(draft).values
    assert values == {"why": "Aino ***!", "assignees": ({"person": Reference("Aino ***")},)}
    services.requests.delete_draft(draft)  # its last state stays in the log
    assert_nowhere(database)


def test_in_the_name_of_an_export_it_is_left_out_of_the_log(database: Database):
    database.log("registry_exported", f"{CODE}.xlsx: 1")
    assert_nowhere(database)


def assert_nowhere(database: Database) -> None:
    """No table holds the code, and no file of the register."""
    with database.read() as session:
        for table in tables.Base.metadata.sorted_tables:
            assert CODE[5:] not in str(session.execute(table.select()).all()), table.name
    for path in database.path.parent.glob(f"{database.path.name}*"):
        assert CODE[5:].encode() not in path.read_bytes(), path.name


def test_in_the_reasons_for_what_is_done_with_it(services: Services, mandate: Mandate):
    assert mandate.id is not None
    refused(lambda: services.mandates.change(mandate, CODE))
    refused(lambda: services.mandates.end([mandate.id], TODAY, EndKind.INVALIDATED_BY_ASSIGNOR, CODE))
    refused(lambda: services.mandates.void(mandate.id, CODE))


@pytest.mark.parametrize("field", ["approver", "title", "reference", "case_number"])
def test_in_a_decision(services: Services, line: tables.RequestLine, field: str):
    approval = Approval(
        kind=ApprovalKind.E_MAIL,
        approver_id=None,
        approver="Erik Ødegård",
        title="talousjohtaja",
        as_deputy=False,
        decided_on=TODAY,
    )
    wrong = replace(approval, **{field: CODE})
    refused(lambda: services.granting.decide(line.request_id, wrong, {line.id: None}))
    refused(lambda: services.granting.decide(line.request_id, approval, {line.id: CODE}))


def test_in_what_is_done_with_a_request(services: Services, line: tables.RequestLine, tmp_path: Path):
    refused(lambda: services.requests.withdraw(line.request_id, CODE))
    refused(lambda: services.requests.revise(line.request_id, {}, CODE))
    named = tmp_path / f"{CODE}.pdf"
    named.write_bytes(b"%PDF")
    refused(lambda: services.attachments.attach_signed_copy(line.request_id, named))


def test_in_the_reason_for_a_merging(services: Services, town: Town):
    refused(lambda: services.people.merge_persons(town.maija, town.aile, CODE))
