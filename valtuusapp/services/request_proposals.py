"""What is proposed for a form: the values with which it opens, the dates, a copy of an earlier one."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.forms import FieldValue, Form, FormValues
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.requests import LineKind
from valtuusapp.core.rules import default_validity
from valtuusapp.db import tables
from valtuusapp.db.queries.settings import read_settings
from valtuusapp.services.request_values import PERSONS, group, kind_of, reference_id
from valtuusapp.services.themes import read_theme


def blank(session: Session, form: Form, today: date) -> FormValues:
    """The values with which a form opens: one assignee, one mandate from today for the usual time."""
    values: FormValues = {"assignee_kind": PERSONS, "assignees": ({},), "wanted": (blank_wanted(session, form, today),)}
    return _of_form(form, values)


def blank_wanted(session: Session, form: Form, today: date) -> dict[str, FieldValue]:
    """A wanted mandate as it is proposed."""
    names = {field.id for field in form.section("wanted").fields}
    proposed: dict[str, FieldValue] = {
        "kind": LineKind.ADD.value,
        "type": MandateType.TRANSACTIONS.value,
        "valid_from": today,
        "valid_to": end(session, today, None, ()),
    }
    return {name: value for name, value in proposed.items() if name in names}


def end(session: Session, start: date, theme_id: int | None, engagement_ids: Sequence[int]) -> date:
    """The last day that is proposed: by theme or setting, the common day, never past an engagement."""
    theme = read_theme(session, theme_id) if theme_id is not None else None
    ends = session.scalars(select(tables.Engagement.valid_to).where(tables.Engagement.id.in_(engagement_ids))).all()
    return default_validity(start=start, theme=theme, settings=read_settings(session), engagement_ends=ends)


def period(
    session: Session,
    kind: LineKind,
    target_id: int | None,
    theme_id: int | None,
    engagement_ids: Sequence[int],
    today: date,
) -> tuple[date | None, date | None]:
    """First and last day that are proposed for a line of the kind; None where the line leaves it open.

    A change holds from the day of granting as long as the mandate; an extension goes on from the day after it; of an
    end the last day is today.
    """
    target = session.get(tables.Mandate, target_id) if target_id is not None else None
    match kind:
        case LineKind.CHANGE:
            return None, target.valid_to if target is not None else None
        case LineKind.END:
            return None, today
        case LineKind.EXTEND if target is not None:
            start = target.valid_to + timedelta(days=1)
        case _:
            start = today
    known = theme_id if theme_id is not None or target is None else target.theme_id
    return start, end(session, start, known, engagement_ids)


def copy(session: Session, values: FormValues, form: Form, today: date) -> FormValues:
    """The values of an earlier request in the newest version of its form: persons, targets and dates anew."""
    wanted = []
    for each in group(values, "wanted"):
        kind = kind_of(each)
        start, last = period(session, kind, None, reference_id(each.get("theme")), (), today)
        again = {name: value for name, value in each.items() if name != "target"}
        wanted.append(blank_wanted(session, form, today) | again | {"valid_from": start, "valid_to": last})
    copied = {name: value for name, value in values.items() if name not in _OF_THE_MOMENT}
    copied["wanted"] = tuple(wanted)
    if values.get("assignee_kind", PERSONS) == PERSONS:
        copied["assignees"] = ({},)
    return _of_form(form, copied)


#: What was said of the earlier request only.
_OF_THE_MOMENT = frozenset({"endorsement", "endorser", "endorsed_on"})


def _of_form(form: Form, values: FormValues) -> FormValues:
    """The values without those for which the form has no field."""
    groups = {section.id: section for section in form.sections if section.repeats}
    alone = {field.id for section in form.sections if not section.repeats for field in section.fields}
    kept: dict[str, object] = {}
    for name, value in values.items():
        if name in groups and isinstance(value, tuple):
            fields = {field.id for field in groups[name].fields}
            kept[name] = tuple({key: each for key, each in row.items() if key in fields} for row in value)
        elif name in alone:
            kept[name] = value
    return kept  # type: ignore[return-value]
