"""Papers of requests that are asked for by number. Nothing is written to the register."""

from sqlalchemy import select

from valtuusapp.core.problems import UserError
from valtuusapp.db.database import Database
from valtuusapp.db.tables import Attachment, AttachmentContent, Request
from valtuusapp.services.printing import request_paper


class PaperService:
    """Giving out papers as PDF."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, number: str) -> bytes:
        """The last print of a request as it was signed; what it would be now, when it has not been printed.

        Raises:
            UserError: ``request_number_unknown``.
        """
        with self._database.read() as session:
            request = session.scalar(select(Request).where(Request.number == number.strip()))
            if request is None:
                raise UserError("request_number_unknown", number=number)
            printed = session.scalar(
                select(AttachmentContent.content)
                .join(Attachment, Attachment.sha256 == AttachmentContent.sha256)
                .where(Attachment.request_id == request.id, Attachment.role == "print")
                .order_by(Attachment.id.desc())
                .limit(1)
            )
            return printed or request_paper(session, request, self._database.clock.today())
