"""Pages of a PDF as pictures, for the preview, the printer and the tests. Loads pypdfium2."""

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture.

    Attributes:
        width, height: in pixels.
        rgb: three bytes per pixel, rows from the top without padding.
    """

    width: int
    height: int
    rgb: bytes


def page_count(pdf: bytes) -> int:
    """How many pages there are."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def render_pages(pdf: bytes, scale: float, first: int = 0, count: int | None = None) -> list[PageImage]:
    """The pages from ``first`` on as pictures.

    Args:
        pdf: the file.
        scale: pixels per point: 1.0 draws 72 dots per inch.
        first: the first page, counted from 0.
        count: how many pages; None for all that follow.
    """
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()  # what is typed into the fields of a form is drawn too
    try:
        last = len(document) if count is None else min(first + count, len(document))
        return [_render(document[number], scale) for number in range(first, last)]
    finally:
        document.close()


def _render(page: pypdfium2.PdfPage, scale: float) -> PageImage:
    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGR)
    try:
        row = bitmap.width * 3
        data = bytes(bitmap.buffer)
        lines = (data[start : start + row] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))
        return PageImage(bitmap.width, bitmap.height, b"".join(lines))
    finally:
        bitmap.close()
        page.close()
