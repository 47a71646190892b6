"""Job titles: names, holders, and making one of two that mean the same."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from valtuusapp.core import columns
from valtuusapp.core.filters import Sort
from valtuusapp.core.organisation import JobTitle
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import LocalText
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.fields import Field
from valtuusapp.ui.directory.merging import MergeQuestion
from valtuusapp.ui.directory.page import DirectoryPage
from valtuusapp.ui.directory.parts import history_section, names
from valtuusapp.ui.directory.questions import answer_merge
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection


class TitlesPage(DirectoryPage):
    """The job titles.

    Signals:
        show_persons: look at persons in their tab; carries what to search for.
    """

    key = "titles"
    icon = "title"
    depends_on = frozenset({"job_title", "engagement", "title_map_entry"})
    show_persons = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, columns.JOB_TITLES)
        self.set_texts(self.tr("Job titles"), self.tr("Search by name"))
        self.count_text = lambda count: self.tr("%n job title(s)", "", count)

    def use_merge(self, merge: QAction) -> None:
        """Take the action for merging."""
        self.merge_action = merge

    def new_words(self) -> str:
        """The words for adding one."""
        return self.tr("New job title")

    def empty_words(self) -> tuple[str, str]:
        """What to do first."""
        return self.tr("No job titles yet"), self.tr("Job titles are needed for the engagements of persons.")

    def read_ids(self, sort: Sort) -> Sequence[int]:
        """By words."""
        return self.desk.services.organisation.title_ids(self.words, sort=sort)

    def read_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """With holders."""
        return self.desk.services.organisation.title_rows(ids)

    def blank(self) -> JobTitle:
        """A title without a name."""
        return JobTitle(name=LocalText())

    def load(self, row_id: int) -> JobTitle:
        """The title."""
        return self.desk.services.organisation.title(row_id)

    def fields(self, value: Any) -> Sequence[Field]:
        """The names."""
        return [Field(name="name_fi"), Field(name="name_sv")]

    def check(self, value: Any) -> Sequence[Problem]:
        """As the service says."""
        return self.desk.services.organisation.check_title(value)

    def save(self, value: Any) -> int:
        """Into the register."""
        return self.desk.services.organisation.save_title(value)

    def delete(self, row_id: int) -> None:
        """Only one that nobody has had."""
        self.desk.services.organisation.delete_title(row_id)

    def describe(self, value: JobTitle) -> Detail:
        """Names and holders."""
        assert value.id is not None
        (row,) = self.desk.services.organisation.title_rows([value.id])
        name = value.name.get(self.desk.language)
        holders = DetailRow(
            self.tr("Holders"),
            self.tr("%n person(s)", "", row.holders),
            (lambda: self.show_persons.emit(name)) if row.holders else None,
        )
        return Detail(
            title=name,
            sections=[
                DetailSection("names", "", [*names(value.name, self.desk.language), holders]),
                history_section(self.desk, [("job_title", value.id)]),
            ],
        )

    def show_what_can_be_done(self) -> None:
        """Merging needs a row."""
        super().show_what_can_be_done()
        if self.isVisible():
            self.merge_action.setEnabled(self.desk.can_write and self.table.current_id() is not None)

    def ask_merge(self) -> None:
        """Ask into which title the current one goes."""
        row_id = self.table.current_id()
        if row_id is None:
            return
        service = self.desk.services.organisation
        (row,) = service.title_rows([row_id])
        name = row.name.get(self.desk.language)
        question = MergeQuestion(
            self.desk,
            self.tr("Merge {name} into another title").format(name=name),
            self.tr("The title that stays"),
            self.tr("The engagements and the map of this title move to the one that stays."),
            lambda text: service.suggest_titles(text, language=self.desk.language),
            row_id,
            lambda _kept_id: self.tr("%n person(s) will have it too.", "", row.holders),
        )
        question.confirmed.connect(lambda: self.merge(question, row_id, name))
        self.ask(question)

    def merge(self, question: MergeQuestion, row_id: int, name: str) -> None:
        """Merge as answered."""
        service = self.desk.services.organisation
        answer_merge(
            self,
            question,
            lambda kept_id: service.merge_titles(kept_id, row_id, question.reason()),
            self.tr("{name} was merged.").format(name=name),
        )
