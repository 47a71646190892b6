"""Business IDs; identity codes on their way to Suomi.fi, and noticing them where they must not stand (R4)."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from stdnum.exceptions import ValidationError
from stdnum.fi import ytunnus

#: Own pattern and check: ``fi.hetu`` of python-stdnum refuses the separators of 2023 (-YXWVU, BCDEF) [S43 S44].
_DAY = r"(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}"
_CODE = re.compile(rf"(?<![0-9A-Z])({_DAY})[-+YXWVUABCDEF]([0-9]{{3}})([0-9A-Y])(?![0-9A-Z])", re.IGNORECASE)
#: As people type it: blanks around the dash, a word run into it. Not with a letter for the dash: digests look so.
_TYPED = re.compile(rf"(?<![0-9])({_DAY})\s?[-+]\s?([0-9]{{3}})([0-9](?![0-9])|[A-Y])", re.IGNORECASE)
_MASK = "***"
_CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CENTURIES = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
_LEAST_NUMBER = 2  # 002-899 are given to people, 900-999 for a time and for tests [S46]
_LEAST_AGE = 18


@dataclass(frozen=True, slots=True, repr=False)
class IdentityCode:
    """A personal identity code while it is carried to Suomi.fi. It is never kept, and never shown in a log.

    Attributes:
        text: the code as Suomi.fi takes it, the separator as it is: it belongs to the identity [S43 S44].
        born: the day of birth that it tells.
    """

    text: str
    born: date

    @property
    def masked(self) -> str:
        """As much of it as tells that it is there: nothing of the number."""
        return f"{'•' * 6}{self.text[6]}{'•' * 4}"

    def is_of_age(self, on: date) -> bool:
        """Whether the person is old enough to receive a mandate (R4) [S37]."""
        return (on.year - self.born.year, on.month, on.day) >= (_LEAST_AGE, self.born.month, self.born.day)

    def __repr__(self) -> str:
        return "IdentityCode(•)"


def identity_code(text: str) -> IdentityCode | None:
    """The identity code that was typed or pasted, blanks and another dash forgiven; None when it is not a valid one."""
    plain = "".join(_plain(text).split()).upper()
    match = _CODE.fullmatch(plain)
    if match is None or int(match[2]) < _LEAST_NUMBER or _CHECK_CHARACTERS[int(match[1] + match[2]) % 31] != match[3]:
        return None
    day, month, year = (int(match[1][start : start + 2]) for start in (0, 2, 4))
    try:
        return IdentityCode(plain, date(_CENTURIES[plain[6]] + year, month, day))
    except ValueError:
        return None


def holds_identity_code(text: str) -> bool:
    """Whether ``text`` has a valid personal identity code in it. The register keeps none, so none may be written.

    Found also when copied from where it stood with another dash, wide digits or marks that are not seen.
    """
    plain = text if text.isascii() else _plain(text)
    return any(_is_valid(match) for pattern in (_CODE, _TYPED) for match in pattern.finditer(plain))


def bytes_hold_identity_code(content: bytes) -> bool:
    """Whether a valid code stands in bytes that are no text as a whole, in one or two bytes a letter.

    Only as a word of its own, so that no picture and no digest is taken for one.
    """
    plain = content.replace(b"\0", b"").decode("latin-1")
    return any(_is_valid(match) for match in _CODE.finditer(plain))


def _is_valid(match: re.Match[str]) -> bool:
    return _CHECK_CHARACTERS[int(match[1] + match[2]) % 31] == match[3].upper()


def without_identity_codes(text: str) -> str:
    """``text`` with ``***`` in the place of each valid personal identity code; the same text when there is none."""
    while holds_identity_code(text):
        text = _plain(text)
        for pattern in (_CODE, _TYPED):
            text = pattern.sub(lambda match: _MASK if _is_valid(match) else match[0], text)
    return text


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
