"""What stands beside a map when a cell is chosen: its types, who holds it, who should, and what is found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.coverage import DEVIATING
from valtuusapp.core.dates import format_period
from valtuusapp.core.findings import FindingRow
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.maps import CellDetail, CellHolder, CellType, MapKind, MapRow
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.directory.parts import Link, column_of
from valtuusapp.ui.icons import IconLabel
from valtuusapp.ui.maps.finding_words import FindingBox
from valtuusapp.ui.maps.looks import SYMBOLS, level_words
from valtuusapp.ui.maps.sheet_model import validity_words
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection, QuietButton, Text, button
from valtuusapp.ui.widgets.detail_panel import rows_widget

_SHOWN = 12
"""So many people stand under a heading; the registry has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellLinks:
    """Where the links of the panel lead.

    Attributes:
        person, mandate, request: given a key.
        edit: given the key of a row of the map.
        add: given the type of a new row.
        order: a request for those who lack the type.
    """

    person: Callable[[int], object]
    mandate: Callable[[int], object]
    request: Callable[[int], object]
    edit: Callable[[int], object]
    add: Callable[[MandateType], object]
    order: Callable[[MandateType], object]
    can_write: bool


def cell_detail(cell: CellDetail, findings: Sequence[FindingRow], language: Language, links: CellLinks) -> Detail:
    """The panel of a cell."""
    sections = []
    if findings:
        boxes = [FindingBox(row, language) for row in findings]
        title = Maps.tr("%n finding(s)", "", len(findings))
        sections.append(DetailSection("findings", title, column_of(boxes, theme.S)))
    deviating = {row.type for row in findings if row.kind in DEVIATING and row.exception is None}
    for one in cell.types:
        word = messages.term(one.type, language)
        sections.append(
            DetailSection(
                one.type.value, word[:1].upper() + word[1:], _type(cell, one, one.type in deviating, language, links)
            )
        )
    missing = [kind for kind in cell.can_be if kind not in {one.type for one in cell.types if one.entry}]
    if links.can_write and missing:
        sections.append(DetailSection("add", "", _adding(missing, language, links)))
    people = Maps.tr("%n person(s)", "", cell.people)
    return Detail(
        title=cell.theme.marked(language), subtitle=f"{cell.column.get(language)} · {people}", sections=sections
    )


def _type(cell: CellDetail, one: CellType, deviating: bool, language: Language, links: CellLinks) -> QWidget:
    parts: list[QWidget] = []
    row = one.row
    if row is None:
        parts.append(_sign(SYMBOLS[None], "secondary", _not_in_map(cell.map, deviating)))
    else:
        parts.append(_sign(SYMBOLS[row.level], "brand_text", level_words(row.level, row.least, language)))
        parts.append(rows_widget(_facts(row, language)))
    if links.can_write and row is not None:
        parts.append(_at_left(button(Maps.tr("Edit the row"), "edit", lambda: links.edit(row.id), QuietButton)))
    counted = sum(holder.counted for holder in one.holders)
    parts.append(_heading(Maps.tr("%n holder(s)", "", counted)))
    parts += [_holder(holder, language, links) for holder in one.holders[:_SHOWN]]
    if not one.holders:
        parts.append(Text(Maps.tr("Nobody holds it."), quiet=True))
    parts += _rest(len(one.holders))
    if one.lacking:
        parts.append(_heading(Maps.tr("%n person(s) should hold it and do not", "", len(one.lacking))))
        for key, name in one.lacking[:_SHOWN]:
            parts.append(Link(name, partial(links.person, key)))
        parts += _rest(len(one.lacking))
        if links.can_write:
            order = button(Maps.tr("Make a request"), "request", lambda: links.order(one.type))
            parts.append(_at_left(order))
    return column_of(parts, theme.XS)


def _facts(row: MapRow, language: Language) -> list[DetailRow]:
    services = (
        f"{name.marked(language)} ({owner.get(language)})" if owner else name.marked(language)
        for name, owner in row.e_services
    )
    return [
        DetailRow(Maps.tr("Validity"), validity_words(row.months, limited=row.limited) or Maps.tr("not limited")),
        DetailRow(Maps.tr("Why"), row.why.marked(language) or Maps.tr("not recorded")),
        DetailRow(Maps.tr("E-services"), "\n".join(services)),
        DetailRow(Maps.tr("Responsible"), row.responsible or Maps.tr("nobody")),
    ]


def _holder(holder: CellHolder, language: Language, links: CellLinks) -> QWidget:
    """Name; below it days, specifiers, and why the person does not count."""
    words = [format_period(holder.valid_from, holder.valid_to)]
    if holder.specifiers:
        words.append(", ".join(holder.specifiers))
    if not holder.counted:
        reason = holder.assignor.get(language) if holder.present else Maps.tr("on long leave")
        words.append(Maps.tr("does not count: {reason}").format(reason=reason))
    name = Link(holder.name, lambda: links.person(holder.person_id))
    days = Link(" · ".join(words), lambda: links.mandate(holder.mandate_id))
    theme.mark(days, "small", True)
    days.setToolTip(Maps.tr("Show the mandate in the registry"))
    return column_of([name, days], 0)


def _not_in_map(kind: MapKind, deviating: bool) -> str:
    """What to do about it; nothing where another row allows it, or an exception."""
    if not deviating:
        return Maps.tr("Not in the map here, but allowed elsewhere.")
    if kind is MapKind.SECTOR:
        return Maps.tr("Not in the map: ask the director whether the sector needs it.")
    return Maps.tr("Not in the map: ask the supervisor whether the work needs it.")


def _adding(types: Sequence[MandateType], language: Language, links: CellLinks) -> QWidget:
    parts: list[QWidget] = [_heading(Maps.tr("Add to the map"))]
    for kind in types:
        word = messages.term(kind, language)
        add = button(word[:1].upper() + word[1:], "add", partial(links.add, kind), QuietButton)
        parts.append(_at_left(add))
    return column_of(parts, 0)


def _rest(count: int) -> list[QWidget]:
    if count <= _SHOWN:
        return []
    return [Text(Maps.tr("and %n more", "", count - _SHOWN), quiet=True)]


def _heading(words: str) -> Text:
    text = Text(words)
    theme.mark(text, "strong", True)
    text.setContentsMargins(0, theme.XS, 0, 0)
    return text


def _sign(icon: str, role: str, words: str) -> QWidget:
    sign = QWidget()
    row = QHBoxLayout(sign)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.XS + 2)
    row.addWidget(IconLabel(icon, role, 16), alignment=Qt.AlignmentFlag.AlignTop)
    words_ = Text(words)
    theme.mark(words_, "strong", True)
    row.addWidget(words_, 1)
    return sign


def _at_left(widget: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignLeft)
    return box
