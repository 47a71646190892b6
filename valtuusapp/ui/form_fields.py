"""The editors of a form's fields, by the kind of the field."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from valtuusapp.core.forms import Field, FieldKind, FieldValue, Reference, is_shown
from valtuusapp.core.text import Language
from valtuusapp.ui.widgets import ChoiceBox, DateField, FieldRow, LongText, Picker, Suggestion, TextField, YesNo

Source = Callable[[str, int | None], Sequence[Suggestion]]
"""Gives rows that fit a text. The number narrows them: the row's person for an engagement, the chosen e-service for a
theme; None when there is none."""
Sources = Mapping[FieldKind, Source]

Spare = Callable[[str, Mapping[str, FieldValue]], Collection[str]]
"""Gives the fields that are not needed as the values of their section or group row stand."""

NARROWED_BY = {FieldKind.ENGAGEMENT: FieldKind.PERSON, FieldKind.THEME: FieldKind.E_SERVICE}
"""The kind of the neighbouring field whose row narrows what is offered."""


class FieldSet:
    """The fields that stand together, a section's or a group row's, with their editors.

    Attributes:
        rows: the field rows by the fields' ids.
    """

    def __init__(
        self, fields: Sequence[Field], language: Language, sources: Sources, today: Callable[[], date] | None
    ) -> None:
        self._fields = {field.id: field for field in fields}
        self._sources = sources
        self._today = today
        self.rows = {field.id: self._row(field, language) for field in fields}

    def is_wide(self, field_id: str) -> bool:
        """Whether a field has a line to itself: many words name a mandate."""
        return self._fields[field_id].kind is FieldKind.MANDATE

    def value(self, field_id: str) -> FieldValue:
        """What stands in a field."""
        editor = self.rows[field_id].editor
        if isinstance(editor, DateField):
            return editor.value_or_text()
        value: FieldValue = editor.value()
        return value

    def set_value(self, field_id: str, value: FieldValue) -> None:
        """Put a value into a field; None empties it."""
        editor = self.rows[field_id].editor
        empty: dict[type, Any] = {TextField: "", LongText: "", ChoiceBox: "", YesNo: False}
        editor.set_value(empty.get(type(editor)) if value is None else value)

    def values(self) -> dict[str, FieldValue]:
        """What stands in all fields."""
        return {field_id: self.value(field_id) for field_id in self.rows}

    def seen(self, around: Mapping[str, Any], spare: Collection[str]) -> Iterator[tuple[FieldRow, bool]]:
        """Every field row and whether it is to be seen; what is only asked on paper is when it was filled in there.

        Args:
            around: the values on which fields depend.
            spare: fields that are not needed.
        """
        for field_id, field in self._fields.items():
            row = self.rows[field_id]
            needed = is_shown(field, around) and field_id not in spare
            if needed and field.paper_only:
                needed = bool(self.value(field_id)) or row.editor.hasFocus()
            yield row, needed

    def narrowing_id(self, kind: FieldKind) -> int | None:
        """The id of the neighbour's row that narrows what a field of this kind offers."""
        wanted = NARROWED_BY.get(kind)
        for field in self._fields.values():
            if field.kind is wanted:
                value = self.value(field.id)
                return value.id if isinstance(value, Reference) else None
        return None

    def _row(self, field: Field, language: Language) -> FieldRow:
        editor = self._editor(field, language)
        label, words = field.label.get(language), field.help.get(language)
        row = FieldRow(label, editor, language, words, required=field.required)
        if isinstance(editor, Picker) and field.kind is FieldKind.PERSON:
            editor.picked.connect(self._fill_engagement)
        return row

    def _editor(self, field: Field, language: Language) -> Any:
        match field.kind:
            case FieldKind.TEXT:
                return TextField()
            case FieldKind.LONG_TEXT:
                return LongText()
            case FieldKind.DATE:
                return DateField(self._today)
            case FieldKind.YES_NO:
                return YesNo()
            case FieldKind.CHOICE:
                return ChoiceBox([("", "–"), *((one.key, one.label.get(language)) for one in field.choices)])
            case _:
                source = self._sources[field.kind]
                return Picker(lambda text: source(text, self.narrowing_id(field.kind)))

    def _fill_engagement(self, person: Suggestion) -> None:
        """A new person brings another engagement: the only one comes by itself, among several one chooses."""
        for field in self._fields.values():
            if field.kind is FieldKind.ENGAGEMENT:
                offered = self._sources[field.kind]("", person.id)
                only = offered[0] if len(offered) == 1 else None
                self.set_value(field.id, Reference(only.text, only.id) if only else None)
