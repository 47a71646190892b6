"""Texts are written without what is no text."""

from sqlalchemy import select

from tests.services.town import make_town
from valtuusapp.core.text import Language
from valtuusapp.db import audit, tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import people


def test_control_characters_are_left_out_of_every_text(database: Database):
    town = make_town(database)
    with database.write("person_saved", "syy\x00\udce4") as written:
        written.session.add(tables.Person(last_name="Še\x00meikka", first_names="Mai\x1bja\udc80"))
        written.session.get_one(tables.Person, town.aile).phone = "050\x07 123"
        mandate = written.session.scalars(select(tables.Mandate)).first()
        assert mandate is not None
        mandate.specifiers = ["TY\x00PO", "123"]
    with database.write_draft() as session:
        values = {"why": "rivi\nrivi\x00", "wanted": [{"work": "\x00työ"}], "assignees": [{"person": {"text": "\x01"}}]}
        session.add(
            tables.Request(
                form_id="existing",
                form_version=1,
                language="fi",
                assignor_id=town.city,
                form_values=values,
                created_on=database.clock.today(),
                changed_on=database.clock.today(),
            )
        )
    with database.read() as session:
        person = session.scalars(select(tables.Person).order_by(tables.Person.id.desc())).first()
        assert person is not None
        assert (person.last_name, person.first_names) == ("Šemeikka", "Maija")
        assert people.offered_person_ids(session, "Šemeikka Maija\x00", 1, Language.FI, database.clock.today())
        assert session.get_one(tables.Person, town.aile).phone == "050 123"
        assert session.scalars(select(tables.Mandate.specifiers)).first() == ["TYPO", "123"]
        assert session.scalars(select(tables.Request.form_values)).one() == {
            "why": "rivi\nrivi",
            "wanted": [{"work": "työ"}],
            "assignees": [{"person": {"text": ""}}],
        }
        assert session.scalars(select(tables.AuditEvent.reason).order_by(tables.AuditEvent.id.desc())).first() == "syy"
        assert audit.broken_events(session.connection()) == []
