"""What stands beside a map, and the ways from there to the registry and to requests."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from valtuusapp.core.filters import CURRENT, MandateFilter, Sort
from valtuusapp.core.findings import FindingFilter, FindingRow
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import CellDetail, MapKind
from valtuusapp.ui.directory.parts import history_section
from valtuusapp.ui.maps.cell_detail import CellLinks, cell_detail
from valtuusapp.ui.maps.chosen import Chosen
from valtuusapp.ui.maps.column_detail import column_detail, many_detail
from valtuusapp.ui.maps.finding_detail import finding_detail, many_findings

if TYPE_CHECKING:
    from valtuusapp.ui.maps.page import MapPage


class MapPanel(QObject):
    """Fills the panel of a map with what is chosen."""

    def __init__(self, page: "MapPage") -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._kind = page.kind

    def fill(self, chosen: Chosen) -> None:
        """Fill the panel.

        Raises:
            UserError: what is chosen is gone.
        """
        language = self._desk.language
        if chosen.findings:
            if len(chosen.findings) > 1:
                self._page.detail.show_detail(many_findings(chosen.findings, language))
            else:
                self._page.detail.show_detail(finding_detail(self._page, chosen.findings[0]))
        elif len(chosen.cells) > 1 or (len(chosen.rows) > 1 and self._page.view == "table"):
            self._page.detail.show_detail(many_detail(chosen, language))
        elif chosen.column_id is not None and chosen.theme_id is not None:
            cell = self._desk.services.maps.cell(self._kind, chosen.column_id, chosen.theme_id, language)
            found = self._findings_of(chosen.column_id, chosen.theme_id)
            shown = cell_detail(cell, found, language, self._links(cell))
            entries = [one.entry.id for one in cell.types if one.entry is not None and one.entry.id is not None]
            if entries:
                table = f"{self._kind.value}_map_entry"
                history = history_section(self._desk, [(table, key) for key in entries])
                shown = replace(shown, sections=[*shown.sections, history])
            self._page.detail.show_detail(shown)
        elif chosen.column_id is not None and (column := self._page.views.column(chosen.column_id)) is not None:
            self._page.detail.show_detail(column_detail(self._page, column))
        else:
            self._page.detail.clear()

    def show_in_registry(self) -> None:
        """Go to the registry, to the mandate of a finding or filtered like the chosen place."""
        chosen = self._page.chosen
        if chosen.findings:
            row = chosen.findings[0]
            if row.mandate is not None:
                self._page.open_mandate.emit(row.mandate.id)
                return
            types = {row.type} if row.type is not None else set()
            self._page.show_mandates.emit(self._filter_of(row.finding.column_id, row.finding.theme_id, types))
            return
        theme_id = chosen.theme_id or (chosen.cells[0][1] if chosen.cells else None)
        which = self._filter_of(chosen.column_id, theme_id, chosen.types)
        if chosen.column_id is not None and theme_id is not None:
            which = self._with_all_holders(which, chosen.column_id, theme_id)
        self._page.show_mandates.emit(which)

    def _with_all_holders(self, which: MandateFilter, column_id: int, theme_id: int) -> MandateFilter:
        """The registry goes by the work that a mandate is written for, the map by the work that people do now.

        Where that leaves out a holder of the cell, the theme alone is filtered.
        """
        cell = self._desk.services.maps.cell(self._kind, column_id, theme_id)
        types = [one for one in cell.types if not which.types or one.type in which.types]
        holding = {holder.mandate_id for one in types for holder in one.holders}
        if holding <= set(self._desk.services.mandates.ids(which, Sort("valid_to"))):
            return which
        return replace(which, job_title_id=None, sector_id=None)

    def _findings_of(self, column_id: int, theme_id: int) -> list[FindingRow]:
        """What is found in a cell, and of the theme as a whole."""
        findings, language = self._desk.services.findings, self._desk.language
        place = {"sector_id" if self._kind is MapKind.SECTOR else "title_id": column_id}
        here = FindingFilter(theme_id=theme_id, excepted=None, **place)  # type: ignore[arg-type]
        rows = [row for row in findings.rows(here, language) if row.finding.map in (None, self._kind)]
        if self._page.views.is_found_everywhere(theme_id):
            everywhere = findings.rows(FindingFilter(theme_id=theme_id), language)
            rows += [row for row in everywhere if row.finding.person_id is None and row.finding.column_id is None]
        return rows

    def _links(self, cell: CellDetail) -> CellLinks:
        return CellLinks(
            person=self._page.open_person.emit,
            mandate=self._page.open_mandate.emit,
            request=self._page.open_request.emit,
            edit=self._page.work.change_row,
            add=lambda kind: self._page.work.add_at(cell.column_id, cell.theme_id, kind),
            order=lambda kind: self._order(cell, kind),
            can_write=self._desk.can_write,
        )

    def _order(self, cell: CellDetail, kind: MandateType) -> None:
        self._page.finding_work.order(
            [
                row
                for row in self._findings_of(cell.column_id, cell.theme_id)
                if row.type is kind and row.finding.column_id == cell.column_id
            ]
        )

    def _filter_of(self, column_id: int | None, theme_id: int | None, types: set[MandateType]) -> MandateFilter:
        """The registry filtered like a place of the map."""
        return MandateFilter(
            states=CURRENT.states,
            types=frozenset(types) if len(types) == 1 else frozenset(),
            sector_id=column_id if self._kind is MapKind.SECTOR else None,
            job_title_id=column_id if self._kind is MapKind.TITLE else None,
            theme_id=theme_id,
        )
