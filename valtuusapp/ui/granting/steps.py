"""The rows of a checklist, step by step, as Suomi.fi asks for them."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date, format_period
from valtuusapp.core.requests import LineKind
from valtuusapp.core.text import Language
from valtuusapp.core.themes import SpecifierRule
from valtuusapp.core.work_list import Subject, Terms, WorkGroup
from valtuusapp.core.work_steps import Confirmation, Step
from valtuusapp.ui.granting.check_row import CheckRow


class StepRows(QObject):
    """Makes the rows of a group; the assignees' rows are made by the checklist."""

    def __init__(self, group: WorkGroup, language: Language, *, requested: bool) -> None:
        """Makes the rows of one group.

        Args:
            group: what is done.
            language: of the words; names stand as their owners have them.
            requested: the employees request it, and the requests are confirmed (R16).
        """
        super().__init__()
        self._group, self._language, self._requested = group, language, requested

    def rows(self, step: Step) -> list[CheckRow]:
        """The rows of a step."""
        subject, terms = self._group.subject, self._group.content.terms
        match step:
            case Step.TYPE:
                row = CheckRow("type", self.tr("Type"), messages.term(terms.type, self._language))
                return [row]
            case Step.PARTIES:
                return list(self._assignor(subject))
            case Step.THEMES:
                return [self._theme(subject)]
            case Step.SPECIFIER:
                return list(self._specifiers(terms, subject))
            case Step.VALIDITY:
                return list(self._validity(terms))
            case Step.CONFIRMATION:
                return list(self._confirmations())

    def _assignor(self, subject: Subject) -> Iterator[CheckRow]:
        yield CheckRow("assignor", self.tr("Assignor"), subject.assignor.get(self._language))
        if subject.business_id:
            yield CheckRow("business_id", self.tr("Business ID"), subject.business_id)

    def _theme(self, subject: Subject) -> CheckRow:
        names = ", ".join(name.marked(self._language) for name in subject.e_services)
        owners = ", ".join(name.marked(self._language) for name in subject.owners)
        note = self.tr("E-service: {names}").format(names=names) if names else ""
        if names and owners:
            note = self.tr("E-service: {names} ({owners})").format(names=names, owners=owners)
        name = subject.theme.get(self._language)
        return CheckRow("theme", self.tr("Theme"), name, shown=subject.theme.marked(self._language), note=note)

    def _specifiers(self, terms: Terms, subject: Subject) -> Iterator[CheckRow]:
        note = subject.specifier_note.get(self._language)
        if not terms.specifiers:
            rule = subject.specifier_rule
            if rule is SpecifierRule.NONE:
                words = self.tr("The theme has no specifier")
            else:
                words = self.tr("No specifier: the mandate is not narrowed")
            yield CheckRow("specifier", words, "", note=note)
        for number, specifier in enumerate(terms.specifiers):
            yield CheckRow(f"specifier.{number}", self.tr("Specifier"), specifier, note="" if number else note)

    def _validity(self, terms: Terms) -> Iterator[CheckRow]:
        yield CheckRow("valid_from", self.tr("From"), format_date(terms.valid_from))
        yield CheckRow("valid_to", self.tr("To"), format_date(terms.valid_to))

    def _confirmations(self) -> Iterator[CheckRow]:
        content = self._group.content
        which = Confirmation.REQUEST if self._requested else Confirmation.GRANT
        if content.kind is LineKind.END:
            which = Confirmation.END
        note = ""
        if content.kind is LineKind.END and content.last_day is not None:
            note = self.tr("Ordered to be valid until {day}: not invalidated before that.")
            note = note.format(day=format_date(content.last_day))
        if content.kind is LineKind.EXTEND and content.old is not None:
            note = self.tr("The former mandate runs to its last day, {day}, by itself.")
            note = note.format(day=format_date(content.old.valid_to))
        yield CheckRow("confirmed", messages.term(which, self._language), "", note=note)
        if content.kind is LineKind.CHANGE and content.old is not None:
            old = content.old
            period = format_period(old.valid_from, old.valid_to)
            told = ", ".join([messages.term(old.type, self._language), *old.specifiers, period])
            words = messages.term(Confirmation.OLD, self._language)
            yield CheckRow("old_ended", words, "", note=told)
