"""Short ways to write rows of the directory in tests, and to look at what was said."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from valtuusapp.core.mandates import MandateBasis, MandateType
from valtuusapp.core.messages import say, word
from valtuusapp.core.organisation import JobTitle, Organisation, OrganisationKind, Unit, UnitKind
from valtuusapp.core.people import Engagement, Person
from valtuusapp.core.problems import UserError, errors
from valtuusapp.core.text import Language, LocalText
from valtuusapp.core.themes import Theme
from valtuusapp.db.tables import AuditChange, AuditEvent
from valtuusapp.db.tables import Mandate as MandateRecord
from valtuusapp.services.organisation import OrganisationService
from valtuusapp.services.people import PeopleService
from valtuusapp.services.themes import ThemeService


class Directory:
    """The services of the directory on one register."""

    def __init__(self, database):
        self.database = database
        self.organisation = OrganisationService(database)
        self.people = PeopleService(database)
        self.themes = ThemeService(database)

    def city(self):
        return self.organisation.save_organisation(
            Organisation(
                name=LocalText("Merilinnan kaupunki", "Havsborgs stad"),
                kind=OrganisationKind.MUNICIPALITY,
                own=True,
                business_id="0001001-4",
            )
        )

    def unit(self, fi, sv="", kind=UnitKind.UNIT, parent=None, **rest):
        return self.organisation.save_unit(Unit(name=LocalText(fi, sv), kind=kind, parent_id=parent, **rest))

    def sector(self, fi, sv=""):
        return self.unit(fi, sv, UnitKind.SECTOR)

    def title(self, fi, sv=""):
        return self.organisation.save_title(JobTitle(name=LocalText(fi, sv)))

    def person(self, last, first, **rest):
        return self.people.save_person(Person(last_name=last, first_names=first, **rest))

    def work(self, person, title, unit, **rest):
        return self.people.save_engagement(
            Engagement(person_id=person, job_title_id=title, unit_id=unit, **({"valid_from": date(2020, 1, 1)} | rest))
        )

    def theme(self, fi, sv="", **rest):
        theme = Theme(name=LocalText(fi, sv), types=(MandateType.TRANSACTIONS,), in_use=True)
        return self.themes.save_theme(replace(theme, **rest))

    def mandate(self, assignor, theme, person=None, organisation=None, **rest):
        values = {
            "assignor_id": assignor,
            "theme_id": theme,
            "assignee_person_id": person,
            "assignee_organisation_id": organisation,
            "type": MandateType.TRANSACTIONS,
            "valid_from": date(2026, 1, 1),
            "valid_to": date(2027, 12, 31),
            "basis": MandateBasis.MANUAL,
        }
        return self.add(MandateRecord(**(values | rest)))

    def add(self, row):
        with self.database.write("mandates_added") as written:
            written.session.add(row)
            written.session.flush()
            return row.id

    def get(self, model, key):
        with self.database.read() as session:
            return session.get_one(model, key)

    def last_event(self):
        """The action and the reason of the newest event, and how many rows it changed."""
        with self.database.read() as session:
            event = session.scalars(select(AuditEvent).order_by(AuditEvent.id.desc())).first()
            changes = session.scalars(select(AuditChange).where(AuditChange.event_id == event.id)).all()
            for language in Language:
                assert word("action", event.action, language)
            return event.action, event.reason, len(changes)


def codes(problems):
    """The codes of problems with their fields; every one of them can be said in every language."""
    for problem in problems:
        for language in Language:
            assert "{" not in say(problem, language)
    return {(problem.code, problem.field) for problem in problems}


def refusing(problems):
    """As ``codes``, of those that refuse."""
    return codes(errors(problems))


@contextmanager
def refused(code, *problem_codes):
    """What is inside is refused with the sentence and, when given, exactly these errors."""
    with pytest.raises(UserError) as caught:
        yield caught
    assert caught.value.code == code
    for language in Language:
        assert "{" not in say(caught.value, language)
    if problem_codes:
        assert {one for one, _field in refusing(caught.value.problems)} == set(problem_codes)


def names(choices):
    """The texts of choices."""
    return [choice.text for choice in choices]
