"""The rules about a mandate that is asked for or written down (R1-R5, R12, R17, R18) as problems.

A rule refuses only where it has a source or the municipality has confirmed it; else it warns.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from valtuusapp.core.dates import add_months, next_yearly
from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.mandates import EndKind, MandateType
from valtuusapp.core.messages import words
from valtuusapp.core.problems import Problem, Severity
from valtuusapp.core.requests import LineKind
from valtuusapp.core.settings import Settings
from valtuusapp.core.text import LocalText
from valtuusapp.core.themes import SpecifierRule, Theme

#: At most so long from granting (R2) [S37].
LONGEST_YEARS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A mandate that the assignee holds already: a duplicate, or the one that is changed, extended or ended."""

    id: int
    assignor_id: int
    theme_id: int
    type: MandateType
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the rules look at. What is not known yet is None.

    Attributes:
        kind: a new mandate, or what shall become of the ``target``.
        target: the mandate that is to be changed, extended or ended.
        may_be_meant: how many mandates can be meant while the target is not known.
        is_new: asked on the form for mandates that the municipality does not use yet.
        assignee_id: the person; None for an organisation.
        assignee_has_business_id: of an organisation.
        similar: easily mixed themes with the explanation (R12).
        engagement_ends: the last day of the engagement for which it is asked.
        granted_on: the day of granting, before which it cannot start.
        earliest: of what is still to be granted, the first day on which it can be; with neither of the two, as with old
            mandates, the start is not checked.
        received_ends: the last day of the received mandate on which represent lives (R18).
        held: what the assignee holds now or later.
        orderer_id, approver_id, grantor_id: who asks, decides and grants (R17).
    """

    kind: LineKind = LineKind.ADD
    target: Held | None = None
    may_be_meant: int = 0
    is_new: bool = False
    assignor_id: int | None
    assignee_id: int | None
    assignee_is_person: bool
    assignee_has_business_id: bool = True
    theme: Theme | None
    type: MandateType | None
    specifiers: tuple[str, ...] = ()
    valid_from: date | None
    valid_to: date | None
    similar: tuple[tuple[LocalText, LocalText], ...] = ()
    engagement_ends: date | None = None
    granted_on: date | None = None
    earliest: date | None = None
    received_ends: date | None = None
    held: tuple[Held, ...] = ()
    orderer_id: int | None = None
    approver_id: int | None = None
    grantor_id: int | None = None


def check_mandate(asked: Asked, settings: Settings) -> list[Problem]:
    """All that is wrong or worth knowing, in the order of the form. Of an end only the target and the last day."""
    if asked.kind is LineKind.END:
        return [*_check_target(asked), *_check_last_day(asked)]
    return [
        *_check_target(asked),
        *_check_theme(asked),
        *_check_type(asked),
        *_check_specifiers(asked),
        *_check_dates(asked, settings),
        *_check_duplicates(asked),
        *_check_disqualification(asked),
    ]


def _check_target(asked: Asked) -> Iterator[Problem]:
    """Whether the mandate that is meant is known, and can be changed, extended or ended (R5)."""
    if asked.kind is LineKind.ADD:
        return
    target = asked.target
    if target is None:
        if asked.may_be_meant > 1:
            yield Problem("line_target_unclear", "target", values={"count": asked.may_be_meant})
        else:
            yield Problem("line_target_missing", "target")
        return
    expired = asked.kind is not LineKind.EXTEND and asked.earliest is not None and target.valid_to < asked.earliest
    if target.ended_on is not None or expired:
        yield Problem("line_target_over", "target", values={"end": target.ended_on or target.valid_to})
        return
    if asked.kind is LineKind.END:
        return
    if asked.theme is not None and (asked.theme.id, asked.type) != (target.theme_id, target.type):
        yield Problem("line_target_other", "target")
    elif asked.kind is LineKind.CHANGE:
        yield from _check_change(asked, target)
    else:
        yield from _check_extension(asked, target)


def _check_change(asked: Asked, target: Held) -> Iterator[Problem]:
    """Something must become different; what begins later than today leaves days without a mandate."""
    start = asked.valid_from
    other_start = start is not None and start != target.valid_from and _is_to_come(asked, target)
    if not other_start and (asked.specifiers, asked.valid_to) == (target.specifiers, target.valid_to):
        yield Problem("change_of_nothing", "kind")
    if start is not None and asked.earliest is not None and start > asked.earliest and not _is_to_come(asked, target):
        yield Problem("change_leaves_gap", "valid_from", Severity.WARNING, {"start": start})


def _is_to_come(asked: Asked, target: Held) -> bool:
    return asked.earliest is None or target.valid_from > asked.earliest


def _check_extension(asked: Asked, target: Held) -> Iterator[Problem]:
    """A new period linked to the old one: there is no renewal (R5)."""
    if asked.valid_to is not None and asked.valid_to <= target.valid_to:
        yield Problem("extension_not_longer", "valid_to", values={"end": target.valid_to})
    if asked.valid_from is not None and asked.valid_from > target.valid_to + timedelta(days=1):
        yield Problem("extension_leaves_gap", "valid_from", Severity.WARNING, {"end": target.valid_to})


def _check_last_day(asked: Asked) -> Iterator[Problem]:
    """Of an end: the last day on which the mandate is to be valid. It cannot be taken away afterwards (R5)."""
    day = asked.valid_to
    if day is None:
        yield Problem("end_no_last_day", "valid_to")
    elif asked.target is not None and day >= asked.target.valid_to:
        yield Problem("end_changes_nothing", "valid_to", values={"end": asked.target.valid_to})
    elif asked.earliest is not None and day < asked.earliest:
        yield Problem("r5_last_day_in_past", "valid_to", values={"day": day})


def _check_theme(asked: Asked) -> Iterator[Problem]:
    if asked.theme is None:
        yield Problem("theme_missing", "theme", Severity.WARNING)
        return
    for name, explanation in asked.similar:
        yield Problem("r12_similar_theme", "theme", Severity.NOTE, {"other": name, "explanation": explanation})
    in_use = asked.theme.in_use and not asked.theme.hidden
    if asked.is_new and in_use:
        yield Problem("theme_in_use_already", "theme", Severity.NOTE, {"theme": asked.theme.name})
    if not asked.is_new and not in_use:
        yield Problem("theme_not_in_use", "theme", Severity.WARNING, {"theme": asked.theme.name})


def _check_type(asked: Asked) -> Iterator[Problem]:
    if asked.type is None:
        return
    if asked.type.persons_only and not asked.assignee_is_person:
        yield Problem("r1_persons_only", "type", values={"type": asked.type})
    if not asked.assignee_is_person and not asked.assignee_has_business_id:
        yield Problem("r4_no_business_id", "organisation")
    theme = asked.theme
    if theme is not None and theme.types and asked.type not in theme.types and not _is_lived_on(asked, theme):
        severity = Severity.ERROR if theme.types_basis.refuses else Severity.WARNING
        yield Problem("r1_type_not_of_theme", "type", severity, {"type": asked.type, "theme": theme.name})
    if asked.type is MandateType.REPRESENT and asked.received_ends is None:
        yield Problem("r12_represent_meant", "type", Severity.WARNING)


def _is_lived_on(asked: Asked, theme: Theme) -> bool:
    """What an organisation receives so that its people can represent is given to it as transactions (R18) [S28]."""
    to_organisation = asked.type is MandateType.TRANSACTIONS and not asked.assignee_is_person
    return to_organisation and MandateType.REPRESENT in theme.types


def _check_specifiers(asked: Asked) -> Iterator[Problem]:
    yield from check_text("specifiers", " ".join(asked.specifiers))
    if asked.theme is None or asked.type is None:
        return
    rule = asked.theme.specifier_rule
    if rule is SpecifierRule.REQUIRED and not asked.specifiers:
        yield Problem("r3_specifier_required", "specifiers", values={"note": asked.theme.specifier_note})
    if rule is SpecifierRule.NONE and asked.specifiers:
        yield Problem("r3_specifier_not_allowed", "specifiers")


def _check_dates(asked: Asked, settings: Settings) -> Iterator[Problem]:
    start, end = asked.valid_from, asked.valid_to
    if start is None and asked.kind is LineKind.CHANGE:  # from the day of granting
        start = asked.granted_on or asked.earliest or (asked.target.valid_from if asked.target else None)
    if start is None or end is None:
        if start is None:
            yield Problem("r2_no_start", "valid_from")
        if end is None:
            yield Problem("r2_no_end", "valid_to")
        return
    if end < start:
        yield Problem("r2_ends_before_start", "valid_to", values={"start": start, "end": end})
        return
    earliest = asked.granted_on or asked.earliest
    if earliest is not None and start < earliest:
        yield Problem("r5_start_in_past", "valid_from", values={"start": start, "earliest": earliest})
    if end > add_months(asked.granted_on or start, LONGEST_YEARS * 12):
        yield Problem("r2_too_long", "valid_to", values={"years": LONGEST_YEARS})
        return
    longest = (asked.theme and asked.theme.longest_months) or settings.number("longest_months")
    if end > add_months(start, longest):
        yield Problem("r2_longer_than_usual", "valid_to", Severity.WARNING, {"months": longest})
    if asked.engagement_ends is not None and end > asked.engagement_ends:
        yield Problem(
            "r5_longer_than_engagement", "valid_to", Severity.WARNING, {"engagement_ends": asked.engagement_ends}
        )
    if asked.received_ends is not None and end > asked.received_ends:
        yield Problem("r18_received_ends", "valid_to", Severity.WARNING, {"received_ends": asked.received_ends})


def _check_duplicates(asked: Asked) -> Iterator[Problem]:
    if asked.theme is None or asked.valid_from is None or asked.valid_to is None:
        return
    for other in asked.held:
        continued = asked.target is not None and other.id == asked.target.id
        if (
            not continued
            and (other.assignor_id, other.theme_id, other.type) == (asked.assignor_id, asked.theme.id, asked.type)
            and other.specifiers == asked.specifiers
            and other.valid_from <= asked.valid_to
            and asked.valid_from <= other.valid_to
        ):
            yield Problem("duplicate", "theme", Severity.WARNING, {"start": other.valid_from, "end": other.valid_to})
            return


def _check_disqualification(asked: Asked) -> Iterator[Problem]:
    if asked.assignee_id is None:
        return
    roles = (("orderer", asked.orderer_id), ("approver", asked.approver_id), ("grantor", asked.grantor_id))
    for role, person_id in roles:
        if person_id == asked.assignee_id:
            yield Problem(f"r17_{role}_is_assignee", "person", Severity.WARNING)


def check_end(
    *,
    valid_to: date,
    ended_on: date | None,
    granted_on: date | None,
    kind: EndKind | None,
    reason: str,
    today: date,
) -> list[Problem]:
    """What is wrong with writing down that a mandate was invalidated (R5)."""
    found = []
    if ended_on is None:
        found.append(Problem("end_no_date", "ended_on"))
    elif ended_on > today:
        found.append(Problem("end_in_future", "ended_on", values={"day": ended_on}))
    elif ended_on > valid_to:
        found.append(Problem("end_after_last_day", "ended_on", values={"day": ended_on, "end": valid_to}))
    elif granted_on is not None and ended_on < granted_on:
        found.append(Problem("end_before_granting", "ended_on", values={"day": ended_on, "granted_on": granted_on}))
    if kind is None:
        found.append(Problem("end_no_kind", "end_kind"))
    if not reason.strip():
        found.append(Problem("end_no_reason", "end_reason"))
    return [*found, *check_text("end_reason", reason)]


def check_text(field: str, text: str, called: str = "") -> Iterator[Problem]:
    """No personal identity code may stand in a text (R4).

    Args:
        field: where the problem is said.
        text: what was typed.
        called: the vocabulary's key for the field, where it is another.
    """
    if holds_identity_code(text):
        yield Problem("identity_code_in_text", field, values={"field": words("field", called or field)})


def default_validity(
    *, start: date, theme: Theme | None, settings: Settings, engagement_ends: Iterable[date | None] = ()
) -> date:
    """The last day that is proposed for a mandate starting on ``start``.

    The theme's or the municipality's length; the last common day within it when one is set; never past the engagement.
    """
    months = (theme and theme.default_months) or settings.number("default_months")
    end = add_months(start, months) - timedelta(days=1)
    if common := settings.day("common_end_day"):
        end = _last_yearly(start, end, *common) or end
    known = [day for day in engagement_ends if day is not None and day >= start]
    return min([end, *known])


def _last_yearly(after: date, latest: date, day: int, month: int) -> date | None:
    """The last ``day.month.`` that is later than ``after`` and not later than ``latest``; None when there is none."""
    found, candidate = None, next_yearly(after, day, month)
    while candidate <= latest:
        found, candidate = candidate, next_yearly(candidate, day, month)
    return found
