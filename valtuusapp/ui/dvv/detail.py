"""Everything about one application to DVV, for the panel beside the list."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date
from valtuusapp.core.dvv import Application, ApplicationKind, ApplicationState
from valtuusapp.core.text import Language
from valtuusapp.ui import theme
from valtuusapp.ui.dvv import words
from valtuusapp.ui.history import history_list
from valtuusapp.ui.requests.stepper import Step, StepLine
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection, QuietButton, Text
from valtuusapp.ui.widgets.detail_panel import rows_widget

if TYPE_CHECKING:
    from valtuusapp.services.attachments import AttachedFile
    from valtuusapp.services.opening import Services

_LONG_NAME = 36
"""Longer names of files are cut in the middle."""

_PREPARING, _SIGNING, _AT_DVV, _DECIDED = range(4)


class ApplicationStepper(StepLine):
    """The path of an application."""

    def __init__(self, application: Application, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        signatories = application.content.signatories
        signed = len(signatories) - len(application.unsigned)
        signing = format_date(application.waiting_since)
        if application.waiting_since is not None and application.unsigned:
            signing = self.tr("{done} of {count}").format(done=signed, count=len(signatories))
        steps = [
            Step(self.tr("Preparing"), format_date(application.prepared_on)),
            Step(self.tr("Signatures"), signing),
            Step(self.tr("At DVV"), format_date(application.sent_on)),
            Step(self.tr("Outcome"), format_date(application.outcome_on or application.withdrawn_on)),
        ]
        self.show_steps(steps, _reached(application), application.state, language)


def _reached(application: Application) -> int:
    """The number of the step at which an application is; a withdrawn one stays where it was withdrawn."""
    if application.state in (ApplicationState.REGISTERED, ApplicationState.REJECTED):
        return _DECIDED
    if application.sent_on is not None:
        return _AT_DVV
    return _PREPARING if application.waiting_since is None else _SIGNING


class ApplicationDetail(QObject):
    """Tells of an application in words."""

    def __init__(self, services: "Services", language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._language = language

    def detail(
        self,
        application: Application,
        open_file: "Callable[[AttachedFile], object]",
        open_mandate: Callable[[int], object],
        open_request: Callable[[int], object],
    ) -> Detail:
        """The whole of it, with what leads on to files, mandates and the request."""
        path = ApplicationStepper(application, self._language)
        facts = self._facts(application, open_request)
        title = self.tr("Application")
        sections = [DetailSection("path", "", path), DetailSection("facts", title, facts)]
        sections.append(DetailSection("signatories", self.tr("Signatories"), self._signatories(application)))
        if application.sent_on is not None or application.withdrawn_on is not None:
            sections.append(DetailSection("dvv", self.tr("At DVV"), self._at_dvv(application)))
        if application.rights:
            title = self.tr("Rights in the registry ({count})").format(count=len(application.rights))
            sections.append(DetailSection("rights", title, self._rights(application, open_mandate)))
        files = self._services.dvv.files(application.id)
        title = self.tr("Attachments ({count})").format(count=len(files))
        sections.append(DetailSection("files", title, self._files(files, open_file)))
        history = self._services.history.of_rows(self._services.dvv.history_rows(application.id))
        sections.append(
            DetailSection("history", self.tr("History"), history_list(history, self._language), opened=False)
        )
        kind = words.capital(messages.term(application.kind, self._language))
        return Detail(
            title=application.number,
            subtitle=words.joined([kind, messages.term(application.content.type, self._language)]),
            state=application.state,
            sections=sections,
        )

    def _facts(self, application: Application, open_request: Callable[[int], object]) -> list[DetailRow]:
        content, language = application.content, self._language
        persons = "\n".join(words.person(one, language) for one in content.persons)
        copied = "\n".join(one.name if one.restricted else words.person(one, language) for one in content.persons)
        themes = "\n".join(one.name.marked(language) for one in content.themes)
        rows = [
            DetailRow(self.tr("Assignor"), application.assignor.get(language)),
            DetailRow(self.tr("Persons concerned"), persons or "–", copied=copied),
            DetailRow(self.tr("Mandate themes"), themes or "–"),
            DetailRow(self.tr("Specifier"), ", ".join(content.specifiers)),
        ]
        if application.kind is ApplicationKind.GRANT:
            rows.append(DetailRow(self.tr("Validity"), words.validity(content) or "–"))
        rows.append(DetailRow(self.tr("Why"), content.why))
        if application.request_id is not None:
            key = application.request_id
            rows.append(DetailRow(self.tr("Request"), application.request_number, open=lambda: open_request(key)))
        return rows

    def _signatories(self, application: Application) -> list[DetailRow]:
        signatories = application.content.signatories
        if not signatories:
            return [DetailRow(self.tr("Signatories"), "–")]
        return [DetailRow(one.name, words.signature(one, self._language)) for one in signatories]

    def _at_dvv(self, application: Application) -> list[DetailRow]:
        expected = ""
        if application.state in (ApplicationState.SENT, ApplicationState.SUPPLEMENT_ASKED):
            expected = self.tr("about {day}, an estimate").format(day=format_date(application.expected_on))
        outcome = ""
        if application.outcome_on is not None:
            outcome = words.joined([messages.term(application.outcome, self._language)])
        return [
            DetailRow(self.tr("Sent"), format_date(application.sent_on)),
            DetailRow(self.tr("Expected"), expected),
            DetailRow(self.tr("Supplement asked"), format_date(application.supplement_asked_on)),
            DetailRow(self.tr("To be supplemented"), application.supplement_what),
            DetailRow(self.tr("Supplement by"), format_date(application.supplement_by)),
            DetailRow(self.tr("Supplement sent"), format_date(application.supplement_sent_on)),
            DetailRow(self.tr("Outcome"), words.joined([outcome, format_date(application.outcome_on)])),
            DetailRow(self.tr("Reason"), application.outcome_reason or application.withdrawn_reason),
            DetailRow(self.tr("DVV's reference"), application.reference),
            DetailRow(self.tr("Withdrawn"), format_date(application.withdrawn_on)),
        ]

    def _rights(self, application: Application, open_mandate: Callable[[int], object]) -> QWidget:
        """Person and theme, which wrap, and below them the way to the mandate."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in application.rights:
            about = words.joined([one.person, one.theme.marked(self._language)])
            link = QuietButton(words.right(one, self._language))
            link.setProperty("link", True)
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.setAccessibleName(f"{about}: {link.text()}")
            link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            link.clicked.connect(partial(_go, open_mandate, one.mandate_id))
            column.addWidget(Text(about))
            column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
            column.addSpacing(theme.S)
        return box

    def _files(self, files: "list[AttachedFile]", open_file: "Callable[[AttachedFile], object]") -> QWidget:
        """The files, and that identity papers are never kept."""
        rows = [
            DetailRow(
                words.capital(messages.word("attachment_role", file.role, self._language)),
                _short(file.name),
                open=partial(open_file, file),
            )
            for file in files
        ]
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        if rows:
            column.addWidget(rows_widget(rows))
        column.addWidget(Text(no_identity_papers(), quiet=True, small=True))
        return box


def _go(open_mandate: Callable[[int], object], mandate_id: int, _checked: bool = False) -> None:
    open_mandate(mandate_id)


def _short(name: str) -> str:
    """A long name of a file is cut in the middle."""
    return name if len(name) <= _LONG_NAME else f"{name[: _LONG_NAME - 14]}…{name[-13:]}"


def no_identity_papers() -> str:
    """The sentence that stands where something is attached (R10)."""
    return QCoreApplication.translate(
        "ApplicationWords",
        "Only the document that shows the authority is kept here. Copies of the signatories' identity papers are sent "
        "to DVV only and are never stored.",
    )
