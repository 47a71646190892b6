"""A wanted row of the form that is about a mandate in force: which one, and what is asked of it then."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject

from valtuusapp.core import messages
from valtuusapp.core.dates import format_period
from valtuusapp.core.filters import CURRENT, MandateFilter, Sort
from valtuusapp.core.forms import FieldValue, FormValues, Reference
from valtuusapp.core.mandates import Direction, Mandate, MandateRow
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language, fold
from valtuusapp.services.opening import Services
from valtuusapp.ui.form_view import FormView
from valtuusapp.ui.widgets import Suggestion

Assignee = tuple[int | None, int | None]
"""The person, or the organisation."""

_OF_TARGET = ("e_service", "theme", "type")
_SEEN = "kindSeen"


def spare_fields(section_id: str, row: Mapping[str, FieldValue]) -> Collection[str]:
    """The fields of a row that are not asked for its kind, or that the chosen mandate tells already."""
    kind = row.get("kind")
    if section_id != "wanted" or not kind or kind == LineKind.ADD:
        return ()
    spare: set[str] = set()
    if kind in (LineKind.EXTEND, LineKind.END):
        spare |= {"type", "specifiers"}
    if kind == LineKind.END:
        spare.add("valid_from")
    target = row.get("target")
    if isinstance(target, Reference) and target.id is not None:
        spare.update(_OF_TARGET)
        if not row.get("work"):
            spare.add("work")
    return spare


def assignees_in(values: FormValues) -> list[Assignee]:
    """Everyone whom the form names and the register knows."""
    if values.get("assignee_kind") == "organisation":
        organisation = values.get("organisation")
        return [(None, organisation.id)] if isinstance(organisation, Reference) and organisation.id else []
    rows = values.get("assignees")
    persons = [row.get("person") for row in rows] if isinstance(rows, tuple) else []
    return [(person.id, None) for person in persons if isinstance(person, Reference) and person.id is not None]


def target_suggestions(
    services: Services, text: str, assignees: Iterable[Assignee], language: Language
) -> list[Suggestion]:
    """The lasting mandates of the assignees that fit what is typed, those that end first before the others."""
    ids: list[int] = []
    for person_id, organisation_id in dict.fromkeys(assignees):
        which = MandateFilter(
            states=CURRENT.states,
            direction=Direction.GIVEN,
            assignee_person_id=person_id,
            assignee_organisation_id=organisation_id,
        )
        ids += services.mandates.ids(which, Sort("valid_to", language=language))
    rows = services.mandates.rows(ids)
    several = len({row.assignee for row in rows}) > 1
    offered = [_suggestion(row, language, with_name=several) for row in rows]
    words = fold(text).split()
    return [one for one in offered if all(word in fold(f"{one.text} {one.detail}") for word in words)]


def target_words(row: MandateRow, language: Language) -> str:
    """``Veroasioiden hoito, asiointivaltuus, 1.1.2026–31.3.2028``."""
    period = format_period(row.valid_from, row.valid_to)
    return ", ".join([row.theme.get(language), messages.term(row.type, language), period])


def _suggestion(row: MandateRow, language: Language, *, with_name: bool) -> Suggestion:
    parts: Sequence[str] = [row.assignee if with_name else "", ", ".join(row.specifiers)]
    return Suggestion(row.id, target_words(row, language), " · ".join(part for part in parts if part))


class KindHelp(QObject):
    """Fills in what follows from the kind of a row and from the mandate that is meant."""

    def __init__(self, form: FormView, services: Services, language: Language) -> None:
        super().__init__(form)
        self._form = form
        self._services = services
        self._language = language
        self._note_kinds()

    def settle(self) -> None:
        """Look for rows of which the kind was changed: their dates are proposed anew."""
        for around, before, kind in self._note_kinds():
            if kind == LineKind.ADD:
                self._form.set_value(f"{around}.target", None)
            if before is not None:
                self._propose_dates(around, LineKind(kind))

    def fill_from_target(self, around: str, mandate_id: int) -> None:
        """Theme, type and specifiers of the mandate that was picked, and the dates that the kind asks for."""
        mandate = self._mandate(mandate_id)
        if mandate is None:
            return
        theme = self._services.themes.theme(mandate.theme_id)
        only = theme.e_service_ids[0] if len(theme.e_service_ids) == 1 else None
        e_service = self._services.themes.e_service(only) if only is not None else None
        name = Reference(e_service.name.marked(self._language), e_service.id) if e_service else None
        self._form.set_value(f"{around}.e_service", name)
        self._form.set_value(f"{around}.theme", Reference(theme.name.marked(self._language), theme.id))
        self._form.set_value(f"{around}.type", mandate.type.value)
        self._form.set_value(f"{around}.specifiers", ", ".join(mandate.specifiers))
        kind = self._form.value(f"{around}.kind")
        if kind:
            self._propose_dates(around, LineKind(str(kind)))

    def _note_kinds(self) -> list[tuple[str, str | None, str]]:
        """The rows whose kind is another one than when they were looked at last: place, kind before, kind now."""
        found = []
        for place, row in self._form.places():
            section_id, _dot, field_id = place.rpartition(".")
            if not section_id.startswith("wanted.") or field_id != "kind":
                continue
            before, kind = row.editor.property(_SEEN), row.editor.value()
            if kind and before != kind:
                row.editor.setProperty(_SEEN, kind)
                found.append((section_id, before, kind))
        return found

    def _propose_dates(self, around: str, kind: LineKind) -> None:
        target = self._form.value(f"{around}.target")
        mandate = self._mandate(target.id) if isinstance(target, Reference) and target.id is not None else None
        today = self._services.register.today()
        start: date | None = today
        end: date | None = today
        match kind:
            case LineKind.ADD:
                blank = self._services.requests.blank_wanted()
                end = blank["valid_to"] if isinstance(blank["valid_to"], date) else None
            case LineKind.CHANGE:
                start = None  # from the day on which it is granted
                end = mandate.valid_to if mandate else None
            case LineKind.EXTEND:
                start = mandate.valid_to + timedelta(days=1) if mandate else None
                theme_id = mandate.theme_id if mandate else None
                end = self._services.requests.proposed_end(start, theme_id, self._engagement_ids()) if start else None
            case LineKind.END:
                start = None
        self._form.set_value(f"{around}.valid_from", start)
        self._form.set_value(f"{around}.valid_to", end)

    def _engagement_ids(self) -> tuple[int, ...]:
        values = [row.editor.value() for place, row in self._form.places() if place.endswith(".engagement")]
        return tuple(one.id for one in values if isinstance(one, Reference) and one.id is not None)

    def _mandate(self, mandate_id: int) -> Mandate | None:
        try:
            return self._services.mandates.mandate(mandate_id)
        except UserError:
            return None  # gone since the form was filled in
