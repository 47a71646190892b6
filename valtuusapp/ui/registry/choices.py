"""What the fields of a mandate offer: rows of the register, types, engagements, grantors."""

from collections.abc import Iterable, Sequence
from datetime import date

from valtuusapp.core import messages
from valtuusapp.core.choices import Choice
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.people import EngagementRow
from valtuusapp.core.text import Language, fold, search_words
from valtuusapp.core.themes import Theme
from valtuusapp.services.opening import Services
from valtuusapp.ui.registry.filters import PERSON
from valtuusapp.ui.registry.texts import Registry
from valtuusapp.ui.widgets import Suggestion


class Choices:
    """Asks the services what can be chosen."""

    def __init__(self, services: Services, language: Language) -> None:
        self._services = services
        self._language = language

    def persons(self, text: str) -> list[Suggestion]:
        """Persons by the typed words."""
        return _suggestions(self._services.people.suggest_persons(text, language=self._language))

    def organisations(self, text: str) -> list[Suggestion]:
        """Organisations by the typed words."""
        return _suggestions(self._services.organisation.suggest_organisations(text, language=self._language))

    def themes(self, text: str) -> list[Suggestion]:
        """Mandate themes by the typed words, those in use first."""
        return _suggestions(self._services.themes.suggest_themes(text, language=self._language))

    def titles(self, text: str) -> list[Suggestion]:
        """Job titles by the typed words."""
        return _suggestions(self._services.organisation.suggest_titles(text, language=self._language))

    def title_name(self, key: str) -> str:
        """The name of a job title by its key."""
        return self._services.organisation.title(int(key)).name.get(self._language)

    def grantors(
        self, text: str, kind: MandateType, assignor_id: int | None, theme_id: int | None, on: date
    ) -> list[Suggestion]:
        """Those who hold the matching right on the day (R1); by the typed words also others."""
        holders: list[Choice] = []
        if kind.granted_with is not None and assignor_id is not None and theme_id is not None:
            holders = self._services.mandates.holders(kind.granted_with, assignor_id, [theme_id], on)
        right = messages.term(kind.granted_with, self._language) if kind.granted_with else ""
        words = search_words(text)
        first = [
            Suggestion(one.id, one.text, right) for one in holders if all(word in fold(one.text) for word in words)
        ]
        taken = {one.id for one in first}
        found = self._services.people.suggest_persons(text, language=self._language) if text or not first else []
        return [*first, *_suggestions(choice for choice in found if choice.id not in taken)]

    def types(self, theme: Theme | None, *, to_person: bool, now: MandateType | None) -> list[tuple[str, str]]:
        """The types that the theme has, first; the others only where the theme's list is not sure (R1)."""
        of_theme = theme.types if theme is not None else ()
        sure = bool(of_theme) and theme is not None and theme.types_basis.refuses
        others = () if sure else tuple(kind for kind in MandateType if kind not in of_theme)
        kinds = [kind for kind in (*of_theme, *others) if to_person or not kind.persons_only]
        if now is not None and now not in kinds:
            kinds.append(now)
        return [(kind.value, messages.term(kind, self._language)) for kind in kinds]

    def engagements(self, person_id: int | None) -> list[EngagementRow]:
        """What the person does, the main work first."""
        return self._services.people.engagements_of(person_id) if person_id is not None else []

    def engagement_words(self, rows: Iterable[EngagementRow]) -> list[tuple[str, str]]:
        """Engagements as choices; none is one too."""
        none = Registry.tr("not tied to an engagement")
        return [("", none), *((str(row.id), self._engagement(row)) for row in rows)]

    def received(
        self, assignor_id: int | None, theme_id: int | None, on: date, now: int | None
    ) -> list[tuple[str, str]]:
        """The received mandates on which one to represent can rest (R18); the present one in any case."""
        none = [("", Registry.tr("not recorded"))]
        ids = []
        if assignor_id is not None and theme_id is not None:
            ids = [mandate_id for mandate_id, _end in self._services.mandates.received(assignor_id, theme_id, on)]
        if now is not None and now not in ids:
            ids.append(now)
        rows = self._services.mandates.rows(ids) if ids else []
        return none + [
            (str(row.id), f"{row.assignor.get(self._language)}, {format_period(row.valid_from, row.valid_to)}")
            for row in rows
        ]

    def theme_name(self, key: str) -> str:
        """The name of the theme with the key.

        Raises:
            UserError: ``row_gone``.
        """
        return self._services.themes.theme(int(key)).name.marked(self._language)

    def assignee_name(self, value: str) -> str:
        """The name behind ``person:12`` or ``organisation:3``.

        Raises:
            UserError: ``row_gone``.
        """
        kind, _, key = value.partition(":")
        if kind == PERSON:
            return self._services.people.person(int(key)).listed_name
        return self._services.organisation.organisation(int(key)).name.get(self._language)

    def _engagement(self, row: EngagementRow) -> str:
        words = ", ".join(part for part in (row.title.get(self._language), row.unit.get(self._language)) if part)
        if row.valid_to is None:
            return words
        return Registry.tr("{work} (until {day})").format(work=words, day=format_date(row.valid_to))


def _suggestions(choices: Iterable[Choice]) -> list[Suggestion]:
    return [Suggestion(choice.id, choice.text, choice.detail) for choice in choices]


def in_force_first(rows: Sequence[EngagementRow], on: date) -> EngagementRow | None:
    """The work that is meant when nothing else is said: the first that goes on."""
    return next((row for row in rows if row.valid_to is None or row.valid_to >= on), None)
