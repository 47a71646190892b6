"""What stands beside a map when a sector or title is chosen, or several rows."""

from functools import partial
from typing import TYPE_CHECKING

from valtuusapp.core.dates import format_date
from valtuusapp.core.maps import MapColumn
from valtuusapp.core.text import Language
from valtuusapp.ui.directory.parts import Link, column_of
from valtuusapp.ui.maps.chosen import Chosen
from valtuusapp.ui.maps.looks import level_words
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection, Text

if TYPE_CHECKING:
    from valtuusapp.ui.maps.page import MapPage


def column_detail(page: "MapPage", column: MapColumn) -> Detail:
    """A sector or title: who answers for it, and its approvals."""
    language = page.desk.language
    facts = [
        DetailRow(Maps.tr("People"), str(column.people)),
        DetailRow(Maps.tr("Rows in the map"), str(column.rows)),
        DetailRow(Maps.tr("Responsible"), column.responsible or Maps.tr("nobody")),
    ]
    approvals = page.desk.services.map_approvals.approvals(page.kind, column.id)
    links = []
    for row in approvals:
        what = row.column.get(language) or Maps.tr("the whole map")
        words = f"{row.number}: {what}, {row.approver}, {format_date(row.approved_on)}"
        links.append(Link(words, partial(page.papers.open_approval, row.id)))
    content = column_of(links or [Text(Maps.tr("Not approved yet."), quiet=True)])
    return Detail(
        title=column.name.get(language),
        sections=[
            DetailSection("facts", "", facts),
            DetailSection("approvals", Maps.tr("Approvals"), content),
        ],
    )


def many_detail(chosen: Chosen, language: Language) -> Detail:
    """Several rows or cells: which they are."""
    empty = len(set(chosen.cells) - {(row.column_id, row.theme_id) for row in chosen.rows})
    title = Maps.tr("%n row(s) selected", "", len(chosen.rows))
    rows = [
        DetailRow(
            f"{row.theme.marked(language)}",
            f"{row.column.get(language)}: {level_words(row.level, row.least, language)}",
        )
        for row in chosen.rows[:30]
    ]
    if len(chosen.rows) > 30:
        rows.append(DetailRow(Maps.tr("and %n more", "", len(chosen.rows) - 30), " "))
    sections = [DetailSection("rows", "", rows)]
    subtitle = Maps.tr("%n place(s) without a row", "", empty) if empty else ""
    return Detail(title=title, subtitle=subtitle, sections=sections)
