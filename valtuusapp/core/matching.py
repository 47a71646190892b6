"""Who is meant by what somebody typed: a sure match is taken, several or a weak one are asked about."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from valtuusapp.core.text import fold

_MOST_CANDIDATES = 8
_COMMON = 1000  # persons: a word that so many have in their name tells nothing
_LIKE = 0.8  # how much two names must have in common to be offered for each other
_PARTS = re.compile(r"[,;/|\n·]|\s[-–]\s")
_NOT_IN_NAMES = re.compile(r"[,;.*()\[\]\d-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownWork:
    """An engagement that has not ended.

    Attributes:
        titles: the title in each language, folded.
        units: the unit and the sector in each language, folded.
    """

    id: int
    titles: frozenset[str]
    units: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person of the register, as a form may tell of them."""

    id: int
    last_name: str
    first_names: str
    employee_number: str = ""
    email: str = ""
    work: tuple[KnownWork, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A person as somebody typed: the name, and what tells namesakes apart.

    Attributes:
        work: title and unit, in one field or in several.
    """

    name: str
    employee_number: str = ""
    email: str = ""
    work: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """Who is meant.

    Attributes:
        person_id: the one who is surely meant.
        candidates: those who may be meant, the likeliest first.
    """

    person_id: int | None
    candidates: tuple[int, ...]


def parts_of(texts: Iterable[str]) -> tuple[str, ...]:
    """What stands between commas and the like, folded: ``Kirjanpitäjä, Talous`` is a title and a unit."""
    parts = (fold(part) for text in texts for part in _PARTS.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name, folded and in one order: ``Šemeikka, Maija-Liisa`` is ``Maija Liisa Šemeikka``."""
    return tuple(sorted(fold(_NOT_IN_NAMES.sub(" ", text)).split()))


def split_name(text: str) -> tuple[str, str]:
    """Last name and first names: the comma tells, else the last word is the last name."""
    text = " ".join(re.sub(r"[*\d]", " ", text).split()).strip(" ,;")
    last, comma, first = text.partition(",")
    if comma:
        return last.strip(), first.strip()
    first, _space, last = text.rpartition(" ")
    return last, first


class People:
    """Everyone in the register, found by number, e-mail and name."""

    def __init__(self, persons: Iterable[KnownPerson], units: Iterable[str] = ()) -> None:
        """Remembers them.

        Args:
            persons: those who are not merged into others.
            units: the folded names of all units, by which a typed unit is told from a typed title.
        """
        self._by_id: dict[int, KnownPerson] = {}
        self._words: dict[int, tuple[str, ...]] = {}
        self._by_number: dict[str, KnownPerson] = {}
        self._by_email: dict[str, list[KnownPerson]] = defaultdict(list)
        self._by_name: dict[tuple[str, ...], list[KnownPerson]] = defaultdict(list)
        self._by_word: dict[str, list[KnownPerson]] = defaultdict(list)
        self._units = frozenset(units)
        for person in persons:
            self._by_id[person.id] = person
            if person.employee_number:
                self._by_number[fold(person.employee_number)] = person
            if person.email:
                self._by_email[fold(person.email)].append(person)
            words = self._words[person.id] = name_words(f"{person.last_name} {person.first_names}")
            self._by_name[words].append(person)
            for word in set(words):
                self._by_word[word].append(person)

    def find(self, said: Described) -> PersonMatch:
        """Who is meant by what was typed."""
        words = name_words(said.name)
        named = self._by_name.get(words, []) if words else []
        likely: list[KnownPerson] = []
        if numbered := self._by_number.get(fold(said.employee_number)) if said.employee_number.strip() else None:
            if _may_be_named(numbered, words):
                return self._found(numbered, named)
            likely.append(numbered)
        mailed = self._by_email.get(fold(said.email), []) if said.email.strip() else []
        if len(mailed) == 1 and not likely and _may_be_named(mailed[0], words) and _same_number(mailed[0], said):
            return self._found(mailed[0], named)
        likely += mailed
        fitting = [person for person in named if self._fits(person, said)]
        if len(fitting) > 1:
            parts = frozenset(parts_of(said.work))
            fitting = [one for one in fitting if any(parts & work.units for work in _titled(one, parts))]
        if len(fitting) == 1 and not likely:
            return self._found(fitting[0], named)
        likely += [*fitting, *named, *self._alike(words)]
        return PersonMatch(None, tuple(dict.fromkeys(person.id for person in likely))[:_MOST_CANDIDATES])

    def name_of(self, person_id: int) -> str:
        """The name as listed."""
        person = self._by_id[person_id]
        return f"{person.last_name}, {person.first_names}"

    def work_of(self, person_id: int, texts: Sequence[str]) -> int | None:
        """The engagement that is meant; without words the only one."""
        person = self._by_id.get(person_id)
        if person is None:
            return None
        parts = frozenset(parts_of(texts))
        titled = _titled(person, parts)
        for found in (
            [work for work in titled if parts & work.units],
            titled,
            [work for work in person.work if parts & work.units],
            [] if parts else list(person.work),
        ):
            if len(found) == 1:
                return found[0].id
        return None

    def _found(self, person: KnownPerson, named: Sequence[KnownPerson]) -> PersonMatch:
        others = (one.id for one in named if one is not person)
        return PersonMatch(person.id, (person.id, *others)[:_MOST_CANDIDATES])

    def _fits(self, person: KnownPerson, said: Described) -> bool:
        """Whether the title says that it is the one with the name, and nothing says that it is another."""
        if not _same_number(person, said):
            return False
        if person.email and said.email.strip() and fold(person.email) != fold(said.email):
            return False
        parts = frozenset(parts_of(said.work))
        typed_units = parts & self._units
        return any(not typed_units - work.titles or typed_units & work.units for work in _titled(person, parts))

    def _alike(self, words: tuple[str, ...]) -> list[KnownPerson]:
        """Those whose name has the same words and others, or nearly the same letters."""
        typed = SequenceMatcher(None, "", " ".join(words))  # compares many with its second text
        found: dict[int, tuple[float, KnownPerson]] = {}
        having = [self._by_word.get(word, []) for word in words]
        for person in (one for sharing in having if len(sharing) < _COMMON for one in sharing):
            if person.id not in found:
                theirs = self._words[person.id]
                typed.set_seq1(" ".join(theirs))
                share = typed.ratio() if typed.quick_ratio() >= _LIKE else 0.0
                if len(words) > 1 and (set(words) <= set(theirs) or set(theirs) <= set(words)):
                    share = max(share, _LIKE)
                found[person.id] = (share, person)
        near = sorted((pair for pair in found.values() if pair[0] >= _LIKE), key=lambda pair: (-pair[0], pair[1].id))
        return [person for _share, person in near]


def _titled(person: KnownPerson, parts: frozenset[str]) -> list[KnownWork]:
    return [work for work in person.work if parts & work.titles]


def _may_be_named(person: KnownPerson, words: tuple[str, ...]) -> bool:
    """Whether the person may be called so: the same name, more or fewer first names, or nothing was typed."""
    theirs = set(name_words(f"{person.last_name} {person.first_names}"))
    return set(words) <= theirs or theirs <= set(words)


def _same_number(person: KnownPerson, said: Described) -> bool:
    number = said.employee_number.strip()
    return not number or not person.employee_number or fold(person.employee_number) == fold(number)
