"""How an approved line was carried out in Suomi.fi."""

from dataclasses import dataclass
from datetime import date

from valtuusapp.core.mandates import EndKind, GrantingWay, MandateType
from valtuusapp.core.requests import LineKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What was really done for a line; it may differ from what was asked.

    Attributes:
        kind: what the line asks for. Of an end, type, specifiers and dates are those of the mandate that ends.
        granted_on: the day in Suomi.fi; from that day the mandate that a change replaces or an end ends is invalid.
        granted_by_id: the holder of the matching right who did it; None when DVV registered it or it is not known.
        how: granted, a request of the employee confirmed (R16), or registered by DVV (R10).
        end_kind, end_reason: of a change and an end: how and why the earlier mandate was invalidated (R5).
        told_on: the day on which the assignee was told, in what has been recorded; None when not told yet.
    """

    line_id: int
    kind: LineKind = LineKind.ADD
    type: MandateType
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date
    granted_on: date
    granted_by_id: int | None
    how: GrantingWay
    end_kind: EndKind | None = None
    end_reason: str = ""
    told_on: date | None = None
