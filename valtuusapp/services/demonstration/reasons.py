"""Why the people of the demonstration need their mandates, in the language of their work."""

from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from valtuusapp import resources
from valtuusapp.core import catalogue
from valtuusapp.core.catalogue import CatalogueTheme
from valtuusapp.core.text import Language, LocalText


@lru_cache(maxsize=1)
def themes_by_key() -> dict[str, CatalogueTheme]:
    """The themes of the catalogue."""
    return {theme.key: theme for theme in catalogue.themes()}


@dataclass(frozen=True, slots=True)
class Reasons:
    """Draws reasons."""

    rng: Random

    def why(self, theme_key: str, language: Language) -> str:
        """Why the work needs the theme: a reason of the theme, else of its owner, else one that fits all."""
        return self._drawn(_fitting(theme_key), language)

    def in_both(self, theme_key: str) -> LocalText:
        """As ``why``, in Finnish and Swedish; not drawn, always the first that fits."""
        first = _fitting(theme_key)[0]
        return LocalText(first["fi"], first["sv"])

    def of(self, group: str, language: Language) -> str:
        """One of the group, such as ``refusal``."""
        return self._drawn(resources.toml("demonstration", "reasons.toml")[group], language)

    def for_right(self, role: int, language: Language) -> str:
        """Why somebody needs a right to grant: the first officer, the second, or one who leads."""
        return self._drawn([resources.toml("demonstration", "reasons.toml")["right_reason"][role]], language)

    def _drawn(self, choices: list[dict[str, Any]], language: Language) -> str:
        return str(self.rng.choice(choices)["sv" if language is Language.SV else "fi"])


@lru_cache(maxsize=200)
def _fitting(theme_key: str) -> list[dict[str, Any]]:
    owner = themes_by_key()[theme_key].owner
    reasons = resources.toml("demonstration", "reasons.toml")["reason"]
    by_theme = [each for each in reasons if theme_key.startswith(tuple(each.get("themes", ())))]
    by_owner = [each for each in reasons if "owners" in each and owner.startswith(tuple(each["owners"]))]
    return by_theme or by_owner or [each for each in reasons if not {"themes", "owners"} & set(each)]
