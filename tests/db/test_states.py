"""States in SQL are the states in Python, whatever the dates and outcomes."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select

from tests.db.conftest import TODAY
from tests.services.town import Town
from valtuusapp.core.dvv import ApplicationFacts, ApplicationKind, ApplicationOutcome, ApplicationState
from valtuusapp.core.dvv import state_of as application_state_of
from valtuusapp.core.mandates import Direction, MandateBasis, MandateState, MandateType, ends_soon, state_of
from valtuusapp.core.requests import LineOutcome, RequestFacts, RequestState, waits_for_officer
from valtuusapp.core.requests import state_of as request_state_of
from valtuusapp.core.settings import Settings
from valtuusapp.db import states
from valtuusapp.db.database import Database
from valtuusapp.db.queries.registry_rows import mandate_rows
from valtuusapp.db.tables import (
    Application,
    Attachment,
    AttachmentContent,
    Mandate,
    Organisation,
    Request,
    RequestLine,
    SettingRow,
    Theme,
)
from valtuusapp.services import request_facts
from valtuusapp.services.request_facts import facts_of

relaxed = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

near = st.integers(-3, 3).map(lambda days: TODAY + timedelta(days))
validity = st.tuples(near, near).map(sorted)
mandates = st.lists(
    st.fixed_dictionaries(
        {
            "dates": validity,
            "ended_on": st.none() | near,
            "void_reason": st.sampled_from(["", "", "virhe"]),
            "type": st.sampled_from(MandateType),
        }
    ),
    min_size=1,
    max_size=40,
)


def mandate(town: Town, dates: list[date], **columns: Any) -> dict[str, Any]:
    return {
        "assignor_id": town.city,
        "assignee_person_id": town.maija,
        "theme_id": town.tax,
        "valid_from": dates[0],
        "valid_to": dates[1],
        "basis": MandateBasis.MANUAL,
        **columns,
    }


def replace_mandates(session: Any, town: Town, drawn: list[dict[str, Any]]) -> None:
    session.execute(delete(Mandate))
    session.execute(insert(Mandate), [mandate(town, **each) for each in drawn])


@relaxed
@given(drawn=mandates)
def test_a_mandates_state(database: Database, town: Town, drawn: list[dict[str, Any]]):
    with database.write_draft() as session:
        replace_mandates(session, town, drawn)
        rows = session.execute(
            select(
                Mandate, states.mandate_state(TODAY), states.in_force(TODAY), states.lasting(TODAY)
            ).execution_options(populate_existing=True)
        ).all()
    assert len(rows) == len(drawn)
    for row, state, in_force, lasting in rows:
        expected = state_of(
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            ended_on=row.ended_on,
            void=bool(row.void_reason),
            on=TODAY,
        )
        assert state == expected
        assert bool(in_force) is (expected is MandateState.VALID)
        assert bool(lasting) is (expected in (MandateState.VALID, MandateState.UPCOMING))


@relaxed
@given(
    drawn=mandates,
    days=st.fixed_dictionaries({"warn_days": st.integers(0, 4), "warn_days_rights": st.integers(0, 4)}),
    of_theme=st.none() | st.integers(0, 4),
)
def test_whether_a_mandate_ends_soon(
    database: Database, town: Town, drawn: list[dict[str, Any]], days: dict[str, int], of_theme: int | None
):
    settled = Settings({key: str(value) for key, value in days.items()})
    with database.write_draft() as session:
        session.get_one(Theme, town.tax).warn_days = of_theme
        session.flush()
        replace_mandates(session, town, drawn)
        ids = list(session.scalars(select(Mandate.id)))
        within = set(session.scalars(select(Mandate.id).where(states.ends_within(2, TODAY))))
        rows = mandate_rows(session, ids, TODAY, settled)
    assert len(rows) == len(drawn)
    for row in rows:
        warn_days = days["warn_days_rights"] if row.type.is_right_to_grant else days["warn_days"]
        if of_theme is not None:
            warn_days = of_theme
        assert row.ends_soon is ends_soon(row.state, row.valid_to, warn_days, TODAY)
        assert (row.id in within) is ends_soon(row.state, row.valid_to, 2, TODAY)


lines = st.lists(
    st.fixed_dictionaries(
        {
            "outcome": st.sampled_from(LineOutcome),
            "known": st.booleans(),
            "type": st.sampled_from([MandateType.TRANSACTIONS, MandateType.RIGHT_TO_GRANT]),
            "application": st.sampled_from([None, *ApplicationOutcome]),
            "granted_on": st.none() | near,
            "told_on": st.none() | near,
        }
    ),
    max_size=4,
)
requests = st.lists(
    st.fixed_dictionaries(
        {
            "numbered": st.booleans(),
            "sent_for_signature_on": st.none() | near,
            "withdrawn_on": st.sampled_from([None, None, TODAY]),
            "signed": st.booleans(),
            "form_id": st.sampled_from(["existing", "new"]),
            "lines": lines,
        }
    ),
    min_size=1,
    max_size=15,
)


@relaxed
@given(drawn=requests)
def test_a_requests_state(database: Database, town: Town, drawn: list[dict[str, Any]]):
    numbers = count(1)
    with database.write_draft() as session:
        for table in (Attachment, AttachmentContent, RequestLine, Application, Request):
            session.execute(delete(table))
        session.merge(SettingRow(key="signatures_new", value="none"))
        session.add(AttachmentContent(sha256="0" * 64, content=b""))
        applications = {outcome: _application(town, outcome) for outcome in ApplicationOutcome}
        session.add_all(applications.values())
        session.flush()
        for each in drawn:
            session.add(
                request := Request(
                    number=f"2026-{next(numbers):04}" if each["numbered"] else None,
                    sent_for_signature_on=each["sent_for_signature_on"],
                    withdrawn_on=each["withdrawn_on"],
                    lines=[
                        RequestLine(
                            position=position,
                            assignee_person_id=town.maija if line["known"] else None,
                            type=line["type"],
                            application_id=applications[line["application"]].id if line["application"] else None,
                            outcome=line["outcome"],
                            granted_on=line["granted_on"],
                            told_on=line["told_on"],
                        )
                        for position, line in enumerate(each["lines"])
                    ],
                    form_id=each["form_id"],
                    form_version=1,
                    language="fi",
                    assignor_id=town.city,
                    created_on=TODAY,
                    changed_on=TODAY,
                )
            )
            session.flush()
            if each["signed"]:
                session.add(_signed_copy(request.id))
        session.flush()
        counted, counts = states.all_line_counts()
        joined = states.request_state(counts)
        query = select(Request, states.request_state(), joined, states.waits_for_officer(joined, ["new"]))
        rows = session.execute(query.outerjoin(counted, counted.c.request_id == Request.id)).all()
        assert len(rows) == len(drawn)
        for row, state, of_all, waits in rows:
            expected = request_state_of(facts_of(row))
            assert RequestState(state) is expected
            assert RequestState(of_all) is expected
            signed = bool(session.scalar(select(Attachment.id).where(Attachment.request_id == row.id)))
            left = request_facts._left(session, row, True, signed)
            assert bool(waits) is waits_for_officer(expected, left)


def _application(town: Town, outcome: ApplicationOutcome) -> Application:
    return Application(
        number=outcome.value,
        kind=ApplicationKind.GRANT,
        type=MandateType.RIGHT_TO_GRANT,
        assignor_id=town.city,
        prepared_on=TODAY,
        outcome=outcome,
    )


def _signed_copy(request_id: int) -> Attachment:
    return Attachment(
        request_id=request_id,
        role="signed_copy",
        name="kopio.pdf",
        media_type="application/pdf",
        size=0,
        sha256="0" * 64,
        added_at=datetime(2026, 11, 23, tzinfo=UTC),
    )


applications = st.lists(
    st.fixed_dictionaries(
        {
            "waiting_since": st.none() | near,
            "sent_on": st.none() | near,
            "supplement_asked_on": st.none() | near,
            "supplement_sent_on": st.none() | near,
            "outcome": st.sampled_from(ApplicationOutcome),
            "withdrawn_on": st.sampled_from([None, None, TODAY]),
        }
    ),
    min_size=1,
    max_size=20,
)


@relaxed
@given(drawn=applications)
def test_an_applications_state(database: Database, town: Town, drawn: list[dict[str, Any]]):
    with database.write_draft() as session:
        session.execute(delete(Application))
        for number, each in enumerate(drawn):
            session.add(
                Application(
                    number=f"DVV-2026-{number:04}",
                    kind=ApplicationKind.GRANT,
                    type=MandateType.RIGHT_TO_GRANT,
                    assignor_id=town.city,
                    prepared_on=TODAY,
                    **each,
                )
            )
        session.flush()
        rows = session.execute(select(Application, states.application_state())).all()
        assert len(rows) == len(drawn)
        for row, state in rows:
            facts = ApplicationFacts(**{name: getattr(row, name) for name in drawn[0]})
            assert ApplicationState(state) is application_state_of(facts)


def test_facts_are_counted_from_the_lines():
    row = Request(
        number="2026-0001",
        lines=[
            RequestLine(outcome=LineOutcome.APPROVED, assignee_person_id=1, granted_on=TODAY, told_on=TODAY),
            RequestLine(outcome=LineOutcome.APPROVED, assignee_organisation_id=1, granted_on=TODAY),
            RequestLine(outcome=LineOutcome.APPROVED),
            RequestLine(outcome=LineOutcome.REFUSED),
            RequestLine(outcome=LineOutcome.PENDING),
            RequestLine(outcome=LineOutcome.PENDING, checked_on=TODAY),
        ],
    )
    assert facts_of(row) == RequestFacts(
        numbered=True, lines=6, decided=4, approved=3, nobody=1, granted=2, told=1, checked=5
    )


@pytest.mark.parametrize(("own", "direction"), [(True, Direction.GIVEN), (False, Direction.RECEIVED)])
def test_what_our_own_give_is_given(database: Database, town: Town, own: bool, direction: Direction):
    with database.read() as session:
        key = town.city if own else town.company
        assert session.scalar(select(states.direction()).where(Organisation.id == key)) == direction
