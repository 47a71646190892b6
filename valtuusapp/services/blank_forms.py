"""Blank forms that are sent out to be filled in without the program: what they offer, and what stands there already."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from valtuusapp.core.dates import format_date
from valtuusapp.core.forms import CURRENT, Form
from valtuusapp.core.people import EngagementRow
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import paper_languages
from valtuusapp.core.text import Language, LocalText, fold, sort_key
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.db.queries import lists
from valtuusapp.db.queries import people as people_queries
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.db.tables import Engagement, EService, SectorMapEntry, Theme, ThemeEService, TitleMapEntry, Unit
from valtuusapp.services import records
from valtuusapp.services.form_settings import form_with_own_help, read_look
from valtuusapp.services.printing import signature_blocks
from valtuusapp.services.settings import read_municipality

if TYPE_CHECKING:
    from valtuusapp.documents.fillable_form import BlankForm

#: How many times as many rows a form with continuation pages has.
_WITH_CONTINUATION = {"assignees": 3, "wanted": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A blank form as it is wished.

    Attributes:
        unit_id: the unit whose maps tell what can be chosen; None for the orderer's, and without one for all in use.
        orderer_id: who orders; stands on the form.
        person_ids: for whom; they stand on the form, and rows are added when they need them.
        continuation: pages with more rows at the end.
    """

    form_id: str
    language: Language
    unit_id: int | None = None
    orderer_id: int | None = None
    person_ids: tuple[int, ...] = ()
    continuation: bool = False


@dataclass(frozen=True, slots=True)
class Offered:
    """What a form lets choose from.

    Attributes:
        count: how many pairs of e-service and theme.
        sector: of whose maps; empty when it is the whole catalogue in use.
    """

    count: int
    sector: LocalText


class BlankFormService:
    """Making blank forms. Nothing is written to the register."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def languages(self, form_id: str) -> tuple[Language, ...]:
        """The languages in which a form can be had, the municipality's own first."""
        with self._database.read() as session:
            usual = paper_languages(read_settings(session).form_languages(form_id))
        return tuple(dict.fromkeys((*usual, Language.FI, Language.SV)))

    def unit_named(self, name: str) -> int:
        """The key of the unit that has the name, in either language.

        Raises:
            UserError: ``unit_unknown``, ``unit_unclear`` when several have it.
        """
        with self._database.read() as session:
            units = session.scalars(
                select(Unit).where(or_(Unit.valid_to.is_(None), Unit.valid_to >= self._today()))
            ).all()
        wanted = fold(name)
        found = [unit.id for unit in units if wanted in (fold(unit.name_fi), fold(unit.name_sv))]
        if len(found) != 1 or not wanted:
            raise UserError("unit_unclear" if found and wanted else "unit_unknown", name=name)
        return found[0]

    def offered(self, wish: Wish) -> Offered:
        """What the form would let choose from."""
        with self._database.read() as session:
            sector, themes = _themes(session, _unit_of(session, wish, self._today()), self._today())
            count = len(_matters(session, themes, wish.language))
            return Offered(count, _name(session, sector))

    def pdf(self, wish: Wish) -> bytes:
        """The form.

        Raises:
            UserError: ``no_municipality``, ``row_gone``.
        """
        from valtuusapp.documents.fillable_form import fillable_pdf

        with self._database.read() as session:
            blank = _blank(session, wish, self._today())
        return fillable_pdf(blank)

    def _today(self) -> date:
        return self._database.clock.today()


def _blank(session: Session, wish: Wish, today: date) -> "BlankForm":
    from valtuusapp.documents.fillable_form import BlankForm

    municipality = read_municipality(session)
    form = form_with_own_help(session, wish.form_id, CURRENT[wish.form_id])
    look = read_look(session)
    _sector, themes = _themes(session, _unit_of(session, wish, today), today)
    return BlankForm(
        form=form,
        language=wish.language,
        municipality=municipality.name,
        stamp=municipality.business_id or municipality.name.get(Language.FI),
        matters=tuple(_matters(session, themes, wish.language)),
        rows=_rows(form, wish),
        values=dict(_values(session, form, wish, today)),
        signatures=signature_blocks(read_settings(session), form),
        contact=look.contact,
        logo=look.logo,
        made_on=today,
    )


def _rows(form: Form, wish: Wish) -> dict[str, int]:
    rows = {}
    for section in form.sections:
        if section.screen_max is not None and section.paper_max is not None:
            more = _WITH_CONTINUATION.get(section.id, 1) if wish.continuation else 1
            named = len(wish.person_ids) if section.id == "assignees" else 0
            rows[section.id] = min(section.screen_max, max(section.paper_max * more, named))
    return rows


def _unit_of(session: Session, wish: Wish, today: date) -> int | None:
    if wish.unit_id is not None or wish.orderer_id is None:
        return wish.unit_id
    query = (
        select(Engagement.unit_id)
        .where(Engagement.person_id == wish.orderer_id, lists.engaged_on(today))
        .order_by(Engagement.main.desc(), Engagement.id)
    )
    return session.scalar(query.limit(1))


def _themes(session: Session, unit_id: int | None, today: date) -> tuple[int | None, list[int]]:
    """The themes that a unit is offered, and the sector whose maps say so; None when it is the whole catalogue."""
    usable = select(Theme.id).where(Theme.in_use, Theme.hidden.is_(False))
    unit = session.get(Unit, unit_id) if unit_id is not None else None
    if unit is not None and unit.sector_id is not None:
        titles = (
            select(Engagement.job_title_id)
            .join(Unit, Unit.id == Engagement.unit_id)
            .where(Unit.sector_id == unit.sector_id, lists.not_ended(today))
        )
        mapped = or_(
            Theme.id.in_(select(SectorMapEntry.theme_id).where(SectorMapEntry.sector_id == unit.sector_id)),
            Theme.id.in_(select(TitleMapEntry.theme_id).where(TitleMapEntry.job_title_id.in_(titles))),
        )
        if found := list(session.scalars(usable.where(mapped))):
            return unit.sector_id, found
    return None, list(session.scalars(usable))


def _matters(session: Session, theme_ids: Sequence[int], language: Language) -> list[tuple[str, str]]:
    """Key and words of each e-service with what is done there, in the order of the words."""
    query = (
        select(Theme, EService)
        .outerjoin(ThemeEService, ThemeEService.theme_id == Theme.id)
        .outerjoin(EService, EService.id == ThemeEService.e_service_id)
        .where(Theme.id.in_(theme_ids))
    )
    found = []
    for theme, e_service in session.execute(query).tuples():
        words = LocalText(theme.name_fi, theme.name_sv, theme.name_en).marked(language)
        key = f"t{theme.id}"
        if e_service is not None:
            words = f"{LocalText(e_service.name_fi, e_service.name_sv).marked(language)} – {words}"
            key += f"e{e_service.id}"
        found.append((key, words))
    return sorted(found, key=lambda pair: (sort_key(pair[1]), pair[0]))


def _values(session: Session, form: Form, wish: Wish, today: date) -> Iterator[tuple[str, str]]:
    """What is known already, by the names of the fields. Where protected persons work and are reached is left out."""
    fields = {field.id for section in form.sections for field in section.fields}
    language = wish.language
    if wish.orderer_id is not None:
        orderer, work = _person(session, wish.orderer_id, today)
        yield "orderer", f"{orderer.first_names} {orderer.last_name}"
        if work is not None:
            yield "orderer_title", work.title.get(language)
        if not orderer.restricted:
            yield "orderer_email", orderer.email
            yield "orderer_phone", orderer.phone
    unit_id = _unit_of(session, wish, today)
    if unit_id is not None and not (wish.unit_id is None and _is_restricted(session, wish.orderer_id)):
        yield "orderer_unit", _name(session, unit_id).get(language)
    if not wish.person_ids:
        return
    if "assignee_kind" in fields:
        yield "assignee_kind", "persons"
    languages = set()
    for number, person_id in enumerate(wish.person_ids, start=1):
        person, work = _person(session, person_id, today)
        languages.add(person.language)
        for name, value in _assignee(person, work, language):
            yield f"assignees_{number}_{name}", value
    if len(languages) == 1 and (shared := languages.pop()) in (Language.FI, Language.SV):
        yield "message_language", shared.value


def _assignee(person: tables.Person, work: EngagementRow | None, language: Language) -> Iterable[tuple[str, str]]:
    yield "person", f"{person.first_names} {person.last_name}"
    yield "employee_number", person.employee_number or ""
    if person.restricted:
        return
    yield "email", person.email
    if work is not None:
        yield "engagement", ", ".join(name for name in (work.title.get(language), work.unit.get(language)) if name)
        if work.valid_to is not None:
            yield "engagement_ends", format_date(work.valid_to)


def _person(session: Session, person_id: int, today: date) -> tuple[tables.Person, EngagementRow | None]:
    rows = people_queries.engagements_of(session, person_id, today)
    return records.load(session, tables.Person, person_id), rows[0] if rows else None


def _is_restricted(session: Session, person_id: int | None) -> bool:
    person = session.get(tables.Person, person_id) if person_id is not None else None
    return person is not None and person.restricted


def _name(session: Session, unit_id: int | None) -> LocalText:
    unit = session.get(Unit, unit_id) if unit_id is not None else None
    return LocalText(unit.name_fi, unit.name_sv) if unit else LocalText()
