"""Drawing names, addresses and numbers for the people of the demonstration."""

from dataclasses import dataclass, field
from random import Random

from valtuusapp import resources
from valtuusapp.core.text import Language, fold
from valtuusapp.services.demonstration.people import Somebody

_FIRST_EMPLOYEE_NUMBER = 10_001


@dataclass(slots=True)
class Names:
    """Draws names, each pair once as far as they go."""

    rng: Random
    _drawn: set[tuple[str, str]] = field(default_factory=set)
    _emails: set[str] = field(default_factory=set)
    _number: int = _FIRST_EMPLOYEE_NUMBER

    def draw(self, place_language: Language) -> Somebody:
        """Somebody who works where the language is spoken; the city is bilingual everywhere."""
        share = 0.85 if place_language is Language.SV else 0.15
        language = Language.SV if self.rng.random() < share else Language.FI
        names = resources.toml("demonstration", "names.toml")
        pair = ("", "")
        for _attempt in range(20):
            pair = (self.rng.choice(names[f"first_{language}"]), self.rng.choice(names[f"last_{language}"]))
            if pair not in self._drawn:
                break
        self._drawn.add(pair)
        return self.complete(Somebody(pair[0], pair[1], language))

    def complete(self, person: Somebody) -> Somebody:
        """Gives the person a number, an address and a telephone."""
        city = resources.toml("demonstration", "municipality.toml")
        person.number = str(self._number)
        person.phone = f"{city['phone_prefix']} {self._number - _FIRST_EMPLOYEE_NUMBER + 1:04d}"
        self._number += 1
        parts = [part for part in (_address_part(person.first.split()[0]), _address_part(person.last)) if part]
        address = ".".join(parts) if len(parts) == 2 else f"henkilo{person.number}"
        if address in self._emails:
            address = f"{address}.{person.number}"
        self._emails.add(address)
        person.email = f"{address}@{city['email_domain']}"
        return person


_PLAIN = str.maketrans({"å": "a", "ä": "a", "ö": "o", "ə": "e", " ": "-"})


def _address_part(name: str) -> str:
    return "".join(letter for letter in fold(name).translate(_PLAIN) if letter.isascii() and letter not in "'.")
