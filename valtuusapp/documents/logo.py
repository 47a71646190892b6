"""The municipality's logo: what may be one, and how it comes onto paper. Loads Pillow."""

import io
import warnings
from functools import lru_cache

from PIL import Image, UnidentifiedImageError

from valtuusapp.core.problems import UserError

LARGEST = 2 * 1024 * 1024  # bytes of the file
MOST_PIXELS = 6_000  # of a side
LEAST_PIXELS = 40
_DRAWN_PIXELS = 700  # of the longer side on paper: some 450 dots per inch

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


def check_logo(content: bytes, name: str) -> str:
    """Looks an image through that shall be the logo.

    Args:
        content: the file.
        name: of the file, for the sentence.

    Returns:
        The media type.

    Raises:
        UserError: ``logo_too_large``, ``logo_kind_unknown`` (neither PNG nor JPEG, whatever it is called),
            ``logo_unreadable``, ``logo_wrong_size``.
    """
    if len(content) > LARGEST:
        raise UserError("logo_too_large", name=name, megabytes=LARGEST // 1024 // 1024)
    try:
        image = _opened(content)
    except UnidentifiedImageError as error:
        raise UserError("logo_kind_unknown", name=name) from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UserError("logo_unreadable", name=name) from error
    with image:
        if not all(LEAST_PIXELS <= side <= MOST_PIXELS for side in image.size):
            raise UserError("logo_wrong_size", name=name, least=LEAST_PIXELS, most=MOST_PIXELS)
        try:
            image.load()
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:  # cut off, or damaged within
            raise UserError("logo_unreadable", name=name) from error
        return MEDIA_TYPES[str(image.format)]


@lru_cache(maxsize=4)
def drawn_logo(content: bytes) -> Image.Image:
    """The logo as it is drawn: on white, in red, green and blue, no finer than paper shows."""
    with _opened(content) as image:
        whole = image.convert("RGBA")
    whole.thumbnail((_DRAWN_PIXELS, _DRAWN_PIXELS))
    ground = Image.new("RGBA", whole.size, "white")
    return Image.alpha_composite(ground, whole).convert("RGB")


def _opened(content: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return Image.open(io.BytesIO(content), formats=list(MEDIA_TYPES))
        except Image.DecompressionBombWarning as warning:
            raise Image.DecompressionBombError(str(warning)) from warning
