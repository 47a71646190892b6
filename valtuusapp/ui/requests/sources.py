"""What the fields of a request offer: rows of the register that fit what is typed."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from valtuusapp.core.choices import Choice
from valtuusapp.core.dates import format_date
from valtuusapp.core.forms import FieldKind, FieldValue, FormValues, Reference
from valtuusapp.core.people import EngagementRow
from valtuusapp.core.text import Language, fold
from valtuusapp.services.opening import Services
from valtuusapp.ui.form_fields import Sources
from valtuusapp.ui.requests.line_kinds import target_source
from valtuusapp.ui.widgets import Suggestion


def form_sources(services: Services, language: Language, values: Callable[[], FormValues]) -> Sources:
    """What the form's reference fields offer, by the kind of the field.

    Args:
        services: what is asked of the register.
        language: of the words.
        values: the form as it stands now: one of the mandates of those whom it names may be meant.
    """
    organisation, themes = services.organisation, services.themes
    persons = person_suggestions(services, language)
    targets = target_source(services, values, language)

    def offered_themes(text: str, e_service_id: int | None) -> Sequence[Suggestion]:
        found = themes.suggest_themes(text, e_service_id=e_service_id, language=language)
        # The catalogue does not know every theme of a service: nothing found there is looked for everywhere.
        if not found and e_service_id is not None and text:
            found = themes.suggest_themes(text, language=language)
        return _suggestions(found)

    return {
        FieldKind.PERSON: lambda text, _narrowed: persons(text),
        FieldKind.ORGANISATION: lambda text, _narrowed: _suggestions(
            organisation.suggest_organisations(text, language=language)
        ),
        FieldKind.UNIT: lambda text, _narrowed: _suggestions(organisation.suggest_units(text, language=language)),
        FieldKind.E_SERVICE: lambda text, _narrowed: _suggestions(themes.suggest_e_services(text, language=language)),
        FieldKind.THEME: offered_themes,
        FieldKind.MANDATE: lambda text, _narrowed: targets(text),
        FieldKind.ENGAGEMENT: lambda text, person_id: engagement_suggestions(services, text, person_id, language),
    }


def person_suggestions(services: Services, language: Language) -> Callable[[str], Sequence[Suggestion]]:
    """The persons who fit what is typed."""
    return lambda text: _suggestions(services.people.suggest_persons(text, language=language))


def engagement_suggestions(
    services: Services, text: str, person_id: int | None, language: Language
) -> list[Suggestion]:
    """The present engagements of a person, the main one first; the last day stands in the words."""
    if person_id is None:
        return []
    rows = services.people.engagements_of(person_id, services.register.today())
    offered = [Suggestion(row.id, engagement_words(row, language), row.sector.get(language)) for row in rows]
    words = fold(text)
    return [one for one in offered if words in fold(one.text)] or offered


def engagement_words(row: EngagementRow, language: Language) -> str:
    """Title, unit, and the last day of a fixed term: ``rehtori, Rantakoulu, päättyy 31.7.2027``."""
    parts = [row.title.get(language), row.unit.get(language), end_words(row.valid_to)]
    return ", ".join(part for part in parts if part)


def end_words(day: date | None) -> str:
    """When an engagement ends; empty when it goes on until further notice."""
    if day is None:
        return ""
    return QCoreApplication.translate("RequestWords", "ends {day}").format(day=format_date(day))


def main_engagement(services: Services, person_id: int) -> EngagementRow | None:
    """The engagement from which title and unit are taken."""
    rows = services.people.engagements_of(person_id, services.register.today())
    return rows[0] if rows else None


def assignee_row(services: Services, person_id: int, name: str, language: Language) -> dict[str, FieldValue]:
    """A row of the assignees for a person, with the main engagement."""
    row: dict[str, FieldValue] = {"person": Reference(name, person_id)}
    if engagement := main_engagement(services, person_id):
        row["engagement"] = Reference(engagement_words(engagement, language), engagement.id)
    return row


def title_of(services: Services, person_id: int, language: Language) -> str:
    """The job title of a person's main engagement; empty when there is none."""
    engagement = main_engagement(services, person_id)
    return engagement.title.get(language) if engagement else ""


def _suggestions(choices: Sequence[Choice]) -> list[Suggestion]:
    return [Suggestion(one.id, one.text, one.detail) for one in choices]
