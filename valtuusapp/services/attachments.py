"""Files kept with a request: what was printed, the signed copy."""

import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from valtuusapp.core.identity import holds_identity_code
from valtuusapp.core.messages import words
from valtuusapp.core.problems import UserError
from valtuusapp.db.database import Database
from valtuusapp.db.tables import Attachment, AttachmentContent

LARGEST = 10 * 1024 * 1024  # bytes

_MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".eml": "message/rfc822",
    ".msg": "application/vnd.ms-outlook",
    ".asice": "application/vnd.etsi.asic-e+zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file as it is listed.

    Attributes:
        role: ``print`` or ``signed_copy``; a key of the vocabulary's ``attachment_role``.
        size: in bytes.
    """

    id: int
    role: str
    name: str
    size: int
    sha256: str
    added_at: datetime


class AttachmentService:
    """Attaching, listing and giving out files."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def attach_signed_copy(self, request_id: int, path: Path) -> None:
        """Keeps a signed copy with its request.

        Raises:
            UserError: ``file_not_readable``, ``file_too_large``, ``file_kind_unknown``, ``file_empty``;
                ``identity_code_in_text`` of the file's name.
        """
        if holds_identity_code(path.name):
            raise UserError("identity_code_in_text", field=words("field", "name"))
        content = read_file(path)
        with self._database.write("file_attached") as written:
            add(written.session, self._database.clock.now(), request_id, "signed_copy", path.name, content)

    def of_request(self, request_id: int) -> list[AttachedFile]:
        """The files of a request, newest first."""
        with self._database.read() as session:
            rows = session.scalars(
                select(Attachment).where(Attachment.request_id == request_id).order_by(Attachment.id.desc())
            )
            return [AttachedFile(row.id, row.role, row.name, row.size, row.sha256, row.added_at) for row in rows]

    def content(self, attachment_id: int) -> tuple[str, bytes]:
        """A file's name and content.

        Raises:
            UserError: ``row_gone`` when there is none.
        """
        with self._database.read() as session:
            row = session.get(Attachment, attachment_id)
            if row is None:
                raise UserError("row_gone")
            return row.name, session.get_one(AttachmentContent, row.sha256).content


def is_other_than_pdf(name: str) -> bool:
    """Whether a file is of another kind that can be kept: a picture, a message, a signed container."""
    ending = Path(name).suffix.lower()
    return ending in _MEDIA_TYPES and ending != ".pdf"


def read_file(path: Path) -> bytes:
    """The content of a file that is to be kept.

    Raises:
        UserError: ``file_not_readable``, ``file_too_large``, ``file_kind_unknown``, ``file_empty``.
    """
    if path.suffix.lower() not in _MEDIA_TYPES:
        raise UserError("file_kind_unknown", path=path, kinds=", ".join(sorted(_MEDIA_TYPES)))
    content = read_whole(path, shown=path)
    if not content:
        raise UserError("file_empty", path=path)
    return content


def read_whole(path: Path, *, shown: Path | str) -> bytes:
    """The content of a file that is not too large; ``shown`` is what it is called in sentences.

    Raises:
        UserError: ``file_not_readable``, ``file_too_large``.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode) and not path.is_dir():  # a pipe or a device may never come to an end
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        if facts.st_size > LARGEST:
            raise UserError("file_too_large", path=shown, megabytes=LARGEST // 1024 // 1024)
        return path.read_bytes()
    except OSError as error:
        raise UserError("file_not_readable", path=shown, reason=error.strerror or str(error)) from error


def keep(session: Session, content: bytes) -> str:
    """Adds the content of a file to the session, once however often it comes. Returns its SHA-256."""
    sha256 = hashlib.sha256(content).hexdigest()
    if session.get(AttachmentContent, sha256) is None:
        session.add(AttachmentContent(sha256=sha256, content=content))
        session.flush()
    return sha256


def add(
    session: Session,
    at: datetime,
    request_id: int | None,
    role: str,
    name: str,
    content: bytes,
    *,
    application_id: int | None = None,
) -> None:
    """Adds a file of a request, or of an application to DVV, to the session."""
    sha256 = keep(session, content)
    session.add(
        Attachment(
            request_id=request_id,
            application_id=application_id,
            role=role,
            name=name,
            media_type=_MEDIA_TYPES[Path(name).suffix.lower()],
            size=len(content),
            sha256=sha256,
            added_at=at,
        )
    )
