"""The tab of persons: who they are, where they work, what they hold."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from valtuusapp.core import columns, messages
from valtuusapp.core.filters import Sort
from valtuusapp.core.people import Person
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.engagements import EngagementEditing
from valtuusapp.ui.directory.fields import Field, Kind
from valtuusapp.ui.directory.page import DirectoryPage
from valtuusapp.ui.directory.person_detail import describe
from valtuusapp.ui.directory.person_merging import PersonMerging
from valtuusapp.ui.directory.units import sectors
from valtuusapp.ui.main_window import MainWindow
from valtuusapp.ui.widgets import Detail, Filter

_WIDE = 150
"""A window of so many letters has room for the sector."""

_WORK: dict[str, dict[str, bool]] = {
    "current": {"engaged": True},
    "ended": {"engaged": False, "external": False},
    "external": {"external": True},
}


class PersonsPage(DirectoryPage):
    """The persons.

    Signals:
        show_mandates: look at mandates in the registry; carries the ``MandateFilter``.
        new_request: begin a request for a person; carries the key.
    """

    key = "persons"
    icon = "people"
    depends_on = frozenset(
        {"person", "engagement", "mandate", "job_title", "org_unit", "organisation", "mandate_theme"}
    )
    show_mandates = Signal(object)
    new_request = Signal(int)

    def __init__(self, window: MainWindow, services: Services) -> None:
        """Makes the tab's view.

        Args:
            window: shows messages and has the actions ``persons.*``.
            services: all that can be done with the register.
        """
        desk = Desk(window, services)
        super().__init__(desk, person_columns(desk))
        self.set_texts(self.tr("Persons"), self.tr("Search by name, title or unit"))
        work = [
            ("current", self.tr("current")),
            ("ended", self.tr("ended")),
            ("external", self.tr("from outside")),
        ]
        self.set_filters(
            [
                Filter("work", self.tr("Engagement"), work),
                Filter("mandates", self.tr("Mandates"), [("yes", self.tr("in force")), ("no", self.tr("none"))]),
                Filter("sector", self.tr("Sector"), sectors(desk)),
            ]
        )
        self.count_text = lambda count: self.tr("%n person(s)", "", count)
        self.engagements = EngagementEditing(self)
        self.merging = PersonMerging(self)
        self._connect()

    def new_words(self) -> str:
        """The words for adding one."""
        return self.tr("New person")

    def empty_words(self) -> tuple[str, str]:
        """What to do first."""
        return self.tr("No persons yet"), self.tr("Add those who hold, order or grant mandates.")

    def refresh(self) -> None:
        """The filter of sectors too."""
        self.filters.set_choices("sector", sectors(self.desk))
        self.merging.forget()
        super().refresh()

    def read_ids(self, sort: Sort) -> Sequence[int]:
        """By words and filters."""
        chosen = self.filters.values()
        return self.desk.services.people.person_ids(
            self.words,
            with_mandates={"yes": True, "no": False}.get(chosen.get("mandates", "")),
            sector_id=int(chosen["sector"]) if "sector" in chosen else None,
            sort=sort,
            **_WORK.get(chosen.get("work", ""), {}),
        )

    def read_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """With work and mandates."""
        return self.desk.services.people.person_rows(ids)

    def blank(self) -> Person:
        """Nobody yet."""
        return Person(last_name="", first_names="")

    def load(self, row_id: int) -> Person:
        """The person."""
        return self.desk.services.people.person(row_id)

    def fields(self, value: Any) -> Sequence[Field]:
        """Name, contact details and what else is kept."""
        organisation, language = self.desk.services.organisation, self.desk.language
        return [
            Field(name="last_name", required=True),
            Field(name="first_names", required=True),
            Field(name="employee_number"),
            Field(
                name="language",
                kind=Kind.CHOICE,
                help=self.tr("In which messages are written."),
                choices=[(one, messages.word("language", one.value, language)) for one in Language],
            ),
            Field(name="email", wide=True, section=self.tr("Contact details")),
            Field(name="phone", wide=True),
            Field(
                name="restricted",
                kind=Kind.YES_NO,
                wide=True,
                help=self.tr("Only this mark is shown, and the details are left out of lists and papers."),
            ),
            Field(
                name="organisation_id",
                kind=Kind.PICK,
                wide=True,
                section=self.tr("Other"),
                help=self.tr("Only for a person from outside the municipality."),
                suggest=lambda text: organisation.suggest_organisations(text, own=False, language=language),
                named=lambda key: organisation.organisation(key).name.get(language),
            ),
            Field(
                name="commitment_on",
                kind=Kind.DAY,
                help=self.tr("The day on which it was signed."),
            ),
        ]

    def check(self, value: Any) -> Sequence[Problem]:
        """As the service says."""
        return self.desk.services.people.check_person(value)

    def save(self, value: Any) -> int:
        """Into the register."""
        return self.desk.services.people.save_person(value)

    def delete(self, row_id: int) -> None:
        """Only one whom nothing refers to."""
        self.desk.services.people.delete_person(row_id)

    def name_of(self, value: Any) -> str:
        """As lists write it."""
        return str(value.listed_name)

    def describe(self, value: Person) -> Detail:
        """Everything about a person."""
        return describe(self, value)

    def show_what_can_be_done(self) -> None:
        """A request, an engagement and merging need a person."""
        super().show_what_can_be_done()
        if self.isVisible():
            can = self.desk.can_write and self.table.current_id() is not None
            for verb in ("request", "engagement", "merge"):
                self.desk.action(f"persons.{verb}").setEnabled(can)

    def show_words(self, words: str) -> None:
        """Show the persons that have the words, without filters: where other tabs lead to."""
        self.clear_filters()
        self.search.setText(words)
        self.model.refresh()

    def ask_request(self) -> None:
        """Begin a request for the current person."""
        if (row_id := self.table.current_id()) is not None:
            self.new_request.emit(row_id)

    def _connect(self) -> None:
        action = self.desk.action
        self.use_actions(
            action("persons.new"),
            action("persons.edit"),
            action("persons.delete"),
            action("persons.save"),
            [action("persons.request")],
            [action("persons.engagement"), action("persons.merge")],
        )
        handlers = {
            "new": self.new,
            "edit": self.edit,
            "delete": self.ask_delete,
            "save": self.save_panel,
            "request": self.ask_request,
            "engagement": self.engagements.new,
            "merge": self.merging.ask,
            "duplicates": self.merging.show_duplicates,
        }
        for verb, handler in handlers.items():
            action(f"persons.{verb}").triggered.connect(lambda _checked=False, do=handler: do())


def person_columns(desk: Desk) -> list[columns.Column]:
    """The columns; the ground of the work stands in the details, the sector too when there is little room."""
    hidden = {"kind"} if desk.has_room(_WIDE) else {"kind", "sector"}
    short = {"titles": columns.JOB_TITLES[0].heading}
    return [
        replace(column, shown=column.shown and column.key not in hidden, heading=short.get(column.key, column.heading))
        for column in columns.PERSONS
    ]
