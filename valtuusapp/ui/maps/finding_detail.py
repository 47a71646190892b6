"""What stands beside the list of findings: one explains itself, several are counted."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.findings import FindingRow
from valtuusapp.core.text import Language
from valtuusapp.ui.directory.parts import column_of
from valtuusapp.ui.maps.finding_words import FindingBox
from valtuusapp.ui.maps.looks import level_words
from valtuusapp.ui.maps.sheet_model import validity_words
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection

if TYPE_CHECKING:
    from valtuusapp.ui.maps.page import MapPage


def finding_detail(page: "MapPage", row: FindingRow) -> Detail:
    """A finding: the sentence, and where it comes from with the ways there."""
    language = page.desk.language
    word = messages.term(row.kind, language)
    sections = [DetailSection("says", "", column_of([FindingBox(row, language)]))]
    for key, title, content in (
        ("about", Maps.tr("About"), _about(page, row)),
        ("map", Maps.tr("The row of the map"), _of_map(page, row)),
        ("mandate", Maps.tr("The mandate"), _of_mandate(page, row)),
        ("exception", Maps.tr("The exception"), _of_exception(row, language)),
    ):
        if content:
            sections.append(DetailSection(key, title, content))
    return Detail(title=word[:1].upper() + word[1:], subtitle=row.holder or row.column.get(language), sections=sections)


def many_findings(rows: Sequence[FindingRow], language: Language) -> Detail:
    """How many of each kind are selected."""
    kinds = Counter(row.kind for row in rows)
    lines = [DetailRow(messages.term(kind, language), str(count)) for kind, count in kinds.most_common()]
    content: QWidget | Sequence[DetailRow] = lines
    return Detail(Maps.tr("%n finding(s) selected", "", len(rows)), sections=[DetailSection("kinds", "", content)])


def _about(page: "MapPage", row: FindingRow) -> list[DetailRow]:
    language, finding = page.desk.language, row.finding
    person_id = finding.person_id
    go = (lambda: page.open_person.emit(person_id)) if person_id is not None else None
    ordered_id = row.ordered_id
    return [
        DetailRow(Maps.tr("Person"), row.holder, go),
        DetailRow(Maps.tr("Job title"), row.titles.get(language)),
        DetailRow(Maps.tr("Sector"), row.sectors.get(language)),
        DetailRow(Maps.tr("Mandate theme"), row.theme.marked(language)),
        DetailRow(Maps.tr("Type"), messages.term(row.type, language) if row.type else ""),
        DetailRow(Maps.tr("Assignor"), row.assignor.get(language)),
        DetailRow(
            Maps.tr("Requested"),
            row.ordered,
            (lambda: page.open_request.emit(ordered_id)) if ordered_id is not None else None,
        ),
    ]


def _of_map(page: "MapPage", row: FindingRow) -> list[DetailRow]:
    if row.level is None:
        return []
    language, column_id = page.desk.language, row.finding.column_id
    go = (
        (lambda: page.open_cell(column_id, row.finding.theme_id))
        if column_id is not None and row.finding.map is page.kind
        else None
    )
    return [
        DetailRow(Maps.tr("Map"), messages.term(row.finding.map, language) if row.finding.map else ""),
        DetailRow(Maps.tr("Sector or title"), row.column.get(language), go),
        DetailRow(Maps.tr("Level"), level_words(row.level, row.least, language)),
        DetailRow(Maps.tr("Validity"), validity_words(row.months, limited=row.limited) or Maps.tr("not limited")),
    ]


def _of_mandate(page: "MapPage", row: FindingRow) -> list[DetailRow]:
    mandate = row.mandate
    if mandate is None:
        return []
    request_id = mandate.request_id
    return [
        DetailRow(
            Maps.tr("Validity"),
            format_period(mandate.valid_from, mandate.valid_to),
            lambda: page.open_mandate.emit(mandate.id),
        ),
        DetailRow(Maps.tr("Specifier"), ", ".join(mandate.specifiers)),
        DetailRow(
            Maps.tr("Request"),
            mandate.request_number,
            (lambda: page.open_request.emit(request_id)) if request_id is not None else None,
        ),
        DetailRow(Maps.tr("Approver"), mandate.approver),
        DetailRow(Maps.tr("Decided on"), format_date(mandate.decided_on)),
    ]


def _of_exception(row: FindingRow, language: Language) -> list[DetailRow]:
    exception = row.exception
    if exception is None:
        return []
    return [
        DetailRow(messages.word("field", "reason", language), exception.reason),
        DetailRow(messages.word("field", "approver", language), exception.approver),
        DetailRow(Maps.tr("Validity"), format_period(exception.approved_on, exception.until)),
    ]
