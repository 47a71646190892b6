"""How an approved line came to stand in Suomi.fi."""

from dataclasses import dataclass
from datetime import date

from valtuusapp.core.mandates import GrantingWay, MandateType


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What was really granted for a line; it may differ from what was asked.

    Attributes:
        granted_by_id: the holder of the matching right who granted it; None when DVV registered it or it is not known.
        how: granted, a request of the employee confirmed (R16), or registered by DVV (R10).
    """

    line_id: int
    type: MandateType
    specifiers: tuple[str, ...]
    valid_from: date
    valid_to: date
    granted_on: date
    granted_by_id: int | None
    how: GrantingWay
