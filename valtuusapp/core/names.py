"""Names in a file and the rows of the register that they mean."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from valtuusapp.core.map_sheet import as_in_cell
from valtuusapp.core.text import Language, LocalText, fold

_WITH_KEY = re.compile(r"(.*\S)\s+#(\d{1,9})", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A row of the register that a cell can name.

    Attributes:
        others: other ways of writing the name.
        current: it is in use: no title merged into another, no sector that has ended.
    """

    key: int
    name: LocalText
    others: tuple[str, ...] = ()
    current: bool = True


class Names:
    """Names and the rows that they mean. Case, accents and spaces make no difference."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        self._by_key = {name.key: name for name in names}
        self._by_text: dict[str, set[int]] = defaultdict(set)
        for name in self._by_key.values():
            for text in (name.name.fi, name.name.sv, name.name.en, *name.others, *map(name.name.marked, Language)):
                if text.strip():
                    self._by_text[fold(as_in_cell(text))].add(name.key)

    def label(self, key: int, language: Language) -> str:
        """The name as it stands in a cell; with the row's key where several have the name: ``kirjanpitäjä #12``."""
        text = as_in_cell(self._by_key[key].name.marked(language))
        return text if self.find(text) == [key] else f"{text} #{key}"

    def find(self, text: str) -> list[int]:
        """The rows that the text can mean: of several only the one that is in use, if one is."""
        found = sorted(self._by_text.get(fold(text), ()))
        if not found and (match := _WITH_KEY.fullmatch(text)) and int(match[2]) in self._by_key:
            return [int(match[2])] if int(match[2]) in self._by_text.get(fold(match[1]), ()) else []
        current = [key for key in found if self.is_current(key)]
        return current if len(current) == 1 else found

    def is_current(self, key: int) -> bool:
        """Whether the row is in use."""
        return self._by_key[key].current

    def name(self, key: int) -> LocalText:
        """The name."""
        return self._by_key[key].name
