"""Which mandate a line means that changes, extends or ends one, and what the line takes over from it."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from valtuusapp.core.choices import Choice
from valtuusapp.core.dates import format_date
from valtuusapp.core.messages import term
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language, LocalText, fold, search_words
from valtuusapp.db import states
from valtuusapp.db.tables import Mandate, Person, RequestLine, Theme, ThemeEService

#: Written alone as the specifier of a change: the mandate shall have none any more. Nothing written leaves it as it is.
_NO_SPECIFIER = frozenset({("-",), ("–",)})


def settle(session: Session, lines: Iterable[RequestLine], assignor_id: int | None, today: date) -> dict[int, int]:
    """Finds the mandate that each line means, and fills in what the line leaves to it; for who the assignee is now.

    A mandate that was picked is meant for its own assignee; of the others on the same form the one like it. Else it
    is the only lasting one of the assignor, the assignee and the theme.

    Returns:
        By the line's position how many mandates may be meant; of new ones nothing.
    """
    counts = {}
    for line in lines:
        line.assignee_person_id = _kept_person(session, line.assignee_person_id)
        if line.kind is LineKind.ADD:
            line.target_mandate_id = None
            continue
        picked = session.get(Mandate, line.target_mandate_id) if line.target_mandate_id is not None else None
        if picked is not None and _is_of(line, assignor_id, picked):
            found: Sequence[Mandate] = [picked]
        else:
            found = _candidates(session, line, assignor_id, picked, today)
        counts[line.position] = len(found)
        target = found[0] if len(found) == 1 else None
        line.target_mandate_id = target.id if target is not None else None
        _take_over(line, target)
    return counts


def _kept_person(session: Session, person_id: int | None) -> int | None:
    """The person as which somebody on a numbered form goes on who was merged since: the paper stays as it was."""
    person = session.get(Person, person_id) if person_id is not None else None
    while person is not None and person.merged_into_id is not None:
        person = session.get(Person, person.merged_into_id)
    return person.id if person is not None else None


def _is_of(line: RequestLine, assignor_id: int | None, mandate: Mandate) -> bool:
    return (
        not mandate.void_reason
        and mandate.assignor_id == assignor_id
        and mandate.assignee_person_id == line.assignee_person_id
        and mandate.assignee_organisation_id == line.assignee_organisation_id
    )


def _candidates(
    session: Session, line: RequestLine, assignor_id: int | None, picked: Mandate | None, today: date
) -> Sequence[Mandate]:
    """The lasting mandates that fit to what is known."""
    of_assignee = _of_assignee([line.assignee_person_id], line.assignee_organisation_id)
    theme_id = line.theme_id or (picked.theme_id if picked is not None else None)
    if of_assignee is None or assignor_id is None or (theme_id is None and line.e_service_id is None):
        return ()
    of_service = select(ThemeEService.theme_id).where(ThemeEService.e_service_id == line.e_service_id)
    query = select(Mandate).where(
        of_assignee,
        Mandate.assignor_id == assignor_id,
        Mandate.theme_id == theme_id if theme_id is not None else Mandate.theme_id.in_(of_service),
        states.lasting(today),
    )
    if kind := line.type or (picked.type if picked is not None else None):
        query = query.where(Mandate.type == kind)
    specifiers = [] if line.kind is LineKind.CHANGE else list(line.specifiers)  # a change says what they shall be
    if not specifiers and picked is not None:
        specifiers = list(picked.specifiers)
    found = session.scalars(query.order_by(Mandate.id)).all()
    return [mandate for mandate in found if not specifiers or list(mandate.specifiers) == specifiers]


def _of_assignee(person_ids: Sequence[int | None], organisation_id: int | None) -> ColumnElement[bool] | None:
    """Whether a mandate is held by one of the persons, or else by the organisation; None when nobody is known."""
    known = [person_id for person_id in person_ids if person_id is not None]
    if known:
        return Mandate.assignee_person_id.in_(known)
    return Mandate.assignee_organisation_id == organisation_id if organisation_id is not None else None


def _take_over(line: RequestLine, target: Mandate | None) -> None:
    """What the line does not say is as in the mandate that it means."""
    if line.kind is LineKind.END:
        line.valid_from = None
    if target is None:
        return
    line.theme_id = line.theme_id or target.theme_id
    line.type = line.type or target.type
    match line.kind:
        case LineKind.CHANGE:
            if not line.specifiers:
                line.specifiers = list(target.specifiers)
            elif tuple(line.specifiers) in _NO_SPECIFIER:
                line.specifiers = []
            line.valid_to = line.valid_to or target.valid_to
        case LineKind.EXTEND:
            line.specifiers = list(line.specifiers or target.specifiers)
            line.valid_from = line.valid_from or target.valid_to + timedelta(days=1)
        case LineKind.END:
            line.specifiers = list(target.specifiers)


def suggest(
    session: Session,
    text: str,
    *,
    assignor_id: int,
    person_ids: Sequence[int],
    organisation_id: int | None,
    today: date,
    language: Language,
    limit: int = 20,
) -> list[Choice]:
    """The lasting mandates of the assignees that can be meant, found by any words of theme, name or type."""
    of_assignees = _of_assignee(person_ids, organisation_id)
    if of_assignees is None:
        return []
    query = (
        select(Mandate, Theme, Person.last_name, Person.first_names)
        .join(Theme, Theme.id == Mandate.theme_id)
        .outerjoin(Person, Person.id == Mandate.assignee_person_id)
        .where(of_assignees, Mandate.assignor_id == assignor_id, states.lasting(today))
        .order_by(Person.sort_key, Theme.sort_key, Mandate.valid_from, Mandate.id)
    )
    found = []
    for mandate, theme, last_name, first_names in session.execute(query).tuples():
        name = LocalText(theme.name_fi, theme.name_sv, theme.name_en).marked(language)
        period = f"{format_date(mandate.valid_from)}–{format_date(mandate.valid_to)}"
        who = f"{last_name}, {first_names}" if last_name else ""
        detail = ", ".join(part for part in (who, term(mandate.type, language), *mandate.specifiers) if part)
        folded = fold(f"{name} {detail} {period}")
        if all(word in folded for word in search_words(text)):
            found.append(Choice(mandate.id, f"{name} {period}", detail))
    return found[:limit]
