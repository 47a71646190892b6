"""What is chosen in a map: the same for the table, the matrix and the findings."""

from dataclasses import dataclass

from valtuusapp.core.findings import FindingRow
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import MapRow


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen now.

    Attributes:
        column_id: the sector or title.
        theme_id: the theme, when it is one.
        rows: the rows of the map that are chosen.
        cells: the columns and themes that are chosen, also those without a row.
        findings: those chosen in the list of findings.
    """

    column_id: int | None = None
    theme_id: int | None = None
    rows: tuple[MapRow, ...] = ()
    cells: tuple[tuple[int, int], ...] = ()
    findings: tuple[FindingRow, ...] = ()

    @property
    def types(self) -> set[MandateType]:
        """The types of the chosen rows."""
        return {row.type for row in self.rows}
