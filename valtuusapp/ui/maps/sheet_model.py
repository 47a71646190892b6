"""The rows of one sector or title as the model of the maps has them: what is needed, for which e-services, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt

from valtuusapp.core import messages
from valtuusapp.core.columns import Column
from valtuusapp.core.maps import MapRow
from valtuusapp.core.problems import Severity
from valtuusapp.core.text import Language, LocalText, sort_key
from valtuusapp.ui.maps.looks import SYMBOLS, level_words
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.paged_table import Cell, PagedTableModel
from valtuusapp.ui.states import SEVERITIES

NEEDED: Final = "needed"
SHEET: Final = (
    Column(key=NEEDED, heading=LocalText("Tarvittavat valtuudet", "Behövliga fullmakter", "Needed mandates"), width=42),
    Column(key="e_services", heading=LocalText("Asiointipalvelut", "E-tjänster", "E-services"), width=28),
    Column(key="why", heading=LocalText("Miksi tarvitaan", "Varför behövs", "Why needed"), width=28),
    Column(key="responsible", heading=LocalText("Vastuuhenkilö", "Ansvarig", "Responsible"), width=18, shown=False),
    Column(key="holders", heading=LocalText("Haltijoita", "Innehavare", "Holders"), width=12),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words in a cell.

    Attributes:
        icon: a symbol before them; empty for none.
        role: the colour of the symbol.
        coloured: the words have the colour of the symbol.
        indented: they stand as far in as words with a symbol.
        gap: the room below, in device-independent pixels.
    """

    text: str
    bold: bool = False
    small: bool = False
    icon: str = ""
    role: str = "secondary"
    coloured: bool = False
    indented: bool = False
    gap: int = 1


class SheetModel(PagedTableModel):
    """The rows of one column of a map, in memory.

    Attributes:
        stacked: everything of a row stands in its first cell, for want of room.
    """

    def __init__(self, language: Language, *, with_column: bool = False) -> None:
        """Makes an empty table; with the sector or title in each row when several are shown together."""
        self.stacked = False
        self._with_column = with_column
        self._by_id: dict[int, MapRow] = {}
        self._worst: Mapping[int, Severity] = {}
        self._lines: dict[tuple[int, str], tuple[Line, ...]] = {}
        super().__init__(SHEET, self._in_order, self._with, language, (NEEDED, False))

    def show(self, rows: Sequence[MapRow], worst: Mapping[int, Severity]) -> None:
        """Show rows.

        Args:
            rows: in their order.
            worst: the gravest finding by theme.
        """
        self._by_id = {row.id: row for row in rows}
        self._worst = worst
        self._lines.clear()
        self.refresh()

    def map_row(self, row_id: int) -> MapRow | None:
        """A row; None when it is not here."""
        return self._by_id.get(row_id)

    def stack(self, stacked: bool) -> None:
        """Put everything into the first cell, or each into its own."""
        if stacked is not self.stacked:
            self.stacked = stacked
            self._lines.clear()

    def lines(self, row: int, column: int) -> tuple[Line, ...]:
        """What stands in a cell."""
        shown = self.row(row)
        if shown is None:
            return ()
        key = self.columns[column].key
        if (shown.id, key) not in self._lines:
            self._lines[shown.id, key] = tuple(self._made(shown, key))
        return self._lines[shown.id, key]

    def cell(self, number: int, column: int) -> Cell:
        """The words of a cell, for copying and assistive technology."""
        return Cell("\n".join(line.text for line in self.lines(number, column)))

    def data(self, index, role: int = Qt.ItemDataRole.DisplayRole):
        """For assistive technology the words stand on one line."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return ", ".join(line.text for line in self.lines(index.row(), index.column()))
        return super().data(index, role)

    def _made(self, row: MapRow, key: str) -> list[Line]:
        match key:
            case "needed":
                return self._needed(row)
            case "e_services":
                return self._e_services(row)
            case "why":
                return self._why(row)
            case "responsible":
                nobody = Line(text=Maps.tr("nobody"), icon="info", role="info", small=True)
                return [Line(text=row.responsible)] if row.responsible else [nobody]
        return self._holders(row)

    def _needed(self, row: MapRow) -> list[Line]:
        language = self.language
        kind = messages.term(row.type, language)
        level = level_words(row.level, row.least, language)
        validity = validity_words(row.months, limited=row.limited)
        responsible = Maps.tr("Responsible: {names}").format(names=row.responsible or Maps.tr("nobody"))
        return [
            *([Line(text=row.column.get(language), small=True)] if self._with_column else []),
            Line(text=row.theme.marked(language), bold=True, gap=2),
            Line(text=kind[:1].upper() + kind[1:]),
            Line(
                text=f"{level}, {validity}" if validity else level,
                icon=SYMBOLS[row.level],
                role="brand_text",
            ),
            *((*self._e_services(row), *self._why(row)) if self.stacked else ()),
            Line(text=responsible, small=True),
        ]

    def _e_services(self, row: MapRow) -> list[Line]:
        found = []
        for service, owner in row.e_services:
            found.append(Line(text=service.marked(self.language)))
            if owner:
                found.append(Line(text=owner.get(self.language), small=True, gap=4))
        return found or ([] if self.stacked else [Line(text=Maps.tr("not recorded"), small=True)])

    def _why(self, row: MapRow) -> list[Line]:
        if row.why:
            return [Line(text=row.why.marked(self.language), gap=4)]
        return [] if self.stacked else [Line(text=Maps.tr("not recorded"), small=True)]

    def _holders(self, row: MapRow) -> list[Line]:
        lines = [Line(text=str(row.holders))]
        worst = self._worst.get(row.theme_id)
        if worst is not None:
            look = SEVERITIES[worst]
            word = messages.term(worst, self.language)
            lines.append(Line(text=word, small=True, icon=look.icon, role=look.tone.value, coloured=True))
        return lines

    def _in_order(self, key: str, descending: bool) -> list[int]:
        order = list(self._by_id)
        if key == "holders":
            order.sort(key=lambda one: self._by_id[one].holders)
        elif key != NEEDED:
            order.sort(key=lambda one: sort_key(self.cell_text(one, key)))
        return order[::-1] if descending else order

    def cell_text(self, row_id: int, key: str) -> str:
        """The words of a row under a column's key."""
        return "\n".join(line.text for line in self._made(self._by_id[row_id], key))

    def _with(self, ids: Sequence[int]) -> list[MapRow]:
        return [self._by_id[one] for one in ids if one in self._by_id]


def validity_words(months: int | None, *, limited: bool) -> str:
    """How long a mandate may be, and whether only with a specifier; empty when the map limits neither."""
    words = [Maps.tr("at most %n month(s)", "", months)] if months is not None else []
    return ", ".join([*words, *([Maps.tr("with a specifier only")] if limited else [])])
