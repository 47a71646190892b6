"""Business IDs, and noticing identity codes where they must not stand (R4)."""

import re
import unicodedata

from stdnum.exceptions import ValidationError
from stdnum.fi import ytunnus

#: Own pattern and check: ``fi.hetu`` of python-stdnum refuses the separators of 2023 (-YXWVU, BCDEF) [S43 S44].
_DAY = r"(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}"
_CODE = re.compile(rf"(?<![0-9A-Z])({_DAY})[-+YXWVUABCDEF]([0-9]{{3}})([0-9A-Y])(?![0-9A-Z])", re.IGNORECASE)
_CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def holds_identity_code(text: str) -> bool:
    """Whether ``text`` has a valid personal identity code in it. The register keeps none, so none may be written.

    Found also when copied from where it stood with another dash, wide digits or marks that are not seen.
    """
    codes = _CODE.finditer(text if text.isascii() else _plain(text))
    return any(_CHECK_CHARACTERS[int(match[1] + match[2]) % 31] == match[3].upper() for match in codes)


def _plain(text: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) != "Cf")
    return "".join("-" if letter == "\u2212" or unicodedata.category(letter) == "Pd" else letter for letter in letters)


def normal_business_id(text: str) -> str | None:
    """``1234567-1`` from what was typed; None when it is not a Finnish business ID."""
    try:
        digits = ytunnus.validate(text.strip())
    except ValidationError:
        return None
    return f"{digits[:7]}-{digits[7]}"
