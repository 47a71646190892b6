"""Who can grant what is being written down, offered before everybody else (R8, R17)."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from valtuusapp.core.choices import Choice
from valtuusapp.core.forms import Reference
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.problems import Problem
from valtuusapp.core.text import Language, LocalText, fold, search_words
from valtuusapp.services.opening import Services
from valtuusapp.ui.requests.sources import person_suggestions
from valtuusapp.ui.widgets import FieldRow, Picker, Suggestion

translate = QCoreApplication.translate

_MOST_NAMED = 4


class GrantorRow(FieldRow):
    """The field for the grantor; below it who holds the rights that are needed.

    Attributes:
        holders: those who hold them all, as ``look_for`` found them.
    """

    def __init__(self, services: Services, assignor_id: int, language: Language) -> None:
        self.holders: list[Choice] = []
        self._services = services
        self._assignor_id = assignor_id
        self._everybody = person_suggestions(services, language)
        label = translate("GrantPage", "Granted by")
        super().__init__(label, Picker(self._suggest), language)

    @property
    def grantor_id(self) -> int | None:
        """Who granted it; None when not said or not in the register."""
        grantor = self.editor.value()
        return grantor.id if grantor is not None else None

    def look_for(self, granted: Iterable[tuple[MandateType, int | None]], on: date) -> None:
        """Say who could grant all this on a day.

        Args:
            granted: type and theme of each mandate; what needs no grantor of ours is left out.
            on: the day.
        """
        themes: dict[MandateType, set[int]] = {}
        for kind, theme_id in granted:
            if kind.granted_with is not None and theme_id is not None:
                themes.setdefault(kind.granted_with, set()).add(theme_id)
        found = [self._services.mandates.holders(right, self._assignor_id, ids, on) for right, ids in themes.items()]
        common = set.intersection(*({one.id for one in each} for each in found)) if found else set()
        self.holders = [one for one in (found[0] if found else []) if one.id in common]
        if self.holders:
            names = "; ".join(one.text for one in self.holders[:_MOST_NAMED])
            text = translate("GrantPage", "Can grant these on that day: {names}").format(names=names)
        else:
            text = translate("GrantPage", "By the register nobody could grant all of these on that day.")
        self.set_help(text if themes else "")

    def take_only_holder(self) -> None:
        """Who alone could do it has done it."""
        if len(self.holders) == 1:
            only = self.holders[0]
            self.editor.set_value(Reference(only.text, only.id))

    def own_problems(self) -> list[Problem]:
        """A name that is not in the register; at ``granted_by``."""
        grantor = self.editor.value()
        if grantor is None or grantor.id is not None:
            return []
        label = LocalText(translate("GrantPage", "Granted by"))
        return [Problem("form_not_in_register", "granted_by", values={"field": label, "text": grantor.text})]

    def _suggest(self, text: str) -> list[Suggestion]:
        """Those who hold the right first, then everybody."""
        note = translate("GrantPage", "holds the right to grant")
        holders = [
            Suggestion(one.id, one.text, note)
            for one in self.holders
            if all(word in fold(one.text) for word in search_words(text))
        ]
        known = {one.id for one in holders}
        return [*holders, *(one for one in self._everybody(text) if one.id not in known)]
