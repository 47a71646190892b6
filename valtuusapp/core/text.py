"""Text in three languages, searching without regard to case and accents, and the Finnish order."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

#: What no XML file, and so no workbook, can hold.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Language(StrEnum):
    """A language of the window, of a paper or of a name."""

    FI = "fi"
    SV = "sv"
    EN = "en"


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text that may be known in Finnish, Swedish and English.

    Attributes:
        fi: the Finnish text, the one that is always known of an owner's name.
        sv: the Swedish text, empty when not known.
        en: the English text, empty when not known.
    """

    fi: str = ""
    sv: str = ""
    en: str = ""

    def get(self, language: Language) -> str:
        """The text in ``language``, else in the first language in which it is known."""
        return getattr(self, language.value) or self.fi or self.sv or self.en

    def marked(self, language: Language) -> str:
        """As ``get``, with the language in brackets when it is not the asked one.

        Owners' names are never translated by us: a Swedish page says that the name is the Finnish one.
        """
        if getattr(self, language.value):
            return str(getattr(self, language.value))
        for other in (Language.FI, Language.SV, Language.EN):
            if text := getattr(self, other.value):
                return f"{text} ({other.value})"
        return ""

    def __bool__(self) -> bool:
        return bool(self.fi or self.sv or self.en)


def both(text: str) -> LocalText:
    """A name that is the same in Finnish and Swedish."""
    return LocalText(text, text)


# The letters that Finnish counts as letters of their own; everything else loses its accent.
_OWN_LETTERS = frozenset("åäö")
_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ŋ": "n", "đ": "d", "ð": "d", "ŧ": "t", "ł": "l", "ø": "ö", "æ": "ä", "ß": "ss", "þ": "th", "ı": "i", "’": "'"}
)
_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "ö": "}"})


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """``text`` as it is compared when searching: lower case, accents off except those of å, ä and ö.

    ``Šemeikka`` is found by ``semeikka`` and ``ÄITI`` by ``äiti``; ``äiti`` is not ``aiti``.
    """
    lower = unicodedata.normalize("NFC", text).casefold().translate(_WITHOUT_DECOMPOSITION)
    return " ".join("".join(_without_accent(letter) for letter in lower).split())


def _without_accent(letter: str) -> str:
    if letter.isascii() or letter in _OWN_LETTERS:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


def sort_key(text: str) -> str:
    """A key that sorts by plain comparison into the Finnish order: å, ä and ö after z, case without meaning."""
    return fold(text).translate(_AFTER_Z)


_LONGEST_SEARCH = 500  # characters; a page pasted by mistake would be more than SQLite compares with


def search_words(query: str) -> tuple[str, ...]:
    """The words of a search, folded. A row is found when it has all of them, in any order.

    ``Šemeikka, Maija``, as lists write it, is two words.
    """
    return tuple(dict.fromkeys(searched(query.replace(",", " ")).split()))


def searched(text: str) -> str:
    """What is typed to find something, folded; only the beginning of a very long text."""
    return fold(clean(text[:_LONGEST_SEARCH]))


_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def clean(text: str) -> str:
    """``text`` without what is no letter: control characters, but for tabs and line breaks, and halves of letters."""
    return _NOT_TEXT.sub("", text)
