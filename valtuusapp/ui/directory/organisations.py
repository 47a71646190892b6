"""Organisations: the municipality's own and the parties outside it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal

from valtuusapp.core import columns, messages
from valtuusapp.core.dates import format_period
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.organisation import Organisation, OrganisationKind
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import LocalText
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.fields import Field, Kind, of_enum
from valtuusapp.ui.directory.page import DirectoryPage
from valtuusapp.ui.directory.parts import history_section, mandates_section, names
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection, Filter


class OrganisationsPage(DirectoryPage):
    """The organisations.

    Signals:
        show_mandates: look at mandates in the registry; carries the ``MandateFilter``.
    """

    key = "organisations"
    icon = "organisation"
    depends_on = frozenset({"organisation", "mandate"})
    show_mandates = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, columns.ORGANISATIONS)
        self.set_texts(self.tr("Organisations"), self.tr("Search by name or business ID"))
        self.set_filters(
            [
                Filter("own", self.tr("Whose"), [("own", self.tr("own")), ("others", self.tr("others"))]),
                Filter("ended", self.tr("Ended"), [("yes", self.tr("shown too"))], self.tr("not shown")),
            ]
        )
        self.count_text = lambda count: self.tr("%n organisation(s)", "", count)

    def new_words(self) -> str:
        """The words for adding one."""
        return self.tr("New organisation")

    def empty_words(self) -> tuple[str, str]:
        """What to do first."""
        return self.tr("No organisations yet"), self.tr("Begin with the municipality itself.")

    def read_ids(self, sort: Sort) -> Sequence[int]:
        """By words and filters."""
        chosen = self.filters.values()
        own = {"own": True, "others": False}.get(chosen.get("own", ""))
        return self.desk.services.organisation.organisation_ids(
            self.words, own=own, with_ended="ended" in chosen, sort=sort
        )

    def read_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """With the number of mandates."""
        return self.desk.services.organisation.organisation_rows(ids)

    def blank(self) -> Organisation:
        """One without a name."""
        return Organisation(name=LocalText())

    def load(self, row_id: int) -> Organisation:
        """The organisation."""
        return self.desk.services.organisation.organisation(row_id)

    def fields(self, value: Any) -> Sequence[Field]:
        """Names, what it is, and when it was."""
        service, language = self.desk.services.organisation, self.desk.language
        return [
            Field(name="name_fi"),
            Field(name="name_sv"),
            Field(name="kind", kind=Kind.CHOICE, choices=of_enum(OrganisationKind, language)),
            Field(name="business_id", help=self.tr("For example 1234567-1. Needed when it is given a mandate.")),
            Field(
                name="own",
                kind=Kind.YES_NO,
                wide=True,
                help=self.tr("The municipality itself or its enterprise: the mandates that it gives stand here."),
            ),
            Field(name="valid_from", kind=Kind.DAY, section=self.tr("When it has been in operation")),
            Field(name="valid_to", kind=Kind.DAY),
            Field(
                name="successor_id",
                kind=Kind.PICK,
                wide=True,
                help=self.tr("The organisation that continues its duties."),
                suggest=lambda text: service.suggest_organisations(text, language=language),
                named=lambda key: service.organisation(key).name.get(language),
            ),
        ]

    def check(self, value: Any) -> Sequence[Problem]:
        """As the service says; a business ID is checked."""
        return self.desk.services.organisation.check_organisation(value)

    def save(self, value: Any) -> int:
        """Into the register."""
        return self.desk.services.organisation.save_organisation(value)

    def delete(self, row_id: int) -> None:
        """Only one that nothing refers to."""
        self.desk.services.organisation.delete_organisation(row_id)

    def describe(self, value: Organisation) -> Detail:
        """What it is, and the mandates that it holds."""
        assert value.id is not None
        language = self.desk.language
        successor = value.successor_id
        rows = [
            *names(value.name, language),
            DetailRow(messages.word("field", "business_id", language), value.business_id or "–"),
            DetailRow(self.tr("Ours"), messages.shown(value.own, language)),
            DetailRow(self.tr("In operation"), format_period(value.valid_from, value.valid_to)),
        ]
        if successor is not None:
            name = self.load(successor).name.get(language)
            rows.append(DetailRow(self.tr("Continued by"), name, lambda: self.open_row(successor)))
        return Detail(
            title=value.name.get(language),
            subtitle=messages.term(value.kind, language),
            sections=[
                DetailSection("names", "", rows),
                mandates_section(self.desk, MandateFilter(assignee_organisation_id=value.id), self.show_mandates.emit),
                history_section(self.desk, [("organisation", value.id)]),
            ],
        )
