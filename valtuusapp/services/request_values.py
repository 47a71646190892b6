"""Between the filled form, the lines of a request and their rows: pure turning, one session to read names with."""

import base64
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from valtuusapp.core.forms import FormValues, Group, Reference
from valtuusapp.core.mandates import MandateType, normal_specifiers
from valtuusapp.core.requests import (
    LineKind,
)
from valtuusapp.core.settings import BY_KEY, Settings
from valtuusapp.db import tables

PERSONS = "persons"

_Member = TypeVar("_Member", bound=Enum)


def group(values: FormValues, name: str) -> Group:
    """The rows of a repeating group; none when it is not filled."""
    rows = values.get(name)
    return rows if isinstance(rows, tuple) else ()


def reference_id(value: Any) -> int | None:
    """The row that a field names, when it is known."""
    return value.id if isinstance(value, Reference) else None


def as_date(value: Any) -> date | None:
    """The day of a field; None when it is empty or not a day."""
    return value if isinstance(value, date) else None


def assignees(values: FormValues) -> Iterator[tuple[int | None, int | None, int | None]]:
    """Everyone for whom it is asked: person, organisation, engagement; one who is not known yet when none is named."""
    if values.get("assignee_kind", PERSONS) != PERSONS:
        yield None, reference_id(values.get("organisation")), None
        return
    for row in group(values, "assignees") or ({},):
        yield reference_id(row.get("person")), None, reference_id(row.get("engagement"))


def kind_of(row: Any) -> LineKind:
    """What is asked in a row of the wanted mandates."""
    return _member(LineKind, row.get("kind")) or LineKind.ADD


def lines_of(values: FormValues) -> list[tables.RequestLine]:
    """The lines that the form asks: every wanted mandate for every assignee."""
    pairs = [(who, row) for who in assignees(values) for row in group(values, "wanted")]
    return [_line(number, who, row) for number, (who, row) in enumerate(pairs, start=1)]


def _line(position: int, who: tuple[int | None, int | None, int | None], row: Any) -> tables.RequestLine:
    person_id, organisation_id, engagement_id = who
    target = row.get("target")
    return tables.RequestLine(
        position=position,
        kind=kind_of(row),
        assignee_person_id=person_id,
        assignee_organisation_id=organisation_id,
        engagement_id=engagement_id,
        e_service_id=reference_id(row.get("e_service")),
        theme_id=reference_id(row.get("theme")),
        work=row.get("work") or "",
        type=_member(MandateType, row.get("type")),
        specifiers=list(normal_specifiers(row.get("specifiers") or "")),
        valid_from=as_date(row.get("valid_from")),
        valid_to=as_date(row.get("valid_to")),
        target=target.text if isinstance(target, Reference) else str(target or ""),
        target_mandate_id=reference_id(target),
    )


def _member(kind: type[_Member], value: Any) -> _Member | None:
    """The member of a choice; None of anything else that a file may hold."""
    return kind(value) if value in {member.value for member in kind} else None


def digest(row: tables.Request) -> str:
    """What a print would say, as a digest: another digest needs another print."""
    text = json.dumps([row.form_values, row.language], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def print_code(row: tables.Request) -> str:
    """The short code on the pages of the last print, by which a signed copy finds its request."""
    if not row.print_number:
        return ""
    text = f"{row.number} {row.print_number} {row.printed_digest}"
    return base64.b32encode(hashlib.sha256(text.encode()).digest())[:6].decode()


def has_assignee(line: tables.RequestLine) -> bool:
    """Whether it is known for whom the line asks."""
    return line.assignee_person_id is not None or line.assignee_organisation_id is not None


def needs_signature(settings: Settings, form_id: str) -> bool:
    """Whether the municipality wants the form signed before it is decided."""
    key = f"signatures_{form_id}"
    return key not in BY_KEY or settings.text(key) != "none"
