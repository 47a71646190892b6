"""Printed requests on their way to the screen, the printer and a file of the officer's choice."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PagePicture:
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
    from valtuusapp.documents import preview

    return preview.page_count(pdf)


def page_picture(pdf: bytes, number: int, dots_per_inch: float) -> PagePicture:
    """A page as a picture.

    Args:
        pdf: the file.
        number: of the page, counted from 0.
        dots_per_inch: 72 draws a pixel for every point of the paper.
    """
    from valtuusapp.documents import preview

    (page,) = preview.render_pages(pdf, dots_per_inch / 72, number, 1)
    return PagePicture(page.width, page.height, page.rgb)


def save(pdf: bytes, path: Path) -> None:
    """Writes the file whole or not at all.

    Raises:
        UserError: what the disk or the target refuses.
    """
    from valtuusapp.documents.files import write_safely

    write_safely(path, lambda file: file.write(pdf))
