"""What the panel says of one mandate, or of several that are selected."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.mandates import MandateRow, MandateState, MandateType
from valtuusapp.core.people import EngagementRow
from valtuusapp.core.text import Language
from valtuusapp.services.mandates import MandateDetail
from valtuusapp.services.opening import Services
from valtuusapp.ui.history import history_list
from valtuusapp.ui.registry.actions import IN_FORCE
from valtuusapp.ui.registry.notes import Note, Notes, notes_on
from valtuusapp.ui.registry.texts import Registry
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection


@dataclass(frozen=True, slots=True)
class Known:
    """All that is read for the panel.

    Attributes:
        engagement: for which the assignee has it; None when not known.
        rests_on: the received mandate on which it rests (R18).
        name_to_be_checked: of the theme.
        restricted: the assignee's contact details are protected.
    """

    shown: MandateDetail
    engagement: EngagementRow | None
    rests_on: MandateDetail | None
    name_to_be_checked: bool
    restricted: bool


@dataclass(frozen=True, slots=True)
class Links:
    """Where the links of the panel lead; each is given a key."""

    request: Callable[[int], object]
    person: Callable[[int], object]
    mandate: Callable[[int], object]
    application: Callable[[int], object]


def read(services: Services, mandate_id: int) -> Known:
    """Reads a mandate and what stands around it.

    Raises:
        UserError: ``row_gone``.
    """
    shown = services.mandates.detail(mandate_id)
    mandate = shown.mandate
    person_id = mandate.assignee_person_id
    engagements = services.people.engagements_of(person_id) if person_id is not None else []
    return Known(
        shown=shown,
        engagement=next((one for one in engagements if one.id == mandate.engagement_id), None),
        rests_on=services.mandates.detail(mandate.rests_on_id) if mandate.rests_on_id is not None else None,
        name_to_be_checked=services.themes.theme(mandate.theme_id).to_be_checked,
        restricted=person_id is not None and services.people.person(person_id).restricted,
    )


def detail_of(services: Services, known: Known, language: Language, today: date, links: Links) -> Detail:
    """The panel of one mandate."""
    shown, row = known.shown, known.shown.row
    notes = notes_on(known.shown, known.engagement, known.rests_on, today, language)
    if known.name_to_be_checked:
        notes.append(Note("info", Registry.tr("The name of the mandate theme is to be checked.")))
    if known.restricted:
        word = messages.word("term", "restricted_details", language)
        notes.append(Note("info", f"{word[:1].upper()}{word[1:]}."))
    rows = [("mandate", row.id)]
    if shown.line_id is not None and shown.request_id is not None:
        rows += [("request_line", shown.line_id), ("request", shown.request_id)]
    return Detail(
        title=row.theme.marked(language),
        subtitle=row.assignee,
        state=row.state,
        ends_soon=row.ends_soon,
        state_words=_state_words(known.shown, today, language),
        sections=[
            *([DetailSection("notes", "", Notes(notes))] if notes else []),
            DetailSection("facts", "", _facts(known, language, links)),
            DetailSection("granting", Registry.tr("Granting"), _granting(known, language, links)),
            *([DetailSection("end", Registry.tr("The end"), end)] if (end := _end(known, language)) else []),
            DetailSection("history", Registry.tr("History"), history_list(services.history.of_rows(rows), language)),
        ],
    )


def detail_of_many(count: int, rows: Sequence[MandateRow], language: Language) -> Detail:
    """The panel while several are selected: how many in each state, as far as they have been looked at."""
    states = Counter(row.state for row in rows)
    lines = [DetailRow(messages.term(state, language), str(states[state])) for state in MandateState if states[state]]
    title = Registry.tr("%n mandate(s) selected", "", count)
    return Detail(title, sections=[DetailSection("states", "", lines)])


def _state_words(shown: MandateDetail, today: date, language: Language) -> str:
    row = shown.row
    if row.ends_soon:
        days = (row.valid_to - today).days
        return Registry.tr("ends in %n day(s)", "", days) if days else Registry.tr("ends today")
    return messages.term(row.state, language)


def _facts(known: Known, language: Language, links: Links) -> list[DetailRow]:
    row, mandate = known.shown.row, known.shown.mandate
    person_id = mandate.assignee_person_id
    go = (lambda: links.person(person_id)) if person_id is not None else None
    kind = messages.term(row.type, language)
    return [
        DetailRow(Registry.tr("Assignee"), row.assignee, go),
        DetailRow(Registry.tr("Job title"), row.title.get(language)),
        DetailRow(
            Registry.tr("Unit"),
            _place(row.unit.get(language), row.sector.get(language)),
            copied="" if known.restricted else None,
        ),
        DetailRow(Registry.tr("Engagement"), _engagement(known.engagement, language)),
        DetailRow(Registry.tr("Type"), f"{kind}\n{messages.word('mandate_type_help', row.type.value, language)}"),
        DetailRow(Registry.tr("Specifier"), ", ".join(row.specifiers) or Registry.tr("Unlimited")),
        DetailRow(Registry.tr("Validity"), format_period(row.valid_from, row.valid_to)),
        DetailRow(Registry.tr("Assignor"), f"{row.assignor.get(language)} ({messages.term(row.direction, language)})"),
    ]


def _granting(known: Known, language: Language, links: Links) -> list[DetailRow]:
    shown, row, mandate = known.shown, known.shown.row, known.shown.mandate
    request_id, rests_on_id, application_id = shown.request_id, mandate.rests_on_id, shown.application_id
    rests_on = ""
    if known.rests_on is not None:
        received = known.rests_on.row
        rests_on = f"{received.assignor.get(language)}, {format_period(received.valid_from, received.valid_to)}"
    elif row.type is MandateType.REPRESENT:
        rests_on = Registry.tr("Not recorded")
    return [
        DetailRow(Registry.tr("Granted"), format_date(row.granted_on) or Registry.tr("Not known")),
        DetailRow(Registry.tr("Granted by"), row.granted_by),
        DetailRow(Registry.tr("How"), messages.shown(mandate.granted_how, language)),
        DetailRow(
            Registry.tr("Rests on"),
            rests_on,
            (lambda: links.mandate(rests_on_id)) if rests_on_id is not None else None,
        ),
        DetailRow(Registry.tr("Why"), row.why),
        DetailRow(Registry.tr("Basis"), messages.term(row.basis, language)),
        DetailRow(
            Registry.tr("Request"),
            shown.request_number,
            (lambda: links.request(request_id)) if request_id is not None else None,
        ),
        DetailRow(
            Registry.tr("DVV application"),
            shown.application_number,
            (lambda: links.application(application_id)) if application_id is not None else None,
        ),
        DetailRow(Registry.tr("Differs from the request"), "\n".join(differences(shown, language))),
    ]


def differences(shown: MandateDetail, language: Language) -> list[str]:
    """What was asked where something else was granted, a sentence for each."""
    sentences = {
        "theme_id": Registry.tr("Another mandate theme was asked than was granted."),
        "type": Registry.tr("Asked as {asked}, granted as {granted}."),
        "specifiers": Registry.tr("Asked with the specifier {asked}, granted with {granted}."),
        "valid_from": Registry.tr("Asked from {asked}, granted from {granted}."),
        "valid_to": Registry.tr("Asked until {asked}, granted until {granted}."),
    }
    return [
        sentences[name].format(asked=_value(asked, language), granted=_value(getattr(shown.mandate, name), language))
        for name, asked in shown.asked
    ]


def _value(value: object, language: Language) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or Registry.tr("Unlimited").lower()
    return messages.shown(value, language) or "–"


def _end(known: Known, language: Language) -> list[DetailRow]:
    mandate = known.shown.mandate
    if known.shown.row.state in IN_FORCE:
        return []
    reason = Registry.tr("Undone") if mandate.void_reason == "undone" else mandate.void_reason
    return [
        DetailRow(Registry.tr("Entered in error"), reason),
        DetailRow(Registry.tr("Invalidated"), format_date(mandate.ended_on)),
        DetailRow(Registry.tr("How"), messages.shown(mandate.end_kind, language)),
        DetailRow(Registry.tr("Reason"), mandate.end_reason),
        DetailRow(Registry.tr("Told of the end"), format_date(mandate.told_on) or _not_told(known)),
    ]


def _not_told(known: Known) -> str:
    invalidated = known.shown.row.state is MandateState.INVALIDATED
    return Registry.tr("Not told") if invalidated else ""


def _place(*parts: str) -> str:
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _engagement(engagement: EngagementRow | None, language: Language) -> str:
    if engagement is None:
        return ""
    kind = messages.term(engagement.kind, language)
    if engagement.valid_to is None:
        return kind
    return Registry.tr("{kind}, until {day}").format(kind=kind, day=format_date(engagement.valid_to))
