"""Everything about one request, for the panel beside the list."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from valtuusapp.core import messages
from valtuusapp.core.dates import format_date
from valtuusapp.core.forms import FormValues, Reference, load_form
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import LineOutcome, Request, RequestState
from valtuusapp.core.text import Language
from valtuusapp.ui.history import history_list
from valtuusapp.ui.requests import words
from valtuusapp.ui.requests.map_rows import MapRows
from valtuusapp.ui.requests.stepper import Stepper
from valtuusapp.ui.widgets import Detail, DetailRow, DetailSection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from valtuusapp.services.attachments import AttachedFile
    from valtuusapp.services.opening import Services

_LONG_NAME = 36
"""Longer names of files are cut in the middle."""


class RequestDetail(QObject):
    """Tells of a request in words.

    Attributes:
        maps_passed_over: the requests whose rows for the maps are not wanted.

    Signals:
        map_rows_accepted: rows are wanted on the maps; carries them.
        map_rows_passed_over: none of the rows of a request is wanted; carries its key.
    """

    map_rows_accepted = Signal(object)
    map_rows_passed_over = Signal(int)

    def __init__(self, services: "Services", language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self.maps_passed_over: set[int] = set()
        self._services = services
        self._language = language

    def title(self, request: Request) -> str:
        """The number, or that it is a draft."""
        return request.number or self.tr("Draft")

    def detail(
        self,
        request: Request,
        lines: "QWidget",
        open_file: Callable[["AttachedFile"], object],
        open_application: Callable[[int], object],
    ) -> Detail:
        """The whole of it.

        Args:
            request: what to show.
            lines: the table of its lines, placed here.
            open_file: opens an attached file.
            open_application: goes to an application to DVV.
        """
        values = request.values
        files = self._services.attachments.of_request(request.id)
        sections = [DetailSection("path", "", Stepper(request, self._language))]
        if request.lines:
            title = self.tr("Mandates asked for ({count})").format(count=len(request.lines))
            sections.append(DetailSection("lines", title, lines))
        else:
            sections.append(DetailSection("asked", self.tr("Mandates asked for"), self._asked(values)))
        if (map_rows := self._map_rows(request)) is not None:
            sections.append(DetailSection("maps", self.tr("Add to the maps"), map_rows))
        if applications := self._applications(request, open_application):
            sections.append(DetailSection("applications", self.tr("DVV applications"), applications))
        if request.form_id == "new":
            sections.append(DetailSection("matter", self.tr("New service or matter"), self._matter(request)))
        sections.append(DetailSection("order", self.tr("Order"), self._order(request)))
        if request.stand is not None:
            sections.append(DetailSection("stand", self.tr("Endorsement"), self._stand(request)))
        if request.approval is not None:
            sections.append(DetailSection("decision", self.tr("Decision"), self._decision(request)))
        if files:
            rows = [
                DetailRow(
                    messages.word("attachment_role", file.role, self._language).capitalize(),
                    self._file(file),
                    open=partial(open_file, file),
                )
                for file in files
            ]
            sections.append(DetailSection("files", self.tr("Attachments ({count})").format(count=len(files)), rows))
        sections.append(DetailSection("history", self.tr("History"), self._history(request, files), opened=False))
        return Detail(
            title=self.title(request),
            subtitle=words.joined(
                [_text(values, "orderer"), "" if self._is_protected(values) else _text(values, "orderer_unit")]
            ),
            state=request.state,
            sections=sections,
        )

    def _asked(self, values: FormValues) -> list[DetailRow]:
        """What a draft asks so far; it has no lines yet."""
        people = [_text(row, "person") for row in _rows(values, "assignees")]
        fields = ("theme", "e_service", "target", "work")
        wanted = [next(filter(None, (_text(row, name) for name in fields)), "") for row in _rows(values, "wanted")]
        return [
            DetailRow(self.tr("Assignees"), _text(values, "organisation") or "\n".join(filter(None, people)) or "–"),
            DetailRow(self.tr("Mandate themes"), "\n".join(filter(None, wanted)) or "–"),
        ]

    def _order(self, request: Request) -> list[DetailRow]:
        values = request.values
        copied = "" if self._is_protected(values) else None
        withdrawn = request.withdrawn_on if request.state is RequestState.WITHDRAWN else None
        printed = ""
        if request.print_number:
            printed = self.tr("print {number}, code {code}").format(
                number=request.print_number, code=request.print_code
            )
            if not request.print_is_current:
                printed = words.joined([printed, self.tr("changed after that: print again")])
        return [
            DetailRow(self.tr("Form"), load_form(request.form_id, request.form_version).title.get(self._language)),
            DetailRow(self.tr("Orderer"), words.joined([_text(values, "orderer"), _text(values, "orderer_title")])),
            DetailRow(self.tr("Unit"), _text(values, "orderer_unit"), copied=copied),
            DetailRow(
                self.tr("Contact"),
                words.joined([_text(values, "orderer_email"), _text(values, "orderer_phone")]),
                copied=copied,
            ),
            DetailRow(self.tr("Why"), _text(values, "why")),
            DetailRow(self.tr("Notes"), _text(values, "notes")),
            DetailRow(self.tr("Received"), words.joined([format_date(request.received_on), request.received_name])),
            DetailRow(
                self.tr("Sent for signature"), words.joined([format_date(request.sent_for_signature_on), printed])
            ),
            DetailRow(self.tr("Withdrawn"), format_date(withdrawn)),
        ]

    def _is_protected(self, values: FormValues) -> bool:
        """Whether the contact details of the orderer are protected."""
        orderer = values.get("orderer")
        if not isinstance(orderer, Reference) or orderer.id is None:
            return False
        try:
            return self._services.people.person(orderer.id).restricted
        except UserError:
            return False  # gone since the request was written

    def _applications(self, request: Request, open_application: Callable[[int], object]) -> list[DetailRow]:
        """The applications by which rights of this request are registered."""
        rows = []
        for application_id in dict.fromkeys(line.application_id for line in request.lines if line.application_id):
            try:
                found = self._services.dvv.application(application_id)
            except UserError:
                continue  # gone since the request was read
            sent = self.tr("sent {day}").format(day=format_date(found.sent_on)) if found.sent_on else ""
            told = words.joined([messages.term(found.state, self._language), sent, found.reference])
            rows.append(DetailRow(found.number, told, open=partial(open_application, application_id)))
        return rows

    def _map_rows(self, request: Request) -> "QWidget | None":
        """What an approved new mandate would bring to the maps; None when there is nothing, or it was passed over."""
        approved = any(line.outcome is LineOutcome.APPROVED for line in request.lines)
        if request.form_id != "new" or not approved or request.id in self.maps_passed_over:
            return None
        proposals = self._services.request_proposals.map_rows(request.id)
        if not proposals:
            return None
        unknown = self._services.request_proposals.unknown_titles(request.id)
        rows = MapRows(proposals, unknown, self._services, self._language)
        rows.accepted.connect(self.map_rows_accepted)
        rows.passed_over.connect(lambda: self.map_rows_passed_over.emit(request.id))
        return rows

    def _matter(self, request: Request) -> list[DetailRow]:
        """What the form for new mandates tells of the service."""
        section = load_form(request.form_id, request.form_version).section("matter")
        values = request.values
        return [DetailRow(field.label.get(self._language), _text(values, field.id)) for field in section.fields]

    def _stand(self, request: Request) -> list[DetailRow]:
        stand = request.stand
        assert stand is not None
        return [
            DetailRow(self.tr("Stand"), messages.term(stand.endorsement, self._language)),
            DetailRow(self.tr("Sector director"), stand.endorser),
            DetailRow(self.tr("Day"), format_date(stand.endorsed_on)),
        ]

    def _decision(self, request: Request) -> list[DetailRow]:
        approval = request.approval
        assert approval is not None
        deputy = self.tr("as deputy") if approval.as_deputy else ""
        return [
            DetailRow(self.tr("Approver"), words.joined([approval.approver, approval.title, deputy])),
            DetailRow(self.tr("Decided"), format_date(approval.decided_on)),
            DetailRow(self.tr("How"), messages.term(approval.kind, self._language)),
            DetailRow(self.tr("Reference"), approval.reference),
            DetailRow(self.tr("Case number"), approval.case_number),
        ]

    def _file(self, file: "AttachedFile") -> str:
        size = self.tr("{size} kB").format(size=max(1, round(file.size / 1024)))
        name = file.name
        if len(name) > _LONG_NAME:
            name = f"{name[: _LONG_NAME - 14]}…{name[-13:]}"
        return words.joined([name, size])

    def _history(self, request: Request, files: "list[AttachedFile]") -> "QWidget":
        rows = [("request", request.id), *(("request_line", line.id) for line in request.lines)]
        rows += [("attachment", file.id) for file in files]
        return history_list(self._services.history.of_rows(rows), self._language)


def _rows(values: FormValues, name: str) -> tuple:
    rows = values.get(name)
    return rows if isinstance(rows, tuple) else ()


def _text(values, name: str) -> str:
    """A value of the form as words."""
    value = values.get(name)
    if isinstance(value, Reference):
        return value.text
    return value if isinstance(value, str) else ""
