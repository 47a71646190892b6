"""Papers of requests that are asked for by number, and the blank form. Nothing is written to the register."""

from sqlalchemy import select

from valtuusapp.core.forms import FormValues, load_form
from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import paper_languages
from valtuusapp.core.text import Language
from valtuusapp.db import tables
from valtuusapp.db.database import Database
from valtuusapp.services.attachments import AttachmentService
from valtuusapp.services.requests import EXISTING, RequestService, signature_blocks
from valtuusapp.services.settings import SettingsService

_BLANK_ROWS: FormValues = {"assignees": ({},) * 4, "wanted": ({},) * 2}


class PaperService:
    """Giving out papers as PDF."""

    def __init__(
        self, database: Database, settings: SettingsService, requests: RequestService, attachments: AttachmentService
    ) -> None:
        self._database = database
        self._settings = settings
        self._requests = requests
        self._attachments = attachments

    def record(self, number: str) -> bytes:
        """The last print of a request as it was signed; what it would be now, when it has not been printed.

        Raises:
            UserError: ``request_number_unknown``.
        """
        with self._database.read() as session:
            request_id = session.scalar(select(tables.Request.id).where(tables.Request.number == number.strip()))
        if request_id is None:
            raise UserError("request_number_unknown", number=number)
        for file in self._attachments.of_request(request_id):  # the newest first
            if file.role == "print":
                return self._attachments.content(file.id)[1]
        return self._requests.preview(request_id)

    def blank(self, language: Language | None = None) -> bytes:
        """The form to be filled by hand, in the language or in those that the municipality has settled.

        Raises:
            UserError: ``no_municipality``.
        """
        from valtuusapp.documents.request_form import PrintedRequest, request_pdf

        settings = self._settings.all()
        return request_pdf(
            PrintedRequest(
                form=load_form(*EXISTING),
                languages=(language,) if language is not None else paper_languages(settings.text("form_languages")),
                municipality=self._settings.municipality().name,
                values=_BLANK_ROWS,
                number="",
                print_number=0,
                code="",
                printed_on=self._database.clock.today(),
                signatures=signature_blocks(settings),
                to_fill=True,
            )
        )
