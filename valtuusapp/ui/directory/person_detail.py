"""The details of a person."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date
from valtuusapp.core.filters import MandateFilter
from valtuusapp.core.people import Person
from valtuusapp.ui.directory.parts import Link, badges, column_of, history_section, mandates_section, open_page
from valtuusapp.ui.states import Look
from valtuusapp.ui.theme import Tone
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection
from valtuusapp.ui.widgets.detail_panel import rows_widget

if TYPE_CHECKING:
    from valtuusapp.ui.directory.persons import PersonsPage

translate = QCoreApplication.translate


def describe(page: "PersonsPage", person: Person) -> Detail:
    """Contact, engagements, mandates, who may be the same person, and the log."""
    assert person.id is not None
    desk = page.desk
    engagements = desk.services.people.engagements_of(person.id)
    sections = [
        DetailSection("contact", "", _contact(page, person)),
        DetailSection(
            "engagements",
            translate("PersonDetail", "Engagements ({count})").format(count=len(engagements)),
            page.engagements.listed(person.id, engagements),
        ),
        mandates_section(desk, MandateFilter(assignee_person_id=person.id), page.show_mandates.emit),
    ]
    if alike := page.merging.alike(person.id):
        links = [Link(f"{one.text} – {one.detail}", partial(page.open_row, one.id)) for one in alike]
        sections.insert(
            1, DetailSection("alike", translate("PersonDetail", "May be the same person"), column_of(links))
        )
    rows = [("person", person.id), *(("engagement", one.id) for one in engagements)]
    sections.append(history_section(desk, rows))
    current = desk.services.people.engagements_of(person.id, desk.services.register.today())
    titles = ", ".join(dict.fromkeys(one.title.get(desk.language) for one in current))
    return Detail(title=person.listed_name, subtitle=titles, sections=sections)


def _contact(page: "PersonsPage", person: Person) -> QWidget:
    """Contact details; of a person whose details are protected only the mark."""
    desk, language = page.desk, page.desk.language
    parts: list[QWidget] = []
    rows = []
    if person.restricted:
        mark = (Look("warning", Tone.WARNING), messages.word("field", "restricted", language))
        parts.append(badges([mark], language))
    else:
        if person.email:
            parts.append(Link(person.email, partial(open_page, f"mailto:{person.email}")))
        rows.append(DetailRow(messages.word("field", "phone", language), person.phone))
    rows += [
        DetailRow(messages.word("field", "employee_number", language), person.employee_number),
        DetailRow(
            messages.word("field", "language", language), messages.word("language", person.language.value, language)
        ),
        DetailRow(messages.word("field", "commitment_on", language), format_date(person.commitment_on)),
    ]
    if person.organisation_id is not None:
        organisation = desk.services.organisation.organisation(person.organisation_id)
        rows.insert(0, DetailRow(messages.word("field", "organisation_id", language), organisation.name.get(language)))
    return column_of([*parts, rows_widget(rows)])
