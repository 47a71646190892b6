"""Organisations, units and job titles."""

from collections.abc import Sequence
from dataclasses import replace

from valtuusapp.core.choices import Choice
from valtuusapp.core.filters import Sort
from valtuusapp.core.identity import normal_business_id
from valtuusapp.core.messages import term
from valtuusapp.core.organisation import (
    JobTitle,
    JobTitleRow,
    Organisation,
    OrganisationRow,
    Unit,
    UnitKind,
    UnitRow,
)
from valtuusapp.core.problems import Problem, refuse_errors
from valtuusapp.core.text import Language, LocalText
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import organisation as queries
from valtuusapp.services import checks, merging, records, references
from valtuusapp.services.organisation_checks import check_organisation, check_title, check_unit
from valtuusapp.services.units import set_sectors

BY_NAME = Sort("name")


class OrganisationService:
    """The municipality's own structure and the parties outside it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # Organisations

    def organisation_ids(
        self, query: str = "", *, own: bool | None = None, with_ended: bool = False, sort: Sort = BY_NAME
    ) -> list[int]:
        """The keys of the organisations that have all the words, in order.

        Args:
            query: words of the name or the business ID.
            own: only our own, or only the others.
            with_ended: also those that have ceased.
            sort: a key of ``core.columns.ORGANISATIONS``.
        """
        with self._database.read() as session:
            return queries.organisation_ids(
                session, query, own=own, with_ended=with_ended, sort=sort, today=self._database.clock.today()
            )

    def organisation_rows(self, ids: Sequence[int]) -> list[OrganisationRow]:
        """The organisations with the keys, as rows in the same order."""
        with self._database.read() as session:
            return queries.organisation_rows(session, ids, self._database.clock.today())

    def organisation(self, organisation_id: int) -> Organisation:
        """The organisation as it is edited.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return records.read(records.load(session, tables.Organisation, organisation_id), Organisation)

    def check_organisation(self, organisation: Organisation) -> list[Problem]:
        """What is wrong or worth knowing before it is saved."""
        with self._database.read() as session:
            return list(check_organisation(session, organisation))

    def save_organisation(self, organisation: Organisation) -> int:
        """Saves an organisation, its business ID in the usual form. Returns the key.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        with self._database.write("organisation_saved") as written:
            refuse_errors(check_organisation(written.session, organisation))
            business_id = normal_business_id(organisation.business_id) or ""
            return records.save(written.session, tables.Organisation, replace(organisation, business_id=business_id)).id

    def delete_organisation(self, organisation_id: int) -> None:
        """Deletes an organisation that nothing refers to.

        Raises:
            UserError: ``row_in_use``.
        """
        with self._database.write("organisation_deleted") as written:
            references.delete(written.session, records.load(written.session, tables.Organisation, organisation_id))

    def suggest_organisations(
        self, text: str, own: bool | None = None, limit: int = 20, language: Language = Language.FI
    ) -> list[Choice]:
        """What is offered for the typed text; the detail is the kind and the business ID."""
        with self._database.read() as session:
            today = self._database.clock.today()
            ids = queries.offered_organisation_ids(session, text, own, limit, language, today)
            return [
                Choice(
                    row.id,
                    row.name.get(language),
                    ", ".join(part for part in (term(row.kind, language), row.business_id) if part),
                )
                for row in queries.organisation_rows(session, ids, today)
            ]

    # Units

    def unit_ids(
        self,
        query: str = "",
        *,
        kind: UnitKind | None = None,
        sector_id: int | None = None,
        with_ended: bool = False,
        sort: Sort = BY_NAME,
    ) -> list[int]:
        """The keys of the units that have all the words, in order.

        Args:
            query: words of the name or of the sector's name.
            kind: only sectors, service areas or units.
            sector_id: only those of a sector, itself included.
            with_ended: also those that have ceased.
            sort: a key of ``core.columns.UNITS``; by ``path`` each sector is followed by its units.
        """
        with self._database.read() as session:
            return queries.unit_ids(
                session,
                query,
                kind=kind,
                sector_id=sector_id,
                with_ended=with_ended,
                sort=sort,
                today=self._database.clock.today(),
            )

    def unit_rows(self, ids: Sequence[int]) -> list[UnitRow]:
        """The units with the keys, as rows in the same order."""
        with self._database.read() as session:
            return queries.unit_rows(session, ids, self._database.clock.today())

    def unit(self, unit_id: int) -> Unit:
        """The unit as it is edited.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return records.read(records.load(session, tables.Unit, unit_id), Unit)

    def check_unit(self, unit: Unit) -> list[Problem]:
        """What is wrong or worth knowing before it is saved."""
        with self._database.read() as session:
            return list(check_unit(session, unit))

    def save_unit(self, unit: Unit) -> int:
        """Saves a unit and what sector it and everything below it belongs to. Returns the key.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        with self._database.write("unit_saved") as written:
            refuse_errors(check_unit(written.session, unit))
            row = records.save(written.session, tables.Unit, replace(unit, name=_named(unit.name)))
            set_sectors(written.session, row)
            return row.id

    def delete_unit(self, unit_id: int) -> None:
        """Deletes a unit that nothing refers to.

        Raises:
            UserError: ``row_in_use``.
        """
        with self._database.write("unit_deleted") as written:
            references.delete(written.session, records.load(written.session, tables.Unit, unit_id))

    def suggest_units(
        self, text: str, kind: UnitKind | None = None, limit: int = 20, language: Language = Language.FI
    ) -> list[Choice]:
        """What is offered for the typed text; the detail is what the unit belongs to."""
        with self._database.read() as session:
            today = self._database.clock.today()
            ids = queries.offered_unit_ids(session, text, kind, limit, language, today)
            return [
                Choice(row.id, row.name.get(language), row.path.get(language))
                for row in queries.unit_rows(session, ids, today)
            ]

    # Job titles

    def title_ids(self, query: str = "", *, with_merged: bool = False, sort: Sort = BY_NAME) -> list[int]:
        """The keys of the job titles that have all the words, in order.

        Args:
            query: words of the name.
            with_merged: also those whose place another title took.
            sort: a key of ``core.columns.JOB_TITLES``.
        """
        with self._database.read() as session:
            return queries.title_ids(
                session, query, with_merged=with_merged, sort=sort, today=self._database.clock.today()
            )

    def title_rows(self, ids: Sequence[int]) -> list[JobTitleRow]:
        """The job titles with the keys, as rows in the same order."""
        with self._database.read() as session:
            return queries.title_rows(session, ids, self._database.clock.today())

    def title(self, title_id: int) -> JobTitle:
        """The job title as it is edited.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return records.read(records.load(session, tables.JobTitle, title_id), JobTitle)

    def check_title(self, title: JobTitle) -> list[Problem]:
        """What is wrong or worth knowing before it is saved."""
        with self._database.read() as session:
            return list(check_title(session, title))

    def save_title(self, title: JobTitle) -> int:
        """Saves a job title. Returns the key.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        with self._database.write("title_saved") as written:
            refuse_errors(check_title(written.session, title))
            return records.save(written.session, tables.JobTitle, replace(title, name=_named(title.name))).id

    def delete_title(self, title_id: int) -> None:
        """Deletes a job title that nothing refers to.

        Raises:
            UserError: ``row_in_use``.
        """
        with self._database.write("title_deleted") as written:
            references.delete(written.session, records.load(written.session, tables.JobTitle, title_id))

    def merge_titles(self, kept_id: int, merged_id: int, reason: str) -> None:
        """Makes two job titles one: everything moves to the kept one, of two map entries the stronger stays.

        Raises:
            UserError: ``reason_missing``, ``merge_with_itself``, ``already_merged``.
        """
        merging.refuse_itself(kept_id, merged_id)
        with self._database.write("titles_merged", checks.given_reason(reason)) as written:
            merging.merge_titles(written.session, kept_id, merged_id)

    def suggest_titles(self, text: str, limit: int = 20, language: Language = Language.FI) -> list[Choice]:
        """What is offered for the typed text."""
        with self._database.read() as session:
            ids = queries.offered_title_ids(session, text, limit, language)
            rows = queries.title_rows(session, ids, self._database.clock.today())
            return [Choice(row.id, row.name.get(language)) for row in rows]


def _named(name: LocalText) -> LocalText:
    """A name that is known in Swedish only stands as the Finnish one too, by which lists are ordered."""
    return replace(name, fi=name.fi.strip() or name.sv)
