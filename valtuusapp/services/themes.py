"""Mandate themes and the e-services that ask for them."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from valtuusapp import resources
from valtuusapp.core.choices import Choice
from valtuusapp.core.filters import Sort
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.problems import Problem, refuse_errors
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.core.themes import EService, EServiceRow, Theme, ThemeRow, TypeBasis
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import themes as queries
from valtuusapp.services import records, references
from valtuusapp.services.theme_checks import check_e_service, check_theme, what_depends

BY_NAME = Sort("name")

_ORDER = tuple(MandateType)
_WEAKEST_FIRST = (TypeBasis.GENERAL_RULE, TypeBasis.MUNICIPALITY, TypeBasis.SOURCE)


class ThemeService:
    """What mandates are about, and where they are used."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def theme_ids(
        self,
        query: str = "",
        *,
        in_use: bool | None = None,
        to_be_checked: bool | None = None,
        hidden: bool | None = False,
        e_service_id: int | None = None,
        owner: str = "",
        sort: Sort = BY_NAME,
    ) -> list[int]:
        """The keys of the themes that have all the words, in order.

        Args:
            query: words of the name, former names, category, description or an e-service.
            in_use: only those that the municipality uses, or only the others.
            to_be_checked: only those whose name is not sure, or only the sure ones.
            hidden: only those that are offered, only the hidden ones, or with None both.
            e_service_id: only those that the e-service asks for.
            owner: only those that an e-service of the owner asks for; the owner's Finnish name.
            sort: a key of ``core.columns.THEMES``.
        """
        with self._database.read() as session:
            return queries.theme_ids(
                session,
                query,
                in_use=in_use,
                to_be_checked=to_be_checked,
                hidden=hidden,
                e_service_id=e_service_id,
                owner=owner,
                sort=sort,
                today=self._database.clock.today(),
            )

    def theme_rows(self, ids: Sequence[int]) -> list[ThemeRow]:
        """The themes with the keys, as rows in the same order."""
        with self._database.read() as session:
            return queries.theme_rows(session, ids, self._database.clock.today())

    def theme(self, theme_id: int) -> Theme:
        """The theme as it is edited.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return read_theme(session, theme_id)

    def check_theme(self, theme: Theme) -> list[Problem]:
        """What is wrong or worth knowing before it is saved."""
        with self._database.read() as session:
            return list(check_theme(session, theme, self._database.clock.today()))

    def save_theme(self, theme: Theme) -> int:
        """Saves a theme with its types and e-services. Returns the key.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        with self._database.write("theme_saved") as written:
            refuse_errors(check_theme(written.session, theme, self._database.clock.today()))
            row = records.save(written.session, tables.Theme, theme)
            stored = read_theme(written.session, row.id)
            _set_types(row, theme, stored.types_basis)
            _set_e_services(row, theme)
            if (stored.types, stored.types_basis, stored.e_service_ids) != _links(theme):
                flag_modified(row, "name_fi")  # so that the version says that the theme is another
            return row.id

    def delete_theme(self, theme_id: int) -> None:
        """Deletes a theme that nothing refers to.

        Raises:
            UserError: ``row_in_use``.
        """
        with self._database.write("theme_deleted") as written:
            references.delete(written.session, records.load(written.session, tables.Theme, theme_id))

    def take_into_use(self, theme_ids: Sequence[int], in_use: bool = True) -> None:
        """Takes themes into use, so that they are offered first, or out of use; a hidden one is shown again."""
        with self._database.write("themes_taken_into_use" if in_use else "themes_taken_out_of_use") as written:
            for theme_id in theme_ids:
                row = records.load(written.session, tables.Theme, theme_id)
                row.in_use = in_use
                row.hidden = row.hidden and not in_use

    def hide(self, theme_ids: Sequence[int], hidden: bool = True) -> None:
        """Hides themes, so that they are not offered nor in use, or shows them again."""
        with self._database.write("themes_hidden" if hidden else "themes_shown") as written:
            for theme_id in theme_ids:
                row = records.load(written.session, tables.Theme, theme_id)
                row.hidden = hidden
                row.in_use = row.in_use and not hidden

    def confirm_name(self, theme_id: int) -> None:
        """Writes down that the name was checked today against the official list."""
        with self._database.write("theme_confirmed") as written:
            records.load(written.session, tables.Theme, theme_id).confirmed_on = self._database.clock.today()

    def what_depends_on_theme(self, theme_id: int) -> list[Problem]:
        """Warnings before a theme is taken out of use or hidden: holders, open requests, rows of the maps."""
        with self._database.read() as session:
            return list(what_depends(session, theme_id, self._database.clock.today()))

    def similar(self, theme_id: int) -> tuple[tuple[LocalText, LocalText], ...]:
        """The themes that are easily mixed up with this one, each with what tells them apart (R12)."""
        with self._database.read() as session:
            return read_similar(session, theme_id)

    def suggest_themes(
        self,
        text: str,
        e_service_id: int | None = None,
        in_use_first: bool = True,
        include_hidden: bool = False,
        limit: int = 20,
        language: Language = Language.FI,
    ) -> list[Choice]:
        """What is offered for the typed words; the detail is e-service and owner."""
        with self._database.read() as session:
            ids = queries.offered_theme_ids(
                session,
                text,
                e_service_id=e_service_id,
                in_use_first=in_use_first,
                include_hidden=include_hidden,
                limit=limit,
                language=language,
            )
            return [
                Choice(
                    row.id,
                    row.name.marked(language),
                    ", ".join(part for part in (row.e_services.get(language), row.owner.get(language)) if part),
                )
                for row in queries.theme_rows(session, ids, self._database.clock.today())
            ]

    # E-services

    def e_service_ids(self, query: str = "", *, sort: Sort = BY_NAME) -> list[int]:
        """The keys of the e-services that have all the words in name or owner, in order.

        Args:
            query: the words.
            sort: a key of ``core.columns.E_SERVICES``.
        """
        with self._database.read() as session:
            return queries.e_service_ids(session, query, sort=sort)

    def e_service_rows(self, ids: Sequence[int]) -> list[EServiceRow]:
        """The e-services with the keys, as rows in the same order."""
        with self._database.read() as session:
            return queries.e_service_rows(session, ids)

    def e_service(self, e_service_id: int) -> EService:
        """The e-service as it is edited.

        Raises:
            UserError: ``row_gone``.
        """
        with self._database.read() as session:
            return records.read(records.load(session, tables.EService, e_service_id), EService)

    def owners(self, language: Language = Language.FI) -> list[LocalText]:
        """The owners of the e-services, each once, in the order of the language."""
        with self._database.read() as session:
            return sorted(queries.owners(session), key=lambda owner: sort_key(owner.get(language)))

    def check_e_service(self, e_service: EService) -> list[Problem]:
        """What is wrong or worth knowing before it is saved."""
        with self._database.read() as session:
            return list(check_e_service(session, e_service))

    def save_e_service(self, e_service: EService) -> int:
        """Saves an e-service. Returns the key.

        Raises:
            UserError: ``not_saved`` with the problems, ``changed_elsewhere``.
        """
        with self._database.write("e_service_saved") as written:
            refuse_errors(check_e_service(written.session, e_service))
            return records.save(written.session, tables.EService, e_service).id

    def delete_e_service(self, e_service_id: int) -> None:
        """Deletes an e-service that nothing refers to.

        Raises:
            UserError: ``row_in_use``.
        """
        with self._database.write("e_service_deleted") as written:
            references.delete(written.session, records.load(written.session, tables.EService, e_service_id))

    def suggest_e_services(self, text: str, limit: int = 20, language: Language = Language.FI) -> list[Choice]:
        """What is offered for the typed words; the detail is the owner."""
        with self._database.read() as session:
            ids = queries.offered_e_service_ids(session, text, limit, language)
            return [
                Choice(row.id, row.name.marked(language), row.owner.get(language))
                for row in queries.e_service_rows(session, ids)
            ]


def read_theme(session: Session, theme_id: int) -> Theme:
    """The theme as it is edited, with its types and e-services."""
    row = records.load(session, tables.Theme, theme_id)
    bases = {one.basis for one in row.types}
    return replace(
        records.read(row, Theme),
        types=tuple(sorted((one.type for one in row.types), key=_ORDER.index)),
        # One type of which it is only supposed makes the whole list one that does not refuse.
        types_basis=next((basis for basis in _WEAKEST_FIRST if basis in bases), TypeBasis.GENERAL_RULE),
        e_service_ids=tuple(sorted(one.e_service_id for one in row.e_services)),
    )


def read_similar(session: Session, theme_id: int) -> tuple[tuple[LocalText, LocalText], ...]:
    """The themes that are easily mixed up with this one, each with what tells them apart (R12)."""
    key = records.load(session, tables.Theme, theme_id).catalogue_key
    explained = {
        other: LocalText(pair["fi"], pair["sv"])
        for pair in resources.toml("catalogue", "easily_mixed.toml")["pair"]
        if key in pair["themes"]
        for other in pair["themes"]
        if other != key
    }
    if not explained:
        return ()
    rows = session.scalars(
        select(tables.Theme).where(tables.Theme.catalogue_key.in_(explained)).order_by(tables.Theme.sort_key)
    )
    return tuple((LocalText(row.name_fi, row.name_sv, row.name_en), explained[row.catalogue_key]) for row in rows)


def _links(theme: Theme) -> tuple[object, ...]:
    return tuple(sorted(theme.types, key=_ORDER.index)), theme.types_basis, tuple(sorted(theme.e_service_ids))


def _set_types(row: tables.Theme, theme: Theme, stored_basis: TypeBasis) -> None:
    """Makes the rows of the types those of the value; how a type is known stays unless it was changed."""
    stored = {one.type: one for one in row.types}
    for kind, one in stored.items():
        if kind not in theme.types:
            row.types.remove(one)
        elif theme.types_basis is not stored_basis:
            one.basis = theme.types_basis
    row.types.extend(tables.ThemeType(type=kind, basis=theme.types_basis) for kind in theme.types if kind not in stored)


def _set_e_services(row: tables.Theme, theme: Theme) -> None:
    stored = {one.e_service_id: one for one in row.e_services}
    for key, one in stored.items():
        if key not in theme.e_service_ids:
            row.e_services.remove(one)
    row.e_services.extend(tables.ThemeEService(e_service_id=key) for key in theme.e_service_ids if key not in stored)
