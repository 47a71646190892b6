"""What must hold before a PDF from outside is read: whole, open, nothing to run in it, of a bearable size.

Loads pikepdf and pypdfium2.
"""

import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from valtuusapp.core.identity import bytes_hold_identity_code
from valtuusapp.core.problems import UserError

_HEADER_WITHIN = 1024  # bytes: mail gateways put lines before it
_MOST_UNPACKED = 100 * 1024 * 1024  # bytes of all streams together, apart from pictures, which nobody unpacks here
_MOST_WITH_TEXT = 20 * 1024 * 1024
_MOST_OBJECTS = 50_000
_DICTIONARY = 1000  # bytes before a stream in which its dictionary stands
_PIECE = 16 * 1024  # bytes that are unpacked at a time, into
_MOST_AT_ONCE = 1024 * 1024  # bytes
_DEEPEST = 100

_STREAM = re.compile(rb"stream\r?\n")
_HEX_TEXT = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_PICTURE = re.compile(rb"/Subtype\s*/Image")
# A stream packed twice: each layer may blow up a thousandfold.
_PACKED_TWICE = re.compile(rb"/F(?:ilter)?\s{0,9}\[[^\]]{0,99}/(?:Fl|LZW|RL|RunL)[^\]]{0,99}/(?:Fl|LZW|RL|RunL)")
_PACKING = frozenset({"/FlateDecode", "/Fl", "/LZWDecode", "/LZW", "/RunLengthDecode", "/RL"})
_UNBOUNDED = frozenset({"/LZWDecode", "/LZW"})

# Of the list of objects: their number, and objects that are not there. All programs read such files alike.
_OFTEN_WRONG = ("reported number of objects", "object has offset 0")
# The list does not count itself in, as often after a later saving. Nothing is looked up by that.
_HARMLESS = "xref entry for the xref stream itself is missing"

_ACTIVE = frozenset(
    {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/RichMediaExecute", "/GoToE"}
)
_ACTIVE_ANNOTATIONS = frozenset({"/RichMedia", "/Movie", "/Screen", "/3D"})


def refuse_bytes(content: bytes, largest: int) -> int:
    """Refuses what is too big, no PDF, or has no end.

    Returns:
        How many bytes its streams hold, pictures apart.

    Raises:
        UserError: ``pdf_too_big``, ``pdf_not_pdf``, ``pdf_damaged``.
    """
    if len(content) > largest:
        raise UserError("pdf_too_big", megabytes=largest // 1024 // 1024)
    if b"%PDF-" not in content[:_HEADER_WITHIN]:
        raise UserError("pdf_not_pdf")
    # What is cut inside a later saving would otherwise be read as it was before that saving.
    _before, end, after = content.rpartition(b"%%EOF")
    if not end or after.strip(b"\0\t\n\f\r "):
        raise UserError("pdf_damaged")
    if _PACKED_TWICE.search(content):
        raise UserError("pdf_too_big", megabytes=largest // 1024 // 1024)
    return _measured(content, largest)


def _measured(content: bytes, largest: int) -> int:
    """Unpacks every stream piece by piece and only counts, before a library unpacks it whole."""
    size = 0
    for number, found in enumerate(_STREAM.finditer(content)):
        before = content[max(0, found.start() - _DICTIONARY) : found.start()]
        if before.endswith(b"end") or _is_picture(before):
            continue
        size += _unpacked_size(memoryview(content)[found.end() :], _MOST_UNPACKED - size)
        if size > _MOST_UNPACKED or number > 2 * _MOST_OBJECTS:
            raise UserError("pdf_too_big", megabytes=largest // 1024 // 1024)
    return size


def holds_identity_code(content: bytes) -> bool:
    """Whether an identity code stands anywhere in a file: also in a comment, or in what a later saving replaced.

    Asked after ``refuse_bytes``, which has measured the streams.
    """
    if _says_code(content):
        return True
    whole = memoryview(content)
    return any(
        _says_code(_unpacked(whole[found.end() :]))
        for found in _STREAM.finditer(content)
        if not _is_picture(content[max(0, found.start() - _DICTIONARY) : found.start()])
    )


def _says_code(part: bytes) -> bool:
    """Whether a code stands in a part of a file, in texts written as letters or as hexadecimal digits."""
    letters = _HEX_TEXT.sub(lambda found: b"<%s>" % _from_hex(found[1]), part)
    return bytes_hold_identity_code(letters.replace(rb"\000", b""))


def _from_hex(digits: bytes) -> bytes:
    whole = b"".join(digits.split())
    return bytes.fromhex((whole + b"0" * (len(whole) % 2)).decode())


def _unpacked(packed: memoryview) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _MOST_UNPACKED)
    except zlib.error:
        return b""


def _is_picture(before: bytes) -> bool:
    """Whether the dictionary before a stream calls it a picture, and no library unpacks it to read the file."""
    own = before.rpartition(b" obj")[2]
    return _PICTURE.search(own) is not None and b"/ObjStm" not in own and b"/XRef" not in own


def _unpacked_size(packed: memoryview, most: int) -> int:
    """How large a stream is unpacked, or more than ``most``; what is packed in another way has no size here."""
    unpacking, size = zlib.decompressobj(), 0
    try:
        for start in range(0, len(packed), _PIECE):
            piece: bytes | memoryview = packed[start : start + _PIECE]
            while piece and not unpacking.eof:
                size += len(unpacking.decompress(piece, _MOST_AT_ONCE))
                piece = unpacking.unconsumed_tail
                if size > most:
                    return size
            if unpacking.eof:
                break
    except zlib.error:
        pass
    return size


@contextmanager
def opened(content: bytes) -> Iterator[pikepdf.Pdf]:
    """The file, opened without repair; whatever is wrong with it inside ``with`` becomes a ``UserError``.

    Raises:
        UserError: ``pdf_encrypted``, ``pdf_damaged``.
    """
    try:
        with pikepdf.open(
            io.BytesIO(content), attempt_recovery=False, suppress_warnings=True, inherit_page_attributes=False
        ) as document:
            if document.is_encrypted or "/Encrypt" in document.trailer:
                raise UserError("pdf_encrypted")
            if not isinstance(document.trailer.get("/Root"), Dictionary):
                raise UserError("pdf_damaged")
            yield document
    except pikepdf.PasswordError as error:
        raise UserError("pdf_encrypted") from error
    # pikepdf says what is wrong with a file in all these ways.
    except (
        pikepdf.PdfError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        ArithmeticError,
        RuntimeError,
    ) as error:
        raise UserError("pdf_damaged") from error


def refuse_warned(document: pikepdf.Pdf, *, is_form: bool) -> None:
    """Refuses a file in which something was read only with a guess. Asked last: it speaks of all that was read.

    Args:
        document: the file.
        is_form: not even what scanners often write wrongly in the list of objects is let through.

    Raises:
        UserError: ``pdf_damaged``.
    """
    for warning in map(str, document.get_warnings()):
        if _HARMLESS in warning:
            continue
        if is_form or not any(known in warning for known in _OFTEN_WRONG):
            raise UserError("pdf_damaged")


def count_pages(document: pikepdf.Pdf, most: int) -> int:
    """How many pages there are.

    Raises:
        UserError: ``pdf_damaged`` when there is none, ``pdf_too_many_pages``.
    """
    if len(document.objects) > _MOST_OBJECTS:
        raise UserError("pdf_damaged")
    pages = len(document.pages)
    if not pages:
        raise UserError("pdf_damaged")
    if pages > most:
        raise UserError("pdf_too_many_pages", pages=most)
    return pages


def refuse_active(document: pikepdf.Pdf) -> None:
    """Refuses scripts, commands and files inside, in whatever part of the file they lie, used or not.

    Raises:
        UserError: ``pdf_has_script``, ``pdf_has_files``.
    """
    for part in _dictionaries(document):
        if _runs(part):
            raise UserError("pdf_has_script")
        if _holds_files(part):
            raise UserError("pdf_has_files")
    names = document.Root.get("/Names")
    if isinstance(names, Dictionary):
        if "/JavaScript" in names:
            raise UserError("pdf_has_script")
        if "/EmbeddedFiles" in names and not _is_empty_tree(names.EmbeddedFiles):
            raise UserError("pdf_has_files")


def _runs(part: Object) -> bool:
    action, kind = part.get("/S"), part.get("/Subtype")
    return (
        (isinstance(action, Name) and str(action) in _ACTIVE)
        or isinstance(part.get("/JS"), (String, Stream))
        or "/XFA" in part
        or (isinstance(kind, Name) and str(kind) in _ACTIVE_ANNOTATIONS)
    )


def _holds_files(part: Object) -> bool:
    return (
        isinstance(part.get("/EF"), Dictionary)
        or part.get("/Type") == Name.EmbeddedFile
        or part.get("/Subtype") == Name.FileAttachment
    )


def _is_empty_tree(tree: Object) -> bool:
    if not isinstance(tree, Dictionary):
        return True
    return not any(isinstance(part := tree.get(key), Array) and len(part) for key in ("/Names", "/Kids"))


def _dictionaries(document: pikepdf.Pdf) -> Iterator[Object]:
    """Every dictionary of the file, those of streams and those inside other things too."""
    for top in (document.trailer, *document.objects):
        waiting = [(top, 0)]
        while waiting:
            part, depth = waiting.pop()
            if depth > _DEEPEST:
                raise UserError("pdf_damaged")
            if isinstance(part, Stream):
                yield part
                values: list[Any] = list(part.stream_dict.as_dict().values())
            elif isinstance(part, Dictionary):
                yield part
                values = list(part.as_dict().values())
            elif isinstance(part, Array):
                values = list(part.as_list())
            else:
                continue
            waiting += [(value, depth + 1) for value in values if isinstance(value, Object) and not value.is_indirect]


def has_safe_text(document: pikepdf.Pdf, size: int) -> bool:
    """Whether the text of the pages can be read with a bound on time and memory.

    Args:
        document: the file.
        size: how many bytes its streams hold, as ``refuse_bytes`` counted.
    """
    if size > _MOST_WITH_TEXT:
        return False
    for page in document.pages:
        contents = page.obj.get("/Contents")
        parts = list(contents.as_list()) if isinstance(contents, Array) else [contents]
        if any(isinstance(part, Stream) and part.get("/Subtype") == Name.Image for part in parts):
            return False  # what is called a picture has not been measured
    for part in document.objects:
        if isinstance(part, Stream) and part.get("/Subtype") != Name.Image:
            filters = [str(name) for name in _filters(part)]
            if len(_PACKING.intersection(filters)) > 1 or _UNBOUNDED.intersection(filters):
                return False
    return True


def _filters(stream: Stream) -> list[Object]:
    found = stream.get("/Filter")
    if isinstance(found, Array):
        return list(found.as_list())
    return [found] if isinstance(found, Name) else []


def stream_bytes(stream: Stream) -> bytes:
    """What a stream holds; every stream has been measured before."""
    return bytes(stream.read_bytes())


def text_of(content: bytes, most: int) -> str:
    """The text of the pages as it is drawn, a form feed after each page; at most so many characters.

    Raises:
        UserError: ``pdf_damaged``.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UserError("pdf_damaged") from error
    try:
        text = ""
        for number in range(len(document)):
            text += _text_of_page(document, number) + "\f"
            if len(text) > most:
                break
        return text[:most].strip("\f")
    finally:
        document.close()


def _text_of_page(document: pypdfium2.PdfDocument, number: int) -> str:
    try:
        page = document[number]
    except pypdfium2.PdfiumError as error:
        raise UserError("pdf_damaged") from error
    try:
        text = page.get_textpage()
        try:
            return str(text.get_text_bounded()).replace("\r\n", "\n").replace("\r", "\n")
        finally:
            text.close()
    finally:
        page.close()
