"""Where a row of a map is written: its fields, and what saving it would change for people."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from valtuusapp.core import messages
from valtuusapp.core.mandates import MandateType
from valtuusapp.core.map_sheet import MOST_HOLDERS, MOST_MONTHS
from valtuusapp.core.maps import MapChange, MapEntry, MapKind, MapLevel
from valtuusapp.core.problems import errors
from valtuusapp.ui.directory.desk import Desk
from valtuusapp.ui.directory.edit import EditPanel
from valtuusapp.ui.directory.fields import Field, Kind
from valtuusapp.ui.maps.finding_words import impact_words, needs_a_word
from valtuusapp.ui.maps.texts import Maps
from valtuusapp.ui.widgets import InlineConfirm


class EntryPanel(EditPanel):
    """The fields of a row. When saving changes something for people, it is said first, with their names.

    Attributes:
        question: what saving would do; None when nothing is asked.
    """

    def __init__(self, desk: Desk, title: str, entry: MapEntry, *, with_theme: bool) -> None:
        self.question: InlineConfirm | None = None
        self._accepted: MapEntry | None = None
        changes = desk.services.map_changes
        super().__init__(
            desk,
            title,
            entry,
            entry_fields(desk, entry.map, with_theme=with_theme),
            lambda value: changes.check_entry(_whole(value)),
            lambda value: changes.save_entry(_whole(value)),
            row_id=entry.id,
        )
        for row in self.rows.values():
            row.editor.edited.connect(self._ask_no_more)
        if with_theme:
            self.rows["theme_id"].editor.picked.connect(lambda picked: self._take_type_of(picked.id))

    def save(self) -> None:
        """Save; first say what it would change."""
        value, problems = self.value()
        entry = _whole(value)
        if problems or errors(self._check(value)) or entry == self._accepted:
            super().save()
            return
        impact = self._desk.services.map_changes.preview(MapChange((entry,)))
        if not needs_a_word(impact):
            super().save()
            return
        self._ask(impact_words(impact, self._language), entry)

    def _ask(self, sentences: Sequence[str], entry: MapEntry) -> None:
        self._ask_no_more()
        question = InlineConfirm(self.tr("What this changes"), [], self.tr("Save"), "\n".join(sentences))
        question.confirmed.connect(lambda: self._accept(entry))
        question.closed.connect(self._forget)
        self.question = question
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, question)
        question.show()
        question.begin()

    def _accept(self, entry: MapEntry) -> None:
        self._accepted = entry
        if self.question is not None:
            self.question.close_it()
        self.save()

    def _ask_no_more(self) -> None:
        if self.question is not None:
            self.question.close_it()

    def _forget(self) -> None:
        self.question = None

    def _take_type_of(self, theme_id: int) -> None:
        """A new row begins with the first type in which the theme can be given."""
        types = self._desk.services.themes.theme(theme_id).types
        if types and "type" not in self._touched:
            self.rows["type"].editor.set_value(types[0].value)
            self._touched.discard("type")


def entry_fields(desk: Desk, kind: MapKind, *, with_theme: bool) -> list[Field]:
    """The fields of a row, in the order in which one decides."""
    services, language = desk.services, desk.language
    levels = [level for level in MapLevel if kind is MapKind.TITLE or level is not MapLevel.ALL]

    def word_of(entry: MapEntry) -> bool:
        return entry.level is MapLevel.NAMED

    theme_field = Field(
        name="theme_id",
        kind=Kind.PICK,
        required=True,
        wide=True,
        suggest=lambda text: services.themes.suggest_themes(text, language=language),
        named=lambda key: services.themes.theme(key).name.marked(language),
    )
    return [
        *([theme_field] if with_theme else []),
        Field(
            name="type",
            kind=Kind.CHOICE,
            required=True,
            wide=True,
            choices=[(one, _capital(messages.term(one, language))) for one in MandateType],
        ),
        Field(
            name="level",
            kind=Kind.CHOICE,
            required=True,
            choices=[(one, _capital(messages.word("map_level_short", one.value, language))) for one in levels],
        ),
        Field(name="least", kind=Kind.NUMBER, required=True, least=1, most=MOST_HOLDERS, shown=word_of),
        Field(
            name="months",
            kind=Kind.NUMBER,
            label=Maps.tr("At most months"),
            help=Maps.tr("Empty: the map does not limit the length."),
            least=1,
            most=MOST_MONTHS,
        ),
        Field(name="limited", kind=Kind.YES_NO),
        Field(name="why_fi", kind=Kind.LONG_TEXT, section=Maps.tr("Why the work needs it")),
        Field(name="why_sv", kind=Kind.LONG_TEXT),
        Field(
            name="responsible_id",
            kind=Kind.PICK,
            wide=True,
            suggest=lambda text: services.people.suggest_persons(text, language=language),
            named=lambda key: services.people.person(key).listed_name,
        ),
    ]


def _whole(entry: MapEntry) -> MapEntry:
    """Empty fields as the register has them."""
    least = entry.least if entry.level is MapLevel.NAMED else 1
    return replace(entry, least=least or 0, responsible_id=entry.responsible_id or None)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
