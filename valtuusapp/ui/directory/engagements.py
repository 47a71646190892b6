"""The engagements of a person: listed in the details, added, changed and ended in their place."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.dates import format_period
from valtuusapp.core.people import Engagement, EngagementKind, EngagementRow
from valtuusapp.core.problems import Problem
from valtuusapp.ui import theme
from valtuusapp.ui.directory.fields import Field, Kind, of_enum
from valtuusapp.ui.directory.parts import column_of
from valtuusapp.ui.directory.questions import answer
from valtuusapp.ui.widgets import DateField, FieldRow, InlineConfirm, QuietButton, Text, button, tool_button

if TYPE_CHECKING:
    from valtuusapp.ui.directory.persons import PersonsPage


class EngagementEditing(QObject):
    """What the page of persons does with engagements."""

    def __init__(self, page: "PersonsPage") -> None:
        super().__init__(page)
        self._page = page
        self._people = page.desk.services.people

    def listed(self, person_id: int, rows: Sequence[EngagementRow]) -> QWidget:
        """The engagements below each other, with what can be done to each."""
        today = self._page.desk.services.register.today()
        parts = [self._line(row, ended=row.valid_to is not None and row.valid_to < today) for row in rows]
        if self._page.desk.can_write:
            add = button(self.tr("Add an engagement"), "add", lambda: self.new(person_id), QuietButton)
            parts.append(column_of([add]))
            add.setSizePolicy(add.sizePolicy().Policy.Maximum, add.sizePolicy().verticalPolicy())
        return column_of(parts, theme.S)

    def new(self, person_id: int | None = None) -> None:
        """Begin an engagement of the current person."""
        person_id = person_id or self._page.table.current_id()
        if person_id is None:
            return
        first = not self._people.engagements_of(person_id, self._today())
        value = Engagement(
            person_id=person_id,
            job_title_id=0,
            unit_id=0,
            kind=EngagementKind.CONTRACT,
            main=first,
            valid_from=self._today(),
        )
        name = self._people.person(person_id).listed_name
        self._open(value, self.tr("New engagement: {name}").format(name=name), f"engagement of {person_id}")

    def change(self, engagement_id: int) -> None:
        """Change an engagement."""
        value = self._people.engagement(engagement_id)
        name = self._people.person(value.person_id).listed_name
        self._open(value, self.tr("Engagement: {name}").format(name=name), f"engagement {engagement_id}")

    def ask_end(self, engagement_id: int) -> None:
        """Ask for the last day; what goes on after it is told beside it."""
        value = self._people.engagement(engagement_id)
        day = DateField(self._today)
        day.set_value(value.valid_to or self._today())
        row = FieldRow(self.tr("Last day"), day, self._page.desk.language, required=True)
        question = InlineConfirm(
            self.tr("End the engagement"),
            [("valid_to", row)],
            self.tr("End"),
            self.tr("The mandates do not end by themselves when the engagement does."),
        )

        def ended() -> Engagement:
            return replace(value, valid_to=day.value())

        def show() -> None:
            question.set_problems(self._problems(day, ended()), self._page.desk.language)

        def end() -> None:
            if day.value() is None:
                wrong = day.problem() or Problem("r2_no_end")
                question.set_problems([wrong.at("valid_to") if not wrong.field else wrong], self._page.desk.language)
                return
            answer(
                self._page,
                question,
                lambda: self._people.save_engagement(ended()),
                self.tr("The engagement was ended."),
            )

        day.edited.connect(show)
        question.confirmed.connect(end)
        self._page.ask(question)
        show()

    def ask_delete(self, engagement_id: int) -> None:
        """Ask whether an engagement that was written down by mistake shall be deleted."""
        question = InlineConfirm(
            self.tr("Delete the engagement?"),
            [],
            self.tr("Delete"),
            self.tr("Only what was written down by mistake is deleted. Work that has ended gets its last day."),
        )
        question.confirmed.connect(
            lambda: answer(
                self._page,
                question,
                lambda: self._people.delete_engagement(engagement_id),
                self.tr("The engagement was deleted."),
            )
        )
        self._page.ask(question)

    # --- inside ---

    def _today(self):
        return self._page.desk.services.register.today()

    def _problems(self, day: DateField, value: Engagement) -> list[Problem]:
        if (wrong := day.problem()) is not None:
            return [wrong.at("valid_to")]
        return [problem for problem in self._people.check_engagement(value) if problem.field == "valid_to"]

    def _open(self, value: Engagement, title: str, key: str) -> None:
        page = self._page
        if (open_one := page.drafts.get(key)) is not None:
            page.take_up(open_one)
            return
        people = self._people
        page.open_panel(
            key, title, value, self._fields(), people.check_engagement, people.save_engagement, value.person_id
        )

    def _fields(self) -> list[Field]:
        desk = self._page.desk
        organisation, people, language = desk.services.organisation, desk.services.people, desk.language
        return [
            Field(
                name="job_title_id",
                kind=Kind.PICK,
                required=True,
                wide=True,
                suggest=lambda text: organisation.suggest_titles(text, language=language),
                named=lambda key: organisation.title(key).name.get(language),
            ),
            Field(
                name="unit_id",
                kind=Kind.PICK,
                required=True,
                wide=True,
                suggest=lambda text: organisation.suggest_units(text, language=language),
                named=lambda key: organisation.unit(key).name.get(language),
            ),
            Field(
                name="kind",
                kind=Kind.CHOICE,
                label=self.tr("Ground"),
                wide=True,
                choices=of_enum(EngagementKind, language),
            ),
            Field(name="valid_from", kind=Kind.DAY),
            Field(name="valid_to", kind=Kind.DAY, help=self.tr("Empty: until further notice.")),
            Field(name="leave_from", kind=Kind.DAY, help=self.tr("While on long leave a person lacks no mandates.")),
            Field(name="leave_to", kind=Kind.DAY, help=self.tr("Empty: until further notice.")),
            Field(
                name="supervisor_id",
                kind=Kind.PICK,
                wide=True,
                suggest=lambda text: people.suggest_persons(text, language=language),
                named=lambda key: people.person(key).listed_name,
            ),
            Field(
                name="main",
                kind=Kind.YES_NO,
                wide=True,
                help=self.tr("The one that lists show first. A person has one."),
            ),
        ]

    def _line(self, row: EngagementRow, *, ended: bool) -> QWidget:
        language = self._page.desk.language
        title = row.title.get(language)
        head = Text(title[:1].upper() + title[1:])
        theme.mark(head, "strong", not ended)
        unit = Text(row.unit.get(language))
        facts = [messages.term(row.kind, language), format_period(row.valid_from, row.valid_to)]
        if row.main:
            facts.append(messages.word("field", "main", language).lower())
        if ended:
            facts.append(self.tr("ended"))
        elif row.away_on(self._today()):
            facts.append(self.tr("on leave {period}").format(period=format_period(row.leave_from, row.leave_to)))
        about = Text(" · ".join(part for part in facts if part), quiet=True, small=True)
        if ended:
            for words in (head, unit):
                theme.mark(words, "quiet", True)
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(column_of([head, unit, about], 0), 1)
        if self._page.desk.can_write:
            for tool in self._tools(row, title, ended=ended):
                across.addWidget(tool, alignment=Qt.AlignmentFlag.AlignTop)
        return line

    def _tools(self, row: EngagementRow, title: str, *, ended: bool) -> list[Any]:
        change = tool_button(
            "edit", self.tr("Change the engagement {title}").format(title=title), lambda: self.change(row.id)
        )
        delete = tool_button(
            "delete", self.tr("Delete the engagement {title}").format(title=title), lambda: self.ask_delete(row.id)
        )
        if ended:
            return [change, delete]
        end = tool_button(
            "state-ended", self.tr("End the engagement {title}").format(title=title), lambda: self.ask_end(row.id)
        )
        return [change, end, delete]
