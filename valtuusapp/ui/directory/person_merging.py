"""Persons who are one: the list of those who may be, and making them one."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from valtuusapp.core.choices import Choice
from valtuusapp.core.filters import MandateFilter, Sort
from valtuusapp.core.forms import Reference
from valtuusapp.ui import theme
from valtuusapp.ui.directory.merging import MergeQuestion
from valtuusapp.ui.directory.parts import Link, column_of
from valtuusapp.ui.directory.questions import answer_merge
from valtuusapp.ui.widgets import Detail, DetailSection, Text

if TYPE_CHECKING:
    from valtuusapp.ui.directory.persons import PersonsPage


class PersonMerging(QObject):
    """What the page of persons does about duplicates."""

    def __init__(self, page: "PersonsPage") -> None:
        super().__init__(page)
        self._page = page
        self._people = page.desk.services.people
        self._pairs: list[tuple[Choice, Choice]] | None = None

    def pairs(self) -> list[tuple[Choice, Choice]]:
        """Pairs of persons who may be one."""
        if self._pairs is None:
            self._pairs = self._people.duplicate_persons(self._page.desk.language)
        return self._pairs

    def forget(self) -> None:
        """Look for pairs anew the next time."""
        self._pairs = None

    def alike(self, person_id: int) -> list[Choice]:
        """Who may be the same as a person."""
        found = [
            other if one.id == person_id else one for one, other in self.pairs() if person_id in (one.id, other.id)
        ]
        return list(dict.fromkeys(found))

    def show_duplicates(self) -> None:
        """Show all pairs in place of the details, each with a way to both."""
        page = self._page
        parts: list[QWidget] = [self._pair(one, other) for one, other in self.pairs()]
        words = self.tr("They have the same name or the same e-mail address. Open one and merge it into the other.")
        nothing = self.tr("No two persons have the same name or e-mail address.")
        page.side.show_details()
        page.detail.show_detail(
            Detail(
                title=self.tr("Possible duplicates"),
                subtitle=words if parts else nothing,
                sections=[DetailSection("pairs", "", column_of(parts, theme.M))],
            )
        )
        page.detail.setFocus()

    def ask(self) -> None:
        """Ask into whom the current person goes."""
        person_id = self._page.table.current_id()
        if person_id is None:
            return
        language = self._page.desk.language
        name = self._people.person(person_id).listed_name
        question = MergeQuestion(
            self._page.desk,
            self.tr("Merge {name} into another person").format(name=name),
            self.tr("The person who stays"),
            self.tr("Everything that {name} has moves to the person who stays.").format(name=name),
            lambda text: self._people.suggest_persons(text, language=language),
            person_id,
            lambda kept_id: self._preview(person_id, kept_id),
        )
        if likely := self.alike(person_id):
            question.into.set_value(Reference(likely[0].text, likely[0].id))
        question.confirmed.connect(
            lambda: answer_merge(
                self._page,
                question,
                lambda kept_id: self._people.merge_persons(kept_id, person_id, question.reason()),
                self.tr("{name} was merged.").format(name=name),
            )
        )
        self._page.ask(question)

    def _preview(self, person_id: int, kept_id: int) -> str:
        """What moves, and what the one who stays gets of the details."""
        moved, kept = self._people.person(person_id), self._people.person(kept_id)
        engagements = len(self._people.engagements_of(person_id))
        mandates = len(
            self._page.desk.services.mandates.ids(MandateFilter(assignee_person_id=person_id), Sort("valid_to"))
        )
        (row,) = self._people.person_rows([kept_id])
        stays = " ".join(part for part in (kept.listed_name, row.titles.get(self._page.desk.language)) if part)
        moves = self.tr("Moves to {name}: engagements {engagements}, mandates {mandates}, requests and records.")
        lines = [moves.format(name=stays, engagements=engagements, mandates=mandates)]
        gained = [
            getattr(moved, name)
            for name in ("employee_number", "email", "phone")
            if getattr(moved, name) and not getattr(kept, name)
        ]
        if gained and not moved.restricted:
            lines.append(self.tr("Details that are added: {details}.").format(details=", ".join(gained)))
        if moved.employee_number and kept.employee_number:
            lines.append(self.tr("The employee number {number} is left out.").format(number=moved.employee_number))
        return "\n".join(lines)

    def _pair(self, one: Choice, other: Choice) -> QWidget:
        page = self._page
        lines: list[QWidget] = []
        for choice in (one, other):
            lines.append(Link(choice.text, partial(page.open_row, choice.id)))
            if choice.detail:
                lines.append(Text(choice.detail, quiet=True, small=True))
        return column_of(lines, 0)
