"""A wanted row of the form that is about a mandate in force: which one, and what is asked of it then."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QObject

from valtuusapp.core.forms import FieldValue, FormValues, Reference
from valtuusapp.core.mandates import Mandate
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language
from valtuusapp.services.opening import Services
from valtuusapp.ui.form_view import FormView
from valtuusapp.ui.widgets import Suggestion

_OF_TARGET = ("e_service", "theme", "type")
_SEEN = "kindSeen"


def spare_fields(section_id: str, row: Mapping[str, FieldValue]) -> Collection[str]:
    """The fields of a row that are not asked for its kind, or that the chosen mandate tells already."""
    kind = row.get("kind") or LineKind.ADD
    if section_id != "wanted":
        return ()
    if kind == LineKind.ADD:
        return ("target",)
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


def target_source(
    services: Services, values: Callable[[], FormValues], language: Language
) -> Callable[[str], Sequence[Suggestion]]:
    """The lasting mandates of those whom the form names, that fit what is typed."""

    def offered(text: str) -> Sequence[Suggestion]:
        found = services.request_proposals.targets(text, values(), language)
        return [Suggestion(one.id, one.text, one.detail) for one in found]

    return offered


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
        theme = self._form.value(f"{around}.theme")
        start, end = self._services.request_proposals.period(
            kind,
            target.id if isinstance(target, Reference) else None,
            theme.id if isinstance(theme, Reference) else None,
            self._engagement_ids(),
        )
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
